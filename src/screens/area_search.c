/* SPDX-License-Identifier: MIT */
/* Searching the child index of the whole area. */

#include "config.h"

#include <string.h>

#include "base/text.h"
#include "screens/all_ops.h"
#include "screens/carry.h"
#include "screens/case_screens.h"
#include "screens/hits.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/view.h"
#include "service/arrival_svc.h"
#include "service/emergency_svc.h"
#include "ui/dialog.h"
#include "ui/form.h"

/* Begins something about a child of the list; NULL: about one that is not in it. */
struct area_search;
typedef void about_fn(struct area_search *search, const struct search_hit *hit);

struct area_search {
    struct view view;
    struct form *form;
    struct hits hits;
    bool in_hits; /* where the focus is */
    bool searched;
    struct str searched_for; /* the terms of what is in the list */
    about_fn *about;         /* what is begun once it is said about whom */
};

static struct area_search *search_mut(struct screen *screen)
{
    return (struct area_search *)screen;
}

static const struct area_search *search_of(const struct screen *screen)
{
    return (const struct area_search *)screen;
}

/* ----- Actions --------------------------------------------------------- */

/* What is in the list was found by other words than stand there now. */
static bool is_stale(const struct area_search *search)
{
    return search->searched &&
           strcmp(form_value(search->form, "terms"), str_text(&search->searched_for)) != 0;
}

/* The child the focus is on; NULL: none, or found by other words. */
static const struct search_hit *focused(const struct area_search *search)
{
    return search->in_hits && !is_stale(search) ? hits_focus(&search->hits) : NULL;
}

static void note_search(struct area_search *search, const char *terms)
{
    recall_note(app_recall(search->view.app, RECALL_SEARCH), terms);
    str_clear(&search->searched_for);
    str_add(&search->searched_for, terms);
    search->searched = true;
    form_go(search->form, "terms"); /* what is typed next is looked for */
}

static void run_search(struct screen *screen)
{
    struct area_search *search = search_mut(screen);
    struct search_terms terms = { .dob = DATE_NONE, .edd = DATE_NONE };
    struct err err = ERR_INIT;

    form_settle(search->form);
    terms.terms = form_value(search->form, "terms");
    if (!hits_search(&search->hits, app_session(search->view.app), &terms,
                     form_value(search->form, "purpose"), &err)) {
        form_blame(search->form, &err);
        stack_err(screen->stack, &err);
        return;
    }
    note_search(search, terms.terms);
    search->in_hits = search->hits.list.count > 0;
    if (search->hits.found.own_tie != NULL) {
        stack_warn(screen->stack, "%s", search->hits.found.own_tie);
        return;
    }
    stack_say(screen->stack, "%zu found%s. The search is in the trail.%s",
              search->hits.list.count, search->hits.found.more ? " or more" : "",
              arrival_why_not(app_session(search->view.app)) == NULL
                  ? " A case moved here? Alt-m."
                  : "");
}

static void open_hit(struct screen *screen)
{
    struct area_search *search = search_mut(screen);
    const struct search_hit *hit = hits_focus(&search->hits);

    if (hit == NULL || !ident_known(&hit->case_id))
        stack_say(screen->stack, "This child is known, but has no case. Ins opens one.");
    else
        nav_open_case(search->view.app, &hit->case_id);
}

static void enter(struct screen *screen)
{
    struct area_search *search = search_mut(screen);
    const struct form_field *focus = form_focus(search->form);

    if (search->in_hits && !is_stale(search))
        open_hit(screen);
    else if (!search->in_hits && focus != NULL && strcmp(focus->name, "terms") == 0 &&
             form_value(search->form, "purpose")[0] == '\0')
        form_go(search->form, "purpose");
    else
        run_search(screen);
}

static void other_pane(struct screen *screen)
{
    struct area_search *search = search_mut(screen);

    if (!search->in_hits && search->hits.list.count == 0)
        stack_say(screen->stack, "Nothing was found yet.");
    else
        search->in_hits = !search->in_hits;
}

