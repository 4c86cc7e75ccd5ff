/* SPDX-License-Identifier: MIT */
/* What is missing to complete a form: domain.md 1.6 and T06. */

#include "config.h"

#include "policy/completion.h"

#include "model/judging_word.h"
#include "support/example.h"
#include "support/harness.h"

static struct example example;
static struct parameters parameters;

/* Case A on the day its version 1 was completed, still a draft. */
static void draft_of_case_a(void)
{
    example_case_a(&example);
    example.file.caf_case.state = STATE_A0;
    example.file.assessment.items[0].status = ASSESSMENT_STATUS_DRAFT;
    example.file.assessment.items[0].date_completed = DATE_NONE;
    parameters = parameters_default();
}

static struct problems complete(const char *on)
{
    struct problems problems = PROBLEMS_INIT(&example.arena);
    struct case_facts facts = case_facts_for(&example.file, &parameters, day(on));

    facts.plain_words = judging_words_default();
    completion_assessment(&facts, &example.file.assessment.items[0], &problems);
    return problems;
}

START_TEST(worked_case_a_completes_on_its_day)
{
    struct problems problems;

    draft_of_case_a();
    problems = complete("2010-01-27");
    ck_assert_msg(problems.count == 0, "%s", problems.count ? problems.items[0].sentence : "");
    problems = complete("2010-01-26");
    ck_assert_msg(problems_stopping(&problems) == 1, "consent to store came on the 27th");
    ck_assert_int_eq(problems_first(&problems)->section, SECTION_CONSENT);
    example_release(&example);
}
END_TEST

/* Takes one field of the first record of a kind away. */
static const struct {
    enum entity_id entity;
    const char *field;
    enum section section;
    const char *named; /* the field the problem names, where it is another */
    const char *why;
} fields[] = {
    { ENTITY_subject, "given_names", SECTION_IDENTIFYING, NULL, "asterisked" },
    { ENTITY_subject, "family_name", SECTION_IDENTIFYING, NULL, "asterisked" },
    { ENTITY_subject, "dob", SECTION_IDENTIFYING, NULL, "asterisked" },
    { ENTITY_subject, "sex", SECTION_IDENTIFYING, NULL, "asterisked" },
    { ENTITY_subject, "ethnicity", SECTION_IDENTIFYING, NULL, "asterisked" },
    { ENTITY_subject, "contact_tel", SECTION_IDENTIFYING, NULL, "asterisked" },
    { ENTITY_address, "line1", SECTION_IDENTIFYING, NULL, "asterisked" },
    { ENTITY_address, "postcode", SECTION_IDENTIFYING, NULL, "asterisked" },
    { ENTITY_person_link, "parental_responsibility", SECTION_PEOPLE, NULL, "of a parent" },
    { ENTITY_assessment, "date_started", SECTION_HEADER, NULL, "no. 1" },
    { ENTITY_assessment, "author_id", SECTION_HEADER, NULL, "no. 7a" },
    { ENTITY_assessment, "reason", SECTION_REASON, NULL, "no. 4" },
    { ENTITY_assessment, "home_situation", SECTION_HOME, NULL, "no. 6" },
    { ENTITY_assessment, "conclusions_strengths", SECTION_CONCLUSIONS, NULL, "no. 9" },
    { ENTITY_assessment, "conclusions_needs", SECTION_CONCLUSIONS, NULL, "no. 9" },
    { ENTITY_assessment, "goals", SECTION_GOALS, NULL, "no. 11" },
    { ENTITY_assessment, "agreed_review_date", SECTION_ACTIONS, NULL, "no. 12" },
    { ENTITY_assessment_present, "name", SECTION_PRESENT, NULL, "no. 3" },
    { ENTITY_assessment_present, "capacity", SECTION_PRESENT, NULL, "no. 3" },
    { ENTITY_service_involved, "name", SECTION_SERVICES, "kind", "no. 7c: the GP" },
    { ENTITY_agreed_action, "desired_outcome", SECTION_ACTIONS, NULL, "no. 12" },
    { ENTITY_agreed_action, "action", SECTION_ACTIONS, NULL, "no. 12" },
    { ENTITY_agreed_action, "who", SECTION_ACTIONS, NULL, "no. 12" },
    { ENTITY_agreed_action, "by_when", SECTION_ACTIONS, NULL, "no. 12" },
    { ENTITY_view_comment, "comment", SECTION_VIEWS, NULL, "no. 13a" },
    { ENTITY_signature, "signed_on", SECTION_SIGNATURES, "capacity", "no. 14: parent" },
    { ENTITY_signature, "name", SECTION_SIGNATURES, "capacity", "no. 14: parent" },
};

