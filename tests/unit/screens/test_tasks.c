/* SPDX-License-Identifier: MIT */
/* How many keys the tasks of a day take, besides what is typed in them. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

enum { DAILY_MOST = 4 };

/* What must be there when the task is done: a screen on top (NULL: nobody is at the screens any
 * more), and words in its picture. */
struct task {
    const char *name;
    bool agreed;        /* the case has consent, and the overview is on top */
    const char *before; /* keys to where the task begins */
    const char *keys;   /* what is in quotes is content */
    int most;           /* keys, as terminal.md 5.3 has them */
    const char *screen;
    const char *words;
};

#define TO_ELEMENTS "a F6 F6 F6 F6 F6 F6 F6 "

static const struct task tasks[] = {
    { "open one of my cases by name", false, "", "'tol' Enter", 1, "overview", "Do next" },
    { "next element", true, TO_ELEMENTS, "PgDn", 1, "assessment", "Physical development" },
    { "an element by its number", true, "a ", "F3 '2.3' Enter", 2, "assessment",
      "2.03 Guidance, boundaries and stimulation" },
    { "an element by the number of its domain", true, "a ", "F3 '3.0' Enter", 2, "assessment",
      "3.01 Family history" },
    { "an element by its words, from any section", true, "a F6 ", "F3 'wider fam' Enter", 2,
      "assessment", "3.02 Wider family" },
    { "answer level and strengths", true, TO_ELEMENTS, "2 Tab 'Kind to his sister.'", 2,
      "assessment", "Kind to his sister." },
    { "choose a code", true, "i F6 F6 F6 a 'Joanne Tolliver' Tab", "'moth' Tab", 1, "record",
      "Mother" },
    { "read the codes of a list whole", true, "i F6 F6 F6 a Tab", "F2", 1, "pick-list",
      "PARTNER_OF_PARENT" },
    { "a date a week on", false,
      "Ins 'Zoe' Tab 'Marsh' Tab '3 may 2004' S-Tab S-Tab S-Tab Space Tab 'Ann Marsh' Tab",
      "'t+7' Tab", 1, "opening", "29 Mar 2010" },
    { "jump to the first problem", true, "a", "F8", 1, "assessment", "[2 Identifying" },
    { "see who may read this, from the case", true, "", "F7", 1, "consent", "Who may see what" },
    { "see who may read this, from a form", true, TO_ELEMENTS, "F7", 1, "pager",
      "WHO MAY READ THIS" },
    { "find any command", true, "t", "^P 'consent log' Enter", 2, "consent", "Who may see what" },
    { "to the consent log from anywhere", true, "t", "g k", 2, "consent", "Who may see what" },
    { "leave with drafts kept", true, "a F6 F6 F6 F6 F6 'Joanne and two children.'", "F10", 1,
      NULL, NULL },
};

/* Keys named in a script; text in quotes is none. */
static int count_keys(const char *script)
{
    int count = 0;

    while (*script != '\0') {
        const char *end = *script == '\'' ? strchr(script + 1, '\'') + 1
                                          : script + strcspn(script, " ");

        count += *script != '\'' && end > script;
        script = *end == ' ' ? end + 1 : end;
    }
    return count;
}

static void prepare(struct seat *seat, const struct task *task)
{
    seat_open_with_case(seat, "hoduya");
    if (task->agreed)
        seat_agree(seat);
    play(seat->stack, task->before);
}

static void check_left(struct seat *seat, const struct task *task)
{
    struct case_counts counts;

    ck_assert_msg(stack_empty(seat->stack), "%s: still at %s", task->name, seat_top(seat));
    desk_ok(&seat->desk, case_counts(app_session(seat->app), CASES_MINE, &counts, &seat->desk.err));
    ck_assert_int_eq(counts.drafts, 1);
}

static void check_there(struct seat *seat, const struct task *task)
{
    const char *now = picture(seat->stack, 24, 80, BORDERS_ASCII);

    ck_assert_msg(strcmp(seat_top(seat), task->screen) == 0, "%s: at %s\n%s", task->name,
                  seat_top(seat), now);
    ck_assert_msg(strstr(now, task->words) != NULL, "%s: no \"%s\" in\n%s", task->name,
                  task->words, now);
}

START_TEST(a_task_takes_few_keys)
{
    const struct task *task = &tasks[_i];
    struct seat seat;

    ck_assert_msg(count_keys(task->keys) == task->most, "%s: %d keys, not %d", task->name,
                  count_keys(task->keys), task->most);
    ck_assert_int_le(task->most, DAILY_MOST);
    prepare(&seat, task);
    if (task->words != NULL)
        ck_assert_msg(strcmp(seat_top(&seat), task->screen) != 0 ||
                          strstr(picture(seat.stack, 24, 80, BORDERS_ASCII), task->words) == NULL,
                      "%s: done before it began", task->name);
    play(seat.stack, task->keys);
    if (task->screen == NULL)
        check_left(&seat, task);
    else
        check_there(&seat, task);
    seat_close(&seat);
}
END_TEST

START_TEST(keys_are_counted_and_content_is_not)
{
    ck_assert_int_eq(count_keys("'tol' Enter"), 1);
    ck_assert_int_eq(count_keys("2 Tab 'Kind to his sister.'"), 2);
    ck_assert_int_eq(count_keys("g k"), 2);
    ck_assert_int_eq(count_keys("'t+7' Tab"), 1);
    ck_assert_int_eq(count_keys(""), 0);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, keys_are_counted_and_content_is_not);
    tcase_add_loop_test(t, a_task_takes_few_keys, 0, COUNT(tasks));
}

TEST_MAIN("tasks", cases)
