/* SPDX-License-Identifier: MIT */
/* Versions of the assessment, from the first word to the correction. */

#include "config.h"

#include "support/harness.h"
#include "support/casework.h"

#include "service/case_deed.h"

static struct assessment newest(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;

    desk_read(desk, case_id, &view);
    ck_assert_uint_gt(view.file.assessment.count, 0);
    return view.file.assessment.items[view.file.assessment.count - 1];
}

static void add_element(struct desk *desk, const struct ident *version, enum code_element element,
                        bool restricted)
{
    struct element_entry entry;

    record_init(entity_of(ENTITY_element_entry), &entry);
    entry.assessment_id = *version;
    entry.element = element;
    entry.strengths = "Was seen to manage well.";
    entry.needs = "Needs a quiet place for homework.";
    entry.need_level = NEED_LEVEL_1;
    entry.share_restricted = restricted;
    desk_ok(desk, record_save(desk->session, ENTITY_element_entry, &entry, &desk->err));
}

static void add_signature(struct desk *desk, const struct assessment *version,
                          enum code_sign_capacity capacity, const char *name)
{
    struct signature signature;

    record_init(entity_of(ENTITY_signature), &signature);
    signature.case_id = version->case_id;
    signature.assessment_id = version->record.id;
    signature.capacity = capacity;
    signature.name = name;
    signature.signed_on = session_today(desk->session);
    signature.method = SIGN_METHOD_WET_PAPER_ON_FILE;
    desk_ok(desk, record_save(desk->session, ENTITY_signature, &signature, &desk->err));
}

static void add_view(struct desk *desk, const struct ident *version, enum code_view_from whose)
{
    struct view_comment view;

    record_init(entity_of(ENTITY_view_comment), &view);
    view.assessment_id = *version;
    view.whose = whose;
    view.comment = "It is all right.";
    desk_ok(desk, record_save(desk->session, ENTITY_view_comment, &view, &desk->err));
}

static void add_people(struct desk *desk, const struct ident *version)
{
    struct assessment_present present;
    struct service_involved service;
    struct agreed_action action;

    record_init(entity_of(ENTITY_assessment_present), &present);
    present.assessment_id = *version;
    present.name = "Dana Tolliver";
    present.capacity = PRESENT_CAPACITY_PARENT;
    desk_ok(desk, record_save(desk->session, ENTITY_assessment_present, &present, &desk->err));
    record_init(entity_of(ENTITY_service_involved), &service);
    service.assessment_id = *version;
    service.kind = SERVICE_KIND_UNIVERSAL_EY_EDU_FE;
    service.name = "Fennmoor Primary School";
    desk_ok(desk, record_save(desk->session, ENTITY_service_involved, &service, &desk->err));
    record_init(entity_of(ENTITY_agreed_action), &action);
    action.assessment_id = *version;
    action.desired_outcome = "Comes to school on four days of five.";
    action.action = "A target card.";
    action.who = "Helen Oduya";
    action.by_when = date_add_days(session_today(desk->session), 20);
    desk_ok(desk, record_save(desk->session, ENTITY_agreed_action, &action, &desk->err));
}

static void write_child(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;

    desk_read(desk, case_id, &view);
    view.file.subject.contact_tel = "01632 960 014";
    view.file.subject.ethnicity = ETHNIC_WBRI;
    desk_ok(desk, record_save(desk->session, ENTITY_subject, &view.file.subject, &desk->err));
}

/* Everything the form asks for. */
static void write_all(struct desk *desk, const struct ident *case_id)
{
    struct assessment version = newest(desk, case_id);

    version.reason = "Falling attendance.";
    version.home_situation = "Lives with his mother and a younger sister.";
    version.gp_not_known = true;
    version.conclusions_strengths = "A close family.";
    version.conclusions_needs = "Help with the mornings.";
    version.goals = "In school on four days of five.";
    version.agreed_review_date = date_add_days(session_today(desk->session), 42);
    desk_ok(desk, record_save(desk->session, ENTITY_assessment, &version, &desk->err));
    add_element(desk, &version.record.id, ELEMENT_1_04, true);
    add_element(desk, &version.record.id, ELEMENT_2_01, false);
    add_element(desk, &version.record.id, ELEMENT_3_01, false);
    add_people(desk, &version.record.id);
    add_view(desk, &version.record.id, VIEW_FROM_CHILD);
    add_view(desk, &version.record.id, VIEW_FROM_PARENT);
    add_signature(desk, &version, SIGN_CAPACITY_ASSESSOR, "Helen Oduya");
    add_signature(desk, &version, SIGN_CAPACITY_PARENT, "Dana Tolliver");
    write_child(desk, case_id);
}

