/* SPDX-License-Identifier: MIT */
/*
 * Prints the schema that all migrations together make: db/schema.sql, which
 * is there to be read and to show in a diff what a migration changes.
 */

#include "config.h"

#include <sqlite3.h>
#include <stdio.h>

#include "store/migrate.h"

static int fail(sqlite3 *db)
{
    fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    return 1;
}

static int print(sqlite3 *db)
{
    static const char ask[] = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY"
                              " tbl_name, CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2"
                              " ELSE 3 END, name";
    sqlite3_stmt *q;

    if (sqlite3_prepare_v2(db, ask, -1, &q, NULL) != SQLITE_OK)
        return fail(db);
    printf("-- What db/migrations make together; printed by schema-sql.\n");
    while (sqlite3_step(q) == SQLITE_ROW)
        printf("\n%s;\n", (const char *)sqlite3_column_text(q, 0));
    return sqlite3_finalize(q) == SQLITE_OK ? 0 : fail(db);
}

int main(void)
{
    sqlite3 *db;
    int status = 0;

    if (sqlite3_open(":memory:", &db) != SQLITE_OK)
        return fail(db);
    for (int i = 1; i <= migrate_head() && status == 0; i++)
        if (sqlite3_exec(db, migrate_step(i)->text, NULL, NULL, NULL) != SQLITE_OK)
            status = fail(db);
    if (status == 0)
        status = print(db);
    sqlite3_close(db);
    return status;
}
