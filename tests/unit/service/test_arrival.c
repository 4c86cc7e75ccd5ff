/* SPDX-License-Identifier: MIT */
/* Cases that moved in (T22) or came down from social care (T19). */

#include "config.h"

#include "service/arrival_svc.h"
#include "service/case_deed.h"
#include "service/lead_svc.h"
#include "service/plan_svc.h"
#include "support/arriving.h"
#include "support/harness.h"

static void sit(struct desk *desk, const char *login)
{
    struct search_hits hits;

    desk_sign_in(desk, login);
    desk_search(desk, "quillfeather", &hits);
}

/* The co-ordinator has searched and has all that is asked. */
static void sit_to_move_in(struct desk *desk, struct coming *c)
{
    desk_open(desk);
    sit(desk, "gmarlowe");
    desk_moving_in(desk, c);
}

START_TEST(a_child_moves_in)
{
    struct desk desk;
    struct coming c;
    struct case_view view;
    struct ident id;

    sit_to_move_in(&desk, &c);
    desk_ok(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err));
    desk_read(&desk, &id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_A1);
    ck_assert_int_eq(date_days_between(session_today(desk.session),
                                       view.file.caf_case.next_review_date), 28);
    ck_assert_int_eq(view.file.state_history.items[0].event, EVENT_T22);
    ck_assert_int_eq(view.file.state_history.items[0].from_state, STATE_NONE_);
    ck_assert_int_eq(view.file.transfer.items[0].direction, TRANSFER_DIRECTION_IN);
    ck_assert(ident_equal(&view.file.transfer.items[0].consent_id,
                          &view.file.consent.items[0].record.id));
    ck_assert_int_eq(view.file.assessment.items[0].status, ASSESSMENT_STATUS_COMPLETE);
    ck_assert_str_eq(view.file.assessment.items[0].conclusions_needs,
                     "Speech, and company of other children.");
    ck_assert(ident_equal(&view.file.consent.items[0].given_by_person,
                          &view.file.person_link.items[0].person_id));
    ck_assert_int_eq(view.file.lp_assignment.items[0].kind, LP_KIND_INTERIM);
    ck_assert_ptr_nonnull(strstr(view.consent_words, "GIVEN"));
    desk_close(&desk);
}
END_TEST

static const struct due_item *due_of(const struct case_view *view, enum due_rule rule)
{
    for (size_t i = 0; i < view->due.count; i++) {
        if (view->due.items[i].rule == rule)
            return &view->due.items[i];
    }
    return NULL;
}

/* Nobody here wrote it, and nothing is said of it that its papers do not say. */
START_TEST(the_assessment_that_came_is_nobodys_here)
{
    struct desk desk;
    struct coming c;
    struct case_view view;
    struct ident id;
    const struct assessment *version;

    sit_to_move_in(&desk, &c);
    c.version.made_there_by = NULL;
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "made_there_by");
    c.version.made_there_by = "P. Lowe, family worker";
    ck_assert(date_parse("2009-05-12", &c.version.date_completed));
    desk_ok(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err));
    desk_read(&desk, &id, &view);
    version = &view.file.assessment.items[0];
    ck_assert_str_eq(version->came_from, "Eastmarch");
    ck_assert_str_eq(version->made_there_by, "P. Lowe, family worker");
    ck_assert(!ident_known(&version->author_id));
    ck_assert(!date_known(version->date_started));
    ck_assert(!date_known(version->agreed_review_date));
    ck_assert_ptr_null(version->reason);
    ck_assert_int_eq(version->date_completed.days, c.version.date_completed.days);
    ck_assert_ptr_null(due_of(&view, DUE_COPY));
    ck_assert_ptr_null(due_of(&view, DUE_VIEW));
    desk_close(&desk);
}
END_TEST

/* Papers without a date keep none. */
START_TEST(an_assessment_without_a_date_has_none)
{
    struct desk desk;
    struct coming c;
    struct case_view view;
    struct ident id;

    sit_to_move_in(&desk, &c);
    desk_ok(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err));
    desk_read(&desk, &id, &view);
    ck_assert(!date_known(view.file.assessment.items[0].date_completed));
    desk_close(&desk);
}
END_TEST

START_TEST(what_is_not_said_of_the_arrival_is_asked)
{
    struct desk desk;
    struct coming c;
    struct ident id;

    sit_to_move_in(&desk, &c);
    c.transfer.received_on = DATE_NONE;
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "received_on");
    desk_moving_in(&desk, &c);
    c.consent.obtained_on = DATE_NONE;
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "obtained_on");
    desk_moving_in(&desk, &c);
    c.consent.obtained_by = IDENT_NONE;
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "obtained_by");
    desk_moving_in(&desk, &c);
    c.arrival.lead = ARRIVAL_LEAD_NOT_SAID;
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "leads_now");
    c.arrival.lead = ARRIVAL_LEAD_ASKED;
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "practitioner_id");
    desk_moving_in(&desk, &c);
    c.sharing.method = SHARE_METHOD_NONE_;
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "method");
    desk_close(&desk);
}
END_TEST

