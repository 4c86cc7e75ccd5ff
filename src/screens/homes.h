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

/* Returns how many drafts of this person wait. */
int case_list_open(struct app *app);

void area_search_open(struct app *app);
void accounts_open(struct app *app);
void second_keys_open(struct app *app);

/* Emergency openings that nobody has looked into. */
void emergencies_open(struct app *app);
void waiting_open(struct app *app);

/* Who stays out: of this case's child, or of all this person may know of (NULL). */
struct casework;
void stay_outs_open(struct app *app, struct casework *work);

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

/* A new checklist; the child of the index it is about, NULL: another; what was looked for
 * in the area before, NULL: nothing. */
void checklist_new_open(struct app *app, const struct ident *child, const char *terms);

/* A case that moved in (EVENT_T22) or comes down from social care (EVENT_T19); the
 * child of the index it is about, and the terms, as with a checklist. */
void arrival_open(struct app *app, enum code_event event, const struct ident *child,
                  const char *terms);

#endif
