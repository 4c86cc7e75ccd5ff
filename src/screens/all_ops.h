/* SPDX-License-Identifier: MIT */
/*
 * Every screen with actions of its own, by name: for the person's keys, the
 * manual, and the tests.
 */

#ifndef SCREENS_ALL_OPS_H
#define SCREENS_ALL_OPS_H

#include "base/arena.h"
#include "ui/screen.h"

/* X(operations, title for the manual) */
#define ALL_SCREENS(X) \
    X(home_ops, "My cases") \
    X(login_ops, "Sign in") \
    X(overview_ops, "Case overview") \
    X(identity_ops, "Identifying details") \
    X(assessment_ops, "Assessment") \
    X(problems_ops, "What is still missing") \
    X(opening_ops, "Opening a case") \
    X(consent_log_ops, "Consent log") \
    X(consent_new_ops, "A consent decision") \
    X(team_ops, "Team") \
    X(meetings_ops, "Meetings") \
    X(meeting_ask_ops, "A meeting to come") \
    X(meeting_mode_ops, "A meeting while it is held") \
    X(minutes_ops, "Minutes") \
    X(lead_ops, "Lead professional") \
    X(plan_ops, "Delivery plan") \
    X(scores_ops, "Outcome scores") \
    X(steps_ops, "What comes next") \
    X(sharing_ops, "Sharing log") \
    X(print_ops, "A print before it is given") \
    X(access_ops, "Asked to see the record") \
    X(chronology_ops, "Chronology") \
    X(supervision_ops, "Supervision") \
    X(transfers_ops, "Transfers") \
    X(panel_ops, "Panel and money") \
    X(quality_ops, "Quality audits") \
    X(links_ops, "Linked cases") \
    X(draft_ops, "Drafts") \
    X(account_ops, "Accounts") \
    X(trail_ops, "The trail") \
    X(unusual_ops, "Looks that are not usual") \
    X(second_key_ops, "Second keys") \
    X(retention_ops, "What is kept") \
    X(figures_ops, "Figures") \
    X(reports_ops, "Reports") \
    X(report_ops, "A report") \
    X(emergency_ops, "Emergency openings") \
    X(own_tie_ops, "Own family and address") \
    X(stay_out_ops, "Stay-out list") \
    X(case_seal_ops, "Sealed cases") \
    X(waiting_ops, "What waits for you") \
    X(beyond_ops, "Across the area") \
    X(merge_ops, "What goes where in a merge") \
    X(area_search_ops, "Search of the area") \
    X(conflict_ops, "Two people saved the same record") \
    X(record_ops, "A record") \
    X(list_ops, "A list") \
    X(candidate_ops, "Who could lead") \
    X(lock_ops, "Locked")

#define ALL_SCREENS_DECLARE(ops, title) extern const struct screen_ops ops;
ALL_SCREENS(ALL_SCREENS_DECLARE)
#undef ALL_SCREENS_DECLARE

/* Their tables of actions, in the arena. */
const struct action_table *screens_action_tables(size_t *count, struct arena *arena);

#endif
