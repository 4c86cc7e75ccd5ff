# Tests of this folder; one line each.
UI_TEST_LIBS = libui.a libbase.a $(CHECK_LIBS) $(NCURSES_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) \
	$(UNISTRING_LIBS)
EXTRA_DIST += tests/support/play.h

check_PROGRAMS += %D%/test_example
TESTS += %D%/test_example
%C%_test_example_SOURCES = %D%/test_example.c
%C%_test_example_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_example_LDADD = $(UI_TEST_LIBS)
