/* SPDX-License-Identifier: MIT */
/* Somebody is at work while an administrator closes the account or takes a role away. */

#include "config.h"

#include <string.h>

#include "service/audit_svc.h"
#include "service/draft_svc.h"
#include "service/user_svc.h"
#include "support/harness.h"
#include "support/desk.h"

enum { A_MOMENT = 1000 };

/* The practitioner's own session beside the one at the desk. */
struct others {
    struct desk desk; /* the administrator */
    struct session *menon;
};

static void both_sign_in(struct others *o)
{
    const char *words = store_training_passphrase();
    struct secret *passphrase = secret_from(words, strlen(words));

    desk_open(&o->desk);
    desk_ok(&o->desk, session_sign_in(&o->desk.choice, "rmenon", passphrase, &o->menon, NULL,
                                      &o->desk.err));
    desk_sign_in(&o->desk, "ldanvers");
    secret_free(passphrase);
}

static void both_sign_out(struct others *o)
{
    session_close(o->menon);
    desk_close(&o->desk);
}

static void close_account(struct others *o)
{
    desk_ok(&o->desk, user_disable(o->desk.session, "rmenon", &o->desk.err));
}

static bool looks_at_a_list(struct others *o)
{
    struct case_filter filter = { .whose = CASES_ALLOWED };
    struct case_page page;

    return case_list(o->menon, &filter, NULL, 10, &page, &o->desk.arena, &o->desk.err);
}

static bool saves_a_record(struct others *o)
{
    struct agency agency;

    record_init(entity_of(ENTITY_agency), &agency);
    agency.name = "Safe Steps";
    agency.sector_2008 = SECTOR9_ED;
    agency.sector_2009 = SECTOR8_EDU;
    return record_save(o->menon, ENTITY_agency, &agency, &o->desk.err);
}

struct count {
    const char *action;
    int rows;
};

static bool count_row(void *data, const struct audit_row *row)
{
    struct count *count = data;

    count->rows += strcmp(row->action, count->action) == 0;
    return true;
}

/* Rows of that deed that the trail has of the practitioner. */
static int told(struct others *o, const char *action)
{
    struct audit_filter filter = { .login = "rmenon" };
    struct count count = { action, 0 };

    desk_sign_in(&o->desk, "icalloway");
    desk_ok(&o->desk, audit_list(o->desk.session, &filter, count_row, &count, &o->desk.err));
    return count.rows;
}

START_TEST(the_next_look_is_refused)
{
    struct others o;

    both_sign_in(&o);
    ck_assert(looks_at_a_list(&o));
    close_account(&o);
    fake_pass(&o.desk.fake, A_MOMENT);
    desk_no(&o.desk, looks_at_a_list(&o), ERR_DENIED);
    ck_assert_ptr_nonnull(strstr(o.desk.err.msg, "account was closed"));
    desk_no(&o.desk, looks_at_a_list(&o), ERR_DENIED);
    ck_assert_int_eq(told(&o, "refuse"), 1);
    both_sign_out(&o);
}
END_TEST

START_TEST(the_next_deed_is_refused_at_once)
{
    struct others o;

    both_sign_in(&o);
    ck_assert(looks_at_a_list(&o));
    close_account(&o);
    desk_no(&o.desk, saves_a_record(&o), ERR_DENIED);
    ck_assert_ptr_nonnull(strstr(o.desk.err.msg, "account was closed"));
    ck_assert_int_eq(told(&o, "refuse"), 1);
    both_sign_out(&o);
}
END_TEST

START_TEST(what_was_typed_is_kept)
{
    struct others o;
    struct ident record;
    struct draft draft = { .form = "element", .title = "element", .body = "needs=More time" };
    struct secret *passphrase;

    both_sign_in(&o);
    draft.record = record = ident_new(&o.desk.fake.machine);
    close_account(&o);
    fake_pass(&o.desk.fake, A_MOMENT);
    desk_ok(&o.desk, draft_keep(o.menon, &draft, &o.desk.err));
    desk_no(&o.desk, draft_open(o.menon, "element", &record, &draft, &o.desk.arena, &o.desk.err),
            ERR_DENIED);
    session_close(o.menon);
    desk_ok(&o.desk, user_enable(o.desk.session, "rmenon", &passphrase, &o.desk.err));
    desk_ok(&o.desk, session_sign_in(&o.desk.choice, "rmenon", passphrase, &o.menon, NULL,
                                     &o.desk.err));
    desk_ok(&o.desk, draft_open(o.menon, "element", &record, &draft, &o.desk.arena, &o.desk.err));
    ck_assert_str_eq(draft.body, "needs=More time");
    secret_free(passphrase);
    both_sign_out(&o);
}
END_TEST

START_TEST(leaving_is_in_the_trail_all_the_same)
{
    struct others o;
    int before;

    both_sign_in(&o);
    before = told(&o, "signout");
    desk_sign_in(&o.desk, "ldanvers");
    close_account(&o);
    session_close(o.menon);
    o.menon = NULL;
    ck_assert_int_eq(told(&o, "signout"), before + 1);
    both_sign_out(&o);
}
END_TEST

START_TEST(a_role_that_was_taken_away_is_gone)
{
    struct others o;

    both_sign_in(&o);
    ck_assert(looks_at_a_list(&o));
    desk_ok(&o.desk, user_set_roles(o.desk.session, "rmenon", set_with(0, ROLE_auditor),
                                    &o.desk.err));
    fake_pass(&o.desk.fake, A_MOMENT);
    desk_no(&o.desk, looks_at_a_list(&o), ERR_DENIED);
    ck_assert(!session_has_role(o.menon, ROLE_practitioner));
    ck_assert(session_has_role(o.menon, ROLE_auditor));
    ck_assert_int_eq(told(&o, "refuse"), 1);
    both_sign_out(&o);
}
END_TEST

START_TEST(one_may_close_ones_own)
{
    struct others o;

    both_sign_in(&o);
    desk_ok(&o.desk, user_set_roles(o.desk.session, "rmenon", set_with(0, ROLE_administrator),
                                    &o.desk.err));
    fake_pass(&o.desk.fake, A_MOMENT);
    desk_ok(&o.desk, user_disable(o.menon, "rmenon", &o.desk.err));
    desk_no(&o.desk, saves_a_record(&o), ERR_DENIED);
    both_sign_out(&o);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_next_look_is_refused);
    tcase_add_test(t, the_next_deed_is_refused_at_once);
    tcase_add_test(t, what_was_typed_is_kept);
    tcase_add_test(t, leaving_is_in_the_trail_all_the_same);
    tcase_add_test(t, a_role_that_was_taken_away_is_gone);
    tcase_add_test(t, one_may_close_ones_own);
}

TEST_MAIN("standing", cases)
