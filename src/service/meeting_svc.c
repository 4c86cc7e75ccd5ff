/* SPDX-License-Identifier: MIT */
/* Meetings before they are held: convened, moved, cancelled, not held. */

#include "config.h"

#include "service/meeting_svc.h"

#include "base/text.h"
#include "model/record.h"
#include "service/meeting_deed.h"
#include "store/record_store.h"

/* ----- What they share --------------------------------------------------- */

bool meeting_writable(struct case_deed *d, struct err *err)
{
    return case_deed_open(d, err) && case_deed_writes(d, ENTITY_tac_meeting, err);
}

int64_t meeting_next_number(const struct case_file *file)
{
    int64_t last = 0;

    for (size_t i = 0; i < file->tac_meeting.count; i++) {
        int64_t seq = file->tac_meeting.items[i].seq;

        if (seq != INT_UNKNOWN && seq > last)
            last = seq;
    }
    return last + 1;
}

struct attendance *meeting_ask_again(struct case_deed *d, const struct ident *old,
                                     const struct ident *again, size_t *count)
{
    const struct case_file *file = &d->file;
    struct attendance *rows = arena_alloc(&d->arena, (file->attendance.count + 1) * sizeof(*rows));

    *count = 0;
    for (size_t i = 0; i < file->attendance.count; i++) {
        const struct attendance *from = &file->attendance.items[i];
        struct attendance *to = &rows[*count];

        if (!ident_equal(&from->meeting_id, old) || from->attendance == ATTEND_NOT_INVITED)
            continue;
        step_record_new(d->deed.session, ENTITY_attendance, to);
        to->meeting_id = *again;
        to->practitioner_id = from->practitioner_id;
        to->person_id = from->person_id;
        to->name = from->name;
        to->invited_on = d->today;
        ++*count;
    }
    return rows;
}

static bool save_rows(struct case_deed *d, struct attendance *rows, size_t count, struct err *err)
{
    for (size_t i = 0; i < count; i++) {
        if (!case_deed_save(d, ENTITY_attendance, &rows[i], err))
            return false;
    }
    return true;
}

/* The meeting as it is stored, for a deed on its case. */
static bool begin_on(struct session *session, const struct ident *id, struct case_deed *d,
                     struct tac_meeting *meeting, struct err *err)
{
    struct arena arena = ARENA_INIT;
    const struct tac_meeting *found;
    struct tac_meeting stored;
    struct db *db;
    bool ok = session_db(session, &db, err) &&
              record_store_get(db, ENTITY_tac_meeting, id, &stored, &arena, err) &&
              case_deed_begin(session, &stored.case_id, d, err);

    arena_clear(&arena);
    if (!ok)
        return false;
    found = case_file_find(&d->file, ENTITY_tac_meeting, id);
    if (found)
        *meeting = *found;
    else
        ok = case_deed_end(
            d, err_set(err, ERR_NOT_FOUND, "That meeting is not part of this case any more."),
            err);
    return ok;
}

static bool is_planned(const struct tac_meeting *meeting, struct err *err)
{
    return meeting->status == MEETING_STATUS_PLANNED ||
           err_set(err, ERR_REFUSED, "Only a meeting that is planned can be changed.");
}

/* ----- Convened ---------------------------------------------------------- */

static bool is_ahead_or(const struct case_deed *d, const struct tac_meeting *meeting,
                        const char *over, struct err *err)
{
    if (!instant_known(meeting->scheduled_for))
        return err_set_field(err, "scheduled_for", "Say when it is to be.");
    return date_compare(instant_local_date(meeting->scheduled_for), d->today) >= 0 ||
           err_set_field(err, "scheduled_for", "%s", over);
}

static bool is_ahead(const struct case_deed *d, const struct tac_meeting *meeting,
                     struct err *err)
{
    return is_ahead_or(d, meeting, "That day is over: record the meeting as held, or as not held.",
                       err);
}

/* Beside one that was not held. */
static bool new_day_is_ahead(const struct case_deed *d, const struct tac_meeting *again,
                             struct err *err)
{
    return is_ahead_or(d, again, "The new day is over: give a day to come.", err);
}

