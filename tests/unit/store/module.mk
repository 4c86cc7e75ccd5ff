EXTRA_DIST += tests/support/folder.h tests/support/insider.h tests/support/machine_fake.h \
	tests/support/store_fixture.h

store_test_libs = libstore.a libmodel.a libbase.a \
	$(CHECK_LIBS) $(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(JANSSON_LIBS) $(UNISTRING_LIBS)
store_test_cflags = $(AM_CFLAGS) $(CHECK_CFLAGS)

check_PROGRAMS += %D%/test_altered
TESTS += %D%/test_altered
%C%_test_altered_SOURCES = %D%/test_altered.c
%C%_test_altered_CFLAGS = $(store_test_cflags)
%C%_test_altered_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_audit_store
TESTS += %D%/test_audit_store
SOAKS += %D%/test_audit_store
%C%_test_audit_store_SOURCES = %D%/test_audit_store.c
%C%_test_audit_store_CFLAGS = $(store_test_cflags)
%C%_test_audit_store_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_db
TESTS += %D%/test_db
%C%_test_db_SOURCES = %D%/test_db.c
%C%_test_db_CFLAGS = $(store_test_cflags)
%C%_test_db_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_guard
TESTS += %D%/test_guard
%C%_test_guard_SOURCES = %D%/test_guard.c
%C%_test_guard_CFLAGS = $(store_test_cflags)
%C%_test_guard_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_plans
TESTS += %D%/test_plans
%C%_test_plans_SOURCES = %D%/test_plans.c
%C%_test_plans_CFLAGS = $(store_test_cflags)
# All of the layer, so that every statement of it is listed.
%C%_test_plans_LDFLAGS = $(AM_LDFLAGS) -Wl,--whole-archive,libstore.a,--no-whole-archive
%C%_test_plans_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_eyes
TESTS += %D%/test_eyes
%C%_test_eyes_SOURCES = %D%/test_eyes.c
%C%_test_eyes_CFLAGS = $(store_test_cflags)
# All of the layer, so that every statement of it is listed.
%C%_test_eyes_LDFLAGS = $(AM_LDFLAGS) -Wl,--whole-archive,libstore.a,--no-whole-archive
%C%_test_eyes_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_record_store
TESTS += %D%/test_record_store
%C%_test_record_store_SOURCES = %D%/test_record_store.c
%C%_test_record_store_CFLAGS = $(store_test_cflags)
%C%_test_record_store_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_board_store
TESTS += %D%/test_board_store
%C%_test_board_store_SOURCES = %D%/test_board_store.c
%C%_test_board_store_CFLAGS = $(store_test_cflags)
%C%_test_board_store_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_tamper
TESTS += %D%/test_tamper
SOAKS += %D%/test_tamper
%C%_test_tamper_SOURCES = %D%/test_tamper.c
%C%_test_tamper_CFLAGS = $(store_test_cflags)
%C%_test_tamper_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_seal
TESTS += %D%/test_seal
%C%_test_seal_SOURCES = %D%/test_seal.c
%C%_test_seal_CFLAGS = $(store_test_cflags)
%C%_test_seal_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_stmt
TESTS += %D%/test_stmt
%C%_test_stmt_SOURCES = %D%/test_stmt.c
%C%_test_stmt_CFLAGS = $(store_test_cflags)
%C%_test_stmt_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_user_store
TESTS += %D%/test_user_store
%C%_test_user_store_SOURCES = %D%/test_user_store.c
%C%_test_user_store_CFLAGS = $(store_test_cflags)
%C%_test_user_store_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_attempts
TESTS += %D%/test_attempts
%C%_test_attempts_SOURCES = %D%/test_attempts.c
%C%_test_attempts_CFLAGS = $(store_test_cflags)
%C%_test_attempts_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_key_file
TESTS += %D%/test_key_file
%C%_test_key_file_SOURCES = %D%/test_key_file.c %D%/safe.h
%C%_test_key_file_CFLAGS = $(store_test_cflags)
%C%_test_key_file_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_keyring
TESTS += %D%/test_keyring
%C%_test_keyring_SOURCES = %D%/test_keyring.c %D%/safe.h
%C%_test_keyring_CFLAGS = $(store_test_cflags)
%C%_test_keyring_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_migrate
TESTS += %D%/test_migrate
%C%_test_migrate_SOURCES = %D%/test_migrate.c
%C%_test_migrate_CFLAGS = $(store_test_cflags)
%C%_test_migrate_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_trouble
TESTS += %D%/test_trouble
%C%_test_trouble_SOURCES = %D%/test_trouble.c
%C%_test_trouble_CFLAGS = $(store_test_cflags)
%C%_test_trouble_LDADD = $(store_test_libs)

check_PROGRAMS += %D%/test_place
TESTS += %D%/test_place
%C%_test_place_SOURCES = %D%/test_place.c
%C%_test_place_CFLAGS = $(store_test_cflags)
%C%_test_place_LDADD = $(store_test_libs)
