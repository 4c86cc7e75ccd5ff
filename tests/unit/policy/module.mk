policy_test_cflags = $(AM_CFLAGS) $(CHECK_CFLAGS)
policy_test_libs = libpolicy.a libmodel.a libbase.a $(CHECK_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) \
	$(UNISTRING_LIBS)
EXTRA_DIST += %D%/due_fixture.h %D%/reminders_fixture.h \
	%D%/reminders_end_fixture.h %D%/states_fixture.h %D%/states_page.h tests/support/example.h tests/support/table.h \
	tests/expected/effects.csv \
	tests/expected/permissions.csv \
	tests/expected/transitions.csv \
	tests/expected/worked_cases.csv

check_PROGRAMS += %D%/test_caseload
TESTS += %D%/test_caseload
%C%_test_caseload_SOURCES = %D%/test_caseload.c
%C%_test_caseload_CFLAGS = $(policy_test_cflags)
%C%_test_caseload_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_completion
TESTS += %D%/test_completion
%C%_test_completion_SOURCES = %D%/test_completion.c
%C%_test_completion_CFLAGS = $(policy_test_cflags)
%C%_test_completion_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_consent_check
TESTS += %D%/test_consent_check
%C%_test_consent_check_SOURCES = %D%/test_consent_check.c
%C%_test_consent_check_CFLAGS = $(policy_test_cflags)
%C%_test_consent_check_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_consent_rules
TESTS += %D%/test_consent_rules
%C%_test_consent_rules_SOURCES = %D%/test_consent_rules.c
%C%_test_consent_rules_CFLAGS = $(policy_test_cflags)
%C%_test_consent_rules_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_consent_table
TESTS += %D%/test_consent_table
%C%_test_consent_table_SOURCES = %D%/test_consent_table.c
%C%_test_consent_table_CFLAGS = $(policy_test_cflags)
%C%_test_consent_table_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_due
TESTS += %D%/test_due
%C%_test_due_SOURCES = %D%/test_due.c
%C%_test_due_CFLAGS = $(policy_test_cflags)
%C%_test_due_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_due_late
TESTS += %D%/test_due_late
%C%_test_due_late_SOURCES = %D%/test_due_late.c
%C%_test_due_late_CFLAGS = $(policy_test_cflags)
%C%_test_due_late_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_match
TESTS += %D%/test_match
%C%_test_match_SOURCES = %D%/test_match.c
%C%_test_match_CFLAGS = $(policy_test_cflags)
%C%_test_match_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_meeting_words
TESTS += %D%/test_meeting_words
%C%_test_meeting_words_SOURCES = %D%/test_meeting_words.c
%C%_test_meeting_words_CFLAGS = $(policy_test_cflags)
%C%_test_meeting_words_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_opening
TESTS += %D%/test_opening
%C%_test_opening_SOURCES = %D%/test_opening.c
%C%_test_opening_CFLAGS = $(policy_test_cflags)
%C%_test_opening_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_panel
TESTS += %D%/test_panel
%C%_test_panel_SOURCES = %D%/test_panel.c
%C%_test_panel_CFLAGS = $(policy_test_cflags)
%C%_test_panel_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_permit
TESTS += %D%/test_permit
%C%_test_permit_SOURCES = %D%/test_permit.c
%C%_test_permit_CFLAGS = $(policy_test_cflags)
%C%_test_permit_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_reason_sense
TESTS += %D%/test_reason_sense
%C%_test_reason_sense_SOURCES = %D%/test_reason_sense.c
%C%_test_reason_sense_CFLAGS = $(policy_test_cflags)
%C%_test_reason_sense_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_own_tie
TESTS += %D%/test_own_tie
%C%_test_own_tie_SOURCES = %D%/test_own_tie.c
%C%_test_own_tie_CFLAGS = $(policy_test_cflags)
%C%_test_own_tie_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_plain_words
TESTS += %D%/test_plain_words
%C%_test_plain_words_SOURCES = %D%/test_plain_words.c
%C%_test_plain_words_CFLAGS = $(policy_test_cflags)
%C%_test_plain_words_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_record_rules
TESTS += %D%/test_record_rules
%C%_test_record_rules_SOURCES = %D%/test_record_rules.c \
	%D%/record_rule_rows.h
%C%_test_record_rules_CFLAGS = $(policy_test_cflags)
%C%_test_record_rules_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_relation
TESTS += %D%/test_relation
%C%_test_relation_SOURCES = %D%/test_relation.c
%C%_test_relation_CFLAGS = $(policy_test_cflags)
%C%_test_relation_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_reminders
TESTS += %D%/test_reminders
%C%_test_reminders_SOURCES = %D%/test_reminders.c
%C%_test_reminders_CFLAGS = $(policy_test_cflags)
%C%_test_reminders_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_sight
TESTS += %D%/test_sight
%C%_test_sight_SOURCES = %D%/test_sight.c
%C%_test_sight_CFLAGS = $(policy_test_cflags)
%C%_test_sight_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_states
TESTS += %D%/test_states
%C%_test_states_SOURCES = %D%/test_states.c
%C%_test_states_CFLAGS = $(policy_test_cflags)
%C%_test_states_LDADD = $(policy_test_libs)

check_PROGRAMS += %D%/test_states_all
TESTS += %D%/test_states_all
%C%_test_states_all_SOURCES = %D%/test_states_all.c
%C%_test_states_all_CFLAGS = $(policy_test_cflags)
%C%_test_states_all_LDADD = $(policy_test_libs)
