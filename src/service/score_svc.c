/* SPDX-License-Identifier: MIT */
/* Outcome scores, a set at a time. */

#include "config.h"

#include "service/score_svc.h"

#include "model/record.h"
#include "service/case_deed.h"

static bool may_score(const struct relation *relation)
{
    return permit(PERMIT_PLAN_REVIEW, OPERATION_UPDATE, relation).allowed ||
           permit(PERMIT_PLAN_REVIEW, OPERATION_CREATE, relation).allowed;
}

static bool may(struct case_deed *d, struct err *err)
{
    return may_score(&d->relation) ||
           case_deed_may(d, PERMIT_PLAN_REVIEW, OPERATION_UPDATE, err);
}

/* The score of that day, rater and group that is there already; NULL: none. */
static const struct outcome_score *score_before(const struct case_deed *d,
                                                const struct outcome_score *score)
{
    for (size_t i = 0; i < d->file.outcome_score.count; i++) {
        const struct outcome_score *one = &d->file.outcome_score.items[i];

        if (one->rater == score->rater && one->group == score->group && !one->item &&
            date_compare(one->date, score->date) == 0)
            return one;
    }
    return NULL;
}

static bool keep_one(struct case_deed *d, const struct outcome_score *head,
                     const struct outcome_score *given, struct err *err)
{
    const struct outcome_score *before;
    struct outcome_score score = *given;

    score.case_id = d->deed.case_id;
    score.date = head->date;
    score.point = head->point;
    score.rater = head->rater;
    before = score_before(d, &score);
    if (before)
        score.record = before->record;
    else if (!ident_known(&score.record.id))
        score.record.id = ident_new(d->deed.session->machine);
    return case_deed_save(d, ENTITY_outcome_score, &score, err);
}

static bool keep(struct case_deed *d, struct outcome_score *const *scores, size_t count,
                 struct err *err)
{
    bool any = false;

    if (!may(d, err) || !case_deed_open(d, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (scores[i]->score == INT_UNKNOWN)
            continue;
        any = true;
        if (!keep_one(d, scores[0], scores[i], err))
            return false;
    }
    return any || err_set_field(err, "score", "Score one group at least, from 0 to 4.");
}

bool scores_keep(struct session *session, struct outcome_score *const *scores, size_t count,
                 struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, &scores[0]->case_id, &d, err) &&
           case_deed_end(&d, keep(&d, scores, count, err), err);
}

const char *scores_why_not(const struct case_view *view)
{
    if (view->identity_only)
        return "You may know of this case, but not read it. Ask its lead professional.";
    if (!state_is_open(view->file.caf_case.state))
        return "The case is closed: it can be read, not changed.";
    return may_score(&view->relation)
               ? NULL
               : permit(PERMIT_PLAN_REVIEW, OPERATION_UPDATE, &view->relation).why_not;
}
