/* SPDX-License-Identifier: MIT */
/* What is kept, looked at: held, proposed to be destroyed, and destroyed by two people. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "screens/all_ops.h"
#include "screens/ask.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/own_form.h"
#include "screens/rows_screen.h"
#include "service/case_svc.h"
#include "service/retention_svc.h"
#include "ui/dialog.h"
#include "ui/pager.h"

struct kept {
    struct retention_lines lines;
    struct ident asked_about; /* while a question is open */
    const char *urn;          /* of it; good until the list is read again */
};

static const struct retention_line *focused(const struct rows_screen *rows)
{
    const struct kept *kept = rows->data;
    size_t at;

    return rows_focus(rows, &at) ? &kept->lines.items[at] : NULL;
}

static struct session *session_of(const struct rows_screen *rows)
{
    return app_session(rows->view.app);
}

static const char *standing_of(const struct retention_line *line, struct arena *arena)
{
    if (line->proposed_by[0])
        return arena_printf(arena, "proposed by %s", line->proposed_by);
    return line->waits[0] ? line->waits : "to be looked at";
}

/* What waits for an answer comes first. */
static void put_proposed_first(struct retention_lines *lines)
{
    size_t kept = 0;

    for (size_t i = 0; i < lines->count; i++) {
        struct retention_line line = lines->items[i];

        if (!line.proposed_by[0])
            continue;
        memmove(lines->items + kept + 1, lines->items + kept, (i - kept) * sizeof(line));
        lines->items[kept++] = line;
    }
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct retention_lines *lines = &((struct kept *)rows->data)->lines;
    struct table_row *room;

    lines->count = 0;
    if (!retention_list(session_of(rows), lines, &rows->arena, err))
        return false;
    put_proposed_first(lines);
    room = rows_room(rows, lines->count);
    for (size_t i = 0; i < lines->count; i++) {
        const struct retention_line *line = &lines->items[i];

        room[i].cells[0] = line->urn;
        room[i].cells[1] = line->name[0] ? line->name : "-";
        room[i].cells[2] = rows_day(line->closed_on, &rows->arena);
        room[i].cells[3] = rows_day(line->due, &rows->arena);
        room[i].cells[4] = standing_of(line, &rows->arena);
    }
    return true;
}

static struct ident record_of(const struct rows_screen *rows, size_t at)
{
    return ((const struct kept *)rows->data)->lines.items[at].case_id;
}

static const char *facts_of(const struct retention_line *line, struct arena *arena)
{
    const char *proposed = "";
    char day[DATE_WORDS];

    date_format_words(line->proposed_on, day);
    if (line->proposed_by[0])
        proposed = arena_printf(arena, " %s proposed on %s to destroy its content: %s",
                                line->proposed_by, day, line->reason);
    return arena_printf(arena, "%s: %s.%s%s%s", line->urn,
                        code_label(CODES_STATE_ID, (int)line->state), proposed,
                        line->waits[0] ? " In the way stands: " : "", line->waits);
}

/* ----- A question about the line with the focus ------------------------------ */

static void note_asked(struct rows_screen *rows)
{
    struct kept *kept = rows->data;

    kept->asked_about = focused(rows)->case_id;
    kept->urn = focused(rows)->urn;
}

static bool end(struct rows_screen *rows, bool ok, const char *words)
{
    if (!ok)
        return false;
    rows_reload(rows);
    stack_say(app_stack(rows->view.app), "%s", words);
    return true;
}

static void ask(struct rows_screen *rows, struct asking *asking)
{
    note_asked(rows);
    asking->needed = true;
    asking->about = focused(rows)->case_id;
    asking->who = rows;
    ask_open(rows->view.app, asking);
}

static bool proposed(void *who, const char *reason, struct err *err)
{
    struct rows_screen *rows = who;
    const struct kept *kept = rows->data;

    return end(rows, retention_propose(session_of(rows), &kept->asked_about, reason, err),
               "Proposed. An administrator answers.");
}

static void propose(struct screen *screen)
{
    struct asking asking = { .title = "Propose to destroy the content",
                             .words = "Nothing goes before an administrator has agreed. Your reason "
                                      "stays when all else is gone: name nobody of the family.",
                             .label = "Why it need not be kept longer",
                             .verb = "propose it",
                             .done = proposed };

    ask(rows_mut(screen), &asking);
}

static bool released(void *who, const char *reason, struct err *err)
{
    struct rows_screen *rows = who;
    const struct kept *kept = rows->data;

    return end(rows, retention_release(session_of(rows), &kept->asked_about, reason, err),
               "Nothing holds it any more.");
}

static void release_hold(struct screen *screen)
{
    struct asking asking = { .title = "Hold the record no longer",
                             .words = "All that holds the record of this child ends today. The "
                                      "reason is in the trail.",
                             .label = "Why it need not be held any more",
                             .verb = "release it",
                             .done = released };

    ask(rows_mut(screen), &asking);
}

/* ----- Held ------------------------------------------------------------------- */

