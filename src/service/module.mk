noinst_LIBRARIES += libservice.a
libservice_a_SOURCES = \
	%D%/board.c %D%/board.h \
	%D%/case_open.c %D%/case_svc.h \
	%D%/case_sight.c %D%/case_sight.h \
	%D%/case_start.c \
	%D%/case_list.c %D%/case_list.h \
	%D%/child_index.c %D%/child_index.h \
	%D%/deed.c %D%/deed.h \
	%D%/exchange_port.h \
	%D%/doctor.c \
	%D%/names.c %D%/names.h \
	%D%/passphrase.c %D%/passphrase.h \
	%D%/record_home.c %D%/record_home.h \
	%D%/record_rule.c %D%/record_rule.h \
	%D%/record_svc.c %D%/record_svc.h \
	%D%/search_svc.c %D%/search_svc.h \
	%D%/session.c %D%/session.h %D%/session_private.h \
	%D%/sign_in.c \
	%D%/store_make.c \
	%D%/assessment_svc.h %D%/audit_svc.h %D%/consent_svc.h %D%/draft_svc.h \
	%D%/history_svc.h %D%/lead_svc.h %D%/store_svc.h %D%/team_svc.h %D%/user_svc.h
