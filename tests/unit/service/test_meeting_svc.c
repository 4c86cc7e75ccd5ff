/* SPDX-License-Identifier: MIT */
/* Meetings of the team before they are held: domain.md 1.10, 2.2 T13, 2.4. */

#include "config.h"

#include "service/meeting_svc.h"
#include "support/harness.h"
#include "support/table_case.h"

START_TEST(the_family_and_the_team_would_be_asked)
{
    struct desk desk;
    struct ident id;
    struct meeting_guests guests;

    desk_forming(&desk, &id);
    desk_ok(&desk, meeting_guests(desk.session, &id, &IDENT_NONE, &guests, &desk.arena, &desk.err));
    ck_assert_uint_eq(guests.count, 3);
    ck_assert_str_eq(guests.items[0].name, "Kieran Tolliver");
    ck_assert(guests.items[0].child);
    ck_assert_str_eq(guests.items[1].role, "Mother");
    ck_assert_str_eq(guests.items[2].name, "Helen Oduya");
    for (size_t i = 0; i < guests.count; i++) {
        ck_assert(guests.items[i].asked);
        ck_assert_ptr_null(guests.items[i].warning);
    }
    desk_close(&desk);
}
END_TEST

/* Domain.md 8.2: Leon was withdrawn from the team and its minutes. */
START_TEST(whom_the_family_keeps_away_is_not_asked_by_itself)
{
    struct desk desk;
    struct ident id;
    struct meeting_guests guests;
    struct secret *passphrase = desk_passphrase();
    struct ident mother;

    desk_forming(&desk, &id);
    mother = table_file(&desk, &id)->person_link.items[0].person_id;
    desk_ok(&desk, consent_withdraw(desk.session, &id, WITHDRAWAL_SCOPE_ONE_PERSON, &mother,
                                    &mother, DATE_NONE, true, NULL, passphrase, &desk.err));
    desk_ok(&desk, meeting_guests(desk.session, &id, &IDENT_NONE, &guests, &desk.arena, &desk.err));
    ck_assert_str_eq(guests.items[1].role, "Mother");
    ck_assert(!guests.items[1].asked);
    ck_assert_ptr_nonnull(guests.items[1].warning);
    ck_assert(guests.items[0].asked && guests.items[2].asked);
    secret_free(passphrase);
    desk_close(&desk);
}
END_TEST

START_TEST(a_planned_meeting_to_which_nobody_was_asked_is_as_a_new_one)
{
    struct desk desk;
    struct ident id;
    struct tac_meeting meeting;
    struct attendance rows[3];
    struct meeting_guests guests;

    desk_forming(&desk, &id);
    table_new_meeting(&desk, &meeting, rows);
    desk_ok(&desk, meeting_convene(desk.session, &id, &meeting, rows, 0, &desk.err));
    desk_ok(&desk, meeting_guests(desk.session, &id, &meeting.record.id, &guests, &desk.arena,
                                  &desk.err));
    ck_assert_uint_eq(guests.count, 3);
    ck_assert(guests.items[0].asked && guests.items[1].asked && guests.items[2].asked);
    desk_close(&desk);
}
END_TEST

START_TEST(whom_consent_does_not_reach_is_said)
{
    struct desk desk;
    struct ident id;
    struct attendance row;
    struct meeting_guest guest;

    desk_forming(&desk, &id);
    record_init(entity_of(ENTITY_attendance), &row);
    row.practitioner_id = table_outsider(&desk);
    desk_ok(&desk,
            meeting_guest_of(desk.session, &id, &row, &guest, &desk.arena, &desk.err));
    ck_assert_str_eq(guest.agency, "CAMHS");
    ck_assert_str_eq(guest.warning, "The consent in force does not reach Nisha Varma (CAMHS): no "
                                    "papers may go to them.");
    record_init(entity_of(ENTITY_attendance), &row);
    row.name = "A neighbour";
    desk_ok(&desk,
            meeting_guest_of(desk.session, &id, &row, &guest, &desk.arena, &desk.err));
    ck_assert_str_eq(guest.warning, "No consent can name A neighbour, who is on no list: no papers.");
    desk_close(&desk);
}
END_TEST

