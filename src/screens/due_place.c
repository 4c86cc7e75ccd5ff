/* SPDX-License-Identifier: MIT */
/* Where a thing that is due is done. */

#include "config.h"

#include "screens/due_place.h"

#include "screens/case_screens.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/rows_screen.h"

/* Before there is a form the lead takes it on; then it names its author. */
static enum nav_place place_of_author(const struct casework *work)
{
    return work->view.file.caf_case.state == STATE_C0 ? NAV_LEAD : NAV_ASSESSMENT;
}

/* The place with a letter of its own; NAV_OVERVIEW: it has a screen of its own. */
static const enum nav_place places[DUE_RULE_COUNT] = {
    [DUE_CONS_MISS] = NAV_CONSENT,
    [DUE_CONS_SIG] = NAV_CONSENT,
    [DUE_CONS_EXP] = NAV_CONSENT,
    [DUE_CONS_AGE] = NAV_CONSENT,
    [DUE_CONS_BIRTH] = NAV_CONSENT,
    [DUE_CONS_AGENCY] = NAV_CONSENT,
    [DUE_CONS_LEAD] = NAV_CONSENT,
    [DUE_CONS_STOP] = NAV_SHARING,
    [DUE_TRF_BACK] = NAV_SHARING,
    [DUE_ASSESS] = NAV_ASSESSMENT,
    [DUE_VERSION] = NAV_ASSESSMENT,
    [DUE_VIEW] = NAV_ASSESSMENT,
    [DUE_COPY] = NAV_SHARING,
    [DUE_NOLP] = NAV_LEAD,
    [DUE_LPCAP] = NAV_LEAD,
    [DUE_LPIDLE] = NAV_LEAD,
    [DUE_LPGONE] = NAV_LEAD,
    [DUE_LP_REFUSED] = NAV_LEAD,
    [DUE_COVER] = NAV_LEAD,
    [DUE_SUP] = NAV_SUPERVISION,
    [DUE_TAC] = NAV_MEETINGS,
    [DUE_REV_DUE] = NAV_MEETINGS,
    [DUE_REV_NOT_HELD] = NAV_MEETINGS,
    [DUE_REV_REPEAT] = NAV_MEETINGS,
    [DUE_REV_NONE] = NAV_MEETINGS,
    [DUE_STEP_BACK] = NAV_MEETINGS,
    [DUE_TRF_OUT] = NAV_STEPS,
    [DUE_CLOSE] = NAV_STEPS,
    [DUE_CLOSE_SU] = NAV_STEPS,
    [DUE_AGE] = NAV_STEPS,
    [DUE_ACT] = NAV_PLAN,
    [DUE_PLAN0] = NAV_PLAN,
    [DUE_TRF_IN] = NAV_TRANSFERS,
    [DUE_PANEL_PAPERS] = NAV_PANEL,
    [DUE_PANEL] = NAV_PANEL,
    [DUE_UNSAFE] = NAV_STEPUP,
    [DUE_STEP_TELL] = NAV_STEPUP,
    [DUE_STEP] = NAV_STEPUP,
    [DUE_STEP_WRITTEN] = NAV_STEPUP,
    [DUE_STEP_PAPERS] = NAV_STEPUP,
    [DUE_TRANS] = NAV_IDENTITY,
    [DUE_MOTHER] = NAV_LINKS,
    [DUE_STALE] = NAV_CHRONOLOGY,
};

static enum nav_place place_of(const struct casework *work, const struct due_item *item)
{
    if (item->rule == DUE_ALLOC)
        return place_of_author(work);
    return item->entity == ENTITY_review ? NAV_MEETINGS : places[item->rule];
}

static void open_request(struct casework *work, const struct due_item *item)
{
    access_open(work);
    rows_lead_to(app_stack(work->app), &item->record);
}

static void open_kept(struct casework *work)
{
    retention_open(work->app);
    rows_lead_to(app_stack(work->app), &work->case_id);
}

static void open_own_screen(struct casework *work, const struct due_item *item)
{
    if (item->rule == DUE_PRE)
        checklist_open(work);
    else if (item->rule == DUE_EDD)
        birth_open(work);
    else if (item->rule == DUE_JOIN)
        join_answer_open(work, &item->record);
    else if (item->rule == DUE_SAR)
        open_request(work, item);
    else if (item->rule == DUE_RET)
        open_kept(work);
    else if (item->rule == DUE_EMERGENCY)
        emergencies_open(work->app);
    else if (item->rule == DUE_STAYOUT)
        stay_outs_open(work->app, work);
    else if (item->rule == DUE_SEAL)
        case_seals_open(work->app, work);
    else
        twice_ask(work, item->about);
}

void due_place_open(struct casework *work, const struct due_item *item)
{
    enum nav_place place = place_of(work, item);

    if (place == NAV_OVERVIEW) {
        open_own_screen(work, item);
        return;
    }
    if (place == NAV_STEPUP && ident_known(&item->record)) {
        stepup_open_at(work, &item->record);
        return;
    }
    nav_go(work, place);
    rows_lead_to(app_stack(work->app), &item->record);
    if (item->rule == DUE_CONS_STOP)
        sharing_notice_open(work, &item->record, item->about);
    else if (item->rule == DUE_TRF_BACK)
        sharing_call_off_open(work, &item->record);
}