static bool finish(struct desk *desk, const struct ident *version)
{
    struct secret *passphrase = desk_passphrase();
    bool ok = assessment_complete(desk->session, version, passphrase, &desk->err);

    secret_free(passphrase);
    return ok;
}

/* A case with a complete first version; Helen Oduya is at the desk. */
static void open_assessed(struct desk *desk, struct ident *case_id, struct ident *version)
{
    struct consent_entry entry;
    struct ident parent;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, case_id, &parent);
    desk_decision(desk, case_id, &parent, CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, &entry);
    desk_ok(desk, desk_record(desk, &entry));
    write_all(desk, case_id);
    *version = newest(desk, case_id).record.id;
    desk_ok(desk, finish(desk, version));
}

START_TEST(what_is_missing_is_listed_and_stops)
{
    struct desk desk;
    struct ident case_id, parent;
    struct problems problems;
    struct assessment version;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    version = newest(&desk, &case_id);
    desk_ok(&desk, assessment_problems(desk.session, &version.record.id, &problems, &desk.arena,
                                       &desk.err));
    ck_assert_uint_gt(problems_stopping(&problems), 10);
    desk_no(&desk, finish(&desk, &version.record.id), ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "more)"));
    ck_assert_int_eq(newest(&desk, &case_id).status, ASSESSMENT_STATUS_DRAFT);
    desk_close(&desk);
}
END_TEST

START_TEST(a_whole_version_is_completed_and_never_changes)
{
    struct desk desk;
    struct ident case_id, id;
    struct assessment version;
    struct case_view view;

    open_assessed(&desk, &case_id, &id);
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_A1);
    version = newest(&desk, &case_id);
    ck_assert_int_eq(version.status, ASSESSMENT_STATUS_COMPLETE);
    ck_assert(date_known(version.date_completed));
    ck_assert(view.file.caf_case.next_review_date.days == version.agreed_review_date.days);
    version.goals = "Something else.";
    desk_no(&desk, record_save(desk.session, ENTITY_assessment, &version, &desk.err), ERR_REFUSED);
    desk_no(&desk, finish(&desk, &id), ERR_REFUSED);
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
    version = newest(&desk, &case_id);
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, finish(&desk, &version.record.id), ERR_DENIED);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, finish(&desk, &version.record.id), ERR_DENIED);
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
    version = newest(&desk, &case_id);
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
    size_t carried = 0;

    open_assessed(&desk, &case_id, &first);
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
    desk_close(&desk);
}
END_TEST

START_TEST(a_correction_stands_beside)
{
    struct desk desk;
    struct ident case_id, version;
    struct erratum erratum;
    struct case_view view;

    open_assessed(&desk, &case_id, &version);
    record_init(entity_of(ENTITY_erratum), &erratum);
    erratum.case_id = case_id;
    erratum.assessment_id = version;
    erratum.about = "3.01 Family history";
    erratum.text = "His mother says that the move was in May, not in June.";
    erratum.asked_by = "Dana Tolliver";
    desk_ok(&desk, assessment_correct(desk.session, &erratum, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.erratum.count, 1);
    ck_assert(ident_equal(&view.file.erratum.items[0].noted_by, &desk.hoduya));
    desk_no(&desk, assessment_correct(desk.session, &erratum, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(after_the_form_comes_one_service_or_a_team)
{
    struct desk desk;
    struct ident case_id, version;
    struct case_steps steps;

    open_assessed(&desk, &case_id, &version);
    desk_ok(&desk, case_steps(desk.session, &case_id, &steps, &desk.arena, &desk.err));
    ck_assert_uint_eq(steps.count, 2);
    ck_assert_int_eq(steps.items[0].event, EVENT_T08);
    desk_no(&desk, case_move(desk.session, &case_id, EVENT_T08, NULL, NULL, &desk.err),
            ERR_REFUSED);
    desk_ok(&desk, case_move(desk.session, &case_id, EVENT_T08, &desk.agency, NULL, &desk.err));
    desk_no(&desk, case_move(desk.session, &case_id, EVENT_T08, &desk.agency, NULL, &desk.err),
            ERR_REFUSED);
    desk_ok(&desk, case_move(desk.session, &case_id, EVENT_T09, NULL, NULL, &desk.err));
    desk_no(&desk, case_move(desk.session, &case_id, EVENT_T25, NULL, NULL, &desk.err),
            ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(nobody_else_moves_a_case)
{
    struct desk desk;
    struct ident case_id, version;

    open_assessed(&desk, &case_id, &version);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, case_move(desk.session, &case_id, EVENT_T09, NULL, NULL, &desk.err),
            ERR_REFUSED);
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
}

TEST_MAIN("assessment_svc", cases)
