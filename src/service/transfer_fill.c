/* SPDX-License-Identifier: MIT */
/* What the program fills in with a move to another authority. */

#include "config.h"

#include "service/transfer_fill.h"

#include "base/text.h"
#include "model/record.h"
#include "policy/consent_pack.h"
#include "policy/consent_rules.h"
#include "store/record_store.h"

static void keep_fields(const struct transfer *stored, struct transfer *transfer,
                        const char *const *names, size_t count)
{
    const struct entity *entity = entity_of(ENTITY_transfer);

    for (size_t i = 0; i < count; i++)
        field_copy(entity_field(entity, names[i]), stored, transfer);
}

static void keep_settled(const struct transfer *stored, struct transfer *transfer)
{
    static const char *const fixed[] = { "direction", "other_la", "contact", "consent_id",
                                         "pack_contents", "pack_text", "taken_back_on",
                                         "taken_back_reason" };
    static const char *const sent[] = { "sent_on", "method" };

    keep_fields(stored, transfer, fixed, COUNT(fixed));
    if (date_known(stored->sent_on) || stored->direction == TRANSFER_DIRECTION_IN)
        keep_fields(stored, transfer, sent, COUNT(sent));
}

/* The decision it rests on is the family's about the transfer. */
static void fill_consent(const struct case_deed *d, struct transfer *transfer)
{
    const struct consent *agreed =
        consent_at_stage(&d->file, CONSENT_STAGE_TRANSFER, d->today);

    if (transfer->direction == TRANSFER_DIRECTION_OUT && !ident_known(&transfer->consent_id) &&
        agreed)
        transfer->consent_id = agreed->record.id;
}

bool transfer_fill(struct case_deed *d, struct transfer *transfer, bool *goes, struct err *err)
{
    struct transfer stored = { .sent_on = DATE_NONE };

    if (transfer->record.version > 0) {
        if (!record_store_get(d->deed.db, ENTITY_transfer, &transfer->record.id, &stored,
                              &d->arena, err))
            return false;
        keep_settled(&stored, transfer);
    } else {
        fill_consent(d, transfer);
    }
    *goes = transfer->direction == TRANSFER_DIRECTION_OUT && date_known(transfer->sent_on) &&
            !date_known(stored.sent_on) && !pack_is_logged(&d->file, transfer);
    return true;
}

/* ----- The sharing log ---------------------------------------------------- */

static const char purpose[] = "To go on with the support where the child lives now.";

/* The papers are put together when the move is decided; they may go later. */
static struct date made_on(const struct case_deed *d, const struct transfer *transfer)
{
    return transfer->record.version > 0 ? instant_local_date(transfer->record.created_at)
                                        : d->today;
}

/* Told on another day, the time of day is not known: noon, and the note says so. */
static struct instant moment_sent(struct session *session, struct date day)
{
    if (date_compare(day, session_today(session)) >= 0)
        return session_now(session);
    return (struct instant){ (int64_t)day.days * 86400 + 12 * 3600 };
}

/* Of a day that is over only the day is known. */
static const char *note_of_time(struct session *session, struct date day)
{
    return date_compare(day, session_today(session)) < 0
               ? " The time of day was not written down."
               : "";
}

static const char *note_of(struct case_deed *d, const struct transfer *transfer)
{
    bool by = transfer->method && !text_blank(transfer->method);

    return arena_printf(
        &d->arena, "The transfer pack for %s, kept with the transfer word for word.%s%s%s%s",
        transfer->other_la, by ? " Sent by: " : "", by ? transfer->method : "", by ? "." : "",
        note_of_time(d->deed.session, transfer->sent_on));
}

/* Person and authority, as far as both find room; the note names the authority. */
static void fill_other(const struct transfer *transfer, struct disclosure *entry,
                       struct arena *arena)
{
    const struct field *to = entity_field(entity_of(ENTITY_disclosure), "to_person");
    struct err no_room = ERR_INIT;

    entry->to_person = transfer->contact;
    if (transfer->contact && transfer->other_la &&
        !field_read(to, arena_printf(arena, "%s, %s", transfer->contact, transfer->other_la),
                    entry, arena, &no_room))
        entry->to_person = transfer->contact;
}

void transfer_entry(struct case_deed *d, const struct transfer *transfer,
                    const struct disclosure *how, struct disclosure *entry)
{
    record_init(entity_of(ENTITY_disclosure), entry);
    entry->record.id = ident_new(d->deed.session->machine);
    entry->case_id = d->deed.case_id;
    entry->when = moment_sent(d->deed.session, transfer->sent_on);
    entry->direction = DIRECTION_OUT;
    entry->by_user = d->deed.session->who.practitioner;
    fill_other(transfer, entry, &d->arena);
    entry->what = pack_classes(&d->file, transfer->other_la, made_on(d, transfer));
    entry->what_note = note_of(d, transfer);
    entry->purpose = purpose;
    entry->basis = LAWBASIS_CONSENT;
    entry->consent_id = transfer->consent_id;
    entry->decision = SHARE_DECISION_SHARED;
    if (how) {
        entry->recipient_identity_checked = how->recipient_identity_checked;
        entry->method = how->method;
    }
}

void transfer_came(struct session *session, const struct transfer *transfer,
                   const struct disclosure *how, struct disclosure *entry, struct arena *arena)
{
    *entry = *how;
    entry->case_id = transfer->case_id;
    entry->when = moment_sent(session, transfer->received_on);
    entry->direction = DIRECTION_IN;
    entry->by_user = session_who(session)->practitioner;
    fill_other(transfer, entry, arena);
    entry->what_note = arena_printf(arena, "The pack that came from %s, listed with the transfer.%s",
                                    transfer->other_la,
                                    note_of_time(session, transfer->received_on));
    entry->purpose = purpose;
    entry->decision = SHARE_DECISION_SHARED;
}
