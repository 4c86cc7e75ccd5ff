/* SPDX-License-Identifier: MIT */
/* The elements of an assessment. */

#include "config.h"

#include "screens/elements_pane.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/element.h"
#include "screens/assessment_layout.h"
#include "screens/element_problems.h"
#include "screens/view.h"
#include "service/consent_svc.h"
#include "ui/plain.h"

struct elements_pane {
    struct pane pane;
    char *closed; /* the options' */
    struct elements_options options;
    enum code_element at;
    bool more;
    struct pane *form;
};

static struct elements_pane *elements_mut(struct pane *pane)
{
    return (struct elements_pane *)pane;
}

static const struct elements_pane *elements_of(const struct pane *pane)
{
    return (const struct elements_pane *)pane;
}

enum code_element elements_pane_at(const struct pane *pane)
{
    return elements_of(pane)->at;
}

static const struct element_entry *find_entry(const struct elements_pane *elements,
                                              const struct ident *version)
{
    const struct case_file *file = &elements->options.work->view.file;

    for (size_t i = 0; i < file->element_entry.count; i++) {
        const struct element_entry *entry = &file->element_entry.items[i];

        if (ident_equal(&entry->assessment_id, version) && entry->element == (int)elements->at)
            return entry;
    }
    return NULL;
}

const struct element_entry *elements_pane_entry(const struct pane *pane)
{
    return find_entry(elements_of(pane), &elements_of(pane)->options.version);
}

/* ----- What F7 shows --------------------------------------------------- */

static void add_entry(const struct element_entry *entry, struct str *out)
{
    if (entry->need_level != 0)
        str_printf(out, "Level: %s\n", code_label(CODES_NEED_LEVEL_ID, entry->need_level));
    if (entry->strengths != NULL)
        str_printf(out, "Strengths: %s\n", entry->strengths);
    if (entry->needs != NULL)
        str_printf(out, "Needs: %s\n", entry->needs);
    if (entry->evidence != NULL)
        str_printf(out, "Evidence: %s\n", entry->evidence);
}

static void add_earlier(const struct elements_pane *elements, struct str *out)
{
    const struct assessment *version =
        casework_version(elements->options.work, &elements->options.version);
    const struct element_entry *entry = NULL;

    if (version != NULL && ident_known(&version->previous_version_id))
        entry = find_entry(elements, &version->previous_version_id);
    if (entry == NULL)
        return;
    str_add(out, "\nEARLIER VERSION\n");
    add_entry(entry, out);
}

static void add_readers(const struct elements_pane *elements, struct str *out)
{
    enum code_dataclass data_class = element_data_class(elements->at);
    struct consent_grid grid;
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;

    str_add(out, "\nWHO MAY READ THIS\n");
    if (!consent_who_may_see(app_session(elements->options.app),
                             &elements->options.work->case_id, &grid, &arena, &err))
        str_printf(out, "%s\n", err.msg);
    for (size_t i = 0; err.kind == ERR_NONE && i < grid.count; i++) {
        const struct consent_row *row = &grid.rows[i];
        bool may = ((row->allowed & ~row->denied) >> data_class & 1) != 0;

        str_printf(out, "  %s: %s\n", row->name, may ? "yes" : "NO");
    }
    if (err.kind == ERR_NONE && grid.count == 0)
        str_add(out, "  Nobody beyond the lead professional and the co-ordinator yet.\n");
    arena_clear(&arena);
}

static void beside(const struct form *form, const struct form_field *field, struct str *out)
{
    const struct elements_pane *elements = form_pane_options(form_pane_of(form))->who;

    str_printf(out, "%s\n\nGUIDANCE\n%s\n\nWrite what you saw or were told, and who said it.\n",
               field == NULL ? "" : field->help, element_of(elements->at)->prompts);
    add_earlier(elements, out);
    add_readers(elements, out);
}

/* ----- One element ----------------------------------------------------- */

static void prefill(struct form_pane *form)
{
    struct elements_pane *elements = form_pane_options(form)->who;
    struct element_entry *entry = form_pane_record(form, 0);

    entry->assessment_id = elements->options.version;
    entry->element = (int)elements->at;
}

static void make_form(struct elements_pane *elements)
{
    struct arena arena = ARENA_INIT;
    const struct element_entry *entry = elements_pane_entry(&elements->pane);
    const char *code = code_text(CODES_ELEMENT_ID, (int)elements->at);
    const struct assessment *version =
        casework_version(elements->options.work, &elements->options.version);
    struct form_pane_options options = {
        .app = elements->options.app,
        .work = elements->options.work,
        .stack = elements->options.stack,
        .layout = &assessment_element,
        .records = { entry },
        .parent = elements->options.version,
        .draft = entry == NULL ? arena_printf(&arena, "element %s", code) : NULL,
        .draft_title = arena_printf(&arena, "Assessment v%d, %s",
                                    version == NULL ? 1 : (int)version->version_no, code),
        .place = arena_printf(&arena, "a elements %s", code),
        .closed = elements->options.closed,
        .prefill = entry == NULL ? prefill : NULL,
        .who = elements,
        .beside = beside,
    };

    elements->form = form_pane_pane(form_pane_new(&options));
    arena_clear(&arena);
}

