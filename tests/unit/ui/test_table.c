/* SPDX-License-Identifier: MIT */
/* Rows of records, read as they come into sight. */

#include "config.h"

#include "ui/table.h"

#include <string.h>

#include "ui/table_private.h"

#include "support/harness.h"
#include "support/play.h"

enum { MANY = 100000, LINES_SHOWN = 20 };

/* A store of numbers: row n is "n"; those between `gone_from` and `gone_to`
 * have been deleted. */
struct store {
    long count;
    long gone_from;
    long gone_to;
    int fetches;
    bool broken;
};

static const struct table_column columns[] = {
    { .title = "Number", .cols = 8, .right = true },
    { .title = "Name", .cols = 10, .grow = true },
    { .title = "Place", .cols = 20, .rank = 1 },
    { .title = "Lead", .cols = 20, .rank = 2 },
};

static struct store store;
static struct table *table;

static bool is_there(long n, const char *filter)
{
    char digits[32];

    snprintf(digits, sizeof(digits), "%ld", n);
    return (n < store.gone_from || n >= store.gone_to) && strstr(digits, filter) != NULL;
}

static void add(struct table_page *page, long n, struct arena *arena)
{
    struct table_row row = { .id = arena_printf(arena, "%ld", n) };

    row.at = row.id;
    row.cells[0] = row.id;
    row.cells[1] = arena_printf(arena, "family %ld", n);
    row.cells[2] = "Fennmoor";
    row.cells[3] = "Anita";
    page->rows = arena_grow(arena, page->rows, page->count, sizeof(*page->rows));
    page->rows[page->count++] = row;
}

static void turn_round(struct table_page *page)
{
    for (size_t i = 0; i < page->count / 2; i++) {
        struct table_row row = page->rows[i];

        page->rows[i] = page->rows[page->count - 1 - i];
        page->rows[page->count - 1 - i] = row;
    }
}

static bool fetch(void *who UNUSED, const struct table_request *request, struct table_page *page,
                  struct arena *arena, struct err *err)
{
    bool back = request->where == TABLE_BEFORE || request->where == TABLE_LAST;
    long n = 0;

    store.fetches++;
    if (store.broken)
        return err_set(err, ERR_BUSY, "The store is in use. Try again.");
    if (request->where == TABLE_LAST)
        n = store.count - 1;
    else if (request->where == TABLE_AROUND)
        n = is_there(atol(request->id), request->filter) ? atol(request->id) : 0;
    else if (request->where != TABLE_FIRST)
        n = atol(request->at) + (back ? -1 : 1);
    page->more_before = n > 0;
    for (; n >= 0 && n < store.count && page->count < request->most; n += back ? -1 : 1) {
        if (is_there(n, request->filter))
            add(page, n, arena);
    }
    if (back)
        turn_round(page);
    return true;
}

static void make(bool filters)
{
    struct table_options options = { .columns = columns,
                                     .column_count = sizeof(columns) / sizeof(columns[0]),
                                     .source = { .fetch = fetch },
                                     .filters = filters,
                                     .tags = true };

    table_free(table);
    table = table_new(&options);
}

static void settle(void)
{
    table_layout(table, (struct rect){ 0, 0, LINES_SHOWN + 1, 80 });
}

static void begin(void)
{
    setlocale(LC_ALL, "C.UTF-8");
    store = (struct store){ .count = MANY };
    table = NULL;
    make(false);
    settle();
}

static void end(void)
{
    table_free(table);
}

static void press(const char *name)
{
    struct key key;

    ck_assert(key_parse(name, &key));
    table_key(table, &key);
    settle();
}

static void press_times(const char *name, int times)
{
    while (times-- > 0)
        press(name);
}

static const char *at(void)
{
    const struct table_row *row = table_focus(table);

    return row == NULL ? "" : row->id;
}

START_TEST(only_what_is_in_sight_is_read)
{
    ck_assert_int_eq(store.fetches, 1);
    ck_assert_uint_le(table->count, 2 * LINES_SHOWN);
    press_times("Down", LINES_SHOWN - 1);
    ck_assert_int_eq(store.fetches, 1);
    press("Down");
    ck_assert_int_eq(store.fetches, 2);
    ck_assert_str_eq(at(), "20");
}
END_TEST

START_TEST(a_hundred_thousand_rows_never_load_at_once)
{
    press_times("PgDn", 500);
    ck_assert_str_eq(at(), "9500");
    ck_assert_uint_le(table->count, TABLE_PAGES * (LINES_SHOWN + 1));
    press_times("PgUp", 500);
    ck_assert_str_eq(at(), "0");
    ck_assert_uint_le(table->count, TABLE_PAGES * (LINES_SHOWN + 1));
}
END_TEST

