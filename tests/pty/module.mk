# Tests of this folder; one line each.
EXTRA_DIST += %D%/tmux.sh %D%/tt.h

if HAVE_CHECK
if HAVE_VTERM
check_LIBRARIES += %D%/libtt.a
%C%_libtt_a_SOURCES = %D%/tt.c %D%/tt.h
%C%_libtt_a_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(VTERM_CFLAGS)

check_PROGRAMS += %D%/demo
%C%_demo_SOURCES = %D%/demo.c
%C%_demo_LDADD = libui.a libbase.a $(NCURSES_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(UNISTRING_LIBS)

TESTS += %D%/tmux.sh

check_PROGRAMS += %D%/test_readme
TESTS += %D%/test_readme
%C%_test_readme_SOURCES = %D%/test_readme.c
%C%_test_readme_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(VTERM_CFLAGS)
%C%_test_readme_LDADD = %D%/libtt.a libbase.a $(CHECK_LIBS) $(VTERM_LIBS) $(UNISTRING_LIBS)

PICTURES += %D%/test_readme$(EXEEXT)

check_PROGRAMS += %D%/test_memory
TESTS += %D%/test_memory
%C%_test_memory_SOURCES = %D%/test_memory.c
%C%_test_memory_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(VTERM_CFLAGS)
%C%_test_memory_LDADD = %D%/libtt.a libstore.a libmodel.a libbase.a $(CHECK_LIBS) $(VTERM_LIBS) \
	$(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(UNISTRING_LIBS)

check_PROGRAMS += %D%/test_program
TESTS += %D%/test_program
%C%_test_program_SOURCES = %D%/test_program.c
%C%_test_program_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(VTERM_CFLAGS)
%C%_test_program_LDADD = %D%/libtt.a $(CHECK_LIBS) $(VTERM_LIBS) $(SQLITE_LIBS)

check_PROGRAMS += %D%/test_tty
TESTS += %D%/test_tty
%C%_test_tty_SOURCES = %D%/test_tty.c
%C%_test_tty_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS) $(VTERM_CFLAGS)
%C%_test_tty_LDADD = %D%/libtt.a $(CHECK_LIBS) $(VTERM_LIBS)
endif
endif
