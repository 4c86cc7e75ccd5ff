/* SPDX-License-Identifier: MIT */
/* Statements: values in, rows out, and the first trouble told once. */

#include "config.h"

#include "store/stmt.h"

#include "support/harness.h"
#include "support/store_fixture.h"

SQL(t_echo, "SELECT :number AS number, :text AS text, :bytes AS bytes, :ident AS ident,"
            " :date AS date, :moment AS moment, :none AS none");
SQL(t_typo, "SELEKT 1");
SQL(t_two, "SELECT 1; SELECT 2");
SQL(t_three_rows, "SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3");
SQL(t_add, "INSERT INTO config (name, value, row_version) VALUES (:name, :value, 1)");
SQL(t_change, "UPDATE config SET value = :value, row_version = row_version + 1"
              " WHERE name = :name");

static const struct ident some = { { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 } };

START_TEST(values_come_back_as_they_went_in)
{
    struct fixture f;
    struct stmt *q;
    struct ident ident;
    size_t length;

    fixture_open(&f);
    q = stmt_open(f.db, &t_echo);
    stmt_bind_int(q, ":number", INT64_MIN);
    stmt_bind_text(q, ":text", "Zo\xc3\xab");
    stmt_bind_blob(q, ":bytes", "\0\1\2", 3);
    stmt_bind_ident(q, ":ident", &some);
    stmt_bind_date(q, ":date", (struct date){ -1 });
    stmt_bind_instant(q, ":moment", (struct instant){ 1269248400 });
    stmt_bind_date(q, ":none", DATE_NONE);
    ck_assert(stmt_row(q));
    ck_assert(stmt_int(q, "number") == INT64_MIN);
    ck_assert_str_eq(stmt_text(q, "text", &f.arena), "Zo\xc3\xab");
    ck_assert_mem_eq(stmt_blob(q, "bytes", &length, &f.arena), "\0\1\2", 3);
    ck_assert_uint_eq(length, 3);
    ident = stmt_ident(q, "ident");
    ck_assert(ident_equal(&ident, &some));
    ck_assert_int_eq(stmt_date(q, "date").days, -1);
    ck_assert_int_eq(stmt_instant(q, "moment").seconds, 1269248400);
    ck_assert(stmt_null(q, "none"));
    ck_assert(!date_known(stmt_date(q, "none")));
    ck_assert(!instant_known(stmt_instant(q, "none")));
    ck_assert_ptr_null(stmt_text(q, "none", &f.arena));
    ck_assert(!stmt_row(q));
    ck_ok(&f, stmt_done(q, &f.err));
    fixture_close(&f);
}
END_TEST

START_TEST(columns_are_found_in_any_order)
{
    static const char *const names[] = { "none", "moment", "number", "number", "text", "date" };
    static const int places[] = { 6, 5, 0, 0, 1, 4 };
    struct fixture f;
    struct stmt *q;

    fixture_open(&f);
    for (size_t round = 0; round < 2; round++) {
        q = stmt_open(f.db, &t_echo);
        for (size_t i = 0; i < COUNT(names); i++)
            ck_assert_int_eq(stmt_column(q, names[i]), places[i]);
        ck_assert_int_eq(stmt_column(q, "nobody"), -1);
        ck_assert(!stmt_done(q, &f.err));
    }
    fixture_close(&f);
}
END_TEST

static void leaves_one_out(struct stmt *q)
{
    (void)stmt_row(q);
}

static void names_no_parameter(struct stmt *q)
{
    stmt_bind_int(q, ":nobody", 1);
}

static void names_no_column(struct stmt *q)
{
    for (int i = 1; i <= 7; i++)
        stmt_bind_null_at(q, i);
    if (stmt_row(q))
        (void)stmt_int(q, "nobody");
}

static void reads_before_a_row(struct stmt *q)
{
    (void)stmt_int_at(q, 0);
}

static void runs_what_gives_rows(struct stmt *q)
{
    for (int i = 1; i <= 7; i++)
        stmt_bind_null_at(q, i);
    stmt_run(q);
}

static void does_nothing(struct stmt *q)
{
    stmt_run(q);
}