/* As the forms take them: the family name first is told by its comma. */
static const char *terms_to_carry(const struct area_search *search, struct arena *arena)
{
    const char *terms = form_value(search->form, "terms");
    size_t first = strcspn(terms, " ,");

    return terms[first] == ' ' && !is_stale(search) &&
                   hits_family_first(&search->hits, terms, arena)
               ? arena_printf(arena, "%.*s,%s", (int)first, terms, terms + first)
               : terms;
}

static void open_new(struct screen *screen)
{
    struct area_search *search = search_mut(screen);
    struct arena arena = ARENA_INIT;

    form_settle(search->form);
    open_case_open(search->view.app, terms_to_carry(search, &arena));
    arena_clear(&arena);
}

static const char *why_no_new(const struct screen *screen)
{
    return homes_why_no_case(app_session(search_of(screen)->view.app));
}

/* ----- About whom ------------------------------------------------------ */

static void answered_whom(void *who, size_t answer)
{
    struct area_search *search = who;

    if (answer > 0)
        search->about(search, answer == 1 ? focused(search) : NULL);
}

static const char *born(const struct search_hit *hit, struct arena *arena)
{
    return hit->birth_year == 0 ? "" : arena_printf(arena, ", born %d", hit->birth_year);
}

static void ask_whom(struct screen *screen, const struct search_hit *hit)
{
    struct arena arena = ARENA_INIT;
    struct dialog dialog = {
        .title = "About whom?",
        .words = arena_printf(&arena,
                              "%s%s is marked in the list (%d of 100 like what you looked for).%s",
                              hit->name, born(hit, &arena), hit->score,
                              hit->open ? " The child has an open case, which is gone on with."
                                        : ""),
        .buttons = { { "Nobody yet", 'n' }, { "This child", 't' }, { "Another child", 'a' } },
        .count = 3,
        .done = answered_whom,
        .who = search_mut(screen),
    };

    dialog_ask(screen->stack, &dialog);
    arena_clear(&arena);
}

/* The child that happens to be marked need not be the one that is meant. */
static void begin_about(struct screen *screen, about_fn *about)
{
    struct area_search *search = search_mut(screen);
    const struct search_hit *hit = focused(search);

    search->about = about;
    if (hit == NULL)
        about(search, NULL);
    else
        ask_whom(screen, hit);
}

/* A child with an open case is not begun anew. */
static void checklist_about(struct area_search *search, const struct search_hit *hit)
{
    struct child_meant child;

    if (hit != NULL && hit->open)
        nav_open_case_then(search->view.app, &hit->case_id, "j");
    else
        checklist_new_open(search->view.app, carry_meant(hit, &child),
                           form_value(search->form, "terms"));
}

static void begin_checklist(struct screen *screen)
{
    begin_about(screen, checklist_about);
}

static void arrival_about(struct area_search *search, const struct search_hit *hit,
                          enum code_event event)
{
    struct child_meant child;

    if (hit != NULL && hit->open)
        nav_open_case(search->view.app, &hit->case_id);
    else
        arrival_open(search->view.app, event, carry_meant(hit, &child),
                     form_value(search->form, "terms"));
}

static void moved_in_about(struct area_search *search, const struct search_hit *hit)
{
    arrival_about(search, hit, EVENT_T22);
}

static void moved_in(struct screen *screen)
{
    begin_about(screen, moved_in_about);
}

static void came_down_about(struct area_search *search, const struct search_hit *hit)
{
    arrival_about(search, hit, EVENT_T19);
}

static void came_down(struct screen *screen)
{
    begin_about(screen, came_down_about);
}

/* Anybody may be worried about a child whose case they do not know. */
static void concern_about(struct area_search *search, const struct search_hit *hit)
{
    if (hit != NULL && hit->open)
        nav_open_case_then(search->view.app, &hit->case_id, NAV_CONCERN_PLACE);
    else
        concern_say_whose(search->view.app);
}

static void raise_concern(struct screen *screen)
{
    begin_about(screen, concern_about);
}

static const char *why_no_arrival(const struct screen *screen)
{
    return arrival_why_not(app_session(search_of(screen)->view.app));
}

