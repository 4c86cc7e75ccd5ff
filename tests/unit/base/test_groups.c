/* SPDX-License-Identifier: MIT */
/* Bytes that a person copies down, and the slips of the pen that are found. */

#include "config.h"

#include "base/groups.h"

#include <string.h>

#include "support/harness.h"

static const unsigned char head[10] = { 0x5b, 0xac, 0x4d, 0xe0, 0xb1,
                                        0xc4, 0x5b, 0xcb, 0x54, 0x5a };

START_TEST(what_is_written_is_read_however_it_is_typed)
{
    char text[GROUPS_TEXT(4)], typed[2 * GROUPS_TEXT(4)];
    unsigned char back[10];
    const char *at = text;

    groups_write(head, 4, text);
    ck_assert_uint_eq(strlen(text), 23);
    ck_assert_int_eq(groups_read(&at, 4, back), 0);
    ck_assert_mem_eq(back, head, sizeof(head));
    ck_assert_str_eq(at, "");
    for (size_t i = 0, o = 0; i <= strlen(text); i++) {
        typed[o++] = text[i] == '-' ? ' ' : (char)(text[i] >= 'A' ? text[i] + 32 : text[i]);
        typed[o] = '\0';
    }
    at = typed;
    ck_assert_int_eq(groups_read(&at, 4, back), 0);
    ck_assert_mem_eq(back, head, sizeof(head));
}
END_TEST

/* Every letter replaced by every other, every two neighbours swapped. */
START_TEST(one_slip_is_found_in_its_group)
{
    char text[GROUPS_TEXT(4)], wrong[GROUPS_TEXT(4)];
    unsigned char back[10];

    groups_write(head, 4, text);
    for (size_t i = 0; i < strlen(text); i++) {
        for (const char *c = groups_letters; *c && text[i] != '-'; c++) {
            const char *at = wrong;

            strcpy(wrong, text);
            wrong[i] = *c;
            ck_assert_int_eq(groups_read(&at, 4, back), *c == text[i] ? 0 : (int)i / 6 + 1);
        }
    }
    for (size_t i = 0; i + 1 < strlen(text); i++) {
        const char *at = wrong;

        strcpy(wrong, text);
        wrong[i] = text[i + 1];
        wrong[i + 1] = text[i];
        if (text[i] != text[i + 1] && text[i] != '-' && text[i + 1] != '-')
            ck_assert_int_eq(groups_read(&at, 4, back), (int)i / 6 + 1);
    }
}
END_TEST

START_TEST(two_groups_swapped_and_too_few_are_found)
{
    char text[GROUPS_TEXT(4)], swapped[GROUPS_TEXT(4)];
    unsigned char back[10];
    const char *at = swapped;

    groups_write(head, 4, text);
    strcpy(swapped, text);
    memcpy(swapped, text + 6, 5);
    memcpy(swapped + 6, text, 5);
    ck_assert_int_eq(groups_read(&at, 4, back), 1);
    text[17] = '\0';
    at = text;
    ck_assert_int_eq(groups_read(&at, 4, back), 4);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, what_is_written_is_read_however_it_is_typed);
    tcase_add_test(t, one_slip_is_found_in_its_group);
    tcase_add_test(t, two_groups_swapped_and_too_few_are_found);
}

TEST_MAIN("groups", cases)
