# Made-up families, as exchange files: in the program for training, and installed as examples.
dist_pkgdata_DATA = \
	%D%/case-a.jsonl \
	%D%/case-b.jsonl \
	%D%/fennmoor.jsonl

EXTRA_DIST += build-aux/text2c.awk

worked_inc = \
	src/exchange/case-a.inc \
	src/exchange/case-b.inc \
	src/exchange/fennmoor.inc
BUILT_SOURCES += $(worked_inc)
CLEANFILES += $(worked_inc)
text_to_c = $(MKDIR_P) src/exchange && \
	$(AWK) -f $(srcdir)/build-aux/text2c.awk

src/exchange/case-a.inc: %D%/case-a.jsonl build-aux/text2c.awk
	$(AM_V_GEN)$(text_to_c) $(srcdir)/%D%/case-a.jsonl > $@.tmp && mv $@.tmp $@
src/exchange/case-b.inc: %D%/case-b.jsonl build-aux/text2c.awk
	$(AM_V_GEN)$(text_to_c) $(srcdir)/%D%/case-b.jsonl > $@.tmp && mv $@.tmp $@
src/exchange/fennmoor.inc: %D%/fennmoor.jsonl build-aux/text2c.awk
	$(AM_V_GEN)$(text_to_c) $(srcdir)/%D%/fennmoor.jsonl > $@.tmp && mv $@.tmp $@
# Said, so that any target can be the first one asked for.
src/exchange/worked.$(OBJEXT): $(worked_inc)
