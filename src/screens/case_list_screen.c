/* SPDX-License-Identifier: MIT */
/* My cases: the home of everybody who works with families. */

#include "config.h"

#include <string.h>

#include "screens/all_ops.h"
#include "screens/case_detail.h"
#include "screens/case_kinds.h"
#include "screens/case_rows.h"
#include "screens/case_words.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/view.h"
#include "service/arrival_svc.h"
#include "service/case_svc.h"
#include "service/beyond_svc.h"
#include "service/figures.h"
#include "service/retention_svc.h"
#include "service/waiting_svc.h"
#include "ui/plain.h"

struct home {
    struct view view;
    struct case_rows rows;
    struct table *table;
    struct case_counts counts;
    struct kind_choice kind;
    size_t waiting; /* for an answer of this person */
    int64_t data_version;
    bool away; /* another screen was opened: something may have changed */
    bool worried; /* the next case that is chosen is opened at a concern */
};

static struct home *home_mut(struct screen *screen)
{
    return (struct home *)screen;
}

static const struct home *home_of(const struct screen *screen)
{
    return (const struct home *)screen;
}

static struct session *session_of(const struct home *home)
{
    return app_session(home->view.app);
}

static void read_again(struct home *home)
{
    struct err err = ERR_INIT;

    case_rows_clear(&home->rows);
    table_reload(home->table);
    if (!case_counts(session_of(home), home->rows.filter.whose, &home->counts, &err) ||
        !waiting_count(session_of(home), &home->waiting, &err))
        stack_err(home->view.screen.stack, &err);
    home->away = false;
    home->data_version = session_data_version(session_of(home));
}

/* ----- Actions --------------------------------------------------------- */

static void open_at(struct screen *screen, const char *place)
{
    struct home *home = home_mut(screen);
    const struct table_row *row = table_focus(home->table);
    const struct case_row *found;

    if (row == NULL || (found = case_rows_find(&home->rows, row->id)) == NULL) {
        stack_say(screen->stack, "There is no case to open. F3 searches the area.");
        return;
    }
    home->away = true;
    recall_note(app_recall(home->view.app, RECALL_FILTER), table_filter(home->table));
    nav_open_case_then(home->view.app, &found->case_id, place);
}

static void open_focused(struct screen *screen)
{
    open_at(screen, NULL);
}

/* Where no focus is seen, it is asked of which child. */
static void raise_concern(struct screen *screen)
{
    struct home *home = home_mut(screen);

    home->worried = app_is_plain(home->view.app);
    if (!home->worried && table_focus(home->table) == NULL)
        nav_run_concern(screen);
    else if (!home->worried)
        open_at(screen, NAV_CONCERN_PLACE);
}

/* Another screen, on which something may change. */
#define LEAVES(name, opens) \
    static void name(struct screen *screen) \
    { \
        struct app *app = home_mut(screen)->view.app; \
        home_mut(screen)->away = true; \
        opens; \
    }
LEAVES(search_area, area_search_open(app))
LEAVES(open_new, open_case_open(app, NULL))
LEAVES(begin_moved_in, arrival_search_open(app, EVENT_T22))
LEAVES(begin_step_down, arrival_search_open(app, EVENT_T19))
LEAVES(begin_checklist, checklist_new_open(app, NULL, NULL))
LEAVES(show_drafts, drafts_open(app))
LEAVES(show_waiting, waiting_open(app))
LEAVES(show_beyond, beyond_open(app))
LEAVES(show_kept, retention_open(app))
LEAVES(show_reports, reports_open(app))
LEAVES(show_figures, figures_open(app))
LEAVES(change_passphrase, passphrase_open(app, false))
LEAVES(say_own, own_people_open(app))
LEAVES(show_accounts, accounts_open(app))
LEAVES(show_trail, trail_open(app))
LEAVES(lock, app_lock(app))
LEAVES(sign_off, app_sign_off(app))

#define WHY_NOT(name, why_not) \
    static const char *name(const struct screen *screen) \
    { \
        return why_not(session_of(home_of(screen))); \
    }
WHY_NOT(why_no_beyond, beyond_why_not)
WHY_NOT(why_not_kept, retention_list_why_not)
WHY_NOT(why_no_reports, reports_why_not)
WHY_NOT(why_no_figures, figures_why_not)
WHY_NOT(why_no_new, homes_why_no_case)
WHY_NOT(why_no_arrival, arrival_why_not)
WHY_NOT(why_no_accounts, accounts_why_not)

static void change_view(struct screen *screen)
{
    struct home *home = home_mut(screen);
    bool mine = home->rows.filter.whose == CASES_MINE;

    home->rows.filter.whose = mine ? CASES_ALLOWED : CASES_MINE;
    read_again(home);
    stack_say(screen->stack, mine ? "View: every case your role lets you list."
                                  : "View: your own cases.");
}

