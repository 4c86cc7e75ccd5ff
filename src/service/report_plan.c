/* SPDX-License-Identifier: MIT */
/* RP15 plan delivery, RP27 needs that no service met: domain.md 5. */

#include "config.h"

#include "service/report_private.h"

enum { DUE, DONE, PARTLY, NOT_DONE, REASONS };

static void add_action(struct report_run *run, struct report_group *group, void *data)
{
    const struct plan_action *action = data;

    (void)run;
    group->sums[DUE]++;
    group->sums[DONE] += action->status == ACTION_STATUS_DONE;
    group->sums[PARTLY] += action->status == ACTION_STATUS_PARTLY;
    group->sums[NOT_DONE] += action->status == ACTION_STATUS_NOT_DONE;
    if (action->status == ACTION_STATUS_NOT_DONE && action->not_done_reason)
        group->sums[REASONS + action->not_done_reason - 1]++;
}

/* What went on under another row, or was taken back, is no action of its own. */
static bool counts(const struct report_run *run, const struct plan_action *action)
{
    return action->status != ACTION_STATUS_CANCELLED &&
           action->status != ACTION_STATUS_CARRIED_FORWARD && report_in_period(run, action->due);
}

/* Of the owner's agency, not of the lead's; of a family's own action there is none. */
static struct report_keys keys_of(struct report_run *run, const struct report_case *here,
                                  const struct plan_action *action)
{
    const struct agency *agency = case_file_agency(here->file, &action->owner_agency);
    struct report_keys keys = report_keys_of(run, here, run->today);
    const char *aim = action->ecm_aim ? code_text(CODES_ECM30_ID, action->ecm_aim) : NULL;

    keys.of[REPORT_BY_AGENCY] = agency ? agency->name : NULL;
    keys.of[REPORT_BY_SECTOR] = report_sector(agency);
    keys.of[REPORT_BY_ECM] = aim ? arena_strndup(run->arena, aim, 1) : NULL;
    return keys;
}

static bool plan_of_case(struct report_run *run, const struct report_case *here, struct err *err)
{
    (void)err;
    for (size_t i = 0; i < here->file->plan_action.count; i++) {
        struct plan_action *action = &here->file->plan_action.items[i];
        struct report_keys keys;

        if (!counts(run, action))
            continue;
        keys = keys_of(run, here, action);
        report_groups(run, &keys, "", add_action, action);
    }
    return true;
}

/* The one most often given; of two the first of the list. */
static int top_reason(const int64_t *sums)
{
    int top = 0;

    for (int reason = 1; reason < NOTDONE_END_; reason++) {
        if (sums[REASONS + reason - 1] > (top ? sums[REASONS + top - 1] : 0))
            top = reason;
    }
    return top;
}

static bool write_plans(struct report_run *run, struct err *err)
{
    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        const int64_t *sums = run->groups[i].sums;
        struct report_cell *cells = report_group_row(run, &run->groups[i]);

        for (int at = DUE; at <= NOT_DONE; at++)
            report_number(&cells[2 + at], sums[at]);
        report_percent(&cells[6], sums[DONE], sums[DUE]);
        if (top_reason(sums))
            report_words(&cells[7], code_text(CODES_NOTDONE_ID, top_reason(sums)));
    }
    return true;
}

_Static_assert(REASONS + NOTDONE_END_ - 1 <= REPORT_SUMS, "a sum for each reason");

const struct report report_rp15 = {
    .code = "RP15",
    .title = "Plan delivery",
    .audience = "co-ordinator",
    .period = "the day an action is due",
    .breakdowns = "sector agency ecm",
    .columns = { { "by", "By", REPORT_CODE, 6, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "due", "Due", REPORT_COUNT, 5, false },
                 { "done", "Done", REPORT_COUNT, 5, false },
                 { "partly", "Partly", REPORT_COUNT, 6, false },
                 { "not_done", "Not done", REPORT_COUNT, 8, false },
                 { "done_percent", "Done %", REPORT_FIGURE, 6, false },
                 { "top_reason", "Mostly not done for", REPORT_CODE, 8, true } },
    .each = plan_of_case,
    .end = write_plans,
};

/* ----- RP27 ------------------------------------------------------------------- */

enum { UNMET, UNAVAILABLE, WAITING_LIST };

static void add_unmet(struct report_run *run, struct report_group *group, void *data)
{
    const struct plan_action *action = data;

    (void)run;
    group->sums[UNMET]++;
    group->sums[UNAVAILABLE] += action->not_done_reason == NOTDONE_SERVICE_UNAVAILABLE;
    group->sums[WAITING_LIST] += action->not_done_reason == NOTDONE_WAITING_LIST;
}

/* What was carried on into another row was not done all the same, for its reason. */
static bool is_unmet(const struct report_run *run, const struct plan_action *action)
{
    return (action->status == ACTION_STATUS_NOT_DONE ||
            action->status == ACTION_STATUS_CARRIED_FORWARD) &&
           (action->not_done_reason == NOTDONE_SERVICE_UNAVAILABLE ||
            action->not_done_reason == NOTDONE_WAITING_LIST) &&
           report_in_period(run, action->due);
}

static bool unmet_of_case(struct report_run *run, const struct report_case *here,
                          struct err *err)
{
    (void)err;
    if (here->file->caf_case.state == STATE_V0)
        return true;
    for (size_t i = 0; i < here->file->plan_action.count; i++) {
        struct plan_action *action = &here->file->plan_action.items[i];
        struct report_keys keys = keys_of(run, here, action);

        if (!is_unmet(run, action))
            continue;
        report_groups(run, &keys, "all", add_unmet, action);
        report_groups(run, &keys,
                      action->need_ref ? code_text(CODES_ELEMENT_ID, action->need_ref) : "none",
                      add_unmet, action);
    }
    return true;
}

static bool write_unmet(struct report_run *run, struct err *err)
{
    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        struct report_cell *cells = report_group_row(run, &run->groups[i]);

        for (int at = UNMET; at <= WAITING_LIST; at++)
            report_number(&cells[3 + at], run->groups[i].sums[at]);
    }
    return true;
}

const struct report report_rp27 = {
    .code = "RP27",
    .title = "Needs that no service met",
    .audience = "managers",
    .period = "the day an action was due",
    .breakdowns = "locality sector",
    .columns = { { "by", "By", REPORT_CODE, 8, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "need", "Need", REPORT_CODE, 5, false },
                 { "count", "Actions", REPORT_COUNT, 7, false },
                 { "service_unavailable", "No service", REPORT_COUNT, 10, false },
                 { "waiting_list", "Waiting list", REPORT_COUNT, 12, false } },
    .each = unmet_of_case,
    .end = write_unmet,
};
