/* SPDX-License-Identifier: MIT */
/*
 * The nineteen elements of the assessment: domain.md 1.7.
 *
 * Their headings are the labels of the code list; here is what the form shows
 * around them.
 */

#ifndef MODEL_ELEMENT_H
#define MODEL_ELEMENT_H

#include <stdbool.h>

#include "model/codes.h"

enum { ELEMENT_COUNT = ELEMENT_END_ - 1, DOMAIN_COUNT = 3 };

struct element {
    enum code_element element;
    int domain;          /* 1 to 3 */
    const char *group;   /* "Health", "Learning"; "" when the form has none */
    const char *prompts; /* what to think of, as a list of words */
    bool born_only;      /* behind "more" while the child is unborn */
    enum code_dataclass data_class;
};

/* The row of an element, 1 to ELEMENT_COUNT; static, never freed. */
const struct element *element_of(enum code_element element);

/* The heading of a domain, 1 to 3, and the class its content belongs to. */
const char *domain_heading(int domain);
enum code_dataclass domain_data_class(int domain);

/* The class the content of an element belongs to (domain.md 1.9). */
enum code_dataclass element_data_class(enum code_element element);

#endif
