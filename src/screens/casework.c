/* SPDX-License-Identifier: MIT */
/* The case at work. */

#include "config.h"

#include "screens/casework.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "screens/draft_text.h"
#include "screens/view.h"

enum { WATCH_MS = 2000 };

struct casework *casework_open(struct app *app, const struct ident *case_id, const char *reason,
                               struct err *err)
{
    return casework_open_at(app, case_id, reason, DATE_NONE, err);
}

struct casework *casework_open_at(struct app *app, const struct ident *case_id,
                                  const char *reason, struct date day, struct err *err)
{
    struct casework *work = need_memory(sizeof(*work));

    work->app = app;
    work->as_at = day;
    work->case_id = *case_id;
    work->holders = 1;
    work->reason = need_text(reason);
    if (!casework_reload(work, err)) {
        casework_release(work);
        return NULL;
    }
    if (casework_is_past(work))
        session_look_back(app_session(app), day);
    return work;
}

bool casework_is_past(const struct casework *work)
{
    return date_known(work->as_at);
}

struct date casework_day(const struct casework *work)
{
    return casework_is_past(work) ? work->as_at : session_today(app_session(work->app));
}

const char *casework_past_words(const struct casework *work, struct arena *arena)
{
    char day[DATE_WORDS];

    if (!casework_is_past(work))
        return NULL;
    date_format_words(work->as_at, day);
    return arena_printf(arena, "As it was known on %s, to read only. ^T goes back to today.", day);
}

void casework_hold(struct casework *work)
{
    work->holders++;
}

void casework_release(struct casework *work)
{
    if (work == NULL || --work->holders > 0)
        return;
    if (casework_is_past(work) && app_session(work->app) != NULL)
        session_look_back(app_session(work->app), DATE_NONE);
    arena_clear(&work->arena);
    arena_clear(&work->before);
    free(work->reason);
    explicit_bzero(work, sizeof(*work));
    free(work);
}

static bool read_view(struct casework *work, struct case_view *view, struct arena *arena,
                      struct err *err)
{
    struct session *session = app_session(work->app);

    return casework_is_past(work)
               ? case_open_at(session, &work->case_id, work->as_at, work->reason, view, arena, err)
               : case_open(session, &work->case_id, work->reason, view, arena, err);
}

void casework_watch(struct casework *work)
{
    struct session *session = app_session(work->app);
    const struct machine *machine = session_machine(session);

    work->version = session_data_version(session);
    work->watch_ms = machine->mono_ms(machine) + WATCH_MS;
}

bool casework_reload(struct casework *work, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct case_view view;

    if (!read_view(work, &view, &arena, err)) {
        arena_clear(&arena);
        return false;
    }
    arena_clear(&work->before);
    work->before = work->arena;
    work->arena = arena;
    work->view = view;
    work->reading++;
    work->read_at = session_data_version(app_session(work->app));
    work->elsewhere = app_elsewhere(work->app);
    casework_watch(work);
    return true;
}

void casework_refresh(struct casework *work)
{
    struct err err = ERR_INIT;

    if (!casework_reload(work, &err))
        stack_err(app_stack(work->app), &err);
}

static bool emergency_is_over(const struct casework *work, const struct session *session)
{
    struct instant until = work->view.emergency_until;

    return instant_known(until) && until.seconds <= session_now(session).seconds;
}

void casework_catch_up(struct casework *work)
{
    struct session *session = app_session(work->app);

    if (session == NULL || session_locked(session))
        return;
    if (emergency_is_over(work, session) ||
        (!casework_is_past(work) && (work->elsewhere != app_elsewhere(work->app) ||
                                     work->read_at != session_data_version(session))))
        casework_refresh(work);
}

const char *casework_emergency_words(const struct casework *work, struct arena *arena)
{
    struct date today = session_today(app_session(work->app));
    char when[DRAFT_WHEN];

    if (!instant_known(work->view.emergency_until))
        return NULL;
    draft_text_when(work->view.emergency_until, today, when);
    return arena_printf(arena, "EMERGENCY to %s", when);
}

/* What must be in sight on every screen of the case. */
static const char *first_word(const struct casework *work)
{
    if (instant_known(work->view.emergency_until))
        return "EMERGENCY ";
    return work->view.file.caf_case.state == STATE_V0 ? "VOID " : "";
}

