/* SPDX-License-Identifier: MIT */
/* Who may consent to what, and what is recorded with it: domain.md 3.2. */

#include "config.h"

#include "policy/consent_check.h"

#include <stdio.h>

#include "support/example.h"
#include "support/harness.h"

static struct example example;
static struct consent *row;

/* A born child with a mother who holds responsibility and a row in her name;
 * the child's own entry is "KID". */
static void prepare(const char *dob, const char *giver, int given_as)
{
    start_case(&example, "CAF-2010-00001", "U1", "2010-02-01");
    example.file.subject.dob = day(dob);
    add_person(&example, "MUM", "Nell Ardern", RELATION_MOTHER, PR_Y);
    LAST(&example, person)->dob = day("1975-01-01");
    add_person(&example, "DAD", "Owen Ardern", RELATION_FATHER, PR_N);
    add_person(&example, "KID", "Robin Ardern", RELATION_OTHER, PR_NONE_);
    LAST(&example, person)->subject_id = id_of("CHILD");
    row = add_consent(&example, "C1", "2010-03-01", CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN,
                      NULL, giver);
    row->given_as = given_as;
    allow(&example, "EWS", BASIC_PLAN);
}

static struct problems check(void)
{
    struct problems problems = PROBLEMS_INIT(&example.arena);
    struct parameters parameters = parameters_default();

    consent_check(&example.file, row, example.file.consent_scope.items,
                  example.file.consent_scope.count, &parameters, day("2010-03-01"), &problems);
    return problems;
}

/* The worst said about a field: 2 stops, 1 is only said, 0 nothing. */
static int said(const struct problems *problems, const char *field)
{
    int worst = 0;

    for (size_t i = 0; i < problems->count; i++) {
        const struct problem *problem = &problems->items[i];
        int here = problem->warning ? 1 : 2;

        if (strcmp(problem->field, field) == 0 && here > worst)
            worst = here;
    }
    return worst;
}

enum { NOTHING, SAID, STOPS };

/* A day typed in the place of a name is no name. */
START_TEST(whoever_signs_has_a_name)
{
    static const struct {
        const char *name;
        int worst;
    } names[] = {
        { "Nell Ardern", NOTHING }, { "N. O'Neill-Todd", NOTHING }, { "Today", STOPS },
        { "todayLindsay", STOPS },  { "Nell 22/3/2010", STOPS },    { "22 Mar", STOPS },
        { "", STOPS },
    };

    for (size_t i = 0; i < COUNT(names); i++) {
        struct problems problems;

        prepare("2004-06-19", "MUM", GIVEN_AS_PARENT_PR);
        row->form = CONSENT_FORM_WRITTEN;
        row->signed_name = names[i].name;
        problems = check();
        ck_assert_msg(said(&problems, "signed_name") == names[i].worst, "%s", names[i].name);
        example_release(&example);
    }
}
END_TEST

