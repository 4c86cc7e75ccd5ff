/* SPDX-License-Identifier: MIT */
/* The form of postcodes; the areas used do not exist. */

#include "config.h"

#include "model/postcode.h"

#include "base/compiler.h"

#include "support/harness.h"

static const struct {
    const char *typed, *tidy;
    bool plausible;
    const char *why;
} postcodes[] = {
    { "FX9 4ZZ", "FX9 4ZZ", true, "as on the envelope" },
    { "fx94zz", "FX9 4ZZ", true, "small letters, no blank" },
    { "  FX12  4zz ", "FX12 4ZZ", true, "blanks anywhere" },
    { "X9 4ZZ", "X9 4ZZ", true, "one letter" },
    { "X99 4ZZ", "X99 4ZZ", true, "one letter, two digits" },
    { "X9X 4ZZ", "X9X 4ZZ", true, "letter at the end of the district" },
    { "FX9X 4ZZ", "FX9X 4ZZ", true, "the same with two letters" },
    { "FX9 ZZZ", "FX9 ZZZ", false, "no digit in the second part" },
    { "9FX 4ZZ", "9FX 4ZZ", false, "begins with a digit" },
    { "FX9", "FX9", false, "half of one" },
    { "FX999 4ZZ", "FX999 4ZZ", false, "too long" },
    { "not known", "not known", false, "words" },
    { "", "", false, "nothing" },
    { NULL, "", false, "not known" },
};

START_TEST(the_form_is_recognised_and_tidied)
{
    char out[40];

    ck_assert_msg(postcode_plausible(postcodes[_i].typed) == postcodes[_i].plausible, "%s",
                  postcodes[_i].why);
    postcode_tidy(postcodes[_i].typed, out, sizeof(out));
    ck_assert_str_eq(out, postcodes[_i].tidy);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, the_form_is_recognised_and_tidied, 0, (int)COUNT(postcodes));
}

TEST_MAIN("postcode", cases)
