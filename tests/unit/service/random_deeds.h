/* SPDX-License-Identifier: MIT */
/*
 * The deeds one can do: each with whatever the dice say, sense or nonsense.
 */

#ifndef SERVICE_RANDOM_DEEDS_H
#define SERVICE_RANDOM_DEEDS_H

#include "random_halves.h"
#include "random_roads.h"
#include "service/closure_svc.h"
#include "service/plan_svc.h"
#include "service/sharing_svc.h"
#include "service/stepup_svc.h"
#include "service/team_svc.h"

/* A baby that is expected about now; its mother agrees for it. */
static void begin_unborn(struct world *w)
{
    struct subject subject;
    struct person mother;
    struct search_hits hits;
    struct address address;
    struct case_opening opening = { .subject = &subject, .mother = &mother, .address = &address,
                                    .reason = "Late booked.", .locality = w->desk.locality };
    struct ident id;

    desk_search(&w->desk, "Averill", &hits);
    record_init(entity_of(ENTITY_subject), &subject);
    record_init(entity_of(ENTITY_person), &mother);
    subject.is_unborn = true;
    subject.sex = SEX_U;
    subject.edd = some_day(w);
    mother.name = "Shanice Averill";
    record_init(entity_of(ENTITY_address), &address);
    address.line1 = "3 Tannery Row";
    address.postcode = "FX9 2QA";
    if (!case_start(w->desk.session, &opening, &id, &w->desk.err) || w->count == CASES)
        return;
    w->cases[w->count] = id;
    w->parents[w->count++] = read_case(w, &id) ? w->file.subject.mother_id : IDENT_NONE;
}

static void begin_case(struct world *w)
{
    static const char *const given[] = { "Kieran", "Tia", "Morgan" };
    static const char *const family[] = { "Tolliver", "Bright", "Pettigrew", "Tolliver" };
    struct ident id;

    if (!may_search(w))
        return;
    if (roll(w, 4) == 0) {
        begin_unborn(w);
        return;
    }
    if (!desk_start(&w->desk, given[roll(w, 3)], family[roll(w, 4)],
                    roll(w, 2) ? "2000-06-19" : "2004-02-29", &id) ||
        w->count == CASES)
        return;
    w->cases[w->count] = id;
    deed_went = true;
    w->parents[w->count++] = desk_parent(&w->desk, &id, "Dana Tolliver");
}

static void decide(struct world *w)
{
    static const enum code_consentst answers[] = { CONSENTST_GIVEN, CONSENTST_GIVEN,
                                                   CONSENTST_LIMITED, CONSENTST_REFUSED };
    static const enum code_consent_stage stages[] = {
        CONSENT_STAGE_ASSESSMENT, CONSENT_STAGE_STORE_SHARE, CONSENT_STAGE_STORE_SHARE,
        CONSENT_STAGE_REVIEW, CONSENT_STAGE_TRANSFER, CONSENT_STAGE_REOPEN
    };
    struct consent_entry entry = { .scopes = NULL };
    enum code_consentst answer = answers[roll(w, roll(w, 3) ? 3 : 4)];

    desk_decision(&w->desk, &w->at, &w->parents[w->place], stages[roll(w, COUNT(stages))], answer,
                  &entry);
    if (w->file.subject.is_unborn && roll(w, 8))
        desk_as_mother(&entry.consent);
    if (answer != CONSENTST_REFUSED)
        desk_scope(&w->desk, &entry, &w->desk.agency, SCOPE_EFFECT_ALLOW, DATACLASS_ALL);
    if (roll(w, 4) == 0)
        desk_scope(&w->desk, &entry, &w->agency, SCOPE_EFFECT_DENY, DATACLASS_ALL);
    desk_ok(&w->desk, desk_record(&w->desk, &entry));
}

static void withdraw(struct world *w)
{
    enum code_withdrawal_scope what =
        (enum code_withdrawal_scope)(WITHDRAWAL_SCOPE_ALL + (int)roll(w, 5));
    struct secret *passphrase = desk_passphrase();

    desk_ok(&w->desk,
            consent_withdraw(w->desk.session, &w->at, what, &w->agency, &w->parents[w->place],
                             session_today(w->desk.session), roll(w, 2), "They said so.",
                             passphrase, &w->desk.err));
    secret_free(passphrase);
}

