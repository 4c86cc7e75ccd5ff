/* SPDX-License-Identifier: MIT */
/*
 * Who may consent to what, and what must be recorded with it: domain.md 1.9
 * and 3.2.
 *
 * A refusal and a withdrawal are never held up: what is missing from them is
 * said as a warning and asked for later.
 */

#ifndef POLICY_CONSENT_CHECK_H
#define POLICY_CONSENT_CHECK_H

#include "model/case_file.h"
#include "model/parameter.h"
#include "policy/problem.h"

/* Checks a decision that is about to be saved, with its scope rows. The file
 * holds the child, the people and earlier decisions. */
void consent_check(const struct case_file *file, const struct consent *consent,
                   const struct consent_scope *scopes, size_t scope_count,
                   const struct parameters *parameters, struct date today,
                   struct problems *problems);

/* The same rules for a decision that was made and written down before, with its lines in
 * the file: one that an exchange file brings. What the row and its lines say by themselves
 * stops as it does at a desk. Who they are, and their age on its own day, stops what still
 * holds. What goes by today (parental responsibility, numbers in force, the clock) is a
 * warning; advice to whoever asks is left out. */
void consent_check_on_record(const struct case_file *file, const struct consent *consent,
                             const struct parameters *parameters, struct date today,
                             struct problems *problems);

/* The lines of a decision, copied into the arena. */
const struct consent_scope *consent_lines(const struct case_file *file,
                                          const struct consent *consent, size_t *count,
                                          struct arena *arena);

/* Could they decide in this capacity? "Themselves" is the child and nobody else, or in a
 * case that began before the birth the mother. True where one of the two is not known. */
bool consent_capacity_fits(const struct case_file *file, const struct consent *consent);

/* Could what is said of how able they are be so of whoever decides, at their age? True
 * where nothing is said. */
bool consent_basis_fits(const struct case_file *file, const struct consent *consent,
                        const struct parameters *parameters);

#endif
