/* SPDX-License-Identifier: MIT */
/* What waits for this person's answer, and the way there. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screens/all_ops.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/rows_screen.h"
#include "service/waiting_svc.h"

static struct waitings *list_of(const struct rows_screen *rows)
{
    return rows->data;
}

static const struct waiting *focused(const struct rows_screen *rows)
{
    size_t at;

    return rows_focus(rows, &at) ? &list_of(rows)->items[at] : NULL;
}

/* ----- Rows -------------------------------------------------------------- */

static const char *child_of(const struct waiting *one, struct arena *arena)
{
    if (one->given_names[0] == '\0')
        return one->family_name;
    return arena_printf(arena, "%s, %s", one->family_name, one->given_names);
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct waitings *waiting = list_of(rows);
    struct table_row *room;

    waiting->count = 0;
    if (!waiting_list(app_session(rows->view.app), waiting, &rows->arena, err))
        return false;
    room = rows_room(rows, waiting->count);
    for (size_t i = 0; i < waiting->count; i++) {
        const struct waiting *one = &waiting->items[i];
        char day[DATE_WORDS];

        date_format_words(one->due, day);
        room[i].cells[0] = one->words;
        room[i].cells[1] = child_of(one, &rows->arena);
        room[i].cells[2] = one->urn;
        room[i].cells[3] = arena_strdup(&rows->arena, day[0] ? day + 4 : "");
    }
    return true;
}

/* ----- There ------------------------------------------------------------- */

static void go(struct screen *screen)
{
    static const char *const places[] = {
        [WAITING_LEAD] = "l", [WAITING_STAND_IN] = "l", [WAITING_REFUSAL] = "l",
        [WAITING_JOIN] = "t join", [WAITING_CLOSURE] = "n"
    };
    const struct rows_screen *rows = rows_of(screen);
    const struct waiting *one = focused(rows);
    char place[sizeof("t join ") + IDENT_TEXT], id[IDENT_TEXT];

    ident_format(&one->record, id);
    if (one->kind == WAITING_SECOND_KEY)
        second_keys_open(rows->view.app);
    else if (one->kind == WAITING_EMERGENCY)
        emergencies_open(rows->view.app);
    else if (one->kind == WAITING_OWN_TIE)
        own_ties_open(rows->view.app);
    else if (one->kind == WAITING_RECOVERY)
        trail_open(rows->view.app);
    else if (snprintf(place, sizeof(place), "%s %s", places[one->kind],
                      one->kind == WAITING_JOIN ? id : "") > 0)
        nav_open_case_then(rows->view.app, &one->case_id, place);
}

static const char *why_nothing(const struct screen *screen)
{
    return focused(rows_of(screen)) == NULL ? "Nothing waits for you." : NULL;
}

static const struct action waiting_actions[] = {
    { .name = "waiting.go", .key = "Enter", .hint = "Go there", .places = ANYWHERE,
      .help = "Open the case where you answer", .why_not = why_nothing, .run = go },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_CONCERN_WHOSE,
};

/* ----- As a screen ------------------------------------------------------- */

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "What waits for you");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "They wait for an answer of yours. Enter leads to where you give it.");
}

const struct screen_ops waiting_ops = {
    .name = "waiting",
    .kind = SCREEN_FULL,
    .help = "What waits for your answer: a proposal to lead or to stand in, a refusal that you "
            "talk about as a manager, somebody who asks to join a team you lead, a closure to "
            "approve that you did not propose, a second key for a case to be made void, a case "
            "that was opened in an emergency, somebody who met their own family. Only you answer a proposal made to you; of the "
            "others somebody else may have the right, too. Enter opens the place; what is "
            "answered leaves the list.",
    .actions = waiting_actions,
    .action_count = COUNT(waiting_actions),
    .strip_rows = -1,
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column waiting_columns[] = {
    { .title = "What", .cols = 30, .grow = true },
    { .title = "Child", .cols = 20 },
    { .title = "Case", .cols = 15 },
    { .title = "By", .cols = 11, .rank = 1 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind waiting_kind = {
    .ops = &waiting_ops,
    .columns = waiting_columns,
    .column_count = COUNT(waiting_columns),
    .nothing = "Nothing waits for you.",
    .fill = fill,
    .release = release,
};

void waiting_open(struct app *app)
{
    rows_open(&waiting_kind, app, NULL, need_memory(sizeof(struct waitings)));
}
