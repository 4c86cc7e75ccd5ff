/* SPDX-License-Identifier: MIT */
/* What is stored about a case. */

#include "config.h"

#include "store/case_file_store.h"

#include <string.h>

#include "model/link.h"
#include "model/record.h"
#include "model/subject_name.h"
#include "store/db.h"
#include "store/person_store.h"
#include "store/record_store.h"
#include "store/stmt.h"

_Static_assert(ENTITY_COUNT <= 64, "a set of kinds");

SQL(case_child, "SELECT s.uuid FROM caf_case c JOIN subject s ON s.id = c.subject_id "
                "WHERE c.uuid = :case");

struct filling {
    struct db *db;
    struct case_file *file;
    enum entity_id kind;
    struct arena *arena;
    int64_t at_ms; /* what is named, as it was then; 0: as it is */
    bool voided_too;
};

static void *next_room(void *data)
{
    struct filling *filling = data;

    return case_file_add(filling->file, filling->kind, filling->arena);
}

/* The children of every parent that was read before them. */
static bool fill_kind(struct filling *filling, enum entity_id kind, struct err *err)
{
    enum entity_id parent = entity_of(kind)->parent;

    filling->kind = kind;
    for (size_t i = 0; i < case_file_count(filling->file, parent); i++) {
        const struct record *above = case_file_at(filling->file, parent, i);

        if (!record_store_children(filling->db, kind, &above->id, filling->voided_too, next_room,
                                   filling, filling->arena, err))
            return false;
    }
    return true;
}

/* Every kind of a set, below what the file has already. */
static bool fill_kinds(struct filling *filling, uint64_t kinds, struct err *err)
{
    for (enum entity_id kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (!(kinds & CASE_PART(kind)) || !entity_of(kind)->parent || !case_file_holds(kind))
            continue;
        if (!fill_kind(filling, kind, err))
            return false;
    }
    return true;
}

/* Adds a record as it was, unless it was not there yet or taken back already. */
static bool add_past(struct filling *filling, enum entity_id kind, const struct ident *id,
                     struct err *err)
{
    const struct entity *entity = entity_of(kind);
    struct record *record = arena_alloc(filling->arena, entity->size);

    record_init(entity, record);
    if (!record_store_as_at(filling->db, kind, id, filling->at_ms, record, filling->arena, err)) {
        if (err->kind != ERR_NOT_FOUND)
            return false;
        *err = ERR_INIT;
        return true;
    }
    if (!instant_known(record->void_at))
        memcpy(case_file_add(filling->file, kind, filling->arena), record, entity->size);
    return true;
}

/* Reads one shared record unless the file has it. */
static bool fill_shared(struct filling *filling, enum entity_id kind, const struct ident *id,
                        struct err *err)
{
    void *room;

    if (!ident_known(id) || case_file_find(filling->file, kind, id))
        return true;
    if (filling->at_ms)
        return add_past(filling, kind, id, err);
    room = case_file_add(filling->file, kind, filling->arena);
    return record_store_get(filling->db, kind, id, room, filling->arena, err);
}

static bool is_shared(enum entity_id kind)
{
    return kind == ENTITY_agency || kind == ENTITY_practitioner || kind == ENTITY_locality ||
           kind == ENTITY_person;
}

/* A link to a record that is not there stays a bare name; one that does not tell
 * where it leads is to somebody. */
static bool fill_link(struct filling *filling, enum entity_id kind, const struct ident *id,
                      struct err *err)
{
    bool there = false;

    if (kind == ENTITY_none)
        return fill_link(filling, ENTITY_practitioner, id, err) &&
               fill_link(filling, ENTITY_person, id, err);
    if (!is_shared(kind))
        return true;
    if (!record_store_exists(filling->db, kind, id, &there, err))
        return false;
    return !there || fill_shared(filling, kind, id, err);
}

static bool fill_named(struct filling *filling, enum entity_id kind, const void *record,
                       struct err *err)
{
    const struct entity *entity = entity_of(kind);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];
        struct ident id;

        if ((field->kind != FIELD_REF && field->kind != FIELD_LINK) || !field_known(field, record))
            continue;
        id = field_get_ident(field, record);
        if (!fill_link(filling, link_kind(entity, field, record), &id, err))
            return false;
    }
    return true;
}

/* Shared records last: each brings those it names itself, so the lists grow
 * while they are walked. */
static bool fill_all_named(struct filling *filling, struct err *err)
{
    static const enum entity_id shared[] = { ENTITY_locality, ENTITY_person, ENTITY_practitioner,
                                             ENTITY_agency };

    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (!case_file_holds((enum entity_id)kind) || is_shared((enum entity_id)kind))
            continue;
        for (size_t i = 0; i < case_file_count(filling->file, (enum entity_id)kind); i++) {
            if (!fill_named(filling, (enum entity_id)kind,
                            case_file_at(filling->file, (enum entity_id)kind, i), err))
                return false;
        }
    }
    for (size_t s = 0; s < COUNT(shared); s++) {
        for (size_t i = 0; i < case_file_count(filling->file, shared[s]); i++) {
            if (!fill_named(filling, shared[s], case_file_at(filling->file, shared[s], i), err))
                return false;
        }
    }
    return true;
}

