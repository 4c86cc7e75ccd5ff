/* SPDX-License-Identifier: MIT */
/* What may come next: the steps open to this person, each with its form. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "screens/all_ops.h"
#include "screens/ask.h"
#include "screens/ask_draft.h"
#include "screens/case_screens.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/rows_screen.h"
#include "screens/step_forms.h"
#include "service/closure_svc.h"
#include "service/pack.h"
#include "service/step_svc.h"
#include "ui/dialog.h"

static const struct step_offers *offers_of(const struct rows_screen *rows)
{
    return rows->data;
}

static const struct step_offer *focused(const struct rows_screen *rows)
{
    size_t at;

    return rows_focus(rows, &at) ? &offers_of(rows)->items[at] : NULL;
}

/* Steps that have a screen of their own. */
static const char *words_of(const struct step_offer *offer)
{
    const struct step_form *form = step_form_of(offer->event);

    if (form != NULL)
        return form->title;
    switch (offer->event) {
    case EVENT_T02:
        return "Decide after the checklist";
    case EVENT_T16:
        return "Worried about harm?";
    case EVENT_T17:
    case EVENT_T18:
        return "Social care's decision";
    case EVENT_T27:
        return "Open it again";
    case EVENT_T28:
        return "New episode";
    default:
        return offer->words;
    }
}

bool step_waits_refused(const struct casework *work)
{
    return work->view.file.caf_case.state == STATE_C0 && work->view.consent == CONSENTST_REFUSED;
}

/* Back from social care or taken on: one form asks which. A refusal comes with
 * the family's word only. A concern, which can be raised at any time, comes last. */
static void put_in_order(struct step_offers *offers, bool refused)
{
    struct step_offer concern = { .event = EVENT_NONE_ };
    size_t kept = 0;

    for (size_t i = 0; i < offers->count; i++) {
        if (offers->items[i].event == EVENT_T16)
            concern = offers->items[i];
        else if (offers->items[i].event != EVENT_T18 &&
                 (refused || offers->items[i].event != EVENT_T04))
            offers->items[kept++] = offers->items[i];
    }
    if (concern.event != EVENT_NONE_)
        offers->items[kept++] = concern;
    offers->count = kept;
}

/* A closing that waits has a record; while it has gaps it comes before the
 * approval. */
static void add_record(struct rows_screen *rows)
{
    struct session *session = app_session(rows->view.app);
    const struct ident *case_id = &rows->view.work->case_id;
    struct step_offers *offers = rows->data;
    struct step_offer record = { .event = EVENT_NONE_ };
    size_t at;

    if (closure_why_not(session, case_id, &rows->arena) != NULL)
        return;
    record.waits = closure_lacks(session, case_id, &rows->arena);
    at = record.waits == NULL && offers->count > 0 ? 1 : 0;
    offers->items = arena_grow(&rows->arena, offers->items, offers->count, sizeof(*offers->items));
    for (size_t i = offers->count++; i > at; i--)
        offers->items[i] = offers->items[i - 1];
    offers->items[at] = record;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct step_offers *offers = rows->data;
    struct table_row *room;

    offers->count = 0;
    if (!steps_offered(app_session(rows->view.app), &rows->view.work->case_id, offers,
                       &rows->arena, err))
        return false;
    put_in_order(offers, step_waits_refused(rows->view.work));
    add_record(rows);
    room = rows_room(rows, offers->count);
    for (size_t i = 0; i < offers->count; i++) {
        room[i].cells[0] = words_of(&offers->items[i]);
        room[i].cells[1] = offers->items[i].waits == NULL ? "ready" : offers->items[i].waits;
    }
    return true;
}

/* ----- Taking one --------------------------------------------------------- */

static const struct step_form *form_of(const struct form_pane *pane)
{
    return step_form_with(form_pane_options(pane)->layout);
}

/* How papers went is no record of the step: the program makes the entry of it. */
static const struct disclosure *sharing_of(const struct layout *layout, void *const *records)
{
    return layout->parts[1] == ENTITY_disclosure ? records[1] : NULL;
}

static bool take(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct step_form *form = form_of(pane);
    struct step_record all[BIND_PARTS];
    struct step step = { .event = form->event, .records = all };
    struct session *session = app_session(options->app);

    if (form->event == EVENT_NONE_)
        return closure_write(session, &options->work->case_id, records[0], err);
    for (int i = 0; i < BIND_PARTS && form->layout->parts[i] != ENTITY_none; i++)
        step_record_name(session, records[i]);
    step.sharing = sharing_of(form->layout, records);
    if (form->complete != NULL)
        form->complete(options->work, records);
    /* What others refer to is saved first: the last part. */
    for (int i = BIND_PARTS; i-- > 0;) {
        if (form->layout->parts[i] != ENTITY_none && records[i] != step.sharing)
            all[step.record_count++] = (struct step_record){ form->layout->parts[i], records[i] };
    }
    if (step_take(session, &options->work->case_id, &step, err))
        return true;
    if (step.sharing != NULL)
        step_papers_blame(err);
    return false;
}

