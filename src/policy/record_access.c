/* SPDX-License-Identifier: MIT */
/* Rules of subject access requests: domain.md 7.2. */

#include "config.h"

#include "model/access_clock.h"
#include "policy/record_special.h"

static void check_parent(const struct look *look, const struct sar *request)
{
    const struct person_link *link =
        case_file_link_to(look->facts->file, &request->requester_id);

    if (!ident_known(&request->requester_id))
        look_warn(look, "capacity",
                  "Does this person have parental responsibility? Name who it is in the record.");
    else if (!link || link->parental_responsibility != PR_Y)
        look_stop(look, "capacity",
                  "The record does not say that this person has parental responsibility: put it "
                  "right there first, or say that they ask as a representative.");
}

/* From about twelve the right is the child's own to use. */
static void check_age(const struct look *look, const struct sar *request)
{
    const struct subject *child = &look->facts->file->subject;
    bool old_enough;

    if (!date_known(child->dob) || !date_known(request->received_on))
        return;
    old_enough = date_age(child->dob, request->received_on) >=
                 look->facts->parameters->self_consent_age;
    if (old_enough && request->capacity == SAR_CAPACITY_PARENT_PR)
        look_warn(look, "capacity", "At this age the child's own agreement is asked for first.");
    else if (!old_enough && request->capacity == SAR_CAPACITY_SELF)
        look_warn(look, "capacity",
                  "Make sure that a child of this age understands what is asked for.");
}

static void check_release(const struct look *look, const struct sar *request)
{
    if (!date_known(request->released_on))
        return;
    if (access_waits(request))
        look_stop(look, "clock_restarted_on",
                  "Say when the clock went on: while it stands nothing is handed over.");
    else if (date_known(request->clock_restarted_on) &&
             date_compare(request->released_on, request->clock_restarted_on) < 0)
        look_stop(look, "released_on", "It cannot be released while the clock stood.");
}

void check_access(const struct look *look)
{
    const struct sar *request = look->record;

    if (request->capacity == SAR_CAPACITY_PARENT_PR)
        check_parent(look, request);
    check_age(look, request);
    check_release(look, request);
}
