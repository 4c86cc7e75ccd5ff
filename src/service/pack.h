/* SPDX-License-Identifier: MIT */
/*
 * The papers that go with a child to another authority: the current version, the
 * active plan, the last two reviews, the consents and the services (domain.md 2.7).
 */

#ifndef SERVICE_PACK_H
#define SERVICE_PACK_H

#include "model/case_file.h"
#include "policy/consent_pack.h"

struct pack {
    const char *contents; /* what goes and what stays here, and why: a line each */
    const char *text;     /* the same, and every word of it */
};

/* Composes the pack from the record as it stands, for this authority. Supervision
 * notes, what was said apart or sent in by somebody, and what consent or the family
 * keeps back stay here and are named as left out. */
void pack_make(const struct case_file *file, const char *other_la, struct date today,
               struct pack *out, struct arena *arena);

#endif
