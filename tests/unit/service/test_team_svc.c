/* SPDX-License-Identifier: MIT */
/* The team around the child. */

#include "config.h"

#include "support/harness.h"
#include "support/casework.h"

#include "service/team_svc.h"

static struct tac_member member_of(const struct ident *case_id, const struct ident *practitioner,
                                   const struct ident *person)
{
    struct tac_member member;

    record_init(entity_of(ENTITY_tac_member), &member);
    member.case_id = *case_id;
    if (practitioner)
        member.practitioner_id = *practitioner;
    if (person)
        member.person_id = *person;
    return member;
}

static const struct team_row *row_of(const struct team *team, const char *name)
{
    for (size_t i = 0; i < team->count; i++) {
        if (strcmp(team->rows[i].name, name) == 0)
            return &team->rows[i];
    }
    ck_abort_msg("%s is not in the team", name);
    return NULL;
}

/* Somebody who was to join next week leaves today. */
START_TEST(nobody_leaves_before_they_came)
{
    struct desk desk;
    struct ident case_id, parent;
    struct tac_member member;
    struct case_view view;
    const char *warning;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    member = member_of(&case_id, &desk.rmenon, NULL);
    member.from = date_add_days(session_today(desk.session), 7);
    desk_ok(&desk, team_add(desk.session, &member, &warning, &desk.arena, &desk.err));
    desk_ok(&desk, team_remove(desk.session, &member.record.id, "Ill.", &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert(date_compare(view.file.tac_member.items[0].to, member.from) >= 0);
    desk_close(&desk);
}
END_TEST

START_TEST(a_member_sees_what_consent_gives)
{
    struct desk desk;
    struct ident case_id, parent;
    struct tac_member member;
    const char *warning;
    struct team team;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    member = member_of(&case_id, &desk.rmenon, NULL);
    desk_ok(&desk, team_add(desk.session, &member, &warning, &desk.arena, &desk.err));
    ck_assert_ptr_null(warning);
    ck_assert_int_eq(member.role_in_tac, TAC_ROLE_PRACTITIONER);
    member = member_of(&case_id, NULL, &parent);
    desk_ok(&desk, team_add(desk.session, &member, &warning, &desk.arena, &desk.err));
    desk_ok(&desk, team_list(desk.session, &case_id, &team, &desk.arena, &desk.err));
    ck_assert_uint_eq(team.count, 3);
    ck_assert_str_eq(team.rows[0].name, "Helen Oduya");
    ck_assert_str_eq(team.rows[0].role, "interim lead");
    ck_assert_str_eq(team.rows[0].may_see, "all");
    ck_assert_str_eq(team.rows[1].name, "Dana Tolliver");
    ck_assert_str_eq(team.rows[1].role, "family, PR");
    ck_assert_str_eq(team.rows[1].may_see, "own copy");
    ck_assert_str_eq(row_of(&team, "Ravi Menon")->may_see, "all");
    ck_assert_str_eq(row_of(&team, "Ravi Menon")->agency, "Fennmoor Primary School");
    ck_assert(row_of(&team, "Ravi Menon")->consent_reaches);
    desk_close(&desk);
}
END_TEST

START_TEST(whom_no_consent_names_sees_nothing)
{
    struct desk desk;
    struct ident case_id, parent, clinic, nurse;
    struct practitioner worker;
    struct tac_member member;
    const char *warning;
    struct team team;

    desk_open(&desk);
    clinic = desk_agency(&desk, "Fennmoor Clinic");
    record_init(entity_of(ENTITY_practitioner), &worker);
    worker.name = "Nora Quill";
    worker.agency_id = clinic;
    worker.job_role = JOBROLE_TEACHER;
    worker.job_title = "Nurse";
    desk_ok(&desk, record_save(desk.session, ENTITY_practitioner, &worker, &desk.err));
    nurse = worker.record.id;
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    member = member_of(&case_id, &nurse, NULL);
    desk_ok(&desk, team_add(desk.session, &member, &warning, &desk.arena, &desk.err));
    ck_assert_ptr_nonnull(warning);
    ck_assert_ptr_nonnull(strstr(warning, "Nora Quill (Fennmoor Clinic)"));
    desk_ok(&desk, team_list(desk.session, &case_id, &team, &desk.arena, &desk.err));
    ck_assert_str_eq(row_of(&team, "Nora Quill")->may_see, "NOTHING");
    ck_assert(!row_of(&team, "Nora Quill")->consent_reaches);
    desk_close(&desk);
}
END_TEST

/* Who wrote the assessment, and leads for now, works with what it says. */
START_TEST(author_and_lead_need_no_line_of_consent)
{
    struct desk desk;
    struct ident case_id;
    struct tac_member member;
    const char *warning;
    struct team team;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &case_id));
    member = member_of(&case_id, &desk.hoduya, NULL);
    desk_ok(&desk, team_add(desk.session, &member, &warning, &desk.arena, &desk.err));
    ck_assert_ptr_null(warning);
    desk_ok(&desk, team_list(desk.session, &case_id, &team, &desk.arena, &desk.err));
    ck_assert_str_eq(row_of(&team, "Helen Oduya")->may_see, "all");
    ck_assert(row_of(&team, "Helen Oduya")->consent_reaches);
    desk_close(&desk);
}
END_TEST

