sim_disk_sources = tests/sim/sim_disk.c tests/sim/sim_disk.h tests/sim/sim_disk_private.h \
	tests/sim/sim_files.c tests/sim/sim_memory.c tests/sim/sim_memory.h
sim_test_libs = libstore.a libmodel.a libbase.a \
	$(CHECK_LIBS) $(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(UNISTRING_LIBS)

check_PROGRAMS += %D%/test_cuts
TESTS += %D%/test_cuts
SOAKS += %D%/test_cuts
%C%_test_cuts_SOURCES = $(sim_disk_sources) %D%/test_cuts.c
%C%_test_cuts_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_cuts_LDADD = $(sim_test_libs)

check_PROGRAMS += %D%/test_kills
TESTS += %D%/test_kills
SOAKS += %D%/test_kills
%C%_test_kills_SOURCES = %D%/test_kills.c
%C%_test_kills_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_kills_LDADD = $(sim_test_libs)

check_PROGRAMS += %D%/test_key_cuts
TESTS += %D%/test_key_cuts
%C%_test_key_cuts_SOURCES = $(sim_disk_sources) %D%/test_key_cuts.c
%C%_test_key_cuts_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_key_cuts_LDADD = libservice.a libprint.a libpress.a libpolicy.a $(sim_test_libs)

check_PROGRAMS += %D%/test_full
TESTS += %D%/test_full
%C%_test_full_SOURCES = $(sim_disk_sources) %D%/test_full.c
%C%_test_full_CFLAGS = $(AM_CFLAGS) $(CHECK_CFLAGS)
%C%_test_full_LDADD = libservice.a libprint.a libpress.a libpolicy.a $(sim_test_libs)
