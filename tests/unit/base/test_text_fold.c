/* SPDX-License-Identifier: MIT */
/* Names that must find each other, and names that must not. */

#include "config.h"

#include "base/text_fold.h"

#include <string.h>

#include "base/text_clean.h"
#include "support/harness.h"
#include "unit/base/random_text.h"

static const struct {
    const char *name, *folded;
} names[] = {
    { "Tolliver", "tolliver" },
    { "  TOLLIVER,  Kieran ", "tolliver kieran" },
    { "Zo\xc3\xab", "zoe" },
    { "Zoe\xcc\x88", "zoe" },
    { "\xc5\x81ukasz", "lukasz" },
    { "\xc5\x9awi\xc4\x99" "cicki", "swiecicki" },
    { "O'Brien", "obrien" },
    { "O\xe2\x80\x99" "Brien", "obrien" },
    { "O\xc2\xb4" "Brien", "obrien" },
    { "O`Brien", "obrien" },
    { "O\xca\xbc" "Brien", "obrien" },
    { "\xc3\x98rsted", "orsted" },
    { "Wei\xc3\x9f", "weiss" },
    { "WEI\xe1\xba\x9e", "weiss" },
    { "\xc3\x86thelred", "aethelred" },
    { "\xc5\x92uvre", "oeuvre" },
    { "\xc3\x9e\xc3\xb3r\xc3\xb0ur", "thordur" },
    { "\xc4\x90\xe1\xba\xb7ng Nguy\xe1\xbb\x85n", "dang nguyen" },
    { "I\xc5\x9f\xc4\xb1k \xc4\xb0nan", "isik inan" },
    { "Tollemache-Rees", "tollemacherees" },
    { "Tollemache\xe2\x80\x91Rees", "tollemacherees" },
    { "Anne\xe2\x80\x94Marie", "anne marie" },
    { "N\xc3\xba\xc3\xb1" "ez", "nunez" },
    { "\xef\xbc\xab\xef\xbc\xa9\xef\xbc\xad", "kim" },
    { "\xd0\x98\xd0\xb2\xd0\xb0\xd0\xbd\xd0\xbe\xd0\xb2",
      "\xd0\xb8\xd0\xb2\xd0\xb0\xd0\xbd\xd0\xbe\xd0\xb2" },
    { "\xce\x93\xce\xb9\xce\xac\xce\xbd\xce\xbd\xce\xb7\xcf\x82",
      "\xce\xb3\xce\xb9\xce\xb1\xce\xbd\xce\xbd\xce\xb7\xcf\x83" },
    { "\xe0\xa6\x9a\xe0\xa6\xbf\xe0\xa6\xa7\xe0\xa6\xb0\xe0\xa6\xbe",
      "\xe0\xa6\x9a\xe0\xa6\xbf\xe0\xa6\xa7\xe0\xa6\xb0\xe0\xa6\xbe" },
    { "\xe9\x99\xb3\xe5\xa4\xa7\xe6\x96\x87", "\xe9\x99\xb3\xe5\xa4\xa7\xe6\x96\x87" },
    { "\xed\x95\x9c\xea\xb5\xad", "\xed\x95\x9c\xea\xb5\xad" },
    { "Mc\xe2\x80\x8d" "Coy\xc2\xad", "mccoy" },
    { "FX9 4ZZ", "fx9 4zz" },
    { "St. Mary's (C of E)", "st marys c of e" },
    { "\xef\xac\x81x \xc2\xbd", "fix 1 2" },
    { "\xe2\x80\x94", "" },
    { "\xcc\x81", "" },
    { "", "" },
    { " - ' ", "" },
};

START_TEST(names_are_made_alike)
{
    struct arena arena = ARENA_INIT;
    const char *folded = text_fold(names[_i].name, &arena);

    ck_assert_msg(strcmp(folded, names[_i].folded) == 0, "%s: '%s'", names[_i].name, folded);
    arena_clear(&arena);
}
END_TEST

START_TEST(another_vowel_sign_is_another_name)
{
    struct arena arena = ARENA_INIT;
    const char *chidhara = text_fold(names[26].name, &arena);
    const char *chadhara = text_fold(
        "\xe0\xa6\x9a\xe0\xa6\xbe\xe0\xa6\xa7\xe0\xa6\xb0\xe0\xa6\xbe", &arena);

    ck_assert_str_ne(chidhara, chadhara);
    ck_assert_int_eq(text_match(chidhara, chadhara), 0);
    arena_clear(&arena);
}
END_TEST