static const struct {
    const struct sql *sql;
    void (*deed)(struct stmt *q);
    const char *detail;
} mistakes[] = {
    { &t_echo, leaves_one_out, "t_echo: :number" },
    { &t_echo, names_no_parameter, "t_echo: :nobody" },
    { &t_echo, names_no_column, "t_echo: nobody" },
    { &t_echo, reads_before_a_row, "t_echo: no such column, or no row" },
    { &t_echo, runs_what_gives_rows, "t_echo: gave a row" },
    { &t_two, does_nothing, "t_two: more than one statement" },
    { &t_typo, does_nothing, "sqlite 1: near \"SELEKT\": syntax error" },
};

START_TEST(a_mistake_is_told_and_the_statement_is_good_again)
{
    struct fixture f;
    struct stmt *q;

    fixture_open(&f);
    for (int again = 0; again < 2; again++) {
        q = stmt_open(f.db, mistakes[_i].sql);
        mistakes[_i].deed(q);
        ck_assert(!stmt_done(q, &f.err));
        ck_assert_int_eq(f.err.kind, ERR_BUG);
        ck_assert_str_eq(f.err.detail, mistakes[_i].detail);
    }
    fixture_close(&f);
}
END_TEST

START_TEST(the_same_text_opened_twice_goes_both_ways)
{
    struct fixture f;
    struct stmt *outer, *inner;
    int pairs = 0;

    fixture_open(&f);
    outer = stmt_open(f.db, &t_three_rows);
    while (stmt_row(outer)) {
        inner = stmt_open(f.db, &t_three_rows);
        while (stmt_row(inner))
            pairs++;
        ck_ok(&f, stmt_done(inner, &f.err));
    }
    ck_ok(&f, stmt_done(outer, &f.err));
    ck_assert_int_eq(pairs, 9);
    fixture_close(&f);
}
END_TEST

static bool add(struct fixture *f, const char *name)
{
    struct stmt *q = stmt_open(f->db, &t_add);

    stmt_bind_text(q, ":name", name);
    stmt_bind_text(q, ":value", "1");
    stmt_run(q);
    return stmt_done(q, &f->err);
}

START_TEST(changes_are_counted_and_a_second_of_a_kind_is_a_conflict)
{
    struct fixture f;
    struct stmt *q;

    fixture_open(&f);
    ck_ok(&f, db_write(f.db, &f.err));
    ck_ok(&f, add(&f, "a"));
    ck_assert(!add(&f, "a"));
    ck_assert_int_eq(f.err.kind, ERR_CONFLICT);
    ck_assert(!add(&f, ""));
    ck_assert_int_eq(f.err.kind, ERR_INVALID);
    q = stmt_open(f.db, &t_change);
    stmt_bind_text(q, ":name", "b");
    stmt_bind_text(q, ":value", "2");
    stmt_run(q);
    ck_assert_int_eq(stmt_changes(q), 0);
    ck_ok(&f, stmt_done(q, &f.err));
    q = stmt_open(f.db, &t_change);
    stmt_bind_text(q, ":name", "a");
    stmt_bind_text(q, ":value", "2");
    stmt_run(q);
    ck_assert_int_eq(stmt_changes(q), 1);
    ck_ok(&f, stmt_done(q, &f.err));
    ck_ok(&f, db_commit(f.db, &f.err));
    fixture_close(&f);
}
END_TEST

START_TEST(four_million_bytes_are_the_most)
{
    struct fixture f;
    struct stmt *q;
    char *text;

    fixture_open(&f);
    text = malloc(5000000);
    memset(text, 'x', 4999999);
    text[4999999] = '\0';
    ck_ok(&f, db_write(f.db, &f.err));
    q = stmt_open(f.db, &t_add);
    stmt_bind_text(q, ":name", "a");
    stmt_bind_text(q, ":value", text);
    stmt_run(q);
    ck_assert(!stmt_done(q, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_INVALID);
    db_rollback(f.db);
    free(text);
    fixture_close(&f);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, values_come_back_as_they_went_in);
    tcase_add_test(t, columns_are_found_in_any_order);
    tcase_add_loop_test(t, a_mistake_is_told_and_the_statement_is_good_again, 0, COUNT(mistakes));
    tcase_add_test(t, the_same_text_opened_twice_goes_both_ways);
    tcase_add_test(t, changes_are_counted_and_a_second_of_a_kind_is_a_conflict);
    tcase_add_test(t, four_million_bytes_are_the_most);
}

TEST_MAIN("stmt", cases)
