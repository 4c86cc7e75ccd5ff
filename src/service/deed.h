/* SPDX-License-Identifier: MIT */
/*
 * A deed: everything that must happen together, or not at all. For the
 * services only.
 *
 *     if (!deed_begin(session, &deed, &case_id, err)) return false;
 *     ok = deed_allowed(...) && deed_save(...) && ...;
 *     return deed_end(&deed, ok, err);
 *
 * Rows, their versions, the trail and the lists go into one transaction. A
 * refusal undoes it all and is then written to the trail by itself.
 */

#ifndef SERVICE_DEED_H
#define SERVICE_DEED_H

#include "model/audit.h"
#include "model/record.h"
#include "policy/permit.h"
#include "service/session_private.h"

struct deed {
    struct session *session;
    struct db *db;
    struct ident case_id; /* none: no case */
    struct ident subject;
    bool board_stale;  /* lists follow at the end */
    bool keys_stale;   /* the child index follows at the end */
    bool touched;      /* only the day of the last entry follows */
    struct ident practitioner; /* one who changed: lists of their cases follow */
    bool imported;     /* rows come from an exchange file */
    bool by_program;   /* nobody did it: the day came (domain.md 2.2, SYS) */
    struct audit_event refusal; /* action REFUSE once something was refused */
    const char *refused_why;
};

/* Takes the store for writing. `case_id` may be NULL. */
NODISCARD bool deed_begin(struct session *session, struct deed *deed,
                          const struct ident *case_id, struct err *err);

/* Commits when ok; else undoes, and writes the refusal to the trail when err
 * is a refusal (DENIED, REFUSED). */
NODISCARD bool deed_end(struct deed *deed, bool ok, struct err *err);

/* An event of this deed, filled with who and which case. */
struct audit_event deed_event(const struct deed *deed, enum audit_action action);

NODISCARD bool deed_audit(struct deed *deed, struct audit_event *event, struct err *err);

/* Adds the record (version 0) or changes it, with its version and trail row.
 * `action` is CREATE or CHANGE unless the deed has its own word; `reason` may
 * be NULL. Fields that changed are named in the trail. Where the child itself is
 * named as a person, by its own id, it gets its record as a person first. */
NODISCARD bool deed_save(struct deed *deed, enum entity_id kind, void *record,
                         enum audit_action action, const char *reason, struct err *err);

/* ERR_DENIED with the reason, when this person may not. */
NODISCARD bool deed_allowed(struct deed *deed, enum permit_function function,
                            enum operation operation, const struct relation *relation,
                            struct err *err);

/* Is this practitioner's account a supervisor's, not closed before that day? */
bool deed_by_supervisor(struct deed *deed, const struct ident *practitioner, struct date on);

/* A look: one row in the trail, committed before anything is shown. */
NODISCARD bool look(struct session *session, const struct audit_event *event, struct err *err);

/* What somebody leaves with, locking or signing out: written in any standing. */
NODISCARD bool look_last(struct session *session, const struct audit_event *event,
                         struct err *err);

/* Writes a refusal to the trail by itself (outside any transaction). */
void refusal(struct session *session, const struct ident *case_id, const char *what,
             const struct err *err);

#endif
