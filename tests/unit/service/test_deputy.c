/* SPDX-License-Identifier: MIT */
/* Who stands in for the lead, and what becomes of that when they lead. */

#include "config.h"

#include "support/harness.h"
#include "support/road.h"

/* Helen Oduya leads, Ravi Menon stands in; the co-ordinator is at the desk. */
static struct lp_assignment stand_in(struct desk *desk, struct ident *case_id)
{
    struct lp_assignment term;

    desk_forming(desk, case_id);
    term = desk_cover_term(desk, case_id, 30);
    desk_ok(desk, lead_assign(desk->session, &term, &desk->err));
    return term;
}

/* He leads from today, everything handed over. */
static struct lp_assignment to_lead(struct desk *desk, const struct ident *case_id)
{
    struct lp_assignment term = desk_lead_term(desk, case_id, &desk->rmenon);

    term.accepted_on = session_today(desk->session);
    term.end_reason = LPEND_NEED_SHIFTED;
    term.handover_done = 0x7e;
    return term;
}

/* Domain.md 1.8: one is beside the other. */
START_TEST(whoever_leads_deputises_no_more)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment deputy = stand_in(&desk, &case_id), lead;
    struct case_view view;
    const struct lp_assignment *ended;
    struct due_list due;
    int halves, cap;

    lead = to_lead(&desk, &case_id);
    desk_ok(&desk, lead_assign(desk.session, &lead, &desk.err));
    desk_ok(&desk, lead_load(desk.session, &desk.rmenon, &halves, &cap, &desk.err));
    ck_assert_int_eq(halves, 2);
    desk_sign_in(&desk, "rmenon");
    desk_read(&desk, &case_id, &view);
    ck_assert(view.relation.lead && !view.relation.deputy);
    ended = case_file_find(&view.file, ENTITY_lp_assignment, &deputy.record.id);
    ck_assert_int_eq(ended->to.days, session_today(desk.session).days);
    ck_assert_int_eq(ended->end_reason, LPEND_COVER_ENDED);
    due_find(&view.file, session_parameters(desk.session), session_today(desk.session), &due,
             &desk.arena);
    for (size_t i = 0; i < due.count; i++)
        ck_assert_msg(due.items[i].rule != DUE_COVER, "nobody misses who leads now");
    desk_close(&desk);
}
END_TEST

/* Whoever stands in reads the whole record: a year mistyped is twenty years of that. */
START_TEST(a_cover_of_years_is_a_mistyped_year)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;

    desk_forming(&desk, &case_id);
    term = desk_cover_term(&desk, &case_id, 7305);
    desk_no(&desk, lead_check(desk.session, &term, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "to");
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "look at the year again"));
    term.to = date_add_days(term.from, 90);
    desk_ok(&desk, lead_check(desk.session, &term, &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(a_deputy_who_is_only_asked_to_lead_stays_deputy)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment deputy = stand_in(&desk, &case_id), lead;
    struct case_view view;

    lead = to_lead(&desk, &case_id);
    lead.accepted_on = DATE_NONE;
    desk_ok(&desk, lead_assign(desk.session, &lead, &desk.err));
    desk_sign_in(&desk, "rmenon");
    desk_read(&desk, &case_id, &view);
    ck_assert(view.relation.deputy);
    desk_ok(&desk, lead_accept(desk.session, &lead.record.id, DATE_NONE, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert(view.relation.lead && !view.relation.deputy);
    ck_assert_int_eq(((const struct lp_assignment *)case_file_find(
                          &view.file, ENTITY_lp_assignment, &deputy.record.id))->end_reason,
                     LPEND_COVER_ENDED);
    desk_close(&desk);
}
END_TEST

/* One that counts both would refuse a deputy their own case. */
START_TEST(the_half_case_of_a_deputy_goes_into_the_whole)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment lead;

    stand_in(&desk, &case_id);
    desk_set_manager(&desk, &desk.rmenon, 1);
    desk_sign_in(&desk, "gmarlowe");
    lead = to_lead(&desk, &case_id);
    desk_ok(&desk, lead_assign(desk.session, &lead, &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(nobody_stands_in_for_themselves)
{
    struct desk desk;
    struct ident case_id;
    struct lp_assignment term;

    desk_forming(&desk, &case_id);
    term = desk_cover_term(&desk, &case_id, 30);
    term.practitioner_id = desk.hoduya;
    desk_no(&desk, lead_assign(desk.session, &term, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "practitioner_id");
    desk_close(&desk);
}
END_TEST

/* ----- Who could ----------------------------------------------------------- */

static struct lead_candidate candidate(struct desk *desk, const struct ident *case_id)
{
    struct lead_candidates list;

    desk_ok(desk, lead_candidates(desk->session, case_id, "ravi", &list, &desk->arena, &desk->err));
    ck_assert_uint_eq(list.count, 1);
    return list.items[0];
}

/* A no is another thing than that nobody asked. */
START_TEST(an_agency_that_was_refused_is_told_from_one_not_asked_about)
{
    struct desk desk;
    struct ident case_id, parent, other;
    struct practitioner changed;
    struct consent_entry entry;

    desk_open(&desk);
    other = desk_agency(&desk, "Fennmoor School Nursing");
    desk_ok(&desk, record_theirs(desk.session, ENTITY_practitioner, &desk.rmenon, 0, &changed,
                                 &(struct practitioner){ 0 }, &desk.arena, &desk.err));
    changed.agency_id = other;
    desk_ok(&desk, record_save(desk.session, ENTITY_practitioner, &changed, &desk.err));
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    ck_assert(candidate(&desk, &case_id).left_out && !candidate(&desk, &case_id).refused);
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_STORE_SHARE, CONSENTST_LIMITED, &entry);
    desk_scope(&desk, &entry, &other, SCOPE_EFFECT_DENY, DATACLASS_ALL);
    desk_ok(&desk, desk_record(&desk, &entry));
    ck_assert(candidate(&desk, &case_id).left_out && candidate(&desk, &case_id).refused);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_cover_of_years_is_a_mistyped_year);
    tcase_add_test(t, a_deputy_who_is_only_asked_to_lead_stays_deputy);
    tcase_add_test(t, nobody_stands_in_for_themselves);
    tcase_add_test(t, the_half_case_of_a_deputy_goes_into_the_whole);
    tcase_add_test(t, an_agency_that_was_refused_is_told_from_one_not_asked_about);
    tcase_add_test(t, whoever_leads_deputises_no_more);
}

TEST_MAIN("deputy", cases)
