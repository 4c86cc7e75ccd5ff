/* SPDX-License-Identifier: MIT */
/* What the program does of the keeping of records by itself. */

#include "config.h"

#include "service/retention_turn.h"

#include "service/retention_erase.h"
#include "service/step_deed.h"
#include "store/retention_store.h"

enum { AT_ONCE = 20 };

/* Another desk may have done it meanwhile. */
static bool archive(struct session *session, const struct ident *case_id, struct err *err)
{
    struct case_deed d;

    if (!case_deed_begin(session, case_id, &d, err))
        return false;
    d.deed.by_program = true;
    return case_deed_end(&d, d.file.caf_case.state != STATE_Z1 ||
                                 step_of_program(&d, EVENT_T30, err), err);
}

static bool erase_declined(struct session *session, const struct ident *case_id,
                           struct err *err)
{
    struct case_deed d;
    bool waits;

    if (!case_deed_begin(session, case_id, &d, err))
        return false;
    d.deed.by_program = true;
    waits = d.file.caf_case.state == STATE_C1 && !date_known(d.file.caf_case.erased_on) &&
            !hold_in_force(&d.file, d.today);
    return case_deed_end(&d, !waits || retention_erase_declined(&d, err), err);
}

static void turn_declined(struct session *session, struct db *db)
{
    struct arena arena = ARENA_INIT;
    struct retention_cases cases;
    struct err quiet = ERR_INIT;
    bool ok = retention_store_declined(db, session_today(session),
                                       (int)session->parameters.declined_days, AT_ONCE, &cases,
                                       &arena, &quiet);

    for (size_t i = 0; ok && i < cases.count; i++)
        ok = erase_declined(session, &cases.items[i], &quiet);
    arena_clear(&arena);
}

void retention_turn(struct session *session, struct db *db)
{
    struct arena arena = ARENA_INIT;
    struct retention_cases cases;
    struct err quiet = ERR_INIT;
    bool ok = !date_known(session->looks_back) &&
              retention_store_access_over(db, session_today(session), AT_ONCE, &cases, &arena,
                                          &quiet);

    for (size_t i = 0; ok && i < cases.count; i++)
        ok = archive(session, &cases.items[i], &quiet);
    if (!date_known(session->looks_back))
        turn_declined(session, db);
    arena_clear(&arena);
}
