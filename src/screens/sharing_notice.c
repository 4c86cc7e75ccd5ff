/* SPDX-License-Identifier: MIT */
/* Somebody who holds something of the record is told: to stop, or that a child does not move. */

#include "config.h"

#include <string.h>

#include "model/record.h"
#include "screens/case_screens.h"
#include "screens/sharing.h"
#include "service/consent_svc.h"

/* A word, and no more than whom it is about. */
static struct disclosure word_to(const struct casework *work, const struct ident *agency,
                                 const char *person, const struct ident *consent)
{
    struct disclosure entry;

    record_init(entity_of(ENTITY_disclosure), &entry);
    entry.case_id = work->case_id;
    entry.when = session_now(app_session(work->app));
    entry.direction = DIRECTION_OUT;
    entry.to_agency = *agency;
    entry.to_person = ident_known(agency) ? NULL : person;
    entry.what = set_with(0, DATACLASS_BASIC);
    entry.what_note = "Whom it is about; nothing from the record.";
    entry.basis = LAWBASIS_CONSENT;
    entry.consent_id = *consent;
    entry.decision = SHARE_DECISION_SHARED;
    return entry;
}

static void ask(struct casework *work, const struct disclosure *entry, const char *words)
{
    const char *why_not = sharing_why_no_entry(work);

    if (why_not == NULL)
        sharing_ask(work, entry, words);
    else
        stack_say(app_stack(work->app), "%s", why_not);
}

/* ----- Consent is withdrawn ----------------------------------------------- */

static void ask_to_stop(struct casework *work, const struct ident *withdrawal,
                        const struct consent_holder *holder)
{
    struct disclosure entry = word_to(work, &holder->agency, holder->name, withdrawal);

    entry.purpose = "Consent is withdrawn: they stop using and sharing what they hold.";
    ask(work, &entry, "Notice: consent is withdrawn");
}

void sharing_notice_open(struct casework *work, const struct ident *withdrawal, const char *name)
{
    const struct consent *consent =
        case_file_find(&work->view.file, ENTITY_consent, withdrawal);
    struct consent_holders holders = { NULL, 0 };
    struct arena arena = ARENA_INIT;

    if (consent != NULL)
        consent_holders_of(&work->view.file, consent, &holders, &arena);
    for (size_t i = 0; i < holders.count; i++) {
        if (strcmp(holders.items[i].name, name) != 0)
            continue;
        ask_to_stop(work, withdrawal, &holders.items[i]);
        break;
    }
    arena_clear(&arena);
}

/* ----- A child does not move ---------------------------------------------- */

/* The authority, where it is kept among the agencies. */
static struct ident agency_named(const struct case_file *file, const char *name)
{
    for (size_t i = 0; name != NULL && i < file->agency.count; i++) {
        const struct agency *agency = &file->agency.items[i];

        if (agency->name != NULL && strcmp(agency->name, name) == 0)
            return agency->record.id;
    }
    return IDENT_NONE;
}

void sharing_call_off_open(struct casework *work, const struct ident *move)
{
    const struct transfer *transfer = case_file_find(&work->view.file, ENTITY_transfer, move);
    struct disclosure entry;
    struct ident agency;

    if (transfer == NULL)
        return;
    agency = agency_named(&work->view.file, transfer->other_la);
    entry = word_to(work, &agency, transfer->contact, &transfer->consent_id);
    entry.purpose = "The child does not move there: they give back or destroy the papers.";
    ask(work, &entry, "Notice: the child does not move");
}
