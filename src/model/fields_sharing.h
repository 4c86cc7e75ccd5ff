/* SPDX-License-Identifier: MIT */
/*
 * What left the record, and the other roads of a case.
 *
 * X(entity, kind, name, argument, need, label, help): see model/entity.h.
 */

#ifndef MODEL_FIELDS_SHARING_H
#define MODEL_FIELDS_SHARING_H

/* clang-format off */

/* A sharing of information: domain.md 1.13. */
#define FIELDS_disclosure(X) \
    X(disclosure, REF, case_id, caf_case, R, "Case", "") \
    X(disclosure, TS, when, 0, R, "When", "The day and time it was given, received or asked for.") \
    X(disclosure, CODE, direction, DIRECTION, R, "Direction", \
      "Going out (or decided against), received, asked for, or refused.") \
    X(disclosure, REF, by_user, practitioner, R, "By", "Who of us gave or received it.") \
    X(disclosure, REF, to_agency, agency, C, "To agency", "The agency it went to.") \
    X(disclosure, TEXT, to_person, 120, C, "To", "The person there, by name or post.") \
    X(disclosure, CODE, recipient_identity_checked, IDENTITY_CHECK, C, "Recipient checked", \
      "How you made sure who they are.") \
    X(disclosure, SET, what, DATACLASS, R, "What", \
      "The parts of the record, as consent names them.") \
    X(disclosure, MEMO, what_note, 0, C, "What exactly", "Documents, versions, pages.") \
    X(disclosure, MEMO, purpose, 0, R, "Purpose", \
      "What they need it for; no more than that is shared.") \
    X(disclosure, CODE, method, SHARE_METHOD, R, "How", "The way it went.") \
    X(disclosure, CODE, basis, LAWBASIS, R, "Basis", \
      "The consent, or the law it rests on without one.") \
    X(disclosure, REF, consent_id, consent, C, "Consent", \
      "The decision of the family it rests on.") \
    X(disclosure, MEMO, justification, 0, C, "Justification", \
      "At least forty characters when the basis is not consent.") \
    X(disclosure, CODE, consent_sought, CONSENT_SOUGHT, C, "Was consent sought?", \
      "Whether the family was asked first, and if not why.") \
    X(disclosure, CODE, family_told, FAMILY_TOLD, C, "Family told", \
      "Whether the family knows, and when they were told.") \
    X(disclosure, TEXT, not_told_reason, 200, C, "Why not told", \
      "Why telling them would put somebody at risk.") \
    X(disclosure, REF, authorised_by, practitioner, C, "Authorised by", \
      "The supervisor or safeguarding lead who agreed; not yourself.") \
    X(disclosure, CODE, decision, SHARE_DECISION, R, "Decision", \
      "A decision not to share is recorded too.") \
    X(disclosure, BOOL, family_copy, 0, O, "Family copy", "The family's own copy.") \
    X(disclosure, TEXT, carried_from, 14, A, "Carried over from", "")

/* A note in the chronology: domain.md 1.14. */
#define FIELDS_chronology_note(X) \
    X(chronology_note, REF, case_id, caf_case, R, "Case", "") \
    X(chronology_note, DATE, date, 0, R, "Date", "The day it happened, not the day it is written.") \
    X(chronology_note, REF, author_id, practitioner, R, "Author", "Who writes it.") \
    X(chronology_note, CODE, kind, NOTE_KIND, R, "Kind", \
      "A visit, a call, a letter, a meeting, something that happened, or a matter of management.") \
    X(chronology_note, MEMO, text, 0, R, "Note", \
      "What happened, who was there, what was agreed. The family may read it.") \
    X(chronology_note, CODE, source, NOTE_SOURCE, R, "It is", \
      "A fact you saw, something reported to you, or your opinion.") \
    X(chronology_note, CODE, data_class, DATACLASS, O, "Class", \
      "A sensitive class keeps it from everybody for whom consent does not name that class.") \
    X(chronology_note, REF, addendum_to, chronology_note, O, "Addendum to", \
      "The note it corrects or adds to; it stands beneath that one.") \
    X(chronology_note, TEXT, carried_from, 14, A, "Carried over from", "")

/* An attempt at contact: domain.md 1.14. */
#define FIELDS_contact_attempt(X) \
    X(contact_attempt, REF, case_id, caf_case, R, "Case", "") \
    X(contact_attempt, DATE, date, 0, R, "Date", "The day it was tried.") \
    X(contact_attempt, CODE, method, CONTACT_METHOD, R, "How", \
      "Different ways count for more than one way tried often.") \
    X(contact_attempt, REF, by, practitioner, R, "By", "Who tried.") \
    X(contact_attempt, TEXT, result, 200, R, "Result", \
      "What came of it: no reply, a message left, reached.")

