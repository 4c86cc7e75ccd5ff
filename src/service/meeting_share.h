/* SPDX-License-Identifier: MIT */
/*
 * One meeting for the cases of brothers and sisters (domain.md 2.3). Each case has
 * its own record of it: who is asked and came, its consent, its actions, its minutes,
 * cut to what its own family lets each have. That they are one is told on both sides.
 */

#ifndef SERVICE_MEETING_SHARE_H
#define SERVICE_MEETING_SHARE_H

#include "service/case_svc.h"

struct share_offer {
    struct ident case_id;
    const char *urn, *name;
};
struct share_offers {
    struct share_offer *items;
    size_t count;
};

/* Cases of brothers and sisters, and of the same household, that are open, theirs to see and not
 * in this meeting yet. A look. */
NODISCARD bool meeting_share_offers(struct session *session, const struct ident *case_id,
                                    const struct ident *meeting, struct share_offers *out,
                                    struct arena *arena, struct err *err);

/* A planned meeting is planned in the other case, too, at the same time and place; its
 * own team is asked there. For whoever convenes in both. */
NODISCARD bool meeting_share(struct session *session, const struct ident *case_id,
                             const struct ident *meeting, const struct ident *other,
                             struct err *err);

/* "One meeting with CAF-2010-00003."; one that was moved in one case only, "One meeting with
 * CAF-2010-00003 (there on 26 Mar 2010 10:00)."; a case that is not theirs to see is not
 * named. "" where it is shared with none. */
const char *meeting_shared_with(struct session *session, const struct case_view *view,
                                const struct ident *meeting, struct arena *arena);

#endif
