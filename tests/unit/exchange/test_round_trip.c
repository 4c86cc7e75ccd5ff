/* SPDX-License-Identifier: MIT */
/* The worked cases go into a real store and come out the same to the byte. */

#include "config.h"

#include "service/case_list.h"
#include "service/search_svc.h"
#include "support/exchange_desk.h"
#include "support/harness.h"

static void assert_same(FILE *a, FILE *b)
{
    int line = 1, c, d;

    rewind(a);
    rewind(b);
    do {
        c = fgetc(a);
        d = fgetc(b);
        ck_assert_msg(c == d, "line %d differs", line);
        line += c == '\n';
    } while (c != EOF);
}

static void import_all_worked(struct desk *desk, struct import_report *report)
{
    desk_import_worked(desk, WORKED_FENNMOOR, report);
    desk_import_worked(desk, WORKED_CASE_A, report);
    desk_import_worked(desk, WORKED_CASE_B, report);
}

START_TEST(export_import_export_is_the_same_to_the_byte)
{
    struct desk here, there;
    struct import_report report;
    FILE *first, *second;

    desk_open_empty(&here);
    desk_open_empty(&there);
    import_all_worked(&here, &report);
    first = desk_export(&here, NULL, 0);
    desk_import(&there, first, "export", &report);
    second = desk_export(&there, NULL, 0);
    assert_same(first, second);
    fclose(first);
    fclose(second);
    desk_close(&here);
    desk_close(&there);
}
END_TEST

START_TEST(importing_again_changes_nothing)
{
    struct desk desk;
    struct import_report report;
    FILE *first, *second;

    desk_open_empty(&desk);
    import_all_worked(&desk, &report);
    first = desk_export(&desk, NULL, 0);
    import_all_worked(&desk, &report);
    ck_assert_int_eq(report.counts.added, 0);
    ck_assert_int_gt(report.counts.same, 200);
    second = desk_export(&desk, NULL, 0);
    assert_same(first, second);
    fclose(first);
    fclose(second);
    desk_close(&desk);
}
END_TEST

START_TEST(what_was_imported_is_listed_found_and_read)
{
    struct desk desk;
    struct import_report report;
    struct case_filter all = { .whose = CASES_ALLOWED, .closed_too = true, .sort = SORT_URN };
    struct case_page page;
    struct search_hits hits;
    struct case_view view;

    desk_open_empty(&desk);
    import_all_worked(&desk, &report);
    desk_ok(&desk, case_list(desk.session, &all, NULL, 20, &page, &desk.arena, &desk.err));
    ck_assert_uint_eq(page.count, 2);
    ck_assert_str_eq(page.rows[0].urn, "CAF-2010-00017");
    ck_assert_int_eq(page.rows[0].state, STATE_Z1);
    ck_assert_str_eq(page.rows[1].urn, "CAF-2010-00041");
    desk_search(&desk, "averill 9992010061", &hits);
    ck_assert_uint_ge(hits.count, 1);
    ck_assert_int_eq(hits.items[0].score, 100);
    desk_ok(&desk, case_open(desk.session, &page.rows[0].case_id, "a test", &view, &desk.arena,
                             &desk.err));
    ck_assert_uint_eq(view.file.element_entry.count, 19);
    ck_assert_uint_eq(view.file.plan_action.count, 7);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, export_import_export_is_the_same_to_the_byte);
    tcase_add_test(t, importing_again_changes_nothing);
    tcase_add_test(t, what_was_imported_is_listed_found_and_read);
}

TEST_MAIN("round trip", cases)
