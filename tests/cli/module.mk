# Tests of this folder; one line each.
CLI_TESTS = \
	%D%/abuse.sh \
	%D%/cases.sh \
	%D%/exchange.sh \
	%D%/hostile.sh \
	%D%/replies.sh \
	%D%/sealed.sh \
	%D%/site.sh \
	%D%/statuses.sh \
	%D%/stay_out.sh \
	%D%/stores.sh \
	%D%/tables.sh \
	%D%/trail.sh \
	%D%/training.sh \
	%D%/trouble.sh \
	%D%/users.sh \
	%D%/words.sh
TESTS += $(CLI_TESTS)
EXTRA_DIST += $(CLI_TESTS) %D%/as_users.sh %D%/cli.sh

# Reads what the program writes, as other programs would.
check_PROGRAMS += %D%/read_format
%C%_read_format_SOURCES = %D%/read_format.c
%C%_read_format_LDADD = $(JANSSON_LIBS) $(CSV_LIBS)
