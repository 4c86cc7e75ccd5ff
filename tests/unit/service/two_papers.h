/* SPDX-License-Identifier: MIT */
/*
 * What is written of a case in two halves: the form, the checklist, notes, what is asked
 * of a panel, of the record itself; and the steps at which two keys are turned.
 */

#ifndef SERVICE_TWO_PAPERS_H
#define SERVICE_TWO_PAPERS_H

#include "service/access_svc.h"
#include "service/assessment_svc.h"
#include "service/closure_svc.h"
#include "service/element_svc.h"
#include "service/merge_svc.h"
#include "service/plan_agreed.h"
#include "service/reply_svc.h"
#include "service/score_svc.h"
#include "service/stepup_svc.h"
#include "service/transfer_svc.h"
#include "two_roads.h"

/* ----- The form ---------------------------------------------------------------- */

static inline bool save_next_version(struct both *b, struct session *session, struct hand *h)
{
    return assessment_begin(session, &b->case_id, h->words, &h->arrived, &h->err);
}

static inline void read_version(struct both *b UNUSED, struct session *session UNUSED,
                                struct hand *h)
{
    const struct assessment *draft = case_file_assessment(&h->seen);

    if (draft)
        h->version = *draft;
}

static inline bool save_completed(struct both *b UNUSED, struct session *session, struct hand *h)
{
    struct secret *passphrase = desk_passphrase();
    bool ok = assessment_complete(session, &h->version.record.id, passphrase, &h->err);

    secret_free(passphrase);
    return ok;
}

static inline bool save_abandoned(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return assessment_abandon(session, &h->version.record.id, h->words, &h->err);
}

static inline void read_restricted(struct both *b UNUSED, struct session *session UNUSED,
                                   struct hand *h)
{
    for (size_t i = 0; i < h->seen.element_entry.count; i++) {
        if (h->seen.element_entry.items[i].share_restricted)
            h->element = h->seen.element_entry.items[i];
    }
}

static inline bool save_lifted(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return element_lift(session, &h->element.record.id, h->words, &h->err);
}

static inline void read_signing(struct both *b, struct session *session, struct hand *h)
{
    record_init(entity_of(ENTITY_signature), &h->signature);
    h->signature.case_id = b->case_id;
    if (h->seen.consent.count)
        h->signature.consent_id = h->seen.consent.items[h->seen.consent.count - 1].record.id;
    h->signature.capacity = SIGN_CAPACITY_YOUNG_PERSON;
    h->signature.name = "Kieran";
    h->signature.person_id = h->seen.subject.record.id;
    h->signature.signed_on = session_today(session);
    h->signature.method = SIGN_METHOD_WET_PAPER_ON_FILE;
}

static inline bool save_signing(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return consent_sign(session, &h->signature, &h->err);
}

/* ----- Before there is a case ----------------------------------------------------- */

/* The child who also moves in. */
static inline bool save_begun(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return case_start(session, &h->coming.arrival.opening, &h->arrived, &h->err);
}

static inline void read_checklist(struct both *b, struct session *session, struct hand *h)
{
    struct search_hits hits;

    b->desk->session = session;
    record_init(entity_of(ENTITY_pre_assessment), &h->list);
    h->list.given_names = "Juniper";
    h->list.family_name = "Hazelwood";
    h->list.dob = date_add_days(session_today(session), -1400);
    h->list.address = "3 Weir Lane";
    desk_search(b->desk, h->list.family_name, &hits);
}

static inline bool save_checklist(struct both *b, struct session *session, struct hand *h)
{
    struct checklist_start start = { .locality = b->desk->locality };
    const char *advice;

    return checklist_begin(session, &h->list, &start, &h->arrived, &advice, &h->arena, &h->err);
}

static inline void read_joining(struct both *b, struct session *session, struct hand *h)
{
    read_checklist(b, session, h);
    h->list.index_checked_on = session_today(session);
    h->list.joined_case_id = b->case_id;
    h->list.decision = PREDEC_JOIN_EXISTING_CAF;
    h->list.decision_note = h->words;
}

static inline bool save_joining(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return checklist_join(session, &h->list, &h->err);
}

static inline void read_answers(struct both *b UNUSED, struct session *session UNUSED,
                                struct hand *h)
{
    if (h->seen.pre_assessment.count)
        h->list = h->seen.pre_assessment.items[0];
    h->list.services_needed = h->words;
}

static inline bool save_answers(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return checklist_write(session, &h->list, &h->err);
}

/* A further child of the same birth. */
static inline bool save_twin(struct both *b, struct session *session, struct hand *h)
{
    return birth_record_further(session, &b->case_id, &h->birth, &h->arrived, &h->err);
}

