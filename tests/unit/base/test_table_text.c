/* SPDX-License-Identifier: MIT */
/* Lists on standard output, as they look. */

#include "config.h"

#include "base/table_text.h"

#include <locale.h>
#include <string.h>

#include "base/compiler.h"
#include "support/harness.h"
#include "unit/base/random_text.h"

static const struct table_column columns[] = {
    { .caption = "URN", .least = 14 },
    { .caption = "Child", .is_flexible = true },
    { .caption = "Age", .align = TEXT_RIGHT },
    { .caption = "State", .most = 10 },
};

static const char *const rows[][4] = {
    { "CAF-2010-00017", "TOLLIVER, Kieran", "9", "Delivering" },
    { "CAF-2010-00018", "TOLLEMACHE-REES, Asha", "3", "Assessing since January" },
    { "CAF-2010-00019", "\xe6\xbc\xa2\xe5\xad\x97, Zo\xc3\xab", NULL, "" },
};

static struct table_text made_up(struct arena *arena)
{
    struct table_text table = table_text_new(columns, COUNT(columns), arena);

    for (size_t i = 0; i < COUNT(rows); i++)
        table_text_row(&table, rows[i]);
    return table;
}

static const struct {
    int width;
    const char *picture;
} pictures[] = {
    { 80, "URN             Child                  Age  State\n"
          "--------------  ---------------------  ---  ----------\n"
          "CAF-2010-00017  TOLLIVER, Kieran         9  Delivering\n"
          "CAF-2010-00018  TOLLEMACHE-REES, Asha    3  Assessing\n"
          "                                            since\n"
          "                                            January\n"
          "CAF-2010-00019  \xe6\xbc\xa2\xe5\xad\x97, Zo\xc3\xab\n" },
    { 49, "URN             Child             Age  State\n"
          "--------------  ----------------  ---  ----------\n"
          "CAF-2010-00017  TOLLIVER, Kieran    9  Delivering\n"
          "CAF-2010-00018  TOLLEMACHE-REES,    3  Assessing\n"
          "                Asha                   since\n"
          "                                       January\n"
          "CAF-2010-00019  \xe6\xbc\xa2\xe5\xad\x97, Zo\xc3\xab\n" },
};

START_TEST(the_picture)
{
    struct arena arena = ARENA_INIT;
    struct str out = STR_INIT;
    struct table_text table = made_up(&arena);

    table_text_print(&table, pictures[_i].width, &out);
    ck_assert_str_eq(str_text(&out), pictures[_i].picture);
    str_release(&out);
    arena_clear(&arena);
}
END_TEST

/* Codes in a row with commas between are no one word. */
START_TEST(a_row_of_codes_is_broken_behind_a_comma)
{
    static const struct table_column wide[] = { { .caption = "Roles" }, { .caption = "Agency" } };
    static const char *const row[] = { "practitioner,supervisor,auditor", "Westmarch Health" };
    struct arena arena = ARENA_INIT;
    struct str out = STR_INIT;
    struct table_text table = table_text_new(wide, COUNT(wide), &arena);

    table_text_row(&table, row);
    table_text_print(&table, 42, &out);
    ck_assert_str_eq(str_text(&out), "Roles                     Agency\n"
                                     "------------------------  ----------------\n"
                                     "practitioner,supervisor,  Westmarch Health\n"
                                     "auditor\n");
    str_release(&out);
    arena_clear(&arena);
}
END_TEST

START_TEST(a_table_without_rows_has_its_captions)
{
    struct arena arena = ARENA_INIT;
    struct str out = STR_INIT;
    struct table_text table = table_text_new(columns, COUNT(columns), &arena);

    table_text_print(&table, TABLE_WIDTH, &out);
    ck_assert_str_eq(str_text(&out), "URN             Child  Age  State\n"
                                     "--------------  -----  ---  -----\n");
    str_release(&out);
    arena_clear(&arena);
}
END_TEST

/* Hostile cells neither reach the terminal nor break a line. */
START_TEST(every_line_fits_whatever_the_cells)
{
    uint64_t seed = 77;

    for (int round = 0; round < 300; round++) {
        struct arena arena = ARENA_INIT;
        struct str out = STR_INIT;
        struct table_text table = table_text_new(columns, COUNT(columns), &arena);
        int width = 32 + (int)(random_next(&seed) % 60);
        size_t lines = 0;

        for (int r = 0; r < 4; r++) {
            char cell[4][128];
            const char *const row[] = { cell[0], cell[1], cell[2], cell[3] };

            for (int i = 0; i < 4; i++)
                random_text(&seed, 12, false, cell[i], sizeof(cell[i]));
            table_text_row(&table, row);
        }
        table_text_print(&table, width, &out);
        for (const char *line = str_text(&out); *line; lines++) {
            size_t length = strcspn(line, "\n");

            ck_assert_int_le(text_columns(line, length), width);
            ck_assert(!memchr(line, '\x1b', length) && !memchr(line, '\t', length));
            line += length + 1;
        }
        ck_assert_uint_ge(lines, 6);
        str_release(&out);
        arena_clear(&arena);
    }
}
END_TEST

static void cases(TCase *t)
{
    setlocale(LC_ALL, "C.UTF-8");
    tcase_add_loop_test(t, the_picture, 0, COUNT(pictures));
    tcase_add_test(t, a_row_of_codes_is_broken_behind_a_comma);
    tcase_add_test(t, a_table_without_rows_has_its_captions);
    tcase_add_test(t, every_line_fits_whatever_the_cells);
}

TEST_MAIN("table_text", cases)
