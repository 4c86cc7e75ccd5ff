/* SPDX-License-Identifier: MIT */
/* A record on a form. */

#include "config.h"

#include "screens/form_pane.h"

#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "screens/form_pane_private.h"
#include "screens/view.h"
#include "service/record_svc.h"
#include "ui/plain.h"


static const struct form_pane *const_pane(const struct pane *pane)
{
    return (const struct form_pane *)pane;
}

struct form_pane *form_pane_from(struct pane *pane)
{
    return (struct form_pane *)pane;
}

struct pane *form_pane_pane(struct form_pane *pane)
{
    return &pane->pane;
}

struct form *form_pane_form(const struct form_pane *pane)
{
    return pane->form;
}

const struct form_pane_options *form_pane_options(const struct form_pane *pane)
{
    return &pane->options;
}

void *form_pane_record(const struct form_pane *pane, int part)
{
    return pane->records[part];
}

struct arena *form_pane_arena(struct form_pane *pane)
{
    return &pane->arena;
}

struct form_pane *form_pane_of(const struct form *form)
{
    return form_who(form);
}

void form_pane_each(const struct form_pane *pane,
                    void (*each)(void *who, const struct form_field *field), void *who)
{
    bind_each(&pane->binding, each, who);
}

struct answers {
    const struct form *form;
    void *const *records;
    struct arena *arena;
    struct err *err;
    bool ok;
};

static void take_answer(void *who, const struct form_field *field)
{
    struct answers *answers = who;
    const struct bound *bound = bound_of(field);

    if (bound == NULL || !answers->ok)
        return;
    answers->ok = bind_take(bound->field, bind_answer(answers->form, field),
                            answers->records[bound->part], answers->arena, answers->err);
    if (!answers->ok)
        answers->err->field = field->name;
}

bool form_pane_answers(const struct form_pane *pane, void *const *records, struct arena *arena,
                       struct err *err)
{
    struct answers answers = { pane->form, records, arena, err, true };

    form_pane_each(pane, take_answer, &answers);
    return answers.ok;
}

struct naming {
    const char *field;
    const char *name;
};

static void find_name(void *who, const struct form_field *field)
{
    struct naming *naming = who;
    const struct bound *bound = bound_of(field);

    if (naming->name == NULL && (strcmp(field->name, naming->field) == 0 ||
                                 (bound != NULL && strcmp(bound->field->name, naming->field) == 0)))
        naming->name = field->name;
}

const char *form_pane_name(const struct form_pane *pane, const char *field)
{
    struct naming naming = { field, NULL };

    form_pane_each(pane, find_name, &naming);
    return naming.name;
}

/* ----- Making ---------------------------------------------------------- */

static const char *why_closed(const struct form *form, const struct form_field *field)
{
    const struct form_pane *pane = form_who(form);
    const struct bound *bound = bound_of(field);

    if (pane->options.closed != NULL || pane->options.closed_field == NULL || bound == NULL)
        return pane->options.closed;
    return pane->options.closed_field(pane, bound->part, bound->field->name);
}

static void copy_records(struct form_pane *pane)
{
    for (int i = 0; i < BIND_PARTS && form_pane_entity(pane, i) != NULL; i++) {
        pane->records[i] = pane->options.records[i] == NULL
                               ? form_pane_blank(pane, i, &pane->arena)
                               : record_copy(form_pane_entity(pane, i), pane->options.records[i],
                                             &pane->arena);
        pane->kept[i] = pane->records[i];
    }
}

static const struct pane_ops form_ops;

struct form_pane *form_pane_new(const struct form_pane_options *options)
{
    struct form_pane *pane = need_memory(sizeof(*pane));
    const struct ident *case_id = options->work == NULL ? NULL : &options->work->case_id;
    struct form_options form = { .section_count = options->layout->section_count,
                                 .machine = session_machine(app_session(options->app)),
                                 .today = session_today(app_session(options->app)),
                                 .edd = options->work == NULL
                                            ? DATE_NONE
                                            : options->work->view.file.subject.edd,
                                 .changed = options->no_draft ? NULL : form_pane_keep_draft,
                                 .look_again = form_pane_look_again,
                                 .who = pane,
                                 .beside = options->beside };

