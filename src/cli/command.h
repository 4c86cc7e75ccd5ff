/* SPDX-License-Identifier: MIT */
/*
 * What a command is. Each stands in a file of its own, cmd_*.c, and all in
 * one table, from which parsing, usage, help, manual and completion come.
 */

#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "cli/option.h"

struct task;

/* How what was asked for is written. */
enum format {
    FORMAT_TEXT = 1,
    FORMAT_CSV = 2,
    FORMAT_JSON = 4,
    FORMAT_JSONL = 8,
    FORMAT_XLSX = 16,
    FORMAT_PDF = 32
};

enum {
    FORMATS_ALL = 15,    /* what every list is written in */
    FORMATS_PRESSED = 48 /* what the helper makes of a document */
};

/* What a command is about: the headings of the help. */
#define COMMAND_GROUPS(X) \
    X(STORES, "Stores") \
    X(CASES, "Cases") \
    X(EXCHANGE, "Exchange") \
    X(ACCOUNTS, "Accounts") \
    X(TRAIL, "The trail and the store's health") \
    X(PROGRAM, "The program")

enum command_group {
#define X(id, title) GROUP_##id,
    COMMAND_GROUPS(X)
#undef X
    GROUP_COUNT
};

struct example {
    const char *line; /* as typed, without "cafdesk" */
    const char *what; /* what it does, a sentence without its full stop */
};

enum { ANY_NUMBER = -1, COMMAND_OPTIONS = 16, COMMAND_EXAMPLES = 4 };

struct command {
    const char *name; /* "list", or two words: "user add" */
    enum command_group group;
    const char *arguments; /* as the usage names them: "URN"; NULL: none */
    int least, most;       /* how many; ANY_NUMBER */
    bool names_files;      /* the arguments are names of files, of any bytes */
    bool names_folders;    /* the arguments are folders that files are kept in */
    bool opens_screens;    /* on a terminal */
    bool of_backups;       /* it works in the site's folder of backups */
    unsigned formats;      /* set of enum format; 0: it writes nothing but sentences */
    const char *help;      /* a sentence without its full stop */
    const char *about;     /* more, in paragraphs; NULL when the sentence says all */
    struct option options[COMMAND_OPTIONS];   /* up to the first without a name */
    struct example examples[COMMAND_EXAMPLES]; /* up to the first without a line */
    bool (*run)(struct task *task, struct err *err);
};

/* X(name of the constant), in the order of the help. */
#define COMMANDS(X) \
    X(init) \
    X(training) \
    X(list) \
    X(show) \
    X(search) \
    X(due) \
    X(duplicates) \
    X(print_verify) \
    X(print) \
    X(report_list) \
    X(report) \
    X(break_glass) \
    X(stay_out_add) \
    X(stay_out_list) \
    X(stay_out_review) \
    X(stay_out_end) \
    X(own_tie_list) \
    X(own_tie_answer) \
    X(seal_add) \
    X(seal_list) \
    X(seal_name) \
    X(seal_review) \
    X(seal_end) \
    X(retention_list) \
    X(retention_archive) \
    X(retention_propose) \
    X(retention_approve) \
    X(retention_decline) \
    X(retention_hold) \
    X(retention_release) \
    X(retention_certificate) \
    X(import) \
    X(export) \
    X(user_add) \
    X(user_list) \
    X(user_disable) \
    X(user_enable) \
    X(user_unlock) \
    X(user_passphrase) \
    X(user_role) \
    X(user_supervisor) \
    X(user_recover) \
    X(user_own) \
    X(rotate) \
    X(backup_verify) \
    X(backup) \
    X(restore) \
    X(audit_list) \
    X(audit_verify) \
    X(audit_slip) \
    X(audit_who_looked) \
    X(audit_unusual) \
    X(check) \
    X(doctor) \
    X(help) \
    X(version)

#define X(name) extern const struct command cmd_##name;
COMMANDS(X)
#undef X

const struct command *const *commands(size_t *count);

/* The command that the words name, and how many of them its name takes; NULL
 * when there is none. */
const struct command *command_named(const char *const *words, size_t count, size_t *taken);

/* True when the word begins the name of several commands, as "user" does. */
bool command_family(const char *word);

/* The command whose name looks most like the word; NULL when none does. */
const struct command *command_like(const char *word);

const char *command_group_title(enum command_group group);

/* The first command of a group from `at` on; `at` is then behind it. NULL when
 * there are no more. */
const struct command *command_of_group(enum command_group group, size_t *at);

#endif
