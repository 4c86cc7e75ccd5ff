/* SPDX-License-Identifier: MIT */
/* What is beside the work, told: notes, sharing, concerns, the end. */

#include "config.h"

#include "service/chronology_tell.h"

#include "base/text.h"
#include "model/money.h"
#include "service/sharing_svc.h"

/* ----- Notes --------------------------------------------------------------- */

/* Of a copy: which case it came from. */
static const char *tell_from(struct telling *t, const struct chronology_note *note)
{
    return note->carried_from ? arena_printf(t->arena, " (from %s)", note->carried_from) : "";
}

static void tell_note(struct telling *t, const struct chronology_note *note)
{
    tell_on_day(t, note->date, tell_worker(t, &note->author_id),
                arena_printf(t->arena, "%s (%s): %s%s", code_label(CODES_NOTE_KIND_ID, note->kind),
                             tell_label(t, CODES_NOTE_SOURCE_ID, note->source),
                             tell_text(note->text, ""), tell_from(t, note)));
}

static void tell_addendum(struct telling *t, const struct chronology_note *note, struct date stands,
                          int64_t order, int beneath)
{
    struct chronology_event *event = tell_on_day(
        t, note->date, tell_worker(t, &note->author_id),
        arena_printf(t->arena, "  Addendum (%s): %s%s",
                     tell_label(t, CODES_NOTE_SOURCE_ID, note->source), tell_text(note->text, ""),
                     tell_from(t, note)));

    if (!event)
        return;
    event->record = note->record.id;
    event->stands = stands;
    event->recorded = ((const struct record *)t->record)->created_at;
    event->order = order;
    event->beneath = beneath;
}

/* A note, and what stands beneath it. */
void tell_chronology_note(struct telling *t)
{
    const struct chronology_note *note = t->record;
    int64_t order = (int64_t)t->out->count;
    int beneath = 0;

    if (case_file_find(&t->file, ENTITY_chronology_note, &note->addendum_to))
        return;
    tell_note(t, note);
    for (size_t i = 0; i < t->file.chronology_note.count; i++) {
        const struct chronology_note *added = &t->file.chronology_note.items[i];

        if (ident_equal(&added->addendum_to, &note->record.id))
            tell_addendum(t, added, note->date, order, ++beneath);
    }
}

void tell_contact_attempt(struct telling *t)
{
    const struct contact_attempt *attempt = t->record;

    tell_on_day(t, attempt->date, tell_worker(t, &attempt->by),
                arena_printf(t->arena, "Attempt at contact, %s: %s",
                             tell_label(t, CODES_CONTACT_METHOD_ID, attempt->method),
                             tell_text(attempt->result, "")));
}

/* ----- Sharing -------------------------------------------------------------- */

void tell_disclosure(struct telling *t)
{
    const struct disclosure *entry = t->record;
    const char *whom = ident_known(&entry->to_agency)
                           ? tell_name(t, ENTITY_agency, &entry->to_agency)
                           : tell_text(entry->to_person, "somebody");

    tell_alert(tell_at(t, entry->when, tell_worker(t, &entry->by_user),
                       arena_printf(t->arena, "%s, %s (%s): %s", sharing_way(entry), whom,
                                    tell_label(t, CODES_LAWBASIS_ID, entry->basis),
                                    tell_text(entry->purpose, ""))),
               sharing_alerts(entry));
}

/* What went to somebody has its entry above; one's own copy has none. */
void tell_given_document(struct telling *t)
{
    const struct given_document *given = t->record;

    if (given->copy == DOCUMENT_COPY_OWN)
        tell_at(t, given->given_at, tell_worker(t, &given->given_by),
                arena_printf(t->arena, "Printed a %s for themselves, %s: %s",
                             tell_label(t, CODES_DOCUMENT_ID, given->kind),
                             tell_text(given->code, ""), tell_text(given->purpose, "")));
}

void tell_sar(struct telling *t)
{
    const struct sar *request = t->record;

    tell_on_day(
        t, request->received_on, "",
        arena_printf(t->arena, "%s asked to see the record", tell_text(request->requester, "")));
    tell_on_day(t, request->released_on, "", "The record was handed over as asked");
}

/* ----- Concerns -------------------------------------------------------------- */

static const char *danger_words(struct telling *t, const struct stepup *concern)
{
    const char *incident = tell_text(concern->danger_incident, "");

    return *incident ? arena_printf(t->arena, "999 called, incident %s", incident) : "999 called";
}

