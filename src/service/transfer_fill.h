/* SPDX-License-Identifier: MIT */
/*
 * What the program fills in with a move to another authority, whichever way it is
 * saved, and the entry of the sharing log that goes with its papers. For the
 * services only.
 */

#ifndef SERVICE_TRANSFER_FILL_H
#define SERVICE_TRANSFER_FILL_H

#include "service/case_deed.h"

/* The decision a new one rests on; of one that is stored, whatever was settled stays:
 * to whom, the papers, and once they went, when and by which way. True in `goes`: the
 * papers go with this save, so their entry does too, unless somebody wrote it by hand. */
NODISCARD bool transfer_fill(struct case_deed *d, struct transfer *transfer, bool *goes,
                             struct err *err);

/* The entry of the sharing log for papers that went: domain.md 1.13, 2.7. `how` says by
 * which way and how the recipient was checked; NULL: nobody said, and it stays empty. */
void transfer_entry(struct case_deed *d, const struct transfer *transfer,
                    const struct disclosure *how, struct disclosure *entry);

/* The entry of papers that came with a child who moved here. `how` says by which way, what
 * parts, and the basis they give. */
void transfer_came(struct session *session, const struct transfer *transfer,
                   const struct disclosure *how, struct disclosure *entry, struct arena *arena);

#endif
