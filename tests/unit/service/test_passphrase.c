/* SPDX-License-Identifier: MIT */
/* What a passphrase must be: long enough, typable, and not everybody's first guess. */

#include "config.h"

#include "service/passphrase.h"

#include <string.h>

#include "base/compiler.h"
#include "support/harness.h"

#define ACUTE "e\xcc\x81"
#define FAMILY "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7"
#define HEBREW "\xd7\x90\xd7\x91\xd7\x92\xd7\x93 \xd7\x94\xd7\x95\xd7\x96\xd7\x97 \xd7\x98\xd7\x99"

static const struct {
    const char *why;
    const char *text;
    bool good;
} passphrases[] = {
    { "nothing", "", false },
    { "eleven characters", "mill weir e", false },
    { "twelve characters", "mill weir ee", true },
    { "twelve letters with accents apart", ACUTE ACUTE "l" ACUTE ACUTE "r weir " ACUTE, true },
    { "eleven letters, more bytes", ACUTE ACUTE "l" ACUTE ACUTE "r weir", false },
    { "another script, right to left", HEBREW, true },
    { "twelve families", FAMILY FAMILY FAMILY "a" FAMILY FAMILY "b" FAMILY FAMILY "cdef", true },
    { "one family is one character", FAMILY, false },
    { "bytes that are no text", "mill weir \xff\xfe house", false },
    { "one letter", "aaaaaaaaaaaaaaaa", false },
    { "everybody's", "password password", false },
    { "everybody's, with a number", "Password-Password-2010", false },
    { "the work's own word", "safeguarding safeguarding", false },
    { "the login", "rmenon rmenon rmenon", false },
    { "the name", "Ravi Menon Ravi Menon", false },
    { "three words", "seven amber lanterns", true },
};

static bool check(const char *text, size_t length, struct err *err)
{
    struct secret *passphrase = secret_from(text, length);
    bool good;

    *err = ERR_INIT;
    good = passphrase_check(passphrase, "rmenon", "Ravi Menon", err);
    secret_free(passphrase);
    return good;
}

START_TEST(what_is_good_enough)
{
    struct err err;
    bool good = check(passphrases[_i].text, strlen(passphrases[_i].text), &err);

    ck_assert_msg(good == passphrases[_i].good, "%s: %s", passphrases[_i].why, err.msg);
    if (!good) {
        ck_assert_int_eq(err.kind, ERR_INVALID);
        ck_assert_str_eq(err.field, "passphrase");
        ck_assert(err.msg[0] != '\0');
    }
}
END_TEST

START_TEST(a_length_has_two_ends)
{
    static const struct {
        size_t length;
        bool good;
    } lengths[] = { { 11, false }, { 12, true }, { 128, true }, { 129, false }, { 5000, false } };
    static char text[5001];
    struct err err;

    for (size_t i = 0; i < sizeof(text) - 1; i++)
        text[i] = (char)('a' + i % 7);
    for (size_t i = 0; i < COUNT(lengths); i++)
        ck_assert_msg(check(text, lengths[i].length, &err) == lengths[i].good, "%zu: %s",
                      lengths[i].length, err.msg);
}
END_TEST

START_TEST(a_null_in_it_is_not_typed)
{
    struct err err;

    ck_assert(!check("mill weir\0house three", 21, &err));
    ck_assert_int_eq(err.kind, ERR_INVALID);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, what_is_good_enough, 0, COUNT(passphrases));
    tcase_add_test(t, a_length_has_two_ends);
    tcase_add_test(t, a_null_in_it_is_not_typed);
}

TEST_MAIN("passphrases", cases)
