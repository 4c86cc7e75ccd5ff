/* SPDX-License-Identifier: MIT */
/* Sealed cases: who seals, who is named, and that for everybody else there is no child. */

#include "config.h"

#include "service/case_seal_svc.h"

#include <string.h>

#include "policy/due.h"
#include "service/audit_svc.h"
#include "service/emergency_svc.h"
#include "service/stay_out_svc.h"
#include "service/user_svc.h"
#include "support/ended.h"
#include "support/harness.h"

static const char WHY[] = "His mother works in our team.";
static const char URN[] = "CAF-2010-00001";
static const char HAPPENED[] = "The mother collapsed at our door.";

/* Helen Oduya leads the case of Kieran; Ravi Menon is in the team. */
struct sealing {
    struct desk desk;
    struct ident id;
};

static void a_case(struct sealing *s)
{
    struct plan_action action;

    desk_delivering(&s->desk, &s->id, &action);
    desk_share(&s->desk, &s->id, set_with(0, DATACLASS_ALL));
}

static bool seal(struct sealing *s, const char *names, const char **left)
{
    return case_seal_add(s->desk.session, &s->id, SEAL_STAFF, WHY, names, left, &s->desk.arena,
                         &s->desk.err);
}

/* By the co-ordinator, to her and these. */
static void sealed_to(struct sealing *s, const char *names)
{
    const char *left;

    desk_sign_in(&s->desk, "gmarlowe");
    desk_ok(&s->desk, seal(s, names, &left));
}

static bool is_there(struct sealing *s, const char *login)
{
    struct desk *d = &s->desk;
    struct case_filter filter = { .whose = CASES_ALLOWED };
    struct search_hits hits;
    struct case_page page;
    struct case_view view;
    struct ident found;
    struct err err = ERR_INIT;
    bool there;

    desk_sign_in(d, login);
    there = case_by_urn(d->session, URN, &found, &err);
    ck_assert(there || strcmp(err.msg, "There is no case CAF-2010-00001.") == 0);
    desk_search(d, "Kieran Tolliver", &hits);
    ck_assert_uint_eq(hits.count, there);
    ck_assert_int_eq(case_open(d->session, &s->id, NULL, &view, &d->arena, &err), there);
    if (case_list_is_allowed(d->session)) {
        desk_ok(d, case_list(d->session, &filter, NULL, 50, &page, &d->arena, &d->err));
        ck_assert_int_le((int)page.count, there);
    }
    return there;
}

START_TEST(only_who_runs_the_work_seals)
{
    static const char *const others[] = { "rmenon", "hoduya", "ldanvers", "icalloway" };
    struct sealing s;
    const char *left;

    a_case(&s);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&s.desk, others[i]);
        desk_no(&s.desk, seal(&s, "hoduya", &left), ERR_DENIED);
    }
    desk_sign_in(&s.desk, "gmarlowe");
    desk_no(&s.desk, seal(&s, "hoduya, nobody", &left), ERR_INVALID);
    ck_assert_str_eq(s.desk.err.field, "names");
    desk_ok(&s.desk, seal(&s, "hoduya, rmenon", &left));
    desk_no(&s.desk, seal(&s, "hoduya", &left), ERR_REFUSED);
    desk_close(&s.desk);
}
END_TEST

START_TEST(it_says_who_works_with_the_child_and_is_not_named)
{
    static const struct {
        const char *names, *left;
    } rows[] = {
        { "hoduya rmenon", "" },
        { "rmenon", "Helen Oduya leads this case" },
        { "hoduya", "1 of the team is not named" },
        { "", "Helen Oduya leads this case, and 1 of the team is not named" },
    };
    struct sealing s;
    struct ident one;
    const char *left;

    a_case(&s);
    desk_sign_in(&s.desk, "gmarlowe");
    for (size_t i = 0; i < COUNT(rows); i++) {
        desk_ok(&s.desk, seal(&s, rows[i].names, &left));
        ck_assert_str_eq(left, rows[i].left);
        desk_ok(&s.desk, case_seal_find(s.desk.session, &s.id, &one, &s.desk.err));
        desk_ok(&s.desk, case_seal_review(s.desk.session, &one, 0, true, "Tried.", &s.desk.err));
    }
    desk_close(&s.desk);
}
END_TEST

