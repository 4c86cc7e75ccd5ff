/* SPDX-License-Identifier: MIT */
/* What is typed into the area search, taken apart. */

#include "config.h"

#include "service/search_words.h"
#include "support/harness.h"

struct typed {
    const char *text;
    const char *given, *family, *dob, *nhs, *upn, *postcode, *urn;
    const char *why;
};

static const struct typed rows[] = {
    { "", "", "", "", "", "", "", "", "nothing" },
    { "Kieran Tolliver", "Kieran", "Tolliver", "", "", "", "", "", "the family's stands last" },
    { "Tolliver", "", "Tolliver", "", "", "", "", "", "one name is the family's" },
    { "Tolliver, Kieran", "Kieran", "Tolliver", "", "", "", "", "", "as an index has it" },
    { "TOLLIVER Kieran", "Kieran", "TOLLIVER", "", "", "", "", "", "as our lists have it" },
    { "KIERAN TOLLIVER", "KIERAN", "TOLLIVER", "", "", "", "", "", "all in capitals says nothing" },
    { "Kieran James Tolliver", "Kieran James", "Tolliver", "", "", "", "", "", "two given names" },
    { "19/6/2000", "", "", "2000-06-19", "", "", "", "", "a day in figures" },
    { "Tolliver 19 June 2000", "", "Tolliver", "2000-06-19", "", "", "", "", "a day in words" },
    { "19 6 2000 Tolliver", "", "Tolliver", "2000-06-19", "", "", "", "", "with blanks" },
    { "9434765919", "", "", "", "9434765919", "", "", "", "an NHS number" },
    { "943 476 5919", "", "", "", "9434765919", "", "", "", "as it is printed" },
    { "FX9 4ZZ", "", "", "", "", "", "FX94ZZ", "", "a postcode in two" },
    { "fx94zz Tolliver", "", "Tolliver", "", "", "", "fx94zz", "", "and in one" },
    { "A123456789012", "", "", "", "", "A123456789012", "", "", "a pupil number" },
    { "caf-2010-17", "", "", "", "", "", "", "CAF-2010-00017", "a reference" },
    { "Zoe Marsh 3/2/2001 FX9 4ZZ 943 476 5919", "Zoe", "Marsh", "2001-02-03", "9434765919", "",
      "FX94ZZ", "", "all of it" },
};

static const char *or_none(const char *text)
{
    return text == NULL ? "" : text;
}

START_TEST(each_word_is_what_it_looks_like)
{
    const struct typed *row = &rows[_i];
    struct arena arena = ARENA_INIT;
    struct search_words words;
    struct date today;
    char day[DATE_TEXT];

    ck_assert(date_parse("2010-03-22", &today));
    search_words_read(row->text, today, &words, &arena);
    date_format(words.dob, day);
    ck_assert_msg(strcmp(search_words_given(&words, &arena), row->given) == 0, "%s", row->why);
    ck_assert_msg(strcmp(search_words_family(&words), row->family) == 0, "%s", row->why);
    ck_assert_msg(strcmp(day, row->dob) == 0, "%s: %s", row->why, day);
    ck_assert_msg(strcmp(or_none(words.nhs_number), row->nhs) == 0, "%s", row->why);
    ck_assert_msg(strcmp(or_none(words.upn), row->upn) == 0, "%s", row->why);
    ck_assert_msg(strcmp(or_none(words.postcode), row->postcode) == 0, "%s: %s", row->why,
                  or_none(words.postcode));
    ck_assert_msg(strcmp(words.urn, row->urn) == 0, "%s", row->why);
    arena_clear(&arena);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, each_word_is_what_it_looks_like, 0, sizeof(rows) / sizeof(rows[0]));
}

TEST_MAIN("search_words", cases)