/* What was written is saved before another element is shown. */
static bool put_away(struct elements_pane *elements)
{
    struct form_pane *form = form_pane_from(elements->form);

    form_settle(form_pane_form(form));
    if (form_is_dirty(form_pane_form(form)) && elements->options.closed == NULL &&
        !form_pane_save(form))
        return false;
    pane_free(elements->form);
    elements->form = NULL;
    return true;
}

bool elements_pane_go(struct pane *pane, enum code_element element)
{
    struct elements_pane *elements = elements_mut(pane);

    if (element == elements->at)
        return true;
    if (!put_away(elements))
        return false;
    elements->at = element;
    make_form(elements);
    return true;
}

/* Shows what was done with the element elsewhere, unless it is being written. */
static void refresh_elements(struct pane *pane)
{
    struct elements_pane *elements = elements_mut(pane);
    const struct element_entry *entry = elements_pane_entry(pane);

    if (entry != NULL && !form_is_dirty(form_pane_form(form_pane_from(elements->form))))
        form_pane_rebase(form_pane_from(elements->form), entry);
}

static bool is_offered(const struct elements_pane *elements, enum code_element element)
{
    return elements->more || !elements->options.work->view.file.subject.is_unborn ||
           !element_of(element)->born_only;
}

/* The next element offered in that direction; 0 when there is none. */
static enum code_element neighbour(const struct elements_pane *elements, int by)
{
    for (int e = (int)elements->at + by; e >= 1 && e <= ELEMENT_COUNT; e += by) {
        if (is_offered(elements, (enum code_element)e))
            return (enum code_element)e;
    }
    return ELEMENT_NONE_;
}

void elements_pane_show_more(struct pane *pane)
{
    struct elements_pane *elements = elements_mut(pane);

    elements->more = !elements->more;
    stack_say(pane->stack, elements->more ? "All nineteen elements are offered."
                                          : "Elements for a born child are passed over.");
}

/* ----- As a pane ------------------------------------------------------- */

static void layout_elements(struct pane *pane, struct rect rect, enum room room)
{
    pane_layout(elements_mut(pane)->form, rect.rows > 6 ? rect_below(rect, 1) : rect, room);
}

static void draw_caption(const struct elements_pane *elements, struct canvas *canvas,
                         struct rect rect)
{
    const struct element *element = element_of(elements->at);
    char place[48];
    int cols = snprintf(place, sizeof(place), "Domain %d, element %d of %d", element->domain,
                        (int)elements->at, ELEMENT_COUNT);
    char heading[120];

    if (rect.cols < 70)
        cols = 0;
    snprintf(heading, sizeof(heading), "%s %s", code_text(CODES_ELEMENT_ID, (int)elements->at),
             code_label(CODES_ELEMENT_ID, (int)elements->at));
    canvas_put_in(canvas, rect.row, rect.col + 1, rect.cols - cols - 3, ROLE_TITLE, heading,
                  strlen(heading));
    if (cols > 0)
        canvas_put_right(canvas, rect.row, rect.col + rect.cols - cols - 1, cols, ROLE_QUIET,
                         place);
}

static void draw_elements(const struct pane *pane, struct canvas *canvas, struct rect rect,
                          bool focused)
{
    const struct elements_pane *elements = elements_of(pane);

    if (rect.rows > 6) {
        draw_caption(elements, canvas, rect);
        rect = rect_below(rect, 1);
    }
    pane_draw(elements->form, canvas, rect, focused);
}

static bool key_elements(struct pane *pane, const struct key *key)
{
    struct elements_pane *elements = elements_mut(pane);
    int by = key->kind == K_PGDN ? 1 : key->kind == K_PGUP ? -1 : 0;
    enum code_element next;

    if (by == 0)
        return pane_key(elements->form, key);
    next = neighbour(elements, by);
    if (next == ELEMENT_NONE_)
        return false;
    elements_pane_go(pane, next);
    return true;
}

static void paste_elements(struct pane *pane, const char *text)
{
    pane_paste(elements_mut(pane)->form, text);
}

static enum place place_elements(const struct pane *pane)
{
    return pane_place(elements_of(pane)->form);
}

static void hint_elements(const struct pane *pane, struct str *out)
{
    pane_hint(elements_of(pane)->form, out);
}

static void help_elements(const struct pane *pane, struct str *out)
{
    str_printf(out, "%s: %s.\n", code_label(CODES_ELEMENT_ID, (int)elements_of(pane)->at),
               element_of(elements_of(pane)->at)->prompts);
    pane_focus_help(elements_of(pane)->form, out);
}

static void status_elements(const struct pane *pane, struct str *out)
{
    pane_status(elements_of(pane)->form, out);
}

static int64_t due_elements(const struct pane *pane)
{
    return pane_due(elements_of(pane)->form);
}

