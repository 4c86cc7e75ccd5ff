/* SPDX-License-Identifier: MIT */
/* Memory with one lifetime. */

#include "config.h"

#include "base/arena.h"

#include <stdint.h>
#include <string.h>

#include "support/harness.h"

START_TEST(memory_is_zero_aligned_and_its_own)
{
    struct arena arena = ARENA_INIT;
    unsigned char *pieces[400];

    for (size_t i = 0; i < 400; i++) {
        size_t size = i * 7 % 300;

        pieces[i] = arena_alloc(&arena, size);
        ck_assert_uint_eq((uintptr_t)pieces[i] % 16, 0);
        for (size_t b = 0; b < size; b++)
            ck_assert_uint_eq(pieces[i][b], 0);
        memset(pieces[i], (int)(i % 251) + 1, size);
    }
    for (size_t i = 0; i < 400; i++) {
        for (size_t b = 0; b < i * 7 % 300; b++)
            ck_assert_uint_eq(pieces[i][b], i % 251 + 1);
    }
    arena_clear(&arena);
    ck_assert_ptr_null(arena.blocks);
}
END_TEST

START_TEST(large_pieces_have_room)
{
    struct arena arena = ARENA_INIT;
    char *small = arena_alloc(&arena, 10);
    char *large = arena_alloc(&arena, 3 << 20);

    memset(large, 1, 3 << 20);
    memset(small, 2, 10);
    ck_assert_int_eq(large[(3 << 20) - 1], 1);
    ck_assert_int_eq(small[9], 2);
    arena_clear(&arena);
}
END_TEST

START_TEST(it_can_be_used_again)
{
    struct arena arena = ARENA_INIT;

    for (int i = 0; i < 3; i++) {
        ck_assert_str_eq(arena_strdup(&arena, "again"), "again");
        arena_clear(&arena);
    }
    arena_clear(&arena);
}
END_TEST

START_TEST(copies_end_where_they_should)
{
    struct arena arena = ARENA_INIT;

    ck_assert_ptr_null(arena_strdup(&arena, NULL));
    ck_assert_ptr_null(arena_strndup(&arena, NULL, 3));
    ck_assert_str_eq(arena_strdup(&arena, ""), "");
    ck_assert_str_eq(arena_strndup(&arena, "Kieran", 3), "Kie");
    ck_assert_str_eq(arena_printf(&arena, "%s is %d", "Kieran", 9), "Kieran is 9");
    ck_assert_str_eq(arena_printf(&arena, "%s", ""), "");
    ck_assert_uint_eq(strlen(arena_printf(&arena, "%*s", 50000, "x")), 50000);
    arena_clear(&arena);
}
END_TEST

START_TEST(an_array_grows_and_keeps_what_it_holds)
{
    struct arena arena = ARENA_INIT;
    int *numbers = NULL;

    for (size_t i = 0; i < 5000; i++) {
        numbers = arena_grow(&arena, numbers, i, sizeof(*numbers));
        numbers[i] = (int)i;
    }
    for (size_t i = 0; i < 5000; i++)
        ck_assert_int_eq(numbers[i], (int)i);
    arena_clear(&arena);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, memory_is_zero_aligned_and_its_own);
    tcase_add_test(t, large_pieces_have_room);
    tcase_add_test(t, it_can_be_used_again);
    tcase_add_test(t, copies_end_where_they_should);
    tcase_add_test(t, an_array_grows_and_keeps_what_it_holds);
}

TEST_MAIN("arena", cases)
