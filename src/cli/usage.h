/* SPDX-License-Identifier: MIT */
/*
 * Usage and help, made from the table of commands.
 */

#ifndef CLI_USAGE_H
#define CLI_USAGE_H

#include "base/str.h"
#include "cli/command.h"

/* "cafdesk [OPTION...] list [--state S] ...", in lines of 80 columns. */
void usage_of(const struct command *command, struct str *out);

/* The usage without a command. */
void usage_whole(struct str *out);

/* The help of one command, of all whose names begin with a word ("user"), and
 * of the program. */
void help_of(const struct command *command, struct str *out);
void help_family(const char *word, struct str *out);
void help_whole(struct str *out);

#endif
