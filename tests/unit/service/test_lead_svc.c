/* SPDX-License-Identifier: MIT */
/* The lead professional: load, proposal, acceptance, hand-over. */

#include "config.h"

#include "policy/due.h"
#include "support/harness.h"
#include "support/road.h"

static void open_case(struct desk *desk, struct ident *case_id, int64_t cap)
{
    struct ident parent;

    desk_open(desk);
    desk_set_manager(desk, &desk->hoduya, INT_UNKNOWN);
    desk_set_manager(desk, &desk->rmenon, cap);
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, case_id, &parent);
}

START_TEST(a_proposal_leaves_the_old_lead_until_it_is_accepted)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;
    struct case_view view;
    int halves, cap;

    open_case(&desk, &case_id, INT_UNKNOWN);
    desk_ok(&desk, lead_load(desk.session, &desk.hoduya, &halves, &cap, &desk.err));
    ck_assert_int_eq(halves, 1);
    ck_assert_int_eq(cap, 8);
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert(view.relation.lead);
    desk_sign_in(&desk, "gmarlowe");
    desk_sign_in(&desk, "rmenon");
    desk_ok(&desk, lead_accept(desk.session, &term.record.id, DATE_NONE, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert(view.relation.lead);
    ck_assert_uint_eq(view.file.lp_assignment.count, 2);
    ck_assert_int_eq(view.file.lp_assignment.items[0].end_reason, LPEND_INTERIM_REPLACED);
    ck_assert_int_eq(view.file.lp_assignment.items[1].kind, LP_KIND_LEAD);
    desk_ok(&desk, lead_load(desk.session, &desk.rmenon, &halves, &cap, &desk.err));
    ck_assert_int_eq(halves, 2);
    desk_ok(&desk, lead_load(desk.session, &desk.hoduya, &halves, &cap, &desk.err));
    ck_assert_int_eq(halves, 0);
    desk_no(&desk, lead_accept(desk.session, &term.record.id, DATE_NONE, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(what_must_be_said_is_asked)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;

    open_case(&desk, &case_id, INT_UNKNOWN);
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.basis = 0;
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "basis");
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.agreed_how = LPAGREED_AT_MEETING;
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "agreed_at");
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.manager_agreed_by = IDENT_NONE;
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "manager_agreed_by");
    term.manager_agreed_by = desk.rmenon;
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_INVALID);
    term.manager_agreed_by = desk.hoduya;
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "manager_agreed_by");
    ck_assert_str_eq(desk.err.msg, "Helen Oduya does not manage Ravi Menon. On record that is "
                                   "Paul Renshaw; a supervisor may agree in their place.");
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.family_preference = "Helen";
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "family_preference_met");
    ck_assert_int_eq(term.record.version, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(the_limit_holds_unless_a_supervisor_overrides_it)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;

    open_case(&desk, &case_id, 0);
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.accepted_on = session_today(desk.session);
    term.override_reason = "There is nobody else.";
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "practitioner_id");
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "Ravi Menon would lead 1.0 cases; the limit is 0"));
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "ask a supervisor to name them"));
    desk_sign_in(&desk, "prenshaw");
    term.override_reason = NULL;
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "override_reason");
    term.override_reason = "There is nobody else.";
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    ck_assert(ident_equal(&term.override_by, &desk.prenshaw));
    desk_close(&desk);
}
END_TEST

