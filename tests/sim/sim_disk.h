/* SPDX-License-Identifier: MIT */
/*
 * A disk in memory whose power can be cut.
 *
 * What was synced is there afterwards. Of what was not, each sector of each
 * write is kept, dropped, torn or garbled by the dice, and each name that was
 * made or taken away without a sync of the folder goes either way; a name that
 * was taken over has the one file or the other. Cutting
 * happens at a counted operation; from then on every call fails, as for a
 * program that is gone. safety.md 4.2.
 */

#ifndef TESTS_SIM_DISK_H
#define TESTS_SIM_DISK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/machine.h"

/* Makes SQLite know it as "sim"; call it first. */
void sim_disk_start(void);

/* The same disk for small files; for a machine. */
const struct file_calls *sim_disk_files(void);

/* An empty disk; the dice start at `seed`. */
void sim_disk_clear(uint64_t seed);

/* Everything on it is synced and remembered; sim_disk_back goes there. */
void sim_disk_keep(void);
void sim_disk_back(void);

/* Cuts the power at the n-th operation from now that changes the disk;
 * 0: never. */
void sim_disk_cut_at(int64_t n);
bool sim_disk_is_cut(void);

/* Full from the n-th time on that a file grows; 0: there is room again, as when
 * store.reserve is taken away. What has its place on the disk can be changed. */
void sim_disk_full_at(int64_t n);
bool sim_disk_is_full(void);

/* Operations since the last sim_disk_cut_at. */
int64_t sim_disk_operations(void);

/* The power is back: what is on the disk now. */
void sim_disk_power(void);

/* A file whose name begins so; NULL when there is none. */
const char *sim_disk_left(const char *beginning);

uint64_t sim_dice(uint64_t sides);

#endif
