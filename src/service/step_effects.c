/* SPDX-License-Identifier: MIT */
/* What is done with a step, as the table has it. What is only told or due
 * follows from the state: the board finds it. */

#include "config.h"

#include "base/text.h"
#include "policy/relation.h"
#include "service/assessment_begin.h"
#include "service/assessment_end.h"
#include "service/pack.h"
#include "service/retention_erase.h"
#include "service/step_deed.h"

/* The next date agreed in the last review, else at the last meeting. */
static struct date next_date(const struct case_file *file)
{
    const struct review *last =
        file->review.count ? &file->review.items[file->review.count - 1] : NULL;

    if (last && date_known(last->next_review_date))
        return last->next_review_date;
    for (size_t i = file->tac_meeting.count; i-- > 0;) {
        if (file->tac_meeting.items[i].status == MEETING_STATUS_HELD &&
            date_known(file->tac_meeting.items[i].next_review_date))
            return file->tac_meeting.items[i].next_review_date;
    }
    return DATE_NONE;
}

static bool set_review(struct step_deed *s, struct err *err)
{
    struct date next = next_date(&s->d->file);

    (void)err;
    if (date_known(next))
        s->d->file.caf_case.next_review_date = next;
    return true;
}

/* The newest plan is the active one; what was active before is replaced. */
static bool activate_plan(struct step_deed *s, struct err *err)
{
    struct case_file *file = &s->d->file;

    for (size_t i = 0; i < file->delivery_plan.count; i++) {
        struct delivery_plan plan = file->delivery_plan.items[i];
        bool newest = i + 1 == file->delivery_plan.count;

        if (newest ? plan.status == PLAN_STATUS_ACTIVE : plan.status != PLAN_STATUS_ACTIVE)
            continue;
        plan.status = newest ? PLAN_STATUS_ACTIVE : PLAN_STATUS_REPLACED;
        if (!case_deed_keep(s->d, ENTITY_delivery_plan, &plan, err))
            return false;
    }
    return set_review(s, err);
}

/* The author was lead for the time being only: until somebody says yes (decision 74). */
static bool end_interim(struct step_deed *s, struct err *err)
{
    struct case_file *file = &s->d->file;
    const struct lp_assignment *lead = relation_lead(file, s->d->today);

    if (!lead || !relation_leads(lead))
        return true;
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        struct lp_assignment term = file->lp_assignment.items[i];

        if (term.kind != LP_KIND_INTERIM || date_known(term.to))
            continue;
        term.to = date_later(term.from, s->d->today);
        term.end_reason = LPEND_INTERIM_REPLACED;
        if (!case_deed_keep(s->d, ENTITY_lp_assignment, &term, err))
            return false;
    }
    return true;
}

static bool count_not_held(struct step_deed *s, struct err *err)
{
    int64_t before = s->d->file.caf_case.not_held_count;

    (void)err;
    s->d->file.caf_case.not_held_count = before == INT_UNKNOWN ? 1 : before + 1;
    return true;
}

/* Domain.md 7.1. */
static bool set_retention(struct step_deed *s, struct err *err)
{
    const struct parameters *parameters = &s->d->deed.session->parameters;
    struct caf_case *one = &s->d->file.caf_case;

    (void)err;
    one->archive_on = date_add_days(s->d->today, parameters->closed_access_days);
    one->destroy_review_on = date_add_months(one->archive_on, parameters->archive_years * 12);
    return true;
}

/* With consent to assess, the first one; where a case is opened again, the next,
 * unless its writing was never finished. */
static bool begin_version(struct step_deed *s, struct err *err)
{
    struct ident version;

    if (s->row->event == EVENT_T05)
        return assessment_begin_first(s->d, &version, err);
    if (s->row->event != EVENT_T27 || case_file_version(&s->d->file, ASSESSMENT_STATUS_DRAFT))
        return true;
    return assessment_begin_next(s->d, s->step->reason, &version, err);
}

