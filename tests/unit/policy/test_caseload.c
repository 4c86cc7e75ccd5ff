/* SPDX-License-Identifier: MIT */
/* How much somebody leads: domain.md 4.3. */

#include "config.h"

#include "policy/caseload.h"

#include "base/compiler.h"
#include "model/record.h"

#include "support/harness.h"

static const struct {
    struct caseload load;
    int halves;
    enum caseload_verdict verdict;
    bool override; /* for one more lead, with a limit of 4 */
    const char *why;
} loads[] = {
    { { 0, 0, 0 }, 0, CASELOAD_FREE, false, "nothing" },
    { { 2, 1, 0 }, 5, CASELOAD_FREE, false, "two and a half" },
    { { 3, 0, 0 }, 6, CASELOAD_NEAR, false, "warn at three" },
    { { 3, 1, 0 }, 7, CASELOAD_NEAR, true, "three and a half: one more is too much" },
    { { 4, 0, 0 }, 8, CASELOAD_NEAR, true, "at the limit" },
    { { 3, 1, 2 }, 9, CASELOAD_OVER, true, "four and a half" },
};

START_TEST(deputies_and_interims_count_half)
{
    int halves = caseload_halves(loads[_i].load);

    ck_assert_msg(halves == loads[_i].halves, "%s", loads[_i].why);
    ck_assert_msg(caseload_verdict(halves, 8) == loads[_i].verdict, "%s", loads[_i].why);
    ck_assert_msg(caseload_needs_override(halves, 8, LP_KIND_LEAD) == loads[_i].override, "%s",
                  loads[_i].why);
}
END_TEST

START_TEST(a_half_may_still_fit)
{
    ck_assert(!caseload_needs_override(7, 8, LP_KIND_DEPUTY));
    ck_assert(caseload_needs_override(8, 8, LP_KIND_INTERIM));
    ck_assert_int_eq(caseload_weight(LP_KIND_KEYWORKER), 2);
    ck_assert_int_eq(caseload_weight(LP_KIND_BUDGET_HOLDING), 2);
    ck_assert_int_eq(caseload_weight(LP_KIND_NONE_), 0);
}
END_TEST

START_TEST(somebodys_own_limit_goes_first)
{
    struct parameters parameters = parameters_default();
    struct practitioner worker;

    record_init(entity_of(ENTITY_practitioner), &worker);
    ck_assert_int_eq(caseload_cap_halves(&worker, &parameters), 8);
    worker.lp_cap_override = 2;
    ck_assert_int_eq(caseload_cap_halves(&worker, &parameters), 4);
    worker.lp_cap_override = 0;
    ck_assert_int_eq(caseload_cap_halves(&worker, &parameters), 0);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, deputies_and_interims_count_half, 0, (int)COUNT(loads));
    tcase_add_test(t, a_half_may_still_fit);
    tcase_add_test(t, somebodys_own_limit_goes_first);
}

TEST_MAIN("caseload", cases)