static const struct form_field hold_fields[] = {
    { .name = "reason", .label = "Why it must be kept", .kind = ASK_LINE, .max = 200,
      .hint = "Who wants it kept, and what for: an inquiry, a court, a claim.",
      .help = "It holds all cases of the child: nothing of them is destroyed while it holds." },
    { .name = "until", .label = "Until", .kind = ASK_DATE,
      .hint = "The day it ends by itself; empty: until somebody releases it.",
      .help = "On this day the hold ends by itself. Without it, it holds until it is released." },
};
static const struct form_section hold_section = {
    .name = "hold", .title = "Hold the record", .fields = hold_fields,
    .count = COUNT(hold_fields),
};

static bool held(struct app *app, struct form *form, void *who, struct err *err)
{
    struct rows_screen *rows = who;
    const struct kept *kept = rows->data;
    struct date until = DATE_NONE;

    if (form_value(form, "until")[0] != '\0' && !date_parse(form_value(form, "until"), &until))
        return err_set_field(err, "until", "Write a day, as 24 mar 2011, or nothing.");
    return end(rows, retention_hold(app_session(app), &kept->asked_about,
                                    form_value(form, "reason"), until, err),
               "The record of this child is held: nothing of it is destroyed.");
}

static void hold(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct own_form form = { .name = "hold",
                             .title = "Hold the record",
                             .help = "A hold keeps the record of a child from being destroyed, "
                                     "declined cases too, whoever proposes it.",
                             .section = &hold_section,
                             .done = held,
                             .who = rows };

    note_asked(rows);
    own_form_open(rows->view.app, &form);
}

/* ----- The certificate ---------------------------------------------------------- */

static bool show_certificate(struct rows_screen *rows, const struct ident *case_id,
                             const char *left, struct err *err)
{
    struct str page = STR_INIT;
    bool ok = retention_certificate(session_of(rows), case_id, &page, err);

    if (ok && *left)
        str_printf(&page, "\n%s\n", left);
    if (ok)
        pager_open(app_stack(rows->view.app), "Certificate of destruction", str_text(&page));
    str_release(&page);
    return ok;
}

static bool urn_typed(void *who, const char *urn, struct err *err)
{
    struct rows_screen *rows = who;
    struct ident case_id;

    return case_by_urn(session_of(rows), urn, &case_id, err) &&
           show_certificate(rows, &case_id, "", err);
}

static void certificate(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct asking asking = { .title = "Certificate of destruction",
                             .words = "Of a case whose content was destroyed: when, why and by "
                                      "whom. That you had it stands in the trail.",
                             .label = "Reference, as in CAF-2010-00017",
                             .verb = "show it",
                             .needed = true,
                             .figures = true,
                             .done = urn_typed,
                             .who = rows };

    ask_open(rows->view.app, &asking);
}

/* ----- The second key ----------------------------------------------------------- */

static bool agree(void *who, const char *reason UNUSED, const char *passphrase, struct err *err)
{
    struct rows_screen *rows = who;
    struct kept *kept = rows->data;
    struct secret *secret = secret_from(passphrase, strlen(passphrase));
    const char *left = "";
    bool ok = retention_approve(session_of(rows), &kept->asked_about, secret, &left, &rows->arena,
                                err);

    secret_free(secret);
    if (ok && *left)
        stack_warn(app_stack(rows->view.app), "%s", left);
    return ok;
}

static void agreed(void *who, bool signed_it)
{
    struct rows_screen *rows = who;
    struct ident case_id = ((const struct kept *)rows->data)->asked_about;
    struct err err = ERR_INIT;

    if (!signed_it)
        return;
    rows_reload(rows);
    if (!show_certificate(rows, &case_id, "", &err))
        stack_err(app_stack(rows->view.app), &err);
}

static void ask_signature(struct rows_screen *rows)
{
    struct signing signing = { .title = "Destroy the content for good",
                               .words = "Records, earlier versions, drafts and the index are "
                                        "overwritten and gone: nobody brings them back. Left are "
                                        "the reference, the dates, the reason and both names. "
                                        "Backups made before still have it.",
                               .harmless = "Leave it",
                               .verb = "Destroy and sign",
                               .sign = agree,
                               .done = agreed,
                               .who = rows };

    dialog_sign(app_stack(rows->view.app), &signing);
}

static bool declined(void *who, const char *reason, struct err *err)
{
    struct rows_screen *rows = who;
    const struct kept *kept = rows->data;

    return end(rows, retention_decline(session_of(rows), &kept->asked_about, reason, err),
               "Declined: it stays. The co-ordinator reads why.");
}

static void ask_why_declined(struct rows_screen *rows)
{
    struct asking asking = { .title = "Decline the second key",
                             .words = "The record stays. The co-ordinator reads your reason and can "
                                      "propose it again.",
                             .label = "What must be done first",
                             .verb = "decline",
                             .needed = true,
                             .about = ((const struct kept *)rows->data)->asked_about,
                             .done = declined,
                             .who = rows };

    ask_open(rows->view.app, &asking);
}

