/* SPDX-License-Identifier: MIT */
/*
 * A screen: something that draws itself, takes keys and can be closed.
 *
 * The maker puts `struct screen` first in its own struct and fills one const
 * table of operations. Drawing changes nothing; whatever depends on the size
 * (scrolling) is settled in `layout`, called before each draw.
 */

#ifndef UI_SCREEN_H
#define UI_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/str.h"
#include "ui/action.h"
#include "ui/canvas.h"
#include "ui/key.h"

struct plain;
struct stack;
struct screen;

enum screen_kind {
    SCREEN_FULL,  /* has header, strip, body, message, status, footer */
    SCREEN_POPUP, /* a box over the screen below, which it keeps from the keys */
    SCREEN_COVER, /* hides everything, header too: lock */
};

struct screen_ops {
    const char *name; /* "case-list" */
    enum screen_kind kind;
    const char *help; /* a few sentences for F1 */
    const struct action *actions;
    size_t action_count;
    int strip_rows; /* rows of the record strip under the header */

    /* All but draw and close may be NULL. */
    void (*title)(const struct screen *screen, struct str *out);
    void (*strip)(const struct screen *screen, struct canvas *canvas, struct rect rect);
    void (*status)(const struct screen *screen, struct str *out);
    void (*layout)(struct screen *screen, struct rect body);
    void (*draw)(const struct screen *screen, struct canvas *canvas, struct rect body);

    /* A pop-up's wish: rows and cols inside its frame. Cut to what there is. */
    void (*size)(const struct screen *screen, int *rows, int *cols);

    /* True: taken. False: the stack looks among the actions. */
    bool (*key)(struct screen *screen, const struct key *key);
    void (*paste)(struct screen *screen, const char *text);

    /* Where the focus is, and what the focused thing says in the message line. */
    enum place (*place)(const struct screen *screen);
    void (*hint)(const struct screen *screen, struct str *out);

    /* Two lines of help on the focused thing, before the screen's own. */
    void (*focus_help)(const struct screen *screen, struct str *out);

    /* Drafts and the like: called when `due` says (milliseconds of the
     * machine's mono_ms; INT64_MAX: never). */
    int64_t (*due)(const struct screen *screen);
    void (*tick)(struct screen *screen, int64_t now_ms);

    /* On top again after a pop-up or a screen above went. */
    void (*shown)(struct screen *screen);

    /* About to go back (Esc, F10, hang-up): keep what was typed. False keeps
     * the screen there, after it has said why; ignored when the program must
     * end. */
    bool (*leave)(struct screen *screen);

    /* Keep what was typed now, and stay: before the program stops or locks. */
    void (*keep)(struct screen *screen);

    /* The same in plain mode: says or asks what it is about and does what was
     * answered; going back is up to it. NULL: its actions say all. */
    void (*aloud)(struct screen *screen, struct plain *plain);
    void (*close)(struct screen *screen);
};

struct screen {
    const struct screen_ops *ops;
    struct stack *stack; /* set when pushed */
};

/* ----- Room ------------------------------------------------------------ */

enum room {
    ROOM_TINY,   /* under 40x10: one field at a time */
    ROOM_NARROW, /* 40-79 columns: captions above fields */
    ROOM_USUAL,  /* 80-119 */
    ROOM_WIDE,   /* 120-159: list and detail side by side */
    ROOM_VAST,   /* 160 and more: three panes */
};

/* The room of a whole window. */
enum room room_of(int rows, int cols);

/* The left `cols` columns of a rectangle, and what is right of them less a
 * column for the wall. */
struct rect rect_left(struct rect rect, int cols);
struct rect rect_right(struct rect rect, int cols);
struct rect rect_top(struct rect rect, int rows);
struct rect rect_below(struct rect rect, int rows);

#endif
