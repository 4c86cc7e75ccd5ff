/* SPDX-License-Identifier: MIT */
/*
 * A store in memory behind the exchange ports, which minds what the real one
 * needs: parents come first, and what was left out is settled before the end.
 */

#ifndef TESTS_FAKE_STORE_H
#define TESTS_FAKE_STORE_H

#include <check.h>
#include <string.h>

#include "exchange/export_needed.h"
#include "exchange/format.h"
#include "exchange/writer.h"
#include "model/record.h"
#include "service/exchange_port.h"

struct fake_record {
    enum entity_id kind;
    void *record;
    bool unsettled;
};

struct fake_store {
    struct arena arena;
    struct fake_record *records;
    size_t count;
    size_t count_before; /* the transaction */
    bool open;
    int begun;
    const char *will_not_have; /* a name: records with it are refused */
    enum err_kind trouble;     /* for which reason */
};

static inline struct fake_record *fake_find(struct fake_store *store, enum entity_id kind,
                                            const struct ident *id)
{
    for (size_t i = 0; i < store->count; i++) {
        struct fake_record *record = &store->records[i];

        if (record->kind == kind && ident_equal(&((struct record *)record->record)->id, id))
            return record;
    }
    return NULL;
}

static inline bool fake_begin(void *self, struct err *err)
{
    struct fake_store *store = self;

    (void)err;
    ck_assert(!store->open);
    store->open = true;
    store->begun++;
    store->count_before = store->count;
    return true;
}

/* True when all it refers to is there. The parent must be. */
static inline bool fake_refs(struct fake_store *store, const struct entity *entity,
                             const void *record)
{
    bool all = true;

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];
        struct ident id;
        bool there;

        if (field->kind != FIELD_REF || !field_known(field, record))
            continue;
        id = field_get_ident(field, record);
        there = fake_find(store, field->target, &id) != NULL;
        ck_assert_msg(there || i > 0 || !entity->parent, "%s before its parent", entity->name);
        all = all && there;
    }
    return all;
}

static inline bool fake_same(const struct entity *entity, const void *a, const void *b)
{
    struct str x = STR_INIT, y = STR_INIT;
    bool same;

    exchange_write_record(entity, a, &x);
    exchange_write_record(entity, b, &y);
    same = strcmp(str_text(&x), str_text(&y)) == 0;
    str_release(&x);
    str_release(&y);
    return same;
}

static inline bool fake_put(void *self, enum entity_id kind, const void *record, bool *same,
                            struct err *err)
{
    struct fake_store *store = self;
    const struct entity *entity = entity_of(kind);
    const struct fake_record *old = fake_find(store, kind, &((const struct record *)record)->id);
    const struct field *name = entity_field(entity, "name");

    ck_assert(store->open);
    if (store->will_not_have && name && field_get_text(name, record) &&
        strcmp(field_get_text(name, record), store->will_not_have) == 0)
        return err_set(err, store->trouble, "The store will not have it.");
    if (old && !fake_same(entity, old->record, record))
        return err_set(err, ERR_CONFLICT, "The store has it with other content.");
    *same = old != NULL;
    if (old)
        return true;
    store->records =
        arena_grow(&store->arena, store->records, store->count, sizeof(*store->records));
    store->records[store->count++] = (struct fake_record){
        kind, record_copy(entity, record, &store->arena), !fake_refs(store, entity, record)
    };
    return true;
}

static inline bool fake_settle(void *self, enum entity_id kind, const void *record,
                               struct err *err)
{
    struct fake_store *store = self;
    struct fake_record *old = fake_find(store, kind, &((const struct record *)record)->id);

    (void)err;
    ck_assert_ptr_nonnull(old);
    ck_assert(fake_refs(store, entity_of(kind), record));
    old->unsettled = false;
    return true;
}

/* It knows no rules. */
static inline bool fake_judge(void *self, const struct ident *of_case, import_fault_fn *tell,
                              void *data, struct err *err)
{
    (void)of_case;
    (void)tell;
    (void)data;
    (void)err;
    return ((struct fake_store *)self)->open;
}

