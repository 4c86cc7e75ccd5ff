/* SPDX-License-Identifier: MIT */
/* What a child is called, and how old. */

#include "config.h"

#include "model/subject_name.h"

#include "model/record.h"

#include "support/harness.h"

static struct arena arena;

static struct date day(const char *text)
{
    struct date date = DATE_NONE;

    ck_assert_msg(!text || date_parse(text, &date), "%s", text);
    return date;
}

static struct subject child(const char *given, const char *family)
{
    struct subject subject;

    record_init(entity_of(ENTITY_subject), &subject);
    subject.given_names = given;
    subject.family_name = family;
    return subject;
}

START_TEST(the_family_name_is_in_capitals)
{
    struct subject kieran = child("Kieran", "Tolliver");
    struct subject zoe = child("Zo\xc3\xab", "Gr\xc3\xbc\xc3\x9f");
    struct subject half = child(NULL, "Tolliver");
    struct subject other_half = child("Kieran", "");
    struct subject nobody = child(NULL, NULL);

    ck_assert_str_eq(subject_name(&kieran, NULL, &arena), "TOLLIVER, Kieran");
    ck_assert_str_eq(subject_name_spoken(&kieran, NULL, &arena), "Kieran Tolliver");
    ck_assert_str_eq(subject_name(&zoe, NULL, &arena), "GR\xc3\x9cSS, Zo\xc3\xab");
    ck_assert_str_eq(subject_name(&half, NULL, &arena), "TOLLIVER");
    ck_assert_str_eq(subject_name(&other_half, NULL, &arena), "Kieran");
    ck_assert_str_eq(subject_name(&nobody, NULL, &arena), "not named yet");
    ck_assert_str_eq(subject_name_spoken(&nobody, NULL, &arena), "not named yet");
}
END_TEST

START_TEST(an_unborn_baby_is_named_after_the_mother)
{
    struct subject baby = child(NULL, NULL);
    struct person mother;

    record_init(entity_of(ENTITY_person), &mother);
    mother.name = "Shanice Averill";
    baby.is_unborn = true;
    ck_assert_str_eq(subject_name(&baby, &mother, &arena), "unborn baby of Shanice Averill");
    ck_assert_str_eq(subject_name(&baby, NULL, &arena), "unborn baby");
    ck_assert_int_eq(subject_age(&baby, day("2010-04-01")), -1);
}
END_TEST

static const struct {
    const char *dob, *edd, *today, *words;
} ages[] = {
    { "2000-06-19", NULL, "2010-06-18", "9 years" },
    { "2000-06-19", NULL, "2010-06-19", "10 years" },
    { "2005-06-19", NULL, "2010-06-18", "4 years 11 months" },
    { "2009-06-19", NULL, "2010-06-19", "1 year" },
    { "2009-05-19", NULL, "2010-06-19", "1 year 1 month" },
    { "2010-06-09", NULL, "2010-06-09", "0 days" },
    { "2010-06-09", NULL, "2010-06-10", "1 day" },
    { "2010-06-09", NULL, "2010-07-20", "5 weeks" },
    { "2010-06-09", NULL, "2010-09-09", "3 months" },
    { NULL, NULL, "2010-09-09", "" },
    { "2010-09-10", NULL, "2010-09-09", "" },
    { NULL, "2010-06-12", "2010-04-12", "due in 8 weeks" },
    { NULL, "2010-06-12", "2010-06-11", "due in 1 day" },
    { NULL, "2010-06-12", "2010-06-12", "due today" },
    { NULL, "2010-06-12", "2010-06-16", "4 days overdue" },
    { NULL, "2010-06-12", "2010-06-28", "2 weeks overdue" },
};

START_TEST(ages_are_said_as_people_say_them)
{
    struct subject subject = child("A", "B");

    subject.dob = day(ages[_i].dob);
    subject.edd = day(ages[_i].edd);
    subject.is_unborn = ages[_i].edd != NULL;
    ck_assert_str_eq(subject_age_words(&subject, day(ages[_i].today), &arena), ages[_i].words);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_family_name_is_in_capitals);
    tcase_add_test(t, an_unborn_baby_is_named_after_the_mother);
    tcase_add_loop_test(t, ages_are_said_as_people_say_them, 0, (int)COUNT(ages));
}

TEST_MAIN("subject_name", cases)
