/* SPDX-License-Identifier: MIT */
/*
 * What is left of a case file for one person: everything they may not see is
 * taken out before it leaves the service. For the services only.
 */

#ifndef SERVICE_CASE_SIGHT_H
#define SERVICE_CASE_SIGHT_H

#include "model/case_file.h"
#include "policy/relation.h"

/* Empties the lists this person may not read today, restricted elements and
 * shielded addresses among them. `with_reason`: a reason was given. `shut`
 * gets the kinds of which something was, or would have been, left out. */
void case_sight_trim(struct case_file *file, const struct relation *relation,
                     const struct actor *actor, bool with_reason, struct date today,
                     bool shut[ENTITY_COUNT]);

/* The same for the case as it was on an earlier day, before anybody it names is
 * added: who may see what is told by `now`, the whole case as it stands, so
 * that nothing comes out which is kept back today; what was kept back then
 * stays back, too. */
void case_sight_trim_past(struct case_file *file, const struct case_file *now,
                          const struct relation *relation, const struct actor *actor,
                          bool with_reason, struct date today, bool shut[ENTITY_COUNT]);

/* Takes out where people live, as far as that is kept from this person (policy/shelter.h);
 * case_sight_trim does it, too. */
void case_sight_shelter(struct case_file *file, const struct case_file *now,
                        const struct relation *relation, struct date today);

/* Leaves of the people of the file their names. */
void case_sight_name_people(struct case_file *file);

/* Does one record of the case leave the service for this person today, with no
 * reason given? `file` is the whole case; what hangs from a record that stays
 * back stays back with it. */
bool case_sight_lets(const struct case_file *file, const struct relation *relation,
                     const struct actor *actor, struct date today, enum entity_id kind,
                     const void *record);

/* Who leads, or is asked to, is known to everybody for whom the case is open, and to whoever
 * is asked. Is this such a record, for them? */
bool case_sight_tells_lead(enum entity_id kind, const void *record,
                           const struct relation *relation, const struct actor *actor,
                           struct date today);

/* May this person read the records of this kind in the case, with no reason given? */
bool case_sight_reads(const struct case_file *file, const struct relation *relation,
                      const struct actor *actor, struct date today, enum entity_id kind);

/* Leaves name, reference, state and who leads; of an unborn baby when it is expected. */
void case_sight_identity(struct case_file *file, struct date today, bool shut[ENTITY_COUNT]);

/* Is this field of the child's record told to whoever may know no more than that? */
bool case_sight_names_child(const char *field);

#endif