START_TEST(each_missing_field_is_named)
{
    struct problems problems;
    const struct field *field = entity_field(entity_of(fields[_i].entity), fields[_i].field);
    const char *named = fields[_i].named ? fields[_i].named : fields[_i].field;

    draft_of_case_a();
    field_empty(field, case_file_at(&example.file, fields[_i].entity, 0));
    problems = complete("2010-01-27");
    ck_assert_msg(problems_stopping(&problems) == 1, "%s: %zu problems", fields[_i].field,
                  problems_stopping(&problems));
    ck_assert_msg(problems_first(&problems)->section == fields[_i].section, "%s", fields[_i].why);
    ck_assert_str_eq(problems_first(&problems)->field, named);
    ck_assert(entity_field(entity_of(problems_first(&problems)->entity), named) != NULL);
    example_release(&example);
}
END_TEST

/* Takes all records of a kind away. */
static const struct {
    enum entity_id entity;
    size_t stopping;
    const char *why;
} kinds[] = {
    { ENTITY_person_link, 1, "no parent and no reason" },
    { ENTITY_assessment_present, 1, "nobody present" },
    { ENTITY_service_involved, 2, "neither GP nor setting" },
    { ENTITY_element_entry, 3, "one for each domain" },
    { ENTITY_agreed_action, 1, "needs were found" },
    { ENTITY_view_comment, 2, "neither child nor parent" },
    { ENTITY_signature, 2, "neither assessor nor parent" },
    { ENTITY_consent, 1, "never asked" },
    { ENTITY_address, 1, "no address" },
};

static void forget(enum entity_id entity)
{
    struct case_file *file = &example.file;

    switch (entity) {
    case ENTITY_person_link:
        file->person_link.count = 0;
        break;
    case ENTITY_assessment_present:
        file->assessment_present.count = 0;
        break;
    case ENTITY_service_involved:
        file->service_involved.count = 0;
        break;
    case ENTITY_element_entry:
        file->element_entry.count = 0;
        break;
    case ENTITY_agreed_action:
        file->agreed_action.count = 0;
        break;
    case ENTITY_view_comment:
        file->view_comment.count = 0;
        break;
    case ENTITY_signature:
        file->signature.count = 0;
        break;
    case ENTITY_consent:
        file->consent.count = 0;
        break;
    default:
        file->address.count = 0;
    }
}

START_TEST(each_missing_kind_is_named)
{
    struct problems problems;

    draft_of_case_a();
    forget(kinds[_i].entity);
    problems = complete("2010-01-27");
    ck_assert_msg(problems_stopping(&problems) == kinds[_i].stopping, "%s: %zu", kinds[_i].why,
                  problems_stopping(&problems));
    ck_assert(problems_first(&problems)->entity == kinds[_i].entity);
    example_release(&example);
}
END_TEST

START_TEST(nobody_signs_before_it_was_begun)
{
    struct problems problems;
    struct signature *signature;

    draft_of_case_a();
    signature = &example.file.signature.items[0];
    signature->signed_on = example.file.assessment.items[0].date_started;
    problems = complete("2010-01-27");
    ck_assert_uint_eq(problems_stopping(&problems), 0);
    signature->signed_on.days--;
    problems = complete("2010-01-27");
    ck_assert_uint_eq(problems_stopping(&problems), 1);
    ck_assert_str_eq(problems_first(&problems)->field, "signed_on");
    ck_assert(ident_equal(&problems_first(&problems)->record, &signature->record.id));
    example_release(&example);
}
END_TEST

START_TEST(an_answer_instead_of_a_record_will_do)
{
    struct problems problems;

    draft_of_case_a();
    forget(ENTITY_person_link);
    forget(ENTITY_service_involved);
    example.file.assessment.items[0].no_parents_reason = "Lives alone";
    example.file.assessment.items[0].gp_not_known = true;
    example.file.assessment.items[0].setting_not_known = true;
    example.file.view_comment.items[0].comment = NULL;
    example.file.view_comment.items[0].not_obtained_reason = VIEWREASON_DECLINED;
    problems = complete("2010-01-27");
    ck_assert_uint_eq(problems_stopping(&problems), 0);
    example.file.view_comment.items[0].not_obtained_reason = VIEWREASON_OTHER;
    problems = complete("2010-01-27");
    ck_assert_msg(problems_stopping(&problems) == 1, "other needs a word more");
    example_release(&example);
}
END_TEST

START_TEST(no_need_no_action)
{
    struct problems problems;

    draft_of_case_a();
    forget(ENTITY_agreed_action);
    for (size_t i = 0; i < example.file.element_entry.count; i++) {
        example.file.element_entry.items[i].needs = NULL;
        example.file.element_entry.items[i].need_level = NEED_LEVEL_0;
    }
    problems = complete("2010-01-27");
    ck_assert_uint_eq(problems_stopping(&problems), 0);
    example_release(&example);
}
END_TEST

