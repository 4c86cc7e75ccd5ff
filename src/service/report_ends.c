/* SPDX-License-Identifier: MIT */
/* RP16 closures and outcomes, RP17 distance travelled: domain.md 5. */

#include "config.h"

#include <string.h>

#include "service/report_private.h"

enum { CLOSED, ACTIONS_DONE, ACTIONS, CHANGE, CHANGES, REOPENED };

/* What one closed case adds to each of its groups. */
struct ended {
    int days;
    int done, actions;
    int change, changes; /* in score; by so many raters */
    bool reopened;
};

static const struct closure *closure_of(const struct case_file *file)
{
    for (size_t i = file->closure.count; i > 0; i--) {
        if (date_known(file->closure.items[i - 1].approved_on))
            return &file->closure.items[i - 1];
    }
    return NULL;
}

/* ----- Scores ------------------------------------------------------------------- */

/* What one rater gave at a point, all items together, of one group of them (0: of all);
 * false: nothing. */
static bool score_at(const struct case_file *file, int rater, int point, int group, int *sum)
{
    bool any = false;

    *sum = 0;
    for (size_t i = 0; i < file->outcome_score.count; i++) {
        const struct outcome_score *score = &file->outcome_score.items[i];

        if (score->rater == rater && score->point == point && (!group || score->group == group)) {
            *sum += (int)score->score;
            any = true;
        }
    }
    return any;
}

static void find_change(const struct case_file *file, struct ended *ended)
{
    for (int rater = SCORE_RATER_NONE_ + 1; rater < SCORE_RATER_END_; rater++) {
        int before, after;

        if (!score_at(file, rater, SCORE_POINT_BASELINE, 0, &before) ||
            !score_at(file, rater, SCORE_POINT_CLOSURE, 0, &after))
            continue;
        ended->change += after - before;
        ended->changes++;
    }
}

/* ----- Opened again --------------------------------------------------------------- */

struct seeking {
    struct report_run *run;
    const struct report_case *here;
    bool found, failed;
    struct err *err;
};

static bool within_six_months(struct date closed, struct date day)
{
    return date_compare(day, closed) >= 0 &&
           date_compare(day, date_add_months(closed, 6)) <= 0;
}

static bool see_case(void *data, const struct ident *case_id)
{
    struct seeking *s = data;
    struct board_line line;

    if (ident_equal(case_id, &s->here->line->row.case_id))
        return true;
    s->failed = !board_store_line(s->run->db, case_id, s->run->today, &line, s->run->arena, s->err);
    s->found = !s->failed && strcmp(line.row.state, code_text(CODES_STATE_ID, STATE_V0)) != 0 &&
               within_six_months(s->here->file->caf_case.closed_on, line.row.opened_on);
    return !s->failed && !s->found;
}

static bool find_reopened(struct report_run *run, const struct report_case *here, bool *reopened,
                          struct err *err)
{
    struct seeking s = { .run = run, .here = here, .err = err };

    if (!board_store_cases_of_subject(run->db, &here->line->row.subject_id, see_case, &s, err) ||
        s.failed)
        return false;
    *reopened = s.found;
    return true;
}

/* ----- Groups ----------------------------------------------------------------------- */

static void add_ended(struct report_run *run, struct report_group *group, void *data)
{
    const struct ended *ended = data;

    group->sums[CLOSED]++;
    group->sums[ACTIONS_DONE] += ended->done;
    group->sums[ACTIONS] += ended->actions;
    group->sums[CHANGE] += ended->change;
    group->sums[CHANGES] += ended->changes;
    group->sums[REOPENED] += ended->reopened;
    report_series_add(run, &group->days, ended->days);
}

static bool closed_case(struct report_run *run, const struct report_case *here, struct err *err)
{
    const struct caf_case *one = &here->file->caf_case;
    const struct closure *closure = closure_of(here->file);
    struct ended ended = { 0 };
    struct report_keys keys;

    if ((one->state != STATE_Z1 && one->state != STATE_Z2) || !closure ||
        !date_known(one->closed_on) || !report_in_period(run, one->closed_on))
        return true;
    if (!find_reopened(run, here, &ended.reopened, err))
        return false;
    ended.days = date_days_between(one->opened_on, one->closed_on);
    ended.done = (int)closure->actions_done;
    ended.actions = (int)(closure->actions_done + closure->actions_partly +
                          closure->actions_not_done);
    find_change(here->file, &ended);
    keys = report_keys_of(run, here, one->closed_on);
    report_groups(run, &keys, "all", add_ended, &ended);
    report_groups(run, &keys, code_text(CODES_CLOSE_ID, closure->reason), add_ended, &ended);
    return true;
}

static bool write_ends(struct report_run *run, struct err *err)
{
    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        struct report_group *group = &run->groups[i];
        const struct report_group *all = report_group_find(run, group->by, group->of, "all");
        struct report_cell *cells = report_group_row(run, group);

        report_number(&cells[3], group->sums[CLOSED]);
        report_percent(&cells[4], group->sums[CLOSED], all->sums[CLOSED]);
        report_number(&cells[5], report_median(&group->days));
        report_percent(&cells[6], group->sums[ACTIONS_DONE], group->sums[ACTIONS]);
        if (group->sums[CHANGES])
            report_number(&cells[7], report_tenths(group->sums[CHANGE], group->sums[CHANGES]));
        report_number(&cells[8], group->sums[REOPENED]);
    }
    return true;
}

