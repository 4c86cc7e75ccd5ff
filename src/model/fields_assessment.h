/* SPDX-License-Identifier: MIT */
/*
 * The common assessment form, its elements, views and signatures.
 *
 * X(entity, kind, name, argument, need, label, help): see model/entity.h.
 */

#ifndef MODEL_FIELDS_ASSESSMENT_H
#define MODEL_FIELDS_ASSESSMENT_H

/* clang-format off */

/* A version of the assessment: domain.md 1.6. */
#define FIELDS_assessment(X) \
    X(assessment, REF, case_id, caf_case, R, "Case", "") \
    X(assessment, INT, version_no, 0, A, "Version", \
      "Counted from 1; set when the version is begun.") \
    X(assessment, REF, previous_version_id, assessment, A, "Previous version", "") \
    X(assessment, CODE, status, ASSESSMENT_STATUS, A, "Status", \
      "Draft, complete, superseded or abandoned; set by what is done with it.") \
    X(assessment, TEXT, new_version_reason, 200, C, "Why a new version", \
      "Required from version 2 on.") \
    X(assessment, DATE, date_started, 0, RS, "Date started", "The day the assessment began.") \
    X(assessment, DATE, date_completed, 0, R, "Date completed", "Set when it is completed.") \
    X(assessment, REF, author_id, practitioner, C, "Assessor", \
      "Who undertakes the assessment. One that came from another authority has nobody here.") \
    X(assessment, REF, co_author_id, practitioner, O, "Second assessor", \
      "When two people assess together.") \
    X(assessment, TEXT, came_from, 120, A, "Came from", \
      "The authority in which it was made, of one that came with a child who moved here.") \
    X(assessment, TEXT, made_there_by, 120, C, "Made there by", \
      "Who made it there, by name and post, as the papers say; \"not said\" where they do not.") \
    X(assessment, MEMO, reason, 0, RS, "Reason for the assessment", \
      "What has led to this unborn baby, infant, child or young person being assessed.") \
    X(assessment, TEXT, no_parents_reason, 200, C, "Why no parent or carer is named", \
      "Required when none is.") \
    X(assessment, MEMO, home_situation, 0, R, "Family and home situation", \
      "Family structure, brothers and sisters, other significant adults; who lives with the child and who does not.") \
    X(assessment, BOOL, gp_not_known, 0, O, "GP not known", "Tick when nobody knows the GP.") \
    X(assessment, BOOL, setting_not_known, 0, O, "School or setting not known", \
      "Tick when nobody knows, or there is none.") \
    X(assessment, MEMO, conclusions_strengths, 0, R, "Conclusions: strengths", \
      "What is going well and can be built on.") \
    X(assessment, MEMO, conclusions_needs, 0, R, "Conclusions: needs", \
      "What the child and family need, and why.") \
    X(assessment, MEMO, what_needs_to_change, 0, O, "What needs to change", \
      "In plain words, agreed with the family.") \
    X(assessment, MEMO, goals, 0, R, "Goals", \
      "How you will know that things have improved; what things will look like at the review.") \
    X(assessment, DATE, agreed_review_date, 0, R, "Agreed review date", \
      "When the family and you look at this again.") \
    X(assessment, TEXT, abandoned_reason, 200, C, "Why it was abandoned", \
      "Why it was given up before it was complete.")

/* Somebody present at the assessment: domain.md 1.6. */
#define FIELDS_assessment_present(X) \
    X(assessment_present, REF, assessment_id, assessment, R, "Assessment", "") \
    X(assessment_present, TEXT, name, 120, RS, "Name", "Who was there, as they are known.") \
    X(assessment_present, CODE, capacity, PRESENT_CAPACITY, RS, "Present as", \
      "As what they were there: the child, a parent, a practitioner, an interpreter.") \
    X(assessment_present, REF, practitioner_id, practitioner, O, "Practitioner", \
      "When it is a practitioner on record here.") \
    X(assessment_present, REF, person_id, person, O, "Person", \
      "When it is one of the family or household named here.") \
    X(assessment_present, DATE, on, 0, O, "On", "When the assessment took more than one day.")

