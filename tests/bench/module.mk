# Benchmarks: run by "make bench", never by "make check".
bench_libs = libexchange.a libservice.a libprint.a libpress.a libpolicy.a libstore.a libmodel.a libbase.a \
	$(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(JANSSON_LIBS) $(CSV_LIBS) $(UNISTRING_LIBS)

EXTRA_PROGRAMS += %D%/bench_cases
BENCHES += %D%/bench_cases
%C%_bench_cases_SOURCES = \
	%D%/bench_cases.c \
	%D%/figure.c %D%/figure.h \
	%D%/floor_load.c %D%/floor_load.h \
	%D%/floor_save.c %D%/floor_save.h \
	%D%/made_store.c %D%/made_store.h \
	%D%/raw.c %D%/raw.h
%C%_bench_cases_LDADD = $(bench_libs)

EXTRA_PROGRAMS += %D%/bench_ui
BENCHES += %D%/bench_ui
%C%_bench_ui_SOURCES = \
	%D%/bench_ui.c \
	%D%/figure.c %D%/figure.h
%C%_bench_ui_LDADD = libui.a libbase.a $(SODIUM_LIBS) $(UUID_LIBS) $(UNISTRING_LIBS)

if HAVE_CHECK
if HAVE_VTERM
EXTRA_PROGRAMS += %D%/floor_tty
%C%_floor_tty_SOURCES = \
	%D%/floor_tty.c \
	%D%/raw.c %D%/raw.h
%C%_floor_tty_LDADD = $(NCURSES_LIBS) $(SQLITE_LIBS)

EXTRA_PROGRAMS += %D%/bench_tty
BENCHES += %D%/bench_tty
%C%_bench_tty_SOURCES = \
	%D%/bench_tty.c \
	%D%/figure.c %D%/figure.h \
	%D%/in_tmux.c %D%/in_tmux.h \
	%D%/made_store.c %D%/made_store.h
%C%_bench_tty_LDADD = tests/pty/libtt.a $(bench_libs) $(CHECK_LIBS) $(VTERM_LIBS)
EXTRA_%C%_bench_tty_DEPENDENCIES = %D%/floor_tty
endif
endif

EXTRA_PROGRAMS += %D%/bench_seal
BENCHES += %D%/bench_seal
%C%_bench_seal_SOURCES = \
	%D%/bench_seal.c \
	%D%/figure.c %D%/figure.h
%C%_bench_seal_LDADD = libstore.a libmodel.a libbase.a \
	$(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(JANSSON_LIBS) $(UNISTRING_LIBS)

EXTRA_PROGRAMS += %D%/bench_trail
BENCHES += %D%/bench_trail
%C%_bench_trail_SOURCES = \
	%D%/bench_trail.c \
	%D%/figure.c %D%/figure.h
%C%_bench_trail_LDADD = libstore.a libmodel.a libbase.a \
	$(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(JANSSON_LIBS) $(UNISTRING_LIBS)

EXTRA_PROGRAMS += %D%/floor_pdf
%C%_floor_pdf_SOURCES = %D%/floor_pdf.c
%C%_floor_pdf_LDADD = $(PANGO_LIBS)

EXTRA_PROGRAMS += %D%/bench_pdf
BENCHES += %D%/bench_pdf
%C%_bench_pdf_SOURCES = \
	%D%/bench_pdf.c \
	%D%/figure.c %D%/figure.h
%C%_bench_pdf_LDADD = libpress.a libbase.a $(SODIUM_LIBS) $(UUID_LIBS) $(UNISTRING_LIBS)
EXTRA_%C%_bench_pdf_DEPENDENCIES = %D%/floor_pdf cafdesk-press$(EXEEXT)
CLEANFILES += %D%/cafdesk-press