/* A supervision note: domain.md 1.14. */
#define FIELDS_supervision_note(X) \
    X(supervision_note, REF, case_id, caf_case, O, "Case", "") \
    X(supervision_note, REF, lp, practitioner, R, "Lead professional", \
      "Whose work was talked over.") \
    X(supervision_note, REF, supervisor, practitioner, R, "Supervisor", "Who supervised.") \
    X(supervision_note, DATE, date, 0, R, "Date", "The day you talked.") \
    X(supervision_note, CODE, kind, SUPERVISION_KIND, R, "Kind", \
      "Line management, this case, among peers, or in a group.") \
    X(supervision_note, MEMO, decisions, 0, R, "Decisions", \
      "What was decided about the work, and why. It is never printed with the case.") \
    X(supervision_note, DATE, next_due, 0, O, "Next", "When you will talk again.")

/* A request to the panel: domain.md 1.14. */
#define FIELDS_panel_referral(X) \
    X(panel_referral, REF, case_id, caf_case, R, "Case", "") \
    X(panel_referral, TEXT, panel, 80, R, "Panel", "Which panel; the one of the locality is named.") \
    X(panel_referral, DATE, requested_on, 0, R, "Requested on", "The day it was asked.") \
    X(panel_referral, CODE, request, PANEL_REQUEST, R, "Asked for", \
      "A service, money, or a team for the child.") \
    X(panel_referral, MEMO, request_note, 0, O, "In detail", \
      "What for, and what it is to change for the child.") \
    X(panel_referral, INT, amount_pence, 0, C, "Amount", "In pounds and pence: 180 or 172.50.") \
    X(panel_referral, REF, docs_shared, disclosure, O, "Papers shared", \
      "The entry of the sharing log by which the panel has its papers.") \
    X(panel_referral, DATE, heard_on, 0, O, "Heard on", \
      "The day the panel hears it; it may still be to come.") \
    X(panel_referral, CODE, decision, PANEL_DECISION, O, "Decision", "What the panel decided.") \
    X(panel_referral, TEXT, allocated_team, 120, O, "Allocated team", \
      "Who takes it on, where the panel gave a team or a service.") \
    X(panel_referral, MEMO, conditions, 0, O, "Conditions", \
      "What the panel asks in return, and by when.") \
    X(panel_referral, DATE, feedback_on, 0, O, "Feedback on", \
      "The day the family and the team were told.")

/* A budget request: domain.md 1.14. */
#define FIELDS_budget_request(X) \
    X(budget_request, REF, case_id, caf_case, R, "Case", "") \
    X(budget_request, REF, panel_referral_id, panel_referral, C, "From the panel", \
      "The request the money comes from; none when the lead professional holds a budget.") \
    X(budget_request, DATE, asked_on, 0, O, "Asked on", "The day it was asked.") \
    X(budget_request, REF, asked_by, practitioner, O, "Asked by", "Who asks for the money.") \
    X(budget_request, INT, amount_pence, 0, R, "Amount", "In pounds and pence: 180 or 172.50.") \
    X(budget_request, TEXT, item, 200, R, "For", "What is bought with it.") \
    X(budget_request, CODE, granted, YN, O, "Granted", "Whether it may be spent.") \
    X(budget_request, REF, approved_by, practitioner, C, "Decided by", \
      "Who granted or declined it; never the one who asked.") \
    X(budget_request, DATE, decided_on, 0, C, "Decided on", "The day it was decided.") \
    X(budget_request, MEMO, conditions, 0, O, "Conditions", "What it was granted under.") \
    X(budget_request, INT, spent_pence, 0, O, "Spent", \
      "All that was spent of it so far, in pounds and pence.") \
    X(budget_request, TEXT, outcome, 200, O, "Outcome", "What came of it for the child.")

