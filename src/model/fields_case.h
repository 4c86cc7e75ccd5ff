/* SPDX-License-Identifier: MIT */
/*
 * The case: one run of the CAF process for one child.
 *
 * X(entity, kind, name, argument, need, label, help): see model/entity.h.
 */

#ifndef MODEL_FIELDS_CASE_H
#define MODEL_FIELDS_CASE_H

/* clang-format off */

/* A pre-assessment checklist: domain.md 1.5. */
#define FIELDS_pre_assessment(X) \
    X(pre_assessment, REF, case_id, caf_case, O, "Case", "") \
    X(pre_assessment, REF, subject_id, subject, O, "Child", "") \
    X(pre_assessment, TEXT, given_names, 80, R, "Given names", \
      "The checklist may be held before there is a record of the child.") \
    X(pre_assessment, TEXT, family_name, 80, R, "Family name", \
      "As far as it is known; one of the names is enough to begin.") \
    X(pre_assessment, CODE, sex, SEX, O, "Sex", "Unknown is expected for an unborn baby.") \
    X(pre_assessment, DATE, dob, 0, C, "Date of birth", \
      "Or the expected date, for an unborn baby.") \
    X(pre_assessment, DATE, edd, 0, C, "Expected date of delivery", \
      "Of an unborn baby; then the mother is named.") \
    X(pre_assessment, TEXT, address, 200, R, "Address", "House and street, town.") \
    X(pre_assessment, TEXT, postcode, 10, O, "Postcode", "As on the envelope.") \
    X(pre_assessment, TEXT, contact_tel, 40, O, "Contact telephone", \
      "The number the family wants to be called on.") \
    X(pre_assessment, DATE, date_completed, 0, R, "Completed on", \
      "The day of the decision; it is filled in with it.") \
    X(pre_assessment, MEMO, reason, 0, O, "Reason", "What prompted the checklist.") \
    X(pre_assessment, CODE, q_healthy, YNU, R, "Appears to be healthy?", \
      "Physical and mental health, growth, what you see.") \
    X(pre_assessment, MEMO, q_healthy_note, 0, O, "Evidence", \
      "What you saw or were told, and by whom.") \
    X(pre_assessment, CODE, q_safe, YNU, R, "Safe from harm?", \
      "\"No\" leads to the safeguarding step at once.") \
    X(pre_assessment, MEMO, q_safe_note, 0, O, "Evidence", \
      "What you saw or were told, and by whom.") \
    X(pre_assessment, CODE, q_learning, YNU, R, "Learning and developing?", \
      "At home, in a setting or at school, for the child's age.") \
    X(pre_assessment, MEMO, q_learning_note, 0, O, "Evidence", \
      "What you saw or were told, and by whom.") \
    X(pre_assessment, CODE, q_positive, YNU, R, "A positive impact on others?", \
      "How the child gets on with others, and behaves towards them.") \
    X(pre_assessment, MEMO, q_positive_note, 0, O, "Evidence", \
      "What you saw or were told, and by whom.") \
    X(pre_assessment, CODE, q_poverty, YNU, R, "Free from the effects of poverty?", \
      "Food, warmth, housing, money for what other children have.") \
    X(pre_assessment, MEMO, q_poverty_note, 0, O, "Evidence", \
      "What you saw or were told, and by whom.") \
    X(pre_assessment, MEMO, services_needed, 0, C, "Services needed", \
      "For the child, parents or family. Required when any answer is No.") \
    X(pre_assessment, CODE, can_provide, YNU, C, "Can your service provide them?", \
      "All of them, and soon enough.") \
    X(pre_assessment, CODE, caf_would_help, YNU, C, "Would a common assessment help?", \
      "Required when any answer is No or Not sure.") \
    X(pre_assessment, REF, who_will_do, practitioner, C, "Who will do it", \
      "Required when a common assessment would help.") \
    X(pre_assessment, TEXT, who_will_do_text, 120, O, "Who will do it, in words", \
      "When that person is not in the list.") \
    X(pre_assessment, REF, practitioner_id, practitioner, R, "Completed by", \
      "Who answers; filled in by the program.") \
    X(pre_assessment, DATE, index_checked_on, 0, R, "Index checked on", \
      "The day of your last search of the area; filled in where you searched today.") \
    X(pre_assessment, CODE, index_result, INDEXRES, R, "Index result", \
      "What the search found: an open case is joined, not begun again.") \
    X(pre_assessment, CODE, decision, PREDEC, R, "Decision", \
      "Leave it empty while you are not sure; the checklist is kept.") \
    X(pre_assessment, MEMO, decision_note, 0, C, "Reason for the decision", \
      "Required unless a CAF is started.") \
    X(pre_assessment, REF, joined_case_id, caf_case, O, "Case joined", \
      "The open case that was joined instead of starting a second.")

