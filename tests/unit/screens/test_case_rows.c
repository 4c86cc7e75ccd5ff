/* SPDX-License-Identifier: MIT */
/* A list of more cases than a page has: gone through from both ends. */

#include "config.h"

#include "screens/case_kinds.h"
#include "screens/case_rows.h"

#include "support/harness.h"
#include "support/seat.h"

enum { CASES = 130, PAGE = 50, LINES_SHOWN = 10 };

static struct seat seat;
static struct case_rows rows;
static struct table *table;
static struct str order; /* the references from the first to the last */

static void make_table(void)
{
    struct table_options options = { .filters = true, .source = case_rows_source(&rows) };

    options.columns = case_rows_columns(&options.column_count);
    case_rows_init(&rows, seat.app);
    table = table_new(&options);
    table_layout(table, (struct rect){ 0, 0, LINES_SHOWN + 2, 80 });
}

static void press(const char *name)
{
    struct key key;

    ck_assert(key_parse(name, &key));
    ck_assert(table_key(table, &key));
    table_layout(table, (struct rect){ 0, 0, LINES_SHOWN + 2, 80 });
    ck_assert_msg(table_err(table)->kind == ERR_NONE, "%s", table_err(table)->msg);
}

static const char *at(void)
{
    return table_focus(table)->id;
}

/* Every row from here on, by a key. */
static void walk(const char *key, struct str *out)
{
    const char *last = "";

    str_clear(out);
    while (strcmp(last, at()) != 0) {
        last = arena_strdup(&seat.desk.arena, at());
        str_printf(out, "%s ", last);
        press(key);
    }
}

/* Children of one name, and it was found out that they are not the same. */
static void add_case(int i)
{
    struct subject subject;
    struct address address;
    struct ident id;
    struct case_opening opening = { .subject = &subject, .address = &address,
                                    .reason = "Falling attendance.",
                                    .locality = seat.desk.locality,
                                    .same_child_no = "The school knows both." };

    record_init(entity_of(ENTITY_subject), &subject);
    record_init(entity_of(ENTITY_address), &address);
    subject.given_names = arena_printf(&seat.desk.arena, "%c%c", 'A' + i * 7 % 26, 'a' + i % 5);
    subject.family_name = "Tolliver";
    subject.sex = SEX_M;
    subject.dob = (struct date){ 11000 + i };
    address.line1 = "14 Larkspur Close";
    address.postcode = "FX9 4ZZ";
    desk_ok(&seat.desk, case_start(seat.desk.session, &opening, &id, &seat.desk.err));
}

static void begin(void)
{
    struct search_hits hits;

    setlocale(LC_ALL, "C.UTF-8");
    memset(&seat, 0, sizeof(seat));
    desk_open(&seat.desk);
    desk_sign_in(&seat.desk, "hoduya");
    desk_search(&seat.desk, "Tolliver", &hits);
    for (int i = 0; i < CASES; i++)
        add_case(i);
    seat_sit(&seat);
    make_table();
    walk("Down", &order);
    table_set_filter(table, "tolliver"); /* all of them; so what was read is forgotten */
    table_set_filter(table, "");
}

static void end(void)
{
    table_free(table);
    case_rows_release(&rows);
    str_release(&order);
    seat_close(&seat);
}

START_TEST(both_ways_meet_every_case_once)
{
    struct str back = STR_INIT;
    const char *first = arena_strdup(&seat.desk.arena, at());
    size_t length = strlen(first) + 1;

    ck_assert_uint_eq(order.used, CASES * length);
    press("End");
    walk("Up", &back);
    ck_assert_uint_eq(back.used, order.used);
    for (size_t i = 0; i < CASES; i++)
        ck_assert_int_eq(strncmp(str_text(&order) + i * length,
                                 str_text(&back) + (CASES - 1 - i) * length, length), 0);
    ck_assert_str_eq(at(), first);
    str_release(&back);
}
END_TEST

/* Ten thousand cases would be as quick: what lies between is not read. */
START_TEST(the_end_is_gone_to_by_one_page)
{
    struct str status = STR_INIT;

    press("End");
    ck_assert_uint_le(rows.count, PAGE);
    table_status(table, &status);
    ck_assert_str_eq(str_text(&status), "the last");
    press("Home");
    ck_assert_uint_le(rows.count, PAGE);
    str_release(&status);
}
END_TEST