/* Domain.md 1.13: what came in is in the sharing log, on the day it came. */
START_TEST(the_papers_that_came_are_in_the_sharing_log)
{
    struct desk desk;
    struct coming c;
    struct case_view view;
    struct ident id;
    const struct disclosure *entry;

    sit_to_move_in(&desk, &c);
    c.transfer.received_on = date_add_days(session_today(desk.session), -3);
    desk_ok(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err));
    desk_read(&desk, &id, &view);
    ck_assert_uint_eq(view.file.disclosure.count, 1);
    entry = &view.file.disclosure.items[0];
    ck_assert_int_eq(entry->direction, DIRECTION_IN);
    ck_assert_int_eq(entry->decision, SHARE_DECISION_SHARED);
    ck_assert_int_eq(entry->method, SHARE_METHOD_POST_DOUBLE_ENVELOPE);
    ck_assert_str_eq(entry->to_person, "P. Lowe, Eastmarch early help, Eastmarch");
    ck_assert_int_eq(instant_local_date(entry->when).days, c.transfer.received_on.days);
    ck_assert_ptr_nonnull(strstr(entry->what_note, "The time of day was not written down."));
    ck_assert(!ident_known(&entry->consent_id));
    desk_close(&desk);
}
END_TEST

/* Domain.md 1.8: with a lead, or said to be without one and chased. */
START_TEST(who_leads_for_now_is_asked_and_nobody_is_chased)
{
    struct desk desk;
    struct coming c;
    struct case_view view;
    struct ident id;

    sit_to_move_in(&desk, &c);
    c.arrival.lead = ARRIVAL_LEAD_NOBODY;
    desk_ok(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err));
    desk_read(&desk, &id, &view);
    ck_assert_uint_eq(view.file.lp_assignment.count, 0);
    ck_assert_ptr_nonnull(due_of(&view, DUE_NOLP));
    desk_close(&desk);
    sit_to_move_in(&desk, &c);
    c.arrival.lead = ARRIVAL_LEAD_ASKED;
    c.arrival.asked = desk.rmenon;
    desk_ok(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err));
    desk_read(&desk, &id, &view);
    ck_assert_int_eq(view.file.lp_assignment.items[0].kind, LP_KIND_INTERIM);
    ck_assert(!date_known(view.file.lp_assignment.items[0].accepted_on));
    ck_assert_ptr_nonnull(due_of(&view, DUE_NOLP));
    desk_sign_in(&desk, "rmenon");
    desk_ok(&desk, lead_accept(desk.session, &view.file.lp_assignment.items[0].record.id,
                               session_today(desk.session), &desk.err));
    desk_read(&desk, &id, &view);
    ck_assert_ptr_null(due_of(&view, DUE_NOLP));
    desk_close(&desk);
}
END_TEST

/* Domain.md 3.2: the mother decides, and nobody has parental responsibility. */
START_TEST(an_unborn_baby_moves_in)
{
    struct desk desk;
    struct coming c;
    struct case_view view;
    struct ident id;

    sit_to_move_in(&desk, &c);
    record_init(entity_of(ENTITY_subject), &c.child);
    c.child.is_unborn = true;
    c.child.sex = SEX_U;
    c.child.edd = desk_days_on(&desk, 60);
    c.consent.given_as = GIVEN_AS_SELF;
    c.consent.pr_checked = YN_NONE_;
    c.consent.competence_basis = COMPBASIS_AGE16PLUS_PRESUMED;
    desk_ok(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err));
    desk_read(&desk, &id, &view);
    ck_assert_uint_eq(view.file.person_link.count, 1);
    ck_assert(ident_equal(&view.file.consent.items[0].given_by_person,
                          &view.file.subject.mother_id));
    desk_close(&desk);
}
END_TEST

/* Domain.md 2.2 T19, T22: the co-ordinator. */
START_TEST(nobody_else_may)
{
    static const char *const others[] = { "hoduya", "prenshaw", "ldanvers", "icalloway" };
    struct desk desk;
    struct coming c;
    struct ident id;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        desk_moving_in(&desk, &c);
        desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_DENIED);
        desk_coming_down(&desk, &c);
        desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_DENIED);
        ck_assert_ptr_nonnull(arrival_why_not(desk.session));
    }
    desk_sign_in(&desk, "gmarlowe");
    ck_assert_ptr_nonnull(strstr(arrival_why_not(desk.session), "Search for the child first"));
    sit(&desk, "gmarlowe");
    ck_assert_ptr_null(arrival_why_not(desk.session));
    desk_close(&desk);
}
END_TEST

