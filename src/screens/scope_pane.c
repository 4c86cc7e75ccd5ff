/* SPDX-License-Identifier: MIT */
/* The grid of recipients and classes of information. */

#include "config.h"

#include "screens/scope_pane.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "screens/scope_pane_private.h"
#include "screens/view.h"

static struct scope_pane *scope_mut(struct pane *pane)
{
    return (struct scope_pane *)pane;
}

static const struct scope_pane *scope_of(const struct pane *pane)
{
    return (const struct scope_pane *)pane;
}

static const char *const class_words[CLASSES] = { "Basic", "Dom1", "Dom2", "Dom3", "Plan",
                                                  "MH",    "SexH", "Subs", "Chron" };

/* ----- Rows ------------------------------------------------------------ */

void scope_add_agency(struct scope_pane *scope, const struct ident *id, uint64_t allowed)
{
    struct arena arena = ARENA_INIT;
    const char *name = name_of(app_session(scope->options.app), ENTITY_agency, id, &arena);
    size_t before = scope->count;
    struct scope_row *row = scope_row_of(scope, SCOPE_TARGET_AGENCY, id, 0, name);

    if (row != NULL && scope->count > before)
        row->allowed = allowed;
    arena_clear(&arena);
}

/* ----- Its draft ------------------------------------------------------- */

static int64_t due(const struct pane *pane)
{
    return scope_of(pane)->changed_ms == 0 ? INT64_MAX : scope_of(pane)->changed_ms;
}

static void tick(struct pane *pane, int64_t now_ms)
{
    if (due(pane) <= now_ms)
        scope_draft_keep(scope_mut(pane));
}

static bool leave(struct pane *pane)
{
    tick(pane, INT64_MAX - 1);
    return true;
}

/* ----- Deeds ----------------------------------------------------------- */

static void cycle(struct scope_pane *scope)
{
    uint64_t bit = (uint64_t)1 << (scope->column + 1);
    struct scope_row *row = &scope->rows[scope->row];

    if (row->allowed & bit) {
        row->allowed &= ~bit;
        row->denied |= bit;
    } else if (row->denied & bit) {
        row->denied &= ~bit;
    } else {
        row->allowed |= bit;
    }
    scope_touch(scope);
}

/* They said yes to the usual, all of it; a NO of before stands. */
static void say_usual(struct scope_pane *scope)
{
    struct scope_row *row = &scope->rows[scope->row];

    row->allowed |= SCOPE_USUAL & ~row->denied;
    scope_touch(scope);
    stack_say(scope->pane.stack, "%s: yes to basic details, the assessment and the plan.",
              row->name);
}

void scope_deny_all(struct scope_pane *scope, struct scope_row *row)
{
    row->allowed = 0;
    row->denied = SCOPE_EVERY_CLASS;
    scope_touch(scope);
}

static void picked(void *who, const struct option *option)
{
    scope_add_recipient(who, option);
}

static void add(struct pane *pane)
{
    struct scope_pane *scope = scope_mut(pane);
    struct picklist list = { .title = "Who may have something, or must not",
                             .source = &scope->recipients, .done = picked, .who = scope };

    picklist_open(pane->stack, &list);
}

static void take_away(struct pane *pane)
{
    struct scope_pane *scope = scope_mut(pane);

    if (scope->count == 0)
        return;
    memmove(&scope->rows[scope->row], &scope->rows[scope->row + 1],
            (scope->count - scope->row - 1) * sizeof(scope->rows[0]));
    scope->count--;
    if (scope->row >= scope->count && scope->row > 0)
        scope->row--;
    scope_touch(scope);
}

/* ----- As a pane ------------------------------------------------------- */

enum { CELL = 6 };

static int name_cols(struct rect rect)
{
    int cols = rect.cols - CLASSES * CELL - 2;

    return cols < 12 ? 12 : cols;
}

static void layout(struct pane *pane, struct rect rect, enum room room UNUSED)
{
    struct scope_pane *scope = scope_mut(pane);
    size_t rows = rect.rows > 3 ? (size_t)rect.rows - 3 : 1;

    if (scope->row < scope->top)
        scope->top = scope->row;
    if (scope->row >= scope->top + rows)
        scope->top = scope->row - rows + 1;
}

static const char *cell_words(const struct scope_row *row, int column)
{
    uint64_t bit = (uint64_t)1 << (column + 1);

    if (row->denied & bit)
        return "NO";
    return row->allowed & bit ? "yes" : "-";
}

static void draw_row(const struct scope_pane *scope, struct canvas *canvas, struct rect rect,
                     size_t at, int line, bool focused)
{
    const struct scope_row *row = &scope->rows[at];
    bool here = focused && at == scope->row;
    int first = rect.col + 2 + name_cols(rect);

    canvas_put(canvas, line, rect.col, ROLE_TEXT, here ? ">" : " ");
    canvas_put_in(canvas, line, rect.col + 2, name_cols(rect) - 1, ROLE_TEXT, row->name,
                  strlen(row->name));
    for (int c = 0; c < CLASSES; c++) {
        bool on = here && c == scope->column;
        const char *words = cell_words(row, c);

        canvas_put_in(canvas, line, first + c * CELL, CELL - 1,
                      on ? ROLE_FOCUS : words[0] == 'N' ? ROLE_ALERT : ROLE_TEXT, words,
                      strlen(words));
        if (on)
            canvas_cursor(canvas, line, first + c * CELL);
    }
}

