/* SPDX-License-Identifier: MIT */
/* Two panes, one above the other; Tab goes between them. */

#include "config.h"

#include "screens/pair_pane.h"

#include <stdlib.h>

#include "screens/form_pane.h"
#include "screens/list_pane.h"
#include "screens/view.h"

struct pair_pane {
    struct pane pane;
    struct pane *list;
    struct pane *form;
    int form_rows;
    bool in_form;
};

static struct pair_pane *pair_mut(struct pane *pane)
{
    return (struct pair_pane *)pane;
}

static const struct pair_pane *pair_of(const struct pane *pane)
{
    return (const struct pair_pane *)pane;
}

static struct pane *active(const struct pane *pane)
{
    return pair_of(pane)->in_form ? pair_of(pane)->form : pair_of(pane)->list;
}

static struct rect list_rect(const struct pane *pane, struct rect rect)
{
    int rows = rect.rows - pair_of(pane)->form_rows - 1;

    if (rows < 3)
        rows = pair_of(pane)->in_form ? 0 : rect.rows;
    return rect_top(rect, rows);
}

static struct rect form_rect(const struct pane *pane, struct rect rect)
{
    int rows = list_rect(pane, rect).rows;

    return rect_below(rect, rows > 0 ? rows + 1 : 0);
}

static void layout_pair(struct pane *pane, struct rect rect, enum room room)
{
    pane_layout(pair_of(pane)->list, list_rect(pane, rect), room);
    pane_layout(pair_of(pane)->form, form_rect(pane, rect), room);
}

static void draw_pair(const struct pane *pane, struct canvas *canvas, struct rect rect,
                      bool focused)
{
    struct rect list = list_rect(pane, rect);
    struct rect form = form_rect(pane, rect);
    bool in_form = pair_of(pane)->in_form;

    if (list.rows > 0)
        pane_draw(pair_of(pane)->list, canvas, list, focused && !in_form);
    if (list.rows > 0 && form.rows > 0)
        canvas_rule(canvas, rect.row + list.rows, rect.col, rect.cols);
    if (form.rows > 0)
        pane_draw(pair_of(pane)->form, canvas, form, focused && in_form);
}

/* A click in the other half brings the focus there. */
static bool mouse_pair(struct pair_pane *pair, const struct key *key)
{
    if (pane_key(active(&pair->pane), key))
        return true;
    if (!pane_key(pair->in_form ? pair->list : pair->form, key))
        return false;
    pair->in_form = !pair->in_form;
    return true;
}

static const struct form *form_in(const struct pair_pane *pair)
{
    return form_pane_form(form_pane_from(pair->form));
}

/* Does the key go from answer to answer? In a text Up goes from line to line. */
static bool is_step(const struct pair_pane *pair, const struct key *key)
{
    const struct form_field *field = form_focus(form_in(pair));

    return key->kind == K_TAB || key->kind == K_BACKTAB ||
           (key->kind == K_UP && (field == NULL || field->kind != ASK_MEMO));
}

/* Where the form has no other answer in that direction, the list is next. */
static bool step_pair(struct pair_pane *pair, const struct key *key)
{
    const struct form_field *before = form_focus(form_in(pair));

    pair->in_form = pane_key(pair->form, key) && form_focus(form_in(pair)) != before;
    return true;
}

static bool key_pair(struct pane *pane, const struct key *key)
{
    struct pair_pane *pair = pair_mut(pane);

    if (key_is_mouse(key))
        return mouse_pair(pair, key);
    if (!pair->in_form && (key->kind == K_TAB || key->kind == K_BACKTAB)) {
        pair->in_form = true;
        return true;
    }
    if (pair->in_form && is_step(pair, key))
        return step_pair(pair, key);
    return pane_key(active(pane), key);
}

static void paste_pair(struct pane *pane, const char *text)
{
    pane_paste(active(pane), text);
}

static enum place place_pair(const struct pane *pane)
{
    return pane_place(active(pane));
}

static void hint_pair(const struct pane *pane, struct str *out)
{
    pane_hint(active(pane), out);
}

static void help_pair(const struct pane *pane, struct str *out)
{
    pane_focus_help(active(pane), out);
}

static void status_pair(const struct pane *pane, struct str *out)
{
    pane_status(active(pane), out);
}

static int64_t due_pair(const struct pane *pane)
{
    return pane_due(pair_of(pane)->form);
}

static void tick_pair(struct pane *pane, int64_t now_ms)
{
    pane_tick(pair_of(pane)->form, now_ms);
}

