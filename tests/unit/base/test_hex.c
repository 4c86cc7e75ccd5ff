/* SPDX-License-Identifier: MIT */
/* Bytes as hexadecimal digits. */

#include "config.h"

#include "base/hex.h"

#include "support/harness.h"

START_TEST(every_byte_comes_back)
{
    unsigned char bytes[256], again[256];
    char text[2 * sizeof(bytes) + 1];

    for (int i = 0; i < 256; i++)
        bytes[i] = (unsigned char)i;
    hex_write(bytes, sizeof(bytes), text);
    ck_assert_uint_eq(strlen(text), 2 * sizeof(bytes));
    ck_assert(strncmp(text, "000102", 6) == 0);
    ck_assert_str_eq(text + 506, "fdfeff");
    ck_assert(hex_read(text, again, sizeof(again)));
    ck_assert_mem_eq(bytes, again, sizeof(bytes));
}
END_TEST

static const char *const none[] = { "", "0", "0g", "g0", "0A", "00 0", "000" };

START_TEST(what_is_none_is_told)
{
    unsigned char bytes[2];

    ck_assert_msg(!hex_read(none[_i], bytes, 2), "%s", none[_i]);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, every_byte_comes_back);
    tcase_add_loop_test(t, what_is_none_is_told, 0, COUNT(none));
}

TEST_MAIN("hex", cases)
