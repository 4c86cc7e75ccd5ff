/* SPDX-License-Identifier: MIT */
/* Subject access: when a request must be answered, by domain.md 7.2. */

#ifndef MODEL_ACCESS_CLOCK_H
#define MODEL_ACCESS_CLOCK_H

#include "model/entity.h"
#include "model/parameter.h"

/* The last day to answer: 40 days under the Act of 1998, one month under the law
 * of 25 May 2018, as the parameters say; the days the clock stood come on top.
 * Unknown where it is not known when the request came. */
struct date access_due(const struct sar *request, const struct parameters *parameters);

/* Was the clock stopped, and does not run again yet? */
bool access_waits(const struct sar *request);

#endif
