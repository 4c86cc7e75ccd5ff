/* SPDX-License-Identifier: MIT */
/* Drafts, offered to the one who typed them. */

#include "config.h"

#include "base/compiler.h"
#include "support/harness.h"
#include "support/desk.h"

#include "service/draft_svc.h"

static void keep(struct desk *desk, const char *form, const struct ident *record, const char *body)
{
    struct draft draft = { .form = form, .record = *record, .title = form, .body = body };

    fake_pass(&desk->fake, 2000);
    desk_ok(desk, draft_keep(desk->session, &draft, &desk->err));
}

START_TEST(a_draft_is_there_tomorrow_and_only_for_its_writer)
{
    struct desk desk;
    struct ident record;
    struct draft draft;
    struct drafts drafts;

    desk_open(&desk);
    record = ident_new(&desk.fake.machine);
    desk_sign_in(&desk, "hoduya");
    keep(&desk, "element", &record, "strengths=One friend");
    keep(&desk, "element", &record, "strengths=One close friend");
    keep(&desk, "consent", &record, "status=GIVEN");
    fake_pass(&desk.fake, 24 * 3600 * 1000);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, draft_find(desk.session, "element", &record, &draft, &desk.arena, &desk.err),
            ERR_NOT_FOUND);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, draft_list(desk.session, &drafts, &desk.arena, &desk.err));
    ck_assert_uint_eq(drafts.count, 2);
    ck_assert_str_eq(drafts.items[0].form, "consent");
    desk_ok(&desk, draft_find(desk.session, "element", &record, &draft, &desk.arena, &desk.err));
    ck_assert_str_eq(draft.body, "strengths=One close friend");
    desk_ok(&desk, draft_drop(desk.session, "element", &record, &desk.err));
    desk_no(&desk, draft_find(desk.session, "element", &record, &draft, &desk.arena, &desk.err),
            ERR_NOT_FOUND);
    desk_close(&desk);
}
END_TEST

START_TEST(the_child_is_named_to_whoever_may_open_the_case)
{
    static const struct {
        const char *login, *name;
    } people[] = { { "hoduya", "TOLLIVER, Kieran" },
                   { "rmenon", "" },
                   { "icalloway", "" },
                   { "ldanvers", "" } };
    struct desk desk;
    struct ident id, nothing = IDENT_NONE;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id));
    for (size_t i = 0; i < COUNT(people); i++) {
        desk_sign_in(&desk, people[i].login);
        ck_assert_str_eq(draft_child(desk.session, &id, &desk.arena), people[i].name);
        ck_assert_str_eq(draft_child(desk.session, &nothing, &desk.arena), "");
    }
    desk_close(&desk);
}
END_TEST

START_TEST(nothing_is_kept_while_locked)
{
    struct desk desk;
    struct draft draft = { .form = "element", .body = "x=1" };

    desk_open(&desk);
    session_lock(desk.session);
    desk_no(&desk, draft_keep(desk.session, &draft, &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_draft_is_there_tomorrow_and_only_for_its_writer);
    tcase_add_test(t, the_child_is_named_to_whoever_may_open_the_case);
    tcase_add_test(t, nothing_is_kept_while_locked);
}

TEST_MAIN("draft_svc", cases)
