/* SPDX-License-Identifier: MIT */
/*
 * One open case for a child: what is held against the index before a case is
 * begun (domain.md 2.2, 4.4). For the services only.
 */

#ifndef SERVICE_CASE_MATCH_H
#define SERVICE_CASE_MATCH_H

#include "policy/match.h"
#include "service/case_begin.h"

struct case_match {
    struct case_begin *b;
    const struct case_opening *opening;
    const struct subject *child; /* as given; id none: no record of it yet */
    bool by_needs;         /* after an episode that is over only by the rules of T28 */
    struct ident previous; /* the episode that it follows; none */
};

/* Was the index searched within the hours that count? ERR_REFUSED. */
NODISCARD bool match_was_searched(struct session *session, struct err *err);

/* What a match of this score means for another case of the child: only beside an open
 * one is it blocked. */
enum match_verdict match_stands(const struct session *session, int score, bool open);

/* ERR_REFUSED, with the field that answers it, when this is likely a child with
 * an open case; `previous` is filled in. */
NODISCARD bool match_allows(struct case_match *m, struct err *err);

#endif
