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

static void begin(void)
{
    struct form_options options = { .sections = section, .section_count = 1,
                                    .today = { 14690 }, .edd = DATE_NONE, .machine = &machine };

    machine = play_machine(&wall_clock);
    page = (struct page){ .screen = { .ops = &page_ops }, .form = form_new(&options) };
    fill(page.form);
    stack = stack_new(&machine, NULL);
    stack_push(stack, &page.screen);
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

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, all_of_it_is_there);
    tcase_add_test(t, what_is_longer_than_the_window_is_read_on);
}

TEST_MAIN("form read", cases)
