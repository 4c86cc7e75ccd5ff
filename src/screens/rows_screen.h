/* SPDX-License-Identifier: MIT */
/*
 * A screen that is one table of rows in memory: team, drafts, accounts, trail.
 * The maker fills the rows; opening, and everything else, are its actions.
 */

#ifndef SCREENS_ROWS_SCREEN_H
#define SCREENS_ROWS_SCREEN_H

#include "screens/view.h"
#include "ui/table.h"

struct rows_screen;

struct rows_kind {
    const struct screen_ops *ops;
    const struct table_column *columns;
    size_t column_count;
    const char *nothing;
    bool filters;

    /* When the row in focus is gone the focus goes to the first one, not to whatever has
     * come to stand in its place. */
    bool anew;

    /* Fills rows->list from the services, in rows->arena (which is empty). A
     * refusal (ERR_DENIED) stands in the list's place. */
    bool (*fill)(struct rows_screen *rows, struct err *err);

    /* Draws a few lines on the focused row; NULL: nothing. */
    void (*detail)(const struct rows_screen *rows, struct canvas *canvas, struct rect rect);
    int detail_rows;
    void (*release)(struct rows_screen *rows);

    /* The record a row is about; NULL: rows are not about one. */
    struct ident (*record)(const struct rows_screen *rows, size_t at);

    /* The record all rows are parts of; NULL: none. */
    struct ident (*whole)(const struct rows_screen *rows);
};

struct rows_screen {
    struct view view;
    const struct rows_kind *kind;
    struct table *table;
    struct table_list list;
    struct arena arena;
    struct err err;   /* why it could not be filled */
    unsigned reading; /* of the case */
    int beside_rows;  /* for what stands beside the focused row; set by layout */
    void *data;       /* the maker's */
};

RETURNS_NONNULL struct rows_screen *rows_open(const struct rows_kind *kind, struct app *app,
                                              struct casework *work, void *data);
struct rows_screen *rows_mut(struct screen *screen);
const struct rows_screen *rows_of(const struct screen *screen);

/* Reads again; the failure is in the message line. */
void rows_reload(struct rows_screen *rows);

/* Puts the focus on the row of a record, when the screen on top is one of rows
 * and has it. */
void rows_lead_to(struct stack *stack, const struct ident *record);

/* Room for `count` rows in the arena. A row's id is its number, unless the
 * maker gives it one by which the focus finds it however the list changes. */
RETURNS_NONNULL struct table_row *rows_room(struct rows_screen *rows, size_t count);

/* The number of the focused row; false: none. */
bool rows_focus(const struct rows_screen *rows, size_t *at);

/* A day for a cell: "27 Aug 2010"; "" where it is not known. */
const char *rows_day(struct date date, struct arena *arena);

void rows_layout(struct screen *screen, struct rect body);
void rows_draw(const struct screen *screen, struct canvas *canvas, struct rect body);
bool rows_key(struct screen *screen, const struct key *key);
enum place rows_place(const struct screen *screen);
void rows_shown(struct screen *screen);
void rows_close(struct screen *screen);
void rows_aloud(struct screen *screen, struct plain *plain);
void rows_run_reload(struct screen *screen);

/* ROWS_SILENT_OPS: but for what it says in plain mode. */
#define ROWS_SILENT_OPS \
    .layout = rows_layout, .draw = rows_draw, .key = rows_key, .place = rows_place, \
    .shown = rows_shown, .close = rows_close
#define ROWS_OPS ROWS_SILENT_OPS, .aloud = rows_aloud

#endif
