/* SPDX-License-Identifier: MIT */
/* The clock of a subject access request. */

#include "config.h"

#include "model/access_clock.h"

/* The first day of the General Data Protection Regulation. */
static bool under_later_law(struct date day)
{
    struct date first;

    return date_from_civil(2018, 5, 25, &first) && date_compare(day, first) >= 0;
}

bool access_waits(const struct sar *request)
{
    return date_known(request->clock_stopped_on) && !date_known(request->clock_restarted_on);
}

static int days_stood(const struct sar *request)
{
    if (!date_known(request->clock_stopped_on) || !date_known(request->clock_restarted_on))
        return 0;
    return date_days_between(request->clock_stopped_on, request->clock_restarted_on);
}

struct date access_due(const struct sar *request, const struct parameters *parameters)
{
    struct date came = request->received_on;

    if (!date_known(came))
        return DATE_NONE;
    return date_add_days(under_later_law(came) ? date_add_months(came, parameters->sar_months)
                                               : date_add_days(came, parameters->sar_days),
                         days_stood(request));
}
