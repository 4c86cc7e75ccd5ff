EXCHANGE_TEST_LIBS = libexchange.a libmodel.a libbase.a $(CHECK_LIBS) $(JANSSON_LIBS) \
	$(SODIUM_LIBS) $(UUID_LIBS) $(UNISTRING_LIBS)

EXTRA_DIST += %D%/fake_store.h

check_PROGRAMS += %D%/test_case_part
TESTS += %D%/test_case_part
%C%_test_case_part_SOURCES = %D%/test_case_part.c
%C%_test_case_part_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_case_part_LDADD = libexchange.a libservice.a libprint.a libpress.a libpolicy.a libstore.a libmodel.a \
	libbase.a $(CHECK_LIBS) $(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(JANSSON_LIBS) \
	$(UNISTRING_LIBS)

check_PROGRAMS += %D%/test_families
TESTS += %D%/test_families
%C%_test_families_SOURCES = %D%/test_families.c
%C%_test_families_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_families_LDADD = $(EXCHANGE_TEST_LIBS)

check_PROGRAMS += %D%/test_import_consent
TESTS += %D%/test_import_consent
%C%_test_import_consent_SOURCES = %D%/test_import_consent.c
%C%_test_import_consent_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_import_consent_LDADD = libexchange.a libservice.a libprint.a libpress.a libpolicy.a libstore.a libmodel.a \
	libbase.a $(CHECK_LIBS) $(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(JANSSON_LIBS) \
	$(UNISTRING_LIBS)

check_PROGRAMS += %D%/test_importer
TESTS += %D%/test_importer
%C%_test_importer_SOURCES = %D%/test_importer.c
%C%_test_importer_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_importer_LDADD = $(EXCHANGE_TEST_LIBS)

check_PROGRAMS += %D%/test_lies
TESTS += %D%/test_lies
%C%_test_lies_SOURCES = %D%/test_lies.c
%C%_test_lies_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_lies_LDADD = $(EXCHANGE_TEST_LIBS)

check_PROGRAMS += %D%/test_merge
TESTS += %D%/test_merge
%C%_test_merge_SOURCES = %D%/test_merge.c
%C%_test_merge_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_merge_LDADD = libexchange.a libservice.a libprint.a libpress.a libpolicy.a libstore.a libmodel.a \
	libbase.a $(CHECK_LIBS) $(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(JANSSON_LIBS) \
	$(UNISTRING_LIBS)

check_PROGRAMS += %D%/test_midlife
TESTS += %D%/test_midlife
%C%_test_midlife_SOURCES = %D%/test_midlife.c
%C%_test_midlife_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_midlife_LDADD = $(EXCHANGE_TEST_LIBS)

check_PROGRAMS += %D%/test_reader
TESTS += %D%/test_reader
%C%_test_reader_SOURCES = %D%/test_reader.c
%C%_test_reader_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_reader_LDADD = $(EXCHANGE_TEST_LIBS)

TESTS += %D%/manual.sh
EXTRA_DIST += %D%/manual.sh

EXTRA_DIST += %D%/worked_store.h tests/expected/worked_cases.csv

check_PROGRAMS += %D%/test_worked
TESTS += %D%/test_worked
%C%_test_worked_SOURCES = %D%/test_worked.c
%C%_test_worked_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_worked_LDADD = $(EXCHANGE_TEST_LIBS)

check_PROGRAMS += %D%/test_round_trip
TESTS += %D%/test_round_trip
%C%_test_round_trip_SOURCES = %D%/test_round_trip.c
%C%_test_round_trip_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_round_trip_LDADD = libexchange.a libservice.a libprint.a libpress.a libpolicy.a libstore.a libmodel.a \
	libbase.a $(CHECK_LIBS) $(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(JANSSON_LIBS) \
	$(UNISTRING_LIBS)
