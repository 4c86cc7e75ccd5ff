# Tests of this folder; one line each.
SCREENS_TEST_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
SCREENS_TEST_LIBS = libscreens.a libservice.a libpolicy.a libstore.a libui.a libmodel.a libbase.a \
	$(CHECK_LIBS) $(SQLITE_LIBS) $(NCURSES_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(JANSSON_LIBS) \
	$(UNISTRING_LIBS)
EXTRA_DIST += tests/support/seat.h

check_PROGRAMS += %D%/test_drafts
TESTS += %D%/test_drafts
%C%_test_drafts_SOURCES = %D%/test_drafts.c
%C%_test_drafts_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_drafts_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_keys
TESTS += %D%/test_keys
%C%_test_keys_SOURCES = %D%/test_keys.c
%C%_test_keys_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_keys_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_plain
TESTS += %D%/test_plain
%C%_test_plain_SOURCES = %D%/test_plain.c
%C%_test_plain_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_plain_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_road
TESTS += %D%/test_road
%C%_test_road_SOURCES = %D%/test_road.c
%C%_test_road_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_road_LDADD = $(SCREENS_TEST_LIBS)

check_PROGRAMS += %D%/test_tour
TESTS += %D%/test_tour
%C%_test_tour_SOURCES = %D%/test_tour.c
%C%_test_tour_CFLAGS = $(SCREENS_TEST_CFLAGS)
%C%_test_tour_LDADD = $(SCREENS_TEST_LIBS)
