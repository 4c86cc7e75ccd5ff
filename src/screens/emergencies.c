/* SPDX-License-Identifier: MIT */
/* Cases that were opened in an emergency, for whoever looks into that. Nothing here tells
 * what a case says. */

#include "config.h"

#include <stdlib.h>

#include "screens/all_ops.h"
#include "screens/ask.h"
#include "screens/draft_text.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/rows_screen.h"
#include "service/emergency_svc.h"
#include "ui/dialog.h"

struct emergencies {
    struct emergency_lines lines;
    struct ident asked_about; /* while a question is open */
    enum code_emergency_finding finding;
};

static const struct emergency_line *focused(const struct rows_screen *rows)
{
    const struct emergencies *all = rows->data;
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
    struct emergency_lines *lines = &((struct emergencies *)rows->data)->lines;
    struct table_row *room;

    lines->count = 0;
    if (!emergency_list(app_session(rows->view.app), lines, &rows->arena, err))
        return false;
    room = rows_room(rows, lines->count);
    for (size_t i = 0; i < lines->count; i++) {
        const struct emergency_line *line = &lines->items[i];

        room[i].mark = line->late ? "!" : NULL;
        room[i].cells[0] = line->who;
        room[i].cells[1] = line->urn;
        room[i].cells[2] = when_words(rows, line->opened_at, &rows->arena);
        room[i].cells[3] = code_label(CODES_EMERGENCY_ID, (int)line->reason);
        room[i].cells[4] = rows_day(line->due, &rows->arena);
    }
    return true;
}

static const char *facts_of(const struct rows_screen *rows, const struct emergency_line *line,
                            struct arena *arena)
{
    return arena_printf(arena, "%s opened %s at %s, to read until %s. %s: \"%s\" To be looked "
                               "into by %s%s.",
                        line->who, line->urn, when_words(rows, line->opened_at, arena),
                        when_words(rows, line->ends_at, arena),
                        code_label(CODES_EMERGENCY_ID, (int)line->reason), line->words,
                        rows_day(line->due, arena), line->own ? ", by somebody else" : "");
}

/* ----- What was found --------------------------------------------------- */

static bool found(void *who, const char *words, struct err *err)
{
    struct rows_screen *rows = who;
    const struct emergencies *all = rows->data;

    if (!emergency_review(app_session(rows->view.app), &all->asked_about, all->finding, words,
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
    struct emergencies *all = rows->data;
    struct asking asking = { .words = "Whoever leads the case reads it, and the next who looks "
                                      "into such openings.",
                             .label = "Whom you asked, and what comes of it",
                             .verb = "keep it",
                             .needed = true,
                             .done = found,
                             .who = rows };

    if (answer == 0)
        return;
    all->finding = (enum code_emergency_finding)answer;
    asking.title = code_label(CODES_EMERGENCY_FINDING_ID, (int)answer);
    ask_open(rows->view.app, &asking);
}

static void go(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct emergency_line *line = focused(rows);
    struct arena arena = ARENA_INIT;
    struct dialog dialog = { .title = "Was it right to open it?",
                             .buttons = { { "Not now", 'n' }, { "Right", 'r' },
                                          { "Mistake", 'm' }, { "Wrong", 'w' } },
                             .count = 4,
                             .done = answered,
                             .who = rows };

    ((struct emergencies *)rows->data)->asked_about = line->opening;
    dialog.words = facts_of(rows, line, &arena);
    dialog_ask(screen->stack, &dialog);
    arena_clear(&arena);
}

static const char *why_nothing(const struct screen *screen)
{
    const struct emergency_line *line = focused(rows_of(screen));

    if (line == NULL)
        return "There is nothing to look into.";
    return line->own ? "You opened it yourself: somebody else looks into it." : NULL;
}

static const struct action emergency_actions[] = {
    { .name = "emergency.review", .key = "Enter", .hint = "Look into it",
      .help = "Say what you found, and what comes of it", .places = ANYWHERE,
      .why_not = why_nothing, .run = go },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_CONCERN_WHOSE,
};

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Emergency openings");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Ask whoever opened it, and whoever leads the case. You see who, which and why.");
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    struct arena arena = ARENA_INIT;

    if (focused(rows) != NULL)
        canvas_wrap(canvas, rect_right(rect, 1), ROLE_TEXT,
                    facts_of(rows, focused(rows), &arena), 0);
    arena_clear(&arena);
}

const struct screen_ops emergency_ops = {
    .name = "emergencies",
    .kind = SCREEN_FULL,
    .help = "Somebody who could only know of a case opened it in an emergency. It stays here "
            "until somebody else has looked into it, a supervisor of theirs or of the case's lead "
            "or an auditor, and said what they found. ! is late. You see who opened which case and why, "
            "and nothing of what the case says.",
    .actions = emergency_actions,
    .action_count = COUNT(emergency_actions),
    .strip_rows = -1,
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column emergency_columns[] = {
    { .title = "Who", .cols = 16 },
    { .title = "Case", .cols = 15 },
    { .title = "Opened", .cols = 13 },
    { .title = "Why", .cols = 14, .grow = true },
    { .title = "By", .cols = 11 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind emergency_kind = {
    .ops = &emergency_ops,
    .columns = emergency_columns,
    .column_count = COUNT(emergency_columns),
    .nothing = "There is nothing to look into.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 5,
    .release = release,
};

void emergencies_open(struct app *app)
{
    rows_open(&emergency_kind, app, NULL, need_memory(sizeof(struct emergencies)));
}