START_TEST(without_consent_nobody_who_works_here_is_reached)
{
    struct desk desk;
    struct ident id;
    struct meeting_guest guest;
    struct attendance row;

    desk_forming(&desk, &id);
    table_withdraw_sharing(&desk, &id);
    record_init(entity_of(ENTITY_attendance), &row);
    row.practitioner_id = desk.rmenon;
    desk_ok(&desk,
            meeting_guest_of(desk.session, &id, &row, &guest, &desk.arena, &desk.err));
    ck_assert_ptr_nonnull(strstr(guest.warning, "No consent to share is in force"));
    desk_close(&desk);
}
END_TEST

START_TEST(a_meeting_is_convened_with_those_asked)
{
    struct desk desk;
    struct ident id;
    struct tac_meeting meeting;
    struct attendance rows[3];
    const struct case_file *file;

    desk_forming(&desk, &id);
    table_plan_meeting(&desk, &id, &meeting, rows);
    file = table_file(&desk, &id);
    ck_assert_uint_eq(file->tac_meeting.count, 1);
    ck_assert_int_eq(file->tac_meeting.items[0].status, MEETING_STATUS_PLANNED);
    ck_assert_int_eq(file->tac_meeting.items[0].seq, 1);
    ck_assert_uint_eq(file->attendance.count, 3);
    ck_assert_int_eq(file->attendance.items[0].attendance, ATTEND_NONE_);
    ck_assert_int_eq(file->attendance.items[0].invited_on.days,
                     session_today(desk.session).days);
    desk_close(&desk);
}
END_TEST

START_TEST(who_is_not_asked_any_more_stays_as_not_invited)
{
    struct desk desk;
    struct ident id;
    struct tac_meeting meeting;
    struct attendance rows[3];
    const struct case_file *file;

    desk_forming(&desk, &id);
    table_plan_meeting(&desk, &id, &meeting, rows);
    rows[0].coming = YN_Y;
    rows[1].report = "He sleeps better.";
    desk_ok(&desk, meeting_convene(desk.session, &id, &meeting, rows, 2, &desk.err));
    file = table_file(&desk, &id);
    ck_assert_uint_eq(file->attendance.count, 3);
    ck_assert_int_eq(file->attendance.items[0].coming, YN_Y);
    ck_assert_int_eq(file->attendance.items[1].report_on.days, session_today(desk.session).days);
    ck_assert_int_eq(file->attendance.items[2].attendance, ATTEND_NOT_INVITED);
    desk_ok(&desk, meeting_convene(desk.session, &id, &meeting, rows, 2, &desk.err));
    ck_assert_int_eq(table_file(&desk, &id)->attendance.items[2].record.version, 2);
    desk_close(&desk);
}
END_TEST

