/* SPDX-License-Identifier: MIT */
/* The stay-out list: of whom a child is kept, why, and that looked at again. */

#include "config.h"

#include <stdlib.h>

#include "screens/all_ops.h"
#include "screens/ask.h"
#include "screens/bar_shown.h"
#include "screens/case_screens.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/rows_screen.h"
#include "service/stay_out_svc.h"
#include "ui/dialog.h"

struct stay_outs_shown {
    struct stay_outs lines;
    struct ident asked_about; /* while a question is open */
    bool ends;
};

static const struct stay_out_line *focused(const struct rows_screen *rows)
{
    const struct stay_outs_shown *all = rows->data;
    size_t at;

    return rows_focus(rows, &at) ? &all->lines.items[at] : NULL;
}

static const char *who_words(const struct stay_out_line *line, struct arena *arena)
{
    return line->name[0] ? arena_printf(arena, "%s (%s)", line->name, line->login) : line->login;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct stay_outs *lines = &((struct stay_outs_shown *)rows->data)->lines;
    const struct casework *work = rows->view.work;
    struct table_row *room;

    lines->count = 0;
    if (!stay_out_list(app_session(rows->view.app), work ? &work->case_id : NULL, lines,
                       &rows->arena, err))
        return false;
    room = rows_room(rows, lines->count);
    for (size_t i = 0; i < lines->count; i++) {
        const struct stay_out_line *line = &lines->items[i];

        room[i].cells[0] = who_words(line, &rows->arena);
        room[i].cells[1] = line->bar.urn;
        room[i].cells[2] = code_label(CODES_STAY_OUT_ID, line->bar.reason);
        bar_show_review(&room[i], &line->bar, &rows->arena);
    }
    return true;
}

static const char *facts_of(const struct stay_out_line *line, struct arena *arena)
{
    return arena_printf(arena, "%s stays out of the record of the child of %s: %s. %s",
                        who_words(line, arena), line->bar.urn,
                        code_label(CODES_STAY_OUT_ID, line->bar.reason),
                        bar_facts(&line->bar, arena));
}

/* ----- Looked at again ---------------------------------------------------- */

static bool said(void *who, const char *words, struct err *err)
{
    struct rows_screen *rows = who;
    const struct stay_outs_shown *all = rows->data;

    if (!stay_out_review(app_session(rows->view.app), &all->asked_about, all->ends, words, err))
        return false;
    rows_reload(rows);
    stack_say(app_stack(rows->view.app),
              all->ends ? "Ended: the child is there for them again."
                        : "It holds on. The day to look at it again is moved on.");
    return true;
}

static void answered(void *who, size_t answer)
{
    struct rows_screen *rows = who;
    struct stay_outs_shown *all = rows->data;
    struct asking asking = { .words = "It is kept in the record and in the trail.",
                             .verb = "keep it",
                             .needed = true,
                             .done = said,
                             .who = rows };

    if (answer == 0)
        return;
    all->ends = answer == 2;
    asking.title = all->ends ? "Let them know of the child again" : "It holds on";
    asking.label = all->ends ? "Why it ends" : "Why it still holds";
    ask_open(rows->view.app, &asking);
}

static void go(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct stay_out_line *line = focused(rows);
    struct arena arena = ARENA_INIT;
    struct dialog dialog = { .title = "Does it still hold?",
                             .buttons = { { "Not now", 'n' }, { "Holds", 'h' }, { "Ends", 'e' } },
                             .count = 3,
                             .done = answered,
                             .who = rows };

    ((struct stay_outs_shown *)rows->data)->asked_about = line->bar.id;
    dialog.words = facts_of(line, &arena);
    dialog_ask(screen->stack, &dialog);
    arena_clear(&arena);
}

static const char *why_nothing(const struct screen *screen)
{
    const struct stay_out_line *line = focused(rows_of(screen));

    return bar_why_nothing(line ? &line->bar : NULL, "Nobody is kept out.");
}

/* ----- Somebody more ------------------------------------------------------ */

static const struct layout_field stay_out_fields[] = {
    { .name = "login" },
    { .name = "reason" },
    { .name = "words", .rows = 3 },
};
static const struct layout_section stay_out_section[] = {
    { "stay-out", "Keep the child from somebody", stay_out_fields, COUNT(stay_out_fields) },
};
static const struct layout stay_out_layout = {
    .name = "stay-out", .title = "Keeping the child from somebody",
    .parts = { ENTITY_stay_out },
    .sections = stay_out_section, .section_count = 1,
};

