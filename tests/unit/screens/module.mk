# Tests of this folder; one line each.
SCREENS_TEST_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
SCREENS_TEST_LIBS = libscreens.a libservice.a libprint.a libpress.a libpolicy.a libstore.a libui.a libmodel.a libbase.a \
	$(CHECK_LIBS) $(SQLITE_LIBS) $(NCURSES_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(JANSSON_LIBS) \
	$(UNISTRING_LIBS)
EXTRA_DIST += tests/support/seat.h \
	tests/screen/meeting-asked-80x24.picture tests/screen/meeting-asked-40x10.picture tests/screen/meeting-asked-200x60.picture \
	tests/screen/meeting-actions-80x24.picture tests/screen/meeting-actions-40x10.picture tests/screen/meeting-actions-200x60.picture \
	tests/screen/my-cases-80x24.picture tests/screen/my-cases-40x10.picture tests/screen/my-cases-200x60.picture \
	tests/screen/area-search-80x24.picture tests/screen/area-search-40x10.picture tests/screen/area-search-200x60.picture \
	tests/screen/sign-in-80x24.picture tests/screen/sign-in-40x10.picture tests/screen/sign-in-200x60.picture \
	tests/screen/overview-80x24.picture tests/screen/overview-40x10.picture tests/screen/overview-200x60.picture \
	tests/screen/people-80x24.picture tests/screen/people-40x10.picture tests/screen/people-200x60.picture \
	tests/screen/chronology-80x24.picture tests/screen/chronology-40x10.picture tests/screen/chronology-200x60.picture \
	tests/screen/consent-log-80x24.picture tests/screen/consent-log-40x10.picture tests/screen/consent-log-200x60.picture \
	tests/screen/consent-scope-80x24.picture tests/screen/consent-scope-40x10.picture tests/screen/consent-scope-200x60.picture \
	tests/screen/team-80x24.picture tests/screen/team-40x10.picture tests/screen/team-200x60.picture \
	tests/screen/element-80x24.picture tests/screen/element-40x10.picture tests/screen/element-200x60.picture \
	tests/screen/element-warned-80x24.picture tests/screen/element-warned-40x10.picture tests/screen/element-warned-200x60.picture \
	tests/screen/opening-review-80x24.picture tests/screen/opening-review-40x10.picture tests/screen/opening-review-200x60.picture \
	tests/screen/report-ask-80x24.picture tests/screen/report-ask-40x10.picture tests/screen/report-ask-200x60.picture \
	tests/screen/report-list-80x24.picture tests/screen/report-list-40x10.picture tests/screen/report-list-200x60.picture \
	tests/screen/report-figures-80x24.picture tests/screen/report-figures-40x10.picture tests/screen/report-figures-200x60.picture \
	tests/screen/print-ask-80x24.picture tests/screen/print-ask-40x10.picture tests/screen/print-ask-200x60.picture \
	tests/screen/print-look-80x24.picture tests/screen/print-look-40x10.picture tests/screen/print-look-200x60.picture \
	tests/screen/figures-80x24.picture tests/screen/figures-40x10.picture tests/screen/figures-200x60.picture \
	tests/screen/still-missing-80x24.picture tests/screen/still-missing-40x10.picture tests/screen/still-missing-200x60.picture

check_PROGRAMS += %D%/test_access
TESTS += %D%/test_access
%C%_test_access_SOURCES = %D%/test_access.c
%C%_test_access_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_access_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_accounts
TESTS += %D%/test_accounts
%C%_test_accounts_SOURCES = %D%/test_accounts.c
%C%_test_accounts_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_accounts_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_as_at
TESTS += %D%/test_as_at
%C%_test_as_at_SOURCES = %D%/test_as_at.c
%C%_test_as_at_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_as_at_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_arrival
TESTS += %D%/test_arrival
%C%_test_arrival_SOURCES = %D%/test_arrival.c
%C%_test_arrival_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_arrival_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_case_rows
TESTS += %D%/test_case_rows
%C%_test_case_rows_SOURCES = %D%/test_case_rows.c
%C%_test_case_rows_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_case_rows_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_case_words
TESTS += %D%/test_case_words
%C%_test_case_words_SOURCES = %D%/test_case_words.c
%C%_test_case_words_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_case_words_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_chronology
TESTS += %D%/test_chronology
%C%_test_chronology_SOURCES = %D%/test_chronology.c
%C%_test_chronology_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_chronology_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_birth
TESTS += %D%/test_birth
%C%_test_birth_SOURCES = %D%/test_birth.c
%C%_test_birth_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_birth_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_checklist
TESTS += %D%/test_checklist
%C%_test_checklist_SOURCES = %D%/test_checklist.c
%C%_test_checklist_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_checklist_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_clash
TESTS += %D%/test_clash
%C%_test_clash_SOURCES = %D%/test_clash.c
%C%_test_clash_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_clash_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_deeds
TESTS += %D%/test_deeds
%C%_test_deeds_SOURCES = %D%/test_deeds.c
%C%_test_deeds_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_deeds_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_drafts
TESTS += %D%/test_drafts
%C%_test_drafts_SOURCES = %D%/test_drafts.c
%C%_test_drafts_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_drafts_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_emergency
TESTS += %D%/test_emergency
%C%_test_emergency_SOURCES = %D%/test_emergency.c
%C%_test_emergency_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_emergency_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_every_form
TESTS += %D%/test_every_form
%C%_test_every_form_SOURCES = %D%/test_every_form.c %D%/every_form.h
%C%_test_every_form_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_every_form_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_footprint
TESTS += %D%/test_footprint
%C%_test_footprint_SOURCES = %D%/test_footprint.c
%C%_test_footprint_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_footprint_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_giver
TESTS += %D%/test_giver
%C%_test_giver_SOURCES = %D%/test_giver.c
%C%_test_giver_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_giver_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_judging
TESTS += %D%/test_judging
%C%_test_judging_SOURCES = %D%/test_judging.c
%C%_test_judging_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_judging_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_keys
TESTS += %D%/test_keys
%C%_test_keys_SOURCES = %D%/test_keys.c
%C%_test_keys_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_keys_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_late
TESTS += %D%/test_late
%C%_test_late_SOURCES = %D%/test_late.c
%C%_test_late_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_late_LDADD = libcli.a libexchange.a $(SCREENS_TEST_LIBS) $(LIBCSV_LIBS) $(JANSSON_LIBS)

check_PROGRAMS += %D%/test_links
TESTS += %D%/test_links
%C%_test_links_SOURCES = %D%/test_links.c
%C%_test_links_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_links_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_marks
TESTS += %D%/test_marks
%C%_test_marks_SOURCES = %D%/test_marks.c
%C%_test_marks_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_marks_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_meanwhile
TESTS += %D%/test_meanwhile
%C%_test_meanwhile_SOURCES = %D%/test_meanwhile.c
%C%_test_meanwhile_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_meanwhile_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_meeting
TESTS += %D%/test_meeting
%C%_test_meeting_SOURCES = %D%/test_meeting.c
%C%_test_meeting_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_meeting_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_meeting_kinds
TESTS += %D%/test_meeting_kinds
%C%_test_meeting_kinds_SOURCES = %D%/test_meeting_kinds.c
%C%_test_meeting_kinds_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_meeting_kinds_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_messages
TESTS += %D%/test_messages
%C%_test_messages_SOURCES = %D%/test_messages.c
%C%_test_messages_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_messages_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_panel
TESTS += %D%/test_panel
%C%_test_panel_SOURCES = %D%/test_panel.c
%C%_test_panel_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_panel_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_opening
TESTS += %D%/test_opening
%C%_test_opening_SOURCES = %D%/test_opening.c
%C%_test_opening_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_opening_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_overview
TESTS += %D%/test_overview
%C%_test_overview_SOURCES = %D%/test_overview.c
%C%_test_overview_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_overview_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_pictures
TESTS += %D%/test_pictures
PICTURES += %D%/test_pictures$(EXEEXT)
%C%_test_pictures_SOURCES = %D%/test_pictures.c
%C%_test_pictures_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_pictures_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_plain
TESTS += %D%/test_plain
%C%_test_plain_SOURCES = %D%/test_plain.c
%C%_test_plain_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_plain_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_plain_wait
TESTS += %D%/test_plain_wait
%C%_test_plain_wait_SOURCES = %D%/test_plain_wait.c
%C%_test_plain_wait_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_plain_wait_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_plan
TESTS += %D%/test_plan
%C%_test_plan_SOURCES = %D%/test_plan.c
%C%_test_plan_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_plan_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_reading
TESTS += %D%/test_reading
%C%_test_reading_SOURCES = %D%/test_reading.c
%C%_test_reading_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_reading_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_recall
TESTS += %D%/test_recall
%C%_test_recall_SOURCES = %D%/test_recall.c
%C%_test_recall_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_recall_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_reminders
TESTS += %D%/test_reminders
%C%_test_reminders_SOURCES = %D%/test_reminders.c
%C%_test_reminders_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_reminders_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_replies
TESTS += %D%/test_replies
%C%_test_replies_SOURCES = %D%/test_replies.c
%C%_test_replies_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_replies_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_reopen
TESTS += %D%/test_reopen
%C%_test_reopen_SOURCES = %D%/test_reopen.c
%C%_test_reopen_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_reopen_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_reports
TESTS += %D%/test_reports
%C%_test_reports_SOURCES = %D%/test_reports.c
%C%_test_reports_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_reports_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_retention
TESTS += %D%/test_retention
%C%_test_retention_SOURCES = %D%/test_retention.c
%C%_test_retention_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_retention_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_road
TESTS += %D%/test_road
%C%_test_road_SOURCES = %D%/test_road.c
%C%_test_road_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_road_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_scores
TESTS += %D%/test_scores
%C%_test_scores_SOURCES = %D%/test_scores.c
%C%_test_scores_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_scores_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_sharing
TESTS += %D%/test_sharing
%C%_test_sharing_SOURCES = %D%/test_sharing.c
%C%_test_sharing_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_sharing_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_sight
TESTS += %D%/test_sight
%C%_test_sight_SOURCES = %D%/test_sight.c
%C%_test_sight_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_sight_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_shelter
TESTS += %D%/test_shelter
%C%_test_shelter_SOURCES = %D%/test_shelter.c
%C%_test_shelter_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_shelter_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_case_seals
TESTS += %D%/test_case_seals
%C%_test_case_seals_SOURCES = %D%/test_case_seals.c
%C%_test_case_seals_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_case_seals_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_own_ties
TESTS += %D%/test_own_ties
%C%_test_own_ties_SOURCES = %D%/test_own_ties.c
%C%_test_own_ties_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_own_ties_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_stay_out
TESTS += %D%/test_stay_out
%C%_test_stay_out_SOURCES = %D%/test_stay_out.c
%C%_test_stay_out_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_stay_out_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_steps
TESTS += %D%/test_steps
%C%_test_steps_SOURCES = %D%/test_steps.c
%C%_test_steps_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_steps_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_closing_beside
TESTS += %D%/test_closing_beside
%C%_test_closing_beside_SOURCES = %D%/test_closing_beside.c
%C%_test_closing_beside_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_closing_beside_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_refusal
TESTS += %D%/test_refusal
%C%_test_refusal_SOURCES = %D%/test_refusal.c
%C%_test_refusal_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_refusal_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_stepup
TESTS += %D%/test_stepup
%C%_test_stepup_SOURCES = %D%/test_stepup.c
%C%_test_stepup_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_stepup_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_print
TESTS += %D%/test_print
%C%_test_print_SOURCES = %D%/test_print.c
%C%_test_print_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_print_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_quality
TESTS += %D%/test_quality
%C%_test_quality_SOURCES = %D%/test_quality.c
%C%_test_quality_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_quality_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_supervision
TESTS += %D%/test_supervision
%C%_test_supervision_SOURCES = %D%/test_supervision.c
%C%_test_supervision_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_supervision_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_tasks
TESTS += %D%/test_tasks
%C%_test_tasks_SOURCES = %D%/test_tasks.c
%C%_test_tasks_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_tasks_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_route
TESTS += %D%/test_route
%C%_test_route_SOURCES = %D%/test_route.c
%C%_test_route_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_route_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_tour
TESTS += %D%/test_tour
%C%_test_tour_SOURCES = %D%/test_tour.c
%C%_test_tour_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_tour_LDADD = $(SCREENS_TEST_LIBS)

EXTRA_DIST += tests/support/exchange_desk.h tests/support/script.h \
	tests/screen/case-a-1-opened.keys tests/screen/case-a-2-assessed.keys \
	tests/screen/case-a-3-signed.keys tests/screen/case-a-4-team.keys \
	tests/screen/case-a-5-spring.keys tests/screen/case-a-6-summer.keys \
	tests/screen/case-a-7-closed.keys tests/screen/case-a.reach \
	tests/screen/case-b-1-opened.keys tests/screen/case-b-2-assessed.keys \
	tests/screen/case-b-3-team.keys tests/screen/case-b-4-concern.keys \
	tests/screen/case-b-5-born.keys tests/screen/case-b-6-moved.keys \
	tests/screen/case-b.reach

check_PROGRAMS += %D%/test_void
TESTS += %D%/test_void
%C%_test_void_SOURCES = %D%/test_void.c
%C%_test_void_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_void_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_waiting
TESTS += %D%/test_waiting
%C%_test_waiting_SOURCES = %D%/test_waiting.c
%C%_test_waiting_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_waiting_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_worked_case
TESTS += %D%/test_worked_case
%C%_test_worked_case_SOURCES = %D%/test_worked_case.c
%C%_test_worked_case_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_worked_case_LDADD = libexchange.a $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_random_keys
TESTS += %D%/test_random_keys
SOAKS += %D%/test_random_keys
%C%_test_random_keys_SOURCES = %D%/test_random_keys.c
%C%_test_random_keys_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_random_keys_LDADD = libcli.a libexchange.a $(SCREENS_TEST_LIBS) \
	$(LIBCSV_LIBS) $(JANSSON_LIBS)

check_PROGRAMS += %D%/test_transfers
TESTS += %D%/test_transfers
%C%_test_transfers_SOURCES = %D%/test_transfers.c
%C%_test_transfers_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_transfers_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_twin
TESTS += %D%/test_twin
%C%_test_twin_SOURCES = %D%/test_twin.c
%C%_test_twin_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_twin_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_version_changes
TESTS += %D%/test_version_changes
%C%_test_version_changes_SOURCES = %D%/test_version_changes.c
%C%_test_version_changes_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_version_changes_LDADD = $(SCREENS_TEST_LIBS)
