sim_test_libs = libstore.a libmodel.a libbase.a \
	$(CHECK_LIBS) $(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(UNISTRING_LIBS)

check_PROGRAMS += %D%/test_cuts
TESTS += %D%/test_cuts
%C%_test_cuts_SOURCES = %D%/sim_disk.c %D%/sim_disk.h %D%/test_cuts.c
%C%_test_cuts_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_cuts_LDADD = $(sim_test_libs)

check_PROGRAMS += %D%/test_kills
TESTS += %D%/test_kills
%C%_test_kills_SOURCES = %D%/test_kills.c
%C%_test_kills_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_kills_LDADD = $(sim_test_libs)
