/* SPDX-License-Identifier: MIT */
/* What may be seen of a case: domain.md 3.6 over every relation, state, class
 * and answer of consent, and the worked case by name. */

#include "config.h"

#include "policy/sight.h"

#include <stdio.h>

#include "model/element.h"
#include "policy/relation.h"
#include "support/example.h"
#include "support/harness.h"

/* The rule typed again from the page. */
static bool page_allows(const struct relation *r, int state, int data_class, bool restricted,
                        const struct consent_answer *answer)
{
    bool practitioner = set_has(r->roles, ROLE_practitioner);
    bool assessment = data_class >= DATACLASS_BASIC && data_class <= DATACLASS_ASSESSMENT_D3;

    if (state == STATE_Z3)
        return false;
    if (set_has(r->roles, ROLE_coordinator) && r->locality)
        return true;
    if (set_has(r->roles, ROLE_supervisor) && r->supervises)
        return true;
    if (!practitioner)
        return false;
    if (r->lead || r->deputy || r->drafting || r->closing)
        return !set_has(answer->denied, data_class);
    if (r->author && assessment && !set_has(answer->denied, data_class))
        return true;
    return r->member && set_has(answer->classes, data_class) && (!restricted || r->named);
}

START_TEST(everything_is_as_the_page_says)
{
    int state = _i;

    for (unsigned bits = 0; bits < 4096; bits++) {
        struct relation r = { .roles = set_with(0, 1 + (int)(bits & 3)),
                              .lead = bits & 4,
                              .deputy = bits & 8,
                              .drafting = bits & 16,
                              .author = bits & 32,
                              .member = bits & 64,
                              .named = bits & 128,
                              .locality = bits & 256,
                              .supervises = bits & 512 };
        bool restricted = bits & 1024;

        for (int data_class = DATACLASS_BASIC; data_class < DATACLASS_ALL; data_class++) {
            struct consent_answer answer = { .status = CONSENTST_GIVEN };
            struct sight sight;

            if (bits & 2048)
                answer.denied = set_with(0, data_class);
            else
                answer.classes = set_with(0, data_class) ^ (uint64_t)(bits & 4);
            sight = may_see(&r, (enum code_state)state, (enum code_dataclass)data_class,
                            restricted, &answer);
            ck_assert_int_eq(sight.allowed,
                             page_allows(&r, state, data_class, restricted, &answer));
            ck_assert(sight.allowed == (sight.why_not == NULL));
            ck_assert(!sight.needs_reason || restricted ||
                      class_is_sensitive((enum code_dataclass)data_class));
        }
    }
}
END_TEST

START_TEST(watchers_give_a_reason_for_what_is_kept_back)
{
    struct relation gwen = { .roles = set_with(0, ROLE_coordinator), .locality = true };
    struct consent_answer none = { .status = CONSENTST_GIVEN };

    ck_assert(!may_see(&gwen, STATE_D0, DATACLASS_ASSESSMENT_D1, false, &none).needs_reason);
    ck_assert(may_see(&gwen, STATE_D0, DATACLASS_ASSESSMENT_D1, true, &none).needs_reason);
    ck_assert(may_see(&gwen, STATE_D0, DATACLASS_SENSITIVE_MH, false, &none).needs_reason);
    ck_assert(may_see(&gwen, STATE_Z2, DATACLASS_BASIC, false, &none).allowed);
}
END_TEST

START_TEST(administrators_know_not_even_the_name)
{
    struct relation lee = { .roles = set_with(0, ROLE_administrator) };
    struct relation iris = { .roles = set_with(0, ROLE_auditor) };
    struct consent_answer none = { .status = CONSENTST_GIVEN };

    ck_assert(!may_see(&lee, STATE_D0, DATACLASS_BASIC, false, &none).identity_only);
    ck_assert(may_see(&iris, STATE_D0, DATACLASS_BASIC, false, &none).identity_only);
    ck_assert(!may_see(&iris, STATE_D0, DATACLASS_BASIC, false, &none).allowed);
}
END_TEST

static struct element_entry *element_in(struct example *example, int element)
{
    for (size_t i = 0; i < example->file.element_entry.count; i++) {
        if (example->file.element_entry.items[i].element == element)
            return &example->file.element_entry.items[i];
    }
    return NULL;
}

static bool sees(struct example *example, const char *who, const char *on, int element)
{
    struct parameters parameters = parameters_default();
    const struct practitioner *worker;
    struct actor actor = { .practitioner = id_of(who), .roles = set_with(0, ROLE_practitioner) };
    struct relation relation =
        relation_find(&example->file, &actor, &parameters, day(on));
    struct recipient recipient = recipient_practitioner(&example->file, &actor.practitioner);
    struct consent_answer answer = consent_for(&example->file, &recipient, day(on));

    worker = case_file_practitioner(&example->file, &actor.practitioner);
    return may_see_element(&example->file, element_in(example, element), &relation, &answer,
                           &worker->agency_id)
        .allowed;
}

