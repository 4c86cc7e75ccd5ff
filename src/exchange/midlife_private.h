/* SPDX-License-Identifier: MIT */
/* The parts of exchange/midlife.h. */

#ifndef EXCHANGE_MIDLIFE_PRIVATE_H
#define EXCHANGE_MIDLIFE_PRIVATE_H

#include "base/arena.h"
#include "exchange/midlife.h"

struct midlife_record {
    const struct entity *entity;
    void *record;
    bool dropped; /* it had not happened yet */
};

struct midlife_story {
    struct midlife_record *records; /* in the order of the file */
    size_t count;
    struct date day; /* the last that has happened */
    struct arena arena;
};

/* The record of a kind with this id; NULL when there is none, or it was dropped. */
struct midlife_record *midlife_find(struct midlife_story *story, enum entity_id kind,
                                    const struct ident *id);

/* Leaves out what came after the day, and mends what is left. */
void midlife_cut(struct midlife_story *story);

#endif