static void write_form(struct world *w)
{
    struct case_view view;

    deed_went = case_open(w->desk.session, &w->at, NULL, &view, &w->desk.arena, &w->desk.err) &&
                view.file.assessment.count > 0;
    if (deed_went)
        desk_write_all(&w->desk, &w->at);
}

static void complete_form(struct world *w)
{
    if (w->file.assessment.count)
        desk_ok(&w->desk,
                desk_finish(&w->desk,
                            &w->file.assessment.items[w->file.assessment.count - 1].record.id));
}

static void next_form(struct world *w)
{
    struct ident id;

    desk_ok(&w->desk, assessment_begin(w->desk.session, &w->at, "Needs changed.", &id,
                                       &w->desk.err));
}

static void abandon_form(struct world *w)
{
    if (w->file.assessment.count && roll(w, 3) == 0)
        desk_ok(&w->desk,
                assessment_abandon(
                    w->desk.session,
                    &w->file.assessment.items[w->file.assessment.count - 1].record.id,
                    "Moved away.", &w->desk.err));
}

/* Any step, with nothing or what there is. */
static void any_step(struct world *w)
{
    enum code_event event = (enum code_event)(EVENT_T01 + (int)roll(w, EVENT_END_ - EVENT_T01));
    struct step step = { .event = event, .reason = roll(w, 2) ? "Because." : NULL };

    if (roll(w, 2))
        step.agency = w->agency;
    desk_ok(&w->desk, step_take(w->desk.session, &w->at, &step, &w->desk.err));
}

static void go_on(struct world *w)
{
    desk_ok(&w->desk, desk_move(&w->desk, &w->at, roll(w, 3) ? EVENT_T09 : EVENT_T08, &w->agency));
}

static void name_lead(struct world *w)
{
    struct ident who = anybody(w);
    struct lp_assignment term = desk_lead_term(&w->desk, &w->at, &who);

    if (roll(w, 3) == 0)
        term.kind = LP_KIND_INTERIM + (int)roll(w, LP_KIND_END_ - LP_KIND_INTERIM);
    if (roll(w, 3))
        term.accepted_on = session_today(w->desk.session);
    if (roll(w, 4) == 0)
        term.to = some_day(w);
    if (roll(w, 5) == 0)
        term.from = some_day(w);
    if (roll(w, 3))
        term.end_reason = LPEND_NEED_SHIFTED;
    for (int done = HANDOVER_NONE_ + 1; roll(w, 4) && done < HANDOVER_END_; done++)
        term.handover_done = set_with(term.handover_done, done);
    if (roll(w, 3) == 0)
        term.override_reason = "There is nobody else.";
    desk_ok(&w->desk, lead_assign(w->desk.session, &term, &w->desk.err));
}

static void tick_handover(struct world *w)
{
    for (size_t i = w->file.lp_assignment.count; i-- > 0;) {
        struct lp_assignment term = w->file.lp_assignment.items[i];

        if (date_known(term.accepted_on) && roll(w, 4))
            continue;
        for (int done = HANDOVER_NONE_ + 1; done < HANDOVER_END_; done++)
            if (roll(w, 4))
                term.handover_done = set_with(term.handover_done, done);
        desk_ok(&w->desk, lead_tick(w->desk.session, &term, &w->desk.err));
        return;
    }
}

static void accept_lead(struct world *w)
{
    for (size_t i = w->file.lp_assignment.count; i-- > 0;) {
        struct lp_assignment *term = &w->file.lp_assignment.items[i];

        if (date_known(term->accepted_on) && roll(w, 4))
            continue;
        if (roll(w, 2))
            desk_ok(&w->desk, lead_accept(w->desk.session, &term->record.id,
                                          roll(w, 4) ? DATE_NONE : some_day(w), &w->desk.err));
        else
            desk_ok(&w->desk, lead_accept_for(w->desk.session, &term->record.id,
                                              roll(w, 4) ? DATE_NONE : some_day(w),
                                              "On the telephone.", &w->desk.err));
        return;
    }
}

static void first_meeting(struct world *w)
{
    struct taking t = taking(EVENT_T11);
    struct plan_action action;
    struct tac_meeting meeting;
    struct delivery_plan plan;

    desk_meeting(&w->desk, MEETING_KIND_INITIAL, &meeting);
    if (roll(w, 3))
        meeting.lp_agreed = w->desk.hoduya;
    if (roll(w, 6) == 0)
        meeting.scheduled_for.seconds += 86400;
    desk_plan(&w->desk, &plan, &action);
    if (roll(w, 6) == 0)
        action.due = some_day(w);
    taking_with(&t, ENTITY_tac_meeting, &meeting);
    taking_with(&t, ENTITY_delivery_plan, &plan);
    taking_with(&t, ENTITY_plan_action, &action);
    desk_ok(&w->desk, desk_take(&w->desk, &w->at, &t));
}