/* Another day has a reason, and leaves the first on record. */
static bool keeps_its_day(const struct tac_meeting *before, const struct tac_meeting *meeting,
                          struct err *err)
{
    return date_compare(instant_local_date(before->scheduled_for),
                        instant_local_date(meeting->scheduled_for)) == 0 ||
           err_set_field(err, "scheduled_for",
                         "Another day is not written over this one: move the meeting (v), which "
                         "asks why.");
}

/* What the meeting was before, or that it is planned now. */
static bool may_plan(struct case_deed *d, struct tac_meeting *meeting, struct err *err)
{
    const struct tac_meeting *before =
        case_file_find(&d->file, ENTITY_tac_meeting, &meeting->record.id);

    if (meeting->record.version && !before)
        return err_set(err, ERR_NOT_FOUND, "That meeting is not part of this case any more.");
    if (before)
        return case_deed_may(d, PERMIT_TEAM_MEETINGS, OPERATION_UPDATE, err) &&
               is_planned(before, err);
    meeting->case_id = d->deed.case_id;
    meeting->status = MEETING_STATUS_PLANNED;
    meeting->seq = meeting_next_number(&d->file);
    return case_deed_may(d, PERMIT_TEAM_MEETINGS, OPERATION_CREATE, err);
}

static bool is_asked_again(const struct attendance *row, const struct attendance *rows,
                           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (ident_equal(&rows[i].record.id, &row->record.id))
            return true;
    }
    return false;
}

/* Who was asked and is not any more: that they were stays on record. */
static bool leave_out(struct case_deed *d, const struct ident *meeting,
                      const struct attendance *rows, size_t count, struct err *err)
{
    for (size_t i = 0; i < d->file.attendance.count; i++) {
        struct attendance row = d->file.attendance.items[i];

        if (!ident_equal(&row.meeting_id, meeting) || is_asked_again(&row, rows, count) ||
            row.attendance == ATTEND_NOT_INVITED)
            continue;
        row.attendance = ATTEND_NOT_INVITED;
        if (!case_deed_save(d, ENTITY_attendance, &row, err))
            return false;
    }
    return true;
}

static bool same_person(const struct attendance *a, const struct attendance *b)
{
    if (ident_known(&a->practitioner_id))
        return ident_equal(&a->practitioner_id, &b->practitioner_id);
    return ident_known(&a->person_id) && ident_equal(&a->person_id, &b->person_id);
}

static bool asked_once(const struct attendance *rows, size_t at, struct err *err)
{
    for (size_t i = 0; i < at; i++) {
        if (same_person(&rows[at], &rows[i]))
            return err_set(err, ERR_REFUSED, "Somebody is asked twice: once is enough.");
    }
    return true;
}

static bool ask_all(struct case_deed *d, const struct ident *meeting, struct attendance *rows,
                    size_t count, struct err *err)
{
    for (size_t i = 0; i < count; i++) {
        struct attendance *row = &rows[i];

        step_record_name(d->deed.session, row);
        row->meeting_id = *meeting;
        if (!date_known(row->invited_on))
            row->invited_on = d->today;
        if (row->report && !text_blank(row->report) && !date_known(row->report_on))
            row->report_on = d->today;
        if (row->attendance == ATTEND_NOT_INVITED)
            row->attendance = ATTEND_NONE_;
        if (!asked_once(rows, i, err) || !case_deed_save(d, ENTITY_attendance, row, err))
            return false;
    }
    return leave_out(d, meeting, rows, count, err);
}

static bool convene(struct case_deed *d, struct tac_meeting *meeting, struct attendance *rows,
                    size_t count, struct err *err)
{
    const struct tac_meeting *before =
        case_file_find(&d->file, ENTITY_tac_meeting, &meeting->record.id);

    return may_plan(d, meeting, err) && meeting_writable(d, err) && is_ahead(d, meeting, err) &&
           (!before || keeps_its_day(before, meeting, err)) &&
           case_deed_save(d, ENTITY_tac_meeting, meeting, err) &&
           ask_all(d, &meeting->record.id, rows, count, err);
}

static int64_t *versions_of(const struct attendance *rows, size_t count, struct arena *arena)
{
    int64_t *versions = arena_alloc(arena, (count + 1) * sizeof(*versions));

    for (size_t i = 0; i < count; i++)
        versions[i] = rows[i].record.version;
    return versions;
}

