/* SPDX-License-Identifier: MIT */
/* The history of a case in plain words. */

#include "config.h"

#include "service/history_svc.h"

#include <string.h>

#include "service/case_look.h"
#include "service/deed.h"
#include "service/history_words.h"
#include "store/audit_store.h"
#include "store/user_store.h"

/* A name that was looked up already. */
struct known {
    struct ident user;
    const char *name;
};

struct telling {
    struct session *session;
    struct db *db;
    struct history *out;
    struct case_look here;
    struct known *known;
    size_t known_count;
    struct arena *arena;
    bool looks_too;
    bool own_only;
    size_t limit;
};

/* Those who answer for the case read all; whoever wrote in it, their own. */
static bool may_read(struct telling *t, const struct ident *case_id, struct err *err)
{
    struct relation *relation = &t->here.relation;
    struct permission permission;

    if (!case_look_quiet(t->session, case_id, &t->here, t->arena, err))
        return false;
    permission = permit(PERMIT_AUDIT_TRAIL, OPERATION_READ, relation);
    if (!permission.allowed && relation->author) {
        relation->own = t->own_only = true;
        permission = permit(PERMIT_AUDIT_TRAIL, OPERATION_READ, relation);
    }
    if (permission.allowed && !permission.no_content)
        return true;
    err_set(err, ERR_DENIED, "%s",
            permission.no_content
                ? "Administrators look after the program; they cannot open a case."
                : permission.why_not);
    refusal(t->session, case_id, permit_function_words(PERMIT_AUDIT_TRAIL), err);
    return false;
}

static const char *name_of_user(struct telling *t, const struct audit_event *event)
{
    struct err quiet = ERR_INIT;
    struct stored_user user;
    const char *name = event->who.login ? event->who.login : "somebody";

    for (size_t i = 0; i < t->known_count; i++) {
        if (ident_equal(&t->known[i].user, &event->who.user))
            return t->known[i].name;
    }
    if (ident_known(&event->who.user) &&
        user_store_get(t->db, &event->who.user, &user, t->arena, &quiet))
        name = user.name;
    t->known = arena_grow(t->arena, t->known, t->known_count, sizeof(*t->known));
    t->known[t->known_count++] = (struct known){ event->who.user, name };
    return name;
}

static const char *who_words(struct telling *t, const struct audit_event *event)
{
    int role = event->who.role ? code_find(CODES_ROLE_ID, event->who.role) : 0;
    const char *name;

    if (event->who.role && strcmp(event->who.role, AUDIT_BY_PROGRAM) == 0)
        return "the program";
    name = name_of_user(t, event);
    if (!role)
        return name;
    return arena_printf(t->arena, "%s (%s)", name, event->who.role);
}

static void tell(struct telling *t, const struct audit_event *event)
{
    bool looked = audit_action_is_look(event->action) && event->outcome != AUDIT_REFUSED;
    const char *what;

    if ((looked && !t->looks_too) ||
        (t->own_only && !ident_equal(&event->who.user, &t->session->who.account)))
        return;
    what = history_words(t->session, event, t->arena);
    if (!what)
        return;
    t->out->lines[t->out->count++] = (struct history_line){
        .seq = event->seq,
        .at = { event->at_ms / 1000 },
        .who = who_words(t, event),
        .what = what,
        .looked = looked,
        .refused = event->outcome == AUDIT_REFUSED,
    };
}

/* Pages of the trail until there are lines enough, or no more rows. */
static bool read_lines(struct telling *t, struct audit_query *query, struct err *err)
{
    struct audit_events events;

    do {
        if (!audit_store_list(t->db, query, &events, t->arena, err))
            return false;
        for (size_t i = 0; i < events.count && t->out->count < t->limit; i++) {
            tell(t, &events.items[i]);
            query->before = events.items[i].seq;
        }
    } while (events.count == (size_t)query->limit && t->out->count < t->limit);
    if (t->out->count == t->limit)
        t->out->more_before = query->before;
    return true;
}

bool history_of_case(struct session *session, const struct ident *case_id, bool looks_too,
                     int64_t before, size_t limit, struct history *out, struct arena *arena,
                     struct err *err)
{
    struct audit_query query = { .case_id = *case_id, .before = before, .limit = (int)limit + 1 };
    struct telling t = { .session = session, .out = out, .arena = arena,
                         .looks_too = looks_too, .limit = limit };

    *out = (struct history){ .lines = arena_alloc(arena, (limit + 1) * sizeof(*out->lines)) };
    return session_db(session, &t.db, err) && may_read(&t, case_id, err) &&
           case_look_note(session, &t.here, err) && read_lines(&t, &query, err);
}
