/* SPDX-License-Identifier: MIT */
/* Screens on one another: focus, keys, words, time. */

#include "config.h"

#include "ui/stack.h"

#include <string.h>

#include "ui/dialog.h"
#include "ui/pager.h"
#include "ui/picklist.h"

#include "support/harness.h"
#include "support/play.h"

/* ----- A screen that counts -------------------------------------------- */

struct page {
    struct screen screen;
    const char *title;
    int runs;
    int shown;
    int kept;
    int flushed;
    bool stays;
    enum place place;
    char answer[64];
};

static struct page *page_of(struct screen *screen)
{
    return (struct page *)screen;
}

static void run(struct screen *screen)
{
    page_of(screen)->runs++;
}

static const char *never(const struct screen *screen UNUSED)
{
    return "The case is closed.";
}

static void page_title(const struct screen *screen, struct str *out)
{
    str_add(out, ((const struct page *)screen)->title);
}

static void page_draw(const struct screen *screen UNUSED, struct canvas *canvas, struct rect body)
{
    canvas_put(canvas, body.row, body.col + 2, ROLE_TEXT, "the body");
    canvas_cursor(canvas, body.row, body.col + 2);
}

static void page_strip(const struct screen *screen UNUSED, struct canvas *canvas, struct rect rect)
{
    canvas_put(canvas, rect.row, rect.col + 1, ROLE_NOTICE, "CONSENT: GIVEN");
}

static void page_shown(struct screen *screen)
{
    page_of(screen)->shown++;
}

static bool page_leave(struct screen *screen)
{
    if (page_of(screen)->stays)
        stack_warn(screen->stack, "Not yet.");
    return !page_of(screen)->stays;
}

static void page_keep(struct screen *screen)
{
    page_of(screen)->kept++;
}

static enum place page_place(const struct screen *screen)
{
    return ((const struct page *)screen)->place;
}

static void page_close(struct screen *screen UNUSED)
{
}

static const struct action actions[] = {
    { .name = "case.new", .key = "n", .hint = "New", .help = "Open a case", .run = run },
    { .name = "case.go", .key = "g k", .help = "Go to the consent log", .run = run },
    { .name = "case.close", .key = "x", .hint = "Close", .help = "Close the case",
      .why_not = never, .run = run },
    { .common = ACT_MAIN, .hint = "Finish...", .help = "Finish the review", .run = run },
};

static const struct screen_ops page_ops = {
    .name = "page",
    .kind = SCREEN_FULL,
    .help = "A page that counts.",
    .actions = actions,
    .action_count = COUNT(actions),
    .strip_rows = 2,
    .title = page_title,
    .strip = page_strip,
    .draw = page_draw,
    .shown = page_shown,
    .leave = page_leave,
    .keep = page_keep,
    .place = page_place,
    .close = page_close,
};

static const struct screen_ops cover_ops = {
    .name = "lock",
    .kind = SCREEN_COVER,
    .draw = page_draw,
    .close = page_close,
};

static struct play_clock wall_clock;
static struct machine machine;
static struct stack *stack;
static struct page home, page, cover;

static void begin(void)
{
    machine = play_machine(&wall_clock);
    stack = stack_new(&machine, NULL);
    home = (struct page){ .screen.ops = &page_ops, .title = "My cases", .place = IN_LIST };
    page = (struct page){ .screen.ops = &page_ops, .title = "CAF-2010-00017 TOLLIVER, Kieran",
                          .place = IN_LIST };
    cover = (struct page){ .screen.ops = &cover_ops };
    stack_set_person(stack, "Ravi Menon");
    stack_push(stack, &home.screen);
}

static void end(void)
{
    stack_free(stack);
}

/* ----- The frame ------------------------------------------------------- */

START_TEST(the_frame_tells_where_one_is)
{
    stack_push(stack, &page.screen);
    stack_set_banner(stack, "TRAINING");
    ck_assert_str_eq(
        picture(stack, 12, 80, BORDERS_ASCII),
        " CAF  TRAINING  My cases > CAF-2010-00017 TOLLIVER, Kieran     Ravi Menon 10:42\n"
        " CONSENT: GIVEN\n"
        "\n"
        "  the body\n"
        "\n\n\n\n\n\n\n"
        " F1 Help  n New  F4 Finish...  ? All  Esc Back\n"
        "[cursor 4,3]\n");
}
END_TEST

