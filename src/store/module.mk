# The only layer that knows SQLite.
noinst_LIBRARIES += libstore.a
libstore_a_SOURCES = \
	%D%/audit_seal.c %D%/audit_seal.h \
	%D%/audit_store.c %D%/audit_store.h \
	%D%/audit_verify.c \
	%D%/db.c %D%/db.h %D%/db_private.h \
	%D%/db_check.c \
	%D%/db_guard.c \
	%D%/db_peek.c \
	%D%/db_settings.c \
	%D%/db_trouble.c \
	%D%/db_tx.c \
	%D%/db_wait.c \
	%D%/migrate.c %D%/migrate.h \
	%D%/place.c %D%/place.h \
	%D%/stmt.c %D%/stmt.h \
	%D%/record_row.c %D%/record_row.h \
	%D%/record_sql.c %D%/record_sql.h \
	%D%/record_store.c %D%/record_store.h \
	%D%/record_version.c %D%/record_version.h \
	%D%/board_list.c \
	%D%/board_store.c %D%/board_store.h \
	%D%/case_file_store.c %D%/case_file_store.h \
	%D%/subject_key_store.c %D%/subject_key_store.h
