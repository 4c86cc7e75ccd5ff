noinst_LIBRARIES += libcli.a
libcli_a_SOURCES = \
	%D%/ask.c %D%/ask.h \
	%D%/at_desk.c %D%/at_desk.h \
	%D%/bar_listing.c %D%/bar_listing.h \
	%D%/backup_way.c %D%/backup_way.h \
	%D%/bulk.c %D%/bulk.h \
	%D%/call.c %D%/call.h \
	%D%/cmd_audit.c \
	%D%/cmd_audit_slip.c \
	%D%/cmd_backup.c \
	%D%/cmd_break_glass.c \
	%D%/cmd_doctor.c \
	%D%/cmd_due.c \
	%D%/cmd_duplicates.c \
	%D%/cmd_export.c \
	%D%/cmd_help.c \
	%D%/cmd_import.c \
	%D%/cmd_init.c \
	%D%/cmd_list.c \
	%D%/cmd_own_tie.c \
	%D%/cmd_retention.c \
	%D%/cmd_print.c \
	%D%/cmd_report.c \
	%D%/cmd_restore.c \
	%D%/cmd_rotate.c \
	%D%/cmd_search.c \
	%D%/cmd_show.c \
	%D%/cmd_seal.c \
	%D%/cmd_stay_out.c \
	%D%/cmd_training.c \
	%D%/cmd_user.c \
	%D%/cmd_user_supervisor.c \
	%D%/cmd_version.c \
	%D%/cmd_who_looked.c \
	%D%/command.c %D%/command.h \
	%D%/completion.c \
	%D%/facts.h \
	%D%/filling.c %D%/filling.h \
	%D%/listing.c %D%/listing.h \
	%D%/named_case.c %D%/named_case.h \
	%D%/manual.c %D%/manual.h \
	%D%/manual_cases.c \
	%D%/number.c %D%/number.h \
	%D%/option.c %D%/option.h \
	%D%/out.c %D%/out.h \
	%D%/own_file.c %D%/own_file.h \
	%D%/paragraph.c %D%/paragraph.h \
	%D%/press_out.c %D%/press_out.h \
	%D%/progress.c %D%/progress.h \
	%D%/record_named.c %D%/record_named.h \
	%D%/report_paper.c %D%/report_paper.h \
	%D%/role_set.c %D%/role_set.h \
	%D%/settings.c %D%/settings.h \
	%D%/show_beside.c %D%/show_beside.h \
	%D%/show_part.c %D%/show_part.h \
	%D%/sign_in.c %D%/sign_in.h \
	%D%/startup.c %D%/startup.h \
	%D%/task.h \
	%D%/usage.c %D%/usage.h \
	%D%/where.c %D%/where.h \
	%D%/within_reach.c %D%/within_reach.h
libcli_a_CPPFLAGS = $(AM_CPPFLAGS) -DSYSCONFDIR='"$(sysconfdir)"'

# A library comes before those it stands on.
CLI_LIBS = libcli.a libscreens.a libexchange.a libservice.a libprint.a libpress.a libpolicy.a libstore.a libui.a libpress.a libmodel.a libbase.a \
	$(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(NCURSES_LIBS) $(JANSSON_LIBS) \
	$(CSV_LIBS) $(INIH_LIBS) $(UNISTRING_LIBS)

bin_PROGRAMS += cafdesk
cafdesk_SOURCES = \
	%D%/main.c
cafdesk_LDADD = $(CLI_LIBS)

# Makes the manual pages and the completion from the program's tables.
noinst_PROGRAMS += manual-tables
manual_tables_SOURCES = \
	%D%/manual_tables.c
manual_tables_LDADD = $(CLI_LIBS)
