/* SPDX-License-Identifier: MIT */
/* Minutes and plan to give out: a page for each who was asked, and who got it. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "screens/all_ops.h"
#include "screens/bind.h"
#include "screens/case_screens.h"
#include "screens/meeting_layout.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/rows_screen.h"
#include "service/minutes.h"
#include "service/record_svc.h"
#include "ui/pager.h"
#include "ui/picklist.h"

enum { MOST = 64 };

struct minutes_list {
    struct ident meeting;
    struct meeting_guests guests;
    bool marked[MOST]; /* gets theirs now */
    size_t left_out[MOST]; /* of theirs: how many things */
    bool begun;        /* the marks stand as the person left them */
    struct option_list ways;
    struct arena arena; /* the ways */
};

static struct minutes_list *list_of(const struct rows_screen *rows)
{
    return rows->data;
}

static struct meeting_guest *focused(const struct rows_screen *rows, size_t *at)
{
    return rows_focus(rows, at) ? &list_of(rows)->guests.items[*at] : NULL;
}

/* ----- Rows -------------------------------------------------------------- */

/* Only who was asked to this meeting. */
static void keep_asked(struct meeting_guests *guests)
{
    size_t kept = 0;

    for (size_t i = 0; i < guests->count && kept < MOST; i++) {
        if (guests->items[i].row.record.version > 0 && guests->items[i].asked)
            guests->items[kept++] = guests->items[i];
    }
    guests->count = kept;
}

/* At the table those who are there get theirs. */
static void mark_present(struct minutes_list *list)
{
    for (size_t i = 0; i < list->guests.count && !list->begun; i++)
        list->marked[i] = list->guests.items[i].row.attendance == ATTEND_PRESENT &&
                          list->guests.items[i].warning == NULL;
    list->begun = true;
}

static const struct tac_meeting *meeting_of(const struct rows_screen *rows)
{
    return case_file_find(&rows->view.work->view.file, ENTITY_tac_meeting,
                          &list_of(rows)->meeting);
}

static const char *why_not_convene(const struct rows_screen *rows)
{
    const struct tac_meeting *meeting = meeting_of(rows);

    if (meeting == NULL)
        return "That meeting is not part of this case any more.";
    return record_why_not(app_session(rows->view.app), ENTITY_tac_meeting, meeting,
                          &rows->view.work->arena);
}

/* How much of the page of each is left out, for whoever gives them out. */
static bool count_left_out(struct rows_screen *rows, struct err *err)
{
    struct minutes_list *list = list_of(rows);
    bool ok = true, gives = why_not_convene(rows) == NULL;

    for (size_t i = 0; ok && i < list->guests.count; i++) {
        struct arena arena = ARENA_INIT;
        struct minutes minutes = { .left_out = 0 };

        ok = !gives || minutes_for(app_session(rows->view.app), &rows->view.work->case_id,
                                   &list->meeting, &list->guests.items[i], &minutes, &arena, err);
        list->left_out[i] = minutes.left_out;
        arena_clear(&arena);
    }
    return ok;
}

static const char *gets_words(const struct minutes_list *list, size_t at)
{
    if (list->guests.items[at].warning != NULL)
        return "nothing";
    if (list->left_out[at] > 0)
        return list->marked[at] ? "[x] part" : "[ ] part";
    return list->marked[at] ? "[x] all" : "[ ] all";
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct minutes_list *list = list_of(rows);
    struct table_row *room;

    list->guests.count = 0;
    if (!meeting_guests(app_session(rows->view.app), &rows->view.work->case_id, &list->meeting,
                        &list->guests, &rows->arena, err))
        return false;
    keep_asked(&list->guests);
    mark_present(list);
    if (!count_left_out(rows, err))
        return false;
    room = rows_room(rows, list->guests.count);
    for (size_t i = 0; i < list->guests.count; i++) {
        const struct meeting_guest *guest = &list->guests.items[i];

        room[i].mark = guest->warning == NULL ? NULL : "!";
        room[i].cells[0] = guest->name;
        room[i].cells[1] = guest->role;
        room[i].cells[2] = guest->agency;
        room[i].cells[3] = code_label(CODES_ATTEND_ID, guest->row.attendance);
        room[i].cells[4] = gets_words(list, i);
    }
    return true;
}

/* ----- Deeds ------------------------------------------------------------- */

static void show_page(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct minutes minutes;
    size_t at;
    struct meeting_guest *guest = focused(rows, &at);

    if (minutes_for(app_session(rows->view.app), &rows->view.work->case_id,
                    &list_of(rows)->meeting, guest, &minutes, &arena, &err))
        stack_push(screen->stack,
                   pager_new(PAGER_PAGE, arena_printf(&arena, "Copy for %s", guest->name),
                             minutes.text));
    else
        stack_err(screen->stack, &err);
    arena_clear(&arena);
}

static void mark(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    static const struct key down = { .kind = K_DOWN };
    size_t at;
    struct meeting_guest *guest = focused(rows, &at);

    if (guest->warning != NULL) {
        stack_warn(screen->stack, "%s", guest->warning);
        return;
    }
    list_of(rows)->marked[at] = !list_of(rows)->marked[at];
    rows_reload(rows);
    table_key(rows->table, &down);
}

/* Whoever leads or wrote it down has it already, and needs no entry. */
static void say_given(struct stack *stack, size_t count, size_t logged)
{
    struct arena arena = ARENA_INIT;
    const char *entries = logged == 0 ? "no entry is needed"
                                      : count_words(logged, "entry", "entries", &arena);

    if (logged == count)
        stack_say(stack, "Kept: %zu got theirs. The sharing log says so.", count);
    else
        stack_say(stack, "Kept: %zu got theirs. In the sharing log: %s; whoever leads or wrote it "
                         "down has it anyway.", count, entries);
    arena_clear(&arena);
}

