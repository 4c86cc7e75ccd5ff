/* SPDX-License-Identifier: MIT */
/* What the deeds of a meeting share. For the services only. */

#ifndef SERVICE_MEETING_DEED_H
#define SERVICE_MEETING_DEED_H

#include "service/meeting_svc.h"
#include "service/step_deed.h"

/* Can anything be written about meetings as the case stands? */
NODISCARD bool meeting_writable(struct case_deed *d, struct err *err);

/* The number of the next meeting of the case. */
int64_t meeting_next_number(const struct case_file *file);

/* A row for everybody who was asked to the old meeting, for the new one; their
 * number in `count`. */
struct attendance *meeting_ask_again(struct case_deed *d, const struct ident *old,
                                     const struct ident *again, size_t *count);

/* ----- A meeting that was held ------------------------------------------- */

/* Its records, in the order in which they are saved: copies of the caller's. */
struct meeting_holding {
    struct case_deed *d;
    const struct meeting_record *from;
    struct tac_meeting *meeting;
    struct delivery_plan *plan; /* begun or agreed by it; NULL: it stands as it is */
    struct ident plan_id;
    struct ident replaced_plan; /* the one before; none: it goes on */
    struct review *review; /* NULL: none */
    struct step_record *records;
    size_t count;
};

/* Puts them together. */
NODISCARD bool meeting_gather(struct meeting_holding *h, struct err *err);

/* Does it begin the plan? */
bool meeting_begins(const struct meeting_holding *h);

#endif
