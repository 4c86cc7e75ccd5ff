/* SPDX-License-Identifier: MIT */
/* From the first worry to a decision: domain.md 1.5, T01 to T03, T28. */

#include "config.h"

#include "support/harness.h"
#include "support/road.h"

#include "service/checklist_svc.h"
#include "service/stepup_svc.h"

static void new_list(struct pre_assessment *list)
{
    record_init(entity_of(ENTITY_pre_assessment), list);
    list->given_names = "Kieran";
    list->family_name = "Tolliver";
    ck_assert(date_parse("2000-06-19", &list->dob));
    list->address = "14 Larkspur Close";
    list->postcode = "FX9 4ZZ";
}

/* Helen Oduya has begun a checklist. */
static struct ident begin(struct desk *desk, struct pre_assessment *list)
{
    struct checklist_start start = { .locality = desk->locality };
    const char *advice;
    struct ident id;

    new_list(list);
    desk_ok(desk, checklist_begin(desk->session, list, &start, &id, &advice, &desk->arena,
                                  &desk->err));
    return id;
}

static void read_case(struct desk *desk, const struct ident *id, struct case_view *view)
{
    desk_ok(desk, case_open(desk->session, id, NULL, view, &desk->arena, &desk->err));
}

START_TEST(a_checklist_is_kept_and_is_no_open_case)
{
    struct desk desk;
    struct pre_assessment list;
    struct case_view view;
    struct case_page page;
    struct case_filter filter = { .whose = CASES_MINE };
    struct ident id;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    id = begin(&desk, &list);
    read_case(&desk, &id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_P0);
    ck_assert_str_eq(view.file.subject.family_name, "Tolliver");
    ck_assert_uint_eq(view.file.pre_assessment.count, 1);
    ck_assert_int_eq(view.file.state_history.items[0].event, EVENT_T01);
    ck_assert_msg(!date_known(view.file.caf_case.closed_on), "it has begun, not ended");
    ck_assert_uint_eq(view.file.lp_assignment.count, 0);
    ck_assert_uint_eq(view.due.count, 1);
    ck_assert_int_eq(view.due.items[0].rule, DUE_PRE);
    desk_ok(&desk, case_list(desk.session, &filter, NULL, 10, &page, &desk.arena, &desk.err));
    ck_assert_uint_eq(page.count, 1);
    filter.no_checklists = true;
    desk_ok(&desk, case_list(desk.session, &filter, NULL, 10, &page, &desk.arena, &desk.err));
    ck_assert_uint_eq(page.count, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(a_name_is_enough_to_begin_and_training_is_advice)
{
    struct desk desk;
    struct pre_assessment list;
    struct checklist_start start = { .locality = IDENT_NONE };
    const char *advice;
    struct ident id;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    record_init(entity_of(ENTITY_pre_assessment), &list);
    desk_no(&desk, checklist_begin(desk.session, &list, &start, &id, &advice, &desk.arena,
                                   &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "family_name");
    list.given_names = "Keiran";
    desk_ok(&desk, checklist_begin(desk.session, &list, &start, &id, &advice, &desk.arena,
                                   &desk.err));
    ck_assert_ptr_nonnull(advice);
    ck_assert_ptr_nonnull(strstr(advice, "training"));
    desk_close(&desk);
}
END_TEST

START_TEST(only_those_who_work_with_children_begin_one)
{
    static const char *const logins[] = { "prenshaw", "ldanvers", "icalloway" };
    struct desk desk;
    struct checklist_start start = { .locality = IDENT_NONE };
    const char *advice;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT(logins); i++) {
        struct pre_assessment list;
        struct ident id;

        desk_sign_in(&desk, logins[i]);
        new_list(&list);
        desk_no(&desk, checklist_begin(desk.session, &list, &start, &id, &advice, &desk.arena,
                                       &desk.err), ERR_DENIED);
    }
    desk_close(&desk);
}
END_TEST

START_TEST(a_decision_wants_everything_answered)
{
    struct desk desk;
    struct pre_assessment list;
    struct case_view view;
    struct search_hits hits;
    struct ident id;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    id = begin(&desk, &list);
    list.decision = PREDEC_OWN_SERVICE;
    desk_no(&desk, checklist_write(desk.session, &list, &desk.err), ERR_REFUSED);
    ck_assert_ptr_nonnull(desk.err.field);
    desk_answers(&list);
    desk_search(&desk, "Tolliver", &hits);
    desk_no(&desk, checklist_write(desk.session, &list, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "decision_note");
    list.decision_note = "The school's own breakfast club.";
    desk_ok(&desk, checklist_write(desk.session, &list, &desk.err));
    read_case(&desk, &id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_P1);
    ck_assert_int_eq(view.file.pre_assessment.items[0].date_completed.days,
                     session_today(desk.session).days);
    ck_assert_int_eq(view.file.state_history.items[1].event, EVENT_T02);
    desk_close(&desk);
}
END_TEST

START_TEST(not_safe_waits_for_the_concern_which_waits_for_nothing)
{
    struct desk desk;
    struct pre_assessment list;
    struct stepup concern;
    struct case_view view;
    struct search_hits hits;
    struct ident id;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    id = begin(&desk, &list);
    desk_search(&desk, "Tolliver", &hits);
    desk_answers(&list);
    list.q_safe = YNU_N;
    list.decision = PREDEC_OWN_SERVICE;
    list.decision_note = "The school's own breakfast club.";
    desk_no(&desk, checklist_write(desk.session, &list, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "q_safe");
    record_init(entity_of(ENTITY_stepup), &concern);
    concern.concern = "Bruises on both arms.";
    desk_ok(&desk, stepup_raise(desk.session, &id, &concern, &desk.err));
    read_case(&desk, &id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_U0);
    for (size_t i = 0; i < view.due.count; i++)
        ck_assert_int_ne(view.due.items[i].rule, DUE_CONS_MISS);
    desk_ok(&desk, checklist_write(desk.session, &list, &desk.err));
    read_case(&desk, &id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_U0);
    desk_close(&desk);
}
END_TEST

START_TEST(a_checklist_becomes_a_case_with_its_reference)
{
    struct desk desk;
    struct pre_assessment list;
    struct case_view view;
    struct search_hits hits;
    struct subject subject;
    struct case_opening opening = { .subject = &subject, .reason = "Falling attendance." };
    struct ident id, same;
    const char *urn;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    id = begin(&desk, &list);
    read_case(&desk, &id, &view);
    urn = view.file.caf_case.urn;
    desk_search(&desk, "Tolliver", &hits);
    ck_assert_uint_eq(hits.count, 1);
    desk_answers(&list);
    list.decision = PREDEC_START_CAF;
    desk_ok(&desk, checklist_write(desk.session, &list, &desk.err));
    record_init(entity_of(ENTITY_subject), &subject);
    subject.given_names = "Kieran";
    subject.family_name = "Tolliver";
    subject.dob = list.dob;
    subject.sex = SEX_M;
    opening.checklist = id;
    desk_ok(&desk, case_start(desk.session, &opening, &same, &desk.err));
    ck_assert(ident_equal(&id, &same));
    read_case(&desk, &id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_C0);
    ck_assert_str_eq(view.file.caf_case.urn, urn);
    ck_assert(ident_equal(&view.file.caf_case.locality_id, &desk.locality));
    ck_assert_int_eq(view.file.subject.sex, SEX_M);
    ck_assert_uint_eq(view.file.address.count, 1);
    ck_assert_uint_eq(view.file.lp_assignment.count, 1);
    ck_assert_int_eq(view.file.state_history.items[1].from_state, STATE_P0);
    ck_assert_int_eq(view.file.state_history.items[1].event, EVENT_T03);
    desk_search(&desk, "Tolliver", &hits);
    desk_no(&desk, case_start(desk.session, &opening, &same, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* What was asked is not left lying beside a second record. */
START_TEST(one_s_own_checklist_is_gone_on_from)
{
    struct desk desk;
    struct pre_assessment list;
    struct case_view view;
    struct search_hits hits;
    struct case_opening opening = { .reason = "Falling attendance." };
    struct ident id, other;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    id = begin(&desk, &list);
    read_case(&desk, &id, &view);
    opening.subject = &view.file.subject;
    opening.locality = desk.locality;
    desk_search(&desk, "Tolliver", &hits);
    desk_no(&desk, case_start(desk.session, &opening, &other, &desk.err), ERR_REFUSED);
    ck_assert_msg(strstr(desk.err.msg, view.file.caf_case.urn) != NULL, "%s", desk.err.msg);
    opening.checklist = id;
    desk_ok(&desk, case_start(desk.session, &opening, &other, &desk.err));
    ck_assert(ident_equal(&id, &other));
    desk_close(&desk);
}
END_TEST

START_TEST(nobody_goes_on_with_somebody_else_s)
{
    struct desk desk;
    struct pre_assessment list;
    struct search_hits hits;
    struct subject subject;
    struct case_opening opening = { .subject = &subject, .reason = "Falling attendance." };
    struct ident same;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    opening.checklist = begin(&desk, &list);
    desk_sign_in(&desk, "rmenon");
    desk_search(&desk, "Tolliver", &hits);
    record_init(entity_of(ENTITY_subject), &subject);
    subject.family_name = "Tolliver";
    subject.dob = list.dob;
    desk_no(&desk, case_start(desk.session, &opening, &same, &desk.err), ERR_DENIED);
    list.reason = "Mine now.";
    desk_no(&desk, checklist_write(desk.session, &list, &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

START_TEST(an_open_case_is_joined)
{
    struct desk desk;
    struct pre_assessment list;
    struct search_hits hits;
    struct checklist_start start = { .locality = IDENT_NONE };
    const char *advice;
    struct ident id;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id));
    desk_sign_in(&desk, "rmenon");
    desk_search(&desk, "Tolliver", &hits);
    new_list(&list);
    list.subject_id = hits.items[0].subject_id;
    desk_no(&desk, checklist_begin(desk.session, &list, &start, &id, &advice, &desk.arena,
                                   &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "match");
    desk_close(&desk);
}
END_TEST

START_TEST(a_known_child_s_details_stay_with_those_who_were_told)
{
    struct desk desk;
    struct pre_assessment list;
    struct search_hits hits;
    struct checklist_start start = { .locality = IDENT_NONE };
    struct case_view view;
    const char *advice;
    struct ident id;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    id = begin(&desk, &list);
    read_case(&desk, &id, &view);
    ck_assert_uint_eq(view.file.address.count, 1);
    desk_sign_in(&desk, "rmenon");
    desk_search(&desk, "Tolliver", &hits);
    new_list(&list);
    list.subject_id = hits.items[0].subject_id;
    list.address = NULL;
    list.postcode = NULL;
    desk_ok(&desk, checklist_begin(desk.session, &list, &start, &id, &advice, &desk.arena,
                                   &desk.err));
    read_case(&desk, &id, &view);
    ck_assert_str_eq(view.file.subject.family_name, "Tolliver");
    ck_assert_uint_eq(view.file.address.count, 0);
    ck_assert(view.shut[ENTITY_address]);
    desk_no(&desk, record_save(desk.session, ENTITY_subject, &view.file.subject, &desk.err),
            ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* A case of Helen Oduya's that closed today; she is at the desk. */
static struct ident open_closed(struct desk *desk)
{
    struct taking end = taking(EVENT_T10), approval = taking(EVENT_T25);
    struct closure closure;
    struct ident id, version;

    desk_assessed(desk, &id, &version);
    step_record_new(desk->session, ENTITY_closure, &closure);
    closure.outcome_summary = "He comes to school each day.";
    closure.safeguarding_considered = YN_Y;
    closure.effects_explained = EXPLAINED_Y;
    closure.safeguarding_note = "Nobody fears for him.";
    closure.child_comment = "I like it now.";
    closure.parent_comment = "Thank you all.";
    taking_with(&end, ENTITY_closure, &closure);
    desk_ok(desk, desk_take(desk, &id, &end));
    desk_sign_in(desk, "gmarlowe");
    desk_ok(desk, desk_take(desk, &id, &approval));
    desk_sign_in(desk, "hoduya");
    return id;
}

START_TEST(a_new_episode_is_linked_to_the_one_before)
{
    struct desk desk;
    struct ident old = open_closed(&desk), id;
    struct case_view before, view;
    struct search_hits hits;
    struct subject subject;
    struct case_opening opening = { .subject = &subject, .reason = "Falling attendance." };

    read_case(&desk, &old, &before);
    ck_assert_int_eq(before.file.caf_case.state, STATE_Z1);
    desk_search(&desk, "Tolliver", &hits);
    record_init(entity_of(ENTITY_subject), &subject);
    subject.record.id = before.file.subject.record.id;
    subject.given_names = "Kieran";
    subject.family_name = "Tolliver";
    ck_assert(date_parse("2000-06-19", &subject.dob));
    opening.locality = desk.locality;
    desk_no(&desk, case_start(desk.session, &opening, &id, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "different_needs");
    opening.different_needs = "His mother is ill now.";
    desk_ok(&desk, case_start(desk.session, &opening, &id, &desk.err));
    read_case(&desk, &id, &view);
    ck_assert(!ident_equal(&id, &old));
    ck_assert_uint_eq(view.file.case_link.count, 1);
    ck_assert_int_eq(view.file.case_link.items[0].kind, LINK_KIND_PREVIOUS_EPISODE);
    ck_assert(ident_equal(&view.file.case_link.items[0].other_case_id, &old));
    ck_assert_int_eq(view.file.state_history.items[0].event, EVENT_T28);
    ck_assert_str_eq(view.file.state_history.items[0].reason, "His mother is ill now.");
    ck_assert_str_eq(view.file.subject.contact_tel, before.file.subject.contact_tel);
    read_case(&desk, &old, &before);
    ck_assert_int_eq(before.file.caf_case.state, STATE_Z1);
    desk_search(&desk, "Tolliver", &hits);
    desk_no(&desk, case_start(desk.session, &opening, &id, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "match");
    desk_close(&desk);
}
END_TEST

/* Found in the index before anything was kept: no second case, no second child. */
START_TEST(an_open_case_is_joined_without_a_second)
{
    struct case_filter all = { .whose = CASES_ALLOWED, .closed_too = true };
    struct pre_assessment list;
    struct case_page page;
    struct desk desk;
    struct ident id;

    desk_open(&desk);
    desk_sign_in(&desk, "rmenon");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id));
    desk_sign_in(&desk, "hoduya");
    new_list(&list);
    desk_no(&desk, checklist_join(desk.session, &list, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "decision");
    list.decision = PREDEC_JOIN_EXISTING_CAF;
    desk_no(&desk, checklist_join(desk.session, &list, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "joined_case_id");
    list.joined_case_id = id;
    desk_no(&desk, checklist_join(desk.session, &list, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "index_checked_on");
    list.index_checked_on = session_today(desk.session);
    desk_no(&desk, checklist_join(desk.session, &list, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "decision_note");
    list.decision_note = "The same birthday and street.";
    desk_ok(&desk, checklist_join(desk.session, &list, &desk.err));
    ck_assert(!ident_known(&list.case_id) && !ident_known(&list.subject_id));
    ck_assert_int_eq(date_compare(list.date_completed, session_today(desk.session)), 0);
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, case_list(desk.session, &all, NULL, 10, &page, &desk.arena, &desk.err));
    ck_assert_uint_eq(page.count, 1);
    desk_close(&desk);
}
END_TEST

START_TEST(only_an_open_case_is_joined_and_only_by_who_may_begin_one)
{
    static const char *const logins[] = { "prenshaw", "ldanvers", "icalloway" };
    struct pre_assessment list, first;
    struct desk desk;
    struct ident id;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    id = begin(&desk, &first);
    new_list(&list);
    list.decision = PREDEC_JOIN_EXISTING_CAF;
    list.joined_case_id = id;
    list.index_checked_on = session_today(desk.session);
    list.decision_note = "The same child.";
    desk_no(&desk, checklist_join(desk.session, &list, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "joined_case_id");
    for (size_t i = 0; i < COUNT(logins); i++) {
        desk_sign_in(&desk, logins[i]);
        desk_no(&desk, checklist_join(desk.session, &list, &desk.err), ERR_DENIED);
    }
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_checklist_is_kept_and_is_no_open_case);
    tcase_add_test(t, a_name_is_enough_to_begin_and_training_is_advice);
    tcase_add_test(t, only_those_who_work_with_children_begin_one);
    tcase_add_test(t, a_decision_wants_everything_answered);
    tcase_add_test(t, not_safe_waits_for_the_concern_which_waits_for_nothing);
    tcase_add_test(t, a_checklist_becomes_a_case_with_its_reference);
    tcase_add_test(t, one_s_own_checklist_is_gone_on_from);
    tcase_add_test(t, nobody_goes_on_with_somebody_else_s);
    tcase_add_test(t, an_open_case_is_joined);
    tcase_add_test(t, a_new_episode_is_linked_to_the_one_before);
    tcase_add_test(t, a_known_child_s_details_stay_with_those_who_were_told);
    tcase_add_test(t, an_open_case_is_joined_without_a_second);
    tcase_add_test(t, only_an_open_case_is_joined_and_only_by_who_may_begin_one);
}

TEST_MAIN("checklist_svc", cases)