static bool save(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct stay_out *one = records[0];
    struct arena arena = ARENA_INIT;
    const char *still, *elsewhere = "";
    struct err quiet = ERR_INIT;
    bool ok = stay_out_add(app_session(options->app), &options->work->case_id, one->login,
                           (enum code_stay_out)one->reason, one->words, &still, &arena, err);

    if (ok && !stay_out_elsewhere(app_session(options->app), &options->work->case_id, &elsewhere,
                                  &arena, &quiet))
        elsewhere = "";
    if (ok && *elsewhere)
        stack_warn(options->stack, "%s%s%s, and still finds what may be the same child: %s.",
                   one->login, *still ? " still " : "", *still ? still : " is kept out",
                   elsewhere);
    else if (ok && *still)
        stack_warn(options->stack, "%s still %s: somebody has to take over.", one->login, still);
    else if (ok)
        stack_say(options->stack, "From now on the child does not exist for %s.", one->login);
    arena_clear(&arena);
    return ok;
}

static void saved(struct form_pane *pane)
{
    casework_refresh(form_pane_options(pane)->work);
}

static void add(struct screen *screen)
{
    struct casework *work = rows_mut(screen)->view.work;
    struct form_pane_options options = { .layout = &stay_out_layout,
                                         .parent = work->case_id,
                                         .place = "o +case.stay-outs",
                                         .save = save,
                                         .saved = saved,
                                         .judged = true };

    pane_screen_open(work->app, work, &options, stay_out_layout.title, true);
}

static const char *why_not_add(const struct screen *screen)
{
    const struct casework *work = rows_of(screen)->view.work;

    if (work == NULL)
        return "Open the child's case first: its overview leads here.";
    return stay_out_why_not(&work->view);
}

/* ----- The screen --------------------------------------------------------- */

static const struct action stay_out_actions[] = {
    { .name = "stay-out.review", .key = "Enter", .hint = "Look again",
      .help = "Say why it still holds, or why it ends", .places = ANYWHERE,
      .why_not = why_nothing, .run = go },
    { .name = "stay-out.add", .key = "Ins", .hint = "Keep somebody out",
      .help = "Keep the child from somebody, for whom it then does not exist", .places = ANYWHERE,
      .why_not = why_not_add, .run = add },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_CONCERN_WHOSE,
};

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Stay-out list");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Whoever is kept out is not told, and finds nothing of the child anywhere.");
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    struct arena arena = ARENA_INIT;

    if (focused(rows) != NULL)
        canvas_wrap(canvas, rect_right(rect, 1), ROLE_TEXT, facts_of(focused(rows), &arena), 0);
    arena_clear(&arena);
}

const struct screen_ops stay_out_ops = {
    .name = "stay-outs",
    .kind = SCREEN_FULL,
    .help = "Somebody related to the family, or with a part in a dispute, stays out of the child's "
            "record. For them the child does not exist: not in any list, search, count or message, "
            "and not in an emergency. A co-ordinator or supervisor of the case sets it, never for "
            "themselves, and looks at it again after some months; ! is late. What they still are "
            "to the case somebody else has to take over.",
    .actions = stay_out_actions,
    .action_count = COUNT(stay_out_actions),
    .strip_rows = -1,
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column stay_out_columns[] = {
    { .title = "Who stays out", .cols = 24, .grow = true },
    { .title = "Case", .cols = 15 },
    { .title = "Why", .cols = 20, .grow = true },
    { .title = "Look again", .cols = 11 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind stay_out_kind = {
    .ops = &stay_out_ops,
    .columns = stay_out_columns,
    .column_count = COUNT(stay_out_columns),
    .nothing = "Nobody is kept out.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 6,
    .release = release,
};

void stay_outs_open(struct app *app, struct casework *work)
{
    rows_open(&stay_out_kind, app, work, need_memory(sizeof(struct stay_outs_shown)));
}

void stay_outs_of_case(struct casework *work)
{
    stay_outs_open(work->app, work);
}

const char *stay_outs_why_not(const struct casework *work)
{
    return stay_out_list_why_not(&work->view);
}
