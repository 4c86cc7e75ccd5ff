/* SPDX-License-Identifier: MIT */
/*
 * A case cut for whoever is to have it on paper, and what was left out, by name. For the
 * services only.
 *
 * First everything goes that whoever prints it may not see, then everything its reader may
 * not have: what consent does not give them, what the family keeps back, where a family
 * lives when that is kept, services of a sensitive kind, and what was said at meetings
 * unless it is for everybody (docs/decisions/0122).
 */

#ifndef SERVICE_PRINT_CUT_H
#define SERVICE_PRINT_CUT_H

#include "base/str.h"
#include "model/case_file.h"
#include "policy/consent_rules.h"
#include "policy/relation.h"

/* Who is to have it. */
struct print_reader {
    enum code_document document;
    enum code_document_copy copy;
    const char *name;
    struct ident agency;       /* of an agency's copy */
    struct ident practitioner; /* where one of them is meant */
    struct consent_answer answer; /* what consent gives them today */
    uint64_t classes; /* set of enum code_dataclass: what they may have */
    uint64_t on_page; /* set of enum code_dataclass: what can stand on the document at all */
    bool only_own;    /* their own actions and nothing else (domain.md 2.8) */
};

/* Whoever prints it. */
struct print_maker {
    const struct relation *relation;
    const struct actor *actor;
    bool with_reason; /* they said what for, which is kept */
};

/* `cut` is the whole case, too, in lists of its own. Adds a line to `left` for each thing
 * that was left out and would have stood on the document. */
void print_cut(struct case_file *cut, const struct case_file *whole,
               const struct print_maker *maker, const struct print_reader *reader,
               struct date today, struct str *left, struct arena *arena);

/* Is there something on the page that not everybody may read who may see that it was
 * given: an element the family keeps back, a sensitive class, a kept address? */
bool print_is_kept_back(const struct case_file *cut, const struct case_file *whole,
                        const struct print_reader *reader);

#endif
