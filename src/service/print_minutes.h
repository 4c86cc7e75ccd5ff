/* SPDX-License-Identifier: MIT */
/* The minutes of a meeting as a document that is given. For print_job.c only. */

#ifndef SERVICE_PRINT_MINUTES_H
#define SERVICE_PRINT_MINUTES_H

#include "print/document.h"
#include "service/print_job.h"

/* The meeting that was wished for: held on that day, else the last. NULL and ERR_REFUSED, or
 * ERR_NOT_FOUND where none was held on the day. */
const struct tac_meeting *print_minutes_meeting(const struct print_job *job, struct err *err);

/* Adds them to a document that was begun, and to `left` what they leave out. */
void print_minutes(const struct print_job *job, const struct case_file *cut,
                   const struct tac_meeting *meeting, struct document *document,
                   struct str *left);

#endif
