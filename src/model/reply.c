/* SPDX-License-Identifier: MIT */
/* The right of reply. */

#include "config.h"

#include "model/reply.h"

#include <string.h>

#include "base/compiler.h"
#include "base/text.h"
#include "model/record.h"

static const struct reply_text *text_of(const struct erratum *reply)
{
    return reply_text(reply->part ? (enum code_reply_part)reply->part : REPLY_PART_OTHER);
}

/* What is about another part of a version, or about no part, is about all of it. */
static enum code_reply_part part_of(const struct erratum *reply)
{
    bool whole = !reply->part || reply->part == REPLY_PART_OTHER;

    if (whole && ident_known(&reply->assessment_id))
        return REPLY_PART_WHOLE;
    return reply->part ? (enum code_reply_part)reply->part : REPLY_PART_OTHER;
}

static struct ident ref_of(enum entity_id kind, const char *name, const void *record)
{
    const struct field *field = entity_field(entity_of(kind), name);

    return field ? field_get_ident(field, record) : IDENT_NONE;
}

static bool has_words(const struct field *field)
{
    return field->kind == FIELD_TEXT || field->kind == FIELD_MEMO;
}

/* ----- Carried forward ---------------------------------------------------- */

/* Do two records say the same in this part? */
static bool say_the_same(enum code_reply_part part, const void *a, const void *b)
{
    const struct entity *entity = entity_of(reply_text(part)->entity);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (has_words(field) && reply_text_has(part, field) && !field_equal(field, a, b))
            return false;
    }
    return true;
}

/* Was the text taken over word for word from one version into the next? */
static bool is_taken_over(const struct case_file *file, const struct erratum *reply,
                          const struct assessment *from, const struct assessment *to)
{
    enum code_reply_part part = part_of(reply);
    const struct element_entry *then = case_file_element(file, &from->record.id, reply->element);
    const struct element_entry *now = case_file_element(file, &to->record.id, reply->element);

    switch (reply_text(part)->reach) {
    case REPLY_OF_VERSION:
        return part != REPLY_PART_WHOLE && say_the_same(part, from, to);
    case REPLY_OF_ELEMENT:
        return then && now && say_the_same(part, then, now);
    case REPLY_OF_LIST:
        return part == REPLY_PART_SERVICES && !ident_known(&reply->about_id);
    case REPLY_OF_CASE:
    case REPLY_OF_RECORD:
        break;
    }
    return false;
}

/* Is it about this version, or does this one stand on that? */
static bool is_of_version(const struct case_file *file, const struct erratum *reply,
                          const struct ident *version)
{
    const struct assessment *to = case_file_find(file, ENTITY_assessment, version);

    if (ident_equal(version, &reply->assessment_id))
        return true;
    for (size_t steps = file->assessment.count; to && steps > 0; steps--) {
        const struct assessment *from =
            case_file_find(file, ENTITY_assessment, &to->previous_version_id);

        if (!from || !is_taken_over(file, reply, from, to))
            return false;
        if (ident_equal(&from->record.id, &reply->assessment_id))
            return true;
        to = from;
    }
    return false;
}

/* Is it about this action, or about the one that is carried on in it? */
static bool is_of_action(const struct case_file *file, const struct erratum *reply,
                         const struct plan_action *action)
{
    for (size_t steps = file->plan_action.count; action && steps > 0; steps--) {
        const struct plan_action *from;

        if (ident_equal(&action->record.id, &reply->about_id))
            return true;
        from = case_file_find(file, ENTITY_plan_action, &action->carried_from);
        if (!from || !say_the_same(REPLY_PART_ACTION, from, action))
            return false;
        action = from;
    }
    return false;
}

/* ----- Where it stands ------------------------------------------------------ */

/* The last line of its list in this version; NULL: the list is empty. */
static const struct record *last_line(const struct case_file *file, enum entity_id kind,
                                      const struct ident *version)
{
    struct case_file lists = *file; /* only read */
    const struct record *last = NULL;

    for (size_t i = 0; i < case_file_count(file, kind); i++) {
        const struct record *line = case_file_at(&lists, kind, i);
        struct ident of = ref_of(kind, "assessment_id", line);

        last = ident_equal(&of, version) ? line : last;
    }
    return last;
}

