/* SPDX-License-Identifier: MIT */
/* A meeting as it stands before it is kept. */

#include "config.h"

#include "screens/meeting_table.h"

#include <stdlib.h>

#include "base/text.h"
#include "model/record.h"
#include "screens/view.h"
#include "service/plan_agreed.h"
#include "service/plan_svc.h"

static struct session *session_of(const struct meeting_table *table)
{
    return app_session(table->app);
}

/* ----- What is on it ----------------------------------------------------- */

static bool is_open(const struct plan_action *action)
{
    return action->status == ACTION_STATUS_OPEN || action->status == ACTION_STATUS_IN_PROGRESS;
}

void meeting_table_put_action(struct meeting_table *table, const struct plan_action *action)
{
    size_t at = table->action_count;

    table->actions = arena_grow(&table->arena, table->actions, at, sizeof(*table->actions));
    table->stepped = arena_grow(&table->arena, table->stepped, at, sizeof(*table->stepped));
    table->actions[at] = (struct meeting_action){ .carried_to = DATE_NONE };
    table->actions[at].action =
        *(const struct plan_action *)record_copy(entity_of(ENTITY_plan_action), action,
                                                 &table->arena);
    table->stepped[at] = false;
    table->action_count++;
}

static void take_actions(struct meeting_table *table)
{
    const struct case_file *file = &table->work->view.file;
    const struct delivery_plan *plan = plan_current(file);

    for (size_t i = 0; i < file->plan_action.count; i++) {
        const struct plan_action *action = &file->plan_action.items[i];

        if (is_open(action) && (!plan || ident_equal(&action->plan_id, &plan->record.id)))
            meeting_table_put_action(table, action);
    }
}

/* A plan is still to be agreed on this version of the assessment. */
static bool has_no_plan_yet(const struct case_file *file)
{
    const struct delivery_plan *plan = plan_current(file);
    const struct assessment *version = case_file_version(file, ASSESSMENT_STATUS_COMPLETE);

    return !plan || plan->status == PLAN_STATUS_DRAFT ||
           (version && ident_known(&plan->based_on_assessment_id) &&
            !ident_equal(&plan->based_on_assessment_id, &version->record.id));
}

/* The first meeting agrees the plan, and a later one what a new version adds: nobody types
 * that again. A day that is over is to be said anew. */
static void take_agreed(struct meeting_table *table)
{
    const struct case_file *file = &table->work->view.file;
    struct date today = session_today(session_of(table));
    struct agreed_list left;

    plan_agreed_left(file, &left, &table->arena);
    for (size_t i = 0; i < left.count; i++) {
        struct plan_action action;

        plan_agreed_fill(file, left.items[i], &action, &table->arena);
        if (date_known(action.due) && date_compare(action.due, today) < 0)
            action.due = DATE_NONE;
        meeting_table_put_action(table, &action);
    }
}

static void put_person(struct meeting_table *table, const struct meeting_guest *guest)
{
    struct meeting_person *person;

    table->people = arena_grow(&table->arena, table->people, table->person_count,
                               sizeof(*table->people));
    person = &table->people[table->person_count++];
    *person = (struct meeting_person){ .guest = *guest };
    person->guest.row = *(const struct attendance *)record_copy(
        entity_of(ENTITY_attendance), &guest->row, &table->arena);
}

/* What they answered before stands until it is known whether they came. */
static void expect(struct attendance *row)
{
    if (row->attendance != ATTEND_NONE_)
        return;
    if (row->report && !text_blank(row->report))
        row->attendance = ATTEND_REPORT_SENT;
    else if (row->coming == YN_N)
        row->attendance = ATTEND_APOLOGIES;
}

static bool take_people(struct meeting_table *table, struct err *err)
{
    struct meeting_guests guests;

    if (!meeting_guests(session_of(table), &table->work->case_id, &table->meeting.record.id,
                        &guests, &table->arena, err))
        return false;
    for (size_t i = 0; i < guests.count; i++) {
        put_person(table, &guests.items[i]);
        if (table->held && guests.items[i].asked)
            expect(&table->people[i].guest.row);
    }
    return true;
}

bool meeting_table_add_person(struct meeting_table *table, const struct attendance *row,
                              struct err *err)
{
    struct meeting_guest guest;

    if (!meeting_guest_of(session_of(table), &table->work->case_id, row, &guest, &table->arena,
                          err))
        return false;
    if (table->held && guest.row.attendance == ATTEND_NONE_)
        guest.row.attendance = ATTEND_PRESENT;
    put_person(table, &guest);
    meeting_table_touch(table);
    return true;
}

void meeting_table_set_row(struct meeting_table *table, size_t at, const struct attendance *row)
{
    table->people[at].guest.row = *(const struct attendance *)record_copy(
        entity_of(ENTITY_attendance), row, &table->arena);
    meeting_table_touch(table);
}

void meeting_table_add_action(struct meeting_table *table, const struct plan_action *action)
{
    meeting_table_put_action(table, action);
    table->stepped[table->action_count - 1] = true;
    meeting_table_touch(table);
}