/* Who needs no line, under those who have one. */
static void draw_rest(const struct scope_pane *scope, struct canvas *canvas, struct rect rect)
{
    rect = rect_below(rect, scope->count == 0 ? 2 : 1);
    if (rect.rows > 1)
        canvas_wrap(canvas, rect_right(rect, 1), ROLE_QUIET,
                    "Author and lead need no line, unless a NO names them. Others of their own "
                    "agency need one.",
                    0);
}

static void draw(const struct pane *pane, struct canvas *canvas, struct rect rect, bool focused)
{
    const struct scope_pane *scope = scope_of(pane);
    int first = rect.col + 2 + name_cols(rect);

    canvas_put(canvas, rect.row, rect.col + 2, ROLE_TITLE, "Who may see what");
    for (int c = 0; c < CLASSES; c++)
        canvas_put(canvas, rect.row, first + c * CELL, ROLE_TITLE, class_words[c]);
    canvas_rule(canvas, rect.row + 1, rect.col, rect.cols);
    for (size_t i = scope->top; i < scope->count && (int)(i - scope->top) < rect.rows - 2; i++)
        draw_row(scope, canvas, rect, i, rect.row + 2 + (int)(i - scope->top), focused);
    if (scope->count == 0) {
        canvas_put(canvas, rect.row + 2, rect.col + 2, ROLE_QUIET,
                   "Nobody is named yet: a adds somebody.");
        if (focused)
            canvas_cursor(canvas, rect.row + 2, rect.col + 2);
    }
    draw_rest(scope, canvas, rect_below(rect, 2 + (int)scope->count));
}

static int within(int at, int by, int count)
{
    return at + by < 0 || at + by >= count ? at : at + by;
}

static bool move(struct scope_pane *scope, enum key_kind kind)
{
    int down = kind == K_DOWN ? 1 : kind == K_UP ? -1 : 0;
    int right = kind == K_RIGHT || kind == K_TAB ? 1 : kind == K_LEFT || kind == K_BACKTAB ? -1 : 0;

    scope->row = (size_t)within((int)scope->row, down, (int)scope->count);
    scope->column = within(scope->column, right, CLASSES);
    return down != 0 || right != 0;
}

static bool key(struct pane *pane, const struct key *pressed)
{
    struct scope_pane *scope = scope_mut(pane);

    if (scope->count > 0 && key_is_text(pressed, " ")) {
        cycle(scope);
        return true;
    }
    if (scope->count > 0 && key_is_text(pressed, "y")) {
        say_usual(scope);
        return true;
    }
    if (scope->count > 0 && key_is_text(pressed, "n")) {
        scope_deny_all(scope, &scope->rows[scope->row]);
        return true;
    }
    if (scope->count > 0 && pressed->kind == K_ENTER) {
        scope_ask_more(scope);
        return true;
    }
    return move(scope, pressed->kind);
}

static void hint(const struct pane *pane, struct str *out)
{
    const struct scope_pane *scope = scope_of(pane);

    if (scope->count > 0)
        str_printf(out, "%s: %s. ", scope->rows[scope->row].name,
                   code_label(CODES_DATACLASS_ID, scope->column + 1));
    str_add(out, "Space: yes, NO, -; y: the five, n: NO to all. a adds, x takes away, Enter: "
                 "purpose.");
}

static void help(const struct pane *pane UNUSED, struct str *out)
{
    str_add(out, "\"yes\" lets them have this class, \"NO\" keeps it away and always wins; nothing "
                 "said is no access. Whoever is added begins with nothing said: ask first. y says "
                 "yes to the usual five: basic details, the assessment, the plan; n says NO to "
                 "everything. Sensitive classes need a tick of their own. Enter asks what they may "
                 "have it for, and until when. Whoever wrote the assessment and whoever leads need "
                 "no line: they read the case for their work, unless a NO names them or their "
                 "agency. Others of the same agency need one like everybody else. Co-ordinators "
                 "and supervisors read it by their office.");
}

static void free_scope(struct pane *pane)
{
    scope_draft_leave(scope_mut(pane));
    casework_release(scope_mut(pane)->options.work);
    free(pane);
}

static void aloud(struct pane *pane, struct plain *plain)
{
    scope_aloud(scope_mut(pane), plain);
}

static const struct pane_ops scope_ops = {
    .aloud = aloud,
    .layout = layout,
    .draw = draw,
    .key = key,
    .hint = hint,
    .focus_help = help,
    .due = due,
    .tick = tick,
    .leave = leave,
    .add = add,
    .remove = take_away,
    .free = free_scope,
};

struct pane *scope_pane_new(const struct scope_options *options)
{
    struct scope_pane *scope = need_memory(sizeof(*scope));

    scope->pane = (struct pane){ &scope_ops, options->stack };
    scope->options = *options;
    scope->recipients = scope_recipients(scope);
    casework_hold(options->work);
    if (scope_draft_take_up(scope))
        return &scope->pane;
    for (size_t i = 0; i < options->entry->scope_count; i++)
        scope_take(scope, &options->entry->scopes[i]);
    if (scope->count == 0)
        scope_offer_agencies(scope);
    return &scope->pane;
}
