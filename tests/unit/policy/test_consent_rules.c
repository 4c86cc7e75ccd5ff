/* SPDX-License-Identifier: MIT */
/* What consent covers: the worked cases day by day, and the rules one by one. */

#include "config.h"

#include "policy/consent_rules.h"

#include <stdio.h>

#include "support/example.h"
#include "support/harness.h"

static const struct {
    char which;
    const char *on;
    enum code_consentst word;
    bool sharing;
    const char *why;
} words[] = {
    { 'A', "2010-01-13", CONSENTST_NOT_SOUGHT, false, "A: nobody asked yet" },
    { 'A', "2010-01-14", CONSENTST_GIVEN, false, "A-C1: to assess; not to share" },
    { 'A', "2010-01-26", CONSENTST_GIVEN, false, "still A-C1" },
    { 'A', "2010-01-27", CONSENTST_LIMITED, true, "A-C2: Haven is kept from domain 3" },
    { 'A', "2010-03-02", CONSENTST_LIMITED, true, "A-C2a adds the panel" },
    { 'A', "2010-03-24", CONSENTST_GIVEN, true, "A-C3 lifts the limit" },
    { 'A', "2010-06-30", CONSENTST_GIVEN, true, "A-C4 goes on" },
    { 'B', "2010-03-14", CONSENTST_NOT_SOUGHT, false, "B: nobody asked yet" },
    { 'B', "2010-03-15", CONSENTST_LIMITED, true, "B-C1" },
    { 'B', "2010-04-27", CONSENTST_LIMITED, true, "B-C1a takes Leon out and leaves the rest" },
    { 'B', "2010-05-10", CONSENTST_LIMITED, true, "B-C2" },
    { 'B', "2010-09-06", CONSENTST_LIMITED, true, "B-C4 to transfer stands beside B-C3" },
};

START_TEST(the_word_of_the_worked_cases)
{
    struct example example;
    struct consent_word word;

    if (words[_i].which == 'A')
        example_case_a(&example);
    else
        example_case_b(&example);
    word = consent_current(&example.file, day(words[_i].on));
    ck_assert_msg(word.status == words[_i].word, "%s: %s", words[_i].why,
                  code_text(CODES_CONSENTST_ID, (int)word.status));
    ck_assert_msg(word.sharing == words[_i].sharing, "%s: sharing", words[_i].why);
    example_release(&example);
}
END_TEST

static const struct {
    char which;
    const char *agency, *on;
    uint64_t classes;
    const char *why;
} rights[] = {
    { 'A', "SCHOOL", "2010-01-20", 0, "consent to assess shares nothing" },
    { 'A', "EWS", "2010-01-28", BASIC_PLAN | D1_D3, "A-C2 names education welfare" },
    { 'A', "HAVEN", "2010-01-28", BASIC_PLAN | D1_D2, "Haven may not see domain 3" },
    { 'A', "HAVEN", "2010-03-23", BASIC_PLAN | D1_D2, "nor on the last day before the review" },
    { 'A', "HAVEN", "2010-03-24", BASIC_PLAN | D1_D3, "from 24 March it may" },
    { 'A', "CAMHS", "2010-03-23", 0, "CAMHS joins on the 24th" },
    { 'A', "CAMHS", "2010-03-24", BASIC_PLAN | D1_D3 | CLASS(SENSITIVE_MH), "with its own tick" },
    { 'A', "SCHOOL", "2010-03-24", BASIC_PLAN | D1_D3, "nobody else has the sensitive class" },
    { 'A', "HOUSING", "2010-03-24", 0, "no row, no access" },
    { 'B', "PCT", "2010-03-15", BASIC_PLAN | D1_D3 | CLASS(SENSITIVE_SH), "midwifery" },
    { 'B', "CONNEXIONS", "2010-03-15", BASIC_PLAN | D1_D3, "not sexual health" },
    { 'B', "SAFE_STEPS", "2010-05-09", 0, "before B-C2" },
    { 'B', "SAFE_STEPS", "2010-05-10", BASIC_PLAN, "from B-C2 on" },
    { 'B', "SAFE_STEPS", "2010-07-01", BASIC_PLAN, "B-C3 as B-C2" },
    { 'B', "CENTRE", "2010-04-28", BASIC_PLAN | D1_D3, "Leon's withdrawal leaves the others" },
};

