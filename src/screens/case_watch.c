/* SPDX-License-Identifier: MIT */
/* A case in sight that is there no more for whoever has it: an emergency opening that is over, or
 * somebody kept out of it since. */

#include "config.h"

#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/view.h"
#include "service/case_svc.h"

int64_t case_watch_due(const struct screen *overview)
{
    const struct casework *work = view_of(overview)->work;
    const struct session *session = app_session(work->app);
    int64_t over = emergency_due(overview);

    if (session == NULL || session_locked(session))
        return INT64_MAX;
    return over < work->watch_ms ? over : work->watch_ms;
}

/* Only others' saves are looked at, so that a quiet store is asked for a number and no more. */
static bool is_gone(struct casework *work, struct err *err)
{
    int64_t before = work->version;
    struct ident found;

    casework_watch(work);
    return work->version != before &&
           !case_by_urn(app_session(work->app), work->view.file.caf_case.urn, &found, err) &&
           err->kind == ERR_NOT_FOUND;
}

void case_watch_tick(struct screen *overview, int64_t now)
{
    struct casework *work = view_of(overview)->work;
    struct app *app = work->app;
    struct err err = ERR_INIT;

    if (emergency_due(overview) <= now) {
        emergency_tick(overview, now);
    } else if (is_gone(work, &err)) {
        nav_home(app);
        stack_err(app_stack(app), &err);
    }
}
