/* SPDX-License-Identifier: MIT */
/* A case made void by two people, never deleted: domain.md 2.2 T29. */

#include "config.h"

#include "support/harness.h"
#include "support/road.h"

#include "service/sharing_svc.h"

static bool answer(struct desk *desk, enum code_void_answer answer, const char *reason)
{
    struct secret *passphrase = desk_passphrase();
    struct void_waitings waiting;
    bool ok;

    desk_ok(desk, void_waiting(desk->session, &waiting, &desk->arena, &desk->err));
    ck_assert_uint_eq(waiting.count, 1);
    ok = void_answer(desk->session, &waiting.items[0].request, answer, reason, passphrase,
                     &desk->err);
    secret_free(passphrase);
    return ok;
}

static const struct case_file *file_of(struct desk *desk, const struct ident *case_id)
{
    static struct case_view view;

    desk_read(desk, case_id, &view);
    return &view.file;
}

static size_t listed(struct desk *desk, enum code_state state)
{
    struct case_filter filter = { .whose = CASES_ALLOWED, .closed_too = true, .state = state };
    struct case_page page;

    desk_ok(desk, case_list(desk->session, &filter, NULL, 9, &page, &desk->arena, &desk->err));
    return page.count;
}

START_TEST(two_people_make_it_void_and_it_stays_on_record)
{
    struct desk desk;
    struct ident case_id;
    const struct case_file *file;

    desk_forming(&desk, &case_id);
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, desk_ask_to_make_void(&desk, &case_id));
    ck_assert_int_eq(file_of(&desk, &case_id)->caf_case.state, STATE_T0);
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, answer(&desk, VOID_ANSWER_AGREED, NULL));
    desk_sign_in(&desk, "gmarlowe");
    file = file_of(&desk, &case_id);
    ck_assert_int_eq(file->caf_case.state, STATE_V0);
    ck_assert_uint_eq(file->assessment.count, 1);
    ck_assert_int_eq(file->void_request.items[0].answer, VOID_ANSWER_AGREED);
    ck_assert_str_eq(file->void_request.items[0].answered_by, "ldanvers");
    for (size_t i = 0; i < file->lp_assignment.count; i++)
        ck_assert(date_known(file->lp_assignment.items[i].to));
    ck_assert_int_eq(file->state_history.items[file->state_history.count - 1].event, EVENT_T29);
    ck_assert_str_eq(file->state_history.items[file->state_history.count - 1].reason,
                     "Asked by Gwen Marlowe, agreed to by Lee Danvers. Opened in error: Typed into "
                     "the wrong window.");
    desk_close(&desk);
}
END_TEST

/* Somebody was to take over next week: that term is over on its first day. */
START_TEST(a_term_that_never_began_does_not_end_before_it_began)
{
    struct lp_assignment term;
    struct ident case_id;
    struct desk desk;
    const struct case_file *file;

    desk_forming(&desk, &case_id);
    desk_sign_in(&desk, "gmarlowe");
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.from = desk_days_on(&desk, 7);
    term.end_reason = LPEND_NEED_SHIFTED;
    term.handover_done = 0x7e;
    term.accepted_on = session_today(desk.session);
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    desk_ok(&desk, desk_ask_to_make_void(&desk, &case_id));
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, answer(&desk, VOID_ANSWER_AGREED, NULL));
    desk_sign_in(&desk, "gmarlowe");
    file = file_of(&desk, &case_id);
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *led = &file->lp_assignment.items[i];

        ck_assert(date_compare(led->to, led->from) >= 0);
    }
    desk_close(&desk);
}
END_TEST

START_TEST(what_is_void_is_listed_when_asked_for_and_read_by_those_who_could)
{
    struct desk desk;
    struct ident case_id;
    struct chronology_note note;
    struct case_view view;

    desk_forming(&desk, &case_id);
    desk_sign_in(&desk, "gmarlowe");
    ck_assert_uint_eq(listed(&desk, STATE_NONE_), 1);
    desk_ok(&desk, desk_ask_to_make_void(&desk, &case_id));
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, answer(&desk, VOID_ANSWER_AGREED, NULL));
    desk_sign_in(&desk, "gmarlowe");
    ck_assert_uint_eq(listed(&desk, STATE_NONE_), 0);
    ck_assert_uint_eq(listed(&desk, STATE_V0), 1);
    desk_sign_in(&desk, "hoduya");
    desk_read(&desk, &case_id, &view);
    ck_assert(!view.identity_only);
    ck_assert_uint_eq(view.file.assessment.count, 1);
    record_init(entity_of(ENTITY_chronology_note), &note);
    note.case_id = case_id;
    note.date = session_today(desk.session);
    note.author_id = desk.hoduya;
    note.kind = NOTE_KIND_CALL;
    note.text = "A call.";
    note.source = NOTE_SOURCE_FACT;
    desk_no(&desk, record_save(desk.session, ENTITY_chronology_note, &note, &desk.err),
            ERR_REFUSED);
    desk_sign_in(&desk, "rmenon");
    desk_read(&desk, &case_id, &view);
    ck_assert(view.identity_only);
    desk_close(&desk);
}
END_TEST