START_TEST(agencies_of_the_worked_cases)
{
    struct example example;
    struct recipient recipient;
    struct ident id = id_of(rights[_i].agency);
    struct consent_answer answer;

    if (rights[_i].which == 'A')
        example_case_a(&example);
    else
        example_case_b(&example);
    recipient = recipient_agency(case_file_agency(&example.file, &id));
    answer = consent_for(&example.file, &recipient, day(rights[_i].on));
    ck_assert_msg(answer.classes == rights[_i].classes, "%s: %#llx", rights[_i].why,
                  (unsigned long long)answer.classes);
    example_release(&example);
}
END_TEST

START_TEST(people_panels_and_other_authorities)
{
    struct example a, b;
    struct recipient leon = { .person = id_of("LEON") };
    struct recipient denise = { .person = id_of("DENISE"), .agency = id_of("CENTRE") };
    struct recipient panel = { .panel = "fennmoor resource panel" };
    struct recipient other = { .other_la = "Eastholt Borough Council" };
    struct ident u4 = id_of("U4");
    struct recipient tom;

    example_case_a(&a);
    example_case_b(&b);
    tom = recipient_practitioner(&a.file, &u4);
    ck_assert(consent_for(&a.file, &tom, day("2010-03-24")).classes == (BASIC_PLAN | D1_D3));
    ck_assert(consent_for(&a.file, &panel, day("2010-03-01")).classes == 0);
    ck_assert(consent_for(&a.file, &panel, day("2010-03-02")).classes == BASIC_PLAN);
    ck_assert(consent_for(&b.file, &other, day("2010-09-05")).classes == 0);
    ck_assert(consent_for(&b.file, &other, day("2010-09-06")).classes == (BASIC_PLAN | D1_D3));
    ck_assert(consent_for(&b.file, &leon, day("2010-04-26")).denied == 0);
    ck_assert(consent_for(&b.file, &leon, day("2010-04-27")).denied & CLASS(SENSITIVE_MH));
    ck_assert_msg(consent_for(&b.file, &denise, day("2010-04-01")).classes == 0,
                  "a must-not for the person beats her agency's row");
    example_release(&a);
    example_release(&b);
}
END_TEST

/* One case with two services, GIVEN on 1 March; then something happens. */
static void plain_case(struct example *example)
{
    start_case(example, "CAF-2010-00001", "U1", "2010-02-01");
    add_person(example, "MUM", "Nell Ardern", RELATION_MOTHER, PR_Y);
    add_consent(example, "C1", "2010-03-01", CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, NULL,
                "MUM");
    allow(example, "EWS", BASIC_PLAN);
    allow(example, "HAVEN", BASIC_PLAN);
}

static uint64_t ews(const struct example *example, const char *on)
{
    struct ident id = id_of("EWS");
    struct recipient recipient = recipient_agency(case_file_agency(&example->file, &id));

    return consent_for(&example->file, &recipient, day(on)).classes;
}

static uint64_t haven(const struct example *example, const char *on)
{
    struct ident id = id_of("HAVEN");
    struct recipient recipient = recipient_agency(case_file_agency(&example->file, &id));

    return consent_for(&example->file, &recipient, day(on)).classes;
}

static int word_on(const struct example *example, const char *on)
{
    return (int)consent_current(&example->file, day(on)).status;
}