static void answered(void *who, size_t answer)
{
    if (answer == 1)
        ask_signature(who);
    else if (answer == 2)
        ask_why_declined(who);
}

static void answer(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct arena arena = ARENA_INIT;
    struct dialog dialog = { .title = "A second key is asked for",
                             .buttons = { { "Not now", 'n' }, { "Agree", 'a' },
                                          { "Decline", 'd' } },
                             .count = 3,
                             .done = answered,
                             .who = rows };

    note_asked(rows);
    dialog.words = facts_of(focused(rows), &arena);
    dialog_ask(screen->stack, &dialog);
    arena_clear(&arena);
}

static void archived(void *who, size_t answer)
{
    struct rows_screen *rows = who;
    const struct kept *kept = rows->data;
    struct err err = ERR_INIT;

    if (answer == 1 &&
        !end(rows, retention_archive(session_of(rows), &kept->asked_about, &err), "Archived."))
        stack_err(app_stack(rows->view.app), &err);
}

static void archive(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct dialog dialog = { .title = "Archive this case?",
                             .words = "It came from elsewhere when its day was over. Archived, the "
                                      "co-ordinator opens it with a reason, and its review can be "
                                      "due.",
                             .buttons = { { "Not now", 'n' }, { "Archive", 'a' } },
                             .count = 2,
                             .done = archived,
                             .who = rows };

    note_asked(rows);
    dialog_ask(screen->stack, &dialog);
}

/* ----- Why not -------------------------------------------------------------------- */

static const char *why_not(const struct screen *screen, enum retention_deed deed)
{
    const struct rows_screen *rows = rows_of(screen);

    return focused(rows) == NULL ? "Nothing is to be looked at."
                                 : retention_why_not(session_of(rows), focused(rows), deed);
}

#define WHY_NOT(name, deed) \
    static const char *name(const struct screen *screen) { return why_not(screen, deed); }
WHY_NOT(why_not_propose, RETENTION_PROPOSE)
WHY_NOT(why_not_answer, RETENTION_ANSWER)
WHY_NOT(why_not_hold, RETENTION_HOLD)
WHY_NOT(why_not_archive, RETENTION_ARCHIVE)

static const struct action retention_actions[] = {
    { .name = "retention.answer", .key = "Enter", .hint = "Answer", .places = ANYWHERE,
      .help = "The second key: agree to destroy the content, or decline with a reason",
      .why_not = why_not_answer, .run = answer },
    { .name = "retention.propose", .key = "p", .hint = "Propose",
      .help = "Propose to destroy the content of this case", .why_not = why_not_propose,
      .run = propose },
    { .name = "retention.hold", .key = "h", .hint = "Hold",
      .help = "Keep the record of this child from being destroyed", .why_not = why_not_hold,
      .run = hold },
    { .name = "retention.release", .key = "r", .hint = "Release",
      .help = "Hold the record of this child no longer", .why_not = why_not_hold,
      .run = release_hold },
    { .name = "retention.archive", .key = "a", .hint = "Archive",
      .help = "Archive a closed case that came from elsewhere", .why_not = why_not_archive,
      .run = archive },
    { .name = "retention.certificate", .key = "c", .hint = "Certificate",
      .help = "The certificate of what was destroyed, by its reference", .run = certificate },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_CONCERN_WHOSE,
};

/* ----- As a screen ------------------------------------------------------------------ */

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "What is kept");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Nothing is ever destroyed but by two people: one proposes, another agrees.");
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    const struct retention_line *line = focused(rows);
    struct arena arena = ARENA_INIT;

    if (line != NULL)
        canvas_wrap(canvas, rect, ROLE_TEXT, facts_of(line, &arena), 0);
    arena_clear(&arena);
}

const struct screen_ops retention_ops = {
    .name = "retention",
    .kind = SCREEN_FULL,
    .help = "Archived cases whose review is due, and closed ones that came from elsewhere when "
            "their day was over. The co-ordinator of the locality proposes to destroy the content, "
            "or holds the record; an administrator agrees and signs, or declines, and learns the "
            "reference and nothing of the family. What was destroyed has a certificate.",
    .actions = retention_actions,
    .action_count = COUNT(retention_actions),
    .strip_rows = -1,
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column retention_columns[] = {
    { .title = "Case", .cols = 15 },
    { .title = "Child", .cols = 16, .grow = true },
    { .title = "Closed", .cols = 11, .rank = 1 },
    { .title = "Since", .cols = 11 },
    { .title = "Stands", .cols = 20, .grow = true },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind retention_kind = {
    .ops = &retention_ops,
    .columns = retention_columns,
    .column_count = COUNT(retention_columns),
    .nothing = "There is nothing to look at: no review of what is kept is due.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 5,
    .record = record_of,
    .release = release,
};

void retention_open(struct app *app)
{
    rows_open(&retention_kind, app, NULL, need_memory(sizeof(struct kept)));
}
