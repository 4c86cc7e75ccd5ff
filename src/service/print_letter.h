/* SPDX-License-Identifier: MIT */
/*
 * The letter to a family that says who has looked at the record of their child: domain.md 7.3.
 * For print_job.c only.
 */

#ifndef SERVICE_PRINT_LETTER_H
#define SERVICE_PRINT_LETTER_H

#include "print/document.h"
#include "service/print_job.h"

/* Adds it to a document that was begun, and to `left` who is not named in it. ERR_DENIED for
 * whoever may not read the trail of the case. */
NODISCARD bool print_letter(const struct print_job *job, struct document *document,
                            struct str *left, struct err *err);

#endif
