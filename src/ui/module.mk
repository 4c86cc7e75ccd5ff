# Files of this layer; one line each.
noinst_LIBRARIES += libui.a
libui_a_SOURCES = \
	%D%/action.c %D%/action.h \
	%D%/button.c %D%/button.h \
	%D%/calendar.c %D%/calendar.h \
	%D%/canvas.c %D%/canvas.h \
	%D%/choice.c %D%/choice.h \
	%D%/code.c %D%/code.h \
	%D%/crash.c %D%/crash.h \
	%D%/datefield.c %D%/datefield.h \
	%D%/decode.c %D%/decode.h \
	%D%/dialog.c %D%/dialog.h \
	%D%/edit.c %D%/edit.h \
	%D%/entry.c %D%/entry.h \
	%D%/flow.c %D%/flow.h \
	%D%/form.c %D%/form.h \
	%D%/form_check.c \
	%D%/form_draw.c \
	%D%/form_find.c \
	%D%/form_helper.c \
	%D%/form_keys.c \
	%D%/form_mouse.c \
	%D%/form_next.c \
	%D%/form_private.h \
	%D%/form_unbidden.c \
	%D%/form_warn.c \
	%D%/form_words.c \
	%D%/frame.c \
	%D%/help.c %D%/help.h \
	%D%/key.c %D%/key.h \
	%D%/leaving.c %D%/leaving.h \
	%D%/line.c %D%/line.h \
	%D%/memo.c %D%/memo.h \
	%D%/memo_private.h \
	%D%/memo_zoom.c \
	%D%/pager.c %D%/pager.h \
	%D%/palette.c %D%/palette.h \
	%D%/picklist.c %D%/picklist.h \
	%D%/plain.c %D%/plain.h \
	%D%/plain_form.c \
	%D%/plain_text.c %D%/plain_text.h \
	%D%/screen.c %D%/screen.h \
	%D%/scroll.c %D%/scroll.h \
	%D%/signals.c %D%/signals.h \
	%D%/signing.c \
	%D%/stack.c %D%/stack.h \
	%D%/stack_private.h \
	%D%/stack_message.c \
	%D%/stack_time.c \
	%D%/table.c %D%/table.h \
	%D%/table_draw.c \
	%D%/table_mouse.c \
	%D%/table_private.h \
	%D%/table_window.c \
	%D%/theme.c %D%/theme.h \
	%D%/tick.c \
	%D%/tty.c %D%/tty.h \
	%D%/tty_loop.c \
	%D%/tty_private.h \
	%D%/typing.c %D%/typing.h \
	%D%/widget.c %D%/widget.h
