/* SPDX-License-Identifier: MIT */
/* Exchange files into a store, and out again. */

#include "config.h"

#include "exchange/importer.h"

#include <stdio.h>
#include <unistd.h>

#include "base/compiler.h"
#include "exchange/exporter.h"

#include "support/harness.h"
#include "unit/exchange/fake_store.h"

#define HEAD "{\"format\":\"cafdesk\",\"version\":1,\"training\":true}\n"

/* Ids: the kind in the first figures, the number in the last. */
#define AGENCY "00000001-0000-4000-8000-00000000000"
#define WORKER "00000002-0000-4000-8000-00000000000"
#define PERSON "00000003-0000-4000-8000-00000000000"
#define CHILD "00000004-0000-4000-8000-00000000000"
#define CASE "00000005-0000-4000-8000-00000000000"
#define FORM "00000006-0000-4000-8000-00000000000"
#define ENTRY "00000007-0000-4000-8000-00000000000"
#define LINK "00000008-0000-4000-8000-00000000000"
#define ADDRESS "00000009-0000-4000-8000-00000000000"
#define CONSENT "0000000a-0000-4000-8000-00000000000"

#define LINE(type, id, rest) "{\"type\":\"" type "\",\"id\":\"" id "\"" rest "}\n"
#define AN_AGENCY(n) LINE("agency", AGENCY n, ",\"name\":\"Agency " n "\"")
#define A_WORKER(n, rest) \
    LINE("practitioner", WORKER n, ",\"name\":\"Worker " n "\",\"agency_id\":\"" AGENCY "1\"" rest)
#define A_CHILD(n) LINE("subject", CHILD n, ",\"given_names\":\"Child " n "\"")
#define AN_ADDRESS(n, child) \
    LINE("address", ADDRESS n, ",\"subject_id\":\"" CHILD child "\",\"kind\":\"HOME\"")
#define A_CASE(n, child) \
    LINE("case", CASE n, ",\"urn\":\"CAF-2010-0000" n "\",\"subject_id\":\"" CHILD child \
                         "\",\"state\":\"A0\",\"opened_on\":\"2010-01-11\"")
#define A_FORM(n, of_case, rest) \
    LINE("assessment", FORM n, ",\"case_id\":\"" CASE of_case \
                               "\",\"version_no\":1,\"status\":\"DRAFT\"" rest)
#define AN_ENTRY(n, form) \
    LINE("element_entry", ENTRY n, ",\"assessment_id\":\"" FORM form "\",\"element\":\"1.01\"")
#define A_LINK(n, of_case, other) \
    LINE("case_link", LINK n, ",\"case_id\":\"" CASE of_case "\",\"other_case_id\":\"" CASE other \
                              "\",\"kind\":\"SIBLING\"")
#define A_CONSENT(n, of_case, rest) \
    LINE("consent", CONSENT n, ",\"case_id\":\"" CASE of_case \
                               "\",\"stage\":\"REVIEW\",\"status\":\"GIVEN\"" rest)

#define SHARED AN_AGENCY("1") A_WORKER("1", "") A_CHILD("1") A_CHILD("2") AN_ADDRESS("1", "1")
#define TWO_CASES \
    SHARED A_CASE("1", "1") A_FORM("1", "1", "") AN_ENTRY("1", "1") A_CASE("2", "2") \
        A_FORM("2", "2", "") AN_ENTRY("2", "2")

static struct fake_store store;
static struct arena arena;
static struct str told;
static FILE *file, *rejects;
static struct import_report report;
static struct err err;

static void before(void)
{
    store = (struct fake_store){ 0 };
    told = STR_INIT;
    err = ERR_INIT;
    file = tmpfile();
    rejects = tmpfile();
}

static void after(void)
{
    fake_release(&store);
    arena_clear(&arena);
    str_release(&told);
    fclose(file);
    fclose(rejects);
}

static void tell(void *data, int64_t line, const char *field, const char *reason)
{
    (void)data;
    str_printf(&told, "%d: %s: %s\n", (int)line, field, reason);
}

static bool import_with(const char *text, size_t length, enum import_way way)
{
    struct import_port port = fake_import(&store);
    struct import_told to = { .problem = tell };
    struct import_choice choice = { way, way == IMPORT_KEEP_GOING ? rejects : NULL };

    rewind(file);
    ck_assert_uint_eq(fwrite(text, 1, length, file), length);
    fflush(file);
    ck_assert_int_eq(ftruncate(fileno(file), (off_t)length), 0);
    str_clear(&told);
    return exchange_import(file, &choice, &port, &to, &report, &arena, &err);
}

static bool import(const char *text, enum import_way way)
{
    return import_with(text, strlen(text), way);
}

