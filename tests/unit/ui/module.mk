# Tests of this folder; one line each.
UI_TEST_LIBS = libui.a libbase.a $(CHECK_LIBS) $(NCURSES_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) \
	$(UNISTRING_LIBS)
EXTRA_DIST += tests/support/play.h

check_PROGRAMS += %D%/test_action
TESTS += %D%/test_action
%C%_test_action_SOURCES = %D%/test_action.c
%C%_test_action_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_action_LDADD = $(UI_TEST_LIBS)

check_PROGRAMS += %D%/test_canvas
TESTS += %D%/test_canvas
%C%_test_canvas_SOURCES = %D%/test_canvas.c
%C%_test_canvas_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_canvas_LDADD = $(UI_TEST_LIBS)

check_PROGRAMS += %D%/test_decode
TESTS += %D%/test_decode
%C%_test_decode_SOURCES = %D%/test_decode.c
%C%_test_decode_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_decode_LDADD = $(UI_TEST_LIBS)

check_PROGRAMS += %D%/test_depth
TESTS += %D%/test_depth
%C%_test_depth_SOURCES = %D%/test_depth.c
%C%_test_depth_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_depth_LDADD = $(UI_TEST_LIBS)

check_PROGRAMS += %D%/test_edit
TESTS += %D%/test_edit
%C%_test_edit_SOURCES = %D%/test_edit.c
%C%_test_edit_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_edit_LDADD = $(UI_TEST_LIBS)

check_PROGRAMS += %D%/test_entry
TESTS += %D%/test_entry
%C%_test_entry_SOURCES = %D%/test_entry.c
%C%_test_entry_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_entry_LDADD = $(UI_TEST_LIBS)

check_PROGRAMS += %D%/test_example
TESTS += %D%/test_example
%C%_test_example_SOURCES = %D%/test_example.c
%C%_test_example_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_example_LDADD = $(UI_TEST_LIBS)

check_PROGRAMS += %D%/test_form
TESTS += %D%/test_form
%C%_test_form_SOURCES = %D%/test_form.c %D%/form_fixture.h
%C%_test_form_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_form_LDADD = $(UI_TEST_LIBS)

check_PROGRAMS += %D%/test_form_read
TESTS += %D%/test_form_read
%C%_test_form_read_SOURCES = %D%/test_form_read.c
%C%_test_form_read_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_form_read_LDADD = $(UI_TEST_LIBS)

check_PROGRAMS += %D%/test_form_warn
TESTS += %D%/test_form_warn
%C%_test_form_warn_SOURCES = %D%/test_form_warn.c
%C%_test_form_warn_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_form_warn_LDADD = $(UI_TEST_LIBS)

check_PROGRAMS += %D%/test_key
TESTS += %D%/test_key
%C%_test_key_SOURCES = %D%/test_key.c
%C%_test_key_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_key_LDADD = $(UI_TEST_LIBS)

check_PROGRAMS += %D%/test_plain
TESTS += %D%/test_plain
%C%_test_plain_SOURCES = %D%/test_plain.c
%C%_test_plain_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_plain_LDADD = $(UI_TEST_LIBS)

check_PROGRAMS += %D%/test_stack
TESTS += %D%/test_stack
%C%_test_stack_SOURCES = %D%/test_stack.c
%C%_test_stack_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_stack_LDADD = $(UI_TEST_LIBS)

check_PROGRAMS += %D%/test_table
TESTS += %D%/test_table
%C%_test_table_SOURCES = %D%/test_table.c
%C%_test_table_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_table_LDADD = $(UI_TEST_LIBS)

check_PROGRAMS += %D%/test_typing
TESTS += %D%/test_typing
%C%_test_typing_SOURCES = %D%/test_typing.c %D%/form_fixture.h
%C%_test_typing_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_typing_LDADD = $(UI_TEST_LIBS)
