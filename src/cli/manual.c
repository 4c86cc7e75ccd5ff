/* SPDX-License-Identifier: MIT */
/* The parts of the manual that are made from tables. */

#include "config.h"

#include "cli/manual.h"

#include <string.h>

#include "base/arena.h"
#include "cli/command.h"
#include "cli/facts.h"
#include "cli/settings.h"
#include "model/judging_word.h"
#include "screens/all_ops.h"

/* ----- Text ------------------------------------------------------------- */

static void add_escaped(struct str *out, const char *text, size_t length)
{
    if (length && (*text == '.' || *text == '\''))
        str_add(out, "\\&");
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '\\')
            str_add(out, "\\e");
        else if (text[i] == '-' && i > 0 && text[i - 1] == '-')
            str_add(out, "\\-");
        else
            str_add_char(out, text[i]);
    }
}

enum { LINE_COLS = 72 };

/* How much of the text goes on a line, broken at blanks only: a line's end is a
 * blank on the page, so none may be in the middle of a word or a path. */
static size_t line_length(const char *text, size_t length)
{
    size_t used = 0;

    for (size_t i = 0; i <= length; i++) {
        if (i < length && text[i] != ' ')
            continue;
        if (used > 0 && i > LINE_COLS)
            break;
        used = i;
    }
    return used;
}

/* One sentence, in lines that fit. */
static void add_sentence(struct str *out, const char *text, size_t length)
{
    while (length > 0) {
        size_t used = line_length(text, length);
        size_t blanks = strspn(text + used, " ");

        add_escaped(out, text, used);
        str_add_char(out, '\n');
        blanks = blanks < length - used ? blanks : length - used;
        text += used + blanks;
        length -= used + blanks;
    }
}

/* Where the first sentence ends: behind its full stop, at a newline, or at
 * the end. */
static size_t sentence_length(const char *text)
{
    size_t i = 0;

    while (text[i] && text[i] != '\n') {
        if (strncmp(text + i, ". ", 2) == 0)
            return i + 1;
        i++;
    }
    return i;
}

void manual_text(struct str *out, const char *text)
{
    while (*text) {
        size_t length = sentence_length(text);

        add_sentence(out, text, length);
        text += length;
        if (*text == '\n')
            str_add(out, ".Pp\n");
        text += strspn(text, " \n");
    }
}

static void help_text(struct str *out, const char *help)
{
    struct arena arena = ARENA_INIT;

    manual_text(out, arena_printf(&arena, "%s.", help));
    arena_clear(&arena);
}

/* ----- Options ---------------------------------------------------------- */

static void option_words(const struct option *option, struct str *out)
{
    if (option->letter)
        str_printf(out, "Fl %c", option->letter);
    else
        str_printf(out, "Fl -%s", option->name);
    if (option->value)
        str_printf(out, " Ar %s", option->value);
}

static void option_item(const struct option *option, struct str *out)
{
    str_add(out, ".It ");
    if (option->letter)
        str_printf(out, "Fl %c , -%s", option->letter, option->name);
    else
        str_printf(out, "Fl -%s", option->name);
    if (option->value)
        str_printf(out, " Ar %s", option->value);
    str_add_char(out, '\n');
    help_text(out, option->help);
    if (option->kind == OPTION_WORD)
        str_printf(out, "One of\n.Li %s .\n", option->words);
}

static void option_list(const struct option *options, size_t count, struct str *out)
{
    str_add(out, ".Bl -tag -width Ds\n");
    for (size_t i = 0; i < count && options[i].name; i++)
        option_item(&options[i], out);
    str_add(out, ".El\n");
}

void manual_options(struct str *out)
{
    size_t count;
    const struct option *options = options_everywhere(&count);

    option_list(options, count, out);
}

/* ----- Commands --------------------------------------------------------- */

static void synopsis(const struct command *command, struct str *out)
{
    str_printf(out, ".It Xo\n.Cm %s\n", command->name);
    if (command->arguments)
        str_printf(out, ".Ar %s\n", command->arguments);
    for (size_t i = 0; i < COMMAND_OPTIONS && command->options[i].name; i++) {
        const struct option *option = &command->options[i];

        str_add(out, option->needed ? "." : ".Op ");
        option_words(option, out);
        str_add(out, option->many ? " Ns ...\n" : "\n");
    }
    str_add(out, ".Xc\n");
}

