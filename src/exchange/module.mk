# Files of this layer; one line each.
noinst_LIBRARIES += libexchange.a
libexchange_a_SOURCES = \
	%D%/format.c %D%/format.h \
	%D%/json.c %D%/json.h \
	%D%/reader.c %D%/reader.h \
	%D%/reader_value.c %D%/reader_value.h \
	%D%/writer.c %D%/writer.h
