/* SPDX-License-Identifier: MIT */
/*
 * Going about: from any screen of a case straight to any other.
 *
 * Nothing is more than two keys away: `g` and the letter of the place.
 */

#ifndef SCREENS_NAV_H
#define SCREENS_NAV_H

#include "screens/casework.h"

/* The places of a case, with the letter of each. X(id, letter, words) */
#define NAV_PLACES(X) \
    X(OVERVIEW, "o", "The overview of this case") \
    X(IDENTITY, "i", "Identifying details, people, addresses") \
    X(ASSESSMENT, "a", "The assessment") \
    X(CONSENT, "k", "The consent log") \
    X(TEAM, "t", "The team around the child") \
    X(MEETINGS, "m", "The meetings of the team: convened, held, not held") \
    X(LEAD, "l", "The lead professional") \
    X(PLAN, "d", "The delivery plan: its actions, and how they go") \
    X(SCORES, "f", "Outcome scores: how far the child has come") \
    X(STEPS, "n", "What comes next: meetings, reviews, a move, the end") \
    X(SHARING, "s", "The sharing log: who has what, and on which basis") \
    X(CHRONOLOGY, "h", "The chronology: the history of the case, who did what") \
    X(STEPUP, "x", "Worried about harm: the concern, and what social care decides") \
    X(SUPERVISION, "v", "Supervision of the lead professional") \
    X(PANEL, "p", "The panel and money: asked, decided, spent") \
    X(TRANSFERS, "u", "Moves from and to other authorities, and the papers") \
    X(QUALITY, "q", "Quality audits of this CAF") \
    X(LINKS, "e", "Linked cases: the family's others, the episode before")

enum nav_place {
#define NAV_PLACE(id, letter, words) NAV_##id,
    NAV_PLACES(NAV_PLACE)
#undef NAV_PLACE
    NAV_COUNT
};

/* Opens a place of the case, on the overview. */
void nav_go(struct casework *work, enum nav_place place);

/* The place a draft says it belongs to, and more: "a elements 1.04"; "d +plan.add", the form
 * that this action of the place opens; "d +plan.edit ID", of the row of that record. */
void nav_go_to(struct casework *work, const char *place);

/* Opens a case: its overview. When a reason must be given it is asked. */
void nav_open_case(struct app *app, const struct ident *case_id);
void nav_open_case_then(struct app *app, const struct ident *case_id, const char *place);

/* From a case as it was to the case as it is, which lay below; what is there
 * now. As it is already: nothing happens. */
struct casework *nav_today(struct screen *screen);

/* Back to the home screen. */
void nav_home(struct app *app);

#define NAV_RUN(id, letter, words) void nav_run_##id(struct screen *screen);
NAV_PLACES(NAV_RUN)
#undef NAV_RUN
void nav_run_concern(struct screen *screen); /* of the case; without one it says what to do */
void nav_run_as_at(struct screen *screen); /* the case as it was; from there, back to today */
void nav_run_note(struct screen *screen);
void nav_run_answer(struct screen *screen); /* beside the text the focus is on, else the list */
void nav_run_answers(struct screen *screen);
void nav_run_home(struct screen *screen);
void nav_run_drafts(struct screen *screen);

/* Esc on a screen that may be the lowest: it stays there, F10 leaves. */
void nav_run_back(struct screen *screen);

/* For the action table of every screen of a case. */
#define NAV_ACTION(id, letter, words) \
    { .name = "go." letter, .key = "g " letter, .help = words, .group = "Going", \
      .run = nav_run_##id },
#define NAV_HOME_ACTIONS \
    { .name = "go.c", .key = "g c", .help = "My cases", .group = "Going", .run = nav_run_home }, \
    { .name = "go.r", .key = "g r", .help = "My drafts: text typed and not saved", \
      .group = "Going", .run = nav_run_drafts }
#define NAV_CONCERN "concern" /* its name, by which plain mode finds it */
#define NAV_CONCERN_PLACE "x new"
#define NAV_CONCERN_AS(runs) \
    { .name = NAV_CONCERN, .key = "^X", .help = "Worried about harm: save a concern at once", \
      .group = "Going", .places = ANYWHERE, .run = runs }
#define NAV_CONCERN_ACTION NAV_CONCERN_AS(nav_run_concern)
/* Where no case is: whose concern, and what to do for a child who has none. */
#define NAV_CONCERN_WHOSE_AS(runs) \
    { .name = "concern.whose", .key = "^X", .group = "Going", .places = ANYWHERE, \
      .help = "Worried about harm: how a concern is saved from here", .run = runs }
#define NAV_CONCERN_WHOSE NAV_CONCERN_WHOSE_AS(nav_run_concern)
#define NAV_NOTE_ACTION \
    { .name = "go.w", .key = "g w", .help = "Write a note in the chronology", .group = "Going", \
      .run = nav_run_note }
#define NAV_ANSWER_ACTION \
    { .name = "answer", .key = "Alt-e", .group = "Record", .places = ANYWHERE, \
      .help = "What the child or a parent says beside this text: correction, disagreement", \
      .run = nav_run_answer }
#define NAV_AS_AT_ACTION \
    { .name = "go.as-at", .key = "^T", .group = "Going", .places = ANYWHERE, .run = nav_run_as_at, \
      .help = "The case as it was known on a day; from there, back to today" }
#define NAV_ACTIONS \
    NAV_PLACES(NAV_ACTION) NAV_NOTE_ACTION, NAV_ANSWER_ACTION, NAV_CONCERN_ACTION, \
        NAV_AS_AT_ACTION, NAV_HOME_ACTIONS

#endif
