/* SPDX-License-Identifier: MIT */
/* Whose eyes a statement reads with. */

#include "config.h"

#include "store/eyes.h"

#include <assert.h>
#include <stdio.h>

#include "store/db_private.h"

void eyes_of(struct db *db, const char *login)
{
    snprintf(db->eyes, sizeof(db->eyes), "%s", login ? login : "");
}

void eyes_shut(struct db *db)
{
    db->eyes_shut++;
}

void eyes_open(struct db *db)
{
    assert(db->eyes_shut > 0);
    db->eyes_shut--;
}

static void eyes(sqlite3_context *context, int count, sqlite3_value **values)
{
    const struct db *db = sqlite3_user_data(context);

    (void)count;
    (void)values;
    if (db->eyes_shut > 0 || db->eyes[0] == '\0')
        sqlite3_result_null(context);
    else
        sqlite3_result_text(context, db->eyes, -1, SQLITE_STATIC);
}

bool eyes_prepare(struct db *db, struct err *err)
{
    int rc = sqlite3_create_function_v2(db->handle, "eyes", 0, SQLITE_UTF8 | SQLITE_DIRECTONLY, db,
                                        eyes, NULL, NULL, NULL);

    return rc == SQLITE_OK || db_trouble(db, rc, err);
}
