/* SPDX-License-Identifier: MIT */
/* The worked cases, in the store that tests have in memory. */

#ifndef TESTS_WORKED_STORE_H
#define TESTS_WORKED_STORE_H

#include "exchange/importer.h"
#include "exchange/worked.h"

#include "unit/exchange/fake_store.h"

static inline void worked_tell(void *data, int64_t line, const char *field, const char *reason)
{
    ck_abort_msg("%s:%d: %s: %s", (const char *)data, (int)line, field, reason);
}

/* Imports one of the files; fails the test for anything wrong in it. */
static inline void worked_import(struct fake_store *store, enum worked_name name)
{
    const struct worked_file *worked = worked_file(name);
    struct import_port port = fake_import(store);
    struct import_told told = { .data = (void *)(uintptr_t)worked->name, .problem = worked_tell };
    struct import_choice choice = { IMPORT_ALL, NULL };
    struct import_report report;
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    FILE *file = tmpfile();

    for (size_t i = 0; i < worked->count; i++)
        fprintf(file, "%s\n", worked->lines[i]);
    ck_assert_msg(exchange_import(file, &choice, &port, &told, &report, &arena, &err), "%s",
                  err.msg);
    ck_assert(report.changed);
    ck_assert_uint_eq(report.unknown_count, 0);
    fclose(file);
    arena_clear(&arena);
}

#endif
