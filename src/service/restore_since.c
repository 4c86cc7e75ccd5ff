/* SPDX-License-Identifier: MIT */
/* What has happened in a store since a backup of it was made. */

#include "config.h"

#include <string.h>

#include "model/record.h"
#include "service/backup_private.h"
#include "store/record_store.h"

enum { BATCH = 500 };

struct since {
    struct db *db;
    struct restore_made *out;
    struct arena *arena;
    struct ident *ids; /* of the cases in out */
};

static struct restore_case *case_of(struct since *s, const struct ident *id, struct err *err)
{
    struct restore_made *out = s->out;
    struct caf_case found;

    for (size_t i = 0; i < out->case_count; i++)
        if (ident_equal(&s->ids[i], id))
            return &out->cases[i];
    if (!record_store_get(s->db, ENTITY_caf_case, id, &found, s->arena, err))
        return NULL;
    s->ids = arena_grow(s->arena, s->ids, out->case_count, sizeof(*s->ids));
    out->cases = arena_grow(s->arena, out->cases, out->case_count, sizeof(*out->cases));
    s->ids[out->case_count] = *id;
    out->cases[out->case_count] = (struct restore_case){ .urn = found.urn };
    return &out->cases[out->case_count++];
}

static bool add(struct since *s, const struct audit_event *event, struct err *err)
{
    struct restore_case *one;

    s->out->rows_since++;
    if (!event->hashed || event->outcome != AUDIT_DONE)
        return true; /* it saved nothing */
    if (!ident_known(&event->case_id)) {
        s->out->other_saves++;
        return true;
    }
    one = case_of(s, &event->case_id, err);
    if (!one)
        return false;
    one->saves++;
    one->last = (struct instant){ event->at_ms / 1000 };
    one->login = event->who.login;
    return true;
}

static bool read_rows(struct since *s, int64_t after, struct err *err)
{
    struct audit_events events = { NULL, 1 };

    while (events.count > 0) {
        if (!audit_store_next(s->db, after, BATCH, &events, s->arena, err))
            return false;
        for (size_t i = 0; i < events.count; i++)
            if (!add(s, &events.items[i], err))
                return false;
        if (events.count)
            after = events.items[events.count - 1].seq;
    }
    return true;
}

/* A slot outlives in a backup the account that was closed since. */
static void find_closed(const struct backup *backup, const struct session *session,
                        struct restore_made *out, struct arena *arena)
{
    const char *login;
    size_t at = 0;

    while ((login = keyring_next_login(backup->ring, &at)) != NULL) {
        struct ident user = keyring_user(session->ring, login);

        if (ident_known(&user))
            continue;
        out->closed = arena_grow(arena, out->closed, out->closed_count, sizeof(*out->closed));
        out->closed[out->closed_count++] = arena_strdup(arena, login);
    }
}

bool restore_compare(struct backup *backup, struct session *session, struct restore_made *out,
                     struct arena *arena, struct err *err)
{
    struct since s = { .out = out, .arena = arena };

    if (!session_db(session, &s.db, err) || !read_rows(&s, backup->about.rows, err))
        return false;
    find_closed(backup, session, out, arena);
    out->compared = true;
    return true;
}
