/* SPDX-License-Identifier: MIT */
/*
 * Another family in a text that is about to go out: a reference of another case, the name
 * of another child, or "Mrs" and "family" with a family name that is another child's and
 * nobody's of this case. Safety.md 7 no. 65, 66. For the services only.
 */

#ifndef SERVICE_PRINT_OTHER_H
#define SERVICE_PRINT_OTHER_H

#include "base/err.h"
#include "base/str.h"
#include "model/case_file.h"

struct db;

/* Adds a line for each, as it stands in the text, none twice. Only children that are there
 * for whoever is at work. */
NODISCARD bool print_others(struct db *db, const struct case_file *file, const char *text,
                            struct str *out, struct err *err);

#endif
