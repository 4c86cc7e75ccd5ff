/* SPDX-License-Identifier: MIT */
/*
 * The rules of single kinds of record that no table of policy/record_rules.c
 * can hold. Each function names its section of domain.md.
 */

#ifndef POLICY_RECORD_SPECIAL_H
#define POLICY_RECORD_SPECIAL_H

#include "policy/facts.h"
#include "policy/problem.h"

/* One record being checked. */
struct look {
    const struct case_facts *facts;
    const void *record;
    struct problems *problems;
    struct spot spot;
};

/* The rules of its kind, whichever that is. */
void record_check_special(const struct look *look);

/* Every text that has a form of its own; of record_format.c. */
void check_formats(const struct look *look);

/* Of record_people.c. */
void check_subject(const struct look *look);

/* An expected date that is typed now lies within the limits of domain.md 4.5. */
void check_expected_date(const struct look *look, struct date expected);
void check_person_link(const struct look *look);

/* Of record_assessment.c. */
void check_checklist(const struct look *look);
void check_assessment(const struct look *look);
void check_element(const struct look *look);
void check_agreed_action(const struct look *look);
void check_view(const struct look *look);

/* Of record_team.c. */
void check_lead(const struct look *look);
void check_member(const struct look *look);
void check_meeting(const struct look *look);
void check_attendance(const struct look *look);
void check_next_date(const struct look *look); /* of any record; asked of an answer alone, too */
void check_plan(const struct look *look);
void check_action(const struct look *look);
void check_review(const struct look *look);

/* Of record_closing.c. */
void check_closure(const struct look *look);

/* Of record_sharing.c. */
void check_disclosure(const struct look *look);
void check_note(const struct look *look);
void check_supervision(const struct look *look);
void check_stepup(const struct look *look);
void check_transfer(const struct look *look);

/* Of record_access.c. */
void check_access(const struct look *look);

/* Of record_panel.c. */
void check_panel(const struct look *look);
void check_budget(const struct look *look);

/* What a step-up shared is never held up (domain.md 2.6). */
bool disclosure_of_step_up(const struct case_file *file, const struct disclosure *sharing);

/* Says it about a field of the record. */
void look_stop(const struct look *look, const char *field, const char *sentence);
void look_warn(const struct look *look, const char *field, const char *sentence);

/* Why a reason for there being no words on that day is none of theirs; NULL: it may be.
 * `parent`: whose words are missing (domain.md 1.15.12). */
const char *look_silence(const struct look *look, int reason, bool parent, struct date day);

/* The same of a record that has both: of the child and of a parent. */
void look_silences(const struct look *look, int child_reason, int parent_reason, struct date day);

/* Nothing in it that can be seen. */
bool look_blank(const char *text);

/* A moment that has not come yet. */
bool look_ahead(const struct look *look, struct instant moment);

#endif