START_TEST(a_narrow_header_keeps_the_last_title)
{
    stack_push(stack, &page.screen);
    ck_assert_str_eq(picture_row(stack, 12, 60, 1),
                     " CAF  CAF-2010-00017 TOLLIVER, Kieran      Ravi Menon 10:42");
}
END_TEST

/* Columns and the first row; the person and the time are at its end. */
static const struct {
    int cols;
    const char *banner, *row;
} headers[] = {
    { 80, "", " CAF  CAF-2010-00017 TOLLIVER, Kieran > The team of this case  Ravi Menon 10:42" },
    { 80, "TRAINING DATA (all fictional)",
      " CAF  TRAINING DATA  CAF-2010-00017 ~ > The team of this case  Ravi Menon 10:42" },
    { 60, "", " CAF  CAF-2010-0~ > The team of this case  Ravi Menon 10:42" },
    { 40, "", " CAF  CAF-20~ > The team of this case" },
    { 28, "", " CAF  The team of this ca~" },
};

START_TEST(the_last_title_is_read_and_those_before_it_shortened)
{
    static struct page team;

    team = (struct page){ .screen.ops = &page_ops, .title = "The team of this case",
                          .place = IN_LIST };
    stack_push(stack, &page.screen);
    stack_push(stack, &team.screen);
    stack_set_banner(stack, headers[_i].banner);
    ck_assert_str_eq(picture_row(stack, 12, headers[_i].cols, 1), headers[_i].row);
}
END_TEST

START_TEST(the_strip_stays_over_what_lies_above)
{
    static const struct screen_ops bare = { .name = "bare", .draw = page_draw,
                                            .close = page_close };
    static struct page above = { .screen.ops = &bare };

    stack_push(stack, &above.screen);
    ck_assert_str_eq(picture_row(stack, 24, 80, 2), " CONSENT: GIVEN");
    stack_pop(stack);
}
END_TEST

START_TEST(a_cover_shows_nothing_of_what_is_below)
{
    stack_push(stack, &page.screen);
    stack_push(stack, &cover.screen);
    ck_assert_ptr_null(strstr(picture(stack, 24, 80, BORDERS_ASCII), "TOLLIVER"));
    ck_assert_ptr_null(strstr(picture(stack, 24, 80, BORDERS_ASCII), "CONSENT"));
}
END_TEST

/* ----- Keys ------------------------------------------------------------ */

START_TEST(letters_act_in_an_action_list_only)
{
    play(stack, "n");
    ck_assert_int_eq(home.runs, 1);
    home.place = IN_FIELD;
    play(stack, "n F4");
    ck_assert_int_eq(home.runs, 2);
}
END_TEST

START_TEST(a_chord_takes_two_keys)
{
    play(stack, "g");
    ck_assert_ptr_nonnull(strstr(stack_message(stack), "g - and then?"));
    play(stack, "k");
    ck_assert_int_eq(home.runs, 1);
    play(stack, "g n");
    ck_assert_int_eq(home.runs, 1);
    ck_assert_str_eq(stack_message(stack), "g n does nothing here. ? lists what does.");
    play(stack, "g Esc");
    ck_assert_uint_eq(stack_depth(stack), 1);
}
END_TEST

START_TEST(an_unknown_key_says_so)
{
    play(stack, "q");
    ck_assert_str_eq(stack_message(stack), "q does nothing here. ? lists what does.");
    play_wait(&wall_clock, stack, 700);
    play(stack, "n");
    ck_assert_str_eq(stack_message(stack), "");
}
END_TEST

START_TEST(a_word_where_letters_act_runs_nothing)
{
    play(stack, "'Una Mann'");
    ck_assert_int_eq(home.runs, 0);
    ck_assert_str_eq(stack_message(stack),
                     "! Nothing is written here: a letter alone acts. ? lists which.");
    play(stack, "F4");
    ck_assert_msg(home.runs == 1, "a key that types nothing is meant");
    play_wait(&wall_clock, stack, 700);
    play(stack, "n");
    ck_assert_int_eq(home.runs, 2);
}
END_TEST

START_TEST(what_cannot_be_done_says_why)
{
    play(stack, "x");
    ck_assert_int_eq(home.runs, 0);
    ck_assert_str_eq(stack_message(stack), "! The case is closed.");
}
END_TEST

