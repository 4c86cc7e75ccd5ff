/* SPDX-License-Identifier: MIT */
/*
 * What every screen of ours begins with, and how one is made.
 */

#ifndef SCREENS_VIEW_H
#define SCREENS_VIEW_H

#include <stddef.h>

#include "screens/app.h"
#include "screens/casework.h"
#include "ui/screen.h"

struct view {
    struct screen screen;
    struct app *app;
    struct casework *work; /* the case it is about; NULL for none */

    /* The record of the case whose text the focus is on, and what it is to answer it
     * where that is not the same for all (nav_run_reply); NULL: none. */
    struct ident (*text)(const struct screen *screen);
    void (*answer)(struct screen *screen);
};

/* Zeroed memory of `size`, which begins with a struct view. Holds `work`. */
RETURNS_NONNULL void *view_new(size_t size, const struct screen_ops *ops, struct app *app,
                               struct casework *work);

/* Lets go of the case and frees: the last thing a screen's close does. */
void view_free(struct view *view);

const struct view *view_of(const struct screen *screen);
struct view *view_mut(struct screen *screen);

/* Memory that is zeroed, or the program ends. */
RETURNS_NONNULL void *need_memory(size_t size);

/* A copy that is the caller's to free, or the program ends; NULL for NULL. */
char *need_text(const char *text);

/* "1 member", "3 members", in the arena. */
const char *count_words(size_t count, const char *one, const char *many, struct arena *arena);

#endif
