/* SPDX-License-Identifier: MIT */
/* However many windows are opened, the program goes on. */

#include "config.h"

#include "ui/pager.h"
#include "ui/stack.h"

#include "support/harness.h"
#include "support/play.h"

static struct play_clock clock_;
static struct machine machine;
static struct stack *stack;

static void begin(void)
{
    machine = play_machine(&clock_);
    stack = stack_new(&machine, NULL);
    stack_push(stack, pager_new(PAGER_PAGE, "Home", "The lowest."));
}

static void end(void)
{
    stack_free(stack);
}

static void pile_up(void)
{
    for (int i = 0; i < 100; i++) {
        pager_open(stack, "Text", "One more.");
        play(stack, "Down");
    }
}

START_TEST(no_number_of_windows_ends_the_program)
{
    pile_up();
    ck_assert_uint_gt(stack_depth(stack), 20);
    pager_open(stack, "Text", "Too much.");
    ck_assert_ptr_nonnull(strstr(stack_message(stack), "Go back with Esc first."));
    while (stack_depth(stack) > 1)
        play(stack, "Esc");
    play(stack, "^P");
    ck_assert_uint_eq(stack_depth(stack), 2);
}
END_TEST

static void close_nothing(struct screen *screen)
{
    ck_assert_ptr_nonnull(screen);
}

static const struct screen_ops lock_ops = { .name = "lock", .kind = SCREEN_COVER,
                                            .close = close_nothing };

START_TEST(a_lock_covers_even_the_tallest_pile)
{
    static struct screen lock = { .ops = &lock_ops };

    pile_up();
    stack_push(stack, &lock);
    ck_assert_ptr_eq(stack_top(stack), &lock);
}
END_TEST

START_TEST(help_and_palette_in_turn_do_not_pile_up)
{
    for (int i = 0; i < 100; i++)
        play(stack, "^P F1");
    ck_assert_uint_le(stack_depth(stack), 3);
    play(stack, "^P");
    ck_assert_str_eq(stack_top(stack)->ops->name, "palette");
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, no_number_of_windows_ends_the_program);
    tcase_add_test(t, help_and_palette_in_turn_do_not_pile_up);
    tcase_add_test(t, a_lock_covers_even_the_tallest_pile);
}

TEST_MAIN("depth", cases)