static bool leave_pair(struct pane *pane)
{
    return pane_leave(pair_of(pane)->form);
}

static bool save_pair(struct pane *pane)
{
    return pane_save(pair_of(pane)->form);
}

static bool put_away_pair(struct pane *pane)
{
    return pane_put_away(pair_of(pane)->form);
}

static void discard_pair(struct pane *pane)
{
    pair_of(pane)->form->ops->discard(pair_of(pane)->form);
}

static void refresh_pair(struct pane *pane)
{
    pane_refresh(pair_of(pane)->list);
    pane_refresh(pair_of(pane)->form);
}

static bool go_pair(struct pane *pane, const char *field)
{
    pair_mut(pane)->in_form = pane_go(pair_of(pane)->form, field);
    return pair_of(pane)->in_form;
}

static bool next_problem_pair(struct pane *pane)
{
    struct pair_pane *pair = pair_mut(pane);

    if (!pair->in_form && pane_next_problem(pair->list))
        return true;
    pair->in_form = pane_next_problem(pair->form);
    return pair->in_form;
}

static bool problem_follows_pair(const struct pane *pane)
{
    return !pair_of(pane)->in_form || pane_problem_follows(pair_of(pane)->form);
}

static void helper_pair(struct pane *pane)
{
    pane_helper(active(pane));
}

static void beside_pair(struct pane *pane)
{
    pane_beside(active(pane));
}

static void open_pair(struct pane *pane)
{
    pane_open(active(pane));
}

static void add_pair(struct pane *pane)
{
    pane_add(pair_of(pane)->list);
}

static void remove_pair(struct pane *pane)
{
    pane_remove(pair_of(pane)->list);
}

static const char *why_not_add_pair(const struct pane *pane)
{
    const struct pane *list = pair_of(pane)->list;

    return list->ops->why_not_add == NULL ? NULL : list->ops->why_not_add(list);
}

static const char *why_not_write_pair(const struct pane *pane)
{
    return pane_why_not_write(active(pane));
}

static void free_pair(struct pane *pane)
{
    pane_free(pair_of(pane)->list);
    pane_free(pair_of(pane)->form);
    free(pane);
}

static void aloud_pair(struct pane *pane, struct plain *plain)
{
    pane_aloud(pair_of(pane)->form, plain);
    pane_aloud(pair_of(pane)->list, plain);
}

static struct ident text_pair(const struct pane *pane)
{
    return pane_text(pair_of(pane)->in_form ? pair_of(pane)->form : pair_of(pane)->list);
}

static const struct pane_ops pair_ops = {
    .aloud = aloud_pair,
    .text = text_pair,
    .layout = layout_pair,
    .draw = draw_pair,
    .key = key_pair,
    .paste = paste_pair,
    .place = place_pair,
    .hint = hint_pair,
    .focus_help = help_pair,
    .status = status_pair,
    .due = due_pair,
    .tick = tick_pair,
    .leave = leave_pair,
    .save = save_pair,
    .put_away = put_away_pair,
    .discard = discard_pair,
    .refresh = refresh_pair,
    .go = go_pair,
    .next_problem = next_problem_pair,
    .problem_follows = problem_follows_pair,
    .helper = helper_pair,
    .beside = beside_pair,
    .open = open_pair,
    .add = add_pair,
    .remove = remove_pair,
    .why_not_add = why_not_add_pair,
    .why_not_write = why_not_write_pair,
    .free = free_pair,
};

struct pane *pair_pane_new(struct stack *stack, struct pane *list, struct pane *form,
                           int form_rows)
{
    struct pair_pane *pair = need_memory(sizeof(*pair));

    pair->pane = (struct pane){ &pair_ops, stack };
    pair->list = list;
    pair->form = form;
    pair->form_rows = form_rows;
    return &pair->pane;
}

struct pane *pair_pane_list(struct pane *pane)
{
    return pane != NULL && pane->ops == &pair_ops ? pair_mut(pane)->list : pane;
}

struct pane *pair_pane_form(struct pane *pane)
{
    return pane != NULL && pane->ops == &pair_ops ? pair_mut(pane)->form : pane;
}

void pair_pane_go_list(struct pane *pane)
{
    if (pane != NULL && pane->ops == &pair_ops)
        pair_mut(pane)->in_form = false;
}

bool pair_pane_list_asks(const struct pane *pane)
{
    return pane->ops == &pair_ops && !pair_of(pane)->in_form &&
           list_pane_asks(list_pane_from(pair_of(pane)->list));
}
