/* SPDX-License-Identifier: MIT */
/* Reviews that were missed again and again go to the managers by name. */

#include "config.h"

#include "base/text.h"
#include "policy/due.h"
#include "policy/relation.h"
#include "service/meeting_deed.h"

/* The last one that was missed, where it is time to tell. */
static const struct tac_meeting *to_tell(const struct case_file *file,
                                         const struct parameters *parameters, struct date today,
                                         struct arena *arena)
{
    struct due_list dues;

    due_find(file, parameters, today, &dues, arena);
    for (size_t i = 0; i < dues.count; i++) {
        if (dues.items[i].rule == DUE_REV_REPEAT)
            return case_file_find(file, ENTITY_tac_meeting, &dues.items[i].record);
    }
    return NULL;
}

static const char nothing_to_tell[] = "Not so many reviews were missed that managers are told.";

static const char *with_manager(const struct case_file *file, const char *names,
                                const struct ident *id, struct arena *arena)
{
    const struct practitioner *worker = ident_known(id) ? case_file_practitioner(file, id) : NULL;

    if (!worker || !worker->name)
        return names;
    return names[0] ? arena_printf(arena, "%s, %s", names, worker->name) : worker->name;
}

const char *meeting_managers(const struct case_file *file, struct date today,
                             struct arena *arena)
{
    const struct lp_assignment *lead = relation_lead(file, today);
    const struct practitioner *worker =
        lead ? case_file_practitioner(file, &lead->practitioner_id) : NULL;
    const char *names = "";

    if (!worker)
        return names;
    names = with_manager(file, names, &worker->line_manager, arena);
    if (!ident_equal(&worker->line_manager, &worker->caf_supervisor))
        names = with_manager(file, names, &worker->caf_supervisor, arena);
    return names;
}

const char *meeting_managers_why_not(struct session *session, const struct case_view *view,
                                     struct arena *arena)
{
    struct permission permission =
        permit(PERMIT_MARK_NOT_HELD, OPERATION_EXECUTE, &view->relation);

    if (!to_tell(&view->file, &session->parameters, session_today(session), arena))
        return nothing_to_tell;
    return permission.allowed ? NULL : arena_strdup(arena, permission.why_not);
}

static bool tell(struct case_deed *d, const char *whom, struct err *err)
{
    const struct tac_meeting *last =
        to_tell(&d->file, &d->deed.session->parameters, d->today, &d->arena);
    struct tac_meeting meeting;

    if (!case_deed_may(d, PERMIT_MARK_NOT_HELD, OPERATION_EXECUTE, err) ||
        !meeting_writable(d, err))
        return false;
    if (!last)
        return err_set(err, ERR_REFUSED, "%s", nothing_to_tell);
    if (!whom || text_blank(whom))
        return err_set_field(err, "managers_told", "Say which managers were told.");
    meeting = *last;
    meeting.managers_told_on = d->today;
    meeting.managers_told = whom;
    return case_deed_save(d, ENTITY_tac_meeting, &meeting, err);
}

bool meeting_managers_told(struct session *session, const struct ident *case_id,
                           const char *whom, struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, tell(&d, whom, err), err);
}
