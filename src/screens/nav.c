/* SPDX-License-Identifier: MIT */
/* From one place to another. */

#include "config.h"

#include "screens/nav.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screens/ask.h"
#include "screens/beside.h"
#include "screens/case_screens.h"
#include "screens/due_place.h"
#include "screens/homes.h"
#include "screens/notes.h"
#include "screens/replies.h"
#include "screens/rows_screen.h"
#include "screens/view.h"

/* The overview of the case, with nothing above it. */
static void clear_to_overview(struct casework *work)
{
    struct stack *stack = app_stack(work->app);
    struct screen *overview = stack_find(stack, "overview");

    for (struct screen *top = stack_top(stack); top != overview && top != NULL;
         top = stack_top(stack)) {
        if (overview == NULL || (top->ops->leave != NULL && !top->ops->leave(top)))
            return;
        stack_pop(stack);
    }
}

static void open_place(struct casework *work, enum nav_place place)
{
    switch (place) {
    case NAV_OVERVIEW:
        break;
    case NAV_IDENTITY:
        identity_open(work, NULL);
        break;
    case NAV_ASSESSMENT:
        assessment_open(work, NULL, NULL, NULL);
        break;
    case NAV_CONSENT:
        consent_log_open(work);
        break;
    case NAV_TEAM:
        team_open(work);
        break;
    case NAV_MEETINGS:
        meetings_open(work);
        break;
    case NAV_LEAD:
        lead_open(work);
        break;
    case NAV_PLAN:
        plan_open(work);
        break;
    case NAV_SCORES:
        scores_open(work);
        break;
    case NAV_STEPS:
        steps_open(work);
        break;
    case NAV_SHARING:
        sharing_open(work);
        break;
    case NAV_CHRONOLOGY:
        chronology_open(work);
        break;
    case NAV_STEPUP:
        stepup_open(work);
        break;
    case NAV_SUPERVISION:
        supervision_open(work);
        break;
    case NAV_PANEL:
        panel_open(work);
        break;
    case NAV_TRANSFERS:
        transfers_open(work);
        break;
    case NAV_QUALITY:
        quality_open(work);
        break;
    case NAV_LINKS:
        links_open(work);
        break;
    case NAV_COUNT:
        break;
    }
}

void nav_go(struct casework *work, enum nav_place place)
{
    if (place == NAV_STEPS && casework_is_past(work)) {
        stack_say(app_stack(work->app), "What comes next is told of today only: ^T goes there.");
        return;
    }
    casework_hold(work);
    clear_to_overview(work);
    casework_catch_up(work);
    open_place(work, place);
    casework_release(work);
}

/* "withdraw"; "new" is a decision being recorded, "new somebody" with somebody new
 * who decides. */
static void go_consent(struct casework *work, const char *section, const char *field)
{
    if (strcmp(section, "withdraw") == 0)
        consent_withdraw_open(work);
    else if (strcmp(section, "new") != 0)
        consent_log_open(work);
    else if (strcmp(field, "somebody") == 0)
        consent_wizard_open_somebody(work);
    else
        consent_wizard_open(work, CONSENT_STAGE_NONE_);
}

/* "note", "attempt", or "addendum" and the note it belongs to. */
static void go_chronology(struct casework *work, const char *section, const char *field)
{
    struct ident note;

    chronology_open(work);
    if (strcmp(section, "note") == 0)
        note_new_open(work);
    else if (strcmp(section, "attempt") == 0)
        attempt_new_open(work);
    else if (strcmp(section, "addendum") == 0 && ident_parse(field, &note))
        note_add_open(work, &note);
}

/* "new": a set of scores. */
static void go_scores(struct casework *work, const char *section)
{
    scores_open(work);
    if (strcmp(section, "new") == 0)
        score_new_open(work);
}

/* "access": requests for a copy; "asked": a new one. */
static void go_sharing(struct casework *work, const char *section)
{
    bool asked = strcmp(section, "asked") == 0;

    sharing_open(work);
    if (asked || strcmp(section, "access") == 0)
        access_open(work);
    if (asked)
        access_ask_open(work);
}

/* "new": the panel is asked; "money": a budget. */
static void go_panel(struct casework *work, const char *section)
{
    panel_open(work);
    if (strcmp(section, "new") == 0)
        panel_ask_open(work);
    else if (strcmp(section, "money") == 0)
        budget_ask_open(work);
}

/* What comes next, or what follows a case that is closed. */
static void go_on_from(struct casework *work, const char *section, const char *step)
{
    if (strcmp(section, "reopen") == 0)
        reopen_open(work);
    else if (strcmp(section, "episode") == 0)
        open_case_after(work, step);
    else
        steps_open_form(work, section);
}

