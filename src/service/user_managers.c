/* SPDX-License-Identifier: MIT */
/* Who supervises the person of an account. */

#include "config.h"

#include "service/user_managers.h"

#include <string.h>

#include "model/record.h"
#include "service/board.h"
#include "service/deed.h"
#include "service/names.h"
#include "store/record_store.h"
#include "store/user_store.h"

static bool find(struct db *db, const char *login, const char *field, struct stored_user *user,
                 struct arena *arena, struct err *err)
{
    struct err quiet = ERR_INIT;

    if (user_store_by_login(db, login, user, arena, &quiet))
        return true;
    if (quiet.kind == ERR_NOT_FOUND && field)
        return err_set_field(err, field, "Nobody has the login %.40s.", login);
    if (quiet.kind == ERR_NOT_FOUND)
        return err_set(err, ERR_NOT_FOUND, "Nobody has the login %.40s.", login);
    *err = quiet;
    return false;
}

static bool worker_of(struct db *db, const char *login, struct practitioner *worker,
                      struct arena *arena, struct err *err)
{
    struct stored_user user;

    if (!find(db, login, NULL, &user, arena, err))
        return false;
    if (!ident_known(&user.practitioner))
        return err_set(err, ERR_REFUSED, "%.40s does no case work, so nobody supervises it.",
                       login);
    return record_store_get(db, ENTITY_practitioner, &user.practitioner, worker, arena, err);
}

/* ----- Read --------------------------------------------------------------- */

static const char *login_of(struct db *db, const struct ident *worker, struct arena *arena)
{
    struct stored_user user;
    struct err quiet = ERR_INIT;

    return ident_known(worker) && user_store_by_practitioner(db, worker, &user, arena, &quiet)
               ? user.login
               : "";
}

static bool may_read(struct session *session, struct err *err)
{
    struct relation relation = { .roles = session->who.roles };
    struct permission permission = permit(PERMIT_ACCOUNTS, OPERATION_READ, &relation);

    if (permission.allowed)
        return true;
    err_set(err, ERR_DENIED, "%s", permission.why_not);
    refusal(session, NULL, permit_function_words(PERMIT_ACCOUNTS), err);
    return false;
}

bool user_managers_read(struct session *session, const char *login, struct user_managers *out,
                        struct arena *arena, struct err *err)
{
    struct practitioner worker;
    struct db *db;

    *out = (struct user_managers){ "", "", "", "", 0 };
    if (!session_db(session, &db, err) || !may_read(session, err) ||
        !worker_of(db, login, &worker, arena, err))
        return false;
    out->line_manager = login_of(db, &worker.line_manager, arena);
    out->caf_supervisor = login_of(db, &worker.caf_supervisor, arena);
    out->line_name = name_of(session, ENTITY_practitioner, &worker.line_manager, arena);
    out->caf_name = name_of(session, ENTITY_practitioner, &worker.caf_supervisor, arena);
    out->version = worker.record.version;
    return true;
}

/* ----- Kept --------------------------------------------------------------- */

/* `role`: what they need to be; ROLE_NONE_: nothing. */
static bool name_one(struct deed *deed, const struct practitioner *worker, const char *login,
                     const char *field, enum code_role role, struct ident *out,
                     struct arena *arena, struct err *err)
{
    struct stored_user user;

    if (!login)
        return true;
    *out = *login ? *out : IDENT_NONE;
    if (!*login)
        return true;
    if (!find(deed->db, login, field, &user, arena, err))
        return false;
    if (!ident_known(&user.practitioner))
        return err_set_field(err, field, "%.40s does no case work.", login);
    if (ident_equal(&user.practitioner, &worker->record.id))
        return err_set_field(err, field, "Nobody supervises themselves.");
    if (role && !set_has(user.roles, role))
        return err_set_field(err, field, "%.40s is no supervisor: give them that role first.",
                             login);
    *out = user.practitioner;
    return true;
}

static bool change(struct deed *deed, const char *login, const struct user_managers *managers,
                   struct arena *arena, struct err *err)
{
    struct relation relation = { .roles = deed->session->who.roles };
    struct practitioner worker;

    if (!deed_allowed(deed, PERMIT_ACCOUNTS, OPERATION_UPDATE, &relation, err) ||
        !worker_of(deed->db, login, &worker, arena, err))
        return false;
    if (managers->version && managers->version != worker.record.version)
        return err_set(err, ERR_CONFLICT, "Somebody else changed this meanwhile. Open it again.");
    board_mark(deed, ENTITY_practitioner, &worker.record.id); /* whose cases are in whose list */
    return name_one(deed, &worker, managers->line_manager, "line_manager", ROLE_NONE_,
                    &worker.line_manager, arena, err) &&
           name_one(deed, &worker, managers->caf_supervisor, "caf_supervisor", ROLE_supervisor,
                    &worker.caf_supervisor, arena, err) &&
           deed_save(deed, ENTITY_practitioner, &worker, AUDIT_CHANGE, "supervised by", err);
}

bool user_managers_save(struct session *session, const char *login,
                        const struct user_managers *managers, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct deed deed;
    bool ok = deed_begin(session, &deed, NULL, err);

    if (ok)
        ok = deed_end(&deed, change(&deed, login, managers, &arena, err), err);
    arena_clear(&arena);
    return ok;
}
