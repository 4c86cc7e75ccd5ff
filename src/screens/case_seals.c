/* SPDX-License-Identifier: MIT */
/* Sealed cases: to whom, why, and that looked at again. */

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
#include "service/case_seal_svc.h"
#include "ui/dialog.h"

/* What the question about a seal is answered with. */
enum { HOLDS = 1, OTHER_NAMES, ENDS };

struct seals_shown {
    struct case_seals lines;
    struct ident asked_about; /* while a question is open */
    int64_t version;
    size_t answer;
};

static const struct case_seal_line *focused(const struct rows_screen *rows)
{
    const struct seals_shown *all = rows->data;
    size_t at;

    return rows_focus(rows, &at) ? &all->lines.items[at] : NULL;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct case_seals *lines = &((struct seals_shown *)rows->data)->lines;
    const struct casework *work = rows->view.work;
    struct table_row *room;

    lines->count = 0;
    if (!case_seal_list(app_session(rows->view.app), work ? &work->case_id : NULL, lines,
                       &rows->arena, err))
        return false;
    room = rows_room(rows, lines->count);
    for (size_t i = 0; i < lines->count; i++) {
        const struct case_seal_line *line = &lines->items[i];

        room[i].cells[0] = line->bar.urn;
        room[i].cells[1] = line->names;
        room[i].cells[2] = code_label(CODES_SEAL_ID, line->bar.reason);
        bar_show_review(&room[i], &line->bar, &rows->arena);
    }
    return true;
}

static const char *facts_of(const struct case_seal_line *line, struct arena *arena)
{
    return arena_printf(arena, "%s is sealed to %s: %s. %s", line->bar.urn, line->names,
                        code_label(CODES_SEAL_ID, line->bar.reason), bar_facts(&line->bar, arena));
}

/* ----- Looked at again ---------------------------------------------------- */

static void warn_of(struct stack *stack, const char *left, const char *done)
{
    if (*left)
        stack_warn(stack, "%s: somebody has to take over.", left);
    else
        stack_say(stack, "%s", done);
}

static bool said(void *who, const char *words, struct err *err)
{
    struct rows_screen *rows = who;
    const struct seals_shown *all = rows->data;
    bool ends = all->answer == ENDS;

    if (!case_seal_review(app_session(rows->view.app), &all->asked_about, all->version, ends,
                          words, err))
        return false;
    rows_reload(rows);
    stack_say(app_stack(rows->view.app),
              ends ? "Ended: the child is there again for those it concerns."
                   : "It holds on. The day to look at it again is moved on.");
    return true;
}

/* The names typed are those who may know, with whoever types. */
static bool named(void *who, const char *words, struct err *err)
{
    struct rows_screen *rows = who;
    const struct seals_shown *all = rows->data;
    struct arena arena = ARENA_INIT;
    const char *left;
    bool ok = case_seal_name(app_session(rows->view.app), &all->asked_about, all->version, words,
                             "Other people are named.", &left, &arena, err);

    if (ok) {
        rows_reload(rows);
        warn_of(app_stack(rows->view.app), left, "From now on they may know, and nobody else.");
    }
    arena_clear(&arena);
    return ok;
}

static void answered(void *who, size_t answer)
{
    struct rows_screen *rows = who;
    struct seals_shown *all = rows->data;
    struct asking asking = { .words = "It is kept in the record and in the trail.",
                             .verb = "keep it",
                             .needed = true,
                             .done = said,
                             .who = rows };

    all->answer = answer;
    switch (answer) {
    case HOLDS:
        asking.title = "It holds on";
        asking.label = "Why it still holds";
        break;
    case OTHER_NAMES:
        asking.title = "Who may know";
        asking.label = "Logins";
        asking.words = "In place of those who are named now. You stay among them.";
        asking.verb = "name them";
        asking.done = named;
        break;
    case ENDS:
        asking.title = "Open it to those it concerns again";
        asking.label = "Why it ends";
        break;
    default:
        return;
    }
    ask_open(rows->view.app, &asking);
}

static void go(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct case_seal_line *line = focused(rows);
    struct arena arena = ARENA_INIT;
    struct dialog dialog = { .title = "Does it still hold?",
                             .buttons = { { "Not now", 'n' },
                                          { "Holds", 'h' },
                                          { "Other people", 'o' },
                                          { "Ends", 'e' } },
                             .count = 4,
                             .done = answered,
                             .who = rows };

    ((struct seals_shown *)rows->data)->asked_about = line->bar.id;
    ((struct seals_shown *)rows->data)->version = line->version;
    dialog.words = facts_of(line, &arena);
    dialog_ask(screen->stack, &dialog);
    arena_clear(&arena);
}