/* They give it when they propose; it is not for whoever is asked to give it again. */
START_TEST(a_supervisor_s_override_holds_when_the_proposal_is_accepted)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term, found;
    struct case_view view;

    open_case(&desk, &case_id, 0);
    desk_sign_in(&desk, "prenshaw");
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.override_reason = "There is nobody else.";
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    desk_sign_in(&desk, "rmenon");
    desk_ok(&desk, lead_accept(desk.session, &term.record.id, DATE_NONE, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert(view.relation.lead);
    found = view.file.lp_assignment.items[1];
    ck_assert_str_eq(found.override_reason, "There is nobody else.");
    ck_assert(ident_equal(&found.override_by, &desk.prenshaw));
    desk_close(&desk);
}
END_TEST

/* Words are no override: it is a supervisor's, and stays theirs while the words do. */
START_TEST(nobody_else_s_reason_overrides_the_limit)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;

    open_case(&desk, &case_id, 2);
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.override_reason = "I say so.";
    term.override_by = desk.prenshaw;
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    ck_assert(!ident_known(&term.override_by));
    desk_sign_in(&desk, "ldanvers");
    desk_set_manager(&desk, &desk.rmenon, 0);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, lead_accept(desk.session, &term.record.id, DATE_NONE, &desk.err), ERR_REFUSED);
    desk_sign_in(&desk, "prenshaw");
    term.override_reason = "There is nobody else.";
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    ck_assert(ident_equal(&term.override_by, &desk.prenshaw));
    term.override_reason = "I say so.";
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(from_lead_to_lead_all_is_handed_over)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;
    struct case_view view;

    open_case(&desk, &case_id, INT_UNKNOWN);
    term = desk_lead_term(&desk, &case_id, &desk.hoduya);
    term.accepted_on = session_today(desk.session);
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.accepted_on = session_today(desk.session);
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "end_reason");
    term.end_reason = LPEND_NEED_SHIFTED;
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "handover_done");
    for (int step = HANDOVER_NONE_ + 1; step < HANDOVER_END_; step++)
        term.handover_done = set_with(term.handover_done, step);
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    desk_sign_in(&desk, "rmenon");
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.lp_assignment.count, 3);
    ck_assert_int_eq(view.file.lp_assignment.items[1].end_reason, LPEND_NEED_SHIFTED);
    ck_assert(date_known(view.file.lp_assignment.items[1].to));
    ck_assert_int_eq(view.file.lp_assignment.items[2].end_reason, 0);
    desk_close(&desk);
}
END_TEST

/* The case is led by hoduya, and rmenon is to follow. */
static struct lp_assignment to_follow(struct desk *desk, struct ident *case_id, int64_t cap)
{
    struct lp_assignment term;

    open_case(desk, case_id, cap);
    term = desk_lead_term(desk, case_id, &desk->hoduya);
    term.accepted_on = session_today(desk->session);
    desk_ok(desk, lead_assign(desk->session, &term, &desk->err));
    term = desk_lead_term(desk, case_id, &desk->rmenon);
    term.end_reason = LPEND_NEED_SHIFTED;
    return term;
}

START_TEST(who_is_asked_leads_when_all_is_handed_over)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term = to_follow(&desk, &case_id, INT_UNKNOWN);
    struct case_view view;

    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, lead_accept(desk.session, &term.record.id, DATE_NONE, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "handover_done");
    term.handover_done = 0x7e;
    desk_ok(&desk, lead_tick(desk.session, &term, &desk.err));
    desk_no(&desk, lead_tick(desk.session, &term, &desk.err), ERR_CONFLICT);
    desk_ok(&desk, lead_accept(desk.session, &term.record.id, DATE_NONE, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.lp_assignment.items[1].end_reason, LPEND_NEED_SHIFTED);
    desk_no(&desk, lead_tick(desk.session, &term, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* Domain.md 1.8, 4.3: two overrides, each with its own reason. */
START_TEST(a_reason_for_the_caseload_leaves_the_hand_over)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term = to_follow(&desk, &case_id, INT_UNKNOWN);

    desk_sign_in(&desk, "prenshaw");
    term.accepted_on = session_today(desk.session);
    term.accepted_how = "On the telephone.";
    term.override_reason = "There is nobody else.";
    desk_ok(&desk, lead_check(desk.session, &term, &desk.err));
    desk_sign_in(&desk, "ldanvers");
    desk_set_manager(&desk, &desk.rmenon, 0);
    desk_sign_in(&desk, "prenshaw");
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "handover_done");
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "The reason was for the caseload alone."));
    term.handover_done = 0x7e;
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    ck_assert_int_eq(term.override_of, LP_OVERRIDE_CASELOAD);
    desk_close(&desk);
}
END_TEST

/* Domain.md 2.2 T15, 4.5 no. 11. */
static const struct state_history *last_step(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;

    desk_read(desk, case_id, &view);
    return &view.file.state_history.items[view.file.state_history.count - 1];
}

