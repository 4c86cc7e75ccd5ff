/* SPDX-License-Identifier: MIT */
/*
 * The case summary: domain.md 5, RP01. In the words of the work for an agency and for
 * whoever prints it themselves, in plain words for the family.
 */

#ifndef PRINT_CASE_SUMMARY_H
#define PRINT_CASE_SUMMARY_H

#include "model/case_file.h"
#include "print/document.h"

/* What the page says beside the case itself; what its reader may not have is neither here
 * nor in the file. */
struct summary_facts {
    enum code_document_copy copy;
    const char *recipient;
    const char *purpose;
    const char *basis;        /* on which consent, or why none is asked */
    const char *consent;      /* what the family agreed to, in words; NULL: not told */
    struct date asked_again;  /* when they are asked again; unknown: not told */
    struct ident lead;        /* who leads today; none */
    uint64_t classes;         /* set of enum code_dataclass that the page may have */
    struct ident only_owner;  /* the actions of this practitioner, and nothing else; none: all */
    struct date today;
};

/* Adds it to a document, which was begun. `cut`: the case, cut for its reader. */
void case_summary(const struct case_file *cut, const struct summary_facts *facts,
                  struct document *document);

/* "K. T.": what stands of a child on each page. */
const char *case_summary_initials(const struct case_file *file, struct arena *arena);

#endif