/* A transfer between authorities: domain.md 1.14. */
#define FIELDS_transfer(X) \
    X(transfer, REF, case_id, caf_case, R, "Case", "") \
    X(transfer, CODE, direction, TRANSFER_DIRECTION, R, "Direction", \
      "Out of this authority, or into it.") \
    X(transfer, TEXT, other_la, 120, R, "Other authority", \
      "The authority the child moves to, or came from.") \
    X(transfer, TEXT, contact, 120, R, "Contact there", \
      "Who there takes it, or sent it; papers go from person to person, not to an office.") \
    X(transfer, REF, consent_id, consent, C, "Consent", \
      "The family's decision about the transfer.") \
    X(transfer, MEMO, pack_contents, 0, O, "In the pack", \
      "What goes: the assessment, the plan, the last reviews, the consent.") \
    X(transfer, DATE, sent_on, 0, O, "Sent on", "The day it went.") \
    X(transfer, TEXT, method, 80, O, "Sent by", \
      "By post in two envelopes, by secure mail, by hand.") \
    X(transfer, DATE, received_on, 0, O, "Received on", "The day the papers arrived: there, as they say; or here.") \
    X(transfer, DATE, receiving_reviewed_on, 0, O, "Reviewed there on", \
      "The day they looked at it with the family.") \
    X(transfer, DATE, receiving_review_due, 0, O, "Review there due", \
      "By when they will look at it with the family.") \
    X(transfer, TEXT, their_urn, 30, O, "Their reference", "The number it has there.") \
    X(transfer, DATE, taken_back_on, 0, A, "Taken back on", "The day on which the child was not to move any more.") \
    X(transfer, TEXT, taken_back_reason, 200, A, "Why it was taken back", "") \
    X(transfer, MEMO, pack_text, 0, A, "The pack", "Word for word what was sent; it never changes.")

/* A step-up to social care: domain.md 2.6. */
#define FIELDS_stepup(X) \
    X(stepup, REF, case_id, caf_case, R, "Case", "") \
    X(stepup, REF, raised_by, practitioner, R, "Raised by", "Who is worried.") \
    X(stepup, TS, raised_on, 0, R, "Raised", "When the concern was written down.") \
    X(stepup, MEMO, concern, 0, R, "Concern", "What was seen or said.") \
    X(stepup, CODE, risk, STEPUP_RISK, R, "Kind of concern", \
      "The nearest; it can be changed later.") \
    X(stepup, CODE, immediate_danger, YN, O, "Immediate danger", \
      "Yes: call 999 first, then social care.") \
    X(stepup, TS, danger_called_on, 0, O, "999 called", \
      "When 999 was called, as in 22 mar 15:45.") \
    X(stepup, TEXT, danger_called_by, 120, O, "Who called 999", \
      "You, a colleague or the family: by name.") \
    X(stepup, TEXT, danger_incident, 60, O, "Incident number", \
      "The number that the police or the ambulance service gave.") \
    X(stepup, REF, consulted_with, practitioner, O, "Consulted", \
      "The safeguarding lead you talked to.") \
    X(stepup, CODE, consent_position, STEPUP_CONSENT, O, "Consent", \
      "Whether the family knows and agrees. Asking is not needed where it adds to the danger.") \
    X(stepup, TEXT, consent_reason, 200, C, "Why not sought", \
      "What would have happened by asking.") \
    X(stepup, TS, referral_made_on, 0, O, "Telephoned", \
      "When you telephoned children's social care.") \
    X(stepup, TS, written_on, 0, O, "Written referral", \
      "When the written referral went; it follows the call within two days.") \
    X(stepup, TEXT, sc_contact, 120, O, "Social care contact", "Who took it there.") \
    X(stepup, CODE, sc_decision, SC_DECISION, O, "Decision", \
      "What social care decided; until then it is chased.") \
    X(stepup, DATE, decision_on, 0, O, "Decided on", "The day they decided.") \
    X(stepup, CODE, feedback_to_referrer, YN, O, "Feedback received", "Whether they told you.") \
    X(stepup, DATE, feedback_on, 0, O, "Feedback on", "The day they told you.") \
    X(stepup, MEMO, feedback, 0, O, "Feedback", "What they said, for the team.") \
    X(stepup, REF, disclosure_id, disclosure, O, "Sharing entry", "")

/* A quality audit: domain.md 7.4. */
#define FIELDS_quality_audit(X) \
    X(quality_audit, REF, case_id, caf_case, R, "Case", "") \
    X(quality_audit, REF, auditor, practitioner, R, "Audited by", "") \
    X(quality_audit, DATE, date, 0, R, "Date", "") \
    X(quality_audit, INT, reason_score, 0, O, "Reason for assessment (0-3)", "") \
    X(quality_audit, INT, conclusion_score, 0, O, "Conclusion, solution and action (0-3)", "") \
    X(quality_audit, INT, plan_score, 0, O, "Delivery plan and review (0-3)", "") \
    X(quality_audit, INT, domain1_score, 0, O, "Domain 1 (0-3)", "") \
    X(quality_audit, INT, domain2_score, 0, O, "Domain 2 (0-3)", "") \
    X(quality_audit, INT, domain3_score, 0, O, "Domain 3 (0-3)", "")

