/* SPDX-License-Identifier: MIT */
/* The floor of an import. */

#include "config.h"

#include "bench/floor_load.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench/figure.h"
#include "bench/raw.h"

enum { BATCH = 2000, COLUMNS = 80 };

/* Some rows of a table, out of the way of SQLite. */
struct rows {
    sqlite3_value *values[BATCH][COLUMNS];
    int count, columns;
};

/* Parents before children, what is worked out after what it comes from. */
static const char tables[] =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    " ORDER BY rowid";
/* What belongs to a constraint of a table has no text. */
static const char makes[] =
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'table' DESC, rowid";

static void make_tables(struct raw *from, struct raw *to)
{
    sqlite3_stmt *q = raw_prepare(from, makes);

    while (sqlite3_step(q) == SQLITE_ROW) {
        sqlite3_stmt *make = raw_prepare(to, (const char *)sqlite3_column_text(q, 0));

        raw_run(make);
        sqlite3_finalize(make);
    }
    sqlite3_finalize(q);
}

static void read_rows(sqlite3_stmt *q, struct rows *rows)
{
    rows->columns = sqlite3_column_count(q);
    rows->count = 0;
    while (rows->count < BATCH && sqlite3_step(q) == SQLITE_ROW) {
        for (int i = 0; i < rows->columns; i++)
            rows->values[rows->count][i] = sqlite3_value_dup(sqlite3_column_value(q, i));
        rows->count++;
    }
}

static void forget_rows(struct rows *rows)
{
    for (int row = 0; row < rows->count; row++) {
        for (int i = 0; i < rows->columns; i++)
            sqlite3_value_free(rows->values[row][i]);
    }
}

static double put_rows(sqlite3_stmt *q, const struct rows *rows)
{
    double began = work_ms();

    for (int row = 0; row < rows->count; row++) {
        for (int i = 0; i < rows->columns; i++)
            sqlite3_bind_value(q, i + 1, rows->values[row][i]);
        raw_run(q);
    }
    return work_ms() - began;
}

static sqlite3_stmt *insert_into(struct raw *to, const char *table, int columns)
{
    char text[80 + 2 * COLUMNS], *at = text;

    at += snprintf(text, sizeof(text), "INSERT INTO %.60s VALUES (?", table);
    for (int i = 1; i < columns; i++)
        at += snprintf(at, 4, ",?");
    snprintf(at, 2, ")");
    return raw_prepare(to, text);
}

static double load_table(struct raw *from, struct raw *to, const char *table)
{
    struct rows *rows = calloc(1, sizeof(*rows));
    char text[80];
    sqlite3_stmt *get, *put;
    double ms = 0;

    snprintf(text, sizeof(text), "SELECT * FROM %.60s", table);
    get = raw_prepare(from, text);
    put = insert_into(to, table, sqlite3_column_count(get));
    do {
        read_rows(get, rows);
        ms += put_rows(put, rows);
        forget_rows(rows);
    } while (rows->count == BATCH);
    sqlite3_finalize(get);
    sqlite3_finalize(put);
    free(rows);
    return ms;
}

static double load_all(struct raw *from, struct raw *to)
{
    sqlite3_stmt *q = raw_prepare(from, tables);
    double ms = 0, began;

    raw_run(to->begin);
    sqlite3_exec(to->handle, "PRAGMA defer_foreign_keys = ON", NULL, NULL, NULL);
    while (sqlite3_step(q) == SQLITE_ROW)
        ms += load_table(from, to, (const char *)sqlite3_column_text(q, 0));
    began = work_ms();
    raw_run(to->commit);
    sqlite3_finalize(q);
    return ms + work_ms() - began;
}

double floor_load(const char *from_path, const char *to_path)
{
    struct raw from = { 0 }, to = { 0 };
    double ms;

    close(open(to_path, O_CREAT | O_RDWR | O_CLOEXEC, 0600));
    raw_attach(&from, from_path);
    raw_attach(&to, to_path);
    make_tables(&from, &to);
    to.begin = raw_prepare(&to, "BEGIN IMMEDIATE");
    to.commit = raw_prepare(&to, "COMMIT");
    ms = load_all(&from, &to);
    raw_close(&from);
    raw_close(&to);
    unlink(to_path);
    return ms;
}
