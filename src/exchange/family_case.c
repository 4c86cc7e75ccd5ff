/* SPDX-License-Identifier: MIT */
/* The case of a made-up family: its checklist, its states, its end. */

#include "config.h"

#include "base/compiler.h"
#include "exchange/family_private.h"

enum { ARCHIVE_DAYS = 365, KEPT_YEARS = 6 };

static const char *const reasons[] = {
    "$ misses school, and home is under strain.",
    "The nursery is worried about how $ is getting on with speech and play.",
    "The parents asked for help with behaviour at home.",
    "$ was found alone in the playground twice, tired and hungry.",
    "A change at home, and $ has become quiet and withdrawn.",
    "Housing, money and health together are too much for one service.",
};

static const char *reason_of(struct family *family)
{
    if (family_has(family, TRAIT_UNBORN))
        return "A young mother, late booked, without income and in an overcrowded home.";
    return family_say(family, reasons[family->number % (int)COUNT(reasons)]);
}

/* What the next review is, and how often one was not held: from the meetings,
 * which are made later but follow from the days. */
static struct date next_review(struct family *family)
{
    bool late = family_has(family, TRAIT_LATE);
    enum code_state state = family->kind->state;

    if (state != STATE_D0 && state != STATE_S0 && state != STATE_U0)
        return DATE_NONE;
    return date_add_days(family->today, late ? -9 - family_chance(family, 10)
                                             : 3 + family_chance(family, 35));
}

static void put_case(struct family *family)
{
    struct caf_case *one = family_new(family, ENTITY_caf_case);
    enum code_state state = family->kind->state;

    family->next_review = next_review(family);
    family->not_held = family_has(family, TRAIT_NOT_HELD);
    one->urn = family->urn;
    one->subject_id = family->child;
    one->locality_id = family->locality;
    one->state = (int)state;
    one->opened_on = family->opened;
    one->author_id = family_practitioner(family->author->number);
    one->open_reason = reason_of(family);
    one->index_searched_on = family->opened;
    one->single_service_agency_id =
        state == STATE_S0 ? family_agency(family->author->agency) : IDENT_NONE;
    one->next_review_date = family->next_review;
    one->not_held_count = family->not_held;
    one->state_before = state == STATE_U0 || state == STATE_Z0 ? STATE_D0 : STATE_NONE_;
    if (state == STATE_Z1) {
        one->closed_on = family->closed;
        one->archive_on = date_add_days(family->closed, ARCHIVE_DAYS);
        one->destroy_review_on = date_add_months(one->archive_on, 12 * KEPT_YEARS);
    }
    family->of_case = family_put(family, ENTITY_caf_case, one);
}

static void answer(struct pre_assessment *list, struct family *family)
{
    bool poor = family_chance(family, 2);

    list->q_healthy = YNU_U;
    list->q_healthy_note = family_has(family, TRAIT_UNBORN) ? "Booked late; smokes."
                                                            : "Tired, and often without "
                                                              "breakfast.";
    list->q_safe = YNU_Y;
    list->q_learning = family_has(family, TRAIT_UNBORN) ? YNU_U : YNU_N;
    list->q_learning_note =
        family_has(family, TRAIT_UNBORN) ? "Not yet applicable." : "Behind others of that age.";
    list->q_positive = YNU_Y;
    list->q_poverty = poor ? YNU_N : YNU_U;
    list->q_poverty_note = poor ? "Debts, and a letter about the rent." : NULL;
    list->services_needed = "Help at home, and somebody who keeps the threads together.";
    list->can_provide = YNU_N;
    list->caf_would_help = YNU_Y;
    list->who_will_do = family_practitioner(family->author->number);
}

