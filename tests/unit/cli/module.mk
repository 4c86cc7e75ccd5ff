CLI_TEST_LIBS = $(CLI_LIBS) $(CHECK_LIBS)

check_PROGRAMS += %D%/test_settings
TESTS += %D%/test_settings
%C%_test_settings_SOURCES = %D%/test_settings.c
%C%_test_settings_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_settings_LDADD = $(CLI_TEST_LIBS)

check_PROGRAMS += %D%/test_ask
TESTS += %D%/test_ask
%C%_test_ask_SOURCES = %D%/test_ask.c
%C%_test_ask_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_ask_LDADD = $(CLI_TEST_LIBS)
