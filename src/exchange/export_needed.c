/* SPDX-License-Identifier: MIT */
/* The shared records that some cases stand on. */

#include "config.h"

#include "exchange/export_needed.h"

#include "exchange/format.h"
#include "model/link.h"
#include "model/record.h"

bool export_kind_in_case(const struct entity *entity)
{
    if (exchange_kind_of_case(entity) || entity_field(entity, "case_id"))
        return true;
    return entity->parent && export_kind_in_case(entity_of(entity->parent));
}

bool export_kind_shared(const struct entity *entity)
{
    if (entity->id == ENTITY_caf_case)
        return false;
    if (entity->parent == ENTITY_caf_case)
        return entity->fields[0].need != NEED_R;
    return !entity->parent || export_kind_shared(entity_of(entity->parent));
}

const struct field *export_tie(const struct entity *entity)
{
    return entity_field(entity, "other_case_id");
}

/* Of the kinds that stand by themselves. */
static bool is_base(enum entity_id kind)
{
    return kind == ENTITY_agency || kind == ENTITY_practitioner || kind == ENTITY_locality ||
           kind == ENTITY_person || kind == ENTITY_subject;
}

static void keep(struct needed *needed, const struct entity *entity, const void *record)
{
    needed->records = arena_grow(&needed->arena, needed->records, needed->count,
                                 sizeof(*needed->records));
    needed->records[needed->count++] = (struct needed_record){
        .entity = entity,
        .record = record_copy(entity, record, &needed->arena),
    };
}

static bool need_kind(struct needed *needed, enum entity_id kind, const struct ident *id,
                      struct err *err)
{
    const struct entity *entity = entity_of(kind);
    void *record = arena_alloc(&needed->arena, entity->size);

    record_init(entity, record);
    if (!needed->port->get(needed->port->self, kind, id, record, &needed->arena, err))
        return false;
    ident_map_add(&needed->map, (struct ident_entry){ .id = *id, .kind = kind });
    keep(needed, entity, record);
    return true;
}

/* A practitioner or a person. */
static bool need_either(struct needed *needed, const struct ident *id, struct err *err)
{
    struct err first = ERR_INIT;

    if (need_kind(needed, ENTITY_practitioner, id, &first))
        return true;
    if (first.kind == ERR_NOT_FOUND)
        return need_kind(needed, ENTITY_person, id, err);
    if (err)
        *err = first;
    return false;
}

/* Gets what the record refers to, where it is not there yet. */
static bool follow(struct needed *needed, const struct entity *entity, const void *record,
                   struct err *err)
{
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];
        enum entity_id kind = link_kind(entity, field, record);
        struct ident id;

        if ((field->kind != FIELD_REF && field->kind != FIELD_LINK) ||
            !field_known(field, record) || (kind != ENTITY_none && !is_base(kind)))
            continue;
        id = field_get_ident(field, record);
        if (ident_map_find(&needed->map, &id))
            continue;
        if (!(kind == ENTITY_none ? need_either(needed, &id, err)
                                  : need_kind(needed, kind, &id, err)))
            return false;
    }
    return true;
}

static bool visit_of_case(void *data, enum entity_id kind, const void *record, struct err *err)
{
    return follow(data, entity_of(kind), record, err);
}

static bool visit_of_child(void *data, enum entity_id kind, const void *record, struct err *err)
{
    struct needed *needed = data;

    (void)err;
    keep(needed, entity_of(kind), record);
    return true;
}

/* What belongs to the child of a case: one kind below another is not meant, it
 * belongs to a request, which belongs to a case. */
static bool find_of_child(struct needed *needed, const struct ident *child, struct err *err)
{
    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (entity_of((enum entity_id)kind)->parent == ENTITY_subject &&
            !needed->port->of_child(needed->port->self, (enum entity_id)kind, child,
                                    visit_of_child, needed, err))
            return false;
    }
    return true;
}

static bool visit_case(void *data, enum entity_id kind, const void *record, struct err *err)
{
    struct needed *needed = data;
    const struct caf_case *one = record;

    return (ident_map_find(&needed->map, &one->subject_id) ||
            (need_kind(needed, ENTITY_subject, &one->subject_id, err) &&
             find_of_child(needed, &one->subject_id, err))) &&
           follow(needed, entity_of(kind), record, err);
}

static bool find_of_case(struct needed *needed, const struct ident *one, struct err *err)
{
    const struct export_port *port = needed->port;

    for (int i = ENTITY_none + 1; i < ENTITY_COUNT; i++) {
        enum entity_id kind = (enum entity_id)i;

        if (export_kind_in_case(entity_of(kind)) &&
            !port->records(port->self, kind, one,
                           kind == ENTITY_caf_case ? visit_case : visit_of_case, needed, err))
            return false;
    }
    return true;
}

bool export_needed_find(struct needed *needed, const struct export_port *port,
                        const struct ident *cases, size_t count, struct err *err)
{
    *needed = (struct needed){ .port = port };
    for (size_t i = 0; i < count; i++) {
        if (!find_of_case(needed, &cases[i], err))
            return false;
    }
    for (size_t i = 0; i < needed->count; i++) {
        struct needed_record one = needed->records[i];

        if (!follow(needed, one.entity, one.record, err))
            return false;
    }
    return true;
}

void export_needed_release(struct needed *needed)
{
    ident_map_release(&needed->map);
    arena_clear(&needed->arena);
}
