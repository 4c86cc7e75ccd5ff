/* SPDX-License-Identifier: MIT */
/* The case at work. */

#include "config.h"

#include "screens/casework.h"

#include <stdlib.h>
#include <string.h>

#include "screens/view.h"

struct casework *casework_open(struct app *app, const struct ident *case_id, const char *reason,
                               struct err *err)
{
    struct casework *work = need_memory(sizeof(*work));

    work->app = app;
    work->case_id = *case_id;
    work->holders = 1;
    if (reason != NULL && (work->reason = strdup(reason)) == NULL)
        reason = NULL;
    if (!casework_reload(work, err)) {
        casework_release(work);
        return NULL;
    }
    return work;
}

void casework_hold(struct casework *work)
{
    work->holders++;
}

void casework_release(struct casework *work)
{
    if (work == NULL || --work->holders > 0)
        return;
    arena_clear(&work->arena);
    arena_clear(&work->before);
    free(work->reason);
    explicit_bzero(work, sizeof(*work));
    free(work);
}

bool casework_reload(struct casework *work, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct case_view view;

    if (!case_open(app_session(work->app), &work->case_id, work->reason, &view, &arena, err)) {
        arena_clear(&arena);
        return false;
    }
    arena_clear(&work->before);
    work->before = work->arena;
    work->arena = arena;
    work->view = view;
    work->reading++;
    return true;
}

void casework_refresh(struct casework *work)
{
    struct err err = ERR_INIT;

    if (!casework_reload(work, &err))
        stack_err(app_stack(work->app), &err);
}

const char *casework_title(const struct casework *work, struct arena *arena)
{
    const char *urn = work->view.file.caf_case.urn;

    return arena_printf(arena, "%s %s", urn == NULL ? "" : urn, work->view.name);
}

const struct assessment *casework_assessment(const struct casework *work)
{
    return case_file_assessment(&work->view.file);
}

const struct assessment *casework_version(const struct casework *work, const struct ident *id)
{
    return case_file_find(&work->view.file, ENTITY_assessment, id);
}

static bool leads(const struct lp_assignment *term, struct date today)
{
    if (term->kind == LP_KIND_DEPUTY || !date_known(term->accepted_on))
        return false;
    return !date_known(term->to) || date_compare(term->to, today) >= 0;
}

const struct lp_assignment *casework_lead(const struct casework *work)
{
    const struct case_file *file = &work->view.file;
    struct date today = session_today(app_session(work->app));

    for (size_t i = file->lp_assignment.count; i > 0; i--) {
        const struct lp_assignment *term = &file->lp_assignment.items[i - 1];

        if (leads(term, today))
            return term;
    }
    return NULL;
}

const char casework_not_yours[] = "Not yours to read. Ask the lead professional.";

bool casework_reads(const struct casework *work, enum entity_id kind)
{
    return !work->view.shut[kind];
}

const char *casework_why_not(const struct casework *work, enum permit_function function,
                             enum operation operation, bool mine)
{
    struct relation relation = work->view.relation;

    if (relation.closed)
        return "The case is closed and can only be read. A co-ordinator can re-open it.";
    relation.own = relation.own || mine;
    return permit(function, operation, &relation).why_not;
}

bool casework_reads_consent(const struct casework *work)
{
    return casework_reads(work, ENTITY_consent);
}