static void work_on_plan(struct world *w)
{
    struct plan_action *action;

    if (!w->file.plan_action.count)
        return;
    action = &w->file.plan_action.items[roll(w, w->file.plan_action.count)];
    switch (roll(w, 4)) {
    case 0:
        desk_ok(&w->desk, plan_action_undo(w->desk.session, &action->record.id,
                                           action->record.version, &w->desk.err));
        break;
    case 1:
        action->record = (struct record){ .version = 0 };
        action->due = some_day(w);
        desk_ok(&w->desk,
                plan_action_write(w->desk.session, &w->at, action, &w->desk.err));
        break;
    default:
        desk_ok(&w->desk, plan_action_done(w->desk.session, &action->record.id,
                                           action->record.version,
                                           "He told me today.", &w->desk.err));
        break;
    }
}

static void concern(struct world *w)
{
    struct stepup stepup;

    if (roll(w, 3))
        return;
    step_record_new(w->desk.session, ENTITY_stepup, &stepup);
    stepup.concern = "A burn on the arm that nobody explains.";
    desk_ok(&w->desk, stepup_raise(w->desk.session, &w->at, &stepup, &w->desk.err));
}

static void answer_concern(struct world *w)
{
    bool taken = roll(w, 3) == 0;
    struct taking t = taking(taken ? EVENT_T18 : EVENT_T17);
    struct stepup *stepup;

    if (!w->file.stepup.count)
        return;
    stepup = &w->file.stepup.items[w->file.stepup.count - 1];
    stepup->sc_decision = taken ? SC_DECISION_ACCEPTED_CIN : SC_DECISION_EARLY_HELP;
    stepup->decision_on = session_today(w->desk.session);
    stepup->referral_made_on = stepup->raised_on;
    stepup->sc_contact = "Duty desk";
    stepup->feedback_to_referrer = YN_Y;
    stepup->feedback_on = stepup->decision_on;
    taking_with(&t, ENTITY_stepup, stepup);
    desk_ok(&w->desk, desk_take(&w->desk, &w->at, &t));
}

static void propose_closing(struct world *w)
{
    struct taking t = taking(EVENT_T23);
    struct closure closure;

    desk_closing_record(&w->desk, &closure);
    taking_with(&t, ENTITY_closure, &closure);
    desk_ok(&w->desk, desk_take(&w->desk, &w->at, &t));
}

static void write_closing(struct world *w)
{
    struct closure closure;

    desk_ok(&w->desk, closure_draft(w->desk.session, &w->at, &closure, &w->desk.arena,
                                    &w->desk.err));
    if (!deed_went)
        return;
    closure.no_meeting_reason = "Agreed by letter.";
    closure.outcome_summary = "He comes each day.";
    closure.child_comment = closure.parent_comment = "Thank you.";
    closure.reason_detail = "As they wished.";
    closure.universal_contact = w->desk.rmenon;
    closure.effects_explained = EXPLAINED_Y;
    closure.safeguarding_considered = YN_Y;
    closure.safeguarding_by = w->desk.prenshaw;
    closure.safeguarding_note = "No harm without help.";
    closure.safeguarding_decision = UNIVERSAL_DECISION_CLOSE;
    desk_ok(&w->desk, closure_write(w->desk.session, &w->at, &closure, &w->desk.err));
}

static void answer_closing(struct world *w)
{
    struct taking t = taking(roll(w, 3) ? EVENT_T25 : EVENT_T26);

    t.step.reason = "Not yet.";
    desk_ok(&w->desk, desk_take(&w->desk, &w->at, &t));
}

static void team(struct world *w)
{
    const char *warning;
    struct tac_member member;

    if (w->file.tac_member.count && roll(w, 3) == 0) {
        desk_ok(&w->desk,
                team_remove(w->desk.session, &w->file.tac_member.items[0].record.id, "Left.",
                            &w->desk.err));
        return;
    }
    record_init(entity_of(ENTITY_tac_member), &member);
    member.case_id = w->at;
    member.practitioner_id = anybody(w);
    member.role_in_tac = TAC_ROLE_PRACTITIONER;
    member.from = session_today(w->desk.session);
    desk_ok(&w->desk, team_add(w->desk.session, &member, &warning, &w->desk.arena, &w->desk.err));
}