static void command_item(const struct command *command, struct str *out)
{
    synopsis(command, out);
    help_text(out, command->help);
    if (command->about) {
        str_add(out, ".Pp\n");
        manual_text(out, command->about);
    }
    if (command->options[0].name)
        option_list(command->options, COMMAND_OPTIONS, out);
}

static void command_group(enum command_group group, struct str *out)
{
    const struct command *command;
    size_t at = 0;

    str_printf(out, ".Ss %s\n.Bl -tag -width Ds\n", command_group_title(group));
    while ((command = command_of_group(group, &at)) != NULL)
        command_item(command, out);
    str_add(out, ".El\n");
}

void manual_commands(struct str *out)
{
    for (enum command_group group = 0; group < GROUP_COUNT; group++)
        command_group(group, out);
}

/* ----- Facts ------------------------------------------------------------ */

void manual_statuses(struct str *out)
{
    str_add(out, ".Bl -tag -width Ds\n");
#define X(status, words) \
    str_add(out, ".It " #status "\n"); \
    manual_text(out, words ".");
    EXIT_STATUSES(X)
#undef X
    str_add(out, ".El\n");
}

void manual_environment(struct str *out)
{
    str_add(out, ".Bl -tag -width Ds\n");
#define X(name, words, site) \
    str_add(out, ".It Ev " name "\n"); \
    manual_text(out, words ".");
    ENVIRONMENT(X)
#undef X
    str_add(out, ".El\n");
}

/* ----- Settings --------------------------------------------------------- */

static void setting_section(const char *section, struct str *out)
{
    size_t count;
    const struct setting *all = settings_table(&count);

    str_printf(out, ".Ss The section %s\n.Bl -tag -width Ds\n", section);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(all[i].section, section) != 0)
            continue;
        str_printf(out, ".It Cm %s No = Ar %s\n", all[i].name, all[i].value);
        help_text(out, all[i].help);
        if (all[i].words)
            str_printf(out, "One of\n.Li %s .\n", all[i].words);
        if (all[i].standard)
            str_printf(out, "The default is\n.Li %s .\n", all[i].standard);
    }
    str_add(out, ".El\n");
}

static void parameter_section(struct str *out)
{
    str_add(out, ".Ss The section parameters\n.Bl -tag -width Ds\n");
    for (enum parameter_id id = 0; id < PARAMETER_COUNT; id++) {
        const struct parameter *parameter = parameter_of(id);

        str_printf(out, ".It Cm %s No = Ar number\n", parameter->name);
        help_text(out, parameter->label);
        str_printf(out, "The default is %d, the least %d and the most %d %s.\n", parameter->value,
                   parameter->least, parameter->most, parameter_unit_words(parameter->unit));
    }
    str_add(out, ".El\n");
}

static void word_section(struct str *out)
{
    const char *const *words = judging_words_default();

    str_add(out, ".Ss The section words\n.Bl -tag -width Ds\n"
                 ".It Ar word No = Cm yes | no\n");
    help_text(out, "Words that judge where the record should say what was seen or said. The "
                   "program points them out in the practitioner's own texts, never in the "
                   "family's words, and stops nobody. Yes puts a word in the list, no takes "
                   "one out. Case, accents and hyphens do not count; a word is only found whole");
    str_add(out, "The list as delivered is\n");
    for (size_t i = 0; words[i]; i++)
        str_printf(out, ".Dq %s%s\n", words[i], words[i + 1] ? " ," : " .");
    str_add(out, ".El\n");
}

void manual_settings(struct str *out)
{
    setting_section("store", out);
    setting_section("site", out);
    setting_section("look", out);
    parameter_section(out);
    word_section(out);
}

/* ----- Keys ------------------------------------------------------------- */

void manual_keys(struct str *out)
{
    struct arena arena = ARENA_INIT;
    size_t count;
    const struct action_table *tables = screens_action_tables(&count, &arena);

    actions_manual(tables, count, out);
    arena_clear(&arena);
}