    pane->pane = (struct pane){ &form_ops, options->stack };
    pane->options = *options;
    pane->arena = ARENA_INIT;
    pane->draft = arena_strdup(&pane->arena,
                               options->draft == NULL ? options->layout->name : options->draft);
    pane->options.draft_title = arena_strdup(&pane->arena, options->draft_title);
    pane->options.place = arena_strdup(&pane->arena, options->place);
    pane->options.closed = options->work != NULL && casework_is_past(options->work)
                               ? casework_past_words(options->work, &pane->arena)
                               : arena_strdup(&pane->arena, options->closed);
    if (options->work != NULL)
        casework_hold(options->work);
    copy_records(pane);
    bind_layout(&pane->binding, options->layout, options->app, case_id);
    bind_set_check(&pane->binding, form_pane_check);
    bind_set_closed(&pane->binding, why_closed);
    if (options->unread != NULL)
        bind_set_unread(&pane->binding, options->unread, options, casework_unread);
    if (options->adds_to != NULL)
        bind_set_adder(&pane->binding, options->adds_to, &pane->options.adder);
    form.sections = pane->binding.sections;
    pane->form = form_new(&form);
    bind_show(&pane->binding, pane->form, pane->records);
    if (options->prefill != NULL)
        options->prefill(pane);
    form_clean(pane->form);
    form_pane_take_up_draft(pane);
    if (options->chosen != NULL)
        options->chosen(pane);
    form_pane_look_at_stored(pane);
    return pane;
}

static void form_pane_free(struct pane *base)
{
    struct form_pane *pane = form_pane_from(base);

    form_pane_leave_draft(pane);
    form_free(pane->form);
    bind_release(&pane->binding);
    casework_release(pane->options.work);
    arena_clear(&pane->arena);
    free(pane);
}

/* ----- As a pane ------------------------------------------------------- */

static void layout_form(struct pane *pane, struct rect rect, enum room room)
{
    form_layout(const_pane(pane)->form, rect, room);
}

static void draw_form(const struct pane *pane, struct canvas *canvas, struct rect rect,
                      bool focused)
{
    form_draw(const_pane(pane)->form, canvas, rect, focused);
}

static bool key_form(struct pane *pane, const struct key *key)
{
    struct form_pane *own = form_pane_from(pane);
    bool taken = form_key(own->form, pane->stack, key);

    if (taken && own->options.answered != NULL)
        own->options.answered(own);
    return taken;
}

static void paste_form(struct pane *pane, const char *text)
{
    form_paste(const_pane(pane)->form, pane->stack, text);
}

/* In what is only read, letters act. */
static enum place place_form(const struct pane *pane)
{
    return const_pane(pane)->options.closed != NULL ? IN_LIST : form_place(const_pane(pane)->form);
}

static const char *why_not_write_form(const struct pane *pane)
{
    return const_pane(pane)->options.closed;
}

static void hint_form(const struct pane *pane, struct str *out)
{
    form_hint(const_pane(pane)->form, out);
}

static void help_form(const struct pane *pane, struct str *out)
{
    form_focus_help(const_pane(pane)->form, out);
}

static void status_form(const struct pane *pane, struct str *out)
{
    if (const_pane(pane)->options.closed != NULL)
        str_add(out, const_pane(pane)->options.closed);
    else
        form_status(const_pane(pane)->form, out);
}

static void mark_form(const struct pane *pane, struct str *out)
{
    struct arena arena = ARENA_INIT;
    struct form_problem *problems;
    size_t count = form_problems(const_pane(pane)->form, NEED_TO_FINISH, &arena, &problems);

    if (count > 0)
        str_printf(out, "!%zu", count);
    else
        str_add(out, "ok");
    arena_clear(&arena);
}