static void given(void *who, const struct option *option)
{
    struct rows_screen *rows = who;
    struct minutes_list *list = list_of(rows);
    struct stack *stack = app_stack(rows->view.app);
    struct meeting_guest whom[MOST];
    struct err err = ERR_INIT;
    int how = SHARE_METHOD_NONE_;
    size_t count = 0, logged = 0;

    for (size_t i = 0; i < list->ways.count; i++) {
        if (strcmp(option->code, list->ways.options[i].code) == 0)
            how = (int)i + 1;
    }
    for (size_t i = 0; i < list->guests.count; i++) {
        if (!list->marked[i])
            continue;
        logged += !minutes_are_at_hand(app_session(rows->view.app), &list->guests.items[i]);
        whom[count++] = list->guests.items[i];
    }
    if (!minutes_given(app_session(rows->view.app), &rows->view.work->case_id, &list->meeting,
                       whom, count, (enum code_share_method)how, &err)) {
        stack_err(stack, &err);
        return;
    }
    casework_refresh(rows->view.work);
    say_given(stack, count, logged);
}

static void give(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct picklist list = { .title = "How did they get it?", .options = list_of(rows)->ways,
                             .done = given, .who = rows };

    picklist_open(screen->stack, &list);
}

/* ----- For whom what was said is ----------------------------------------- */

static bool keep_for_whom(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);

    return minutes_for_whom(app_session(options->app), &options->work->case_id, records[0], err);
}

static void for_whom_kept(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack, "Kept. Each page is cut by it.");
}

static void ask_for_whom(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct form_pane_options options = { .layout = &meeting_for_whom_layout,
                                         .records = { meeting_of(rows) },
                                         .draft_title = "Who may have what was said",
                                         .place = "m",
                                         .save = keep_for_whom,
                                         .saved = for_whom_kept };

    pane_screen_open(rows->view.app, rows->view.work, &options, "For whom", true);
}

static const char *why_not_for_whom(const struct screen *screen)
{
    return why_not_convene(rows_of(screen));
}

static const char *why_nobody(const struct screen *screen)
{
    size_t at;

    return rows_focus(rows_of(screen), &at) ? NULL : "Nobody was asked to this meeting.";
}

static const struct action minutes_actions[] = {
    { .name = "minutes.page", .key = "Enter", .hint = "Page", .places = ANYWHERE,
      .help = "The page for this person, with what is left out", .why_not = why_nobody,
      .run = show_page },
    { .name = "minutes.mark", .key = "Space", .hint = "Mark", .places = IN_LIST,
      .help = "They get theirs, or not", .why_not = why_nobody, .run = mark },
    { .name = "minutes.given", .key = "m", .hint = "Given...",
      .help = "Those who are marked have got theirs: it goes into the sharing log",
      .why_not = why_nobody, .run = give },
    { .name = "minutes.for-whom", .key = "f", .hint = "For whom...",
      .help = "Whether everybody may read what was said, and what was said apart",
      .why_not = why_not_for_whom, .run = ask_for_whom },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

/* ----- As a screen ------------------------------------------------------- */

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Minutes and plan");
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    size_t at;
    const struct meeting_guest *guest = focused(rows, &at);

    if (guest == NULL)
        return;
    if (guest->warning != NULL)
        canvas_wrap(canvas, rect, ROLE_ALERT, guest->warning, 0);
    else if (list_of(rows)->left_out[at] > 0)
        canvas_wrap(canvas, rect, ROLE_QUIET,
                    "A part is left out and named at the end of the page (Enter). f says whether "
                    "everybody may read what was said, and what was said apart.", 0);
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Enter shows each one's page, Space marks who gets it, m keeps that they did.");
}

const struct screen_ops minutes_ops = {
    .name = "minutes",
    .kind = SCREEN_FULL,
    .help = "The minutes of a meeting and the plan as each may have them today: what consent "
            "keeps from somebody is left out of their page and named at its end. What was said is "
            "text and cannot be cut: f says whether everybody may read it and what was said "
            "apart, for some; until it is said, only those from whom nothing is kept get it. Once "
            "they have got theirs, m puts it into the sharing log.",
    .actions = minutes_actions,
    .action_count = COUNT(minutes_actions),
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column minutes_columns[] = {
    { .title = "Name", .cols = 18, .grow = true },
    { .title = "Role", .cols = 13, .rank = 1 },
    { .title = "Agency", .cols = 18, .rank = 2 },
    { .title = "At the meeting", .cols = 14, .rank = 3 },
    { .title = "Gets it", .cols = 8 },
};

static void release(struct rows_screen *rows)
{
    arena_clear(&list_of(rows)->arena);
    free(rows->data);
}

static struct ident whole_meeting(const struct rows_screen *rows)
{
    return list_of(rows)->meeting;
}

static const struct rows_kind minutes_kind = {
    .ops = &minutes_ops,
    .columns = minutes_columns,
    .column_count = COUNT(minutes_columns),
    .nothing = "Nobody was asked to this meeting.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 2,
    .release = release,
    .whole = whole_meeting,
};

void minutes_open(struct casework *work, const struct ident *meeting)
{
    struct minutes_list *list = need_memory(sizeof(*list));

    list->meeting = *meeting;
    list->arena = ARENA_INIT;
    list->ways = bind_options(CODES_SHARE_METHOD_ID, &list->arena);
    rows_open(&minutes_kind, work->app, work, list);
}