/* Past the services' own deeds: a record as it is, saved with another word in it. */
static void round_the_back(struct world *w)
{
    struct caf_case one = w->file.caf_case;
    struct state_history *change;
    struct lp_assignment *term;

    switch (roll(w, 4)) {
    case 0:
        one.state = STATE_P0 + (int)roll(w, STATE_END_ - STATE_P0);
        desk_ok(&w->desk, record_save(w->desk.session, ENTITY_caf_case, &one, &w->desk.err));
        break;
    case 1:
        change = &w->file.state_history.items[0];
        change->to_state = STATE_Z1;
        desk_ok(&w->desk, record_save(w->desk.session, ENTITY_state_history, change, &w->desk.err));
        break;
    case 2:
        if (!w->file.lp_assignment.count)
            return;
        term = &w->file.lp_assignment.items[0];
        term->to = date_add_days(term->from, -30);
        desk_ok(&w->desk, record_save(w->desk.session, ENTITY_lp_assignment, term, &w->desk.err));
        break;
    default:
        w->file.subject.dob = desk_days_on(&w->desk, (int)roll(w, 40) - 39);
        desk_ok(&w->desk,
                record_save(w->desk.session, ENTITY_subject, &w->file.subject, &w->desk.err));
        break;
    }
}

static inline bool keep_auditor_out(struct both *b, struct session *session, struct hand *h)
{
    return keep_out(b, session, h, "icalloway");
}

/* Nobody else of the world finds the case until it ends, or all of them are named again. */
static inline bool seal_to_two(struct both *b, struct session *session, struct hand *h)
{
    return seal_to(b, session, h, "hoduya gmarlowe");
}

static inline bool save_seal_names_here(struct both *b UNUSED, struct session *session,
                                        struct hand *h)
{
    const char *left;

    return case_seal_name(session, &h->opening, h->seal_version,
                          "hoduya rmenon gmarlowe prenshaw ldanvers trainer", h->words, &left,
                          &h->arena, &h->err);
}

/* Who mostly does it: places among the logins. */
enum { LEAD = 0, CO = 2, SU = 3, AD = 4 };

