# Schema, embedded at build.
noinst_PROGRAMS += dictionary-sql
dictionary_sql_SOURCES = %D%/dictionary_sql.c
dictionary_sql_LDADD = libmodel.a libbase.a
EXTRA_DIST += %D%/migrations/0002_records.sql
