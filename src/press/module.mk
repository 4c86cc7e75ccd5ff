# Files of this layer; one line each.
noinst_LIBRARIES += libpress.a
libpress_a_SOURCES = \
	%D%/press_broker.c %D%/press_broker.h \
	%D%/press_lines.c %D%/press_lines.h \
	%D%/press_run.c %D%/press_run.h
libpress_a_CPPFLAGS = $(AM_CPPFLAGS) -DLIBEXECDIR='"$(libexecdir)"'
