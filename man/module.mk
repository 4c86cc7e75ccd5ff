# Manual pages.
man_MANS += %D%/cafdesk-cases.7 %D%/cafdesk-exchange.5 %D%/cafdesk.1 %D%/cafdesk.conf.5
EXTRA_DIST += %D%/cafdesk-exchange.5 %D%/cafdesk-exchange.5.in

# Made by hand after the dictionary changed; tests/unit/exchange/manual.sh sees to it.
noinst_PROGRAMS += exchange-manual
exchange_manual_SOURCES = %D%/exchange_manual.c
exchange_manual_LDADD = libexchange.a libmodel.a libbase.a $(JANSSON_LIBS) $(UUID_LIBS) \
	$(UNISTRING_LIBS) $(SODIUM_LIBS)

# Filled from the program's tables while building.
EXTRA_DIST += %D%/cafdesk-cases.7.in %D%/cafdesk.1.in %D%/cafdesk.conf.5.in
CLEANFILES += %D%/cafdesk-cases.7 %D%/cafdesk.1 %D%/cafdesk.conf.5

%D%/cafdesk-cases.7: $(srcdir)/%D%/cafdesk-cases.7.in manual-tables$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) %D% && \
		./manual-tables$(EXEEXT) page <$(srcdir)/%D%/cafdesk-cases.7.in >$@.new && mv $@.new $@

%D%/cafdesk.1: $(srcdir)/%D%/cafdesk.1.in manual-tables$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) %D% && \
		./manual-tables$(EXEEXT) page <$(srcdir)/%D%/cafdesk.1.in >$@.new && mv $@.new $@

%D%/cafdesk.conf.5: $(srcdir)/%D%/cafdesk.conf.5.in manual-tables$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) %D% && \
		./manual-tables$(EXEEXT) page <$(srcdir)/%D%/cafdesk.conf.5.in >$@.new && mv $@.new $@
