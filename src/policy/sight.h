/* SPDX-License-Identifier: MIT */
/*
 * What of a case this person may see: domain.md 3.6 (settled.md: auditors see
 * who a case is about, no content).
 *
 * Computed each time, never kept.
 */

#ifndef POLICY_SIGHT_H
#define POLICY_SIGHT_H

#include "model/case_file.h"
#include "model/parameter.h"
#include "policy/consent_rules.h"
#include "policy/permit.h"

struct sight {
    bool allowed;
    bool needs_reason;  /* sensitive or restricted: ask for one and keep it */
    bool identity_only; /* when not allowed: may they still know whose case it is? */
    const char *why_not; /* a sentence; NULL when allowed */
};

/* May they see something of this class? `restricted`: it is an element the
 * family keeps back; relation->named then says whether their agency is let
 * through. `answer` is what consent gives this very person. */
struct sight may_see(const struct relation *relation, enum code_state state,
                     enum code_dataclass data_class, bool restricted,
                     const struct consent_answer *answer);

/* The same for an element of the assessment. In a draft a row that names only
 * their agency keeps nothing from whoever may write it (domain.md 2.8). */
struct sight may_see_element(const struct case_file *file, const struct element_entry *entry,
                             const struct relation *relation,
                             const struct consent_answer *answer, const struct ident *agency);

/* The same for a note of the chronology: whoever wrote it may read it; a class of
 * its own (domain.md 1.14) keeps it, and what stands beneath it, from those who
 * may not see that class. That the chronology is theirs is asked before. */
struct sight may_see_note(const struct case_file *file, const struct chronology_note *note,
                          const struct relation *relation, const struct consent_answer *answer,
                          const struct ident *reader);

/* A supervision note is for the two it is between, whoever supervises that lead
 * professional, and the co-ordinator (domain.md 1.14, 2.8); never for the team. */
struct sight may_see_supervision(const struct case_file *file,
                                 const struct supervision_note *note,
                                 const struct relation *relation, const struct ident *reader);

/* Does the restriction of an element let an agency through? Where the family
 * named the agencies it is kept from, all others pass; where they named none,
 * nobody does. */
bool restriction_lets_through(const struct case_file *file, const struct element_entry *entry,
                              const struct ident *agency);

/* The classes a practitioner of the file may see today: what consent gives them, and
 * what whoever leads, or wrote the assessment, needs no consent for. */
uint64_t sight_classes(const struct case_file *file, const struct ident *practitioner,
                       const struct parameters *parameters, struct date today);

/* A class that needs a tick of its own (domain.md 3.3). */
bool class_is_sensitive(enum code_dataclass data_class);

#endif
