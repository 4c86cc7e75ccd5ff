/* SPDX-License-Identifier: MIT */
/* How something failed. */

#include "config.h"

#include "base/err.h"

#include <string.h>

#include "support/harness.h"

START_TEST(setting_it_is_failing)
{
    struct err err = ERR_INIT;

    ck_assert_int_eq(err.kind, ERR_NONE);
    ck_assert(!err_set(&err, ERR_BUSY, "%s is in use. Try again.", "The store"));
    ck_assert_int_eq(err.kind, ERR_BUSY);
    ck_assert_str_eq(err.msg, "The store is in use. Try again.");
    ck_assert_ptr_null(err.field);
    ck_assert(!err_set(NULL, ERR_BUSY, "Nobody listens."));
    ck_assert(!err_set_field(NULL, "due", "Nobody listens."));
    ck_assert(!err_detail(NULL, "Nobody listens."));
}
END_TEST

START_TEST(a_field_moves_the_cursor)
{
    struct err err = ERR_INIT;

    ck_assert(!err_set_field(&err, "until", "Ends before it begins."));
    ck_assert_int_eq(err.kind, ERR_INVALID);
    ck_assert_str_eq(err.field, "until");
}
END_TEST

START_TEST(nothing_of_the_last_error_stays)
{
    struct err err = ERR_INIT;

    err_set_field(&err, "until", "Ends before it begins.");
    err_detail(&err, "row %d", 7);
    ck_assert_str_eq(err.detail, "row 7");
    ck_assert_str_eq(err.msg, "Ends before it begins.");
    err_set(&err, ERR_STORAGE, "The disk is full.");
    ck_assert_ptr_null(err.field);
    ck_assert_str_eq(err.detail, "");
}
END_TEST

START_TEST(long_sentences_are_cut_not_overrun)
{
    struct err err = ERR_INIT;
    char text[1000];

    memset(text, 'x', sizeof(text) - 1);
    text[sizeof(text) - 1] = '\0';
    err_set(&err, ERR_BUG, "%s", text);
    err_detail(&err, "%s", text);
    ck_assert_uint_eq(strlen(err.msg), sizeof(err.msg) - 1);
    ck_assert_uint_eq(strlen(err.detail), sizeof(err.detail) - 1);
}
END_TEST

/* The numbers of the commands page, "exit", typed again. */
static const struct {
    enum err_kind kind;
    int status;
} statuses[] = {
    { ERR_NONE, 0 },    { ERR_INVALID, 1 },   { ERR_REFUSED, 1 }, { ERR_CONFLICT, 1 },
    { ERR_USAGE, 2 },   { ERR_DENIED, 3 },    { ERR_BUSY, 4 },    { ERR_DAMAGED, 5 },
    { ERR_SCHEMA, 1 },  { ERR_NOT_FOUND, 6 }, { ERR_STORAGE, 7 }, { ERR_STOPPED, 1 },
    { ERR_BUG, 7 },
};

START_TEST(commands_end_with)
{
    struct err err = { .kind = statuses[_i].kind };

    ck_assert_int_eq(err_exit_status(&err), statuses[_i].status);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, setting_it_is_failing);
    tcase_add_test(t, a_field_moves_the_cursor);
    tcase_add_test(t, nothing_of_the_last_error_stays);
    tcase_add_test(t, long_sentences_are_cut_not_overrun);
    tcase_add_loop_test(t, commands_end_with, 0, sizeof(statuses) / sizeof(*statuses));
}

TEST_MAIN("err", cases)
