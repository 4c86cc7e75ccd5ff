/* SPDX-License-Identifier: MIT */
/*
 * What the records of a case say happened, told in words. For the files of the
 * chronology only.
 */

#ifndef SERVICE_CHRONOLOGY_TELL_H
#define SERVICE_CHRONOLOGY_TELL_H

#include "service/chronology.h"

/* One record, and where its events go. */
struct telling {
    struct session *session;
    struct case_file file; /* its lists are the case's own: only read */
    struct chronology *out;
    struct arena *arena;
    enum chronology_kind kind;
    enum entity_id entity;
    const void *record;
};

/* Adds every event of the case, in no order, and which kinds are shut. */
void chronology_tell(struct session *session, const struct case_view *view,
                     struct chronology *out, struct arena *arena);

/* An event of the record. Where the day is not known it did not happen yet:
 * there is none, and the answer is NULL. */
struct chronology_event *tell_on_day(struct telling *t, struct date day, const char *who,
                                     const char *what);
struct chronology_event *tell_at(struct telling *t, struct instant at, const char *who,
                                 const char *what);
void tell_alert(struct chronology_event *event, bool alert);

/* Words in the middle of a sentence: a code's label, ": the reason" or nothing,
 * a text or what stands for none. */
const char *tell_lowered(const struct telling *t, const char *words);
const char *tell_label(const struct telling *t, enum code_list_id list, int value);
const char *tell_because(const struct telling *t, const char *reason);
const char *tell_text(const char *text, const char *none);

/* Names as they were on the day shown, which may be an earlier one. */
const char *tell_name(const struct telling *t, enum entity_id kind, const struct ident *id);
const char *tell_worker(const struct telling *t, const struct ident *id);

/* Whoever typed the record, where that was on this day; "" where it was brought
 * in from elsewhere, and nobody knows. */
const char *tell_recorder(const struct telling *t, struct date day);
const char *tell_either(const struct telling *t, const struct ident *practitioner,
                        const struct ident *person);

/* Each tells one kind of record. */
void tell_state_history(struct telling *t);
void tell_pre_assessment(struct telling *t);
void tell_case_link(struct telling *t);
void tell_consent(struct telling *t);
void tell_assessment(struct telling *t);
void tell_erratum(struct telling *t);
void tell_lp_assignment(struct telling *t);
void tell_tac_member(struct telling *t);
void tell_tac_meeting(struct telling *t);
void tell_review(struct telling *t);
void tell_outcome_score(struct telling *t);
void tell_delivery_plan(struct telling *t);
void tell_plan_action(struct telling *t);
void tell_action_progress(struct telling *t);
void tell_chronology_note(struct telling *t);
void tell_contact_attempt(struct telling *t);
void tell_disclosure(struct telling *t);
void tell_given_document(struct telling *t);
void tell_sar(struct telling *t);
void tell_stepup(struct telling *t);
void tell_closure(struct telling *t);
void tell_transfer(struct telling *t);
void tell_panel_referral(struct telling *t);
void tell_budget_request(struct telling *t);
void tell_supervision_note(struct telling *t);
void tell_quality_audit(struct telling *t);

#endif
