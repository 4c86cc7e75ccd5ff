/* SPDX-License-Identifier: MIT */
/* What must hold before a case moves away or ends: domain.md 2.2, T16 to T30. */

#include "config.h"

#include "policy/guards.h"

#include "model/concern.h"
#include "model/record.h"
#include "policy/completion.h"
#include "policy/consent_pack.h"
#include "policy/consent_rules.h"
#include "policy/record_rules.h"

/* Nothing but the concern itself is needed: domain.md 2.6. */
static void step_up_recorded(const struct deed *deed)
{
    if (!deed->facts->file->stepup.count)
        guard_stop(deed, ENTITY_stepup, IDENT_NONE, "concern", "Write down the concern.");
}

static const char ask_for_no[] = "Record that social care does not take the case.";

/* Of several, which one. */
static const char *what_is_awaited(const struct deed *deed, const struct stepup *awaited)
{
    if (deed->facts->file->stepup.count > 1)
        return concern_awaited_words(awaited, deed->problems->arena);
    return awaited->sc_decision ? "Record the feedback of social care." : ask_for_no;
}

/* Every concern of this stay is answered. */
static void handed_back(const struct deed *deed)
{
    const struct case_file *file = deed->facts->file;
    const struct stepup *accepted = concern_accepted(file);
    const struct stepup *awaited = concern_awaited(file, NULL);

    if (!file->stepup.count || accepted)
        guard_stop(deed, ENTITY_stepup, accepted ? accepted->record.id : IDENT_NONE,
                   "sc_decision", ask_for_no);
    else if (awaited)
        guard_stop(deed, ENTITY_stepup, awaited->record.id,
                   awaited->sc_decision ? "feedback_on" : "sc_decision",
                   what_is_awaited(deed, awaited));
}

static void taken_on(const struct deed *deed)
{
    const struct case_file *file = deed->facts->file;
    const struct stepup *last = LAST_OF(file->stepup), *other = concern_undecided(file, NULL);

    if (!concern_accepted(file))
        guard_stop(deed, ENTITY_stepup, last ? last->record.id : IDENT_NONE, "sc_decision",
                   "Social care must have decided to take the case; a referral is not enough.");
    else if (other)
        guard_stop(deed, ENTITY_stepup, other->record.id, "sc_decision",
                   concern_awaited_words(other, deed->problems->arena));
}

static void agreed_here(const struct deed *deed)
{
    struct consent_word word = consent_current(deed->facts->file, deed->facts->today);

    if (word.status != CONSENTST_GIVEN && word.status != CONSENTST_LIMITED)
        guard_stop(deed, ENTITY_consent, word.consent ? word.consent->record.id : IDENT_NONE,
                   "status", "Record that the family agrees to support under the CAF.");
}

static void statutory_meeting(const struct deed *deed)
{
    const struct tac_meeting *meeting = guard_first_meeting(deed);

    if (!meeting || meeting->kind != MEETING_KIND_STEP_DOWN)
        guard_stop(deed, ENTITY_tac_meeting, IDENT_NONE, "kind",
                   "Record the last statutory meeting as the first of the team.");
}

static const struct transfer *transfer_of(const struct deed *deed, int direction)
{
    const struct case_file *file = deed->facts->file;

    for (size_t i = file->transfer.count; i-- > 0;) {
        if (file->transfer.items[i].direction == direction &&
            !date_known(file->transfer.items[i].taken_back_on))
            return &file->transfer.items[i];
    }
    return NULL;
}

/* They agree to a move to somebody, not to any move. */
static void transfer_agreed(const struct deed *deed)
{
    const struct transfer *transfer = transfer_of(deed, TRANSFER_DIRECTION_OUT);

    if (!consent_agreed_at(deed->facts->file, CONSENT_STAGE_TRANSFER, deed->facts->today))
        guard_stop(deed, ENTITY_consent, IDENT_NONE, "stage",
                   "Ask the family for consent to the transfer first: in the consent log (g k), n; "
                   "asked for: Transfer.");
    if (!transfer || guard_blank(transfer->other_la))
        guard_stop(deed, ENTITY_transfer, IDENT_NONE, "other_la", "Say where the child moves to.");
    else if (!pack_names_authority(deed->facts->file, transfer->other_la, deed->facts->today))
        guard_stop(deed, ENTITY_transfer, transfer->record.id, "other_la",
                   arena_printf(deed->problems->arena,
                                "Consent does not name %s. Write it as the family's consent does, "
                                "or ask them and add it in the consent log (g k).",
                                transfer->other_la));
}

