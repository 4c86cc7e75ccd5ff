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
    X(review, DATE, review_date, 0, R, "Date", "The day of the review.") \
    X(review, TEXT, people_present, 400, R, "People present", "Names of everybody who was there.") \
    X(review, MEMO, notes, 0, R, "Notes", \
      "What was said about each action and about the family's life.") \
    X(review, MEMO, next_steps, 0, R, "Next steps", "What happens until the next review.") \
    X(review, MEMO, child_comment, 0, C, "Child's comment", "The child's own words.") \
    X(review, CODE, child_reason, VIEWREASON, C, "Why there is none", \
      "Why the child's words are missing.") \
    X(review, MEMO, parent_comment, 0, C, "Parent's comment", "The parent's own words.") \
    X(review, CODE, parent_reason, VIEWREASON, C, "Why there is none", \
      "Why the parent's words are missing.") \
    X(review, CODE, decision, REVDEC, R, "Decision", "What the meeting decided.") \
    X(review, DATE, next_review_date, 0, C, "Next review", \
      "When everything agreed is looked at again.") \
    X(review, CODE, closure_reason, CLOSE, C, "Reason for closing", \
      "Why the meeting wants it to close.")

/* An outcome score: domain.md 1.14. */
#define FIELDS_outcome_score(X) \
    X(outcome_score, REF, case_id, caf_case, R, "Case", "") \
    X(outcome_score, DATE, date, 0, R, "Date", "The day it was scored.") \
    X(outcome_score, CODE, point, SCORE_POINT, R, "When", \
      "At the start, at a review, or at the end.") \
    X(outcome_score, CODE, rater, SCORE_RATER, R, "Who scored", \
      "Scores of one person are compared with each other.") \
    X(outcome_score, CODE, group, SCORE_GROUP, R, "Group", "Which part of the child's life.") \
    X(outcome_score, CODE, item, ELEMENT, O, "Item", "The element, where one was scored.") \
    X(outcome_score, INT, score, 0, R, "Score", "0 no concern to 4 major concern.")

/* A closure: domain.md 1.12. */
#define FIELDS_closure(X) \
    X(closure, REF, case_id, caf_case, R, "Case", "") \
    X(closure, DATE, closed_on, 0, R, "Closed on", "Today, unless it was agreed for another day.") \
    X(closure, CODE, reason, CLOSE, R, "Reason", "The nearest; it is counted.") \
    X(closure, MEMO, reason_detail, 0, C, "Detail", "What happened, in a sentence or two.") \
    X(closure, REF, decided_at_meeting, tac_meeting, C, "Decided at", \
      "The meeting that agreed on it.") \
    X(closure, TEXT, no_meeting_reason, 200, C, "Why no meeting", \
      "Why no meeting was held about it.") \
    X(closure, MEMO, outcome_summary, 0, R, "Outcome", \
      "What is better for the child, and what is not.") \
    X(closure, INT, actions_done, 0, A, "Actions done", "") \
    X(closure, INT, actions_partly, 0, A, "Actions partly done", "") \
    X(closure, INT, actions_not_done, 0, A, "Actions not done", "") \
    X(closure, MEMO, child_comment, 0, C, "Child's comment", "The child's own words.") \
    X(closure, CODE, child_reason, VIEWREASON, C, "Why there is none", \
      "Why the child's words are missing.") \
    X(closure, MEMO, parent_comment, 0, C, "Parent's comment", "The parent's own words.") \
    X(closure, CODE, parent_reason, VIEWREASON, C, "Why there is none", \
      "Why the parent's words are missing.") \
    X(closure, INT, satisfaction_child, 0, O, "Child's satisfaction", "1 to 5.") \
    X(closure, INT, satisfaction_parent, 0, O, "Parent's satisfaction", "1 to 5.") \
    X(closure, MEMO, onward_support, 0, O, "Onward support", \
      "What goes on after the case is closed, and with whom.") \
    X(closure, REF, universal_contact, practitioner, C, "Universal contact", \
      "Whom the family turns to from now on.") \
    X(closure, CODE, safeguarding_considered, YN, C, "Safeguarding considered", \
      "Whether anybody thought about harm to the child without help.") \
    X(closure, CODE, effects_explained, EXPLAINED, C, "Effects explained", \
      "Whether the family was told what ends with it, and what goes on.") \
    X(closure, CODE, needs_escalate, YNU, C, "Would needs grow", \
      "Whether the child's needs would grow, or harm come, without help.") \
    X(closure, REF, safeguarding_by, practitioner, C, "Discussed with", \
      "The safeguarding lead or supervisor it was talked over with.") \
    X(closure, DATE, safeguarding_on, 0, C, "Discussed on", "The day you talked it over.") \
    X(closure, MEMO, safeguarding_note, 0, C, "What was considered", \
      "What was known and what was thought.") \
    X(closure, CODE, safeguarding_decision, UNIVERSAL_DECISION, C, "Decision", \
      "What was decided.") \
    X(closure, DATE, offer_again_on, 0, O, "Offer again on", \
      "When the family will be asked again.") \
    X(closure, REF, closed_by, practitioner, R, "Closed by", "Who proposed it.") \
    X(closure, REF, approved_by, practitioner, C, "Approved by", "Who approved it; never who proposed it.") \
    X(closure, DATE, approved_on, 0, C, "Approved on", "The day it was approved.") \
    X(closure, TEXT, rejected_reason, 200, C, "Why it was rejected", "Why it went back.")

/* clang-format on */

#endif
