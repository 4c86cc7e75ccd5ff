/* SPDX-License-Identifier: MIT */
/* Names of keys. */

#include "config.h"

#include "ui/key.h"

#include "support/harness.h"

static const char *const good[] = {
    "Enter", "Tab",   "S-Tab",  "Esc",   "BkSp",  "Del", "Ins", "Up",  "Down",     "Left",
    "Right", "Home",  "End",    "PgUp",  "PgDn",  "F1",  "F9",  "F10", "F12",      "^S",
    "^_",    "^Left", "^Right", "Alt-u", "Alt-1", "n",   "N",   "?",   "\303\251", "\346\274\242",
    "Space",
};

START_TEST(a_name_is_read_and_written_alike)
{
    struct key key;
    char name[KEY_NAME_SIZE];

    ck_assert(key_parse(good[_i], &key));
    key_spell(&key, name);
    ck_assert_str_eq(name, good[_i]);
}
END_TEST

static const char *const bad[] = { "", " ", "F0", "F13", "F1x", "^SS", "^9", "Alt-", "Alt-uu",
                                   "ab", "enter", "\033" };

START_TEST(what_is_no_key_is_refused)
{
    struct key key;

    ck_assert(!key_parse(bad[_i], &key));
}
END_TEST

START_TEST(keys_are_equal_by_kind_and_text)
{
    struct key a = key_text("a"), control = key_ctrl('a');

    ck_assert(key_equal(&a, &a));
    ck_assert(!key_equal(&a, &control));
    ck_assert(key_is_ctrl(&control, 'a'));
    ck_assert(!key_is_text(&control, "a"));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_name_is_read_and_written_alike, 0, sizeof(good) / sizeof(good[0]));
    tcase_add_loop_test(t, what_is_no_key_is_refused, 0, sizeof(bad) / sizeof(bad[0]));
    tcase_add_test(t, keys_are_equal_by_kind_and_text);
}

TEST_MAIN("key", cases)
