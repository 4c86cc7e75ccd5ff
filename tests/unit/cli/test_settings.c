/* SPDX-License-Identifier: MIT */
/* cafdesk.conf: what is taken, and how faults are told. */

#include "config.h"

#include "cli/settings.h"

#include "base/compiler.h"
#include "model/judging_word.h"
#include "support/folder.h"
#include "support/harness.h"

static struct folder folder;
static char path[160];

static void setup(void)
{
    folder_make(&folder);
    folder_file(&folder, "conf", path);
}

static void teardown(void)
{
    folder_remove(&folder);
}

static bool read_as(const char *text, enum settings_owner owner, struct settings *settings,
                    struct arena *arena, struct err *err)
{
    folder_write(&folder, "conf", text, strlen(text));
    *settings = settings_default();
    return settings_read_file(path, owner, settings, arena, err);
}

START_TEST(a_site_sets_everything)
{
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct settings settings;

    ck_assert_msg(read_as("# of the site\n"
                          "[store]\nfolder = /srv/caf\ntraining=/srv/caf-training\n"
                          "[site]\nsocial_care = 01632 960123\nanchors = /var/log/anchors\n"
                          "[look]\ntheme = mono\nascii = yes\nmouse = yes\nsuspend = no\n"
                          "[parameters]\nP_assess_days = 20\nP_lock_minutes = 3\n"
                          "[keys]\nsave = F12\ncase.new = ^N\n",
                          SETTINGS_SITE, &settings, &arena, &err),
                  "%s", err.msg);
    ck_assert_str_eq(settings.store, "/srv/caf");
    ck_assert_str_eq(settings.training, "/srv/caf-training");
    ck_assert_str_eq(settings.social_care, "01632 960123");
    ck_assert_str_eq(settings.anchors, "/var/log/anchors");
    ck_assert_str_eq(settings.theme, "mono");
    ck_assert(settings.ascii && settings.mouse && !settings.suspend && !settings.plain);
    ck_assert_int_eq(settings.parameters.assess_days, 20);
    ck_assert_int_eq(settings.parameters.lock_minutes, 3);
    ck_assert_int_eq(settings.parameters.tac_days, parameters_default().tac_days);
    ck_assert_uint_eq(settings.key_count, 2);
    ck_assert_str_eq(settings.keys[1].action, "case.new");
    ck_assert_str_eq(settings.keys[1].key, "^N");
    ck_assert_int_eq(settings.keys[1].line, 18);
    arena_clear(&arena);
}
END_TEST

START_TEST(a_persons_file_comes_on_top)
{
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct settings settings;

    ck_assert(read_as("[look]\ntheme = dark\nascii = yes\n", SETTINGS_SITE, &settings, &arena,
                      &err));
    folder_write(&folder, "conf", "[look]\nascii = no\n", 18);
    ck_assert(settings_read_file(path, SETTINGS_PERSON, &settings, &arena, &err));
    ck_assert_str_eq(settings.theme, "dark");
    ck_assert(!settings.ascii);
    arena_clear(&arena);
}
END_TEST

START_TEST(no_file_is_no_trouble)
{
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct settings settings = settings_default();

    ck_assert(settings_read_file("/nowhere/cafdesk.conf", SETTINGS_SITE, &settings, &arena, &err));
    arena_clear(&arena);
}
END_TEST

