/* SPDX-License-Identifier: MIT */
/*
 * Two people on one case, and deeds in two halves: what one reads, and what one
 * then saves.
 */

#ifndef SERVICE_TWO_DESKS_H
#define SERVICE_TWO_DESKS_H

#include <stdio.h>

#include "service/birth_svc.h"
#include "service/checklist_svc.h"
#include "service/panel_svc.h"
#include "service/plan_svc.h"
#include "service/quality_svc.h"
#include "service/session_private.h"
#include "service/sharing_svc.h"
#include "service/team_svc.h"
#include "service/void_svc.h"
#include "store/case_file_store.h"
#include "store/record_store.h"
#include "support/arriving.h"
#include "support/ended.h"
#include "support/harness.h"
#include "support/table_case.h"

/* Who sits where; whoever does something alone has two desks. */
enum seat {
    HELEN,  /* leads the case */
    HELEN2,
    GWEN,   /* the co-ordinator */
    NORA,   /* another, for what no lead may do */
    PAUL,   /* supervises */
    PAUL2,
    LEE,    /* the second key */
    LEE2,
    RAVI,   /* of the team */
    UNA,    /* of no team */
    IRIS,   /* an auditor */
    SEATS
};

/* What both stand before. */
struct both {
    struct desk *desk;
    struct session *at[SEATS];
    struct ident case_id, parent;
    struct ident una;    /* the practitioner */
    struct ident sister; /* another case, of the same family */
    int turn;  /* makes what is written tell apart */
    struct case_file file;
    struct arena arena;
};

/* What one has read, and is about to save. */
struct hand {
    int64_t seal_version;
    struct subject subject;
    struct plan_action action;
    struct person person;
    struct lp_assignment term;
    struct consent_entry entry;
    struct tac_member member;
    struct element_entry element;
    struct disclosure sharing;
    struct review review;
    struct closure closure;
    struct transfer transfer;
    struct coming coming;
    struct reopening again;
    struct void_request request;
    struct birth birth;
    struct panel_referral panel;
    struct budget_request budget;
    struct join_request join;
    struct tac_meeting meeting, next;
    struct meeting_record held;
    struct meeting_guests guests;
    struct delivery_plan plan;
    struct attendance rows[8];
    size_t row_count;
    struct pre_assessment list;
    struct signature signature;
    struct action_progress progress;
    struct quality_form quality;
    struct erratum reply;
    struct outcome_score score;
    struct stepup stepup;
    struct supervision_note supervision;
    struct chronology_note note;
    struct case_link link;
    struct sar asked;
    struct sar_redaction left_out;
    struct assessment version;
    struct ident arrived, opening;
    struct case_file seen;
    struct arena arena;
    char words[40];
    struct err err;
};

static inline void read_file(struct both *b)
{
    struct err err = ERR_INIT;
    struct db *db;

    arena_clear(&b->arena);
    ck_assert(session_db(b->at[HELEN] ? b->at[HELEN] : b->desk->session, &db, &err) &&
              case_file_store_get(db, &b->case_id, &b->file, &b->arena, &err));
}

/* The two halves: what is read of it, and put in; and what becomes of that. */
typedef void half_read_fn(struct both *, struct session *, struct hand *);
typedef bool half_save_fn(struct both *, struct session *, struct hand *);

/* Empty records, so that a deed is refused where there is nothing for it. */
static inline void hand_empty(struct hand *h)
{
    memset(h, 0, sizeof(*h));
    record_init(entity_of(ENTITY_plan_action), &h->action);
    record_init(entity_of(ENTITY_lp_assignment), &h->term);
    record_init(entity_of(ENTITY_tac_member), &h->member);
    record_init(entity_of(ENTITY_element_entry), &h->element);
    record_init(entity_of(ENTITY_closure), &h->closure);
    record_init(entity_of(ENTITY_transfer), &h->transfer);
    record_init(entity_of(ENTITY_budget_request), &h->budget);
    record_init(entity_of(ENTITY_join_request), &h->join);
    record_init(entity_of(ENTITY_tac_meeting), &h->meeting);
    record_init(entity_of(ENTITY_pre_assessment), &h->list);
    record_init(entity_of(ENTITY_stepup), &h->stepup);
    record_init(entity_of(ENTITY_supervision_note), &h->supervision);
    record_init(entity_of(ENTITY_chronology_note), &h->note);
    record_init(entity_of(ENTITY_sar), &h->asked);
    record_init(entity_of(ENTITY_sar_redaction), &h->left_out);
}

static inline void read_now(struct both *b, struct session *session, struct hand *h)
{
    struct db *db;

    hand_empty(h);
    ck_assert(session_db(session, &db, &h->err) &&
              case_file_store_get(db, &b->case_id, &h->seen, &h->arena, &h->err));
    snprintf(h->words, sizeof(h->words), "turn %d", ++b->turn);
}

