/* SPDX-License-Identifier: MIT */
/* A meeting that was held is kept: what is missing first, then all of it. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "model/record.h"
#include "screens/case_screens.h"
#include "screens/meeting_layout.h"
#include "screens/meeting_mode.h"
#include "service/meeting_share.h"
#include "service/record_svc.h"
#include "ui/dialog.h"

static struct meeting_table *table_of(const struct sheet *sheet)
{
    return sheet->data;
}

/* ----- The record as it stands ------------------------------------------- */

/* Who was there; of a round of updates, who sent theirs. */
static bool took_part(const struct meeting_table *table, const struct meeting_person *person)
{
    int how = person->guest.row.attendance;

    return how == ATTEND_PRESENT || (meeting_table_is_round(table) && how == ATTEND_REPORT_SENT);
}

static const char *names_of_present(const struct meeting_table *table, struct arena *arena)
{
    const char *names = "";

    for (size_t i = 0; i < table->person_count; i++) {
        if (took_part(table, &table->people[i]))
            names = arena_printf(arena, "%s%s%s", names, names[0] == '\0' ? "" : ", ",
                                 table->people[i].guest.name);
    }
    return names[0] == '\0' ? NULL : names;
}

/* Domain.md 1.10: a round of updates is held without anybody coming. */
static const char nobody_met[] = "A round of updates: nobody met.";

/* What follows from the rest of it. */
static void complete(const struct meeting_table *table, struct meeting_record *record,
                     struct arena *arena)
{
    struct tac_meeting *meeting = &record->meeting;
    bool child = meeting_table_child_came(table), parent = meeting_table_parent_came(table);

    meeting->child_present = child ? YN_Y : YN_N;
    meeting->parent_present = parent ? YN_Y : YN_N;
    if (child)
        meeting->child_absent_reason = NULL;
    else if (meeting_table_is_round(table))
        meeting->child_absent_reason = nobody_met;
    if (parent)
        meeting->parent_absent_reason = NULL;
    else if (meeting_table_is_round(table))
        meeting->parent_absent_reason = nobody_met;
    if (!meeting_mode_begins_plan(table))
        meeting->next_review_date = record->review.next_review_date;
    if (instant_known(record->next.scheduled_for))
        meeting->next_review_date = instant_local_date(record->next.scheduled_for);
    if (meeting_mode_begins_plan(table))
        return;
    meeting->notes = record->review.notes;
    meeting->closure_decided = record->review.decision == REVDEC_CLOSE;
    record->review.people_present = names_of_present(table, arena);
}

static bool read_record(struct sheet *sheet, struct meeting_record *record, struct arena *arena,
                        struct err *err)
{
    const struct meeting_table *table = table_of(sheet);
    void *first[BIND_PARTS] = { &record->meeting, &record->next };
    void *review[BIND_PARTS] = { &record->review, &record->meeting, &record->next,
                                 &record->closure };

    *record = (struct meeting_record){ .row_count = 0 };
    record_init(entity_of(ENTITY_review), &record->review);
    record_init(entity_of(ENTITY_tac_meeting), &record->next);
    record_init(entity_of(ENTITY_closure), &record->closure);
    record->meeting = table->meeting;
    if (!meeting_form_read(meeting_mode_words(sheet),
                           meeting_mode_begins_plan(table) ? first : review, arena, err))
        return false;
    meeting_table_read(table, record, arena);
    complete(table, record, arena);
    return true;
}

/* ----- What stands against it -------------------------------------------- */

static void go_to_unanswered(struct sheet *sheet)
{
    const struct meeting_table *table = table_of(sheet);
    char id[24];

    sheet_go(sheet, "who", NULL);
    for (size_t i = 0; i < table->person_count; i++) {
        const struct meeting_guest *guest = &table->people[i].guest;

        if (guest->asked && guest->row.attendance == ATTEND_NONE_) {
            snprintf(id, sizeof(id), "%zu", i);
            pane_go(sheet_pane(sheet), id);
            return;
        }
    }
}

static const char *prefix_of(const struct sheet *sheet, enum entity_id entity)
{
    if (meeting_mode_begins_plan(table_of(sheet)))
        return "";
    return entity == ENTITY_tac_meeting ? "met." : entity == ENTITY_closure ? "close." : "";
}

/* The next date is that of the next meeting; whether it was held is a question of
 * its day. */