static const struct {
    enum code_consentst status;
    const char *expires;
    size_t stopping;
    const char *why;
} consents[] = {
    { CONSENTST_GIVEN, NULL, 0, "given" },
    { CONSENTST_LIMITED, NULL, 0, "limited is a yes" },
    { CONSENTST_REFUSED, NULL, 1, "refused: domain.md 2.2, forbidden" },
    { CONSENTST_WITHDRAWN, NULL, 1, "withdrawn: the same" },
    { CONSENTST_GIVEN, "2010-01-27", 0, "runs out tonight" },
    { CONSENTST_NOT_SOUGHT, NULL, 1, "not asked" },
};

START_TEST(consent_must_hold)
{
    struct problems problems;

    draft_of_case_a();
    example.file.consent.items[1].status = consents[_i].status;
    example.file.consent.items[1].expires_on = day(consents[_i].expires);
    problems = complete("2010-01-27");
    ck_assert_msg(problems_stopping(&problems) == consents[_i].stopping, "%s", consents[_i].why);
    example_release(&example);
}
END_TEST

START_TEST(it_begins_after_consent)
{
    struct problems problems;

    draft_of_case_a();
    example.file.assessment.items[0].date_started = day("2010-01-14");
    problems = complete("2010-01-27");
    ck_assert_msg(problems_stopping(&problems) == 0, "the same day is soon enough");
    example.file.assessment.items[0].date_started = day("2010-01-13");
    problems = complete("2010-01-27");
    ck_assert_uint_eq(problems_stopping(&problems), 1);
    ck_assert_str_eq(problems_first(&problems)->field, "date_started");
    example_release(&example);
}
END_TEST

START_TEST(second_thoughts_do_not_stop)
{
    struct problems problems;

    draft_of_case_a();
    example.file.element_entry.items[4].needs = NULL; /* 1.05, level 3 */
    example.file.assessment.items[0].agreed_review_date = day("2010-02-03");
    example.file.element_entry.items[0].strengths = "Can be Lazy.";
    example.file.assessment.items[0].home_situation = "A laziness we noted.";
    problems = complete("2010-01-27");
    ck_assert_uint_eq(problems_stopping(&problems), 0);
    ck_assert_msg(problems.count == 3, "level 3, review in one week, one word: %zu",
                  problems.count);
    example_release(&example);
}
END_TEST

START_TEST(the_review_comes_after_the_start)
{
    struct problems problems;

    draft_of_case_a();
    example.file.assessment.items[0].agreed_review_date = day("2010-01-18");
    problems = complete("2010-01-27");
    ck_assert_uint_eq(problems_stopping(&problems), 1);
    ck_assert_str_eq(problems_first(&problems)->field, "agreed_review_date");
    example_release(&example);
}
END_TEST

START_TEST(an_unborn_baby_has_a_mother_and_a_date)
{
    struct problems problems;

    draft_of_case_a();
    example.file.subject.is_unborn = true;
    example.file.subject.given_names = NULL;
    example.file.subject.family_name = NULL;
    example.file.subject.dob = DATE_NONE;
    problems = complete("2010-01-27");
    ck_assert_uint_eq(problems_stopping(&problems), 2);
    example.file.subject.mother_id = id_of("JOANNE");
    example.file.subject.edd = day("2010-04-01");
    problems = complete("2010-01-27");
    ck_assert_uint_eq(problems_stopping(&problems), 0);
    example_release(&example);
}
END_TEST

START_TEST(a_section_is_whole_or_not)
{
    struct problems problems;

    draft_of_case_a();
    example.file.assessment.items[0].goals = " ";
    problems = complete("2010-01-27");
    ck_assert(!completion_section_whole(&problems, SECTION_GOALS));
    ck_assert(completion_section_whole(&problems, SECTION_VIEWS));
    example_release(&example);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, worked_case_a_completes_on_its_day);
    tcase_add_loop_test(t, each_missing_field_is_named, 0, (int)COUNT(fields));
    tcase_add_loop_test(t, each_missing_kind_is_named, 0, (int)COUNT(kinds));
    tcase_add_test(t, nobody_signs_before_it_was_begun);
    tcase_add_test(t, an_answer_instead_of_a_record_will_do);
    tcase_add_test(t, no_need_no_action);
    tcase_add_loop_test(t, consent_must_hold, 0, (int)COUNT(consents));
    tcase_add_test(t, it_begins_after_consent);
    tcase_add_test(t, second_thoughts_do_not_stop);
    tcase_add_test(t, the_review_comes_after_the_start);
    tcase_add_test(t, an_unborn_baby_has_a_mother_and_a_date);
    tcase_add_test(t, a_section_is_whole_or_not);
}

TEST_MAIN("completion", cases)
