EXTRA_DIST += %D%/history_holds.h %D%/random_deeds.h %D%/random_halves.h %D%/random_roads.h %D%/random_world.h %D%/replay.h \
	%D%/two_bases.h %D%/two_desks.h %D%/two_lost.h %D%/two_papers.h %D%/two_roads.h %D%/two_steps.h %D%/two_team.h \
	tests/support/arriving.h tests/support/assessed.h tests/support/casework.h tests/support/desk.h \
	tests/support/ended.h tests/support/keep.h tests/support/replies.h tests/support/reviewed.h \
	tests/support/road.h tests/support/table_case.h

service_test_cflags = $(AM_CFLAGS) $(CHECK_CFLAGS)
service_test_libs = libservice.a libprint.a libpress.a libpolicy.a libstore.a libmodel.a libbase.a \
	$(CHECK_LIBS) $(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(JANSSON_LIBS) $(UNISTRING_LIBS)

check_PROGRAMS += %D%/test_abuse
TESTS += %D%/test_abuse
%C%_test_abuse_SOURCES = %D%/test_abuse.c
%C%_test_abuse_CFLAGS = $(service_test_cflags)
%C%_test_abuse_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_access_svc
TESTS += %D%/test_access_svc
%C%_test_access_svc_SOURCES = %D%/test_access_svc.c
%C%_test_access_svc_CFLAGS = $(service_test_cflags)
%C%_test_access_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_arrival
TESTS += %D%/test_arrival
%C%_test_arrival_SOURCES = %D%/test_arrival.c
%C%_test_arrival_CFLAGS = $(service_test_cflags)
%C%_test_arrival_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_case_deed
TESTS += %D%/test_case_deed
%C%_test_case_deed_SOURCES = %D%/test_case_deed.c
%C%_test_case_deed_CFLAGS = $(service_test_cflags)
%C%_test_case_deed_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_case_seal_svc
TESTS += %D%/test_case_seal_svc
%C%_test_case_seal_svc_SOURCES = %D%/test_case_seal_svc.c
%C%_test_case_seal_svc_CFLAGS = $(service_test_cflags)
%C%_test_case_seal_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_case_sight
TESTS += %D%/test_case_sight
%C%_test_case_sight_SOURCES = %D%/test_case_sight.c
%C%_test_case_sight_CFLAGS = $(service_test_cflags)
%C%_test_case_sight_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_case_svc
TESTS += %D%/test_case_svc
%C%_test_case_svc_SOURCES = %D%/test_case_svc.c
%C%_test_case_svc_CFLAGS = $(service_test_cflags)
%C%_test_case_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_beyond_svc
TESTS += %D%/test_beyond_svc
%C%_test_beyond_svc_SOURCES = %D%/test_beyond_svc.c
%C%_test_beyond_svc_CFLAGS = $(service_test_cflags)
%C%_test_beyond_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_birth_further
TESTS += %D%/test_birth_further
%C%_test_birth_further_SOURCES = %D%/test_birth_further.c
%C%_test_birth_further_CFLAGS = $(service_test_cflags)
%C%_test_birth_further_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_birth_svc
TESTS += %D%/test_birth_svc
%C%_test_birth_svc_SOURCES = %D%/test_birth_svc.c
%C%_test_birth_svc_CFLAGS = $(service_test_cflags)
%C%_test_birth_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_checklist_svc
TESTS += %D%/test_checklist_svc
%C%_test_checklist_svc_SOURCES = %D%/test_checklist_svc.c
%C%_test_checklist_svc_CFLAGS = $(service_test_cflags)
%C%_test_checklist_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_link_svc
TESTS += %D%/test_link_svc
%C%_test_link_svc_SOURCES = %D%/test_link_svc.c
%C%_test_link_svc_CFLAGS = $(service_test_cflags)
%C%_test_link_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_meeting_hold
TESTS += %D%/test_meeting_hold
%C%_test_meeting_hold_SOURCES = %D%/test_meeting_hold.c
%C%_test_meeting_hold_CFLAGS = $(service_test_cflags)
%C%_test_meeting_hold_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_minutes
TESTS += %D%/test_minutes
%C%_test_minutes_SOURCES = %D%/test_minutes.c
%C%_test_minutes_CFLAGS = $(service_test_cflags)
%C%_test_minutes_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_meeting_share
TESTS += %D%/test_meeting_share
%C%_test_meeting_share_SOURCES = %D%/test_meeting_share.c
%C%_test_meeting_share_CFLAGS = $(service_test_cflags)
%C%_test_meeting_share_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_meeting_svc
TESTS += %D%/test_meeting_svc
%C%_test_meeting_svc_SOURCES = %D%/test_meeting_svc.c
%C%_test_meeting_svc_CFLAGS = $(service_test_cflags)
%C%_test_meeting_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_join_svc
TESTS += %D%/test_join_svc
%C%_test_join_svc_SOURCES = %D%/test_join_svc.c
%C%_test_join_svc_CFLAGS = $(service_test_cflags)
%C%_test_join_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_deputy
TESTS += %D%/test_deputy
%C%_test_deputy_SOURCES = %D%/test_deputy.c
%C%_test_deputy_CFLAGS = $(service_test_cflags)
%C%_test_deputy_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_destruction
TESTS += %D%/test_destruction
%C%_test_destruction_SOURCES = %D%/test_destruction.c
%C%_test_destruction_CFLAGS = $(service_test_cflags)
%C%_test_destruction_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_doctor
TESTS += %D%/test_doctor
%C%_test_doctor_SOURCES = %D%/test_doctor.c
%C%_test_doctor_CFLAGS = $(service_test_cflags)
%C%_test_doctor_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_anchor
TESTS += %D%/test_anchor
%C%_test_anchor_SOURCES = %D%/test_anchor.c
%C%_test_anchor_CFLAGS = $(service_test_cflags)
%C%_test_anchor_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_audit_svc
TESTS += %D%/test_audit_svc
%C%_test_audit_svc_SOURCES = %D%/test_audit_svc.c
%C%_test_audit_svc_CFLAGS = $(service_test_cflags)
%C%_test_audit_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_chronology
TESTS += %D%/test_chronology
%C%_test_chronology_SOURCES = %D%/test_chronology.c
%C%_test_chronology_CFLAGS = $(service_test_cflags)
%C%_test_chronology_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_child_person
TESTS += %D%/test_child_person
%C%_test_child_person_SOURCES = %D%/test_child_person.c
%C%_test_child_person_CFLAGS = $(service_test_cflags)
%C%_test_child_person_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_closure_svc
TESTS += %D%/test_closure_svc
%C%_test_closure_svc_SOURCES = %D%/test_closure_svc.c
%C%_test_closure_svc_CFLAGS = $(service_test_cflags)
%C%_test_closure_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_consent_sign
TESTS += %D%/test_consent_sign
%C%_test_consent_sign_SOURCES = %D%/test_consent_sign.c
%C%_test_consent_sign_CFLAGS = $(service_test_cflags)
%C%_test_consent_sign_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_consent_svc
TESTS += %D%/test_consent_svc
%C%_test_consent_svc_SOURCES = %D%/test_consent_svc.c
%C%_test_consent_svc_CFLAGS = $(service_test_cflags)
%C%_test_consent_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_draft_svc
TESTS += %D%/test_draft_svc
%C%_test_draft_svc_SOURCES = %D%/test_draft_svc.c
%C%_test_draft_svc_CFLAGS = $(service_test_cflags)
%C%_test_draft_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_element_svc
TESTS += %D%/test_element_svc
%C%_test_element_svc_SOURCES = %D%/test_element_svc.c
%C%_test_element_svc_CFLAGS = $(service_test_cflags)
%C%_test_element_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_shelter
TESTS += %D%/test_shelter
%C%_test_shelter_SOURCES = %D%/test_shelter.c
%C%_test_shelter_CFLAGS = $(service_test_cflags)
%C%_test_shelter_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_stay_out_svc
TESTS += %D%/test_stay_out_svc
%C%_test_stay_out_svc_SOURCES = %D%/test_stay_out_svc.c
%C%_test_stay_out_svc_CFLAGS = $(service_test_cflags)
%C%_test_stay_out_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_own_tie_svc
TESTS += %D%/test_own_tie_svc
%C%_test_own_tie_svc_SOURCES = %D%/test_own_tie_svc.c
%C%_test_own_tie_svc_CFLAGS = $(service_test_cflags)
%C%_test_own_tie_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_print_svc
TESTS += %D%/test_print_svc
%C%_test_print_svc_SOURCES = %D%/test_print_svc.c
%C%_test_print_svc_CFLAGS = $(service_test_cflags)
%C%_test_print_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_print_pages
TESTS += %D%/test_print_pages
%C%_test_print_pages_SOURCES = %D%/test_print_pages.c
%C%_test_print_pages_CFLAGS = $(service_test_cflags)
%C%_test_print_pages_LDADD = $(service_test_libs)
PICTURES += %D%/test_print_pages$(EXEEXT)
EXTRA_DIST += tests/page/consent-form-family.page tests/page/who-looked-family.page
EXTRA_DIST += tests/page/minutes-agency.page tests/page/minutes-family.page \
	tests/page/minutes-own.page
EXTRA_DIST += tests/page/plan-agency.page tests/page/plan-family-begun.page \
	tests/page/plan-family.page tests/page/plan-own.page tests/page/plan-own-team.page
EXTRA_DIST += tests/page/summary-agency.page tests/page/summary-family.page \
	tests/page/summary-own.page tests/page/summary-own-team.page

check_PROGRAMS += %D%/test_emergency_svc
TESTS += %D%/test_emergency_svc
%C%_test_emergency_svc_SOURCES = %D%/test_emergency_svc.c
%C%_test_emergency_svc_CFLAGS = $(service_test_cflags)
%C%_test_emergency_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_exchange_svc
TESTS += %D%/test_exchange_svc
%C%_test_exchange_svc_SOURCES = %D%/test_exchange_svc.c
%C%_test_exchange_svc_CFLAGS = $(service_test_cflags)
%C%_test_exchange_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_history_svc
TESTS += %D%/test_history_svc
%C%_test_history_svc_SOURCES = %D%/test_history_svc.c
%C%_test_history_svc_CFLAGS = $(service_test_cflags)
%C%_test_history_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_lead_svc
TESTS += %D%/test_lead_svc
%C%_test_lead_svc_SOURCES = %D%/test_lead_svc.c
%C%_test_lead_svc_CFLAGS = $(service_test_cflags)
%C%_test_lead_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_quality
TESTS += %D%/test_quality
%C%_test_quality_SOURCES = %D%/test_quality.c
%C%_test_quality_CFLAGS = $(service_test_cflags)
%C%_test_quality_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_random_deeds
SOAKS += %D%/test_random_deeds
TESTS += %D%/test_random_deeds
%C%_test_random_deeds_SOURCES = %D%/test_random_deeds.c
%C%_test_random_deeds_CFLAGS = $(service_test_cflags)
%C%_test_random_deeds_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_supervision
TESTS += %D%/test_supervision
%C%_test_supervision_SOURCES = %D%/test_supervision.c
%C%_test_supervision_CFLAGS = $(service_test_cflags)
%C%_test_supervision_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_team_svc
TESTS += %D%/test_team_svc
%C%_test_team_svc_SOURCES = %D%/test_team_svc.c
%C%_test_team_svc_CFLAGS = $(service_test_cflags)
%C%_test_team_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_timing
TESTS += %D%/test_timing
%C%_test_timing_SOURCES = %D%/test_timing.c
%C%_test_timing_CFLAGS = $(service_test_cflags)
%C%_test_timing_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_two_desks
TESTS += %D%/test_two_desks
%C%_test_two_desks_SOURCES = %D%/test_two_desks.c
%C%_test_two_desks_CFLAGS = $(service_test_cflags)
%C%_test_two_desks_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_unusual
TESTS += %D%/test_unusual
%C%_test_unusual_SOURCES = %D%/test_unusual.c
%C%_test_unusual_CFLAGS = $(service_test_cflags)
%C%_test_unusual_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_user_svc
TESTS += %D%/test_user_svc
%C%_test_user_svc_SOURCES = %D%/test_user_svc.c
%C%_test_user_svc_CFLAGS = $(service_test_cflags)
%C%_test_user_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_assessment_svc
TESTS += %D%/test_assessment_svc
%C%_test_assessment_svc_SOURCES = %D%/test_assessment_svc.c
%C%_test_assessment_svc_CFLAGS = $(service_test_cflags)
%C%_test_assessment_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_side_effects
TESTS += %D%/test_side_effects
%C%_test_side_effects_SOURCES = %D%/test_side_effects.c
%C%_test_side_effects_CFLAGS = $(service_test_cflags)
%C%_test_side_effects_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_standing
TESTS += %D%/test_standing
%C%_test_standing_SOURCES = %D%/test_standing.c
%C%_test_standing_CFLAGS = $(service_test_cflags)
%C%_test_standing_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_step_svc
TESTS += %D%/test_step_svc
%C%_test_step_svc_SOURCES = %D%/test_step_svc.c
%C%_test_step_svc_CFLAGS = $(service_test_cflags)
%C%_test_step_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_store_make
TESTS += %D%/test_store_make
%C%_test_store_make_SOURCES = %D%/test_store_make.c
%C%_test_store_make_CFLAGS = $(service_test_cflags)
%C%_test_store_make_LDADD = $(service_test_libs)
check_PROGRAMS += %D%/test_stepup_svc
TESTS += %D%/test_stepup_svc
%C%_test_stepup_svc_SOURCES = %D%/test_stepup_svc.c
%C%_test_stepup_svc_CFLAGS = $(service_test_cflags)
%C%_test_stepup_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_plan_svc
TESTS += %D%/test_plan_svc
%C%_test_plan_svc_SOURCES = %D%/test_plan_svc.c
%C%_test_plan_svc_CFLAGS = $(service_test_cflags)
%C%_test_plan_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_notes
TESTS += %D%/test_notes
%C%_test_notes_SOURCES = %D%/test_notes.c
%C%_test_notes_CFLAGS = $(service_test_cflags)
%C%_test_notes_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_pack
TESTS += %D%/test_pack
%C%_test_pack_SOURCES = %D%/test_pack.c
%C%_test_pack_CFLAGS = $(service_test_cflags)
%C%_test_pack_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_panel_svc
TESTS += %D%/test_panel_svc
%C%_test_panel_svc_SOURCES = %D%/test_panel_svc.c
%C%_test_panel_svc_CFLAGS = $(service_test_cflags)
%C%_test_panel_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_passphrase
TESTS += %D%/test_passphrase
%C%_test_passphrase_SOURCES = %D%/test_passphrase.c
%C%_test_passphrase_CFLAGS = $(service_test_cflags)
%C%_test_passphrase_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_record_relation
TESTS += %D%/test_record_relation
%C%_test_record_relation_SOURCES = %D%/test_record_relation.c
%C%_test_record_relation_CFLAGS = $(service_test_cflags)
%C%_test_record_relation_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_reopen_svc
TESTS += %D%/test_reopen_svc
%C%_test_reopen_svc_SOURCES = %D%/test_reopen_svc.c
%C%_test_reopen_svc_CFLAGS = $(service_test_cflags)
%C%_test_reopen_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_retention
TESTS += %D%/test_retention
%C%_test_retention_SOURCES = %D%/test_retention.c
%C%_test_retention_CFLAGS = $(service_test_cflags)
%C%_test_retention_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_rotate
TESTS += %D%/test_rotate
%C%_test_rotate_SOURCES = %D%/test_rotate.c
%C%_test_rotate_CFLAGS = $(service_test_cflags)
%C%_test_rotate_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_reply_svc
TESTS += %D%/test_reply_svc
%C%_test_reply_svc_SOURCES = %D%/test_reply_svc.c
%C%_test_reply_svc_CFLAGS = $(service_test_cflags)
%C%_test_reply_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_score_svc
TESTS += %D%/test_score_svc
%C%_test_score_svc_SOURCES = %D%/test_score_svc.c
%C%_test_score_svc_CFLAGS = $(service_test_cflags)
%C%_test_score_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_search_words
TESTS += %D%/test_search_words
%C%_test_search_words_SOURCES = %D%/test_search_words.c
%C%_test_search_words_CFLAGS = $(service_test_cflags)
%C%_test_search_words_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_sharing_svc
TESTS += %D%/test_sharing_svc
%C%_test_sharing_svc_SOURCES = %D%/test_sharing_svc.c
%C%_test_sharing_svc_CFLAGS = $(service_test_cflags)
%C%_test_sharing_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_case_at
TESTS += %D%/test_case_at
%C%_test_case_at_SOURCES = %D%/test_case_at.c
%C%_test_case_at_CFLAGS = $(service_test_cflags)
%C%_test_case_at_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_names
TESTS += %D%/test_names
%C%_test_names_SOURCES = %D%/test_names.c
%C%_test_names_CFLAGS = $(service_test_cflags)
%C%_test_names_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_void_svc
TESTS += %D%/test_void_svc
%C%_test_void_svc_SOURCES = %D%/test_void_svc.c
%C%_test_void_svc_CFLAGS = $(service_test_cflags)
%C%_test_void_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_waiting_svc
TESTS += %D%/test_waiting_svc
%C%_test_waiting_svc_SOURCES = %D%/test_waiting_svc.c
%C%_test_waiting_svc_CFLAGS = $(service_test_cflags)
%C%_test_waiting_svc_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_who_looked
TESTS += %D%/test_who_looked
%C%_test_who_looked_SOURCES = %D%/test_who_looked.c
%C%_test_who_looked_CFLAGS = $(service_test_cflags)
%C%_test_who_looked_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_two_steps
TESTS += %D%/test_two_steps
%C%_test_two_steps_SOURCES = %D%/test_two_steps.c
%C%_test_two_steps_CFLAGS = $(service_test_cflags)
%C%_test_two_steps_LDADD = $(service_test_libs)

check_PROGRAMS += %D%/test_backup
TESTS += %D%/test_backup
%C%_test_backup_SOURCES = %D%/test_backup.c %D%/backup_desk.h
%C%_test_backup_CFLAGS = $(service_test_cflags)
%C%_test_backup_LDADD = $(service_test_libs)
