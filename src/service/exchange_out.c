/* SPDX-License-Identifier: MIT */
/* Records of the store on their way into an exchange file. */

#include "config.h"

#include <stdio.h>

#include "service/exchange_work.h"
#include "store/board_store.h"
#include "store/record_store.h"

enum { PAGE = 200 };

/* ----- Reading a page of records of one kind ---------------------------- */

struct rooms {
    void **items;
    size_t count;
    enum entity_id kind;
    struct arena arena;
};

static void *room(void *data)
{
    struct rooms *rooms = data;

    rooms->items = arena_grow(&rooms->arena, rooms->items, rooms->count, sizeof(*rooms->items));
    return rooms->items[rooms->count++] =
               arena_alloc(&rooms->arena, entity_of(rooms->kind)->size);
}

static void rooms_clear(struct rooms *rooms)
{
    arena_clear(&rooms->arena);
    rooms->items = NULL;
    rooms->count = 0;
}

struct visiting {
    export_visit_fn *visit;
    void *data;
    struct db *db;
    struct exchange_work *sieve; /* lets through what may go out; NULL: all of it */
};

/* What does not go out takes with it all that hangs from it. */
static bool pass(struct visiting *v, enum entity_id kind, void *record, struct err *err)
{
    if (v->sieve && !exchange_sieve_lets(v->sieve, kind, record))
        return true;
    if (v->sieve) {
        exchange_sieve_untie(v->sieve, kind, record);
        exchange_sieve_shelter(v->sieve, kind, record);
    }
    return v->visit(v->data, kind, record, err);
}

/* ----- By case ---------------------------------------------------------- */

static bool visit_children(struct visiting *v, enum entity_id kind, const struct ident *parent,
                           bool (*wanted)(enum entity_id kind, const void *record),
                           struct err *err)
{
    struct rooms rooms = { .kind = kind, .arena = ARENA_INIT };
    bool ok = record_store_children(v->db, kind, parent, true, room, &rooms, &rooms.arena, err);

    for (size_t i = 0; ok && i < rooms.count; i++)
        ok = (wanted && !wanted(kind, rooms.items[i])) || pass(v, kind, rooms.items[i], err);
    rooms_clear(&rooms);
    return ok;
}

/* The children of each record of the kind above. */
struct descending {
    struct visiting *below;
    enum entity_id kind;
};

static bool descend(void *data, enum entity_id kind, const void *record, struct err *err)
{
    struct descending *d = data;

    (void)kind;
    return visit_children(d->below, d->kind, &((const struct record *)record)->id, NULL, err);
}

/* Records that name the case in a field of their own and hang elsewhere. */
static bool visit_named(struct visiting *v, enum entity_id kind, const struct ident *of_case,
                        struct err *err)
{
    struct rooms rooms = { .kind = kind, .arena = ARENA_INIT };
    bool ok = record_store_naming_case(v->db, kind, of_case, room, &rooms, &rooms.arena, err);

    for (size_t i = 0; ok && i < rooms.count; i++)
        ok = pass(v, kind, rooms.items[i], err);
    rooms_clear(&rooms);
    return ok;
}

static bool each_of_case(struct visiting *v, enum entity_id kind, const struct ident *of_case,
                         struct err *err)
{
    const struct entity *entity = entity_of(kind);
    struct descending d = { v, kind };
    struct visiting above = { descend, &d, v->db, v->sieve };

    if (!entity->parent)
        return true;
    if (entity->parent == ENTITY_caf_case)
        return visit_children(v, kind, of_case, NULL, err) &&
               (kind != ENTITY_pre_assessment || visit_named(v, kind, of_case, err));
    if (entity->parent == ENTITY_subject)
        return kind != ENTITY_sar || visit_named(v, kind, of_case, err);
    return each_of_case(&above, entity->parent, of_case, err);
}