static void taken(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack, "%s", form_of(pane)->said);
}

/* The transfer that the step is about, where there is one already. */
static const void *begun(const struct casework *work, enum code_event event)
{
    const struct case_file *file = &work->view.file;

    return event == EVENT_T21 && file->transfer.count
               ? &file->transfer.items[file->transfer.count - 1]
               : NULL;
}

/* What goes to the authority that is typed, and what stays here. */
static void list_pack(const struct form *form, const struct form_field *field UNUSED,
                      struct str *out)
{
    const struct form_pane_options *options = form_pane_options(form_pane_of(form));
    const struct casework *work = options->work;
    struct arena arena = ARENA_INIT;
    struct pack pack;

    pack_make(&work->view.file, form_value(form, "other_la"), session_today(app_session(work->app)),
              &pack, &arena);
    str_add(out, pack.contents);
    arena_clear(&arena);
}

/* Whoever asks for the closing knows what is not done. */
static void warn_still_open(const struct casework *work)
{
    struct arena arena = ARENA_INIT;
    const char *words = casework_still_open(work, &arena);

    if (*words)
        stack_warn(app_stack(work->app), "%s", words + 1);
    arena_clear(&arena);
}

static void open_form(struct casework *work, const struct step_form *form)
{
    struct form_pane_options options = { .layout = form->layout,
                                         .parent = work->case_id,
                                         .draft_title = form->title,
                                         .place = "n",
                                         .save = take,
                                         .saved = taken };

    options.records[0] = begun(work, form->event);
    options.beside = form->event == EVENT_T20 ? list_pack : NULL;
    pane_screen_open(work->app, work, &options, form->title, true);
    if (form->event == EVENT_T23)
        warn_still_open(work);
}

void step_open(struct casework *work, enum code_event event)
{
    open_form(work, step_form_of(event));
}

/* The record may be somebody's to write who reads nothing else of the plan.
 * `gap`: why it is opened now, before the approval; NULL: it was asked for. */
static void open_record(struct casework *work, const char *gap)
{
    const struct step_form *form = step_form_of(EVENT_NONE_);
    struct form_pane_options options = { .layout = form->layout,
                                         .parent = work->case_id,
                                         .draft_title = form->title,
                                         .place = "n",
                                         .save = take,
                                         .saved = taken };
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct closure closure;

    options.records[0] = &closure;
    if (closure_draft(app_session(work->app), &work->case_id, &closure, &arena, &err)) {
        pane_screen_open(work->app, work, &options, form->title, true);
        if (gap != NULL)
            stack_say(app_stack(work->app), "Before it is approved: %s", gap);
    } else {
        stack_err(app_stack(work->app), &err);
    }
    arena_clear(&arena);
}

/* What the record of the closing lacks, where this person may write it; NULL. */
static const char *gap_to_fill(const struct rows_screen *rows)
{
    const struct step_offer *first = &offers_of(rows)->items[0];

    return first->event == EVENT_NONE_ ? first->waits : NULL;
}

static bool answered(void *who, const char *reason, struct err *err)
{
    struct rows_screen *rows = who;
    const struct step_offer *offer = focused(rows);
    const struct step_form *form = offer == NULL ? NULL : step_form_of(offer->event);
    struct step step = { .reason = reason };

    if (form == NULL)
        return true;
    step.event = form->event;
    if (!step_take(app_session(rows->view.app), &rows->view.work->case_id, &step, err))
        return false;
    casework_refresh(rows->view.work);
    rows_reload(rows);
    stack_say(app_stack(rows->view.app), "%s", form->said);
    return true;
}

static void ask_reason(struct rows_screen *rows, const struct step_form *form)
{
    struct asking asking = { .title = form->title,
                             .words = form->help,
                             .label = form->needs_reason ? "Reason" : "Note, if any",
                             .verb = "do it",
                             .needed = form->needs_reason,
                             .work = rows->view.work,
                             .place = "n",
                             .done = answered,
                             .who = rows };

    ask_open(rows->view.app, &asking);
}

/* ----- What is final ------------------------------------------------------ */

struct final_step {
    struct rows_screen *rows;
    const struct step_form *form;
    struct ask_draft draft;
    struct arena arena;
};

static bool sign(void *who, const char *reason, const char *passphrase, struct err *err)
{
    const struct final_step *final = who;
    struct session *session = app_session(final->rows->view.app);
    struct step step = { .event = final->form->event, .reason = reason };
    struct secret *secret = secret_from(passphrase, strlen(passphrase));
    bool ok = session_confirm(session, secret, err) &&
              step_take(session, &final->rows->view.work->case_id, &step, err);

    secret_free(secret);
    return ok;
}

static void keep_note(void *who, const char *reason)
{
    const struct final_step *final = who;

    ask_draft_keep(&final->draft, final->rows->view.app, reason);
}

