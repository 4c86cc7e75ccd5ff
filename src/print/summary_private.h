/* SPDX-License-Identifier: MIT */
/* What the files of the case summary share. For them only. */

#ifndef PRINT_SUMMARY_PRIVATE_H
#define PRINT_SUMMARY_PRIVATE_H

#include "print/case_summary.h"

struct summary {
    const struct case_file *file;
    const struct summary_facts *facts;
    struct document *document;
    struct arena *arena;
};

/* Of two ways to say it the one for this reader. */
const char *summary_words(const struct summary *s, const char *work, const char *plain);

bool summary_has(const struct summary *s, enum code_dataclass data_class);

/* "Wed 21 Apr 2010"; "" when not known. */
const char *summary_day(const struct summary *s, struct date day);

/* Who answers for something, by name: a practitioner with the agency, or one of the family. */
const char *summary_name(const struct summary *s, const struct ident *id);

/* What the family, or a correction, says beside a text that is on the page. */
void summary_beside(struct summary *s, enum entity_id kind, const void *record,
                    const char *field);

/* A text with what stands beside it. */
void summary_text(struct summary *s, const char *label, enum entity_id kind, const void *record,
                  const char *field);

/* Parts that other documents of the case have, too: for whom it is, the child and those
 * around, who leads, who helps, to sign. */
void summary_top(struct summary *s);
void summary_child(struct summary *s);
void summary_lead(struct summary *s);
void summary_team(struct summary *s);
void summary_signatures(struct summary *s);

/* "Open. Improved": how far an action is. */
const char *summary_state(const struct summary *s, const struct plan_action *action);

/* What was said of an action. */
void summary_progress(struct summary *s, const struct plan_action *action);

/* The review that was held last; NULL: none. */
const struct review *summary_last_review(const struct summary *s);

/* summary_plan.c: the plan, the last review, the chronology. */
void summary_plan(struct summary *s);
void summary_review(struct summary *s);
void summary_chronology(struct summary *s);

#endif