START_TEST(home_and_end_go_all_the_way)
{
    press("End");
    ck_assert_str_eq(at(), "99999");
    press("Down");
    ck_assert_str_eq(at(), "99999");
    press("Up");
    ck_assert_str_eq(at(), "99998");
    press("Home");
    ck_assert_str_eq(at(), "0");
    press("Up");
    ck_assert_str_eq(at(), "0");
}
END_TEST

START_TEST(the_focus_stays_on_its_record_over_a_reload)
{
    size_t above;

    press_times("Down", 50);
    above = table->focus - table->seen;
    store.gone_from = 10;
    store.gone_to = 45;
    table_reload(table);
    settle();
    ck_assert_str_eq(at(), "50");
    ck_assert_uint_eq(table->focus - table->seen, above < 15 ? above : 15);
    store.gone_to = 60;
    table_reload(table);
    settle();
    ck_assert_str_eq(at(), "0");
}
END_TEST

START_TEST(a_record_far_away_is_gone_to)
{
    ck_assert(table_go(table, "70000"));
    settle();
    ck_assert_str_eq(at(), "70000");
    press("Up");
    ck_assert_str_eq(at(), "69999");
    ck_assert(!table_go(table, "999999"));
}
END_TEST

START_TEST(letters_filter_and_esc_clears)
{
    make(true);
    settle();
    press_times("Down", 5);
    press("7");
    press("7");
    press("7");
    ck_assert_str_eq(table_filter(table), "777");
    ck_assert_str_eq(at(), "777");
    press("Down");
    ck_assert_str_eq(at(), "1777");
    press("Esc");
    ck_assert_str_eq(table_filter(table), "");
    ck_assert_str_eq(at(), "1777");
    ck_assert(!table_key(table, &(struct key){ .kind = K_ESC }));
    ck_assert(!table_key(table, &(struct key){ .kind = K_TEXT, .text = "?" }));
    ck_assert(!table_key(table, &(struct key){ .kind = K_ENTER }));
}
END_TEST

START_TEST(space_tags_after_an_arrow_and_types_before)
{
    make(true);
    settle();
    press("Space");
    ck_assert_str_eq(table_filter(table), " ");
    press("Esc");
    press("Down");
    press("Space");
    press("Space");
    ck_assert_uint_eq(table_tag_count(table), 2);
    ck_assert(table_is_tagged(table, "1"));
    press("Up");
    press("Space");
    ck_assert_uint_eq(table_tag_count(table), 1);
    table_clear_tags(table);
    ck_assert_uint_eq(table_tag_count(table), 0);
}
END_TEST

START_TEST(an_error_is_told_and_the_rows_stay)
{
    store.broken = true;
    press_times("PgDn", 3);
    ck_assert_int_eq(table_err(table)->kind, ERR_BUSY);
    ck_assert_str_eq(at(), "19");
    store.broken = false;
    press_times("PgDn", 1);
    ck_assert_int_eq(table_err(table)->kind, ERR_NONE);
    ck_assert_str_eq(at(), "38");
}
END_TEST

START_TEST(rows_that_answer_another_question_go)
{
    press_times("Down", 3);
    store.broken = true;
    table_reload(table);
    ck_assert_int_eq(table_err(table)->kind, ERR_BUSY);
    ck_assert_ptr_null(table_focus(table));
    press_times("Down", 1);
    ck_assert_ptr_null(table_focus(table));
    store.broken = false;
    table_reload(table);
    ck_assert_str_eq(at(), "0");
}
END_TEST

static size_t shown_first(void)
{
    return (size_t)atol(table->rows[table->seen].id);
}

/* Each key that scrolls sends nearly a whole row and all that stands beside it once more. */
START_TEST(the_edge_moves_half_a_window_at_a_time)
{
    for (int i = 1; i < LINES_SHOWN; i++)
        press("Down");
    ck_assert_uint_eq(shown_first(), 0);
    press("Down");
    ck_assert_str_eq(at(), "20");
    ck_assert_uint_eq(shown_first(), LINES_SHOWN / 2);
    for (int i = 0; i < 9; i++)
        press("Down");
    ck_assert_uint_eq(shown_first(), LINES_SHOWN / 2);
    for (int i = 0; i < 19; i++)
        press("Up");
    ck_assert_str_eq(at(), "10");
    ck_assert_uint_eq(shown_first(), LINES_SHOWN / 2);
    press("Up");
    ck_assert_uint_eq(shown_first(), 0);
}
END_TEST

