/* SPDX-License-Identifier: MIT */
/* A case opened in an emergency, and what was found of that. */

#include "config.h"

#include "service/emergency_svc.h"

#include <string.h>

#include "base/text.h"
#include "model/record.h"
#include "policy/due.h"
#include "policy/reason_sense.h"
#include "service/case_deed.h"
#include "service/names.h"
#include "service/record_list.h"
#include "store/case_file_store.h"
#include "store/eyes.h"
#include "store/record_store.h"

/* ----- Opening ---------------------------------------------------------- */

static const char *why_not_state(int state)
{
    switch (state) {
    case STATE_P0:
    case STATE_P1:
        return "There is only a checklist, which is its author's alone. Ask them.";
    case STATE_V0:
        return "This case is void. Look for the child's other case.";
    case STATE_Z3:
        return "What this case said has been destroyed.";
    default:
        return NULL;
    }
}

static const char *why_refused(const struct relation *relation, int state)
{
    return permit_open(relation) ? "You may read this case already." : why_not_state(state);
}

const char *emergency_why_not(const struct session *session, const struct case_view *view)
{
    struct permission permission = permit(PERMIT_EMERGENCY, OPERATION_CREATE, &view->relation);

    if (!permission.allowed)
        return permission.why_not;
    if (!ident_known(&session_who(session)->practitioner))
        return "Your account is not a practitioner's.";
    return why_refused(&view->relation, view->file.caf_case.state);
}

const char *emergency_why_not_you(const struct session *session)
{
    struct relation relation = { .roles = session->who.roles };
    struct permission permission = permit(PERMIT_EMERGENCY, OPERATION_CREATE, &relation);

    if (!permission.allowed)
        return permission.why_not;
    return ident_known(&session->who.practitioner) ? NULL : "Your account is not a practitioner's.";
}

static bool is_explained(enum code_emergency reason, const char *words, struct err *err)
{
    if (reason <= EMERGENCY_NONE_ || reason >= EMERGENCY_END_)
        return err_set_field(err, "reason", "Say what cannot wait.");
    return reason_is_sentence(words) ||
           err_set_field(err, "words", "Say in a sentence what happened; somebody looks into it.");
}

/* What they are to the case lets nobody in who is not named. */
static bool is_sealed_to_them(const struct case_deed *d)
{
    for (size_t i = 0; i < d->file.case_seal.count; i++) {
        const struct case_seal *seal = &d->file.case_seal.items[i];

        if (case_seal_holds(seal) && !case_seal_names(seal->names, d->deed.session->who.login))
            return true;
    }
    return false;
}

static bool may_break(struct case_deed *d, struct err *err)
{
    int state = d->file.caf_case.state;
    const char *why_not;

    if (!case_deed_may(d, PERMIT_EMERGENCY, OPERATION_CREATE, err))
        return false;
    if (!ident_known(&d->deed.session->who.practitioner))
        return err_set(err, ERR_DENIED, "Your account is not a practitioner's.");
    why_not = is_sealed_to_them(d) ? why_not_state(state) : why_refused(&d->relation, state);
    return !why_not || err_set(err, ERR_REFUSED, "%s", why_not);
}

static bool open_now(struct case_deed *d, struct emergency_opening *opening, struct err *err)
{
    const struct session *session = d->deed.session;
    const char *reason = arena_printf(&d->arena, "%s: %s",
                                      code_label(CODES_EMERGENCY_ID, opening->reason),
                                      opening->words);

    if (!may_break(d, err))
        return false;
    opening->record.id = ident_new(session->machine);
    opening->case_id = d->deed.case_id;
    opening->opened_by = session->who.practitioner;
    opening->opened_at = opening->ends_at = session_now(session);
    opening->ends_at.seconds += (int64_t)session->parameters.break_glass_hours * 3600;
    return case_deed_put(d, ENTITY_emergency_opening, opening, err) &&
           case_deed_check(d, ENTITY_emergency_opening, opening, err) &&
           case_deed_keep_as(d, ENTITY_emergency_opening, opening, AUDIT_BREAKGLASS, reason, err);
}

bool emergency_open(struct session *session, const struct ident *case_id,
                    enum code_emergency reason, const char *words, struct instant *until,
                    struct err *err)
{
    struct emergency_opening opening;
    struct case_deed d;