/* A service working with the child: domain.md 1.6. */
#define FIELDS_service_involved(X) \
    X(service_involved, REF, assessment_id, assessment, R, "Assessment", "") \
    X(service_involved, CODE, kind, SERVICE_KIND, R, "Kind", \
      "GP; early years, education or training; or another service.") \
    X(service_involved, TEXT, name, 120, R, "Name", \
      "Of the service, and of the person where known.") \
    X(service_involved, REF, agency_id, agency, O, "Agency", "When it is in the list.") \
    X(service_involved, REF, practitioner_id, practitioner, O, "Practitioner", \
      "The person at the service, when they are on record here.") \
    X(service_involved, TEXT, contact, 120, O, "Contact", "Telephone, address or e-mail.") \
    X(service_involved, BOOL, cross_border, 0, O, "In another authority", \
      "Tick when the service belongs to another authority.") \
    X(service_involved, DATE, from, 0, O, "From", \
      "Since when the service has worked with the child.") \
    X(service_involved, DATE, to, 0, O, "To", "Until when, when it has ended.") \
    X(service_involved, BOOL, sensitive, 0, O, "Sensitive", \
      "Sexual health, mental health or substance misuse: shown only where consent names it.")

/* An element of the assessment: domain.md 1.7. */
#define FIELDS_element_entry(X) \
    X(element_entry, REF, assessment_id, assessment, R, "Assessment", "") \
    X(element_entry, CODE, element, ELEMENT, R, "Element", \
      "Which of the nineteen elements this is about.") \
    X(element_entry, CODE, need_level, NEED_LEVEL, O, "Level of need", \
      "None, low, moderate or high.") \
    X(element_entry, MEMO, strengths, 0, O, "Strengths", \
      "What goes well. Say what you saw or were told, not what you think of it.") \
    X(element_entry, MEMO, needs, 0, O, "Needs", "What is needed, with an example.") \
    X(element_entry, MEMO, evidence, 0, O, "Evidence", \
      "How you know: what was seen, said or written, and when.") \
    X(element_entry, SET, evidence_source, EVIDENCE, O, "Evidence from", \
      "Where it comes from; more than one may be chosen.") \
    X(element_entry, MEMO, difference_of_view, 0, O, "Difference of view", \
      "Where the child, a parent or a practitioner sees it differently, and how.") \
    X(element_entry, BOOL, not_applicable, 0, O, "Does not apply", \
      "Tick when the element has nothing to say about this child.") \
    X(element_entry, BOOL, share_restricted, 0, O, "Restricted", \
      "Only the people named for it may read this element; others see \"not shared\".")

/* An agency an element is kept from: domain.md 3.3. */
#define FIELDS_element_restriction(X) \
    X(element_restriction, REF, element_entry_id, element_entry, R, "Element", "") \
    X(element_restriction, REF, agency_id, agency, R, "Kept from", \
      "An agency that may not read this element, whatever else it may read.")

/* An action agreed on the form: domain.md 1.6. */
#define FIELDS_agreed_action(X) \
    X(agreed_action, REF, assessment_id, assessment, R, "Assessment", "") \
    X(agreed_action, MEMO, desired_outcome, 0, R, "Desired outcome", \
      "What will be better, agreed with the child and family.") \
    X(agreed_action, MEMO, action, 0, R, "Action", "What will be done.") \
    X(agreed_action, TEXT, who, 120, R, "Who", \
      "Who will do it; it may be a member of the family.") \
    X(agreed_action, REF, who_id, practitioner, O, "Practitioner", \
      "When a practitioner does it.") \
    X(agreed_action, DATE, by_when, 0, R, "By when", "The day by which it will be done.") \
    X(agreed_action, CODE, ecm_outcome, ECM30, O, "Every Child Matters aim", \
      "The national aim it helps with, when one fits.")