START_TEST(the_edge_moves_back_over_rows_not_known_yet)
{
    press("End");
    ck_assert_uint_eq(shown_first(), MANY - LINES_SHOWN);
    for (int i = 0; i < LINES_SHOWN; i++)
        press("Up");
    ck_assert_uint_eq(shown_first(), MANY - LINES_SHOWN - LINES_SHOWN / 2);
}
END_TEST

/* A page moved as far as it was long shows every row once. */
START_TEST(a_page_leaves_no_row_out)
{
    size_t last;

    press("PgDn");
    for (int i = 0; i < 20; i++) {
        last = shown_first();
        press(i % 3 ? "PgDn" : "Down");
        ck_assert_uint_le(shown_first(), last + LINES_SHOWN);
    }
}
END_TEST

/* Random keys agree with a number that is moved the same way. */
START_TEST(random_keys_agree_with_plain_numbers)
{
    static const struct {
        const char *key;
        long by;
    } moves[] = { { "Up", -1 },  { "Down", 1 },          { "PgUp", -19 },
                  { "PgDn", 19 }, { "Home", -MANY }, { "End", MANY } };
    unsigned seed = 5u + (unsigned)_i;
    long expected = 0;

    for (int i = 0; i < 2000; i++) {
        size_t which = (size_t)rand_r(&seed) % (i % 100 == 0 ? 6 : 4);

        expected += moves[which].by;
        expected = expected < 0 ? 0 : expected >= MANY ? MANY - 1 : expected;
        press(moves[which].key);
        ck_assert_int_eq(atol(at()), expected);
        ck_assert_uint_le(table->seen, table->focus);
        ck_assert_uint_lt(table->focus - table->seen, LINES_SHOWN);
    }
}
END_TEST

static const char *drawn(int rows, int cols)
{
    static struct str out;
    struct canvas *canvas = canvas_new(rows, cols, BORDERS_ASCII);

    table_layout(table, canvas_rect(canvas));
    table_draw(table, canvas, canvas_rect(canvas), true);
    str_clear(&out);
    canvas_dump(canvas, &out);
    canvas_free(canvas);
    return str_text(&out);
}

START_TEST(columns_that_grow_share_what_is_left)
{
    static const struct table_column growing[] = {
        { .title = "A", .cols = 4, .grow = true },
        { .title = "B", .cols = 4 },
        { .title = "C", .cols = 4, .grow = true },
        { .title = "D", .cols = 1 },
    };
    static const struct table_row rows[] = { { .id = "a", .cells = { "a", "b", "c", "d" } } };
    struct table_list list = { rows, 1 };
    struct table_options options = { .columns = growing, .column_count = 4,
                                     .source = table_list_source(&list) };

    table_free(table);
    table = table_new(&options);
    ck_assert_str_eq(drawn(2, 29),
                     ">  a         b     c        d\n\n[cursor 1,4]\n");
}
END_TEST

START_TEST(columns_that_matter_least_go_first)
{
    press("Down");
    ck_assert_str_eq(drawn(4, 80),
                     "     Number  Name                     Place                 Lead\n"
                     "          0  family 0                 Fennmoor              Anita\n"
                     ">         1  family 1                 Fennmoor              Anita\n"
                     "          2  family 2                 Fennmoor              Anita\n"
                     "[cursor 3,4]\n");
    ck_assert_str_eq(drawn(4, 50),
                     "     Number  Name             Place\n"
                     "          0  family 0         Fennmoor\n"
                     ">         1  family 1         Fennmoor\n"
                     "          2  family 2         Fennmoor\n"
                     "[cursor 3,4]\n");
    ck_assert_str_eq(drawn(4, 24),
                     "     Number  Name\n"
                     "          0  family 0\n"
                     ">         1  family 1\n"
                     "          2  family 2\n"
                     "[cursor 3,4]\n");
}
END_TEST

/* ----- Rows in memory -------------------------------------------------- */

static const struct table_row few[] = {
    { .id = "a", .cells = { "1", "Zo\303\253 TOLLIVER" }, .heading = "Mine" },
    { .id = "b", .cells = { "2", "Rhys ASTOLL" }, .mark = "!" },
    { .id = "c", .cells = { "3", "Kieran MARLOWE" }, .heading = "Others" },
};

