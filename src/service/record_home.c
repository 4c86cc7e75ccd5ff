/* SPDX-License-Identifier: MIT */
/* Where a record belongs. */

#include "config.h"

#include "service/record_home.h"

#include "model/record.h"
#include "store/board_store.h"
#include "store/person_store.h"
#include "store/record_store.h"

/* The last child whose newest case is open is the one that matters. */
struct search {
    struct db *db;
    struct record_home *home;
    struct err *err;
    bool ok;
};

static bool try_child(void *data, const struct ident *subject)
{
    struct search *search = data;

    search->home->subject = *subject;
    search->ok = board_store_of_subject(search->db, subject, &search->home->case_id, search->err);
    return search->ok && !ident_known(&search->home->case_id);
}

static bool home_of_person(struct db *db, const struct ident *person, struct record_home *home,
                           struct err *err)
{
    struct search search = { db, home, err, true };

    return person_store_children(db, person, try_child, &search, err) && search.ok;
}

bool record_home(struct db *db, enum entity_id kind, const void *record, struct record_home *home,
                 struct arena *arena, struct err *err)
{
    *home = (struct record_home){ .case_id = IDENT_NONE };
    for (;;) {
        const struct entity *entity = entity_of(kind);
        const struct record *head = record;
        struct ident above;
        void *parent;

        if (kind == ENTITY_caf_case) {
            home->case_id = head->id;
            home->subject = ((const struct caf_case *)record)->subject_id;
            return true;
        }
        if (kind == ENTITY_subject) {
            home->subject = head->id;
            return board_store_of_subject(db, &head->id, &home->case_id, err);
        }
        if (kind == ENTITY_person)
            return home_of_person(db, &head->id, home, err);
        if (kind == ENTITY_assessment)
            home->assessment = head->id;
        if (!entity->parent)
            return true;
        above = field_get_ident(&entity->fields[0], record);
        if (!ident_known(&above))
            return true;
        kind = entity->parent;
        parent = arena_alloc(arena, entity_of(kind)->size);
        if (!record_store_get(db, kind, &above, parent, arena, err)) {
            err->field = entity->fields[0].name;
            return false;
        }
        record = parent;
    }
}
