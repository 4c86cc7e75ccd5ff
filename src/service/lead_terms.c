/* SPDX-License-Identifier: MIT */
/* What becomes of the other terms when somebody begins to lead. */

#include "config.h"

#include "service/lead_terms.h"

#include "model/record.h"
#include "policy/relation.h"

/* Those of whom a case has one at a time. */
static bool leads(const struct lp_assignment *term)
{
    return relation_leads(term) || term->kind == LP_KIND_INTERIM;
}

static bool is_accepted(const struct lp_assignment *term)
{
    return date_known(term->accepted_on);
}

struct lp_assignment *lead_before(const struct case_file *file, const struct lp_assignment *next)
{
    struct lp_assignment *found = NULL;

    for (size_t i = 0; leads(next) && i < file->lp_assignment.count; i++) {
        struct lp_assignment *term = &file->lp_assignment.items[i];

        if (!leads(term) || !is_accepted(term) || ident_equal(&term->record.id, &next->record.id))
            continue;
        if (!date_known(term->to))
            return term;
        if (date_compare(term->to, next->from) > 0)
            found = term;
    }
    return found;
}

struct lp_assignment *lead_as_deputy(const struct case_file *file,
                                     const struct lp_assignment *next)
{
    if (!relation_leads(next) || date_known(next->to))
        return NULL;
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        struct lp_assignment *term = &file->lp_assignment.items[i];

        if (term->kind == LP_KIND_DEPUTY && is_accepted(term) &&
            ident_equal(&term->practitioner_id, &next->practitioner_id) &&
            (!date_known(term->to) || date_compare(term->to, next->from) > 0))
            return term;
    }
    return NULL;
}

static bool end_deputy(struct case_deed *d, const struct lp_assignment *next, struct err *err)
{
    struct lp_assignment *deputy = lead_as_deputy(&d->file, next);

    if (!deputy)
        return true;
    deputy->to = date_later(next->from, deputy->from);
    deputy->end_reason = LPEND_COVER_ENDED;
    return deed_save(&d->deed, ENTITY_lp_assignment, deputy, AUDIT_CHANGE, NULL, err);
}

bool lead_ends_others(struct case_deed *d, struct lp_assignment *next, struct err *err)
{
    struct lp_assignment *before = lead_before(&d->file, next);
    int reason = next->end_reason;

    next->end_reason = date_known(next->to) ? LPEND_COVER_ENDED : LPEND_NONE_;
    if (!end_deputy(d, next, err))
        return false;
    if (!before)
        return true;
    before->to = next->from;
    before->end_reason = relation_leads(before) ? reason : LPEND_INTERIM_REPLACED;
    return deed_save(&d->deed, ENTITY_lp_assignment, before, AUDIT_CHANGE, NULL, err);
}

bool lead_drops_proposals(struct case_deed *d, const struct lp_assignment *next, struct err *err)
{
    for (size_t i = 0; i < d->file.lp_assignment.count; i++) {
        struct lp_assignment *term = &d->file.lp_assignment.items[i];

        if (is_accepted(term) || date_known(term->declined_on) || term->kind != next->kind ||
            ident_equal(&term->record.id, &next->record.id))
            continue;
        term->record.void_at = session_now(d->deed.session);
        term->record.void_reason = "Another proposal took its place.";
        if (!deed_save(&d->deed, ENTITY_lp_assignment, term, AUDIT_VOID,
                       term->record.void_reason, err))
            return false;
    }
    return true;
}
