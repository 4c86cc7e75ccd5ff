/* SPDX-License-Identifier: MIT */
/*
 * The lead professional, the team and its meetings.
 *
 * X(entity, kind, name, argument, need, label, help): see model/entity.h.
 */

#ifndef MODEL_FIELDS_TEAM_H
#define MODEL_FIELDS_TEAM_H

/* clang-format off */

/* A lead professional's term: domain.md 1.8. */
#define FIELDS_lp_assignment(X) \
    X(lp_assignment, REF, case_id, caf_case, R, "Case", "") \
    X(lp_assignment, REF, practitioner_id, practitioner, R, "Practitioner", \
      "Who is to lead; the list shows how many they lead already.") \
    X(lp_assignment, CODE, kind, LP_KIND, R, "Kind", \
      "Interim, lead, deputy, key worker or budget-holding.") \
    X(lp_assignment, DATE, from, 0, R, "From", "The first day they lead.") \
    X(lp_assignment, DATE, to, 0, O, "To", \
      "The first day they no longer lead. For a cover it may be set beforehand: it then ends by " \
      "itself.") \
    X(lp_assignment, SET, basis, LPBASIS, R, "Why this person", "More than one may be chosen.") \
    X(lp_assignment, TEXT, family_preference, 120, O, "The family asked for", \
      "Whom the family asked for, by name; leave empty when nobody.") \
    X(lp_assignment, CODE, family_preference_met, YN, C, "Was it met?", \
      "Required when the family asked for somebody.") \
    X(lp_assignment, TEXT, preference_note, 200, O, "Why it was not met", \
      "What stood in the way of the family's wish.") \
    X(lp_assignment, CODE, agreed_how, LPAGREED, R, "Agreed", \
      "At a meeting or between meetings.") \
    X(lp_assignment, REF, agreed_at, tac_meeting, C, "Meeting", \
      "The meeting at which it was agreed.") \
    X(lp_assignment, REF, manager_agreed_by, practitioner, C, "Manager who agreed", \
      "Required for a lead professional.") \
    X(lp_assignment, DATE, manager_agreed_on, 0, C, "Agreed on", "The day their manager agreed.") \
    X(lp_assignment, DATE, accepted_on, 0, R, "Accepted on", \
      "The day they said yes. Left empty, they are asked and accept it themselves; who wrote it " \
      "down for somebody else is in the trail.") \
    X(lp_assignment, TEXT, accepted_how, 200, C, "How you know", \
      "How you know that they said yes, when you write it down for them: at the meeting, on the " \
      "telephone, in a letter.") \
    X(lp_assignment, CODE, end_reason, LPEND, C, "Why it ended", "Why they no longer lead.") \
    X(lp_assignment, SET, handover_done, HANDOVER, C, "Hand-over done", \
      "All six before a new lead takes over.") \
    X(lp_assignment, TEXT, override_reason, 200, C, "Reason for the override", \
      "Over the limit of cases the reason is for that alone; else for steps of the hand-over "\
      "that stay open.") \
    X(lp_assignment, REF, override_by, practitioner, C, "Overridden by", \
      "The supervisor who overrode it.") \
    X(lp_assignment, CODE, override_of, LP_OVERRIDE, C, "Overridden", \
      "Which of the two the reason is for; the other one still holds.") \
    X(lp_assignment, DATE, declined_on, 0, O, "Declined on", "The day they said no.") \
    X(lp_assignment, MEMO, declined_reason, 0, C, "Why they declined", \
      "In their words; both line managers are told.") \
    X(lp_assignment, DATE, managers_met_on, 0, O, "Managers talked on", \
      "The day both line managers talked about it.") \
    X(lp_assignment, MEMO, managers_note, 0, C, "What the managers settled", \
      "Who gives time, or who is asked instead.")

/* A member of the team: domain.md 1.10. */
#define FIELDS_tac_member(X) \
    X(tac_member, REF, case_id, caf_case, R, "Case", "") \
    X(tac_member, REF, practitioner_id, practitioner, C, "Practitioner", \
      "Which practitioner joins.") \
    X(tac_member, REF, person_id, person, C, "Person", "Which of the family joins.") \
    X(tac_member, CODE, role_in_tac, TAC_ROLE, R, "Role in the team", \
      "Family, practitioner, advocate, interpreter, chair or observer.") \
    X(tac_member, DATE, from, 0, R, "From", "The first day in the team.") \
    X(tac_member, DATE, to, 0, O, "To", "The last day in the team.") \
    X(tac_member, REF, invited_by, practitioner, O, "Invited by", "Who asked them to join.") \
    X(tac_member, TEXT, leaving_reason, 200, C, "Why they left", \
      "Why they are no longer in the team.")

/* A request to join the team instead of starting a second CAF: domain.md 2.3. */
#define FIELDS_join_request(X) \
    X(join_request, REF, case_id, caf_case, R, "Case", "") \
    X(join_request, REF, asked_by, practitioner, R, "Asked by", "Who wants to work with the team.") \
    X(join_request, TS, asked_at, 0, R, "Asked", "When it was asked.") \
    X(join_request, MEMO, reason, 0, R, "Why", \
      "What you work on with the child, and what you could bring. The lead professional reads it.") \
    X(join_request, CODE, answer, JOIN_ANSWER, O, "Answer", \
      "Taken in, they are a member from today; what they see is what consent gives their agency.") \
    X(join_request, REF, answered_by, practitioner, C, "Answered by", "") \
    X(join_request, DATE, answered_on, 0, C, "Answered on", "") \
    X(join_request, MEMO, answer_reason, 0, C, "Why declined", \
      "Whoever asked reads it: say what they can do instead.")

