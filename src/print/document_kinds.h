/* SPDX-License-Identifier: MIT */
/*
 * The documents that are made of a case: domain.md 1.10, 1.11, 5. Commands, manual, the
 * screens' list and what may be on each of them follow from this table.
 */

#ifndef PRINT_DOCUMENT_KINDS_H
#define PRINT_DOCUMENT_KINDS_H

#include <stddef.h>
#include <stdint.h>

#include "model/codes.h"

/* Its code, how it is typed, its title in the words of the work and for the family, what it
 * is. `BETWEEN` stands between two of them. */
#define DOCUMENT_KINDS(X, BETWEEN) \
    X(SUMMARY, "summary", "COMMON ASSESSMENT: CASE SUMMARY", "What we know and what we do", \
      "The case on some pages: who, consent, assessment, plan, last review") \
    BETWEEN \
    X(PLAN, "plan", "DELIVERY PLAN AND REVIEW", "Our plan, and how it goes", \
      "What was agreed, who does it, how far it is, the last review, to be signed") \
    BETWEEN \
    X(MINUTES, "minutes", "MINUTES OF THE TEAM AROUND THE CHILD", "What was said when we met", \
      "One meeting: who was there, what was said and decided, the plan") \
    BETWEEN \
    X(CONSENT_FORM, "consent-form", "CONSENT FORM", "What may be kept and shared", \
      "To be read, filled in and signed: for the family") \
    BETWEEN \
    X(WHO_LOOKED, "who-looked", "WHO HAS LOOKED", "Who has looked at the record", \
      "A letter for the family: everybody who opened the record, when and why")

struct document_kind {
    enum code_document code;
    const char *word;  /* as it is typed: "summary" */
    const char *title; /* on its first page */
    const char *plain; /* the same for the family */
    const char *help;  /* a sentence without its full stop */
};

/* All of them, in the order in which they are offered. */
const struct document_kind *document_kinds(size_t *count);

/* The summary where it is none. */
const struct document_kind *document_kind_of(enum code_document code);

/* DOCUMENT_NONE_ for a word that is none of theirs. */
enum code_document document_kind_named(const char *word);

/* Set of enum code_dataclass: what can stand on it. */
uint64_t document_kind_classes(enum code_document code);

/* May it be given in this copy? Some are the family's alone. */
bool document_kind_has_copy(enum code_document code, enum code_document_copy copy);

/* Do those around the child stand on it, and where they live? */
bool document_kind_names_people(enum code_document code);

/* The class without which nothing of it is left: then it is not given. None: some is always. */
enum code_dataclass document_kind_needs(enum code_document code);

#endif
