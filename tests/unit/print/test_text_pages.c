/* SPDX-License-Identifier: MIT */
/* A document as pages of text: domain.md 5, safety.md 4 "printing mistakes". */

#include "config.h"

#include <string.h>

#include "base/text.h"
#include "print/text_pages.h"
#include "support/harness.h"

struct made {
    struct arena arena;
    struct document document;
    struct str text;
    size_t pages;
};

static void begin(struct made *made)
{
    *made = (struct made){ .arena = ARENA_INIT, .text = STR_INIT };
    document_init(&made->document, &made->arena);
    made->document.title = "Case summary";
    made->document.reference = "CAF-2010-00017  K. T.";
    made->document.number = "K7QF2-0M9XC";
    made->document.foot = "Ravi Menon, 22 Mar 2010 10:42.";
}

static void make(struct made *made)
{
    made->pages = text_pages(&made->document, &made->text);
}

static void end(struct made *made)
{
    str_release(&made->text);
    arena_clear(&made->arena);
}

/* A line of the text, from nought, without its newline. */
static const char *line_at(struct made *made, size_t at)
{
    const char *line = str_text(&made->text);

    while (at-- > 0 && line)
        line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL;
    return line ? arena_strndup(&made->arena, line, strcspn(line, "\n")) : "";
}

static size_t lines(const struct made *made)
{
    size_t count = 0;

    for (const char *at = str_text(&made->text); (at = strchr(at, '\n')); at++)
        count++;
    return count;
}

/* Which page a text stands on, from 1; 0: none. */
static size_t page_of(const struct made *made, const char *text)
{
    const char *found = strstr(str_text(&made->text), text);
    size_t before = 0;

    for (const char *at = str_text(&made->text); found && at < found; at++)
        before += *at == '\n';
    return found ? before / TEXT_PAGE_LINES + 1 : 0;
}

static void fill(struct made *made, int count)
{
    for (int i = 0; i < count; i++)
        document_paragraph(&made->document, arena_printf(&made->arena, "line %d", i));
}

START_TEST(each_page_says_whose_it_is)
{
    struct made made;

    begin(&made);
    fill(&made, 150);
    make(&made);
    ck_assert_uint_eq(made.pages, 3);
    ck_assert_uint_eq(lines(&made), 3 * TEXT_PAGE_LINES);
    for (size_t page = 0; page < 3; page++) {
        const char *head = line_at(&made, page * TEXT_PAGE_LINES + 1);

        ck_assert_msg(strstr(head, "CAF-2010-00017  K. T."), "%s", head);
        ck_assert_msg(strstr(head, arena_printf(&made.arena,
                                                "document K7QF2-0M9XC, page %zu of 3", page + 1)),
                      "%s", head);
        ck_assert_str_eq(line_at(&made, (page + 1) * TEXT_PAGE_LINES - 2),
                         "Ravi Menon, 22 Mar 2010 10:42.");
    }
    end(&made);
}
END_TEST

START_TEST(nothing_is_lost_between_pages)
{
    struct made made;

    begin(&made);
    fill(&made, 150);
    make(&made);
    for (int i = 0; i < 150; i++)
        ck_assert_uint_gt(page_of(&made, arena_printf(&made.arena, "\nline %d\n", i)), 0);
    end(&made);
}
END_TEST

START_TEST(a_heading_stands_with_what_follows_it)
{
    for (int before = 50; before < 62; before++) {
        struct made made;

        begin(&made);
        fill(&made, before);
        document_heading(&made.document, 1, "The heading");
        document_field(&made.document, "Label", "first of it");
        make(&made);
        ck_assert_uint_eq(page_of(&made, "The heading"), page_of(&made, "first of it"));
        end(&made);
    }
}
END_TEST

START_TEST(those_who_sign_sign_on_one_page)
{
    for (int before = 40; before < 62; before++) {
        struct made made;

        begin(&made);
        fill(&made, before);
        document_heading(&made.document, 1, "To sign");
        document_sign(&made.document, "The child", "Date");
        document_sign(&made.document, "The lead", "Date");
        make(&made);
        ck_assert_uint_eq(page_of(&made, "To sign"), page_of(&made, "The lead"));
        end(&made);
    }
}
END_TEST

#define WEI_JIE "\xe4\xbc\x9f\xe6\x9d\xb0"

START_TEST(no_line_is_wider_than_the_page)
{
    static const char *const texts[] = {
        "A long text of many words that goes on and on, so that it has to be laid out in lines.",
        "Aoneverylongwordwithoutanyblankinitthatgoesonandonandonandonandonandonandonandonandonandon",
        WEI_JIE WEI_JIE WEI_JIE WEI_JIE WEI_JIE WEI_JIE WEI_JIE,
    };
    static const char *const captions[] = { "One", "Another", NULL };
    static const int widths[] = { 30, 70 };
    struct made made;

    begin(&made);
    made.document.foot = texts[1];
    made.document.reference = texts[0];
    document_columns(&made.document, captions, widths);
    for (size_t i = 0; i < COUNT(texts); i++) {
        const char *cells[] = { texts[i], texts[i], NULL };

        document_row(&made.document, cells);
        document_heading(&made.document, 2, texts[i]);
        document_field(&made.document, texts[i], texts[i]);
        document_note(&made.document, texts[i]);
    }
    make(&made);
    for (size_t i = 0; i < lines(&made); i++) {
        const char *line = line_at(&made, i);

        ck_assert_msg(text_columns(line, strlen(line)) <= TEXT_PAGE_WIDTH, "%s", line);
    }
    end(&made);
}
END_TEST

START_TEST(nothing_in_a_text_drives_a_printer)
{
    struct made made;

    begin(&made);
    for (int c = 1; c < 32; c++) {
        char text[] = { 'a', (char)c, 'b', '\0' };

        document_paragraph(&made.document, text);
        document_field(&made.document, text, text);
        document_heading(&made.document, 1, text);
    }
    document_paragraph(&made.document, "right \xe2\x80\xae to left, \xc2\x9b[31m");
    make(&made);
    for (const char *at = str_text(&made.text); *at; at++)
        ck_assert_msg((unsigned char)*at >= 32 || *at == '\n', "byte %d", *at);
    ck_assert_ptr_null(strstr(str_text(&made.text), "\xe2\x80\xae"));
    ck_assert_ptr_null(strstr(str_text(&made.text), "\xc2\x9b"));
    end(&made);
}
END_TEST

START_TEST(the_same_document_is_the_same_bytes)
{
    struct made one, other;

    begin(&one);
    begin(&other);
    fill(&one, 70);
    fill(&other, 70);
    make(&one);
    make(&other);
    ck_assert_str_eq(str_text(&one.text), str_text(&other.text));
    end(&one);
    end(&other);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, each_page_says_whose_it_is);
    tcase_add_test(t, nothing_is_lost_between_pages);
    tcase_add_test(t, a_heading_stands_with_what_follows_it);
    tcase_add_test(t, those_who_sign_sign_on_one_page);
    tcase_add_test(t, no_line_is_wider_than_the_page);
    tcase_add_test(t, nothing_in_a_text_drives_a_printer);
    tcase_add_test(t, the_same_document_is_the_same_bytes);
}

TEST_MAIN("pages of text", cases)