/* A meeting of the team: domain.md 1.10. */
#define FIELDS_tac_meeting(X) \
    X(tac_meeting, REF, case_id, caf_case, R, "Case", "") \
    X(tac_meeting, INT, seq, 0, A, "Number", "") \
    X(tac_meeting, CODE, kind, MEETING_KIND, R, "Kind", \
      "First, review, closure, or another kind.") \
    X(tac_meeting, TS, scheduled_for, 0, R, "Planned for", \
      "The day and time, as in 24 mar 15:45.") \
    X(tac_meeting, TEXT, venue, 120, C, "Where", "Somewhere the family feels at ease.") \
    X(tac_meeting, CODE, status, MEETING_STATUS, R, "Status", "Planned, held, or not held.") \
    X(tac_meeting, CODE, not_held_reason, NOTHELD, C, "Why it was not held", \
      "The nearest; it is counted.") \
    X(tac_meeting, MEMO, not_held_note, 0, O, "More about why", "What happened, in a sentence.") \
    X(tac_meeting, REF, rescheduled_to, tac_meeting, C, "Moved to", "The meeting in its place.") \
    X(tac_meeting, REF, chair, practitioner, C, "Chair", "Who led the meeting.") \
    X(tac_meeting, REF, minute_taker, practitioner, C, "Minutes by", \
      "Who wrote down what was said.") \
    X(tac_meeting, CODE, child_present, YN, C, "Child present", \
      "Whether the child was there, for all of it or a part.") \
    X(tac_meeting, TEXT, child_absent_reason, 200, C, "Why not", \
      "Why the child was not there, and how their words came in.") \
    X(tac_meeting, CODE, parent_present, YN, C, "Parent present", \
      "Whether a parent or carer was there.") \
    X(tac_meeting, TEXT, parent_absent_reason, 200, C, "Why not", \
      "Why no parent or carer was there.") \
    X(tac_meeting, CODE, consent_confirmed_at_start, YN, C, "Consent confirmed at the start", \
      "Whether the family said again that it agrees to share.") \
    X(tac_meeting, REF, lp_agreed, practitioner, C, "Lead professional agreed", \
      "Whom the meeting and the family agreed on; left empty, none was found and the co-ordinator is told.") \
    X(tac_meeting, MEMO, notes, 0, C, "Notes", \
      "What was said and agreed; everybody who was there may read it.") \
    X(tac_meeting, MEMO, child_comment, 0, O, "Child's words", \
      "The child's own words; where a review is kept with the meeting they stand there.") \
    X(tac_meeting, MEMO, parent_comment, 0, O, "Parents' words", \
      "The parents' own words; where a review is kept with the meeting they stand there.") \
    X(tac_meeting, DATE, next_review_date, 0, C, "Next review", \
      "When everything agreed is looked at again.") \
    X(tac_meeting, BOOL, closure_decided, 0, C, "Closure decided", \
      "The meeting agreed that the case closes.") \
    X(tac_meeting, DATE, minutes_sent_on, 0, O, "Minutes sent on", \
      "The day the minutes went out.") \
    X(tac_meeting, TEXT, sent_to, 400, O, "Sent to", \
      "Who got the minutes; each is an entry of the sharing log.") \
    X(tac_meeting, CODE, for_everybody, YN, O, "For everybody", \
      "Y: whoever gets minutes may read all that was said and sent. Else it goes to the family, to " \
      "who leads and to whom consent opens everything; others get minutes without it.") \
    X(tac_meeting, MEMO, apart, 0, O, "Said apart", \
      "What only some may have: it stands on their page alone.") \
    X(tac_meeting, SET, apart_about, DATACLASS, O, "It is about", \
      "Only those to whom all of these are open get it; nothing marked: the family and who leads.") \
    X(tac_meeting, REF, apart_agency, agency, O, "In confidence from", \
      "The agency that said it: only they and who leads get it.") \
    X(tac_meeting, DATE, managers_told_on, 0, O, "Managers told on", \
      "The day the managers were told that reviews were missed again and again.") \
    X(tac_meeting, TEXT, managers_told, 200, C, "Told", \
      "Which managers were told, by name, and how.")

/* A meeting shared with another child's case: domain.md 2.3. */
#define FIELDS_tac_meeting_case(X) \
    X(tac_meeting_case, REF, meeting_id, tac_meeting, R, "Meeting", "") \
    X(tac_meeting_case, REF, other_case_id, caf_case, R, "Other case", "")

/* Attendance at a meeting: domain.md 1.10. */
#define FIELDS_attendance(X) \
    X(attendance, REF, meeting_id, tac_meeting, R, "Meeting", "") \
    X(attendance, REF, practitioner_id, practitioner, C, "Practitioner", "") \
    X(attendance, REF, person_id, person, C, "Person", "") \
    X(attendance, TEXT, name, 120, O, "Name", "") \
    X(attendance, DATE, invited_on, 0, O, "Asked on", "The day they were asked to come.") \
    X(attendance, CODE, coming, YN, O, "Coming", "What they answered; empty until they do.") \
    X(attendance, CODE, attendance, ATTEND, C, "Attendance", \
      "Whether they came; required once the meeting was held.") \
    X(attendance, MEMO, report, 0, O, "Report", \
      "What they sent instead of coming, or their reply in a round of updates.") \
    X(attendance, DATE, report_on, 0, O, "Report of", "The day of the report or the reply.")

/* clang-format on */

#endif
