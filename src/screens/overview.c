/* SPDX-License-Identifier: MIT */
/* The overview of a case: what to do next, and the way to everything. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "model/subject_name.h"
#include "screens/all_ops.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/overview_data.h"
#include "screens/view.h"
#include "ui/plain.h"

struct overview {
    struct view view;
    struct overview_data data;
    size_t focus; /* among do-next lines, then places */
    int top;
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
        nav_go(overview->view.work, data->todo[overview->focus].place);
    else
        nav_go(overview->view.work, menu_place(overview->focus - data->todo_count));
}

static void run_todo(struct screen *screen, size_t number)
{
    struct overview *overview = overview_mut(screen);

    if (number > overview->data.todo_count)
        stack_say(screen->stack, "There is no line %zu to do.", number);
    else
        nav_go(overview->view.work, overview->data.todo[number - 1].place);
}

#define NEXT_NUMBERS(X) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9)
#define NEXT_RUN(n) \
    static void run_todo_##n(struct screen *screen) \
    { \
        run_todo(screen, n); \
    }
NEXT_NUMBERS(NEXT_RUN)

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
    stack_say(screen->stack, "Nothing is late.");
}

static void reload(struct screen *screen)
{
    casework_refresh(overview_mut(screen)->view.work);
    screen->refreshed = session_now(app_session(overview_mut(screen)->view.app));
}

static const char *why_identity_only(const struct screen *screen)
{
    return overview_of(screen)->view.work->view.identity_only
               ? "You may know of this case, but not read it. Ask its lead professional."
               : NULL;
}

