/* SPDX-License-Identifier: MIT */
/* The days on which what holds of a case changes by itself. Every date that the rules,
 * the leads, the team and the consents hold against today is here. */

#include "config.h"

#include "policy/due_private.h"

struct turning {
    struct date today, soonest, last;
};

static void turn_by(struct turning *t, struct date day)
{
    if (!date_known(day))
        return;
    if (date_compare(day, t->today) > 0)
        t->soonest = earlier(t->soonest, day);
    else if (!date_known(t->last) || date_compare(day, t->last) > 0)
        t->last = day;
}

/* What holds up to a day and with it changes on the next. */
static void turn_after(struct turning *t, struct date day)
{
    if (date_known(day))
        turn_by(t, next_day(day));
}

static void leads(struct turning *t, const struct case_file *file)
{
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        turn_by(t, term->from);
        turn_by(t, term->accepted_on);
        turn_by(t, term->to);
        turn_after(t, due_cover_told_until(term));
    }
}

static void team(struct turning *t, const struct case_file *file)
{
    for (size_t i = 0; i < file->tac_member.count; i++) {
        turn_by(t, file->tac_member.items[i].from);
        turn_by(t, file->tac_member.items[i].to);
    }
}

static void consents(struct turning *t, const struct case_file *file)
{
    for (size_t i = 0; i < file->consent.count; i++) {
        turn_by(t, file->consent.items[i].obtained_on);
        turn_by(t, file->consent.items[i].withdrawn_on);
        turn_after(t, file->consent.items[i].expires_on);
    }
    for (size_t i = 0; i < file->consent_scope.count; i++)
        turn_by(t, file->consent_scope.items[i].to);
}

static void birthdays(struct turning *t, const struct case_file *file)
{
    const struct person *mother = case_file_person(file, &file->subject.mother_id);
    const char *words;

    turn_after(t, due_school_move(file, t->today, &words));
    if (file->subject.is_unborn && mother && date_known(mother->dob))
        turn_by(t, date_add_months(mother->dob, 12 * GROWN_UP));
}

/* A lead who left is told of anew each day. */
static void leaving(struct turning *t, const struct case_file *file)
{
    if (due_who_left(file, t->today))
        turn_after(t, t->today);
}

struct date due_turns_on(const struct case_file *file, struct date today)
{
    struct turning t = { today, DATE_NONE, DATE_NONE };

    leads(&t, file);
    team(&t, file);
    consents(&t, file);
    birthdays(&t, file);
    leaving(&t, file);
    return t.soonest;
}

struct date due_sight_turned_on(const struct case_file *file, struct date day)
{
    struct turning t = { day, DATE_NONE, DATE_NONE };

    leads(&t, file);
    consents(&t, file);
    return t.last;
}