START_TEST(the_last_day_counts_and_the_next_does_not)
{
    struct example example;

    plain_case(&example);
    LAST(&example, consent)->expires_on = day("2010-06-01");
    ck_assert_uint_eq(ews(&example, "2010-06-01"), BASIC_PLAN);
    ck_assert_uint_eq(ews(&example, "2010-06-02"), 0);
    ck_assert_int_eq(word_on(&example, "2010-06-01"), CONSENTST_GIVEN);
    ck_assert_int_eq(word_on(&example, "2010-06-02"), CONSENTST_EXPIRED);
    add_consent(&example, "C0", "2010-02-20", CONSENT_STAGE_ASSESSMENT, CONSENTST_GIVEN, NULL,
                "MUM");
    ck_assert_msg(word_on(&example, "2010-06-02") == CONSENTST_EXPIRED,
                  "consent to assess does not hide it");
    example_release(&example);
}
END_TEST

START_TEST(a_withdrawn_row_ends_on_its_day)
{
    struct example example;

    plain_case(&example);
    example.file.consent_scope.items[1].to = day("2010-04-10");
    ck_assert_uint_eq(haven(&example, "2010-04-09"), BASIC_PLAN);
    ck_assert_uint_eq(haven(&example, "2010-04-10"), 0);
    ck_assert_uint_eq(ews(&example, "2010-04-10"), BASIC_PLAN);
    example_release(&example);
}
END_TEST

static const struct {
    enum code_withdrawal_scope scope;
    bool everybody;
    enum code_consentst word;
    const char *why;
} withdrawals[] = {
    { WITHDRAWAL_SCOPE_ALL, true, CONSENTST_WITHDRAWN, "all ends everything" },
    { WITHDRAWAL_SCOPE_SHARING, true, CONSENTST_WITHDRAWN, "sharing ends the team's access" },
    { WITHDRAWAL_SCOPE_CAF_SUPPORT, true, CONSENTST_WITHDRAWN, "support ends everything" },
    { WITHDRAWAL_SCOPE_NONE_, true, CONSENTST_WITHDRAWN, "not said: everything" },
    { WITHDRAWAL_SCOPE_ONE_AGENCY, false, CONSENTST_LIMITED, "one agency leaves the others" },
    { WITHDRAWAL_SCOPE_ONE_PERSON, false, CONSENTST_LIMITED, "one person leaves the others" },
};

START_TEST(a_withdrawal_works_at_once)
{
    struct example example;
    struct consent *row;

    plain_case(&example);
    row = add_consent(&example, "W1", "2010-04-10", CONSENT_STAGE_REVIEW, CONSENTST_WITHDRAWN,
                      _i % 2 ? "C1" : NULL, "MUM");
    row->withdrawn_on = day("2010-04-10");
    row->withdrawal_scope = withdrawals[_i].scope;
    if (!withdrawals[_i].everybody)
        add_scope(&example, SCOPE_TARGET_AGENCY, "HAVEN", SCOPE_EFFECT_DENY, CLASS(ALL));
    ck_assert_uint_eq(haven(&example, "2010-04-09"), BASIC_PLAN);
    ck_assert_msg(haven(&example, "2010-04-10") == 0, "%s", withdrawals[_i].why);
    ck_assert_msg(ews(&example, "2010-04-10") == (withdrawals[_i].everybody ? 0 : BASIC_PLAN),
                  "%s", withdrawals[_i].why);
    ck_assert_msg(word_on(&example, "2010-04-10") == (int)withdrawals[_i].word, "%s",
                  withdrawals[_i].why);
    /* Asked again and given, whether or not the row says what it replaces. */
    add_consent(&example, "C2", "2010-05-01", CONSENT_STAGE_REOPEN, CONSENTST_GIVEN,
                _i % 2 ? NULL : "W1", "MUM");
    allow(&example, "EWS", CLASS(BASIC));
    ck_assert_msg(word_on(&example, "2010-05-01") == CONSENTST_GIVEN, "%s, then given again",
                  withdrawals[_i].why);
    ck_assert(ews(&example, "2010-05-01") & CLASS(BASIC));
    if (withdrawals[_i].everybody)
        ck_assert_uint_eq(ews(&example, "2010-05-01"), CLASS(BASIC));
    ck_assert_uint_eq(haven(&example, "2010-05-01"), 0);
    example_release(&example);
}
END_TEST