static void receipt(const struct deed *deed)
{
    const struct transfer *transfer = transfer_of(deed, TRANSFER_DIRECTION_OUT);

    if (!transfer || !date_known(transfer->received_on))
        guard_stop(deed, ENTITY_transfer, transfer ? transfer->record.id : IDENT_NONE,
                   "received_on", "Record that the other authority has received it.");
}

static void pack_recorded(const struct deed *deed)
{
    const struct transfer *transfer = transfer_of(deed, TRANSFER_DIRECTION_IN);

    if (!transfer || guard_blank(transfer->pack_contents))
        guard_stop(deed, ENTITY_transfer, transfer ? transfer->record.id : IDENT_NONE,
                   "pack_contents", "Record what came from the other authority.");
}

static void closure_complete(const struct deed *deed)
{
    const struct closure *closure = LAST_OF(deed->facts->file->closure);
    struct problems found = PROBLEMS_INIT(deed->problems->arena);

    if (!closure) {
        guard_stop_closure(deed, IDENT_NONE, NULL, "Record the closure.");
        return;
    }
    completion_closure(deed->facts, closure, &found);
    for (size_t i = 0; i < found.count; i++) {
        const struct problem *gap = &found.items[i];
        struct spot spot = { gap->section, gap->entity, gap->record };

        if (gap->warning)
            problem_warn(deed->problems, spot, gap->field, "%s", gap->sentence);
        else
            guard_stop_closure(deed, gap->record, gap->field, gap->sentence);
    }
}

static void all_withdrawn(const struct deed *deed)
{
    struct consent_word word = consent_current(deed->facts->file, deed->facts->today);

    if (!guard_all_withdrawn(deed))
        guard_stop(deed, ENTITY_consent, word.consent ? word.consent->record.id : IDENT_NONE,
                   "withdrawal_scope", "Record that the family withdraws everything.");
}

static void effects_explained(const struct deed *deed)
{
    struct consent_word word = consent_current(deed->facts->file, deed->facts->today);

    if (guard_all_withdrawn(deed) && !word.consent->effects_explained)
        guard_stop(deed, ENTITY_consent, word.consent->record.id, "effects_explained",
                   "Explain what follows from the withdrawal, and say that you did.");
}

static void no_open_action(const struct deed *deed)
{
    const struct case_file *file = deed->facts->file;

    for (size_t i = 0; i < file->plan_action.count; i++) {
        const struct plan_action *action = &file->plan_action.items[i];
        char day[DATE_WORDS];

        if (!action_is_open(action))
            continue;
        date_format_words(action->due, day);
        guard_stop(deed, ENTITY_plan_action, action->record.id, "status",
                   arena_printf(deed->problems->arena,
                                "%s%s is open: finish it, cancel it or hand it on.",
                                day[0] ? "The action due " : "An action without a day",
                                day[0] ? day + 4 : ""));
    }
}

static void no_open_step_up(const struct deed *deed)
{
    const struct case_file *file = deed->facts->file;

    for (size_t i = 0; i < file->stepup.count; i++) {
        if (file->stepup.items[i].sc_decision == SC_DECISION_NONE_)
            guard_stop(deed, ENTITY_stepup, file->stepup.items[i].record.id, "sc_decision",
                       concern_awaited_words(&file->stepup.items[i], deed->problems->arena));
    }
}

static void not_own(const struct deed *deed)
{
    const struct closure *closure = LAST_OF(deed->facts->file->closure);

    if (closure && ident_known(&closure->closed_by) &&
        ident_equal(&closure->closed_by, &deed->facts->actor.practitioner))
        guard_stop(deed, ENTITY_closure, closure->record.id, "approved_by",
                   "Nobody approves their own closure, nor one they wrote: ask somebody "
                   "else, or ask the lead professional to go over the record and save it.");
}

