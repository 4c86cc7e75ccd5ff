/* SPDX-License-Identifier: MIT */
/* Questions and answers in plain lines. */

#include "config.h"

#include "ui/plain.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "support/harness.h"
#include "support/play.h"
#include "ui/plain_text.h"

static const struct option levels[] = { { "0", "none" }, { "1", "low" }, { "2", "some" } };
static const struct option places[] = { { "SCHOOL", "At school" }, { "HOME", "At home" } };

static bool check_name(const struct form *form UNUSED, const struct form_field *field,
                       const char *value, struct err *err)
{
    return value[0] != 'x' || err_set_field(err, field->name, "A name does not begin so");
}

static bool asks_room(const struct form *form, const struct form_field *field UNUSED)
{
    return strcmp(form_value(form, "place"), "SCHOOL") == 0;
}

static const struct form_field fields[] = {
    { .label = "About the child", .kind = ASK_HEADING },
    { .name = "name", .label = "Name", .kind = ASK_LINE, .check = check_name,
      .help = "As it is written on the birth certificate." },
    { .name = "level", .label = "Level", .kind = ASK_CHOICE, .options = levels,
      .option_count = COUNT(levels) },
    { .name = "place", .label = "Place", .kind = ASK_CODE, .options = places,
      .option_count = COUNT(places) },
    { .name = "room", .label = "Room", .kind = ASK_LINE, .asked = asks_room },
    { .name = "due", .label = "Due", .kind = ASK_DATE, .dates = DATE_INPUT_DUE },
    { .name = "notes", .label = "Notes", .kind = ASK_MEMO },
    { .name = "agreed", .label = "Agreed", .kind = ASK_TICK },
    { .name = "who", .label = "Who", .kind = ASK_TICKS, .options = places,
      .option_count = COUNT(places) },
};

static const struct form_section section = { .name = "all", .title = "All", .fields = fields,
                                             .count = COUNT(fields) };

static struct play_clock wall_clock;
static struct machine machine;
static struct form *form;
static int drafts;
static char notes_drafts[80]; /* the notes of each draft, one behind the other */
static char *output;
static size_t output_size;

static void count_draft(void *who UNUSED, struct form *changed)
{
    size_t used = strlen(notes_drafts);

    drafts++;
    snprintf(notes_drafts + used, sizeof(notes_drafts) - used, "%s;", form_value(changed, "notes"));
}

static void begin(void)
{
    struct form_options options = { .sections = &section, .section_count = 1,
                                    .today = { 14690 }, .edd = DATE_NONE,
                                    .changed = count_draft };

    machine = play_machine(&wall_clock);
    options.machine = &machine;
    drafts = 0;
    notes_drafts[0] = '\0';
    output = NULL;
    form = form_new(&options);
}

static void end(void)
{
    form_free(form);
    free(output);
}

/* Answers from a string; what was said is in `output`. */
static enum plain_end converse(const char *answers)
{
    char *copy = strdup(answers);
    struct plain plain = { .in = fmemopen(copy, strlen(copy), "r") };
    enum plain_end end_of_it;

    free(output);
    plain.out = open_memstream(&output, &output_size);
    end_of_it = plain_form(&plain, form);
    fclose(plain.in);
    fclose(plain.out);
    free(copy);
    return end_of_it;
}

START_TEST(a_form_is_asked_field_by_field)
{
    ck_assert_int_eq(converse("Kieran\n2\nsch\ntwo\n24/3\nline one\nline two\n.\nyes\n1, 2\n"),
                     PLAIN_DONE);
    ck_assert_str_eq(form_value(form, "name"), "Kieran");
    ck_assert_str_eq(form_value(form, "level"), "2");
    ck_assert_str_eq(form_value(form, "place"), "SCHOOL");
    ck_assert_str_eq(form_value(form, "room"), "two");
    ck_assert_str_eq(form_value(form, "due"), "2010-03-24");
    ck_assert_str_eq(form_value(form, "notes"), "line one\nline two");
    ck_assert_str_eq(form_value(form, "agreed"), "yes");
    ck_assert_str_eq(form_value(form, "who"), "SCHOOL,HOME");
    ck_assert_ptr_nonnull(strstr(output, "= Wed 24 Mar 2010"));
    ck_assert_int_eq(drafts, 9); /* one to an answer, one to a line of the text */
}
END_TEST

