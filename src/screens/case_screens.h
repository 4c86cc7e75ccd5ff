/* SPDX-License-Identifier: MIT */
/* The screens of one case, each opened on the overview. */

#ifndef SCREENS_CASE_SCREENS_H
#define SCREENS_CASE_SCREENS_H

#include "screens/casework.h"

void overview_open(struct casework *work);
void identity_open(struct casework *work, const char *section);

/* Opens it where a problem of the child, or of one of the lists, is mended. */
void identity_go(struct casework *work, const struct problem *problem);

/* The section of the identifying details in which it is put right, "Background". */
const char *identity_place(const struct problem *problem);

/* The version to work on; NULL id: the newest. `section` as in its tabs,
 * `field` to go to; both may be NULL. */
void assessment_open(struct casework *work, const struct ident *version, const char *section,
                     const char *field);

/* Completes a draft version: what is missing, then the signature. */
void completion_open(struct casework *work, const struct ident *version);

void consent_log_open(struct casework *work);

/* The same, at one decision. */
void consent_log_open_at(struct casework *work, const struct ident *consent);

/* A new decision, step by step. */
void consent_wizard_open(struct casework *work, enum code_consent_stage stage);

/* The same, where somebody new was being named as the one who decides. */
void consent_wizard_open_somebody(struct casework *work);
void consent_withdraw_open(struct casework *work);

/* The entry of the sharing log by which somebody is told to stop: by name. */
void sharing_notice_open(struct casework *work, const struct ident *withdrawal, const char *name);

/* The same to whoever has the papers of a move that was taken back. */
void sharing_call_off_open(struct casework *work, const struct ident *move);

/* Somebody signs a decision that is on record. */
void consent_sign_open(struct casework *work, const struct ident *consent);
void team_open(struct casework *work);
void lead_open(struct casework *work);
/* Another child of the same birth, with a case of its own. */
void birth_further_open(struct casework *work);

void plan_open(struct casework *work);

/* The same, where the further actions of a plan that came with the case are put in. */
void plan_open_further(struct casework *work);
void meetings_open(struct casework *work);

/* The same, and where a draft goes on: `what` is "hold" or "ask", of the meeting
 * with this id ("": a new one). */
void meetings_open_at(struct casework *work, const char *what, const char *meeting);

/* The planned meeting is held, or was not; one that nobody convened where none is
 * planned. Where several are, their list asks which. */
void meetings_hold(struct casework *work);
void meetings_miss(struct casework *work);

/* A meeting that was not held: why, and the new date; NULL: one that nobody
 * convened. */
void meeting_missed_open(struct casework *work, const struct tac_meeting *meeting);

/* Minutes and plan of a meeting that was held, to give out. */
void minutes_open(struct casework *work, const struct ident *meeting);

/* A meeting convened, or changed while it is planned; NULL: a new one. */
void meeting_ask_open(struct casework *work, const struct tac_meeting *meeting);

/* A meeting being held; NULL: one that nobody convened. */
void meeting_mode_open(struct casework *work, const struct tac_meeting *meeting);
void steps_open(struct casework *work);

/* The same, and on it the form of this layout while its step is open to this person; "" and
 * any other word: none. */
void steps_open_form(struct casework *work, const char *layout);

/* What this version says differently from the one before, in words; why that cannot
 * be told, NULL when it can. */
void version_changes_open(struct casework *work, const struct ident *version);
const char *version_changes_why_not(const struct casework *work, const struct ident *version);

/* Was the assessment refused, and does the case wait for its author: T04? */
bool step_waits_refused(const struct casework *work);
void sharing_open(struct casework *work);

/* Requests for a copy of the record; a new one. */
void access_open(struct casework *work);
void access_ask_open(struct casework *work);
void chronology_open(struct casework *work);
void supervision_open(struct casework *work);
void quality_open(struct casework *work);

/* Outcome scores; a new set. */
void scores_open(struct casework *work);
void score_new_open(struct casework *work);

/* Moves from and to other authorities. */
void transfers_open(struct casework *work);

/* Requests to the panel and for money; a new one of each. */
void panel_open(struct casework *work);
void panel_ask_open(struct casework *work);
void budget_ask_open(struct casework *work);

/* What follows from the concern that social care has not decided on; where
 * there is none, a new concern. */
void stepup_open(struct casework *work);

/* The same of this concern, or the one of this entry in the sharing log. */
void stepup_open_at(struct casework *work, const struct ident *record);

/* A new concern for the child's safety. */
void concern_open(struct casework *work);

/* Says how one is saved where it is not known about which child. */
void concern_say_whose(struct app *app);

/* Whether one was begun by this person and not saved: nobody else knows of it. */
bool concern_lies(const struct casework *work);

/* The same, asked for by an answer and not by a key. */
void concern_open_unbidden(struct casework *work);

/* After the assessment: one service or a team. Why it cannot be chosen now;
 * NULL: it can. */
void route_open(struct casework *work);
const char *route_why_not(const struct casework *work);

/* A request to be taken into the team of a case that may only be known of; why
 * it cannot be made (NULL: it can), and what became of it, as a sentence. */
void join_ask_open(struct casework *work);
const char *join_why_not(const struct casework *work);
void join_status(const struct casework *work, struct str *out);

/* A case that may only be known of is opened in an emergency; why not, NULL: it can be. */
void emergency_ask_open(struct casework *work);
const char *emergency_open_why_not(const struct casework *work);

/* Who stays out of the child's record; why they may not see it, NULL: they may. */
void stay_outs_of_case(struct casework *work);
const char *stay_outs_why_not(const struct casework *work);

/* To whom the child's record is sealed; why they may not see it, NULL: they may. */
void case_seals_of_case(struct casework *work);
const char *case_seals_why_not(const struct casework *work);

/* Due and tick of the overview, beneath all screens of the case: what is not theirs to see any
 * more leaves the screen, whoever sits there or not. */
int64_t case_watch_due(const struct screen *overview);
void case_watch_tick(struct screen *overview, int64_t now);

/* The part of it that is about an emergency opening, when that is over. */
int64_t emergency_due(const struct screen *overview);
void emergency_tick(struct screen *overview, int64_t now);

/* The oldest request that waits for an answer. */
void join_answer_open(struct casework *work, const struct ident *request);

/* A closed case is opened again as the same episode. */
void reopen_open(struct casework *work);

/* Links to other cases, and a new one. */
void links_open(struct casework *work);
void link_new_open(struct casework *work);

/* The case is made void, or a merge is taken apart; why not, NULL: it can be
 * tried. */
void void_open(struct casework *work);
const char *void_open_why_not(const struct casework *work);

/* The birth of an unborn baby; why it cannot be recorded, NULL: it can. */
void birth_open(struct casework *work);
const char *birth_open_why_not(const struct casework *work);

/* The pre-assessment checklist the case began with. Why it cannot be looked at;
 * NULL: it can. */
void checklist_open(struct casework *work);
const char *checklist_why_not(const struct casework *work);
const struct pre_assessment *checklist_of(const struct casework *work); /* NULL: none */

#endif
