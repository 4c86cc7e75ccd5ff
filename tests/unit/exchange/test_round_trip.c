/* SPDX-License-Identifier: MIT */
/* The worked cases go into a real store and come out the same to the byte. */

#include "config.h"

#include "exchange/exporter.h"
#include "exchange/importer.h"
#include "exchange/worked.h"
#include "service/case_list.h"
#include "service/exchange_svc.h"
#include "service/search_svc.h"
#include "support/harness.h"
#include "support/desk.h"

static void wrong_line(void *data, int64_t line, const char *field, const char *reason)
{
    ck_abort_msg("%s:%d: %s: %s", (const char *)data, (int)line, field, reason);
}

static void import_file(struct desk *desk, FILE *file, const char *name,
                        struct import_report *report)
{
    struct import_told told = { (void *)(uintptr_t)name, wrong_line, NULL, NULL };
    struct import_choice choice = { IMPORT_ALL, NULL };
    struct exchange_work *work;
    struct import_port port;

    rewind(file);
    desk_ok(desk, exchange_begin_import(desk->session, &port, &work, &desk->err));
    desk_ok(desk, exchange_import(file, &choice, &port, &told, report, &desk->arena, &desk->err));
    exchange_done(work);
}

static void import_worked(struct desk *desk, enum worked_name name, struct import_report *report)
{
    const struct worked_file *worked = worked_file(name);
    FILE *file = tmpfile();

    for (size_t i = 0; i < worked->count; i++)
        fprintf(file, "%s\n", worked->lines[i]);
    import_file(desk, file, worked->name, report);
    fclose(file);
}

static FILE *export_all(struct desk *desk)
{
    struct export_choice choice = { .all = true,
                                    .header = { .made_at = { 1269248400 }, .by = "trainer",
                                                .training = true } };
    struct exchange_work *work;
    struct export_port port;
    FILE *file = tmpfile();

    desk_ok(desk, exchange_begin_export(desk->session, NULL, 0, &port, &work, &desk->err));
    desk_ok(desk, exchange_export(file, &choice, &port, &desk->err));
    exchange_done(work);
    return file;
}

static void empty_desk(struct desk *desk)
{
    memset(desk, 0, sizeof(*desk));
    folder_make(&desk->folder);
    fake_init(&desk->fake, 7);
    desk->choice = (struct store_choice){ .folder = desk->folder.path,
                                          .kind = CHOICE_TRAINING,
                                          .machine = &desk->fake.machine };
    desk_ok(desk, store_make_training(&desk->choice, false, &desk->session, &desk->err));
}

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
    import_worked(desk, WORKED_FENNMOOR, report);
    import_worked(desk, WORKED_CASE_A, report);
    import_worked(desk, WORKED_CASE_B, report);
}

START_TEST(export_import_export_is_the_same_to_the_byte)
{
    struct desk here, there;
    struct import_report report;
    FILE *first, *second;

    empty_desk(&here);
    empty_desk(&there);
    import_all_worked(&here, &report);
    first = export_all(&here);
    import_file(&there, first, "export", &report);
    second = export_all(&there);
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

    empty_desk(&desk);
    import_all_worked(&desk, &report);
    first = export_all(&desk);
    import_all_worked(&desk, &report);
    ck_assert_int_eq(report.counts.added, 0);
    ck_assert_int_gt(report.counts.same, 200);
    second = export_all(&desk);
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

    empty_desk(&desk);
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
