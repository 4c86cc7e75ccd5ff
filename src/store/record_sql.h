/* SPDX-License-Identifier: MIT */
/*
 * The statements of every kind of record, made from the dictionary's field
 * lists while compiling.
 */

#ifndef STORE_RECORD_SQL_H
#define STORE_RECORD_SQL_H

#include "model/entity.h"
#include "store/stmt.h"

/* Values that every statement binds or gives before the fields. */
enum {
    HEAD_UUID,
    HEAD_VERSION,
    HEAD_CREATED_AT,
    HEAD_CREATED_BY,
    HEAD_UPDATED_AT,
    HEAD_UPDATED_BY,
    HEAD_VOID_AT,
    HEAD_VOID_REASON,
    HEAD_ROW, /* given only */
    HEAD_COUNT
};

struct record_sql {
    const struct sql *row;      /* id of a uuid */
    const struct sql *insert;   /* head but HEAD_ROW, then fields */
    const struct sql *update;   /* head but created and row, then fields, uuid, version */
    const struct sql *get;      /* by uuid; gives head, fields */
    const struct sql *children; /* by the parent's uuid; NULL without a parent */
    const struct sql *all;      /* after an id, at most so many */
    const struct sql *parent;   /* the parent's uuid, by uuid; NULL without a parent */
    const struct sql *drop;     /* by uuid: for what is erased when its time is over */
};

struct record_sql record_sql_of(enum entity_id kind);

#endif