static const struct {
    const char *name;
    void (*does)(struct world *); /* NULL: in two halves */
    const char *fits; /* states in which it leads on */
    size_t by;
    half_read_fn *read;
    half_save_fn *save;
} deeds[] = {
    { "begin a case", begin_case, "", LEAD },
    { "a decision", decide, "C0 A0 A1 Z1", LEAD },
    { "a withdrawal", withdraw, "", LEAD },
    { "write the form", write_form, "A0", LEAD },
    { "complete the form", complete_form, "A0", LEAD },
    { "the next form", next_form, "S0 D0", LEAD },
    { "abandon the form", abandon_form, "", LEAD },
    { "any step", any_step, "", LEAD },
    { "a team or one service", go_on, "A1", LEAD },
    { "name a lead", name_lead, "A1 T0 D0 U0 S0", CO },
    { "tick the hand-over", tick_handover, "T0 D0", LEAD },
    { "accept the lead", accept_lead, "T0 D0", LEAD },
    { "the first meeting", first_meeting, "T0", LEAD },
    { "the plan", work_on_plan, "D0 Z0", LEAD },
    { "a concern", concern, "D0", LEAD },
    { "social care answers", answer_concern, "U0", CO },
    { "propose to close", propose_closing, "D0 S0", LEAD },
    { "write the closing", write_closing, "Z0", LEAD },
    { "answer the closing", answer_closing, "Z0", CO },
    { "the team", team, "T0 D0", LEAD },
    { "round the back", round_the_back, "", LEAD },
    { "a review", review, "D0", LEAD },
    { "a review not held", not_held, "D0", LEAD },
    { "moving out", move_out, "D0 S0", CO },
    { "the receipt", receipt, "X0", CO },
    { "moving in", move_in, "", CO },
    { "a birth", born, "A0 D0", LEAD },
    { "the panel", ask_panel, "D0", LEAD },
    { "opening again", open_again, "Z1", CO },
    { "asking to void", ask_void, "", CO },
    { "the second key", answer_void, "", AD },
    { "coming down", come_down, "Z1", CO },
    { "a link", link_cases, "D0 A0", LEAD },
    { "asking to merge", ask_merge, "D0 Z1", CO },
    { "the key to a merge", answer_void, "D0 Z1", AD },
    { "taking apart", take_apart, "V0", CO },
    { "asking to see", asked_to_see, "D0 Z1", CO },
    { "leaving out", leave_out, "D0 Z1", CO },
    { "a reply", reply, "D0 S0", LEAD },
    { "money", spend, "D0", CO },
    { "handing over", NULL, "D0 T0", CO, read_lead, save_lead },
    { "asking to join", NULL, "", LEAD + 1, read_nothing, save_join },
    { "an emergency", NULL, "", LEAD + 1, read_nothing, save_emergency },
    { "looked into", NULL, "", SU, read_emergency, save_found },
    { "whose own it is", NULL, "", SU, read_own_tie, save_own_tie },
    { "kept out", NULL, "", CO, read_nothing, keep_auditor_out },
    { "sealed", NULL, "", CO, read_nothing, seal_to_two },
    { "who is named", NULL, "", CO, read_seal, save_seal_names_here },
    { "the seal ends", NULL, "", CO, read_seal, save_seal_end },
    { "let in again", NULL, "", CO, read_stay_out, save_stay_out_end },
    { "an answer to it", NULL, "", LEAD, read_join_answer, save_join_answer },
    { "saying no", NULL, "", CO, read_unanswered, save_no },
    { "both managers", NULL, "", CO, read_refused, save_managers_met },
    { "convening", NULL, "T0 D0", LEAD, read_convening, save_convening },
    { "convening anew", NULL, "T0 D0", LEAD, read_first, save_convening },
    { "another day", NULL, "T0 D0", LEAD, read_moving, save_moving },
    { "cancelling", NULL, "", LEAD, read_planned, save_cancelling },
    { "one meeting for two", NULL, "D0", LEAD, read_planned, save_meeting_shared },
    { "a meeting not held", NULL, "T0 D0", LEAD, read_missed, save_missed },
    { "a meeting held", NULL, "D0", LEAD, read_holding, save_holding },
    { "telling managers", NULL, "D0", CO, read_nothing, save_managers_told },
    { "for whom", NULL, "D0", LEAD, read_for_whom, save_for_whom },
    { "minutes given", NULL, "D0", LEAD, read_given, save_given },
    { "lifting", NULL, "A0 D0", LEAD, read_restricted, save_lifted },
    { "signing", NULL, "", LEAD, read_signing, save_signing },
    { "a checklist", begin_checklist, "", LEAD },
    { "joining by a checklist", join_by_checklist, "", LEAD },
    { "answers of a checklist", NULL, "P0", LEAD, read_answers, save_answers },
    { "a twin", NULL, "A0 D0", CO, read_birth, save_twin },
    { "progress", NULL, "D0", LEAD, read_progress, save_progress },
    { "what was agreed", NULL, "D0 S0", LEAD, read_nothing, save_agreed },
    { "scores", NULL, "D0", LEAD, read_score, save_score },
    { "a note", NULL, "D0", LEAD, read_new_note, save_note },
    { "a note taken back", NULL, "D0", LEAD, read_note, save_note_back },
    { "an audit of quality", NULL, "", CO, read_quality, save_quality },
    { "a sharing", NULL, "D0", LEAD, read_sharing, save_sharing },
    { "a concern written on", NULL, "U0", LEAD, read_referral, save_referral },
    { "a move written on", NULL, "X0", CO, read_move, save_move },
};

/* Has somebody do it, on the case of that place where there is one. */
static inline bool world_do(struct world *w, size_t kind, size_t who, size_t place, uint64_t seed)
{
    fake_init(&w->dice, seed);
    w->desk.session = w->people[who];
    w->desk.err = ERR_INIT;
    w->place = place;
    deed_went = true;
    deed_tried = false;
    if (w->count == 0)
        kind = 0;
    if (kind != 0) {
        w->at = w->cases[place];
        if (!read_case(w, &w->at))
            return false;
    }
    if (deeds[kind].does)
        deeds[kind].does(w);
    else
        half_do(w, deeds[kind].read, deeds[kind].save);
    arena_clear(&w->desk.arena);
    return deed_tried && deed_went;
}

#endif
