/* SPDX-License-Identifier: MIT */
/* Where somebody met a child who may be of their own family or address, for whoever looks into
 * that. Nothing here tells what a case says. */

#include "config.h"

#include <stdlib.h>

#include "screens/all_ops.h"
#include "screens/ask.h"
#include "screens/draft_text.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/rows_screen.h"
#include "service/own_tie_svc.h"
#include "ui/dialog.h"

struct own_ties {
    struct own_tie_lines lines;
    struct ident asked_about; /* while a question is open */
    enum code_own_tie_finding finding;
};

static const struct own_tie_line *focused(const struct rows_screen *rows)
{
    const struct own_ties *all = rows->data;
    size_t at;

    return rows_focus(rows, &at) ? &all->lines.items[at] : NULL;
}

/* "10:42" of today, "22 Mar 10:42" of another day. */
static const char *when_words(const struct rows_screen *rows, struct instant at,
                              struct arena *arena)
{
    char when[DRAFT_WHEN];

    draft_text_when(at, session_today(app_session(rows->view.app)), when);
    return arena_strdup(arena, when);
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct own_tie_lines *lines = &((struct own_ties *)rows->data)->lines;
    struct table_row *room;

    lines->count = 0;
    if (!own_tie_list(app_session(rows->view.app), lines, &rows->arena, err))
        return false;
    room = rows_room(rows, lines->count);
    for (size_t i = 0; i < lines->count; i++) {
        const struct own_tie_line *line = &lines->items[i];

        room[i].mark = line->late ? "!" : NULL;
        room[i].cells[0] = line->who;
        room[i].cells[1] = line->urn;
        room[i].cells[2] = when_words(rows, line->raised_at, &rows->arena);
        room[i].cells[3] = code_label(CODES_OWN_TIE_ID, (int)line->kind);
        room[i].cells[4] = rows_day(line->due, &rows->arena);
    }
    return true;
}

static const char *facts_of(const struct rows_screen *rows, const struct own_tie_line *line,
                            struct arena *arena)
{
    return arena_printf(arena, "%s (%s) met a child of %s at %s. %s. %s. To be looked into by %s%s.",
                        line->who, line->login, line->urn,
                        when_words(rows, line->raised_at, arena),
                        code_label(CODES_OWN_TIE_HOW_ID, (int)line->how),
                        code_label(CODES_OWN_TIE_ID, (int)line->kind),
                        rows_day(line->due, arena), line->own ? ", by somebody else" : "");
}

/* ----- What was found --------------------------------------------------- */

static bool found(void *who, const char *words, struct err *err)
{
    struct rows_screen *rows = who;
    const struct own_ties *all = rows->data;

    if (!own_tie_review(app_session(rows->view.app), &all->asked_about, all->finding, words,
                          err))
        return false;
    rows_reload(rows);
    stack_say(app_stack(rows->view.app), "Looked into. What you found is in the record and the "
                                         "trail.");
    return true;
}

static void answered(void *who, size_t answer)
{
    struct rows_screen *rows = who;
    struct own_ties *all = rows->data;
    struct asking asking = { .words = "Supervisors and auditors read it. A tie that keeps them "
                                      "out also goes on the stay-out list.",
                             .label = "Whom you asked, and what comes of it",
                             .verb = "keep it",
                             .needed = true,
                             .done = found,
                             .who = rows };

    if (answer == 0)
        return;
    all->finding = (enum code_own_tie_finding)answer;
    asking.title = code_label(CODES_OWN_TIE_FINDING_ID, (int)answer);
    ask_open(rows->view.app, &asking);
}

static void go(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct own_tie_line *line = focused(rows);
    struct arena arena = ARENA_INIT;
    struct dialog dialog = { .title = "Is there a tie?",
                             .buttons = { { "Not now", 't' }, { "No tie", 'n' },
                                          { "May go on", 'm' }, { "Stays out", 's' } },
                             .count = 4,
                             .done = answered,
                             .who = rows };

    ((struct own_ties *)rows->data)->asked_about = line->tie;
    dialog.words = facts_of(rows, line, &arena);
    dialog_ask(screen->stack, &dialog);
    arena_clear(&arena);
}

static const char *why_nothing(const struct screen *screen)
{
    const struct own_tie_line *line = focused(rows_of(screen));

    if (line == NULL)
        return "There is nothing to look into.";
    return line->own ? "It is about yourself: somebody else looks into it." : NULL;
}

static const struct action own_tie_actions[] = {
    { .name = "own-tie.review", .key = "Enter", .hint = "Look into it",
      .help = "Say what you found, and what comes of it", .places = ANYWHERE,
      .why_not = why_nothing, .run = go },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_CONCERN_WHOSE,
};

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Own family and address");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Ask them, and whoever leads the case. You see who, which and by what.");
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    struct arena arena = ARENA_INIT;

    if (focused(rows) != NULL)
        canvas_wrap(canvas, rect_right(rect, 1), ROLE_TEXT,
                    facts_of(rows, focused(rows), &arena), 0);
    arena_clear(&arena);
}

const struct screen_ops own_tie_ops = {
    .name = "own-ties",
    .kind = SCREEN_FULL,
    .help = "Somebody who works here met a child of their own family name, or one who lives where "
            "they do. Nothing was refused. It stays here until somebody else has looked into it, a "
            "supervisor of theirs or of the case's lead or an auditor, and said what they found. "
            "! is late. Who has to keep out is put on the stay-out list of the case.",
    .actions = own_tie_actions,
    .action_count = COUNT(own_tie_actions),
    .strip_rows = -1,
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column own_tie_columns[] = {
    { .title = "Who", .cols = 16 },
    { .title = "Case", .cols = 15 },
    { .title = "Met", .cols = 13 },
    { .title = "By what", .cols = 14, .grow = true },
    { .title = "By", .cols = 11 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind own_tie_kind = {
    .ops = &own_tie_ops,
    .columns = own_tie_columns,
    .column_count = COUNT(own_tie_columns),
    .nothing = "There is nothing to look into.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 5,
    .release = release,
};

void own_ties_open(struct app *app)
{
    rows_open(&own_tie_kind, app, NULL, need_memory(sizeof(struct own_ties)));
}