const struct report report_rp16 = {
    .code = "RP16",
    .title = "Closures and outcomes",
    .audience = "co-ordinator, managers",
    .period = "the day of closing",
    .breakdowns = "locality sector agency age ethnicity",
    .columns = { { "by", "By", REPORT_CODE, 8, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "reason", "Reason", REPORT_CODE, 8, true },
                 { "count", "Cases", REPORT_COUNT, 5, false },
                 { "percent", "%", REPORT_FIGURE, 5, false },
                 { "median_days_open", "Days", REPORT_FIGURE, 5, false },
                 { "actions_done_percent", "Done %", REPORT_FIGURE, 5, false },
                 { "score_change", "Change", REPORT_FIGURE, 6, false },
                 { "reopened", "Again", REPORT_COUNT, 5, false } },
    .each = closed_case,
    .end = write_ends,
};

/* ----- RP17 ------------------------------------------------------------------- */

enum { PAIRS, BEFORE, AFTER };

struct pair {
    int before, after;
};

static void add_pair(struct report_run *run, struct report_group *group, void *data)
{
    const struct pair *pair = data;

    (void)run;
    group->sums[PAIRS]++;
    group->sums[BEFORE] += pair->before;
    group->sums[AFTER] += pair->after;
}

/* Once in all and in each breakdown, and in each of the needs that triggered the case. */
static void count_pair(struct report_run *run, const struct report_case *here,
                       struct report_keys keys, const char *group, struct pair *pair)
{
    size_t needs = here->file->need_trigger.count;

    keys.without = needs ? 1u << REPORT_BY_NEED : 0;
    report_groups(run, &keys, group, add_pair, pair);
    keys.without = ~(1u << REPORT_BY_NEED);
    for (size_t i = 0; i < needs; i++) {
        keys.of[REPORT_BY_NEED] =
            code_text(CODES_NEED_TRIGGER_ID, here->file->need_trigger.items[i].trigger);
        report_groups(run, &keys, group, add_pair, pair);
    }
}

/* The last day on which they were scored at closing. */
static struct date scored_on(const struct case_file *file)
{
    struct date last = DATE_NONE;

    for (size_t i = 0; i < file->outcome_score.count; i++) {
        const struct outcome_score *score = &file->outcome_score.items[i];

        if (score->point == SCORE_POINT_CLOSURE && date_compare(score->date, last) > 0)
            last = score->date;
    }
    return last;
}

static bool travelled(struct report_run *run, const struct report_case *here, struct err *err)
{
    struct date day = scored_on(here->file);
    struct report_keys keys = report_keys_of(run, here, day);

    (void)err;
    if (here->file->caf_case.state == STATE_V0 || !date_known(day) || !report_in_period(run, day))
        return true;
    for (int rater = SCORE_RATER_NONE_ + 1; rater < SCORE_RATER_END_; rater++) {
        for (int group = 0; group < SCORE_GROUP_END_; group++) {
            struct pair pair;

            if (score_at(here->file, rater, SCORE_POINT_BASELINE, group, &pair.before) &&
                score_at(here->file, rater, SCORE_POINT_CLOSURE, group, &pair.after))
                count_pair(run, here, keys, group ? code_text(CODES_SCORE_GROUP_ID, group) : "all",
                           &pair);
        }
    }
    return true;
}

static bool write_travelled(struct report_run *run, struct err *err)
{
    (void)err;
    report_groups_sort(run);
    for (size_t i = 0; i < run->group_count; i++) {
        const int64_t *sums = run->groups[i].sums;
        struct report_cell *cells = report_group_row(run, &run->groups[i]);

        report_number(&cells[3], report_tenths(sums[BEFORE], sums[PAIRS]));
        report_number(&cells[4], report_tenths(sums[AFTER], sums[PAIRS]));
        report_number(&cells[5], report_tenths(sums[AFTER] - sums[BEFORE], sums[PAIRS]));
        report_number(&cells[6], sums[PAIRS]);
    }
    return true;
}

const struct report report_rp17 = {
    .code = "RP17",
    .title = "Distance travelled",
    .audience = "co-ordinator",
    .period = "the day of the scores at closing",
    .breakdowns = "locality need",
    .columns = { { "by", "By", REPORT_CODE, 8, false },
                 { "of", "Of", REPORT_WORDS, 8, true },
                 { "group", "Group", REPORT_CODE, 18, false },
                 { "baseline_mean", "Before", REPORT_FIGURE, 6, false },
                 { "closure_mean", "After", REPORT_FIGURE, 6, false },
                 { "change", "Change", REPORT_FIGURE, 6, false },
                 { "count", "Scored", REPORT_COUNT, 6, false } },
    .each = travelled,
    .end = write_travelled,
};