static void put_checklist(struct family *family)
{
    struct pre_assessment *list = family_new(family, ENTITY_pre_assessment);
    enum code_state state = family->kind->state;
    bool unborn = family_has(family, TRAIT_UNBORN);

    list->case_id = family->of_case;
    list->subject_id = family->child;
    list->given_names = unborn ? "unborn baby" : family->given;
    list->family_name = family->name;
    list->sex = unborn ? SEX_U : family->girl ? SEX_F : SEX_M;
    list->dob = family->born;
    list->edd = family->edd;
    list->address =
        arena_printf(&family->arena, "%s, %s", family->address, family->place->name);
    list->postcode = family->postcode;
    list->contact_tel = family->tel;
    list->date_completed = family->opened;
    list->reason = reason_of(family);
    list->practitioner_id = family_practitioner(family->author->number);
    list->index_checked_on = family->opened;
    list->index_result = INDEXRES_NONE_FOUND;
    answer(list, family);
    list->decision = state == STATE_P0   ? PREDEC_NONE_
                     : state == STATE_P1 ? PREDEC_OWN_SERVICE
                                         : PREDEC_START_CAF;
    list->decision_note =
        state == STATE_P1 ? "Our own service can give what is needed." : NULL;
    family_put(family, ENTITY_pre_assessment, list);
}

static void put_triggers(struct family *family)
{
    static const enum code_need_trigger triggers[] = {
        NEED_TRIGGER_ATTENDANCE,     NEED_TRIGGER_E1_03,   NEED_TRIGGER_E2_03,
        NEED_TRIGGER_NEGLECT,        NEED_TRIGGER_E1_04,   NEED_TRIGGER_HOUSING,
        NEED_TRIGGER_DISABILITY_SEN, NEED_TRIGGER_BULLYING, NEED_TRIGGER_BEREAVEMENT,
    };
    struct need_trigger *trigger = family_new(family, ENTITY_need_trigger);

    trigger->case_id = family->of_case;
    trigger->trigger = family_has(family, TRAIT_UNBORN)
                           ? NEED_TRIGGER_TEENAGE_PARENT
                           : (int)triggers[family->number % (int)COUNT(triggers)];
    family_put(family, ENTITY_need_trigger, trigger);
}

static enum code_state step(struct family *family, enum code_state from, enum code_state to,
                            enum code_event event, struct instant at)
{
    struct state_history *change = family_new(family, ENTITY_state_history);

    change->case_id = family->of_case;
    change->from_state = (int)from;
    change->to_state = (int)to;
    change->event = (int)event;
    change->at = at;
    change->by = to == STATE_Z1 ? family_practitioner(6)
                                : family_practitioner(family->author->number);
    family_put(family, ENTITY_state_history, change);
    return to;
}

/* Every step on the way to where the case is. */
static void put_states(struct family *family)
{
    enum code_state end = family->kind->state;
    enum code_state at =
        step(family, STATE_NONE_, STATE_P0, EVENT_T01, family_at(family->opened, 9, 30));

    if (end == STATE_P1)
        at = step(family, at, STATE_P1, EVENT_T02, family_at(family->opened, 10, 0));
    if (end == STATE_P0 || end == STATE_P1)
        return;
    at = step(family, at, STATE_C0, EVENT_T03, family_at(family->opened, 10, 15));
    if (end == STATE_C1)
        at = step(family, at, STATE_C1, EVENT_T04,
                  family_at(date_add_days(family->opened, 4), 14, 0));
    if (date_known(family->started))
        at = step(family, at, STATE_A0, EVENT_T05, family_at(family->started, 9, 0));
    if (date_known(family->completed))
        at = step(family, at, STATE_A1, EVENT_T06, family_at(family->completed, 15, 0));
    if (end == STATE_S0)
        at = step(family, at, STATE_S0, EVENT_T08, family_at(family->completed, 15, 30));
    if (date_known(family->formed))
        at = step(family, at, STATE_T0, EVENT_T09, family_at(family->formed, 9, 0));
    if (date_known(family->first_meeting))
        at = step(family, at, STATE_D0, EVENT_T11, family_at(family->first_meeting, 16, 30));
    if (end == STATE_U0)
        at = step(family, at, STATE_U0, EVENT_T16, family_at(date_add_days(family->today, -2),
                                                             13, 0));
    if (end == STATE_X0)
        at = step(family, at, STATE_X0, EVENT_T20, family_at(date_add_days(family->today, -12),
                                                             11, 0));
    if (date_known(family->closing))
        at = step(family, at, STATE_Z0, EVENT_T23, family_at(family->closing, 15, 0));
    if (date_known(family->closed))
        step(family, at, STATE_Z1, EVENT_T25, family_at(family->closed, 10, 0));
}

void family_put_case(struct family *family)
{
    put_case(family);
    put_checklist(family);
    put_triggers(family);
    put_states(family);
}
