/* SPDX-License-Identifier: MIT */
/* References of cases. */

#include "config.h"

#include "model/urn.h"

#include "base/compiler.h"

#include "support/harness.h"

START_TEST(it_is_year_and_number)
{
    char urn[URN_TEXT];

    ck_assert(urn_format(2010, 17, urn));
    ck_assert_str_eq(urn, "CAF-2010-00017");
    ck_assert(urn_format(2010, 99999, urn));
    ck_assert_str_eq(urn, "CAF-2010-99999");
    ck_assert(!urn_format(2010, 100000, urn));
    ck_assert_str_eq(urn, "");
    ck_assert(!urn_format(2010, 0, urn));
    ck_assert(!urn_format(10, 17, urn));
}
END_TEST

static const struct {
    const char *typed;
    int year, number;
    const char *why;
} typed[] = {
    { "CAF-2010-00017", 2010, 17, "as printed" }, { "caf-2010-00017", 2010, 17, "small letters" },
    { "2010-17", 2010, 17, "in short" },          { "CAF-2010-100000", 0, 0, "six digits" },
    { "CAF-2010-0", 0, 0, "nought" },             { "CAF-2010", 0, 0, "half of one" },
    { "CAF-20100-1", 0, 0, "year too long" },     { "CAF-2010-17x", 0, 0, "something after it" },
    { "", 0, 0, "nothing" },
};

START_TEST(it_is_read_as_people_type_it)
{
    int year, number;
    bool read = urn_read(typed[_i].typed, &year, &number);

    ck_assert_msg(read == (typed[_i].number != 0), "%s", typed[_i].why);
    if (read) {
        ck_assert_int_eq(year, typed[_i].year);
        ck_assert_int_eq(number, typed[_i].number);
    }
}
END_TEST

START_TEST(only_one_spelling_is_stored)
{
    ck_assert(urn_valid("CAF-2010-00017"));
    ck_assert(!urn_valid("caf-2010-00017"));
    ck_assert(!urn_valid("CAF-2010-17"));
    ck_assert(!urn_valid("2010-00017"));
    ck_assert(!urn_valid(NULL));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, it_is_year_and_number);
    tcase_add_loop_test(t, it_is_read_as_people_type_it, 0, (int)COUNT(typed));
    tcase_add_test(t, only_one_spelling_is_stored);
}

TEST_MAIN("urn", cases)
