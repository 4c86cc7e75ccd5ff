# The only layer that knows SQLite.
noinst_LIBRARIES += libstore.a
libstore_a_SOURCES = \
	%D%/alike_store.c %D%/alike_store.h \
	%D%/attempts.c %D%/attempts.h \
	%D%/audit_seal.c %D%/audit_seal.h \
	%D%/audit_store.c %D%/audit_store.h \
	%D%/audit_unnamed.c %D%/audit_unnamed.h \
	%D%/audit_verify.c \
	%D%/beyond_store.c %D%/beyond_store.h \
	%D%/board_count.c \
	%D%/board_due.c \
	%D%/board_list.c \
	%D%/board_store.c %D%/board_store.h \
	%D%/case_file_store.c %D%/case_file_store.h \
	%D%/config_store.c %D%/config_store.h \
	%D%/db.c %D%/db.h %D%/db_private.h \
	%D%/db_check.c \
	%D%/db_copy.c \
	%D%/db_count.c \
	%D%/db_guard.c \
	%D%/db_peek.c \
	%D%/db_schema.c \
	%D%/db_settings.c \
	%D%/db_trouble.c \
	%D%/db_tx.c \
	%D%/db_wait.c \
	%D%/db_words.c \
	%D%/draft_store.c %D%/draft_store.h \
	%D%/eyes.c %D%/eyes.h \
	%D%/given_store.c %D%/given_store.h \
	%D%/keyring.c %D%/keyring.h \
	%D%/keyring_change.c %D%/keyring_private.h \
	%D%/keyring_file.c %D%/keyring_file.h \
	%D%/keyring_kept.c \
	%D%/link_store.c %D%/link_store.h \
	%D%/migrate.c %D%/migrate.h \
	%D%/page_seal.c %D%/page_seal.h \
	%D%/person_store.c %D%/person_store.h \
	%D%/place.c %D%/place.h \
	%D%/place_file.c %D%/place_training.c \
	%D%/place_mark.c %D%/place_mark.h \
	%D%/place_part.c %D%/place_part.h \
	%D%/record_prove.c \
	%D%/record_row.c %D%/record_row.h \
	%D%/record_sql.c %D%/record_sql.h \
	%D%/record_store.c %D%/record_store.h \
	%D%/record_version.c %D%/record_version.h \
	%D%/recovery_key.c %D%/recovery_key.h \
	%D%/recovery_store.c %D%/recovery_store.h \
	%D%/retention_store.c %D%/retention_store.h \
	%D%/row_cache.c %D%/row_cache.h \
	%D%/seal_journal.c %D%/seal_private.h \
	%D%/seal_vfs.c %D%/seal_vfs.h \
	%D%/stmt.c %D%/stmt.h \
	%D%/subject_key_store.c %D%/subject_key_store.h \
	%D%/user_store.c %D%/user_store.h \
	%D%/waiting_store.c %D%/waiting_store.h
