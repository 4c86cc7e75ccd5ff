/* SPDX-License-Identifier: MIT */
/* One document being made, up to the text of its pages. For print_svc.c only. */

#ifndef SERVICE_PRINT_JOB_H
#define SERVICE_PRINT_JOB_H

#include "service/print_reader.h"
#include "service/session_private.h"

struct print_job {
    struct session *session;
    struct db *db;
    struct case_file *whole;
    struct relation relation; /* of whoever prints */
    struct date today;
    const struct print_wish *wish;
    const char *number;
    struct print_reader reader;
    const struct tac_meeting *meeting; /* of minutes */
    struct print_page page; /* what came of it */
    const char *lines;      /* the same document for the helper; NULL: not asked for */
    bool kept_back;         /* has what is kept from some */
    struct arena *arena;
};

/* What it is called before it is given. */
#define PRINT_NOT_GIVEN "not given"

/* May anything of the case be printed by this person? `reader.copy` says for whom; those who may
 * print their own actions only are marked so in it. ERR_REFUSED; ERR_DENIED. */
NODISCARD bool print_job_may(struct print_job *job, struct err *err);

/* Judges and makes it. ERR_DENIED for whoever may not print it. */
NODISCARD bool print_job_make(struct print_job *job, struct err *err);

#endif