bool meeting_convene(struct session *session, const struct ident *case_id,
                     struct tac_meeting *meeting, struct attendance *rows, size_t count,
                     struct err *err)
{
    struct arena arena = ARENA_INIT;
    int64_t *versions = versions_of(rows, count, &arena);
    int64_t version = meeting->record.version;
    struct case_deed d;
    bool ok;

    step_record_name(session, meeting);
    ok = case_deed_begin(session, case_id, &d, err) &&
         case_deed_end(&d, convene(&d, meeting, rows, count, err), err);
    if (!ok)
        meeting->record.version = version;
    for (size_t i = 0; !ok && i < count; i++)
        rows[i].record.version = versions[i];
    arena_clear(&arena);
    return ok;
}

/* ----- Moved, cancelled -------------------------------------------------- */

static void plan_again(struct case_deed *d, const struct tac_meeting *old,
                       struct tac_meeting *again)
{
    step_record_name(d->deed.session, again);
    again->case_id = d->deed.case_id;
    again->status = MEETING_STATUS_PLANNED;
    again->seq = meeting_next_number(&d->file);
    if (!again->kind)
        again->kind = old->kind;
    if (!again->venue || text_blank(again->venue))
        again->venue = old->venue;
}

static bool save_again(struct case_deed *d, const struct ident *old, struct tac_meeting *again,
                       struct err *err)
{
    struct attendance *rows;
    size_t count;

    if (!case_deed_save(d, ENTITY_tac_meeting, again, err))
        return false;
    rows = meeting_ask_again(d, old, &again->record.id, &count);
    return save_rows(d, rows, count, err);
}

/* What is one meeting for several cases stays one on another day. */
static bool stay_shared(struct case_deed *d, const struct ident *old, const struct ident *again,
                        struct err *err)
{
    for (size_t i = 0; i < d->file.tac_meeting_case.count; i++) {
        struct tac_meeting_case shared;

        if (!ident_equal(&d->file.tac_meeting_case.items[i].meeting_id, old))
            continue;
        record_init(entity_of(ENTITY_tac_meeting_case), &shared);
        shared.meeting_id = *again;
        shared.other_case_id = d->file.tac_meeting_case.items[i].other_case_id;
        if (!deed_save(&d->deed, ENTITY_tac_meeting_case, &shared, AUDIT_CREATE, NULL, err))
            return false;
    }
    return true;
}

const char *meeting_is_over(const struct tac_meeting *meeting, struct date today)
{
    bool over = instant_known(meeting->scheduled_for) &&
                date_compare(instant_local_date(meeting->scheduled_for), today) < 0;

    return over ? "Its day is over: record it as held (h), or as not held (n), with the reason and "
                  "the new date."
                : NULL;
}

/* What was to be by now was held or it was not. */
static bool is_to_come(const struct case_deed *d, const struct tac_meeting *meeting,
                       struct err *err)
{
    const char *over = meeting_is_over(meeting, d->today);

    return !over || err_set(err, ERR_REFUSED, "%s", over);
}

static bool may_move(const struct case_deed *d, const struct tac_meeting *old, const char *reason,
                     struct err *err)
{
    if (!is_to_come(d, old, err))
        return false;
    return (reason && !text_blank(reason)) ||
           err_set_field(err, "not_held_note", "Say why it is moved.");
}

static bool move(struct case_deed *d, struct tac_meeting *old, struct tac_meeting *again,
                 const char *reason, struct err *err)
{
    if (!case_deed_may(d, PERMIT_TEAM_MEETINGS, OPERATION_UPDATE, err) ||
        !meeting_writable(d, err) || !is_planned(old, err) || !new_day_is_ahead(d, again, err) ||
        !may_move(d, old, reason, err))
        return false;
    plan_again(d, old, again);
    old->status = MEETING_STATUS_RESCHEDULED;
    old->not_held_note = reason;
    old->rescheduled_to = again->record.id;
    return save_again(d, &old->record.id, again, err) &&
           case_deed_save(d, ENTITY_tac_meeting, old, err) &&
           stay_shared(d, &old->record.id, &again->record.id, err);
}

bool meeting_move(struct session *session, const struct ident *meeting, struct tac_meeting *again,
                  const char *reason, struct err *err)
{
    const char *venue = again->venue;
    struct tac_meeting old;
    struct case_deed d;
    bool ok = begin_on(session, meeting, &d, &old, err) &&
              case_deed_end(&d, move(&d, &old, again, reason, err), err);

    again->venue = venue; /* the words of the old one end with the deed */
    if (!ok)
        again->record.version = 0;
    return ok;
}