static const struct {
    const char *dob, *giver;
    int given_as, basis;
    const char *note;
    const char *field;
    int expected;
    const char *why;
} givers[] = {
    { "2000-06-19", "MUM", GIVEN_AS_PARENT_PR, 0, NULL, "given_as", NOTHING,
      "under 12: a parent with responsibility" },
    { "2000-06-19", "DAD", GIVEN_AS_PARENT_PR, 0, NULL, "given_by_person", STOPS,
      "the father has none" },
    { "2000-06-19", "KID", GIVEN_AS_SELF, 0, NULL, "competence_basis", STOPS,
      "a child of 9 alone, nothing said about understanding" },
    { "2000-06-19", "KID", GIVEN_AS_SELF, COMPBASIS_U16_JUDGED_COMPETENT, "Explained it back",
      "given_as", SAID, "a child under 12 may be judged able; a parent should agree too" },
    { "1998-03-01", "KID", GIVEN_AS_SELF, COMPBASIS_U16_JUDGED_COMPETENT, "Explained it back",
      "given_as", NOTHING, "12 that very day" },
    { "1997-06-19", "KID", GIVEN_AS_SELF, COMPBASIS_U16_JUDGED_COMPETENT, NULL,
      "competence_note", STOPS, "a judgement needs its reason" },
    { "1997-06-19", "KID", GIVEN_AS_SELF, COMPBASIS_AGE16PLUS_PRESUMED, NULL,
      "competence_basis", STOPS, "12 is not 16" },
    { "1997-06-19", "KID", GIVEN_AS_SELF, COMPBASIS_JUDGED_NOT_COMPETENT, "Did not follow",
      "given_as", STOPS, "not able, so not alone" },
    { "1997-06-19", "MUM", GIVEN_AS_PARENT_PR, 0, NULL, "competence_basis", SAID,
      "from 12 on the child is expected to decide" },
    { "1997-06-19", "MUM", GIVEN_AS_PARENT_PR, COMPBASIS_JUDGED_NOT_COMPETENT, "Did not follow",
      "competence_basis", NOTHING, "recorded why not" },
    { "1994-03-01", "KID", GIVEN_AS_SELF, COMPBASIS_AGE16PLUS_PRESUMED, NULL,
      "competence_basis", NOTHING, "16 that very day: presumed able" },
    { "1994-03-02", "KID", GIVEN_AS_SELF, COMPBASIS_AGE16PLUS_PRESUMED, NULL,
      "competence_basis", STOPS, "16 tomorrow" },
    { "1993-06-19", "MUM", GIVEN_AS_PARENT_PR, 0, NULL, "competence_basis", STOPS,
      "from 16 on the young person decides" },
    { "1991-06-19", "MUM", GIVEN_AS_PARENT_PR, COMPBASIS_JUDGED_NOT_COMPETENT, "n", "given_as",
      STOPS, "an adult decides" },
    { "1991-06-19", "KID", GIVEN_AS_SELF, 0, NULL, "competence_basis", NOTHING,
      "an adult needs no judgement" },
    { "2000-06-19", "MUM", GIVEN_AS_CARER, 0, NULL, "given_as", STOPS,
      "a carer cannot agree to sharing" },
    { "2000-06-19", "MUM", GIVEN_AS_LA_PR, 0, NULL, "given_as", SAID, "looked after" },
    { "2000-06-19", NULL, GIVEN_AS_PARENT_PR, 0, NULL, "given_by_person", STOPS, "nobody named" },
    { "2002-01-01", "MUM", GIVEN_AS_SELF, COMPBASIS_AGE16PLUS_PRESUMED, NULL, "given_as", STOPS,
      "the mother is not the child of 8" },
    { "1993-06-19", "DAD", GIVEN_AS_SELF, COMPBASIS_AGE16PLUS_PRESUMED, NULL, "given_as", STOPS,
      "nor is the father the young person of 16" },
    { "1993-06-19", "KID", GIVEN_AS_PARENT_PR, 0, NULL, "given_as", STOPS,
      "a child is not its own parent" },
    { "2000-06-19", "KID", GIVEN_AS_CARER, 0, NULL, "given_as", STOPS, "nor its own carer" },
    { "2002-01-01", "CHILD", GIVEN_AS_SELF, COMPBASIS_AGE16PLUS_PRESUMED, NULL,
      "competence_basis", STOPS, "a child that is no person on record yet has an age, too" },
    { "2002-01-01", "MUM", GIVEN_AS_PARENT_PR, COMPBASIS_AGE16PLUS_PRESUMED, NULL,
      "competence_basis", STOPS, "neither the mother of 35 nor the child of 8 is meant" },
    { "2002-01-01", "MUM", GIVEN_AS_PARENT_PR, COMPBASIS_JUDGED_NOT_COMPETENT, "Is 8",
      "competence_basis", NOTHING, "why the child does not decide" },
    { "2000-06-19", "MUM", 0, 0, NULL, "given_as", STOPS, "capacity not said" },
};

START_TEST(who_may_consent_goes_by_age)
{
    struct problems problems;

    prepare(givers[_i].dob, givers[_i].giver, givers[_i].given_as);
    row->competence_basis = givers[_i].basis;
    row->competence_note = givers[_i].note;
    problems = check();
    ck_assert_msg(said(&problems, givers[_i].field) == givers[_i].expected, "%s", givers[_i].why);
    example_release(&example);
}
END_TEST

