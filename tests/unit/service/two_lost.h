/* SPDX-License-Identifier: MIT */
/*
 * What two people's saves left of each other's, told field by field.
 */

#ifndef SERVICE_TWO_LOST_H
#define SERVICE_TWO_LOST_H

#include "store/stmt.h"
#include "two_desks.h"

static int faults;

#define fault(...) (faults++, fprintf(stderr, __VA_ARGS__), fputc('\n', stderr))

SQL(saved_last, "SELECT coalesce(max(id), 0) FROM record_version");
SQL(saved_since, "SELECT id, entity, record, row_version FROM record_version WHERE id > ?"
                 " ORDER BY id");

struct saved {
    int64_t at, version;
    enum entity_id kind;
    struct ident record;
};
struct saves {
    struct saved items[512];
    size_t count;
};

static struct db *store_of(struct both *b)
{
    struct err err = ERR_INIT;
    struct db *db;

    ck_assert(session_db(b->at[HELEN], &db, &err));
    return db;
}

static int64_t last_save(struct both *b)
{
    struct stmt *q = stmt_open(store_of(b), &saved_last);
    struct err err = ERR_INIT;
    int64_t last = stmt_row(q) ? stmt_int_at(q, 0) : -1;

    ck_assert(stmt_done(q, &err));
    return last;
}

static enum entity_id kind_of(const char *name)
{
    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (strcmp(entity_of((enum entity_id)kind)->name, name) == 0)
            return (enum entity_id)kind;
    }
    return ENTITY_none;
}

static void saves_since(struct both *b, int64_t since, struct saves *out)
{
    struct stmt *q = stmt_open(store_of(b), &saved_since);
    struct err err = ERR_INIT;

    out->count = 0;
    stmt_bind_int_at(q, 1, since);
    while (out->count < COUNT(out->items) && stmt_row(q))
        out->items[out->count++] =
            (struct saved){ stmt_int_at(q, 0), stmt_int_at(q, 3),
                            kind_of(stmt_text(q, "entity", &b->arena)), stmt_ident(q, "record") };
    ck_assert_msg(stmt_done(q, &err), "%s", err.msg);
}

/* What the program writes itself of whatever the case is by then. */
static bool is_counted(enum entity_id kind, const struct field *field)
{
    static const struct {
        enum entity_id kind;
        const char *fields;
    } counted[] = {
        { ENTITY_caf_case, " state state_before closed_on next_review_date " },
        { ENTITY_delivery_plan, " status " },
        { ENTITY_lp_assignment, " to end_reason " },
    };
    char name[64];

    snprintf(name, sizeof(name), " %s ", field->name);
    for (size_t i = 0; i < COUNT(counted); i++) {
        if (counted[i].kind == kind && strstr(counted[i].fields, name))
            return true;
    }
    return false;
}

static void *version_of(struct both *b, const struct saved *saved, int64_t version)
{
    const struct entity *entity = entity_of(saved->kind);
    void *record = arena_alloc(&b->arena, entity->size);
    struct err err = ERR_INIT;

    record_init(entity, record);
    ck_assert_msg(version < 1 || record_store_version(store_of(b), saved->kind, &saved->record,
                                                      version, record, &b->arena, &err),
                  "%s", err.msg);
    return record;
}

/* A list that grows has what was in it. */
static bool goes_on(const struct field *field, const void *wrote, const void *after)
{
    return (field->kind == FIELD_TEXT || field->kind == FIELD_MEMO) &&
           field_known(field, wrote) && field_known(field, after) &&
           strstr(field_get_text(field, after), field_get_text(field, wrote)) != NULL;
}

/* The field of a record that the first save wrote and the second wrote otherwise, without
 * having read it; NULL: none. */
static const char *lost_of(struct both *b, const struct saved *first, const struct saved *second)
{
    const struct entity *entity = entity_of(first->kind);
    void *before = version_of(b, first, first->version - 1);
    void *wrote = version_of(b, first, first->version);
    void *after = version_of(b, second, second->version);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (!is_counted(first->kind, field) && !field_equal(field, before, wrote) &&
            !field_equal(field, wrote, after) && !goes_on(field, wrote, after))
            return arena_printf(&b->arena, "%s.%s", entity->name, field->name);
    }
    return NULL;
}

static const char *lost(struct both *b, int64_t first, int64_t second)
{
    static struct saves saves;
    const char *field = NULL;

    saves_since(b, first, &saves);
    for (size_t i = 0; i < saves.count; i++) {
        for (size_t j = i + 1; !field && j < saves.count; j++) {
            if (saves.items[i].at <= second && saves.items[j].at > second &&
                ident_equal(&saves.items[i].record, &saves.items[j].record))
                field = lost_of(b, &saves.items[i], &saves.items[j]);
        }
    }
    return field;
}

static int leads_at_once(const struct both *b)
{
    int open = 0;

    for (size_t i = 0; i < b->file.lp_assignment.count; i++) {
        const struct lp_assignment *term = &b->file.lp_assignment.items[i];

        open += term->kind != LP_KIND_DEPUTY && date_known(term->accepted_on) &&
                !date_known(term->to);
    }
    return open;
}

static bool may_end_so(enum err_kind kind)
{
    return kind == ERR_DENIED || kind == ERR_REFUSED || kind == ERR_INVALID ||
           kind == ERR_CONFLICT || kind == ERR_NOT_FOUND;
}

#endif
