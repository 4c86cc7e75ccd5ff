/* SPDX-License-Identifier: MIT */
/* A look at one case. */

#include "config.h"

#include "service/case_look.h"

#include "base/text.h"
#include "service/case_svc.h"
#include "service/deed.h"
#include "service/own_tie_deed.h"
#include "store/case_file_store.h"

bool case_look_quiet(struct session *session, const struct ident *case_id, struct case_look *out,
                     struct arena *arena, struct err *err)
{
    struct actor actor = session_actor(session);
    struct db *db;

    out->today = session_today(session);
    if (!session_db(session, &db, err) ||
        !case_file_store_get(db, case_id, &out->file, arena, err))
        return false;
    out->relation = relation_find(&out->file, &actor, &session->parameters, out->today);
    return true;
}

bool case_was_shown(const struct session *session, const struct ident *case_id)
{
    for (size_t i = 0; i < session->shown_count; i++) {
        if (ident_equal(&session->shown[i], case_id))
            return true;
    }
    return false;
}

void case_remember_shown(struct session *session, const struct ident *case_id)
{
    if (case_was_shown(session, case_id))
        return;
    session->shown = arena_grow(&session->arena, session->shown, session->shown_count,
                                sizeof(*session->shown));
    session->shown[session->shown_count++] = *case_id;
}

bool case_look_note(struct session *session, const struct case_look *shown, struct err *err)
{
    struct audit_event event = { .action = AUDIT_VIEW,
                                 .case_id = shown->file.caf_case.record.id,
                                 .subject = shown->file.subject.record.id,
                                 .entity = entity_of(ENTITY_caf_case)->name,
                                 .record = shown->file.caf_case.record.id };

    const char *told;

    if (case_was_shown(session, &event.case_id))
        return true;
    if (!own_tie_meet(session, &shown->file, &told, err) || !look(session, &event, err))
        return false;
    case_remember_shown(session, &event.case_id);
    return true;
}

bool case_reason_given(struct session *session, const struct case_file *file,
                       const char *reason, struct err *err)
{
    if (file->caf_case.state != STATE_Z2 || (reason && !text_blank(reason)) ||
        case_was_shown(session, &file->caf_case.record.id))
        return true;
    err_set(err, ERR_REFUSED, "This case is archived. Say why you open it: that is kept in the "
                              "trail.");
    err->field = "reason";
    return false;
}

static bool may(const struct case_look *shown, enum permit_function function, struct err *err)
{
    struct permission read = permit(function, OPERATION_READ, &shown->relation);

    if (read.allowed && !read.status_only && !read.identity_only)
        return true;
    if (permit(function, OPERATION_CREATE, &shown->relation).allowed)
        return true;
    return err_set(err, ERR_DENIED, "%s",
                   read.why_not ? read.why_not
                                : "You may know that there is something, not what it says. Ask "
                                  "the lead professional.");
}

bool case_look(struct session *session, const struct ident *case_id,
               enum permit_function function, struct case_look *out, struct arena *arena,
               struct err *err)
{
    if (!case_look_quiet(session, case_id, out, arena, err))
        return false;
    if (may(out, function, err))
        return case_reason_given(session, &out->file, NULL, err) &&
               case_look_note(session, out, err);
    refusal(session, case_id, permit_function_words(function), err);
    return false;
}

struct instant case_emergency_until(const struct case_file *file, const struct actor *actor,
                                    const struct relation *relation)
{
    struct relation without = *relation;
    struct instant until = INSTANT_NONE;

    without.emergency = false;
    if (permit_open(&without))
        return until;
    for (size_t i = 0; i < file->emergency_opening.count; i++) {
        const struct emergency_opening *opening = &file->emergency_opening.items[i];

        if (relation_emergency_runs(opening, actor) && opening->ends_at.seconds > until.seconds)
            until = opening->ends_at;
    }
    return until;
}

/* ----- Why not ---------------------------------------------------------- */

const char *case_why_not(struct session *session, const struct case_file *file,
                         const struct permission *permission, struct arena *arena)
{
    const struct locality *locality = NULL;

    for (size_t i = 0; permission->elsewhere && i < file->locality.count; i++) {
        if (ident_equal(&file->locality.items[i].record.id, &file->caf_case.locality_id))
            locality = &file->locality.items[i];
    }
    if (!locality || !locality->name)
        return permission->why_not;
    if (!ident_known(&locality->coordinator))
        return arena_printf(arena, "This case belongs to %s. Ask the co-ordinator there.",
                            locality->name);
    return arena_printf(arena, "This case belongs to %s. Ask its co-ordinator, %s.",
                        locality->name,
                        name_of(session, ENTITY_practitioner, &locality->coordinator, arena));
}
