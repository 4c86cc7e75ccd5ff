/* SPDX-License-Identifier: MIT */
/* Actions, their words, and the keys a person chose. */

#include "config.h"

#include "ui/action.h"

#include <string.h>

#include "ui/form.h"

#include "support/harness.h"

static const struct action actions[] = {
    FORM_ACTIONS,
    { .common = ACT_SAVE, .hint = "Save it" },
    { .name = "case.new", .key = "n", .hint = "New", .help = "Open a case", .group = "Cases" },
    { .name = "case.consent", .key = "g k", .help = "Go to the consent log" },
    { .name = "case.filter", .key = "f", .help = "Filter", .places = IN_FILTER },
    { .name = "case.print", .key = "", .help = "Print" },
};

static const struct action_table tables[] = {
    { .screen = "cases", .title = "Cases", .actions = actions,
      .count = sizeof(actions) / sizeof(actions[0]) },
};

static const struct action *action(const char *name)
{
    for (size_t i = 0; i < tables[0].count; i++) {
        if (strcmp(action_name(&actions[i]), name) == 0)
            return &actions[i];
    }
    ck_abort_msg("no action %s", name);
}

static enum key_match match(const char *name, const struct keymap *keymap, const char *before,
                            const char *key)
{
    struct key first, second;

    ck_assert(key_parse(key, &second));
    if (before != NULL)
        ck_assert(key_parse(before, &first));
    return action_matches(action(name), keymap, before == NULL ? NULL : &first, &second);
}

START_TEST(a_common_action_has_the_common_words)
{
    ck_assert_str_eq(action_name(action("save")), "save");
    ck_assert_str_eq(action_key(action("save"), NULL), "^S");
    ck_assert_str_eq(action_hint(action("save")), "Save it");
    ck_assert_str_eq(action_help(action("save")), "Save now");
    ck_assert_ptr_null(action_hint(action("case.consent")));
}
END_TEST

START_TEST(letters_act_in_lists_and_other_keys_everywhere)
{
    ck_assert_uint_eq(action_places(action("case.new")), WHERE_LETTERS_ACT);
    ck_assert_uint_eq(action_places(action("case.consent")), WHERE_LETTERS_ACT);
    ck_assert_uint_eq(action_places(action("save")), ANYWHERE);
    ck_assert_uint_eq(action_places(action("case.filter")), IN_FILTER);
}
END_TEST

START_TEST(a_chord_is_matched_in_two_halves)
{
    ck_assert_int_eq(match("case.consent", NULL, NULL, "g"), KEY_MATCH_HALF);
    ck_assert_int_eq(match("case.consent", NULL, "g", "k"), KEY_MATCH_WHOLE);
    ck_assert_int_eq(match("case.consent", NULL, "g", "n"), KEY_MATCH_NO);
    ck_assert_int_eq(match("case.new", NULL, "g", "n"), KEY_MATCH_NO);
    ck_assert_int_eq(match("case.new", NULL, NULL, "n"), KEY_MATCH_WHOLE);
}
END_TEST

START_TEST(every_f_key_has_a_twin)
{
    static const char *const twins[][2] = { { "F1", "Esc 1" }, { "F9", "Esc 9" },
                                            { "F10", "Esc 0" }, { "F11", "" }, { "^S", "" } };
    char twin[KEY_NAME_SIZE];

    for (size_t i = 0; i < sizeof(twins) / sizeof(twins[0]); i++) {
        key_twin(twins[i][0], twin);
        ck_assert_str_eq(twin, twins[i][1]);
    }
}
END_TEST

START_TEST(the_keys_as_delivered_do_not_clash)
{
    struct keymap *keymap;
    struct err err = ERR_INIT;

    ck_assert_msg(keymap_new(NULL, 0, tables, 1, &keymap, &err), "%s", err.msg);
    keymap_free(keymap);
}
END_TEST

START_TEST(a_person_may_choose_another_key)
{
    static const struct rebinding lines[] = { { "save", "F11", 3 }, { "case.new", "o", 4 },
                                              { "case.print", "p", 5 }, { "beside", "", 6 } };
    struct keymap *keymap;
    struct err err = ERR_INIT;

    ck_assert_msg(keymap_new(lines, 4, tables, 1, &keymap, &err), "%s", err.msg);
    ck_assert_str_eq(action_key(action("save"), keymap), "F11");
    ck_assert_int_eq(match("case.new", keymap, NULL, "n"), KEY_MATCH_NO);
    ck_assert_int_eq(match("case.new", keymap, NULL, "o"), KEY_MATCH_WHOLE);
    ck_assert_str_eq(action_key(action("beside"), keymap), "");
    keymap_free(keymap);
}
END_TEST