/* An item of a quality audit: domain.md 7.4. */
#define FIELDS_quality_audit_item(X) \
    X(quality_audit_item, REF, quality_audit_id, quality_audit, R, "Audit", "") \
    X(quality_audit_item, INT, item, 0, R, "Item", "") \
    X(quality_audit_item, CODE, answer, QA_ANSWER, R, "Answer", "") \
    X(quality_audit_item, TEXT, note, 200, O, "Note", "")

/* A subject access request: domain.md 7.2. */
#define FIELDS_sar(X) \
    X(sar, REF, subject_id, subject, R, "Child", "") \
    X(sar, REF, case_id, caf_case, O, "Case", "") \
    X(sar, TEXT, requester, 120, R, "Asked by", \
      "The name of whoever asks to see the record.") \
    X(sar, REF, requester_id, person, O, "Person", \
      "Who asks, where the record knows them already; the name follows.") \
    X(sar, CODE, capacity, SAR_CAPACITY, R, "Asked as", \
      "The right is the child's. A parent with parental responsibility may ask while the child " \
      "cannot understand, or with the child's agreement.") \
    X(sar, BOOL, id_checked, 0, C, "Identity checked", \
      "Tick it when you know who asks. Nothing is handed over before.") \
    X(sar, DATE, received_on, 0, R, "Received on", \
      "The day the request came: the time to answer runs from it.") \
    X(sar, DATE, due_on, 0, A, "Due on", "") \
    X(sar, DATE, clock_stopped_on, 0, O, "Clock stopped on", \
      "The day you asked for something without which you cannot answer, such as proof of who " \
      "asks.") \
    X(sar, DATE, clock_restarted_on, 0, O, "Clock restarted on", \
      "The day it came. The days between are added to the time to answer.") \
    X(sar, DATE, released_on, 0, O, "Released on", \
      "The day the copy was handed over. From then on the request stays as it is.")

/* A redaction: domain.md 7.2. */
#define FIELDS_sar_redaction(X) \
    X(sar_redaction, REF, sar_id, sar, R, "Request", "") \
    X(sar_redaction, TEXT, what, 200, R, "What", \
      "What is left out of the copy, so that it can be found: \"The father's address.\"") \
    X(sar_redaction, CODE, reason, REDACTION, R, "Why", \
      "Only these reasons allow it. Everything else is theirs to see.")

/* A hold on destruction: domain.md 7.1. */
#define FIELDS_hold(X) \
    X(hold, REF, subject_id, subject, R, "Child", "") \
    X(hold, TEXT, reason, 200, R, "Reason", "") \
    X(hold, DATE, from, 0, R, "From", "") \
    X(hold, DATE, to, 0, O, "To", "") \
    X(hold, REF, placed_by, practitioner, O, "Placed by", "")

/* A case opened in an emergency, and what looking into it found: domain.md 7.3. */
#define FIELDS_emergency_opening(X) \
    X(emergency_opening, REF, case_id, caf_case, R, "Case", "") \
    X(emergency_opening, REF, opened_by, practitioner, R, "Opened by", "") \
    X(emergency_opening, TS, opened_at, 0, R, "Opened", "") \
    X(emergency_opening, TS, ends_at, 0, R, "Ends", "") \
    X(emergency_opening, CODE, reason, EMERGENCY, R, "Why at once", \
      "What cannot wait. It opens to read for some hours; your supervisor or the auditor looks " \
      "into it.") \
    X(emergency_opening, MEMO, words, 0, R, "What happened", \
      "In a sentence, without the child's name: whoever looks into it reads who you are, which " \
      "case, and this.") \
    X(emergency_opening, CODE, finding, EMERGENCY_FINDING, O, "Finding", \
      "Whether it was right to open the case; who opened it never says so themselves.") \
    X(emergency_opening, MEMO, finding_words, 0, C, "What was found", \
      "Whom you asked, and what comes of it.") \
    X(emergency_opening, TEXT, reviewed_by, 60, C, "Looked into by", "") \
    X(emergency_opening, DATE, reviewed_on, 0, C, "Looked into on", "")

