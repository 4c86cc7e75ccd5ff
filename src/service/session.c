/* SPDX-License-Identifier: MIT */
/* A person at work in a store: what the session knows. */

#include "config.h"

#include "service/session.h"

#include "model/record.h"
#include "service/session_private.h"

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

struct instant session_now(const struct session *session)
{
    return (struct instant){ machine_now(session->machine) };
}

struct date session_today(const struct session *session)
{
    return instant_local_date(session_now(session));
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
                           .roles = session->who.roles };
}

struct case_facts session_facts(const struct session *session, const struct case_file *file,
                                const struct relation *relation)
{
    struct case_facts facts =
        case_facts_for(file, &session->parameters, session_today(session));

    facts.now = session_now(session);
    facts.actor = session_actor(session);
    facts.relation = *relation;
    return facts;
}

bool session_db(struct session *session, struct db **db, struct err *err)
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