START_TEST(what_is_missing_is_told_and_nothing_is_kept)
{
    struct desk desk;
    struct coming c;
    struct ident id;
    struct search_hits hits;

    desk_open(&desk);
    desk_sign_in(&desk, "gmarlowe");
    desk_moving_in(&desk, &c);
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_REFUSED);
    sit(&desk, "gmarlowe");
    c.transfer.pack_contents = NULL;
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "pack_contents");
    desk_moving_in(&desk, &c);
    c.consent.status = CONSENTST_REFUSED;
    c.consent.storage_agreed = c.consent.sharing_agreed = YN_N;
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "status");
    desk_moving_in(&desk, &c);
    c.consent.explained = false;
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "explained");
    desk_moving_in(&desk, &c);
    c.mother.name = NULL;
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "name");
    ck_assert_int_eq(c.consent.record.version, 0);
    desk_coming_down(&desk, &c);
    c.meeting.next_review_date = DATE_NONE;
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_REFUSED);
    desk_search(&desk, "quillfeather", &hits);
    ck_assert_uint_eq(hits.count, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(a_child_with_an_open_case_is_not_begun_again)
{
    struct desk desk;
    struct coming c;
    struct ident id;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Maya", "Quillfeather", "2006-09-02", &id));
    sit(&desk, "gmarlowe");
    desk_moving_in(&desk, &c);
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "match");
    desk_close(&desk);
}
END_TEST

/* An episode that ended; Ravi Menon led it. */
static struct ident closed_case(struct desk *desk, struct ident *child)
{
    struct case_deed d;
    struct case_view view;
    struct ident id;
    bool ok;

    desk_sign_in(desk, "hoduya");
    desk_ok(desk, desk_start(desk, "Maya", "Quillfeather", "2006-09-02", &id));
    desk_lead(desk, &id, &desk->rmenon);
    desk_ok(desk, case_deed_begin(desk->session, &id, &d, &desk->err));
    ok = case_deed_move(&d, STATE_Z1, EVENT_T25, NULL, &desk->err);
    desk_ok(desk, case_deed_end(&d, ok, &desk->err));
    desk_sign_in(desk, "gmarlowe");
    desk_read(desk, &id, &view);
    *child = view.file.subject.record.id;
    return id;
}

START_TEST(a_step_down_asks_who_led_before)
{
    struct desk desk;
    struct coming c;
    struct case_view view;
    struct ident before, id, child;

    desk_open(&desk);
    before = closed_case(&desk, &child);
    sit(&desk, "gmarlowe");
    desk_coming_down(&desk, &c);
    c.child.record.id = child;
    desk_ok(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err));
    desk_read(&desk, &id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_T0);
    ck_assert_int_eq(view.file.state_history.items[0].event, EVENT_T19);
    ck_assert_int_eq(view.file.tac_meeting.items[0].kind, MEETING_KIND_STEP_DOWN);
    ck_assert_int_eq(view.file.tac_meeting.items[0].seq, 1);
    ck_assert_int_eq(view.file.case_link.items[0].kind, LINK_KIND_PREVIOUS_EPISODE);
    ck_assert(ident_equal(&view.file.case_link.items[0].other_case_id, &before));
    ck_assert_uint_eq(view.file.lp_assignment.count, 2);
    ck_assert(ident_equal(&view.file.lp_assignment.items[1].practitioner_id, &desk.rmenon));
    ck_assert(!date_known(view.file.lp_assignment.items[1].accepted_on));
    desk_close(&desk);
}
END_TEST

/* A trial's: a parent was named first, then it was said that the young person decides. */
START_TEST(whoever_decides_for_themselves_has_nobody_beside_them)
{
    struct desk desk;
    struct coming c;
    struct case_view view;
    const struct person *giver;
    struct ident id;

    desk_open(&desk);
    sit(&desk, "gmarlowe");
    desk_coming_down(&desk, &c);
    c.child.dob.days -= 11 * 365; /* 14 */
    c.consent.given_as = GIVEN_AS_SELF;
    c.consent.pr_checked = YN_NONE_;
    c.consent.competence_basis = COMPBASIS_U16_JUDGED_COMPETENT;
    c.consent.competence_note = "She says what it means.";
    desk_ok(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err));
    desk_read(&desk, &id, &view);
    giver = case_file_person(&view.file, &view.file.consent.items[0].given_by_person);
    ck_assert_str_eq(giver->name, "Maya Quillfeather");
    ck_assert(!ident_known(&c.mother.record.id));
    ck_assert_uint_eq(view.file.person_link.count, 0);
    desk_close(&desk);
}
END_TEST

static struct plan_action first_action(struct desk *desk)
{
    struct plan_action action;