START_TEST(the_administrator_learns_nothing_of_whom_it_is_about)
{
    struct desk desk;
    struct ident case_id;
    struct void_waitings waiting;
    struct case_view view;

    desk_forming(&desk, &case_id);
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, desk_ask_to_make_void(&desk, &case_id));
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, void_waiting(desk.session, &waiting, &desk.arena, &desk.err));
    ck_assert_uint_eq(waiting.count, 1);
    ck_assert_str_eq(waiting.items[0].urn, "CAF-2010-00001");
    ck_assert_str_eq(waiting.items[0].asked_by, "Gwen Marlowe");
    ck_assert_int_eq(waiting.items[0].reason, VOID_REASON_ERROR);
    ck_assert_uint_eq(waiting.items[0].versions, 1);
    ck_assert_uint_eq(waiting.items[0].decisions, 2);
    ck_assert_uint_eq(waiting.items[0].shared, 0);
    desk_no(&desk, case_open(desk.session, &case_id, NULL, &view, &desk.arena, &desk.err),
            ERR_DENIED);
    desk_close(&desk);
}
END_TEST

START_TEST(declined_it_stays_as_it_is_and_can_be_asked_again)
{
    struct desk desk;
    struct ident case_id;
    const struct case_file *file;

    desk_forming(&desk, &case_id);
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, desk_ask_to_make_void(&desk, &case_id));
    desk_no(&desk, desk_ask_to_make_void(&desk, &case_id), ERR_REFUSED);
    ck_assert_str_eq(desk.err.msg, "It was asked for already; an administrator answers it.");
    desk_sign_in(&desk, "ldanvers");
    desk_no(&desk, answer(&desk, VOID_ANSWER_DECLINED, " "), ERR_INVALID);
    desk_ok(&desk, answer(&desk, VOID_ANSWER_DECLINED, "Tell the lead professional first."));
    desk_sign_in(&desk, "gmarlowe");
    file = file_of(&desk, &case_id);
    ck_assert_int_eq(file->caf_case.state, STATE_T0);
    ck_assert_str_eq(void_request_of(file)->answer_reason, "Tell the lead professional first.");
    desk_ok(&desk, desk_ask_to_make_void(&desk, &case_id));
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, answer(&desk, VOID_ANSWER_AGREED, NULL));
    desk_close(&desk);
}
END_TEST

START_TEST(what_was_shared_is_not_made_void)
{
    struct desk desk;
    struct ident case_id;
    struct disclosure entry;

    desk_forming(&desk, &case_id);
    record_init(entity_of(ENTITY_disclosure), &entry);
    entry.case_id = case_id;
    entry.direction = DIRECTION_OUT;
    entry.to_agency = desk.agency;
    entry.recipient_identity_checked = IDENTITY_CHECK_KNOWN;
    entry.what = set_with(0, DATACLASS_BASIC);
    entry.what_note = "The first page.";
    entry.purpose = "So that the school knows whom to call.";
    entry.method = SHARE_METHOD_PHONE;
    entry.basis = LAWBASIS_CONSENT;
    entry.decision = SHARE_DECISION_SHARED;
    desk_ok(&desk, sharing_record(desk.session, &entry, &desk.err));
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, desk_ask_to_make_void(&desk, &case_id), ERR_REFUSED);
    ck_assert_str_eq(desk.err.msg, "Something was shared from this case, so it stays. If the child has another "
                     "case, choose that reason and give its reference; if not, close this one.");
    desk_close(&desk);
}
END_TEST

START_TEST(one_asks_and_another_answers)
{
    static const char *const others[] = { "hoduya", "rmenon", "prenshaw", "ldanvers", "icalloway" };
    struct desk desk;
    struct ident case_id;
    struct void_request request = desk_void_request();
    struct void_waitings waiting;
    struct secret *passphrase = desk_passphrase();

    desk_forming(&desk, &case_id);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        desk_no(&desk, desk_ask_to_make_void(&desk, &case_id), ERR_DENIED);
    }
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, void_ask(desk.session, &case_id, &request, "They are one child.", &desk.err));
    desk_no(&desk, void_waiting(desk.session, &waiting, &desk.arena, &desk.err), ERR_DENIED);
    desk_no(&desk, void_answer(desk.session, &request.record.id, VOID_ANSWER_AGREED, NULL,
                               passphrase, &desk.err), ERR_DENIED);
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, answer(&desk, VOID_ANSWER_AGREED, NULL));
    desk_no(&desk, void_answer(desk.session, &request.record.id, VOID_ANSWER_AGREED, NULL,
                               passphrase, &desk.err), ERR_REFUSED);
    secret_free(passphrase);
    desk_close(&desk);
}
END_TEST

START_TEST(a_case_of_another_locality_names_who_can)
{
    const struct relation elsewhere = { .roles = set_with(0, ROLE_coordinator) };
    struct permission permission =
        permit(PERMIT_REOPEN_VOID_MERGE, OPERATION_EXECUTE, &elsewhere);
    struct case_view view;
    struct ident case_id;
    struct desk desk;

    desk_forming(&desk, &case_id);
    desk_read(&desk, &case_id, &view);
    ck_assert_str_eq(case_why_not(desk.session, &view.file, &permission, &desk.arena),
                     "This case belongs to Fennmoor. Ask its co-ordinator, Gwen Marlowe.");
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_case_of_another_locality_names_who_can);
    tcase_add_test(t, two_people_make_it_void_and_it_stays_on_record);
    tcase_add_test(t, a_term_that_never_began_does_not_end_before_it_began);
    tcase_add_test(t, what_is_void_is_listed_when_asked_for_and_read_by_those_who_could);
    tcase_add_test(t, the_administrator_learns_nothing_of_whom_it_is_about);
    tcase_add_test(t, declined_it_stays_as_it_is_and_can_be_asked_again);
    tcase_add_test(t, what_was_shared_is_not_made_void);
    tcase_add_test(t, one_asks_and_another_answers);
}

TEST_MAIN("void_svc", cases)