static const struct {
    const char *text;
    enum settings_owner owner;
    const char *complaint; /* behind the name of the file */
} wrong[] = {
    { "[store]\nfolder = here\n", SETTINGS_SITE, ":2: folder: a folder is wanted, from / on." },
    { "[store]\nfolder = /a\nfolder = /b\n", SETTINGS_SITE, ":3: folder: it is set twice." },
    { "[store]\nfolder = /a\n", SETTINGS_PERSON,
      ":2: folder: only the site's own file may set it." },
    { "[parameters]\nP_assess_days = 20\n", SETTINGS_PERSON,
      ":2: P_assess_days: only the site's own file may set it." },
    { "[parameters]\n\nP_nothing = 1\n", SETTINGS_SITE,
      ":3: P_nothing: there is no such parameter." },
    { "[words]\nlazy = no\n", SETTINGS_PERSON, ":2: lazy: only the site's own file may set it." },
    { "[words]\nlazy = never\n", SETTINGS_SITE, ":2: lazy: yes or no is wanted." },
    { "[words]\nferal = no\n", SETTINGS_SITE, ":2: feral: it is not looked for as it is." },
    { "[words]\nferal = yes\nFERAL = yes\n", SETTINGS_SITE,
      ":3: FERAL: it is looked for already." },
    { "[words]\nwork-shy = yes\n", SETTINGS_SITE, ":2: work-shy: it is looked for already." },
    { "[words]\n? = yes\n", SETTINGS_SITE, ":2: ?: a word is wanted." },
    { "[parameters]\nP_tac_days = ten\n", SETTINGS_SITE,
      ":2: P_tac_days: a whole number is wanted." },
    { "[parameters]\nP_tac_days = 10\nP_tac_days = 11\n", SETTINGS_SITE,
      ":3: P_tac_days: it is set twice." },
    { "[look]\ntheme = pink\n", SETTINGS_PERSON,
      ":2: theme: one of these is wanted: default dark light contrast mono." },
    { "[look]\nascii = perhaps\n", SETTINGS_PERSON, ":2: ascii: yes or no is wanted." },
    { "[site]\nsocial_care = the duty desk\n", SETTINGS_SITE,
      ":2: social_care: a telephone number is wanted." },
    { "[site]\nsocial_care = 01632 960123\n", SETTINGS_PERSON,
      ":2: social_care: only the site's own file may set it." },
    { "[site]\nanchors = anchors\n", SETTINGS_SITE, ":2: anchors: a file is wanted, from / on." },
    { "[site]\nanchors = /tmp/mine\n", SETTINGS_PERSON,
      ":2: anchors: only the site's own file may set it." },
    { "[look]\ncolour = red\n", SETTINGS_PERSON, ":2: colour: there is no such setting here." },
    { "theme = dark\n", SETTINGS_PERSON, ":1: theme: it stands in no section." },
    { "[looks]\ntheme = dark\n", SETTINGS_PERSON, ":2: looks: there is no such section." },
    { "[look]\nwhat is this\n", SETTINGS_PERSON,
      ":2: the line: it is neither a [section] nor name = value." },
    { "[look]\n\n# \x1b[2J\n", SETTINGS_PERSON,
      ":3: the line: it has a control character (U+001B) at byte 11." },
    { "[look]\n# \xff\n", SETTINGS_PERSON, ":2: the line: it has a byte that is not UTF-8" },
};

START_TEST(faults_are_told_with_their_line)
{
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct settings settings;

    ck_assert(!read_as(wrong[_i].text, wrong[_i].owner, &settings, &arena, &err));
    ck_assert_int_eq(err.kind, ERR_INVALID);
    ck_assert_msg(strncmp(err.msg, path, strlen(path)) == 0, "%s", err.msg);
    ck_assert_msg(strstr(err.msg, wrong[_i].complaint) == err.msg + strlen(path), "%s\nnot %s",
                  err.msg, wrong[_i].complaint);
    arena_clear(&arena);
}
END_TEST

START_TEST(a_parameter_keeps_its_limits)
{
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct settings settings;

    ck_assert(!read_as("[parameters]\nP_review_weeks = 53\n", SETTINGS_SITE, &settings, &arena,
                       &err));
    ck_assert_ptr_nonnull(strstr(err.msg, ":2: P_review_weeks: "));
    ck_assert_ptr_nonnull(strstr(err.msg, "52"));
    arena_clear(&arena);
}
END_TEST

START_TEST(a_site_has_words_of_its_own)
{
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct settings settings;

    ck_assert(read_as("[words]\nFeral = yes\nLazy = no\n", SETTINGS_SITE, &settings, &arena, &err));
    ck_assert_str_eq(judging_word_found("A feral child.", settings.plain_words), "Feral");
    ck_assert_ptr_null(judging_word_found("A lazy child.", settings.plain_words));
    ck_assert_str_eq(judging_word_found("A stupid child.", settings.plain_words), "stupid");
    ck_assert_ptr_null(settings_default().plain_words);
    arena_clear(&arena);
}
END_TEST

START_TEST(a_long_line_is_told)
{
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct settings settings;
    char text[600] = "[look]\n";

    memset(text + 7, 'x', 500);
    text[507] = '\0';
    ck_assert(!read_as(text, SETTINGS_SITE, &settings, &arena, &err));
    ck_assert_ptr_nonnull(strstr(err.msg, ":2: the line: it is too long."));
    arena_clear(&arena);
}
END_TEST

START_TEST(what_is_no_file_is_refused)
{
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct settings settings = settings_default();

    ck_assert(!settings_read_file("/dev/null", SETTINGS_PERSON, &settings, &arena, &err));
    ck_assert(!settings_read_file(folder.path, SETTINGS_PERSON, &settings, &arena, &err));
    arena_clear(&arena);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, a_site_sets_everything);
    tcase_add_test(t, a_persons_file_comes_on_top);
    tcase_add_test(t, no_file_is_no_trouble);
    tcase_add_loop_test(t, faults_are_told_with_their_line, 0, COUNT(wrong));
    tcase_add_test(t, a_parameter_keeps_its_limits);
    tcase_add_test(t, a_site_has_words_of_its_own);
    tcase_add_test(t, a_long_line_is_told);
    tcase_add_test(t, what_is_no_file_is_refused);
}

TEST_MAIN("settings", cases)
