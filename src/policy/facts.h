/* SPDX-License-Identifier: MIT */
/*
 * What a rule may look at: the records of the case, the numbers in force, the
 * day, and the few things that stand outside the case.
 *
 * The service fills it; rules ask nobody. A deed is judged with the records as
 * they would be after it: put the new record into the file first.
 */

#ifndef POLICY_FACTS_H
#define POLICY_FACTS_H

#include "base/date.h"
#include "model/case_file.h"
#include "model/parameter.h"
#include "policy/relation.h"

struct case_facts {
    const struct case_file *file;
    const struct parameters *parameters;
    struct date today;
    struct instant now;

    /* Who acts, and what they are to the case. */
    struct actor actor;
    struct relation relation;

    /* What only the store knows. */
    struct instant searched_at;   /* their last search of the child index for this child */
    bool other_open_case;         /* the child has another open case */
    struct date supervised_on;    /* last supervision note of the lead professional */
    struct date lead_signed_in;   /* last sign-in of the lead professional */
    struct date last_entry;       /* last change of anything in the case */
    struct date duplicate_since;  /* oldest undecided possible duplicate */
    int lead_load_halves;         /* policy/caseload.h, of the lead professional */

    /* That judge (model/judging_word.h); NULL: they are not looked for. */
    const char *const *plain_words;
};

/* Facts about nobody's deed: for lists of what is due. */
struct case_facts case_facts_for(const struct case_file *file, const struct parameters *parameters,
                                 struct date today);

#endif