START_TEST(esc_goes_back_unless_the_screen_stays)
{
    stack_push(stack, &page.screen);
    page.stays = true;
    play(stack, "Esc");
    ck_assert_uint_eq(stack_depth(stack), 2);
    ck_assert_str_eq(stack_message(stack), "! Not yet.");
    play(stack, "F10");
    ck_assert_uint_eq(stack_depth(stack), 2);
    page.stays = false;
    play(stack, "^C");
    ck_assert_uint_eq(stack_depth(stack), 1);
    ck_assert_int_eq(home.shown, 1);
    play(stack, "F10");
    ck_assert(stack_empty(stack));
}
END_TEST

/* Esc goes back, and a digit may follow by chance. */
START_TEST(esc_and_nought_asks_before_it_leaves)
{
    struct key key = key_of(K_F1 + 9);

    key.by_esc = true;
    stack_push(stack, &page.screen);
    stack_key(stack, &key);
    ck_assert_uint_eq(stack_depth(stack), 3);
    play(stack, "Enter");
    ck_assert_uint_eq(stack_depth(stack), 2);
    stack_key(stack, &key);
    play(stack, "Esc");
    ck_assert_uint_eq(stack_depth(stack), 2);
    stack_key(stack, &key);
    play(stack, "l");
    ck_assert(stack_empty(stack));
}
END_TEST

START_TEST(nobody_stays_when_the_terminal_is_gone)
{
    home.stays = true;
    ck_assert(stack_leave(stack, true));
    ck_assert(stack_empty(stack));
}
END_TEST

/* ----- Palette and help ------------------------------------------------ */

START_TEST(the_palette_finds_actions_by_words_and_runs_them)
{
    play(stack, "? 'consent log' Enter");
    ck_assert_int_eq(home.runs, 1);
    ck_assert_uint_eq(stack_depth(stack), 1);
}
END_TEST

START_TEST(the_palette_finds_actions_by_key)
{
    home.place = IN_FIELD;
    play(stack, "^P 'F4'");
    ck_assert_ptr_nonnull(strstr(picture(stack, 24, 80, BORDERS_ASCII), ">  F4, Esc 4"));
    play(stack, "Enter");
    ck_assert_int_eq(home.runs, 1);
}
END_TEST

START_TEST(the_palette_shows_why_not)
{
    play(stack, "F9");
    ck_assert_ptr_nonnull(
        strstr(picture(stack, 24, 100, BORDERS_ASCII), "Close the case - not now: The case is"));
    play(stack, "'close the' Enter");
    ck_assert_str_eq(stack_message(stack), "! The case is closed.");
}
END_TEST

START_TEST(the_palette_runs_what_works_everywhere)
{
    play(stack, "? 'leave the program' Enter");
    ck_assert(stack_empty(stack));
}
END_TEST

START_TEST(help_names_every_action_of_the_place)
{
    const char *shown;

    play(stack, "F1");
    shown = picture(stack, 60, 100, BORDERS_ASCII);
    ck_assert_ptr_nonnull(strstr(shown, "A page that counts."));
    for (size_t i = 0; i < COUNT(actions); i++)
        ck_assert_ptr_nonnull(strstr(shown, action_help(&actions[i])));
    play(stack, "Esc");
    ck_assert_uint_eq(stack_depth(stack), 1);
}
END_TEST

START_TEST(help_twice_is_all_of_the_help)
{
    stack_push(stack, &page.screen);
    play(stack, "F1 F1");
    ck_assert_ptr_nonnull(strstr(picture(stack, 60, 100, BORDERS_ASCII), "== My cases"));
    play(stack, "F1 Esc");
    ck_assert_uint_eq(stack_depth(stack), 2);
}
END_TEST

/* ----- Questions ------------------------------------------------------- */

static void answered(void *who, size_t answer)
{
    struct page *asker = who;

    snprintf(asker->answer, sizeof(asker->answer), "%zu", answer);
}

static void ask(void)
{
    struct dialog dialog = { .title = "Send invitations?",
                             .words = "Eight people get a letter.",
                             .buttons = { { "Do not send", 'd' }, { "Send", 's' } },
                             .count = 2,
                             .done = answered,
                             .who = &home };

    home.answer[0] = '\0';
    dialog_ask(stack, &dialog);
}

static const struct {
    const char *keys;
    const char *answer;
} answers[] = {
    { "Enter", "0" },      { "Esc", "0" },  { "s", "1" },       { "d", "0" },
    { "Right Enter", "1" }, { "Tab Tab Enter", "0" }, { "n x q", "" },
};

START_TEST(enter_alone_picks_the_harmless_answer)
{
    ask();
    play(stack, answers[_i].keys);
    ck_assert_str_eq(home.answer, answers[_i].answer);
    ck_assert_int_eq(home.runs, 0);
}
END_TEST