/* The child's or a parent's own words: domain.md 1.6. */
#define FIELDS_view_comment(X) \
    X(view_comment, REF, assessment_id, assessment, R, "Assessment", "") \
    X(view_comment, CODE, whose, VIEW_FROM, R, "Whose", \
      "The child's or young person's own view, or that of a parent or carer.") \
    X(view_comment, REF, person_id, person, O, "Person", \
      "Which of the people named here said it.") \
    X(view_comment, TEXT, name, 120, O, "Name", "Who said it, in words.") \
    X(view_comment, MEMO, comment, 0, C, "Comment", \
      "In their own words. Leave empty only with a reason.") \
    X(view_comment, CODE, not_obtained_reason, VIEWREASON, C, "Why there is none", \
      "Required when there is no comment.") \
    X(view_comment, TEXT, not_obtained_note, 200, C, "More about why", \
      "A few words, when the list does not say enough.")

/* A signature: domain.md 1.6. */
#define FIELDS_signature(X) \
    X(signature, REF, case_id, caf_case, R, "Case", "") \
    X(signature, REF, assessment_id, assessment, O, "Assessment", "") \
    X(signature, REF, consent_id, consent, O, "Consent", "") \
    X(signature, REF, review_id, review, O, "Review", "") \
    X(signature, REF, delivery_plan_id, delivery_plan, O, "Delivery plan", "") \
    X(signature, CODE, capacity, SIGN_CAPACITY, R, "Signed as", \
      "As what they sign: the young person, a parent or carer, the assessor, the lead.") \
    X(signature, TEXT, name, 120, R, "Name", "The name as it is signed.") \
    X(signature, REF, person_id, person, O, "Person", "Which of the people named here signed.") \
    X(signature, REF, practitioner_id, practitioner, O, "Practitioner", \
      "Which practitioner signed.") \
    X(signature, DATE, signed_on, 0, R, "Signed on", "The day on the signature.") \
    X(signature, CODE, method, SIGN_METHOD, R, "How", \
      "On paper kept on file, spoken and recorded, or electronically.") \
    X(signature, TEXT, statement, 200, O, "Statement", \
      "What the signature stands under, when it is not the form itself.")

/* A reply, a correction or a disagreement, beside a text: domain.md 1.6, 7.2. */
#define FIELDS_erratum(X) \
    X(erratum, REF, case_id, caf_case, R, "Case", "") \
    X(erratum, REF, assessment_id, assessment, C, "Assessment", \
      "The version, when it is about the assessment.") \
    X(erratum, CODE, kind, ERRATUM_KIND, R, "It is", \
      "A correction of what is wrong, or a disagreement: the child or a parent sees it differently.") \
    X(erratum, CODE, whose, VIEW_FROM, C, "Who disagrees", "The child, or a parent or carer.") \
    X(erratum, CODE, part, REPLY_PART, R, "About", "The text beside which it stands.") \
    X(erratum, CODE, element, ELEMENT, C, "Element", "Which of the nineteen it is about.") \
    X(erratum, LINK, about_id, 0, C, "Record", \
      "The record whose text it is about; its kind follows from the part.") \
    X(erratum, TEXT, about, 120, C, "Which part", "Which sentence or line, when that is not plain.") \
    X(erratum, MEMO, text, 0, R, "Words", \
      "In their own words. The text it is about stays as it is; this stands beside it.") \
    X(erratum, TEXT, asked_by, 120, O, "Said by", \
      "Who said so or asked for it, by name.") \
    X(erratum, DATE, noted_on, 0, R, "Noted on", "The day it was noted.") \
    X(erratum, REF, noted_by, practitioner, O, "Noted by", "")

/* clang-format on */

#endif
