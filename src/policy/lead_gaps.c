/* SPDX-License-Identifier: MIT */
/* What is missing of somebody who is to lead. */

#include "config.h"

#include "policy/lead_gaps.h"

#include "base/text.h"

static void ask(struct problems *out, bool said, const char *field, const char *sentence)
{
    struct spot spot = { .section = SECTION_LEAD, .entity = ENTITY_lp_assignment };

    if (!said)
        problem_add(out, spot, field, "%s", sentence);
}

/* Leading takes time that somebody must have granted. */
static void ask_manager(const struct lp_assignment *term, struct problems *out)
{
    ask(out, ident_known(&term->manager_agreed_by), "manager_agreed_by",
        "Say which manager agreed.");
    ask(out, date_known(term->manager_agreed_on), "manager_agreed_on",
        "Say when the manager agreed.");
}

void lead_gaps(const struct lp_assignment *term, bool takes_over, struct problems *out)
{
    ask(out, term->kind, "kind", "Say which kind of lead.");
    ask(out, ident_known(&term->practitioner_id), "practitioner_id", "Say who.");
    ask(out, term->basis, "basis", "Say why this person.");
    ask(out,
        !term->family_preference || text_blank(term->family_preference) ||
            term->family_preference_met,
        "family_preference_met", "Say whether the family's wish was met.");
    ask(out, term->agreed_how, "agreed_how", "Say where it was agreed.");
    ask(out, term->agreed_how != LPAGREED_AT_MEETING || ident_known(&term->agreed_at), "agreed_at",
        "Say at which meeting, or that it was agreed between meetings.");
    if (term->kind == LP_KIND_LEAD)
        ask_manager(term, out);
    if (!takes_over)
        return;
    ask(out, term->end_reason, "end_reason", "Say why the present lead's term ends.");
    ask(out, !date_known(term->accepted_on) || term->handover_done || term->override_reason,
        "handover_done",
        "The hand-over is not done: tick all six steps, or leave the day of the yes empty.");
}