START_TEST(what_is_read_again_is_what_is_around_the_focus)
{
    struct str rest = STR_INIT;
    const char *focus;

    press("End");
    for (int i = 0; i < 20; i++)
        press("Up");
    focus = arena_strdup(&seat.desk.arena, at());
    case_rows_clear(&rows);
    table_reload(table);
    ck_assert_str_eq(at(), focus);
    ck_assert_uint_le(rows.count, 2 * PAGE);
    ck_assert_str_eq(case_rows_find(&rows, focus)->urn, focus);
    walk("Down", &rest);
    ck_assert_uint_eq(rest.used, 21 * (strlen(focus) + 1));
    ck_assert_str_eq(str_text(&rest), str_text(&order) + order.used - rest.used);
    str_release(&rest);
}
END_TEST

/* A record that does not belong to the list any more: the list begins at its first. */
START_TEST(a_record_that_is_gone_leads_to_the_first)
{
    const char *first = arena_strdup(&seat.desk.arena, at());

    press("End");
    case_rows_clear(&rows);
    ck_assert(!table_go(table, "CAF-2010-99999"));
    ck_assert_str_eq(at(), first);
    rows.filter.no_lead = true; /* an interim one is none */
    case_rows_clear(&rows);
    ck_assert(table_go(table, first));
    rows.filter.late_only = true;
    case_rows_clear(&rows);
    table_reload(table);
    ck_assert_ptr_null(table_focus(table));
}
END_TEST

START_TEST(days_narrow_the_list_in_the_store)
{
    table_set_filter(table, "me:");
    ck_assert(ident_equal(&rows.asked.lead, &session_who(app_session(seat.app))->practitioner));
    table_set_filter(table, "d:<99");
    ck_assert_uint_eq(rows.count, PAGE);
    press("End");
    ck_assert_ptr_nonnull(table_focus(table));
    table_set_filter(table, "d:<-9999");
    ck_assert_ptr_null(table_focus(table));
    ck_assert_uint_eq(rows.count, 0);
}
END_TEST

/* A state, agency or lead that there is not leads to nobody's case. */
START_TEST(what_nothing_is_called_shows_no_row)
{
    static const char *const typed[] = { "s:xyz", "s:closedcallum", "a:xyzxyz", "w:xyzxyz",
                                         "l:xyzxyz", "xyzxyz", "s:\"", "s:xyz* OR a" };

    for (size_t i = 0; i < COUNT(typed); i++) {
        table_set_filter(table, typed[i]);
        ck_assert_msg(table_focus(table) == NULL, "%s", typed[i]);
        ck_assert_uint_eq(rows.count, 0);
    }
    table_set_filter(table, "s:");
    ck_assert_ptr_nonnull(table_focus(table));
    table_set_filter(table, "s:cl");
    ck_assert_int_ne(rows.asked.state, STATE_NONE_);
    ck_assert_ptr_null(rows.asked.words);
}
END_TEST

/* A kind is found by the first of the words it is shown with, before a later one of another. */
START_TEST(a_kind_of_late_line_is_found_by_its_words)
{
    struct case_filter filter = { 0 };

    ck_assert(kind_typed("review", &filter));
    ck_assert_str_eq(due_late_words(filter.kind), "Review not held");
    ck_assert(kind_typed("held", &filter));
    ck_assert_str_eq(due_late_words(filter.kind), "Review not held");
    ck_assert(kind_typed("consent review", &filter));
    ck_assert_str_eq(due_late_words(filter.kind), "Consent review late");
    ck_assert(!kind_typed("zzz", &filter));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, begin, end);
    tcase_set_timeout(t, 60);
    tcase_add_test(t, both_ways_meet_every_case_once);
    tcase_add_test(t, the_end_is_gone_to_by_one_page);
    tcase_add_test(t, what_is_read_again_is_what_is_around_the_focus);
    tcase_add_test(t, a_record_that_is_gone_leads_to_the_first);
    tcase_add_test(t, a_kind_of_late_line_is_found_by_its_words);
    tcase_add_test(t, days_narrow_the_list_in_the_store);
    tcase_add_test(t, what_nothing_is_called_shows_no_row);
}

TEST_MAIN("case rows", cases)
