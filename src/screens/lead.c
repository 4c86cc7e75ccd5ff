/* SPDX-License-Identifier: MIT */
/* The lead professional: terms so far, candidates with their load, a change. */

#include "config.h"

#include <stdlib.h>

#include "model/record.h"
#include "screens/all_ops.h"
#include "screens/ask.h"
#include "screens/case_screens.h"
#include "screens/lead_answer.h"
#include "screens/lead_form.h"
#include "screens/nav.h"
#include "screens/rows_screen.h"
#include "service/lead_svc.h"
#include "ui/dialog.h"

static bool is_deputy(const struct lp_assignment *term)
{
    return term->kind == LP_KIND_DEPUTY;
}

/* ----- Candidates ------------------------------------------------------ */

static bool is_full(const struct lead_candidate *candidate)
{
    return candidate->halves >= candidate->cap_halves;
}

static const char *load_words(const struct lead_candidate *candidate, struct arena *arena)
{
    int halves = candidate->halves;

    return arena_printf(arena, "%d%s/%d%s", halves / 2, halves % 2 ? ".5" : "",
                        candidate->cap_halves / 2,
                        is_full(candidate) ? " FULL" : "");
}

static bool fill_candidates(struct rows_screen *rows, struct err *err)
{
    struct lead_candidates *candidates = rows->data;
    struct table_row *room;

    candidates->count = 0;
    if (!lead_candidates(app_session(rows->view.app), &rows->view.work->case_id, "", candidates,
                         &rows->arena, err))
        return false;
    room = rows_room(rows, candidates->count);
    for (size_t i = 0; i < candidates->count; i++) {
        const struct lead_candidate *candidate = &candidates->items[i];

        room[i].mark = candidate->refused ? "!" : candidate->left_out ? "?" : NULL;
        room[i].cells[0] = candidate->name;
        room[i].cells[1] = candidate->job;
        room[i].cells[2] = candidate->agency;
        room[i].cells[3] = load_words(candidate, &rows->arena);
        room[i].cells[4] = candidate->leads     ? "leads"
                           : candidate->in_team ? "in team"
                                                : "";
        room[i].also = candidate->login;
        room[i].cells[5] = !candidate->willing_known ? "" : candidate->willing ? "yes" : "NO";
    }
    return true;
}

/* Halves the candidate would carry as its lead; who is interim lead or deputy of the case
 * already does not count twice. */
static int halves_as_lead(const struct lead_candidate *candidate)
{
    return candidate->halves + (candidate->holds_half ? 1 : 2);
}

/* Somebody over the limit is not asked, nor who leads now: said before a form is filled in
 * for them. */
static bool has_room(const struct rows_screen *rows, const struct lead_candidate *candidate)
{
    bool may = lead_may_override(&rows->view.work->view.relation);

    if (candidate->leads) {
        stack_warn(app_stack(rows->view.app), "%s leads this case already. Choose somebody else.",
                   candidate->name);
        return false;
    }
    if (!is_full(candidate))
        return true;
    stack_warn(app_stack(rows->view.app), "%s leads %d%s cases; the limit is %d.%s",
               candidate->name, candidate->halves / 2, candidate->halves % 2 ? ".5" : "",
               candidate->cap_halves / 2,
               may ? " Going over it needs your reason, in the last lines of the form."
                   : " Choose somebody else, or ask a supervisor to name them: only they can go "
                     "over it.");
    return may;
}

static void say_room(const struct casework *work, const struct lead_candidate *candidate)
{
    if (!is_full(candidate) && halves_as_lead(candidate) > candidate->cap_halves)
        stack_warn(app_stack(work->app),
                   "%s has room for half a case: as deputy or interim, not as lead. Only a "
                   "supervisor can go over the limit.", candidate->name);
}

