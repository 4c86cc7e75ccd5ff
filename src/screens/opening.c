/* SPDX-License-Identifier: MIT */
/* Opening a case in five steps: search, identity, reason, consent, review. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "screens/all_ops.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/opening_layout.h"
#include "screens/opening_private.h"
#include "screens/review_pane.h"
#include "ui/dialog.h"

/* ----- The panes ------------------------------------------------------- */

/* ^S: nothing is stored before the last step; what was typed is a draft. */
static bool keep_only(struct form_pane *pane UNUSED, void *const *records UNUSED, struct err *err)
{
    return err_set(err, ERR_REFUSED,
                   "Kept as a draft. The case is opened at the last step: F4.");
}

/* Drafts go on at the step in sight, whichever step they are of. */
static void add_step(const struct form_pane *pane, struct str *out)
{
    const struct sheet *sheet = form_pane_options(pane)->who;

    str_printf(out, " %s", sheet->kind->tabs[sheet->at].name);
}

static struct pane *make_step(struct sheet *sheet, enum step step)
{
    struct form_pane_options options = { .app = sheet->view.app,
                                         .stack = app_stack(sheet->view.app),
                                         .layout = opening_layout((int)step),
                                         .draft_title = "Opening a case",
                                         .draft_again = "; F4 goes on with it, Alt-n with "
                                                        "another child.",
                                         .place = "n",
                                         .add_place = add_step,
                                         .save = keep_only,
                                         .who = sheet };
    struct casework *work = opening_of(sheet)->work;

    if (work != NULL) {
        options.work = work;
        options.parent = work->case_id;
        options.place = "b start";
        options.prefill = opening_prefill;
    } else if (opening_of(sheet)->before != NULL) {
        options.parent = opening_of(sheet)->before->case_id;
        options.place = "n episode";
        options.prefill = opening_prefill_child;
    }
    return form_pane_pane(form_pane_new(&options));
}

static struct pane *make_search(struct sheet *sheet)
{
    return make_step(sheet, STEP_SEARCH);
}

static struct pane *make_identity(struct sheet *sheet)
{
    return make_step(sheet, STEP_IDENTITY);
}

static struct pane *make_reason(struct sheet *sheet)
{
    return make_step(sheet, STEP_REASON);
}

static struct pane *make_consent(struct sheet *sheet)
{
    return make_step(sheet, STEP_CONSENT);
}

static struct pane *make_review(struct sheet *sheet)
{
    struct review_options options = { .stack = app_stack(sheet->view.app),
                                      .go = opening_go,
                                      .more = opening_said_more,
                                      .problems = opening_problems,
                                      .main = "opens the case",
                                      .who = sheet };

    opening_make_steps(sheet);
    for (int i = 0; i < STEP_REVIEW; i++) {
        options.forms[i] = form_pane_from(sheet->panes[i]);
        options.titles[i] = sheet->kind->tabs[i].title;
    }
    options.count = STEP_REVIEW;
    return review_pane_new(&options);
}

static const char *why_no_matches(const struct screen *screen)
{
    return opening_in_hits(screen) ? NULL : "This is for the matches of a search.";
}

static void open_or_go(struct screen *screen)
{
    if (opening_in_hits(screen))
        opening_hit_open(screen);
    else
        pane_open(sheet_pane(sheet_mut(screen)));
}

static void go_on(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);

    if (sheet->at != STEP_REVIEW && !sheet_may_go_on(sheet))
        opening_of(sheet)->in_hits = false;
    else if (!opening_searched(screen))
        return;
    else if (sheet->at == STEP_REVIEW)
        opening_open_case(sheet);
    else
        sheet_go(sheet, sheet->kind->tabs[sheet->at + 1].name, NULL);
}

static void other_pane(struct screen *screen)
{
    struct opening *opening = opening_of(sheet_of(screen));

    if (opening_on_search(screen) && opening->hits.list.count > 0)
        opening->in_hits = !opening->in_hits;
    else
        sheet_next_tab(screen);
}

static void search_again(struct screen *screen)
{
    sheet_go(sheet_mut(screen), "search", NULL);
    opening_search(screen);
}

/* ----- Another child ------------------------------------------------------ */

static void begin_anew(void *who, size_t answer)
{
    struct sheet *sheet = who;
    struct app *app = sheet->view.app;
    char *terms = opening_of(sheet)->terms;

    if (answer != 1)
        return;
    opening_of(sheet)->terms = NULL;
    opening_drop_drafts(sheet);
    stack_remove(app_stack(app), &sheet->view.screen);
    open_case_open(app, terms);
    free(terms);
}

static void ask_anew(struct screen *screen)
{
    struct dialog dialog = { .title = "Another child",
                             .words = "What you typed about this child goes, with its draft. "
                                      "Nothing of it is stored.",
                             .buttons = { { "Keep it", 'k' }, { "Throw away, begin anew", 't' } },
                             .count = 2,
                             .done = begin_anew,
                             .who = screen };

    if (opening_of(sheet_of(screen))->work != NULL || opening_of(sheet_of(screen))->before != NULL)
        stack_say(screen->stack, "This opening follows from what is recorded of this child.");
    else
        dialog_ask(screen->stack, &dialog);
}