/* What cannot be read is no answer: Enter keeps the one that was there. */
START_TEST(an_answer_that_cannot_be_read_leaves_the_one_before)
{
    form_set(form, "level", "1");
    form_set(form, "place", "HOME");
    form_set(form, "due", "2010-03-26");
    ck_assert_int_eq(converse("Kieran\nhuge\n\nnowhere\n\nlast maybe\n\n\n\n\n"), PLAIN_DONE);
    ck_assert_ptr_nonnull(strstr(output, "! Nothing in the list begins with \"nowhere\""));
    ck_assert_ptr_null(strstr(output, "[nowhere]"));
    ck_assert_ptr_null(strstr(output, "[last maybe]"));
    ck_assert_str_eq(form_value(form, "level"), "1");
    ck_assert_str_eq(form_value(form, "place"), "HOME");
    ck_assert_str_eq(form_value(form, "due"), "2010-03-26");
}
END_TEST

/* What was read and does not hold stays: whoever mends it may mend another answer. */
START_TEST(an_answer_that_does_not_hold_stays)
{
    form_set(form, "name", "Kieran");
    ck_assert_int_eq(converse("xavier\n"), PLAIN_OVER);
    ck_assert_str_eq(form_value(form, "name"), "xavier");
}
END_TEST

/* Whoever is cut off before the dot loses no line that was ended. */
START_TEST(each_line_of_a_text_is_in_the_draft_at_once)
{
    ck_assert_int_eq(converse("^notes\none\ntwo\n.\n"), PLAIN_OVER);
    ck_assert_str_eq(notes_drafts, "one;one\ntwo;");
}
END_TEST

START_TEST(enter_keeps_and_at_empties)
{
    form_set(form, "name", "Kieran");
    form_set(form, "level", "1");
    form_set(form, "place", "HOME");
    ck_assert_int_eq(converse("\n@\n\n\n\n\n\n\n"), PLAIN_DONE);
    ck_assert_str_eq(form_value(form, "name"), "Kieran");
    ck_assert_str_eq(form_value(form, "level"), "");
    ck_assert_ptr_nonnull(strstr(output, "Name [Kieran]:"));
}
END_TEST

START_TEST(a_wrong_answer_is_told_and_asked_again)
{
    ck_assert_int_eq(converse("xavier\nKieran\nhuge\nsome\nnowhere\nhome\nlast maybe\nfri\n\n\n\n"),
                     PLAIN_DONE);
    ck_assert_ptr_nonnull(strstr(output, "! A name does not begin so."));
    ck_assert_ptr_nonnull(strstr(output, "! That is none of the answers."));
    ck_assert_ptr_nonnull(strstr(output, "! Nothing in the list begins with \"nowhere\""));
    ck_assert_str_eq(form_value(form, "name"), "Kieran");
    ck_assert_str_eq(form_value(form, "level"), "2");
    ck_assert_str_eq(form_value(form, "due"), "2010-03-26");
}
END_TEST

/* How often a line was said. */
static int times(const char *words)
{
    int count = 0;

    for (const char *p = strstr(output, words); p != NULL; p = strstr(p + 1, words))
        count++;
    return count;
}

START_TEST(what_was_heard_is_not_said_again)
{
    ck_assert_int_eq(converse("A\nhuge\nhuger\n??\n1\n"), PLAIN_OVER);
    ck_assert_int_eq(times("  1  none (0)"), 2); /* once, and when "??" asked for it */
}
END_TEST

START_TEST(a_tick_takes_yes_and_no_only)
{
    ck_assert_int_eq(converse("^agreed\nperhaps\nYes\n"), PLAIN_OVER);
    ck_assert_ptr_nonnull(strstr(output, "! Answer yes or no."));
    ck_assert_str_eq(form_value(form, "agreed"), "yes");
    ck_assert_int_eq(converse("^agreed\nno\n"), PLAIN_OVER);
    ck_assert_str_eq(form_value(form, "agreed"), "");
}
END_TEST

START_TEST(one_may_go_back_and_jump)
{
    ck_assert_int_eq(converse("A\n^\nB\n^agr\ny\n^na\nC\n^\n^\n"), PLAIN_BACK);
    ck_assert_str_eq(form_value(form, "name"), "C");
    ck_assert_str_eq(form_value(form, "agreed"), "yes");
    ck_assert_int_eq(converse("^nothing\n"), PLAIN_OVER);
    ck_assert_ptr_nonnull(strstr(output, "No question here begins with \"nothing\""));
}
END_TEST

START_TEST(help_has_two_depths)
{
    converse("?\nKieran\n??\n");
    ck_assert_ptr_nonnull(strstr(output, "birth certificate"));
    ck_assert_ptr_nonnull(strstr(output, "2  low (1)"));
}
END_TEST