static void change_sort(struct screen *screen)
{
    struct home *home = home_mut(screen);
    enum case_sort *sort = &home->rows.filter.sort;

    *sort = *sort == SORT_URN ? SORT_NEXT : (enum case_sort)(*sort + 1);
    read_again(home);
    stack_say(screen->stack, "Sorted by %s.", case_sort_words(home->rows.filter.sort));
}

static void toggle(struct screen *screen, bool *flag, const char *on, const char *off)
{
    *flag = !*flag;
    read_again(home_mut(screen));
    stack_say(screen->stack, "%s", *flag ? on : off);
}

#define TOGGLE(name, flag, on, off) \
    static void toggle_##name(struct screen *screen) \
    { \
        toggle(screen, &home_mut(screen)->rows.filter.flag, on, off); \
    }
TOGGLE(no_lead, no_lead, "Only cases without a lead, or an interim one.", "With a lead or not.")
TOGGLE(no_consent, no_consent, "Only cases without consent in force.",
       "With and without consent.")
TOGGLE(void, void_only, "Only cases that were made void.", "No case that was made void.")
TOGGLE(closed, closed_too, "Closed cases too.", "Open cases only.")

static void toggle_late(struct screen *screen)
{
    home_mut(screen)->rows.filter.one_kind = false;
    toggle(screen, &home_mut(screen)->rows.filter.late_only, "Only cases with something late.",
           "Late or not.");
}

static void choose_kind(struct screen *screen)
{
    kind_choice_ask(&home_mut(screen)->kind);
}

static void kind_chosen(void *who)
{
    struct home *home = who;
    struct str words = STR_INIT;

    read_again(home);
    case_filter_words(&home->rows.filter, &words);
    stack_say(home->view.screen.stack, "%s", str_text(&words));
    str_release(&words);
}

static void next_alert(struct screen *screen)
{
    struct home *home = home_mut(screen);
    const struct table_row *row = table_focus(home->table);
    bool past = row == NULL;

    for (size_t i = 0; i < home->rows.count; i++) {
        if (past && home->rows.rows[i].mark != NULL) {
            table_go(home->table, home->rows.rows[i].id);
            return;
        }
        past = past || (row != NULL && strcmp(home->rows.rows[i].id, row->id) == 0);
    }
    stack_say(screen->stack, "No alert further down.");
}

static void reload(struct screen *screen)
{
    read_again(home_mut(screen));
}

static void tips_again(struct screen *screen)
{
    tips_begin(app_tips(home_mut(screen)->view.app), true);
    stack_say(screen->stack, "Each screen tells its tip once more.");
}

static bool is_narrowed(const struct home *home)
{
    return table_filter(home->table)[0] != '\0' || case_filter_narrows(&home->rows.filter);
}

static void show_all(struct home *home)
{
    struct case_filter *filter = &home->rows.filter;

    table_set_filter(home->table, "");
    if (!case_filter_narrows(filter))
        return;
    filter->late_only = filter->no_lead = filter->no_consent = filter->void_only = false;
    read_again(home);
    stack_say(home->view.screen.stack, "All of them again.");
}

static void show_led(struct screen *screen)
{
    table_set_filter(home_mut(screen)->table, "me");
}

/* There is nothing behind the home screen: Esc clears the filter. */
static void back(struct screen *screen)
{
    struct home *home = home_mut(screen);

    if (is_narrowed(home))
        show_all(home);
    else
        stack_say(screen->stack, "This is your home screen. F10 leaves the program.");
}

