/* SPDX-License-Identifier: MIT */
/* Who may exchange, and the beginning and end of it. */

#include "config.h"

#include "service/exchange_svc.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/die.h"
#include "policy/relation.h"
#include "service/case_look.h"
#include "service/exchange_work.h"
#include "store/attempts.h"
#include "store/case_file_store.h"
#include "store/eyes.h"
#include "store/keyring.h"
#include "store/user_store.h"

/* How long a co-ordinator's word holds. */
enum { CONFIRMED_SECONDS = 600 };

struct ident exchange_named_case(enum entity_id kind, const void *record)
{
    static const char *const names[] = { "case_id", "joined_case_id" };

    if (kind == ENTITY_caf_case)
        return ((const struct record *)record)->id;
    for (size_t i = 0; i < COUNT(names); i++) {
        const struct field *field = entity_field(entity_of(kind), names[i]);

        if (field && field_known(field, record))
            return field_get_ident(field, record);
    }
    return IDENT_NONE;
}

/* ----- Who may ---------------------------------------------------------- */

static bool is_coordinator(const struct stored_user *user)
{
    return set_has(user->roles, ROLE_coordinator) && !instant_known(user->disabled_at);
}

bool exchange_confirm(struct session *session, const char *coordinator,
                      const struct secret *passphrase, struct err *err)
{
    struct attempt attempt = { coordinator, (int64_t)getuid(), session->trail.terminal };
    struct arena scratch = ARENA_INIT;
    struct stored_user user;
    struct db *db;
    bool right = false;
    bool ok;

    ok = session_db(session, &db, err) &&
         user_store_by_login(db, coordinator, &user, &scratch, err) &&
         attempts_begin(&session->place, &attempt, err) &&
         keyring_try(session->ring, &user.id, passphrase, &right, err);
    if (ok && (!right || !is_coordinator(&user) ||
               ident_equal(&user.id, &session->who.account)))
        ok = err_set(err, ERR_DENIED,
                     "A co-ordinator other than you must confirm this with their passphrase.");
    ok = ok && attempts_right(&session->place, &attempt, err);
    arena_clear(&scratch);
    if (ok)
        session->confirmed_at = session_now(session).seconds;
    return ok;
}

static bool may_all(struct session *session, struct err *err)
{
    struct relation relation = { .roles = session->who.roles };
    struct permission permission =
        permit(PERMIT_BULK_EXCHANGE, OPERATION_EXECUTE, &relation);

    if (!permission.allowed) {
        err_set(err, ERR_DENIED, "%s", permission.why_not);
        refusal(session, NULL, permit_function_words(PERMIT_BULK_EXCHANGE), err);
        return false;
    }
    if (session->training)
        return true;
    if (!session->confirmed_at ||
        session_now(session).seconds - session->confirmed_at > CONFIRMED_SECONDS)
        return err_set(err, ERR_DENIED,
                       "Everything goes in or out only when a co-ordinator confirms it too.");
    return true;
}

/* Whoever may take out everything by themselves: nothing is trimmed. */
static bool takes_all(const struct session *session)
{
    struct relation relation = { .roles = session->who.roles };

    return session->training &&
           permit(PERMIT_BULK_EXCHANGE, OPERATION_EXECUTE, &relation).allowed;
}

static bool may_one(struct session *session, struct db *db, const struct ident *case_id,
                    struct err *err)
{
    struct actor actor = session_actor(session);
    struct arena scratch = ARENA_INIT;
    struct permission permission;
    struct relation relation;
    struct case_file file;
    bool ok = case_file_store_get(db, case_id, &file, &scratch, err);

    if (ok) {
        relation = relation_find(&file, &actor, &session->parameters, session_today(session));
        permission = permit(PERMIT_PRINT_SUMMARY, OPERATION_EXECUTE, &relation);
        ok = permission.allowed || err_set(err, ERR_DENIED, "%s", permission.why_not);
        if (!ok)
            refusal(session, case_id, "export a case", err);
        ok = ok && case_reason_given(session, &file, NULL, err);
    }
    arena_clear(&scratch);
    return ok;
}

/* ----- The work --------------------------------------------------------- */

static struct exchange_work *work_new(struct session *session)
{
    struct exchange_work *work = calloc(1, sizeof(*work));

    if (!work)
        die_of_memory();
    work->deed.session = session;
    return work;
}

bool exchange_begin_import(struct session *session, struct import_port *port,
                           struct exchange_work **out, struct err *err)
{
    struct exchange_work *work;
    struct db *db;

    if (!may_all(session, err) || !session_has_room(session, err) ||
        !session_db(session, &db, err))
        return false;
    work = work_new(session);
    work->blind = db;
    eyes_shut(db);
    *port = exchange_import_port(work);
    *out = work;
    return true;
}

static bool note_export(struct session *session, const struct ident *case_id, struct err *err)
{
    struct audit_event event = { .action = AUDIT_EXPORT, .entity = case_id ? "case" : NULL };

    if (case_id)
        event.case_id = event.record = *case_id;
    else
        event.detail = "{\"all\":true}";
    return look(session, &event, err);
}

bool exchange_begin_export(struct session *session, const struct ident *cases, size_t count,
                           struct export_port *port, struct exchange_work **out,
                           struct err *err)
{
    struct exchange_work *work;
    struct db *db;

    if (!session_db(session, &db, err) || (!cases && !may_all(session, err)))
        return false;
    for (size_t i = 0; cases && i < count; i++) {
        if (!may_one(session, db, &cases[i], err) || !note_export(session, &cases[i], err))
            return false;
    }
    if ((!cases && !note_export(session, NULL, err)) || !db_read(db, err))
        return false;
    work = work_new(session);
    work->deed.db = db;
    work->reading = true;
    work->whole = !cases || takes_all(session);
    work->of_cases = cases != NULL;
    *port = exchange_export_port(work);
    *out = work;
    return true;
}

void exchange_done(struct exchange_work *work)
{
    if (!work)
        return;
    if (work->reading)
        db_read_end(work->deed.db);
    if (work->blind)
        eyes_open(work->blind);
    arena_clear(&work->sieve.arena);
    arena_clear(&work->arena);
    free(work);
}