void tell_stepup(struct telling *t)
{
    const struct stepup *concern = t->record;
    const char *who = tell_worker(t, &concern->raised_by);

    tell_alert(
        tell_at(t, concern->raised_on, who,
                arena_printf(t->arena, "Worried about harm: %s", tell_text(concern->concern, ""))),
        true);
    tell_at(t, concern->danger_called_on, tell_text(concern->danger_called_by, who),
            danger_words(t, concern));
    tell_at(t, concern->referral_made_on, who, "Social care telephoned");
    tell_at(t, concern->written_on, who, "Written referral to social care");
    tell_on_day(t, concern->decision_on, "",
                arena_printf(t->arena, "Social care decided: %s",
                             tell_label(t, CODES_SC_DECISION_ID, concern->sc_decision)));
    tell_on_day(
        t, concern->feedback_on, "",
        arena_printf(t->arena, "Feedback from social care: %s", tell_text(concern->feedback, "")));
}

/* ----- Closure and transfer ---------------------------------------------------- */

void tell_closure(struct telling *t)
{
    const struct closure *closure = t->record;

    bool written = closure->outcome_summary && !text_blank(closure->outcome_summary);

    tell_on_day(t, closure->closed_on, written ? tell_worker(t, &closure->closed_by) : "",
                arena_printf(t->arena, "Closure %s: %s%s", written ? "proposed" : "begun",
                             tell_label(t, CODES_CLOSE_ID, closure->reason),
                             tell_because(t, closure->outcome_summary)));
    tell_on_day(t, closure->approved_on, tell_worker(t, &closure->approved_by), "Closure approved");
}

void tell_transfer(struct telling *t)
{
    const struct transfer *transfer = t->record;
    const char *there = tell_text(transfer->other_la, "another authority");
    bool in = transfer->direction == TRANSFER_DIRECTION_IN;

    tell_on_day(t, transfer->sent_on, "",
                arena_printf(t->arena, in ? "%s sent the papers" : "The papers went to %s", there));
    tell_on_day(t, transfer->received_on, "",
                arena_printf(t->arena, in ? "The papers came from %s" : "%s has the papers",
                             there));
    tell_on_day(t, transfer->taken_back_on, "",
                arena_printf(t->arena, "The move to %s was taken back%s", there,
                             tell_because(t, transfer->taken_back_reason)));
    tell_on_day(t, transfer->receiving_reviewed_on, "",
                in ? "Reviewed with the family after the move"
                   : arena_printf(t->arena, "%s reviewed it with the family", there));
}

void tell_panel_referral(struct telling *t)
{
    const struct panel_referral *panel = t->record;
    const char *which = tell_text(panel->panel, "The panel");

    tell_on_day(t, panel->requested_on, "",
                arena_printf(t->arena, "%s asked for %s%s", which,
                             tell_label(t, CODES_PANEL_REQUEST_ID, panel->request),
                             tell_because(t, panel->request_note)));
    if (panel->decision)
        tell_on_day(t, panel->heard_on, "",
                    arena_printf(t->arena, "%s decided: %s%s", which,
                                 tell_label(t, CODES_PANEL_DECISION_ID, panel->decision),
                                 tell_because(t, panel->conditions)));
}

static const char *sum_of(const struct telling *t, int64_t pence)
{
    return pence == INT_UNKNOWN ? "money" : money_words(pence, t->arena);
}

void tell_budget_request(struct telling *t)
{
    const struct budget_request *budget = t->record;
    const char *sum = sum_of(t, budget->amount_pence);

    tell_on_day(t, budget->asked_on, tell_either(t, &budget->asked_by, &IDENT_NONE),
                arena_printf(t->arena, "Asked for %s%s", sum, tell_because(t, budget->item)));
    if (budget->granted)
        tell_on_day(t, budget->decided_on, tell_either(t, &budget->approved_by, &IDENT_NONE),
                    arena_printf(t->arena, "%s of %s%s",
                                 budget->granted == YN_Y ? "Granted the request"
                                                         : "Declined the request",
                                 sum, tell_because(t, budget->conditions)));
}

/* ----- Supervision and quality ------------------------------------------------- */

void tell_supervision_note(struct telling *t)
{
    const struct supervision_note *note = t->record;

    tell_on_day(t, note->date, tell_worker(t, &note->supervisor),
                arena_printf(t->arena, "Supervision of %s: %s",
                             tell_either(t, &note->lp, &IDENT_NONE),
                             tell_text(note->decisions, "")));
}

void tell_quality_audit(struct telling *t)
{
    const struct quality_audit *audit = t->record;

    tell_on_day(t, audit->date, tell_worker(t, &audit->auditor), "Quality of the CAF audited");
}
