/* SPDX-License-Identifier: MIT */
/* Somebody asks to see the record, and is given a copy. */

#include "config.h"

#include "service/access_svc.h"
#include "support/ended.h"
#include "support/harness.h"

static struct sar asked_by(const struct ident *case_id, const struct ident *parent)
{
    struct sar request;

    record_init(entity_of(ENTITY_sar), &request);
    request.case_id = *case_id;
    request.requester_id = *parent;
    request.capacity = SAR_CAPACITY_PARENT_PR;
    return request;
}

static struct sar_redaction without(const struct sar *request)
{
    struct sar_redaction left_out;

    record_init(entity_of(ENTITY_sar_redaction), &left_out);
    left_out.sar_id = request->record.id;
    left_out.what = "The father's address.";
    left_out.reason = REDACTION_THIRD_PARTY;
    return left_out;
}

static const struct case_file *file_of(struct desk *desk, const struct ident *case_id)
{
    static struct case_view view;

    desk_read(desk, case_id, &view);
    return &view.file;
}

/* A case of Helen Oduya's with a request of the mother. */
static void open_asked(struct desk *desk, struct ident *id, struct sar *request)
{
    struct ident parent;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, id, &parent);
    *request = asked_by(id, &parent);
    desk_ok(desk, access_keep(desk->session, request, &desk->err));
}

