MODEL_TEST_LIBS = libmodel.a libbase.a $(CHECK_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(UNISTRING_LIBS)

check_PROGRAMS += %D%/test_access_clock
TESTS += %D%/test_access_clock
%C%_test_access_clock_SOURCES = %D%/test_access_clock.c
%C%_test_access_clock_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_access_clock_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_calendar
TESTS += %D%/test_calendar
%C%_test_calendar_SOURCES = %D%/test_calendar.c
%C%_test_calendar_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_calendar_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_case_file
TESTS += %D%/test_case_file
%C%_test_case_file_SOURCES = %D%/test_case_file.c
%C%_test_case_file_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_case_file_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_day_side
TESTS += %D%/test_day_side
%C%_test_day_side_SOURCES = %D%/test_day_side.c
%C%_test_day_side_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_day_side_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_distance
TESTS += %D%/test_distance
%C%_test_distance_SOURCES = %D%/test_distance.c
%C%_test_distance_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_distance_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_element
TESTS += %D%/test_element
%C%_test_element_SOURCES = %D%/test_element.c
%C%_test_element_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_element_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_format
TESTS += %D%/test_format
%C%_test_format_SOURCES = %D%/test_format.c
%C%_test_format_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_format_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_judging_word
TESTS += %D%/test_judging_word
%C%_test_judging_word_SOURCES = %D%/test_judging_word.c
%C%_test_judging_word_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_judging_word_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_link
TESTS += %D%/test_link
%C%_test_link_SOURCES = %D%/test_link.c
%C%_test_link_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_link_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_money
TESTS += %D%/test_money
%C%_test_money_SOURCES = %D%/test_money.c
%C%_test_money_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_money_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_nhs
TESTS += %D%/test_nhs
%C%_test_nhs_SOURCES = %D%/test_nhs.c
%C%_test_nhs_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_nhs_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_parameter
TESTS += %D%/test_parameter
%C%_test_parameter_SOURCES = %D%/test_parameter.c
%C%_test_parameter_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_parameter_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_postcode
TESTS += %D%/test_postcode
%C%_test_postcode_SOURCES = %D%/test_postcode.c
%C%_test_postcode_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_postcode_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_record
TESTS += %D%/test_record
%C%_test_record_SOURCES = %D%/test_record.c
%C%_test_record_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_record_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_reply
TESTS += %D%/test_reply
%C%_test_reply_SOURCES = %D%/test_reply.c
%C%_test_reply_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_reply_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_subject_name
TESTS += %D%/test_subject_name
%C%_test_subject_name_SOURCES = %D%/test_subject_name.c
%C%_test_subject_name_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_subject_name_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_urn
TESTS += %D%/test_urn
%C%_test_urn_SOURCES = %D%/test_urn.c
%C%_test_urn_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_urn_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_sign_off
TESTS += %D%/test_sign_off
%C%_test_sign_off_SOURCES = %D%/test_sign_off.c
%C%_test_sign_off_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_sign_off_LDADD = $(MODEL_TEST_LIBS)

check_PROGRAMS += %D%/test_version_diff
TESTS += %D%/test_version_diff
%C%_test_version_diff_SOURCES = %D%/test_version_diff.c
%C%_test_version_diff_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_version_diff_LDADD = $(MODEL_TEST_LIBS)