START_TEST(a_day_that_is_over_cannot_be_planned)
{
    struct desk desk;
    struct ident id;
    struct tac_meeting meeting;
    struct attendance rows[3];

    desk_forming(&desk, &id);
    table_new_meeting(&desk, &meeting, rows);
    meeting.scheduled_for.seconds -= 20 * 86400;
    desk_no(&desk, meeting_convene(desk.session, &id, &meeting, rows, 3, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "scheduled_for");
    ck_assert_uint_eq(table_file(&desk, &id)->tac_meeting.count, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(nobody_is_asked_twice)
{
    struct desk desk;
    struct ident id;
    struct tac_meeting meeting;
    struct attendance rows[3];

    desk_forming(&desk, &id);
    table_new_meeting(&desk, &meeting, rows);
    rows[2] = rows[1];
    rows[2].record.id = IDENT_NONE;
    desk_no(&desk, meeting_convene(desk.session, &id, &meeting, rows, 3, &desk.err), ERR_REFUSED);
    ck_assert_uint_eq(table_file(&desk, &id)->attendance.count, 0);
    ck_assert_int_eq(meeting.record.version, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(only_who_may_convenes)
{
    struct desk desk;
    struct ident id;
    struct tac_meeting meeting;
    struct attendance rows[3];
    static const char *const others[] = { "rmenon", "prenshaw", "ldanvers", "icalloway" };

    desk_forming(&desk, &id);
    for (size_t i = 0; i < COUNT(others); i++) {
        table_new_meeting(&desk, &meeting, rows);
        desk_sign_in(&desk, others[i]);
        desk_no(&desk, meeting_convene(desk.session, &id, &meeting, rows, 3, &desk.err),
                ERR_DENIED);
    }
    desk_sign_in(&desk, "gmarlowe");
    table_new_meeting(&desk, &meeting, rows);
    desk_ok(&desk, meeting_convene(desk.session, &id, &meeting, rows, 3, &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(a_meeting_is_moved_and_the_same_are_asked)
{
    struct desk desk;
    struct ident id;
    struct tac_meeting meeting, again;
    struct attendance rows[3];
    const struct case_file *file;

    desk_forming(&desk, &id);
    table_plan_meeting(&desk, &id, &meeting, rows);
    record_init(entity_of(ENTITY_tac_meeting), &again);
    again.scheduled_for.seconds = meeting.scheduled_for.seconds + 86400;
    desk_no(&desk, meeting_move(desk.session, &meeting.record.id, &again, " ", &desk.err),
            ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "not_held_note");
    desk_ok(&desk, meeting_move(desk.session, &meeting.record.id, &again, "The hall is taken.",
                                &desk.err));
    file = table_file(&desk, &id);
    ck_assert_uint_eq(file->tac_meeting.count, 2);
    ck_assert_int_eq(file->tac_meeting.items[0].status, MEETING_STATUS_RESCHEDULED);
    ck_assert_str_eq(file->tac_meeting.items[0].not_held_note, "The hall is taken.");
    ck_assert(ident_equal(&file->tac_meeting.items[0].rescheduled_to, &again.record.id));
    ck_assert_int_eq(file->tac_meeting.items[1].kind, MEETING_KIND_INITIAL);
    ck_assert_str_eq(file->tac_meeting.items[1].venue, "Fennmoor Primary School");
    ck_assert_uint_eq(file->attendance.count, 6);
    desk_no(&desk, meeting_move(desk.session, &meeting.record.id, &again, "The hall is taken.",
                                &desk.err),
            ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* Domain.md 1.10, 2.2 T13: nobody's missed meeting goes off the record by a new date. */
START_TEST(another_day_is_never_written_over_the_first)
{
    struct desk desk;
    struct ident id;
    struct tac_meeting meeting, again;
    struct attendance rows[3];
    struct instant first;

    desk_forming(&desk, &id);
    table_plan_meeting(&desk, &id, &meeting, rows);
    first = meeting.scheduled_for;
    meeting.scheduled_for.seconds += 86400;
    desk_no(&desk, meeting_convene(desk.session, &id, &meeting, rows, 3, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "scheduled_for");
    meeting.scheduled_for.seconds = first.seconds + 3600;
    desk_ok(&desk, meeting_convene(desk.session, &id, &meeting, rows, 3, &desk.err));
    fake_pass(&desk.fake, INT64_C(9) * 86400000);
    desk_sign_in(&desk, "hoduya");
    record_init(entity_of(ENTITY_tac_meeting), &again);
    again.scheduled_for.seconds = session_now(desk.session).seconds + 86400;
    desk_no(&desk, meeting_move(desk.session, &meeting.record.id, &again, "The hall was taken.",
                                &desk.err),
            ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "not held (n)"));
    desk_no(&desk, meeting_cancel(desk.session, &meeting.record.id, "By letter.", &desk.err),
            ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "not held (n)"));
    desk_close(&desk);
}
END_TEST

START_TEST(a_meeting_is_cancelled_with_the_reason)
{
    struct desk desk;
    struct ident id;
    struct tac_meeting meeting;
    struct attendance rows[3];

    desk_forming(&desk, &id);
    table_plan_meeting(&desk, &id, &meeting, rows);
    desk_no(&desk, meeting_cancel(desk.session, &meeting.record.id, " ", &desk.err), ERR_INVALID);
    desk_ok(&desk, meeting_cancel(desk.session, &meeting.record.id, "Held by telephone instead.",
                                  &desk.err));
    ck_assert_int_eq(table_file(&desk, &id)->tac_meeting.items[0].status,
                     MEETING_STATUS_CANCELLED);
    desk_close(&desk);
}
END_TEST

/* ----- Not held ---------------------------------------------------------- */

static void miss(struct desk *desk, struct tac_meeting *missed, struct tac_meeting *again)
{
    missed->not_held_reason = NOTHELD_LP_ABSENT;
    missed->scheduled_for.seconds = session_now(desk->session).seconds - 3600;
    record_init(entity_of(ENTITY_tac_meeting), again);
    again->scheduled_for.seconds = session_now(desk->session).seconds + 7 * 86400;
}

START_TEST(a_first_meeting_that_was_not_held_is_planned_again)
{
    struct desk desk;
    struct ident id;
    struct tac_meeting meeting, again;
    struct attendance rows[3];
    const struct case_file *file;

    desk_forming(&desk, &id);
    table_plan_meeting(&desk, &id, &meeting, rows);
    miss(&desk, &meeting, &again);
    desk_ok(&desk, meeting_not_held(desk.session, &id, &meeting, &again, &desk.err));
    file = table_file(&desk, &id);
    ck_assert_int_eq(file->tac_meeting.items[0].status, MEETING_STATUS_NOT_HELD);
    ck_assert(ident_equal(&file->tac_meeting.items[0].rescheduled_to, &again.record.id));
    ck_assert_int_eq(file->tac_meeting.items[1].status, MEETING_STATUS_PLANNED);
    ck_assert_uint_eq(file->attendance.count, 6);
    ck_assert_int_eq(file->caf_case.state, STATE_T0);
    desk_close(&desk);
}
END_TEST

START_TEST(a_review_that_was_not_held_is_counted)
{
    struct desk desk;
    struct ident id;
    struct tac_meeting meeting, again;
    struct attendance rows[3];
    const struct case_file *file;

    table_case_delivering(&desk, &id);
    table_plan_meeting(&desk, &id, &meeting, rows);
    miss(&desk, &meeting, &again);
    again.scheduled_for = INSTANT_NONE;
    desk_no(&desk, meeting_not_held(desk.session, &id, &meeting, &again, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.msg, "Plan a new date.");
    miss(&desk, &meeting, &again);
    desk_ok(&desk, meeting_not_held(desk.session, &id, &meeting, &again, &desk.err));
    file = table_file(&desk, &id);
    ck_assert_int_eq(file->caf_case.not_held_count, 1);
    ck_assert_int_eq(file->state_history.items[file->state_history.count - 1].event, EVENT_T13);
    desk_close(&desk);
}
END_TEST

START_TEST(an_extra_meeting_that_was_not_held_is_not_counted)
{
    struct desk desk;
    struct ident id;
    struct tac_meeting meeting, again;
    struct attendance rows[3];

    table_case_delivering(&desk, &id);
    table_new_meeting(&desk, &meeting, rows);
    meeting.kind = MEETING_KIND_EXTRAORDINARY;
    desk_ok(&desk, meeting_convene(desk.session, &id, &meeting, rows, 3, &desk.err));
    miss(&desk, &meeting, &again);
    desk_ok(&desk, meeting_not_held(desk.session, &id, &meeting, &again, &desk.err));
    ck_assert_int_ne(table_file(&desk, &id)->caf_case.not_held_count, 1);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_family_and_the_team_would_be_asked);
    tcase_add_test(t, whom_the_family_keeps_away_is_not_asked_by_itself);
    tcase_add_test(t, a_planned_meeting_to_which_nobody_was_asked_is_as_a_new_one);
    tcase_add_test(t, whom_consent_does_not_reach_is_said);
    tcase_add_test(t, without_consent_nobody_who_works_here_is_reached);
    tcase_add_test(t, a_meeting_is_convened_with_those_asked);
    tcase_add_test(t, who_is_not_asked_any_more_stays_as_not_invited);
    tcase_add_test(t, a_day_that_is_over_cannot_be_planned);
    tcase_add_test(t, nobody_is_asked_twice);
    tcase_add_test(t, only_who_may_convenes);
    tcase_add_test(t, a_meeting_is_moved_and_the_same_are_asked);
    tcase_add_test(t, another_day_is_never_written_over_the_first);
    tcase_add_test(t, a_meeting_is_cancelled_with_the_reason);
    tcase_add_test(t, a_first_meeting_that_was_not_held_is_planned_again);
    tcase_add_test(t, a_review_that_was_not_held_is_counted);
    tcase_add_test(t, an_extra_meeting_that_was_not_held_is_not_counted);
}

TEST_MAIN("meeting_svc", cases)