START_TEST(while_help_is_given_a_change_is_a_step_of_the_case)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct lp_assignment term;

    desk_delivering(&desk, &case_id, &action);
    ck_assert_int_eq(last_step(&desk, &case_id)->event, EVENT_T11);
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.end_reason = LPEND_ABSENCE;
    term.handover_done = 0x7e;
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    ck_assert_int_eq(last_step(&desk, &case_id)->event, EVENT_T11);
    desk_sign_in(&desk, "rmenon");
    desk_ok(&desk, lead_accept(desk.session, &term.record.id, DATE_NONE, &desk.err));
    ck_assert_int_eq(last_step(&desk, &case_id)->event, EVENT_T15);
    ck_assert_int_eq(last_step(&desk, &case_id)->from_state, STATE_D0);
    ck_assert_int_eq(last_step(&desk, &case_id)->to_state, STATE_D0);
    ck_assert(ident_equal(&last_step(&desk, &case_id)->by, &desk.rmenon));
    desk_close(&desk);
}
END_TEST

/* To lead is to read all of it: whoever names them is told that the family was not asked. */
START_TEST(a_lead_of_an_agency_that_consent_leaves_out_is_told_of)
{
    struct desk desk;
    struct ident case_id, parent, other;
    struct practitioner changed;
    struct lead_candidates list;

    desk_open(&desk);
    other = desk_agency(&desk, "Fennmoor School Nursing");
    desk_ok(&desk, record_theirs(desk.session, ENTITY_practitioner, &desk.rmenon, 0, &changed,
                                 &(struct practitioner){ 0 }, &desk.arena, &desk.err));
    changed.agency_id = other;
    desk_ok(&desk, record_save(desk.session, ENTITY_practitioner, &changed, &desk.err));
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    ck_assert(lead_is_left_out(desk.session, &case_id, &desk.rmenon));
    ck_assert_msg(!lead_is_left_out(desk.session, &case_id, &desk.prenshaw), "the author's agency");
    desk_ok(&desk, lead_candidates(desk.session, &case_id, "ravi", &list, &desk.arena, &desk.err));
    ck_assert_uint_eq(list.count, 1);
    ck_assert(list.items[0].left_out);
    desk_close(&desk);
}
END_TEST