/* Nobody is above it; an auditor may know that the child is there, and no more. */
START_TEST(for_all_but_those_named_there_is_no_child)
{
    struct sealing s;
    struct case_view view;

    a_case(&s);
    desk_sign_in(&s.desk, "ldanvers");
    desk_set_manager(&s.desk, &s.desk.hoduya, 4);
    ck_assert(is_there(&s, "prenshaw"));
    ck_assert(is_there(&s, "rmenon"));
    sealed_to(&s, "hoduya");
    ck_assert(is_there(&s, "gmarlowe"));
    ck_assert(is_there(&s, "hoduya"));
    ck_assert(!is_there(&s, "rmenon"));
    ck_assert(!is_there(&s, "prenshaw"));
    ck_assert(is_there(&s, "icalloway"));
    desk_read(&s.desk, &s.id, &view);
    ck_assert(view.identity_only);
    desk_close(&s.desk);
}
END_TEST

/* Whoever does case work besides is no auditor to a seal. */
START_TEST(a_role_more_opens_no_seal)
{
    struct sealing s;
    struct ident found;

    a_case(&s);
    sealed_to(&s, "hoduya");
    desk_sign_out(&s.desk);
    desk_ok(&s.desk, session_open_trainer(&s.desk.choice, &s.desk.session, &s.desk.err));
    desk_no(&s.desk, case_by_urn(s.desk.session, URN, &found, &s.desk.err), ERR_NOT_FOUND);
    desk_close(&s.desk);
}
END_TEST

/* Being named gives nothing that was not theirs, and lets nobody in who is kept out by name. */
START_TEST(a_name_gives_nobody_more_than_they_had)
{
    struct sealing s;
    struct case_view view;
    const char *still;

    a_case(&s);
    sealed_to(&s, "hoduya rmenon prenshaw ldanvers");
    desk_sign_in(&s.desk, "prenshaw");
    desk_read(&s.desk, &s.id, &view);
    ck_assert(view.identity_only); /* he supervises nobody here */
    desk_sign_in(&s.desk, "ldanvers");
    desk_no(&s.desk, case_open(s.desk.session, &s.id, NULL, &view, &s.desk.arena, &s.desk.err),
            ERR_DENIED);
    desk_sign_in(&s.desk, "gmarlowe");
    desk_ok(&s.desk, stay_out_add(s.desk.session, &s.id, "rmenon", STAY_OUT_FAMILY, "His uncle.",
                                  &still, &s.desk.arena, &s.desk.err));
    ck_assert(!is_there(&s, "rmenon"));
    desk_close(&s.desk);
}
END_TEST

START_TEST(it_is_looked_at_again_and_ends)
{
    struct sealing s;
    struct ident one;
    const char *left;
    struct case_seals lines;
    struct desk *d = &s.desk;

    a_case(&s);
    sealed_to(&s, "hoduya");
    desk_ok(d, case_seal_find(d->session, &s.id, &one, &d->err));
    desk_no(d, case_seal_review(d->session, &one, 0, true, " ", &d->err), ERR_INVALID);
    desk_no(d, case_seal_name(d->session, &one, 99, "rmenon", "She is away.", &left, &d->arena,
                              &d->err), ERR_CONFLICT);
    desk_ok(d, case_seal_name(d->session, &one, 0, "rmenon", "She is away.", &left, &d->arena,
                              &d->err));
    ck_assert_str_eq(left, "Helen Oduya leads this case");
    ck_assert(!is_there(&s, "hoduya"));
    ck_assert(is_there(&s, "rmenon"));
    desk_no(d, case_seal_review(d->session, &one, 0, true, "To be let in.", &d->err), ERR_DENIED);
    desk_no(d, case_seal_list(d->session, &s.id, &lines, &d->arena, &d->err), ERR_DENIED);
    desk_sign_in(d, "icalloway");
    desk_ok(d, case_seal_list(d->session, NULL, &lines, &d->arena, &d->err));
    ck_assert_uint_eq(lines.count, 1);
    ck_assert_str_eq(lines.items[0].names, "gmarlowe rmenon");
    ck_assert(!lines.items[0].bar.may_change);
    desk_sign_in(d, "gmarlowe");
    desk_ok(d, case_seal_review(d->session, &one, 0, true, "She left the team.", &d->err));
    ck_assert(is_there(&s, "hoduya"));
    desk_no(d, case_seal_find(d->session, &s.id, &one, &d->err), ERR_NOT_FOUND);
    desk_close(d);
}
END_TEST

/* ----- In an emergency ------------------------------------------------------- */

static bool break_in(struct desk *d, const char *urn, const char *words)
{
    struct instant until;

    d->err = ERR_INIT;
    return emergency_open_urn(d->session, urn, EMERGENCY_MEDICAL, words, &until, &d->err);
}

