/* SPDX-License-Identifier: MIT */
/* The beginning of every screen. */

#include "config.h"

#include "screens/view.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"

void *need_memory(size_t size)
{
    void *memory = calloc(1, size);

    if (memory == NULL)
        die("There is not enough memory for the screens.");
    return memory;
}

char *need_text(const char *text)
{
    char *copy = text == NULL ? NULL : strdup(text);

    if (text != NULL && copy == NULL)
        die("There is not enough memory for the screens.");
    return copy;
}

void *view_new(size_t size, const struct screen_ops *ops, struct app *app, struct casework *work)
{
    struct view *view = need_memory(size);

    view->screen.ops = ops;
    view->app = app;
    view->work = work;
    if (work != NULL)
        casework_hold(work);
    tips_tell(app_tips(app), app_stack(app), ops->name);
    return view;
}

void view_free(struct view *view)
{
    casework_release(view->work);
    free(view);
}

const struct view *view_of(const struct screen *screen)
{
    return (const struct view *)screen;
}

struct view *view_mut(struct screen *screen)
{
    return (struct view *)screen;
}

const char *count_words(size_t count, const char *one, const char *many, struct arena *arena)
{
    return arena_printf(arena, "%zu %s", count, count == 1 ? one : many);
}
