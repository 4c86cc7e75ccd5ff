noinst_LIBRARIES += libpolicy.a
libpolicy_a_SOURCES = \
	%D%/caseload.c %D%/caseload.h \
	%D%/completion.c %D%/completion.h \
	%D%/completion_other.c \
	%D%/completion_parts.c %D%/completion_parts.h \
	%D%/consent_check.c %D%/consent_check.h %D%/consent_check_private.h \
	%D%/consent_force.c %D%/consent_force.h \
	%D%/consent_holds.c \
	%D%/consent_lines.c \
	%D%/consent_notice.c %D%/consent_notice.h \
	%D%/consent_pack.c %D%/consent_pack.h \
	%D%/consent_rules.c %D%/consent_rules.h \
	%D%/due.c %D%/due.h \
	%D%/due_beyond.c \
	%D%/due_case_seal.c %D%/due_consent.c \
	%D%/due_find.c \
	%D%/due_lead.c \
	%D%/due_emergency.c \
	%D%/due_panel.c \
	%D%/due_plan.c \
	%D%/due_private.h \
	%D%/due_stay_out.c \
	%D%/due_stepup.c \
	%D%/due_transfer.c \
	%D%/due_turn.c \
	%D%/facts.c %D%/facts.h \
	%D%/guards.c %D%/guards.h \
	%D%/guards_begin.c \
	%D%/guards_end.c \
	%D%/guards_team.c \
	%D%/lead_gaps.c %D%/lead_gaps.h \
	%D%/match.c %D%/match.h \
	%D%/meeting_words.c %D%/meeting_words.h \
	%D%/opening.c %D%/opening.h \
	%D%/own_tie.c %D%/own_tie.h \
	%D%/permit.c %D%/permit.h \
	%D%/plain_words.c %D%/plain_words.h \
	%D%/problem.c %D%/problem.h \
	%D%/quality_rules.c %D%/quality_rules.h \
	%D%/reason_sense.c %D%/reason_sense.h \
	%D%/record_access.c \
	%D%/record_assessment.c \
	%D%/record_closing.c \
	%D%/record_format.c \
	%D%/record_panel.c \
	%D%/record_people.c \
	%D%/record_rules.c %D%/record_rules.h \
	%D%/record_sharing.c \
	%D%/record_special.c %D%/record_special.h \
	%D%/record_team.c \
	%D%/relation.c %D%/relation.h \
	%D%/shelter.c %D%/shelter.h \
	%D%/sight.c %D%/sight.h \
	%D%/states.c %D%/states.h
