/* SPDX-License-Identifier: MIT */
/* Comma-separated rows, read back by a reader that is not ours. */

#include "config.h"

#include "base/csv_write.h"

#include <csv.h>
#include <string.h>

#include "base/arena.h"
#include "base/compiler.h"
#include "support/harness.h"
#include "unit/base/random_text.h"

static const struct {
    const char *text, *guarded, *raw;
} cells[] = {
    { "Kieran", "Kieran", "Kieran" },
    { "a,b", "\"a,b\"", "\"a,b\"" },
    { "say \"no\"", "\"say \"\"no\"\"\"", "\"say \"\"no\"\"\"" },
    { "\"", "\"\"\"\"", "\"\"\"\"" },
    { "two\nlines", "\"two\nlines\"", "\"two\nlines\"" },
    { " a", "\" a\"", "\" a\"" },
    { "a ", "\"a \"", "\"a \"" },
    { "a b", "a b", "a b" },
    { "=1+1", "'=1+1", "=1+1" },
    { "+44 1632", "'+44 1632", "+44 1632" },
    { "-1", "'-1", "-1" },
    { "@SUM(A1)", "'@SUM(A1)", "@SUM(A1)" },
    { "=cmd|' /C calc'!A0, \"x\"", "\"'=cmd|' /C calc'!A0, \"\"x\"\"\"",
      "\"=cmd|' /C calc'!A0, \"\"x\"\"\"" },
    { "\tx", "'\tx", "\"\tx\"" },
    { "\rx", "'<U+000D>x", "\"\rx\"" },
    { "a=b", "a=b", "a=b" },
    { "'quoted'", "'quoted'", "'quoted'" },
    { "\x1b[2J", "<U+001B>[2J", "\x1b[2J" },
    { "Zo\xc3\xab", "Zo\xc3\xab", "Zo\xc3\xab" },
};

START_TEST(cells_are)
{
    struct str out = STR_INIT;
    struct csv_write csv = csv_write_to(&out, CSV_GUARDED);

    csv_write_text(&csv, cells[_i].text);
    ck_assert_str_eq(str_text(&out), cells[_i].guarded);
    str_clear(&out);
    csv = csv_write_to(&out, CSV_RAW);
    csv_write_text(&csv, cells[_i].text);
    ck_assert_str_eq(str_text(&out), cells[_i].raw);
    str_release(&out);
}
END_TEST

START_TEST(numbers_and_values_are_not_guarded)
{
    struct str out = STR_INIT;
    struct csv_write csv = csv_write_to(&out, CSV_GUARDED);

    csv_write_number(&csv, -7);
    csv_write_number(&csv, INT64_MIN);
    csv_write_value(&csv, "-12.5");
    csv_write_value(&csv, "2010-03-22");
    csv_write_value(&csv, NULL);
    csv_write_end(&csv);
    ck_assert_str_eq(str_text(&out), "-7,-9223372036854775808,-12.5,2010-03-22,\r\n");
    str_release(&out);
}
END_TEST

START_TEST(rows_end_and_one_empty_cell_is_a_row)
{
    struct str out = STR_INIT;
    struct csv_write csv = csv_write_to(&out, CSV_GUARDED);

    csv_write_text(&csv, NULL);
    csv_write_end(&csv);
    csv_write_text(&csv, "");
    csv_write_text(&csv, "");
    csv_write_end(&csv);
    ck_assert_str_eq(str_text(&out), "\"\"\r\n,\r\n");
    str_clear(&out); /* as a caller does who has written it to a file */
    csv_write_text(&csv, "");
    csv_write_end(&csv);
    ck_assert_str_eq(str_text(&out), "\"\"\r\n");
    str_release(&out);
}
END_TEST

/* What libcsv made of it: cells separated by 0x1e, rows ended by 0x1d. */
static void take_cell(void *bytes, size_t length, void *read)
{
    str_add_bytes(read, bytes ? bytes : "", length);
    str_add_char(read, 0x1e);
}

static void take_row(int end UNUSED, void *read)
{
    str_add_char(read, 0x1d);
}

START_TEST(another_reader_reads_the_same)
{
    static const char *const tails[] = { "", "", "\"", ",", "\n", "\r\n", " ", "\"\"", "x\"," };
    uint64_t seed = 20100322;
    char cell[96];
    struct str out = STR_INIT, expected = STR_INIT, read = STR_INIT;
    struct csv_write csv = csv_write_to(&out, CSV_RAW);
    struct csv_parser parser;

    for (int row = 0; row < 3000; row++) {
        for (int i = 0; i < 4; i++) {
            random_text(&seed, (int)(random_next(&seed) % 5), true, cell, sizeof(cell) - 8);
            strcat(cell, tails[random_next(&seed) % COUNT(tails)]);
            csv_write_text(&csv, cell);
            take_cell(cell, strlen(cell), &expected);
        }
        csv_write_end(&csv);
        take_row(0, &expected);
    }
    ck_assert_int_eq(csv_init(&parser, CSV_STRICT), 0);
    ck_assert_uint_eq(csv_parse(&parser, str_text(&out), out.used, take_cell, take_row, &read),
                      out.used);
    csv_fini(&parser, take_cell, take_row, &read);
    csv_free(&parser);
    ck_assert_str_eq(str_text(&read), str_text(&expected));
    str_release(&out);
    str_release(&expected);
    str_release(&read);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, cells_are, 0, sizeof(cells) / sizeof(*cells));
    tcase_add_test(t, numbers_and_values_are_not_guarded);
    tcase_add_test(t, rows_end_and_one_empty_cell_is_a_row);
    tcase_add_test(t, another_reader_reads_the_same);
}

TEST_MAIN("csv_write", cases)
