/* SPDX-License-Identifier: MIT */
/* What consent has coming: domain.md 4.2, R-CONS. */

#include "config.h"

#include "policy/due_private.h"

#include "base/compiler.h"
#include "model/calendar.h"
#include "policy/consent_notice.h"
#include "policy/relation.h"
#include "policy/sight.h"

void due_consent_missing(struct finding *f)
{
    struct consent_word word = consent_current(f->file, f->today);
    const struct caf_case *one = &f->file->caf_case;
    struct due_item *item;

    if (one->state == STATE_U0 && one->state_before == STATE_P0)
        return; /* a concern out of a checklist: nothing is asked of the family yet */
    if (f->file->caf_case.state == STATE_C0) {
        item = due_add(f, DUE_CONS_MISS, f->file->caf_case.opened_on);
        item->entity = ENTITY_consent;
        return;
    }
    if (word.status == CONSENTST_GIVEN || word.status == CONSENTST_LIMITED ||
        word.status == CONSENTST_EXPIRED || f->file->caf_case.state == STATE_Z0)
        return;
    item = due_add(f, DUE_CONS_MISS, f->file->caf_case.opened_on);
    item->entity = ENTITY_consent;
    item->amber = item->red = item->due;
}

/* Whoever leads reads the decisions and may have them signed; whoever asked may long have
 * handed the case over. */
static struct ident signs_it(const struct finding *f, const struct consent *consent)
{
    const struct lp_assignment *lead = relation_lead(f->file, f->today);

    return lead ? lead->practitioner_id : consent->obtained_by;
}

void due_consent_unsigned(struct finding *f)
{
    for (size_t i = 0; i < f->file->consent.count; i++) {
        const struct consent *consent = &f->file->consent.items[i];
        struct due_item *item;

        if (consent->form != CONSENT_FORM_VERBAL || date_known(consent->signed_on) ||
            !date_known(consent->obtained_on) || !consent_says_yes(consent) ||
            !consent_in_force(f->file, consent, f->today))
            continue;
        item = due_add(f, DUE_CONS_SIG, calendar_add_working_days(consent->obtained_on,
                                                              f->parameters->verbal_days));
        item->amber = next_day(item->due);
        item->who = signs_it(f, consent);
        item->entity = ENTITY_consent;
        item->record = consent->record.id;
    }
}

void due_consent_ending(struct finding *f)
{
    const struct consent *consent = consent_current(f->file, f->today).consent;
    struct due_item *item;
    struct date end;

    if (!consent_says_yes(consent))
        return;
    end = earlier(consent->review_on, consent->expires_on);
    if (!date_known(end))
        return;
    item = due_add(f, DUE_CONS_EXP, end);
    item->from = item->amber = date_add_days(end, -f->parameters->consent_warn_days);
    item->red = next_day(end);
    item->entity = ENTITY_consent;
    item->record = consent->record.id;
}

/* Somebody was asked on the day or since, whatever they said. */
static bool decided_since(const struct case_file *file, struct date day)
{
    for (size_t i = 0; i < file->consent.count; i++) {
        const struct consent *consent = &file->consent.items[i];

        if (date_known(consent->obtained_on) && date_compare(consent->obtained_on, day) >= 0)
            return true;
    }
    return false;
}

void due_birthdays(struct finding *f)
{
    const int ages[] = { f->parameters->self_consent_age, f->parameters->presumed_consent_age,
                         18 };
    const struct subject *subject = &f->file->subject;

    for (size_t i = 0; date_known(subject->dob) && i < COUNT(ages); i++) {
        struct date day = date_add_months(subject->dob, 12 * ages[i]);
        struct due_item *item;

        if (date_compare(day, f->file->caf_case.opened_on) < 0 || decided_since(f->file, day))
            continue;
        item = due_add(f, DUE_CONS_AGE, day);
        item->from = date_add_days(day, -f->parameters->birthday_days);
        item->amber = next_day(day);
        item->red = next_day(date_add_days(day, f->parameters->birthday_consent_days));
        item->about = arena_printf(f->arena, "%d years", ages[i]);
        item->entity = ENTITY_consent;
        return; /* the next one only */
    }
}