static bool visit_case(struct visiting *v, const struct ident *id, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct caf_case one;
    bool ok = record_store_get(v->db, ENTITY_caf_case, id, &one, &scratch, err) &&
              v->visit(v->data, ENTITY_caf_case, &one, err);

    arena_clear(&scratch);
    return ok;
}

/* ----- Of no case ------------------------------------------------------- */

static bool of_no_case(enum entity_id kind, const void *record)
{
    struct ident named = exchange_named_case(kind, record);

    return !ident_known(&named);
}

/* All of a kind, a page at a time, as far as they name no case. */
static bool each_free(struct visiting *v, enum entity_id kind, struct err *err)
{
    struct rooms rooms = { .kind = kind, .arena = ARENA_INIT };
    int64_t at = 0;
    size_t read;
    bool ok;

    do {
        ok = record_store_all(v->db, kind, &at, PAGE, room, &rooms, &rooms.arena, err);
        for (size_t i = 0; ok && i < rooms.count; i++)
            ok = !of_no_case(kind, rooms.items[i]) || v->visit(v->data, kind, rooms.items[i], err);
        read = rooms.count;
        rooms_clear(&rooms);
    } while (ok && read == PAGE);
    return ok;
}

/* Those that hang from a record of no case. */
static bool each_of_none(struct visiting *v, enum entity_id kind, struct err *err)
{
    enum entity_id parent = entity_of(kind)->parent;
    struct descending d = { v, kind };
    struct visiting above = { descend, &d, v->db, NULL };

    if (!parent || parent == ENTITY_subject || parent == ENTITY_caf_case)
        return each_free(v, kind, err);
    return each_of_none(&above, parent, err);
}

/* ----- The port --------------------------------------------------------- */

static bool records(void *self, enum entity_id kind, const struct ident *of_case,
                    export_visit_fn *visit, void *data, struct err *err)
{
    struct exchange_work *work = self;
    struct visiting v = { visit, data, work->deed.db, of_case ? work : NULL };

    if (!of_case)
        return kind == ENTITY_caf_case || each_of_none(&v, kind, err);
    if (!exchange_sieve_turn(work, of_case, err))
        return false;
    return kind == ENTITY_caf_case ? visit_case(&v, of_case, err)
                                   : each_of_case(&v, kind, of_case, err);
}

static bool of_child(void *self, enum entity_id kind, const struct ident *child,
                     export_visit_fn *visit, void *data, struct err *err)
{
    struct exchange_work *work = self;
    struct visiting v = { visit, data, work->deed.db, work };

    return visit_children(&v, kind, child, of_no_case, err);
}

struct urn_page {
    struct ident items[PAGE];
    int count;
    char last[32];
};

static bool add_urn(void *data, const char *urn, const struct ident *case_id)
{
    struct urn_page *page = data;

    page->items[page->count++] = *case_id;
    snprintf(page->last, sizeof(page->last), "%s", urn);
    return page->count < PAGE;
}

static bool each_case(void *self, export_visit_fn *visit, void *data, struct err *err)
{
    struct exchange_work *work = self;
    struct visiting v = { visit, data, work->deed.db, NULL };
    struct urn_page page = { .last = "" };
    bool ok;

    do {
        page.count = 0;
        ok = board_store_urns(work->deed.db, page.last, PAGE, add_urn, &page, err);
        for (int i = 0; ok && i < page.count; i++)
            ok = visit_case(&v, &page.items[i], err);
    } while (ok && page.count == PAGE);
    return ok;
}

static bool get(void *self, enum entity_id kind, const struct ident *id, void *record,
                struct arena *arena, struct err *err)
{
    struct exchange_work *work = self;

    if (!record_store_get(work->deed.db, kind, id, record, arena, err))
        return false;
    exchange_sieve_shelter(work, kind, record);
    return true;
}

struct export_port exchange_export_port(struct exchange_work *work)
{
    return (struct export_port){ .self = work,
                                 .training = work->deed.session->training,
                                 .cases = each_case,
                                 .records = records,
                                 .of_child = of_child,
                                 .get = get };
}