/* A case: domain.md 2.1. */
#define FIELDS_caf_case(X) \
    X(caf_case, TEXT, urn, 14, A, "Reference", "CAF-year-number, given when the case is opened.") \
    X(caf_case, REF, subject_id, subject, R, "Child", "The child this case is about.") \
    X(caf_case, REF, locality_id, locality, O, "Locality", "Its co-ordinator sees the case.") \
    X(caf_case, CODE, state, STATE, A, "State", \
      "How far the case is; it changes with what is done.") \
    X(caf_case, DATE, opened_on, 0, R, "Opened on", "The day the case was opened.") \
    X(caf_case, REF, author_id, practitioner, R, "Author", \
      "Who opened it and assesses; interim lead until a team names one.") \
    X(caf_case, MEMO, open_reason, 0, O, "Why it was opened", \
      "What led to opening it, in plain words; the assessment begins with it.") \
    X(caf_case, DATE, index_searched_on, 0, A, "Index searched on", "") \
    X(caf_case, TEXT, override_reason, 200, O, "Override of the match", \
      "Why a second case was opened beside a likely match.") \
    X(caf_case, REF, single_service_agency_id, agency, C, "Agency that delivers", \
      "When one service is enough.") \
    X(caf_case, DATE, next_review_date, 0, O, "Next review", \
      "When everything agreed is looked at again.") \
    X(caf_case, DATE, closed_on, 0, A, "Closed on", "") \
    X(caf_case, CODE, state_before, STATE, A, "State before", \
      "Where a step-up or a rejected closure goes back to.") \
    X(caf_case, INT, not_held_count, 0, A, "Reviews not held", "") \
    X(caf_case, DATE, archive_on, 0, A, "Archive on", "") \
    X(caf_case, DATE, destroy_review_on, 0, A, "Destruction review on", "") \
    X(caf_case, BOOL, sealed, 0, O, "Sealed", "") \
    X(caf_case, DATE, erased_on, 0, A, "Content erased on", \
      "From that day on only who it was about and what was decided is kept, or nothing but the " \
      "marker.")

/* A need that led to the CAF: domain.md 1.14. */
#define FIELDS_need_trigger(X) \
    X(need_trigger, REF, case_id, caf_case, R, "Case", "") \
    X(need_trigger, CODE, trigger, NEED_TRIGGER, R, "Need", \
      "A need that led to the assessment; add a line for each.") \
    X(need_trigger, TEXT, note, 200, O, "Note", "A few words, when the list does not say enough.")

/* A change of state: domain.md 4.5. */
#define FIELDS_state_history(X) \
    X(state_history, REF, case_id, caf_case, R, "Case", "") \
    X(state_history, CODE, from_state, STATE, O, "From", "") \
    X(state_history, CODE, to_state, STATE, R, "To", "") \
    X(state_history, CODE, event, EVENT, O, "Step", "") \
    X(state_history, TS, at, 0, R, "When", "") \
    X(state_history, REF, by, practitioner, O, "By", "") \
    X(state_history, TEXT, reason, 400, O, "Reason", "")

/* A link to another case: domain.md 1.14. */
#define FIELDS_case_link(X) \
    X(case_link, REF, case_id, caf_case, R, "Case", "") \
    X(case_link, REF, other_case_id, caf_case, R, "Other case", "") \
    X(case_link, CODE, kind, LINK_KIND, R, "Link", "") \
    X(case_link, TEXT, note, 200, O, "Note", "")

/* A request to make the case void, with a second person's answer: domain.md 2.2 T29. */
#define FIELDS_void_request(X) \
    X(void_request, REF, case_id, caf_case, R, "Case", "") \
    X(void_request, CODE, reason, VOID_REASON, R, "Why it is void", \
      "The same child has another case, or it should never have been opened.") \
    X(void_request, TEXT, kept_urn, 14, C, "Case that stays", \
      "The reference of the child's other case. It takes over the sharing log and the notes.") \
    X(void_request, TEXT, note, 300, R, "What happened", \
      "How it came to be opened. The administrator who agrees does not see it.") \
    X(void_request, REF, asked_by, practitioner, R, "Asked by", "") \
    X(void_request, TS, asked_at, 0, R, "Asked", "") \
    X(void_request, CODE, answer, VOID_ANSWER, O, "Answer", \
      "Agreed, the case is void at once. Declined, it stays as it is.") \
    X(void_request, TEXT, answered_by, 60, C, "Answered by", "") \
    X(void_request, DATE, answered_on, 0, C, "Answered on", "") \
    X(void_request, TEXT, answer_reason, 300, C, "Why declined", \
      "The co-ordinator reads it: say what must be done first.")

/* A proposal to destroy the record, with a second person's answer; it stays with the marker:
 * domain.md 7.1. */
#define FIELDS_destruction(X) \
    X(destruction, REF, case_id, caf_case, R, "Case", "") \
    X(destruction, TEXT, reason, 300, R, "Why it need not be kept", \
      "It stays when all else is gone, and the administrator who agrees reads it: name nobody of " \
      "the family.") \
    X(destruction, REF, proposed_by, practitioner, R, "Proposed by", "") \
    X(destruction, TS, proposed_at, 0, R, "Proposed", "") \
    X(destruction, CODE, answer, VOID_ANSWER, O, "Answer", \
      "Agreed, the content is destroyed at once. Declined, it stays.") \
    X(destruction, TEXT, answered_by, 60, C, "Answered by", "") \
    X(destruction, DATE, answered_on, 0, C, "Answered on", "") \
    X(destruction, TEXT, answer_reason, 300, C, "Why declined", \
      "The co-ordinator reads it: say what must be done first.")

/* clang-format on */

#endif