static bool cancel(struct case_deed *d, struct tac_meeting *meeting, const char *reason,
                   struct err *err)
{
    if (!case_deed_may(d, PERMIT_TEAM_MEETINGS, OPERATION_UPDATE, err) ||
        !meeting_writable(d, err) || !is_planned(meeting, err) || !is_to_come(d, meeting, err))
        return false;
    if (!reason || text_blank(reason))
        return err_set_field(err, "reason", "Say why it is not needed any more.");
    meeting->status = MEETING_STATUS_CANCELLED;
    meeting->not_held_note = reason;
    return case_deed_save(d, ENTITY_tac_meeting, meeting, err);
}

bool meeting_cancel(struct session *session, const struct ident *meeting, const char *reason,
                    struct err *err)
{
    struct tac_meeting one;
    struct case_deed d;

    return begin_on(session, meeting, &d, &one, err) &&
           case_deed_end(&d, cancel(&d, &one, reason, err), err);
}

/* ----- Not held ---------------------------------------------------------- */

/* Reviews of a plan that is delivered are counted; an extra one is not. */
static bool is_step(const struct case_deed *d, const struct tac_meeting *missed)
{
    return d->file.caf_case.state == STATE_D0 && missed->kind != MEETING_KIND_EXTRAORDINARY;
}

static bool take_step(struct case_deed *d, struct tac_meeting *missed, struct tac_meeting *again,
                      struct err *err)
{
    struct step step = { .event = EVENT_T13 };
    struct step_record *records;
    struct attendance *rows;
    size_t count = 0;

    rows = meeting_ask_again(d, &missed->record.id, &again->record.id, &count);
    records = arena_alloc(&d->arena, (count + 2) * sizeof(*records));
    if (instant_known(again->scheduled_for))
        records[step.record_count++] = (struct step_record){ ENTITY_tac_meeting, again };
    records[step.record_count++] = (struct step_record){ ENTITY_tac_meeting, missed };
    for (size_t i = 0; i < count && instant_known(again->scheduled_for); i++)
        records[step.record_count++] = (struct step_record){ ENTITY_attendance, &rows[i] };
    step.records = records;
    return step_within(d, &step, err);
}

static bool keep_missed(struct case_deed *d, struct tac_meeting *missed,
                        struct tac_meeting *again, struct err *err)
{
    return case_deed_may(d, PERMIT_MARK_NOT_HELD, OPERATION_EXECUTE, err) &&
           meeting_writable(d, err) &&
           (!instant_known(again->scheduled_for) ||
            save_again(d, &missed->record.id, again, err)) &&
           case_deed_save(d, ENTITY_tac_meeting, missed, err);
}

static bool not_held(struct case_deed *d, struct tac_meeting *missed, struct tac_meeting *again,
                     struct err *err)
{
    const struct tac_meeting *before =
        case_file_find(&d->file, ENTITY_tac_meeting, &missed->record.id);

    if (before && !is_planned(before, err))
        return false;
    missed->case_id = d->deed.case_id;
    missed->status = MEETING_STATUS_NOT_HELD;
    if (missed->seq == INT_UNKNOWN)
        missed->seq = meeting_next_number(&d->file);
    plan_again(d, missed, again);
    if (again->seq == missed->seq)
        again->seq++;
    if (instant_known(again->scheduled_for)) {
        missed->rescheduled_to = again->record.id;
        if (!new_day_is_ahead(d, again, err))
            return false;
    }
    if (!(is_step(d, missed) ? take_step(d, missed, again, err)
                             : keep_missed(d, missed, again, err)))
        return false;
    return !instant_known(again->scheduled_for) ||
           stay_shared(d, &missed->record.id, &again->record.id, err);
}

bool meeting_not_held(struct session *session, const struct ident *case_id,
                      struct tac_meeting *missed, struct tac_meeting *again, struct err *err)
{
    int64_t version = missed->record.version;
    struct case_deed d;
    bool ok;

    step_record_name(session, missed);
    ok = case_deed_begin(session, case_id, &d, err) &&
         case_deed_end(&d, not_held(&d, missed, again, err), err);
    if (!ok) {
        missed->record.version = version;
        again->record.version = 0;
    }
    return ok;
}