/* Whoever copies the minutes next reads that something is kept back (domain.md 3.6), until the
 * one who was left out may have something again, or all is decided anew. */
START_TEST(a_withdrawal_from_one_limits_the_word_of_the_case)
{
    struct example example;
    struct consent *row;

    plain_case(&example);
    row = add_consent(&example, "W1", "2010-04-10", CONSENT_STAGE_REVIEW, CONSENTST_WITHDRAWN,
                      NULL, "MUM");
    row->withdrawal_scope = WITHDRAWAL_SCOPE_ONE_AGENCY;
    add_scope(&example, SCOPE_TARGET_AGENCY, "HAVEN", SCOPE_EFFECT_DENY, CLASS(ALL));
    ck_assert_int_eq(word_on(&example, "2010-04-09"), CONSENTST_GIVEN);
    ck_assert_int_eq(word_on(&example, "2010-04-10"), CONSENTST_LIMITED);
    ck_assert_ptr_eq(consent_current(&example.file, day("2010-04-10")).consent,
                     &example.file.consent.items[0]);
    add_consent(&example, "C2", "2010-04-20", CONSENT_STAGE_ASSESSMENT, CONSENTST_GIVEN, NULL,
                "MUM");
    ck_assert_int_eq(word_on(&example, "2010-04-20"), CONSENTST_LIMITED);
    allow(&example, "HAVEN", CLASS(BASIC));
    ck_assert_int_eq(word_on(&example, "2010-04-20"), CONSENTST_GIVEN);
    example_release(&example);
}
END_TEST

/* Whatever their ids are: an import brings all of them in one moment. */
START_TEST(of_one_day_and_moment_the_withdrawal_counts)
{
    static const char *const ids[] = { "A1", "B2", "K3", "M4", "S5", "W6", "Y7", "Z8" };
    struct example example;
    struct consent *row;

    plain_case(&example);
    add_consent(&example, ids[_i], "2010-03-01", CONSENT_STAGE_STORE_SHARE,
                      CONSENTST_GIVEN, NULL, "MUM");
    allow(&example, "EWS", CLASS(BASIC));
    row = add_consent(&example, "X9", "2010-03-01", CONSENT_STAGE_STORE_SHARE,
                      CONSENTST_WITHDRAWN, NULL, "MUM");
    row->withdrawn_on = day("2010-03-01");
    row->withdrawal_scope = WITHDRAWAL_SCOPE_ALL;
    ck_assert_int_eq(word_on(&example, "2010-03-01"), CONSENTST_WITHDRAWN);
    ck_assert_uint_eq(ews(&example, "2010-03-01"), 0);
    example_release(&example);
}
END_TEST

START_TEST(a_refusal_counts_where_it_was_asked)
{
    struct example example;

    plain_case(&example);
    add_consent(&example, "R1", "2010-04-01", CONSENT_STAGE_PANEL, CONSENTST_REFUSED, NULL, "MUM");
    ck_assert_int_eq(word_on(&example, "2010-04-01"), CONSENTST_GIVEN);
    ck_assert_uint_eq(ews(&example, "2010-04-01"), BASIC_PLAN);
    add_consent(&example, "R2", "2010-04-05", CONSENT_STAGE_REVIEW, CONSENTST_REFUSED, NULL,
                "MUM");
    ck_assert_int_eq(word_on(&example, "2010-04-05"), CONSENTST_REFUSED);
    ck_assert_uint_eq(ews(&example, "2010-04-05"), 0);
    example_release(&example);
}
END_TEST

