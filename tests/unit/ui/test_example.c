/* SPDX-License-Identifier: MIT */
/*
 * A whole screen as an example: a form about a meeting, as one would write it
 * in src/screens/, with its keys played and its pictures compared.
 */

#include "config.h"

#include "ui/dialog.h"
#include "ui/form.h"

#include "support/harness.h"
#include "support/play.h"

/* ----- The screen ------------------------------------------------------ */

struct meeting {
    struct screen screen; /* first: the stack sees only this */
    struct form *form;
    int saves;
    int drafts;
    char venue[64]; /* what was saved */
};

static const struct option kinds[] = {
    { "INITIAL", "first" },
    { "REVIEW", "review" },
    { "CLOSING", "closing" },
};

static const struct option places[] = {
    { "SCHOOL", "At school" },
    { "HOME", "At the family's home" },
    { "HALL", "Community hall" },
    { "HEALTH", "Health centre" },
};

static bool check_day(const struct form *form UNUSED, const struct form_field *field UNUSED,
                      const char *value, struct err *err)
{
    struct date day;

    if (date_parse(value, &day) && date_weekday(day) >= SATURDAY)
        return err_set_field(err, "day", "That is a weekend, when nobody can come");
    return true;
}

static bool asked_room(const struct form *form, const struct form_field *field UNUSED)
{
    return strcmp(form_value(form, "place"), "SCHOOL") == 0;
}

static const struct form_field when_fields[] = {
    { .name = "kind", .label = "Kind of meeting", .kind = ASK_CHOICE, .options = kinds,
      .option_count = COUNT(kinds), .need = NEED_TO_FINISH,
      .hint = "Most are reviews." },
    { .name = "day", .label = "Day", .kind = ASK_DATE, .dates = DATE_INPUT_DUE,
      .need = NEED_TO_SAVE, .check = check_day,
      .hint = "As you would say it: 21 apr, fri, t+7. F2 opens the calendar.",
      .help = "The day the team meets. Any way of writing a date will do." },
    { .name = "place", .label = "Where", .kind = ASK_CODE, .options = places,
      .option_count = COUNT(places), .hint = "Type the first letters; F2 lists them." },
    { .name = "room", .label = "Room", .kind = ASK_LINE, .cols = 20, .max = 20,
      .asked = asked_room },
};

static const struct form_field what_fields[] = {
    { .name = "purpose", .label = "What it is for", .kind = ASK_MEMO, .need = NEED_TO_FINISH,
      .hint = "In words the family would use." },
    { .name = "child_comes", .label = "Child comes", .kind = ASK_TICK },
};

static const struct form_section sections[] = {
    { .name = "when", .title = "When", .fields = when_fields, .count = COUNT(when_fields) },
    { .name = "what", .title = "What for", .fields = what_fields, .count = COUNT(what_fields) },
};

static void meeting_save(struct screen *screen)
{
    struct meeting *meeting = (struct meeting *)screen;
    struct arena arena = ARENA_INIT;
    struct form_problem *problems;

    form_settle(meeting->form);
    if (form_problems(meeting->form, NEED_TO_SAVE, &arena, &problems) > 0) {
        if (problems[0].field != NULL)
            form_go(meeting->form, problems[0].field->name);
        stack_warn(screen->stack, "%s: %s.", problems[0].field->label, problems[0].reason);
    } else {
        snprintf(meeting->venue, sizeof(meeting->venue), "%s", form_value(meeting->form, "place"));
        meeting->saves++;
        form_clean(meeting->form);
        stack_say(screen->stack, "Saved.");
    }
    arena_clear(&arena);
}

static void meeting_title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "New meeting");
}

static void meeting_status(const struct screen *screen, struct str *out)
{
    form_status(((const struct meeting *)screen)->form, out);
}

static void meeting_layout(struct screen *screen, struct rect body)
{
    form_layout(((struct meeting *)screen)->form, body, room_of(body.rows + 4, body.cols));
}

static void meeting_draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    form_draw(((const struct meeting *)screen)->form, canvas, body, true);
}

static bool meeting_key(struct screen *screen, const struct key *key)
{
    return form_key(((struct meeting *)screen)->form, screen->stack, key);
}

static void meeting_paste(struct screen *screen, const char *text)
{
    form_paste(((struct meeting *)screen)->form, screen->stack, text);
}

static enum place meeting_place(const struct screen *screen)
{
    return form_place(((const struct meeting *)screen)->form);
}

static void meeting_hint(const struct screen *screen, struct str *out)
{
    form_hint(((const struct meeting *)screen)->form, out);
}

static void meeting_focus_help(const struct screen *screen, struct str *out)
{
    form_focus_help(((const struct meeting *)screen)->form, out);
}

static int64_t meeting_due(const struct screen *screen)
{
    return form_due(((const struct meeting *)screen)->form);
}

static void meeting_tick(struct screen *screen, int64_t now_ms)
{
    form_tick(((struct meeting *)screen)->form, now_ms);
}

static bool meeting_leave(struct screen *screen)
{
    struct meeting *meeting = (struct meeting *)screen;

    form_settle(meeting->form);
    if (form_is_dirty(meeting->form))
        stack_say(screen->stack, "Draft kept.");
    return true;
}

