/* SPDX-License-Identifier: MIT */
/* What follows from each step of a case, typed again from domain.md 2.2, column "side
 * effects": a row for each, played through the services and looked for in what is kept
 * or due. What T04 purges later and what T30 destroys have tests of their own. */

#include "config.h"

#include <string.h>

#include "model/calendar.h"
#include "service/arrival_svc.h"
#include "service/assessment_svc.h"
#include "service/checklist_svc.h"
#include "service/closure_svc.h"
#include "service/sharing_svc.h"
#include "service/stepup_svc.h"
#include "support/arriving.h"
#include "support/ended.h"
#include "support/harness.h"

/* The case after a step, as the co-ordinator reads it. */
struct after {
    struct desk desk;
    struct ident id;
    struct case_view view;
};

static const struct case_file *look(struct after *a)
{
    desk_sign_in(&a->desk, "gmarlowe");
    desk_read(&a->desk, &a->id, &a->view);
    return &a->view.file;
}

/* The day by which it is due; unknown: it is not. */
static struct date due_on(struct after *a, enum due_rule rule)
{
    (void)look(a);
    for (size_t i = 0; i < a->view.due.count; i++) {
        if (a->view.due.items[i].rule == rule)
            return a->view.due.items[i].due;
    }
    return DATE_NONE;
}

static bool is_in_days(struct after *a, struct date day, int days)
{
    return date_known(day) && date_days_between(session_today(a->desk.session), day) == days;
}

static bool is_in_working_days(struct after *a, struct date day, int days)
{
    return date_known(day) &&
           date_compare(day, calendar_add_working_days(session_today(a->desk.session), days)) == 0;
}

static const struct state_history *last_step(struct after *a)
{
    const struct case_file *file = look(a);
    const struct state_history *last = NULL;

    for (size_t i = 0; i < file->state_history.count; i++)
        last = &file->state_history.items[i];
    return last;
}

/* ----- How a case comes there --------------------------------------------- */

static void to_begun(struct after *a)
{
    desk_open(&a->desk);
    desk_sign_in(&a->desk, "hoduya");
    desk_ok(&a->desk, desk_start(&a->desk, "Kieran", "Tolliver", "2000-06-19", &a->id));
}

static void to_assessing(struct after *a)
{
    struct ident parent;

    desk_open(&a->desk);
    desk_sign_in(&a->desk, "hoduya");
    desk_assessing(&a->desk, &a->id, &parent);
}

static void to_assessed(struct after *a)
{
    struct ident version;

    desk_assessed(&a->desk, &a->id, &version);
}

static void to_forming(struct after *a)
{
    desk_forming(&a->desk, &a->id);
}

static void to_delivering(struct after *a)
{
    struct plan_action action;

    desk_delivering(&a->desk, &a->id, &action);
}

static void to_social_care(struct after *a, struct stepup *stepup)
{
    to_delivering(a);
    fake_pass(&a->desk.fake, (int64_t)24 * 3600 * 1000);
    desk_sign_in(&a->desk, "hoduya");
    desk_concern(&a->desk, &a->id, stepup);
    stepup->sc_contact = "Mrs Amory, duty desk";
    stepup->decision_on = session_today(a->desk.session);
    stepup->feedback_to_referrer = YN_Y;
    stepup->feedback_on = session_today(a->desk.session);
}

static void to_decided(struct after *a, enum code_event event, enum code_sc_decision decision)
{
    struct taking t = taking(event);
    struct stepup stepup;

    to_social_care(a, &stepup);
    stepup.sc_decision = (int)decision;
    taking_with(&t, ENTITY_stepup, &stepup);
    desk_ok(&a->desk, desk_take(&a->desk, &a->id, &t));
}

static void to_proposed(struct after *a)
{
    struct taking t = taking(EVENT_T23);
    struct plan_action action;
    struct closure closure;

    desk_delivering(&a->desk, &a->id, &action);
    action.status = ACTION_STATUS_DONE;
    action.completed_on = session_today(a->desk.session);
    action.outcome_rating = OUTCOME_RATING_ACHIEVED;
    desk_ok(&a->desk, plan_action_write(a->desk.session, &a->id, &action, &a->desk.err));
    desk_closing_record(&a->desk, &closure);
    taking_with(&t, ENTITY_closure, &closure);
    desk_ok(&a->desk, desk_take(&a->desk, &a->id, &t));
}

