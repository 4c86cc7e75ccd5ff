/* SPDX-License-Identifier: MIT */
/*
 * A few cases, everybody who works on them signed in at once, and the deeds one
 * can do: each with whatever the dice say, sense or nonsense.
 */

#ifndef SERVICE_RANDOM_DEEDS_H
#define SERVICE_RANDOM_DEEDS_H

#include <stdio.h>

#include "base/secret.h"
#include "service/arrival_svc.h"
#include "service/birth_svc.h"
#include "service/closure_svc.h"
#include "service/panel_svc.h"
#include "service/plan_svc.h"
#include "service/reopen_svc.h"
#include "service/session_private.h"
#include "service/sharing_svc.h"
#include "service/stepup_svc.h"
#include "service/team_svc.h"
#include "service/void_svc.h"
#include "store/case_file_store.h"
#include "support/desk.h"
#include "support/harness.h"

/* Here a deed may be refused: that is no fault, and the helpers go on. */
static bool deed_went;
#undef desk_ok
#define desk_ok(desk, call) (deed_went = deed_went && (call))

#include "support/ended.h"

enum { CASES = 3, PEOPLE = 6 };

static const char *const logins[PEOPLE] = { "hoduya", "rmenon", "gmarlowe", "prenshaw",
                                             "ldanvers", NULL };

struct world {
    struct desk desk;
    struct session *people[PEOPLE]; /* the last is the trainer */
    struct ident cases[CASES];
    struct ident parents[CASES];
    size_t count;
    struct ident agency; /* of nobody */
    /* The deed at hand. */
    struct fake dice;
    struct ident at;
    size_t place;
    struct case_file file;
    struct arena arena;
    const char *broken; /* what does not hold */
    char words[400];
};

static size_t roll(struct world *w, size_t below)
{
    return (size_t)(fake_number(&w->dice) % below);
}

static bool read_case(struct world *w, const struct ident *id)
{
    struct err err = ERR_INIT;
    struct db *db;

    arena_clear(&w->arena);
    return session_db(w->people[PEOPLE - 1], &db, &err) &&
           case_file_store_get(db, id, &w->file, &w->arena, &err);
}

/* ----- Deeds --------------------------------------------------------------- */

static struct ident anybody(struct world *w)
{
    const struct ident *who[] = { &w->desk.hoduya, &w->desk.rmenon, &w->desk.gmarlowe,
                                  &w->desk.prenshaw };

    return *who[roll(w, COUNT(who))];
}

static struct date some_day(struct world *w)
{
    return desk_days_on(&w->desk, (int)roll(w, 60) - 20);
}

/* Whoever looks after the program searches for nobody. */
static bool may_search(const struct world *w)
{
    return w->desk.session != w->people[PEOPLE - 2];
}

/* A baby that is expected about now; its mother agrees for it. */
static void begin_unborn(struct world *w)
{
    struct subject subject;
    struct person mother;
    struct search_hits hits;
    struct case_opening opening = { .subject = &subject, .mother = &mother,
                                    .reason = "Late booked.", .locality = w->desk.locality };
    struct ident id;

    desk_search(&w->desk, "Averill", &hits);
    record_init(entity_of(ENTITY_subject), &subject);
    record_init(entity_of(ENTITY_person), &mother);
    subject.is_unborn = true;
    subject.sex = SEX_U;
    subject.edd = some_day(w);
    mother.name = "Shanice Averill";
    if (!case_start(w->desk.session, &opening, &id, &w->desk.err) || w->count == CASES)
        return;
    w->cases[w->count] = id;
    w->parents[w->count++] = read_case(w, &id) ? w->file.subject.mother_id : IDENT_NONE;
}