static const char *why_no_emergency(const struct screen *screen)
{
    return emergency_why_not_you(app_session(search_of(screen)->view.app));
}

static void open_in_emergency(struct screen *screen)
{
    const struct area_search *search = search_of(screen);

    emergency_by_reference(search->view.app, form_value(search->form, "terms"));
}

static const struct action search_actions[] = {
    { .name = "search.enter", .key = "Enter", .hint = "Search or open",
      .help = "Search; in the list, open the case", .places = ANYWHERE, .run = enter },
    { .common = ACT_MAIN, .hint = "Search", .help = "Search now", .run = run_search },
    { .common = ACT_PANE, .hint = "Found", .help = "Between the question and the list",
      .run = other_pane },
    { .name = "case.new", .key = "Ins", .hint = "New case",
      .help = "Open a case for a child; what you looked for is filled in", .why_not = why_no_new, .run = open_new },
    { .name = "checklist.new", .key = "Alt-c", .hint = "", .places = ANYWHERE,
      .help = "A pre-assessment checklist: five questions before a case",
      .why_not = why_no_new, .run = begin_checklist },
    { .name = "arrival.moved-in", .key = "Alt-m", .hint = "", .places = ANYWHERE,
      .help = ARRIVAL_MOVED_IN, .why_not = why_no_arrival, .run = moved_in },
    { .name = "arrival.step-down", .key = "Alt-d", .hint = "", .places = ANYWHERE,
      .help = ARRIVAL_STEP_DOWN, .why_not = why_no_arrival, .run = came_down },
    { .name = "search.emergency", .key = "Alt-e", .hint = "", .places = ANYWHERE,
      .help = "Open a case in an emergency by its reference, also a sealed one",
      .why_not = why_no_emergency, .run = open_in_emergency },
    NAV_CONCERN_WHOSE_AS(raise_concern),
    NAV_HOME_ACTIONS,
};

static const struct form_field search_fields[] = {
    { .name = "terms", .label = "Look for", .kind = ASK_LINE, .max = 200,
      .hint = "A name, a date of birth, a postcode, an NHS number or a reference; then Enter.",
      .help = "Any of them is enough. Names are also found by sound and by other names, dates "
              "also with day and month swapped. Only who, where and the lead are shown. Up brings "
              "what you looked for earlier, until you sign off." },
    { .name = "purpose", .label = "Purpose", .kind = ASK_LINE, .max = 200,
      .hint = "Why you search, then Enter. It is kept with your name in the trail.",
      .help = "Every search of the area is recorded with its purpose, because it looks at "
              "children you may not be working with." },
};

static const struct form_section search_section[] = {
    { .name = "search", .title = "Search the area", .fields = search_fields,
      .count = COUNT(search_fields) },
};

/* ----- As a screen ----------------------------------------------------- */

static void search_title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Search the area");
}

static int form_rows(struct rect body)
{
    return body.cols < 80 ? 4 : 2;
}

static struct rect list_rect(struct rect body)
{
    struct rect rect = rect_below(body, form_rows(body) + 1);

    rect.rows = rect.rows > 8 ? rect.rows - 3 : rect.rows;
    return rect;
}

static void search_layout(struct screen *screen, struct rect body)
{
    struct area_search *search = search_mut(screen);

    form_layout(search->form, rect_top(body, form_rows(body)),
                room_of(body.rows + 6, body.cols));
    table_layout(search->hits.table, list_rect(body));
}

static void search_draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    const struct area_search *search = search_of(screen);
    struct rect list = list_rect(body);

    form_draw(search->form, canvas, rect_top(body, form_rows(body)), !search->in_hits);
    canvas_rule(canvas, body.row + form_rows(body), body.col, body.cols);
    if (search->searched)
        table_draw(search->hits.table, canvas, list, search->in_hits);
    hits_draw_detail(&search->hits, canvas,
                     rect_below(body, list.row - body.row + list.rows + 1));
}

