/* SPDX-License-Identifier: MIT */
/* Reading a document from the pipe: each line is proved before it counts. */

#include "config.h"

#include "helper/document_read.h"

#include <stdlib.h>
#include <string.h>

#include "base/compiler.h"
#include "base/text_clean.h"
#include "helper/cell_value.h"

enum place { IN_HEAD, IN_BODY, IN_COLUMNS, IN_ROWS, AT_END };

struct reading {
    FILE *in;
    struct document *out;
    struct arena *arena;
    struct err *err;
    struct str line;
    size_t number; /* of the line, from 1 */
    size_t bytes;
    enum place place;
    bool seen[PRESS_WORD_COUNT]; /* in the head */
    int together;    /* of the group that is open; 0 */
    int groups;
    struct grid *grid; /* that is open */
    const char *fields[PRESS_COLUMNS];
    size_t field_count;
};

static bool wrong(struct reading *r, const char *what)
{
    return err_set(r->err, ERR_INVALID, "The document for the helper is wrong in line %zu: %s.",
                   r->number, what);
}

/* ----- Lines ------------------------------------------------------------------ */

enum line { LINE_READ, LINE_WRONG, LINE_NONE };

static enum line wrong_line(struct reading *r, const char *what)
{
    wrong(r, what);
    return LINE_WRONG;
}

static enum line read_line(struct reading *r)
{
    int c;

    str_clear(&r->line);
    r->number++;
    while ((c = getc_unlocked(r->in)) != EOF && c != '\n') {
        if (c == '\0')
            return wrong_line(r, "it has a zero byte");
        if (r->line.used >= DOCUMENT_LINE)
            return wrong_line(r, "it is too long");
        str_add_char(&r->line, (char)c);
    }
    if (c == EOF && r->line.used == 0)
        return LINE_NONE;
    if (c == EOF)
        return wrong_line(r, "it is cut off");
    r->bytes += r->line.used;
    if (r->number > DOCUMENT_LINES || r->bytes > DOCUMENT_BYTES)
        return wrong_line(r, "the document is too long");
    return LINE_READ;
}

/* Undoes the escapes, in place. */
static bool unescape(struct reading *r, char *field)
{
    char *to = field;

    for (const char *at = field; *at; at++) {
        if (*at != '\\') {
            *to++ = *at;
            continue;
        }
        at++;
        if (*at != '\\' && *at != 'n' && *at != 't')
            return wrong(r, "it has an unknown escape");
        *to++ = *at == 'n' ? '\n' : *at == 't' ? '\t' : '\\';
    }
    *to = '\0';
    return true;
}

static bool take_field(struct reading *r, char *field)
{
    struct text_fault fault;

    if (r->field_count >= COUNT(r->fields))
        return wrong(r, "it has too many fields");
    if (!unescape(r, field))
        return false;
    if (!text_check(field, strlen(field), TEXT_PARAGRAPHS, &fault))
        return wrong(r, "it has what is no clean text");
    r->fields[r->field_count++] = field;
    return true;
}

static bool word_of(const char *name, enum press_word *out)
{
    for (int word = 0; word < PRESS_WORD_COUNT; word++) {
        if (strcmp(press_word((enum press_word)word), name) == 0) {
            *out = (enum press_word)word;
            return true;
        }
    }
    return false;
}

static const int field_counts[] = {
#define X(name, fields) fields,
    PRESS_WORDS(X)
#undef X
};

/* The line as a word and its fields, in the arena. */
static bool split(struct reading *r, enum press_word *word)
{
    char *at = arena_strdup(r->arena, str_text(&r->line));
    char *next = strchr(at, '\t');
    size_t wanted;

    r->field_count = 0;
    if (next)
        *next++ = '\0';
    if (!word_of(at, word))
        return wrong(r, "its word is unknown");
    while (next) {
        char *field = next;

        next = strchr(field, '\t');
        if (next)
            *next++ = '\0';
        if (!take_field(r, field))
            return false;
    }
    wanted = field_counts[*word] == PRESS_CELLS ? (r->grid ? r->grid->column_count : 0)
                                                : (size_t)field_counts[*word];
    return r->field_count == wanted || wrong(r, "it has too few or too many fields");
}

/* ----- Values ------------------------------------------------------------------- */

static int found_in(const char *text, int count, const char *(*word)(int))
{
    for (int i = 0; i < count; i++) {
        if (strcmp(word(i), text) == 0)
            return i;
    }
    return -1;
}

static const char *kind_at(int i)
{
    return press_kind_word((enum press_kind)i);
}

static const char *cell_at(int i)
{
    return press_cell_word((enum press_cell)i);
}

