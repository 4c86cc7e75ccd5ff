/* SPDX-License-Identifier: MIT */
/* What must be known before a case is opened: domain.md 1.2, 2.2 T03. */

#include "config.h"

#include "policy/opening.h"

#include <string.h>

#include "model/record.h"
#include "support/example.h"
#include "support/harness.h"

static struct example example;
static struct parameters parameters;
static struct subject child;
static struct person mother;
static struct address address;
static struct opening_facts opening;

/* A child about whom everything is known that must be. */
static void begin(void)
{
    example_case_a(&example);
    parameters = parameters_default();
    record_init(entity_of(ENTITY_subject), &child);
    record_init(entity_of(ENTITY_person), &mother);
    record_init(entity_of(ENTITY_address), &address);
    child.given_names = "Asha";
    child.family_name = "Rees";
    child.dob = day("2006-05-01");
    address.kind = ADDRESS_KIND_HOME;
    address.line1 = "3 Mill Lane";
    opening = (struct opening_facts){ &child, NULL, &address, "Falling attendance." };
}

static void end(void)
{
    example_release(&example);
}

/* "dob! postcode?": fields that stop or are asked about, in order. */
static const char *found(void)
{
    static char words[256];
    struct problems problems = PROBLEMS_INIT(&example.arena);
    struct case_file file;
    struct case_facts facts = case_facts_for(&file, &parameters, day("2010-03-01"));

    case_file_init(&file);
    opening_check(&facts, &opening, &problems);
    words[0] = '\0';
    for (size_t i = 0; i < problems.count; i++) {
        strcat(words, i > 0 ? " " : "");
        strcat(words, problems.items[i].field);
        strcat(words, problems.items[i].warning ? "?" : "!");
    }
    return words;
}

START_TEST(nothing_is_missing_when_all_is_there)
{
    ck_assert_str_eq(found(), "");
    opening.address = NULL;
    ck_assert_str_eq(found(), "");
}
END_TEST

START_TEST(all_that_is_missing_is_named_at_once)
{
    child.given_names = child.family_name = " ";
    child.dob = DATE_NONE;
    opening.reason = NULL;
    ck_assert_str_eq(found(), "family_name! dob! open_reason!");
}
END_TEST

START_TEST(one_name_is_enough)
{
    child.given_names = NULL;
    ck_assert_str_eq(found(), "");
}
END_TEST

START_TEST(an_unborn_baby_needs_a_date_and_a_mother)
{
    record_init(entity_of(ENTITY_subject), &child);
    child.is_unborn = true;
    ck_assert_str_eq(found(), "edd! name!");
    child.edd = day("2010-06-12");
    mother.name = "Shanice Averill";
    opening.mother = &mother;
    ck_assert_str_eq(found(), "");
    opening.mother = NULL;
    child.mother_id.bytes[0] = 7;
    ck_assert_str_eq(found(), "");
}
END_TEST

START_TEST(the_rules_of_each_record_hold_already)
{
    child.dob = day("2010-03-02");
    child.nhs_number = "9990041718";
    child.upn = "Q999200007001";
    child.ethnicity = ETHNIC_MOTH;
    address.postcode = "nowhere";
    ck_assert_str_eq(found(), "ethnicity_other? dob! nhs_number! upn? postcode?");
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, begin, end);
    tcase_add_test(t, nothing_is_missing_when_all_is_there);
    tcase_add_test(t, all_that_is_missing_is_named_at_once);
    tcase_add_test(t, one_name_is_enough);
    tcase_add_test(t, an_unborn_baby_needs_a_date_and_a_mother);
    tcase_add_test(t, the_rules_of_each_record_hold_already);
}

TEST_MAIN("opening", cases)
