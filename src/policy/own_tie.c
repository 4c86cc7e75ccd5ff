/* SPDX-License-Identifier: MIT */
/* A child who may be of somebody's own family, or live where they do. */

#include "config.h"

#include "policy/own_tie.h"

#include <string.h>

#include "model/calendar.h"

static bool is_one_of(const char *text, const char *const *list, size_t count)
{
    for (size_t i = 0; text && *text && i < count; i++) {
        if (strcmp(text, list[i]) == 0)
            return true;
    }
    return false;
}

static const char *last_word(const char *folded)
{
    const char *blank = folded ? strrchr(folded, ' ') : NULL;

    return blank ? blank + 1 : folded;
}

static bool same_name(const struct match_child *child, const struct own_people *own)
{
    for (int i = 0; i < MATCH_NAMES && child->family[i]; i++) {
        if (is_one_of(child->family[i], own->names, own->name_count))
            return true;
    }
    return is_one_of(last_word(child->mother), own->names, own->name_count);
}

enum code_own_tie own_tie_of(const struct match_child *child, const struct own_people *own)
{
    bool name = same_name(child, own);
    bool address = is_one_of(child->postcode, own->postcodes, own->postcode_count);

    if (name && address)
        return OWN_TIE_BOTH;
    if (name)
        return OWN_TIE_NAME;
    return address ? OWN_TIE_ADDRESS : OWN_TIE_NONE_;
}

const struct own_tie *own_tie_known(const struct own_tie *ties, size_t count, const char *login,
                                    enum code_own_tie kind)
{
    const struct own_tie *newest = NULL;

    for (size_t i = 0; i < count; i++) {
        if (strcmp(ties[i].login, login) != 0 || instant_known(ties[i].record.void_at) ||
            (ties[i].kind != (int)kind && ties[i].kind != OWN_TIE_BOTH))
            continue;
        if (!newest || ties[i].raised_at.seconds >= newest->raised_at.seconds)
            newest = &ties[i];
    }
    return newest;
}

bool own_tie_waits(const struct own_tie *tie)
{
    return !tie->finding && !instant_known(tie->record.void_at);
}

struct date own_tie_due(const struct own_tie *tie, const struct parameters *parameters)
{
    return calendar_add_working_days(instant_local_date(tie->raised_at),
                                     parameters->break_glass_review_days);
}

const char *own_tie_words(const struct own_tie *tie)
{
    switch ((enum code_own_tie_finding)tie->finding) {
    case OWN_TIE_FINDING_NONE:
    case OWN_TIE_FINDING_MAY:
        return NULL;
    case OWN_TIE_FINDING_OUT:
        return "It was found that this child is of your own: stay out of the record.";
    case OWN_TIE_FINDING_NONE_:
    case OWN_TIE_FINDING_END_:
        break;
    }
    return "Your own family or address? Your supervisor is told: say how it is.";
}
