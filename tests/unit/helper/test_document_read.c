/* SPDX-License-Identifier: MIT */
/* What is written comes back; whatever else comes over the pipe is refused, and tells nobody. */

#include "config.h"

#include "helper/document_read.h"

#include <string.h>

#include "base/compiler.h"
#include "support/harness.h"
#include "unit/base/random_text.h"

/* Somebody's words: no sentence of the reader may have them. */
#define SECRET "Fennmoor\\lantern\nend\t3\tkite"

static const char *const good_row[] = { "=HYPERLINK(\"x\")", "CAF-2010-00017", "-12", "85.7", "",
                                        "2010-03-22" };

static void write_document(struct str *out)
{
    struct press_lines lines;

    press_begin(&lines, out, PRESS_PDF);
    press_lang(&lines, "en-GB");
    press_title(&lines, SECRET);
    press_by(&lines, "hoduya");
    press_made(&lines, (struct instant){ 1269254520 });
    press_paper(&lines, true);
    press_banner(&lines, "TRAINING");
    press_top(&lines, "CAF-2010-00017", "D-7");
    press_foot(&lines, "made by hoduya");
    press_numbers(&lines, "Strona", "z");
    press_body(&lines);
    press_heading(&lines, 2, "Kieran");
    press_together(&lines);
    press_para(&lines, SECRET);
    press_field(&lines, "Born", "2001-04-02");
    press_apart(&lines);
    press_note(&lines, "left out: domain 3");
    press_table(&lines, "Actions");
    press_column(&lines, PRESS_CELL_TEXT, "What");
    press_column(&lines, PRESS_CELL_CODE, "Case");
    press_column(&lines, PRESS_CELL_NUMBER, "Days");
    press_column(&lines, PRESS_CELL_PERCENT, "Done");
    press_column(&lines, PRESS_CELL_FIGURE, "Mean");
    press_column(&lines, PRESS_CELL_DATE, "By");
    press_row(&lines, good_row, COUNT(good_row));
    press_done(&lines);
    press_break(&lines);
    press_sign(&lines, "Parent or carer", "Date");
    press_end(&lines);
}

static enum document_found read_bytes(const char *bytes, size_t length, struct document *out,
                                      struct arena *arena, struct err *err)
{
    FILE *in = fmemopen((void *)(uintptr_t)bytes, length ? length : 1, "r");
    enum document_found found;

    ck_assert_ptr_nonnull(in);
    *err = ERR_INIT;
    if (!length)
        getc(in);
    found = document_read(in, out, arena, err);
    fclose(in);
    return found;
}

START_TEST(what_is_written_comes_back)
{
    struct str text = STR_INIT;
    struct arena arena = ARENA_INIT;
    struct document document;
    struct err err;

    write_document(&text);
    ck_assert_int_eq(read_bytes(str_text(&text), text.used, &document, &arena, &err),
                     DOCUMENT_WHOLE);
    ck_assert_str_eq(document.title, SECRET);
    ck_assert_str_eq(document.lang, "en-GB");
    ck_assert_str_eq(document.top_right, "D-7");
    ck_assert_str_eq(document.page, "Strona");
    ck_assert(document.landscape);
    ck_assert_int_eq(document.made.seconds, 1269254520);
    ck_assert_uint_eq(document.block_count, 7);
    ck_assert_int_eq(document.blocks[0].level, 2);
    ck_assert_str_eq(document.blocks[0].text, "Kieran");
    ck_assert_str_eq(document.blocks[1].text, SECRET);
    ck_assert_int_eq(document.blocks[0].together, 0);
    ck_assert_int_eq(document.blocks[1].together, 1);
    ck_assert_int_eq(document.blocks[2].together, 1);
    ck_assert_str_eq(document.blocks[2].more, "2001-04-02");
    ck_assert_int_eq(document.blocks[3].together, 0);
    ck_assert_uint_eq(document.blocks[4].grid->row_count, 1);
    for (size_t i = 0; i < COUNT(good_row); i++)
        ck_assert_str_eq(document.blocks[4].grid->rows[0][i], good_row[i]);
    ck_assert_int_eq(document.blocks[5].word, PRESS_WORD_break);
    ck_assert_str_eq(document.blocks[6].more, "Date");
    arena_clear(&arena);
    str_release(&text);
}
END_TEST

