/* SPDX-License-Identifier: MIT */
/* What may come next: the steps open to this person, each with its form. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "model/record.h"
#include "screens/all_ops.h"
#include "screens/approval.h"
#include "screens/ask.h"
#include "screens/case_screens.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/rows_screen.h"
#include "screens/step_begun.h"
#include "screens/step_forms.h"
#include "screens/step_pane.h"
#include "screens/whole.h"
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
    case EVENT_T03:
        return "Start the common assessment";
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

/* Of a checklist that led to a common assessment the next step is to start it. */
static void start_it(struct step_offers *offers, const struct casework *work)
{
    const struct pre_assessment *list = checklist_of(work);
    bool decided = list != NULL && list->decision == PREDEC_START_CAF;

    for (size_t i = 0; decided && i < offers->count; i++) {
        if (offers->items[i].event == EVENT_T02)
            offers->items[i] = (struct step_offer){ .event = EVENT_T03 };
    }
}

/* Whoever approves a closing and does not write of it: the supervisor. */
static bool only_reads(const struct rows_screen *rows)
{
    const struct casework *work = rows->view.work;
    const struct step_offers *offers = rows->data;
    struct arena arena = ARENA_INIT;
    bool approves = false, writes;

    for (size_t i = 0; i < offers->count; i++)
        approves = approves || offers->items[i].event == EVENT_T25;
    writes = closure_why_not(app_session(rows->view.app), &work->case_id, &arena) == NULL;
    arena_clear(&arena);
    return closure_waiting(&work->view.file) != NULL && approves && !writes;
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

    if (closure_why_not(session, case_id, &rows->arena) == NULL)
        record.waits = closure_lacks(session, case_id, &rows->arena);
    else if (!only_reads(rows))
        return;
    at = record.waits == NULL && offers->count > 0 ? 1 : 0;
    offers->items = arena_grow(&rows->arena, offers->items, offers->count, sizeof(*offers->items));
    for (size_t i = offers->count++; i > at; i--)
        offers->items[i] = offers->items[i - 1];
    offers->items[at] = record;
}

/* Why the closing that is proposed by this step was sent back the last time; NULL. */
static const char *sent_back(const struct rows_screen *rows, const struct step_offer *offer,
                             struct arena *arena)
{
    const struct state_history *step = casework_sent_back(rows->view.work);

    if (step == NULL || (offer->event != EVENT_T23 && offer->event != EVENT_T10))
        return NULL;
    return arena_printf(arena, "Sent back on %s by %s: %s",
                        rows_day(instant_local_date(step->at), arena),
                        name_of(app_session(rows->view.app), ENTITY_practitioner, &step->by, arena),
                        text_or_empty(step->reason));
}

static const char *standing_of(struct rows_screen *rows, const struct step_offer *offer)
{
    if (offer->waits != NULL)
        return offer->waits;
    if (sent_back(rows, offer, &rows->arena) != NULL)
        return "ready; sent back, see below";
    return offer->event == EVENT_NONE_ && only_reads(rows) ? "to read" : "ready";
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
    start_it(offers, rows->view.work);
    add_record(rows);
    room = rows_room(rows, offers->count);
    for (size_t i = 0; i < offers->count; i++) {
        room[i].id = room[i].at = code_text(CODES_EVENT_ID, (int)offers->items[i].event);
        room[i].cells[0] = words_of(&offers->items[i]);
        room[i].cells[1] = standing_of(rows, &offers->items[i]);
    }
    return true;
}

/* ----- Taking one --------------------------------------------------------- */

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

/* ----- From the list ------------------------------------------------------ */

static void approved(void *who)
{
    rows_reload(who);
}

static void go(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct step_form *form = step_form_of(focused(rows)->event);
    enum code_event event = focused(rows)->event;
    const char *gap = event == EVENT_T25 ? gap_to_fill(rows) : NULL;

    if (event == EVENT_NONE_ && only_reads(rows))
        whole_open(rows->view.work, ENTITY_closure,
                   &closure_waiting(&rows->view.work->view.file)->record.id);
    else if (event == EVENT_NONE_ || gap != NULL)
        step_open_record(rows->view.work, gap);
    else if (event == EVENT_T02)
        checklist_open(rows->view.work);
    else if (event == EVENT_T03)
        open_case_from(rows->view.work, NULL);
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
        approval_open(rows->view.work, form, approved, rows);
    else if (form->layout == NULL)
        ask_reason(rows, form);
    else
        step_open(rows->view.work, form->event);
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

/* The reason may take the lines of the help, too. */
static void draw_offer(const struct rows_screen *rows, const struct step_offer *offer,
                       struct canvas *canvas, struct rect rect, struct arena *arena)
{
    const struct step_form *form = step_form_of(offer->event);
    const char *back = sent_back(rows, offer, arena);
    const char *words = back != NULL ? back : form != NULL ? form->help : "";
    int lines = back != NULL ? offer->waits == NULL ? 4 : 3 : 2;

    canvas_wrap(canvas, rect_top(rect, lines), back != NULL ? ROLE_NOTICE : ROLE_TEXT, words, 0);
    if (offer->waits != NULL)
        canvas_wrap(canvas, rect_top(rect_below(rect, lines), 4 - lines), ROLE_QUIET,
                    arena_printf(arena, "Still to do: %s", offer->waits), 0);
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    const struct step_offer *offer = focused(rows);
    struct arena arena = ARENA_INIT;
    int approver_rows = offer == NULL || offer->event != EVENT_T25              ? 0
                        : *step_no_approver(rows->view.work, &arena) != '\0' ? 2
                                                                               : 1;
    const char *others;

    if (offer != NULL)
        draw_offer(rows, offer, canvas, rect, &arena);
    others = steps_of_others(app_session(rows->view.app), &rows->view.work->view, &arena);
    if (others[0] != '\0')
        canvas_wrap(canvas, rect_below(rect, offer == NULL ? 0 : 4 + approver_rows),
                    ROLE_QUIET,
                    arena_printf(&arena, "Not yours: %s", others), 0);
    if (offer != NULL && offer->event == EVENT_T25)
        canvas_wrap(canvas, rect_top(rect_below(rect, 4), approver_rows), ROLE_NOTICE,
                    step_approver_words(rows->view.work, &arena), 0);
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
    .anew = true,
    .fill = fill,
    .detail = detail,
    .detail_rows = 6,
    .release = release,
};

void steps_open(struct casework *work)
{
    rows_open(&steps_kind, work->app, work, need_memory(sizeof(struct step_offers)));
}

static bool is_open(const struct rows_screen *rows, enum code_event event)
{
    const struct step_offers *offers = offers_of(rows);
    bool open = false;

    for (size_t i = 0; i < offers->count; i++)
        open = open || offers->items[i].event == event;
    return open;
}

void steps_open_form(struct casework *work, const char *layout)
{
    const struct step_form *form = step_form_named(layout);
    struct rows_screen *rows;

    steps_open(work);
    rows = rows_mut(stack_top(app_stack(work->app)));
    if (form == NULL || !is_open(rows, form->event))
        return;
    if (form->event == EVENT_NONE_)
        step_open_record(work, NULL);
    else
        step_open(work, form->event);
}
