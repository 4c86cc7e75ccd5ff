/* SPDX-License-Identifier: MIT */
/*
 * The floor of an import: every row of a store put into an empty one with the
 * same tables, indexes and triggers, table by table, in one transaction. The
 * rows are at hand in memory; reading them is not counted.
 */

#ifndef BENCH_FLOOR_LOAD_H
#define BENCH_FLOOR_LOAD_H

/* Copies the store at `from` into a new file `to`; gives the milliseconds of work:
 * both take so long that others on the machine would be measured too. */
double floor_load(const char *from, const char *to);

#endif
