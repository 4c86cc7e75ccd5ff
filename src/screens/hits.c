/* SPDX-License-Identifier: MIT */
/* Hits of the child index. */

#include "config.h"

#include "screens/hits.h"

#include <stdlib.h>
#include <string.h>

#include "base/text_fold.h"

static const struct table_column columns[] = {
    { .title = "Score", .cols = 5, .right = true },
    { .title = "Name", .cols = 20, .grow = true },
    { .title = "Born", .cols = 8 },
    { .title = "Reference", .cols = 14 },
    { .title = "State", .cols = 12, .rank = 1 },
    { .title = "Lead", .cols = 13, .rank = 2 },
};

void hits_init(struct hits *hits, const char *nothing)
{
    struct table_options options = { .columns = columns,
                                     .column_count = COUNT(columns),
                                     .nothing = nothing };

    memset(hits, 0, sizeof(*hits));
    options.source = table_list_source(&hits->list);
    hits->table = table_new(&options);
}

void hits_release(struct hits *hits)
{
    table_free(hits->table);
    arena_clear(&hits->arena);
}

static const char *text_or(const char *text, const char *other)
{
    return text == NULL || text[0] == '\0' ? other : text;
}

/* The year; of an unborn baby, which may have none but its mother's name, the month. */
static const char *born_words(const struct search_hit *hit, struct arena *arena)
{
    char day[DATE_WORDS];
    size_t length;

    if (hit->birth_year > 0)
        return arena_printf(arena, "%d", hit->birth_year);
    date_format_words(hit->edd, day);
    length = strlen(day);
    if (length == 0)
        return hit->unborn ? "unborn" : "unknown";
    return arena_printf(arena, "due %.3s", day + length - 8);
}

static void make_row(struct hits *hits, size_t at, struct table_row *row)
{
    const struct search_hit *hit = &hits->found.items[at];
    struct arena *arena = &hits->arena;

    *row = (struct table_row){
        .id = arena_printf(arena, "%zu", at),
        .mark = hit->verdict == MATCH_BLOCKS ? "!" : NULL,
        .cells = { arena_printf(arena, "%d", hit->score), hit->name,
                   born_words(hit, arena),
                   text_or(hit->urn, "no case"),
                   ident_known(&hit->case_id) ? code_label(CODES_STATE_ID, (int)hit->state) : "",
                   text_or(hit->lead_name, "none") },
    };
    row->at = row->id;
}

/* Those that match first, then those that only sound alike. */
static void fill(struct hits *hits)
{
    struct table_row *rows =
        arena_alloc(&hits->arena, (hits->found.count + 1) * sizeof(*rows));
    size_t count = 0;

    for (int sounds = 0; sounds <= 1; sounds++) {
        bool first = true;

        for (size_t i = 0; i < hits->found.count; i++) {
            if (hits->found.items[i].sounds_like != (sounds == 1))
                continue;
            make_row(hits, i, &rows[count]);
            if (sounds == 1 && first)
                rows[count].heading = "Below: sounds like, or a date the other way round";
            first = false;
            count++;
        }
    }
    hits->list = (struct table_list){ rows, count };
    table_reload(hits->table);
}

bool hits_search(struct hits *hits, struct session *session, const struct search_terms *terms,
                 const char *purpose, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct search_hits found;

    if (!search_children(session, terms, purpose, &found, &arena, err)) {
        arena_clear(&arena);
        return false;
    }
    hits->list = (struct table_list){ NULL, 0 };
    table_reload(hits->table);
    arena_clear(&hits->arena);
    hits->arena = arena;
    hits->found = found;
    fill(hits);
    return true;
}

void hits_leave_out(struct hits *hits, const struct ident *case_id)
{
    size_t kept = 0;

    for (size_t i = 0; i < hits->found.count; i++) {
        if (!ident_equal(&hits->found.items[i].case_id, case_id))
            hits->found.items[kept++] = hits->found.items[i];
    }
    hits->found.count = kept;
    fill(hits);
}

const struct search_hit *hits_focus(const struct hits *hits)
{
    const struct table_row *row = table_focus(hits->table);

    return row == NULL ? NULL : &hits->found.items[strtoul(row->id, NULL, 10)];
}

void hits_draw_detail(const struct hits *hits, struct canvas *canvas, struct rect rect)
{
    const struct search_hit *hit = hits_focus(hits);
    char opened[DATE_WORDS], closed[DATE_WORDS];

    if (hit == NULL || rect.rows < 2)
        return;
    date_format_words(hit->opened_on, opened);
    date_format_words(hit->closed_on, closed);
    canvas_printf(canvas, rect.row, rect.col + 1, ROLE_TEXT, "Why: %s", hit->reasons);
    canvas_printf(canvas, rect.row + 1, rect.col + 1, ROLE_TEXT, "Lead: %s  %s   %s%s%s%s",
                  text_or(hit->lead_name, "none"), text_or(hit->lead_tel, ""),
                  opened[0] ? "opened " : "", opened, closed[0] ? ", closed " : "", closed);
}

bool hits_family_first(const struct hits *hits, const char *terms, struct arena *arena)
{
    const char *first = text_fold(
        arena_printf(arena, "%.*s", (int)strcspn(terms, " ,"), terms), arena);
    size_t length = strlen(first);

    for (size_t i = 0; length > 0 && i < hits->found.count; i++) {
        const char *name = hits->found.items[i].name;
        const char *family = text_fold(
            arena_printf(arena, "%.*s", (int)strcspn(name, ","), name), arena);

        if (strcmp(family, first) == 0)
            return true;
    }
    return false;
}

bool hits_choose(struct hits *hits, struct plain *plain)
{
    struct table_source source = table_list_source(&hits->list);
    struct str id = STR_INIT;
    bool chosen = false;

    if (hits->list.count == 0)
        plain_say(plain, "Nobody in the index matches.");
    else
        chosen = plain_list(plain, "Identity only", columns, COUNT(columns), &source, &id) &&
                 table_go(hits->table, str_text(&id));
    str_release(&id);
    return chosen;
}