/* The child is somebody who is present, signs and consents, too: by its record
 * as a person or, while there is none, by its own id. */
static bool fill_child(struct filling *filling, struct err *err)
{
    const struct subject *child = &filling->file->subject;
    struct person *person;
    struct ident id;

    if (child->is_unborn)
        return true;
    if (!person_store_of_child(filling->db, &child->record.id, &id, err))
        return false;
    if (ident_known(&id))
        return fill_shared(filling, ENTITY_person, &id, err);
    person = case_file_add(filling->file, ENTITY_person, filling->arena);
    subject_as_person(child, person, filling->arena);
    person->record.id = child->record.id;
    return true;
}

bool case_file_store_start(struct db *db, const struct ident *case_id, struct case_file *file,
                           struct arena *arena, struct err *err)
{
    case_file_init(file);
    if (!record_store_get(db, ENTITY_caf_case, case_id, &file->caf_case, arena, err))
        return false;
    file->subject.record.id = file->caf_case.subject_id;
    return true;
}

bool case_file_store_more(struct db *db, uint64_t kinds, struct case_file *file,
                          struct arena *arena, struct err *err)
{
    struct filling filling = { .db = db, .file = file, .arena = arena };

    if ((kinds & CASE_PART(ENTITY_subject)) &&
        !record_store_get(db, ENTITY_subject, &file->caf_case.subject_id, &file->subject, arena,
                          err))
        return false;
    return fill_kinds(&filling, kinds, err);
}

bool case_file_store_get(struct db *db, const struct ident *case_id, struct case_file *file,
                         struct arena *arena, struct err *err)
{
    struct filling filling = { .db = db, .file = file, .arena = arena };

    return case_file_store_start(db, case_id, file, arena, err) &&
           case_file_store_more(db, UINT64_MAX, file, arena, err) &&
           fill_all_named(&filling, err) && fill_child(&filling, err);
}

/* The case with its child as they were; else ERR_NOT_FOUND. */
static bool start_past(struct filling *filling, const struct ident *case_id, struct err *err)
{
    struct case_file *file = filling->file;

    return record_store_as_at(filling->db, ENTITY_caf_case, case_id, filling->at_ms,
                              &file->caf_case, filling->arena, err) &&
           record_store_as_at(filling->db, ENTITY_subject, &file->caf_case.subject_id,
                              filling->at_ms, &file->subject, filling->arena, err);
}

static bool add_all_past(struct filling *filling, struct case_file *now, struct err *err)
{
    for (enum entity_id kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (!entity_of(kind)->parent || !case_file_holds(kind))
            continue;
        for (size_t i = 0; i < case_file_count(now, kind); i++) {
            const struct record *head = case_file_at(now, kind, i);

            if (!add_past(filling, kind, &head->id, err))
                return false;
        }
    }
    return true;
}

bool case_file_store_past(struct db *db, const struct ident *case_id, int64_t at_ms,
                          struct case_file *file, struct arena *arena, struct err *err)
{
    struct case_file now;
    struct filling present = { .db = db, .file = &now, .arena = arena, .voided_too = true };
    struct filling past = { .db = db, .file = file, .arena = arena, .at_ms = at_ms };

    case_file_init(file);
    return case_file_store_start(db, case_id, &now, arena, err) &&
           start_past(&past, case_id, err) && fill_kinds(&present, UINT64_MAX, err) &&
           add_all_past(&past, &now, err);
}

bool case_file_store_past_named(struct db *db, int64_t at_ms, struct case_file *file,
                                struct arena *arena, struct err *err)
{
    struct filling past = { .db = db, .file = file, .arena = arena, .at_ms = at_ms };

    return fill_all_named(&past, err) && fill_child(&past, err);
}

bool case_file_store_name(struct db *db, enum entity_id kind, const struct ident *id,
                          struct case_file *file, struct arena *arena, struct err *err)
{
    struct filling filling = { .db = db, .file = file, .arena = arena };

    return !ident_known(id) || fill_link(&filling, kind, id, err);
}

bool case_file_store_child(struct db *db, const struct ident *case_id, struct ident *subject,
                           struct err *err)
{
    struct stmt *q = stmt_open(db, &case_child);
    bool there;

    stmt_bind_ident(q, ":case", case_id);
    there = stmt_row(q);
    if (there)
        *subject = stmt_ident_at(q, 0);
    if (!stmt_done(q, err))
        return false;
    return there || err_set(err, ERR_NOT_FOUND, "This record is not there.");
}
