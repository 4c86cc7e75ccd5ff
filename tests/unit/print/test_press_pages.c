/* SPDX-License-Identifier: MIT */
/* A document for the helper: every block, once, in order, and tables that end. */

#include "config.h"

#include <string.h>

#include "print/press_pages.h"
#include "support/harness.h"

static struct arena arena;
static struct str text;
static struct document document;

static void begin(void)
{
    document_init(&document, &arena);
    document.title = "Case summary";
    document.reference = "CAF-2010-00017  K. T.";
    document.number = "K7QF2-0M9XC";
    document.foot = "Ravi Menon, 22 Mar 2010 10:42.";
    document.by = "Ravi Menon";
    document.at = (struct instant){ 1269254520 };
}

#define TITLE "\nbody\nheading\t1\tCase summary\n"

/* What it has between its title and its end. */
static const char *body(void)
{
    const char *at, *end;

    press_pages(&document, &text);
    at = strstr(str_text(&text), TITLE);
    end = strstr(str_text(&text), "\nend\t");
    ck_assert_ptr_nonnull(at);
    ck_assert_ptr_nonnull(end);
    at += strlen(TITLE);
    return arena_strndup(&arena, at, (size_t)(end + 1 - at));
}

static void end(void)
{
    str_release(&text);
    text = STR_INIT;
    arena_clear(&arena);
}

START_TEST(the_head_says_which_document_it_is)
{
    begin();
    body();
    ck_assert_ptr_nonnull(strstr(str_text(&text), "\ntop\tCAF-2010-00017  K. T.\t"
                                                  "document K7QF2-0M9XC\n"));
    ck_assert_ptr_nonnull(strstr(str_text(&text), "\nbanner\tCONFIDENTIAL\n"));
    ck_assert_ptr_nonnull(strstr(str_text(&text), "\nfoot\tRavi Menon, 22 Mar 2010 10:42.\n"));
    ck_assert_ptr_nonnull(strstr(str_text(&text), "\nnumbers\tpage\tof\n"));
    end();
}
END_TEST

START_TEST(a_training_store_says_so_in_its_place)
{
    begin();
    document.banner = "TRAINING";
    body();
    ck_assert_ptr_nonnull(strstr(str_text(&text), "\nbanner\tTRAINING\n"));
    ck_assert_ptr_null(strstr(str_text(&text), "CONFIDENTIAL"));
    end();
}
END_TEST

START_TEST(every_block_stands_once_in_its_order)
{
    begin();
    document_heading(&document, 2, "Needs");
    document_field(&document, "Born", "11 Jan 2004");
    document_paragraph(&document, "Two\nlines.");
    document_note(&document, "Domain 3 is not shared.");
    document_break(&document);
    document_paragraph(&document, "After it.");
    ck_assert_str_eq(body(), "heading\t2\tNeeds\n"
                             "field\tBorn\t11 Jan 2004\n"
                             "para\tTwo\\nlines.\n"
                             "note\tDomain 3 is not shared.\n"
                             "break\n"
                             "para\tAfter it.\n");
    end();
}
END_TEST

START_TEST(a_table_ends_after_its_last_row)
{
    static const char *const captions[] = { "Who", "What", NULL };
    static const char *const row[] = { "Ravi Menon", "", NULL };
    static const int widths[] = { 50, 50 };

    begin();
    document_columns(&document, captions, widths);
    document_row(&document, row);
    document_row(&document, row);
    document_paragraph(&document, "After it.");
    document_columns(&document, captions, widths); /* without a row, at the very end */
    ck_assert_str_eq(body(), "table\t\n"
                             "column\ttext\tWho\n"
                             "column\ttext\tWhat\n"
                             "row\tRavi Menon\t\n"
                             "row\tRavi Menon\t\n"
                             "done\n"
                             "para\tAfter it.\n"
                             "table\t\n"
                             "column\ttext\tWho\n"
                             "column\ttext\tWhat\n"
                             "done\n");
    end();
}
END_TEST

START_TEST(two_tables_are_two)
{
    static const char *const captions[] = { "Who", NULL };
    static const int widths[] = { 100 };

    begin();
    document_columns(&document, captions, widths);
    document_columns(&document, captions, widths);
    ck_assert_str_eq(body(), "table\t\ncolumn\ttext\tWho\ndone\n"
                             "table\t\ncolumn\ttext\tWho\ndone\n");
    end();
}
END_TEST

START_TEST(those_who_sign_one_thing_sign_on_one_page)
{
    begin();
    document_sign(&document, "Parent", "Date");
    document_sign(&document, "Child", "Date");
    document_paragraph(&document, "Between.");
    document_sign(&document, "Lead professional", "Date");
    ck_assert_str_eq(body(), "together\nsign\tParent\tDate\nsign\tChild\tDate\napart\n"
                             "para\tBetween.\n"
                             "together\nsign\tLead professional\tDate\napart\n");
    end();
}
END_TEST

START_TEST(an_action_is_on_one_page)
{
    begin();
    document_heading(&document, 3, "1. First-day calls.");
    document_field(&document, "Who", "Helen Oduya");
    document_field(&document, "By", "19 Mar 2010");
    document_heading(&document, 3, "2. Reading.");
    document_paragraph(&document, "No field follows it.");
    document_heading(&document, 2, "Wider");
    document_field(&document, "Who", "Ravi Menon");
    document_heading(&document, 3, "3. The last.");
    document_field(&document, "Who", "Ravi Menon");
    document_sign(&document, "Parent", "Date");
    ck_assert_str_eq(body(), "together\nheading\t3\t1. First-day calls.\n"
                             "field\tWho\tHelen Oduya\nfield\tBy\t19 Mar 2010\napart\n"
                             "heading\t3\t2. Reading.\npara\tNo field follows it.\n"
                             "heading\t2\tWider\nfield\tWho\tRavi Menon\n"
                             "together\nheading\t3\t3. The last.\n"
                             "field\tWho\tRavi Menon\napart\n"
                             "together\nsign\tParent\tDate\napart\n");
    end();
}
END_TEST

START_TEST(nothing_in_a_text_is_an_order)
{
    begin();
    document_paragraph(&document, "one\tbreak\nbreak\nend\t1");
    ck_assert_str_eq(body(), "para\tone break\\nbreak\\nend 1\n");
    end();
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_head_says_which_document_it_is);
    tcase_add_test(t, a_training_store_says_so_in_its_place);
    tcase_add_test(t, every_block_stands_once_in_its_order);
    tcase_add_test(t, a_table_ends_after_its_last_row);
    tcase_add_test(t, two_tables_are_two);
    tcase_add_test(t, those_who_sign_one_thing_sign_on_one_page);
    tcase_add_test(t, an_action_is_on_one_page);
    tcase_add_test(t, nothing_in_a_text_is_an_order);
}

TEST_MAIN("press_pages", cases)
