/* SPDX-License-Identifier: MIT */
/* What was typed after "cafdesk". */

#include "config.h"

#include "cli/call.h"

#include <assert.h>
#include <string.h>

#include "base/text_clean.h"
#include "cli/number.h"

struct reader {
    int argc;
    char *const *argv;
    int at;
    struct call *call;
    struct arena *arena;
    struct err *err;
    const char **words; /* what is no option, the command's name included */
    size_t word_count;
    const struct command *command;
    size_t taken; /* words of its name */
};

/* ----- Looking options up ---------------------------------------------- */

static const struct option *among(const struct option *options, size_t count, const char *name,
                                  size_t length)
{
    for (size_t i = 0; i < count && options[i].name; i++) {
        if (strncmp(options[i].name, name, length) == 0 && options[i].name[length] == '\0')
            return &options[i];
    }
    return NULL;
}

static const struct option *option_named(const struct command *command, const char *name,
                                         size_t length)
{
    size_t count;
    const struct option *everywhere = options_everywhere(&count);
    const struct option *found =
        command ? among(command->options, COMMAND_OPTIONS, name, length) : NULL;

    return found ? found : among(everywhere, count, name, length);
}

static const struct option *letter_among(const struct option *options, size_t count, char letter)
{
    for (size_t i = 0; i < count && options[i].name; i++) {
        if (options[i].letter == letter)
            return &options[i];
    }
    return NULL;
}

static const struct option *option_lettered(const struct command *command, char letter)
{
    size_t count;
    const struct option *everywhere = options_everywhere(&count);
    const struct option *found =
        command ? letter_among(command->options, COMMAND_OPTIONS, letter) : NULL;

    return found ? found : letter_among(everywhere, count, letter);
}

/* ----- Text ------------------------------------------------------------ */

/* Clean text in the arena; refused where it holds what no terminal types. */
static bool clean(const struct reader *reader, const char *what, const char *raw,
                  const char **out)
{
    struct text_fault fault;
    char words[TEXT_FAULT_WORDS];

    if (text_check(raw, strlen(raw), TEXT_LINE, &fault)) {
        *out = text_clean(raw, strlen(raw), TEXT_LINE, reader->arena, NULL);
        return true;
    }
    text_fault_words(&fault, words);
    return err_set(reader->err, ERR_INVALID, "%s has %s, which is no text.", what, words);
}

static bool is_file(const struct option *option)
{
    return option->kind == OPTION_FILE || option->kind == OPTION_NEW_FILE ||
           option->kind == OPTION_FOLDER;
}

/* ----- Options --------------------------------------------------------- */

/* What was given for an option, the last one; NULL. */
static const char *given(const struct call *call, const struct option *option)
{
    for (size_t i = call->value_count; i > 0; i--) {
        if (call->values[i - 1].option == option)
            return call->values[i - 1].text;
    }
    return NULL;
}

/* The command whose options may stand here: before its name, none. */
static const struct command *owner(const struct reader *reader)
{
    return reader->word_count ? reader->command : NULL;
}

static bool add_value(struct reader *reader, const struct option *option, const char *text)
{
    struct call *call = reader->call;
    const char *what = arena_printf(reader->arena, "--%s", option->name);

    if (!option->many && option->kind != OPTION_FLAG && given(call, option))
        return err_set(reader->err, ERR_USAGE, "--%s may be given once only.", option->name);
    if (!is_file(option) && !clean(reader, what, text, &text))
        return false;
    if (!option_check(option, text, reader->err))
        return false;
    call->values =
        arena_grow(reader->arena, call->values, call->value_count, sizeof(*call->values));
    call->values[call->value_count++] = (struct call_value){ .option = option, .text = text };
    return true;
}

/* The option's text: joined to it, or the next word. */
static bool take_value(struct reader *reader, const struct option *option, const char *joined)
{
    if (option->kind == OPTION_FLAG)
        return joined ? err_set(reader->err, ERR_USAGE, "--%s takes nothing.", option->name)
                      : add_value(reader, option, "");
    if (!joined && reader->at < reader->argc)
        joined = reader->argv[reader->at++];
    if (!joined)
        return err_set(reader->err, ERR_USAGE, "--%s wants %s after it.", option->name,
                       option->value);
    return add_value(reader, option, joined);
}