/* The request to join that is named, else the first. */
static void go_join(struct casework *work, const char *request)
{
    struct ident id;

    join_answer_open(work, ident_parse(request, &id) ? &id : NULL);
}

/* Where a case begins: its checklist, a request to join it, a birth. */
static void go_to_beginning(struct casework *work, char letter, const char *section,
                            const char *step)
{
    if (letter == 'y')
        birth_open(work);
    else if (letter == 'z')
        void_open(work);
    else if (letter == 'j')
        join_ask_open(work);
    else if (letter == 'b' && strcmp(section, "start") == 0)
        open_case_from(work, step);
    else if (letter == 'b')
        checklist_open(work);
    if (letter == 'b' && strcmp(section, "concern") == 0)
        concern_open_unbidden(work);
}

/* A place of the case, whatever more its draft says of it. */
static bool go_to_letter(struct casework *work, char letter)
{
    static const char *const letters[] = {
#define LETTER(id, letter, words) letter,
        NAV_PLACES(LETTER)
#undef LETTER
    };

    for (size_t i = NAV_OVERVIEW + 1; i < NAV_COUNT; i++) {
        if (letters[i][0] == letter) {
            open_place(work, (enum nav_place)i);
            return true;
        }
    }
    return false;
}

/* The form on the screen that is there now: "plan.progress ID" opens it from its list, at
 * the row of this record where one is named. */
static void open_form(struct stack *stack, const char *action)
{
    struct screen *top = stack_top(stack);
    size_t length = strcspn(action, " ");
    struct ident row;

    if (action[length] == ' ' && ident_parse(action + length + 1, &row))
        rows_lead_to(stack, &row);
    for (size_t i = 0; i < top->ops->action_count; i++) {
        const char *name = action_name(&top->ops->actions[i]);

        if (strlen(name) == length && memcmp(name, action, length) == 0) {
            stack_run(stack, top, &top->ops->actions[i]);
            return;
        }
    }
}

static void go_to_place(struct casework *work, const char *place)
{
    char section[40] = "";
    char field[40] = "";
    char letter = place[0];

    if (letter != '\0' && place[1] == ' ') {
        const char *rest = place + 2;
        size_t length = strcspn(rest, " ");

        snprintf(section, sizeof(section), "%.*s", (int)length, rest);
        if (rest[length] == ' ')
            snprintf(field, sizeof(field), "%s", rest + length + 1);
    }
    if (letter == 'a')
        assessment_open(work, NULL, section[0] ? section : NULL, field[0] ? field : NULL);
    else if (letter == 'i')
        identity_open(work, section[0] ? section : NULL);
    else if (letter == 'k')
        go_consent(work, section, field);
    else if (letter == 't' && strcmp(section, "join") == 0)
        go_join(work, field);
    else if (letter == 'm')
        meetings_open_at(work, section, field);
    else if (letter == 'n')
        go_on_from(work, section, field);
    else if (letter == 'f')
        go_scores(work, section);
    else if (letter == 'p')
        go_panel(work, section);
    else if (letter == 's')
        go_sharing(work, section);
    else if (letter == 'h')
        go_chronology(work, section, field);
    else if (letter == 'd' && strcmp(section, "new") == 0)
        plan_open_further(work);
    else if (letter == 'x' && strcmp(section, "new") == 0)
        concern_open(work);
    else if (letter == 'r')
        route_open(work);
    else if (letter == 'o' && strcmp(section, "twice") == 0)
        twice_ask(work, field);
    else if (letter == '*')
        reply_ask_open_at(work, section, field);
    else if (letter == 'e' && strcmp(section, "new") == 0)
        link_new_open(work);
    else if (letter == 'e' && strcmp(section, "born") == 0)
        birth_further_open(work);
    else if (!go_to_letter(work, letter))
        go_to_beginning(work, letter, section, field);
}

void nav_go_to(struct casework *work, const char *place)
{
    const char *form = strstr(place, " +");
    struct arena arena = ARENA_INIT;

    if (form == NULL) {
        go_to_place(work, place);
    } else {
        go_to_place(work, arena_printf(&arena, "%.*s", (int)(form - place), place));
        open_form(app_stack(work->app), form + 2);
    }
    arena_clear(&arena);
}

/* ----- Opening a case -------------------------------------------------- */

struct opening {
    struct app *app;
    struct ident case_id;
    const char *place;
    char *own_place; /* a copy, while a reason is asked */
};