void meeting_table_set_action(struct meeting_table *table, size_t at,
                              const struct plan_action *action, const char *comment)
{
    struct meeting_action *one = &table->actions[at];

    one->action = *(const struct plan_action *)record_copy(entity_of(ENTITY_plan_action), action,
                                                           &table->arena);
    one->comment = comment && !text_blank(comment) ? arena_strdup(&table->arena, comment) : NULL;
    meeting_table_touch(table);
}

/* ----- What it comes to -------------------------------------------------- */

static bool came(const struct meeting_person *person)
{
    return person->guest.row.attendance == ATTEND_PRESENT;
}

bool meeting_table_is_round(const struct meeting_table *table)
{
    return table->meeting.kind == MEETING_KIND_VIRTUAL_ROUND;
}

bool meeting_table_child_came(const struct meeting_table *table)
{
    for (size_t i = 0; i < table->person_count; i++) {
        if (table->people[i].guest.child && came(&table->people[i]))
            return true;
    }
    return false;
}

bool meeting_table_parent_came(const struct meeting_table *table)
{
    for (size_t i = 0; i < table->person_count; i++) {
        if (table->people[i].guest.parent && came(&table->people[i]))
            return true;
    }
    return false;
}

size_t meeting_table_unstepped(const struct meeting_table *table)
{
    size_t count = 0;

    for (size_t i = 0; i < table->action_count; i++)
        count += !table->stepped[i];
    return count;
}

static bool counts(const struct meeting_table *table, const struct meeting_guest *guest)
{
    return guest->asked || guest->row.record.version > 0 ||
           (table->held && guest->row.attendance != ATTEND_NONE_);
}

struct attendance *meeting_table_rows(const struct meeting_table *table, size_t *count,
                                      struct arena *arena)
{
    struct attendance *rows = arena_alloc(arena, (table->person_count + 1) * sizeof(*rows));

    *count = 0;
    for (size_t i = 0; i < table->person_count; i++) {
        const struct meeting_guest *guest = &table->people[i].guest;

        if (table->held ? counts(table, guest) : guest->asked)
            rows[(*count)++] = guest->row;
    }
    return rows;
}

static void read_actions(const struct meeting_table *table, struct meeting_record *out,
                         struct arena *arena)
{
    out->actions = arena_alloc(arena, (table->action_count + 1) * sizeof(*out->actions));
    for (size_t i = 0; i < table->action_count; i++) {
        if (table->stepped[i] || table->actions[i].comment != NULL)
            out->actions[out->action_count++] = table->actions[i];
    }
}

static enum code_sign_capacity capacity_of(const struct meeting_guest *guest)
{
    if (guest->child)
        return SIGN_CAPACITY_YOUNG_PERSON;
    if (ident_known(&guest->row.person_id))
        return guest->parent ? SIGN_CAPACITY_PARENT : SIGN_CAPACITY_CARER;
    return SIGN_CAPACITY_LP;
}

static void read_signatures(const struct meeting_table *table, struct meeting_record *out,
                            struct arena *arena)
{
    out->signatures = arena_alloc(arena, (table->person_count + 1) * sizeof(*out->signatures));
    for (size_t i = 0; i < table->person_count; i++) {
        const struct meeting_person *person = &table->people[i];
        struct signature *signature = &out->signatures[out->signature_count];

        if (person->sign_method == 0 || !came(person))
            continue;
        record_init(entity_of(ENTITY_signature), signature);
        signature->capacity = (int)capacity_of(&person->guest);
        signature->name = person->guest.name;
        signature->person_id = person->guest.row.person_id;
        signature->practitioner_id = person->guest.row.practitioner_id;
        signature->method = person->sign_method;
        out->signature_count++;
    }
}

void meeting_table_read(const struct meeting_table *table, struct meeting_record *out,
                        struct arena *arena)
{
    out->rows = meeting_table_rows(table, &out->row_count, arena);
    out->action_count = out->signature_count = 0;
    read_actions(table, out, arena);
    read_signatures(table, out, arena);
}

/* ----- Made and let go --------------------------------------------------- */

struct meeting_table *meeting_table_new(struct casework *work, const struct tac_meeting *meeting,
                                        bool held)
{
    struct meeting_table *table = need_memory(sizeof(*table));
    struct err err = ERR_INIT;

    table->app = work->app;
    table->work = work;
    table->held = held;
    table->arena = ARENA_INIT;
    casework_hold(work);
    record_init(entity_of(ENTITY_tac_meeting), &table->meeting);
    if (meeting != NULL)
        table->meeting = *(const struct tac_meeting *)record_copy(
            entity_of(ENTITY_tac_meeting), meeting, &table->arena);
    if (!take_people(table, &err)) {
        stack_err(app_stack(work->app), &err);
        meeting_table_free(table);
        return NULL;
    }
    if (held)
        take_actions(table);
    if (held && has_no_plan_yet(&work->view.file))
        take_agreed(table);
    meeting_table_take_up(table);
    return table;
}

void meeting_table_free(struct meeting_table *table)
{
    meeting_table_leave(table);
    casework_release(table->work);
    arena_clear(&table->arena);
    free(table);
}