static void to_closed(struct after *a)
{
    desk_closed(&a->desk, &a->id);
}

/* Something went to an agency a while ago. */
static void share_something(struct after *a)
{
    struct disclosure entry;

    record_init(entity_of(ENTITY_disclosure), &entry);
    entry.case_id = a->id;
    entry.when = session_now(a->desk.session);
    entry.direction = DIRECTION_OUT;
    entry.by_user = a->desk.hoduya;
    entry.to_person = "Dr Amin Sayeed";
    entry.what = set_with(0, DATACLASS_BASIC);
    entry.what_note = "Page one.";
    entry.purpose = "So that the surgery knows.";
    entry.basis = LAWBASIS_VITAL;
    entry.decision = SHARE_DECISION_SHARED;
    entry.method = SHARE_METHOD_POST_DOUBLE_ENVELOPE;
    entry.recipient_identity_checked = IDENTITY_CHECK_CALLED_BACK;
    entry.justification = "The child was taken ill and the surgery asked what was known of it.";
    entry.authorised_by = a->desk.prenshaw;
    entry.consent_sought = CONSENT_SOUGHT_NOT_REACHABLE;
    entry.family_told = FAMILY_TOLD_AFTER;
    desk_ok(&a->desk, sharing_record(a->desk.session, &entry, &a->desk.err));
}

/* ----- The rows ----------------------------------------------------------- */

static void t02_counts(struct after *a)
{
    struct checklist_start start = { .locality = IDENT_NONE };
    struct pre_assessment list;
    const struct case_file *file;
    struct search_hits hits;
    const char *advice;

    desk_open(&a->desk);
    desk_sign_in(&a->desk, "hoduya");
    start.locality = a->desk.locality;
    record_init(entity_of(ENTITY_pre_assessment), &list);
    list.given_names = "Kieran";
    list.family_name = "Tolliver";
    list.address = "14 Larkspur Close";
    list.postcode = "FX9 4ZZ";
    ck_assert(date_parse("2000-06-19", &list.dob));
    desk_ok(&a->desk, checklist_begin(a->desk.session, &list, &start, &a->id, &advice,
                                      &a->desk.arena, &a->desk.err));
    desk_answers(&list);
    desk_search(&a->desk, "Tolliver", &hits);
    list.decision = PREDEC_OWN_SERVICE;
    list.decision_note = "The school's own breakfast club.";
    desk_ok(&a->desk, checklist_write(a->desk.session, &list, &a->desk.err));
    file = look(a);
    ck_assert_int_eq(file->caf_case.state, STATE_P1);
    ck_assert_int_eq(file->pre_assessment.items[0].decision, PREDEC_OWN_SERVICE);
    ck_assert_msg(ident_equal(&file->caf_case.locality_id, &a->desk.locality), "counted there");
    ck_assert_int_eq(last_step(a)->event, EVENT_T02);
}

static void t03_issues_urn(struct after *a)
{
    to_begun(a);
    ck_assert_str_eq(look(a)->caf_case.urn, "CAF-2010-00001");
}

static void t03_names_an_interim_lead(struct after *a)
{
    const struct lp_assignment *term;

    to_begun(a);
    term = &look(a)->lp_assignment.items[0];
    ck_assert_int_eq(term->kind, LP_KIND_INTERIM);
    ck_assert(ident_equal(&term->practitioner_id, &a->desk.hoduya));
}