START_TEST(who_does_no_case_work_leads_nobody)
{
    struct desk desk;
    struct ident case_id;
    struct lead_candidates found;

    open_case(&desk, &case_id, INT_UNKNOWN);
    desk_ok(&desk, lead_candidates(desk.session, &case_id, "danvers", &found, &desk.arena,
                                   &desk.err));
    ck_assert_uint_eq(found.count, 0);
    desk_ok(&desk, lead_candidates(desk.session, &case_id, "calloway", &found, &desk.arena,
                                   &desk.err));
    ck_assert_uint_eq(found.count, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(candidates_show_the_team_first_with_their_load)
{
    struct desk desk;
    struct ident case_id;
    struct lead_candidates found;

    open_case(&desk, &case_id, INT_UNKNOWN);
    desk_ok(&desk, lead_candidates(desk.session, &case_id, "", &found, &desk.arena, &desk.err));
    ck_assert_str_eq(found.items[0].name, "Helen Oduya");
    ck_assert(found.items[0].in_team);
    ck_assert_int_eq(found.items[0].halves, 1);
    ck_assert(!found.items[1].in_team);
    desk_ok(&desk, lead_candidates(desk.session, &case_id, "menon", &found, &desk.arena,
                                   &desk.err));
    ck_assert_uint_eq(found.count, 1);
    ck_assert_str_eq(found.items[0].agency, "Fennmoor Primary School");
    desk_close(&desk);
}
END_TEST

START_TEST(outsiders_do_not_appoint)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;

    open_case(&desk, &case_id, INT_UNKNOWN);
    desk_sign_in(&desk, "rmenon");
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

START_TEST(who_may_propose_is_told_before_they_try)
{
    struct desk desk;
    struct ident case_id;

    open_case(&desk, &case_id, INT_UNKNOWN);
    ck_assert_ptr_null(lead_why_not(desk.session, &case_id, &desk.arena));
    desk_sign_in(&desk, "gmarlowe");
    ck_assert_ptr_null(lead_why_not(desk.session, &case_id, &desk.arena));
    desk_sign_in(&desk, "rmenon");
    ck_assert_ptr_nonnull(lead_why_not(desk.session, &case_id, &desk.arena));
    desk_close(&desk);
}
END_TEST

/* ----- A refusal ----------------------------------------------------------- */

static size_t count_due(struct desk *desk, const struct ident *case_id, enum due_rule rule,
                        const struct ident *who)
{
    struct case_view view;
    struct due_list dues;
    size_t count = 0;

    desk_read(desk, case_id, &view);
    due_find(&view.file, session_parameters(desk->session), session_today(desk->session), &dues,
             &desk->arena);
    for (size_t i = 0; i < dues.count; i++)
        count += dues.items[i].rule == rule &&
                 (!who || ident_equal(&dues.items[i].who, who));
    return count;
}

/* Domain.md 4.3: not without the managers talking. */
START_TEST(a_refusal_goes_to_both_managers)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term, stored;
    struct case_view view;

    open_case(&desk, &case_id, INT_UNKNOWN);
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.end_reason = LPEND_SERVICE_ENDED;
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    desk_sign_in(&desk, "ldanvers");
    desk_no(&desk, lead_decline(desk.session, &term.record.id, "None.", &desk.err), ERR_DENIED);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, lead_decline(desk.session, &term.record.id, " ", &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "declined_reason");
    desk_ok(&desk, lead_decline(desk.session, &term.record.id, "No time.", &desk.err));
    desk_no(&desk, lead_decline(desk.session, &term.record.id, "No time.", &desk.err),
            ERR_REFUSED);
    desk_no(&desk, lead_accept(desk.session, &term.record.id, DATE_NONE, &desk.err), ERR_REFUSED);
    desk_sign_in(&desk, "hoduya");
    desk_read(&desk, &case_id, &view);
    ck_assert(view.relation.lead);
    stored = view.file.lp_assignment.items[1];
    ck_assert_str_eq(stored.declined_reason, "No time.");
    ck_assert_int_eq(stored.end_reason, LPEND_NONE_);
    ck_assert_uint_eq(count_due(&desk, &case_id, DUE_LP_REFUSED, &desk.prenshaw), 1);
    desk_no(&desk, lead_managers_met(desk.session, &term.record.id, "Two hours free.", &desk.err),
            ERR_DENIED);
    desk_sign_in(&desk, "prenshaw");
    desk_ok(&desk, lead_managers_met(desk.session, &term.record.id, "Two hours free.",
                                     &desk.err));
    desk_no(&desk, lead_managers_met(desk.session, &term.record.id, "One.", &desk.err),
            ERR_REFUSED);
    desk_sign_in(&desk, "hoduya");
    ck_assert_uint_eq(count_due(&desk, &case_id, DUE_LP_REFUSED, NULL), 0);
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.lp_assignment.count, 3);
    desk_close(&desk);
}
END_TEST

/* Nobody takes a case from its lead by calling themselves interim. */
START_TEST(an_interim_is_named_where_nobody_leads)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;
    struct practitioner gone;

    desk_forming(&desk, &case_id);
    desk_sign_in(&desk, "gmarlowe");
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.kind = LP_KIND_INTERIM;
    term.accepted_on = DATE_NONE;
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "kind");
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, record_theirs(desk.session, ENTITY_practitioner, &desk.hoduya, 0, &gone,
                                 &(struct practitioner){ 0 }, &desk.arena, &desk.err));
    gone.active = YN_N;
    desk_ok(&desk, record_save(desk.session, ENTITY_practitioner, &gone, &desk.err));
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    desk_close(&desk);
}
END_TEST

/* ----- A cover ------------------------------------------------------------- */

