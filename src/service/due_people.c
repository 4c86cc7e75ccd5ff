/* SPDX-License-Identifier: MIT */
/* To whom what is due falls. */

#include "config.h"

#include "service/due_people.h"

#include "policy/due.h"
#include "service/names.h"
#include "store/record_store.h"

enum { LEADS = WORKER_LEAD | WORKER_INTERIM | WORKER_KEY };

static const struct due_who *known(struct due_people *p, const struct ident *practitioner)
{
    struct stored_user user;
    struct err none = ERR_INIT;
    struct due_who *one;

    for (size_t i = 0; i < p->count; i++) {
        if (ident_equal(&p->items[i].practitioner, practitioner))
            return &p->items[i];
    }
    p->items = arena_grow(p->arena, p->items, p->count, sizeof(*p->items));
    one = &p->items[p->count++];
    *one = (struct due_who){ .practitioner = *practitioner, .login = "" };
    one->name = name_of(p->session, ENTITY_practitioner, practitioner, p->arena);
    if (user_store_by_practitioner(p->db, practitioner, &user, p->arena, &none))
        one->login = user.login;
    return one;
}

/* Of two it is always the same one. */
static const struct ident *hand_with(const struct due_hands *hands, int roles)
{
    const struct ident *found = NULL;

    for (size_t i = 0; i < hands->count; i++) {
        const struct ident *one = &hands->workers[i].practitioner;

        if ((hands->workers[i].roles & roles) && (!found || ident_compare(one, found) < 0))
            found = one;
    }
    return found;
}

int due_roles_of(const struct due_hands *hands, const struct ident *practitioner)
{
    for (size_t i = 0; ident_known(practitioner) && i < hands->count; i++) {
        if (ident_equal(&hands->workers[i].practitioner, practitioner))
            return hands->workers[i].roles;
    }
    return 0;
}

static const struct ident *coordinator_of(struct due_people *p, const struct ident *locality)
{
    struct locality record;
    struct err none = ERR_INIT;

    if (!ident_known(locality))
        return NULL;
    if (ident_equal(locality, &p->locality))
        return &p->coordinator;
    p->locality = *locality;
    p->coordinator = IDENT_NONE;
    if (record_store_get(p->db, ENTITY_locality, locality, &record, p->arena, &none))
        p->coordinator = record.coordinator;
    return &p->coordinator;
}

static struct due_who who_or(struct due_people *p, const struct ident *practitioner,
                             const char *otherwise)
{
    struct due_who who = { .login = "", .name = otherwise };

    if (!practitioner || !ident_known(practitioner))
        return who;
    who = *known(p, practitioner);
    if (!*who.name)
        who.name = otherwise;
    return who;
}

/* Whom the lead talks to: their supervisor for CAFs, else their manager. */
static struct ident supervisor_of(struct due_people *p, const struct ident *lead)
{
    struct practitioner worker;
    struct err none = ERR_INIT;
    struct due_chief *one;

    for (size_t i = 0; i < p->chief_count; i++) {
        if (ident_equal(&p->chiefs[i].of, lead))
            return p->chiefs[i].practitioner;
    }
    p->chiefs = arena_grow(p->arena, p->chiefs, p->chief_count, sizeof(*p->chiefs));
    one = &p->chiefs[p->chief_count++];
    *one = (struct due_chief){ .of = *lead };
    if (record_store_get(p->db, ENTITY_practitioner, lead, &worker, p->arena, &none))
        one->practitioner = ident_known(&worker.caf_supervisor) ? worker.caf_supervisor
                                                                : worker.line_manager;
    return one->practitioner;
}

/* The lead's; of a case that nobody leads, the author's. */
static struct due_who supervisor_who(struct due_people *p, const struct due_hands *hands,
                                     const struct ident *lead)
{
    struct ident chief = lead ? supervisor_of(p, lead) : IDENT_NONE;

    return who_or(p, ident_known(&chief) ? &chief : hand_with(hands, WORKER_SUPERVISES),
                  "supervisor");
}

struct due_who due_falls(struct due_people *p, const struct due_hands *hands, unsigned told,
                         const struct ident *who)
{
    const struct ident *author = hand_with(hands, WORKER_AUTHOR);
    const struct ident *lead = hand_with(hands, LEADS);

    if (ident_known(who))
        return who_or(p, who, "family");
    if (told & DUE_BY_SU)
        return supervisor_who(p, hands, lead);
    if ((told & DUE_TO_AU) && author)
        return who_or(p, author, "author");
    if ((told & DUE_TO_LP) && lead)
        return who_or(p, lead, "lead professional");
    if (told & (DUE_TO_CO | DUE_TO_LP | DUE_TO_AU))
        return who_or(p, coordinator_of(p, &hands->locality), "co-ordinator");
    if (told & DUE_TO_SU)
        return supervisor_who(p, hands, lead);
    return who_or(p, NULL, "administrator");
}

static bool coordinates(const struct due_people *p, const struct ident *locality)
{
    return set_has(p->asked.roles, ROLE_coordinator) &&
           (!ident_known(&p->asked.locality) || !ident_known(locality) ||
            ident_equal(&p->asked.locality, locality));
}

bool due_is_told(const struct due_people *p, const struct due_hands *hands, unsigned told,
                 const struct ident *who)
{
    int roles;

    if (p->all)
        return true;
    if (ident_known(who) && ident_equal(who, &p->asked.practitioner))
        return true;
    if (ident_known(who))
        told &= ~(DUE_TO_AU | DUE_TO_SU);
    roles = due_roles_of(hands, &p->asked.practitioner);
    return ((told & DUE_TO_AU) && (roles & WORKER_AUTHOR)) ||
           ((told & DUE_TO_LP) && (roles & (LEADS | WORKER_DEPUTY))) ||
           ((told & DUE_TO_SU) && (roles & WORKER_SUPERVISES)) ||
           ((told & DUE_TO_CO) && coordinates(p, &hands->locality)) ||
           ((told & DUE_TO_AD) && set_has(p->asked.roles, ROLE_administrator));
}