static const struct action opening_actions[] = {
    { .common = ACT_MAIN, .hint = "Go on", .help = "Search, go on, and at the end open the case",
      .run = go_on },
    SHEET_BACK("Step back"),
    { .common = ACT_PANE, .hint = "Found", .help = "Between the child's details and the matches",
      .run = other_pane },
    { .common = ACT_FIND, .hint = "Search again", .help = "Search the index again",
      .run = search_again },
    { .name = "match.open", .key = "Enter",
      .help = "Open the matching case; in the review, go to the answer", .places = IN_LIST,
      .run = open_or_go },
    { .name = "match.none", .key = "n", .hint = "None of them",
      .help = "None of these is the same child", .places = IN_LIST,
      .why_not = why_no_matches, .run = opening_hit_none },
    { .name = "match.same", .key = "s", .hint = "The same",
      .help = "This is the child: the new case is theirs, a new episode after one that ended",
      .places = IN_LIST, .why_not = why_no_matches, .run = opening_hit_same },
    { .name = "match.join", .key = "j", .hint = "Join",
      .help = "Ask to join the team of this child's open case", .places = IN_LIST,
      .why_not = why_no_matches, .run = opening_hit_join },
    { .name = "opening.anew", .key = "Alt-n", .hint = "", .places = ANYWHERE,
      .help = "Another child: throw away what was typed and begin anew", .run = ask_anew },
    { .common = ACT_HELPER, .places = IN_FIELD | IN_MEMO, .run = sheet_helper },
    { .common = ACT_NEXT_PROBLEM, .hint = "", .run = sheet_next_problem },
    { .common = ACT_SAVE, .hint = "", .run = sheet_save },
    NAV_CONCERN_WHOSE,
    NAV_HOME_ACTIONS,
};

static void opening_title(const struct screen *screen, struct str *out)
{
    str_printf(out, "Open a case, step %zu of %d", sheet_of(screen)->at + 1, STEP_COUNT);
}

enum { SEARCH_FORM_ROWS = 9 };

static struct rect upper(const struct screen *screen, struct rect body)
{
    int rows = SEARCH_FORM_ROWS + 2 < body.rows - 4 ? SEARCH_FORM_ROWS + 2 : body.rows / 2;

    return opening_on_search(screen) ? rect_top(body, rows) : body;
}

static struct rect lower(const struct screen *screen, struct rect body)
{
    return rect_below(body, upper(screen, body).rows);
}

/* Of the whole opening, whichever step is in sight. */
static void count_missing(struct sheet *sheet)
{
    struct arena arena = ARENA_INIT;
    struct problems problems = PROBLEMS_INIT(&arena);
    struct err quiet = ERR_INIT;

    if (opening_problems(sheet, &problems, &arena, &quiet))
        opening_of(sheet)->missing =
            problems_stopping(&problems) +
            (form_value(opening_form(sheet, STEP_CONSENT), "when")[0] == '\0');
    arena_clear(&arena);
}

static void opening_status(const struct screen *screen, struct str *out)
{
    const struct sheet *sheet = sheet_of(screen);
    size_t missing = opening_of(sheet)->missing;
    const char *draft;

    if (sheet->at == STEP_REVIEW) {
        sheet_status(screen, out);
        return;
    }
    draft = form_pane_draft_time(form_pane_from(sheet_pane(sheet)));
    if (draft[0] != '\0')
        str_printf(out, "Draft kept %s.  ", draft);
    if (missing > 0)
        str_printf(out, "%zu %s still missing in all steps: the last lists %s.", missing,
                   missing == 1 ? "thing" : "things", missing == 1 ? "it" : "them");
}

static void opening_layout_screen(struct screen *screen, struct rect body)
{
    count_missing(sheet_mut(screen));
    sheet_layout(screen, upper(screen, body));
    if (opening_on_search(screen))
        table_layout(opening_of(sheet_of(screen))->hits.table, lower(screen, body));
}

static void opening_draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    sheet_draw(screen, canvas, upper(screen, body));
    if (opening_on_search(screen))
        table_draw(opening_of(sheet_of(screen))->hits.table, canvas, lower(screen, body),
                   opening_in_hits(screen));
}

static bool opening_key(struct screen *screen, const struct key *key)
{
    struct opening *opening = opening_of(sheet_of(screen));

    if (key->kind == K_PGDN && sheet_of(screen)->at != STEP_REVIEW && !opening_in_hits(screen)) {
        go_on(screen);
        return true;
    }
    if (!opening_in_hits(screen))
        return sheet_key(screen, key);
    if (key->kind == K_TAB || key->kind == K_BACKTAB) {
        opening->in_hits = false;
        return true;
    }
    return table_key(opening->hits.table, key);
}

