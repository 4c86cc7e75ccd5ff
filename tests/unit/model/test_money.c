/* SPDX-License-Identifier: MIT */
/* Sums of money, as they are typed and as they are read. */

#include "config.h"

#include "model/money.h"

#include "base/compiler.h"
#include "support/harness.h"

static const struct {
    const char *typed;
    int64_t pence; /* -1: none */
    const char *why;
} sums[] = {
    { "180", 18000, "pounds" },
    { "172.50", 17250, "pounds and pence" },
    { "£172.50", 17250, "with its sign" },
    { " £ 5 ", 500, "with blanks" },
    { "1,250", 125000, "a comma between thousands" },
    { "1,250,000.01", 125000001, "two of them" },
    { "0.29", 29, "what a fraction of two makes 28 of" },
    { "0", 0, "nothing was spent" },
    { "1,25", -1, "a comma elsewhere" },
    { ",250", -1, "a comma first" },
    { "12.5", -1, "half of the pence" },
    { "12.505", -1, "less than a penny" },
    { "12.", -1, "no pence after the point" },
    { "-5", -1, "nobody spends less than nothing" },
    { "180 pounds", -1, "words" },
    { "99999999999999999999", -1, "more than there is" },
    { "", -1, "nothing" },
};

START_TEST(a_sum_is_read_as_people_write_it)
{
    int64_t pence = -1;
    bool is_sum = money_read(sums[_i].typed, &pence);

    ck_assert_msg(is_sum == (sums[_i].pence >= 0), "%s", sums[_i].why);
    if (is_sum)
        ck_assert_msg(pence == sums[_i].pence, "%s: %d", sums[_i].why, (int)pence);
}
END_TEST

START_TEST(it_is_written_to_the_penny)
{
    struct arena arena = ARENA_INIT;

    ck_assert_str_eq(money_text(17250, &arena), "172.50");
    ck_assert_str_eq(money_words(5, &arena), "£0.05");
    ck_assert_str_eq(money_words(100000000, &arena), "£1000000.00");
    arena_clear(&arena);
}
END_TEST

START_TEST(a_field_of_money_goes_by_its_name)
{
    ck_assert(money_is("amount_pence"));
    ck_assert(money_is("spent_pence"));
    ck_assert(!money_is("pence"));
    ck_assert(!money_is("score"));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_sum_is_read_as_people_write_it, 0, COUNT(sums));
    tcase_add_test(t, it_is_written_to_the_penny);
    tcase_add_test(t, a_field_of_money_goes_by_its_name);
}

TEST_MAIN("money", cases)
