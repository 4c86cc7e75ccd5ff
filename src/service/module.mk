noinst_LIBRARIES += libservice.a
libservice_a_SOURCES = \
	%D%/access_svc.c %D%/access_svc.h \
	%D%/anchor.c %D%/anchor.h \
	%D%/arrival_svc.c %D%/arrival_svc.h \
	%D%/assessment_begin.c %D%/assessment_begin.h \
	%D%/assessment_end.c %D%/assessment_end.h \
	%D%/assessment_svc.c %D%/assessment_svc.h \
	%D%/audit_prove.c \
	%D%/audit_svc.c %D%/audit_svc.h \
	%D%/beyond_private.h \
	%D%/beyond_svc.c %D%/beyond_svc.h \
	%D%/beyond_walk.c \
	%D%/birth_further.c \
	%D%/birth_svc.c %D%/birth_svc.h \
	%D%/board.c %D%/board.h \
	%D%/board_follow.c \
	%D%/case_at.c \
	%D%/case_begin.c %D%/case_begin.h \
	%D%/case_deed.c %D%/case_deed.h \
	%D%/case_list.c %D%/case_list.h \
	%D%/case_look.c %D%/case_look.h \
	%D%/case_match.c %D%/case_match.h \
	%D%/case_open.c \
	%D%/case_part.c %D%/case_part.h \
	%D%/case_sight.c %D%/case_sight.h \
	%D%/case_problems.c \
	%D%/case_start.c \
	%D%/case_svc.h \
	%D%/checklist_svc.c %D%/checklist_svc.h \
	%D%/child_index.c %D%/child_index.h \
	%D%/chronology.c %D%/chronology.h \
	%D%/chronology_roads.c \
	%D%/chronology_tell.c %D%/chronology_tell.h \
	%D%/chronology_work.c \
	%D%/closure_svc.c %D%/closure_svc.h \
	%D%/consent_deed.h \
	%D%/consent_draft.c \
	%D%/consent_grid.c \
	%D%/consent_sign.c \
	%D%/consent_svc.c %D%/consent_svc.h \
	%D%/deed.c %D%/deed.h \
	%D%/doctor.c \
	%D%/draft_svc.c %D%/draft_svc.h \
	%D%/element_svc.c %D%/element_svc.h \
	%D%/emergency_svc.c %D%/emergency_svc.h \
	%D%/exchange_port.h \
	%D%/history_svc.c %D%/history_svc.h \
	%D%/history_words.c %D%/history_words.h \
	%D%/identity_sight.c %D%/identity_sight.h \
	%D%/join_svc.c %D%/join_svc.h \
	%D%/lead_decline.c \
	%D%/lead_load.c %D%/lead_load.h \
	%D%/lead_may.c \
	%D%/lead_svc.c %D%/lead_svc.h \
	%D%/lead_terms.c %D%/lead_terms.h \
	%D%/exchange_in.c \
	%D%/exchange_out.c \
	%D%/exchange_sieve.c \
	%D%/exchange_svc.c %D%/exchange_svc.h %D%/exchange_work.h \
	%D%/meeting_deed.h \
	%D%/meeting_gather.c \
	%D%/meeting_guests.c \
	%D%/meeting_hold.c \
	%D%/meeting_missed.c \
	%D%/meeting_share.c %D%/meeting_share.h \
	%D%/meeting_sight.c %D%/meeting_sight.h \
	%D%/meeting_svc.c %D%/meeting_svc.h \
	%D%/link_svc.c %D%/link_svc.h \
	%D%/merge_deed.h \
	%D%/merge_copies.c %D%/merge_copies.h \
	%D%/merge_svc.c %D%/merge_svc.h \
	%D%/minutes.c %D%/minutes.h \
	%D%/minutes_given.c \
	%D%/names.c %D%/names.h \
	%D%/pack.c %D%/pack.h \
	%D%/panel_svc.c %D%/panel_svc.h \
	%D%/passphrase.c %D%/passphrase.h \
	%D%/plan_agreed.c %D%/plan_agreed.h \
	%D%/plan_fill.c %D%/plan_fill.h \
	%D%/plan_svc.c %D%/plan_svc.h \
	%D%/quality_svc.c %D%/quality_svc.h \
	%D%/record_home.c %D%/record_home.h \
	%D%/record_list.c %D%/record_list.h \
	%D%/record_rule.c %D%/record_rule.h \
	%D%/record_svc.c %D%/record_svc.h \
	%D%/record_text.c %D%/record_text.h \
	%D%/reopen_svc.c %D%/reopen_svc.h \
	%D%/reply_sight.c %D%/reply_sight.h \
	%D%/reply_svc.c %D%/reply_svc.h \
	%D%/rotate_svc.c %D%/rotate_svc.h \
	%D%/score_svc.c %D%/score_svc.h \
	%D%/search_svc.c %D%/search_svc.h \
	%D%/search_words.c %D%/search_words.h \
	%D%/session.c %D%/session.h \
	%D%/session_private.h \
	%D%/session_way.c %D%/session_way.h \
	%D%/sharing_deed.h \
	%D%/sharing_svc.c %D%/sharing_svc.h \
	%D%/sign_in.c \
	%D%/stay_out_svc.c %D%/stay_out_svc.h \
	%D%/step_deed.h \
	%D%/step_effects.c \
	%D%/step_fill.c \
	%D%/step_offer.c \
	%D%/step_svc.c %D%/step_svc.h \
	%D%/stepup_lock.c %D%/stepup_lock.h \
	%D%/stepup_sight.c %D%/stepup_sight.h \
	%D%/stepup_svc.c %D%/stepup_svc.h \
	%D%/store_make.c \
	%D%/store_svc.h \
	%D%/team_deed.h \
	%D%/team_list.c \
	%D%/team_svc.c %D%/team_svc.h \
	%D%/transfer_fill.c %D%/transfer_fill.h \
	%D%/transfer_svc.c %D%/transfer_svc.h \
	%D%/unusual.c %D%/unusual.h \
	%D%/user_svc.c %D%/user_svc.h \
	%D%/user_work.c %D%/user_work.h \
	%D%/void_svc.c %D%/void_svc.h \
	%D%/waiting_svc.c %D%/waiting_svc.h \
	%D%/who_looked.c %D%/who_looked.h