static enum place opening_place(const struct screen *screen)
{
    return opening_in_hits(screen) ? IN_LIST : sheet_place(screen);
}

static void opening_hint(const struct screen *screen, struct str *out)
{
    if (opening_in_hits(screen))
        opening_advice(screen, out);
    else
        sheet_hint(screen, out);
}

static void release_opening(struct sheet *sheet)
{
    struct opening *opening = opening_of(sheet);

    hits_release(&opening->hits);
    free(opening->searched_for);
    free(opening->terms);
    casework_release(opening->work);
    casework_release(opening->before);
    free(opening);
}

static void opening_aloud(struct screen *screen, struct plain *plain)
{
    sheet_aloud(screen, plain);
    if (sheet_of(screen)->at != STEP_SEARCH || plain->over)
        return;
    opening_search(screen);
    plain_tell(plain, stack_message(screen->stack));
    if (stack_top(screen->stack) == screen && opening_of(sheet_of(screen))->searched &&
        opening_of(sheet_of(screen))->hits.list.count > 0 &&
        hits_choose(&opening_of(sheet_of(screen))->hits, plain))
        opening_hit_open(screen);
}

const struct screen_ops opening_ops = {
    .name = "opening",
    .kind = SCREEN_FULL,
    .help = "A case is opened in five steps. First the index is searched, so that no child has "
            "two; then who the child is, why a common assessment is started, whether the family "
            "has been asked, and a look at all of it. PgUp goes back a step. Leave at any step: "
            "what you typed is kept.",
    .actions = opening_actions,
    .action_count = COUNT(opening_actions),
    .strip_rows = -1,
    .title = opening_title,
    .status = opening_status,
    .layout = opening_layout_screen,
    .draw = opening_draw,
    .key = opening_key,
    .paste = sheet_paste,
    .place = opening_place,
    .hint = opening_hint,
    .focus_help = sheet_focus_help,
    .due = sheet_due,
    .tick = sheet_tick,
    .leave = sheet_leave,
    .keep = sheet_keep,
    .aloud = opening_aloud,
    .close = sheet_close,
};

static const struct sheet_tab opening_tabs[] = {
    { "search", "Is the child known?", "1 Search", make_search },
    { "identity", "Who the child is", "2 Identity", make_identity },
    { "reason", "Why", "3 Reason", make_reason },
    { "consent", "Asking the family", "4 Consent", make_consent },
    { "review", "Everything before it is opened", "5 Review", make_review },
};

static const struct sheet_kind opening_kind = {
    .ops = &opening_ops,
    .tabs = opening_tabs,
    .count = COUNT(opening_tabs),
    .release = release_opening,
};

/* A name typed at once is a name; the question before it is for few. */
static void begin_at_name(struct sheet *sheet)
{
    if (!pane_go(sheet_pane(sheet), "given_names"))
        (void)pane_go(sheet_pane(sheet), "mother.name");
}

/* `work` is of a checklist that becomes a case, `before` of an episode that another
 * follows; the child is known then. */
static struct sheet *open_sheet(struct app *app, struct casework *work, struct casework *before)
{
    struct opening *opening = need_memory(sizeof(*opening));
    struct casework *of_child = work != NULL ? work : before;
    struct sheet *sheet;

    hits_init(&opening->hits, "Nobody in the index matches.");
    opening->work = work;
    opening->before = before;
    if (of_child != NULL)
        casework_hold(of_child);
    sheet = sheet_open(&opening_kind, app, NULL, opening);
    if (of_child != NULL)
        opening_say_known(sheet, &of_child->view.file.subject.record.id);
    begin_at_name(sheet);
    return sheet;
}

/* The step at which it was left. The index may have changed since: it is asked again. */
static void go_on_at(struct sheet *sheet, const char *step)
{
    opening_make_steps(sheet);
    if (step == NULL || step[0] == '\0' || !sheet_go(sheet, step, NULL) ||
        sheet->at == STEP_SEARCH || !opening_has_terms(sheet))
        return;
    if (opening_searched(&sheet->view.screen))
        stack_say(app_stack(sheet->view.app),
                  "Your draft is here again, and the index was searched anew. F4 goes on.");
}

void open_case_open(struct app *app, const char *terms)
{
    struct sheet *sheet = open_sheet(app, NULL, NULL);

    if (terms == NULL)
        return;
    opening_replace(&opening_of(sheet)->terms, terms);
    opening_carry_terms(sheet);
}

void open_case_again(struct app *app, const char *step)
{
    go_on_at(open_sheet(app, NULL, NULL), step);
}

void open_case_from(struct casework *work, const char *step)
{
    go_on_at(open_sheet(work->app, work, NULL), step);
}

void open_case_after(struct casework *work, const char *step)
{
    go_on_at(open_sheet(work->app, NULL, work), step);
}
