# Files of this layer; one line each.
noinst_LIBRARIES += libprint.a
libprint_a_SOURCES = \
	%D%/case_summary.c %D%/case_summary.h \
	%D%/consent_sheet.c %D%/consent_sheet.h \
	%D%/document.c %D%/document.h \
	%D%/document_kinds.c %D%/document_kinds.h \
	%D%/plan_sheet.c %D%/plan_sheet.h \
	%D%/press_pages.c %D%/press_pages.h \
	%D%/summary_plan.c %D%/summary_private.h \
	%D%/text_pages.c %D%/text_pages.h
