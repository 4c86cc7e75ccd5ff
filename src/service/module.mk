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
	%D%/backup_file.c %D%/backup_file.h \
	%D%/backup_note.c %D%/backup_note.h \
	%D%/backup_private.h \
	%D%/backup_prove.c \
	%D%/backup_read.c \
	%D%/backup_rota.c \
	%D%/backup_svc.c %D%/backup_svc.h \
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
	%D%/bars.c %D%/bars.h \
	%D%/case_seal_svc.c %D%/case_seal_svc.h \
	%D%/case_scope.c %D%/case_scope.h \
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
	%D%/double_svc.c %D%/double_svc.h \
	%D%/draft_hold.c %D%/draft_hold.h \
	%D%/draft_svc.c %D%/draft_svc.h \
	%D%/due_lines.c %D%/due_lines.h \
	%D%/due_people.c %D%/due_people.h \
	%D%/due_whose.c %D%/due_whose.h \
	%D%/element_svc.c %D%/element_svc.h \
	%D%/emergency_svc.c %D%/emergency_svc.h \
	%D%/exchange_port.h \
	%D%/figures.c %D%/figures.h \
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
	%D%/merge_target.c \
	%D%/minutes.c %D%/minutes.h \
	%D%/minutes_given.c \
	%D%/minutes_page.c %D%/minutes_page.h \
	%D%/names.c %D%/names.h \
	%D%/own_people.c \
	%D%/own_tie_deed.c %D%/own_tie_deed.h \
	%D%/own_tie_svc.c %D%/own_tie_svc.h \
	%D%/pack.c %D%/pack.h \
	%D%/panel_svc.c %D%/panel_svc.h \
	%D%/passphrase.c %D%/passphrase.h \
	%D%/plan_agreed.c %D%/plan_agreed.h \
	%D%/plan_fill.c %D%/plan_fill.h \
	%D%/plan_svc.c %D%/plan_svc.h \
	%D%/print_cut.c %D%/print_cut.h \
	%D%/print_job.c %D%/print_job.h \
	%D%/print_letter.c %D%/print_letter.h \
	%D%/print_minutes.c %D%/print_minutes.h \
	%D%/print_other.c %D%/print_other.h \
	%D%/print_reader.c %D%/print_reader.h \
	%D%/print_svc.c %D%/print_svc.h \
	%D%/print_whom.c %D%/print_whom.h \
	%D%/quality_svc.c %D%/quality_svc.h \
	%D%/record_home.c %D%/record_home.h \
	%D%/record_list.c %D%/record_list.h \
	%D%/record_rule.c %D%/record_rule.h \
	%D%/record_svc.c %D%/record_svc.h \
	%D%/record_words.c \
	%D%/record_text.c %D%/record_text.h \
	%D%/reopen_svc.c %D%/reopen_svc.h \
	%D%/reply_sight.c %D%/reply_sight.h \
	%D%/reply_svc.c %D%/reply_svc.h \
	%D%/retention_erase.c %D%/retention_erase.h \
	%D%/retention_page.c %D%/retention_page.h \
	%D%/retention_svc.c %D%/retention_svc.h \
	%D%/retention_turn.c %D%/retention_turn.h \
	%D%/report.c %D%/report.h %D%/report_private.h \
	%D%/report_begun.c \
	%D%/report_consent.c \
	%D%/report_data.c \
	%D%/report_domain.c \
	%D%/report_ends.c \
	%D%/report_group.c \
	%D%/report_hide.c \
	%D%/report_load.c \
	%D%/report_mine.c \
	%D%/report_moves.c \
	%D%/report_open.c \
	%D%/report_plan.c \
	%D%/report_quality.c \
	%D%/report_review.c \
	%D%/report_team.c \
	%D%/report_text.c %D%/report_text.h \
	%D%/report_times.c \
	%D%/report_walk.c \
	%D%/restore_since.c \
	%D%/restore_svc.c %D%/restore_svc.h \
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
	%D%/user_managers.c %D%/user_managers.h \
	%D%/user_work.c %D%/user_work.h \
	%D%/void_svc.c %D%/void_svc.h \
	%D%/waiting_svc.c %D%/waiting_svc.h \
	%D%/who_looked.c %D%/who_looked.h