START_TEST(a_pop_up_keeps_the_keys_and_gives_the_focus_back)
{
    const char *before = cursor_at(stack);
    char place[32];

    snprintf(place, sizeof(place), "%s", before);
    ask();
    ck_assert_str_ne(cursor_at(stack), place);
    play(stack, "Esc");
    ck_assert_str_eq(cursor_at(stack), place);
}
END_TEST

static bool sign(void *who, const char *reason, const char *passphrase, struct err *err)
{
    struct page *asker = who;

    if (strcmp(passphrase, "larkspur") != 0)
        return err_set(err, ERR_DENIED, "That is not your passphrase.");
    snprintf(asker->answer, sizeof(asker->answer), "signed: %s", reason);
    return true;
}

static void flush(void *who)
{
    ((struct page *)who)->flushed++;
}

static void ask_to_sign(void)
{
    struct signing signing = { .title = "Withdraw consent",
                               .words = "From now on four agencies lose sight of this record.",
                               .harmless = "Keep consent",
                               .verb = "Withdraw and sign",
                               .reason_label = "Reason",
                               .reason_needed = true,
                               .sign = sign,
                               .who = &home };

    stack_set_flush(stack, flush, &home);
    home.answer[0] = '\0';
    dialog_sign(stack, &signing);
}

START_TEST(signing_needs_reason_and_passphrase_after_an_empty_keyboard)
{
    ask_to_sign();
    ck_assert_int_eq(home.flushed, 1);
    play(stack, "'they moved' Tab 'wrong' Tab Tab Enter");
    ck_assert_str_eq(stack_message(stack), "! That is not your passphrase.");
    ck_assert_uint_eq(stack_depth(stack), 2);
    play(stack, "'larkspur' Tab Tab Enter");
    ck_assert_str_eq(home.answer, "signed: they moved");
    ck_assert_uint_eq(stack_depth(stack), 1);
}
END_TEST

START_TEST(signing_shows_no_passphrase_and_enter_alone_signs_nothing)
{
    ask_to_sign();
    play(stack, "'why' Tab 'larkspur'");
    ck_assert_ptr_null(strstr(picture(stack, 24, 80, BORDERS_ASCII), "larkspur"));
    play(stack, "Enter Enter");
    ck_assert_str_eq(home.answer, "");
    ck_assert_uint_eq(stack_depth(stack), 1);
}
END_TEST

START_TEST(signing_without_a_reason_goes_back_to_it)
{
    ask_to_sign();
    play(stack, "Tab 'larkspur' Tab Tab Enter");
    ck_assert_str_eq(home.answer, "");
    ck_assert_str_eq(stack_message(stack), "! Reason: Still to be filled in.");
}
END_TEST

/* ----- Time ------------------------------------------------------------ */

static void lock(void *who UNUSED, struct stack *locked)
{
    stack_push(locked, &cover.screen);
}

static void sign_off(void *who, struct stack *left)
{
    ((struct page *)who)->runs = 99;
    stack_leave(left, true);
}

START_TEST(silence_warns_then_locks_then_signs_off)
{
    const struct idle_rules rules = { .warn_ms = 270000, .lock_ms = 300000,
                                      .signoff_ms = 1800000, .lock = lock, .signoff = sign_off,
                                      .who = &home };

    stack_set_idle(stack, &rules);
    play_wait(&wall_clock, stack, 269999);
    ck_assert_str_eq(stack_message(stack), "");
    play_wait(&wall_clock, stack, 1);
    ck_assert_str_eq(stack_message(stack),
                     "! The screen locks in 30 seconds. Any key keeps it open.");
    play(stack, "n");
    play_wait(&wall_clock, stack, 290000);
    ck_assert_uint_eq(stack_depth(stack), 1);
    play_wait(&wall_clock, stack, 10000);
    ck_assert_uint_eq(stack_depth(stack), 2);
    ck_assert_int_eq(home.kept, 1);
    play_wait(&wall_clock, stack, 1200000);
    ck_assert_uint_eq(stack_depth(stack), 2);
    ck_assert_int_eq(stack_due(stack), wall_clock.mono_ms + 300000);
    play_wait(&wall_clock, stack, 300000);
    ck_assert_int_eq(home.runs, 99);
    ck_assert(stack_empty(stack));
}
END_TEST

START_TEST(without_rules_nothing_is_ever_due)
{
    ck_assert_int_eq(stack_due(stack), INT64_MAX);
}
END_TEST

/* ----- Small windows --------------------------------------------------- */

