# Schema, embedded at build.
noinst_PROGRAMS += dictionary-sql
dictionary_sql_SOURCES = %D%/dictionary_sql.c
dictionary_sql_LDADD = libmodel.a libbase.a

noinst_PROGRAMS += schema-sql
schema_sql_SOURCES = %D%/schema_sql.c
schema_sql_LDADD = libstore.a libmodel.a libbase.a \
	$(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(UNISTRING_LIBS)

migrations = \
	%D%/migrations/0001_store.sql \
	%D%/migrations/0002_records.sql \
	%D%/migrations/0003_derived.sql \
	%D%/migrations/0004_archive.sql \
	%D%/migrations/0005_destruction.sql \
	%D%/migrations/0006_drafts.sql \
	%D%/migrations/0007_own_ties.sql \
	%D%/migrations/0008_given.sql \
	%D%/migrations/0009_given_paper.sql \
	%D%/migrations/0010_danger.sql \
	%D%/migrations/0011_documents.sql

EXTRA_DIST += build-aux/sql2c.awk $(migrations) %D%/schema.sql

BUILT_SOURCES += src/store/migrations.inc
CLEANFILES += src/store/migrations.inc
src/store/migrations.inc: build-aux/sql2c.awk $(migrations)
	$(AM_V_GEN)$(MKDIR_P) src/store && \
	(cd $(srcdir) && $(AWK) -f build-aux/sql2c.awk $(migrations)) > $@.tmp && mv $@.tmp $@
# Said, so that any target can be the first one asked for.
src/store/migrate.$(OBJEXT): src/store/migrations.inc
