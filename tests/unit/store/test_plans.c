/* SPDX-License-Identifier: MIT */
/* How SQLite means to run each statement of the program. */

#include "config.h"

#include <sqlite3.h>

#include "store/db_private.h"
#include "store/stmt.h"
#include "support/harness.h"
#include "support/store_fixture.h"

/* Tables that stay small: accounts and what belongs to them, parameters, and
 * the agencies, practitioners and localities of one area are not among them
 * on purpose: those are reached by key. */
static const char *const small[] = { "app_user", "u", "user_role", "r", "config", "meta" };

/* The few cases that are sealed just now, by an index of those alone (store/eyes.h). */
static const char sealed_now[] = "SCAN ek USING INDEX case_seal_holding";

/* Statements that may walk a table that grows: one stops at its first row, another
 * proves the whole store, two take out what was half typed of a destroyed case, and who
 * looked at it last. */
static const char *const whole[] = { "audit_head", "prove_hashed", "prove_counts",
                                     "visit_forget", "draft_forget" };

/* What leads to a record is looked for when it is destroyed, years after its case closed: once. */
static bool is_destroyed(const struct sql *sql)
{
    return strncmp(sql->name, "drop_", 5) == 0;
}

static bool one_of(const char *name, size_t length, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(list[i]) == length && strncmp(list[i], name, length) == 0)
            return true;
    return false;
}

static bool reads_all(const struct sql *sql, const char *line)
{
    const char *table = line + 5;
    size_t length = strcspn(table, " ");

    if (strncmp(line, "SCAN ", 5) != 0 || strncmp(line, "SCAN CONSTANT ROW", 17) == 0)
        return false;
    return !is_destroyed(sql) && strcmp(line, sealed_now) != 0 &&
           !one_of(table, length, small, COUNT(small)) &&
           !one_of(sql->name, strlen(sql->name), whole, COUNT(whole));
}

static const char *fault(const struct sql *sql, const char *line)
{
    if (strstr(line, "TEMP B-TREE"))
        return "sorts in a temporary tree";
    if (strstr(line, "AUTOMATIC"))
        return "makes an index for itself each time";
    if (reads_all(sql, line))
        return "reads a whole table";
    return NULL;
}

static int judge(struct fixture *f, const struct sql *sql)
{
    const char *text = arena_printf(&f->arena, "EXPLAIN QUERY PLAN %s", sql->text);
    sqlite3_stmt *q;
    int faults = 0;

    ck_assert_msg(sqlite3_prepare_v2(f->db->handle, text, -1, &q, NULL) == SQLITE_OK, "%s: %s",
                  sql->name, sqlite3_errmsg(f->db->handle));
    while (sqlite3_step(q) == SQLITE_ROW) {
        const char *line = (const char *)sqlite3_column_text(q, 3);
        const char *why = fault(sql, line);

        if (why)
            fprintf(stderr, "%s %s: %s\n    %s\n", sql->name, why, line, sql->text);
        faults += why != NULL;
    }
    sqlite3_finalize(q);
    return faults;
}

START_TEST(every_statement_prepares_and_has_a_good_plan)
{
    struct fixture f;
    int faults = 0;

    fixture_open(&f);
    for (size_t i = 0; i < sql_count(); i++)
        faults += judge(&f, sql_at(i));
    ck_assert_int_eq(faults, 0);
    ck_assert_uint_gt(sql_count(), 250); /* the dictionary alone gives more */
    fixture_close(&f);
}
END_TEST

/* The lists of one's own cases: who works on what is read from the index alone. */
static bool walks_index_alone(struct fixture *f, const struct sql *sql)
{
    const char *text = arena_printf(&f->arena, "EXPLAIN QUERY PLAN %s", sql->text);
    bool alone = false;
    sqlite3_stmt *q;

    ck_assert_int_eq(sqlite3_prepare_v2(f->db->handle, text, -1, &q, NULL), SQLITE_OK);
    while (sqlite3_step(q) == SQLITE_ROW) {
        const char *line = (const char *)sqlite3_column_text(q, 3);

        alone = alone || strstr(line, "SEARCH w USING COVERING INDEX case_worker_");
    }
    sqlite3_finalize(q);
    return alone;
}

START_TEST(ones_own_cases_are_found_in_the_index)
{
    struct fixture f;
    int lists = 0;

    fixture_open(&f);
    for (size_t i = 0; i < sql_count(); i++) {
        if (strncmp(sql_at(i)->name, "own_", 4) != 0)
            continue;
        ck_assert_msg(walks_index_alone(&f, sql_at(i)), "%s", sql_at(i)->name);
        lists++;
    }
    ck_assert_int_eq(lists, 8); /* four orders, two ways */
    fixture_close(&f);
}
END_TEST

/* Columns are read by name. */
static void names_differ(sqlite3_stmt *q, const char *statement)
{
    for (int i = 0; i < sqlite3_column_count(q); i++)
        for (int j = 0; j < i; j++)
            ck_assert_msg(strcmp(sqlite3_column_name(q, i), sqlite3_column_name(q, j)) != 0,
                          "%s gives two columns %s", statement, sqlite3_column_name(q, i));
}

START_TEST(none_gives_two_columns_one_name)
{
    struct fixture f;
    sqlite3_stmt *q;

    fixture_open(&f);
    for (size_t i = 0; i < sql_count(); i++) {
        ck_assert_int_eq(sqlite3_prepare_v2(f.db->handle, sql_at(i)->text, -1, &q, NULL),
                         SQLITE_OK);
        names_differ(q, sql_at(i)->name);
        sqlite3_finalize(q);
    }
    fixture_close(&f);
}
END_TEST

START_TEST(none_counts_rows_to_skip_them)
{
    for (size_t i = 0; i < sql_count(); i++)
        ck_assert_msg(!strstr(sql_at(i)->text, "OFFSET"), "%s", sql_at(i)->name);
}
END_TEST

START_TEST(a_bad_plan_would_be_seen)
{
    static const struct sql bad[] = {
        { "scan", "SELECT content FROM record_version" },
        { "sort", "SELECT content FROM record_version ORDER BY content LIMIT 5" },
        { "walk", "SELECT name FROM person WHERE tel = ? LIMIT 1" },
        { "skip", "SELECT name FROM person WHERE tel = ?" },
        { "group", "SELECT name, count(*) FROM person GROUP BY name" },
    };
    struct fixture f;

    fixture_open(&f);
    for (size_t i = 0; i < COUNT(bad); i++)
        ck_assert_msg(judge(&f, &bad[i]) > 0, "%s", bad[i].name);
    fixture_close(&f);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, every_statement_prepares_and_has_a_good_plan);
    tcase_add_test(t, ones_own_cases_are_found_in_the_index);
    tcase_add_test(t, none_gives_two_columns_one_name);
    tcase_add_test(t, none_counts_rows_to_skip_them);
    tcase_add_test(t, a_bad_plan_would_be_seen);
}

TEST_MAIN("plans", cases)