START_TEST(escapes_do_not_come_out_again)
{
    form_set(form, "name", "safe");
    converse("a\033[31mb\n^na\n");
    ck_assert_ptr_null(strchr(output, '\033'));
    ck_assert_str_eq(form_value(form, "name"), "a[31mb");
}
END_TEST

START_TEST(a_list_is_paged_filtered_and_chosen_from)
{
    struct table_row rows[30] = { { 0 } };
    char names[30][8];
    struct table_list list = { rows, 30 };
    struct table_source source = table_list_source(&list);
    static const struct table_column columns[] = { { .title = "Name" } };
    char answers[] = "\n/26\n1\n";
    struct plain plain = { .in = fmemopen(answers, sizeof(answers) - 1, "r") };
    struct str id = STR_INIT;

    for (int i = 0; i < 30; i++) {
        snprintf(names[i], sizeof(names[i]), "n%d", i);
        rows[i].id = names[i];
        rows[i].cells[0] = names[i];
    }
    plain.out = open_memstream(&output, &output_size);
    ck_assert(plain_list(&plain, "Cases", columns, 1, &source, &id));
    ck_assert_str_eq(str_text(&id), "n26");
    fclose(plain.in);
    fclose(plain.out);
    str_release(&id);
}
END_TEST

/* Whoever does not know what to answer is let out, to what can be done. */
START_TEST(a_list_is_left_by_whoever_asks_for_help)
{
    static const char *const ways[] = { "^\n", "?\n", "help\n" };
    static const struct table_column columns[] = { { .title = "Name" } };
    struct table_row rows[1] = { { .id = "n0", .cells = { "n0" } } };
    struct table_list list = { rows, 1 };
    struct table_source source = table_list_source(&list);

    for (size_t i = 0; i < COUNT(ways); i++) {
        char answer[16];
        struct str id = STR_INIT;
        struct plain plain = { .in = NULL };

        snprintf(answer, sizeof(answer), "%s", ways[i]);
        plain.in = fmemopen(answer, strlen(answer), "r");
        plain.out = open_memstream(&output, &output_size);
        ck_assert_msg(!plain_list(&plain, "Cases", columns, 1, &source, &id), "%s", ways[i]);
        fclose(plain.in);
        fclose(plain.out);
        ck_assert_ptr_null(strstr(output, "no such row"));
        free(output);
        output = NULL;
        str_release(&id);
    }
}
END_TEST

static const char *never(const struct screen *screen UNUSED)
{
    return "Not today.";
}

START_TEST(actions_are_a_numbered_question)
{
    static const struct action actions[] = {
        { .name = "a", .key = "a", .help = "Ask", .why_not = never },
        { .name = "b", .key = "b", .help = "Begin" },
    };
    static const struct screen_ops ops = { .actions = actions, .action_count = 2 };
    struct screen screen = { .ops = &ops };
    char answers[] = "1\nnope\nbeg\n";
    struct plain plain = { .in = fmemopen(answers, sizeof(answers) - 1, "r") };
    size_t chosen = 9;

    plain.out = open_memstream(&output, &output_size);
    ck_assert(plain_menu(&plain, "What next?", &screen, &chosen));
    ck_assert_uint_eq(chosen, 1);
    fclose(plain.in);
    fclose(plain.out);
    ck_assert_ptr_nonnull(strstr(output, "! Not today."));
    ck_assert_ptr_nonnull(strstr(output, "Type a number from 1 to 2"));
}
END_TEST

/* How many lines stand between the first line with `from` and the one with `to`. */
static int lines_to(const char *from, const char *to)
{
    const char *p = strstr(output, from);
    const char *end = p == NULL ? NULL : strstr(p, to);
    int lines = 0;

    ck_assert_msg(end != NULL, "%s and then %s in: %s", from, to, output);
    for (; p < end; p++)
        lines += *p == '\n';
    return lines;
}

START_TEST(a_long_menu_is_listed_a_window_at_a_time)
{
    struct option options[45];
    char names[45][16];
    char answers[] = "\n\n\n?\n44\n";
    struct plain plain = { .in = fmemopen(answers, sizeof(answers) - 1, "r") };
    size_t chosen = 99;

    for (int i = 0; i < 45; i++) {
        snprintf(names[i], sizeof(names[i]), "deed %d.", i + 1);
        options[i] = (struct option){ "", names[i] };
    }
    plain.out = open_memstream(&output, &output_size);
    ck_assert(plain_choose(&plain, "What next?", options, COUNT(options), &chosen));
    ck_assert_uint_eq(chosen, 43);
    fclose(plain.in);
    fclose(plain.out);
    ck_assert_int_le(lines_to("deed 1.", "What next?"), 20);
    ck_assert_int_lt(lines_to("deed 1.", "27 more: Enter lists them."), 20);
    ck_assert_int_eq(lines_to("deed 18.", "deed 19."), 2);
    ck_assert_int_eq(lines_to("deed 45.", "Type a number from 1 to 45"), 1);
}
END_TEST