static void choose(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct lead_candidates *candidates = rows->data;
    struct casework *work = rows->view.work;
    struct lead_candidate who;
    size_t at;

    if (!rows_focus(rows, &at))
        return;
    who = candidates->items[at];
    if (!has_room(rows, &who))
        return;
    casework_hold(work);
    stack_remove(screen->stack, screen);
    lead_form_open(work, &who);
    say_room(work, &who);
    casework_release(work);
}

static const struct action candidate_actions[] = {
    { .name = "lead.choose", .key = "Enter", .hint = "Choose", .help = "Ask this person",
      .places = ANYWHERE, .run = choose },
    NAV_CONCERN_ACTION,
    NAV_HOME_ACTIONS,
};

static void candidates_title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Who could lead");
}

static void candidates_hint(const struct screen *screen, struct str *out)
{
    const struct rows_screen *rows = rows_of(screen);
    const struct lead_candidates *candidates = rows->data;
    size_t at;

    if (!rows_focus(rows, &at) || !candidates->items[at].left_out)
        str_add(out, "!: the family said no to their agency. ?: it was not asked about it.");
    else if (candidates->items[at].refused)
        str_printf(out, "! The family said NO to %s: ask them again first (k).",
                   candidates->items[at].agency);
    else
        str_printf(out, "? The family was not asked about %s: ask them first (k).",
                   candidates->items[at].agency);
}

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

const struct screen_ops candidate_ops = {
    .name = "candidates",
    .kind = SCREEN_FULL,
    .help = "Who could lead this case, with how many they lead already. A deputy or interim "
            "counts half. FULL: only a supervisor may override the limit, with a reason. The team "
            "comes first, then those with least. !: the family said no to their agency, ?: it "
            "was not asked about it; as lead they read all of the case, so ask the family first.",
    .actions = candidate_actions,
    .action_count = COUNT(candidate_actions),
    .title = candidates_title,
    .hint = candidates_hint,
    ROWS_OPS,
};

static const struct table_column candidate_columns[] = {
    { .title = "Name", .cols = 18, .grow = true },
    { .title = "Job", .cols = 16, .rank = 2 },
    { .title = "Agency", .cols = 18, .rank = 1 },
    { .title = "Load", .cols = 10 },
    { .title = "Team", .cols = 7 },
    { .title = "Willing", .cols = 7 },
};

static const struct rows_kind candidate_kind = {
    .ops = &candidate_ops,
    .columns = candidate_columns,
    .column_count = COUNT(candidate_columns),
    .nothing = "No practitioner is on record.",
    .filters = true,
    .fill = fill_candidates,
    .release = release,
};

/* ----- Terms so far ---------------------------------------------------- */

/* Where PROPOSED stands for the end, a cover says it here. */
static const char *kind_words(const struct lp_assignment *term, bool proposed,
                              struct arena *arena)
{
    const char *kind = code_label(CODES_LP_KIND_ID, term->kind);

    return proposed && date_known(term->to)
               ? arena_printf(arena, "Cover to %s", rows_day(date_add_days(term->to, -1), arena))
               : kind;
}

static bool fill_terms(struct rows_screen *rows, struct err *err UNUSED)
{
    const struct case_file *file = &rows->view.work->view.file;
    struct session *session = app_session(rows->view.app);
    struct table_row *room = rows_room(rows, file->lp_assignment.count);

    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];
        bool proposed = !date_known(term->accepted_on) && !date_known(term->declined_on);

        room[i].mark = proposed ? "?" : NULL;
        room[i].cells[0] =
            name_of(session, ENTITY_practitioner, &term->practitioner_id, &rows->arena);
        room[i].cells[1] = kind_words(term, proposed, &rows->arena);
        room[i].cells[2] = rows_day(term->from, &rows->arena);
        room[i].cells[3] = date_known(term->declined_on) ? "DECLINED"
                           : proposed                    ? "PROPOSED"
                                                         : rows_day(term->to, &rows->arena);
        room[i].cells[4] = field_words(entity_field(entity_of(ENTITY_lp_assignment), "basis"),
                                       term, &rows->arena);
    }
    return true;
}

