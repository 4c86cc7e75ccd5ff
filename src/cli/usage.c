/* SPDX-License-Identifier: MIT */
/* Usage and help, made from the table of commands. */

#include "config.h"

#include "cli/usage.h"

#include <string.h>

#include "base/arena.h"
#include "cli/facts.h"
#include "cli/paragraph.h"

enum { TERM_COLUMN = 26 };

/* ----- Usage ------------------------------------------------------------ */

/* A line of usage in the making: pieces are never broken. */
struct line {
    struct str *out;
    size_t column, indent;
};

static void add_piece(struct line *line, const char *piece)
{
    size_t length = strlen(piece);

    if (line->column + 1 + length >= PAGE_WIDTH) {
        str_add_char(line->out, '\n');
        for (size_t i = 0; i < line->indent; i++)
            str_add_char(line->out, ' ');
        line->column = line->indent;
    } else {
        str_add_char(line->out, ' ');
        line->column++;
    }
    str_add(line->out, piece);
    line->column += length;
}

/* "[--state S]", "--admin LOGIN", "[--case URN]..." */
static void add_option(struct line *line, const struct option *option)
{
    struct arena arena = ARENA_INIT;
    const char *piece = option->letter
                            ? arena_printf(&arena, "-%c", option->letter)
                            : arena_printf(&arena, "--%s", option->name);

    if (option->value)
        piece = arena_printf(&arena, "%s %s", piece, option->value);
    if (!option->needed)
        piece = arena_printf(&arena, "[%s]", piece);
    if (option->many)
        piece = arena_printf(&arena, "%s...", piece);
    add_piece(line, piece);
    arena_clear(&arena);
}

static void usage_line(const char *head, const struct command *command, struct str *out)
{
    struct arena arena = ARENA_INIT;
    struct line line = { .out = out, .column = strlen(head), .indent = strlen(head) + 1 };

    str_add(out, head);
    add_piece(&line, arena_printf(&arena, "cafdesk %s", command->name));
    if (command->arguments)
        add_piece(&line, command->arguments);
    for (size_t i = 0; i < COMMAND_OPTIONS && command->options[i].name; i++)
        add_option(&line, &command->options[i]);
    str_add_char(out, '\n');
    arena_clear(&arena);
}

void usage_of(const struct command *command, struct str *out)
{
    usage_line("Usage:", command, out);
}

void usage_whole(struct str *out)
{
    str_add(out, "Usage: cafdesk [OPTION...] [COMMAND [ARG...]]\n"
                 "       cafdesk help [COMMAND]\n");
}

/* ----- Help ------------------------------------------------------------- */

static void help_options(const struct option *options, size_t count, struct str *out)
{
    for (size_t i = 0; i < count && options[i].name; i++) {
        const struct option *option = &options[i];
        struct arena arena = ARENA_INIT;
        const char *term = arena_printf(&arena, "--%s", option->name);

        if (option->letter)
            term = arena_printf(&arena, "-%c, %s", option->letter, term);
        if (option->value)
            term = arena_printf(&arena, "%s %s", term, option->value);
        paragraph_term(out, term, TERM_COLUMN, arena_printf(&arena, "%s.", option->help));
        arena_clear(&arena);
    }
}

static void help_examples(const struct command *command, struct str *out)
{
    if (!command->examples[0].line)
        return;
    str_add(out, "\nExamples:\n");
    for (size_t i = 0; i < COMMAND_EXAMPLES && command->examples[i].line; i++) {
        struct arena arena = ARENA_INIT;

        str_printf(out, "  cafdesk %s\n", command->examples[i].line);
        paragraph_add(out, 6, arena_printf(&arena, "%s.", command->examples[i].what));
        arena_clear(&arena);
    }
}

static void help_formats(const struct command *command, struct str *out)
{
    if (command->formats == 0)
        return;
    str_add(out, "\nWritten as text");
    if (command->formats & FORMAT_CSV)
        str_add(out, ", csv");
    if (command->formats & FORMAT_JSON)
        str_add(out, ", json");
    if (command->formats & FORMAT_JSONL)
        str_add(out, ", jsonl");
    if (command->formats & FORMAT_XLSX)
        str_add(out, ", xlsx");
    if (command->formats & FORMAT_PDF)
        str_add(out, ", pdf");
    str_add(out, " (--format).\n");
}

void help_of(const struct command *command, struct str *out)
{
    struct arena arena = ARENA_INIT;

    usage_of(command, out);
    str_add_char(out, '\n');
    paragraph_add(out, 0, arena_printf(&arena, "%s.", command->help));
    if (command->about) {
        str_add_char(out, '\n');
        paragraph_add(out, 0, command->about);
    }
    if (command->options[0].name) {
        str_add(out, "\nOptions:\n");
        help_options(command->options, COMMAND_OPTIONS, out);
    }
    help_formats(command, out);
    help_examples(command, out);
    str_add(out, "\nOptions that go with every command: cafdesk help\n");
    arena_clear(&arena);
}

static bool of_family(const struct command *command, const char *word)
{
    size_t length = strlen(word);

    return strncmp(command->name, word, length) == 0 && command->name[length] == ' ';
}

void help_family(const char *word, struct str *out)
{
    size_t count;
    const struct command *const *all = commands(&count);
    bool first = true;

    for (size_t i = 0; i < count; i++) {
        if (!of_family(all[i], word))
            continue;
        usage_line(first ? "Usage:" : "      ", all[i], out);
        first = false;
    }
    str_add_char(out, '\n');
    for (size_t i = 0; i < count; i++) {
        if (of_family(all[i], word))
            paragraph_term(out, all[i]->name, TERM_COLUMN, all[i]->help);
    }
    str_printf(out, "\nMore about one of them: cafdesk help %s WORD\n", word);
}

static void help_group(enum command_group group, struct str *out)
{
    const struct command *command;
    size_t at = 0;

    str_printf(out, "\n%s\n", command_group_title(group));
    while ((command = command_of_group(group, &at)) != NULL)
        paragraph_term(out, command->name, TERM_COLUMN, command->help);
}

static void help_statuses(struct str *out)
{
    str_add(out, "\nExit status\n");
#define X(status, words) paragraph_term(out, #status, 6, words ".");
    EXIT_STATUSES(X)
#undef X
}

void help_whole(struct str *out)
{
    size_t count;
    const struct option *options = options_everywhere(&count);

    usage_whole(out);
    str_add_char(out, '\n');
    paragraph_add(out, 0,
                  "Records of the Common Assessment Framework: assessments of a child's needs with "
                  "the family, their consent, the team and the lead professional. Without a "
                  "command, on a terminal, the screens open.");
    for (enum command_group group = 0; group < GROUP_COUNT; group++)
        help_group(group, out);
    str_add(out, "\nOptions everywhere\n");
    help_options(options, count, out);
    str_add(out, "\nEnvironment\n");
#define X(name, words, site) paragraph_term(out, name, TERM_COLUMN, words ".");
    ENVIRONMENT(X)
#undef X
    help_statuses(out);
    str_add(out, "\nMore: cafdesk help COMMAND, cafdesk(1), cafdesk.conf(5), cafdesk-exchange(5)\n");
}
