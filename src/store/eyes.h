/* SPDX-License-Identifier: MIT */
/*
 * Whose eyes a statement reads with. Some children do not exist for somebody
 * (stay_out), some for all but those who are named (case_seal): every statement
 * that lists, counts, finds or reads children says SEEN_CHILD or SEEN_CASE of
 * each row, and there is no other gate.
 *
 * The program's own work, such as bringing lists up to date after a save, is
 * done with nobody's eyes: eyes_shut, then eyes_open with what that gave.
 */

#ifndef STORE_EYES_H
#define STORE_EYES_H

#include "base/err.h"

struct db;

/* From now on rows are read with this login's eyes; NULL: with nobody's, who sees all. A seal
 * shuts no eyes that only audit: they may know that the child is there. */
void eyes_of(struct db *db, const char *login, bool only_audit);

/* Between the two no seal keeps anything back; a stay-out does. */
void eyes_unseal(struct db *db);
void eyes_reseal(struct db *db);

/* All is seen until eyes_open. They may stand in one another. */
void eyes_shut(struct db *db);
void eyes_open(struct db *db);

/* The numbers inside of children who do not exist for them: kept from them by name, or sealed
 * to others, as long as they have not opened it in an emergency. */
#define EYES_MISS \
    "(SELECT eo.subject_id FROM stay_out eo WHERE eo.login = eyes() AND eo.ended_on IS NULL " \
    "AND eo.void_at IS NULL " \
    "UNION ALL SELECT ek.subject_id FROM case_seal ek WHERE ek.ended_on IS NULL " \
    "AND ek.void_at IS NULL AND sealed_eyes() IS NOT NULL " \
    "AND instr(' ' || ek.names || ' ', ' ' || sealed_eyes() || ' ') = 0 " \
    "AND NOT EXISTS (SELECT 1 FROM emergency_opening ee JOIN caf_case ef ON ef.id = ee.case_id " \
    "JOIN app_user eu ON eu.uuid = ee.created_by WHERE ef.subject_id = ek.subject_id " \
    "AND eu.login = sealed_eyes() AND ee.void_at IS NULL AND ee.ends_at > eyes_now()))"

/* Conditions on a column with a child's, a case's or a person's number, which may be NULL:
 * a person only where the child itself is recorded as one. */
#define SEEN_CHILD(column) " ifnull(" column ", 0) NOT IN " EYES_MISS
#define SEEN_CASE(column) \
    " ifnull(" column ", 0) NOT IN (SELECT ec.id FROM caf_case ec WHERE ec.subject_id IN " \
    EYES_MISS ")"
#define SEEN_PERSON(column) \
    " ifnull(" column ", 0) NOT IN (SELECT ep.id FROM person ep WHERE ep.subject_id IN " \
    EYES_MISS ")"

/* The same of columns with the UUID of a child, of a case. */
#define SEEN_CHILD_UUID(column) \
    " ifnull(" column ", x'') NOT IN (SELECT es.uuid FROM subject es WHERE es.id IN " EYES_MISS ")"
#define SEEN_CASE_UUID(column) \
    " ifnull(" column ", x'') NOT IN (SELECT ec.uuid FROM caf_case ec WHERE ec.subject_id IN " \
    EYES_MISS ")"

/* db.c: lets statements ask whose eyes. */
NODISCARD bool eyes_prepare(struct db *db, struct err *err);

#endif