static void flagged_by_supervisor(const struct deed *deed)
{
    const struct closure *closure = LAST_OF(deed->facts->file->closure);
    unsigned actors = transition_actors(deed->facts, deed->step);
    bool flagged = closure && closure_needs_safeguarding(closure->reason);

    if (flagged && !(actors & ACTOR_SU))
        guard_stop(deed, ENTITY_closure, closure->record.id, "approved_by",
                   "For this reason the supervisor approves the closure.");
    if (closure && closure->reason != CLOSE_NONE_ && !flagged && (actors & ACTOR_SU) &&
        !(actors & ACTOR_CO))
        guard_stop(deed, ENTITY_closure, closure->record.id, "approved_by",
                   "It is not flagged: the co-ordinator approves the closure.");
}

static int days_closed(const struct deed *deed)
{
    return date_days_between(deed->facts->file->caf_case.closed_on, deed->facts->today);
}

/* A store of worked cases knows of days to come. */
static const char *since_it_closed(const struct deed *deed)
{
    char day[DATE_WORDS];

    if (days_closed(deed) >= 0)
        return arena_printf(deed->problems->arena, "It closed %d days ago", days_closed(deed));
    date_format_words(deed->facts->file->caf_case.closed_on, day);
    return arena_printf(deed->problems->arena, "By the record it closes on %s, a day to come",
                        day);
}

static bool closed_long_ago(const struct deed *deed)
{
    return !date_known(deed->facts->file->caf_case.closed_on) ||
           days_closed(deed) > deed->facts->parameters->reopen_days;
}

static struct spot the_case(const struct deed *deed)
{
    return (struct spot){ SECTION_CASE, ENTITY_caf_case, deed->facts->file->caf_case.record.id };
}

static void soon_enough(const struct deed *deed)
{
    if (!date_known(deed->facts->file->caf_case.closed_on))
        problem_add(deed->problems, the_case(deed), "closed_on",
                    "The record does not say when it closed: open a new episode instead.");
    else if (closed_long_ago(deed))
        problem_add(deed->problems, the_case(deed), "closed_on",
                    "%s; the limit is %d: open a new episode instead (What comes next, New "
                    "episode).",
                    since_it_closed(deed), deed->facts->parameters->reopen_days);
}

static void same_needs(const struct deed *deed)
{
    if (!deed->request->same_needs)
        problem_add(deed->problems, the_case(deed), NULL,
                    "Only for the same needs: say that they are, or open a new episode instead "
                    "(What comes next, New episode).");
}

static bool agreed_since(const struct deed *deed, enum code_consent_stage stage)
{
    const struct case_file *file = deed->facts->file;
    const struct consent *consent = consent_agreed_at(file, stage, deed->facts->today);

    return consent && date_known(file->caf_case.closed_on) &&
           date_compare(consent->obtained_on, file->caf_case.closed_on) >= 0;
}

static void asked_again(const struct deed *deed)
{
    if (!agreed_since(deed, CONSENT_STAGE_REOPEN) && !agreed_since(deed, CONSENT_STAGE_ASSESSMENT))
        guard_stop(deed, ENTITY_consent, IDENT_NONE, "stage", "Ask the family for consent again.");
}

static void old_or_different(const struct deed *deed)
{
    if (!closed_long_ago(deed) && guard_blank(deed->request->reason))
        problem_add(deed->problems, the_case(deed), "closed_on",
                    "%s, within the limit of %d: re-open it, or say how the needs are different.",
                    since_it_closed(deed), deed->facts->parameters->reopen_days);
}

static void nothing_shared(const struct deed *deed)
{
    const struct case_file *file = deed->facts->file;

    for (size_t i = 0; i < file->case_link.count; i++) {
        if (file->case_link.items[i].kind == LINK_KIND_DUPLICATE_OF)
            return;
    }
    if (file->disclosure.count)
        guard_stop(deed, ENTITY_case_link, IDENT_NONE, "kind",
                   "Something was shared from this case, so it stays. If the child has another "
                   "case, choose that reason and give its reference; if not, close this one.");
}

static void second_key(const struct deed *deed)
{
    uint64_t roles = deed->request->second_roles;
    bool administrator = deed->step->second == ACTOR_AD && set_has(roles, ROLE_administrator);
    bool coordinator = deed->step->second == ACTOR_CO && set_has(roles, ROLE_coordinator);

    if (!administrator && !coordinator)
        guard_stop(deed, ENTITY_caf_case, deed->facts->file->caf_case.record.id, NULL,
                   deed->step->second == ACTOR_AD ? "The administrator must agree as well."
                                                  : "The co-ordinator must agree as well.");
}

