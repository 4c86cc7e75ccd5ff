CLI_TEST_LIBS = $(CLI_LIBS) $(CHECK_LIBS)

check_PROGRAMS += %D%/test_settings
TESTS += %D%/test_settings
%C%_test_settings_SOURCES = %D%/test_settings.c
%C%_test_settings_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_settings_LDADD = $(CLI_TEST_LIBS)