/* ----- Deeds, in two halves ------------------------------------------------- */

static inline void read_child(struct both *b UNUSED, struct session *session UNUSED,
                              struct hand *h)
{
    h->subject = h->seen.subject;
    h->subject.contact_tel = h->words;
}

static inline bool save_child(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return record_save(session, ENTITY_subject, &h->subject, &h->err);
}

static inline bool child_is_there(struct both *b, const struct hand *h)
{
    return strcmp(b->file.subject.contact_tel, h->words) == 0;
}

static inline void read_action(struct both *b UNUSED, struct session *session UNUSED,
                               struct hand *h)
{
    if (h->seen.plan_action.count)
        h->action = h->seen.plan_action.items[0];
    h->action.action = h->words;
}

static inline bool save_action(struct both *b, struct session *session, struct hand *h)
{
    return plan_action_write(session, &b->case_id, &h->action, &h->err);
}

static inline bool action_is_there(struct both *b, const struct hand *h)
{
    return strcmp(b->file.plan_action.items[0].action, h->words) == 0;
}

static inline void read_person(struct both *b, struct session *session UNUSED, struct hand *h)
{
    const struct person *person = case_file_person(&h->seen, &b->parent);

    ck_assert_ptr_nonnull(person);
    h->person = *person;
    h->person.tel = h->words;
}

static inline bool save_person(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return record_save(session, ENTITY_person, &h->person, &h->err);
}

static inline bool person_is_there(struct both *b, const struct hand *h)
{
    return strcmp(case_file_person(&b->file, &b->parent)->tel, h->words) == 0;
}

/* From whoever leads to whoever does not. */
static inline void read_lead(struct both *b, struct session *session, struct hand *h)
{
    const struct lp_assignment *now = relation_lead(&h->seen, session_today(session));
    bool helen = now && ident_equal(&now->practitioner_id, &b->desk->hoduya);

    h->term = desk_lead_term(b->desk, &b->case_id, helen ? &b->desk->rmenon : &b->desk->hoduya);
    h->term.end_reason = LPEND_NEED_SHIFTED;
    h->term.handover_done = 0x7e;
    h->term.preference_note = h->words;
    if (session == b->at[GWEN] || (b->at[NORA] && session == b->at[NORA]))
        h->term.accepted_on = session_today(session);
}

static inline bool save_lead(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return lead_hand_over(session, &h->term, &h->seen, &h->err);
}

static inline bool lead_is_there(struct both *b, const struct hand *h)
{
    for (size_t i = 0; i < b->file.lp_assignment.count; i++) {
        const struct lp_assignment *term = &b->file.lp_assignment.items[i];

        if (term->preference_note && strcmp(term->preference_note, h->words) == 0)
            return true;
    }
    return false;
}

static inline void read_consent(struct both *b, struct session *session, struct hand *h)
{
    b->desk->session = session;
    desk_decision(b->desk, &b->case_id, &b->parent, CONSENT_STAGE_STORE_SHARE, CONSENTST_LIMITED,
                  &h->entry);
    h->entry.consent.limits_note = h->words;
    h->entry.scope_count = 0;
    desk_scope(b->desk, &h->entry, &b->desk->agency, SCOPE_EFFECT_ALLOW, DATACLASS_ALL);
    if (h->seen.subject.is_unborn)
        desk_as_mother(&h->entry.consent);
}

static inline bool save_consent(struct both *b, struct session *session, struct hand *h)
{
    bool ok;

    b->desk->session = session;
    b->desk->err = ERR_INIT;
    ok = desk_record(b->desk, &h->entry);
    h->err = b->desk->err;
    return ok;
}

static inline bool consent_is_there(struct both *b, const struct hand *h)
{
    for (size_t i = 0; i < b->file.consent.count; i++) {
        const struct consent *consent = &b->file.consent.items[i];

        if (consent->limits_note && strcmp(consent->limits_note, h->words) == 0)
            return true;
    }
    return false;
}

/* Sharing is taken back: it never waits, whatever anybody else writes. */
static inline void read_nothing(struct both *b UNUSED, struct session *session UNUSED,
                                struct hand *h UNUSED)
{
}

static inline bool take_back(struct both *b, struct session *session, struct hand *h,
                             enum code_withdrawal_scope what)
{
    struct secret *passphrase = desk_passphrase();
    bool ok = consent_withdraw(session, &b->case_id, what, NULL, &b->parent,
                               session_today(session), true, h->words, passphrase, &h->err);

    secret_free(passphrase);
    return ok;
}