static void begin_case(struct world *w)
{
    static const char *const given[] = { "Kieran", "Tia", "Morgan" };
    struct ident id;

    if (!may_search(w))
        return;
    if (roll(w, 4) == 0) {
        begin_unborn(w);
        return;
    }
    if (!desk_start(&w->desk, given[roll(w, 3)], "Tolliver",
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

static void accept_lead(struct world *w)
{
    for (size_t i = w->file.lp_assignment.count; i-- > 0;) {
        struct lp_assignment *term = &w->file.lp_assignment.items[i];

        if (date_known(term->accepted_on) && roll(w, 4))
            continue;
        desk_ok(&w->desk, lead_accept(w->desk.session, &term->record.id,
                                      roll(w, 4) ? DATE_NONE : some_day(w), &w->desk.err));
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
        desk_ok(&w->desk, plan_action_undo(w->desk.session, &action->record.id, &w->desk.err));
        break;
    case 1:
        action->record = (struct record){ .version = 0 };
        action->due = some_day(w);
        desk_ok(&w->desk,
                plan_action_write(w->desk.session, &w->at, action, &w->desk.err));
        break;
    default:
        desk_ok(&w->desk, plan_action_done(w->desk.session, &action->record.id, &w->desk.err));
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

/* ----- Roads a case may take ------------------------------------------------ */

static void review(struct world *w)
{
    struct taking t = taking(EVENT_T12);
    struct plan_action action;
    struct review review;

    step_record_new(w->desk.session, ENTITY_review, &review);
    review.review_date = roll(w, 4) ? session_today(w->desk.session) : some_day(w);
    review.people_present = "Dana Tolliver, Helen Oduya";
    review.notes = "Going well.";
    review.next_steps = "Keep the card.";
    review.child_comment = "It is good.";
    review.parent_comment = roll(w, 6) ? "Much better." : NULL;
    review.decision = roll(w, 4) ? REVDEC_CONTINUE : REVDEC_NONE_ + 1 + (int)roll(w, 3);
    review.next_review_date = desk_days_on(&w->desk, 10 + (int)roll(w, 60));
    if (w->file.plan_action.count && roll(w, 2)) {
        action = w->file.plan_action.items[roll(w, w->file.plan_action.count)];
        action.status = roll(w, 2) ? ACTION_STATUS_DONE : ACTION_STATUS_PARTLY;
        action.outcome_rating = OUTCOME_RATING_ACHIEVED;
        taking_with(&t, ENTITY_plan_action, &action);
    }
    taking_with(&t, ENTITY_review, &review);
    desk_ok(&w->desk, desk_take(&w->desk, &w->at, &t));
}

static void not_held(struct world *w)
{
    struct taking t = taking(EVENT_T13);
    struct tac_meeting meeting;

    desk_meeting(&w->desk, MEETING_KIND_REVIEW, &meeting);
    meeting.status = MEETING_STATUS_NOT_HELD;
    meeting.not_held_reason = NOTHELD_NONE_ + 1 + (int)roll(w, 3);
    taking_with(&t, ENTITY_tac_meeting, &meeting);
    desk_ok(&w->desk, desk_take(&w->desk, &w->at, &t));
}

static void move_out(struct world *w)
{
    struct taking t = taking(EVENT_T20);
    struct transfer transfer = desk_transfer(&w->desk);
    struct disclosure how = desk_by_post();

    transfer.sent_on = roll(w, 4) ? session_today(w->desk.session) : some_day(w);
    taking_with(&t, ENTITY_transfer, &transfer);
    t.step.sharing = &how;
    desk_ok(&w->desk, desk_take(&w->desk, &w->at, &t));
}

static void receipt(struct world *w)
{
    struct taking t = taking(EVENT_T21);
    struct transfer *transfer;

    if (!w->file.transfer.count)
        return;
    transfer = &w->file.transfer.items[w->file.transfer.count - 1];
    transfer->received_on = roll(w, 4) ? session_today(w->desk.session) : some_day(w);
    taking_with(&t, ENTITY_transfer, transfer);
    desk_ok(&w->desk, desk_take(&w->desk, &w->at, &t));
}

/* Another child comes from elsewhere. */
static void move_in(struct world *w)
{
    struct subject child;
    struct address home;
    struct person mother;
    struct person_link link;
    struct consent consent;
    struct transfer transfer;
    struct assessment version;
    struct arrival arrival = {
        .event = EVENT_T22,
        .opening = { .subject = &child, .address = &home, .reason = "They moved here.",
                     .locality = w->desk.locality },
        .parent = &mother, .link = &link, .consent = &consent, .transfer = &transfer,
        .version = &version,
    };
    struct search_hits hits;
    struct ident id;

    if (w->count == CASES || !may_search(w))
        return;
    desk_search(&w->desk, "Quillfeather", &hits);
    record_init(entity_of(ENTITY_subject), &child);
    record_init(entity_of(ENTITY_address), &home);
    record_init(entity_of(ENTITY_person), &mother);
    record_init(entity_of(ENTITY_person_link), &link);
    record_init(entity_of(ENTITY_consent), &consent);
    record_init(entity_of(ENTITY_transfer), &transfer);
    record_init(entity_of(ENTITY_assessment), &version);
    child.given_names = "Maya";
    child.family_name = "Quillfeather";
    child.sex = SEX_F;
    (void)date_parse("2006-09-02", &child.dob);
    home.line1 = "3 Weir Lane";
    mother.name = "Anna Quillfeather";
    link.relationship = RELATION_MOTHER;
    link.parental_responsibility = PR_Y;
    link.pr_basis = PR_BASIS_MOTHER;
    consent.status = CONSENTST_GIVEN;
    consent.given_as = GIVEN_AS_PARENT_PR;
    consent.pr_checked = YN_Y;
    consent.explained = true;
    consent.storage_agreed = consent.sharing_agreed = YN_Y;
    consent.form = CONSENT_FORM_VERBAL;
    transfer.other_la = "Eastmarch";
    transfer.contact = "P. Lowe";
    version.conclusions_needs = "Speech.";
    desk_ok(&w->desk, case_arrive(w->desk.session, &arrival, &id, &w->desk.err));
    if (!deed_went)
        return;
    w->cases[w->count] = id;
    w->parents[w->count++] = mother.record.id;
}

static void born(struct world *w)
{
    struct birth birth = { .given_names = "Tiana", .family_name = "Averill",
                           .dob = some_day(w), .sex = SEX_F, .day_is_right = roll(w, 2) };

    desk_ok(&w->desk, birth_record(w->desk.session, &w->at, &birth, &w->desk.err));
}

static void ask_panel(struct world *w)
{
    struct panel_referral panel;
    struct budget_request budget;

    record_init(entity_of(ENTITY_panel_referral), &panel);
    if (w->file.panel_referral.count && roll(w, 2)) {
        panel = w->file.panel_referral.items[roll(w, w->file.panel_referral.count)];
        panel.heard_on = some_day(w);
        panel.decision = PANEL_DECISION_ALLOCATED;
    }
    panel.case_id = w->at;
    panel.panel = "Fennmoor Resource Panel";
    panel.request = PANEL_REQUEST_NONE_ + 1 + (int)roll(w, 2);
    desk_ok(&w->desk, panel_keep(w->desk.session, &panel, &w->desk.err));
    if (!deed_went || roll(w, 2))
        return;
    record_init(entity_of(ENTITY_budget_request), &budget);
    budget.case_id = w->at;
    budget.panel_referral_id = panel.record.id;
    budget.amount_pence = (int64_t)roll(w, 30000);
    budget.item = "Breakfast club";
    desk_ok(&w->desk, budget_keep(w->desk.session, &budget, &w->desk.err));
}

static void open_again(struct world *w)
{
    struct reopening reopening = { .same_needs = roll(w, 4), .reason = "He stays away again." };
    struct consent *consent = &reopening.consent;

    desk_ok(&w->desk,
            reopen_draft(w->desk.session, &w->at, consent, &w->desk.arena, &w->desk.err));
    if (!deed_went)
        return;
    consent->status = roll(w, 6) ? CONSENTST_GIVEN : CONSENTST_REFUSED;
    consent->given_as = GIVEN_AS_PARENT_PR;
    consent->pr_checked = YN_Y;
    consent->explained = true;
    consent->storage_agreed = consent->sharing_agreed = YN_Y;
    consent->form = CONSENT_FORM_VERBAL;
    desk_ok(&w->desk, case_reopen(w->desk.session, &w->at, &reopening, &w->desk.err));
}

static void ask_void(struct world *w)
{
    struct void_request request;

    if (roll(w, 4))
        return;
    record_init(entity_of(ENTITY_void_request), &request);
    request.reason = VOID_REASON_ERROR;
    request.note = "Typed into the wrong window.";
    desk_ok(&w->desk, void_ask(w->desk.session, &w->at, &request, &w->desk.err));
}

static void answer_void(struct world *w)
{
    struct secret *passphrase = desk_passphrase();
    struct void_waitings waiting;

    desk_ok(&w->desk, void_waiting(w->desk.session, &waiting, &w->desk.arena, &w->desk.err));
    if (deed_went && waiting.count)
        desk_ok(&w->desk, void_answer(w->desk.session, &waiting.items[0].request,
                                      roll(w, 2) ? VOID_ANSWER_AGREED : VOID_ANSWER_DECLINED,
                                      "Not now.", passphrase, &w->desk.err));
    secret_free(passphrase);
}

static const struct {
    const char *name;
    void (*does)(struct world *);
    const char *fits; /* states in which it leads on */
} deeds[] = {
    { "begin a case", begin_case, "" },
    { "a decision", decide, "C0 A0 A1 Z1" },
    { "a withdrawal", withdraw, "" },
    { "write the form", write_form, "A0" },
    { "complete the form", complete_form, "A0" },
    { "the next form", next_form, "S0" },
    { "abandon the form", abandon_form, "" },
    { "any step", any_step, "" },
    { "a team or one service", go_on, "A1" },
    { "name a lead", name_lead, "T0 D0 U0 S0" },
    { "accept the lead", accept_lead, "T0 D0" },
    { "the first meeting", first_meeting, "T0" },
    { "the plan", work_on_plan, "D0 Z0" },
    { "a concern", concern, "D0" },
    { "social care answers", answer_concern, "U0" },
    { "propose to close", propose_closing, "D0 S0" },
    { "write the closing", write_closing, "Z0" },
    { "answer the closing", answer_closing, "Z0" },
    { "the team", team, "T0 D0" },
    { "round the back", round_the_back, "" },
    { "a review", review, "D0" },
    { "a review not held", not_held, "D0" },
    { "moving out", move_out, "D0 S0" },
    { "the receipt", receipt, "X0" },
    { "moving in", move_in, "" },
    { "a birth", born, "A0 D0" },
    { "the panel", ask_panel, "D0" },
    { "opening again", open_again, "Z1" },
    { "asking to void", ask_void, "" },
    { "the second key", answer_void, "" },
};

/* ----- The world ------------------------------------------------------------ */

static inline void world_open(struct world *w)
{
    struct secret *passphrase = desk_passphrase();
    struct practitioner worker;

    memset(w, 0, sizeof(*w));
    desk_open(&w->desk);
    w->people[PEOPLE - 1] = w->desk.session;
    w->agency = desk_agency(&w->desk, "Haven");
    ck_assert(record_theirs(w->desk.session, ENTITY_practitioner, &w->desk.hoduya, 0, &worker,
                            &(struct practitioner){ 0 }, &w->desk.arena, &w->desk.err));
    worker.line_manager = w->desk.prenshaw;
    ck_assert(record_save(w->desk.session, ENTITY_practitioner, &worker, &w->desk.err));
    for (int i = 0; i < PEOPLE - 1; i++)
        ck_assert_msg(session_sign_in(&w->desk.choice, logins[i], passphrase, &w->people[i], NULL,
                                      &w->desk.err),
                      "%s", w->desk.err.msg);
    secret_free(passphrase);
}

static inline void world_close(struct world *w)
{
    for (int i = 0; i < PEOPLE - 1; i++)
        session_close(w->people[i]);
    w->desk.session = w->people[PEOPLE - 1];
    arena_clear(&w->arena);
    desk_close(&w->desk);
}

/* Has somebody do it, on the case of that place where there is one. */
static inline bool world_do(struct world *w, size_t kind, size_t who, size_t place, uint64_t seed)
{
    fake_init(&w->dice, seed);
    w->desk.session = w->people[who];
    w->desk.err = ERR_INIT;
    w->place = place;
    deed_went = true;
    if (w->count == 0)
        kind = 0;
    if (kind != 0) {
        w->at = w->cases[place];
        if (!read_case(w, &w->at))
            return false;
    }
    deeds[kind].does(w);
    arena_clear(&w->desk.arena);
    return deed_went;
}

#endif
