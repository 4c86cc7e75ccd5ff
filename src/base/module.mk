noinst_LIBRARIES += libbase.a
libbase_a_SOURCES = \
	%D%/arena.c %D%/arena.h \
	%D%/compiler.h \
	%D%/confine.c %D%/confine.h \
	%D%/csv_write.c %D%/csv_write.h \
	%D%/date.c %D%/date.h \
	%D%/date_echo.c %D%/date_echo.h \
	%D%/date_input.c %D%/date_input.h \
	%D%/date_token.c %D%/date_token.h \
	%D%/die.c %D%/die.h \
	%D%/err.c %D%/err.h \
	%D%/groups.c %D%/groups.h \
	%D%/ident.c %D%/ident.h \
	%D%/json_write.c %D%/json_write.h \
	%D%/machine.c %D%/machine.h \
	%D%/moment_input.c %D%/moment_input.h \
	%D%/secret.c %D%/secret.h \
	%D%/str.c %D%/str.h \
	%D%/table_text.c %D%/table_text.h \
	%D%/text.c %D%/text.h \
	%D%/text_char.c %D%/text_char.h \
	%D%/text_clean.c %D%/text_clean.h \
	%D%/text_fold.c %D%/text_fold.h \
	%D%/text_upper.c %D%/text_upper.h \
	%D%/text_word.c %D%/text_word.h \
	%D%/text_wrap.c %D%/text_wrap.h \
	%D%/time_input.c %D%/time_input.h
