print_test_cflags = $(AM_CFLAGS) $(CHECK_CFLAGS)
print_test_libs = libprint.a libpress.a libmodel.a libbase.a \
	$(CHECK_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(UNISTRING_LIBS)

check_PROGRAMS += %D%/test_text_pages
TESTS += %D%/test_text_pages
%C%_test_text_pages_SOURCES = %D%/test_text_pages.c
%C%_test_text_pages_CFLAGS = $(print_test_cflags)
%C%_test_text_pages_LDADD = $(print_test_libs)

check_PROGRAMS += %D%/test_press_pages
TESTS += %D%/test_press_pages
%C%_test_press_pages_SOURCES = %D%/test_press_pages.c
%C%_test_press_pages_CFLAGS = $(print_test_cflags)
%C%_test_press_pages_LDADD = $(print_test_libs)
