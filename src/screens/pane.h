/* SPDX-License-Identifier: MIT */
/*
 * A part of a screen that holds the focus: a record's form, a list of records,
 * a page of words. Sheets and wizards are made of panes.
 */

#ifndef SCREENS_PANE_H
#define SCREENS_PANE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/ident.h"
#include "base/str.h"
#include "ui/canvas.h"
#include "ui/key.h"
#include "ui/screen.h"
#include "ui/stack.h"

struct pane;
struct plain;

struct pane_ops {
    /* All but draw and free may be NULL. */
    void (*layout)(struct pane *pane, struct rect rect, enum room room);
    void (*draw)(const struct pane *pane, struct canvas *canvas, struct rect rect, bool focused);
    bool (*key)(struct pane *pane, const struct key *key);
    void (*paste)(struct pane *pane, const char *text);
    enum place (*place)(const struct pane *pane);
    void (*hint)(const struct pane *pane, struct str *out);
    void (*focus_help)(const struct pane *pane, struct str *out);
    void (*status)(const struct pane *pane, struct str *out);

    /* "ok", "!2", "-": how far it is; nothing: no mark. */
    void (*mark)(const struct pane *pane, struct str *out);
    int64_t (*due)(const struct pane *pane);
    void (*tick)(struct pane *pane, int64_t now_ms);

    /* Keeps what was typed as a draft. False: it must stay. */
    bool (*leave)(struct pane *pane);
    bool (*save)(struct pane *pane);

    /* Another section is shown: saves what was written, or keeps it as a
     * draft where it makes no sense yet. NULL: as leave. */
    bool (*put_away)(struct pane *pane);
    void (*discard)(struct pane *pane); /* the changes and their draft */
    void (*refresh)(struct pane *pane); /* the case was read again */
    bool (*go)(struct pane *pane, const char *field);
    bool (*next_problem)(struct pane *pane);

    /* Whether that is a step on, and not back to the first. NULL: it is, where
     * it finds any. */
    bool (*problem_follows)(const struct pane *pane);
    void (*helper)(struct pane *pane);
    void (*beside)(struct pane *pane);
    void (*open)(struct pane *pane);   /* Enter on a row */
    void (*add)(struct pane *pane);    /* a new row */
    void (*remove)(struct pane *pane); /* takes the row back */
    void (*find)(struct pane *pane);
    void (*page)(struct pane *pane, int by); /* next or previous of its items */

    /* The record of the case whose text the focus is on; NULL: none. */
    struct ident (*text)(const struct pane *pane);

    /* The same in plain mode. */
    void (*aloud)(struct pane *pane, struct plain *plain);

    /* Why nothing can be added or removed here; NULL: it can. */
    const char *(*why_not_add)(const struct pane *pane);

    /* Why nothing can be written here; NULL: it can. Without it a pane has
     * nothing to write in. */
    const char *(*why_not_write)(const struct pane *pane);
    void (*free)(struct pane *pane);
};

struct pane {
    const struct pane_ops *ops;
    struct stack *stack;
};

void pane_layout(struct pane *pane, struct rect rect, enum room room);
void pane_draw(const struct pane *pane, struct canvas *canvas, struct rect rect, bool focused);
bool pane_key(struct pane *pane, const struct key *key);
void pane_paste(struct pane *pane, const char *text);
enum place pane_place(const struct pane *pane);
void pane_hint(const struct pane *pane, struct str *out);
void pane_focus_help(const struct pane *pane, struct str *out);
void pane_status(const struct pane *pane, struct str *out);
void pane_mark(const struct pane *pane, struct str *out);
int64_t pane_due(const struct pane *pane);
void pane_tick(struct pane *pane, int64_t now_ms);
bool pane_leave(struct pane *pane);
bool pane_save(struct pane *pane);
bool pane_put_away(struct pane *pane);
void pane_refresh(struct pane *pane);
bool pane_go(struct pane *pane, const char *field);
bool pane_next_problem(struct pane *pane);
bool pane_problem_follows(const struct pane *pane);
void pane_helper(struct pane *pane);
void pane_beside(struct pane *pane);
void pane_open(struct pane *pane);
void pane_add(struct pane *pane);
void pane_remove(struct pane *pane);
const char *pane_why_not_write(const struct pane *pane);
struct ident pane_text(const struct pane *pane);
void pane_aloud(struct pane *pane, struct plain *plain);
void pane_free(struct pane *pane);

#endif