/* A document that was given; its text stands beside it in the store: docs/decisions/0122. */
#define FIELDS_given_document(X) \
    X(given_document, REF, case_id, caf_case, R, "Case", "") \
    X(given_document, TEXT, code, 11, R, "Document", "The number on each of its pages.") \
    X(given_document, CODE, kind, DOCUMENT, R, "What it is", "") \
    X(given_document, CODE, copy, DOCUMENT_COPY, R, "Copy", "") \
    X(given_document, TEXT, recipient, 120, R, "Given to", "") \
    X(given_document, MEMO, purpose, 0, R, "Purpose", "") \
    X(given_document, REF, disclosure_id, disclosure, C, "Sharing entry", "") \
    X(given_document, TS, given_at, 0, R, "Given", "") \
    X(given_document, REF, given_by, practitioner, O, "Given by", "") \
    X(given_document, INT, pages, 0, R, "Pages", "") \
    X(given_document, TEXT, hash, 64, R, "Hash of its text", "") \
    X(given_document, TEXT, paper_hash, 64, O, "Hash of its PDF", "") \
    X(given_document, MEMO, left_out, 0, O, "Left out", "") \
    X(given_document, BOOL, kept_back, 0, O, "Has what is kept from some", "") \
    X(given_document, BOOL, other_family, 0, O, "Names another family, and was confirmed", "")

/* A child who may be of somebody's own family, or live where they do: docs/decisions/0100. */
#define FIELDS_own_tie(X) \
    X(own_tie, REF, case_id, caf_case, R, "Case", "") \
    X(own_tie, TEXT, login, 32, R, "Whose own", "") \
    X(own_tie, REF, practitioner_id, practitioner, O, "As a practitioner", "") \
    X(own_tie, CODE, kind, OWN_TIE, R, "By what", "") \
    X(own_tie, CODE, how, OWN_TIE_HOW, R, "How they met", "") \
    X(own_tie, TS, raised_at, 0, R, "Seen", "") \
    X(own_tie, CODE, finding, OWN_TIE_FINDING, O, "Finding", \
      "Whether there is a tie, and what comes of it; nobody says so of themselves.") \
    X(own_tie, MEMO, finding_words, 0, C, "What was found", \
      "Whom you asked, and what comes of it.") \
    X(own_tie, TEXT, reviewed_by, 60, C, "Looked into by", "") \
    X(own_tie, DATE, reviewed_on, 0, C, "Looked into on", "")

/* A child known to named people alone: docs/decisions/0078. */
#define FIELDS_case_seal(X) \
    X(case_seal, REF, subject_id, subject, R, "Child", "") \
    X(case_seal, CODE, reason, SEAL, R, "Why", "") \
    X(case_seal, MEMO, words, 0, R, "What is known", \
      "In a sentence: who asks for it, and what it rests on. Whoever looks at it again reads this.") \
    X(case_seal, TEXT, names, 400, R, "Who may know", \
      "Logins, with a blank between. For everybody else the child does not exist, in any list, " \
      "search, count or message. Being named gives nobody more than they had.") \
    X(case_seal, TEXT, set_by, 60, R, "Sealed by", "") \
    X(case_seal, DATE, set_on, 0, R, "Sealed on", "") \
    X(case_seal, DATE, review_by, 0, R, "To be looked at again", "") \
    X(case_seal, TEXT, reviewed_by, 60, O, "Looked at by", "") \
    X(case_seal, DATE, reviewed_on, 0, C, "Looked at on", "") \
    X(case_seal, MEMO, review_words, 0, C, "What was found", \
      "Why it still holds, why other people are named, or why it ends.") \
    X(case_seal, DATE, ended_on, 0, O, "Ended on", "")

/* Somebody for whom the child does not exist: docs/decisions/0071. */
#define FIELDS_stay_out(X) \
    X(stay_out, REF, subject_id, subject, R, "Child", "") \
    X(stay_out, TEXT, login, 32, R, "Who stays out", \
      "The login of whom the child is kept from. For them the child does not exist, from now on, " \
      "in any list, search, count or message.") \
    X(stay_out, CODE, reason, STAY_OUT, R, "Why", "") \
    X(stay_out, MEMO, words, 0, R, "What is known", \
      "In a sentence: who said so, and what it rests on. Whoever looks at it again reads this.") \
    X(stay_out, TEXT, set_by, 60, R, "Set by", "") \
    X(stay_out, DATE, set_on, 0, R, "Set on", "") \
    X(stay_out, DATE, review_by, 0, R, "To be looked at again", "") \
    X(stay_out, TEXT, reviewed_by, 60, O, "Looked at by", "") \
    X(stay_out, DATE, reviewed_on, 0, C, "Looked at on", "") \
    X(stay_out, MEMO, review_words, 0, C, "What was found", \
      "Why it still holds, or why it ends.") \
    X(stay_out, DATE, ended_on, 0, O, "Ended on", "")

/* clang-format on */

#endif
