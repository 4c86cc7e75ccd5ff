/* SPDX-License-Identifier: MIT */
/* Requests to the panel and for money: what must hold, what is due. The panel of
 * case A is asked on 3 March 2010 and sits on the 10th. */

#include "config.h"

#include "policy/due.h"
#include "policy/record_rules.h"

#include "support/example.h"
#include "support/harness.h"

static struct example example;
static struct parameters parameters;

enum { NOTHING, SAID, STOPS };

/* Case A with its panel, asked and not heard, and one request for money. */
static struct panel_referral *panel_to_come(void)
{
    struct panel_referral *panel;

    example_case_a(&example);
    parameters = parameters_default();
    example.file.caf_case.state = STATE_D0;
    example.file.panel_referral.count = 0;
    panel = example_add(&example, ENTITY_panel_referral, "PANEL");
    panel->panel = "Fennmoor Resource Panel";
    panel->requested_on = day("2010-03-03");
    panel->request = PANEL_REQUEST_FUNDING;
    panel->amount_pence = 18000;
    panel->heard_on = day("2010-03-10");
    return panel;
}

static int said(enum entity_id entity, const void *record, const char *field, const char *today)
{
    struct problems problems = PROBLEMS_INIT(&example.arena);
    struct case_facts facts = case_facts_for(&example.file, &parameters, day(today));
    int worst = NOTHING;

    record_check(&facts, entity, record, &problems);
    for (size_t i = 0; i < problems.count; i++) {
        int here = problems.items[i].warning ? SAID : STOPS;

        if (strcmp(problems.items[i].field, field) == 0 && here > worst)
            worst = here;
    }
    return worst;
}

static int of_panel(const struct panel_referral *panel, const char *field, const char *today)
{
    return said(ENTITY_panel_referral, panel, field, today);
}

static int of_budget(const struct budget_request *budget, const char *field)
{
    return said(ENTITY_budget_request, budget, field, "2010-03-12");
}

START_TEST(money_asked_of_a_panel_has_a_sum)
{
    struct panel_referral *panel = panel_to_come();

    ck_assert_int_eq(of_panel(panel, "amount_pence", "2010-03-04"), NOTHING);
    panel->amount_pence = INT_UNKNOWN;
    ck_assert_int_eq(of_panel(panel, "amount_pence", "2010-03-04"), STOPS);
    panel->request = PANEL_REQUEST_SERVICE;
    ck_assert_int_eq(of_panel(panel, "amount_pence", "2010-03-04"), NOTHING);
    example_release(&example);
}
END_TEST

START_TEST(a_panel_decides_when_it_has_sat)
{
    struct panel_referral *panel = panel_to_come();

    panel->decision = PANEL_DECISION_ALLOCATED;
    ck_assert_int_eq(of_panel(panel, "decision", "2010-03-09"), STOPS);
    ck_assert_int_eq(of_panel(panel, "decision", "2010-03-10"), NOTHING);
    panel->feedback_on = day("2010-03-09");
    ck_assert_int_eq(of_panel(panel, "feedback_on", "2010-03-12"), STOPS);
    panel->feedback_on = day("2010-03-10");
    ck_assert_int_eq(of_panel(panel, "feedback_on", "2010-03-12"), NOTHING);
    example_release(&example);
}
END_TEST

START_TEST(a_team_that_was_given_has_a_name)
{
    struct panel_referral *panel = panel_to_come();

    panel->request = PANEL_REQUEST_ALLOCATION;
    panel->decision = PANEL_DECISION_ALLOCATED;
    ck_assert_int_eq(of_panel(panel, "allocated_team", "2010-03-12"), STOPS);
    panel->decision = PANEL_DECISION_DECLINED;
    ck_assert_int_eq(of_panel(panel, "allocated_team", "2010-03-12"), NOTHING);
    example_release(&example);
}
END_TEST

START_TEST(a_panel_no_consent_names_gets_no_papers)
{
    struct panel_referral *panel = panel_to_come();

    panel->panel = "Saltby Resource Panel";
    ck_assert_int_eq(of_panel(panel, "panel", "2010-03-04"), SAID);
    panel->docs_shared = id_of("ELSEWHERE");
    ck_assert_int_eq(of_panel(panel, "docs_shared", "2010-03-04"), STOPS);
    example_release(&example);
}
END_TEST

/* From the panel of case A. */
static struct budget_request *money(void)
{
    struct budget_request *budget;
    struct panel_referral *panel = panel_to_come();

    budget = example_add(&example, ENTITY_budget_request, "MONEY");
    budget->panel_referral_id = panel->record.id;
    budget->amount_pence = 18000;
    budget->item = "Breakfast club";
    budget->asked_by = id_of("U2");
    return budget;
}