static void find_candidate(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);

    rows_open(&candidate_kind, rows->view.app, rows->view.work,
              need_memory(sizeof(struct lead_candidates)));
}

static bool is_mine(const struct rows_screen *rows, const struct lp_assignment *term)
{
    return ident_equal(&term->practitioner_id,
                       &session_who(app_session(rows->view.app))->practitioner);
}

static const char *accepted_words(const struct lp_assignment *term)
{
    return is_deputy(term) ? "Accepted. You stand in for the lead from today."
                           : "Accepted. You lead this case from today.";
}

static void accepted(void *who, size_t answer)
{
    struct rows_screen *rows = who;
    const struct lp_assignment *term = lead_focused(rows);
    struct session *session = app_session(rows->view.app);
    struct stack *stack = app_stack(rows->view.app);
    struct err err = ERR_INIT;
    const char *said;

    if (answer != 1 || term == NULL)
        return;
    said = accepted_words(term);
    if (lead_accept(session, &term->record.id, session_today(session), &err)) {
        casework_refresh(rows->view.work);
        stack_say(stack, "%s", said);
    } else {
        stack_err(stack, &err);
    }
}

/* In somebody's name: how that is known is asked. */
static bool accepted_for(void *who, const char *how, struct err *err)
{
    struct rows_screen *rows = who;
    const struct lp_assignment *term = lead_focused(rows);
    struct session *session = app_session(rows->view.app);

    if (term == NULL)
        return true;
    if (!lead_accept_for(session, &term->record.id, session_today(session), how, err))
        return false;
    casework_refresh(rows->view.work);
    stack_say(app_stack(rows->view.app), "Accepted in their name.");
    return true;
}

static void accept_for(struct rows_screen *rows, const char *words)
{
    struct asking asking = { .title = "Accept in their name",
                             .words = words,
                             .label = "How you know",
                             .verb = "accept",
                             .needed = true,
                             .work = rows->view.work,
                             .about = lead_focused(rows)->record.id,
                             .place = "l",
                             .done = accepted_for,
                             .who = rows };

    ask_open(rows->view.app, &asking);
}

static void accept(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct lp_assignment *term = lead_focused(rows);
    struct date today = session_today(app_session(rows->view.app));
    struct arena arena = ARENA_INIT;
    struct dialog dialog = {
        .title = "Accept this proposal",
        .buttons = { { "Leave it as it is", 'l' }, { "Accept", 'a' } },
        .count = 2,
        .done = accepted,
        .who = rows,
    };

    dialog.words = lead_with_consent(
        rows->view.work, &term->practitioner_id,
        is_deputy(term) ? arena_printf(&arena,
                                       "Whoever is proposed stands in for the lead professional "
                                       "from today%s, when it is needed.",
                                       lead_until_words(term, today, &arena))
                        : arena_printf(&arena, "Whoever is proposed leads this case from today, "
                                               "and whoever led it no longer does. %s",
                                       lead_told_words(term)),
        &arena);
    if (is_mine(rows, term))
        dialog_ask(screen->stack, &dialog);
    else
        accept_for(rows, dialog.words);
    arena_clear(&arena);
}

static const char *why_not_answer(const struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    const struct lp_assignment *term = lead_focused(rows);

    if (term == NULL || date_known(term->accepted_on) || date_known(term->declined_on))
        return "This is for a proposal that waits.";
    if (is_mine(rows, term) && !rows->view.work->view.relation.past)
        return NULL;
    return permit(PERMIT_ASSIGN_LEAD, OPERATION_EXECUTE, &rows->view.work->view.relation).why_not;
}

static bool must_hand_over(const struct rows_screen *rows, const struct lp_assignment *term)
{
    return relation_must_hand_over(&rows->view.work->view.file, term,
                                   session_today(app_session(rows->view.app)));
}

