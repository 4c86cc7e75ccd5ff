/* SPDX-License-Identifier: MIT */
/*
 * Questions and answers in plain lines: for speech, for teletypes, for a
 * terminal that cannot place a cursor, and for scripts.
 *
 * The same forms through the same checks. At a question, Enter keeps what is
 * there, "@" empties it, "?" tells more, "??" lists the answers, "^" goes
 * back and "^name" to the question whose caption begins so. "^x" leaves it for
 * something at once, where there is such a thing. Nothing is drawn over, nothing
 * flickers.
 */

#ifndef UI_PLAIN_H
#define UI_PLAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/compiler.h"
#include "ui/form.h"
#include "ui/table.h"
#include "ui/widget.h"

struct plain;

/* Waits until a line can be read; false: none comes any more. */
typedef bool plain_wait_fn(void *who, struct plain *plain);

struct plain {
    FILE *in;
    FILE *out;
    bool over;           /* the input has ended, or what was asked is left */
    bool may_break;      /* "^x", or Ctrl-X, leaves whatever is asked, for something at once */
    bool broken;         /* it did: text is kept as a draft, nothing more is asked */
    plain_wait_fn *wait; /* NULL: reading waits by itself */
    void *who;
};

enum plain_end {
    PLAIN_DONE, /* the last question was answered */
    PLAIN_BACK, /* "^" at the first one */
    PLAIN_OVER, /* the input ended: keep the draft and leave */
};

/* Says a sentence, made fit for any terminal. */
void plain_say(struct plain *plain, const char *format, ...) PRINTF_LIKE(2, 3);

/* The same for the program's own words, which may name keys: what does so is
 * left out. Says nothing when nothing is left. */
void plain_tell(struct plain *plain, const char *words);

/* One line without its newline, in `line` until the next; NULL when the input
 * has ended. A secret is not echoed where the input is a terminal. */
enum plain_echo { PLAIN_SHOWN, PLAIN_HIDDEN };
const char *plain_read(struct plain *plain, const char *question, enum plain_echo echo,
                       struct str *line);

/* Asks every field of a form in order. Wrong answers are told and asked again,
 * but "^" and "^name" always lead away. Buttons are left out. */
enum plain_end plain_form(struct plain *plain, struct form *form);

/* The same from this field on: those before it are answered. */
enum plain_end plain_form_from(struct plain *plain, struct form *form, const char *name);

/* What in a form deserves another look, each in a line after "?". */
void plain_warnings(struct plain *plain, const struct form *form);

/* Each answer of a form in a line, numbered, for a last look. */
void plain_review(struct plain *plain, const struct form *form);

/* The option a number in the list, a code, the first letters, or those of one of its
 * words stand for; `count` when none or more than one. */
size_t plain_find(const struct option *options, size_t count, const char *typed);

/* Asks for one of a few by number, code or first letters; false when the
 * person went back or the input ended. */
NODISCARD bool plain_choose(struct plain *plain, const char *question,
                            const struct option *options, size_t count, size_t *chosen);

/* What stands for an option besides: gives its number, `count` when nothing does. */
typedef size_t plain_key_fn(const void *who, const char *typed);

/* The same where keys stand for the options, too; `heard`: they were listed already, and "?"
 * lists them again. A key that is typed whole counts for more than the first letters. */
NODISCARD bool plain_choose_by_key(struct plain *plain, const char *question,
                                   const struct option *options, size_t count, bool heard,
                                   plain_key_fn *key, const void *who, size_t *chosen);

/* The actions of a screen as a numbered question: the action's number in
 * `chosen`. Those that cannot be done now are told with the reason. */
NODISCARD bool plain_menu(struct plain *plain, const char *title, const struct screen *screen,
                          size_t *chosen);

/* A list, twenty rows at a time; the id of the row chosen in `id`. "/words"
 * filters where the list can. */
NODISCARD bool plain_list(struct plain *plain, const char *title,
                          const struct table_column *columns, size_t column_count,
                          const struct table_source *source, struct str *id);

/* Which row the actions of a screen are about, when none was chosen: nobody sees the focus. */
void plain_meant(struct plain *plain, const struct table_row *row,
                 const struct table_column *columns, size_t column_count);

#endif
