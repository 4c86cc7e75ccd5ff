/* SPDX-License-Identifier: MIT */
/*
 * How much somebody leads, and how much they may: domain.md 4.3, R-LPCAP of
 * 4.2. Counted in halves, because deputies and interim leads count half.
 */

#ifndef POLICY_CASELOAD_H
#define POLICY_CASELOAD_H

#include "model/entity.h"
#include "model/parameter.h"

/* Open cases of one practitioner, by what they are to them. */
struct caseload {
    int leads; /* lead, key worker, budget-holding */
    int deputies;
    int interims;
};

int caseload_halves(struct caseload load);

/* What one more term of a kind adds, in halves. */
int caseload_weight(int lp_kind);

/* In halves; the practitioner's own limit goes before the area's. */
int caseload_cap_halves(const struct practitioner *worker, const struct parameters *parameters);

enum caseload_verdict {
    CASELOAD_FREE,
    CASELOAD_NEAR, /* one below the limit, or at it: amber */
    CASELOAD_OVER  /* above it: red; a supervisor's reason is needed */
};

enum caseload_verdict caseload_verdict(int halves, int cap_halves);

/* Would one more term of this kind need a supervisor's override? */
bool caseload_needs_override(int halves, int cap_halves, int lp_kind);

#endif
