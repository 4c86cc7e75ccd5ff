/* SPDX-License-Identifier: MIT */
/* Reports: which there are, who may have them, and the cells of their rows. */

#include "config.h"

#include <string.h>

#include "policy/permit.h"
#include "policy/relation.h"
#include "service/case_list.h"
#include "service/deed.h"
#include "service/report_private.h"

const struct report *const *report_all(size_t *count)
{
    static const struct report *const all[] = {
#define X(name) &report_##name,
        REPORTS(X)
#undef X
    };

    *count = sizeof(all) / sizeof(*all);
    return all;
}

const struct report *report_find(const char *code)
{
    size_t count;
    const struct report *const *all = report_all(&count);

    for (size_t i = 0; i < count; i++) {
        if (strcmp(all[i]->code, code) == 0)
            return all[i];
    }
    return NULL;
}

const struct report *report_cases(void)
{
    return &report_behind_figure;
}

size_t report_columns(const struct report *report)
{
    size_t count = 0;

    while (count < REPORT_COLUMNS && report->columns[count].name)
        count++;
    return count;
}

/* ----- Cells ---------------------------------------------------------------- */

struct report_cell *report_row(struct report_run *run)
{
    struct report_rows *out = run->out;
    size_t size = out->columns * sizeof(*out->cells);

    out->cells = arena_grow(run->arena, out->cells, out->rows, size);
    out->behind = arena_grow(run->arena, out->behind, out->rows, sizeof(*out->behind));
    memset(out->cells + out->rows * out->columns, 0, size);
    out->behind[out->rows] = (struct report_behind){ NULL, 0 };
    report_note_case(run, &out->behind[out->rows]);
    return out->cells + out->rows++ * out->columns;
}

void report_note_case(struct report_run *run, struct report_behind *behind)
{
    if (!run->urn || (behind->count && strcmp(behind->urns[behind->count - 1], run->urn) == 0))
        return;
    behind->urns = arena_grow(run->arena, behind->urns, behind->count, sizeof(*behind->urns));
    behind->urns[behind->count++] = run->urn;
}

void report_set_behind(struct report_run *run, const struct report_behind *behind)
{
    run->out->behind[run->out->rows - 1] = *behind;
}

void report_words(struct report_cell *cell, const char *text)
{
    cell->known = text && *text;
    cell->text = cell->known ? text : NULL;
}

void report_day(struct report_cell *cell, struct date day)
{
    cell->known = date_known(day);
    cell->day = day;
}

void report_number(struct report_cell *cell, int64_t number)
{
    cell->known = true;
    cell->number = number;
}

void report_percent(struct report_cell *cell, int64_t part, int64_t all)
{
    if (all > 0)
        report_number(cell, (part * 2000 + all) / (2 * all));
}

int64_t report_tenths(int64_t sum, int64_t count)
{
    int64_t twice = 20 * (sum < 0 ? -sum : sum);
    int64_t rounded = (twice + count) / (2 * count);

    return sum < 0 ? -rounded : rounded;
}

const char *report_lead_name(struct report_run *run, const struct report_case *here)
{
    return here->worker && here->worker->name ? arena_strdup(run->arena, here->worker->name) : "";
}

const char *report_child_name(struct report_run *run, const struct report_case *here)
{
    const struct board_row *row = &here->line->row;

    return *row->given_names
               ? arena_printf(run->arena, "%s, %s", row->family_name, row->given_names)
               : row->family_name;
}

const char *report_sector(const struct agency *agency)
{
    return agency && agency->sector_2008 ? code_text(CODES_SECTOR9_ID, agency->sector_2008) : NULL;
}

void report_dues(struct report_run *run, const struct report_case *here, struct due_list *dues,
                 struct arena *arena)
{
    due_find(here->file, &run->session->parameters, run->today, dues, arena);
}

bool report_may_read(const struct report_run *run, const struct report_case *here,
                     enum permit_function function)
{
    struct actor actor = session_actor(run->session);
    struct relation relation =
        relation_find(here->file, &actor, &run->session->parameters, run->today);
    struct permission permission = permit(function, OPERATION_READ, &relation);

    return permission.allowed && !permission.needs_reason && !permission.status_only;
}

bool report_in_period(const struct report_run *run, struct date day)
{
    const struct report_ask *ask = run->ask;

    if (!date_known(day))
        return !date_known(ask->from) && !date_known(ask->to);
    return (!date_known(ask->from) || date_compare(day, ask->from) >= 0) &&
           (!date_known(ask->to) || date_compare(day, ask->to) <= 0);
}

/* ----- Who may ---------------------------------------------------------------- */

/* Whatever somebody is to the cases they get: the scope sees to which those are. */
static struct permission permission_of(const struct session *session, const struct report *report)
{
    bool practitioner = session_has_role(session, ROLE_practitioner);
    struct relation relation = { .roles = session->who.roles, .author = practitioner,
                                 .lead = practitioner, .own = true, .locality = true,
                                 .supervises = true };

    return permit(report->named ? PERMIT_REPORTS_NAMED : PERMIT_REPORTS_AGGREGATE,
                  OPERATION_READ, &relation);
}

const char *report_why_not(const struct session *session, const struct report *report)
{
    struct permission permission = permission_of(session, report);

    if (!permission.allowed)
        return permission.why_not;
    if (report->named && !report->for_audit && !case_list_is_allowed(session))
        return "A report with names is for those who work with the cases. "
               "Reports in figures are yours, and lists of what went out and why.";
    return NULL;
}

bool report_needs_reason(const struct session *session, const struct report *report)
{
    return permission_of(session, report).needs_reason;
}

bool report_may_make(struct session *session, const struct report *report,
                     const struct report_ask *ask, struct err *err)
{
    const char *why = report_why_not(session, report);

    if (!why)
        return !report_needs_reason(session, report) || (ask->reason && *ask->reason) ||
               err_set(err, ERR_REFUSED, "It names families: say why you look, with --reason.");
    err_set(err, ERR_DENIED, "%s", why);
    refusal(session, NULL, "a report", err);
    return false;
}

/* ----- What is asked -------------------------------------------------------------- */

bool report_makes_sense(const struct report *report, const struct report_ask *ask,
                        struct err *err)
{
    if (ask->publish && report->named)
        return err_set(err, ERR_REFUSED, "%s names people: only reports in figures are published.",
                       report->code);
    if (!report->period && (date_known(ask->from) || date_known(ask->to)))
        return err_set(err, ERR_REFUSED, "%s is about today: it takes no first or last day.",
                       report->code);
    if (date_known(ask->from) && date_known(ask->to) && date_compare(ask->to, ask->from) < 0)
        return err_set(err, ERR_REFUSED, "The last day is before the first: change --to or --from.");
    return true;
}

bool report_asks_for(const struct report_run *run, const struct ident *practitioner,
                     const struct agency *agency)
{
    const struct report_ask *ask = run->ask;

    if (ident_known(&ask->user) && !ident_equal(practitioner, &ask->user))
        return false;
    if (ident_known(&ask->agency) &&
        (!agency || !ident_equal(&agency->record.id, &ask->agency)))
        return false;
    return !ask->sector || (agency && agency->sector_2008 == (int)ask->sector);
}