static bool unknown_option(struct reader *reader, const char *word, size_t length)
{
    const char *plain = text_plain(arena_strndup(reader->arena, word, length), TEXT_LINE,
                                   reader->arena);

    if (owner(reader))
        return err_set(reader->err, ERR_USAGE, "\"%s\" has no option %.60s.",
                       reader->command->name, plain);
    return err_set(reader->err, ERR_USAGE, "There is no option %.60s.", plain);
}

static bool read_long(struct reader *reader, const char *word)
{
    size_t length = strcspn(word + 2, "=");
    const struct option *option = option_named(owner(reader), word + 2, length);

    if (!option)
        return unknown_option(reader, word, length + 2);
    return take_value(reader, option, word[length + 2] ? word + length + 3 : NULL);
}

static bool read_letters(struct reader *reader, const char *word)
{
    for (const char *letter = word + 1; *letter; letter++) {
        const struct option *option = option_lettered(owner(reader), *letter);

        if (!option)
            return unknown_option(reader, word, strlen(word));
        if (option->kind != OPTION_FLAG)
            return take_value(reader, option, letter[1] ? letter + 1 : NULL);
        if (!take_value(reader, option, NULL))
            return false;
    }
    return true;
}

static bool read_option(struct reader *reader, const char *word)
{
    return word[1] == '-' ? read_long(reader, word) : read_letters(reader, word);
}

/* ----- Which command ---------------------------------------------------- */

/* Steps over an option everywhere and what it takes, to find the command
 * before its own options are read. */
static int skip_option(const struct reader *reader, int at)
{
    const char *word = reader->argv[at];
    const struct option *option;

    if (word[1] != '-') {
        option = option_lettered(NULL, word[1]);
        return at + (option && option->kind != OPTION_FLAG && word[2] == '\0' ? 2 : 1);
    }
    option = option_named(NULL, word + 2, strcspn(word + 2, "="));
    return at + (option && option->kind != OPTION_FLAG && !strchr(word, '=') ? 2 : 1);
}

static bool looks_like_option(const char *word)
{
    return word[0] == '-' && word[1] != '\0';
}

/* Says so, and which command may have been meant. */
static bool unknown_command(struct reader *reader, const char *const *words, size_t count)
{
    const char *name = arena_printf(reader->arena, "%.60s%s%.60s", words[0], count == 2 ? " " : "",
                                    count == 2 ? words[1] : "");
    const struct command *like = command_like(name);

    name = text_plain(name, TEXT_LINE, reader->arena);
    if (like)
        return err_set(reader->err, ERR_USAGE, "There is no command \"%.80s\". Is \"%s\" meant?",
                       name, like->name);
    return err_set(reader->err, ERR_USAGE, "There is no command \"%.80s\".", name);
}

/* The first two words that are no options name the command. The second of a
 * one-word command may be anything, so that options between are no matter. */
static bool find_command(struct reader *reader)
{
    const char *words[2] = { NULL, NULL };
    size_t count = 0;

    for (int at = 1; at < reader->argc && count < COUNT(words);) {
        const char *word = reader->argv[at];

        if (strcmp(word, "--") == 0)
            at++;
        else if (looks_like_option(word))
            at = skip_option(reader, at);
        else {
            words[count++] = word;
            at++;
            if (count == 1 && !command_family(word))
                break;
        }
    }
    reader->command = command_named(words, count, &reader->taken);
    if (reader->command || count == 0)
        return true;
    if (command_family(words[0]) && count == 1) {
        reader->call->family = words[0];
        reader->taken = 1;
        return true;
    }
    return unknown_command(reader, words, count);
}

/* ----- The whole -------------------------------------------------------- */

static bool read_words(struct reader *reader)
{
    bool options = true;

    while (reader->at < reader->argc) {
        const char *word = reader->argv[reader->at++];

        if (options && strcmp(word, "--") == 0) {
            options = false;
        } else if (options && looks_like_option(word)) {
            if (!read_option(reader, word))
                return false;
        } else {
            reader->words =
                arena_grow(reader->arena, reader->words, reader->word_count, sizeof(word));
            reader->words[reader->word_count++] = word;
        }
    }
    return true;
}

