# The helper program that makes PDF and spreadsheets; one line each.
noinst_LIBRARIES += libhelper.a
libhelper_a_SOURCES = \
	%D%/cell_value.c %D%/cell_value.h \
	%D%/columns.c %D%/columns.h \
	%D%/document.h \
	%D%/document_read.c %D%/document_read.h \
	%D%/leaf.c %D%/leaf.h \
	%D%/pages.c %D%/pages.h \
	%D%/pdf.c %D%/pdf.h \
	%D%/pdf_draw.c %D%/pdf_draw.h \
	%D%/pdf_language.c %D%/pdf_language.h \
	%D%/piece.c %D%/piece.h \
	%D%/prose.c %D%/prose.h \
	%D%/sheet.c %D%/sheet.h \
	%D%/sheet_file.c %D%/sheet_file.h

HELPER_LIBS = libhelper.a libpress.a libbase.a \
	$(XLSX_LIBS) $(PANGO_LIBS) $(SODIUM_LIBS) $(UUID_LIBS) $(UNISTRING_LIBS)

libexec_PROGRAMS += cafdesk-press
cafdesk_press_SOURCES = \
	%D%/main.c \
	%D%/shut_in.c %D%/shut_in.h
cafdesk_press_LDADD = $(HELPER_LIBS)