static void tick_elements(struct pane *pane, int64_t now_ms)
{
    pane_tick(elements_mut(pane)->form, now_ms);
}

static bool leave_elements(struct pane *pane)
{
    return pane_leave(elements_mut(pane)->form);
}

static bool save_elements(struct pane *pane)
{
    return pane_save(elements_mut(pane)->form);
}

static bool put_away_elements(struct pane *pane)
{
    return pane_put_away(elements_mut(pane)->form);
}

static void discard_elements(struct pane *pane)
{
    form_pane_discard(form_pane_from(elements_mut(pane)->form));
}

/* `field` is an element's code, or a field of the element in sight. */
static bool go_elements(struct pane *pane, const char *field)
{
    int element = code_find(CODES_ELEMENT_ID, field);

    if (element != 0)
        return elements_pane_go(pane, (enum code_element)element);
    return pane_go(elements_mut(pane)->form, field);
}

/* ----- F8 -------------------------------------------------------------- */

static const struct problem *next_listed(const struct elements_pane *elements, int after,
                                         struct arena *arena)
{
    if (elements->options.closed != NULL)
        return NULL;
    return element_next_problem(elements->options.work, &elements->options.version, after, arena);
}

static bool problem_follows_elements(const struct pane *pane)
{
    const struct elements_pane *elements = elements_of(pane);
    struct arena arena = ARENA_INIT;
    bool follows = pane_problem_follows(elements->form) ||
                   next_listed(elements, (int)elements->at, &arena) != NULL;

    arena_clear(&arena);
    return follows;
}

static bool save_written(struct elements_pane *elements)
{
    struct form_pane *form = form_pane_from(elements->form);

    form_settle(form_pane_form(form));
    return !form_is_dirty(form_pane_form(form)) || form_pane_save(form);
}

/* What the form itself does not ask for is said. */
static bool go_to_listed(struct elements_pane *elements, const struct problem *problem)
{
    if (!elements_pane_go(&elements->pane,
                          element_of_problem(elements->options.work, problem)))
        return true;
    if (pane_next_problem(elements->form))
        return true;
    if (problem->field != NULL)
        pane_go(elements->form, problem->field);
    stack_warn(elements->pane.stack, "%s", problem->sentence);
    return true;
}

/* In this element, then in those after it; from the last on to the first. */
static bool next_problem_elements(struct pane *pane)
{
    struct elements_pane *elements = elements_mut(pane);
    struct arena arena = ARENA_INIT;
    const struct problem *next;
    bool found = true;

    if (pane_problem_follows(elements->form))
        return pane_next_problem(elements->form);
    if (elements->options.closed == NULL && !save_written(elements))
        return true;
    next = next_listed(elements, (int)elements->at, &arena);
    if (next == NULL)
        next = next_listed(elements, 0, &arena);
    found = next != NULL && go_to_listed(elements, next);
    arena_clear(&arena);
    return found;
}

static void helper_elements(struct pane *pane)
{
    pane_helper(elements_mut(pane)->form);
}

static void beside_elements(struct pane *pane)
{
    pane_beside(elements_mut(pane)->form);
}

static const char *why_not_write_elements(const struct pane *pane)
{
    return pane_why_not_write(elements_of(pane)->form);
}

static void free_elements(struct pane *pane)
{
    struct elements_pane *elements = elements_mut(pane);

    pane_free(elements->form);
    casework_release(elements->options.work);
    free(elements->closed);
    free(elements);
}

static void aloud_elements(struct pane *pane, struct plain *plain)
{
    const struct elements_pane *elements = elements_of(pane);

    plain_say(plain, "%s %s. %s", code_text(CODES_ELEMENT_ID, (int)elements->at),
              code_label(CODES_ELEMENT_ID, (int)elements->at), element_of(elements->at)->prompts);
    pane_aloud(elements->form, plain);
}

static const struct pane_ops elements_ops = {
    .aloud = aloud_elements,
    .layout = layout_elements,
    .draw = draw_elements,
    .key = key_elements,
    .paste = paste_elements,
    .place = place_elements,
    .hint = hint_elements,
    .focus_help = help_elements,
    .status = status_elements,
    .due = due_elements,
    .tick = tick_elements,
    .leave = leave_elements,
    .save = save_elements,
    .put_away = put_away_elements,
    .discard = discard_elements,
    .refresh = refresh_elements,
    .go = go_elements,
    .next_problem = next_problem_elements,
    .problem_follows = problem_follows_elements,
    .helper = helper_elements,
    .beside = beside_elements,
    .why_not_write = why_not_write_elements,
    .free = free_elements,
};

struct pane *elements_pane_new(const struct elements_options *options)
{
    struct elements_pane *elements = need_memory(sizeof(*elements));

    elements->pane = (struct pane){ &elements_ops, options->stack };
    elements->options = *options;
    if (options->closed != NULL)
        elements->options.closed = elements->closed = need_text(options->closed);
    casework_hold(options->work);
    elements->at = ELEMENT_1_01;
    make_form(elements);
    return &elements->pane;
}
