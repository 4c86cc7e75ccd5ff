/* SPDX-License-Identifier: MIT */
/* Joining a team instead of starting a second CAF: domain.md 2.3. */

#include "config.h"

#include "support/harness.h"
#include "support/desk.h"

#include "service/join_svc.h"
#include "service/team_svc.h"

/* A case of Helen Oduya's; Ravi Menon is at the desk and found it. */
static struct ident open_for_menon(struct desk *desk)
{
    struct ident id;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_ok(desk, desk_start(desk, "Kieran", "Tolliver", "2000-06-19", &id));
    desk_sign_in(desk, "rmenon");
    return id;
}

static void look_at(struct desk *desk, const struct ident *id, struct case_view *view)
{
    desk_ok(desk, case_open(desk->session, id, NULL, view, &desk->arena, &desk->err));
}

static struct join_request asked(struct desk *desk, const struct ident *id)
{
    struct case_view view;

    desk_ok(desk, join_ask(desk->session, id, "His attendance.", &desk->err));
    desk_sign_in(desk, "hoduya");
    look_at(desk, id, &view);
    ck_assert_uint_eq(view.file.join_request.count, 1);
    return view.file.join_request.items[0];
}

START_TEST(who_asks_sees_nothing_but_the_request)
{
    struct desk desk;
    struct ident id = open_for_menon(&desk);
    struct case_view view;

    desk_no(&desk, join_ask(desk.session, &id, " ", &desk.err), ERR_INVALID);
    desk_ok(&desk, join_ask(desk.session, &id, "His attendance.", &desk.err));
    look_at(&desk, &id, &view);
    ck_assert(view.identity_only);
    ck_assert_uint_eq(view.file.join_request.count, 1);
    ck_assert_uint_eq(view.file.address.count, 0);
    ck_assert_uint_eq(view.due.count, 0);
    desk_no(&desk, join_ask(desk.session, &id, "Again.", &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(the_lead_is_told_and_takes_them_in)
{
    struct desk desk;
    struct ident id = open_for_menon(&desk);
    struct join_request request = asked(&desk, &id);
    struct case_view view;
    const char *warning;
    bool due = false;

    look_at(&desk, &id, &view);
    for (size_t i = 0; i < view.due.count; i++)
        due = due || view.due.items[i].rule == DUE_JOIN;
    ck_assert(due);
    desk_no(&desk, join_answer(desk.session, &request, &warning, &desk.arena, &desk.err),
            ERR_INVALID);
    request.answer = JOIN_ANSWER_ADDED;
    desk_ok(&desk, join_answer(desk.session, &request, &warning, &desk.arena, &desk.err));
    ck_assert_ptr_nonnull(strstr(warning, "Consent does not reach Ravi Menon"));
    look_at(&desk, &id, &view);
    ck_assert_uint_eq(view.file.tac_member.count, 1);
    ck_assert(ident_equal(&view.file.tac_member.items[0].practitioner_id, &desk.rmenon));
    for (size_t i = 0; i < view.due.count; i++)
        ck_assert_int_ne(view.due.items[i].rule, DUE_JOIN);
    desk_no(&desk, join_answer(desk.session, &request, &warning, &desk.arena, &desk.err),
            ERR_REFUSED);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, join_ask(desk.session, &id, "Again.", &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* Named a member while their request waited: it is answered with that. */
START_TEST(who_is_named_a_member_is_answered)
{
    struct desk desk;
    struct ident id = open_for_menon(&desk);
    struct join_request request = asked(&desk, &id);
    struct tac_member member;
    struct case_view view;
    const char *warning;

    record_init(entity_of(ENTITY_tac_member), &member);
    member.case_id = id;
    member.practitioner_id = desk.rmenon;
    desk_ok(&desk, team_add(desk.session, &member, &warning, &desk.arena, &desk.err));
    look_at(&desk, &id, &view);
    ck_assert_int_eq(view.file.join_request.items[0].answer, JOIN_ANSWER_ADDED);
    ck_assert(ident_equal(&view.file.join_request.items[0].answered_by, &desk.hoduya));
    request.answer = JOIN_ANSWER_DECLINED;
    request.answer_reason = "The school does that.";
    desk_no(&desk, join_answer(desk.session, &request, &warning, &desk.arena, &desk.err),
            ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(declining_wants_a_reason_that_is_read)
{
    struct desk desk;
    struct ident id = open_for_menon(&desk);
    struct join_request request = asked(&desk, &id);
    struct case_view view;
    const char *warning;

    request.answer = JOIN_ANSWER_DECLINED;
    desk_no(&desk, join_answer(desk.session, &request, &warning, &desk.arena, &desk.err),
            ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "answer_reason");
    request.answer_reason = "The school does that. Telephone me.";
    desk_ok(&desk, join_answer(desk.session, &request, &warning, &desk.arena, &desk.err));
    desk_sign_in(&desk, "rmenon");
    look_at(&desk, &id, &view);
    ck_assert_str_eq(view.file.join_request.items[0].answer_reason, request.answer_reason);
    ck_assert_uint_eq(view.file.tac_member.count, 0);
    desk_ok(&desk, join_ask(desk.session, &id, "His father asked me to.", &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(not_for_everybody)
{
    static const char *const logins[] = { "prenshaw", "ldanvers", "icalloway" };
    struct desk desk;
    struct ident id = open_for_menon(&desk);
    struct join_request request = asked(&desk, &id);
    const char *warning;

    desk_no(&desk, join_ask(desk.session, &id, "My own.", &desk.err), ERR_REFUSED);
    request.answer = JOIN_ANSWER_ADDED;
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, join_answer(desk.session, &request, &warning, &desk.arena, &desk.err),
            ERR_DENIED);
    for (size_t i = 0; i < COUNT(logins); i++) {
        desk_sign_in(&desk, logins[i]);
        desk_no(&desk, join_ask(desk.session, &id, "Why not.", &desk.err), ERR_DENIED);
    }
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, who_asks_sees_nothing_but_the_request);
    tcase_add_test(t, the_lead_is_told_and_takes_them_in);
    tcase_add_test(t, who_is_named_a_member_is_answered);
    tcase_add_test(t, declining_wants_a_reason_that_is_read);
    tcase_add_test(t, not_for_everybody);
}

TEST_MAIN("join_svc", cases)
