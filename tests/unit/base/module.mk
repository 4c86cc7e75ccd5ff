check_PROGRAMS += %D%/test_date
TESTS += %D%/test_date
%C%_test_date_SOURCES = %D%/test_date.c
%C%_test_date_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_date_LDADD = libbase.a $(CHECK_LIBS) $(SODIUM_LIBS) $(UUID_LIBS)
