/* SPDX-License-Identifier: MIT */
/* A form that is only read is there in full, however small the window. */

#include "config.h"

#include "support/harness.h"
#include "support/play.h"
#include "ui/form.h"

struct page {
    struct screen screen;
    struct form *form;
};

static const char *why_closed(const struct form *form UNUSED,
                              const struct form_field *field UNUSED)
{
    return "It never changes.";
}

static const struct form_field fields[] = {
    { .name = "short", .label = "Short", .kind = ASK_MEMO, .rows = 2, .closed = why_closed },
    { .name = "long", .label = "Long", .kind = ASK_MEMO, .rows = 2, .closed = why_closed },
    { .name = "last", .label = "Last", .kind = ASK_LINE, .closed = why_closed },
};
static const struct form_section section[] = {
    { .name = "read", .title = "Read", .fields = fields, .count = COUNT(fields) },
};

/* What is only shown among what is asked, and alone in its section. */
static const struct form_field mixed_fields[] = {
    { .name = "told", .label = "Told", .kind = ASK_SHOWN },
    { .name = "asked", .label = "Asked", .kind = ASK_LINE },
    { .name = "also", .label = "Also told", .kind = ASK_SHOWN },
    { .name = "text", .label = "Text", .kind = ASK_MEMO, .rows = 2 },
};
static const struct form_field shown_fields[] = {
    { .name = "alone", .label = "Alone", .kind = ASK_SHOWN },
};
static const struct form_section mixed[] = {
    { .name = "mixed", .title = "Mixed", .fields = mixed_fields, .count = COUNT(mixed_fields) },
    { .name = "shown", .title = "Shown", .fields = shown_fields, .count = COUNT(shown_fields) },
};

static void page_layout(struct screen *screen, struct rect body)
{
    form_layout(((struct page *)screen)->form, body, room_of(body.rows + 4, body.cols));
}

static void page_draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    form_draw(((const struct page *)screen)->form, canvas, body, true);
}

static bool page_key(struct screen *screen, const struct key *key)
{
    return form_key(((struct page *)screen)->form, screen->stack, key);
}

static void page_close(struct screen *screen)
{
    form_free(((struct page *)screen)->form);
}

static const struct screen_ops page_ops = { .name = "page", .layout = page_layout,
                                            .draw = page_draw, .key = page_key,
                                            .close = page_close };

static struct play_clock wall_clock;
static struct machine machine;
static struct stack *stack;
static struct page page;

static void fill(struct form *form)
{
    struct str words = STR_INIT;

    for (int i = 1; i <= 40; i++)
        str_printf(&words, "line %d of it%s", i, i < 40 ? "\n" : "");
    form_set(form, "short", "one\ntwo\nthree\nfour");
    form_set(form, "long", str_text(&words));
    form_set(form, "last", "the end");
    str_release(&words);
}

static void open_page(const struct form_section *asked, size_t count)
{
    struct form_options options = { .sections = asked, .section_count = count,
                                    .today = { 14690 }, .edd = DATE_NONE, .machine = &machine };

    machine = play_machine(&wall_clock);
    page = (struct page){ .screen = { .ops = &page_ops }, .form = form_new(&options) };
    stack = stack_new(&machine, NULL);
    stack_push(stack, &page.screen);
}

static void begin(void)
{
    open_page(section, 1);
    fill(page.form);
}

static void end(void)
{
    stack_free(stack);
}

static bool shows(const char *words)
{
    return strstr(picture(stack, 24, 80, BORDERS_ASCII), words) != NULL;
}

START_TEST(all_of_it_is_there)
{
    ck_assert(shows("one"));
    ck_assert(shows("four"));
    ck_assert(shows("line 10 of it"));
    ck_assert(!shows("line 40 of it"));
}
END_TEST

START_TEST(what_is_longer_than_the_window_is_read_on)
{
    play(stack, "Down");
    ck_assert_str_eq(form_focus(page.form)->name, "long");
    ck_assert(shows("line 1 of it"));
    play(stack, "PgDn");
    ck_assert(!shows("line 1 of it"));
    play(stack, "Down");
    ck_assert_str_eq(form_focus(page.form)->name, "long");
    play(stack, "PgDn");
    ck_assert(shows("line 40 of it"));
    ck_assert_str_ne(cursor_at(stack), "");
    play(stack, "Down");
    ck_assert_str_eq(form_focus(page.form)->name, "last");
    play(stack, "Up PgUp PgUp PgUp");
    ck_assert_str_eq(form_focus(page.form)->name, "long");
    ck_assert(shows("line 1 of it"));
}
END_TEST

static const char *focus_after(const char *keys)
{
    play(stack, keys);
    return form_focus(page.form)->name;
}

START_TEST(what_is_only_shown_takes_no_focus)
{
    end();
    open_page(mixed, COUNT(mixed));
    ck_assert(shows("Told"));
    ck_assert_str_eq(focus_after("x"), "asked");
    ck_assert_str_eq(form_value(page.form, "asked"), "x");
    ck_assert_str_eq(focus_after("Tab"), "text");
    ck_assert_str_eq(focus_after("S-Tab"), "asked");
    ck_assert_str_eq(focus_after("Up"), "asked");
    ck_assert_str_eq(focus_after("Enter"), "text");
    ck_assert_str_eq(focus_after("Tab"), "alone");
}
END_TEST

START_TEST(where_one_field_is_in_sight_what_is_shown_has_its_turn)
{
    end();
    open_page(mixed, COUNT(mixed));
    picture(stack, 7, 30, BORDERS_ASCII);
    ck_assert_str_eq(focus_after("Tab"), "also");
    ck_assert_str_eq(focus_after("S-Tab S-Tab"), "told");
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, all_of_it_is_there);
    tcase_add_test(t, what_is_longer_than_the_window_is_read_on);
    tcase_add_test(t, what_is_only_shown_takes_no_focus);
    tcase_add_test(t, where_one_field_is_in_sight_what_is_shown_has_its_turn);
}

TEST_MAIN("form read", cases)