START_TEST(a_cover_ends_by_itself_and_says_so)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;
    struct case_view view;

    open_case(&desk, &case_id, INT_UNKNOWN);
    term = desk_cover_term(&desk, &case_id, 0);
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "to");
    term.to = desk_days_on(&desk, 10);
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    desk_sign_in(&desk, "rmenon");
    desk_read(&desk, &case_id, &view);
    ck_assert(view.relation.deputy);
    ck_assert_int_eq(view.file.lp_assignment.items[1].end_reason, LPEND_COVER_ENDED);
    ck_assert_uint_eq(count_due(&desk, &case_id, DUE_COVER, NULL), 1);
    fake_pass(&desk.fake, INT64_C(10) * 86400000);
    desk_sign_in(&desk, "rmenon");
    desk_read(&desk, &case_id, &view);
    ck_assert(!view.relation.deputy);
    desk_close(&desk);
}
END_TEST

/* Whether whoever is at the desk is told more than whose case it is. */
static bool reads_it(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;

    desk_read(desk, case_id, &view);
    ck_assert(view.identity_only || view.relation.deputy || view.relation.lead);
    return !view.identity_only;
}

/* Nobody opens a record to somebody by asking them. */
START_TEST(who_is_asked_to_stand_in_reads_nothing_until_they_accept)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;

    open_case(&desk, &case_id, INT_UNKNOWN);
    for (int accepts = 0; accepts < 2; accepts++) {
        term = desk_cover_term(&desk, &case_id, 10);
        term.accepted_on = DATE_NONE;
        desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
        desk_sign_in(&desk, "rmenon");
        ck_assert(!reads_it(&desk, &case_id));
        if (accepts)
            desk_ok(&desk, lead_accept(desk.session, &term.record.id, DATE_NONE, &desk.err));
        else
            desk_ok(&desk, lead_decline(desk.session, &term.record.id, "No time.", &desk.err));
        ck_assert_int_eq(reads_it(&desk, &case_id), accepts);
        fake_pass(&desk.fake, INT64_C(86400000));
    }
    fake_pass(&desk.fake, INT64_C(9) * 86400000);
    desk_sign_in(&desk, "rmenon");
    ck_assert(!reads_it(&desk, &case_id));
    desk_close(&desk);
}
END_TEST

static bool leads_it(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;

    desk_read(desk, case_id, &view);
    return view.relation.lead;
}

/* An author who no longer leads may name nobody; whom they propose is asked. */
START_TEST(an_interim_who_is_only_proposed_leads_nothing)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;

    open_case(&desk, &case_id, INT_UNKNOWN);
    desk_sign_in(&desk, "gmarlowe");
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.kind = LP_KIND_INTERIM;
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    desk_sign_in(&desk, "hoduya");
    term = desk_lead_term(&desk, &case_id, &desk.hoduya);
    term.kind = LP_KIND_INTERIM;
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    ck_assert(!leads_it(&desk, &case_id));
    ck_assert(relation_is_asked(&term, session_today(desk.session)));
    desk_ok(&desk, lead_accept(desk.session, &term.record.id, DATE_NONE, &desk.err));
    ck_assert(leads_it(&desk, &case_id));
    desk_close(&desk);
}
END_TEST

static size_t cases_listed(struct desk *desk, const char *login, enum case_whose whose)
{
    struct case_filter filter = { .whose = whose };
    struct case_page page;

    desk_sign_in(desk, login);
    desk_ok(desk, case_list(desk->session, &filter, NULL, 20, &page, &desk->arena, &desk->err));
    return page.count;
}

/* Nobody saves anything: the day passes. */
START_TEST(a_list_ends_with_the_cover)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;

    open_case(&desk, &case_id, INT_UNKNOWN);
    term = desk_cover_term(&desk, &case_id, 10);
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    ck_assert_uint_eq(cases_listed(&desk, "rmenon", CASES_MINE), 1);
    fake_pass(&desk.fake, INT64_C(9) * 86400000);
    ck_assert_uint_eq(cases_listed(&desk, "rmenon", CASES_MINE), 1);
    fake_pass(&desk.fake, INT64_C(86400000));
    ck_assert_uint_eq(cases_listed(&desk, "rmenon", CASES_MINE), 0);
    fake_pass(&desk.fake, INT64_C(-86400000)); /* somebody sets the clock right */
    ck_assert_uint_eq(cases_listed(&desk, "rmenon", CASES_MINE), 1);
    desk_close(&desk);
}
END_TEST

