/* SPDX-License-Identifier: MIT */
/* The overview of a case: what to do next, and the way to everything. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "screens/all_ops.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/overview_data.h"
#include "screens/overview_lines.h"
#include "screens/overview_strip.h"
#include "screens/print_screens.h"
#include "screens/view.h"
#include "ui/plain.h"

struct overview {
    struct view view;
    struct overview_data data;
    size_t focus; /* among do-next lines, then places */
    struct overview_lines lines; /* of the last layout */
};

static const struct overview *overview_of(const struct screen *screen)
{
    return (const struct overview *)screen;
}

static struct overview *overview_mut(struct screen *screen)
{
    return (struct overview *)screen;
}

static void read_data(struct overview *overview)
{
    struct err err = ERR_INIT;

    if (overview->data.reading == overview->view.work->reading)
        return;
    if (!overview_data_read(&overview->data, overview->view.work, &err))
        stack_err(app_stack(overview->view.app), &err);
    if (overview->focus >= overview->data.todo_count + NAV_COUNT - 1)
        overview->focus = 0;
}

/* ----- Actions --------------------------------------------------------- */

/* The places of the menu: all but the overview itself. */
static enum nav_place menu_place(size_t at)
{
    return (enum nav_place)(at + 1);
}

static void open_focused(struct screen *screen)
{
    struct overview *overview = overview_mut(screen);
    const struct overview_data *data = &overview->data;

    if (overview->focus < data->todo_count)
        todo_go(&data->todo[overview->focus], overview->view.work);
    else
        nav_go(overview->view.work, menu_place(overview->focus - data->todo_count));
}

static void run_todo(struct screen *screen, size_t number)
{
    struct overview *overview = overview_mut(screen);

    read_data(overview); /* a save may have come between, and nothing was drawn since */
    if (number > overview->data.todo_count)
        stack_say(screen->stack, "There is no line %zu to do.", number);
    else
        todo_go(&overview->data.todo[number - 1], overview->view.work);
}

static void run_first(struct screen *screen)
{
    run_todo(screen, 1);
}

/* Of a case one only knows of it is not told whether anything is due. */
static const char *nothing_words(const struct overview *overview, const char *words)
{
    return overview->view.work->view.identity_only ? "Not yours to read." : words;
}

static void next_alert(struct screen *screen)
{
    struct overview *overview = overview_mut(screen);

    for (size_t k = 1; k <= overview->data.todo_count; k++) {
        size_t at = (overview->focus + k) % overview->data.todo_count;

        if (overview->data.todo[at].late) {
            overview->focus = at;
            return;
        }
    }
    stack_say(screen->stack, "%s", nothing_words(overview, "Nothing is late."));
}

static void reload(struct screen *screen)
{
    casework_refresh(overview_mut(screen)->view.work);
}

static const char *why_identity_only(const struct screen *screen)
{
    return overview_of(screen)->view.work->view.identity_only
               ? "You may know of this case, but not read it. Ask its lead professional."
               : NULL;
}

/* Screens of the case that have no letter of g, and why they cannot be opened. */
#define OWN_SCREEN(opens, open, why, why_not) \
    static void opens(struct screen *screen) { open(overview_mut(screen)->view.work); } \
    static const char *why(const struct screen *screen) \
    { \
        return why_not(overview_of(screen)->view.work); \
    }
OWN_SCREEN(choose_route, route_open, why_no_route, route_why_not)
OWN_SCREEN(open_checklist, checklist_open, why_no_checklist, checklist_why_not)
OWN_SCREEN(ask_to_join, join_ask_open, why_no_join, join_why_not)
OWN_SCREEN(make_void, void_open, why_no_void, void_open_why_not)
OWN_SCREEN(open_in_emergency, emergency_ask_open, why_no_emergency, emergency_open_why_not)
OWN_SCREEN(open_stay_outs, stay_outs_of_case, why_no_stay_outs, stay_outs_why_not)
OWN_SCREEN(open_seals, case_seals_of_case, why_no_seals, case_seals_why_not)
OWN_SCREEN(ask_print, print_ask_open, why_no_print, print_ask_why_not)
OWN_SCREEN(record_birth, birth_open, why_no_birth, birth_open_why_not)

static void open_access(struct screen *screen)
{
    access_open(overview_mut(screen)->view.work);
}

