/* SPDX-License-Identifier: MIT */
/*
 * A screen of several sections about one thing, filled in any order: forms
 * and lists behind a bar of tabs, each with its mark (ok, !2, -).
 *
 * In a wide window the sections stand in a column of their own.
 */

#ifndef SCREENS_SHEET_H
#define SCREENS_SHEET_H

#include "screens/pane.h"
#include "screens/view.h"
#include "ui/widget.h"

struct sheet;

/* A section. Its pane is made when it is first shown. */
struct sheet_tab {
    const char *name;  /* for jumps: "reason" */
    const char *title; /* "Reason for the assessment" */
    const char *tab;   /* the word on the bar: "Reason" */
    struct pane *(*make)(struct sheet *sheet);
};

/* What is missing or wrong in a tab, and what deserves another look. */
struct sheet_mark {
    bool known; /* the rest is to be shown */
    int problems;
    int warnings;
};

struct sheet_kind {
    const struct screen_ops *ops;
    const struct sheet_tab *tabs;
    size_t count;

    /* Counts what each tab has; NULL: no marks. */
    void (*count_problems)(struct sheet *sheet, struct sheet_mark *marks);
    void (*release)(struct sheet *sheet); /* what `data` holds */

    /* Places inside sections that F3 offers after the sections: makes their
     * options, with the count. `go` is handed what was picked. NULL: none. */
    struct option_list (*places)(struct sheet *sheet);
    void (*go)(struct sheet *sheet, const char *place);

    /* Says what the section in sight misses that is not asked on it. NULL: nothing. */
    void (*say_problem)(struct sheet *sheet);

    /* Throws away all that was begun on it, with its drafts; it goes. NULL: each section
     * throws away its own. */
    void (*drop)(struct sheet *sheet);

    /* Words that stand above the section in sight; none: nothing. NULL: never. */
    void (*above)(const struct sheet *sheet, struct str *out);

    /* Whether a section is asked as things stand: one that is not is passed over. NULL: each
     * is. */
    bool (*asks)(const struct sheet *sheet, size_t tab);
};

enum { SHEET_TABS = 20, SHEET_PLACES = 20 };

struct sheet {
    struct view view;
    const struct sheet_kind *kind;
    struct pane *panes[SHEET_TABS]; /* NULL until shown */
    struct sheet_mark marks[SHEET_TABS];
    size_t at;
    struct option options[SHEET_TABS + SHEET_PLACES]; /* for the list of F3 */
    unsigned reading; /* of the case, that the panes show */
    int above_rows;   /* for the words above the section; set by layout */
    void *data;       /* the maker's */
};

/* Makes the sheet and pushes it. */
RETURNS_NONNULL struct sheet *sheet_open(const struct sheet_kind *kind, struct app *app,
                                         struct casework *work, void *data);
struct sheet *sheet_mut(struct screen *screen);
const struct sheet *sheet_of(const struct screen *screen);
struct pane *sheet_pane(const struct sheet *sheet);

/* Saves every section that was written in; false when one had to stay. */
bool sheet_put_away(struct sheet *sheet);

/* Goes to a tab by name, and to a field of it (NULL: none). */
bool sheet_go(struct sheet *sheet, const char *tab, const char *field);

/* Whether a section is there, and the next or the one before of those that are (`by` 1 or -1);
 * the one in sight where there is none. */
bool sheet_asks(const struct sheet *sheet, size_t tab);
size_t sheet_tab_next(const struct sheet *sheet, int by);

/* Of a wizard: whether nothing in this step and the ones before it is wrong;
 * else it goes there and says it. What is missing is not wrong. */
bool sheet_may_go_on(struct sheet *sheet);