START_TEST(refusing_at_the_first_talk_is_a_refusal_until_asked_again)
{
    struct example example;

    start_case(&example, "CAF-2010-00002", "U1", "2010-02-01");
    add_consent(&example, "P1", "2010-02-02", CONSENT_STAGE_PRE_DISCUSSION, CONSENTST_REFUSED,
                NULL, "MUM");
    ck_assert_int_eq(word_on(&example, "2010-02-02"), CONSENTST_REFUSED);
    add_consent(&example, "P2", "2010-02-09", CONSENT_STAGE_ASSESSMENT, CONSENTST_GIVEN, NULL,
                "MUM");
    ck_assert_int_eq(word_on(&example, "2010-02-09"), CONSENTST_GIVEN);
    example_release(&example);
}
END_TEST

START_TEST(a_newer_decision_replaces_the_older_of_its_stage)
{
    struct example example;

    plain_case(&example);
    add_consent(&example, "C2", "2010-04-01", CONSENT_STAGE_STORE_SHARE, CONSENTST_LIMITED, NULL,
                "MUM");
    allow(&example, "EWS", CLASS(BASIC));
    ck_assert_uint_eq(ews(&example, "2010-04-01"), CLASS(BASIC));
    ck_assert_uint_eq(haven(&example, "2010-04-01"), 0);
    ck_assert_int_eq(word_on(&example, "2010-04-01"), CONSENTST_LIMITED);
    example_release(&example);
}
END_TEST

START_TEST(must_not_wins_over_may)
{
    struct example example;

    plain_case(&example);
    add_scope(&example, SCOPE_TARGET_SECTOR, NULL, SCOPE_EFFECT_DENY, CLASS(PLAN_REVIEW))
        ->target_sector = SECTOR9_ED;
    ck_assert_uint_eq(ews(&example, "2010-03-01"), CLASS(BASIC));
    ck_assert_uint_eq(haven(&example, "2010-03-01"), BASIC_PLAN);
    example_release(&example);
}
END_TEST

START_TEST(sensitive_is_never_by_default)
{
    struct example example;
    struct ident camhs = id_of("CAMHS");
    struct recipient recipient;

    plain_case(&example);
    allow(&example, "HAVEN", CLASS(ALL));
    add_scope(&example, SCOPE_TARGET_SECTOR, NULL, SCOPE_EFFECT_ALLOW, BASIC_PLAN)->target_sector =
        SECTOR9_HE;
    ck_assert_uint_eq(haven(&example, "2010-03-01"), consent_plain_classes());
    recipient = recipient_agency(case_file_agency(&example.file, &camhs));
    ck_assert_msg(consent_for(&example.file, &recipient, day("2010-03-01")).classes == 0,
                  "a sector never stands for its sensitive services");
    allow(&example, "HAVEN", CLASS(ALL) | CLASS(SENSITIVE_SM));
    ck_assert_uint_eq(haven(&example, "2010-03-01"),
                      consent_plain_classes() | CLASS(SENSITIVE_SM));
    add_scope(&example, SCOPE_TARGET_AGENCY, "HAVEN", SCOPE_EFFECT_DENY, CLASS(ALL));
    ck_assert_uint_eq(haven(&example, "2010-03-01"), 0);
    example_release(&example);
}
END_TEST

START_TEST(a_competent_child_decides_before_a_parent)
{
    struct example example;
    struct consent *child;

    plain_case(&example);
    add_person(&example, "KID", "Robin Ardern", RELATION_OTHER, PR_NONE_);
    LAST(&example, person)->subject_id = id_of("CHILD");
    child = add_consent(&example, "K1", "2010-02-25", CONSENT_STAGE_STORE_SHARE, CONSENTST_LIMITED,
                        NULL, "KID");
    child->given_as = GIVEN_AS_SELF;
    child->competence_basis = COMPBASIS_U16_JUDGED_COMPETENT;
    allow(&example, "EWS", CLASS(BASIC));
    ck_assert_msg(ews(&example, "2010-03-02") == CLASS(BASIC), "the mother's row came later");
    child->competence_basis = COMPBASIS_JUDGED_NOT_COMPETENT;
    ck_assert_uint_eq(ews(&example, "2010-03-02"), BASIC_PLAN);
    example_release(&example);
}
END_TEST

