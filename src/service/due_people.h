/* SPDX-License-Identifier: MIT */
/*
 * To whom what is due in a case falls, by name, and who is told of it. For the services only.
 */

#ifndef SERVICE_DUE_PEOPLE_H
#define SERVICE_DUE_PEOPLE_H

#include "service/session.h"
#include "store/board_store.h"
#include "store/user_store.h"

/* Who works on one case. */
struct due_hands {
    struct ident locality;
    struct board_worker *workers;
    size_t count;
    struct arena *arena;
};

struct due_who {
    struct ident practitioner;
    const char *login, *name; /* "" has none */
};

/* Who supervises somebody; none: nobody is on record. */
struct due_chief {
    struct ident of, practitioner;
};

struct due_people {
    struct session *session;
    struct db *db;
    bool all;                 /* nobody is asked about */
    struct stored_user asked; /* about whom */
    struct arena *arena;

    /* Its own: whoever was named before. */
    struct due_who *items;
    size_t count;
    struct due_chief *chiefs;
    size_t chief_count;
    struct ident locality, coordinator; /* of the locality looked up last */
};

/* The WORKER_ bits of somebody; 0 none. */
int due_roles_of(const struct due_hands *hands, const struct ident *practitioner);

/* To whom it falls: `who`, where it is somebody's by name (of whose family no name is told), and
 * otherwise the first there is of those who are told, as domain.md 4.2 names them. */
struct due_who due_falls(struct due_people *people, const struct due_hands *hands, unsigned told,
                         const struct ident *who);

/* Is the asked one told? What is somebody's by name is not every author's, nor every
 * supervisor's. */
bool due_is_told(const struct due_people *people, const struct due_hands *hands, unsigned told,
                 const struct ident *who);

#endif