static const char *why_nothing(const struct screen *screen)
{
    const struct case_seal_line *line = focused(rows_of(screen));

    return bar_why_nothing(line ? &line->bar : NULL, "No case is sealed.");
}

/* ----- One more ----------------------------------------------------------- */

static const struct layout_field case_seal_fields[] = {
    { .name = "reason" },
    { .name = "names" },
    { .name = "words", .rows = 3 },
};
static const struct layout_section case_seal_section[] = {
    { "case-seal", "Seal this case", case_seal_fields, COUNT(case_seal_fields) },
};
static const struct layout case_seal_layout = {
    .name = "case-seal", .title = "Sealing this case",
    .parts = { ENTITY_case_seal },
    .sections = case_seal_section, .section_count = 1,
};

static bool save(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct case_seal *seal = records[0];
    struct arena arena = ARENA_INIT;
    const char *left;
    bool ok = case_seal_add(app_session(options->app), &options->work->case_id,
                            (enum code_seal)seal->reason, seal->words, seal->names, &left, &arena,
                            err);

    if (ok)
        warn_of(options->stack, left, "From now on the child exists for those named alone.");
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
    struct form_pane_options options = { .layout = &case_seal_layout,
                                         .parent = work->case_id,
                                         .place = "o +case.seals",
                                         .save = save,
                                         .saved = saved,
                                         .judged = true };

    pane_screen_open(work->app, work, &options, case_seal_layout.title, true);
}

static const char *why_not_add(const struct screen *screen)
{
    const struct casework *work = rows_of(screen)->view.work;

    if (work == NULL)
        return "Open the child's case first: its overview leads here.";
    return case_seal_why_not(&work->view);
}

/* ----- The screen --------------------------------------------------------- */

static const struct action case_seal_actions[] = {
    { .name = "seal.review", .key = "Enter", .hint = "Look again",
      .help = "Say why it still holds, who else may know, or why it ends", .places = ANYWHERE,
      .why_not = why_nothing, .run = go },
    { .name = "seal.add", .key = "Ins", .hint = "Seal this case",
      .help = "Seal this case to named people: for others the child does not exist",
      .places = ANYWHERE, .why_not = why_not_add, .run = add },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_CONCERN_WHOSE,
};

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Sealed cases");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Whoever is not named is not told, and finds nothing of the child anywhere.");
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    struct arena arena = ARENA_INIT;

    if (focused(rows) != NULL)
        canvas_wrap(canvas, rect_right(rect, 1), ROLE_TEXT, facts_of(focused(rows), &arena), 0);
    arena_clear(&arena);
}

const struct screen_ops case_seal_ops = {
    .name = "seals",
    .kind = SCREEN_FULL,
    .help = "The case of a colleague's child, of an adopted child or of a witness is sealed to "
            "named people. For everybody else the child does not exist: not in any list, search, "
            "count or message. A co-ordinator or supervisor of the case seals it, is named with "
            "it, and looks at it again after some months; ! is late. Being named gives nobody "
            "more than they had. In an emergency break-glass opens it by its reference, and "
            "whoever sealed it finds that among what waits for them.",
    .actions = case_seal_actions,
    .action_count = COUNT(case_seal_actions),
    .strip_rows = -1,
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column case_seal_columns[] = {
    { .title = "Case", .cols = 15 },
    { .title = "Who may know", .cols = 24, .grow = true },
    { .title = "Why", .cols = 20, .grow = true },
    { .title = "Look again", .cols = 11 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind case_seal_kind = {
    .ops = &case_seal_ops,
    .columns = case_seal_columns,
    .column_count = COUNT(case_seal_columns),
    .nothing = "No case is sealed.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 6,
    .release = release,
};

void case_seals_open(struct app *app, struct casework *work)
{
    rows_open(&case_seal_kind, app, work, need_memory(sizeof(struct seals_shown)));
}

void case_seals_of_case(struct casework *work)
{
    case_seals_open(work->app, work);
}

const char *case_seals_why_not(const struct casework *work)
{
    return case_seal_list_why_not(&work->view);
}