/* About a whole list it stands under its last line; of an empty one beside the version. */
static bool is_of_list(const struct case_file *file, const struct erratum *reply,
                       const struct reply_place *place)
{
    enum entity_id kind = reply_text(part_of(reply))->entity;
    const struct record *own = place->record;
    struct ident version = place->entity == ENTITY_assessment
                               ? own->id
                               : ref_of(kind, "assessment_id", place->record);
    const struct record *last = last_line(file, kind, &version);

    if (place->entity == ENTITY_assessment)
        return !ident_known(&reply->about_id) && is_of_version(file, reply, &version) &&
               (!last || !place->field);
    if (ident_known(&reply->about_id))
        return ident_equal(&own->id, &reply->about_id);
    return last && ident_equal(&own->id, &last->id) && is_of_version(file, reply, &version);
}

/* A review and its meeting have the same words: what is about the one stands
 * beside the other, too. */
static bool is_of_its_meeting(const struct case_file *file, const struct erratum *reply,
                              const struct reply_place *place)
{
    const struct review *review = place->entity == ENTITY_review
                                      ? place->record
                                      : case_file_find(file, ENTITY_review, &reply->about_id);
    const struct record *own = place->record;

    if (!review || !ident_known(&review->meeting_id))
        return false;
    if (place->entity == ENTITY_review)
        return reply->part == REPLY_PART_MEETING &&
               ident_equal(&review->meeting_id, &reply->about_id);
    return place->entity == ENTITY_tac_meeting && reply->part == REPLY_PART_REVIEW &&
           ident_equal(&review->meeting_id, &own->id);
}

static bool is_of_record(const struct case_file *file, const struct erratum *reply,
                         const struct reply_place *place)
{
    const struct reply_text *text = reply_text(part_of(reply));
    const struct record *own = place->record;
    const struct element_entry *entry = place->record;
    bool kind = place->entity == text->entity;

    switch (text->reach) {
    case REPLY_OF_VERSION:
        return kind && is_of_version(file, reply, &own->id);
    case REPLY_OF_LIST:
        return (kind || place->entity == ENTITY_assessment) && is_of_list(file, reply, place);
    case REPLY_OF_ELEMENT:
        return kind && entry->element == reply->element &&
               is_of_version(file, reply, &entry->assessment_id);
    case REPLY_OF_CASE:
        return kind;
    case REPLY_OF_RECORD:
        break;
    }
    if (place->entity == ENTITY_plan_action && kind)
        return is_of_action(file, reply, place->record);
    return (kind && ident_equal(&own->id, &reply->about_id)) ||
           is_of_its_meeting(file, reply, place);
}

/* The last field of its text that has words here; "": none has, or its text is
 * the whole record. */
static const char *stands_at(const struct erratum *reply, const struct reply_place *place)
{
    const struct entity *entity = entity_of(place->entity);
    const char *last = "";

    if (!reply_text(part_of(reply))->fields || reply_text(part_of(reply))->entity != place->entity)
        return "";
    for (int i = 0; i < entity->field_count; i++) {
        if (reply_text_has(part_of(reply), &entity->fields[i]) &&
            field_known(&entity->fields[i], place->record))
            last = entity->fields[i].name;
    }
    return last;
}

bool reply_is_beside(const struct case_file *file, const struct erratum *reply,
                     const struct reply_place *place)
{
    return is_of_record(file, reply, place) &&
           (!place->field || strcmp(place->field, stands_at(reply, place)) == 0);
}

const struct erratum *reply_next(const struct case_file *file, const struct reply_place *place,
                                 size_t *at)
{
    while (*at < file->erratum.count) {
        const struct erratum *reply = &file->erratum.items[(*at)++];

        if (reply_is_beside(file, reply, place))
            return reply;
    }
    return NULL;
}

bool reply_stands(const struct case_file *file, const struct reply_place *place)
{
    size_t at = 0;

    return reply_next(file, place, &at) != NULL;
}

/* ----- What it is about ------------------------------------------------------ */

const void *reply_record(const struct case_file *file, const struct erratum *reply,
                         enum entity_id *kind)
{
    const struct reply_text *text = reply_text(part_of(reply));
    const struct element_entry *entry;

