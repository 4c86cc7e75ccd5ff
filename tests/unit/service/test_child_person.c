/* SPDX-License-Identifier: MIT */
/* The child among the people of its own case. */

#include "config.h"

#include "service/names.h"
#include "support/casework.h"
#include "support/harness.h"

static void open_case(struct desk *desk, struct ident *case_id, struct ident *child)
{
    struct case_view view;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_ok(desk, desk_start(desk, "Kieran", "Tolliver", "2000-06-19", case_id));
    desk_read(desk, case_id, &view);
    *child = view.file.subject.record.id;
}

static struct ident pick(struct desk *desk, const struct ident *case_id, const char *words)
{
    struct choices choices;

    desk_ok(desk, choices_of(desk->session, ENTITY_person, words, case_id, &choices, &desk->arena,
                             &desk->err));
    ck_assert_uint_eq(choices.count, 1);
    ck_assert_str_eq(choices.items[0].name, "Kieran Tolliver");
    return choices.items[0].id;
}

static struct ident add_to_team(struct desk *desk, const struct ident *case_id,
                                const struct ident *who)
{
    struct tac_member member;
    const char *warning;

    record_init(entity_of(ENTITY_tac_member), &member);
    member.case_id = *case_id;
    member.person_id = *who;
    member.role_in_tac = TAC_ROLE_FAMILY;
    member.from = session_today(desk->session);
    desk_ok(desk, team_add(desk->session, &member, &warning, &desk->arena, &desk->err));
    return member.person_id;
}

START_TEST(the_child_can_be_picked_before_anybody_else_is_known)
{
    struct desk desk;
    struct ident case_id, child, picked;

    open_case(&desk, &case_id, &child);
    picked = pick(&desk, &case_id, "kieran");
    ck_assert_str_eq(name_of(desk.session, ENTITY_person, &picked, &desk.arena),
                     "Kieran Tolliver");
    desk_close(&desk);
}
END_TEST

START_TEST(named_once_it_is_a_person_and_stays_the_same_one)
{
    struct desk desk;
    struct ident case_id, child, person, again;
    struct case_view view;

    open_case(&desk, &case_id, &child);
    person = add_to_team(&desk, &case_id, &child);
    ck_assert(!ident_equal(&person, &child));
    again = pick(&desk, &case_id, "kieran");
    ck_assert(ident_equal(&person, &again));
    again = add_to_team(&desk, &case_id, &child);
    ck_assert(ident_equal(&person, &again));
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.person.count, 1);
    ck_assert_str_eq(view.file.person.items[0].name, "Kieran Tolliver");
    ck_assert_int_eq(view.file.person.items[0].sex, SEX_M);
    ck_assert(ident_equal(&view.file.person.items[0].subject_id, &child));
    desk_close(&desk);
}
END_TEST

/* Sixteen, and able to decide: nobody else need be on record first. */
START_TEST(a_young_person_consents_for_themselves)
{
    struct desk desk;
    struct ident case_id;
    struct consent_entry entry;
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Zoe", "Marsh", "1993-04-03", &case_id));
    desk_read(&desk, &case_id, &view);
    desk_decision(&desk, &case_id, &view.file.subject.record.id, CONSENT_STAGE_ASSESSMENT,
                  CONSENTST_GIVEN, &entry);
    entry.consent.given_as = GIVEN_AS_SELF;
    entry.consent.competence_basis = COMPBASIS_AGE16PLUS_PRESUMED;
    desk_ok(&desk, desk_record(&desk, &entry));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.signature.items[0].capacity, SIGN_CAPACITY_YOUNG_PERSON);
    ck_assert_int_eq(view.file.caf_case.state, STATE_A0);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_child_can_be_picked_before_anybody_else_is_known);
    tcase_add_test(t, named_once_it_is_a_person_and_stays_the_same_one);
    tcase_add_test(t, a_young_person_consents_for_themselves);
}

TEST_MAIN("child_person", cases)
