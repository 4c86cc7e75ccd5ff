/* SPDX-License-Identifier: MIT */
/*
 * The part of a case by which the save of one record is judged: what tells who
 * somebody is to the case (policy/relation.h), and what the rules of that kind
 * of record look at (policy/record_rules.h). A save reads this and not the
 * whole case. For the services only.
 */

#ifndef SERVICE_CASE_PART_H
#define SERVICE_CASE_PART_H

#include "model/case_file.h"
#include "policy/relation.h"

struct db;

/* How far it has been read. Most saves are allowed by the first: it tells who
 * leads and whose locality it is; the second who writes, unless consent was
 * withdrawn; the last who belongs to the team and who supervises. */
enum case_part { PART_LEAD, PART_AUTHOR, PART_ALL };

/* The kinds (set of store/case_file_store.h) read for a record of this kind;
 * those that only a service of their own saves are judged by all of the case. */
uint64_t case_part_kinds(enum entity_id kind, enum case_part part);

/* Who asks about which record. */
struct case_ask {
    struct db *db;
    struct actor actor;
    enum entity_id kind;
    const void *record; /* NULL: none in particular */
    struct arena *arena;
};

/* Reads the first part; then, into the same file, each next one. Of the people
 * at work come only the actor, those whom the actor may supervise and those
 * whom the record names. ERR_NOT_FOUND. */
NODISCARD bool case_part_start(const struct case_ask *ask, const struct ident *case_id,
                               struct case_file *file, struct err *err);
NODISCARD bool case_part_next(const struct case_ask *ask, enum case_part part,
                              struct case_file *file, struct err *err);

/* What the actor is to the case as far as the part tells: never more than all
 * of the case would. */
struct relation case_part_relation(const struct case_ask *ask, enum case_part part,
                                   const struct case_file *file,
                                   const struct parameters *parameters, struct date today);

#endif