static inline bool save_withdrawal(struct both *b, struct session *session, struct hand *h)
{
    return take_back(b, session, h, WITHDRAWAL_SCOPE_SHARING);
}

static inline bool withdrawal_is_there(struct both *b, const struct hand *h)
{
    for (size_t i = 0; i < b->file.consent.count; i++) {
        const struct consent *consent = &b->file.consent.items[i];

        if (consent->refusal_reason && strcmp(consent->refusal_reason, h->words) == 0)
            return true;
    }
    return false;
}

/* A section of the next version, which is being written; of a closed case, of the last. */
static inline void read_element(struct both *b UNUSED, struct session *session UNUSED,
                                struct hand *h)
{
    const struct assessment *draft = case_file_assessment(&h->seen);

    ck_assert_ptr_nonnull(draft);
    for (size_t i = 0; i < h->seen.element_entry.count; i++) {
        if (ident_equal(&h->seen.element_entry.items[i].assessment_id, &draft->record.id))
            h->element = h->seen.element_entry.items[i];
    }
    h->element.strengths = h->words;
}

static inline bool save_element(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return record_save(session, ENTITY_element_entry, &h->element, &h->err);
}

static inline bool element_is_there(struct both *b, const struct hand *h)
{
    const struct element_entry *element =
        case_file_find(&b->file, ENTITY_element_entry, &h->element.record.id);

    return element && strcmp(element->strengths, h->words) == 0;
}

/* Each makes an entry of its own: they stand beside each other. */
static inline void read_sharing(struct both *b, struct session *session UNUSED, struct hand *h)
{
    record_init(entity_of(ENTITY_disclosure), &h->sharing);
    h->sharing.case_id = b->case_id;
    h->sharing.direction = DIRECTION_OUT;
    h->sharing.to_agency = b->desk->agency;
    h->sharing.recipient_identity_checked = IDENTITY_CHECK_KNOWN;
    h->sharing.what = set_with(0, DATACLASS_BASIC);
    h->sharing.what_note = "The first page.";
    h->sharing.purpose = h->words;
    h->sharing.method = SHARE_METHOD_PHONE;
    h->sharing.basis = LAWBASIS_CONSENT;
    h->sharing.decision = SHARE_DECISION_SHARED;
}

static inline bool save_sharing(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return sharing_record(session, &h->sharing, &h->err);
}

static inline bool sharing_is_there(struct both *b, const struct hand *h)
{
    return case_file_find(&b->file, ENTITY_disclosure, &h->sharing.record.id) != NULL;
}

/* A review that changes the action: it clashes with whoever changes that alone. */
static inline void read_review(struct both *b, struct session *session, struct hand *h)
{
    read_action(b, session, h);
    b->desk->session = session;
    step_record_new(session, ENTITY_review, &h->review);
    h->review.review_date = session_today(session);
    h->review.people_present = "Dana Tolliver, Helen Oduya";
    h->review.notes = h->review.next_steps = h->words;
    h->review.child_comment = "It is good.";
    h->review.parent_comment = "Much better.";
    h->review.decision = REVDEC_CONTINUE;
    h->review.next_review_date = desk_days_on(b->desk, 42);
}

static inline bool take(struct both *b, struct session *session, struct hand *h, struct taking *t)
{
    bool ok;

    b->desk->session = session;
    b->desk->err = ERR_INIT;
    ok = desk_take(b->desk, &b->case_id, t);
    h->err = b->desk->err;
    return ok;
}

static inline bool save_review(struct both *b, struct session *session, struct hand *h)
{
    struct taking t = taking(EVENT_T12);

    taking_with(&t, ENTITY_plan_action, &h->action);
    taking_with(&t, ENTITY_review, &h->review);
    return take(b, session, h, &t);
}

static inline bool review_is_there(struct both *b, const struct hand *h)
{
    return case_file_find(&b->file, ENTITY_review, &h->review.record.id) != NULL &&
           action_is_there(b, h);
}

/* The case ends for one while the other works on. */
static inline void read_closing(struct both *b, struct session *session, struct hand *h)
{
    b->desk->session = session;
    desk_closing_record(b->desk, &h->closure);
    h->closure.outcome_summary = h->words;
    h->closure.safeguarding_considered = YN_Y;
    h->closure.effects_explained = EXPLAINED_Y;
    h->closure.safeguarding_note = "Nobody fears for him.";
}

static inline bool save_closing(struct both *b, struct session *session, struct hand *h)
{
    struct taking t = taking(EVENT_T23);

    taking_with(&t, ENTITY_closure, &h->closure);
    return take(b, session, h, &t);
}

static inline bool closing_is_there(struct both *b, const struct hand *h)
{
    return case_file_find(&b->file, ENTITY_closure, &h->closure.record.id) != NULL;
}

#endif
