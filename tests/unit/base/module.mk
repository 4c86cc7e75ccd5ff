BASE_TEST_LIBS = libbase.a $(CHECK_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(UNISTRING_LIBS)
EXTRA_DIST += %D%/random_text.h

check_PROGRAMS += %D%/test_arena
TESTS += %D%/test_arena
%C%_test_arena_SOURCES = %D%/test_arena.c
%C%_test_arena_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_arena_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_confine
TESTS += %D%/test_confine
%C%_test_confine_SOURCES = %D%/test_confine.c
%C%_test_confine_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_confine_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_csv_write
TESTS += %D%/test_csv_write
%C%_test_csv_write_SOURCES = %D%/test_csv_write.c
%C%_test_csv_write_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_csv_write_LDADD = $(BASE_TEST_LIBS) $(CSV_LIBS)

check_PROGRAMS += %D%/test_date
TESTS += %D%/test_date
%C%_test_date_SOURCES = %D%/test_date.c
%C%_test_date_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_date_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_date_input
TESTS += %D%/test_date_input
%C%_test_date_input_SOURCES = %D%/test_date_input.c
%C%_test_date_input_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_date_input_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_err
TESTS += %D%/test_err
%C%_test_err_SOURCES = %D%/test_err.c
%C%_test_err_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_err_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_groups
TESTS += %D%/test_groups
%C%_test_groups_SOURCES = %D%/test_groups.c
%C%_test_groups_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_groups_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_hex
TESTS += %D%/test_hex
%C%_test_hex_SOURCES = %D%/test_hex.c
%C%_test_hex_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_hex_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_ident
TESTS += %D%/test_ident
%C%_test_ident_SOURCES = %D%/test_ident.c
%C%_test_ident_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_ident_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_json_write
TESTS += %D%/test_json_write
%C%_test_json_write_SOURCES = %D%/test_json_write.c
%C%_test_json_write_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_json_write_LDADD = $(BASE_TEST_LIBS) $(JANSSON_LIBS)

check_PROGRAMS += %D%/test_str
TESTS += %D%/test_str
%C%_test_str_SOURCES = %D%/test_str.c
%C%_test_str_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_str_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_table_text
TESTS += %D%/test_table_text
%C%_test_table_text_SOURCES = %D%/test_table_text.c
%C%_test_table_text_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_table_text_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_text
TESTS += %D%/test_text
%C%_test_text_SOURCES = %D%/test_text.c
%C%_test_text_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_text_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_text_bytes
TESTS += %D%/test_text_bytes
%C%_test_text_bytes_SOURCES = %D%/test_text_bytes.c
%C%_test_text_bytes_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_text_bytes_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_text_clean
TESTS += %D%/test_text_clean
%C%_test_text_clean_SOURCES = %D%/test_text_clean.c
%C%_test_text_clean_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_text_clean_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_text_fold
TESTS += %D%/test_text_fold
%C%_test_text_fold_SOURCES = %D%/test_text_fold.c
%C%_test_text_fold_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_text_fold_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_text_word
TESTS += %D%/test_text_word
%C%_test_text_word_SOURCES = %D%/test_text_word.c
%C%_test_text_word_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_text_word_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_text_wrap
TESTS += %D%/test_text_wrap
%C%_test_text_wrap_SOURCES = %D%/test_text_wrap.c
%C%_test_text_wrap_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_text_wrap_LDADD = $(BASE_TEST_LIBS)

check_PROGRAMS += %D%/test_time_input
TESTS += %D%/test_time_input
%C%_test_time_input_SOURCES = %D%/test_time_input.c
%C%_test_time_input_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_time_input_LDADD = $(BASE_TEST_LIBS)
check_PROGRAMS += %D%/test_secret
TESTS += %D%/test_secret
%C%_test_secret_SOURCES = %D%/test_secret.c
%C%_test_secret_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_secret_LDADD = libbase.a $(CHECK_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(UNISTRING_LIBS)

check_PROGRAMS += %D%/test_moment_input
TESTS += %D%/test_moment_input
%C%_test_moment_input_SOURCES = %D%/test_moment_input.c
%C%_test_moment_input_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_moment_input_LDADD = $(BASE_TEST_LIBS)
