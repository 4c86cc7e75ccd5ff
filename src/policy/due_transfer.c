/* SPDX-License-Identifier: MIT */
/* Moves to and from other authorities: domain.md 4.2 R-TRF-OUT, R-TRF-IN; and moves that are not
 * to be, told as a withdrawal is (3.6). */

#include "config.h"

#include "policy/due_private.h"

#include <string.h>

#include "model/calendar.h"
#include "policy/consent_pack.h"

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

/* It is to move there after all. */
static bool moves_again(const struct finding *f, const struct transfer *transfer)
{
    for (size_t i = 0; i < f->file->transfer.count; i++) {
        const struct transfer *other = &f->file->transfer.items[i];

        if (other->direction == TRANSFER_DIRECTION_OUT && !date_known(other->taken_back_on) &&
            other->other_la && transfer->other_la &&
            strcmp(other->other_la, transfer->other_la) == 0)
            return true;
    }
    return false;
}

static void taken_back(struct finding *f, const struct transfer *transfer)
{
    struct due_item *item;

    if (!date_known(transfer->sent_on) || !date_known(transfer->taken_back_on) ||
        moves_again(f, transfer) || pack_is_called_off(f->file, transfer))
        return;
    item = due_add(f, DUE_TRF_BACK, transfer->taken_back_on);
    item->amber = item->due;
    item->red = next_day(item->due);
    item->entity = ENTITY_transfer;
    item->record = transfer->record.id;
    item->about = transfer->other_la ? transfer->other_la : "";
}

void due_moves_taken_back(struct finding *f)
{
    for (size_t i = 0; i < f->file->transfer.count; i++) {
        if (f->file->transfer.items[i].direction == TRANSFER_DIRECTION_OUT)
            taken_back(f, &f->file->transfer.items[i]);
    }
}

/* Noted, or a review was held here since. */
static bool is_reviewed_here(const struct case_file *file, const struct transfer *transfer)
{
    for (size_t i = 0; i < file->review.count; i++) {
        struct date day = file->review.items[i].review_date;

        if (date_known(day) && date_compare(day, transfer->received_on) >= 0)
            return true;
    }
    return date_known(transfer->receiving_reviewed_on);
}

static bool waits_for_review(const struct case_file *file, const struct transfer *transfer)
{
    return transfer->direction != TRANSFER_DIRECTION_OUT && date_known(transfer->received_on) &&
           !is_reviewed_here(file, transfer);
}

static struct date last_day(const struct finding *f, const struct transfer *transfer)
{
    return date_add_days(transfer->received_on, f->parameters->transfer_in_review);
}

static bool is_agreed_for(const struct finding *f, const struct transfer *transfer,
                          struct date day)
{
    return date_known(day) && date_compare(day, transfer->received_on) >= 0 &&
           date_compare(day, last_day(f, transfer)) <= 0;
}

bool due_is_after_move(const struct finding *f, struct date day)
{
    for (size_t i = 0; i < f->file->transfer.count; i++) {
        const struct transfer *transfer = &f->file->transfer.items[i];

        if (waits_for_review(f->file, transfer) && is_agreed_for(f, transfer, day))
            return true;
    }
    return false;
}

/* Where the next review is agreed for a day within that time, it is this one: its day and
 * its notice hold, and it is told once. */
static void moved_in(struct finding *f, const struct transfer *transfer)
{
    struct date agreed = due_review_day(f->file);
    bool one = is_agreed_for(f, transfer, agreed);
    struct due_item *item = due_add(f, DUE_TRF_IN, one ? agreed : last_day(f, transfer));

    if (one)
        item->from = date_add_days(agreed, -f->parameters->review_due_days);
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
        else if (waits_for_review(f->file, transfer))
            moved_in(f, transfer);
    }
}
