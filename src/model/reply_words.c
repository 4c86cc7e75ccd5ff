/* SPDX-License-Identifier: MIT */
/* The right of reply in words: who said what, and about what. */

#include "config.h"

#include <string.h>

#include "base/compiler.h"
#include "base/text.h"
#include "model/record.h"
#include "model/reply.h"

static const char *who_says(const struct erratum *reply)
{
    if (reply->kind != ERRATUM_KIND_DISAGREEMENT)
        return "correction";
    if (reply->whose == VIEW_FROM_CHILD)
        return "the child or young person disagrees";
    return reply->whose == VIEW_FROM_PARENT ? "a parent or carer disagrees"
                                            : "somebody disagrees";
}

static void add_in_brackets(const char *text, struct str *out)
{
    if (text && *text)
        str_printf(out, " (%s)", text);
}

/* It stands beside more than it is about, or than one line of it. */
static bool is_of_whole(const struct erratum *reply)
{
    enum code_reply_part part = reply_part(reply);

    return part == REPLY_PART_WHOLE || part == REPLY_PART_PARENTS ||
           (reply_text(part)->reach == REPLY_OF_LIST && !ident_known(&reply->about_id));
}

void reply_words(const struct erratum *reply, struct str *out)
{
    char day[DATE_WORDS];

    date_format_words(reply->noted_on, day);
    str_printf(out, "%s, %s", day[0] ? day + 4 : "", who_says(reply));
    add_in_brackets(is_of_whole(reply) ? code_label(CODES_REPLY_PART_ID, reply_part(reply)) : NULL,
                    out);
    add_in_brackets(reply->asked_by, out);
    add_in_brackets(reply->about, out);
    str_printf(out, ": %s", reply->text ? reply->text : "");
}

/* ----- What it is about -------------------------------------------------------- */

enum { FIRST_WORDS = 60 };

static void add_day(const struct field *field, const void *record, struct str *out)
{
    char day[DATE_WORDS];

    date_format_words(field->kind == FIELD_DATE
                          ? field_get_date(field, record)
                          : instant_local_date(field_get_instant(field, record)),
                      day);
    str_printf(out, ", %s", day + 4);
}

static void add_beginning(const char *words, struct str *out)
{
    struct arena arena = ARENA_INIT;
    char *line = arena_strdup(&arena, words);

    line[strcspn(line, "\n")] = '\0';
    str_printf(out, ": %s", text_fit(line, FIRST_WORDS, "...", &arena));
    arena_clear(&arena);
}

/* Does a field name the record better than one found before? */
static bool names_better(const struct field *field, const struct field *before)
{
    static const char *const names[] = { "action", "notes", "text" };

    for (size_t i = 0; i < COUNT(names); i++) {
        if (strcmp(field->name, names[i]) == 0)
            return true;
    }
    return !before || (before->kind == FIELD_TEXT && field->kind == FIELD_MEMO);
}

void reply_record_words(enum code_reply_part part, const void *record, struct str *out)
{
    const struct entity *entity = entity_of(reply_text(part)->entity);
    const struct field *day = NULL, *words = NULL;

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (!field_known(field, record))
            continue;
        if (!day && (field->kind == FIELD_DATE || field->kind == FIELD_TS))
            day = field;
        if (reply_has_words(field) && reply_text_has(part, field) && field->need != NEED_A &&
            names_better(field, words))
            words = field;
    }
    str_add(out, code_label(CODES_REPLY_PART_ID, part));
    if (day)
        add_day(day, record, out);
    if (words)
        add_beginning(field_get_text(words, record), out);
}

void reply_about_words(const struct case_file *file, const struct erratum *reply,
                       struct str *out)
{
    enum entity_id kind;
    const void *record = reply_record(file, reply, &kind);
    const struct assessment *version =
        file->assessment.count > 1
            ? case_file_find(file, ENTITY_assessment, &reply->assessment_id)
            : NULL;

    if (record && reply_text(reply_part(reply))->reach == REPLY_OF_RECORD)
        reply_record_words(reply_part(reply), record, out);
    else if (reply->part == REPLY_PART_ELEMENT && reply->element)
        str_printf(out, "%s %s", code_text(CODES_ELEMENT_ID, reply->element),
                   code_label(CODES_ELEMENT_ID, reply->element));
    else
        str_add(out, code_label(CODES_REPLY_PART_ID, reply_part(reply)));
    if (version)
        str_printf(out, ", version %d", (int)version->version_no);
}