START_TEST(every_size_can_be_drawn)
{
    ask();
    for (int rows = 1; rows < 30; rows++) {
        for (int cols = 1; cols < 90; cols += 7)
            picture(stack, rows, cols, BORDERS_UTF8);
    }
    play(stack, "Esc F1");
    picture(stack, 1, 1, BORDERS_UTF8);
    picture(stack, 300, 500, BORDERS_UTF8);
}
END_TEST

START_TEST(a_pager_reads_on_and_back)
{
    struct str text = STR_INIT;

    for (int i = 1; i <= 100; i++)
        str_printf(&text, "line %d\n", i);
    pager_open(stack, "Long", str_text(&text));
    str_release(&text);
    ck_assert_ptr_nonnull(strstr(picture(stack, 24, 80, BORDERS_ASCII), "Lines 1 to 18 of 101"));
    play(stack, "PgDn");
    ck_assert_ptr_nonnull(strstr(picture(stack, 24, 80, BORDERS_ASCII), "| line 18 "));
    play(stack, "End Up Home");
    ck_assert_ptr_nonnull(strstr(picture(stack, 24, 80, BORDERS_ASCII), "Lines 1 to 18 of 101"));
    play(stack, "Enter");
    ck_assert_uint_eq(stack_depth(stack), 1);
}
END_TEST

static enum work some_work(void *who)
{
    int *times = who;

    ++*times;
    return *times == 2 ? WORK_LATER : *times < 4 ? WORK_MORE : WORK_OVER;
}

START_TEST(work_is_done_bit_by_bit_until_it_is_over)
{
    int times = 0;

    ck_assert(!stack_work(stack));
    stack_set_work(stack, some_work, &times);
    ck_assert(stack_work_due(stack) <= wall_clock.mono_ms);
    ck_assert(!stack_work(stack) && !stack_work(stack));
    ck_assert(!stack_work(stack)); /* it rests */
    ck_assert_int_eq(times, 2);
    wall_clock.mono_ms = stack_work_due(stack);
    ck_assert(!stack_work(stack));
    ck_assert(stack_work(stack));
    ck_assert_int_eq(times, 4);
    ck_assert(stack_work_due(stack) == INT64_MAX);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, work_is_done_bit_by_bit_until_it_is_over);
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, the_frame_tells_where_one_is);
    tcase_add_test(t, a_narrow_header_keeps_the_last_title);
    tcase_add_loop_test(t, the_last_title_is_read_and_those_before_it_shortened, 0,
                        (int)COUNT(headers));
    tcase_add_test(t, the_strip_stays_over_what_lies_above);
    tcase_add_test(t, a_cover_shows_nothing_of_what_is_below);
    tcase_add_test(t, letters_act_in_an_action_list_only);
    tcase_add_test(t, a_chord_takes_two_keys);
    tcase_add_test(t, an_unknown_key_says_so);
    tcase_add_test(t, a_word_where_letters_act_runs_nothing);
    tcase_add_test(t, what_cannot_be_done_says_why);
    tcase_add_test(t, esc_goes_back_unless_the_screen_stays);
    tcase_add_test(t, esc_and_nought_asks_before_it_leaves);
    tcase_add_test(t, nobody_stays_when_the_terminal_is_gone);
    tcase_add_test(t, the_palette_finds_actions_by_words_and_runs_them);
    tcase_add_test(t, the_palette_finds_actions_by_key);
    tcase_add_test(t, the_palette_shows_why_not);
    tcase_add_test(t, the_palette_runs_what_works_everywhere);
    tcase_add_test(t, help_names_every_action_of_the_place);
    tcase_add_test(t, help_twice_is_all_of_the_help);
    tcase_add_loop_test(t, enter_alone_picks_the_harmless_answer, 0, COUNT(answers));
    tcase_add_test(t, a_pop_up_keeps_the_keys_and_gives_the_focus_back);
    tcase_add_test(t, signing_needs_reason_and_passphrase_after_an_empty_keyboard);
    tcase_add_test(t, signing_shows_no_passphrase_and_enter_alone_signs_nothing);
    tcase_add_test(t, signing_without_a_reason_goes_back_to_it);
    tcase_add_test(t, silence_warns_then_locks_then_signs_off);
    tcase_add_test(t, without_rules_nothing_is_ever_due);
    tcase_add_test(t, every_size_can_be_drawn);
    tcase_add_test(t, a_pager_reads_on_and_back);
}

TEST_MAIN("stack", cases)
