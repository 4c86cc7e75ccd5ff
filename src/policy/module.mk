noinst_LIBRARIES += libpolicy.a
libpolicy_a_SOURCES = \
	%D%/consent_check.c %D%/consent_check.h \
	%D%/consent_rules.c %D%/consent_rules.h \
	%D%/due.c %D%/due.h \
	%D%/due_consent.c \
	%D%/due_find.c %D%/due_private.h \
	%D%/match.c %D%/match.h \
	%D%/permit.c %D%/permit.h \
	%D%/problem.c %D%/problem.h \
	%D%/relation.c %D%/relation.h \
	%D%/sight.c %D%/sight.h
