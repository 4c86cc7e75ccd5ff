/* SPDX-License-Identifier: MIT */
/*
 * A training store of made-up families, filled as an exchange file fills it.
 */

#ifndef BENCH_MADE_STORE_H
#define BENCH_MADE_STORE_H

#include "service/session.h"

struct made_store {
    char folder[128];
    struct store_choice choice;
    struct session *session; /* of the trainer; made_store_as changes it */
    struct date today;
    int64_t records;         /* that came in; 0: it was there from an earlier run */
    double import_ms;
    double import_work_ms; /* the same, of the program's own work */
    double mb;               /* of its file */
    bool kept;               /* for the next run */
};

/* 10,000, or as many as BENCH_CASES says. */
int made_store_wish(void);

/* Makes it in a folder of its own under BENCH_FOLDER or the current one, with so
 * many cases; one practitioner is the author of them, or of the first 10,000: more nobody
 * has of their own. With BENCH_KEEP the one an earlier run left in that folder is taken, and
 * left for the next. Ends the program, with the reason, when something fails. */
void made_store_open(struct made_store *store, int cases);

/* Signs in as the author, or as an auditor. */
#define BENCH_AUTHOR "hoduya"
#define BENCH_AUDITOR "icalloway"
void made_store_as(struct made_store *store, const char *login);

/* Signs out; the store stays. */
void made_store_rest(struct made_store *store);

/* "FOLDER/store.db"; good until the next call. */
const char *made_store_file(const struct made_store *store, const char *name);

/* Signs out and takes the folder away. */
void made_store_close(struct made_store *store);

/* Ends the program with the sentence unless `ok`. */
void must(bool ok, const struct err *err);

#endif
