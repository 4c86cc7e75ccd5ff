# Files of this layer; one line each.
noinst_LIBRARIES += libexchange.a
libexchange_a_SOURCES = \
	%D%/export_needed.c %D%/export_needed.h \
	%D%/exporter.c %D%/exporter.h \
	%D%/families.c %D%/families.h \
	%D%/family_case.c \
	%D%/family_consent.c \
	%D%/family_end.c \
	%D%/family_form.c \
	%D%/family_people.c \
	%D%/family_plan.c \
	%D%/family_private.h \
	%D%/family_team.c \
	%D%/family_words.c %D%/family_words.h \
	%D%/format.c %D%/format.h \
	%D%/ident_map.c %D%/ident_map.h \
	%D%/import_case.c \
	%D%/import_private.h \
	%D%/import_refs.c \
	%D%/import_run.c %D%/import_run.h \
	%D%/import_shared.c \
	%D%/importer.c %D%/importer.h \
	%D%/json.c %D%/json.h \
	%D%/lines.c %D%/lines.h \
	%D%/midlife.c %D%/midlife.h \
	%D%/midlife_cut.c \
	%D%/midlife_private.h \
	%D%/reader.c %D%/reader.h \
	%D%/reader_value.c %D%/reader_value.h \
	%D%/worked.c %D%/worked.h \
	%D%/writer.c %D%/writer.h