/* Signing in, the co-ordinator hears of what began since they were here last. */
static void t03_tells_the_co_ordinator(struct after *a)
{
    struct signin_report report = { .begun_since = -1 };
    struct secret *passphrase = desk_passphrase();
    struct session *session;

    desk_open(&a->desk);
    desk_sign_in(&a->desk, "gmarlowe");
    fake_pass(&a->desk.fake, 60 * 1000);
    desk_sign_in(&a->desk, "hoduya");
    desk_ok(&a->desk, desk_start(&a->desk, "Kieran", "Tolliver", "2000-06-19", &a->id));
    fake_pass(&a->desk.fake, 60 * 1000);
    desk_ok(&a->desk, session_sign_in(&a->desk.choice, "gmarlowe", passphrase, &session, &report,
                                      &a->desk.err));
    session_close(session);
    ck_assert_int_eq(report.begun_since, 1);
    fake_pass(&a->desk.fake, 60 * 1000);
    desk_ok(&a->desk, session_sign_in(&a->desk.choice, "gmarlowe", passphrase, &session, &report,
                                      &a->desk.err));
    session_close(session);
    ck_assert_int_eq(report.begun_since, 0);
    desk_ok(&a->desk, session_sign_in(&a->desk.choice, "hoduya", passphrase, &session, &report,
                                      &a->desk.err));
    session_close(session);
    ck_assert_msg(report.begun_since == 0, "nobody else is told");
    secret_free(passphrase);
}

static void t05_begins_version_1(struct after *a)
{
    const struct assessment *version;

    to_assessing(a);
    version = &look(a)->assessment.items[0];
    ck_assert_int_eq(version->version_no, 1);
    ck_assert_int_eq(version->status, ASSESSMENT_STATUS_DRAFT);
    ck_assert_int_eq(version->date_started.days, session_today(a->desk.session).days);
}

static void t06_makes_it_immutable(struct after *a)
{
    struct assessment version;

    to_assessed(a);
    version = look(a)->assessment.items[0];
    ck_assert_int_eq(version.status, ASSESSMENT_STATUS_COMPLETE);
    desk_sign_in(&a->desk, "hoduya");
    version.goals = "Others.";
    desk_no(&a->desk, record_save(a->desk.session, ENTITY_assessment, &version, &a->desk.err),
            ERR_REFUSED);
}

static void t06_asks_for_the_family_copy(struct after *a)
{
    to_assessed(a);
    ck_assert_msg(is_in_days(a, due_on(a, DUE_COPY), 5), "R-COPY, 5 days");
}

/* What is not carried forward into the next version. */
static void write_again(struct after *a)
{
    struct assessment version = desk_newest(&a->desk, &a->id);

    version.agreed_review_date = desk_days_on(&a->desk, 42);
    desk_ok(&a->desk, record_save(a->desk.session, ENTITY_assessment, &version, &a->desk.err));
    desk_people(&a->desk, &version.record.id);
    desk_view(&a->desk, &version.record.id, VIEW_FROM_CHILD);
    desk_view(&a->desk, &version.record.id, VIEW_FROM_PARENT);
    desk_signature(&a->desk, &version, SIGN_CAPACITY_PARENT, "Dana Tolliver");
    desk_signature(&a->desk, &version, SIGN_CAPACITY_ASSESSOR, "Helen Oduya");
}

static void t06_supersedes_the_one_before(struct after *a)
{
    const struct case_file *file;
    struct ident next;

    to_delivering(a);
    desk_ok(&a->desk, assessment_begin(a->desk.session, &a->id, "A new baby in the house.", &next,
                                       &a->desk.err));
    write_again(a);
    desk_ok(&a->desk, desk_finish(&a->desk, &next));
    file = look(a);
    ck_assert_int_eq(file->assessment.items[0].status, ASSESSMENT_STATUS_SUPERSEDED);
    ck_assert_int_eq(file->assessment.items[1].status, ASSESSMENT_STATUS_COMPLETE);
}

static void t08_sets_a_review(struct after *a)
{
    to_assessed(a);
    desk_ok(&a->desk, desk_move(&a->desk, &a->id, EVENT_T08, &a->desk.agency));
    ck_assert(ident_equal(&look(a)->caf_case.single_service_agency_id, &a->desk.agency));
    ck_assert_msg(date_known(look(a)->caf_case.next_review_date) ||
                      date_known(due_on(a, DUE_REV_NONE)),
                  "a review, or it is chased");
}

