/* SPDX-License-Identifier: MIT */
/* Reports on their way: of which cases they are, and each case read once for all of them. */

#include "config.h"

#include <string.h>

#include "policy/relation.h"
#include "service/board.h"
#include "service/case_list.h"
#include "service/case_scope.h"
#include "service/report_private.h"
#include "store/case_file_store.h"

enum { ALL = INT32_MAX, STEP = 16 };

struct report_walk {
    struct session *session;
    struct db *db;
    struct report_run *runs;
    size_t run_count;
    struct ident *cases;
    size_t case_count, at;
    struct arena *arena;
    bool over;
};

/* ----- Of which cases -------------------------------------------------------------- */

/* Auditors have figures of all; a member of a team has no report of the case. */
static bool set_scope(struct report_run *run, struct board_query *query, struct err *err)
{
    bool own = run->report->of_one && !ident_known(&run->ask->user);

    *query = (struct board_query){ .order = ORDER_URN, .today = run->today, .limit = ALL };
    if (!case_list_is_allowed(run->session))
        return true;
    if (!case_scope(run->session, own ? CASES_MINE : CASES_ALLOWED, query, err))
        return false;
    query->roles &= ~WORKER_MEMBER;
    return true;
}

/* Somebody without case work of their own has to say whose. */
static bool set_one(struct report_run *run, struct err *err)
{
    run->one = ident_known(&run->ask->user) ? run->ask->user : run->session->who.practitioner;
    if (!run->report->of_one || ident_known(&run->one))
        return true;
    return err_set(err, ERR_REFUSED, "%s is of one person's cases: say whose, with --user.",
                     run->report->code);
}

static bool note_case(void *data, const struct board_line *line)
{
    struct report_walk *walk = data;

    walk->cases = arena_grow(walk->arena, walk->cases, walk->case_count, sizeof(*walk->cases));
    walk->cases[walk->case_count++] = line->row.case_id;
    return true;
}

static bool wants_closed(const struct report_walk *walk)
{
    for (size_t i = 0; i < walk->run_count; i++) {
        if (!walk->runs[i].report->open_only)
            return true;
    }
    return false;
}

/* Only which they are: ten thousand lines would be kept for long. */
static bool find_cases(struct report_walk *walk, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct board_query scope;
    bool ok = set_scope(&walk->runs[0], &scope, err);

    for (int open = 1; ok && open >= (wants_closed(walk) ? 0 : 1); open--) {
        scope.open = open;
        ok = board_store_list(walk->db, &scope, note_case, walk, &scratch, err);
        arena_clear(&scratch);
    }
    return ok;
}

/* ----- A case ---------------------------------------------------------------------- */

/* The newest of those who led. */
static const struct lp_assignment *last_lead(const struct case_file *file)
{
    const struct lp_assignment *last = NULL;

    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (term->kind == LP_KIND_DEPUTY || !date_known(term->accepted_on))
            continue;
        if (!last || date_compare(term->from, last->from) >= 0)
            last = term;
    }
    return last;
}

static void fill_case(struct report_case *here)
{
    here->lead = relation_lead(here->file, here->today);
    if (!here->lead && !state_is_open(here->file->caf_case.state))
        here->lead = last_lead(here->file);
    if (!here->lead)
        return;
    here->worker = case_file_practitioner(here->file, &here->lead->practitioner_id);
    here->agency = case_file_agency_of(here->file, &here->lead->practitioner_id);
}

static bool is_asked_for(const struct report_run *run, const struct board_line *line)
{
    const struct report_ask *ask = run->ask;

    if (ident_known(&ask->locality) && !ident_equal(&ask->locality, &line->row.locality))
        return false;
    if (ask->state && strcmp(line->row.state, code_text(CODES_STATE_ID, (int)ask->state)) != 0)
        return false;
    for (size_t i = 0; i < ask->urn_count; i++) {
        if (strcmp(ask->urns[i], line->row.urn) == 0)
            return true;
    }
    return ask->urn_count == 0;
}

static bool is_lead_asked_for(const struct report_run *run, const struct report_case *here)
{
    const struct ident nobody = IDENT_NONE;
    const struct ident *lead = here->lead ? &here->lead->practitioner_id : &nobody;

    return run->report->of_people ||
           report_asks_for(run, run->report->of_one ? &run->one : lead, here->agency);
}

static bool take_into(struct report_run *run, const struct report_case *here, struct err *err)
{
    bool wanted = (here->line->row.open || !run->report->open_only) &&
                  is_asked_for(run, here->line) && is_lead_asked_for(run, here);
    bool ok;

    run->urn = here->line->row.urn;
    ok = !wanted || run->report->each(run, here, err);
    run->urn = NULL;
    return ok;
}