/* Unless it opens, each sentence is that of a reference there is not. */
START_TEST(a_sealed_case_is_not_told_from_none)
{
    static const char *const people[] = { "prenshaw", "ldanvers", "icalloway" };
    static const char *const words[] = { HAPPENED, "x" };
    struct sealing s;
    char other[320];

    a_case(&s);
    sealed_to(&s, "hoduya");
    for (size_t i = 0; i < 2 * COUNT(people); i++) {
        bool opens = i == 0; /* a supervisor who says why */
        struct err err;

        desk_sign_in(&s.desk, people[i / 2]);
        ck_assert(!break_in(&s.desk, "CAF-2010-00999", words[i % 2]));
        snprintf(other, sizeof(other), "%s", s.desk.err.msg);
        err = s.desk.err;
        if (opens)
            continue;
        ck_assert(!break_in(&s.desk, URN, words[i % 2]));
        ck_assert_int_eq(s.desk.err.kind, err.kind);
        ck_assert_str_eq(s.desk.err.msg, other);
    }
    desk_close(&s.desk);
}
END_TEST

START_TEST(in_an_emergency_it_opens_and_whoever_sealed_it_is_told)
{
    struct sealing s;
    struct emergency_lines lines;
    struct case_view view;
    struct desk *d = &s.desk;
    size_t count;

    a_case(&s);
    sealed_to(&s, "hoduya");
    desk_ok(d, emergency_count(d->session, &count, &d->err));
    ck_assert_uint_eq(count, 0);
    ck_assert(!is_there(&s, "rmenon"));
    ck_assert_msg(break_in(d, URN, HAPPENED), "%s", d->err.msg);
    desk_read(d, &s.id, &view);
    ck_assert(!view.identity_only);
    ck_assert_uint_eq(view.file.case_seal.count, 0); /* who is named is not told */
    desk_sign_in(d, "gmarlowe");
    desk_ok(d, emergency_count(d->session, &count, &d->err));
    ck_assert_uint_eq(count, 1);
    desk_ok(d, emergency_list(d->session, &lines, &d->arena, &d->err));
    ck_assert_str_eq(lines.items[0].who, "Ravi Menon");
    ck_assert_str_eq(lines.items[0].urn, URN);
    desk_ok(d, emergency_review(d->session, &lines.items[0].opening, EMERGENCY_FINDING_RIGHT,
                                "I asked the school, who saw the same.", &d->err));
    fake_pass(&d->fake, INT64_C(4) * 3600 * 1000);
    ck_assert(!is_there(&s, "rmenon"));
    desk_close(d);
}
END_TEST

/* Whoever is kept out by name opens nothing so. */
START_TEST(nobody_who_stays_out_gets_in_so)
{
    struct sealing s;
    const char *still;

    a_case(&s);
    sealed_to(&s, "hoduya");
    desk_ok(&s.desk, stay_out_add(s.desk.session, &s.id, "rmenon", STAY_OUT_FAMILY, "His uncle.",
                                  &still, &s.desk.arena, &s.desk.err));
    desk_sign_in(&s.desk, "rmenon");
    ck_assert(!break_in(&s.desk, URN, HAPPENED));
    ck_assert_str_eq(s.desk.err.msg, "There is no case CAF-2010-00001.");
    desk_close(&s.desk);
}
END_TEST

START_TEST(a_login_is_named_whole)
{
    static const struct {
        const char *names, *login;
        bool named;
    } rows[] = {
        { "hoduya rmenon", "rmenon", true }, { "hoduya rmenon", "menon", false },
        { "hoduya rmenon", "hoduy", false }, { "rmenon", "rmenon", true },
        { "rmenon2", "rmenon", false },      { "", "rmenon", false },
        { NULL, "rmenon", false },           { "rmenon", "", false },
    };

    for (size_t i = 0; i < COUNT(rows); i++)
        ck_assert_int_eq(case_seal_names(rows[i].names, rows[i].login), rows[i].named);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, only_who_runs_the_work_seals);
    tcase_add_test(t, it_says_who_works_with_the_child_and_is_not_named);
    tcase_add_test(t, for_all_but_those_named_there_is_no_child);
    tcase_add_test(t, a_role_more_opens_no_seal);
    tcase_add_test(t, a_name_gives_nobody_more_than_they_had);
    tcase_add_test(t, it_is_looked_at_again_and_ends);
    tcase_add_test(t, a_sealed_case_is_not_told_from_none);
    tcase_add_test(t, in_an_emergency_it_opens_and_whoever_sealed_it_is_told);
    tcase_add_test(t, nobody_who_stays_out_gets_in_so);
    tcase_add_test(t, a_login_is_named_whole);
}

TEST_MAIN("case_seal_svc", cases)