/* ----- The plan ---------------------------------------------------------------------- */

static inline void read_progress(struct both *b, struct session *session, struct hand *h)
{
    read_action(b, session, h);
    if (h->seen.plan_action.count)
        h->action = h->seen.plan_action.items[0];
    h->action.status = ACTION_STATUS_PARTLY;
    record_init(entity_of(ENTITY_action_progress), &h->progress);
    h->progress.text = h->words;
}

static inline bool save_progress(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return plan_progress(session, &h->action, &h->progress, &h->err);
}

static inline bool save_done(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return plan_action_done(session, &h->action.record.id, h->action.record.version,
                            "He told me today.", &h->err);
}

static inline bool save_undone(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return plan_action_undo(session, &h->action.record.id, h->action.record.version, &h->err);
}

static inline bool save_agreed(struct both *b, struct session *session, struct hand *h)
{
    struct agreed_taken taken = { .taken = 0 };
    bool ok = plan_take_agreed(session, &b->case_id, &taken, &h->err);

    return ok;
}

static inline void read_score(struct both *b, struct session *session, struct hand *h)
{
    record_init(entity_of(ENTITY_outcome_score), &h->score);
    h->score.case_id = b->case_id;
    h->score.date = session_today(session);
    h->score.point = SCORE_POINT_BASELINE;
    h->score.rater = SCORE_RATER_LP;
    h->score.group = SCORE_GROUP_HEALTH;
    h->score.score = 3;
}

static inline bool save_score(struct both *b UNUSED, struct session *session, struct hand *h)
{
    struct outcome_score *one = &h->score;

    return scores_keep(session, &one, 1, &h->err);
}

/* ----- Notes, and what is said of the record ------------------------------------------- */

static inline void read_note(struct both *b UNUSED, struct session *session UNUSED, struct hand *h)
{
    if (h->seen.chronology_note.count)
        h->note = h->seen.chronology_note.items[0];
    h->note.text = h->words;
}

static inline void read_new_note(struct both *b, struct session *session, struct hand *h)
{
    b->desk->session = session;
    h->note = desk_note(b->desk, &b->case_id, h->words);
}

static inline bool save_note(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return record_save(session, ENTITY_chronology_note, &h->note, &h->err);
}

static inline bool save_note_back(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return record_take_back(session, ENTITY_chronology_note, &h->note.record.id,
                            h->note.record.version, h->words, &h->err);
}

static inline void read_supervision(struct both *b UNUSED, struct session *session UNUSED,
                                    struct hand *h)
{
    if (h->seen.supervision_note.count)
        h->supervision = h->seen.supervision_note.items[0];
    h->supervision.decisions = h->words;
}

static inline bool save_supervision(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return record_save(session, ENTITY_supervision_note, &h->supervision, &h->err);
}

static inline void read_quality(struct both *b, struct session *session, struct hand *h)
{
    if (!quality_draft(session, &b->case_id, &h->quality, &h->err))
        h->err = ERR_INIT;
    for (int item = 1; item < QUALITY_END_; item++) {
        if (!h->quality.answers[item])
            h->quality.answers[item] = QA_ANSWER_YES;
    }
    h->quality.audit.reason_score = h->quality.audit.domain1_score = 3;
    h->quality.audit.conclusion_score = h->quality.audit.domain2_score = 2;
    h->quality.audit.plan_score = h->quality.audit.domain3_score = 0;
}

static inline bool save_quality(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return quality_keep(session, &h->quality, &h->err);
}

/* Beside the last of the texts a meeting kept. */
static inline void read_reply(struct both *b, struct session *session UNUSED, struct hand *h)
{
    record_init(entity_of(ENTITY_erratum), &h->reply);
    h->reply.case_id = b->case_id;
    h->reply.kind = ERRATUM_KIND_DISAGREEMENT;
    h->reply.whose = VIEW_FROM_PARENT;
    h->reply.part = REPLY_PART_OTHER;
    h->reply.about = "All of it";
    h->reply.text = h->words;
}

static inline bool save_reply(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return reply_note(session, &h->reply, &h->err);
}

static inline void read_request(struct both *b UNUSED, struct session *session UNUSED,
                                struct hand *h)
{
    if (h->seen.sar.count)
        h->asked = h->seen.sar.items[0];
    h->asked.requester = h->words;
}

static inline bool save_request(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return access_keep(session, &h->asked, &h->err);
}

static inline void read_left_out(struct both *b UNUSED, struct session *session UNUSED,
                                 struct hand *h)
{
    if (h->seen.sar_redaction.count)
        h->left_out = h->seen.sar_redaction.items[0];
    h->left_out.what = h->words;
}

