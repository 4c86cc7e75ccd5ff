/* SPDX-License-Identifier: MIT */
/* Where the person of an account works. */

#include "config.h"

#include "service/user_work.h"

#include <string.h>

#include "model/record.h"
#include "store/record_store.h"

struct by_name {
    const struct entity *entity;
    const char *name;
    void *record; /* the one read last */
    void *found;
    bool (*fits)(const void *record, const struct by_name *by);
    struct ident agency;
    struct arena *arena;
    int read;
};

static bool same_name(const void *record, const struct by_name *by)
{
    const char *name = field_get_text(entity_field(by->entity, "name"), record);

    return name && strcmp(name, by->name) == 0 &&
           !instant_known(((const struct record *)record)->void_at);
}

static bool same_worker(const void *record, const struct by_name *by)
{
    const struct practitioner *worker = record;

    return same_name(record, by) && ident_equal(&worker->agency_id, &by->agency);
}

static void consider(struct by_name *by)
{
    if (by->record && !by->found && by->fits(by->record, by))
        by->found = by->record;
}

static void *next_room(void *data)
{
    struct by_name *by = data;

    consider(by);
    by->read++;
    return by->record = arena_alloc(by->arena, by->entity->size);
}

static bool find_named(struct deed *deed, struct by_name *by, struct err *err)
{
    enum { PAGE = 500 };
    int64_t at = 0;

    do {
        by->read = 0;
        by->record = NULL;
        if (!record_store_all(deed->db, by->entity->id, &at, PAGE, next_room, by, by->arena, err))
            return false;
        consider(by);
    } while (!by->found && by->read == PAGE);
    return true;
}

bool user_agency(struct deed *deed, const char *name, struct ident *out, struct arena *arena,
                 struct err *err)
{
    struct by_name by = { .entity = entity_of(ENTITY_agency), .name = name, .fits = same_name,
                          .arena = arena };
    struct agency *agency;

    if (!find_named(deed, &by, err))
        return false;
    agency = by.found;
    if (!agency) {
        agency = arena_alloc(arena, sizeof(*agency));
        record_init(by.entity, agency);
        agency->name = name;
        agency->active = YN_Y;
        if (!deed_save(deed, ENTITY_agency, agency, AUDIT_CREATE, NULL, err))
            return false;
    }
    *out = agency->record.id;
    return true;
}

bool user_locality(struct deed *deed, const char *name, const struct stored_user *user,
                   struct ident *out, struct arena *arena, struct err *err)
{
    struct by_name by = { .entity = entity_of(ENTITY_locality), .name = name, .fits = same_name,
                          .arena = arena };
    struct locality *locality;
    bool changed;

    if (!find_named(deed, &by, err))
        return false;
    locality = by.found;
    changed = !locality;
    if (!locality) {
        locality = arena_alloc(arena, sizeof(*locality));
        record_init(by.entity, locality);
        locality->name = name;
    }
    if (set_has(user->roles, ROLE_coordinator) && !ident_known(&locality->coordinator)) {
        locality->coordinator = user->practitioner;
        changed = true;
    }
    if (changed && !deed_save(deed, ENTITY_locality, locality,
                              locality->record.version ? AUDIT_CHANGE : AUDIT_CREATE, NULL, err))
        return false;
    *out = locality->record.id;
    return true;
}

static bool does_case_work(uint64_t roles)
{
    return set_has(roles, ROLE_practitioner) || set_has(roles, ROLE_coordinator) ||
           set_has(roles, ROLE_supervisor);
}

bool user_worker(struct deed *deed, struct stored_user *user, struct arena *arena,
                 struct err *err)
{
    struct by_name by = { .entity = entity_of(ENTITY_practitioner), .name = user->name,
                          .fits = same_worker, .agency = user->agency, .arena = arena };
    struct practitioner *worker;
    struct stored_user other;
    struct err quiet = ERR_INIT;

    if (!does_case_work(user->roles) || ident_known(&user->practitioner))
        return true;
    if (!find_named(deed, &by, err))
        return false;
    worker = by.found;
    if (!worker ||
        user_store_by_practitioner(deed->db, &worker->record.id, &other, arena, &quiet)) {
        worker = arena_alloc(arena, sizeof(*worker));
        record_init(by.entity, worker);
        worker->name = user->name;
        worker->agency_id = user->agency;
        worker->active = YN_Y;
        if (!deed_save(deed, ENTITY_practitioner, worker, AUDIT_CREATE, NULL, err))
            return false;
    }
    user->practitioner = worker->record.id;
    return true;
}
