/* SPDX-License-Identifier: MIT */
/* Moves from and to other authorities: what went, and what became of it. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "screens/all_ops.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/rows_screen.h"
#include "screens/step_forms.h"
#include "service/transfer_svc.h"
#include "ui/pager.h"

/* ----- Rows ---------------------------------------------------------------- */

static const struct case_file *file_of(const struct rows_screen *rows)
{
    return &rows->view.work->view.file;
}

static const struct transfer *focused(const struct rows_screen *rows)
{
    size_t at;

    return rows_focus(rows, &at) ? &file_of(rows)->transfer.items[at] : NULL;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    const struct case_file *file = file_of(rows);
    struct table_row *room = rows_room(rows, file->transfer.count);

    if (file->transfer.count == 0 && !casework_reads(rows->view.work, ENTITY_transfer))
        return err_set(err, ERR_DENIED, "Transfers are for those who may read the plan.");
    for (size_t i = 0; i < file->transfer.count; i++) {
        const struct transfer *transfer = &file->transfer.items[i];
        bool out = transfer->direction == TRANSFER_DIRECTION_OUT;

        room[i].cells[0] = out ? "To" : "From";
        room[i].cells[1] = transfer->other_la == NULL ? "" : transfer->other_la;
        room[i].cells[2] = rows_day(transfer->sent_on, &rows->arena);
        room[i].cells[3] = rows_day(transfer->received_on, &rows->arena);
        room[i].cells[4] = date_known(transfer->taken_back_on) ? "taken back"
                           : date_known(transfer->receiving_reviewed_on)
                               ? rows_day(transfer->receiving_reviewed_on, &rows->arena)
                               : "not yet";
    }
    return true;
}

static struct ident record_of(const struct rows_screen *rows, size_t at)
{
    return file_of(rows)->transfer.items[at].record.id;
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    const struct transfer *transfer = focused(rows);

    if (transfer != NULL && transfer->pack_contents != NULL)
        canvas_wrap(canvas, rect, ROLE_TEXT, transfer->pack_contents, 0);
}

/* ----- The form -------------------------------------------------------------- */

/* What came was sent by others. */
static bool goes_out(const struct form *form, const struct form_field *field UNUSED)
{
    const struct transfer *transfer = form_pane_record(form_pane_of(form), 0);

    return transfer->direction == TRANSFER_DIRECTION_OUT;
}

static const struct layout_field transfer_fields[] = {
    { .name = "other_la", .ask = ASK_SHOWN },
    { .name = "contact", .ask = ASK_SHOWN },
    { .name = "sent_on", .asked = goes_out },
    { .name = "method", .asked = goes_out },
    { .name = "share.method", .asked = step_papers_go },
    { .name = "share.recipient_identity_checked", .asked = step_papers_go },
    { .name = "received_on" },
    { .name = "their_urn" },
    { .name = "receiving_review_due", .ahead = true },
    { .name = "receiving_reviewed_on", .label = "Reviewed on" },
};
static const struct layout_section transfer_section[] = {
    { "transfer", "What became of the transfer", transfer_fields, COUNT(transfer_fields) },
};
static const struct layout transfer_layout = {
    .name = "transfer", .title = "A transfer",
    .parts = { ENTITY_transfer, ENTITY_disclosure }, .prefixes = { NULL, "share" },
    .sections = transfer_section, .section_count = 1,
};

static bool save(struct form_pane *pane, void *const *records, struct err *err)
{
    if (transfer_keep(app_session(form_pane_options(pane)->app), records[0], records[1], err))
        return true;
    step_papers_blame(err);
    return false;
}

/* The sharing log says when and how they went. */
static const char *stays(const struct form_pane *pane, int part, const char *field)
{
    const struct transfer *transfer = form_pane_record(pane, 0);

    return part == 0 && date_known(transfer->sent_on) &&
                   (strcmp(field, "sent_on") == 0 || strcmp(field, "method") == 0)
               ? "The papers went, and the sharing log says so: it stays."
               : NULL;
}

static void saved(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack, "Kept.");
}

/* ----- Actions ----------------------------------------------------------------- */

static const char *why_nothing(const struct screen *screen)
{
    return focused(rows_of(screen)) == NULL ? "There is no transfer here." : NULL;
}

static const char *why_not_write(const struct screen *screen)
{
    const char *why = why_nothing(screen);

    return why != NULL ? why : transfer_why_not(&rows_of(screen)->view.work->view.relation);
}

/* The papers as they went; of those that came, what was written down of them. */
static void read_pack(struct screen *screen)
{
    const struct transfer *transfer = focused(rows_of(screen));

    if (transfer == NULL)
        return;
    pager_open(screen->stack, transfer->pack_text != NULL ? "The pack, as it was sent" : "The pack",
               transfer->pack_text != NULL       ? transfer->pack_text
               : transfer->pack_contents != NULL ? transfer->pack_contents
                                                 : "Nothing is written down of what is in it.");
}

static void write_down(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct form_pane_options options = { .layout = &transfer_layout,
                                         .records = { focused(rows) },
                                         .parent = rows->view.work->case_id,
                                         .place = "u",
                                         .save = save,
                                         .judged = true,
                                         .closed_field = stays,
                                         .saved = saved };

    pane_screen_open(rows->view.app, rows->view.work, &options, "A transfer", true);
}

static const struct action transfer_actions[] = {
    { .name = "transfer.pack", .key = "Enter", .hint = "Pack",
      .help = "Read the papers as they were sent", .places = ANYWHERE, .why_not = why_nothing,
      .run = read_pack },
    { .name = "transfer.write", .key = "e", .hint = "Write",
      .help = "Write down what became of it: received, reviewed", .why_not = why_not_write,
      .run = write_down },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

/* ----- As a screen --------------------------------------------------------------- */

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Transfers");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "A move out begins with g n. Whoever takes a child on reviews within four weeks.");
}

const struct screen_ops transfers_ops = {
    .name = "transfers",
    .kind = SCREEN_FULL,
    .help = "Moves of the child from and to other authorities. Enter reads the papers word for "
            "word as they were sent, with what was left out and why; they never change. The "
            "co-ordinator writes down when they arrived and when they were reviewed. A move "
            "out begins under \"What comes next\", g n.",
    .actions = transfer_actions,
    .action_count = COUNT(transfer_actions),
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column transfers_columns[] = {
    { .title = "", .cols = 5 },
    { .title = "Authority", .cols = 20, .grow = true },
    { .title = "Sent", .cols = 11, .rank = 1 },
    { .title = "Received", .cols = 11 },
    { .title = "Reviewed", .cols = 11 },
};

static const struct rows_kind transfers_kind = {
    .ops = &transfers_ops,
    .columns = transfers_columns,
    .column_count = COUNT(transfers_columns),
    .nothing = "The child moved from and to no other authority.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 8,
    .record = record_of,
};

void transfers_open(struct casework *work)
{
    rows_open(&transfers_kind, work->app, work, NULL);
}