static bool check_arguments(struct reader *reader)
{
    const struct command *command = reader->command;
    struct call *call = reader->call;

    if (!command || call_has(call, "help"))
        return true;
    if ((int)call->argument_count < command->least)
        return err_set(reader->err, ERR_USAGE, "\"%s\" wants %s.", command->name,
                       command->arguments);
    if (command->most != ANY_NUMBER && (int)call->argument_count > command->most)
        return err_set(reader->err, ERR_USAGE, "\"%s\" takes %s%s, and there is more.",
                       command->name, command->arguments ? command->arguments : "no argument",
                       command->arguments ? " only" : "");
    for (size_t i = 0; i < COMMAND_OPTIONS && command->options[i].name; i++) {
        const struct option *option = &command->options[i];

        if (option->needed && !given(call, option))
            return err_set(reader->err, ERR_USAGE, "\"%s\" wants --%s %s.", command->name,
                           option->name, option->value);
    }
    return true;
}

static bool clean_arguments(struct reader *reader)
{
    struct call *call = reader->call;

    if (reader->command && reader->command->names_files)
        return true;
    for (size_t i = 0; i < call->argument_count; i++) {
        if (!clean(reader, "What was typed", call->arguments[i], &call->arguments[i]))
            return false;
    }
    return true;
}

static bool check_format(struct reader *reader)
{
    const struct command *command = reader->command;
    enum format format = call_format(reader->call);

    if (!command || format == FORMAT_TEXT || (command->formats & format))
        return true;
    return err_set(reader->err, ERR_USAGE, "\"%s\" does not write %s.", command->name,
                   call_text(reader->call, "format"));
}

bool call_read(int argc, char *const *argv, struct call *out, struct arena *arena,
               struct err *err)
{
    struct reader reader = {
        .argc = argc, .argv = argv, .at = 1, .call = out, .arena = arena, .err = err
    };

    *out = (struct call){ .command = NULL };
    if (!find_command(&reader))
        return false;
    out->command = reader.command;
    if (!read_words(&reader))
        return false;
    out->arguments = reader.words + reader.taken;
    out->argument_count = reader.word_count - reader.taken;
    if (out->argument_count == 0)
        out->arguments = NULL;
    return check_arguments(&reader) && clean_arguments(&reader) && check_format(&reader);
}

/* ----- Asking ----------------------------------------------------------- */

const char *call_next(const struct call *call, const char *name, size_t *at)
{
    const struct option *option = option_named(call->command, name, strlen(name));

    assert(option);
    while (*at < call->value_count) {
        const struct call_value *value = &call->values[(*at)++];

        if (value->option == option)
            return value->text;
    }
    return NULL;
}

const char *call_everywhere(const struct call *call, const char *name)
{
    const struct option *option = option_named(NULL, name, strlen(name));

    assert(option);
    return given(call, option);
}

bool call_has(const struct call *call, const char *name)
{
    return call_text(call, name) != NULL;
}

const char *call_text(const struct call *call, const char *name)
{
    const char *text = NULL;
    const char *next;
    size_t at = 0;

    while ((next = call_next(call, name, &at)))
        text = next;
    return text;
}

int64_t call_number(const struct call *call, const char *name, int64_t otherwise)
{
    const char *text = call_text(call, name);
    int64_t number;

    return text && number_parse(text, &number) ? number : otherwise;
}

struct date call_date(const struct call *call, const char *name)
{
    const char *text = call_text(call, name);
    struct date date;

    return text && date_parse(text, &date) ? date : DATE_NONE;
}

int call_code(const struct call *call, const char *name)
{
    const char *text = call_text(call, name);

    return text ? code_find(option_named(call->command, name, strlen(name))->list, text) : 0;
}

enum format call_format(const struct call *call)
{
    static const struct {
        const char *name;
        enum format format;
    } formats[] = { { "csv", FORMAT_CSV },
                    { "json", FORMAT_JSON },
                    { "jsonl", FORMAT_JSONL },
                    { "xlsx", FORMAT_XLSX },
                    { "pdf", FORMAT_PDF } };
    const char *name = call_text(call, "format");

    for (size_t i = 0; name && i < COUNT(formats); i++) {
        if (strcmp(formats[i].name, name) == 0)
            return formats[i].format;
    }
    return FORMAT_TEXT;
}