static const char *read_back(FILE *from)
{
    struct str text = STR_INIT;
    const char *copy;
    int c;

    rewind(from);
    while ((c = getc(from)) != EOF)
        str_add_char(&text, (char)c);
    copy = arena_strdup(&arena, str_text(&text));
    str_release(&text);
    return copy;
}

static const char *export(const struct ident *cases, size_t count)
{
    struct export_port port = fake_export(&store);
    struct export_choice choice = { .all = !cases, .cases = cases, .case_count = count };
    FILE *out = tmpfile();
    const char *text;

    choice.header = (struct exchange_header){ INSTANT_NONE, NULL, true };
    ck_assert_msg(exchange_export(out, &choice, &port, &err), "%s", err.msg);
    text = read_back(out);
    fclose(out);
    return text;
}

START_TEST(what_goes_in_comes_out_again_byte_for_byte)
{
    static const char text[] =
        HEAD AN_AGENCY("1") A_WORKER("1", ",\"line_manager\":\"" WORKER "2\"")
            A_WORKER("2", ",\"line_manager\":\"" WORKER "1\"") A_CHILD("1") A_CHILD("2")
                AN_ADDRESS("1", "1") A_CASE("1", "1")
                    LINE("assessment", FORM "1",
                         ",\"case_id\":\"" CASE "1\",\"version_no\":2,"
                         "\"previous_version_id\":\"" FORM "3\",\"status\":\"DRAFT\"")
                        A_FORM("3", "1", "") AN_ENTRY("1", "1") A_LINK("1", "1", "2")
                            A_CASE("2", "2");

    ck_assert(import(text, IMPORT_ALL));
    ck_assert_str_eq(str_text(&told), "");
    ck_assert(report.changed);
    ck_assert_int_eq(report.counts.added, 12);
    ck_assert_int_eq(report.counts.cases, 2);
    ck_assert_str_eq(export(NULL, 0), text);
}
END_TEST

START_TEST(importing_again_changes_nothing)
{
    ck_assert(import(HEAD TWO_CASES, IMPORT_ALL));
    ck_assert(import(HEAD TWO_CASES, IMPORT_ALL));
    ck_assert(!report.changed);
    ck_assert_int_eq(report.counts.added, 0);
    ck_assert_int_eq(report.counts.same, 11);
    ck_assert_int_eq(report.counts.problems, 0);
}
END_TEST

START_TEST(checking_changes_nothing)
{
    ck_assert(import(HEAD TWO_CASES, IMPORT_CHECK));
    ck_assert_int_eq(report.counts.problems, 0);
    ck_assert(!report.changed);
    ck_assert_uint_eq(store.count, 0);
}
END_TEST

/* Files with something wrong, and what is told. */
static const struct {
    const char *text;
    const char *told;
} wrong[] = {
    { HEAD "nonsense\n" AN_AGENCY("1"), "2: line: This is not JSON: '[' or '{' expected "
                                        "near 'nonsense'.\n" },
    { HEAD A_WORKER("1", ""), "2: agency_id: There is no agency " AGENCY "1.\n" },
    { HEAD AN_ADDRESS("1", "1"), "2: subject_id: There is no subject " CHILD "1.\n" },
    { HEAD AN_AGENCY("1") A_WORKER("1", ",\"line_manager\":\"" AGENCY "1\""),
      "3: line_manager: " AGENCY "1 is of type agency.\n" },
    { HEAD AN_AGENCY("1") LINE("subject", AGENCY "1", ""),
      "3: id: Line 2, of type agency, has the same id.\n" },
    { HEAD A_CHILD("1") LINE("subject", CHILD "1", ",\"given_names\":\"Another\""),
      "3: line: The store has it with other content.\n" },
    { HEAD A_CHILD("1") A_FORM("1", "1", ""),
      "3: line: The line of the case itself is missing.\n"
      "3: case_id: There is no case " CASE "1.\n" },
    { HEAD A_CHILD("1") A_CASE("1", "2"), "3: subject_id: There is no subject " CHILD "2.\n" },
    { HEAD A_CHILD("1") A_CASE("1", "1") AN_ENTRY("1", "1"),
      "4: assessment_id: There is no assessment " FORM "1 in this case.\n" },
    { HEAD TWO_CASES A_FORM("3", "1", ""),
      "13: line: The records of a case must stand together; those of this one began further "
      "up.\n" },
    { HEAD TWO_CASES A_CONSENT("1", "2", "")
          A_CONSENT("2", "2", ",\"supersedes_id\":\"" FORM "2\""),
      "14: supersedes_id: " FORM "2 is of type assessment.\n" },
    { HEAD SHARED A_CASE("1", "1") A_FORM("1", "1", "") A_CASE("2", "2")
          A_FORM("2", "2", ",\"previous_version_id\":\"" FORM "1\""),
      "10: previous_version_id: There is no assessment " FORM "1 in this case.\n" },
    { HEAD SHARED A_CASE("1", "1") A_LINK("1", "1", "2"),
      "8: other_case_id: There is no case " CASE "2.\n" },
    { HEAD AN_AGENCY("1") "{\"type\":\"practitioner\",\"id\":\"" WORKER "1\"}\n" A_CHILD("1")
          LINE("case", CASE "1", ",\"urn\":\"CAF-2010-00001\",\"subject_id\":\"" CHILD
                   "1\",\"state\":\"A0\",\"opened_on\":\"2010-01-11\",\"author_id\":\"" WORKER
                   "1\""),
      "3: name: This is missing.\n5: author_id: It refers to line 3, which is wrong.\n" },
};

