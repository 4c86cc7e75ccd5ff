bin_PROGRAMS += cafdesk
cafdesk_SOURCES = \
	%D%/main.c
# A library comes before those it stands on.
cafdesk_LDADD = libmodel.a libbase.a \
	$(SQLITE_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(NCURSES_LIBS) $(JANSSON_LIBS) \
	$(CSV_LIBS) $(INIH_LIBS) $(UNISTRING_LIBS)