static const struct {
    const char *mother_born, *giver;
    int given_as, basis;
    const char *field;
    int expected;
    const char *why;
} unborn[] = {
    { "1993-04-03", "MUM", GIVEN_AS_SELF, COMPBASIS_AGE16PLUS_PRESUMED, "given_by_person",
      NOTHING, "a mother of 16 for herself" },
    { "1993-04-03", "MUM", GIVEN_AS_PARENT_PR, 0, "given_as", STOPS,
      "nobody has responsibility yet" },
    { "1993-04-03", "DAD", GIVEN_AS_SELF, 0, "given_by_person", STOPS, "not the mother" },
    { "1995-04-03", "MUM", GIVEN_AS_SELF, COMPBASIS_AGE16PLUS_PRESUMED, "competence_basis", STOPS,
      "a mother of 14 is judged, not presumed" },
};

START_TEST(for_an_unborn_baby_the_mother_consents)
{
    struct problems problems;

    prepare(NULL, unborn[_i].giver, unborn[_i].given_as);
    example.file.subject.is_unborn = true;
    example.file.subject.mother_id = id_of("MUM");
    example.file.person.items[0].dob = day(unborn[_i].mother_born);
    row->competence_basis = unborn[_i].basis;
    problems = check();
    ck_assert_msg(said(&problems, unborn[_i].field) == unborn[_i].expected, "%s", unborn[_i].why);
    example_release(&example);
}
END_TEST

/* Domain.md 8.2: for herself and, as a parent, for the child. */
START_TEST(after_the_birth_the_mother_goes_on_for_herself)
{
    struct problems problems;

    prepare("2010-02-20", "MUM", GIVEN_AS_SELF);
    example.file.subject.mother_id = id_of("MUM");
    example.file.subject.born_on = moment("2010-02-21T09:00:00Z");
    problems = check();
    ck_assert_int_eq(said(&problems, "given_as"), NOTHING);
    row->given_by_person = id_of("DAD");
    problems = check();
    ck_assert_int_eq(said(&problems, "given_as"), STOPS);
    example_release(&example);
}
END_TEST

START_TEST(a_whole_record_has_no_problem)
{
    struct problems problems;

    prepare("2000-06-19", "MUM", GIVEN_AS_PARENT_PR);
    problems = check();
    ck_assert_msg(problems.count == 0, "%s",
                  problems.count ? problems.items[0].sentence : "nothing");
    example_release(&example);
}
END_TEST

static const struct {
    const char *field, *why;
} gaps[] = {
    { "stage", "what for" },
    { "status", "what was decided" },
    { "explained", "informed consent only" },
    { "storage_agreed", "storing is asked by itself" },
    { "sharing_agreed", "sharing is asked by itself" },
    { "form", "written or spoken" },
    { "obtained_by", "who asked" },
    { "obtained_on", "when" },
    { "review_on", "when again" },
    { "pr_checked", "responsibility is checked, not assumed" },
    { "signed_on", "written means signed" },
    { "signed_name", "by somebody" },
    { "sign_method", "somehow" },
};

START_TEST(what_is_missing_stops_a_yes)
{
    const struct field *field = entity_field(entity_of(ENTITY_consent), gaps[_i].field);
    struct problems problems;

    prepare("2000-06-19", "MUM", GIVEN_AS_PARENT_PR);
    field_empty(field, row);
    problems = check();
    ck_assert_msg(said(&problems, gaps[_i].field) == STOPS, "%s", gaps[_i].why);
    example_release(&example);
}
END_TEST

START_TEST(nobody_has_signed_tomorrow)
{
    struct problems problems;

    prepare("2000-06-19", "MUM", GIVEN_AS_PARENT_PR);
    row->signed_on = row->obtained_on;
    problems = check();
    ck_assert(said(&problems, "signed_on") != STOPS);
    row->signed_on.days += 4000;
    problems = check();
    ck_assert(said(&problems, "signed_on") == STOPS);
    example_release(&example);
}
END_TEST

START_TEST(a_no_is_never_held_up)
{
    static const int noes[] = { CONSENTST_REFUSED, CONSENTST_WITHDRAWN };

    for (size_t i = 0; i < COUNT(noes); i++) {
        struct problems problems;

        start_case(&example, "CAF-2010-00001", "U1", "2010-02-01");
        row = example_add(&example, ENTITY_consent, "C1");
        row->stage = CONSENT_STAGE_REVIEW;
        row->status = noes[i];
        problems = check();
        ck_assert_uint_gt(problems.count, 0);
        ck_assert_uint_eq(problems_stopping(&problems), 0);
        example_release(&example);
    }
}
END_TEST