    if (!is_explained(reason, words, err) || !case_deed_begin(session, case_id, &d, err))
        return false;
    record_init(entity_of(ENTITY_emergency_opening), &opening);
    opening.reason = (int)reason;
    opening.words = words;
    if (!case_deed_end(&d, open_now(&d, &opening, err), err))
        return false;
    *until = opening.ends_at;
    return true;
}

static bool may_ask(struct session *session, struct err *err)
{
    struct relation relation = { .roles = session->who.roles };
    struct permission permission = permit(PERMIT_EMERGENCY, OPERATION_CREATE, &relation);

    if (permission.allowed)
        return true;
    err_set(err, ERR_DENIED, "%s", permission.why_not);
    refusal(session, NULL, permit_function_words(PERMIT_EMERGENCY), err);
    return false;
}

/* Of a sealed case nothing is told but that it is open. */
static bool hide_failure(struct session *session, const char *urn, struct err *err)
{
    struct err sealed = ERR_INIT;
    struct ident case_id;

    if (!case_by_urn(session, urn, &case_id, &sealed))
        *err = sealed;
    return false;
}

bool emergency_open_urn(struct session *session, const char *urn, enum code_emergency reason,
                        const char *words, struct instant *until, struct err *err)
{
    struct ident case_id;
    struct db *db;
    bool ok;

    if (!session_db(session, &db, err) || !may_ask(session, err) ||
        !is_explained(reason, words, err))
        return false;
    eyes_unseal(db);
    ok = case_by_urn(session, urn, &case_id, err) &&
         emergency_open(session, &case_id, reason, words, until, err);
    eyes_reseal(db);
    return ok || hide_failure(session, urn, err);
}

/* ----- Who looks into it ------------------------------------------------ */

/* A supervisor answers for whoever opened it as for whoever leads the case. */
static struct relation reviewer(const struct session *session, const struct case_file *file,
                                const struct emergency_opening *opening)
{
    struct actor actor = session_actor(session);
    struct relation relation =
        relation_find(file, &actor, &session->parameters, session_today(session));

    relation.supervises = relation.supervises ||
                          (set_has(actor.roles, ROLE_supervisor) &&
                           relation_supervises(file, &actor.practitioner, &opening->opened_by));
    return relation;
}

/* Whoever sealed the case is told, and looks into it, whatever else they are. */
static bool sealed_it(const struct session *session, const struct case_seal *seal)
{
    return case_seal_holds(seal) && seal->set_by &&
           strcmp(seal->set_by, session->who.login) == 0;
}

static struct permission may_review(const struct session *session, const struct case_file *file,
                                    const struct emergency_opening *opening)
{
    struct relation relation = reviewer(session, file, opening);

    for (size_t i = 0; i < file->case_seal.count; i++) {
        if (sealed_it(session, &file->case_seal.items[i]))
            return (struct permission){ .allowed = true };
    }
    return permit(PERMIT_EMERGENCY_REVIEW, OPERATION_APPROVE, &relation);
}

static bool is_own(const struct session *session, const struct emergency_opening *opening)
{
    const struct who *who = &session->who;

    return ident_equal(&opening->record.created_by, &who->account) ||
           (ident_known(&who->practitioner) &&
            ident_equal(&opening->opened_by, &who->practitioner));
}

static bool sealed_any(struct session *session)
{
    struct arena arena = ARENA_INIT;
    struct err quiet = ERR_INIT;
    struct record_list all = { NULL, 0 };
    struct db *db;
    bool any = false;

    if (session_db(session, &db, &quiet) &&
        record_list_read(db, ENTITY_case_seal, &all, &arena, &quiet)) {
        for (size_t i = 0; i < all.count; i++)
            any = any || sealed_it(session, all.items[i]);
    }
    arena_clear(&arena);
    return any;
}

/* Is there anything they might be let look into? */
static struct permission may_list(struct session *session)
{
    struct relation relation = { .roles = session->who.roles, .supervises = true };
    struct permission permission =
        permit(PERMIT_EMERGENCY_REVIEW, OPERATION_APPROVE, &relation);

    permission.allowed = permission.allowed || sealed_any(session);
    return permission;
}

/* ----- The list --------------------------------------------------------- */

