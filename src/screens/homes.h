/* SPDX-License-Identifier: MIT */
/* The screens that stand outside a case, and who begins where. */

#ifndef SCREENS_HOMES_H
#define SCREENS_HOMES_H

#include "screens/app.h"
#include "screens/casework.h"

/* Sign in; ask the passphrase again where the screens are locked. */
void login_open(struct app *app);
void lock_open(struct app *app);

/* The first screen of a person: my cases; accounts for an administrator, the
 * trail for an auditor. */
void home_open(struct app *app, const struct signin_report *report);

/* Works with cases of their own: the trainer holds the role but is none of the practitioners. */
bool homes_has_own_cases(const struct session *session);

/* Returns how many drafts of this person wait. */
int case_list_open(struct app *app);

void area_search_open(struct app *app);
void accounts_open(struct app *app);
const char *accounts_why_not(const struct session *session); /* NULL: they may */
void second_keys_open(struct app *app);

/* Emergency openings that nobody has looked into. */
void emergencies_open(struct app *app);
void waiting_open(struct app *app);

/* A case opened in an emergency by its reference; a reference in `terms` (NULL: none) is filled
 * in. */
void emergency_by_reference(struct app *app, const char *terms);

/* Where somebody met their own family or address, and nobody has looked into it; what one says
 * of one's own. */
void own_ties_open(struct app *app);
void own_people_open(struct app *app);

/* What is kept, looked at; service/retention_svc.h says for whom. */
#define RETENTION_WORDS "What is kept: reviews due, holds, and what is to be destroyed"
void retention_open(struct app *app);

/* The reports this person may have; why they have none, NULL: they have. */
#define REPORTS_WORDS "Reports: lists and figures of the cases you may list"
void reports_open(struct app *app);
const char *reports_why_not(const struct session *session);

/* Figures of this person's cases on one page; service/figures.h says for whom. */
void figures_open(struct app *app);

/* Who stays out: of this case's child, or of all this person may know of (NULL). */
struct casework;
void stay_outs_open(struct app *app, struct casework *work);

/* To whom this case is sealed; all sealed cases this person may know of (NULL). */
void case_seals_open(struct app *app, struct casework *work);

/* What belongs to no single case; service/beyond_svc.h says for whom. */
void beyond_open(struct app *app);
void trail_open(struct app *app);

/* Whose looks are not usual. */
void unusual_open(struct app *app);

/* The trail of one person, of the last four weeks. */
void trail_of_open(struct app *app, const char *login);

/* Who has looked at the record of this case, as a page to read. */
void who_looked_open(struct app *app, const char *urn);
void drafts_open(struct app *app);
void passphrase_open(struct app *app, bool must);

/* A new case, step by step; `terms` are the words of a search that become its first
 * answers (NULL: none). Why this person cannot open one; NULL: they can. */
void open_case_open(struct app *app, const char *terms);
const char *homes_why_no_case(const struct session *session);

/* The same for the child of a checklist that is decided: what it says is there. `step` is
 * where a draft goes on, as in the place of the draft; NULL and "": at the first. */
void open_case_from(struct casework *work, const char *step);

/* The same for the child of an episode that is over: the new case follows it. */
void open_case_after(struct casework *work, const char *step);

/* The opening of which somebody left a draft at this step: the index is searched again,
 * and unless it says otherwise one goes on there. */
void open_case_again(struct app *app, const char *step);

/* A child of the index that is meant, and the names it has there; NULL: they are not at hand. */
struct child_meant {
    struct ident id;
    const char *given_names, *family_name;
};

/* A new checklist; the child of the index it is about, NULL: another; what was looked for
 * in the area before, NULL: nothing. */
void checklist_new_open(struct app *app, const struct child_meant *child, const char *terms);

/* What is begun from the list of cases and from the search, by its words. */
#define ARRIVAL_MOVED_IN "Transfer in: a case that moved here from another authority"
#define ARRIVAL_STEP_DOWN "Step-down: support that comes down from social care"

/* The search that comes before either of them. */
void arrival_search_open(struct app *app, enum code_event event);

/* A case that moved in (EVENT_T22) or comes down from social care (EVENT_T19); the
 * child of the index it is about, and the terms, as with a checklist. */
void arrival_open(struct app *app, enum code_event event, const struct child_meant *child,
                  const char *terms);

#endif