static void access_over(const struct deed *deed)
{
    const struct caf_case *c = &deed->facts->file->caf_case;
    struct date over =
        date_known(c->archive_on)
            ? c->archive_on
            : date_add_days(c->closed_on, deed->facts->parameters->closed_access_days);

    if (!date_known(over) || date_compare(deed->facts->today, over) < 0)
        guard_stop(deed, ENTITY_caf_case, c->record.id, "archive_on",
                   "It has not been closed long enough to be archived.");
}

const struct hold *hold_in_force(const struct case_file *file, struct date today)
{
    for (size_t i = 0; i < file->hold.count; i++) {
        const struct hold *hold = &file->hold.items[i];

        if (!instant_known(hold->record.void_at) &&
            relation_in_force(hold->from, hold->to, today))
            return hold;
    }
    return NULL;
}

/* Such a record is kept by the schedule of social care (domain.md 7.1). */
static bool was_taken_on(const struct case_file *file)
{
    for (size_t i = 0; i < file->stepup.count; i++) {
        if (concern_is_accepted(&file->stepup.items[i]))
            return true;
    }
    return false;
}

static void retention_over(const struct deed *deed)
{
    const struct case_file *file = deed->facts->file;
    const struct hold *hold;
    struct date over = file->caf_case.destroy_review_on;
    int years = (int)deed->facts->parameters->taken_on_years;

    if (!date_known(over) || date_compare(deed->facts->today, over) < 0)
        guard_stop(deed, ENTITY_caf_case, file->caf_case.record.id, "destroy_review_on",
                   "It has not been kept long enough.");
    else if (was_taken_on(file) &&
             date_compare(deed->facts->today,
                          date_add_months(file->caf_case.closed_on, 12 * years)) < 0)
        guard_stop(deed, ENTITY_stepup, IDENT_NONE, "sc_decision",
                   arena_printf(deed->problems->arena,
                                "Social care took this case on: it is kept %d years after it "
                                "closed.", years));
    hold = hold_in_force(file, deed->facts->today);
    if (hold)
        guard_stop(deed, ENTITY_hold, hold->record.id, "to",
                   "A hold keeps it from being destroyed.");
}

static void (*const guards[GUARD_COUNT])(const struct deed *) = {
    [GUARD_STEP_UP_RECORDED] = step_up_recorded,
    [GUARD_HANDED_BACK] = handed_back,
    [GUARD_ACCEPTED] = taken_on,
    [GUARD_AGREED_HERE] = agreed_here,
    [GUARD_STATUTORY_MEETING] = statutory_meeting,
    [GUARD_TRANSFER_AGREED] = transfer_agreed,
    [GUARD_RECEIVED] = receipt,
    [GUARD_PACK_RECORDED] = pack_recorded,
    [GUARD_CLOSURE_COMPLETE] = closure_complete,
    [GUARD_ALL_WITHDRAWN] = all_withdrawn,
    [GUARD_EFFECTS_EXPLAINED] = effects_explained,
    [GUARD_NO_OPEN_ACTION] = no_open_action,
    [GUARD_NO_OPEN_STEP_UP] = no_open_step_up,
    [GUARD_NOT_OWN] = not_own,
    [GUARD_FLAGGED_BY_SUPERVISOR] = flagged_by_supervisor,
    [GUARD_SOON_ENOUGH] = soon_enough,
    [GUARD_SAME_NEEDS] = same_needs,
    [GUARD_ASKED_AGAIN] = asked_again,
    [GUARD_OLD_OR_DIFFERENT] = old_or_different,
    [GUARD_NOTHING_SHARED] = nothing_shared,
    [GUARD_SECOND_KEY] = second_key,
    [GUARD_ACCESS_OVER] = access_over,
    [GUARD_RETENTION_OVER] = retention_over,
};

bool guards_of_ending(enum transition_guard guard, const struct deed *deed)
{
    if (guards[guard])
        guards[guard](deed);
    return guards[guard];
}
