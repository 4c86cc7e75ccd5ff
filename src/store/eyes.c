/* SPDX-License-Identifier: MIT */
/* Whose eyes a statement reads with. */

#include "config.h"

#include "store/eyes.h"

#include <assert.h>
#include <stdio.h>

#include "base/compiler.h"
#include "store/db_private.h"

void eyes_of(struct db *db, const char *login, bool only_audit)
{
    snprintf(db->eyes, sizeof(db->eyes), "%s", login ? login : "");
    db->eyes_only_audit = only_audit;
}

void eyes_unseal(struct db *db)
{
    db->eyes_unsealed++;
}

void eyes_reseal(struct db *db)
{
    assert(db->eyes_unsealed > 0);
    db->eyes_unsealed--;
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

static void give_login(sqlite3_context *context, const struct db *db, bool sees_all)
{
    if (sees_all || db->eyes_shut > 0 || db->eyes[0] == '\0')
        sqlite3_result_null(context);
    else
        sqlite3_result_text(context, db->eyes, -1, SQLITE_STATIC);
}

static void eyes(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    (void)values;
    give_login(context, sqlite3_user_data(context), false);
}

static void sealed_eyes(sqlite3_context *context, int count, sqlite3_value **values)
{
    const struct db *db = sqlite3_user_data(context);

    (void)count;
    (void)values;
    give_login(context, db, db->eyes_only_audit || db->eyes_unsealed > 0);
}

static void eyes_now(sqlite3_context *context, int count, sqlite3_value **values)
{
    const struct db *db = sqlite3_user_data(context);

    (void)count;
    (void)values;
    sqlite3_result_int64(context, db->place.machine->now_ms(db->place.machine) / 1000);
}

bool eyes_prepare(struct db *db, struct err *err)
{
    static const struct {
        const char *name;
        void (*call)(sqlite3_context *context, int count, sqlite3_value **values);
    } functions[] = {
        { "eyes", eyes }, { "sealed_eyes", sealed_eyes }, { "eyes_now", eyes_now }
    };
    int rc = SQLITE_OK;

    for (size_t i = 0; rc == SQLITE_OK && i < COUNT(functions); i++)
        rc = sqlite3_create_function_v2(db->handle, functions[i].name, 0,
                                        SQLITE_UTF8 | SQLITE_DIRECTONLY, db, functions[i].call,
                                        NULL, NULL, NULL);
    return rc == SQLITE_OK || db_trouble(db, rc, err);
}
