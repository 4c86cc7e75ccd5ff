/* SPDX-License-Identifier: MIT */
/* What a case has coming that stands outside it: domain.md 4.2 R-LPCAP, R-DUP and
 * the sign-ins of R-LPGONE. */

#include "config.h"

#include "policy/due_private.h"

#include "model/calendar.h"
#include "policy/caseload.h"
#include "policy/relation.h"

static struct due_item *about_lead(struct finding *f, const struct lp_assignment *lead,
                                   enum due_rule rule, struct date due)
{
    struct due_item *item = due_add(f, rule, due);

    item->entity = ENTITY_lp_assignment;
    item->record = lead->record.id;
    return item;
}

/* Amber from one below the limit, red above it. */
static void caseload(struct finding *f, const struct lp_assignment *lead,
                     const struct due_beyond *beyond)
{
    enum caseload_verdict verdict = caseload_verdict(beyond->halves, beyond->cap_halves);
    struct due_item *item;

    if (verdict == CASELOAD_FREE)
        return;
    item = about_lead(f, lead, DUE_LPCAP, f->today);
    item->amber = item->due;
    item->red = verdict == CASELOAD_OVER ? item->due : DATE_NONE;
    item->about = arena_printf(f->arena, "%d%s of %d", beyond->halves / 2,
                               beyond->halves % 2 ? ".5" : "", beyond->cap_halves / 2);
}

static bool falls_to(const struct due_item *item, const struct lp_assignment *lead)
{
    if (ident_known(&item->who))
        return ident_equal(&item->who, &lead->practitioner_id);
    return (due_told(item->rule) & DUE_TO_LP) != 0;
}

/* Whether something of theirs is due today or was before. */
static bool has_something_due(const struct finding *f, const struct lp_assignment *lead,
                              const struct due_list *own)
{
    for (size_t i = 0; i < own->count; i++) {
        if (falls_to(&own->items[i], lead) && date_compare(own->items[i].due, f->today) <= 0)
            return true;
    }
    return false;
}

static void not_signed_in(struct finding *f, const struct lp_assignment *lead,
                          const struct due_list *own, const struct due_beyond *beyond)
{
    struct date day;
    struct due_item *item;

    if (!date_known(beyond->signed_in))
        return;
    day = calendar_add_working_days(beyond->signed_in, f->parameters->lp_idle_days);
    if (date_compare(f->today, day) <= 0 || !has_something_due(f, lead, own))
        return;
    item = about_lead(f, lead, DUE_LPIDLE, day);
    item->amber = item->red = next_day(day);
}

/* It can be one child in two cases only since the later of them. */
static void twice(struct finding *f, const struct due_double *other)
{
    struct date since = f->file->caf_case.opened_on;
    struct due_item *item;

    if (date_known(other->opened_on) && date_compare(other->opened_on, since) > 0)
        since = other->opened_on;
    item = due_add(f, DUE_DUP, date_add_days(since, f->parameters->duplicate_days));
    item->from = since;
    item->amber = next_day(item->due);
    item->entity = ENTITY_case_link;
    item->record = other->case_id;
    item->about = arena_printf(f->arena, "%s (%s)", other->urn, other->reasons);
}

void due_find_beyond(const struct case_file *file, const struct parameters *parameters,
                     struct date today, const struct due_list *own,
                     const struct due_beyond *beyond, struct due_list *out, struct arena *arena)
{
    struct finding finding = { file, parameters, today, out, arena };
    const struct lp_assignment *lead = relation_lead(file, today);

    *out = (struct due_list){ NULL, 0 };
    if (!state_is_open(file->caf_case.state))
        return;
    if (lead) {
        caseload(&finding, lead, beyond);
        not_signed_in(&finding, lead, own, beyond);
    }
    for (size_t i = 0; i < beyond->double_count; i++)
        twice(&finding, &beyond->doubles[i]);
}
