/* SPDX-License-Identifier: MIT */
/*
 * A case made void, never deleted: domain.md 2.2 T29. A co-ordinator asks, with
 * the reason; an administrator, who may not read the case, agrees as the second
 * or declines. A case that is void is in no list unless asked for, and is read by
 * whoever could read it.
 */

#ifndef SERVICE_VOID_SVC_H
#define SERVICE_VOID_SVC_H

#include <stddef.h>

#include "model/entity.h"
#include "policy/relation.h"
#include "service/merge_svc.h"
#include "service/session.h"

/* The request that waits, or else the last; NULL: nobody ever asked. */
const struct void_request *void_request_of(const struct case_file *file);

/* Why this person cannot ask for it now; NULL: they can. */
const char *void_why_not(const struct case_file *file, const struct relation *relation);

/* Asks for it: reason, note and, for a duplicate, the reference of the case that
 * stays. Judged at once as it will be when somebody agrees: ERR_REFUSED says what
 * must be done first. `same`: how it is known that both are the same child, which is
 * needed, and kept with the note, where they are too little alike for the search to ask;
 * NULL or "": nothing. */
NODISCARD bool void_ask(struct session *session, const struct ident *case_id,
                        struct void_request *request, const char *same, struct err *err);

/* What an administrator may know of a request: nothing that tells who it is. */
struct void_waiting {
    struct ident request;
    const char *urn;
    enum code_void_reason reason;
    const char *kept_urn; /* "" where it is no duplicate */
    const char *asked_by;
    struct instant asked_at;
    enum code_state state;
    size_t shared, notes, versions, decisions; /* how many there are */
    struct merge_likeness likeness; /* of a duplicate; without words */
};
struct void_waitings {
    struct void_waiting *items;
    size_t count;
};

/* Requests that nobody has answered, oldest first. For administrators; a look. */
NODISCARD bool void_waiting(struct session *session, struct void_waitings *out,
                            struct arena *arena, struct err *err);

/* How many of them this person may answer, who did not ask for them; 0 for whoever is no
 * administrator. Not a look: nothing is told of any. */
NODISCARD bool void_waiting_count(struct session *session, size_t *count, struct err *err);

/* The second person's answer; declined with a reason. Agreed, everything happens
 * at once, or nothing; `passphrase` signs that. */
NODISCARD bool void_answer(struct session *session, const struct ident *request,
                           enum code_void_answer answer, const char *reason,
                           const struct secret *passphrase, struct err *err);

#endif