/* Any text at all, also what is no text, comes back clean and in its own field. */
START_TEST(no_text_is_taken_for_a_line)
{
    uint64_t seed = 7;

    for (int i = 0; i < 3000; i++) {
        struct str text = STR_INIT;
        struct arena arena = ARENA_INIT;
        struct press_lines lines;
        struct document document;
        struct err err;
        char any[400];

        random_text(&seed, 40, false, any, sizeof(any));
        press_begin(&lines, &text, PRESS_XLSX);
        press_title(&lines, any);
        press_made(&lines, (struct instant){ 0 });
        press_body(&lines);
        press_field(&lines, any, "value");
        press_end(&lines);
        ck_assert_msg(read_bytes(str_text(&text), text.used, &document, &arena, &err) ==
                          DOCUMENT_WHOLE, "%s", err.msg);
        ck_assert_uint_eq(document.block_count, 1);
        ck_assert_str_eq(document.blocks[0].text, document.title);
        ck_assert_str_eq(document.blocks[0].more, "value");
        arena_clear(&arena);
        str_release(&text);
    }
}
END_TEST

/* Whole, or refused with a sentence that has nobody's words. */
static bool refused(const char *bytes, size_t length)
{
    struct arena arena = ARENA_INIT;
    struct document document;
    struct err err;
    enum document_found found = read_bytes(bytes, length, &document, &arena, &err);

    if (found == DOCUMENT_WRONG) {
        ck_assert_ptr_nonnull(strstr(err.msg, " line "));
        ck_assert_int_eq(err.msg[strlen(err.msg) - 1], '.');
        ck_assert_ptr_null(strstr(err.msg, "lantern"));
        ck_assert_ptr_null(strstr(err.msg, "Kieran"));
    }
    arena_clear(&arena);
    return found != DOCUMENT_WHOLE;
}

START_TEST(cut_anywhere_it_is_refused)
{
    struct str text = STR_INIT;

    write_document(&text);
    for (size_t length = 0; length < text.used; length++)
        ck_assert_msg(refused(str_text(&text), length), "cut after %zu bytes", length);
    str_release(&text);
}
END_TEST

static size_t line_at(const char *text, size_t line)
{
    size_t at = 0;

    while (line--)
        at += strcspn(text + at, "\n") + 1;
    return at;
}

START_TEST(without_any_line_it_is_refused)
{
    struct str text = STR_INIT;
    size_t lines = 0;

    write_document(&text);
    for (const char *at = str_text(&text); *at; at++)
        lines += *at == '\n';
    for (size_t line = 0; line < lines; line++) {
        struct str less = STR_INIT;
        size_t from = line_at(str_text(&text), line), to = line_at(str_text(&text), line + 1);

        str_add_bytes(&less, str_text(&text), from);
        str_add(&less, str_text(&text) + to);
        ck_assert_msg(refused(str_text(&less), less.used), "without line %zu", line + 1);
        str_clear(&less);
        str_add_bytes(&less, str_text(&text), to);
        str_add(&less, str_text(&text) + from);
        ck_assert_msg(line + 1 == lines || refused(str_text(&less), less.used),
                      "line %zu twice", line + 1); /* behind the last another document begins */
        str_release(&less);
    }
    str_release(&text);
}
END_TEST

/* Each bit of each byte: whole or refused, and never anything else. */
START_TEST(with_any_bit_flipped_it_ends_well)
{
    struct str text = STR_INIT;
    size_t refusals = 0;

    write_document(&text);
    for (size_t at = 0; at < text.used; at++) {
        for (int bit = 0; bit < 8; bit++) {
            text.text[at] = (char)(text.text[at] ^ (1 << bit));
            refusals += refused(text.text, text.used);
            text.text[at] = (char)(text.text[at] ^ (1 << bit));
        }
    }
    ck_assert_uint_gt(refusals, text.used); /* words, separators, numbers, days, high bits */
    str_release(&text);
}
END_TEST