START_TEST(money_comes_from_a_panel_or_from_who_holds_a_budget)
{
    struct budget_request *budget = money();

    ck_assert_int_eq(of_budget(budget, "panel_referral_id"), NOTHING);
    budget->amount_pence = 18001;
    ck_assert_int_eq(of_budget(budget, "amount_pence"), SAID);
    budget->panel_referral_id = IDENT_NONE;
    ck_assert_int_eq(of_budget(budget, "panel_referral_id"), STOPS);
    example.file.lp_assignment.items[1].kind = LP_KIND_BUDGET_HOLDING;
    ck_assert_int_eq(of_budget(budget, "panel_referral_id"), NOTHING);
    budget->panel_referral_id = id_of("ELSEWHERE");
    ck_assert_int_eq(of_budget(budget, "panel_referral_id"), STOPS);
    example_release(&example);
}
END_TEST

START_TEST(nobody_grants_what_they_asked_for)
{
    struct budget_request *budget = money();

    budget->granted = YN_Y;
    ck_assert_int_eq(of_budget(budget, "approved_by"), STOPS);
    ck_assert_int_eq(of_budget(budget, "decided_on"), STOPS);
    budget->approved_by = id_of("U2");
    budget->decided_on = day("2010-03-11");
    ck_assert_int_eq(of_budget(budget, "approved_by"), STOPS);
    budget->approved_by = id_of("U7");
    ck_assert_int_eq(of_budget(budget, "approved_by"), NOTHING);
    ck_assert_int_eq(of_budget(budget, "decided_on"), NOTHING);
    budget->granted = YN_NONE_;
    ck_assert_int_eq(of_budget(budget, "granted"), STOPS);
    example_release(&example);
}
END_TEST

START_TEST(money_is_spent_when_it_was_granted)
{
    struct budget_request *budget = money();

    budget->spent_pence = 17250;
    ck_assert_int_eq(of_budget(budget, "spent_pence"), STOPS);
    example.file.panel_referral.items[0].decision = PANEL_DECISION_ALLOCATED;
    ck_assert_int_eq(of_budget(budget, "spent_pence"), NOTHING);
    budget->spent_pence = 18001;
    ck_assert_int_eq(of_budget(budget, "spent_pence"), STOPS);
    budget->granted = YN_N;
    ck_assert_int_eq(of_budget(budget, "spent_pence"), STOPS);
    example_release(&example);
}
END_TEST

static int severity(enum due_rule rule, const char *today)
{
    struct due_list list;

    due_find(&example.file, &parameters, day(today), &list, &example.arena);
    for (size_t i = 0; i < list.count; i++) {
        if (list.items[i].rule == rule)
            return (int)due_severity(&list.items[i], day(today));
    }
    return -1;
}

START_TEST(papers_go_a_week_before_the_panel_sits)
{
    struct panel_referral *panel = panel_to_come();

    panel->heard_on = day("2010-03-17");
    ck_assert_int_eq(severity(DUE_PANEL_PAPERS, "2010-03-02"), DUE_LATER);
    ck_assert_int_eq(severity(DUE_PANEL_PAPERS, "2010-03-10"), DUE_INFO);
    ck_assert_int_eq(severity(DUE_PANEL_PAPERS, "2010-03-11"), DUE_AMBER);
    ck_assert_int_eq(severity(DUE_PANEL_PAPERS, "2010-03-17"), DUE_RED);
    panel->docs_shared = id_of("D3");
    ck_assert_int_eq(severity(DUE_PANEL_PAPERS, "2010-03-17"), -1);
    example_release(&example);
}
END_TEST

START_TEST(what_it_decided_is_chased)
{
    struct panel_referral *panel = panel_to_come();

    ck_assert_int_eq(severity(DUE_PANEL, "2010-03-10"), DUE_INFO);
    ck_assert_int_eq(severity(DUE_PANEL, "2010-03-11"), DUE_AMBER);
    panel->decision = PANEL_DECISION_DEFERRED;
    ck_assert_int_eq(severity(DUE_PANEL, "2010-03-11"), -1);
    example_release(&example);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, money_asked_of_a_panel_has_a_sum);
    tcase_add_test(t, a_panel_decides_when_it_has_sat);
    tcase_add_test(t, a_team_that_was_given_has_a_name);
    tcase_add_test(t, a_panel_no_consent_names_gets_no_papers);
    tcase_add_test(t, money_comes_from_a_panel_or_from_who_holds_a_budget);
    tcase_add_test(t, nobody_grants_what_they_asked_for);
    tcase_add_test(t, money_is_spent_when_it_was_granted);
    tcase_add_test(t, papers_go_a_week_before_the_panel_sits);
    tcase_add_test(t, what_it_decided_is_chased);
}

TEST_MAIN("panel rules", cases)
