/* SPDX-License-Identifier: MIT */
/*
 * What the files of opening a case know of one another.
 */

#ifndef SCREENS_OPENING_PRIVATE_H
#define SCREENS_OPENING_PRIVATE_H

#include "screens/form_pane.h"
#include "screens/hits.h"
#include "screens/opening_layout.h"
#include "screens/sheet.h"

enum step { STEP_SEARCH, STEP_IDENTITY, STEP_REASON, STEP_CONSENT, STEP_REVIEW, STEP_COUNT };

/* What the steps share. */
struct opening {
    struct hits hits;
    bool searched;
    char *searched_for; /* the terms of it, to see that they changed */
    bool in_hits;
    char *terms; /* of the area search it began from; NULL */
    size_t missing; /* in all steps, as it was last drawn */
    struct casework *work; /* of the checklist it follows from; NULL */
    struct casework *before; /* of the episode that it follows; NULL */
};

struct opening *opening_of(const struct sheet *sheet);

/* The form of a step; NULL while it was never shown. */
struct form *opening_form(const struct sheet *sheet, enum step step);

/* The forms of all steps, shown or not, with their drafts: their answers count. */
void opening_make_steps(struct sheet *sheet);
void opening_go(void *sheet, size_t step, const char *field);
void opening_replace(char **text, const char *with);

/* What was said of the matches; "" or none: nothing. It stands in the form of the first step
 * and goes with its draft. */
const char *opening_said(const struct sheet *sheet, enum said what);
struct ident opening_known(const struct sheet *sheet); /* a child with a record, no open case */
void opening_say(struct sheet *sheet, enum said what, const char *words);
void opening_say_known(struct sheet *sheet, const struct ident *child);

/* The same, of all who are found now: whoever is found later is asked about anew. */
void opening_say_of_found(struct sheet *sheet, enum said what, const char *words);
bool opening_said_of(const struct sheet *sheet, enum said what, const struct search_hit *hit);

/* Lines of it for the review. */
bool opening_said_more(void *sheet, size_t at, const char **label, const char **words,
                       struct arena *arena);

/* The first step: the index is searched before anything else is asked. Whoever is there
 * already is said, with the road that exists: to join the team of an open case, a new
 * episode of a known child, another child, or a co-ordinator's reason. */
bool opening_on_search(const struct screen *screen); /* with matches under the form */
bool opening_in_hits(const struct screen *screen);
bool opening_has_terms(const struct sheet *sheet); /* something to search with */
void opening_search(struct screen *screen);
void opening_advice(const struct screen *screen, struct str *out);
void opening_hit_open(struct screen *screen);
void opening_hit_same(struct screen *screen);
void opening_hit_join(struct screen *screen);
void opening_hit_none(struct screen *screen);

/* The words of the area search into the first step, unless a draft is there. */
void opening_carry_terms(struct sheet *sheet);

/* Whether the search was made as the answers stand and nothing of it waits for a word;
 * else it is made, or asked. */
bool opening_searched(struct screen *screen);

/* Asks a co-ordinator for the reason to open a second case all the same. */
void opening_ask_override(struct sheet *sheet, const char *words);

/* All that is missing or wrong in what was answered. */
bool opening_problems(void *sheet, struct problems *out, struct arena *arena, struct err *err);

/* Throws away what was typed in all steps. */
void opening_drop_drafts(struct sheet *sheet);

/* What the checklist says, into a step's form. */
void opening_prefill(struct form_pane *pane);

/* What is known of the child of the episode before, likewise. */
void opening_prefill_child(struct form_pane *pane);

/* The last step: opens the case with everything that was answered. */
void opening_open_case(struct sheet *sheet);

#endif