    *kind = text->entity;
    switch (text->reach) {
    case REPLY_OF_CASE:
        return text->entity == ENTITY_subject ? (const void *)&file->subject : &file->caf_case;
    case REPLY_OF_RECORD:
        return case_file_find(file, *kind, &reply->about_id);
    case REPLY_OF_LIST:
        if (ident_known(&reply->about_id))
            return case_file_find(file, *kind, &reply->about_id);
        break;
    case REPLY_OF_ELEMENT:
        entry = case_file_element(file, &reply->assessment_id, reply->element);
        if (entry)
            return entry;
        break;
    case REPLY_OF_VERSION:
        break;
    }
    *kind = ENTITY_assessment;
    return case_file_find(file, *kind, &reply->assessment_id);
}

size_t reply_text_left(const struct case_file *file, const struct erratum *reply)
{
    enum entity_id kind;
    const void *record = reply_record(file, reply, &kind);
    const struct entity *entity = entity_of(kind);
    size_t left = 0;

    for (int i = 0; record && i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        left += has_words(field) && field_known(field, record) &&
                (kind != text_of(reply)->entity || reply_text_has(part_of(reply), field));
    }
    return left;
}

/* ----- Words ---------------------------------------------------------------- */

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
    return part_of(reply) == REPLY_PART_WHOLE || part_of(reply) == REPLY_PART_PARENTS ||
           (reply_text(part_of(reply))->reach == REPLY_OF_LIST && !ident_known(&reply->about_id));
}

void reply_words(const struct erratum *reply, struct str *out)
{
    char day[DATE_WORDS];

    date_format_words(reply->noted_on, day);
    str_printf(out, "%s, %s", day[0] ? day + 4 : "", who_says(reply));
    add_in_brackets(is_of_whole(reply) ? code_label(CODES_REPLY_PART_ID, part_of(reply)) : NULL,
                    out);
    add_in_brackets(reply->asked_by, out);
    add_in_brackets(reply->about, out);
    str_printf(out, ": %s", reply->text ? reply->text : "");
}

static void add_line(const struct erratum *reply, struct str *out)
{
    if (out->used > 0)
        str_add_char(out, '\n');
    reply_words(reply, out);
}

void replies_beside(const struct case_file *file, const struct reply_place *place,
                    struct str *out)
{
    const struct erratum *reply;
    size_t at = 0;

    while ((reply = reply_next(file, place, &at)) != NULL)
        add_line(reply, out);
}

void replies_print(const struct case_file *file, const struct reply_place *place,
                   const char *before, struct str *out)
{
    const struct erratum *reply;
    size_t at = 0;

    while ((reply = reply_next(file, place, &at)) != NULL) {
        str_add(out, before);
        reply_words(reply, out);
        str_add_char(out, '\n');
    }
}

void replies_to_part(const struct case_file *file, const struct assessment *version,
                     enum code_reply_part part, int element, struct str *out)
{
    for (size_t i = 0; i < file->erratum.count; i++) {
        const struct erratum *reply = &file->erratum.items[i];

        if (part_of(reply) == part && reply_text(part)->reach < REPLY_OF_CASE &&
            (part != REPLY_PART_ELEMENT || reply->element == element) &&
            is_of_version(file, reply, &version->record.id))
            add_line(reply, out);
    }
}

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
        if (has_words(field) && reply_text_has(part, field) && field->need != NEED_A &&
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

    if (record && reply_text(part_of(reply))->reach == REPLY_OF_RECORD)
        reply_record_words(part_of(reply), record, out);
    else if (reply->part == REPLY_PART_ELEMENT && reply->element)
        str_printf(out, "%s %s", code_text(CODES_ELEMENT_ID, reply->element),
                   code_label(CODES_ELEMENT_ID, reply->element));
    else
        str_add(out, code_label(CODES_REPLY_PART_ID, part_of(reply)));
    if (version)
        str_printf(out, ", version %d", (int)version->version_no);
}

size_t replies_disagreeing(const struct case_file *file, const struct ident *version)
{
    size_t count = 0;

    for (size_t i = 0; i < file->erratum.count; i++)
        count += file->erratum.items[i].kind == ERRATUM_KIND_DISAGREEMENT &&
                 ident_equal(&file->erratum.items[i].assessment_id, version);
    return count;
}

size_t replies_disagreeing_with(const struct case_file *file, enum entity_id kind)
{
    size_t count = 0;

    for (size_t i = 0; i < file->erratum.count; i++)
        count += file->erratum.items[i].kind == ERRATUM_KIND_DISAGREEMENT &&
                 reply_text(part_of(&file->erratum.items[i]))->entity == kind;
    return count;
}