/* Helen Oduya's agency is shut out of the first domain, or she is by name. */
static struct sight writer_sees(struct example *example, int status, bool in_person)
{
    struct relation helen = { .roles = set_with(0, ROLE_practitioner),
                              .author = true,
                              .drafting = status == ASSESSMENT_STATUS_DRAFT };
    struct consent_answer answer = { .status = CONSENTST_LIMITED };
    struct ident school = id_of("HAVEN");

    answer.denied = set_with(0, DATACLASS_ASSESSMENT_D1);
    answer.denied_in_person = in_person ? answer.denied : 0;
    for (size_t i = 0; i < example->file.assessment.count; i++)
        example->file.assessment.items[i].status = status;
    return may_see_element(&example->file, element_in(example, ELEMENT_1_01), &helen, &answer,
                           &school);
}

START_TEST(a_draft_is_read_by_who_writes_it)
{
    struct example example;

    example_case_a(&example);
    example.file.caf_case.state = STATE_A0;
    ck_assert(writer_sees(&example, ASSESSMENT_STATUS_DRAFT, false).allowed);
    ck_assert(!writer_sees(&example, ASSESSMENT_STATUS_DRAFT, true).allowed);
    ck_assert(!writer_sees(&example, ASSESSMENT_STATUS_COMPLETE, false).allowed);
    example_release(&example);
}
END_TEST

START_TEST(haven_sees_domain_three_from_24_march)
{
    struct example example;
    struct element_restriction *kept;

    example_case_a(&example);
    example.file.caf_case.state = STATE_D0;
    example.file.caf_case.closed_on = DATE_NONE;
    ck_assert(sees(&example, "U4", "2010-03-23", ELEMENT_1_01));
    ck_assert(!sees(&example, "U4", "2010-03-23", ELEMENT_3_02));
    ck_assert(sees(&example, "U4", "2010-03-24", ELEMENT_3_02));
    ck_assert_msg(!sees(&example, "U4", "2010-03-24", ELEMENT_3_01),
                  "restricted and nobody named: no member sees it");
    kept = example_add(&example, ENTITY_element_restriction, NULL);
    kept->element_entry_id = element_in(&example, ELEMENT_3_01)->record.id;
    kept->agency_id = id_of("HAVEN");
    ck_assert_msg(sees(&example, "U3", "2010-03-23", ELEMENT_3_01), "kept from Haven alone");
    ck_assert(!sees(&example, "U4", "2010-03-24", ELEMENT_3_01));
    element_in(&example, ELEMENT_3_01)->share_restricted = false;
    ck_assert(sees(&example, "U4", "2010-03-24", ELEMENT_3_01));
    ck_assert_msg(sees(&example, "U2", "2010-03-01", ELEMENT_3_01), "the lead sees all");
    ck_assert_msg(!sees(&example, "U2", "2010-06-01", ELEMENT_1_01), "no longer part of it");
    example_release(&example);
}
END_TEST

static const struct {
    enum code_dataclass data_class;
    bool restricted, denied, sees;
    const char *why;
} emergencies[] = {
    { DATACLASS_ASSESSMENT_D1, false, false, true, "whatever consent covers" },
    { DATACLASS_PLAN_REVIEW, false, false, true, "the plan" },
    { DATACLASS_ASSESSMENT_D1, true, false, false, "the family keeps it back from all" },
    { DATACLASS_ASSESSMENT_D1, false, true, false, "and from them" },
    { DATACLASS_SENSITIVE_MH, false, false, false, "a sensitive class" },
    { DATACLASS_SENSITIVE_SH, false, false, false, "a sensitive class" },
    { DATACLASS_SENSITIVE_SM, false, false, false, "a sensitive class" },
};

START_TEST(an_emergency_opens_what_nobody_keeps_back)
{
    enum code_dataclass data_class = emergencies[_i].data_class;
    struct relation relation = { .roles = set_with(0, ROLE_practitioner), .emergency = true };
    struct consent_answer answer = { .denied =
                                         emergencies[_i].denied ? set_with(0, data_class) : 0 };
    struct sight got =
        may_see(&relation, STATE_D0, data_class, emergencies[_i].restricted, &answer);

    ck_assert_msg(got.allowed == emergencies[_i].sees, "%s", emergencies[_i].why);
    ck_assert(got.allowed || got.why_not != NULL);
    relation.emergency = false;
    ck_assert(!may_see(&relation, STATE_D0, data_class, false, &answer).allowed);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, an_emergency_opens_what_nobody_keeps_back, 0,
                        (int)COUNT(emergencies));
    tcase_add_loop_test(t, everything_is_as_the_page_says, STATE_P0, STATE_END_);
    tcase_add_test(t, watchers_give_a_reason_for_what_is_kept_back);
    tcase_add_test(t, administrators_know_not_even_the_name);
    tcase_add_test(t, a_draft_is_read_by_who_writes_it);
    tcase_add_test(t, haven_sees_domain_three_from_24_march);
}

TEST_MAIN("sight", cases)