static bool add_line(struct session *session, struct db *db,
                     const struct emergency_opening *opening, struct emergency_lines *out,
                     struct arena *arena, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct case_file *file = arena_alloc(&scratch, sizeof(*file));
    bool ok = case_file_store_get(db, &opening->case_id, file, &scratch, err);

    if (ok && may_review(session, file, opening).allowed) {
        struct date due = due_emergency(opening, &session->parameters);

        out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
        out->items[out->count++] = (struct emergency_line){
            .opening = opening->record.id,
            .urn = arena_strdup(arena, file->caf_case.urn ? file->caf_case.urn : ""),
            .who = name_of(session, ENTITY_practitioner, &opening->opened_by, arena),
            .reason = (enum code_emergency)opening->reason,
            .words = arena_strdup(arena, opening->words ? opening->words : ""),
            .opened_at = opening->opened_at,
            .ends_at = opening->ends_at,
            .due = due,
            .late = date_compare(due, session_today(session)) < 0,
            .own = is_own(session, opening),
        };
    }
    arena_clear(&scratch);
    return ok;
}

static bool find_lines(struct session *session, struct emergency_lines *out, struct arena *arena,
                       struct err *err)
{
    struct record_list all;
    struct db *db;

    if (!session_db(session, &db, err) ||
        !record_list_read(db, ENTITY_emergency_opening, &all, arena, err))
        return false;
    for (size_t i = 0; i < all.count; i++) {
        if (due_emergency_waits(all.items[i]) &&
            !add_line(session, db, all.items[i], out, arena, err))
            return false;
    }
    return true;
}

bool emergency_list(struct session *session, struct emergency_lines *out, struct arena *arena,
                    struct err *err)
{
    struct audit_event event = { .action = AUDIT_LIST,
                                 .entity = entity_of(ENTITY_emergency_opening)->name };
    struct permission permission = may_list(session);

    *out = (struct emergency_lines){ NULL, 0 };
    if (!permission.allowed) {
        err_set(err, ERR_DENIED, "%s", permission.why_not);
        refusal(session, NULL, permit_function_words(PERMIT_EMERGENCY_REVIEW), err);
        return false;
    }
    return find_lines(session, out, arena, err) && look(session, &event, err);
}

bool emergency_count(struct session *session, size_t *count, struct err *err)
{
    struct emergency_lines lines = { NULL, 0 };
    struct arena arena = ARENA_INIT;
    bool ok = !may_list(session).allowed || find_lines(session, &lines, &arena, err);

    *count = 0;
    for (size_t i = 0; ok && i < lines.count; i++)
        *count += !lines.items[i].own;
    arena_clear(&arena);
    return ok;
}

/* ----- What was found --------------------------------------------------- */

static bool may_find(struct case_deed *d, const struct emergency_opening *opening,
                     struct err *err)
{
    struct permission permission = may_review(d->deed.session, &d->file, opening);

    d->deed.refused_why = permit_function_words(PERMIT_EMERGENCY_REVIEW);
    if (!permission.allowed)
        return err_set(err, ERR_DENIED, "%s", permission.why_not);
    if (is_own(d->deed.session, opening))
        return err_set(err, ERR_DENIED, "You opened it yourself: somebody else looks into it.");
    return due_emergency_waits(opening) ||
           err_set(err, ERR_REFUSED, "Somebody has looked into it already.");
}

static bool find_of(struct case_deed *d, const struct ident *id,
                    enum code_emergency_finding finding, const char *words, struct err *err)
{
    const struct emergency_opening *saved =
        case_file_find(&d->file, ENTITY_emergency_opening, id);
    struct emergency_opening opening;

    if (!saved)
        return err_set(err, ERR_NOT_FOUND, "That opening is not there any more.");
    if (!may_find(d, saved, err))
        return false;
    opening = *saved;
    opening.finding = (int)finding;
    opening.finding_words = words;
    opening.reviewed_by = d->deed.session->who.login;
    opening.reviewed_on = d->today;
    return case_deed_save(d, ENTITY_emergency_opening, &opening, err);
}

bool emergency_review(struct session *session, const struct ident *opening,
                      enum code_emergency_finding finding, const char *words, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct emergency_opening saved;
    struct case_deed d;
    struct db *db;
    bool ok;

    if (finding <= EMERGENCY_FINDING_NONE_ || finding >= EMERGENCY_FINDING_END_)
        return err_set_field(err, "finding", "Say whether it was right.");
    if (!reason_is_sentence(words))
        return err_set_field(err, "finding_words", "Say whom you asked, and what comes of it.");
    ok = session_db(session, &db, err) &&
         record_store_get(db, ENTITY_emergency_opening, opening, &saved, &arena, err) &&
         case_deed_begin(session, &saved.case_id, &d, err) &&
         case_deed_end(&d, find_of(&d, opening, finding, words, err), err);
    arena_clear(&arena);
    return ok;
}