static inline bool save_left_out(struct both *b, struct session *session, struct hand *h)
{
    return access_leave_out(session, &b->case_id, &h->left_out, &h->err);
}

static inline bool save_put_back(struct both *b, struct session *session, struct hand *h)
{
    return access_put_back(session, &b->case_id, &h->left_out, h->words, &h->err);
}

static inline void read_budget(struct both *b UNUSED, struct session *session UNUSED,
                               struct hand *h)
{
    if (h->seen.budget_request.count)
        h->budget = h->seen.budget_request.items[0];
    h->budget.item = h->words;
}

static inline bool save_budget(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return budget_keep(session, &h->budget, &h->err);
}

/* ----- A concern, and what social care says ----------------------------------------------- */

static inline void read_concern(struct both *b UNUSED, struct session *session, struct hand *h)
{
    step_record_new(session, ENTITY_stepup, &h->stepup);
    h->stepup.concern = h->words;
}

static inline bool save_concern(struct both *b, struct session *session, struct hand *h)
{
    return stepup_raise(session, &b->case_id, &h->stepup, &h->err);
}

static inline void read_referral(struct both *b UNUSED, struct session *session UNUSED,
                                 struct hand *h)
{
    if (h->seen.stepup.count)
        h->stepup = h->seen.stepup.items[0];
    h->stepup.sc_contact = h->words;
}

static inline bool save_referral(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return stepup_write(session, &h->stepup, NULL, &h->err);
}

static inline void read_handed_back(struct both *b, struct session *session, struct hand *h)
{
    read_referral(b, session, h);
    h->stepup.sc_decision = SC_DECISION_EARLY_HELP;
    h->stepup.referral_made_on = h->stepup.raised_on;
    h->stepup.sc_contact = "Duty desk";
    h->stepup.decision_on = session_today(session);
    h->stepup.feedback_to_referrer = YN_Y;
    h->stepup.feedback_on = h->stepup.decision_on;
}

static inline bool save_handed_back(struct both *b, struct session *session, struct hand *h)
{
    struct taking t = taking(EVENT_T17);

    taking_with(&t, ENTITY_stepup, &h->stepup);
    return take(b, session, h, &t);
}

/* ----- A move, and its receipt ------------------------------------------------------------- */

static inline void read_move(struct both *b UNUSED, struct session *session UNUSED, struct hand *h)
{
    if (h->seen.transfer.count)
        h->transfer = h->seen.transfer.items[0];
    h->transfer.their_urn = h->words;
}

static inline bool save_move(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return transfer_keep(session, &h->transfer, NULL, &h->err);
}

static inline void read_receipt(struct both *b, struct session *session, struct hand *h)
{
    read_move(b, session, h);
    h->transfer.received_on = session_today(session);
}

static inline bool save_receipt(struct both *b, struct session *session, struct hand *h)
{
    struct taking t = taking(EVENT_T21);

    taking_with(&t, ENTITY_transfer, &h->transfer);
    return take(b, session, h, &t);
}

/* ----- The end ---------------------------------------------------------------------------- */

static inline void read_closure(struct both *b, struct session *session, struct hand *h)
{
    if (!closure_draft(session, &b->case_id, &h->closure, &h->arena, &h->err))
        h->err = ERR_INIT;
    h->closure.outcome_summary = h->words;
    h->closure.safeguarding_considered = YN_Y;
    h->closure.effects_explained = EXPLAINED_Y;
    h->closure.safeguarding_note = "Nobody fears for him.";
}

static inline bool save_closure(struct both *b, struct session *session, struct hand *h)
{
    return closure_write(session, &b->case_id, &h->closure, &h->err);
}

/* What is approved is what was read. */
static inline void read_approving(struct both *b, struct session *session, struct hand *h)
{
    record_init(entity_of(ENTITY_closure), &h->closure);
    if (!closure_read(session, &b->case_id, &h->closure, &h->arena, &h->err))
        h->err = ERR_INIT;
}

static inline bool save_approved(struct both *b, struct session *session, struct hand *h)
{
    struct taking t = taking(EVENT_T25);

    t.step.read = &h->closure.record;
    return take(b, session, h, &t);
}

static inline bool save_sent_back(struct both *b, struct session *session, struct hand *h)
{
    struct taking t = taking(EVENT_T26);

    t.step.reason = h->words;
    return take(b, session, h, &t);
}

static inline bool save_apart(struct both *b, struct session *session, struct hand *h)
{
    return merge_undo(session, &b->case_id, h->words, &h->err);
}

static inline void read_error(struct both *b UNUSED, struct session *session UNUSED,
                              struct hand *h)
{
    h->request = desk_void_request();
    h->request.note = h->words;
}

#endif