START_TEST(withdrawing_from_one_names_the_one)
{
    struct problems problems;

    prepare("2000-06-19", "MUM", GIVEN_AS_PARENT_PR);
    row->status = CONSENTST_WITHDRAWN;
    row->withdrawal_scope = WITHDRAWAL_SCOPE_ONE_AGENCY;
    example.file.consent_scope.count = 0;
    problems = check();
    ck_assert_int_eq(said(&problems, "withdrawal_scope"), STOPS);
    add_scope(&example, SCOPE_TARGET_AGENCY, "EWS", SCOPE_EFFECT_DENY, CLASS(ALL));
    problems = check();
    ck_assert_int_eq(said(&problems, "withdrawal_scope"), NOTHING);
    example_release(&example);
}
END_TEST

START_TEST(dates_must_be_in_order)
{
    struct problems problems;

    prepare("2000-06-19", "MUM", GIVEN_AS_PARENT_PR);
    row->review_on = day("2011-03-01");
    problems = check();
    ck_assert_msg(said(&problems, "review_on") == NOTHING, "a year on is the limit");
    row->review_on = day("2011-03-02");
    row->expires_on = day("2010-02-28");
    problems = check();
    ck_assert_int_eq(said(&problems, "review_on"), STOPS);
    ck_assert_int_eq(said(&problems, "expires_on"), STOPS);
    row->review_on = day("2010-03-01");
    row->obtained_on = day("2010-03-02");
    problems = check();
    ck_assert_int_eq(said(&problems, "review_on"), STOPS);
    ck_assert_int_eq(said(&problems, "obtained_on"), STOPS);
    example_release(&example);
}
END_TEST

START_TEST(limits_are_in_words_and_lines_name_somebody)
{
    struct problems problems;
    struct consent_scope *scope;

    prepare("2000-06-19", "MUM", GIVEN_AS_PARENT_PR);
    row->status = CONSENTST_LIMITED;
    scope = LAST(&example, consent_scope);
    scope->target_id = IDENT_NONE;
    scope->data_class = 0;
    problems = check();
    ck_assert_int_eq(said(&problems, "limits_note"), STOPS);
    ck_assert_int_eq(said(&problems, "target_id"), STOPS);
    ck_assert_int_eq(said(&problems, "data_class"), STOPS);
    scope->effect = SCOPE_EFFECT_DENY;
    problems = check();
    ck_assert_msg(said(&problems, "sharing_agreed") == SAID, "nobody may have anything");
    example_release(&example);
}
END_TEST

static const struct {
    int stage, status, target, effect;
    int expected;
    const char *why;
} moves[] = {
    { CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, SCOPE_TARGET_NONE_, 0, STOPS, "to nobody" },
    { CONSENT_STAGE_TRANSFER, CONSENTST_LIMITED, SCOPE_TARGET_NONE_, 0, STOPS, "nor with limits" },
    { CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, SCOPE_TARGET_OTHER_LA, SCOPE_EFFECT_ALLOW, NOTHING,
      "to one authority" },
    { CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, SCOPE_TARGET_OTHER_LA, SCOPE_EFFECT_DENY, STOPS,
      "but not to this one" },
    { CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, SCOPE_TARGET_AGENCY, SCOPE_EFFECT_ALLOW, NOTHING,
      "an authority may be kept among the agencies" },
    { CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, SCOPE_TARGET_SECTOR, SCOPE_EFFECT_ALLOW, STOPS,
      "a sector is nobody to move to" },
    { CONSENT_STAGE_TRANSFER, CONSENTST_REFUSED, SCOPE_TARGET_NONE_, 0, NOTHING, "a no to any" },
    { CONSENT_STAGE_TRANSFER, CONSENTST_NONE_, SCOPE_TARGET_NONE_, 0, NOTHING, "not asked yet" },
    { CONSENT_STAGE_REVIEW, CONSENTST_GIVEN, SCOPE_TARGET_NONE_, 0, NOTHING, "of the case itself" },
};

