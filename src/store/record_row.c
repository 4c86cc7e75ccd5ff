/* SPDX-License-Identifier: MIT */
/* A record's struct to and from a row of its table. */

#include "config.h"

#include "store/record_row.h"

#include "store/db.h"
#include "store/record_sql.h"
#include "store/row_cache.h"

void record_row_bind_head(struct stmt *q, const struct record *head)
{
    stmt_bind_ident_at(q, 1 + HEAD_UUID, &head->id);
    stmt_bind_int_at(q, 1 + HEAD_VERSION, head->version);
    stmt_bind_instant_at(q, 1 + HEAD_CREATED_AT, head->created_at);
    stmt_bind_ident_at(q, 1 + HEAD_CREATED_BY, &head->created_by);
    stmt_bind_instant_at(q, 1 + HEAD_UPDATED_AT, head->updated_at);
    stmt_bind_ident_at(q, 1 + HEAD_UPDATED_BY, &head->updated_by);
    stmt_bind_instant_at(q, 1 + HEAD_VOID_AT, head->void_at);
    stmt_bind_text_at(q, 1 + HEAD_VOID_REASON, head->void_reason);
}

void record_row_bind_change(struct stmt *q, const struct record *head)
{
    stmt_bind_int_at(q, 1, head->version);
    stmt_bind_instant_at(q, 2, head->updated_at);
    stmt_bind_ident_at(q, 3, &head->updated_by);
    stmt_bind_instant_at(q, 4, head->void_at);
    stmt_bind_text_at(q, 5, head->void_reason);
}

/* The number inside for the record a reference names. */
static bool bind_reference(struct db *db, struct stmt *q, int at, const struct field *field,
                           const struct ident *id, struct err *err)
{
    int64_t row = 0;

    if (!row_cache_find(db, field->target, id, &row, err))
        return false;
    if (row)
        stmt_bind_int_at(q, at, row);
    return row || err_set_field(err, field->name, "%s: the record it names is not there.",
                                  field->label);
}

static void bind_code(struct stmt *q, int at, const struct field *field, const void *record)
{
    stmt_bind_text_at(q, at, code_text(field->list, field_get_code(field, record)));
}

static void bind_set(struct stmt *q, int at, const struct field *field, const void *record)
{
    struct arena scratch = ARENA_INIT;

    stmt_bind_text_at(q, at, field_text(field, record, &scratch));
    arena_clear(&scratch);
}

static bool bind_known(struct db *db, struct stmt *q, int at, const struct field *field,
                       const void *record, struct err *err)
{
    struct ident id;

    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_MEMO:
        stmt_bind_text_at(q, at, field_get_text(field, record));
        return true;
    case FIELD_DATE:
        stmt_bind_date_at(q, at, field_get_date(field, record));
        return true;
    case FIELD_TS:
        stmt_bind_instant_at(q, at, field_get_instant(field, record));
        return true;
    case FIELD_BOOL:
        stmt_bind_int_at(q, at, field_get_bool(field, record));
        return true;
    case FIELD_INT:
        stmt_bind_int_at(q, at, field_get_int(field, record));
        return true;
    case FIELD_CODE:
        bind_code(q, at, field, record);
        return true;
    case FIELD_SET:
        bind_set(q, at, field, record);
        return true;
    case FIELD_LINK:
        id = field_get_ident(field, record);
        stmt_bind_ident_at(q, at, &id);
        return true;
    case FIELD_REF:
        id = field_get_ident(field, record);
        return bind_reference(db, q, at, field, &id, err);
    }
    return false;
}

bool record_row_bind_fields(struct db *db, struct stmt *q, int at, enum entity_id kind,
                            const void *record, struct err *err)
{
    const struct entity *entity = entity_of(kind);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field->kind == FIELD_BOOL || field_known(field, record)) {
            if (!bind_known(db, q, at + i, field, record, err))
                return false;
        } else {
            stmt_bind_null_at(q, at + i);
        }
    }
    return true;
}

static void read_head(struct stmt *q, struct record *head, struct arena *arena)
{
    head->id = stmt_ident_at(q, HEAD_UUID);
    head->version = stmt_int_at(q, HEAD_VERSION);
    head->created_at = stmt_instant_at(q, HEAD_CREATED_AT);
    head->created_by = stmt_ident_at(q, HEAD_CREATED_BY);
    head->updated_at = stmt_instant_at(q, HEAD_UPDATED_AT);
    head->updated_by = stmt_ident_at(q, HEAD_UPDATED_BY);
    head->void_at = stmt_instant_at(q, HEAD_VOID_AT);
    head->void_reason = stmt_text_at(q, HEAD_VOID_REASON, arena);
}

static void read_code(struct stmt *q, int at, const struct field *field, void *record)
{
    int value = code_find(field->list, stmt_peek_text_at(q, at));

    if (!value)
        stmt_reject(q, field->name);
    field_set_code(field, record, value);
}

static void read_set(struct stmt *q, int at, const struct field *field, void *record)
{
    if (!field_read(field, stmt_peek_text_at(q, at), record, NULL, NULL))
        stmt_reject(q, field->name);
}

static void read_field(struct stmt *q, int at, const struct field *field, void *record,
                       struct arena *arena)
{
    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_MEMO:
        field_set_text(field, record, stmt_text_at(q, at, arena));
        break;
    case FIELD_DATE:
        field_set_date(field, record, stmt_date_at(q, at));
        break;
    case FIELD_TS:
        field_set_instant(field, record, stmt_instant_at(q, at));
        break;
    case FIELD_BOOL:
        field_set_bool(field, record, stmt_int_at(q, at) != 0);
        break;
    case FIELD_INT:
        field_set_int(field, record, stmt_int_at(q, at));
        break;
    case FIELD_CODE:
        read_code(q, at, field, record);
        break;
    case FIELD_SET:
        read_set(q, at, field, record);
        break;
    case FIELD_REF:
    case FIELD_LINK:
        field_set_ident(field, record, stmt_ident_at(q, at));
        break;
    }
}

void record_row_read(struct stmt *q, enum entity_id kind, void *record, struct arena *arena)
{
    const struct entity *entity = entity_of(kind);

    record_init(entity, record);
    read_head(q, record, arena);
    for (int i = 0; i < entity->field_count; i++) {
        if (!stmt_null_at(q, HEAD_COUNT + i))
            read_field(q, HEAD_COUNT + i, &entity->fields[i], record, arena);
    }
}