static const struct {
    struct rebinding line;
    const char *words;
} wrong[] = {
    { { "case.sell", "x", 7 }, "Line 7 of the keys: there is no action \"case.sell\"." },
    { { "case.new", "Hyper-q", 8 }, "Line 8 of the keys: there is no key \"Hyper-q\"." },
    { { "case.new", "g", 9 }, "Line 9 of the keys: g is the key of both" },
    { { "case.new", "^S", 10 }, "Line 10 of the keys: ^S is the key of both" },
    { { "save", "F1", 11 }, "Line 11 of the keys: F1 is the key of both" },
    { { "save", "", 12 }, "Line 12 of the keys: \"save\" must stay on a key" },
    { { "help", "h", 13 }, "Line 13 of the keys: \"help\" must stay on a key" },
};

START_TEST(a_wrong_line_is_refused_with_its_number)
{
    struct keymap *keymap;
    struct err err = ERR_INIT;

    ck_assert(!keymap_new(&wrong[_i].line, 1, tables, 1, &keymap, &err));
    ck_assert_ptr_null(keymap);
    ck_assert_msg(strncmp(err.msg, wrong[_i].words, strlen(wrong[_i].words)) == 0, "%s", err.msg);
}
END_TEST

START_TEST(the_same_letter_may_act_where_it_is_not_text)
{
    static const struct rebinding line = { "case.new", "f", 1 };
    struct keymap *keymap;
    struct err err = ERR_INIT;

    ck_assert_msg(keymap_new(&line, 1, tables, 1, &keymap, &err), "%s", err.msg);
    keymap_free(keymap);
}
END_TEST

START_TEST(the_manual_names_every_action_and_key)
{
    struct str out = STR_INIT;

    actions_manual(tables, 1, &out);
    for (size_t i = 0; i < tables[0].count; i++) {
        ck_assert_ptr_nonnull(strstr(str_text(&out), action_name(&actions[i])));
        ck_assert_ptr_nonnull(strstr(str_text(&out), action_help(&actions[i])));
    }
    ck_assert_ptr_nonnull(strstr(str_text(&out), "F8 or Esc 8"));
    str_release(&out);
}
END_TEST

START_TEST(the_manual_says_what_screens_share_once)
{
    static const struct action first[] = {
        { .common = ACT_SAVE },
        { .name = "shared", .key = "s", .help = "Of both", .group = "Work" },
        { .name = "own", .key = "y", .help = "The first's own", .group = "Work" },
    };
    static const struct action second[] = {
        { .common = ACT_SAVE },
        { .name = "shared", .key = "s", .help = "Of both", .group = "Work" },
        { .name = "own", .key = "z", .help = "The second's own", .group = "Work" },
    };
    static const struct action_table two[] = {
        { "a", "First", first, COUNT(first) },
        { "b", "Second", second, COUNT(second) },
    };
    struct str out = STR_INIT;
    const char *text, *shared;

    actions_manual(two, 2, &out);
    text = str_text(&out);
    shared = strstr(text, ".It s\n");
    ck_assert(shared > strstr(text, "several screens") && shared < strstr(text, ".Ss First"));
    ck_assert_ptr_null(strstr(shared + 1, ".It s\n"));
    ck_assert_ptr_null(strstr(strstr(text, "several screens"), "(save)"));
    ck_assert(strstr(text, ".It y\n") < strstr(text, ".Ss Second"));
    ck_assert(strstr(text, ".It z\n") > strstr(text, ".Ss Second"));
    str_release(&out);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_common_action_has_the_common_words);
    tcase_add_test(t, letters_act_in_lists_and_other_keys_everywhere);
    tcase_add_test(t, a_chord_is_matched_in_two_halves);
    tcase_add_test(t, every_f_key_has_a_twin);
    tcase_add_test(t, the_keys_as_delivered_do_not_clash);
    tcase_add_test(t, a_person_may_choose_another_key);
    tcase_add_loop_test(t, a_wrong_line_is_refused_with_its_number, 0,
                        sizeof(wrong) / sizeof(wrong[0]));
    tcase_add_test(t, the_same_letter_may_act_where_it_is_not_text);
    tcase_add_test(t, the_manual_names_every_action_and_key);
    tcase_add_test(t, the_manual_says_what_screens_share_once);
}

TEST_MAIN("action", cases)