const char *casework_title(const struct casework *work, struct arena *arena)
{
    const char *urn = work->view.file.caf_case.urn;
    char day[DATE_WORDS] = "";

    if (casework_is_past(work))
        date_format_words(work->as_at, day);
    return arena_printf(arena, "%s%s %s%s%s", first_word(work),
                        urn == NULL ? "" : urn, work->view.name,
                        day[0] == '\0' ? "" : " as on ", day[0] == '\0' ? "" : day + 4);
}

const struct assessment *casework_assessment(const struct casework *work)
{
    return case_file_assessment(&work->view.file);
}

const struct assessment *casework_version(const struct casework *work, const struct ident *id)
{
    return case_file_find(&work->view.file, ENTITY_assessment, id);
}

const struct lp_assignment *casework_lead(const struct casework *work)
{
    return relation_lead(&work->view.file, casework_day(work));
}

const char casework_unread[] = "not yours to read";

const char *casework_not_yours(const struct casework *work)
{
    const struct case_view *view = &work->view;

    if (view->file.caf_case.state == STATE_P0)
        return "Not yours to read: there is only the checklist yet, and nobody leads.";
    if (view->identity_only || view->shut[ENTITY_lp_assignment] || casework_lead(work) != NULL)
        return "Not yours to read. Ask the lead professional.";
    return "Not yours to read. Nobody leads this case: ask the co-ordinator.";
}

bool casework_reads(const struct casework *work, enum entity_id kind)
{
    return !work->view.shut[kind];
}

const char *casework_why_not(const struct casework *work, enum permit_function function,
                             enum operation operation, bool mine)
{
    struct relation relation = work->view.relation;

    const char *over = state_why_over(&work->view.file);

    if (over != NULL && !relation.past)
        return over;
    relation.own = relation.own || mine;
    return permit(function, operation, &relation).why_not;
}

bool casework_reads_consent(const struct casework *work)
{
    return casework_reads(work, ENTITY_consent);
}

const struct state_history *casework_sent_back(const struct casework *work)
{
    const struct case_file *file = &work->view.file;
    const struct state_history *last = NULL;

    for (size_t i = 0; i < file->state_history.count; i++) {
        const struct state_history *step = &file->state_history.items[i];

        if (last == NULL || step->at.seconds >= last->at.seconds)
            last = step;
    }
    return last != NULL && last->event == EVENT_T26 ? last : NULL;
}

enum { ACTION_COLS = 40 };

const char *casework_open_actions(const struct casework *work, struct arena *arena)
{
    const struct case_file *file = &work->view.file;
    const char *words = "";

    for (size_t i = 0; i < file->plan_action.count; i++) {
        const struct plan_action *action = &file->plan_action.items[i];
        char day[DATE_WORDS];

        if (!action_is_open(action))
            continue;
        date_format_words(action->due, day);
        words = arena_printf(arena, "%s%s\"%s\"%s%s", words, *words ? "; " : "",
                             text_fit(text_or_empty(action->action), ACTION_COLS, TEXT_CUT, arena),
                             day[0] ? ", due " : "", day[0] ? day + 4 : "");
    }
    return words;
}

/* What is due, but for actions, which are named one by one. */
static const char *due_now(const struct casework *work, struct arena *arena)
{
    const struct due_list *due = &work->view.due;
    struct date today = casework_day(work);
    const char *words = "";

    for (size_t i = 0; i < due->count; i++) {
        const struct due_item *item = &due->items[i];

        if (item->again || due_is_closing(item->rule) || item->rule == DUE_ACT ||
            item->rule == DUE_PLAN0 || /* a case closes with no action open */
            due_severity(item, today) == DUE_LATER)
            continue;
        words = arena_printf(arena, "%s%s%s", words, *words ? "; " : "",
                             due_words(item, today, arena));
    }
    return words;
}

const char *casework_still_open(const struct casework *work, struct arena *arena)
{
    const char *actions = casework_open_actions(work, arena);
    const char *due = due_now(work, arena);

    if (!*actions && !*due)
        return "";
    return arena_printf(arena, " Still open: %s%s%s.", actions, *actions && *due ? "; " : "", due);
}

struct ident casework_supervisor(const struct casework *work, const struct ident *worker)
{
    const struct practitioner *found = case_file_practitioner(&work->view.file, worker);

    if (found == NULL)
        return IDENT_NONE;
    return ident_known(&found->caf_supervisor) ? found->caf_supervisor : found->line_manager;
}

struct ident casework_coordinator(const struct casework *work)
{
    const struct case_file *file = &work->view.file;
    const struct locality *locality =
        case_file_find(file, ENTITY_locality, &file->caf_case.locality_id);

    return locality == NULL ? IDENT_NONE : locality->coordinator;
}