static void go_to_field(struct sheet *sheet, enum entity_id entity, const char *field)
{
    struct arena arena = ARENA_INIT;
    bool day = strcmp(field, "status") == 0;
    const char *name = arena_printf(&arena, "%s%s", prefix_of(sheet, entity),
                                    day ? "scheduled_for" : field);

    if (strcmp(field, "next_review_date") == 0)
        name = "next.scheduled_for";
    else if (strcmp(field, "notes") == 0)
        name = "notes";
    else if (strcmp(field, "venue") == 0 && meeting_table_is_round(table_of(sheet)))
        name = "next.venue"; /* a round has no place, what follows it has */
    sheet_go(sheet, "words", NULL);
    (void)form_go(form_pane_form(meeting_mode_words(sheet)), name);
    arena_clear(&arena);
}

static void blame(struct sheet *sheet, enum entity_id entity, const char *field)
{
    switch (entity) {
    case ENTITY_attendance:
        go_to_unanswered(sheet);
        break;
    case ENTITY_plan_action:
    case ENTITY_action_progress:
        sheet_go(sheet, "actions", NULL);
        break;
    case ENTITY_signature:
        sheet_go(sheet, "sign", NULL);
        break;
    case ENTITY_review:
    case ENTITY_tac_meeting:
    case ENTITY_closure:
        if (field != NULL)
            go_to_field(sheet, entity, field);
        break;
    default:
        break;
    }
}

/* ----- Kept -------------------------------------------------------------- */

void meeting_mode_drop(struct sheet *sheet)
{
    form_pane_discard(meeting_mode_words(sheet));
    meeting_table_drop(table_of(sheet));
}

static void say_closing(const struct casework *work)
{
    struct arena arena = ARENA_INIT;
    const char *actions = casework_open_actions(work, &arena);

    if (*actions)
        stack_warn(app_stack(work->app),
                   "Kept. Closing is proposed. Before it is approved, finish, cancel or hand on: "
                   "%s.", actions);
    else
        stack_say(app_stack(work->app),
                  "Kept. Closing is proposed; somebody else approves it.");
    arena_clear(&arena);
}

static void say_kept(const struct casework *work, const struct meeting_record *record,
                     const char *shared)
{
    struct stack *stack = app_stack(work->app);

    switch (record->review.decision) {
    case REVDEC_STEP_UP:
        stack_warn(stack, "Kept. ^X raises the concern with social care.");
        break;
    case REVDEC_NEW_ASSESSMENT_VERSION:
        stack_say(stack, "Kept. g n begins the new version of the assessment.");
        break;
    case REVDEC_TRANSFER_LP:
        stack_say(stack, "Kept. g l names the new lead professional.");
        break;
    case REVDEC_CLOSE:
        say_closing(work);
        break;
    default:
        if (shared[0] != '\0')
            stack_say(stack, "The meeting is kept. %s Hold it there, too: g e.", shared);
        else
            stack_say(stack, "The meeting is kept.");
        break;
    }
}

/* Somebody changed something meanwhile: it is read again, and what was put in
 * here is put on it. */
static void begin_again(struct sheet *sheet)
{
    struct casework *work = sheet->view.work;
    struct stack *stack = app_stack(sheet->view.app);
    struct ident id = table_of(sheet)->meeting.record.id;
    const struct tac_meeting *meeting;

    meeting_table_touch(table_of(sheet));
    (void)sheet_leave(&sheet->view.screen);
    casework_hold(work);
    casework_refresh(work);
    stack_remove(stack, &sheet->view.screen);
    meeting = case_file_find(&work->view.file, ENTITY_tac_meeting, &id);
    if (meeting == NULL || meeting->status == MEETING_STATUS_PLANNED)
        meeting_mode_open(work, meeting);
    stack_warn(stack, "Somebody changed this meanwhile. It is read again, with what you put in: "
                      "look at it, then F4.");
    casework_release(work);
}