static bool take_case(struct report_walk *walk, const struct board_line *line, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct case_file file;
    struct report_case here = { .file = &file, .line = line, .today = walk->runs[0].today };
    bool ok = case_file_store_get(walk->db, &line->row.case_id, &file, &scratch, err);

    if (ok)
        fill_case(&here);
    for (size_t i = 0; ok && i < walk->run_count; i++)
        ok = take_into(&walk->runs[i], &here, err);
    arena_clear(&scratch);
    return ok;
}

static bool is_asked_for_at_all(const struct report_walk *walk, const struct board_line *line)
{
    for (size_t i = 0; i < walk->run_count; i++) {
        if (is_asked_for(&walk->runs[i], line))
            return true;
    }
    return false;
}

/* One that has gone since, from the store or from these eyes, is in no report. */
static bool take_next(struct report_walk *walk, struct err *err)
{
    struct date today = walk->runs[0].today;
    struct err gone = ERR_INIT;
    struct board_line line;

    if (!board_store_line(walk->db, &walk->cases[walk->at++], today, &line, walk->arena, &gone)) {
        if (gone.kind == ERR_NOT_FOUND)
            return true;
        *err = gone;
        return false;
    }
    return !is_asked_for_at_all(walk, &line) || take_case(walk, &line, err);
}

/* ----- The way ----------------------------------------------------------------------- */

static bool note_rows(struct session *session, const struct report_rows *rows,
                      enum audit_action action, const char *reason, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct audit_event event = { .action = action, .reason = reason };
    bool ok;

    event.detail = arena_printf(&arena, "{\"report\":\"%s\",\"rows\":%zu}", rows->report->code,
                                rows->rows);
    ok = look(session, &event, err);
    arena_clear(&arena);
    return ok;
}

bool report_note_export(struct session *session, const struct report_rows *rows, struct err *err)
{
    return note_rows(session, rows, AUDIT_EXPORT, NULL, err);
}

static bool end_run(struct report_run *run, struct err *err)
{
    if (run->report->end && !run->report->end(run, err))
        return false;
    if (run->ask->publish)
        report_hide(run->out);
    return note_rows(run->session, run->out, AUDIT_LIST, run->ask->reason, err);
}

static bool begin_run(struct report_walk *walk, const struct report_order *order,
                      struct report_rows *out, struct err *err)
{
    struct report_run *run = &walk->runs[walk->run_count++];

    *run = (struct report_run){ .session = walk->session, .report = order->report,
                                .ask = &order->ask, .today = session_today(walk->session),
                                .db = walk->db, .out = out, .arena = walk->arena };
    *out = (struct report_rows){ .report = order->report,
                                 .columns = report_columns(order->report) };
    return report_may_make(walk->session, order->report, &order->ask, err) &&
           report_makes_sense(order->report, &order->ask, err) && set_one(run, err);
}

bool report_begin(struct session *session, const struct report_order *orders, size_t count,
                  struct report_rows *out, struct report_walk **walk, struct arena *arena,
                  struct err *err)
{
    struct report_walk *made = arena_alloc(arena, sizeof(*made));

    *made = (struct report_walk){ .session = session, .arena = arena };
    made->runs = arena_alloc(arena, count * sizeof(*made->runs));
    if (!session_db(session, &made->db, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!begin_run(made, &orders[i], &out[i], err))
            return false;
    }
    board_turn(session);
    *walk = made;
    return find_cases(made, err);
}

bool report_step(struct report_walk *walk, struct err *err)
{
    for (int i = 0; i < STEP && walk->at < walk->case_count; i++) {
        if (!take_next(walk, err))
            return false;
    }
    if (walk->at < walk->case_count)
        return true;
    for (size_t i = 0; !walk->over && i < walk->run_count; i++) {
        if (!end_run(&walk->runs[i], err))
            return false;
    }
    walk->over = true;
    return true;
}

bool report_is_over(const struct report_walk *walk)
{
    return walk->over;
}

void report_progress(const struct report_walk *walk, int64_t *done, int64_t *all)
{
    *done = (int64_t)walk->at;
    *all = (int64_t)walk->case_count;
}

static bool goes_on(const struct report_walk *walk, report_fn *step, void *data, struct err *err)
{
    return !step || step(data, (int64_t)walk->at, (int64_t)walk->case_count) ||
           err_set(err, ERR_STOPPED, "Stopped; there is no report.");
}

bool report_make(struct session *session, const struct report *report,
                 const struct report_ask *ask, report_fn *step, void *data,
                 struct report_rows *out, struct arena *arena, struct err *err)
{
    struct report_order *order = arena_alloc(arena, sizeof(*order));
    struct report_walk *walk;

    *order = (struct report_order){ .report = report, .ask = *ask };
    if (!report_begin(session, order, 1, out, &walk, arena, err))
        return false;
    while (!report_is_over(walk)) {
        if (!goes_on(walk, step, data, err) || !report_step(walk, err))
            return false;
    }
    return true;
}
