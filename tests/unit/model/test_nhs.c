/* SPDX-License-Identifier: MIT */
/* NHS numbers; those used are of the test range 999. */

#include "config.h"

#include "model/nhs.h"

#include <stdio.h>

#include "base/compiler.h"

#include "support/harness.h"

static const struct {
    const char *number;
    bool valid;
    const char *why;
} numbers[] = {
    { "9990041717", true, "case A" },
    { "9992010061", true, "case B" },
    { "9990041718", false, "last digit wrong" },
    { "9990041171", false, "two digits changed places" },
    { "999004171", false, "nine digits" },
    { "99900417170", false, "eleven digits" },
    { "999 004 1717", false, "stored without blanks" },
    { "999004171A", false, "a letter" },
    { "", false, "nothing" },
    { NULL, false, "not known" },
};

START_TEST(the_last_digit_checks_the_others)
{
    ck_assert_msg(nhs_valid(numbers[_i].number) == numbers[_i].valid, "%s", numbers[_i].why);
}
END_TEST

START_TEST(no_number_has_a_check_of_ten)
{
    /* 999 000 000x: each start has at most one last digit. */
    int none = 0;

    for (int start = 0; start < 1000; start++) {
        int valid = 0;

        for (int last = 0; last < 10; last++) {
            char number[NHS_TEXT];

            ck_assert_int_eq(snprintf(number, sizeof(number), "999000%03d%d", start, last), 10);
            valid += nhs_valid(number);
        }
        ck_assert_int_le(valid, 1);
        none += valid == 0;
    }
    ck_assert_int_gt(none, 50);
}
END_TEST

START_TEST(it_is_read_as_people_write_it)
{
    char digits[NHS_TEXT];
    char words[NHS_WORDS];

    ck_assert(nhs_read("999 004 1717", digits));
    ck_assert_str_eq(digits, "9990041717");
    ck_assert(nhs_read("999-004-1717", digits));
    ck_assert(!nhs_read("999 004 17", digits));
    ck_assert_str_eq(digits, "");
    ck_assert(!nhs_read("999 004 17170", digits));
    ck_assert(!nhs_read("not known", digits));
    nhs_format("9990041717", words);
    ck_assert_str_eq(words, "999 004 1717");
    nhs_format("12", words);
    ck_assert_str_eq(words, "12");
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, the_last_digit_checks_the_others, 0, (int)COUNT(numbers));
    tcase_add_test(t, no_number_has_a_check_of_ten);
    tcase_add_test(t, it_is_read_as_people_write_it);
}

TEST_MAIN("nhs", cases)