/* Who managed the author has the case in the list no more. */
START_TEST(a_list_follows_who_supervises)
{
    struct desk desk;
    struct ident case_id;

    open_case(&desk, &case_id, INT_UNKNOWN);
    ck_assert_uint_eq(cases_listed(&desk, "prenshaw", CASES_ALLOWED), 1);
    desk_sign_in(&desk, "ldanvers");
    desk_managed_by(&desk, &desk.hoduya, &desk.gmarlowe, INT_UNKNOWN);
    ck_assert_uint_eq(cases_listed(&desk, "prenshaw", CASES_ALLOWED), 0);
    desk_close(&desk);
}
END_TEST

/* No day without a lead, no term that ends before it began. */
START_TEST(the_days_of_one_lead_follow_the_other_s)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;

    open_case(&desk, &case_id, INT_UNKNOWN);
    fake_pass(&desk.fake, INT64_C(3) * 86400000);
    desk_sign_in(&desk, "gmarlowe");
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.accepted_on = session_today(desk.session);
    term.from = date_add_days(term.accepted_on, 1);
    term.to = term.accepted_on;
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "to");
    term.from = date_add_days(term.accepted_on, -2);
    term.to = date_add_days(term.accepted_on, -1);
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_INVALID);
    term.to = DATE_NONE;
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "from"); /* nobody leads before their yes */
    term.accepted_on = term.from;
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    term = desk_lead_term(&desk, &case_id, &desk.hoduya);
    term.accepted_on = date_add_days(session_today(desk.session), -3);
    term.from = term.accepted_on;
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "from");
    desk_close(&desk);
}
END_TEST

/* Nobody is asked who leads for the time being: there are never two at once. */
START_TEST(an_interim_leads_from_the_day_they_are_named)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &case_id));
    desk_sign_in(&desk, "gmarlowe");
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.kind = LP_KIND_INTERIM;
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.lp_assignment.count, 2);
    ck_assert(date_known(view.file.lp_assignment.items[0].to));
    ck_assert(!date_known(view.file.lp_assignment.items[1].to));
    ck_assert(date_known(view.file.lp_assignment.items[1].accepted_on));
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, who_is_asked_to_stand_in_reads_nothing_until_they_accept);
    tcase_add_test(t, an_interim_who_is_only_proposed_leads_nothing);
    tcase_add_test(t, an_interim_leads_from_the_day_they_are_named);
    tcase_add_test(t, a_refusal_goes_to_both_managers);
    tcase_add_test(t, an_interim_is_named_where_nobody_leads);
    tcase_add_test(t, a_cover_ends_by_itself_and_says_so);
    tcase_add_test(t, a_list_ends_with_the_cover);
    tcase_add_test(t, a_list_follows_who_supervises);
    tcase_add_test(t, the_days_of_one_lead_follow_the_other_s);
    tcase_add_test(t, a_proposal_leaves_the_old_lead_until_it_is_accepted);
    tcase_add_test(t, what_must_be_said_is_asked);
    tcase_add_test(t, the_limit_holds_unless_a_supervisor_overrides_it);
    tcase_add_test(t, a_supervisor_s_override_holds_when_the_proposal_is_accepted);
    tcase_add_test(t, nobody_else_s_reason_overrides_the_limit);
    tcase_add_test(t, from_lead_to_lead_all_is_handed_over);
    tcase_add_test(t, who_is_asked_leads_when_all_is_handed_over);
    tcase_add_test(t, a_reason_for_the_caseload_leaves_the_hand_over);
    tcase_add_test(t, while_help_is_given_a_change_is_a_step_of_the_case);
    tcase_add_test(t, a_lead_of_an_agency_that_consent_leaves_out_is_told_of);
    tcase_add_test(t, who_does_no_case_work_leads_nobody);
    tcase_add_test(t, candidates_show_the_team_first_with_their_load);
    tcase_add_test(t, outsiders_do_not_appoint);
    tcase_add_test(t, who_may_propose_is_told_before_they_try);
}

TEST_MAIN("lead_svc", cases)