/* Whoever writes the version keeps it going until a team names somebody. */
static bool interim_lead(struct step_deed *s, struct err *err)
{
    const struct assessment *draft = case_file_version(&s->d->file, ASSESSMENT_STATUS_DRAFT);
    struct lp_assignment term;

    record_init(entity_of(ENTITY_lp_assignment), &term);
    term.case_id = s->d->deed.case_id;
    term.practitioner_id = draft ? draft->author_id : s->d->file.caf_case.author_id;
    term.kind = LP_KIND_INTERIM;
    term.from = term.accepted_on = s->d->today;
    term.basis = set_with(0, s->row->event == EVENT_T27 ? LPBASIS_EXISTING_RELATIONSHIP
                                                        : LPBASIS_FACILITATE_TAC);
    term.agreed_how = LPAGREED_BETWEEN_MEETINGS;
    return case_deed_keep_as(s->d, ENTITY_lp_assignment, &term, AUDIT_ASSIGN, NULL, err);
}

/* The record of the closing stays; the case itself has no end any more, and no
 * date that was agreed before it. */
static bool keep_closure(struct step_deed *s, struct err *err)
{
    struct caf_case *one = &s->d->file.caf_case;

    (void)err;
    one->closed_on = one->archive_on = one->destroy_review_on = DATE_NONE;
    one->next_review_date = DATE_NONE;
    return true;
}

static bool freeze_version(struct step_deed *s, struct err *err)
{
    return assessment_freeze(s->d, err);
}

static bool supersede_version(struct step_deed *s, struct err *err)
{
    return assessment_supersede(s->d, err);
}

/* Composed from the record as it stands, and kept as what was sent. */
static bool make_pack(struct step_deed *s, struct err *err)
{
    struct case_file *file = &s->d->file;
    struct transfer transfer;
    struct pack pack;

    if (file->transfer.count == 0)
        return true;
    transfer = file->transfer.items[file->transfer.count - 1];
    pack_make(file, transfer.other_la, s->d->today, &pack, &s->d->arena);
    transfer.pack_text = pack.text;
    if (!transfer.pack_contents || text_blank(transfer.pack_contents))
        transfer.pack_contents = pack.contents;
    return case_deed_keep(s->d, ENTITY_transfer, &transfer, err);
}

/* The move stays in the record, with why it came to nothing: its papers may have gone. */
static bool take_back(struct step_deed *s, struct err *err)
{
    struct case_file *file = &s->d->file;

    for (size_t i = file->transfer.count; i-- > 0;) {
        struct transfer transfer = file->transfer.items[i];

        if (transfer.direction != TRANSFER_DIRECTION_OUT || date_known(transfer.taken_back_on))
            continue;
        transfer.taken_back_on = s->d->today;
        transfer.taken_back_reason = s->step->reason;
        return case_deed_save(s->d, ENTITY_transfer, &transfer, err);
    }
    return true;
}

static bool destroy(struct step_deed *s, struct err *err)
{
    return retention_erase_case(s->d, err);
}

/* What is done for an effect; NULL: nothing here. */
typedef bool (*effect)(struct step_deed *, struct err *);

static const effect effects[EFFECT_COUNT] = {
    [EFFECT_BEGIN_VERSION] = begin_version,
    [EFFECT_FREEZE_VERSION] = freeze_version,
    [EFFECT_SUPERSEDE_VERSION] = supersede_version,
    [EFFECT_SET_REVIEW] = set_review,
    [EFFECT_ACTIVATE_PLAN] = activate_plan,
    [EFFECT_END_INTERIM] = end_interim,
    [EFFECT_COUNT_NOT_HELD] = count_not_held,
    [EFFECT_SET_RETENTION] = set_retention,
    [EFFECT_MAKE_PACK] = make_pack,
    [EFFECT_TAKE_BACK] = take_back,
    [EFFECT_KEEP_CLOSURE] = keep_closure,
};

/* They name the case, which is there once it has moved. */
static const effect afterwards[EFFECT_COUNT] = {
    [EFFECT_INTERIM_LEAD] = interim_lead,
    [EFFECT_DESTROY] = destroy,
};

static bool carry_out(struct step_deed *s, const effect *those, struct err *err)
{
    for (int i = 0; s->row->effects[i] != EFFECT_END; i++) {
        effect one = those[s->row->effects[i]];

        if (one && !one(s, err))
            return false;
    }
    return true;
}

bool step_effects(struct step_deed *s, struct err *err)
{
    return carry_out(s, effects, err);
}

bool step_afterwards(struct step_deed *s, struct err *err)
{
    return carry_out(s, afterwards, err);
}
