/* SPDX-License-Identifier: MIT */
/*
 * The case at work: read once, shared by its screens, read again after a save.
 */

#ifndef SCREENS_CASEWORK_H
#define SCREENS_CASEWORK_H

#include "model/urn.h"
#include "screens/app.h"
#include "service/case_svc.h"

struct casework {
    struct app *app;
    struct ident case_id;
    struct case_view view; /* good until the second reading after this one */
    struct arena arena;
    struct arena before;   /* what was shown until the last reading */
    struct date as_at;     /* shown as it was known then, to read only; unknown: as it is */
    char other_urn[URN_TEXT]; /* of the case it is asked about whether it is the same child's */
    char *reason;          /* why it was opened; NULL when none was asked */
    unsigned reading;      /* counts up whenever it was read */
    unsigned elsewhere;    /* app_elsewhere() when it was read */
    int64_t watch_ms;      /* on the steady clock: is the case still there for them? */
    int64_t version;       /* of the store when that was looked at */
    int64_t read_at;       /* and when the case was read */
    int holders;
};

/* Reads the case (which is a look, in the trail). NULL on failure. The caller
 * holds it. */
struct casework *casework_open(struct app *app, const struct ident *case_id, const char *reason,
                               struct err *err);
/* The same as it was known at the end of a day. While somebody holds it, nothing
 * of the store can be changed at this desk (service/session.h). */
struct casework *casework_open_at(struct app *app, const struct ident *case_id,
                                  const char *reason, struct date day, struct err *err);

/* Is it a case as it was? */
bool casework_is_past(const struct casework *work);

/* The day it is shown of: today, but for a case as it was. */
struct date casework_day(const struct casework *work);

/* "This is the case as it was known on Wed 24 Mar 2010..."; NULL: it is not. */
const char *casework_past_words(const struct casework *work, struct arena *arena);

/* "EMERGENCY to 13:42", until when it is open to read; NULL: it is not opened so. */
const char *casework_emergency_words(const struct casework *work, struct arena *arena);

void casework_hold(struct casework *work);

/* Wipes and frees with the last holder; takes NULL. */
void casework_release(struct casework *work);

/* Reads it again; on failure it is as it was. */
NODISCARD bool casework_reload(struct casework *work, struct err *err);

/* The same, with the failure in the message line. */
void casework_refresh(struct casework *work);

/* What the store holds now was looked at; case_watch.c looks again in a while. */
void casework_watch(struct casework *work);

/* Reads it again when a deed on another case may have changed it, or when an emergency
 * opening is over: for a screen that is shown again. */
void casework_catch_up(struct casework *work);

/* "CAF-2010-00017 TOLLIVER, Kieran"; of a void case with "VOID" before it, of one open in
 * an emergency only with "EMERGENCY". */
const char *casework_title(const struct casework *work, struct arena *arena);

/* The version to show: a draft where there is one, else the last complete
 * one; NULL when there is none. */
const struct assessment *casework_assessment(const struct casework *work);

/* A version by its id; NULL when the case has none such. */
const struct assessment *casework_version(const struct casework *work, const struct ident *id);

/* Are records of this kind this person's to read? Where not, there are none in
 * the file, and nobody may be told that there is nothing. */
bool casework_reads(const struct casework *work, enum entity_id kind);

/* Why this person cannot do this with the case as it was read, as a sentence;
 * NULL: they can. `mine`: the record in question is their own. For what a screen
 * offers; the service decides. */
const char *casework_why_not(const struct casework *work, enum permit_function function,
                             enum operation operation, bool mine);

/* May this person read the decisions themselves, not only the word? */
bool casework_reads_consent(const struct casework *work);

/* What stands instead of something that is not this person's to read. */
extern const char casework_unread[];

/* What a list says instead of that nothing is there, with who can be asked; lives for ever. */
const char *casework_not_yours(const struct casework *work);

/* The open lead's or interim's term; NULL when nobody leads. */
const struct lp_assignment *casework_lead(const struct casework *work);

/* Whom this worker talks to: their supervisor for CAFs, else their manager; and who
 * co-ordinates the locality of the case. None: not on record. */
struct ident casework_supervisor(const struct casework *work, const struct ident *worker);
struct ident casework_coordinator(const struct casework *work);

/* The step by which a closing was last sent back, until the case moves again; NULL: none was. */
const struct state_history *casework_sent_back(const struct casework *work);

/* The actions that are open, each by its words and its day; "": none. No closing is approved
 * while there are any. */
const char *casework_open_actions(const struct casework *work, struct arena *arena);

/* The same and what is to be done in the case today, as a sentence for whoever asks for its
 * closing and whoever approves it; "": nothing. */
const char *casework_still_open(const struct casework *work, struct arena *arena);

#endif
