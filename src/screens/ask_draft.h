/* SPDX-License-Identifier: MIT */
/*
 * Words typed in a question, kept like any other draft: the same question about
 * the same thing offers them again to the same person.
 */

#ifndef SCREENS_ASK_DRAFT_H
#define SCREENS_ASK_DRAFT_H

#include "screens/casework.h"
#include "screens/draft_text.h"
#include "screens/twin.h"
#include "ui/form.h"

/* Which question; the strings outlive the draft. */
struct ask_draft {
    const char *question;  /* its title */
    const char *list_name; /* how the list of drafts names it */
    const char *place;     /* where it is asked, as nav.h names places */
    struct ident case_id;  /* none: no case */
    struct ident about;    /* the record it is about; none: the case */
    enum twin_told told;
};

/* Keeps the words; none left: nothing is kept. */
void ask_draft_keep(struct ask_draft *draft, struct app *app, const char *words);

/* The question is asked: the words found, in the arena, and when they were kept; NULL:
 * none. */
const char *ask_draft_find(struct ask_draft *draft, struct app *app, char when[DRAFT_WHEN],
                           struct arena *arena);

/* It is asked no more. */
void ask_draft_leave(const struct ask_draft *draft, struct app *app);

/* The deed is done, or the words were thrown away. */
void ask_draft_drop(const struct ask_draft *draft, struct app *app);

/* Said when words were found, and when they were left. */
void ask_draft_say_found(struct stack *stack, const char *when);
void ask_draft_say_kept(struct stack *stack);

#endif