/* Up and Down in the terms bring earlier ones; they run on Enter as any do. */
static bool recall_key(struct area_search *search, const struct key *key)
{
    const struct form_field *focus = form_focus(search->form);
    struct recall *recall = app_recall(search->view.app, RECALL_SEARCH);
    const char *line = NULL;

    if (focus == NULL || strcmp(focus->name, "terms") != 0)
        return false;
    if (key->kind == K_UP)
        line = recall_older(recall, form_value(search->form, "terms"));
    else if (key->kind == K_DOWN)
        line = recall_newer(recall, form_value(search->form, "terms"));
    if (line != NULL)
        form_set(search->form, "terms", line);
    return line != NULL;
}

/* Words typed in the list are looked for next. */
static bool types(const struct key *key)
{
    return (key->kind == K_TEXT && !key_is_text(key, "?")) || key->kind == K_BACKSPACE ||
           key->kind == K_CTRL;
}

static bool search_key(struct screen *screen, const struct key *key)
{
    struct area_search *search = search_mut(screen);

    if (search->in_hits && (key->kind == K_TAB || key->kind == K_BACKTAB)) {
        search->in_hits = false;
        return true;
    }
    if (search->in_hits && types(key)) {
        search->in_hits = false;
        form_go(search->form, "terms");
    }
    if (search->in_hits)
        return table_key(search->hits.table, key);
    return recall_key(search, key) || form_key(search->form, screen->stack, key);
}

static void search_paste(struct screen *screen, const char *text)
{
    search_mut(screen)->in_hits = false;
    form_paste(search_mut(screen)->form, screen->stack, text);
}

static enum place search_place(const struct screen *screen)
{
    return search_of(screen)->in_hits ? IN_FILTER : form_place(search_of(screen)->form);
}

static void search_hint(const struct screen *screen, struct str *out)
{
    if (search_of(screen)->in_hits)
        str_add(out, is_stale(search_of(screen))
                         ? "Found by other words. Enter searches again."
                         : "Identity only. Enter opens the case, which is a look in the trail.");
    else
        form_hint(search_of(screen)->form, out);
}

static void search_focus_help(const struct screen *screen, struct str *out)
{
    form_focus_help(search_of(screen)->form, out);
}

static void search_close(struct screen *screen)
{
    struct area_search *search = search_mut(screen);

    form_free(search->form);
    str_release(&search->searched_for);
    hits_release(&search->hits);
    view_free(&search->view);
}

static void search_aloud(struct screen *screen, struct plain *plain)
{
    struct area_search *search = search_mut(screen);

    if (plain_form(plain, search->form) != PLAIN_DONE)
        return;
    run_search(screen);
    if (search->searched && hits_choose(&search->hits, plain))
        open_hit(screen);
}

const struct screen_ops area_search_ops = {
    .aloud = search_aloud,
    .name = "area-search",
    .kind = SCREEN_FULL,
    .help = "Does a child have a case already, and who leads it? Give any of a name, a date of "
            "birth, a postcode, an NHS number or a reference, then say why you look. It searches "
            "when you press Enter, never while you type, and each search is recorded. What you "
            "type in the list of those found goes into \"Look for\".",
    .actions = search_actions,
    .action_count = COUNT(search_actions),
    .strip_rows = -1,
    .title = search_title,
    .layout = search_layout,
    .draw = search_draw,
    .key = search_key,
    .paste = search_paste,
    .place = search_place,
    .hint = search_hint,
    .focus_help = search_focus_help,
    .close = search_close,
};

void area_search_open(struct app *app)
{
    struct area_search *search = view_new(sizeof(*search), &area_search_ops, app, NULL);
    struct session *session = app_session(app);
    struct form_options options = { .sections = search_section,
                                    .section_count = 1,
                                    .machine = session_machine(session),
                                    .today = session_today(session),
                                    .edd = DATE_NONE };

    search->form = form_new(&options);
    hits_init(&search->hits, "Nobody in the index matches.");
    stack_push(app_stack(app), &search->view.screen);
}

void arrival_search_open(struct app *app, enum code_event event)
{
    area_search_open(app);
    stack_say(app_stack(app), "Search for the child first; then %s begins it.",
              event == EVENT_T22 ? "Alt-m" : "Alt-d");
}