START_TEST(a_chain_that_bites_its_tail_is_survived)
{
    struct example example;

    plain_case(&example);
    example.file.consent.items[0].supersedes_id = id_of("C1");
    (void)ews(&example, "2010-04-01");
    add_consent(&example, "C2", "2010-04-01", CONSENT_STAGE_REVIEW, CONSENTST_GIVEN, "C1", "MUM");
    example.file.consent.items[0].supersedes_id = id_of("C2");
    (void)word_on(&example, "2010-04-01");
    example_release(&example);
}
END_TEST

/* Status by sharing answer by day by class by effect: only a yes, shared, in
 * its time, with a row and without a must-not, gives anything. */
START_TEST(only_a_whole_yes_gives)
{
    for (int status = 1; status < CONSENTST_END_; status++) {
        for (int sharing = YN_Y; sharing <= YN_N; sharing++) {
            for (int data_class = 1; data_class < DATACLASS_ALL; data_class++) {
                for (int effect = 0; effect < 4; effect++) {
                    struct example example;
                    uint64_t one = UINT64_C(1) << data_class;
                    bool yes = status == CONSENTST_GIVEN || status == CONSENTST_LIMITED;
                    uint64_t expected = yes && sharing == YN_Y && effect == 1 ? one : 0;

                    start_case(&example, "CAF-2010-00003", "U1", "2010-02-01");
                    add_consent(&example, "C1", "2010-03-01", CONSENT_STAGE_STORE_SHARE, status,
                                NULL, "MUM")
                        ->sharing_agreed = sharing;
                    if (effect & 1)
                        allow(&example, "EWS", one);
                    if (effect & 2)
                        add_scope(&example, SCOPE_TARGET_AGENCY, "EWS", SCOPE_EFFECT_DENY, one);
                    ck_assert_uint_eq(ews(&example, "2010-02-28"), 0);
                    ck_assert_uint_eq(ews(&example, "2010-03-01"), expected);
                    example_release(&example);
                }
            }
        }
    }
}
END_TEST

/* ----- What a new decision takes the place of ------------------------------ */

static const struct {
    enum code_consent_stage stage;
    enum code_consentst status;
    bool replaces;
    const char *why;
} new_ones[] = {
    { CONSENT_STAGE_STORE_SHARE, CONSENTST_LIMITED, true, "the same was asked again" },
    { CONSENT_STAGE_STORE_SHARE, CONSENTST_REFUSED, true, "and refused" },
    { CONSENT_STAGE_REVIEW, CONSENTST_GIVEN, true, "A-C3 takes the place of A-C2a" },
    { CONSENT_STAGE_TAC, CONSENTST_LIMITED, true, "the team carries the scope on" },
    { CONSENT_STAGE_PANEL, CONSENTST_LIMITED, true, "A-C2a takes the place of A-C2" },
    { CONSENT_STAGE_PANEL, CONSENTST_REFUSED, false, "a refused panel is about the panel alone" },
    { CONSENT_STAGE_TRANSFER, CONSENTST_REFUSED, false, "and so is a transfer" },
    { CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, false, "B-C4 stands beside B-C3" },
    { CONSENT_STAGE_ASSESSMENT, CONSENTST_GIVEN, false, "assessing again shares nothing less" },
    { CONSENT_STAGE_PRE_DISCUSSION, CONSENTST_GIVEN, false, "talking it over decides nothing" },
};

START_TEST(a_yes_carries_on_what_was_agreed)
{
    struct example example;
    struct consent new_one = { .stage = (int)new_ones[_i].stage,
                               .status = (int)new_ones[_i].status };
    const struct consent *before;

    plain_case(&example);
    before = consent_replaced(&example.file, &new_one, day("2010-04-01"));
    ck_assert_msg((before == LAST(&example, consent)) == new_ones[_i].replaces &&
                      (before == NULL) == !new_ones[_i].replaces,
                  "%s", new_ones[_i].why);
    example_release(&example);
}
END_TEST