START_TEST(rows_in_memory_are_found_without_accents)
{
    struct table_list list = { few, sizeof(few) / sizeof(few[0]) };
    struct table_options options = { .columns = columns, .column_count = 2, .filters = true,
                                     .source = table_list_source(&list) };

    table_free(table);
    table = table_new(&options);
    ck_assert_str_eq(drawn(8, 40), " Filter [______________________]  1 of 3\n"
                                   "     Number  Name\n"
                                   " Mine\n"
                                   ">         1  Zo\303\253 TOLLIVER\n"
                                   " !        2  Rhys ASTOLL\n"
                                   " Others\n"
                                   "          3  Kieran MARLOWE\n"
                                   "\n"
                                   "[cursor 1,10]\n");
    table_set_filter(table, "zoe");
    ck_assert_str_eq(at(), "a");
    table_set_filter(table, "tol");
    ck_assert_uint_eq(table->count, 2);
    table_set_filter(table, "nobody");
    ck_assert_ptr_null(table_focus(table));
    ck_assert_ptr_nonnull(strstr(drawn(8, 60), "Nothing matches. Esc clears the filter."));
}
END_TEST

/* How many cells of a row are in a role. */
static int lit(const struct canvas *canvas, int row, enum role role)
{
    int count = 0;

    for (int col = 0; col < canvas_cols(canvas); col++)
        count += canvas_cell(canvas, row, col)->role == role;
    return count;
}

static void mouse(struct key key)
{
    table_key(table, &key);
    settle();
}

START_TEST(a_click_goes_to_a_row_and_the_wheel_on)
{
    mouse(key_click(5, 30)); /* the titles are row 0 */
    ck_assert_str_eq(at(), "4");
    mouse((struct key){ .kind = K_WHEEL_DOWN, .row = 3 });
    ck_assert_str_eq(at(), "7");
    mouse((struct key){ .kind = K_WHEEL_UP, .row = 3 });
    ck_assert_str_eq(at(), "4");
    mouse(key_click(LINES_SHOWN + 1, 30)); /* below it */
    mouse(key_click(0, 3));
    ck_assert_str_eq(at(), "4");
    make(true);
    settle();
    mouse(key_click(2, 3));
    ck_assert_int_ne(table_place(table), 0);
    ck_assert(!table->in_filter);
    mouse(key_click(0, 12));
    ck_assert(table->in_filter);
}
END_TEST

START_TEST(the_light_of_the_focus_is_as_long_as_the_name)
{
    static const struct table_column name_first[] = {
        { .title = "Name", .cols = 12, .grow = true },
        { .title = "Number", .cols = 8 },
    };
    static const struct table_row people[] = {
        { .id = "a", .cells = { "TOLLIVER", "1" } },
        { .id = "b", .cells = { "\346\254\247\351\230\263", "2" }, .mark = "!" }, /* 4 columns */
    };
    struct table_list list = { people, 2 };
    struct table_options options = { .columns = name_first, .column_count = 2,
                                     .source = table_list_source(&list) };
    struct canvas *canvas = canvas_new(4, 40, BORDERS_ASCII);

    table_free(table);
    table = table_new(&options);
    press("Down");
    table_draw(table, canvas, canvas_rect(canvas), true);
    ck_assert_int_eq(lit(canvas, 1, ROLE_FOCUS), 0);
    ck_assert_int_eq(lit(canvas, 2, ROLE_FOCUS), 1 + 4);
    ck_assert_str_eq(canvas_cell(canvas, 2, 0)->text, ">");
    ck_assert_int_eq(canvas_cell(canvas, 2, 1)->role, ROLE_ALERT); /* as in any other row */
    ck_assert_int_eq(canvas_cell(canvas, 2, 3)->role, ROLE_FOCUS);
    canvas_free(canvas);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, only_what_is_in_sight_is_read);
    tcase_add_test(t, a_hundred_thousand_rows_never_load_at_once);
    tcase_add_test(t, home_and_end_go_all_the_way);
    tcase_add_test(t, the_focus_stays_on_its_record_over_a_reload);
    tcase_add_test(t, a_record_far_away_is_gone_to);
    tcase_add_test(t, letters_filter_and_esc_clears);
    tcase_add_test(t, space_tags_after_an_arrow_and_types_before);
    tcase_add_test(t, an_error_is_told_and_the_rows_stay);
    tcase_add_test(t, rows_that_answer_another_question_go);
    tcase_add_test(t, the_edge_moves_half_a_window_at_a_time);
    tcase_add_test(t, the_edge_moves_back_over_rows_not_known_yet);
    tcase_add_test(t, a_page_leaves_no_row_out);
    tcase_add_loop_test(t, random_keys_agree_with_plain_numbers, 0, 3);
    tcase_add_test(t, columns_that_grow_share_what_is_left);
    tcase_add_test(t, columns_that_matter_least_go_first);
    tcase_add_test(t, rows_in_memory_are_found_without_accents);
    tcase_add_test(t, a_click_goes_to_a_row_and_the_wheel_on);
    tcase_add_test(t, the_light_of_the_focus_is_as_long_as_the_name);
}

TEST_MAIN("table", cases)
