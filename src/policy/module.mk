noinst_LIBRARIES += libpolicy.a
libpolicy_a_SOURCES = \
	%D%/match.c %D%/match.h
