/* SPDX-License-Identifier: MIT */
/* Versions of the assessment, from the first word to the correction. */

#include "config.h"

#include "support/harness.h"
#include "support/road.h"

#include "service/case_deed.h"
#include "service/reply_svc.h"

START_TEST(what_is_missing_is_listed_and_stops)
{
    struct desk desk;
    struct ident case_id, parent;
    struct problems problems;
    struct assessment version;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    version = desk_newest(&desk, &case_id);
    desk_ok(&desk, assessment_problems(desk.session, &version.record.id, &problems, &desk.arena,
                                       &desk.err));
    ck_assert_uint_gt(problems_stopping(&problems), 10);
    desk_no(&desk, desk_finish(&desk, &version.record.id), ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "more)"));
    ck_assert_int_eq(desk_newest(&desk, &case_id).status, ASSESSMENT_STATUS_DRAFT);
    desk_close(&desk);
}
END_TEST

START_TEST(a_whole_version_is_completed_and_never_changes)
{
    struct desk desk;
    struct ident case_id, id;
    struct assessment version;
    struct case_view view;

    desk_assessed(&desk, &case_id, &id);
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_A1);
    version = desk_newest(&desk, &case_id);
    ck_assert_int_eq(version.status, ASSESSMENT_STATUS_COMPLETE);
    ck_assert(date_known(version.date_completed));
    ck_assert(view.file.caf_case.next_review_date.days == version.agreed_review_date.days);
    version.goals = "Something else.";
    desk_no(&desk, record_save(desk.session, ENTITY_assessment, &version, &desk.err), ERR_REFUSED);
    desk_no(&desk, desk_finish(&desk, &id), ERR_REFUSED);
    desk_no(&desk, assessment_abandon(desk.session, &id, "No.", &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(only_those_who_write_it_complete_it)
{
    struct desk desk;
    struct ident case_id, parent;
    struct assessment version;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    version = desk_newest(&desk, &case_id);
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, desk_finish(&desk, &version.record.id), ERR_DENIED);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, desk_finish(&desk, &version.record.id), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

START_TEST(a_draft_given_up_proposes_the_end)
{
    struct desk desk;
    struct ident case_id, parent;
    struct assessment version;
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    version = desk_newest(&desk, &case_id);
    desk_no(&desk, assessment_abandon(desk.session, &version.record.id, " ", &desk.err),
            ERR_INVALID);
    desk_ok(&desk, assessment_abandon(desk.session, &version.record.id, "They moved away.",
                                      &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_Z0);
    ck_assert_int_eq(view.file.assessment.items[0].status, ASSESSMENT_STATUS_ABANDONED);
    ck_assert_int_eq(view.file.state_history.items[2].event, EVENT_T07);
    desk_close(&desk);
}
END_TEST

/* One service helps: a state in which needs may change. */
static void deliver(struct desk *desk, const struct ident *case_id)
{
    struct case_deed d;
    bool ok;

    desk_ok(desk, case_deed_begin(desk->session, case_id, &d, &desk->err));
    ok = case_deed_move(&d, STATE_S0, EVENT_T08, NULL, &desk->err);
    desk_ok(desk, case_deed_end(&d, ok, &desk->err));
}

START_TEST(a_further_version_carries_the_elements_forward)
{
    struct desk desk;
    struct ident case_id, first, second;
    struct case_view view;
    const struct assessment *version;
    const struct state_history *step;
    size_t carried = 0;

    desk_assessed(&desk, &case_id, &first);
    desk_no(&desk, assessment_begin(desk.session, &case_id, "New carer.", &second, &desk.err),
            ERR_REFUSED);
    deliver(&desk, &case_id);
    desk_no(&desk, assessment_begin(desk.session, &case_id, "", &second, &desk.err), ERR_INVALID);
    desk_ok(&desk, assessment_begin(desk.session, &case_id, "New carer.", &second, &desk.err));
    desk_no(&desk, assessment_begin(desk.session, &case_id, "Again.", &second, &desk.err),
            ERR_REFUSED);
    desk_read(&desk, &case_id, &view);
    version = case_file_find(&view.file, ENTITY_assessment, &second);
    ck_assert_int_eq(version->version_no, 2);
    ck_assert(ident_equal(&version->previous_version_id, &first));
    ck_assert_str_eq(version->goals, "In school on four days of five.");
    ck_assert(!date_known(version->agreed_review_date));
    for (size_t i = 0; i < view.file.element_entry.count; i++)
        carried += ident_equal(&view.file.element_entry.items[i].assessment_id, &second);
    ck_assert_uint_eq(carried, 3);
    ck_assert_uint_eq(view.file.service_involved.count, 2);
    ck_assert_uint_eq(view.file.assessment_present.count, 1);
    ck_assert_int_eq(view.file.caf_case.state, STATE_S0);
    step = &view.file.state_history.items[view.file.state_history.count - 1];
    ck_assert_int_eq(step->event, EVENT_T14);
    ck_assert_int_eq(step->to_state, STATE_S0);
    ck_assert_str_eq(step->reason, "New carer.");
    desk_close(&desk);
}
END_TEST

START_TEST(a_correction_stands_beside)
{
    struct desk desk;
    struct ident case_id, version;
    struct erratum erratum;
    struct case_view view;

    desk_assessed(&desk, &case_id, &version);
    record_init(entity_of(ENTITY_erratum), &erratum);
    erratum.case_id = case_id;
    erratum.assessment_id = version;
    erratum.kind = ERRATUM_KIND_CORRECTION;
    erratum.part = REPLY_PART_ELEMENT;
    erratum.element = ELEMENT_3_01;
    erratum.about = "The year of the move";
    erratum.text = "His mother says that the move was in May, not in June.";
    erratum.asked_by = "Dana Tolliver";
    desk_ok(&desk, reply_note(desk.session, &erratum, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.erratum.count, 1);
    ck_assert(ident_equal(&view.file.erratum.items[0].noted_by, &desk.hoduya));
    desk_no(&desk, reply_note(desk.session, &erratum, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

static void disagree(struct desk *desk, const struct ident *case_id, const struct ident *version,
                     enum code_reply_part part, int element)
{
    struct erratum reply;

    record_init(entity_of(ENTITY_erratum), &reply);
    reply.case_id = *case_id;
    reply.assessment_id = *version;
    reply.kind = ERRATUM_KIND_DISAGREEMENT;
    reply.whose = VIEW_FROM_CHILD;
    reply.part = part;
    reply.element = element;
    reply.text = "I see it differently.";
    desk_ok(desk, reply_note(desk->session, &reply, &desk->err));
}

/* 1.04 is kept back: so are the words beside it, which would tell of it. */
START_TEST(a_disagreement_is_kept_back_with_its_element)
{
    struct desk desk;
    struct ident case_id, version, parent;
    struct consent_entry entry;
    struct case_view view;

    desk_assessed(&desk, &case_id, &version);
    disagree(&desk, &case_id, &version, REPLY_PART_ELEMENT, ELEMENT_1_04);
    disagree(&desk, &case_id, &version, REPLY_PART_ELEMENT, ELEMENT_2_01);
    disagree(&desk, &case_id, &version, REPLY_PART_HOME, 0);
    parent = desk_parent(&desk, &case_id, "Joan Tolliver");
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_TAC, CONSENTST_LIMITED, &entry);
    entry.scope_count = 0;
    desk_scope(&desk, &entry, &desk.agency, SCOPE_EFFECT_ALLOW, DATACLASS_ALL);
    desk_ok(&desk, desk_record(&desk, &entry));
    desk_join(&desk, &case_id, &desk.rmenon);
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.erratum.count, 3);
    desk_sign_in(&desk, "rmenon");
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.erratum.count, 2);
    ck_assert_int_eq(view.file.erratum.items[0].element, ELEMENT_2_01);
    ck_assert(view.shut[ENTITY_erratum]);
    desk_close(&desk);
}
END_TEST

/* Whose it is, and which element, is asked. */
START_TEST(a_disagreement_says_whose_it_is_and_about_what)
{
    struct desk desk;
    struct ident case_id, version;
    struct erratum reply;

    desk_assessed(&desk, &case_id, &version);
    record_init(entity_of(ENTITY_erratum), &reply);
    reply.case_id = case_id;
    reply.assessment_id = version;
    reply.kind = ERRATUM_KIND_DISAGREEMENT;
    reply.part = REPLY_PART_ELEMENT;
    reply.text = "I see it differently.";
    desk_no(&desk, reply_note(desk.session, &reply, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "whose");
    reply.whose = VIEW_FROM_PARENT;
    desk_no(&desk, reply_note(desk.session, &reply, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "element");
    desk_close(&desk);
}
END_TEST

START_TEST(after_the_form_comes_one_service_or_a_team)
{
    struct desk desk;
    static const enum code_event events[] = { EVENT_T08, EVENT_T09, EVENT_T10, EVENT_T16 };
    struct ident case_id, version;
    struct step_offers steps;

    desk_assessed(&desk, &case_id, &version);
    desk_ok(&desk, steps_offered(desk.session, &case_id, &steps, &desk.arena, &desk.err));
    ck_assert_uint_eq(steps.count, 4);
    for (size_t i = 0; i < steps.count; i++)
        ck_assert_int_eq(steps.items[i].event, events[i]);
    ck_assert_str_eq(steps.items[0].waits, "Name the agency that delivers.");
    ck_assert_ptr_null(steps.items[1].waits);
    desk_no(&desk, desk_move(&desk, &case_id, EVENT_T08, NULL), ERR_REFUSED);
    desk_ok(&desk, desk_move(&desk, &case_id, EVENT_T08, &desk.agency));
    desk_no(&desk, desk_move(&desk, &case_id, EVENT_T08, &desk.agency), ERR_REFUSED);
    desk_ok(&desk, desk_move(&desk, &case_id, EVENT_T09, NULL));
    desk_no(&desk, desk_move(&desk, &case_id, EVENT_T25, NULL), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(nobody_else_moves_a_case)
{
    struct desk desk;
    struct ident case_id, version;

    desk_assessed(&desk, &case_id, &version);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, desk_move(&desk, &case_id, EVENT_T09, NULL), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, what_is_missing_is_listed_and_stops);
    tcase_add_test(t, a_whole_version_is_completed_and_never_changes);
    tcase_add_test(t, only_those_who_write_it_complete_it);
    tcase_add_test(t, after_the_form_comes_one_service_or_a_team);
    tcase_add_test(t, nobody_else_moves_a_case);
    tcase_add_test(t, a_draft_given_up_proposes_the_end);
    tcase_add_test(t, a_further_version_carries_the_elements_forward);
    tcase_add_test(t, a_correction_stands_beside);
    tcase_add_test(t, a_disagreement_is_kept_back_with_its_element);
    tcase_add_test(t, a_disagreement_says_whose_it_is_and_about_what);
}

TEST_MAIN("assessment_svc", cases)
