/* SPDX-License-Identifier: MIT */
/*
 * cafdesk-press: finished documents come in on standard input (press/press_lines.h); for each goes
 * out on standard output a line and, when it could be made, its bytes:
 *
 *     done LENGTH MISSING PAGES
 *                              and LENGTH bytes; MISSING characters without a shape in any font;
 *                              PAGES of a PDF
 *     no SENTENCE
 */

#include "config.h"

#include <inttypes.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include "helper/document_read.h"
#include "helper/pdf.h"
#include "helper/sheet.h"
#include "helper/shut_in.h"

static bool make(const struct document *document, struct made *made, struct arena *arena,
                 struct err *err)
{
    switch (document->kind) {
    case PRESS_XLSX:
        return sheet_make(document, made, arena, err);
    case PRESS_PDF:
        return pdf_make(document, made, arena, err);
    case PRESS_KIND_COUNT:
        break;
    }
    return false;
}

static bool answer(bool ok, const struct made *made, const struct err *err)
{
    if (ok)
        printf("done %zu %zu %zu\n", made->length, made->missing, made->pages);
    else
        printf("no %s\n", err->msg);
    if (ok)
        fwrite(made->bytes, 1, made->length, stdout);
    return fflush(stdout) == 0;
}

/* One document; false when there are no more. */
static bool serve(struct arena *arena)
{
    struct document document;
    struct made made = { 0 };
    struct err err = ERR_INIT;
    enum document_found found = document_read(stdin, &document, arena, &err);

    if (found == DOCUMENT_NO_MORE)
        return false;
    return answer(found == DOCUMENT_WHOLE && make(&document, &made, arena, &err), &made, &err);
}

int main(void)
{
    struct arena arena = ARENA_INIT;

    shut_in();
    setlocale(LC_ALL, "C.UTF-8");
    while (serve(&arena))
        arena_clear(&arena);
    arena_clear(&arena);
    return EXIT_SUCCESS;
}
