/* SPDX-License-Identifier: MIT */
/* A person at work in a store: what the session knows. */

#include "config.h"

#include "service/session.h"

#include "model/record.h"
#include "service/deed.h"
#include "service/session_private.h"
#include "store/eyes.h"
#include "store/user_store.h"

const struct who *session_who(const struct session *session)
{
    return &session->who;
}

bool session_has_role(const struct session *session, enum code_role role)
{
    return set_has(session->who.roles, role);
}

bool session_is_training(const struct session *session)
{
    return session->training;
}

const char *session_store_folder(const struct session *session)
{
    return session->place.folder;
}

bool session_locked(const struct session *session)
{
    return session->locked;
}

bool session_must_lock(const struct session *session)
{
    return session->standing.moved && !session->locked;
}

struct instant session_now(const struct session *session)
{
    return (struct instant){ machine_now(session->machine) };
}

struct date session_today(const struct session *session)
{
    return instant_local_date(session_now(session));
}

void session_look_back(struct session *session, struct date day)
{
    session->looks_back = day;
}

const struct machine *session_machine(const struct session *session)
{
    return session->machine;
}

const struct parameters *session_parameters(const struct session *session)
{
    return &session->parameters;
}

int64_t session_data_version(struct session *session)
{
    struct err quiet = ERR_INIT;
    int64_t version = 0;

    if (session->locked || !db_data_version(session->db, &version, &quiet))
        return -1;
    return version;
}

void session_on_wait(struct session *session, session_wait_fn *ask, void *data)
{
    session->place.wait = ask;
    session->place.wait_data = data;
    if (session->db)
        db_on_wait(session->db, ask, data);
}

struct actor session_actor(const struct session *session)
{
    return (struct actor){ .practitioner = session->who.practitioner,
                           .agency = session->who.agency,
                           .locality = session->who.locality,
                           .roles = session->who.roles,
                           .account = session->who.account,
                           .now = session_now(session) };
}

struct case_facts session_facts(const struct session *session, const struct case_file *file,
                                const struct relation *relation)
{
    struct case_facts facts =
        case_facts_for(file, &session->parameters, session_today(session));

    facts.now = session_now(session);
    facts.actor = session_actor(session);
    facts.relation = *relation;
    facts.plain_words = session->plain_words;
    return facts;
}

/* ----- In good standing -------------------------------------------------- */

enum { STANDING_MS = 250 };

static const char *main_role(uint64_t roles)
{
    for (int role = 1; role < ROLE_END_; role++) {
        if (set_has(roles, role))
            return code_text(CODES_ROLE_ID, role);
    }
    return "";
}

/* With no case work, an auditor may know that a sealed child is there. */
static bool only_audits(uint64_t roles)
{
    return set_has(roles, ROLE_auditor) && !set_has(roles, ROLE_practitioner) &&
           !set_has(roles, ROLE_coordinator) && !set_has(roles, ROLE_supervisor);
}

void session_open_eyes(struct session *session)
{
    eyes_of(session->db, session->who.login, only_audits(session->who.roles));
}

void session_take_roles(struct session *session, uint64_t roles)
{
    session->who.roles = roles;
    session->trail.role = main_role(roles);
    session_open_eyes(session);
}

static bool closed_meanwhile(struct session *session, struct err *err)
{
    bool known = session->standing.closed;

    session->standing.closed = true;
    err_set(err, ERR_DENIED,
            "Your account was closed while you were signed in, so nothing more is shown or saved. "
            "What you typed is kept as a draft. Ask an administrator.");
    if (!known)
        refusal(session, NULL, "work in a closed account", err);
    return false;
}

/* An account that is not there is that of a store being made. */
static bool read_standing(struct session *session, bool *closed, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct err missing = ERR_INIT;
    struct stored_user user;
    bool found = user_store_get(session->db, &session->who.account, &user, &scratch, &missing);

    if (found)
        session_take_roles(session, user.roles);
    *closed = found && instant_known(user.disabled_at);
    arena_clear(&scratch);
    if (!found && missing.kind != ERR_NOT_FOUND)
        *err = missing;
    return found || missing.kind == ERR_NOT_FOUND;
}

/* Another file has the store's name: its keys were changed, or a backup was put
 * there. Nothing is lost by asking again; whoever called may still hold what is
 * open, so that stays until the lock. */
static bool moved_meanwhile(struct session *session, struct err *err)
{
    session->standing.moved = true;
    return err_set(err, ERR_DENIED,
                   "The store was written anew meanwhile. Type your passphrase to go on; what you "
                   "typed is still here.");
}

bool session_stands(struct session *session, struct err *err)
{
    struct standing *standing = &session->standing;
    bool closed = standing->closed;
    int64_t version;

    if (!session->chain)
        return true; /* nobody is signed in yet */
    if (closed)
        return closed_meanwhile(session, err);
    standing->looked_ms = session->machine->mono_ms(session->machine);
    if (standing->moved || db_is_moved(session->db))
        return moved_meanwhile(session, err);
    if (!db_data_version(session->db, &version, err))
        return false;
    if (version == standing->version)
        return true;
    if (!read_standing(session, &closed, err))
        return false;
    standing->version = version;
    return !closed || closed_meanwhile(session, err);
}

static bool looked_at_just_now(const struct session *session)
{
    int64_t now = session->machine->mono_ms(session->machine);

    return session->standing.version != 0 && !session->standing.closed &&
           !session->standing.moved &&
           now - session->standing.looked_ms < STANDING_MS;
}

bool session_db(struct session *session, struct db **db, struct err *err)
{
    return session_db_anyway(session, db, err) &&
           (looked_at_just_now(session) || session_stands(session, err));
}

bool session_db_anyway(struct session *session, struct db **db, struct err *err)
{
    if (session->locked || !session->db)
        return err_set(err, ERR_DENIED, "The screen is locked. Type your passphrase to go on.");
    *db = session->db;
    return true;
}

bool session_has_room(const struct session *session, struct err *err)
{
    if (place_room(&session->place) != ROOM_LAST)
        return true;
    return err_set(err, ERR_STORAGE,
                   "The disk of %.200s is almost full, so nothing new is begun. Make room there; "
                   "what was begun can be saved meanwhile.",
                   session->place.folder);
}
