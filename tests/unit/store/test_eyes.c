/* SPDX-License-Identifier: MIT */
/* No statement that gives rows of children forgets to ask whose eyes read them. */

#include "config.h"

#include "store/eyes.h"

#include <ctype.h>
#include <string.h>

#include "store/stmt.h"
#include "support/harness.h"
#include "support/store_fixture.h"

/* Tables whose rows are about a child. */
static const char *const about_children[] = {
    "subject",     "caf_case",  "case_board", "case_worker", "case_due",       "subject_key",
    "person_link", "case_link", "draft",      "audit_event", "record_version", "case_visit",
    "address",     "stay_out",  "case_seal",
};

/* Statements that need not ask, and why. */
static const struct {
    const char *name, *why;
} exempt[] = {
    { "row_", "the number inside of a record that is named already" },
    { "parent_", "from a record that was read already to what it hangs from" },
    { "get_person", "somebody whom a record that was read already names" },
    { "case_child", "the child of a case that was found already" },
    { "person_of_child", "a child that was found already, as a person" },
    { "two_children", "two children who were found already" },
    { "joined_checklists", "of a case that was found already" },
    { "requests_about", "of a case that was found already; each is then read" },
    { "version_get", "a version of a record that was read already" },
    { "version_seq", "a version of a record that was read already" },
    { "version_as_at", "a version of a record that was read already" },
    { "version_newest", "a version of a record that is being saved" },
    { "config_content", "a parameter" },
    { "cases_turned", "lists follow the day for everybody" },
    { "beyond_last", "how far to look: a number inside" },
    { "prove_", "the proof tells nothing of a record" },
    { "audit_head", "the trail's end, which the next row seals" },
    { "audit_at", "when a row was written" },
    { "audit_verify_rows", "the proof tells nothing of a row" },
    { "audit_found", "who found one child that was found already" },
    { "audit_signin", "when somebody signed in" },
    { "audit_recovered", "an account, of no child" },
    { "audit_unnamed", "the trail's end" },
};

static bool is_exempt(const struct sql *sql)
{
    for (size_t i = 0; i < COUNT(exempt); i++) {
        size_t length = strlen(exempt[i].name);
        bool all_of = exempt[i].name[length - 1] == '_';

        if (all_of ? strncmp(sql->name, exempt[i].name, length) == 0
                   : strcmp(sql->name, exempt[i].name) == 0)
            return true;
    }
    return false;
}

static bool is_part_of_name(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

/* Does it read rows of the table: FROM or JOIN, "main." or not? */
static bool reads(const char *text, const char *table)
{
    static const char *const before[] = { "FROM ", "JOIN ", "FROM main." };

    for (size_t i = 0; i < COUNT(before); i++) {
        for (const char *at = strstr(text, before[i]); at; at = strstr(at + 1, before[i])) {
            const char *name = at + strlen(before[i]);
            size_t length = strlen(table);

            if (strncmp(name, table, length) == 0 && !is_part_of_name(name[length]))
                return true;
        }
    }
    return false;
}

static bool gives_children(const struct sql *sql)
{
    if (strncmp(sql->text, "SELECT", 6) != 0)
        return false;
    for (size_t i = 0; i < COUNT(about_children); i++) {
        if (reads(sql->text, about_children[i]))
            return true;
    }
    return false;
}

START_TEST(every_statement_about_children_asks_whose_eyes)
{
    int asking = 0;

    for (size_t i = 0; i < sql_count(); i++) {
        const struct sql *sql = sql_at(i);
        bool asks = strstr(sql->text, "eyes()") != NULL;

        asking += asks;
        ck_assert_msg(asks || is_exempt(sql) || !gives_children(sql), "%s: %s", sql->name,
                      sql->text);
        ck_assert_msg(!asks || !is_exempt(sql), "%s asks, and is exempt", sql->name);
    }
    ck_assert_int_gt(asking, 100);
}
END_TEST

/* A statement by itself says whether eyes are set. */
SQL(eyes_now, "SELECT eyes() AS login");

static const char *eyes_at(struct fixture *f)
{
    struct stmt *q = stmt_open(f->db, &eyes_now);
    const char *login = stmt_row(q) ? stmt_text(q, "login", &f->arena) : NULL;

    ck_assert(stmt_done(q, &f->err));
    return login;
}

START_TEST(eyes_shut_within_one_another_open_at_the_last)
{
    struct fixture f;

    fixture_open(&f);
    ck_assert_ptr_null(eyes_at(&f));
    eyes_of(f.db, "rmenon", false);
    ck_assert_str_eq(eyes_at(&f), "rmenon");
    eyes_shut(f.db);
    ck_assert_ptr_null(eyes_at(&f));
    eyes_shut(f.db);
    eyes_open(f.db);
    ck_assert_ptr_null(eyes_at(&f));
    eyes_open(f.db);
    ck_assert_str_eq(eyes_at(&f), "rmenon");
    fixture_close(&f);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, every_statement_about_children_asks_whose_eyes);
    tcase_add_test(t, eyes_shut_within_one_another_open_at_the_last);
}

TEST_MAIN("eyes", cases)