START_TEST(folding_twice_is_folding_once)
{
    struct arena arena = ARENA_INIT;
    uint64_t seed = 4711;
    char raw[512];

    for (int round = 0; round < 4000; round++) {
        const char *once;

        random_text(&seed, 24, false, raw, sizeof(raw));
        once = text_fold(raw, &arena);
        ck_assert_str_eq(text_fold(once, &arena), once);
        ck_assert(text_valid_utf8(once, strlen(once)));
        ck_assert(!strstr(once, "  ") && once[0] != ' ');
        arena_clear(&arena);
    }
}
END_TEST

/* What is stored was cleaned; a query may not have been. */
START_TEST(cleaning_changes_no_fold)
{
    struct arena arena = ARENA_INIT;
    uint64_t seed = 815;
    char raw[64];

    for (int round = 0; round < 4000; round++) {
        size_t length = random_text(&seed, 3, true, raw, sizeof(raw));
        struct text_cleaned count;
        const char *clean = text_clean(raw, length, TEXT_LINE, &arena, &count);

        if (text_cleaned_total(&count) == 0)
            ck_assert_str_eq(text_fold(raw, &arena), text_fold(clean, &arena));
        arena_clear(&arena);
    }
}
END_TEST

static const struct {
    const char *name, *code;
} sounds[] = {
    { "robert", "R163" },   { "rupert", "R163" },   { "rubin", "R150" },  { "ashcraft", "A261" },
    { "ashcroft", "A261" }, { "tymczak", "T522" },  { "pfister", "P236" }, { "honeyman", "H555" },
    { "jackson", "J250" },  { "tolliver", "T416" }, { "toliver", "T416" }, { "lee", "L000" },
    { "gutierrez", "G362" }, { "van deusen", "V532" }, { "", "" },
    { "\xe9\x99\xb3", "" }, { "7", "" },
};

START_TEST(names_that_sound_alike)
{
    char code[TEXT_SOUNDEX];

    text_soundex(sounds[_i].name, code);
    ck_assert_str_eq(code, sounds[_i].code);
}
END_TEST

struct ways {
    const char *name;
    const char *ways[5];
};

static const struct ways ways[] = {
    { "", { NULL } },
    { "-", { NULL } },
    { "Tolliver", { "tolliver", NULL } },
    { "Gwynne-Thrale", { "gwynnethrale", "gwynne", "thrale", NULL } },
    { "Anne-Marie Jo", { "annemarie jo", "annemarie", "jo", "anne", "marie" } },
    { "O'Dowdall", { "odowdall", NULL } },
};

START_TEST(a_double_name_has_its_halves)
{
    struct arena arena = ARENA_INIT;
    const char **given = text_fold_names(ways[_i].name, &arena);
    size_t n = 0;

    for (; n < COUNT(ways[_i].ways) && ways[_i].ways[n] != NULL; n++) {
        ck_assert_ptr_nonnull(given[n]);
        ck_assert_str_eq(given[n], ways[_i].ways[n]);
    }
    ck_assert_ptr_null(given[n]);
    arena_clear(&arena);
}
END_TEST

START_TEST(every_word_must_be_there_in_any_order)
{
    ck_assert_int_gt(text_match("tolliver kieran", "kier toll"), 0);
    ck_assert_int_eq(text_match("tolliver kieran", "kier tall"), 0);
    ck_assert_int_gt(text_match("tollemacherees asha", "rees"), 0);
    ck_assert_int_gt(text_match("tolliver", ""), 0);
    ck_assert_int_gt(text_match("", ""), 0);
    ck_assert_int_eq(text_match("", "a"), 0);
    ck_assert_int_gt(text_match("tolliver", "tolliver "), 0);
}
END_TEST

START_TEST(words_that_begin_come_first)
{
    ck_assert_int_gt(text_match("tolliver kieran", "tol"), text_match("astoll rhys", "tol"));
    ck_assert_int_gt(text_match("tol asha", "tol"), text_match("tolliver kieran", "tol"));
    ck_assert_int_gt(text_match("astoll tol", "tol"), text_match("astoll tolliver", "tol"));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, names_are_made_alike, 0, sizeof(names) / sizeof(*names));
    tcase_add_test(t, another_vowel_sign_is_another_name);
    tcase_add_test(t, folding_twice_is_folding_once);
    tcase_add_test(t, cleaning_changes_no_fold);
    tcase_add_loop_test(t, names_that_sound_alike, 0, sizeof(sounds) / sizeof(*sounds));
    tcase_add_loop_test(t, a_double_name_has_its_halves, 0, COUNT(ways));
    tcase_add_test(t, every_word_must_be_there_in_any_order);
    tcase_add_test(t, words_that_begin_come_first);
}

TEST_MAIN("text_fold", cases)
