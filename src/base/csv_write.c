/* SPDX-License-Identifier: MIT */
/* Comma-separated rows. */

#include "config.h"

#include "base/csv_write.h"

#include <inttypes.h>
#include <stdbool.h>
#include <string.h>

#include "base/text_clean.h"

struct csv_write csv_write_to(struct str *out, enum csv_guard guard)
{
    return (struct csv_write){ .out = out, .guard = guard, .begin = out->used };
}

static void begin_cell(struct csv_write *csv)
{
    if (csv->cells++)
        str_add_char(csv->out, ',');
    else
        csv->begin = csv->out->used;
}

/* Blanks at the ends are quoted too, because readers strip them. */
static bool needs_quotes(const char *text)
{
    size_t length = strlen(text);

    return length && (strpbrk(text, ",\"\r\n") || strchr(" \t", text[0]) ||
                      strchr(" \t", text[length - 1]));
}

static void add_quoted(struct str *out, const char *text)
{
    str_add_char(out, '"');
    for (const char *quote; (quote = strchr(text, '"')) != NULL; text = quote + 1) {
        str_add_bytes(out, text, (size_t)(quote - text) + 1);
        str_add_char(out, '"');
    }
    str_add(out, text);
    str_add_char(out, '"');
}

static void add_cell(struct csv_write *csv, const char *text)
{
    if (needs_quotes(text))
        add_quoted(csv->out, text);
    else
        str_add(csv->out, text);
}

static bool runs_in_a_spreadsheet(const char *text)
{
    return text[0] != '\0' && strchr("=+-@\t\r", text[0]) != NULL;
}

static void add_guarded(struct csv_write *csv, const char *text)
{
    struct arena scratch = ARENA_INIT;
    const char *plain = text_plain(text, TEXT_PARAGRAPHS, &scratch);

    if (runs_in_a_spreadsheet(text))
        plain = arena_printf(&scratch, "'%s", plain);
    add_cell(csv, plain);
    arena_clear(&scratch);
}

void csv_write_text(struct csv_write *csv, const char *text)
{
    begin_cell(csv);
    if (csv->guard == CSV_GUARDED)
        add_guarded(csv, text ? text : "");
    else
        add_cell(csv, text ? text : "");
}

void csv_write_number(struct csv_write *csv, int64_t number)
{
    begin_cell(csv);
    str_printf(csv->out, "%" PRId64, number);
}

void csv_write_value(struct csv_write *csv, const char *value)
{
    begin_cell(csv);
    add_cell(csv, value ? value : "");
}

void csv_write_end(struct csv_write *csv)
{
    if (csv->cells == 1 && csv->out->used == csv->begin)
        str_add(csv->out, "\"\""); /* one empty cell is not an empty line */
    str_add(csv->out, "\r\n");
    csv->cells = 0;
}