static const struct action home_actions[] = {
    { .name = "case.open", .key = "Enter", .hint = "Open", .help = "Open the case",
      .places = ANYWHERE, .run = open_focused },
    { .common = ACT_FIND, .hint = "Search",
      .help = "Search the child index of the whole area", .run = search_area },
    { .name = "case.new", .key = "Ins", .hint = "New", .help = "Open a case for a child",
      .why_not = why_no_new, .run = open_new },
    { .name = "checklist.new", .key = "Alt-c", .places = ANYWHERE, .hint = "",
      .help = "A pre-assessment checklist: five questions before a case",
      .why_not = why_no_new, .run = begin_checklist },
    { .name = "arrival.moved-in", .key = "Alt-m", .places = ANYWHERE, .hint = "",
      .help = ARRIVAL_MOVED_IN, .why_not = why_no_arrival, .run = begin_moved_in },
    { .name = "arrival.step-down", .key = "Alt-d", .places = ANYWHERE, .hint = "",
      .help = ARRIVAL_STEP_DOWN, .why_not = why_no_arrival, .run = begin_step_down },
    { .name = "home.view", .key = "F2", .hint = "View",
      .help = "Your own cases, or every case your role lets you list", .run = change_view },
    { .name = "home.drafts", .key = "F7", .hint = "Drafts",
      .help = "Text you typed and did not save", .run = show_drafts },
    { .name = "home.waiting", .key = "F4", .hint = "Waiting",
      .help = "What waits for your answer: to lead, to join, a closure, a second key",
      .run = show_waiting },
    { .name = "home.beyond", .key = "Alt-a", .hint = "", .places = ANYWHERE,
      .help = "Across the area: caseloads, leads who do not sign in, the same child twice",
      .why_not = why_no_beyond, .run = show_beyond },
    { .name = "home.retention", .key = "Alt-k", .hint = "", .places = ANYWHERE,
      .help = RETENTION_WORDS, .why_not = why_not_kept, .run = show_kept },
    { .name = "home.reports", .key = "Alt-p", .hint = "", .places = ANYWHERE,
      .help = REPORTS_WORDS, .why_not = why_no_reports, .run = show_reports },
    { .name = "home.figures", .key = "Alt-f", .hint = "", .places = ANYWHERE,
      .help = "Figures: cases, leads, reviews, needs and closures on one page",
      .why_not = why_no_figures, .run = show_figures },
    { .common = ACT_NEXT_PROBLEM, .hint = "Alert", .help = "Go to the next case with an alert",
      .run = next_alert },
    { .name = "home.sort", .key = "F6", .help = "Sort by another column", .group = "List",
      .run = change_sort },
    { .name = "home.late", .key = "", .help = "Only cases with something late",
      .group = "List", .run = toggle_late },
    { .name = "home.late-kind", .key = "Alt-l", .hint = "", .places = ANYWHERE, .group = "List",
      .help = "Only cases with one kind of late thing, such as a review not held",
      .run = choose_kind },
    { .name = "home.led", .key = "", .group = "List", .run = show_led,
      .help = "Only cases you lead: \"me\" in the filter" },
    { .name = "home.no-lead", .key = "", .group = "List", .run = toggle_no_lead,
      .help = "Only cases without a lead, or with an interim (\"int.\") one" },
    { .name = "home.no-consent", .key = "", .help = "Only cases without consent in force",
      .group = "List", .run = toggle_no_consent },
    { .name = "home.closed", .key = "", .help = "Closed cases too", .group = "List",
      .run = toggle_closed },
    { .name = "home.void", .key = "", .help = "Only cases that were made void", .group = "List",
      .run = toggle_void },
    { .common = ACT_RELOAD, .hint = "", .run = reload },
    NAV_CONCERN_AS(raise_concern),
    { .common = ACT_BACK, .run = back },
    { .name = "home.passphrase", .key = "", .help = "Change your passphrase", .group = "You",
      .run = change_passphrase },
    { .name = "home.own", .key = "", .help = "Your own family and address", .group = "You",
      .run = say_own },
    { .name = "home.tips", .key = "", .help = "Tell a tip on each screen, once more",
      .group = "You", .run = tips_again },
    { .name = "home.lock", .key = "", .help = "Lock the screen now", .group = "You",
      .run = lock },
    { .name = "home.sign-off", .key = "", .help = "Sign off and let somebody else sign in",
      .group = "You", .run = sign_off },
    { .name = "home.accounts", .key = "", .help = "Accounts: who may sign in",
      .group = "Elsewhere", .why_not = why_no_accounts, .run = show_accounts },
    { .name = "home.trail", .key = "", .help = "My footprint: what I did and looked at",
      .group = "You", .run = show_trail },
};

/* ----- Drawing --------------------------------------------------------- */

enum { SIDE_COLS = 44 };

static void home_title(const struct screen *screen, struct str *out)
{
    str_add(out, home_of(screen)->rows.filter.whose == CASES_MINE ? "My cases" : "Cases");
}

static void home_status(const struct screen *screen, struct str *out)
{
    const struct home *home = home_of(screen);

    case_list_words(&home->rows.filter, &home->counts, home->waiting, out);
}

static void home_hint(const struct screen *screen, struct str *out)
{
    if (is_narrowed(home_of(screen)))
        str_add(out, "A FILTER IS ON: not all cases are shown. Esc shows all, Enter opens.");
    else
        str_add(out, "Type a name, a reference, or me: you lead it. u: p: w: a: s: d:< narrow it.");
}

static bool detail_beside(struct rect body)
{
    return body.cols >= 120;
}

static struct rect list_rect(struct rect body)
{
    if (detail_beside(body))
        return rect_left(body, body.cols - SIDE_COLS - 1);
    return body.rows > CASE_DETAIL_ROWS + 7 ? rect_top(body, body.rows - CASE_DETAIL_ROWS - 2)
                                            : body;
}