/* ----- The head ------------------------------------------------------------------- */

static bool read_first(struct reading *r)
{
    char version[12];
    int kind = found_in(r->fields[1], PRESS_KIND_COUNT, kind_at);

    snprintf(version, sizeof(version), "%d", PRESS_VERSION);
    if (strcmp(r->fields[0], version) != 0)
        return wrong(r, "it is of another version; install the program and its helper together");
    if (kind < 0)
        return wrong(r, "the helper does not make that");
    r->out->kind = (enum press_kind)kind;
    return true;
}

static bool read_paper(struct reading *r)
{
    r->out->landscape = strcmp(r->fields[0], "landscape") == 0;
    return r->out->landscape || strcmp(r->fields[0], "portrait") == 0 ||
           wrong(r, "paper is portrait or landscape");
}

/* A tag such as en-GB stands in the PDF's own language: nothing else may. */
static bool read_lang(struct reading *r)
{
    const char *tag = r->fields[0];
    size_t length = strspn(tag, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    r->out->lang = tag;
    return (length > 1 && length < 36 && !tag[length]) || wrong(r, "it is no tag of a language");
}

static bool end_head(struct reading *r)
{
    if (!r->seen[PRESS_WORD_title] || !r->seen[PRESS_WORD_made])
        return wrong(r, "title or made is missing before it");
    r->place = IN_BODY;
    return true;
}

static bool read_head(struct reading *r, enum press_word word)
{
    struct document *out = r->out;

    if (r->seen[word])
        return wrong(r, "it comes twice");
    r->seen[word] = true;
    if ((word == PRESS_WORD_press) != (r->number == 1))
        return wrong(r, "the first line, and only that, says the version");
    switch (word) {
    case PRESS_WORD_press:
        return read_first(r);
    case PRESS_WORD_lang:
        return read_lang(r);
    case PRESS_WORD_title:
        out->title = r->fields[0];
        return true;
    case PRESS_WORD_by:
        out->by = r->fields[0];
        return true;
    case PRESS_WORD_made:
        return instant_parse(r->fields[0], &out->made) || wrong(r, "it is no moment");
    case PRESS_WORD_paper:
        return read_paper(r);
    case PRESS_WORD_banner:
        out->banner = r->fields[0];
        return true;
    case PRESS_WORD_top:
        out->top_left = r->fields[0];
        out->top_right = r->fields[1];
        return true;
    case PRESS_WORD_foot:
        out->foot = r->fields[0];
        return true;
    case PRESS_WORD_numbers:
        out->page = r->fields[0];
        out->of = r->fields[1];
        return true;
    case PRESS_WORD_body:
        return end_head(r);
    default:
        return wrong(r, "it does not belong in the head");
    }
}

/* ----- The body ------------------------------------------------------------------- */

static struct block *add_block(struct reading *r, enum press_word word)
{
    struct document *out = r->out;

    out->blocks = arena_grow(r->arena, out->blocks, out->block_count, sizeof(*out->blocks));
    out->blocks[out->block_count] = (struct block){ .word = word,
                                                    .text = r->field_count ? r->fields[0] : "",
                                                    .more = r->field_count > 1 ? r->fields[1] : "",
                                                    .together = r->together };
    return &out->blocks[out->block_count++];
}

static bool read_heading(struct reading *r)
{
    const char *level = r->fields[0];
    struct block *block;

    if (level[0] < '1' || level[0] > '0' + PRESS_LEVELS || level[1])
        return wrong(r, "there is no heading of that level");
    block = add_block(r, PRESS_WORD_heading);
    block->level = level[0] - '0';
    block->text = r->fields[1];
    return true;
}

static bool begin_together(struct reading *r)
{
    if (r->together)
        return wrong(r, "one group is open already");
    r->together = ++r->groups;
    return true;
}

static bool end_together(struct reading *r)
{
    if (!r->together)
        return wrong(r, "no group is open");
    r->together = 0;
    return true;
}

static bool begin_table(struct reading *r)
{
    r->grid = arena_alloc(r->arena, sizeof(*r->grid));
    r->grid->caption = r->fields[0];
    add_block(r, PRESS_WORD_table)->grid = r->grid;
    r->place = IN_COLUMNS;
    return true;
}

static bool read_end(struct reading *r)
{
    char count[24];

    if (r->together)
        return wrong(r, "a group is still open");
    snprintf(count, sizeof(count), "%zu", r->number - 1);
    if (strcmp(count, r->fields[0]) != 0)
        return wrong(r, "lines are missing before it, or too many");
    r->place = AT_END;
    return true;
}

static bool read_body(struct reading *r, enum press_word word)
{
    switch (word) {
    case PRESS_WORD_heading:
        return read_heading(r);
    case PRESS_WORD_para:
    case PRESS_WORD_field:
    case PRESS_WORD_note:
    case PRESS_WORD_sign:
    case PRESS_WORD_break:
        add_block(r, word);
        return true;
    case PRESS_WORD_together:
        return begin_together(r);
    case PRESS_WORD_apart:
        return end_together(r);
    case PRESS_WORD_table:
        return begin_table(r);
    case PRESS_WORD_end:
        return read_end(r);
    default:
        return wrong(r, "it does not belong here in the body");
    }
}

/* ----- Tables ---------------------------------------------------------------------- */

static bool read_column(struct reading *r)
{
    int kind = found_in(r->fields[0], PRESS_CELL_COUNT, cell_at);

    if (r->place != IN_COLUMNS || r->grid->column_count >= PRESS_COLUMNS)
        return wrong(r, "columns come before the rows, and not so many");
    if (kind < 0)
        return wrong(r, "it is an unknown kind of column");
    r->grid->columns[r->grid->column_count++] =
        (struct grid_column){ (enum press_cell)kind, r->fields[1] };
    return true;
}

static bool read_row(struct reading *r)
{
    struct grid *grid = r->grid;
    const char **cells = arena_alloc(r->arena, (grid->column_count + 1) * sizeof(*cells));

    for (size_t i = 0; i < grid->column_count; i++) {
        cells[i] = r->fields[i];
        if (!cell_value_fits(cells[i], grid->columns[i].kind))
            return wrong(r, "a cell is not of its column's kind");
    }
    grid->rows = arena_grow(r->arena, grid->rows, grid->row_count, sizeof(*grid->rows));
    grid->rows[grid->row_count++] = cells;
    r->place = IN_ROWS;
    return true;
}

static bool read_in_table(struct reading *r, enum press_word word)
{
    if (word != PRESS_WORD_column && r->grid->column_count == 0)
        return wrong(r, "the table has no column");
    switch (word) {
    case PRESS_WORD_column:
        return read_column(r);
    case PRESS_WORD_row:
        return read_row(r);
    case PRESS_WORD_done:
        r->grid = NULL;
        r->place = IN_BODY;
        return true;
    default:
        return wrong(r, "the table is not done");
    }
}

/* ----- The whole --------------------------------------------------------------------- */

static bool read_one(struct reading *r)
{
    enum press_word word;

    if (!split(r, &word))
        return false;
    switch (r->place) {
    case IN_HEAD:
        return read_head(r, word);
    case IN_BODY:
        return read_body(r, word);
    case IN_COLUMNS:
    case IN_ROWS:
        return read_in_table(r, word);
    case AT_END:
        break;
    }
    return false;
}

/* Reads on to the last line of what is wrong, which no text can be taken for. `within` is a line
 * that was not read to its end. */
static void skip_rest(struct reading *r, bool within)
{
    const char *const last = "end\t";
    size_t same = 0;
    bool fits = !within;
    int c;

    if (!within && strncmp(str_text(&r->line), last, strlen(last)) == 0)
        return;
    while ((c = getc_unlocked(r->in)) != EOF) {
        if (c == '\n') {
            if (fits && same >= strlen(last))
                return;
            fits = true;
            same = 0;
        } else if (fits && same < strlen(last)) {
            fits = c == last[same];
            same++;
        }
    }
}

static enum document_found read_lines(struct reading *r)
{
    enum line line = LINE_NONE;

    while (r->place != AT_END && (line = read_line(r)) == LINE_READ) {
        if (!read_one(r)) {
            skip_rest(r, false);
            return DOCUMENT_WRONG;
        }
    }
    if (r->place == AT_END)
        return DOCUMENT_WHOLE;
    if (line == LINE_NONE && r->number == 1)
        return DOCUMENT_NO_MORE;
    if (line == LINE_NONE)
        wrong(r, "it ends before its end");
    else
        skip_rest(r, true);
    return DOCUMENT_WRONG;
}

enum document_found document_read(FILE *in, struct document *out, struct arena *arena,
                                  struct err *err)
{
    struct reading reading = { .in = in, .out = out, .arena = arena, .err = err };
    enum document_found found;

    *out = (struct document){ .lang = "", .title = "", .by = "", .banner = "", .top_left = "",
                              .top_right = "", .foot = "", .page = "Page", .of = "of",
                              .made = INSTANT_NONE };
    found = read_lines(&reading);
    str_release(&reading.line);
    return found;
}
