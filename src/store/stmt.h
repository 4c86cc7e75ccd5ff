/* SPDX-License-Identifier: MIT */
/*
 * A statement in SQL, from its constant text to its last row.
 *
 * Opened, given its values, stepped, and done with. The first trouble is
 * kept, everything after it is skipped, and stmt_done tells it: so a function
 * of the store is a list of values and a return, and no check is forgotten.
 *
 *     SQL(user_by_login, "SELECT id, name FROM app_user WHERE login = :login");
 *
 *     struct stmt *q = stmt_open(db, &user_by_login);
 *     stmt_bind_text(q, ":login", login);
 *     if (stmt_row(q))
 *         user->name = stmt_text(q, "name", arena);
 *     return stmt_done(q, err);
 */

#ifndef STORE_STMT_H
#define STORE_STMT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"
#include "base/ident.h"

struct db;
struct stmt;

struct sql {
    const char *name; /* for messages about mistakes */
    const char *text;
};

/* Names constant text, and lists it so that one test can prepare and judge
 * every statement of the program. */
#define SQL(variable, ...) \
    static const struct sql variable = { #variable, __VA_ARGS__ }; \
    __attribute__((used, section("cafdesk_sql"))) static const struct sql *const variable##_listed = \
        &variable

/* All of them, in no order. */
size_t sql_count(void);
const struct sql *sql_at(size_t i);

/* Prepared once for each connection and used again; never NULL. Opening one
 * that is still open gives a second of the same text. */
struct stmt *stmt_open(struct db *db, const struct sql *sql);

/* Where a value goes (":name") and where a column is: for the functions
 * below that end in _at. */
int stmt_parameter(struct stmt *q, const char *name);
int stmt_column(struct stmt *q, const char *name);

/* Values by number, from 1. No text (NULL), no record, no date: NULL. What
 * is pointed at is copied. */
void stmt_bind_null_at(struct stmt *q, int at);
void stmt_bind_int_at(struct stmt *q, int at, int64_t number);
void stmt_bind_text_at(struct stmt *q, int at, const char *text);
void stmt_bind_blob_at(struct stmt *q, int at, const void *bytes, size_t length);
void stmt_bind_ident_at(struct stmt *q, int at, const struct ident *ident);
void stmt_bind_date_at(struct stmt *q, int at, struct date date);          /* days */
void stmt_bind_instant_at(struct stmt *q, int at, struct instant instant); /* seconds */

/* Values by name. */
void stmt_bind_null(struct stmt *q, const char *name);
void stmt_bind_int(struct stmt *q, const char *name, int64_t number);
void stmt_bind_text(struct stmt *q, const char *name, const char *text);
void stmt_bind_blob(struct stmt *q, const char *name, const void *bytes, size_t length);
void stmt_bind_ident(struct stmt *q, const char *name, const struct ident *ident);
void stmt_bind_date(struct stmt *q, const char *name, struct date date);
void stmt_bind_instant(struct stmt *q, const char *name, struct instant instant);

/* The next row; false after the last, and on trouble. */
bool stmt_row(struct stmt *q);

/* For a statement without rows. */
void stmt_run(struct stmt *q);

/* Rows the last stmt_run added, changed or took away. */
int64_t stmt_changes(const struct stmt *q);

/* Columns of the row by number, from 0. Text and bytes are copied into the
 * arena; NULL, 0, no record or no date where the column is NULL. */
bool stmt_null_at(struct stmt *q, int at);
int64_t stmt_int_at(struct stmt *q, int at);
const char *stmt_text_at(struct stmt *q, int at, struct arena *arena);
const void *stmt_blob_at(struct stmt *q, int at, size_t *length, struct arena *arena);
struct ident stmt_ident_at(struct stmt *q, int at);
struct date stmt_date_at(struct stmt *q, int at);
struct instant stmt_instant_at(struct stmt *q, int at);

/* Text and bytes of the row where they lie: good until the next step. */
const char *stmt_peek_text_at(struct stmt *q, int at);
const void *stmt_peek_blob_at(struct stmt *q, int at, size_t *length);

/* Columns by name. */
bool stmt_null(struct stmt *q, const char *name);
int64_t stmt_int(struct stmt *q, const char *name);
const char *stmt_text(struct stmt *q, const char *name, struct arena *arena);
const void *stmt_blob(struct stmt *q, const char *name, size_t *length, struct arena *arena);
struct ident stmt_ident(struct stmt *q, const char *name);
struct date stmt_date(struct stmt *q, const char *name);
struct instant stmt_instant(struct stmt *q, const char *name);

/* The stored value of a column makes no sense: ERR_DAMAGED. */
void stmt_reject(struct stmt *q, const char *column);

/* What all statements of a connection have cost so far, those given back: how many, the rows they
 * gave, and the steps of SQLite's machine. So what somebody could learn by a clock is counted,
 * whatever else the computer does (safety.md 7 no. 27). */
struct stmt_work {
    int64_t statements, rows, steps;
};
struct stmt_work stmt_work(const struct db *db);

/* Gives it back, whatever happened, and tells the first trouble. */
NODISCARD bool stmt_done(struct stmt *q, struct err *err);

#endif
