/* SPDX-License-Identifier: MIT */
/* Which cases' rows follow a deed, or a day. */

#include "config.h"

#include "service/board.h"

#include "service/retention_turn.h"
#include "store/board_store.h"
#include "store/eyes.h"

void board_mark(struct deed *deed, enum entity_id kind, const struct ident *record)
{
    switch (kind) {
    case ENTITY_practitioner:
        deed->practitioner = *record;
        break;
    case ENTITY_subject:
    case ENTITY_subject_name:
    case ENTITY_address:
    case ENTITY_person:
        deed->keys_stale = true;
        deed->board_stale = true;
        break;
    case ENTITY_element_entry:
    case ENTITY_element_restriction:
    case ENTITY_assessment_present:
    case ENTITY_service_involved:
    case ENTITY_agreed_action:
    case ENTITY_need_trigger:
    case ENTITY_chronology_note:
    case ENTITY_erratum:
    case ENTITY_action_progress:
        deed->touched = true;
        break;
    default:
        deed->board_stale = true;
        break;
    }
}

/* Cases whose rows are made anew. */
struct cases {
    struct ident *items;
    size_t count;
    struct arena *arena;
};

static bool collect(void *data, const struct ident *id)
{
    struct cases *cases = data;

    cases->items = arena_grow(cases->arena, cases->items, cases->count, sizeof(*cases->items));
    cases->items[cases->count++] = *id;
    return true;
}

static bool refresh_all(struct deed *deed, const struct cases *cases, struct err *err)
{
    bool ok = true;

    for (size_t i = 0; ok && i < cases->count; i++) {
        if (!ident_equal(&cases->items[i], &deed->case_id))
            ok = board_refresh(deed->session, deed->db, &cases->items[i], err);
    }
    return ok;
}

/* A child's name stands in the row of each of the child's cases. */
static bool follow_subject(struct deed *deed, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct cases cases = { .arena = &arena };
    bool ok = board_refresh_keys(deed->session, deed->db, &deed->subject, err) &&
              board_store_cases_of_subject(deed->db, &deed->subject, collect, &cases, err) &&
              refresh_all(deed, &cases, err);

    arena_clear(&arena);
    return ok;
}

/* Who supervises somebody has that one's cases in a list; who has left is chased. */
static bool follow_practitioner(struct deed *deed, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct cases cases = { .arena = &arena };
    bool ok = board_store_cases_of(deed->db, &deed->practitioner, collect, &cases, err) &&
              refresh_all(deed, &cases, err);

    arena_clear(&arena);
    return ok;
}

static bool find_turned(struct session *session, struct db *db, struct cases *cases,
                        struct err *err)
{
    return board_store_turned(db, session_today(session), collect, cases, err);
}

/* Another desk may have done it meanwhile: they are looked for again inside. */
static bool turn(struct session *session, struct cases *cases, struct err *err)
{
    struct deed deed;
    bool ok;

    if (!deed_begin(session, &deed, NULL, err))
        return false;
    cases->count = 0;
    ok = find_turned(session, deed.db, cases, err) && refresh_all(&deed, cases, err);
    return db_finish(deed.db, ok, err);
}

void board_turn(struct session *session)
{
    struct arena arena = ARENA_INIT;
    struct cases cases = { .arena = &arena };
    struct err quiet = ERR_INIT;
    struct db *db;

    if (session_db(session, &db, &quiet)) {
        eyes_shut(db);
        retention_turn(session, db);
        if (find_turned(session, db, &cases, &quiet) && cases.count > 0)
            (void)turn(session, &cases, &quiet);
        eyes_open(db);
    }
    arena_clear(&arena);
}

static bool follow(struct deed *deed, struct err *err)
{
    bool in_case = ident_known(&deed->case_id);

    if (deed->keys_stale && ident_known(&deed->subject) && !follow_subject(deed, err))
        return false;
    if (ident_known(&deed->practitioner) && !follow_practitioner(deed, err))
        return false;
    if (deed->board_stale && in_case)
        return board_refresh(deed->session, deed->db, &deed->case_id, err);
    if (deed->touched && in_case)
        return board_store_touch(deed->db, &deed->case_id,
                                 date_add_days(session_today(deed->session),
                                               deed->session->parameters.stale_days),
                                 err);
    return true;
}

/* Lists are everybody's: whoever saves may not see all that they hold. */
bool board_follow(struct deed *deed, struct err *err)
{
    bool ok;

    eyes_shut(deed->db);
    ok = follow(deed, err);
    eyes_open(deed->db);
    return ok;
}