/* The program's words as they are, and as they are told where there are no keys. */
static const struct {
    const char *words, *told;
} keyless[] = {
    { "Saved.", "Saved." },
    { "Save the element first: ^S.", "Save the element first." },
    { "This has to be done first. ^S does it.", "This has to be done first." },
    { "Draft kept. Your drafts are on the home screen (F7).",
      "Draft kept. Your drafts are on the home screen." },
    { "Nobody in the index matches. F4 goes on.", "Nobody in the index matches." },
    { "It is locked. Type your passphrase, or F10 to sign off.",
      "It is locked. Type your passphrase." },
    { "Version 1 never changes. F9: a correction, a new version.", "Version 1 never changes." },
    { "Tel. ^_ takes back, Alt-r does it again. Enter goes on.", "Tel. Enter goes on." },
    { "F2 has nothing to show here.", "" },
    { "\"^\" goes back.", "\"^\" goes back." },
};

START_TEST(no_key_is_named_where_there_are_none)
{
    struct arena arena = ARENA_INIT;

    ck_assert_str_eq(plain_text_keyless(keyless[_i].words, &arena), keyless[_i].told);
    arena_clear(&arena);
}
END_TEST

/* Text, a width, and its lines. */
static const struct {
    const char *text;
    int width;
    const char *lines;
} wrapped[] = {
    { "Short.", 20, "Short." },
    { "\nMy cases", 20, "\nMy cases" },
    { "Text you typed and did not save", 20, "Text you typed and\ndid not save" },
    { "  12  Text you typed and did not save", 20,
      "  12  Text you typed\n      and did not\n      save" },
    { "淑芬 淑芬 淑芬 淑芬 淑芬", 20, "淑芬 淑芬 淑芬 淑芬\n淑芬" },
};

START_TEST(lines_end_between_words)
{
    struct arena arena = ARENA_INIT;

    ck_assert_str_eq(plain_text_lines(wrapped[_i].text, wrapped[_i].width, &arena),
                     wrapped[_i].lines);
    arena_clear(&arena);
}
END_TEST

/* Pages of paper and of help are longer than a sentence. */
START_TEST(nothing_that_is_said_is_cut)
{
    struct plain plain = { .in = stdin };
    char *said = NULL;
    size_t size = 0, lines = 0;
    struct str text = STR_INIT;

    plain.out = open_memstream(&said, &size);
    for (int i = 0; i < 3000; i++)
        str_printf(&text, "line %d\n", i);
    plain_say(&plain, "%s", str_text(&text));
    fclose(plain.out);
    for (const char *p = said; (p = strstr(p, "line ")) != NULL; p++)
        lines++;
    ck_assert_uint_eq(lines, 3000);
    ck_assert_ptr_nonnull(strstr(said, "line 2999\n"));
    str_release(&text);
    free(said);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, a_form_is_asked_field_by_field);
    tcase_add_test(t, each_line_of_a_text_is_in_the_draft_at_once);
    tcase_add_test(t, enter_keeps_and_at_empties);
    tcase_add_test(t, a_wrong_answer_is_told_and_asked_again);
    tcase_add_test(t, an_answer_that_cannot_be_read_leaves_the_one_before);
    tcase_add_test(t, an_answer_that_does_not_hold_stays);
    tcase_add_test(t, one_may_go_back_and_jump);
    tcase_add_test(t, help_has_two_depths);
    tcase_add_test(t, escapes_do_not_come_out_again);
    tcase_add_test(t, a_list_is_paged_filtered_and_chosen_from);
    tcase_add_test(t, actions_are_a_numbered_question);
    tcase_add_test(t, a_list_is_left_by_whoever_asks_for_help);
    tcase_add_test(t, a_long_menu_is_listed_a_window_at_a_time);
    tcase_add_test(t, what_was_heard_is_not_said_again);
    tcase_add_test(t, a_tick_takes_yes_and_no_only);
    tcase_add_loop_test(t, no_key_is_named_where_there_are_none, 0, (int)COUNT(keyless));
    tcase_add_loop_test(t, lines_end_between_words, 0, (int)COUNT(wrapped));
    tcase_add_test(t, nothing_that_is_said_is_cut);
}

TEST_MAIN("plain", cases)
