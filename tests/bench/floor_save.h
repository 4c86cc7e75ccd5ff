/* SPDX-License-Identifier: MIT */
/*
 * The floor of a save: the rows that saving an element has to write, in one
 * transaction, by statements prepared once and nothing around them.
 *
 *     the record's row            its next version
 *     its kept version            content, salt and BLAKE2b hash
 *     the row of the trail        sealed with a key over the row before
 *     the day the case is stale   only where it changes, once a day
 *
 * What is not in it: who may, what must hold, and that the text of the
 * version is put together; that is the program's part.
 */

#ifndef BENCH_FLOOR_SAVE_H
#define BENCH_FLOOR_SAVE_H

#include "bench/figure.h"
#include "bench/raw.h"
#include "model/entity.h"

struct floor_save {
    struct raw *raw;
    sqlite3_stmt *row, *version, *head, *audit, *stale;
    int today; /* days */
};

void floor_save_open(struct floor_save *floor, struct raw *raw, struct date today);
void floor_save_close(struct floor_save *floor);

/* Saves the element over `version`, with this text as its kept content. */
void floor_save_run(struct floor_save *floor, const struct element_entry *element, int version,
                    const char *content, struct times *times);

#endif