static const struct {
    const char *why, *from, *to;
} wrongs[] = {
    { "another version", "press\t1\t", "press\t2\t" },
    { "another kind", "\tpdf\n", "\tdoc\n" },
    { "a tag that is more", "lang\ten-GB", "lang\ten)/X(" },
    { "no moment", "made\t2010", "made\t20x0" },
    { "a word nobody knows", "note\t", "run\t" },
    { "a field too many", "Born\t", "Born\tx\t" },
    { "a field too few", "Born\t2001", "Born 2001" },
    { "a level there is none of", "heading\t2", "heading\t4" },
    { "an escape there is none of", "Fennmoor\\\\", "Fennmoor\\x" },
    { "a control character", "left out", "left\x1bout" },
    { "a byte that is not UTF-8", "left out", "left\xffout" },
    { "a number that is a formula", "\t-12\t", "\t=1+\t" },
    { "a number that has no end", "\t-12\t", "\t1e9999999999\t" },
    { "a day there is none of", "\t2010-03-22\n", "\t2010-02-30\n" },
    { "a column of no kind", "column\tcode", "column\tmacro" },
    { "a count that does not fit", "end\t", "end\t9" },
    { "a group in a group", "para\t", "together\npara\t" },
    { "a group without its end", "apart\n", "" },
    { "a table that goes on", "done\n", "" },
};

START_TEST(each_of_these_is_refused)
{
    struct str text = STR_INIT, other = STR_INIT;
    const char *found;

    write_document(&text);
    found = strstr(str_text(&text), wrongs[_i].from);
    ck_assert_msg(found != NULL, "%s", wrongs[_i].why);
    str_add_bytes(&other, str_text(&text), (size_t)(found - str_text(&text)));
    str_add(&other, wrongs[_i].to);
    str_add(&other, found + strlen(wrongs[_i].from));
    ck_assert_msg(refused(str_text(&other), other.used), "%s", wrongs[_i].why);
    str_release(&text);
    str_release(&other);
}
END_TEST

START_TEST(after_a_wrong_one_the_next_is_read)
{
    struct str text = STR_INIT;
    struct arena arena = ARENA_INIT;
    struct document document;
    struct err err = ERR_INIT;
    FILE *in;

    write_document(&text);
    memcpy(strstr(text.text, "note\t"), "nose", 4);
    write_document(&text);
    in = fmemopen(text.text, text.used, "r");
    ck_assert_int_eq(document_read(in, &document, &arena, &err), DOCUMENT_WRONG);
    ck_assert_int_eq(document_read(in, &document, &arena, &err), DOCUMENT_WHOLE);
    ck_assert_str_eq(document.by, "hoduya");
    ck_assert_int_eq(document_read(in, &document, &arena, &err), DOCUMENT_NO_MORE);
    fclose(in);
    arena_clear(&arena);
    str_release(&text);
}
END_TEST

START_TEST(a_line_without_end_is_not_kept)
{
    struct str text = STR_INIT;
    struct arena arena = ARENA_INIT;
    struct document document;
    struct err err;

    str_add(&text, "press\t1\tpdf\ntitle\t");
    for (int i = 0; i < DOCUMENT_LINE; i++)
        str_add_char(&text, 'x');
    str_add(&text, "\nend\t2\n");
    ck_assert_int_eq(read_bytes(str_text(&text), text.used, &document, &arena, &err),
                     DOCUMENT_WRONG);
    ck_assert_str_eq(err.msg, "The document for the helper is wrong in line 2: it is too long.");
    arena_clear(&arena);
    str_release(&text);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, what_is_written_comes_back);
    tcase_add_test(t, no_text_is_taken_for_a_line);
    tcase_add_test(t, cut_anywhere_it_is_refused);
    tcase_add_test(t, without_any_line_it_is_refused);
    tcase_add_test(t, with_any_bit_flipped_it_ends_well);
    tcase_add_loop_test(t, each_of_these_is_refused, 0, (int)COUNT(wrongs));
    tcase_add_test(t, after_a_wrong_one_the_next_is_read);
    tcase_add_test(t, a_line_without_end_is_not_kept);
}

TEST_MAIN("document_read", cases)
