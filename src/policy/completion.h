/* SPDX-License-Identifier: MIT */
/*
 * What is missing before a form is complete: the assessment (domain.md 1.6 and
 * T06 of 2.2), the checklist (1.5), a review (1.11) and a closure (1.12).
 *
 * Everything is listed at once, in the order of the form; what is only worth a
 * second thought is a warning.
 */

#ifndef POLICY_COMPLETION_H
#define POLICY_COMPLETION_H

#include "policy/facts.h"
#include "policy/problem.h"

/* A draft of the assessment; the day of completion is facts->today. */
void completion_assessment(const struct case_facts *facts, const struct assessment *version,
                           struct problems *problems);

void completion_checklist(const struct case_facts *facts, const struct pre_assessment *checklist,
                          struct problems *problems);

void completion_review(const struct case_facts *facts, const struct review *review,
                       struct problems *problems);

void completion_closure(const struct case_facts *facts, const struct closure *closure,
                        struct problems *problems);

/* Is nothing missing from a section, for the list of sections? */
bool completion_section_whole(const struct problems *problems, enum section section);

#endif