static void meeting_close(struct screen *screen)
{
    form_free(((struct meeting *)screen)->form);
    ((struct meeting *)screen)->form = NULL;
}

static const struct action meeting_actions[] = {
    FORM_ACTIONS,
    { .common = ACT_SAVE, .run = meeting_save },
};

static const struct screen_ops meeting_ops = {
    .name = "meeting",
    .kind = SCREEN_FULL,
    .help = "A meeting of the team round the child.",
    .actions = meeting_actions,
    .action_count = COUNT(meeting_actions),
    .title = meeting_title,
    .status = meeting_status,
    .layout = meeting_layout,
    .draw = meeting_draw,
    .key = meeting_key,
    .paste = meeting_paste,
    .place = meeting_place,
    .hint = meeting_hint,
    .focus_help = meeting_focus_help,
    .due = meeting_due,
    .tick = meeting_tick,
    .leave = meeting_leave,
    .close = meeting_close,
};

static void keep_draft(void *who, struct form *form UNUSED)
{
    ((struct meeting *)who)->drafts++;
}

/* On the stack of a test; a real screen comes from calloc and frees itself. */
static void meeting_open(struct meeting *meeting, struct stack *stack)
{
    struct form_options options = {
        .sections = sections,
        .section_count = COUNT(sections),
        .machine = stack_machine(stack),
        .today = { 14690 }, /* 22 March 2010 */
        .edd = DATE_NONE,
        .changed = keep_draft,
        .who = meeting,
    };

    memset(meeting, 0, sizeof(*meeting));
    meeting->screen.ops = &meeting_ops;
    meeting->form = form_new(&options);
    stack_push(stack, &meeting->screen);
}

/* ----- Its test -------------------------------------------------------- */

static struct play_clock wall_clock;
static struct machine machine;
static struct stack *stack;
static struct meeting meeting;

static void begin(void)
{
    machine = play_machine(&wall_clock);
    stack = stack_new(&machine, NULL);
    stack_set_person(stack, "Ravi Menon");
    meeting_open(&meeting, stack);
}

static void end(void)
{
    stack_free(stack);
}

START_TEST(it_is_drawn_with_the_cursor_on_the_focus)
{
    ck_assert_str_eq(
        picture(stack, 24, 80, BORDERS_ASCII),
        " CAF  New meeting                                              Ravi Menon 10:42\n"
        " [When] What for\n"
        "> Kind of meeting  ( ) first   ( ) review   ( ) closing\n"
        "  Day              [__________________]v\n"
        "  Where            [__________________________________________]v\n"
        "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"
        " 1 to 3, Space, an arrow or first letters mark it.  Most are reviews.\n"
        " 3 things still to finish (F8 takes you there)\n"
        " F1 Help  F2 List  F3 Find  F7 Beside  F8 Next!  ^S Save  F10 Leave\n"
        "[cursor 3,21]\n");
}
END_TEST

START_TEST(a_meeting_is_filled_in_and_saved)
{
    play(stack, "'r' Tab '24/3' Tab 'scho' Tab 'two' ^S");
    ck_assert_int_eq(meeting.saves, 1);
    ck_assert_str_eq(meeting.venue, "SCHOOL");
    ck_assert_str_eq(form_value(meeting.form, "kind"), "REVIEW");
    ck_assert_str_eq(form_value(meeting.form, "day"), "2010-03-24");
    ck_assert_str_eq(form_value(meeting.form, "room"), "two");
    ck_assert_str_eq(stack_message(stack), "Saved.");
}
END_TEST

START_TEST(a_wrong_value_is_marked_and_may_be_left)
{
    play(stack, "Tab '27/3' Tab");
    ck_assert_str_eq(picture_row(stack, 24, 80, 4),
                     " !Day              [Sat 27 Mar 2010___]v  = Sat 27 Mar 2010, in 5 days");
    play(stack, "S-Tab");
    ck_assert_str_eq(picture_row(stack, 24, 80, 22),
                     " ! Day: That is a weekend, when nobody can come");
    play(stack, "^S");
    ck_assert_int_eq(meeting.saves, 0);
}
END_TEST

START_TEST(the_draft_is_kept_two_seconds_after_the_last_key)
{
    play(stack, "PgDn 'To agree'");
    ck_assert_int_eq(meeting.drafts, 0);
    play_wait(&wall_clock, stack, 1999);
    ck_assert_int_eq(meeting.drafts, 0);
    play_wait(&wall_clock, stack, 1);
    ck_assert_int_eq(meeting.drafts, 1);
    play_wait(&wall_clock, stack, 60000);
    ck_assert_int_eq(meeting.drafts, 1);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, it_is_drawn_with_the_cursor_on_the_focus);
    tcase_add_test(t, a_meeting_is_filled_in_and_saved);
    tcase_add_test(t, a_wrong_value_is_marked_and_may_be_left);
    tcase_add_test(t, the_draft_is_kept_two_seconds_after_the_last_key);
}

TEST_MAIN("an example screen", cases)
