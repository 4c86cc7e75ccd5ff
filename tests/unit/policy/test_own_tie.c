/* SPDX-License-Identifier: MIT */
/* Whose own family and address it may be: safety.md 7 no. 29. */

#include "config.h"

#include "policy/own_tie.h"

#include "base/compiler.h"
#include "model/record.h"
#include "support/harness.h"

static const struct {
    const char *family, *before, *mother, *postcode;
    enum code_own_tie kind;
    const char *why;
} rows[] = {
    { "oduya", NULL, NULL, "fx94zz", OWN_TIE_BOTH, "name and postcode" },
    { "oduya", NULL, NULL, "fx11aa", OWN_TIE_NAME, "the account's own name" },
    { "marsh", NULL, NULL, NULL, OWN_TIE_NAME, "the sister's" },
    { "tolliver", "marsh", NULL, NULL, OWN_TIE_NAME, "what the child was called before" },
    { "tolliver", NULL, "jo marsh", NULL, OWN_TIE_NAME, "the mother of an unborn baby" },
    { "tolliver", NULL, "marsh jones", NULL, OWN_TIE_NONE_, "her given name is none" },
    { "tolliver", NULL, NULL, "fx94zz", OWN_TIE_ADDRESS, "next door" },
    { "tolliver", NULL, NULL, "fx94z", OWN_TIE_NONE_, "the beginning of a postcode" },
    { "marshall", NULL, NULL, "fx11aa", OWN_TIE_NONE_, "the beginning of a name" },
    { "", NULL, "", "", OWN_TIE_NONE_, "what is not known ties nobody" },
    { NULL, NULL, NULL, NULL, OWN_TIE_NONE_, "nothing known" },
};

START_TEST(a_name_or_a_postcode_ties)
{
    static const char *names[] = { "oduya", "marsh" }, *postcodes[] = { "fx94zz" };
    const struct own_people own = { names, COUNT(names), postcodes, COUNT(postcodes) };
    const struct match_child child = { .family = { rows[_i].family, rows[_i].before },
                                       .mother = rows[_i].mother,
                                       .postcode = rows[_i].postcode };

    ck_assert_msg(own_tie_of(&child, &own) == rows[_i].kind, "%s", rows[_i].why);
}
END_TEST

START_TEST(nothing_said_ties_nobody)
{
    const struct own_people own = { .name_count = 0 };
    const struct match_child child = { .family = { "marsh" }, .postcode = "fx94zz" };

    ck_assert_int_eq(own_tie_of(&child, &own), OWN_TIE_NONE_);
}
END_TEST

static struct own_tie tie_of(const char *login, enum code_own_tie kind)
{
    struct own_tie tie;

    record_init(entity_of(ENTITY_own_tie), &tie);
    tie.login = login;
    tie.kind = (int)kind;
    tie.raised_at = (struct instant){ 1000 };
    return tie;
}

START_TEST(a_weaker_tie_is_known_by_a_stronger_one)
{
    struct own_tie ties[] = { tie_of("hoduya", OWN_TIE_NAME), tie_of("rmenon", OWN_TIE_BOTH) };

    ck_assert_ptr_eq(own_tie_known(ties, 2, "hoduya", OWN_TIE_NAME), &ties[0]);
    ck_assert_ptr_null(own_tie_known(ties, 2, "hoduya", OWN_TIE_BOTH));
    ck_assert_ptr_null(own_tie_known(ties, 2, "hoduya", OWN_TIE_ADDRESS));
    ck_assert_ptr_eq(own_tie_known(ties, 2, "rmenon", OWN_TIE_ADDRESS), &ties[1]);
    ties[0].record.void_at = (struct instant){ 2000 };
    ck_assert_ptr_null(own_tie_known(ties, 2, "hoduya", OWN_TIE_NAME));
}
END_TEST

START_TEST(whoever_may_go_on_is_told_nothing_more)
{
    struct own_tie tie = tie_of("hoduya", OWN_TIE_NAME);

    ck_assert(own_tie_waits(&tie));
    ck_assert_ptr_nonnull(strstr(own_tie_words(&tie), "supervisor"));
    tie.finding = OWN_TIE_FINDING_NONE;
    ck_assert(!own_tie_waits(&tie));
    ck_assert_ptr_null(own_tie_words(&tie));
    tie.finding = OWN_TIE_FINDING_MAY;
    ck_assert_ptr_null(own_tie_words(&tie));
    tie.finding = OWN_TIE_FINDING_OUT;
    ck_assert_ptr_nonnull(strstr(own_tie_words(&tie), "stay out"));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_name_or_a_postcode_ties, 0, (int)COUNT(rows));
    tcase_add_test(t, nothing_said_ties_nobody);
    tcase_add_test(t, a_weaker_tie_is_known_by_a_stronger_one);
    tcase_add_test(t, whoever_may_go_on_is_told_nothing_more);
}

TEST_MAIN("own family and address", cases)
