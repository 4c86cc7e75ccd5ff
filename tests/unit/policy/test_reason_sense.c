/* SPDX-License-Identifier: MIT */
/* Which reasons say nothing: safety.md 7 no. 26. */

#include "config.h"

#include "policy/reason_sense.h"

#include "base/compiler.h"
#include "support/harness.h"

static const struct {
    const char *words;
    bool nothing;
} rows[] = {
    { "xxx", true },
    { "asdf", true },
    { "ASDF asdf", true },
    { "aaaaaaaa", true },
    { "x x x x", true },
    { ".....", true },
    { "", true },
    { NULL, true },
    { "   ", true },
    { "qwertyuiop", true },
    { "qwerty", true },
    { "12345", true },
    { "123456789 0", true },
    { "abcdef", true },
    { "jkjkjkjk", true },
    { "lalalala", true },
    { "sdfkjhg", true },
    { "bcdf ghjk", true },
    { "n/a", true },
    { "N/A.", true },
    { "test", true },
    { "Testing!", true },
    { "because", true },
    { "blah blah", true },
    { "-", true },
    { "a", true },
    { "starting a CAF", false },
    { "The mother collapsed at our door", false },
    { "duty call", false },
    { "CAF", false },
    { "CP", false },
    { "GP rang", false },
    { "TAC", false },
    { "S47", false },
    { "MASH", false },
    { "Mum rang", false },
    { "Fst aid", false },
    { "tel call from school nurse", false },
    { "I was asked to by Gwen", false },
    { "Review on 12/4", false },
    { "07700 900123 rang", false },
    { "\xc5\xbb\xc3\xb3\xc5\x82w", false }, /* another alphabet is not judged */
    { "\xd0\x9c\xd0\xb0\xd0\xbc\xd0\xb0", false },
};

START_TEST(what_says_nothing_is_told_from_what_is_short)
{
    for (size_t i = 0; i < COUNT(rows); i++)
        ck_assert_msg(reason_says_nothing(rows[i].words) == rows[i].nothing, "%s",
                      rows[i].words ? rows[i].words : "none");
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, what_says_nothing_is_told_from_what_is_short);
}

TEST_MAIN("reason_sense", cases)
