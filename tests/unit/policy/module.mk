policy_test_cflags = $(AM_CFLAGS) $(CHECK_CFLAGS)
policy_test_libs = libpolicy.a libmodel.a libbase.a $(CHECK_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) \
	$(UNISTRING_LIBS)

check_PROGRAMS += %D%/test_match
TESTS += %D%/test_match
%C%_test_match_SOURCES = %D%/test_match.c
%C%_test_match_CFLAGS = $(policy_test_cflags)
%C%_test_match_LDADD = $(policy_test_libs)
