# Tests of this folder; one line each.
CLI_TESTS = \
	%D%/abuse.sh \
	%D%/backup.sh \
	%D%/cases.sh \
	%D%/due.sh \
	%D%/duplicates.sh \
	%D%/exchange.sh \
	%D%/hostile.sh \
	%D%/replies.sh \
	%D%/retention.sh \
	%D%/seal.sh \
	%D%/report.sh \
	%D%/report_data.sh \
	%D%/report_figures.sh \
	%D%/report_lists.sh \
	%D%/sealed.sh \
	%D%/shelter.sh \
	%D%/site.sh \
	%D%/statuses.sh \
	%D%/own_tie.sh \
	%D%/paper.sh \
	%D%/print.sh \
	%D%/print_two.sh \
	%D%/stay_out.sh \
	%D%/stores.sh \
	%D%/tables.sh \
	%D%/trail.sh \
	%D%/training.sh \
	%D%/trouble.sh \
	%D%/users.sh \
	%D%/words.sh
TESTS += $(CLI_TESTS)
EXTRA_DIST += $(CLI_TESTS) %D%/read_xlsx.py %D%/as_users.sh %D%/cli.sh %D%/plain.sh %D%/without.sh

# Reads what the program writes, as other programs would.
check_PROGRAMS += %D%/read_format
%C%_read_format_SOURCES = %D%/read_format.c
%C%_read_format_LDADD = $(JANSSON_LIBS) $(CSV_LIBS)
