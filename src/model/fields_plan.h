/* SPDX-License-Identifier: MIT */
/*
 * The delivery plan, reviews, outcomes and closure.
 *
 * X(entity, kind, name, argument, need, label, help): see model/entity.h.
 */

#ifndef MODEL_FIELDS_PLAN_H
#define MODEL_FIELDS_PLAN_H

/* clang-format off */

/* A delivery plan: domain.md 1.11. */
#define FIELDS_delivery_plan(X) \
    X(delivery_plan, REF, case_id, caf_case, R, "Case", "") \
    X(delivery_plan, INT, plan_no, 0, A, "Plan", "") \
    X(delivery_plan, REF, based_on_assessment_id, assessment, O, "Based on", "") \
    X(delivery_plan, DATE, agreed_on, 0, R, "Agreed on", "") \
    X(delivery_plan, REF, agreed_at_meeting, tac_meeting, O, "Agreed at", "") \
    X(delivery_plan, CODE, status, PLAN_STATUS, R, "Status", "")

/* An action of the plan: domain.md 1.11. */
#define FIELDS_plan_action(X) \
    X(plan_action, REF, plan_id, delivery_plan, R, "Plan", "") \
    X(plan_action, CODE, need_ref, ELEMENT, C, "Need", \
      "The element of the assessment it answers.") \
    X(plan_action, MEMO, need_text, 0, C, "Need, in words", \
      "The need, where no element of the assessment names it.") \
    X(plan_action, MEMO, desired_outcome, 0, R, "Desired outcome", \
      "What will be better; not what will be done.") \
    X(plan_action, CODE, ecm_aim, ECM30, O, "Every Child Matters aim", \
      "Which of the five aims it helps with.") \
    X(plan_action, MEMO, action, 0, R, "Action", "What will be done.") \
    X(plan_action, CODE, owner_kind, OWNER_KIND, R, "Owner is", \
      "A practitioner or the family; it follows from the owner.") \
    X(plan_action, LINK, owner_id, 0, R, "Owner", \
      "Who answers for it; the family can own actions.") \
    X(plan_action, LINK, helper_id, 0, O, "With", "Somebody who helps the owner.") \
    X(plan_action, REF, owner_agency, agency, A, "Owner's agency", "") \
    X(plan_action, DATE, start, 0, O, "Start", "When it begins.") \
    X(plan_action, DATE, due, 0, R, "Due", "By when; it shows as late the day after.") \
    X(plan_action, CODE, status, ACTION_STATUS, R, "State", "How far it is.") \
    X(plan_action, DATE, completed_on, 0, C, "Completed on", "The day it was done.") \
    X(plan_action, CODE, outcome_rating, OUTCOME_RATING, C, "Result", "Asked at a review.") \
    X(plan_action, CODE, not_done_reason, NOTDONE, C, "Why not done", "What stood in the way.") \
    X(plan_action, REF, carried_from, plan_action, A, "Carried from", "")

/* Progress on an action: domain.md 1.11. */
#define FIELDS_action_progress(X) \
    X(action_progress, REF, action_id, plan_action, R, "Action", "") \
    X(action_progress, DATE, date, 0, R, "Date", "The day the comment is about.") \
    X(action_progress, REF, by, practitioner, R, "By", "Who says so.") \
    X(action_progress, MEMO, text, 0, R, "Progress and comments", \
      "What was done and what came of it, in a sentence or two.")

/* A review: domain.md 1.11. */
#define FIELDS_review(X) \
    X(review, REF, case_id, caf_case, R, "Case", "") \
    X(review, REF, meeting_id, tac_meeting, O, "Meeting", "") \
    X(review, DATE, review_date, 0, R, "Date", "") \
    X(review, TEXT, people_present, 400, R, "People present", "") \
    X(review, MEMO, notes, 0, R, "Notes", "") \
    X(review, MEMO, next_steps, 0, R, "Next steps", "") \
    X(review, MEMO, child_comment, 0, C, "Child's comment", "") \
    X(review, CODE, child_reason, VIEWREASON, C, "Why there is none", "") \
    X(review, MEMO, parent_comment, 0, C, "Parent's comment", "") \
    X(review, CODE, parent_reason, VIEWREASON, C, "Why there is none", "") \
    X(review, CODE, decision, REVDEC, R, "Decision", "") \
    X(review, DATE, next_review_date, 0, C, "Next review", "") \
    X(review, CODE, closure_reason, CLOSE, C, "Reason for closing", "")

/* An outcome score: domain.md 1.14. */
#define FIELDS_outcome_score(X) \
    X(outcome_score, REF, case_id, caf_case, R, "Case", "") \
    X(outcome_score, DATE, date, 0, R, "Date", "") \
    X(outcome_score, CODE, point, SCORE_POINT, R, "When", "") \
    X(outcome_score, CODE, rater, SCORE_RATER, R, "Who scored", "") \
    X(outcome_score, CODE, group, SCORE_GROUP, R, "Group", "") \
    X(outcome_score, CODE, item, ELEMENT, O, "Item", "") \
    X(outcome_score, INT, score, 0, R, "Score", "0 no concern to 4 major concern.")

/* A closure: domain.md 1.12. */
#define FIELDS_closure(X) \
    X(closure, REF, case_id, caf_case, R, "Case", "") \
    X(closure, DATE, closed_on, 0, R, "Closed on", "") \
    X(closure, CODE, reason, CLOSE, R, "Reason", "") \
    X(closure, MEMO, reason_detail, 0, C, "Detail", "") \
    X(closure, REF, decided_at_meeting, tac_meeting, C, "Decided at", "") \
    X(closure, TEXT, no_meeting_reason, 200, C, "Why no meeting", "") \
    X(closure, MEMO, outcome_summary, 0, R, "Outcome", "") \
    X(closure, INT, actions_done, 0, A, "Actions done", "") \
    X(closure, INT, actions_partly, 0, A, "Actions partly done", "") \
    X(closure, INT, actions_not_done, 0, A, "Actions not done", "") \
    X(closure, MEMO, child_comment, 0, C, "Child's comment", "") \
    X(closure, CODE, child_reason, VIEWREASON, C, "Why there is none", "") \
    X(closure, MEMO, parent_comment, 0, C, "Parent's comment", "") \
    X(closure, CODE, parent_reason, VIEWREASON, C, "Why there is none", "") \
    X(closure, INT, satisfaction_child, 0, O, "Child's satisfaction", "1 to 5.") \
    X(closure, INT, satisfaction_parent, 0, O, "Parent's satisfaction", "1 to 5.") \
    X(closure, MEMO, onward_support, 0, O, "Onward support", "") \
    X(closure, REF, universal_contact, practitioner, C, "Universal contact", \
      "Whom the family turns to from now on.") \
    X(closure, CODE, safeguarding_considered, YN, C, "Safeguarding considered", "") \
    X(closure, REF, safeguarding_by, practitioner, C, "Discussed with", "") \
    X(closure, MEMO, safeguarding_note, 0, C, "What was considered", "") \
    X(closure, CODE, safeguarding_decision, UNIVERSAL_DECISION, C, "Decision", "") \
    X(closure, DATE, offer_again_on, 0, O, "Offer again on", "") \
    X(closure, REF, closed_by, practitioner, R, "Closed by", "") \
    X(closure, REF, approved_by, practitioner, C, "Approved by", "") \
    X(closure, DATE, approved_on, 0, C, "Approved on", "") \
    X(closure, TEXT, rejected_reason, 200, C, "Why it was rejected", "")

/* clang-format on */

#endif
