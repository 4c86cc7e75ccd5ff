/* SPDX-License-Identifier: MIT */
/*
 * What is missing or wrong, said so that it can be mended: a sentence, and the
 * section, record and field to go to.
 */

#ifndef POLICY_PROBLEM_H
#define POLICY_PROBLEM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "model/entity.h"

/* Where in the work it belongs; the order is that of the form and the case. */
/* clang-format off */
#define SECTIONS(S) \
    S(CHECKLIST, "Checklist") \
    S(CASE, "Case") \
    S(IDENTIFYING, "Identifying details") \
    S(PEOPLE, "Parents, carers and household") \
    S(HEADER, "Assessment") \
    S(PRESENT, "People present") \
    S(REASON, "Reason") \
    S(HOME, "Family and home") \
    S(SERVICES, "Services") \
    S(ELEMENTS, "Strengths and needs") \
    S(CONCLUSIONS, "Conclusions") \
    S(GOALS, "Goals") \
    S(ACTIONS, "Agreed actions") \
    S(VIEWS, "Child's and parents' views") \
    S(CONSENT, "Consent") \
    S(SIGNATURES, "Signatures") \
    S(LEAD, "Lead professional") \
    S(TEAM, "Team") \
    S(MEETING, "Meeting") \
    S(PLAN, "Plan") \
    S(REVIEW, "Review") \
    S(CHRONOLOGY, "Chronology") \
    S(SHARING, "Sharing log") \
    S(STEP_UP, "Step-up") \
    S(TRANSFER, "Transfer") \
    S(PANEL, "Panel") \
    S(CLOSURE, "Closure") \
    S(SUPERVISION, "Supervision") \
    S(SUBJECT_ACCESS, "Subject access") \
    S(QUALITY, "Quality audit")

enum section {
#define SECTION_ID(name, words) SECTION_##name,
    SECTIONS(SECTION_ID)
#undef SECTION_ID
    SECTION_COUNT
};
/* clang-format on */

struct problem {
    enum section section;
    enum entity_id entity;
    const char *field;   /* name in the dictionary; NULL: the record as a whole */
    struct ident record; /* none: there is no such record yet, add one */
    int element;         /* of the assessment, where one is to be written; 0: none */
    bool warning;        /* said, but does not stop */
    const char *sentence;
    const char *word; /* that judges, where it is about one (plain_words.h); NULL */
};

/* What was found, in the order of the rules. */
struct problems {
    struct arena *arena; /* where items and sentences live */
    struct problem *items;
    size_t count;
};

#define PROBLEMS_INIT(in) ((struct problems){ (in), NULL, 0 })

/* The record a rule is looking at. */
struct spot {
    enum section section;
    enum entity_id entity;
    struct ident record;
};

/* Adds one that stops; `field` is a literal or a name of the dictionary. */
void problem_add(struct problems *problems, struct spot spot, const char *field,
                 const char *format, ...) PRINTF_LIKE(4, 5);

/* Adds one that is only said. */
void problem_warn(struct problems *problems, struct spot spot, const char *field,
                  const char *format, ...) PRINTF_LIKE(4, 5);

/* How many of them stop. */
size_t problems_stopping(const struct problems *problems);

/* The first that stops; NULL when none does. */
const struct problem *problems_first(const struct problems *problems);

const char *section_words(enum section section);

/* The section a kind of record is worked on in. */
enum section section_of(enum entity_id entity);

#endif