#define NEXT_ACTION(n) \
    { .name = "todo." #n, .key = #n, .help = "Do the line with this number", .group = "Do next", \
      .run = run_todo_##n },
#define MENU_ACTION(id, letter, words) \
    { .name = "open." letter, .key = letter, .help = words, .group = "Record", \
      .why_not = NAV_##id == NAV_STEPUP ? NULL : why_identity_only, .run = nav_run_##id },

static const struct action overview_actions[] = {
    { .name = "overview.open", .key = "Enter", .hint = "Open", .help = "Open the line",
      .places = ANYWHERE, .run = open_focused },
    { .common = ACT_NEXT_PROBLEM, .hint = "Late", .help = "Go to the next thing that is late",
      .run = next_alert },
    { .common = ACT_BESIDE, .hint = "Consent", .help = "Who may see what: the consent log",
      .why_not = why_identity_only, .run = nav_run_CONSENT },
    { .common = ACT_RELOAD, .run = reload },
    NEXT_NUMBERS(NEXT_ACTION)
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

static const struct address *home_address(const struct case_file *file)
{
    for (size_t i = file->address.count; i > 0; i--) {
        const struct address *address = &file->address.items[i - 1];

        if (address->kind == ADDRESS_KIND_HOME && !date_known(address->to))
            return address;
    }
    return NULL;
}

static const char *text_or(const char *text, const char *other)
{
    return text == NULL ? other : text;
}

static void add_identity(const struct casework *work, struct str *out, struct arena *arena)
{
    const struct subject *subject = &work->view.file.subject;
    const struct address *address = home_address(&work->view.file);
    struct date today = session_today(app_session(work->app));
    char date[DATE_WORDS];

    date_format_words(date_known(subject->dob) ? subject->dob : subject->edd, date);
    if (subject->sex != 0 && !subject->is_unborn)
        str_printf(out, "%s, ", code_text(CODES_SEX_ID, subject->sex));
    str_printf(out, "%s %s (%s)", subject->is_unborn ? "due" : "b.", date[0] ? date + 4 : "?",
               subject_age_words(subject, today, arena));
    if (address != NULL)
        str_printf(out, "  %s %s", text_or(address->line1, ""), text_or(address->postcode, ""));
}

static const char *consent_word(const struct casework *work)
{
    switch (work->view.consent) {
    case CONSENTST_GIVEN:
        return "GIVEN";
    case CONSENTST_LIMITED:
        return "LIMITED";
    case CONSENTST_REFUSED:
        return "REFUSED";
    case CONSENTST_WITHDRAWN:
        return "WITHDRAWN";
    case CONSENTST_EXPIRED:
        return "EXPIRED";
    case CONSENTST_SUPERSEDED:
    case CONSENTST_NOT_SOUGHT:
    case CONSENTST_NONE_:
    case CONSENTST_END_:
        break;
    }
    return "NONE";
}

/* How far the case is, in words. */
static void add_stage(const struct casework *work, struct str *out)
{
    static const struct {
        enum code_state from;
        const char *word;
    } stages[] = { { STATE_C0, "Consent" }, { STATE_A0, "Assess" }, { STATE_A1, "Assessed" },
                   { STATE_T0, "TAC" },     { STATE_D0, "Deliver" }, { STATE_Z0, "Close" } };
    const struct caf_case *one = &work->view.file.caf_case;
    int state = one->state;
    int stage = state == STATE_U0 && one->state_before ? one->state_before : state;

    for (size_t i = 0; i < COUNT(stages); i++) {
        bool here = (int)stages[i].from == stage;

        str_printf(out, "%s%s%s%s", i > 0 ? " > " : "", here ? "[" : "", stages[i].word,
                   here ? "]" : (int)stages[i].from < stage ? " ok" : "");
    }
    if (state == STATE_S0 || state > STATE_Z0 || state == STATE_U0 || state == STATE_X0)
        str_printf(out, "   now: %s", code_label(CODES_STATE_ID, state));
}

static void overview_strip(const struct screen *screen, struct canvas *canvas, struct rect rect)
{
    const struct casework *work = overview_of(screen)->view.work;
    struct arena arena = ARENA_INIT;
    struct str words = STR_INIT;
    char consent[40];
    int cols = snprintf(consent, sizeof(consent), "CONSENT: %s", consent_word(work));

    add_identity(work, &words, &arena);
    canvas_put_in(canvas, rect.row, rect.col + 1, rect.cols - cols - 3, ROLE_TEXT,
                  str_text(&words), words.used);
    canvas_put_right(canvas, rect.row, rect.col + rect.cols - cols - 1, cols, ROLE_NOTICE,
                     consent);
    str_clear(&words);
    add_stage(work, &words);
    canvas_put_in(canvas, rect.row + 1, rect.col + 1, rect.cols - 2, ROLE_QUIET,
                  str_text(&words), words.used);
    str_release(&words);
    arena_clear(&arena);
}

/* ----- Body ------------------------------------------------------------ */

enum { TEAM_COLS = 32, NEWS_ROWS = 3 };

static void draw_line(const struct overview *overview, struct canvas *canvas, struct rect rect,
                      size_t at, const char *words, const char *right)
{
    bool here = overview->focus == at;
    enum role role = here ? ROLE_FOCUS : ROLE_TEXT;
    int cols = right == NULL ? 0 : 22;

    canvas_put(canvas, rect.row, rect.col, ROLE_TEXT, here ? ">" : " ");
    canvas_put_in(canvas, rect.row, rect.col + 2, rect.cols - 3 - cols, role, words,
                  strlen(words));
    if (right != NULL)
        canvas_put_in(canvas, rect.row, rect.col + rect.cols - cols, cols - 1, role, right,
                      strlen(right));
    if (here)
        canvas_cursor(canvas, rect.row, rect.col + 2);
}

static void draw_todo(const struct overview *overview, struct canvas *canvas, struct rect *rect)
{
    const struct overview_data *data = &overview->data;

    for (size_t i = 0; i < data->todo_count; i++) {
        char words[120];

        snprintf(words, sizeof(words), "%zu %s", i + 1, data->todo[i].what);
        draw_line(overview, canvas, rect_top(*rect, 1), i, words, data->todo[i].when);
        if (data->todo[i].late && rect->rows > 0)
            canvas_put(canvas, rect->row, rect->col + rect->cols - 1, ROLE_ALERT, "!");
        *rect = rect_below(*rect, 1);
    }
    if (data->todo_count == 0) {
        canvas_put(canvas, rect->row, rect->col + 2, ROLE_QUIET, "Nothing is due.");
        *rect = rect_below(*rect, 1);
    }
}

static void draw_menu(const struct overview *overview, struct canvas *canvas, struct rect rect)
{
    static const char *const letters[] = {
#define LETTER(id, letter, words) letter,
        NAV_PLACES(LETTER)
#undef LETTER
    };
    static const char *const titles[] = { "Overview", "Identifying details", "Assessment",
                                          "Consent log", "Team", "Lead professional",
                                          "Delivery plan", "What comes next", "History", "Worried about harm?" };

    _Static_assert(COUNT(titles) == NAV_COUNT, "each place of a case has its title");
    for (size_t i = 0; i + 1 < NAV_COUNT && rect.rows > 0; i++) {
        char words[80];

        snprintf(words, sizeof(words), "%s %s", letters[i + 1], titles[i + 1]);
        draw_line(overview, canvas, rect_top(rect, 1), overview->data.todo_count + i, words,
                  overview->data.menu[i + 1]);
        rect = rect_below(rect, 1);
    }
}

static void draw_team(const struct overview *overview, struct canvas *canvas, struct rect rect)
{
    const struct team *team = &overview->data.team;

    canvas_printf(canvas, rect.row, rect.col + 1, ROLE_TITLE, "Team %zu", team->count);
    for (size_t i = 0; i < team->count && (int)i + 1 < rect.rows; i++) {
        const struct team_row *row = &team->rows[i];

        canvas_put_in(canvas, rect.row + 1 + (int)i, rect.col + 2, rect.cols - 14, ROLE_TEXT,
                      row->name, strlen(row->name));
        canvas_put_in(canvas, rect.row + 1 + (int)i, rect.col + rect.cols - 11, 11,
                      row->consent_reaches ? ROLE_TEXT : ROLE_ALERT, row->role,
                      strlen(row->role));
    }
}

static void draw_news(const struct overview *overview, struct canvas *canvas, struct rect rect)
{
    canvas_rule(canvas, rect.row, rect.col, rect.cols);
    canvas_wrap(canvas, rect_below(rect, 1), ROLE_QUIET, overview->data.news, 0);
}

static bool team_beside(struct rect body)
{
    return body.cols >= 70;
}

static struct rect news_rect(struct rect body)
{
    return body.rows < 16 ? rect_top(body, 0) : rect_below(body, body.rows - NEWS_ROWS);
}

static struct rect left_rect(struct rect body)
{
    if (body.rows >= 16)
        body.rows -= NEWS_ROWS;
    return team_beside(body) ? rect_left(body, body.cols - TEAM_COLS - 1) : body;
}

/* The line the focus is on, counted from the heading. */
static int focus_line(const struct overview *overview)
{
    size_t todo = overview->data.todo_count;

    if (overview->focus < todo)
        return (int)overview->focus + 1;
    return (int)(overview->focus - todo + (todo > 0 ? todo : 1)) + 2;
}

static void overview_layout(struct screen *screen, struct rect body)
{
    struct overview *overview = overview_mut(screen);
    int rows = left_rect(body).rows;
    int line;

    read_data(overview);
    line = focus_line(overview);
    if (line < overview->top + 1)
        overview->top = line - 1;
    if (line >= overview->top + rows)
        overview->top = line - rows + 1;
}

static void draw_left(const struct overview *overview, struct canvas *canvas, struct rect rect)
{
    struct rect before = canvas_clip(canvas, rect);

    rect.row -= overview->top;
    rect.rows += overview->top;
    canvas_put(canvas, rect.row, rect.col, ROLE_TITLE, "Do next");
    rect = rect_below(rect, 1);
    draw_todo(overview, canvas, &rect);
    canvas_rule(canvas, rect.row, rect.col, rect.cols);
    canvas_put(canvas, rect.row, rect.col, ROLE_TITLE, "Record ");
    draw_menu(overview, canvas, rect_below(rect, 1));
    canvas_unclip(canvas, before);
}

static void overview_draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    const struct overview *overview = overview_of(screen);
    struct rect left = left_rect(body);

    draw_left(overview, canvas, left);
    if (team_beside(body)) {
        canvas_wall(canvas, body.row, left.col + left.cols, left.rows);
        draw_team(overview, canvas, rect_right((struct rect){ body.row, body.col, left.rows,
                                                              body.cols },
                                               left.cols));
    }
    if (news_rect(body).rows > 0)
        draw_news(overview, canvas, news_rect(body));
}

static bool overview_key(struct screen *screen, const struct key *key)
{
    struct overview *overview = overview_mut(screen);
    size_t count = overview->data.todo_count + NAV_COUNT - 1;

    switch (key->kind) {
    case K_DOWN:
    case K_TAB:
        overview->focus = (overview->focus + 1) % count;
        return true;
    case K_UP:
    case K_BACKTAB:
        overview->focus = (overview->focus + count - 1) % count;
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
    if (overview_of(screen)->view.work->view.identity_only)
        str_add(out, "You may know of this case, but not read it. Ask its lead professional.");
    else
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
    for (size_t i = 0; i < overview->data.todo_count; i++)
        plain_say(plain, "To do: %s, %s", overview->data.todo[i].what,
                  overview->data.todo[i].when);
    plain_say(plain, "%s", overview->data.news);
}

const struct screen_ops overview_ops = {
    .aloud = overview_aloud,
    .name = "overview",
    .kind = SCREEN_FULL,
    .help = "The case at a glance. \"Do next\" lists what is due, the soonest first: its number "
            "goes there. The letters under \"Record\" open the parts of the case; g and the "
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
    .hint = overview_hint,
    .close = overview_close,
};

void overview_open(struct casework *work)
{
    struct overview *overview = view_new(sizeof(*overview), &overview_ops, work->app, work);

    stack_push(app_stack(work->app), &overview->view.screen);
    read_data(overview);
}