/* From taking it down to the copy; then nothing of it changes any more. */
START_TEST(a_request_is_taken_down_answered_and_stays)
{
    struct sar_redaction left_out;
    struct sar request;
    struct ident id;
    struct desk desk;

    open_asked(&desk, &id, &request);
    ck_assert_str_eq(file_of(&desk, &id)->sar.items[0].requester, "Dana Tolliver");
    ck_assert_int_eq(date_days_between(session_today(desk.session), request.due_on), 40);
    desk_sign_in(&desk, "gmarlowe");
    left_out = without(&request);
    desk_ok(&desk, access_leave_out(desk.session, &id, &left_out, &desk.err));
    request.released_on = session_today(desk.session);
    desk_no(&desk, access_keep(desk.session, &request, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "id_checked");
    request.id_checked = true;
    desk_ok(&desk, access_keep(desk.session, &request, &desk.err));
    ck_assert_uint_eq(file_of(&desk, &id)->sar_redaction.count, 1);
    left_out.what = "Nothing";
    desk_no(&desk, access_leave_out(desk.session, &id, &left_out, &desk.err), ERR_REFUSED);
    desk_no(&desk, access_put_back(desk.session, &id, &left_out, "A slip.", &desk.err),
            ERR_REFUSED);
    request.released_on = DATE_NONE;
    desk_no(&desk, access_keep(desk.session, &request, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(what_was_left_out_can_go_back_in)
{
    struct sar_redaction left_out;
    struct sar request;
    struct ident id;
    struct desk desk;

    open_asked(&desk, &id, &request);
    desk_sign_in(&desk, "gmarlowe");
    left_out = without(&request);
    left_out.reason = REDACTION_NONE_;
    desk_no(&desk, access_leave_out(desk.session, &id, &left_out, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "reason");
    left_out.reason = REDACTION_THIRD_PARTY;
    desk_ok(&desk, access_leave_out(desk.session, &id, &left_out, &desk.err));
    desk_no(&desk, access_put_back(desk.session, &id, &left_out, " ", &desk.err), ERR_INVALID);
    desk_ok(&desk, access_put_back(desk.session, &id, &left_out, "He agrees.", &desk.err));
    ck_assert_uint_eq(file_of(&desk, &id)->sar_redaction.count, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(while_the_clock_stands_nothing_is_handed_over)
{
    struct sar request;
    struct ident id;
    struct desk desk;

    open_asked(&desk, &id, &request);
    desk_sign_in(&desk, "gmarlowe");
    request.clock_stopped_on = session_today(desk.session);
    desk_ok(&desk, access_keep(desk.session, &request, &desk.err));
    desk_days_later(&desk, 5, "gmarlowe");
    request.id_checked = true;
    request.released_on = session_today(desk.session);
    desk_no(&desk, access_keep(desk.session, &request, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "clock_restarted_on");
    request.clock_restarted_on = session_today(desk.session);
    desk_ok(&desk, access_keep(desk.session, &request, &desk.err));
    ck_assert_int_eq(date_days_between(request.received_on, request.due_on), 45);
    desk_close(&desk);
}
END_TEST

/* Whoever leads takes it down, the co-ordinator answers, the rest read or less. */
START_TEST(only_the_co_ordinator_answers)
{
    static const char *const others[] = { "rmenon", "prenshaw", "ldanvers", "icalloway" };
    struct sar_redaction left_out;
    struct sar request, further;
    struct ident id;
    struct desk desk;

    open_asked(&desk, &id, &request);
    left_out = without(&request);
    request.id_checked = true;
    desk_no(&desk, access_keep(desk.session, &request, &desk.err), ERR_DENIED);
    desk_no(&desk, access_leave_out(desk.session, &id, &left_out, &desk.err), ERR_DENIED);
    further = asked_by(&id, &request.requester_id);
    further.id_checked = true;
    further.released_on = session_today(desk.session);
    desk_no(&desk, access_keep(desk.session, &further, &desk.err), ERR_DENIED);
    ck_assert(!ident_known(&further.record.id));
    further.released_on = DATE_NONE;
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        desk_no(&desk, access_keep(desk.session, &further, &desk.err), ERR_DENIED);
        desk_no(&desk, access_leave_out(desk.session, &id, &left_out, &desk.err), ERR_DENIED);
    }
    desk_close(&desk);
}
END_TEST

START_TEST(who_has_no_parental_responsibility_asks_as_a_representative)
{
    struct ident id, father;
    struct person_link link;
    struct sar request;
    struct desk desk;

    open_asked(&desk, &id, &request);
    father = desk_parent(&desk, &id, "Marcus Bright");
    link = file_of(&desk, &id)->person_link.items[1];
    ck_assert(ident_equal(&link.person_id, &father));
    link.parental_responsibility = PR_N;
    link.pr_basis = PR_BASIS_NONE_;
    desk_ok(&desk, record_save(desk.session, ENTITY_person_link, &link, &desk.err));
    request = asked_by(&id, &father);
    desk_no(&desk, access_keep(desk.session, &request, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "capacity");
    request.capacity = SAR_CAPACITY_REPRESENTATIVE;
    desk_ok(&desk, access_keep(desk.session, &request, &desk.err));
    desk_close(&desk);
}
END_TEST

/* No other way leads to these records. */
START_TEST(they_are_not_saved_by_themselves)
{
    struct sar request;
    struct ident id;
    struct desk desk;

    open_asked(&desk, &id, &request);
    desk_sign_in(&desk, "gmarlowe");
    request.due_on = date_add_days(request.due_on, 100);
    desk_no(&desk, record_save(desk.session, ENTITY_sar, &request, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(a_closed_case_is_asked_about_too)
{
    struct sar request;
    struct ident id;
    struct desk desk;

    desk_closed(&desk, &id);
    record_init(entity_of(ENTITY_sar), &request);
    request.case_id = id;
    request.requester = "Kieran Tolliver";
    request.capacity = SAR_CAPACITY_SELF;
    desk_ok(&desk, access_keep(desk.session, &request, &desk.err));
    ck_assert_uint_eq(file_of(&desk, &id)->sar.count, 1);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_request_is_taken_down_answered_and_stays);
    tcase_add_test(t, what_was_left_out_can_go_back_in);
    tcase_add_test(t, while_the_clock_stands_nothing_is_handed_over);
    tcase_add_test(t, only_the_co_ordinator_answers);
    tcase_add_test(t, who_has_no_parental_responsibility_asks_as_a_representative);
    tcase_add_test(t, they_are_not_saved_by_themselves);
    tcase_add_test(t, a_closed_case_is_asked_about_too);
}

TEST_MAIN("subject access", cases)
