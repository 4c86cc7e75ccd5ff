/* SPDX-License-Identifier: MIT */
/* Rules of requests to the panel and of budgets: domain.md 1.14, 4.1, 4.5. */

#include "config.h"

#include "model/record.h"
#include "policy/consent_rules.h"
#include "policy/record_special.h"

/* ----- The panel --------------------------------------------------------- */

static void check_papers(const struct look *look, const struct panel_referral *panel)
{
    int days = look->facts->parameters->panel_papers;

    if (date_known(panel->requested_on) && date_known(panel->heard_on) &&
        date_days_between(panel->requested_on, panel->heard_on) < days)
        problem_warn(look->problems, look->spot, "heard_on",
                     "The panel wants its papers %d days before.", days);
    if (ident_known(&panel->docs_shared) &&
        !case_file_find(look->facts->file, ENTITY_disclosure, &panel->docs_shared))
        look_stop(look, "docs_shared", "Name an entry of this case's sharing log.");
}

/* Asked without a name too; the papers go only as far as consent does. */
static void check_family_agrees(const struct look *look, const struct panel_referral *panel)
{
    struct recipient recipient = { .panel = panel->panel };

    if (look_blank(panel->panel) || panel->decision || ident_known(&panel->docs_shared))
        return;
    if (consent_for(look->facts->file, &recipient, look->facts->today).classes == 0)
        look_warn(look, "panel",
                  "Consent does not name this panel: ask the family before any papers go.");
}

static void check_decision(const struct look *look, const struct panel_referral *panel)
{
    if (!panel->decision)
        return;
    if (date_known(panel->heard_on) && date_compare(panel->heard_on, look->facts->today) > 0)
        look_stop(look, "decision", "The panel has not sat yet; record its decision afterwards.");
    if (panel->decision == PANEL_DECISION_ALLOCATED &&
        panel->request == PANEL_REQUEST_ALLOCATION && look_blank(panel->allocated_team))
        look_stop(look, "allocated_team", "Say which team the panel gave.");
}

static const char no_amount[] = "Give an amount: more than nothing.";

void check_panel(const struct look *look)
{
    const struct panel_referral *panel = look->record;

    if (panel->request == PANEL_REQUEST_FUNDING && panel->amount_pence == 0)
        look_stop(look, "amount_pence", no_amount);
    check_papers(look, panel);
    check_family_agrees(look, panel);
    check_decision(look, panel);
}

/* ----- Money ------------------------------------------------------------- */

/* Does anybody who leads the case, or led it, hold a budget? */
static bool holds_budget(const struct case_file *file)
{
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (term->kind == LP_KIND_BUDGET_HOLDING && date_known(term->accepted_on))
            return true;
    }
    return false;
}

static void check_source(const struct look *look, const struct budget_request *budget,
                         const struct panel_referral *panel)
{
    bool named = ident_known(&budget->panel_referral_id);

    if (named && !panel)
        look_stop(look, "panel_referral_id", "Name a request to the panel of this case.");
    else if (!named && !holds_budget(look->facts->file))
        look_stop(look, "panel_referral_id",
                  "Only a budget-holding lead professional has money of their own: name the "
                  "request to the panel it comes from.");
    else if (panel && panel->amount_pence != INT_UNKNOWN &&
             budget->amount_pence != INT_UNKNOWN && budget->amount_pence > panel->amount_pence)
        look_warn(look, "amount_pence", "This is more than the panel was asked for.");
}

/* Domain.md 4.5 no. 7. */
static void check_approver(const struct look *look, const struct budget_request *budget)
{
    if (ident_known(&budget->approved_by) && ident_equal(&budget->approved_by, &budget->asked_by))
        look_stop(look, "approved_by", "Nobody grants the money they asked for themselves.");
    if (ident_known(&budget->approved_by) && !budget->granted)
        look_stop(look, "granted", "Say whether it was granted.");
}

static bool is_granted(const struct budget_request *budget, const struct panel_referral *panel)
{
    if (budget->granted)
        return budget->granted == YN_Y;
    return panel && panel->decision == PANEL_DECISION_ALLOCATED;
}

static void check_spending(const struct look *look, const struct budget_request *budget,
                           const struct panel_referral *panel)
{
    if (budget->spent_pence == INT_UNKNOWN || budget->spent_pence == 0)
        return;
    if (!is_granted(budget, panel))
        look_stop(look, "spent_pence",
                  "Money is spent once it is granted: record first who granted it.");
    else if (budget->amount_pence != INT_UNKNOWN && budget->spent_pence > budget->amount_pence)
        look_stop(look, "spent_pence",
                  "This is more than was granted: ask for the rest first (b), and write down "
                  "what of it was spent there.");
}

void check_budget(const struct look *look)
{
    const struct budget_request *budget = look->record;
    const struct panel_referral *panel =
        case_file_find(look->facts->file, ENTITY_panel_referral, &budget->panel_referral_id);

    if (budget->amount_pence == 0)
        look_stop(look, "amount_pence", no_amount);
    check_source(look, budget, panel);
    check_approver(look, budget);
    check_spending(look, budget, panel);
}