    record_init(entity_of(ENTITY_plan_action), &action);
    action.need_ref = ELEMENT_2_01;
    action.desired_outcome = "Comes to nursery every day.";
    action.action = "A call on the first day she is away.";
    action.owner_id = desk->hoduya;
    action.due = desk_days_on(desk, 30);
    return action;
}

/* Domain.md 2.2 T19: to D0, where what was agreed goes on. */
START_TEST(a_step_down_with_a_plan_is_being_delivered)
{
    struct plan_action action;
    struct desk desk;
    struct coming c;
    struct case_view view;
    struct ident before, id, child;

    desk_open(&desk);
    before = closed_case(&desk, &child);
    sit(&desk, "gmarlowe");
    desk_coming_down(&desk, &c);
    c.child.record.id = child;
    action = first_action(&desk);
    action.owner_id = IDENT_NONE;
    c.arrival.action = &action;
    desk_no(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "owner_id");
    ck_assert_int_eq(action.record.version, 0);
    desk_coming_down(&desk, &c);
    c.child.record.id = child;
    action = first_action(&desk);
    c.arrival.action = &action;
    desk_ok(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err));
    desk_read(&desk, &id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_D0);
    ck_assert_int_eq(view.file.state_history.items[0].to_state, STATE_D0);
    ck_assert_int_eq(view.file.delivery_plan.items[0].status, PLAN_STATUS_ACTIVE);
    ck_assert(ident_equal(&view.file.delivery_plan.items[0].agreed_at_meeting,
                          &view.file.tac_meeting.items[0].record.id));
    ck_assert_int_eq(view.file.plan_action.items[0].owner_kind, OWNER_KIND_PRACTITIONER);
    ck_assert(ident_equal(&view.file.plan_action.items[0].owner_agency, &desk.agency));
    ck_assert(ident_equal(&view.file.case_link.items[0].other_case_id, &before));
    ck_assert(ident_equal(&view.file.lp_assignment.items[1].practitioner_id, &desk.rmenon));
    ck_assert_int_eq(date_compare(view.file.caf_case.next_review_date, c.meeting.next_review_date),
                     0);
    desk_close(&desk);
}
END_TEST

/* Domain.md 2.2 T19: the plan comes with the case, whole; by 2.8 a co-ordinator adds to no
 * other. */
START_TEST(whoever_took_it_over_puts_in_all_of_its_plan)
{
    struct plan_action action, next;
    struct desk desk;
    struct coming c;
    struct case_view view;
    struct ident id, me;

    desk_open(&desk);
    sit(&desk, "gmarlowe");
    desk_coming_down(&desk, &c);
    action = first_action(&desk);
    c.arrival.action = &action;
    desk_ok(&desk, case_arrive(desk.session, &c.arrival, &id, &desk.err));
    me = session_who(desk.session)->practitioner;
    next = first_action(&desk);
    next.action = "A place at the breakfast club.";
    desk_ok(&desk, plan_action_write(desk.session, &id, &next, &desk.err));
    desk_read(&desk, &id, &view);
    ck_assert_uint_eq(view.file.plan_action.count, 2);
    ck_assert(plan_comes_down(&view.file, &me));
    ck_assert(!plan_comes_down(&view.file, &desk.hoduya));
    view.file.caf_case.state = STATE_T0;
    ck_assert(!plan_comes_down(&view.file, &me));
    view.file.caf_case.state = STATE_D0;
    view.file.tac_meeting.items[0].status = MEETING_STATUS_PLANNED;
    ck_assert(!plan_comes_down(&view.file, &me));
    view.file.tac_meeting.items[0].status = MEETING_STATUS_HELD;
    view.file.state_history.items[0].event = EVENT_T22;
    ck_assert(!plan_comes_down(&view.file, &me));
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, whoever_took_it_over_puts_in_all_of_its_plan);
    tcase_add_test(t, a_step_down_with_a_plan_is_being_delivered);
    tcase_add_test(t, a_child_moves_in);
    tcase_add_test(t, the_assessment_that_came_is_nobodys_here);
    tcase_add_test(t, an_assessment_without_a_date_has_none);
    tcase_add_test(t, what_is_not_said_of_the_arrival_is_asked);
    tcase_add_test(t, the_papers_that_came_are_in_the_sharing_log);
    tcase_add_test(t, who_leads_for_now_is_asked_and_nobody_is_chased);
    tcase_add_test(t, an_unborn_baby_moves_in);
    tcase_add_test(t, nobody_else_may);
    tcase_add_test(t, what_is_missing_is_told_and_nothing_is_kept);
    tcase_add_test(t, a_child_with_an_open_case_is_not_begun_again);
    tcase_add_test(t, a_step_down_asks_who_led_before);
    tcase_add_test(t, whoever_decides_for_themselves_has_nobody_beside_them);
}

TEST_MAIN("arrival", cases)