static void t09_sets_the_day_of_the_team(struct after *a)
{
    to_forming(a);
    ck_assert_msg(is_in_working_days(a, due_on(a, DUE_TAC), 10), "P_tac_days after completion");
}

static void t10_says_why(struct after *a)
{
    struct taking t = taking(EVENT_T10);

    to_assessed(a);
    desk_ok(&a->desk, desk_take(&a->desk, &a->id, &t));
    ck_assert_int_eq(look(a)->closure.items[0].reason, CLOSE_NO_ADDITIONAL_NEED);
}

static void t11_makes_the_plan_active(struct after *a)
{
    to_delivering(a);
    ck_assert_int_eq(look(a)->delivery_plan.items[0].status, PLAN_STATUS_ACTIVE);
}

static void t11_ends_the_interim(struct after *a)
{
    const struct case_file *file;

    to_delivering(a);
    file = look(a);
    for (size_t i = 0; i < file->lp_assignment.count; i++)
        ck_assert(file->lp_assignment.items[i].kind != LP_KIND_INTERIM ||
                  date_known(file->lp_assignment.items[i].to));
}

static void t16_keeps_the_plan_and_chases(struct after *a)
{
    struct stepup stepup;

    to_social_care(a, &stepup);
    ck_assert_int_eq(look(a)->caf_case.state, STATE_U0);
    ck_assert_int_eq(look(a)->delivery_plan.items[0].status, PLAN_STATUS_ACTIVE);
    ck_assert(date_known(due_on(a, DUE_STEP_TELL)));
    desk_sign_in(&a->desk, "hoduya");
    stepup.referral_made_on = session_now(a->desk.session);
    stepup.feedback_to_referrer = YN_NONE_;
    stepup.decision_on = stepup.feedback_on = DATE_NONE;
    desk_ok(&a->desk, stepup_write(a->desk.session, &stepup, NULL, &a->desk.err));
    ck_assert_msg(is_in_working_days(a, due_on(a, DUE_STEP), 1), "red until they decide");
}

static void t17_wants_an_extra_meeting(struct after *a)
{
    to_decided(a, EVENT_T17, SC_DECISION_NFA);
    ck_assert_int_eq(look(a)->caf_case.state, STATE_D0);
    ck_assert_msg(is_in_working_days(a, due_on(a, DUE_STEP_BACK), 10), "P_stepback_days");
}

static void t18_says_why(struct after *a)
{
    to_decided(a, EVENT_T18, SC_DECISION_ACCEPTED_LAC);
    ck_assert_int_eq(look(a)->closure.items[0].reason, CLOSE_STEP_UP_LAC);
}

static void t18_hands_to_the_social_worker(struct after *a)
{
    to_decided(a, EVENT_T18, SC_DECISION_ACCEPTED_CP);
    ck_assert_str_eq(look(a)->closure.items[0].onward_support,
                     "Social care leads from now on. The lead professional hands over to Mrs "
                     "Amory, duty desk.");
}

static void t21_says_why(struct after *a)
{
    struct taking out = taking(EVENT_T20), receipt = taking(EVENT_T21);
    struct disclosure how = desk_by_post();
    struct consent_entry entry;
    struct transfer transfer;
    struct ident parent;

    to_delivering(a);
    transfer = desk_transfer(&a->desk);
    transfer.sent_on = session_today(a->desk.session);
    taking_with(&out, ENTITY_transfer, &transfer);
    out.step.sharing = &how;
    parent = look(a)->consent.items[0].given_by_person;
    desk_sign_in(&a->desk, "hoduya");
    desk_decision(&a->desk, &a->id, &parent, CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, &entry);
    desk_ok(&a->desk, desk_record(&a->desk, &entry));
    desk_ok(&a->desk, desk_take(&a->desk, &a->id, &out));
    transfer = look(a)->transfer.items[0];
    ck_assert_msg(transfer.pack_text && *transfer.pack_text, "T20: the pack is made");
    transfer.received_on = session_today(a->desk.session);
    taking_with(&receipt, ENTITY_transfer, &transfer);
    desk_ok(&a->desk, desk_take(&a->desk, &a->id, &receipt));
    ck_assert_int_eq(look(a)->closure.items[0].reason, CLOSE_MOVED_LA);
}