START_TEST(a_parent_does_not_take_the_place_of_a_competent_child)
{
    struct example example;
    struct consent new_one = { .stage = CONSENT_STAGE_STORE_SHARE, .status = CONSENTST_GIVEN,
                               .given_by_person = id_of("MUM") };

    plain_case(&example);
    add_person(&example, "KIERAN", "Kieran", RELATION_OTHER, PR_NONE_);
    LAST(&example, person)->subject_id = example.file.subject.record.id;
    LAST(&example, consent)->given_by_person = id_of("KIERAN");
    LAST(&example, consent)->given_as = GIVEN_AS_SELF;
    ck_assert_ptr_null(consent_replaced(&example.file, &new_one, day("2010-04-01")));
    new_one.given_by_person = id_of("KIERAN");
    new_one.given_as = GIVEN_AS_SELF;
    ck_assert_ptr_eq(consent_replaced(&example.file, &new_one, day("2010-04-01")),
                     LAST(&example, consent));
    example_release(&example);
}
END_TEST

/* Domain.md 3.2: help at home is a carer's to agree to, sharing is not. */
START_TEST(a_carer_gives_nobody_anything)
{
    struct example example;

    plain_case(&example);
    LAST(&example, consent)->given_as = GIVEN_AS_CARER;
    ck_assert_uint_eq(ews(&example, "2010-03-02"), 0);
    ck_assert(!consent_current(&example.file, day("2010-03-02")).sharing);
    LAST(&example, consent)->given_as = GIVEN_AS_PARENT_PR;
    ck_assert_uint_eq(ews(&example, "2010-03-02"), BASIC_PLAN);
    example_release(&example);
}
END_TEST

START_TEST(a_competent_child_s_no_is_lifted_by_the_child)
{
    struct example example;
    struct consent *child;

    plain_case(&example);
    add_person(&example, "KIERAN", "Kieran", RELATION_OTHER, PR_NONE_);
    LAST(&example, person)->subject_id = example.file.subject.record.id;
    child = add_consent(&example, "C2", "2010-03-10", CONSENT_STAGE_STORE_SHARE,
                        CONSENTST_WITHDRAWN, NULL, "KIERAN");
    child->given_as = GIVEN_AS_SELF;
    child->withdrawn_on = day("2010-03-10");
    child->withdrawal_scope = WITHDRAWAL_SCOPE_ALL;
    add_consent(&example, "C3", "2010-03-20", CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, NULL,
                "MUM");
    allow(&example, "EWS", BASIC_PLAN);
    ck_assert(consent_all_withdrawn(&example.file, day("2010-03-21")));
    ck_assert_uint_eq(ews(&example, "2010-03-21"), 0);
    LAST(&example, consent)->given_by_person = id_of("KIERAN");
    LAST(&example, consent)->given_as = GIVEN_AS_SELF;
    ck_assert(!consent_all_withdrawn(&example.file, day("2010-03-21")));
    ck_assert_uint_eq(ews(&example, "2010-03-21"), BASIC_PLAN);
    example_release(&example);
}
END_TEST

/* A yes to one transfer is no yes to the case. */
START_TEST(a_transfer_does_not_undo_a_withdrawal)
{
    struct example example;

    plain_case(&example);
    add_consent(&example, "C2", "2010-03-10", CONSENT_STAGE_TRANSFER, CONSENTST_WITHDRAWN, NULL,
                "MUM")->withdrawal_scope = WITHDRAWAL_SCOPE_ALL;
    add_consent(&example, "C3", "2010-03-20", CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, NULL,
                "MUM");
    ck_assert(consent_all_withdrawn(&example.file, day("2010-03-21")));
    example_release(&example);
}
END_TEST

