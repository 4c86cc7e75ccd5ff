# Files of this layer; one line each.
noinst_HEADERS += \
	%D%/assessment_svc.h \
	%D%/audit_svc.h \
	%D%/case_list.h \
	%D%/case_svc.h \
	%D%/consent_svc.h \
	%D%/draft_svc.h \
	%D%/history_svc.h \
	%D%/lead_svc.h \
	%D%/record_svc.h \
	%D%/search_svc.h \
	%D%/session.h \
	%D%/store_svc.h \
	%D%/team_svc.h \
	%D%/user_svc.h
