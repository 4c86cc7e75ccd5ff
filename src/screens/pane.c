/* SPDX-License-Identifier: MIT */
/* What a missing operation of a pane means. */

#include "config.h"

#include "screens/pane.h"

#define HAS(pane, op) ((pane) != NULL && (pane)->ops->op != NULL)

void pane_layout(struct pane *pane, struct rect rect, enum room room)
{
    if (HAS(pane, layout))
        pane->ops->layout(pane, rect, room);
}

void pane_draw(const struct pane *pane, struct canvas *canvas, struct rect rect, bool focused)
{
    struct rect before = canvas_clip(canvas, rect);

    if (pane != NULL)
        pane->ops->draw(pane, canvas, rect, focused);
    canvas_unclip(canvas, before);
}

bool pane_key(struct pane *pane, const struct key *key)
{
    return HAS(pane, key) && pane->ops->key(pane, key);
}

void pane_paste(struct pane *pane, const char *text)
{
    if (HAS(pane, paste))
        pane->ops->paste(pane, text);
    else if (pane != NULL)
        stack_say(pane->stack, "Nothing here takes pasted text.");
}

enum place pane_place(const struct pane *pane)
{
    return HAS(pane, place) ? pane->ops->place(pane) : IN_LIST;
}

void pane_hint(const struct pane *pane, struct str *out)
{
    if (HAS(pane, hint))
        pane->ops->hint(pane, out);
}

void pane_focus_help(const struct pane *pane, struct str *out)
{
    if (HAS(pane, focus_help))
        pane->ops->focus_help(pane, out);
}

void pane_status(const struct pane *pane, struct str *out)
{
    if (HAS(pane, status))
        pane->ops->status(pane, out);
}

void pane_mark(const struct pane *pane, struct str *out)
{
    if (HAS(pane, mark))
        pane->ops->mark(pane, out);
}

int64_t pane_due(const struct pane *pane)
{
    return HAS(pane, due) ? pane->ops->due(pane) : INT64_MAX;
}

void pane_tick(struct pane *pane, int64_t now_ms)
{
    if (HAS(pane, tick))
        pane->ops->tick(pane, now_ms);
}

bool pane_leave(struct pane *pane)
{
    return !HAS(pane, leave) || pane->ops->leave(pane);
}

bool pane_save(struct pane *pane)
{
    if (HAS(pane, save))
        return pane->ops->save(pane);
    if (pane != NULL)
        stack_say(pane->stack, "Nothing here waits to be saved.");
    return true;
}

bool pane_put_away(struct pane *pane)
{
    return HAS(pane, put_away) ? pane->ops->put_away(pane) : pane_leave(pane);
}

void pane_refresh(struct pane *pane)
{
    if (HAS(pane, refresh))
        pane->ops->refresh(pane);
}

bool pane_go(struct pane *pane, const char *field)
{
    return HAS(pane, go) && pane->ops->go(pane, field);
}

bool pane_next_problem(struct pane *pane)
{
    return HAS(pane, next_problem) && pane->ops->next_problem(pane);
}

bool pane_problem_follows(const struct pane *pane)
{
    return !HAS(pane, problem_follows) || pane->ops->problem_follows(pane);
}

void pane_helper(struct pane *pane)
{
    if (HAS(pane, helper))
        pane->ops->helper(pane);
    else if (pane != NULL)
        stack_say(pane->stack, "F2 has nothing to show here.");
}

void pane_beside(struct pane *pane)
{
    if (HAS(pane, beside))
        pane->ops->beside(pane);
    else if (pane != NULL)
        stack_say(pane->stack, "There is nothing beside this.");
}

void pane_open(struct pane *pane)
{
    if (HAS(pane, open))
        pane->ops->open(pane);
}

void pane_add(struct pane *pane)
{
    const char *why = HAS(pane, why_not_add) ? pane->ops->why_not_add(pane) : NULL;

    if (why != NULL)
        stack_warn(pane->stack, "%s", why);
    else if (HAS(pane, add))
        pane->ops->add(pane);
    else if (pane != NULL)
        stack_say(pane->stack, "Nothing can be added here.");
}

void pane_remove(struct pane *pane)
{
    const char *why = HAS(pane, why_not_add) ? pane->ops->why_not_add(pane) : NULL;

    if (why != NULL)
        stack_warn(pane->stack, "%s", why);
    else if (HAS(pane, remove))
        pane->ops->remove(pane);
    else if (pane != NULL)
        stack_say(pane->stack, "Nothing can be taken back here.");
}

const char *pane_why_not_write(const struct pane *pane)
{
    return HAS(pane, why_not_write) ? pane->ops->why_not_write(pane)
                                    : "There is nothing to write in here.";
}

struct ident pane_text(const struct pane *pane)
{
    return HAS(pane, text) ? pane->ops->text(pane) : IDENT_NONE;
}

void pane_aloud(struct pane *pane, struct plain *plain)
{
    if (HAS(pane, aloud))
        pane->ops->aloud(pane, plain);
}

void pane_free(struct pane *pane)
{
    if (pane != NULL)
        pane->ops->free(pane);
}