/* A concern is raised by anybody, and who leads is told, with what somebody is asked. */
#define FOR_ALL(id) (NAV_##id == NAV_STEPUP || NAV_##id == NAV_LEAD)
#define MENU_ACTION(id, letter, words) \
    { .name = "open." letter, .key = letter, .help = words, .group = "Record", \
      .why_not = FOR_ALL(id) ? NULL : why_identity_only, .run = nav_run_##id },

static const struct action overview_actions[] = {
    { .name = "overview.open", .key = "Enter", .hint = "Open", .help = "Open the line",
      .places = ANYWHERE, .run = open_focused },
    { .common = ACT_NEXT_PROBLEM, .hint = "Late", .help = "Go to the next thing that is late",
      .run = next_alert },
    { .common = ACT_BESIDE, .hint = "Consent", .help = "Who may see what: the consent log",
      .why_not = why_identity_only, .run = nav_run_CONSENT },
    { .common = ACT_RELOAD, .run = reload },
    { .name = "todo", .key = "1", .keys = "1 to 9", .help = "Do the line with this number",
      .group = "Do next", .run = run_first },
    { .name = "note.new", .key = "w", .help = "Write a note in the chronology",
      .group = "Do next", .run = nav_run_note },
    { .name = "case.route", .key = "r", .help = "Choose the way on: one service or a team",
      .group = "Do next", .why_not = why_no_route, .run = choose_route },
    { .name = "case.checklist", .key = "b", .help = "The checklist that the case began with",
      .group = "Record", .why_not = why_no_checklist, .run = open_checklist },
    { .name = "case.access", .key = "c",
      .help = "Who asked for a copy of the record, and what was left out of it",
      .group = "Record", .why_not = why_identity_only, .run = open_access },
    { .name = "case.print", .key = "P", .help = "Print it for somebody: the family, an agency",
      .group = "Record", .why_not = why_no_print, .run = ask_print },
    { .name = "case.birth", .key = "y", .help = "Record the birth of an unborn baby",
      .group = "Do next", .why_not = why_no_birth, .run = record_birth },
    { .name = "case.answers", .key = "", .group = "Record", .why_not = why_identity_only,
      .help = "Corrections and disagreements: what the family says beside the record",
      .run = nav_run_answers },
    { .name = "case.join", .key = "j", .help = "Ask to be taken into the team of this case",
      .group = "Record", .why_not = why_no_join, .run = ask_to_join },
    { .name = "case.emergency", .key = "!",
      .help = "Open it in an emergency, for some hours; somebody looks into it afterwards",
      .group = "Record", .why_not = why_no_emergency, .run = open_in_emergency },
    { .name = "case.stay-outs", .key = "G",
      .help = "Who stays out: of whom the child is kept, and why",
      .group = "Record", .why_not = why_no_stay_outs, .run = open_stay_outs },
    { .name = "case.seals", .key = "S",
      .help = "To whom this case is sealed, and why",
      .group = "Record", .why_not = why_no_seals, .run = open_seals },
    { .name = "case.void", .key = "z",
      .help = "Make it void or merge it with the child's other case; take a merge apart",
      .group = "Record", .why_not = why_no_void, .run = make_void },
    NAV_PLACES(MENU_ACTION)
    NAV_ACTIONS,
};

/* ----- Strip ----------------------------------------------------------- */

static void overview_title(const struct screen *screen, struct str *out)
{
    struct arena arena = ARENA_INIT;

    str_add(out, casework_title(overview_of(screen)->view.work, &arena));
    arena_clear(&arena);
}

static void overview_strip(const struct screen *screen, struct canvas *canvas, struct rect rect)
{
    overview_strip_draw(overview_of(screen)->view.work, canvas, rect);
}

/* ----- Body ------------------------------------------------------------ */

/* Beyond LINE_COLS the eye loses the line on its way to the right. */
enum { MENU_COLS = 24, TITLE_COLS = 24, LINE_COLS = 100 };

static void draw_line(const struct overview *overview, struct canvas *canvas, size_t at,
                      const char *words, const char *right, int cols)
{
    struct rect rect = overview_line(&overview->lines, at);
    bool here = overview->focus == at;
    enum role role = here ? ROLE_FOCUS : ROLE_TEXT;

    if (rect.rows == 0)
        return;
    rect.cols = rect.cols < LINE_COLS ? rect.cols : LINE_COLS;
    canvas_put(canvas, rect.row, rect.col, ROLE_TEXT, here ? ">" : " ");
    canvas_put_in(canvas, rect.row, rect.col + 2, rect.cols - 3 - cols, role, words,
                  strlen(words));
    if (right != NULL && cols > 0)
        canvas_put_in(canvas, rect.row, rect.col + rect.cols - cols, cols - 1, role, right,
                      strlen(right));
    if (here)
        canvas_cursor(canvas, rect.row, rect.col + 2);
}

/* What stands on the right gets the room it needs, the words the rest. */
static int wider(int cols, const char *right)
{
    int own = right == NULL ? 0 : text_columns(right, strlen(right)) + 3;

    return own > cols ? own : cols;
}

static int when_cols(const struct overview_data *data)
{
    int cols = 0;

    for (size_t i = 0; i < data->todo_count; i++)
        cols = wider(cols, data->todo[i].when);
    return cols;
}

/* Of the words beside the places of a column; what the titles need comes first. */
static int menu_cols(const struct overview *overview, int line_cols)
{
    int cols = 0;
    int most = line_cols < TITLE_COLS + MENU_COLS ? line_cols - TITLE_COLS : MENU_COLS;

    for (size_t i = 0; i < NAV_COUNT; i++)
        cols = wider(cols, overview->data.menu[i]);
    return cols < most ? cols : most;
}

static const char *todo_words(const struct todo *todo, int cols)
{
    bool fits = text_columns(todo->what, strlen(todo->what)) <= cols;

    return fits || todo->brief == NULL ? todo->what : todo->brief;
}

static void draw_todo(const struct overview *overview, struct canvas *canvas)
{
    const struct overview_data *data = &overview->data;
    struct rect rect = overview->lines.todo;
    int cols = when_cols(data);
    size_t more = data->todo_count - overview->lines.shown;

    for (size_t i = 0; i < data->todo_count; i++) {
        struct rect line = overview_line(&overview->lines, i);
        int room = (line.cols < LINE_COLS ? line.cols : LINE_COLS) - 5 - cols;
        char words[120];

        snprintf(words, sizeof(words), "%zu %s", i + 1, todo_words(&data->todo[i], room));
        draw_line(overview, canvas, i, words, data->todo[i].when, cols);
        if (data->todo[i].late && line.rows > 0)
            canvas_put(canvas, line.row, line.col + (line.cols < LINE_COLS ? line.cols : LINE_COLS)
                                             - 1, ROLE_ALERT, "!");
    }
    if (data->todo_count == 0)
        canvas_put(canvas, rect.row, rect.col + 2, ROLE_QUIET,
                   nothing_words(overview, "Nothing is due."));
    else if (more > 0)
        canvas_printf(canvas, rect.row + rect.rows - 1, rect.col + 2, ROLE_NOTICE,
                      "%zu more: arrows", more);
}

static void draw_menu(const struct overview *overview, struct canvas *canvas)
{
    static const char *const letters[] = {
#define LETTER(id, letter, words) letter,
        NAV_PLACES(LETTER)
#undef LETTER
    };
    static const char *const titles[] = { "Overview", "Identifying details", "Assessment",
                                          "Consent log", "Team", "Meetings", "Lead professional",
                                          "Delivery plan", "Outcome scores",
                                          "What comes next", "Sharing log",
                                          "Chronology",
                                          "Worried about harm?", "Supervision",
                                          "Panel and money", "Transfers",
                                          "Quality audits", "Linked cases" };

    _Static_assert(COUNT(titles) == NAV_COUNT, "each place of a case has its title");
    for (size_t i = 0; i + 1 < NAV_COUNT; i++) {
        int cols = overview_line(&overview->lines, overview->data.todo_count + i).cols;
        char words[80];

        snprintf(words, sizeof(words), "%s %s", letters[i + 1], titles[i + 1]);
        draw_line(overview, canvas, overview->data.todo_count + i, words,
                  overview->data.menu[i + 1], menu_cols(overview, cols));
    }
}

static void overview_layout(struct screen *screen, struct rect body)
{
    struct overview *overview = overview_mut(screen);

    read_data(overview);
    overview->lines.todo_count = overview->data.todo_count;
    overview->lines.menu_count = NAV_COUNT - 1;
    overview_lines_place(&overview->lines, body, overview->focus);
}

/* "Do next: 2 late, 1 coming" */
static void draw_todo_title(const struct overview *overview, struct canvas *canvas)
{
    const struct rect *todo = &overview->lines.todo;
    const char *counts = overview->data.counts;

    canvas_put(canvas, todo->row - 1, todo->col, ROLE_TITLE, "Do next");
    if (*counts)
        canvas_printf(canvas, todo->row - 1, todo->col + 7, ROLE_QUIET, ": %s", counts);
}

static void draw_lines(const struct overview *overview, struct canvas *canvas)
{
    const struct overview_lines *lines = &overview->lines;
    struct rect before = canvas_clip(canvas, lines->clip);

    draw_todo_title(overview, canvas);
    draw_todo(overview, canvas);
    canvas_rule(canvas, lines->menu.row - 1, lines->menu.col, lines->menu.cols);
    canvas_put(canvas, lines->menu.row - 1, lines->menu.col, ROLE_TITLE, "Record ");
    draw_menu(overview, canvas);
    canvas_unclip(canvas, before);
}

static void overview_draw(const struct screen *screen, struct canvas *canvas,
                          struct rect body UNUSED)
{
    const struct overview *overview = overview_of(screen);
    struct rect team = overview->lines.team;

    draw_lines(overview, canvas);
    if (team.cols > 0) {
        canvas_wall(canvas, team.row, team.col - 1, team.rows);
        overview_team_draw(&overview->data, canvas, team);
    }
    if (overview->lines.news.rows > 0)
        overview_news_draw(&overview->data, canvas, overview->lines.news);
}

static bool click(struct overview *overview, const struct key *key)
{
    size_t at = overview_line_at(&overview->lines, key->row, key->col);

    if (at >= overview->lines.todo_count + overview->lines.menu_count)
        return false;
    overview->focus = at;
    return true;
}

/* 2 to 9; the first line is an action. */
static bool number_key(struct screen *screen, const struct key *key)
{
    if (key->text[0] < '2' || key->text[0] > '9' || key->text[1] != '\0')
        return false;
    run_todo(screen, (size_t)(key->text[0] - '0'));
    return true;
}

static bool overview_key(struct screen *screen, const struct key *key)
{
    struct overview *overview = overview_mut(screen);
    size_t count = overview->data.todo_count + NAV_COUNT - 1;

    switch (key->kind) {
    case K_TEXT:
        return number_key(screen, key);
    case K_CLICK:
        return click(overview, key);
    case K_WHEEL_DOWN:
    case K_DOWN:
    case K_TAB:
        overview->focus = (overview->focus + 1) % count;
        return true;
    case K_WHEEL_UP:
    case K_UP:
    case K_BACKTAB:
        overview->focus = (overview->focus + count - 1) % count;
        return true;
    case K_LEFT:
    case K_RIGHT:
        overview->focus = overview_line_across(&overview->lines, overview->focus);
        return true;
    case K_HOME:
        overview->focus = 0;
        return true;
    case K_END:
        overview->focus = count - 1;
        return true;
    default:
        return false;
    }
}

static void overview_hint(const struct screen *screen, struct str *out)
{
    const struct overview *overview = overview_of(screen);
    const struct casework *work = overview->view.work;
    bool todo = overview->focus < overview->data.todo_count;

    if (work->view.identity_only)
        join_status(work, out);
    else if (!todo || !todo_hint(&overview->data.todo[overview->focus], work, out))
        str_add(out, "Press a number or letter, or arrows and Enter. ? lists everything.");
}

static void overview_status(const struct screen *screen, struct str *out)
{
    str_add(out, overview_of(screen)->view.work->view.consent_words);
}

static void overview_close(struct screen *screen)
{
    struct overview *overview = overview_mut(screen);

    overview_data_release(&overview->data);
    view_free(&overview->view);
}

static void overview_aloud(struct screen *screen, struct plain *plain)
{
    struct overview *overview = overview_mut(screen);

    read_data(overview);
    plain_say(plain, "Consent: %s.", overview->view.work->view.consent_words);
    overview_todo_tell(&overview->data, overview->view.work, plain);
    if (overview->data.todo_count == 0)
        plain_say(plain, "To do: %s", nothing_words(overview, "Nothing is due."));
    plain_say(plain, "%s", overview->data.news);
}

/* A concern that was begun or thrown away meanwhile changes nothing of the case. */
static void overview_shown(struct screen *screen)
{
    struct overview *overview = overview_mut(screen);

    casework_catch_up(overview->view.work);
    if (concern_lies(overview->view.work) != overview->data.concern)
        overview->data.reading = 0;
}

const struct screen_ops overview_ops = {
    .aloud = overview_aloud,
    .shown = overview_shown,
    .name = "overview",
    .kind = SCREEN_FULL,
    .help = "The case at a glance. \"Do next\" lists what is due, the soonest first: its number "
            "goes there, and the line below says what clears it. ! is late, and counted so in "
            "the lists of cases too; \"area\" is counted in the list across the area (Alt-a on "
            "the home screen) and not here. The letters under \"Record\" open the parts of the case; g and the "
            "same letter go there from any other screen of it.",
    .actions = overview_actions,
    .action_count = COUNT(overview_actions),
    .strip_rows = 2,
    .title = overview_title,
    .strip = overview_strip,
    .status = overview_status,
    .layout = overview_layout,
    .draw = overview_draw,
    .key = overview_key,
    .due = case_watch_due,
    .tick = case_watch_tick,
    .hint = overview_hint,
    .close = overview_close,
};

void overview_open(struct casework *work)
{
    struct overview *overview = view_new(sizeof(*overview), &overview_ops, work->app, work);

    stack_push(app_stack(work->app), &overview->view.screen);
    read_data(overview);
}
