/* SPDX-License-Identifier: MIT */
/*
 * One thing on a form that holds a value: a line, a text box, a choice.
 *
 * Each kind is a file of its own that fills one const table. A widget has a
 * value (what is stored: a code, a date as YYYY-MM-DD, text) and a raw form
 * (what was typed, for the draft); they differ while the typing makes no
 * sense yet. The focused widget puts the hardware cursor on itself.
 */

#ifndef UI_WIDGET_H
#define UI_WIDGET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/compiler.h"
#include "base/err.h"
#include "base/str.h"
#include "ui/canvas.h"
#include "ui/edit.h"
#include "ui/key.h"
#include "ui/screen.h"

/* What a widget did with a key. */
enum reply {
    REPLY_PASS,    /* not for it */
    REPLY_TAKEN,   /* done, the value is the same */
    REPLY_CHANGED, /* the value or the typing changed */
    REPLY_LIST,    /* it wants its big helper opened, as with F2 */
    REPLY_PRESSED, /* a button was pressed */
    REPLY_REFUSED, /* letters that begin no answer; what they had changed is changed back */
};

struct widget;

struct widget_ops {
    /* Lines it wants at this width. */
    int (*rows)(const struct widget *widget, int cols);

    /* Settles its scrolling for this size; NULL when it has none. */
    void (*layout)(struct widget *widget, int rows, int cols);
    void (*draw)(const struct widget *widget, struct canvas *canvas, struct rect rect,
                 bool focused);
    enum reply (*key)(struct widget *widget, const struct key *key);

    /* Pasted text; says into `said` what was trimmed. NULL: takes none. */
    enum reply (*paste)(struct widget *widget, const char *text, struct str *said);

    /* The focus comes, and goes: then typing is settled into a value. False
     * says why it makes no sense; the focus goes all the same. */
    void (*enter)(struct widget *widget);
    bool (*settle)(struct widget *widget, struct err *err);

    void (*set)(struct widget *widget, const char *value);
    const char *(*value)(const struct widget *widget);
    const char *(*raw)(const struct widget *widget);

    /* The value in words, for reviews and plain mode; NULL: the value itself. */
    void (*words)(const struct widget *widget, struct str *out);

    /* What F2 opens; NULL: nothing. `done` is called when it changed the value. */
    void (*helper)(struct widget *widget, struct stack *stack, const char *title,
                   void (*done)(void *who), void *who);

    /* How many characters it holds, for the counter; NULL: none. */
    size_t (*characters)(const struct widget *widget);
    enum place place; /* what letters are while it has the focus */
    void (*free)(struct widget *widget);
};

struct widget {
    const struct widget_ops *ops;
};

/* The table's entries, with what a missing one means. */
int widget_rows(const struct widget *widget, int cols);
void widget_layout(struct widget *widget, int rows, int cols);
void widget_draw(const struct widget *widget, struct canvas *canvas, struct rect rect,
                 bool focused);
enum reply widget_key(struct widget *widget, const struct key *key);
/* The same of what a line of text did with it. */
enum reply reply_of_edit(enum edit_result result);

enum reply widget_paste(struct widget *widget, const char *text, struct str *said);
void widget_enter(struct widget *widget);
NODISCARD bool widget_settle(struct widget *widget, struct err *err);
void widget_set(struct widget *widget, const char *value);
const char *widget_value(const struct widget *widget);
const char *widget_raw(const struct widget *widget);
void widget_words(const struct widget *widget, struct str *out);
void widget_free(struct widget *widget);

/* A code with its words. */
struct option {
    const char *code;
    const char *label;
};

/* Are its words the code, or that and a colon and more? Then it is not told beside them. */
bool option_tells_code(const struct option *option);

struct option_list {
    const struct option *options;
    size_t count;
};

/* How one that is not on the list yet is added: the last row of the list says
 * so ("Somebody new..."), and `add` is handed what was typed to find it. */
struct reference_adder {
    const char *row;
    void (*add)(void *who, const char *typed);
    void *who;
};

/* Records somebody else knows, as options: a person, an agency. Found by what
 * is typed; the codes are ids and are not shown. */
struct reference_source {
    /* Adds up to `most` options that match; their text lives in the arena. */
    bool (*search)(void *who, const char *typed, struct arena *arena, struct option *out,
                   size_t most, size_t *count, struct err *err);
    /* The words of an id; false when there is none. */
    bool (*label)(void *who, const char *id, struct str *out);
    void *who;
    const struct reference_adder *adder; /* NULL: only what is there is picked */
};

#endif