static void t22_reviews_in_four_weeks(struct after *a)
{
    struct search_hits hits;
    struct coming c;

    desk_open(&a->desk);
    desk_sign_in(&a->desk, "gmarlowe");
    desk_search(&a->desk, "Quillfeather", &hits);
    desk_moving_in(&a->desk, &c);
    desk_ok(&a->desk, case_arrive(a->desk.session, &c.arrival, &a->id, &a->desk.err));
    ck_assert_int_eq(look(a)->caf_case.state, STATE_A1);
    ck_assert_msg(is_in_days(a, due_on(a, DUE_TRF_IN), 28), "R-TRF-IN");
}

static void withdraw(struct after *a, enum code_withdrawal_scope scope)
{
    struct secret *passphrase = desk_passphrase();
    struct ident parent = look(a)->consent.items[0].given_by_person;

    desk_sign_in(&a->desk, "hoduya");
    desk_ok(&a->desk, consent_withdraw(a->desk.session, &a->id, scope, NULL, &parent,
                                       session_today(a->desk.session), true, NULL, passphrase,
                                       &a->desk.err));
    secret_free(passphrase);
}

static void t24_shuts_access_and_lists_copies(struct after *a)
{
    struct date due;

    to_delivering(a);
    share_something(a);
    withdraw(a, WITHDRAWAL_SCOPE_ALL);
    due = due_on(a, DUE_CONS_STOP);
    ck_assert_int_eq(look(a)->caf_case.state, STATE_Z0);
    ck_assert_msg(is_in_days(a, due, 0), "Dr Sayeed is to be told");
}

static void t25_computes_retention(struct after *a)
{
    const struct caf_case *one;

    to_closed(a);
    one = &look(a)->caf_case;
    ck_assert_int_eq(date_days_between(one->closed_on, one->archive_on), 365);
    ck_assert_int_eq(date_compare(one->destroy_review_on, date_add_months(one->archive_on, 72)), 0);
}

static void t25_lists_who_holds_copies(struct after *a)
{
    struct taking t = taking(EVENT_T25);
    const struct case_file *file;

    to_proposed(a);
    share_something(a);
    desk_sign_in(&a->desk, "gmarlowe");
    desk_ok(&a->desk, desk_take(&a->desk, &a->id, &t));
    file = look(a);
    ck_assert_str_eq(closure_copies(file, &file->closure.items[0],
                                    file->closure.items[0].approved_on, &a->desk.arena),
                     "Dr Amin Sayeed (last given Mon 22 Mar 2010)");
}

/* However the case ends, whoever holds a copy is told that consent is withdrawn. */
static void t25_leaves_the_notices_to_be_told(struct after *a)
{
    struct taking t = taking(EVENT_T25);

    to_proposed(a);
    share_something(a);
    withdraw(a, WITHDRAWAL_SCOPE_SHARING);
    desk_sign_in(&a->desk, "gmarlowe");
    desk_ok(&a->desk, desk_take(&a->desk, &a->id, &t));
    ck_assert_int_eq(look(a)->caf_case.state, STATE_Z1);
    ck_assert_msg(is_in_days(a, due_on(a, DUE_CONS_STOP), 0), "Dr Sayeed is to be told");
}

static void t27_keeps_the_closing(struct after *a)
{
    struct reopening reopening;
    const struct case_file *file;

    to_closed(a);
    reopening = desk_reopening(&a->desk, &a->id);
    desk_ok(&a->desk, case_reopen(a->desk.session, &a->id, &reopening, &a->desk.err));
    file = look(a);
    ck_assert_int_eq(file->caf_case.state, STATE_A0);
    ck_assert_uint_eq(file->closure.count, 1);
    ck_assert_int_eq(file->assessment.items[1].version_no, 2);
    ck_assert_int_eq(file->assessment.items[1].status, ASSESSMENT_STATUS_DRAFT);
}

