/* SPDX-License-Identifier: MIT */
/* Where a record belongs. */

#include "config.h"

#include "service/record_home.h"

#include "model/record.h"
#include "store/board_store.h"
#include "store/case_file_store.h"
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

static bool home_below_child(struct db *db, const struct ident *child, struct record_home *home,
                             struct err *err)
{
    bool there;

    home->subject = *child;
    if (!record_store_exists(db, ENTITY_subject, child, &there, err))
        return false;
    if (!there)
        return err_set(err, ERR_NOT_FOUND, "This record is not there.");
    return board_store_of_subject(db, child, &home->case_id, err);
}

/* From an assessment or what hangs below one, and from a request's parts, up
 * to the case or the child. */
static bool climb(struct db *db, enum entity_id kind, const struct ident *from,
                  struct record_home *home, struct err *err)
{
    struct ident id = *from;

    while (kind != ENTITY_caf_case && kind != ENTITY_subject) {
        if (kind == ENTITY_assessment)
            home->assessment = id;
        if (!record_store_parent(db, kind, &id, &id, err))
            return false;
        if (!ident_known(&id))
            return true;
        kind = entity_of(kind)->parent;
    }
    if (kind == ENTITY_subject)
        return home_below_child(db, &id, home, err);
    home->case_id = id;
    return case_file_store_child(db, &id, &home->subject, err);
}

static bool home_of_child(struct db *db, enum entity_id kind, const void *record,
                          struct record_home *home, struct err *err)
{
    const struct field *parent = &entity_of(kind)->fields[0];
    struct ident above = field_get_ident(parent, record);

    if (kind == ENTITY_assessment)
        home->assessment = ((const struct record *)record)->id;
    if (!ident_known(&above) || climb(db, entity_of(kind)->parent, &above, home, err))
        return true;
    err->field = parent->name;
    return false;
}

bool record_home(struct db *db, enum entity_id kind, const void *record, struct record_home *home,
                 struct err *err)
{
    const struct record *head = record;

    *home = (struct record_home){ .case_id = IDENT_NONE };
    switch (kind) {
    case ENTITY_caf_case:
        home->case_id = head->id;
        home->subject = ((const struct caf_case *)record)->subject_id;
        return true;
    case ENTITY_subject:
        home->subject = head->id;
        return board_store_of_subject(db, &head->id, &home->case_id, err);
    case ENTITY_person:
        return home_of_person(db, &head->id, home, err);
    default:
        return !entity_of(kind)->parent || home_of_child(db, kind, record, home, err);
    }
}