static int64_t due_form(const struct pane *pane)
{
    return form_due(const_pane(pane)->form);
}

static void tick_form(struct pane *pane, int64_t now_ms)
{
    form_tick(const_pane(pane)->form, now_ms);
}

/* Keeps what was typed; true when there was anything. */
static bool keep_typed(struct form_pane *pane)
{
    if (pane->options.closed != NULL || pane->options.no_draft)
        return false;
    form_settle(pane->form);
    if (!form_is_dirty(pane->form))
        return false;
    form_pane_keep_draft(pane, pane->form);
    return true;
}

static bool leave_form(struct pane *base)
{
    if (keep_typed(form_pane_from(base)))
        stack_say(base->stack, "Draft kept. Your drafts are on the home screen (F7).");
    return true;
}

static bool save_form(struct pane *pane)
{
    return form_pane_save(form_pane_from(pane));
}

static bool put_away_form(struct pane *base)
{
    struct form_pane *pane = form_pane_from(base);
    struct arena arena = ARENA_INIT;
    struct form_problem *problems;
    bool whole;

    form_settle(pane->form);
    if (pane->options.closed != NULL || !form_is_dirty(pane->form))
        return true;
    whole = form_problems(pane->form, NEED_TO_SAVE, &arena, &problems) == 0;
    arena_clear(&arena);
    if (whole && pane->options.save == NULL)
        return form_pane_keep(pane);
    keep_typed(pane);
    return true;
}

static void discard_form(struct pane *pane)
{
    form_pane_discard(form_pane_from(pane));
}

static bool go_form(struct pane *pane, const char *field)
{
    return form_go(const_pane(pane)->form, field);
}

static bool next_problem_form(struct pane *pane)
{
    return form_next_problem(const_pane(pane)->form);
}

static bool problem_follows_form(const struct pane *pane)
{
    return form_problem_follows(const_pane(pane)->form);
}

static void helper_form(struct pane *pane)
{
    form_helper(const_pane(pane)->form, pane->stack);
}

static void beside_form(struct pane *pane)
{
    form_beside(const_pane(pane)->form, pane->stack);
}

/* What is complete is saved; what is broken off is a draft. */
static void aloud_form(struct pane *base, struct plain *plain)
{
    struct form_pane *pane = form_pane_from(base);

    if (pane->options.closed != NULL) {
        plain_say(plain, "%s", pane->options.closed);
        plain_review(plain, pane->form);
    } else if (plain_form(plain, pane->form) == PLAIN_DONE && pane->options.save == NULL) {
        if (form_pane_keep(pane))
            plain_warnings(plain, pane->form);
    } else {
        leave_form(base);
    }
}

/* Of several the first that is on record. */
static struct ident text_form(const struct pane *base)
{
    const struct form_pane *pane = (const struct form_pane *)base;

    for (int part = 0; part < BIND_PARTS; part++) {
        const struct record *record =
            pane->options.layout->parts[part] == ENTITY_none ? NULL : pane->records[part];

        if (record != NULL && record->version > 0)
            return record->id;
    }
    return IDENT_NONE;
}

static const struct pane_ops form_ops = {
    .aloud = aloud_form,
    .text = text_form,
    .layout = layout_form,
    .draw = draw_form,
    .key = key_form,
    .paste = paste_form,
    .place = place_form,
    .hint = hint_form,
    .focus_help = help_form,
    .status = status_form,
    .mark = mark_form,
    .due = due_form,
    .tick = tick_form,
    .leave = leave_form,
    .save = save_form,
    .put_away = put_away_form,
    .discard = discard_form,
    .go = go_form,
    .next_problem = next_problem_form,
    .problem_follows = problem_follows_form,
    .helper = helper_form,
    .beside = beside_form,
    .why_not_write = why_not_write_form,
    .free = form_pane_free,
};

bool form_pane_is(const struct pane *pane)
{
    return pane != NULL && pane->ops == &form_ops;
}
