/* SPDX-License-Identifier: MIT */
/* What cairo leaves out of a PDF. */

#include "config.h"

#include "helper/pdf_language.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

/* An entry of the table of objects has so many bytes. */
enum { ENTRY = 20 };

struct catalogue {
    long object, info, size, table; /* numbers of objects, how many, where their table is */
    const char *inside;             /* of its dictionary */
    size_t length;
};

/* Where the file says that its table of objects is: behind the last such word. */
static long table_of(const struct str *pdf)
{
    static const char word[] = "startxref\n";
    const size_t length = sizeof(word) - 1;

    for (size_t at = pdf->used < length ? 0 : pdf->used - length; at > 0; at--) {
        if (memcmp(pdf->text + at, word, length) == 0)
            return strtol(pdf->text + at + length, NULL, 10);
    }
    return 0;
}

static bool number_after(const char *text, const char *word, long *out)
{
    const char *found = strstr(text, word);

    *out = found ? strtol(found + strlen(word), NULL, 10) : -1;
    return found != NULL;
}

/* What stands between "<<" and ">>" of the object at `offset`. */
static bool read_object(const struct str *pdf, long offset, struct catalogue *out)
{
    const char *open, *close;

    if (offset <= 0 || (size_t)offset >= pdf->used ||
        strtol(pdf->text + offset, NULL, 10) != out->object)
        return false;
    open = strstr(pdf->text + offset, "<<");
    close = open ? strstr(open, "endobj") : NULL;
    while (close && close > open + 2 && strncmp(close, ">>", 2) != 0)
        close--;
    if (!close || close <= open + 2)
        return false;
    out->inside = open + 2;
    out->length = (size_t)(close - out->inside);
    return true;
}

static bool find(const struct str *pdf, struct catalogue *out)
{
    const char *entries;
    char *end;
    long count;

    out->table = table_of(pdf);
    if (out->table <= 0 || (size_t)out->table >= pdf->used ||
        strncmp(pdf->text + out->table, "xref\n0 ", 7) != 0)
        return false;
    count = strtol(pdf->text + out->table + 7, &end, 10);
    entries = end + 1;
    if (count <= 0 || (size_t)count > (pdf->used - (size_t)(entries - pdf->text)) / ENTRY ||
        !number_after(entries + ENTRY * count, "/Root ", &out->object) ||
        !number_after(entries + ENTRY * count, "/Info ", &out->info) ||
        !number_after(entries + ENTRY * count, "/Size ", &out->size) ||
        out->object <= 0 || out->object >= count)
        return false;
    return read_object(pdf, strtol(entries + ENTRY * out->object, NULL, 10), out);
}

void pdf_language(struct str *pdf, const char *lang)
{
    struct catalogue old;
    struct arena arena = ARENA_INIT;
    size_t object, table;
    const char *inside;

    if (!find(pdf, &old))
        return;
    inside = arena_strndup(&arena, old.inside, old.length);
    object = pdf->used;
    str_printf(pdf, "%ld 0 obj\n<<", old.object);
    str_add(pdf, inside);
    if (!strstr(inside, "/MarkInfo"))
        str_add(pdf, "   /MarkInfo << /Marked true >>\n");
    str_printf(pdf, "   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
               *lang ? lang : "en-GB");
    table = pdf->used;
    str_printf(pdf, "xref\n%ld 1\n%010zu 00000 n \n", old.object, object);
    str_printf(pdf, "trailer\n<< /Size %ld\n   /Root %ld 0 R\n   /Info %ld 0 R\n   /Prev %ld\n>>\n",
               old.size, old.object, old.info, old.table);
    str_printf(pdf, "startxref\n%zu\n%%%%EOF\n", table);
    arena_clear(&arena);
}
