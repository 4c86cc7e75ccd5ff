/* SPDX-License-Identifier: MIT */
/*
 * The floor of the store: the same statements, prepared once and stepped, on
 * a connection with the same settings and nothing of ours in between.
 */

#ifndef BENCH_RAW_H
#define BENCH_RAW_H

#include <sqlite3.h>
#include <stdint.h>

struct raw {
    sqlite3 *handle;
    sqlite3_stmt *begin, *commit, *audit;
};

/* Opens a file with the settings of ours. */
void raw_attach(struct raw *raw, const char *path);

/* The same, with the statements above; what is written goes into it, so hand in a copy. */
void raw_open(struct raw *raw, const char *path);
void raw_close(struct raw *raw);
sqlite3_stmt *raw_prepare(struct raw *raw, const char *text);

/* Steps to the end and reads every column; gives the number of rows. */
int raw_all(sqlite3_stmt *q);

/* Ends the program unless it is done. */
void raw_run(sqlite3_stmt *q);

/* The next row of the trail; and the same in a transaction of its own. */
void raw_audit(struct raw *raw, const char *action);
void raw_look(struct raw *raw, const char *action);

#endif