static bool open_now(const struct opening *opening, const char *reason, struct err *err)
{
    struct casework *work = casework_open(opening->app, &opening->case_id, reason, err);

    if (work == NULL)
        return false;
    overview_open(work);
    if (opening->place != NULL)
        nav_go_to(work, opening->place);
    if (work->view.own_tie != NULL)
        stack_warn(app_stack(work->app), "%s", work->view.own_tie);
    casework_release(work);
    return true;
}

static bool open_with_reason(void *who, const char *reason, struct err *err)
{
    const struct opening *opening = who;
    struct stack *stack = app_stack(opening->app);
    struct screen *asking = stack_top(stack);

    if (!open_now(opening, reason, err))
        return false;
    stack_remove(stack, asking);
    return true;
}

static void release_opening(void *who)
{
    struct opening *opening = who;

    free(opening->own_place);
    free(opening);
}

static void ask_reason(const struct opening *opening, const struct err *err)
{
    struct opening *kept = need_memory(sizeof(*kept));
    struct asking asking = { .title = "Why do you open this case?",
                             .words = err->msg,
                             .label = "Reason",
                             .verb = "open the case",
                             .needed = true,
                             .about = opening->case_id,
                             .done = open_with_reason,
                             .release = release_opening,
                             .who = kept };

    *kept = *opening;
    if (opening->place != NULL)
        kept->place = kept->own_place = need_text(opening->place);
    ask_open(opening->app, &asking);
}

void nav_open_case_then(struct app *app, const struct ident *case_id, const char *place)
{
    struct opening opening = { .app = app, .case_id = *case_id, .place = place };
    struct err err = ERR_INIT;

    if (open_now(&opening, NULL, &err))
        return;
    if (err.kind == ERR_REFUSED && err.field != NULL && strcmp(err.field, "reason") == 0)
        ask_reason(&opening, &err);
    else
        stack_err(app_stack(app), &err);
}

void nav_open_case(struct app *app, const struct ident *case_id)
{
    nav_open_case_then(app, case_id, NULL);
}

/* ----- From the action tables ------------------------------------------ */

void nav_home(struct app *app)
{
    struct stack *stack = app_stack(app);

    while (stack_depth(stack) > 1) {
        struct screen *top = stack_top(stack);

        if (top->ops->leave != NULL && !top->ops->leave(top))
            return;
        stack_pop(stack);
    }
}

void nav_run_home(struct screen *screen)
{
    nav_home(view_mut(screen)->app);
}

void nav_run_drafts(struct screen *screen)
{
    struct app *app = view_mut(screen)->app;

    nav_home(app);
    drafts_open(app);
}

void nav_run_concern(struct screen *screen)
{
    struct casework *work = nav_today(screen);

    if (work != NULL)
        concern_open(work);
    else
        concern_say_whose(view_of(screen)->app);
}

void nav_run_note(struct screen *screen)
{
    struct casework *work = view_mut(screen)->work;
    const char *why = work == NULL ? "Open the child's case first." : note_why_not(work);

    if (why != NULL)
        stack_say(screen->stack, "%s", why);
    else
        note_new_open(work);
}

void nav_run_answers(struct screen *screen)
{
    struct casework *work = view_mut(screen)->work;

    if (work == NULL)
        stack_say(screen->stack, "Open the child's case first.");
    else if (work->view.identity_only)
        stack_say(screen->stack, "%s", replies_why_not(work));
    else
        replies_open(work);
}

void nav_run_answer(struct screen *screen)
{
    struct view *view = view_mut(screen);
    struct ident text = view->text == NULL ? IDENT_NONE : view->text(screen);
    enum entity_id kind = view->work == NULL ? ENTITY_none : beside_kind(view->work, &text);

    if (kind != ENTITY_none && replies_why_not(view->work) != NULL)
        stack_say(screen->stack, "%s", replies_why_not(view->work));
    else if (view->answer != NULL)
        view->answer(screen);
    else if (kind != ENTITY_none)
        reply_ask_beside(view->work, kind, &text);
    else
        nav_run_answers(screen);
}

void nav_run_back(struct screen *screen)
{
    if (stack_depth(screen->stack) == 1)
        stack_say(screen->stack, "There is nothing behind this screen. F10 leaves the program.");
    else if (screen->ops->leave == NULL || screen->ops->leave(screen))
        stack_remove(screen->stack, screen);
}

#define NAV_RUN_BODY(id, letter, words) \
    void nav_run_##id(struct screen *screen) \
    { \
        struct view *view = view_mut(screen); \
\
        if (view->work != NULL) \
            nav_go(view->work, NAV_##id); \
    }
NAV_PLACES(NAV_RUN_BODY)
