/* SPDX-License-Identifier: MIT */
/*
 * A case opened in an emergency, by somebody who may only know of it, and that
 * opening looked into by somebody else: domain.md 2.8 and 7.3.
 *
 * It runs for some hours (break_glass_hours). While it does they read what a member
 * of the team could read, whatever consent covers; nothing the family keeps back, no
 * sensitive class, no sheltered address, no draft, no sharing log, no supervision.
 * They change nothing by it.
 */

#ifndef SERVICE_EMERGENCY_SVC_H
#define SERVICE_EMERGENCY_SVC_H

#include <stddef.h>

#include "service/case_svc.h"

/* Why this person cannot open it in an emergency; NULL: they can. */
const char *emergency_why_not(const struct session *session, const struct case_view *view);

/* The same before any case is named. */
const char *emergency_why_not_you(const struct session *session);

/* Opens the case from now: reason and words are in the record and in the trail, in the
 * one transaction. Refused: they may read it already; it is void, destroyed, or a
 * checklist only. ERR_DENIED for administrators and auditors. */
NODISCARD bool emergency_open(struct session *session, const struct ident *case_id,
                              enum code_emergency reason, const char *words,
                              struct instant *until, struct err *err);

/* The same by a reference, also of a case that is sealed to others: whoever sealed it is told
 * (emergency_list). Unless it opens, a sealed case is said not to be there. */
NODISCARD bool emergency_open_urn(struct session *session, const char *urn,
                                  enum code_emergency reason, const char *words,
                                  struct instant *until, struct err *err);

/* What whoever looks into it may know: who, which reference, why; nothing of the case. */
struct emergency_line {
    struct ident opening;
    const char *urn;
    const char *who;
    enum code_emergency reason;
    const char *words;
    struct instant opened_at, ends_at;
    struct date due; /* looked into by then */
    bool late;
    bool own;        /* somebody else looks into it */
};
struct emergency_lines {
    struct emergency_line *items;
    size_t count;
};

/* Openings nobody has looked into, oldest first: of all for an auditor; for a supervisor
 * those by people they supervise, and of cases these lead; of cases they sealed, for whoever
 * sealed them. A look. */
NODISCARD bool emergency_list(struct session *session, struct emergency_lines *out,
                              struct arena *arena, struct err *err);

/* How many of them this person may look into; 0 for whoever has no such list. Not a look. */
NODISCARD bool emergency_count(struct session *session, size_t *count, struct err *err);

/* Says what was found. ERR_DENIED for whoever opened it themselves. */
NODISCARD bool emergency_review(struct session *session, const struct ident *opening,
                                enum code_emergency_finding finding, const char *words,
                                struct err *err);

#endif
