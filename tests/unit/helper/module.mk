# Tests of the helper that makes PDF and spreadsheets; one program each.
HELPER_TEST_LIBS = $(HELPER_LIBS) $(CHECK_LIBS)

check_PROGRAMS += %D%/test_document_read
TESTS += %D%/test_document_read
%C%_test_document_read_SOURCES = %D%/test_document_read.c
%C%_test_document_read_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_document_read_LDADD = $(HELPER_TEST_LIBS)

check_PROGRAMS += %D%/test_pages
TESTS += %D%/test_pages
%C%_test_pages_SOURCES = %D%/test_pages.c
%C%_test_pages_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_pages_LDADD = $(HELPER_TEST_LIBS)

check_PROGRAMS += %D%/test_press_broker
TESTS += %D%/test_press_broker
%C%_test_press_broker_SOURCES = %D%/test_press_broker.c
%C%_test_press_broker_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_press_broker_LDADD = $(HELPER_TEST_LIBS)

check_PROGRAMS += %D%/test_press_run
TESTS += %D%/test_press_run
%C%_test_press_run_SOURCES = %D%/test_press_run.c
%C%_test_press_run_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_press_run_LDADD = $(HELPER_TEST_LIBS)
CLEANFILES += %D%/cafdesk-press