/* The operations every sheet's screen_ops name. */
void sheet_status(const struct screen *screen, struct str *out);
void sheet_layout(struct screen *screen, struct rect body);
void sheet_draw(const struct screen *screen, struct canvas *canvas, struct rect body);
bool sheet_key(struct screen *screen, const struct key *key);
void sheet_paste(struct screen *screen, const char *text);
enum place sheet_place(const struct screen *screen);
void sheet_hint(const struct screen *screen, struct str *out);
void sheet_focus_help(const struct screen *screen, struct str *out);
int64_t sheet_due(const struct screen *screen);
void sheet_tick(struct screen *screen, int64_t now_ms);
void sheet_shown(struct screen *screen);
bool sheet_leave(struct screen *screen);
void sheet_keep(struct screen *screen);
void sheet_aloud(struct screen *screen, struct plain *plain);
void sheet_close(struct screen *screen);

#define SHEET_OPS \
    .status = sheet_status, .layout = sheet_layout, .draw = sheet_draw, .key = sheet_key, \
    .paste = sheet_paste, .place = sheet_place, .hint = sheet_hint, \
    .focus_help = sheet_focus_help, .due = sheet_due, .tick = sheet_tick, \
    .shown = sheet_shown, .leave = sheet_leave, .keep = sheet_keep, .aloud = sheet_aloud, \
    .close = sheet_close

/* And the actions. */
void sheet_save(struct screen *screen);
void sheet_helper(struct screen *screen);
void sheet_beside(struct screen *screen);
void sheet_find(struct screen *screen);
void sheet_next_problem(struct screen *screen);
void sheet_next_tab(struct screen *screen);
void sheet_reload(struct screen *screen);
void sheet_add(struct screen *screen);
void sheet_remove(struct screen *screen);
void sheet_drop(struct screen *screen);
void sheet_discard(struct screen *screen);
const char *sheet_why_no_list(const struct screen *screen);
const char *sheet_why_not_write(const struct screen *screen);
const char *sheet_why_no_problem(const struct screen *screen);
const char *sheet_why_no_beside(const struct screen *screen);

const char *sheet_why_no_back(const struct screen *screen);

/* sheet_key() does it; a pane may page first. */
#define SHEET_BACK(words) \
    { .name = "section.before", .key = "PgUp", .hint = (words), .places = ANYWHERE, \
      .help = "Back to the step or section before; what was typed stays", .group = "Moving", \
      .why_not = sheet_why_no_back }

/* Of a sheet whose kind drops all at once. */
#define SHEET_DROP \
    { .name = "draft.discard", .key = "", .group = "Work", \
      .help = "Throw away all that was marked and typed here, with its draft", .run = sheet_drop }

#define SHEET_ACTIONS SHEET_BACK(""), SHEET_ACTIONS_FINDING("Go to a section by its words")

#define SHEET_ACTIONS_FINDING(what) \
    { .common = ACT_PANE, .hint = "Section", .help = "Go to the next section", \
      .run = sheet_next_tab }, \
    { .name = "list.add", .key = "a", .hint = "Add", .help = "Add a line to this list", \
      .places = IN_LIST, .why_not = sheet_why_no_list, .run = sheet_add }, \
    { .name = "list.take-back", .key = "x", .hint = "Take back", \
      .help = "Take this line back, with the reason", .places = IN_LIST, \
      .why_not = sheet_why_no_list, .run = sheet_remove }, \
    { .common = ACT_NEXT_PROBLEM, .why_not = sheet_why_no_problem, .run = sheet_next_problem }, \
    { .common = ACT_SAVE, .why_not = sheet_why_not_write, .run = sheet_save }, \
    { .common = ACT_HELPER, .why_not = sheet_why_not_write, .run = sheet_helper, \
      .places = IN_FIELD | IN_MEMO }, \
    { .common = ACT_UNDO, .why_not = sheet_why_not_write }, \
    { .common = ACT_REDO, .why_not = sheet_why_not_write }, \
    { .common = ACT_BESIDE, .why_not = sheet_why_no_beside, .run = sheet_beside }, \
    { .common = ACT_FIND, .help = (what), .run = sheet_find }, \
    { .common = ACT_RELOAD, .hint = "", .run = sheet_reload }, \
    { .name = "draft.discard", .key = "", \
      .help = "Throw away what was typed in this section and not saved", \
      .why_not = sheet_why_not_write, .run = sheet_discard }

#endif