/* Asked about one thing apart, with a day of its own; whoever has limits there has them there. */
START_TEST(a_move_or_a_panel_does_not_speak_for_the_case)
{
    static const int apart[] = { CONSENT_STAGE_TRANSFER, CONSENT_STAGE_PANEL };
    static const int yes[] = { CONSENTST_GIVEN, CONSENTST_LIMITED };

    for (size_t i = 0; i < COUNT(apart) * COUNT(yes); i++) {
        struct example example;
        struct consent_word word;

        plain_case(&example);
        add_consent(&example, "C9", "2010-03-20", apart[i / 2], yes[i % 2], NULL, "MUM");
        word = consent_current(&example.file, day("2010-03-21"));
        ck_assert_int_eq(word.status, CONSENTST_GIVEN);
        ck_assert_int_eq(word.consent->stage, CONSENT_STAGE_STORE_SHARE);
        example.file.consent.items[0] = *LAST(&example, consent);
        example.file.consent.count = 1;
        word = consent_current(&example.file, day("2010-03-21"));
        ck_assert_msg(word.status == (enum code_consentst)yes[i % 2], "where nothing else does");
        example_release(&example);
    }
}
END_TEST

START_TEST(a_yes_that_ran_out_is_none)
{
    struct example example;
    struct date last = day("2010-03-31");

    plain_case(&example);
    LAST(&example, consent)->expires_on = last;
    ck_assert_ptr_nonnull(
        consent_agreed_at(&example.file, CONSENT_STAGE_STORE_SHARE, last));
    ck_assert_ptr_null(consent_agreed_at(&example.file, CONSENT_STAGE_STORE_SHARE,
                                         date_add_days(last, 1)));
    ck_assert(consent_classes_meant(CLASS(ALL)) == (BASIC_PLAN | D1_D3 | CLASS(CHRONOLOGY)));
    example_release(&example);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_carer_gives_nobody_anything);
    tcase_add_test(t, a_competent_child_s_no_is_lifted_by_the_child);
    tcase_add_test(t, a_transfer_does_not_undo_a_withdrawal);
    tcase_add_test(t, a_move_or_a_panel_does_not_speak_for_the_case);
    tcase_add_test(t, a_yes_that_ran_out_is_none);
    tcase_add_loop_test(t, the_word_of_the_worked_cases, 0, (int)COUNT(words));
    tcase_add_loop_test(t, agencies_of_the_worked_cases, 0, (int)COUNT(rights));
    tcase_add_test(t, people_panels_and_other_authorities);
    tcase_add_test(t, the_last_day_counts_and_the_next_does_not);
    tcase_add_test(t, a_withdrawn_row_ends_on_its_day);
    tcase_add_loop_test(t, a_withdrawal_works_at_once, 0, (int)COUNT(withdrawals));
    tcase_add_test(t, a_withdrawal_from_one_limits_the_word_of_the_case);
    tcase_add_loop_test(t, of_one_day_and_moment_the_withdrawal_counts, 0, 8);
    tcase_add_test(t, a_refusal_counts_where_it_was_asked);
    tcase_add_test(t, refusing_at_the_first_talk_is_a_refusal_until_asked_again);
    tcase_add_test(t, a_newer_decision_replaces_the_older_of_its_stage);
    tcase_add_test(t, must_not_wins_over_may);
    tcase_add_test(t, sensitive_is_never_by_default);
    tcase_add_test(t, a_competent_child_decides_before_a_parent);
    tcase_add_test(t, a_chain_that_bites_its_tail_is_survived);
    tcase_add_test(t, only_a_whole_yes_gives);
    tcase_add_loop_test(t, a_yes_carries_on_what_was_agreed, 0, (int)COUNT(new_ones));
    tcase_add_test(t, a_parent_does_not_take_the_place_of_a_competent_child);
}

TEST_MAIN("consent_rules", cases)
