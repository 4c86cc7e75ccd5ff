/* SPDX-License-Identifier: MIT */
/* Records on standard output. */

#include "config.h"

#include "cli/listing.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/text_clean.h"
#include "cli/number.h"
#include "cli/paragraph.h"
#include "cli/sign_in.h"

/* ----- Beginning -------------------------------------------------------- */

static void hand_on(struct listing *listing)
{
    out_str(listing->task->out, &listing->text);
}

static void begin_text(struct listing *listing)
{
    size_t shown = 0;

    for (size_t i = 0; i < listing->count; i++) {
        const struct column *column = &listing->columns[i];

        if (!column->caption)
            continue;
        listing->captions[shown++] = (struct table_column){
            .caption = column->caption,
            .least = column->least,
            .align = column->kind == CELL_NUMBER ? TEXT_RIGHT : TEXT_LEFT,
            .is_flexible = column->flexible,
        };
    }
    listing->table = table_text_new(listing->captions, shown, listing->task->arena);
}

static void begin_csv(struct listing *listing)
{
    listing->csv = csv_write_to(&listing->text,
                                call_has(listing->task->call, "raw") ? CSV_RAW : CSV_GUARDED);
    for (size_t i = 0; i < listing->count; i++)
        csv_write_value(&listing->csv, listing->columns[i].name);
    csv_write_end(&listing->csv);
    hand_on(listing);
}

static void begin_json(struct listing *listing)
{
    listing->json = json_write_to(&listing->text);
    if (listing->format == FORMAT_JSON && listing->shape == LISTING_MANY)
        json_write_array(&listing->json);
}

void listing_begin(struct listing *listing, struct task *task, enum listing_shape shape,
                   const struct column *columns, size_t count)
{
    assert(count <= LISTING_COLUMNS);
    *listing = (struct listing){ .task = task,
                                 .columns = columns,
                                 .count = count,
                                 .shape = shape,
                                 .format = call_format(task->call),
                                 .text = STR_INIT };
    switch (listing->format) {
    case FORMAT_TEXT:
        begin_text(listing);
        break;
    case FORMAT_CSV:
        begin_csv(listing);
        break;
    case FORMAT_JSON:
    case FORMAT_JSONL:
    case FORMAT_XLSX:
    case FORMAT_PDF:
        begin_json(listing);
        break;
    }
}

/* ----- A record --------------------------------------------------------- */

static const char *word_of(const char *const *cells, const char *const *words, size_t at)
{
    const char *word = words && words[at] ? words[at] : cells[at];

    return word ? word : "";
}

static void row_text(struct listing *listing, const char *const *cells, const char *const *words)
{
    const char *shown[LISTING_COLUMNS];
    size_t count = 0;

    for (size_t i = 0; i < listing->count; i++) {
        if (listing->columns[i].caption)
            shown[count++] = word_of(cells, words, i);
    }
    table_text_row(&listing->table, shown);
}

/* "  Caption  what it is", a line for each column. */
static void one_text(struct listing *listing, const char *const *cells, const char *const *words)
{
    int widest = 0;

    for (size_t i = 0; i < listing->count; i++) {
        const char *caption = listing->columns[i].caption;

        if (caption && text_columns(caption, strlen(caption)) > widest)
            widest = text_columns(caption, strlen(caption));
    }
    for (size_t i = 0; i < listing->count; i++) {
        if (listing->columns[i].caption)
            paragraph_term(&listing->text, listing->columns[i].caption, widest + 4,
                           text_plain(word_of(cells, words, i), TEXT_LINE, listing->task->arena));
    }
}

static void row_csv(struct listing *listing, const char *const *cells)
{
    for (size_t i = 0; i < listing->count; i++) {
        const char *cell =
            text_plain(cells[i] ? cells[i] : "", TEXT_PARAGRAPHS, listing->task->arena);

        if (listing->columns[i].kind == CELL_TEXT)
            csv_write_text(&listing->csv, cell);
        else
            csv_write_value(&listing->csv, cell);
    }
    csv_write_end(&listing->csv);
}

static void json_cell(struct listing *listing, const struct column *column, const char *cell)
{
    json_write_key(&listing->json, column->name);
    if (column->kind == CELL_TEXT)
        json_write_text(&listing->json, cell ? cell : "");
    else if (!cell || !*cell)
        json_write_null(&listing->json);
    else if (column->kind == CELL_NUMBER)
        json_write_value(&listing->json, cell);
    else
        json_write_text(&listing->json, cell);
}

static void row_json(struct listing *listing, const char *const *cells)
{
    json_write_object(&listing->json);
    for (size_t i = 0; i < listing->count; i++)
        json_cell(listing, &listing->columns[i], cells[i]);
    json_write_end(&listing->json);
}

void listing_row(struct listing *listing, const char *const *cells, const char *const *words)
{
    listing->rows++;
    switch (listing->format) {
    case FORMAT_TEXT:
        if (listing->shape == LISTING_MANY)
            row_text(listing, cells, words);
        else
            one_text(listing, cells, words);
        break;
    case FORMAT_CSV:
        row_csv(listing, cells);
        hand_on(listing);
        break;
    case FORMAT_JSONL:
    case FORMAT_JSON:
    case FORMAT_XLSX:
    case FORMAT_PDF:
        row_json(listing, cells);
        if (listing->format == FORMAT_JSONL)
            str_add_char(&listing->text, '\n');
        hand_on(listing);
        break;
    }
}

bool listing_wanted(const struct listing *listing)
{
    return !out_broken(listing->task->out);
}

/* ----- Ending ----------------------------------------------------------- */

static void end_text(struct listing *listing, const char *none)
{
    if (listing->shape == LISTING_ONE)
        return;
    if (listing->rows == 0 && none)
        str_printf(&listing->text, "%s\n", none);
    else
        table_text_print(&listing->table, TABLE_WIDTH, &listing->text);
}

void listing_end(struct listing *listing, const char *none)
{
    if (listing->format == FORMAT_TEXT)
        end_text(listing, none);
    if (listing->format == FORMAT_JSON) {
        if (listing->shape == LISTING_MANY)
            json_write_end(&listing->json);
        str_add_char(&listing->text, '\n');
    }
    hand_on(listing);
    listing_release(listing);
}

void listing_release(struct listing *listing)
{
    str_release(&listing->text);
}

/* ----- A command that lists ----------------------------------------------- */

bool listing_of(struct task *task, const struct listed *listed, struct err *err)
{
    struct session *session;
    struct listing listing;
    bool ok;

    if (!sign_in(task, &session, err))
        return false;
    listing_begin(&listing, task, LISTING_MANY, listed->columns, listed->count);
    ok = listed->rows(task, session, &listing, err);
    if (ok)
        listing_end(&listing, listed->none);
    else
        listing_release(&listing);
    session_close(session);
    return ok;
}