START_TEST(one_wrong_line_imports_nothing)
{
    ck_assert_msg(import(wrong[_i].text, IMPORT_ALL), "%s", err.msg);
    ck_assert_str_eq(str_text(&told), wrong[_i].told);
    ck_assert(!report.changed);
    ck_assert_uint_eq(store.count, 0);
}
END_TEST

/* What --keep-going leaves out, of files with two cases. */
static const struct {
    const char *text;
    const char *left_out;
    int cases, runs;
} mixed[] = {
    { HEAD TWO_CASES, "", 2, 1 },
    { HEAD SHARED A_CASE("1", "1") "{}\n" A_FORM("1", "1", "") A_CASE("2", "2"),
      HEAD A_CASE("1", "1") "{}\n" A_FORM("1", "1", ""), 1, 2 },
    { HEAD AN_AGENCY("1") "{}\n" A_CHILD("1") A_CASE("1", "1"), HEAD "{}\n", 1, 2 },
    { HEAD AN_AGENCY("1") A_WORKER("1", ",\"line_manager\":\"" WORKER "2\"")
          A_WORKER("2", ",\"line_manager\":\"" WORKER "3\"") A_CHILD("1") A_CASE("1", "1"),
      HEAD A_WORKER("1", ",\"line_manager\":\"" WORKER "2\"")
          A_WORKER("2", ",\"line_manager\":\"" WORKER "3\""),
      1, 2 },
    { HEAD SHARED A_CASE("1", "1") A_LINK("1", "1", "2") A_CASE("2", "2") "{}\n",
      HEAD A_CASE("1", "1") A_LINK("1", "1", "2") A_CASE("2", "2") "{}\n", 0, 2 },
    { HEAD TWO_CASES A_FORM("3", "1", ""),
      HEAD A_CASE("1", "1") A_FORM("1", "1", "") AN_ENTRY("1", "1") A_FORM("3", "1", ""), 1, 2 },
};

START_TEST(keeping_going_takes_whole_cases_and_keeps_the_rest)
{
    ck_assert_msg(import(mixed[_i].text, IMPORT_KEEP_GOING), "%s", err.msg);
    ck_assert_str_eq(read_back(rejects), mixed[_i].left_out);
    ck_assert_int_eq(report.counts.cases, mixed[_i].cases);
    ck_assert_int_eq(store.begun, mixed[_i].runs);
    ck_assert(report.changed);
}
END_TEST

START_TEST(records_of_a_case_may_come_in_any_order)
{
    ck_assert(import(HEAD SHARED AN_ADDRESS("2", "3") A_CHILD("3")
                         A_CONSENT("2", "1", ",\"supersedes_id\":\"" CONSENT "1\"")
                             A_CASE("1", "1") A_FORM("1", "1", "") A_CONSENT("1", "1", ""),
                     IMPORT_ALL));
    ck_assert_str_eq(str_text(&told), "");
    ck_assert_int_eq(report.counts.cases, 1);
    ck_assert(report.changed);
}
END_TEST

START_TEST(shared_records_may_stand_between_cases)
{
    ck_assert(import(HEAD AN_AGENCY("1") A_CHILD("1") A_CASE("1", "1") A_CHILD("2")
                         A_CASE("2", "2"),
                     IMPORT_ALL));
    ck_assert_int_eq(report.counts.cases, 2);
    ck_assert_int_eq(report.counts.problems, 0);
}
END_TEST

static const struct {
    const char *text;
    enum err_kind kind;
} refused[] = {
    { "", ERR_INVALID },
    { "\n", ERR_INVALID },
    { "urn,name\n", ERR_INVALID },
    { "{\"format\":\"cafdesk\",\"version\":7,\"training\":true}\n", ERR_SCHEMA },
    { "{\"format\":\"cafdesk\",\"version\":1,\"training\":false}\n", ERR_REFUSED },
};

