/* SPDX-License-Identifier: MIT */
/* Drafts as text. */

#include "config.h"

#include "screens/draft_text.h"

#include <stdio.h>
#include <string.h>

static void add_escaped(struct str *body, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\n')
            str_add(body, "\\n");
        else if (*text == '\t')
            str_add(body, "\\t");
        else if (*text == '\\')
            str_add(body, "\\\\");
        else
            str_add_char(body, *text);
    }
}

void draft_text_add(struct str *body, const char *name, const char *raw)
{
    str_printf(body, "%s\t", name);
    add_escaped(body, raw);
    str_add_char(body, '\n');
}

static void add_field(void *who, const char *name, const char *raw)
{
    draft_text_add(who, name, raw);
}

void draft_text_form(struct str *body, const struct form *form)
{
    form_each_raw(form, add_field, body);
}

void draft_text_place(struct str *body, const struct ident *case_id, const char *place)
{
    char text[IDENT_TEXT];

    ident_format(case_id, text);
    draft_text_add(body, "@case", ident_known(case_id) ? text : "");
    draft_text_add(body, "@place", place == NULL ? "" : place);
}

/* The text from `from` to the end of its line, with escapes undone. */
static char *unescape(const char *from, const char *end, struct arena *arena)
{
    char *text = arena_alloc(arena, (size_t)(end - from) + 1);
    char *to = text;

    while (from < end) {
        if (*from == '\\' && from + 1 < end) {
            from++;
            *to++ = *from == 'n' ? '\n' : *from == 't' ? '\t' : *from;
        } else {
            *to++ = *from;
        }
        from++;
    }
    return text;
}

void draft_text_each(const char *body, void (*each)(void *who, const char *name, const char *raw),
                     void *who)
{
    struct arena arena = ARENA_INIT;

    while (*body != '\0') {
        const char *end = body + strcspn(body, "\n");
        const char *tab = memchr(body, '\t', (size_t)(end - body));

        if (tab != NULL)
            each(who, arena_strndup(&arena, body, (size_t)(tab - body)),
                 unescape(tab + 1, end, &arena));
        body = *end == '\0' ? end : end + 1;
    }
    arena_clear(&arena);
}

struct restoring {
    struct form *form;
    const char *prefix;
};

/* A name the form does not have is passed over. */
static void restore_field(void *who, const char *name, const char *raw)
{
    const struct restoring *restoring = who;
    size_t length = restoring->prefix == NULL ? 0 : strlen(restoring->prefix);
    char other[64];

    if (name[0] == '@')
        return;
    form_restore(restoring->form, name, raw);
    if (length > 0 && strncmp(name, restoring->prefix, length) == 0) {
        form_restore(restoring->form, name + length, raw);
    } else if (length > 0) {
        snprintf(other, sizeof(other), "%s%s", restoring->prefix, name);
        form_restore(restoring->form, other, raw);
    }
}

void draft_text_restore(const char *body, struct form *form, const char *prefix)
{
    draft_text_each(body, restore_field, &(struct restoring){ form, prefix });
}

struct where {
    struct ident case_id;
    const char *place;
    struct arena *arena;
};

static void note_where(void *who, const char *name, const char *raw)
{
    struct where *where = who;

    if (strcmp(name, "@case") == 0 && !ident_parse(raw, &where->case_id))
        where->case_id = IDENT_NONE;
    if (strcmp(name, "@place") == 0)
        where->place = arena_strdup(where->arena, raw);
}

bool draft_text_where(const char *body, struct ident *case_id, const char **place,
                      struct arena *arena)
{
    struct where where = { .place = "", .arena = arena };

    draft_text_each(body, note_where, &where);
    *case_id = where.case_id;
    *place = where.place;
    return ident_known(case_id) || where.place[0] != '\0';
}

void draft_text_when(struct instant at, struct date today, char when[DRAFT_WHEN])
{
    int64_t local = at.seconds + 60 * instant_local_offset(at);
    struct date on = instant_local_date(at);
    char day[DATE_WORDS] = "";

    if (date_compare(on, today) != 0)
        date_format_words(on, day);
    /* Without the day of the week before it and the year after it. */
    snprintf(when, DRAFT_WHEN, "%.*s%02d:%02d", day[0] ? (int)strlen(day) - 8 : 0,
             day[0] ? day + 4 : "", (int)(local / 3600 % 24), (int)(local / 60 % 60));
}
