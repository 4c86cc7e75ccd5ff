/* SPDX-License-Identifier: MIT */
/*
 * What goes of a case when its time is over: domain.md 7.1, 2.2 T04 and T30. For the services
 * only.
 *
 * A record that goes is taken out with all that was kept of its versions; their hashes stay, so
 * the trail proves as before. What stays of the case is saved anew, empty but for its marker.
 */

#ifndef SERVICE_RETENTION_ERASE_H
#define SERVICE_RETENTION_ERASE_H

#include "service/case_deed.h"

/* The whole content: left are the reference, the dates, the steps, and who proposed and agreed to
 * it. The child's own record and the people in its life go with the last of its cases. */
NODISCARD bool retention_erase_case(struct case_deed *d, struct err *err);

/* Of a declined case all but who it was about, when, and what was decided. */
NODISCARD bool retention_erase_declined(struct case_deed *d, struct err *err);

#endif
