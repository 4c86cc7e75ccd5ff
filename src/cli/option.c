/* SPDX-License-Identifier: MIT */
/* What an option is, and the options everywhere. */

#include "config.h"

#include "cli/option.h"

#include <stdio.h>
#include <string.h>

#include "base/compiler.h"
#include "base/date.h"
#include "cli/number.h"
#include "model/urn.h"

static const struct option everywhere[] = {
    { .name = "store",
      .kind = OPTION_FOLDER,
      .value = "DIR",
      .help = "The folder of the store" },
    { .name = "user",
      .kind = OPTION_LOGIN,
      .value = "LOGIN",
      .help = "Who you are; otherwise the login bound to your Unix user, and in a training store "
              "the trainer" },
    { .name = "passphrase-fd",
      .kind = OPTION_NUMBER,
      .value = "N",
      .help = "Read passphrases from this file descriptor, one to a line, in place of asking" },
    { .name = "format",
      .kind = OPTION_WORD,
      .value = "FORMAT",
      .words = "text csv json jsonl xlsx pdf",
      .help = "How to write what was asked for: text (aligned), csv, json (one document) or jsonl "
              "(a record to a line); some commands write xlsx (a spreadsheet) and pdf, too" },
    { .name = "raw",
      .kind = OPTION_FLAG,
      .help = "In csv, leave cells that a spreadsheet would run as they are" },
    { .name = "plain",
      .kind = OPTION_FLAG,
      .help = "The screens as questions and answers, for speech and for terminals without a cursor" },
    { .name = "theme",
      .kind = OPTION_WORD,
      .value = "THEME",
      .words = "default dark light contrast mono",
      .help = "The colours of the screens" },
    { .name = "ascii", .kind = OPTION_FLAG, .help = "Draw lines and marks with ASCII only" },
    { .name = "help",
      .letter = 'h',
      .kind = OPTION_FLAG,
      .help = "Help, for the command if one is named" },
    { .name = "version", .letter = 'V', .kind = OPTION_FLAG, .help = "The version" },
};

const struct option *options_everywhere(size_t *count)
{
    *count = COUNT(everywhere);
    return everywhere;
}

bool word_among(const char *words, const char *word)
{
    size_t length = strlen(word);

    while (words && *words) {
        size_t here = strcspn(words, " ");

        if (here == length && strncmp(words, word, length) == 0)
            return true;
        words += here;
        words += strspn(words, " ");
    }
    return false;
}

static bool check_code(const struct option *option, const char *text, struct err *err)
{
    return code_find(option->list, text) != 0 ||
           err_set(err, ERR_USAGE, "--%s takes a code, and there is no code \"%.40s\".",
                   option->name, text);
}

bool login_fine(const char *text)
{
    return *text && text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789.-")] == '\0';
}

bool urn_check(const char *what, const char *text, struct err *err)
{
    int year, number;

    return urn_read(text, &year, &number) ||
           err_set(err, ERR_USAGE, "%s takes a reference, as in CAF-2010-00017.", what);
}

bool option_check(const struct option *option, const char *text, struct err *err)
{
    struct date date;
    int64_t number;
    char what[40];

    switch (option->kind) {
    case OPTION_NUMBER:
        return number_parse(text, &number) ||
               err_set(err, ERR_USAGE, "--%s takes a whole number.", option->name);
    case OPTION_DATE:
        return date_parse(text, &date) ||
               err_set(err, ERR_USAGE, "--%s takes a date, as in 2010-04-21.", option->name);
    case OPTION_WORD:
        return word_among(option->words, text) ||
               err_set(err, ERR_USAGE, "--%s takes one of these: %s.", option->name, option->words);
    case OPTION_CODE:
        return check_code(option, text, err);
    case OPTION_LOGIN:
        return login_fine(text) ||
               err_set(err, ERR_USAGE,
                       "--%s takes a login: lower-case letters, digits, full stops and hyphens.",
                       option->name);
    case OPTION_URN:
        snprintf(what, sizeof(what), "--%s", option->name);
        return urn_check(what, text, err);
    case OPTION_FILE:
    case OPTION_NEW_FILE:
    case OPTION_FOLDER:
        return *text || err_set(err, ERR_USAGE, "--%s takes a name.", option->name);
    case OPTION_FLAG:
    case OPTION_TEXT:
        break;
    }
    return true;
}
