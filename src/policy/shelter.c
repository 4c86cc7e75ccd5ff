/* SPDX-License-Identifier: MIT */
/* Where a family lives, when that is kept. */

#include "config.h"

#include "policy/shelter.h"

#include <string.h>

#include "model/postcode.h"
#include "model/record.h"
#include "policy/relation.h"

/* Every field that says where a family lives, and the tick that keeps it. */
static const struct {
    enum entity_id kind;
    const char *fields[6]; /* NULL after the last */
    const char *tick;      /* of the record itself; NULL none */
} holders[] = {
    { ENTITY_subject, { NULL }, "shielded" },
    { ENTITY_address, { "line1", "line2", "line3", "line4", "postcode" }, "sensitive" },
    { ENTITY_person, { "address", "postcode" }, "shielded" },
    { ENTITY_pre_assessment, { "address", "postcode" }, NULL },
};

static size_t holder_of(enum entity_id kind)
{
    size_t i = 0;

    while (i < sizeof(holders) / sizeof(*holders) && holders[i].kind != kind)
        i++;
    return i;
}

static bool is_holder(size_t at)
{
    return at < sizeof(holders) / sizeof(*holders);
}

bool shelter_lets(const struct case_file *file, const struct relation *relation,
                  struct date today)
{
    return relation->lead || relation->locality ||
           (relation->author && !relation->closed && !relation_lead(file, today));
}

/* ----- What is kept ------------------------------------------------------- */

static bool same_postcode(const char *one, const char *other)
{
    char a[16], b[16];

    if (!one || !other)
        return false;
    postcode_tidy(one, a, sizeof(a));
    postcode_tidy(other, b, sizeof(b));
    return *a && strcmp(a, b) == 0;
}

/* A checklist has the first address of the child; a person may be at the same. */
static bool repeats_kept(const struct case_file *file, enum entity_id kind, const char *postcode)
{
    for (size_t i = 0; i < file->address.count; i++) {
        const struct address *address = &file->address.items[i];

        if (address->sensitive &&
            (kind == ENTITY_pre_assessment || same_postcode(address->postcode, postcode)))
            return true;
    }
    return false;
}

/* As it is in this record of them, or in that of the case. */
static bool is_kept_of_person(const struct case_file *file, const struct person *person)
{
    const struct person *found = case_file_person(file, &person->record.id);

    return person->shielded || (found && found->shielded) ||
           repeats_kept(file, ENTITY_person, person->postcode);
}

static bool is_kept_address(const struct case_file *file, const struct address *address)
{
    const struct address *found = case_file_find(file, ENTITY_address, &address->record.id);

    return address->sensitive || (found && found->sensitive);
}

bool shelter_covers(const struct case_file *file, enum entity_id kind, const void *record)
{
    switch (kind) {
    case ENTITY_address:
        return file->subject.shielded || is_kept_address(file, record);
    case ENTITY_person:
        return file->subject.shielded || is_kept_of_person(file, record);
    case ENTITY_pre_assessment:
        return file->subject.shielded || repeats_kept(file, kind, NULL);
    default:
        return false;
    }
}

bool shelter_unfound(const struct subject *subject, const struct address *address)
{
    return subject->shielded || address->sensitive;
}

/* ----- A record without it ------------------------------------------------ */

void shelter_hide(enum entity_id kind, void *record)
{
    size_t at = holder_of(kind);

    for (int i = 0; is_holder(at) && holders[at].fields[i]; i++)
        field_empty(entity_field(entity_of(kind), holders[at].fields[i]), record);
}

void shelter_keep(enum entity_id kind, const void *stored, void *record)
{
    size_t at = holder_of(kind);

    for (int i = 0; is_holder(at) && holders[at].fields[i]; i++)
        field_set_text(entity_field(entity_of(kind), holders[at].fields[i]), record,
                       field_get_text(entity_field(entity_of(kind), holders[at].fields[i]),
                                      stored));
}

bool shelter_is_lifted(enum entity_id kind, const void *stored, const void *record)
{
    size_t at = holder_of(kind);
    const struct field *tick;

    if (!is_holder(at) || !holders[at].tick)
        return false;
    tick = entity_field(entity_of(kind), holders[at].tick);
    return field_get_bool(tick, stored) && !field_get_bool(tick, record);
}
