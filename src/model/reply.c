/* SPDX-License-Identifier: MIT */
/* The right of reply. */

#include "config.h"

#include "model/reply.h"

#include <string.h>

#include "base/compiler.h"
#include "base/text.h"
#include "model/record.h"
#include "model/version_diff.h"

enum code_reply_part reply_part(const struct erratum *reply)
{
    bool whole = !reply->part || reply->part == REPLY_PART_OTHER;

    if (whole && ident_known(&reply->assessment_id))
        return REPLY_PART_WHOLE;
    return reply->part ? (enum code_reply_part)reply->part : REPLY_PART_OTHER;
}

static const struct reply_text *text_of(const struct erratum *reply)
{
    return reply_text(reply->part ? (enum code_reply_part)reply->part : REPLY_PART_OTHER);
}

static struct ident ref_of(enum entity_id kind, const char *name, const void *record)
{
    const struct field *field = entity_field(entity_of(kind), name);

    return field ? field_get_ident(field, record) : IDENT_NONE;
}

/* ----- Carried forward ---------------------------------------------------- */

/* Do two records say the same in this part? */
static bool say_the_same(enum code_reply_part part, const void *a, const void *b)
{
    const struct entity *entity = entity_of(reply_text(part)->entity);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (reply_has_words(field) && reply_text_has(part, field) && !field_equal(field, a, b))
            return false;
    }
    return true;
}

/* Is a sentence of the one text still in the other? */
static bool has_sentence_of(const char *text, const char *other)
{
    struct str all = STR_INIT, missing = STR_INIT;
    bool some;

    sentences_missing(text, NULL, &all);
    sentences_missing(text, other, &missing);
    some = missing.used < all.used;
    str_release(&all);
    str_release(&missing);
    return some;
}

static bool say_some_of_it(enum code_reply_part part, const void *from, const void *to)
{
    const struct entity *entity = entity_of(reply_text(part)->entity);
    bool some = false;

    for (int i = 0; !some && i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        some = reply_has_words(field) && reply_text_has(part, field) &&
               has_sentence_of(field_get_text(field, from), field_get_text(field, to));
    }
    return some;
}

/* A correction is about the words as they were; a disagreement stands until nothing of what it
 * was said of is left: nobody rids themselves of it by adding to the text. */
static bool stands_on(const struct erratum *reply, enum code_reply_part part, const void *from,
                      const void *to)
{
    return say_the_same(part, from, to) || (reply->kind == ERRATUM_KIND_DISAGREEMENT &&
                                            say_some_of_it(part, from, to));
}

/* Was the text taken over from one version into the next? */
static bool is_taken_over(const struct case_file *file, const struct erratum *reply,
                          const struct assessment *from, const struct assessment *to)
{
    enum code_reply_part part = reply_part(reply);
    const struct element_entry *then = case_file_element(file, &from->record.id, reply->element);
    const struct element_entry *now = case_file_element(file, &to->record.id, reply->element);

    switch (reply_text(part)->reach) {
    case REPLY_OF_VERSION:
        return part != REPLY_PART_WHOLE && stands_on(reply, part, from, to);
    case REPLY_OF_ELEMENT:
        return then && now && stands_on(reply, part, then, now);
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
        if (!from || !stands_on(reply, REPLY_PART_ACTION, from, action))
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
    enum entity_id kind = reply_text(reply_part(reply))->entity;
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
    const struct reply_text *text = reply_text(reply_part(reply));
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
    const struct reply_text *text = reply_text(reply_part(reply));
    const char *last = "";

    if (!text->fields || text->entity != place->entity)
        return "";
    for (int i = 0; i < entity->field_count; i++) {
        if (reply_text_has(reply_part(reply), &entity->fields[i]) &&
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
    const struct reply_text *text = reply_text(reply_part(reply));
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

        left += reply_has_words(field) && field_known(field, record) &&
                (kind != text_of(reply)->entity || reply_text_has(reply_part(reply), field));
    }
    return left;
}

/* ----- Words ---------------------------------------------------------------- */

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

        if (reply_part(reply) == part && reply_text(part)->reach < REPLY_OF_CASE &&
            (part != REPLY_PART_ELEMENT || reply->element == element) &&
            is_of_version(file, reply, &version->record.id))
            add_line(reply, out);
    }
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
                 reply_text(reply_part(&file->erratum.items[i]))->entity == kind;
    return count;
}
