/* SPDX-License-Identifier: MIT */
/* The panel is asked and decides; money is asked for, granted and spent. */

#include "config.h"

#include "service/panel_svc.h"
#include "support/harness.h"
#include "support/road.h"

static struct panel_referral panel_of(struct desk *desk, const struct ident *case_id)
{
    struct panel_referral panel;

    record_init(entity_of(ENTITY_panel_referral), &panel);
    panel.case_id = *case_id;
    panel.panel = "Fennmoor Resource Panel";
    panel.request = PANEL_REQUEST_FUNDING;
    panel.amount_pence = 18000;
    panel.heard_on = desk_days_on(desk, 7);
    return panel;
}

static struct budget_request money_of(const struct panel_referral *panel)
{
    struct budget_request budget;

    record_init(entity_of(ENTITY_budget_request), &budget);
    budget.case_id = panel->case_id;
    budget.panel_referral_id = panel->record.id;
    budget.amount_pence = 18000;
    budget.item = "Breakfast club and holiday scheme";
    return budget;
}

static const struct case_file *file_of(struct desk *desk, const struct ident *case_id)
{
    static struct case_view view;

    desk_read(desk, case_id, &view);
    return &view.file;
}

START_TEST(the_lead_asks_and_writes_down_what_was_decided)
{
    struct plan_action action;
    struct panel_referral panel;
    struct ident id;
    struct desk desk;

    desk_delivering(&desk, &id, &action);
    panel = panel_of(&desk, &id);
    desk_ok(&desk, panel_keep(desk.session, &panel, &desk.err));
    ck_assert_int_eq(date_compare(panel.requested_on, session_today(desk.session)), 0);
    panel.decision = PANEL_DECISION_ALLOCATED;
    desk_no(&desk, panel_keep(desk.session, &panel, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "decision");
    panel.heard_on = session_today(desk.session);
    panel.conditions = "A word on how it went by June.";
    desk_ok(&desk, panel_keep(desk.session, &panel, &desk.err));
    ck_assert_str_eq(file_of(&desk, &id)->panel_referral.items[0].conditions,
                     "A word on how it went by June.");
    desk_close(&desk);
}
END_TEST

/* What the panel gave, to the penny. */
START_TEST(money_is_asked_granted_and_spent)
{
    struct plan_action action;
    struct panel_referral panel;
    struct budget_request budget;
    struct panel_sums sums;
    struct ident id;
    struct desk desk;

    desk_delivering(&desk, &id, &action);
    panel = panel_of(&desk, &id);
    desk_ok(&desk, panel_keep(desk.session, &panel, &desk.err));
    budget = money_of(&panel);
    desk_ok(&desk, budget_keep(desk.session, &budget, &desk.err));
    ck_assert(ident_equal(&budget.asked_by, &desk.hoduya));
    budget.spent_pence = 17250;
    desk_no(&desk, budget_keep(desk.session, &budget, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "spent_pence");
    budget.granted = YN_Y;
    budget.decided_on = session_today(desk.session);
    budget.approved_by = desk.hoduya;
    desk_no(&desk, budget_keep(desk.session, &budget, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "approved_by");
    budget.approved_by = desk.gmarlowe;
    desk_ok(&desk, budget_keep(desk.session, &budget, &desk.err));
    sums = panel_sums(file_of(&desk, &id));
    ck_assert_int_eq(sums.asked, 18000);
    ck_assert_int_eq(sums.granted, 18000);
    ck_assert_int_eq(sums.spent, 17250);
    desk_close(&desk);
}
END_TEST

/* The trial of a lead who asked for more once it was allocated. */
START_TEST(what_was_decided_on_is_not_asked_differently)
{
    struct plan_action action;
    struct panel_referral panel;
    struct budget_request budget;
    struct ident id;
    struct desk desk;

    desk_delivering(&desk, &id, &action);
    panel = panel_of(&desk, &id);
    panel.heard_on = session_today(desk.session);
    desk_ok(&desk, panel_keep(desk.session, &panel, &desk.err));
    panel.amount_pence = 18500; /* not decided yet */
    panel.decision = PANEL_DECISION_ALLOCATED;
    desk_ok(&desk, panel_keep(desk.session, &panel, &desk.err));
    panel.amount_pence = 90000;
    desk_no(&desk, panel_keep(desk.session, &panel, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "amount_pence");
    panel.amount_pence = 18500;
    panel.decision = PANEL_DECISION_NONE_;
    desk_no(&desk, panel_keep(desk.session, &panel, &desk.err), ERR_REFUSED);
    panel.decision = PANEL_DECISION_ALLOCATED;
    panel.feedback_on = session_today(desk.session);
    desk_ok(&desk, panel_keep(desk.session, &panel, &desk.err));
    budget = money_of(&panel);
    desk_ok(&desk, budget_keep(desk.session, &budget, &desk.err));
    budget.granted = YN_Y;
    budget.approved_by = desk.gmarlowe;
    budget.decided_on = session_today(desk.session);
    desk_ok(&desk, budget_keep(desk.session, &budget, &desk.err));
    budget.conditions = "Weekends too";
    desk_no(&desk, budget_keep(desk.session, &budget, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "conditions");
    budget.conditions = NULL;
    budget.approved_by = desk.rmenon;
    desk_no(&desk, budget_keep(desk.session, &budget, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "approved_by");
    budget.approved_by = desk.gmarlowe;
    budget.outcome = "He came each day.";
    desk_ok(&desk, budget_keep(desk.session, &budget, &desk.err));
    budget.item = "A bicycle";
    desk_no(&desk, budget_keep(desk.session, &budget, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "item");
    desk_sign_in(&desk, "gmarlowe");
    budget = file_of(&desk, &id)->budget_request.items[0];
    budget.conditions = "Term time only";
    desk_ok(&desk, budget_keep(desk.session, &budget, &desk.err));
    desk_close(&desk);
}
END_TEST

/* The author proposes; what was decided is for the lead or the co-ordinator. */
START_TEST(an_author_asks_and_no_more)
{
    struct panel_referral panel;
    struct ident id, parent;
    struct desk desk;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &id, &parent);
    desk_lead(&desk, &id, &desk.rmenon);
    panel = panel_of(&desk, &id);
    desk_ok(&desk, panel_keep(desk.session, &panel, &desk.err));
    panel.heard_on = session_today(desk.session);
    panel.decision = PANEL_DECISION_DECLINED;
    desk_no(&desk, panel_keep(desk.session, &panel, &desk.err), ERR_DENIED);
    panel.record = (struct record){ 0 };
    desk_no(&desk, panel_keep(desk.session, &panel, &desk.err), ERR_DENIED);
    desk_sign_in(&desk, "gmarlowe");
    panel.record = file_of(&desk, &id)->panel_referral.items[0].record;
    desk_ok(&desk, panel_keep(desk.session, &panel, &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(others_do_not_ask_and_are_told_why)
{
    static const char *const logins[] = { "prenshaw", "rmenon" };
    struct panel_referral panel;
    struct ident id, parent;
    struct case_view view;
    struct desk desk;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &id, &parent);
    desk_read(&desk, &id, &view);
    ck_assert_ptr_null(panel_why_not(&view));
    panel = panel_of(&desk, &id);
    for (size_t i = 0; i < COUNT(logins); i++) {
        desk_sign_in(&desk, logins[i]);
        desk_no(&desk, panel_keep(desk.session, &panel, &desk.err), ERR_DENIED);
        ck_assert(!ident_known(&panel.record.id) && panel.record.version == 0);
    }
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_lead_asks_and_writes_down_what_was_decided);
    tcase_add_test(t, money_is_asked_granted_and_spent);
    tcase_add_test(t, what_was_decided_on_is_not_asked_differently);
    tcase_add_test(t, an_author_asks_and_no_more);
    tcase_add_test(t, others_do_not_ask_and_are_told_why);
}

TEST_MAIN("panel and money", cases)