static void t28_links_the_episode_before(struct after *a)
{
    struct case_opening opening = { .reason = "He is so sad.", .different_needs = "Grief." };
    const struct case_file *file;
    struct search_hits hits;
    struct subject child;
    struct ident before;

    to_closed(a);
    before = a->id;
    child = look(a)->subject;
    desk_sign_in(&a->desk, "hoduya");
    desk_search(&a->desk, "Tolliver", &hits);
    opening.subject = &child;
    opening.locality = a->desk.locality;
    desk_ok(&a->desk, case_start(a->desk.session, &opening, &a->id, &a->desk.err));
    file = look(a);
    ck_assert(!ident_equal(&a->id, &before));
    ck_assert_int_eq(file->case_link.items[0].kind, LINK_KIND_PREVIOUS_EPISODE);
    ck_assert(ident_equal(&file->case_link.items[0].other_case_id, &before));
}

static void t19_links_and_proposes_the_one_who_led(struct after *a)
{
    const struct case_file *file;
    struct ident before, led, child;
    struct search_hits hits;
    struct coming c;

    to_closed(a);
    before = a->id;
    led = a->desk.hoduya;
    child = look(a)->subject.record.id;
    desk_search(&a->desk, "Tolliver", &hits);
    desk_coming_down(&a->desk, &c);
    c.child.record.id = child;
    desk_ok(&a->desk, case_arrive(a->desk.session, &c.arrival, &a->id, &a->desk.err));
    file = look(a);
    ck_assert_int_eq(file->caf_case.state, STATE_T0);
    ck_assert(ident_equal(&file->case_link.items[0].other_case_id, &before));
    ck_assert_msg(ident_equal(&file->lp_assignment.items[file->lp_assignment.count - 1]
                                   .practitioner_id, &led),
                  "proposed first");
}

static const struct {
    const char *effect; /* as domain.md 2.2 has it */
    void (*happens)(struct after *);
} effects[] = {
    { "T02 statistics row", t02_counts },
    { "T03 URN issued", t03_issues_urn },
    { "T03 CO notified", t03_tells_the_co_ordinator },
    { "T03 INTERIM LP = AU", t03_names_an_interim_lead },
    { "T05 version 1 DRAFT, date_started", t05_begins_version_1 },
    { "T06 version immutable", t06_makes_it_immutable },
    { "T06 copy-to-family task", t06_asks_for_the_family_copy },
    { "T06 previous version SUPERSEDED", t06_supersedes_the_one_before },
    { "T08 single-service plan, review date", t08_sets_a_review },
    { "T09 TAC due date set", t09_sets_the_day_of_the_team },
    { "T10 reason NO_ADDITIONAL_NEED", t10_says_why },
    { "T11 plan ACTIVE", t11_makes_the_plan_active },
    { "T11 interim LP ended", t11_ends_the_interim },
    { "T16 plan not cancelled; red reminder until decision", t16_keeps_the_plan_and_chases },
    { "T17 extraordinary TAC due", t17_wants_an_extra_meeting },
    { "T18 reason STEP_UP_*", t18_says_why },
    { "T18 LP hands to social worker", t18_hands_to_the_social_worker },
    { "T19 previous LP proposed first; link to previous episode",
      t19_links_and_proposes_the_one_who_led },
    { "T20 pack generated; T21 reason MOVED_LA", t21_says_why },
    { "T22 review due in 4 weeks", t22_reviews_in_four_weeks },
    { "T24 access at once; copies-out notice list", t24_shuts_access_and_lists_copies },
    { "T25 retention dates computed", t25_computes_retention },
    { "T25 copies-out notice list", t25_lists_who_holds_copies },
    { "T25 notices of a withdrawal stay", t25_leaves_the_notices_to_be_told },
    { "T27 version n+1; closure kept in history", t27_keeps_the_closing },
    { "T28 case_link PREVIOUS_EPISODE", t28_links_the_episode_before },
};

START_TEST(a_side_effect_happens)
{
    struct after after = { .view = { .due = { .count = 0 } } };

    effects[_i].happens(&after);
    desk_close(&after.desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_side_effect_happens, 0, COUNT(effects));
}

TEST_MAIN("side effects", cases)