/* Domain.md 2.5 no. 4: the mother consents as a parent from now on. */
void due_consent_after_birth(struct finding *f)
{
    const struct subject *subject = &f->file->subject;
    struct due_item *item;

    if (!instant_known(subject->born_on) || !date_known(subject->dob))
        return;
    for (size_t i = 0; i < f->file->consent.count; i++) {
        const struct consent *consent = &f->file->consent.items[i];

        if (date_known(consent->obtained_on) &&
            date_compare(consent->obtained_on, subject->dob) >= 0 &&
            consent->given_as != GIVEN_AS_SELF)
            return;
    }
    item = due_add(f, DUE_CONS_BIRTH, date_add_days(instant_local_date(subject->born_on),
                                                    f->parameters->birth_consent_days));
    item->from = instant_local_date(subject->born_on);
    item->amber = next_day(item->due);
    item->entity = ENTITY_consent;
}

typedef bool covered_fn(const struct finding *f, const struct ident *practitioner,
                        struct date day);

static bool reads_something(const struct finding *f, const struct ident *practitioner,
                            struct date day)
{
    return sight_classes(f->file, practitioner, f->parameters, day) != 0;
}

/* What they lead they read; whether the family knows is another question. */
static bool is_agreed_to(const struct finding *f, const struct ident *practitioner,
                         struct date day)
{
    return !consent_leaves_out(f->file, practitioner, day);
}

/* Since when somebody who is not covered today has not been: since they came, or what
 * covered them ended. */
static struct date outside_since(const struct finding *f, covered_fn *covered,
                                 const struct ident *practitioner, struct date came)
{
    struct date day = due_sight_turned_on(f->file, f->today);

    while (date_known(day) && date_compare(day, came) > 0) {
        struct date before = date_add_days(day, -1);

        if (covered(f, practitioner, before))
            return day;
        day = due_sight_turned_on(f->file, before);
    }
    return came;
}

static void add_outside(struct finding *f, enum due_rule rule, struct date since,
                        const struct ident *who, enum entity_id entity,
                        const struct ident *record)
{
    const struct practitioner *worker = case_file_practitioner(f->file, who);
    struct due_item *item = due_add(f, rule, since);

    item->amber = item->red = since;
    item->entity = entity;
    item->record = *record;
    item->about = worker && worker->name ? worker->name : "";
}

void due_members_outside(struct finding *f)
{
    for (size_t i = 0; i < f->file->tac_member.count; i++) {
        const struct tac_member *member = &f->file->tac_member.items[i];
        const struct ident *who = &member->practitioner_id;

        if (ident_known(who) && relation_in_force(member->from, member->to, f->today) &&
            !reads_something(f, who, f->today))
            add_outside(f, DUE_CONS_AGENCY, outside_since(f, reads_something, who, member->from),
                        who, ENTITY_tac_member, &member->record.id);
    }
}

/* Whoever leads reads all of it: the family is asked all the same. */
void due_lead_outside(struct finding *f)
{
    const struct lp_assignment *lead = relation_lead(f->file, f->today);
    const struct ident *who = lead ? &lead->practitioner_id : NULL;

    if (who && !is_agreed_to(f, who, f->today))
        add_outside(f, DUE_CONS_LEAD, outside_since(f, is_agreed_to, who, lead->from), who,
                    ENTITY_lp_assignment, &lead->record.id);
}

/* The family has let them have something again since. */
static bool is_agreed_anew(struct finding *f, const struct consent_holder *holder)
{
    const struct agency *agency = case_file_agency(f->file, &holder->agency);
    struct recipient recipient = agency ? recipient_agency(agency) : (struct recipient){ 0 };

    return agency && consent_for(f->file, &recipient, f->today).classes;
}

static void due_notice(struct finding *f, const struct consent *consent,
                       const struct consent_holder *holder)
{
    struct due_item *item = due_add(f, DUE_CONS_STOP, date_known(consent->withdrawn_on)
                                                          ? consent->withdrawn_on
                                                          : consent->obtained_on);

    item->amber = item->due;
    item->red = next_day(item->due);
    item->entity = ENTITY_consent;
    item->record = consent->record.id;
    item->about = holder->name;
}

/* Domain.md 3.6: whoever holds something of what was withdrawn is told to stop. */
void due_notices(struct finding *f)
{
    for (size_t i = 0; i < f->file->consent.count; i++) {
        const struct consent *consent = &f->file->consent.items[i];
        struct consent_holders holders;

        if (!consent_in_force(f->file, consent, f->today))
            continue;
        consent_holders_of(f->file, consent, &holders, f->arena);
        for (size_t k = 0; k < holders.count; k++) {
            if (!date_known(holders.items[k].told_on) && !is_agreed_anew(f, &holders.items[k]))
                due_notice(f, consent, &holders.items[k]);
        }
    }
}
