/* SPDX-License-Identifier: MIT */
/*
 * What an option is: its name, what it takes, its help.
 *
 * The options everywhere stand in option.c, those of one command beside the
 * command. Parsing, usage, help, manual and completion read these tables.
 */

#ifndef CLI_OPTION_H
#define CLI_OPTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "model/codes.h"

enum option_kind {
    OPTION_FLAG, /* takes nothing */
    OPTION_TEXT,
    OPTION_NUMBER, /* 0 or more */
    OPTION_DATE,   /* YYYY-MM-DD */
    OPTION_WORD,   /* one of `words` */
    OPTION_CODE,   /* a code of `list` */
    OPTION_LOGIN,
    OPTION_URN, /* a reference, CAF-YYYY-NNNNN */
    OPTION_FILE,     /* is read */
    OPTION_NEW_FILE, /* is made */
    OPTION_FOLDER
};

struct option {
    const char *name; /* without its dashes: "store" */
    char letter;      /* "-o" is the same; 0: none */
    enum option_kind kind;
    const char *value;      /* what it takes, as the usage names it: "DIR"; NULL: nothing */
    const char *words;      /* for OPTION_WORD: which, with blanks between */
    enum code_list_id list; /* for OPTION_CODE */
    bool many;              /* may be given more than once */
    bool needed;            /* the command cannot do without it */
    const char *help;       /* a sentence without its full stop */
};

/* The options that go with every command. */
const struct option *options_everywhere(size_t *count);

/* Whether the text is what the option takes; ERR_USAGE says what is. */
NODISCARD bool option_check(const struct option *option, const char *text, struct err *err);

/* Is the text a reference? ERR_USAGE says what one looks like; `what` begins
 * the sentence ("--case", "show"). */
NODISCARD bool urn_check(const char *what, const char *text, struct err *err);

/* Lower-case letters, digits, full stops and hyphens? */
bool login_fine(const char *text);

/* Is `word` one of the words with blanks between? */
bool word_among(const char *words, const char *word);

#endif
