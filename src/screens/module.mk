# Files of this layer; one line each.
noinst_LIBRARIES += libscreens.a
libscreens_a_SOURCES = \
	%D%/access.c \
	%D%/account_forms.c \
	%D%/account_managers.c \
	%D%/accounts.c %D%/accounts.h \
	%D%/all_ops.c %D%/all_ops.h \
	%D%/app.c %D%/app.h \
	%D%/area_search.c \
	%D%/approval.c %D%/approval.h \
	%D%/arrival.c \
	%D%/arrival_layout.c %D%/arrival_layout.h \
	%D%/as_at.c \
	%D%/ask.c %D%/ask.h \
	%D%/bar_shown.c %D%/bar_shown.h \
	%D%/ask_draft.c %D%/ask_draft.h \
	%D%/assessment.c \
	%D%/assessment_layout.c %D%/assessment_layout.h \
	%D%/assessment_sheet.h \
	%D%/assessment_tabs.c \
	%D%/beside.c %D%/beside.h \
	%D%/bind.c %D%/bind.h \
	%D%/bind_reference.c \
	%D%/beyond.c \
	%D%/birth.c \
	%D%/carry.c %D%/carry.h \
	%D%/case_detail.c %D%/case_detail.h \
	%D%/case_kinds.c %D%/case_kinds.h \
	%D%/case_list_screen.c \
	%D%/case_rows.c %D%/case_rows.h \
	%D%/case_screens.h \
	%D%/case_watch.c \
	%D%/case_words.c %D%/case_words.h \
	%D%/casework.c %D%/casework.h \
	%D%/checklist.c \
	%D%/checklist_layout.c %D%/checklist_layout.h \
	%D%/chronology.c \
	%D%/completion.c \
	%D%/conflict.c %D%/conflict.h \
	%D%/closing_beside.c %D%/closing_beside.h \
	%D%/consent_giver.c %D%/consent_giver.h \
	%D%/consent_layout.c %D%/consent_layout.h \
	%D%/consent_log.c \
	%D%/consent_sign.c \
	%D%/consent_withdraw.c \
	%D%/consent_wizard.c \
	%D%/draft_text.c %D%/draft_text.h \
	%D%/drafts.c \
	%D%/due_place.c %D%/due_place.h \
	%D%/element_problems.c %D%/element_problems.h \
	%D%/elements_pane.c %D%/elements_pane.h \
	%D%/emergencies.c \
	%D%/emergency_urn.c \
	%D%/emergency.c \
	%D%/event_place.c %D%/event_place.h \
	%D%/figures.c \
	%D%/form_pane.c %D%/form_pane.h \
	%D%/form_pane_draft.c \
	%D%/form_pane_private.h \
	%D%/form_pane_rules.c \
	%D%/form_pane_save.c \
	%D%/hits.c %D%/hits.h \
	%D%/homes.c %D%/homes.h \
	%D%/identity.c \
	%D%/identity_layout.c %D%/identity_layout.h \
	%D%/join.c \
	%D%/lead.c \
	%D%/lead_answer.c %D%/lead_answer.h \
	%D%/lead_form.c %D%/lead_form.h \
	%D%/lead_layout.c %D%/lead_layout.h \
	%D%/links.c \
	%D%/list_pane.c %D%/list_pane.h \
	%D%/list_screen.c %D%/list_screen.h \
	%D%/login.c \
	%D%/meeting_actions.c %D%/meeting_actions_private.h \
	%D%/meeting_ask.c \
	%D%/meeting_keep.c \
	%D%/meeting_layout.c %D%/meeting_layout.h \
	%D%/meeting_missed.c \
	%D%/meeting_mode.c %D%/meeting_mode.h \
	%D%/meeting_one.c \
	%D%/meeting_people.c \
	%D%/meeting_sharing.c %D%/meeting_sharing.h \
	%D%/meeting_table.c %D%/meeting_table.h \
	%D%/meeting_table_draft.c \
	%D%/meetings.c \
	%D%/minutes.c \
	%D%/nav.c %D%/nav.h \
	%D%/notes.c %D%/notes.h \
	%D%/opening.c \
	%D%/opening_deed.c \
	%D%/opening_layout.c %D%/opening_layout.h \
	%D%/opening_private.h \
	%D%/opening_said.c \
	%D%/opening_search.c \
	%D%/overview.c \
	%D%/overview_data.c %D%/overview_data.h \
	%D%/overview_lines.c %D%/overview_lines.h \
	%D%/overview_strip.c %D%/overview_strip.h \
	%D%/overview_todo.c \
	%D%/own_form.c %D%/own_form.h \
	%D%/own_people.c %D%/own_people.h \
	%D%/own_ties.c \
	%D%/pair_pane.c %D%/pair_pane.h \
	%D%/panel.c \
	%D%/pane.c %D%/pane.h \
	%D%/pane_screen.c %D%/pane_screen.h \
	%D%/passphrase.c \
	%D%/plain_app.c %D%/plain_app.h \
	%D%/plain_wait.c %D%/plain_wait.h \
	%D%/plan.c \
	%D%/plan_forms.c %D%/plan_forms.h \
	%D%/recall.c %D%/recall.h \
	%D%/print_ask.c \
	%D%/print_look.c \
	%D%/print_screens.h \
	%D%/quality.c \
	%D%/reopen.c \
	%D%/replies.c %D%/replies.h \
	%D%/report_file.c \
	%D%/report_form.c \
	%D%/report_made.c \
	%D%/report_rows.c \
	%D%/report_screens.h \
	%D%/report_sort.c \
	%D%/report_words.c %D%/report_words.h \
	%D%/reports.c \
	%D%/retention.c \
	%D%/review_pane.c %D%/review_pane.h \
	%D%/route.c \
	%D%/rows_screen.c %D%/rows_screen.h \
	%D%/scope_draft.c \
	%D%/scope_pane.c %D%/scope_pane.h \
	%D%/scope_pane_private.h \
	%D%/scope_plain.c \
	%D%/scope_rows.c \
	%D%/scope_who.c \
	%D%/scores.c \
	%D%/second_keys.c \
	%D%/sharing.c %D%/sharing.h %D%/sharing_notice.c \
	%D%/sheet.c %D%/sheet.h \
	%D%/sheet_discard.c \
	%D%/sheet_find.c \
	%D%/sheet_problems.c \
	%D%/case_seals.c \
	%D%/stay_outs.c \
	%D%/step_begun.c %D%/step_begun.h \
	%D%/step_forms.c %D%/step_forms.h \
	%D%/step_pane.c %D%/step_pane.h \
	%D%/steps.c \
	%D%/stepup.c \
	%D%/supervision.c \
	%D%/team.c \
	%D%/tips.c %D%/tips.h \
	%D%/trail.c \
	%D%/transfers.c \
	%D%/twice.c \
	%D%/twin.c %D%/twin.h \
	%D%/unsaved.c %D%/unsaved.h \
	%D%/unusual.c \
	%D%/version_changes.c \
	%D%/view.c %D%/view.h \
	%D%/void_ask.c \
	%D%/waiting.c \
	%D%/who_looked.c \
	%D%/whole.c %D%/whole.h \
	%D%/words_pane.c %D%/words_pane.h
