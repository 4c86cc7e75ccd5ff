/* SPDX-License-Identifier: MIT */
/* Text that grows. */

#include "config.h"

#include "base/str.h"

#include <string.h>

#include "support/harness.h"
#include "unit/base/random_text.h"

START_TEST(empty_text_is_text)
{
    struct str str = STR_INIT;

    ck_assert_str_eq(str_text(&str), "");
    str_add(&str, "");
    str_add_bytes(&str, "x", 0);
    str_printf(&str, "%s", "");
    ck_assert_str_eq(str_text(&str), "");
    str_clear(&str);
    str_release(&str);
    ck_assert_str_eq(str_text(&str), "");
    str_release(&str);
}
END_TEST

START_TEST(it_grows_as_a_plain_buffer_would)
{
    static char model[1 << 20];
    struct str str = STR_INIT;
    size_t used = 0;
    uint64_t seed = 6;
    char piece[600];

    while (used < sizeof(model) - sizeof(piece)) {
        size_t length = random_text(&seed, (int)(random_next(&seed) % 60), false, piece,
                                    sizeof(piece));

        switch (random_next(&seed) % 4) {
        case 0:
            str_add(&str, piece);
            break;
        case 1:
            str_add_bytes(&str, piece, length);
            break;
        case 2:
            str_printf(&str, "%s", piece);
            break;
        default:
            length = 1;
            piece[0] = 'c';
            str_add_char(&str, 'c');
        }
        memcpy(model + used, piece, length);
        used += length;
        ck_assert_uint_eq(str.used, used);
        ck_assert_uint_eq(strlen(str_text(&str) + used), 0);
    }
    ck_assert(memcmp(str_text(&str), model, used) == 0);
    str_release(&str);
}
END_TEST

START_TEST(bytes_may_hold_a_zero)
{
    struct str str = STR_INIT;

    str_add_bytes(&str, "a\0b", 3);
    ck_assert_uint_eq(str.used, 3);
    ck_assert(memcmp(str_text(&str), "a\0b", 4) == 0);
    str_release(&str);
}
END_TEST

START_TEST(cleared_it_keeps_its_memory)
{
    struct str str = STR_INIT;
    size_t size;

    str_printf(&str, "%*s", 5000, "x");
    size = str.size;
    str_clear(&str);
    ck_assert_str_eq(str_text(&str), "");
    ck_assert_uint_eq(str.size, size);
    str_add(&str, "again");
    ck_assert_str_eq(str_text(&str), "again");
    str_release(&str);
    ck_assert_uint_eq(str.size, 0);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, empty_text_is_text);
    tcase_add_test(t, it_grows_as_a_plain_buffer_would);
    tcase_add_test(t, bytes_may_hold_a_zero);
    tcase_add_test(t, cleared_it_keeps_its_memory);
}

TEST_MAIN("str", cases)