static void keep(struct sheet *sheet)
{
    struct meeting_table *table = table_of(sheet);
    struct casework *work = table->work;
    struct stack *stack = app_stack(table->app);
    struct arena arena = ARENA_INIT;
    struct meeting_record record;
    struct err err = ERR_INIT;

    if (read_record(sheet, &record, &arena, &err) &&
        meeting_hold(app_session(table->app), &work->case_id, &record, &err)) {
        meeting_mode_drop(sheet);
        casework_hold(work);
        casework_refresh(work);
        stack_remove(stack, &sheet->view.screen);
        minutes_open(work, &record.meeting.record.id);
        say_kept(work, &record,
                 meeting_shared_with(app_session(work->app), &work->view,
                                     &record.meeting.record.id, &arena));
        casework_release(work);
    } else if (err.kind == ERR_CONFLICT) {
        begin_again(sheet);
    } else {
        stack_err(stack, &err);
    }
    arena_clear(&arena);
}

static void answered(void *who, size_t answer)
{
    if (answer == 1)
        keep(who);
}

/* With the plan a team needs one for good: what becomes of the lead is said. */
static const char *lead_words(const struct meeting_table *table, struct arena *arena)
{
    const struct lp_assignment *lead = casework_lead(table->work);
    struct session *session = app_session(table->app);

    if (!meeting_mode_begins_plan(table) || (lead != NULL && relation_leads(lead)))
        return "";
    if (lead == NULL)
        return " Nobody leads this case: ask somebody now (l), the co-ordinator is told.";
    return arena_printf(arena, " Nobody was found to lead: %s goes on for now, until somebody "
                               "accepts (l asks them). The co-ordinator is told.",
                        name_of(session, ENTITY_practitioner, &lead->practitioner_id, arena));
}

/* What was said is signed with it: the words in it that judge. */
static const char *judging_words(const struct meeting_table *table,
                                 const struct meeting_record *record, struct arena *arena)
{
    const struct session *session = app_session(table->app);
    struct problems problems = PROBLEMS_INIT(arena);
    const char *told;

    if (meeting_mode_begins_plan(table))
        record_words(session, ENTITY_tac_meeting, &record->meeting, NULL, &problems);
    else
        record_words(session, ENTITY_review, &record->review, NULL, &problems);
    if (record->review.decision == REVDEC_CLOSE)
        record_words(session, ENTITY_closure, &record->closure, NULL, &problems);
    told = record_words_told(&problems, arena);
    return told == NULL ? ""
                        : arena_printf(arena, " Words that judge: %s. Say what was seen or said, or "
                                              "keep them on purpose.", told);
}

static void ask_to_keep(struct sheet *sheet, const struct meeting_record *record)
{
    const struct meeting_table *table = table_of(sheet);
    size_t left = meeting_table_unstepped(table);
    struct arena arena = ARENA_INIT;
    struct dialog dialog = { .title = "Keep this meeting",
                             .buttons = { { "Not yet", 'n' }, { "Keep it", 'k' } },
                             .count = 2,
                             .done = answered,
                             .who = sheet };

    dialog.words = arena_printf(
        &arena,
        "Who came, %s, what was said%s and %s become part of the record and the plan.%s%s%s%s",
        count_words(record->action_count, "action", "actions", &arena),
        record->review.decision == REVDEC_CLOSE ? ", that the case closes" : "",
        count_words(record->signature_count, "signature", "signatures", &arena),
        left == 0 ? ""
                  : arena_printf(&arena, left == 1 ? " %zu open action was not looked at: it stays as it is."
                                           : " %zu open actions were not looked at: they stay as "
                                             "they are.",
                                 left),
        lead_words(table, &arena),
        record->review.decision == REVDEC_CLOSE ? casework_still_open(table->work, &arena) : "",
        judging_words(table, record, &arena));
    dialog_ask(app_stack(table->app), &dialog);
    arena_clear(&arena);
}

void meeting_mode_finish(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);
    struct meeting_table *table = table_of(sheet);
    struct arena arena = ARENA_INIT;
    struct meeting_record record;
    struct problems problems;
    const struct problem *first;
    struct err err = ERR_INIT;

    if (!read_record(sheet, &record, &arena, &err) ||
        !meeting_problems(app_session(table->app), &table->work->case_id, &record, &problems,
                          &arena, &err)) {
        if (err.field != NULL && sheet_go(sheet, "words", err.field))
            form_blame(form_pane_form(meeting_mode_words(sheet)), &err);
        stack_err(screen->stack, &err);
    } else if ((first = problems_first(&problems)) != NULL) {
        blame(sheet, first->entity, first->field);
        stack_warn(screen->stack, "%s", first->sentence);
    } else {
        ask_to_keep(sheet, &record);
    }
    arena_clear(&arena);
}