START_TEST(whom_the_family_withdrew_has_no_copy)
{
    struct desk desk;
    struct ident case_id, parent;
    struct tac_member member;
    struct secret *passphrase = desk_passphrase();
    const char *warning;
    struct team team;
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    member = member_of(&case_id, NULL, &parent);
    member.role_in_tac = TAC_ROLE_FAMILY;
    desk_ok(&desk, team_add(desk.session, &member, &warning, &desk.arena, &desk.err));
    desk_ok(&desk, team_list(desk.session, &case_id, &team, &desk.arena, &desk.err));
    ck_assert_str_eq(row_of(&team, "Dana Tolliver")->may_see, "own copy");
    desk_ok(&desk, consent_withdraw(desk.session, &case_id, WITHDRAWAL_SCOPE_ONE_PERSON, &parent,
                                    &parent, DATE_NONE, true, NULL, passphrase, &desk.err));
    desk_ok(&desk, team_list(desk.session, &case_id, &team, &desk.arena, &desk.err));
    ck_assert_str_eq(row_of(&team, "Dana Tolliver")->may_see, "NOTHING");
    desk_read(&desk, &case_id, &view);
    ck_assert_msg(view.file.consent.items[view.file.consent.count - 1].stage == CONSENT_STAGE_TAC,
                  "somebody of the team was taken out of the team");
    secret_free(passphrase);
    desk_close(&desk);
}
END_TEST

START_TEST(nobody_joins_twice_and_leaving_has_a_reason)
{
    struct desk desk;
    struct ident case_id, parent;
    struct tac_member member, again;
    const char *warning;
    struct team team;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    member = member_of(&case_id, &desk.rmenon, NULL);
    desk_ok(&desk, team_add(desk.session, &member, &warning, &desk.arena, &desk.err));
    again = member_of(&case_id, &desk.rmenon, NULL);
    desk_no(&desk, team_add(desk.session, &again, &warning, &desk.arena, &desk.err), ERR_INVALID);
    ck_assert_int_eq(again.record.version, 0);
    again = member_of(&case_id, NULL, NULL);
    desk_no(&desk, team_add(desk.session, &again, &warning, &desk.arena, &desk.err), ERR_INVALID);
    desk_no(&desk, team_remove(desk.session, &member.record.id, "", &desk.err), ERR_INVALID);
    desk_ok(&desk, team_remove(desk.session, &member.record.id, "Changed schools.", &desk.err));
    desk_no(&desk, team_remove(desk.session, &member.record.id, "Again.", &desk.err), ERR_REFUSED);
    desk_ok(&desk, team_list(desk.session, &case_id, &team, &desk.arena, &desk.err));
    ck_assert_uint_eq(team.count, 1);
    desk_sign_in(&desk, "rmenon");
    member = member_of(&case_id, &desk.rmenon, NULL);
    desk_no(&desk, team_add(desk.session, &member, &warning, &desk.arena, &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_member_sees_what_consent_gives);
    tcase_add_test(t, nobody_leaves_before_they_came);
    tcase_add_test(t, whom_no_consent_names_sees_nothing);
    tcase_add_test(t, author_and_lead_need_no_line_of_consent);
    tcase_add_test(t, whom_the_family_withdrew_has_no_copy);
    tcase_add_test(t, nobody_joins_twice_and_leaving_has_a_reason);
}

TEST_MAIN("team_svc", cases)
