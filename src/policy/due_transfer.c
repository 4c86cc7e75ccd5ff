/* SPDX-License-Identifier: MIT */
/* Moves to and from other authorities: domain.md 4.2 R-TRF-OUT, R-TRF-IN. */

#include "config.h"

#include "policy/due_private.h"

#include "model/calendar.h"

/* The day on which the child was last to move: the papers may go later. */
static struct date moving_since(const struct finding *f)
{
    struct date since = f->file->caf_case.opened_on;

    for (size_t i = 0; i < f->file->state_history.count; i++) {
        if (f->file->state_history.items[i].event == EVENT_T20)
            since = instant_local_date(f->file->state_history.items[i].at);
    }
    return since;
}

static void moving_out(struct finding *f, const struct transfer *transfer)
{
    struct date since = date_known(transfer->sent_on) ? transfer->sent_on : moving_since(f);
    struct due_item *item;

    if (f->file->caf_case.state != STATE_X0 || date_known(transfer->received_on) ||
        date_known(transfer->taken_back_on))
        return;
    item = due_add(f, DUE_TRF_OUT,
                   calendar_add_working_days(since, f->parameters->transfer_receipt_days));
    item->from = since; /* that the child moves is said from the first day */
    item->amber = item->red = next_day(item->due);
    item->entity = ENTITY_transfer;
    item->record = transfer->record.id;
    item->about = transfer->other_la ? transfer->other_la : "";
}

static void moved_in(struct finding *f, const struct transfer *transfer)
{
    struct due_item *item;

    if (date_known(transfer->receiving_reviewed_on) || !date_known(transfer->received_on))
        return;
    item = due_add(f, DUE_TRF_IN,
                   date_add_days(transfer->received_on, f->parameters->transfer_in_review));
    item->amber = item->red = next_day(item->due);
    item->entity = ENTITY_transfer;
    item->record = transfer->record.id;
}

void due_transfers(struct finding *f)
{
    for (size_t i = 0; i < f->file->transfer.count; i++) {
        const struct transfer *transfer = &f->file->transfer.items[i];

        if (transfer->direction == TRANSFER_DIRECTION_OUT)
            moving_out(f, transfer);
        else
            moved_in(f, transfer);
    }
}
