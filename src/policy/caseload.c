/* SPDX-License-Identifier: MIT */
/* How much somebody leads, and how much they may. */

#include "config.h"

#include "policy/caseload.h"

int caseload_halves(struct caseload load)
{
    return 2 * load.leads + load.deputies + load.interims;
}

int caseload_weight(int lp_kind)
{
    switch ((enum code_lp_kind)lp_kind) {
    case LP_KIND_LEAD:
    case LP_KIND_KEYWORKER:
    case LP_KIND_BUDGET_HOLDING:
        return 2;
    case LP_KIND_INTERIM:
    case LP_KIND_DEPUTY:
        return 1;
    case LP_KIND_NONE_:
    case LP_KIND_END_:
        break;
    }
    return 0;
}

int caseload_cap_halves(const struct practitioner *worker, const struct parameters *parameters)
{
    bool own = worker->lp_cap_override != INT_UNKNOWN && worker->lp_cap_override >= 0;

    return 2 * (own ? (int)worker->lp_cap_override : parameters->lp_cap);
}

enum caseload_verdict caseload_verdict(int halves, int cap_halves)
{
    if (halves > cap_halves)
        return CASELOAD_OVER;
    return halves >= cap_halves - 2 ? CASELOAD_NEAR : CASELOAD_FREE;
}

bool caseload_needs_override(int halves, int cap_halves, int lp_kind)
{
    return caseload_weight(lp_kind) > 0 && halves + caseload_weight(lp_kind) > cap_halves;
}