static void draw_detail(const struct home *home, struct canvas *canvas, struct rect rect)
{
    const struct table_row *focus = table_focus(home->table);
    const struct case_row *row = focus == NULL ? NULL : case_rows_find(&home->rows, focus->id);

    if (row != NULL)
        case_detail_draw(row, canvas, rect);
}

static void home_layout(struct screen *screen, struct rect body)
{
    table_layout(home_mut(screen)->table, list_rect(body));
}

static void home_draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    const struct home *home = home_of(screen);
    struct rect list = list_rect(body);

    table_draw(home->table, canvas, list, true);
    if (detail_beside(body)) {
        canvas_wall(canvas, body.row, body.col + list.cols, body.rows);
        draw_detail(home, canvas, rect_right(body, list.cols + 1));
    } else if (list.rows < body.rows) {
        canvas_rule(canvas, list.row + list.rows, body.col, body.cols);
        draw_detail(home, canvas, rect_below(body, list.rows + 1));
    }
}

/* Up in the filter brings earlier ones of this session, Down the newer. */
static bool home_key(struct screen *screen, const struct key *key)
{
    struct home *home = home_mut(screen);

    return recall_filter_key(app_recall(home->view.app, RECALL_FILTER), home->table, key) ||
           table_key(home->table, key);
}

static void home_paste(struct screen *screen, const char *text)
{
    table_paste(home_mut(screen)->table, text);
}

static enum place home_place(const struct screen *screen)
{
    return table_place(home_of(screen)->table);
}

/* Something may have been saved on a screen above. */
static void home_shown(struct screen *screen)
{
    struct home *home = home_mut(screen);

    if (session_of(home) == NULL || session_locked(session_of(home)))
        return;
    if (home->away || session_data_version(session_of(home)) != home->data_version)
        read_again(home);
}

static void home_close(struct screen *screen)
{
    struct home *home = home_mut(screen);

    table_free(home->table);
    kind_choice_release(&home->kind);
    case_rows_release(&home->rows);
    view_free(&home->view);
}

static void home_aloud(struct screen *screen, struct plain *plain)
{
    struct home *home = home_mut(screen);
    struct table_source source = case_rows_source(&home->rows);
    struct str id = STR_INIT;
    size_t count;
    const struct table_column *columns = case_rows_columns(&count);

    if (home->worried)
        plain_say(plain, "Worried about which child? The concern is saved of the case you choose.");
    plain_say(plain, "Open %d, late in %d.", home->counts.open, home->counts.late);
    if (home->waiting > 0)
        plain_say(plain, "Waits for your answer: %zu.", home->waiting);
    if (home->counts.drafts > 0)
        plain_say(plain, "Drafts found: %d.", home->counts.drafts);
    if (plain_list(plain, "Cases", columns, count, &source, &id) &&
        table_go(home->table, str_text(&id)))
        open_at(screen, home->worried ? NAV_CONCERN_PLACE : NULL);
    home->worried = false;
    str_release(&id);
}

const struct screen_ops home_ops = {
    .aloud = home_aloud,
    .name = "home",
    .kind = SCREEN_FULL,
    .help = "Your cases, the most urgent first. What you type narrows the list; Enter opens the "
            "case the cursor is on. me: those you lead, w:menon: those somebody else leads. u:17 "
            "looks in references only, p:tol in names, a:haven in the lead's agency, s:late or "
            "s:assessing in states, l:review at what is late, d:<7 at what is due within "
            "seven days. Late is what should have been done by a day that is past; the same is "
            "marked ! in the case. What is coming and what is for information does not count. Up "
            "in the filter brings what you looked for earlier.",
    .actions = home_actions,
    .action_count = COUNT(home_actions),
    .strip_rows = -1,
    .title = home_title,
    .status = home_status,
    .layout = home_layout,
    .draw = home_draw,
    .key = home_key,
    .paste = home_paste,
    .place = home_place,
    .hint = home_hint,
    .shown = home_shown,
    .close = home_close,
};

int case_list_open(struct app *app)
{
    struct home *home = view_new(sizeof(*home), &home_ops, app, NULL);
    struct table_options options = { .filters = true,
                                     .nothing = "No case to show here. Esc shows all, Ins "
                                                "opens one, F3 searches the area." };

    case_rows_init(&home->rows, app);
    home->kind = (struct kind_choice){ .app = app, .filter = &home->rows.filter,
                                       .chosen = kind_chosen, .who = home };
    if (!homes_has_own_cases(app_session(app)))
        home->rows.filter.whose = CASES_ALLOWED;
    options.columns = case_rows_columns(&options.column_count);
    options.source = case_rows_source(&home->rows);
    home->table = table_new(&options);
    stack_push(app_stack(app), &home->view.screen);
    read_again(home);
    return home->counts.drafts;
}