static inline bool fake_exists(void *self, enum entity_id kind, const struct ident *id, bool *yes,
                               struct err *err)
{
    (void)err;
    *yes = fake_find(self, kind, id) != NULL;
    return true;
}

static inline bool fake_end(void *self, bool keep, struct err *err)
{
    struct fake_store *store = self;

    (void)err;
    ck_assert(store->open);
    store->open = false;
    if (!keep)
        store->count = store->count_before;
    for (size_t i = 0; i < store->count; i++)
        ck_assert_msg(!store->records[i].unsettled, "a %s was never settled",
                      entity_of(store->records[i].kind)->name);
    return true;
}

static inline struct import_port fake_import(struct fake_store *store)
{
    return (struct import_port){ store,      true,        fake_begin, fake_put, fake_settle,
                                 fake_judge, fake_exists, fake_end };
}

/* The case a record belongs to, through what it belongs to. */
static inline struct ident fake_case_of(struct fake_store *store, enum entity_id kind,
                                        const void *record)
{
    const struct entity *entity = entity_of(kind);
    struct ident named = exchange_case_of(entity, record);
    struct ident parent;
    const struct fake_record *above;

    if (ident_known(&named) || !entity->parent)
        return named;
    parent = field_get_ident(entity->fields, record);
    above = fake_find(store, entity->parent, &parent);
    return above ? fake_case_of(store, entity->parent, above->record) : IDENT_NONE;
}

static inline bool fake_records(void *self, enum entity_id kind, const struct ident *of_case,
                                export_visit_fn *visit, void *data, struct err *err)
{
    struct fake_store *store = self;

    ck_assert(of_case ? export_kind_in_case(entity_of(kind))
                      : export_kind_shared(entity_of(kind)));
    for (size_t i = 0; i < store->count; i++) {
        const struct fake_record *one = &store->records[i];
        struct ident home;

        if (one->kind != kind)
            continue;
        home = fake_case_of(store, kind, one->record);
        if ((of_case ? ident_equal(&home, of_case) : !ident_known(&home)) &&
            !visit(data, kind, one->record, err))
            return false;
    }
    return true;
}

static inline bool fake_of_child(void *self, enum entity_id kind, const struct ident *child,
                                 export_visit_fn *visit, void *data, struct err *err)
{
    struct fake_store *store = self;

    for (size_t i = 0; i < store->count; i++) {
        const struct fake_record *one = &store->records[i];
        struct ident home, parent;

        if (one->kind != kind)
            continue;
        home = fake_case_of(store, kind, one->record);
        parent = field_get_ident(entity_of(kind)->fields, one->record);
        if (!ident_known(&home) && ident_equal(&parent, child) &&
            !visit(data, kind, one->record, err))
            return false;
    }
    return true;
}

static inline bool fake_get(void *self, enum entity_id kind, const struct ident *id, void *record,
                            struct arena *arena, struct err *err)
{
    const struct fake_record *one = fake_find(self, kind, id);

    (void)arena;
    if (!one)
        return err_set(err, ERR_NOT_FOUND, "There is none.");
    memcpy(record, one->record, entity_of(kind)->size);
    return true;
}

static inline bool fake_cases(void *self, export_visit_fn *visit, void *data, struct err *err)
{
    struct fake_store *store = self;
    const char *last = "";

    for (;;) {
        const struct caf_case *next = NULL;

        for (size_t i = 0; i < store->count; i++) {
            const struct caf_case *one = store->records[i].record;

            if (store->records[i].kind == ENTITY_caf_case && strcmp(one->urn, last) > 0 &&
                (!next || strcmp(one->urn, next->urn) < 0))
                next = one;
        }
        if (!next)
            return true;
        if (!visit(data, ENTITY_caf_case, next, err))
            return false;
        last = next->urn;
    }
}

static inline struct export_port fake_export(struct fake_store *store)
{
    return (struct export_port){ store, true, fake_cases, fake_records, fake_of_child, fake_get };
}

static inline void fake_release(struct fake_store *store)
{
    arena_clear(&store->arena);
    *store = (struct fake_store){ 0 };
}

#endif