static void signed_or_not(void *who, bool signed_it)
{
    struct final_step *final = who;
    struct rows_screen *rows = final->rows;

    if (signed_it) {
        ask_draft_drop(&final->draft, rows->view.app);
        casework_refresh(rows->view.work);
        rows_reload(rows);
        stack_say(app_stack(rows->view.app), "%s", final->form->said);
    }
    arena_clear(&final->arena);
    free(final);
}

/* The case can only be read afterwards: a second question, and a signature. */
static void ask_signature(struct rows_screen *rows, const struct step_form *form)
{
    struct final_step *final = need_memory(sizeof(*final));
    const struct casework *work = rows->view.work;
    struct arena *arena = &final->arena;
    struct signing signing = { .words = arena_printf(arena, "%s%s", form->help,
                                                     casework_still_open(work, arena)),
                               .harmless = "Leave it open",
                               .verb = form->verb, .reason_label = "Note, if any",
                               .keep = keep_note, .sign = sign, .done = signed_or_not,
                               .who = final };
    char when[DRAFT_WHEN];

    final->rows = rows;
    final->form = form;
    signing.title = arena_printf(arena, "%s: %s", form->title, casework_title(work, arena));
    final->draft = (struct ask_draft){ .question = form->title, .list_name = signing.title,
                                       .place = "n", .case_id = work->case_id };
    signing.reason = ask_draft_find(&final->draft, rows->view.app, when, arena);
    signing.reason_when = when;
    dialog_sign(app_stack(rows->view.app), &signing);
}

static void go(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct step_form *form = step_form_of(focused(rows)->event);
    enum code_event event = focused(rows)->event;
    const char *gap = event == EVENT_T25 ? gap_to_fill(rows) : NULL;

    if (event == EVENT_NONE_ || gap != NULL)
        open_record(rows->view.work, gap);
    else if (event == EVENT_T02)
        checklist_open(rows->view.work);
    else if (event == EVENT_T11 || event == EVENT_T12)
        meetings_hold(rows->view.work);
    else if (event == EVENT_T13)
        meetings_miss(rows->view.work);
    else if (form == NULL && (event == EVENT_T08 || event == EVENT_T09))
        route_open(rows->view.work);
    else if (event == EVENT_T27)
        reopen_open(rows->view.work);
    else if (event == EVENT_T28)
        open_case_after(rows->view.work, NULL);
    else if (form == NULL)
        stepup_open(rows->view.work);
    else if (form->verb != NULL)
        ask_signature(rows, form);
    else if (form->layout == NULL)
        ask_reason(rows, form);
    else
        open_form(rows->view.work, form);
}

static const char *why_nothing(const struct screen *screen)
{
    return focused(rows_of(screen)) == NULL ? "No step is yours to take now." : NULL;
}

static const struct action steps_actions[] = {
    { .name = "steps.take", .key = "Enter", .hint = "Take it", .help = "Take the step",
      .places = ANYWHERE, .why_not = why_nothing, .run = go },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

/* ----- As a screen -------------------------------------------------------- */

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "What comes next");
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    const struct step_offer *offer = focused(rows);
    const struct step_form *form = offer == NULL ? NULL : step_form_of(offer->event);
    struct arena arena = ARENA_INIT;
    const char *others;

    if (form != NULL)
        canvas_wrap(canvas, rect_top(rect, 2), ROLE_TEXT, form->help, 0);
    others = steps_of_others(app_session(rows->view.app), &rows->view.work->view, &arena);
    if (others[0] != '\0')
        canvas_wrap(canvas, rect_below(rect, offer == NULL ? 0 : 4), ROLE_QUIET,
                    arena_printf(&arena, "Not yours: %s", others), 0);
    if (offer != NULL && offer->waits != NULL)
        canvas_wrap(canvas, rect_top(rect_below(rect, 2), 2), ROLE_QUIET,
                    arena_printf(&arena, "Still to do: %s", offer->waits), 0);
    arena_clear(&arena);
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Enter takes the step: its form asks for what is still to do.");
}

const struct screen_ops steps_ops = {
    .name = "steps",
    .kind = SCREEN_FULL,
    .help = "The steps this case may take from where it is, as far as they are yours: meetings, "
            "reviews, moves, the end. Each has its form; what stands against it is said.",
    .actions = steps_actions,
    .action_count = COUNT(steps_actions),
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column steps_columns[] = {
    { .title = "Step", .cols = 36 },
    { .title = "Still to do", .cols = 30, .grow = true },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind steps_kind = {
    .ops = &steps_ops,
    .columns = steps_columns,
    .column_count = COUNT(steps_columns),
    .nothing = "No step of this case is yours to take now.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 6,
    .release = release,
};

void steps_open(struct casework *work)
{
    rows_open(&steps_kind, work->app, work, need_memory(sizeof(struct step_offers)));
}
