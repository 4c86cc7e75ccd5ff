# Manual pages.
man_MANS += %D%/cafdesk-exchange.5
EXTRA_DIST += %D%/cafdesk-exchange.5 %D%/cafdesk-exchange.5.in

# Made by hand after the dictionary changed; tests/unit/exchange/manual.sh sees to it.
noinst_PROGRAMS += exchange-manual
exchange_manual_SOURCES = %D%/exchange_manual.c
exchange_manual_LDADD = libexchange.a libmodel.a libbase.a $(JANSSON_LIBS) $(UUID_LIBS) \
	$(UNISTRING_LIBS) $(SODIUM_LIBS)