static const char *why_not_accept(const struct screen *screen)
{
    const char *why = why_not_answer(screen);

    if (why == NULL && must_hand_over(rows_of(screen), lead_focused(rows_of(screen))))
        return "Hand over first: h ticks its six steps. Until then the present lead stays.";
    return why;
}

static const char *why_not_hand_over(const struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    const struct lp_assignment *term = lead_focused(rows);
    struct session *session = app_session(rows->view.app);

    if (term == NULL || !relation_is_asked(term, session_today(session)) ||
        (!term->handover_done && !must_hand_over(rows, term)))
        return "This is for a proposal that waits, where another leads.";
    return lead_may_tick(&rows->view.work->view.relation, &session_who(session)->practitioner,
                         term)
               ? NULL
               : "Whoever is asked ticks them, or whoever leads now.";
}

static void hand_over(struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);

    lead_hand_over_open(rows->view.work, lead_focused(rows));
}

static const char *why_not_settle(const struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    const struct lp_assignment *term = lead_focused(rows);

    if (term == NULL || !date_known(term->declined_on))
        return "This is for a proposal that was declined.";
    return lead_managers_why_not(app_session(rows->view.app), &rows->view.work->view.relation,
                                 &rows->view.work->view.due, &term->record.id);
}

static const char *why_not(const struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    struct casework *work = rows->view.work;

    if (work->view.relation.past)
        return permit_past_words;
    return lead_why_not(app_session(rows->view.app), &work->case_id, &work->arena);
}

static const struct action lead_actions[] = {
    { .name = "lead.new", .key = "n", .hint = "Propose...",
      .help = "Propose or name a lead professional", .why_not = why_not,
      .run = find_candidate },
    { .name = "lead.handover", .key = "h", .hint = "Hand-over...",
      .help = "Tick what is handed over to whoever is asked", .why_not = why_not_hand_over,
      .run = hand_over },
    { .name = "lead.accept", .key = "c", .hint = "Accept", .help = "Accept this proposal",
      .why_not = why_not_accept, .run = accept },
    { .name = "lead.decline", .key = "x", .hint = "Decline...", .help = "Decline this proposal, "
      "with the reason", .why_not = why_not_answer, .run = lead_decline_ask },
    { .name = "lead.managers", .key = "m", .hint = "Managers...",
      .help = "Both managers talked about a refusal: what they settled",
      .why_not = why_not_settle, .run = lead_settle_ask },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Lead professional");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "A change needs a reason, the family's wish and a manager's agreement.");
}

const struct screen_ops lead_ops = {
    .name = "lead",
    .kind = SCREEN_FULL,
    .help = "Who leads this case, and who did. Whoever opened it is interim lead until somebody "
            "is named. The lead is one contact for the family and sees that what was agreed "
            "happens; they do not answer for the services of others.",
    .actions = lead_actions,
    .action_count = COUNT(lead_actions),
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column lead_columns[] = {
    { .title = "Name", .cols = 20, .grow = true },
    { .title = "Kind", .cols = 22 },
    { .title = "From", .cols = 11 },
    { .title = "To", .cols = 11 },
    { .title = "Why", .cols = 16, .rank = 1 },
};

static struct ident record_of(const struct rows_screen *rows, size_t at)
{
    return rows->view.work->view.file.lp_assignment.items[at].record.id;
}

static const struct rows_kind lead_kind = {
    .record = record_of,
    .ops = &lead_ops,
    .columns = lead_columns,
    .column_count = COUNT(lead_columns),
    .nothing = "Nobody leads this case. n proposes somebody.",
    .fill = fill_terms,
};

/* Whoever is asked begins at what they are asked. */
void lead_open(struct casework *work)
{
    struct rows_screen *rows = rows_open(&lead_kind, work->app, work, NULL);
    const struct case_file *file = &work->view.file;

    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (relation_is_asked(term, session_today(app_session(work->app))) &&
            is_mine(rows, term))
            rows_lead_to(app_stack(work->app), &term->record.id);
    }
}