START_TEST(a_move_is_agreed_to_somebody)
{
    struct problems problems;

    prepare("2000-06-19", "MUM", GIVEN_AS_PARENT_PR);
    row->stage = moves[_i].stage;
    row->status = moves[_i].status;
    row->limits_note = "Not the chronology";
    example.file.consent_scope.count = 0;
    if (moves[_i].target == SCOPE_TARGET_SECTOR)
        add_scope(&example, SCOPE_TARGET_SECTOR, NULL, SCOPE_EFFECT_ALLOW, CLASS(BASIC))
            ->target_sector = SECTOR9_SC;
    else if (moves[_i].target)
        add_scope(&example, moves[_i].target, "Eastholt", moves[_i].effect, CLASS(BASIC));
    problems = check();
    ck_assert_msg(said(&problems, "target_id") == moves[_i].expected, "%s", moves[_i].why);
    example_release(&example);
}
END_TEST

/* Lines are taken over from the decision before. */
START_TEST(whoever_helps_here_is_not_whom_the_child_moves_to)
{
    struct problems problems;

    prepare("2000-06-19", "MUM", GIVEN_AS_PARENT_PR); /* the school may have something */
    row = add_consent(&example, "C2", "2010-03-01", CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, NULL,
                      "MUM");
    allow(&example, "EWS", BASIC_PLAN);
    problems = check();
    ck_assert_int_eq(said(&problems, "target_id"), STOPS);
    allow(&example, "EASTHOLT", BASIC_PLAN);
    problems = check();
    ck_assert_int_eq(said(&problems, "target_id"), NOTHING);
    example_release(&example);
}
END_TEST

START_TEST(two_parents_who_differ_need_advice)
{
    struct problems problems;

    prepare("2000-06-19", "MUM", GIVEN_AS_PARENT_PR);
    row = add_consent(&example, "C2", "2010-03-01", CONSENT_STAGE_ASSESSMENT, CONSENTST_REFUSED,
                      NULL, "DAD");
    problems = check();
    ck_assert_int_eq(said(&problems, "status"), SAID);
    row->given_by_person = id_of("MUM");
    problems = check();
    ck_assert_msg(said(&problems, "status") == NOTHING, "one may change her mind");
    example_release(&example);
}
END_TEST

START_TEST(what_is_not_decided_yet_is_no_refusal)
{
    struct problems problems;

    prepare("2000-06-19", "MUM", GIVEN_AS_PARENT_PR);
    row = add_consent(&example, "C2", "2010-03-01", CONSENT_STAGE_ASSESSMENT, CONSENTST_NONE_,
                      NULL, "DAD");
    problems = check();
    ck_assert_msg(said(&problems, "effect") == NOTHING, "lines may allow something");
    ck_assert_int_eq(said(&problems, "status"), STOPS);
    for (size_t i = 0; i < problems.count; i++) {
        ck_assert_ptr_null(strstr(problems.items[i].sentence, "refusal"));
        ck_assert_ptr_null(strstr(problems.items[i].sentence, "otherwise"));
    }
    row->status = CONSENTST_REFUSED;
    problems = check();
    ck_assert_int_eq(said(&problems, "effect"), STOPS);
    example_release(&example);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, whoever_signs_has_a_name);
    tcase_add_loop_test(t, who_may_consent_goes_by_age, 0, (int)COUNT(givers));
    tcase_add_loop_test(t, for_an_unborn_baby_the_mother_consents, 0, (int)COUNT(unborn));
    tcase_add_test(t, after_the_birth_the_mother_goes_on_for_herself);
    tcase_add_test(t, a_whole_record_has_no_problem);
    tcase_add_loop_test(t, what_is_missing_stops_a_yes, 0, (int)COUNT(gaps));
    tcase_add_test(t, nobody_has_signed_tomorrow);
    tcase_add_test(t, a_no_is_never_held_up);
    tcase_add_test(t, withdrawing_from_one_names_the_one);
    tcase_add_test(t, dates_must_be_in_order);
    tcase_add_test(t, limits_are_in_words_and_lines_name_somebody);
    tcase_add_loop_test(t, a_move_is_agreed_to_somebody, 0, (int)COUNT(moves));
    tcase_add_test(t, what_is_not_decided_yet_is_no_refusal);
    tcase_add_test(t, whoever_helps_here_is_not_whom_the_child_moves_to);
    tcase_add_test(t, two_parents_who_differ_need_advice);
}

TEST_MAIN("consent_check", cases)