START_TEST(a_file_of_another_kind_is_refused)
{
    ck_assert(!import(refused[_i].text, IMPORT_ALL));
    ck_assert_int_eq(err.kind, refused[_i].kind);
    ck_assert_uint_eq(store.count, 0);
    ck_assert(!store.open);
}
END_TEST

START_TEST(trouble_of_the_store_ends_it_and_a_refusal_is_a_wrong_line)
{
    store.will_not_have = "Agency 1";
    store.trouble = ERR_REFUSED;
    ck_assert(import(HEAD AN_AGENCY("1") A_WORKER("1", ""), IMPORT_ALL));
    ck_assert_str_eq(str_text(&told), "2: line: The store will not have it.\n"
                                      "3: agency_id: It refers to line 2, which is wrong.\n");
    store.trouble = ERR_STORAGE;
    ck_assert(!import(HEAD AN_AGENCY("1"), IMPORT_ALL));
    ck_assert_int_eq(err.kind, ERR_STORAGE);
    ck_assert(!store.open);
}
END_TEST

START_TEST(only_some_cases_take_along_only_what_they_stand_on)
{
    struct ident one;
    const char *text;

    ck_assert(ident_parse(CASE "2", &one));
    ck_assert(import(HEAD AN_AGENCY("1") AN_AGENCY("2") A_WORKER("1", "") A_CHILD("1")
                         A_CHILD("2") AN_ADDRESS("1", "1") AN_ADDRESS("2", "2") A_CASE("1", "1")
                             A_CASE("2", "2") A_FORM("2", "2", ",\"author_id\":\"" WORKER "1\"")
                                 A_LINK("1", "2", "1"),
                     IMPORT_ALL));
    text = export(&one, 1);
    ck_assert_str_eq(text, HEAD AN_AGENCY("1") A_WORKER("1", "") A_CHILD("2")
                               AN_ADDRESS("2", "2") A_CASE("2", "2")
                                   A_FORM("2", "2", ",\"author_id\":\"" WORKER "1\""));
    fake_release(&store);
    ck_assert(import(text, IMPORT_ALL));
    ck_assert_str_eq(str_text(&told), "");
    ck_assert_str_eq(export(NULL, 0), text);
}
END_TEST

static bool stop(void *data, int64_t lines, int64_t bytes)
{
    (void)data;
    (void)bytes;
    return lines < 900;
}

START_TEST(an_import_can_be_stopped_and_changes_nothing)
{
    struct import_port port = fake_import(&store);
    struct import_told to = { .progress = stop };
    struct import_choice choice = { IMPORT_ALL, NULL };

    fputs(HEAD, file);
    for (int i = 0; i < 2000; i++)
        fputs(AN_AGENCY("1"), file);
    ck_assert(!exchange_import(file, &choice, &port, &to, &report, &arena, &err));
    ck_assert_int_eq(err.kind, ERR_STOPPED);
    ck_assert_uint_eq(store.count, 0);
}
END_TEST

START_TEST(a_line_without_end_is_bounded)
{
    struct str text = STR_INIT;

    str_add(&text, HEAD AN_AGENCY("1") "{\"type\":\"agency\",\"name\":\"");
    for (int i = 0; i < 20 * 1024 * 64; i++)
        str_add(&text, "0123456789abcdef");
    str_add(&text, "\n" AN_AGENCY("2"));
    ck_assert(import_with(text.text, text.used, IMPORT_ALL));
    ck_assert_str_eq(str_text(&told), "3: line: The line is longer than 16777216 bytes.\n");
    ck_assert_int_eq(report.counts.lines, 3);
    ck_assert_uint_eq(store.count, 0);
    str_release(&text);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, before, after);
    tcase_add_test(t, what_goes_in_comes_out_again_byte_for_byte);
    tcase_add_test(t, importing_again_changes_nothing);
    tcase_add_test(t, checking_changes_nothing);
    tcase_add_loop_test(t, one_wrong_line_imports_nothing, 0, COUNT(wrong));
    tcase_add_loop_test(t, keeping_going_takes_whole_cases_and_keeps_the_rest, 0, COUNT(mixed));
    tcase_add_test(t, records_of_a_case_may_come_in_any_order);
    tcase_add_test(t, shared_records_may_stand_between_cases);
    tcase_add_loop_test(t, a_file_of_another_kind_is_refused, 0, COUNT(refused));
    tcase_add_test(t, trouble_of_the_store_ends_it_and_a_refusal_is_a_wrong_line);
    tcase_add_test(t, only_some_cases_take_along_only_what_they_stand_on);
    tcase_add_test(t, an_import_can_be_stopped_and_changes_nothing);
    tcase_add_test(t, a_line_without_end_is_bounded);
}

TEST_MAIN("importer", cases)
