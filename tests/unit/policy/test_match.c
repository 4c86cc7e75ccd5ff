/* SPDX-License-Identifier: MIT */
/* Is this the same child? Domain.md 4.4, row by row. */

#include "config.h"

#include "policy/match.h"

#include "base/compiler.h"
#include "support/harness.h"

struct kid {
    const char *given, *family, *dob, *nhs, *mother, *edd, *address, *postcode;
};

static const struct {
    struct kid a, b;
    int score;
    enum match_verdict verdict;
    const char *words;
    const char *why;
} rows[] = {
    { { "kieran", "tolliver", "2000-06-19", "9990041717", 0, 0, 0, 0 },
      { "k", "other", 0, "9990041717", 0, 0, 0, 0 }, 100, MATCH_BLOCKS, "same NHS number",
      "a number is the child" },
    { { "kieran", "tolliver", "2000-06-19", 0, 0, 0, 0, 0 },
      { "kieran", "tolliver", "2000-06-19", 0, 0, 0, 0, 0 }, 90, MATCH_BLOCKS,
      "same name, same date of birth", "name and date of birth" },
    { { "keiran", "toliver", "2000-06-19", 0, 0, 0, 0, 0 },
      { "kieran", "tolliver", "2000-06-19", 0, 0, 0, 0, 0 }, 75, MATCH_ASKS,
      "family name sounds the same, same date of birth", "case A, the trainee's checklist" },
    { { 0, 0, 0, 0, "shanice averill", "2010-06-12", 0, 0 },
      { 0, 0, 0, 0, "shanice averill", "2010-07-24", 0, 0 }, 75, MATCH_ASKS,
      "same mother, expected dates close together", "42 days apart is one baby" },
    { { 0, 0, 0, 0, "shanice averill", "2010-06-12", 0, 0 },
      { 0, 0, 0, 0, "shanice averill", "2010-07-25", 0, 0 }, 40, MATCH_OTHER, "same mother",
      "43 days apart is another" },
    { { "kieran", "tolliver", 0, 0, 0, 0, "14 larkspur close", "fx94zz" },
      { "kieran", "bright", 0, 0, 0, 0, "14 larkspur close", "fx94zz" }, 60, MATCH_ASKS,
      "same given name, same address", "one house, one given name" },
    { { "kieran", "tolliver", "2000-06-09", 0, 0, 0, 0, 0 },
      { "kieran", "tolliver", "2000-09-06", 0, 0, 0, 0, 0 }, 75, MATCH_ASKS,
      "same name, date of birth a year off, or day and month swapped", "swapped day and month" },
    { { "kieran", "tolliver", "2000-06-19", 0, 0, 0, 0, 0 },
      { "kieran", "tolliver", "2002-06-19", 0, 0, 0, 0, 0 }, 50, MATCH_OTHER, "same name",
      "two years off is not near" },
    { { "maya", "tolliver", "2006-09-02", 0, 0, 0, "14 larkspur close", "fx94zz" },
      { "kieran", "tolliver", "2000-06-19", 0, 0, 0, "14 larkspur close", "fx94zz" }, 40,
      MATCH_OTHER, "same family name, same address", "a sister is not the same child" },
    { { "ann", "smith", 0, 0, 0, 0, 0, 0 }, { "zed", "jones", 0, 0, 0, 0, 0, 0 }, 0, MATCH_OTHER,
      "", "nothing in common" },
    { { "", "", 0, "", "", 0, "", "" }, { "", "", 0, "", "", 0, "", "" }, 0, MATCH_OTHER, "",
      "what both leave empty is no match" },
};

static struct date day(const char *text)
{
    struct date date = DATE_NONE;

    ck_assert(!text || date_parse(text, &date));
    return date;
}

static struct match_child child(const struct kid *kid)
{
    return (struct match_child){ .given = { kid->given },
                                 .family = { kid->family },
                                 .dob = day(kid->dob),
                                 .edd = day(kid->edd),
                                 .nhs_number = kid->nhs,
                                 .mother = kid->mother,
                                 .address = kid->address,
                                 .postcode = kid->postcode };
}

START_TEST(the_score_of_two_children)
{
    struct match_child a = child(&rows[_i].a), b = child(&rows[_i].b);
    struct parameters parameters;
    struct match match, turned;
    char words[200];

    parameters = parameters_default();
    match = match_children(&a, &b, &parameters);
    turned = match_children(&b, &a, &parameters);
    match_words(match.reasons, words, sizeof(words));
    ck_assert_msg(match.score == rows[_i].score, "%s: %d", rows[_i].why, match.score);
    ck_assert_int_eq(match_verdict(match.score, &parameters), rows[_i].verdict);
    ck_assert_str_eq(words, rows[_i].words);
    ck_assert_int_eq(turned.score, match.score);
}
END_TEST

START_TEST(former_names_count)
{
    struct match_child a = { .given = { "tiana" }, .family = { "bright", "averill" },
                             .dob = day("2010-06-09"), .edd = DATE_NONE };
    struct match_child b = { .given = { "tiana" }, .family = { "averill" },
                             .dob = day("2010-06-09"), .edd = DATE_NONE };
    struct parameters parameters;

    parameters = parameters_default();
    ck_assert_int_eq(match_children(&a, &b, &parameters).score, 90);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, the_score_of_two_children, 0, COUNT(rows));
    tcase_add_test(t, former_names_count);
}

TEST_MAIN("match", cases)
