/* SPDX-License-Identifier: MIT */
/*
 * Everything stored about one case, as the rules read it: the child, the case,
 * each of their records, and the shared records they refer to.
 *
 * The lists come from the dictionary, so one loader fills them all.
 */

#ifndef MODEL_CASE_FILE_H
#define MODEL_CASE_FILE_H

#include "base/arena.h"
#include "base/moment_input.h"
#include "model/entity.h"

/* clang-format off */

/* Lists of the shared records that the case refers to. */
#define CASE_FILE_SHARED(L) \
    L(agency) \
    L(practitioner) \
    L(locality) \
    L(person)

#define CASE_FILE_LIST(table) struct { struct table *items; size_t count; } table;

/* A kind of record gets a list when its parents lead to the case or child. */
#define CASE_FILE_none(table)
#define CASE_FILE_subject(table) CASE_FILE_LIST(table)
#define CASE_FILE_caf_case(table) CASE_FILE_LIST(table)
#define CASE_FILE_assessment(table) CASE_FILE_LIST(table)
#define CASE_FILE_element_entry(table) CASE_FILE_LIST(table)
#define CASE_FILE_consent(table) CASE_FILE_LIST(table)
#define CASE_FILE_tac_meeting(table) CASE_FILE_LIST(table)
#define CASE_FILE_delivery_plan(table) CASE_FILE_LIST(table)
#define CASE_FILE_plan_action(table) CASE_FILE_LIST(table)
#define CASE_FILE_quality_audit(table) CASE_FILE_LIST(table)
#define CASE_FILE_sar(table) CASE_FILE_LIST(table)

/* Records taken back are not in it. Each list is in the order in which its
 * records were made: the last closure, step-up or review is the latest. */
struct case_file {
    struct subject subject;
    struct caf_case caf_case;
    CASE_FILE_SHARED(CASE_FILE_LIST)
#define CASE_FILE_MEMBER(table, name, parent, title, section) CASE_FILE_##parent(table)
    ENTITIES(CASE_FILE_MEMBER)
#undef CASE_FILE_MEMBER
};
/* clang-format on */

/* An empty file: every field of child and case "not known", every list empty. */
void case_file_init(struct case_file *file);

/* Has the file a place for records of this kind? The child and the case have
 * one place each; accounts, other children and the like have none. */
bool case_file_holds(enum entity_id entity);

/* Room for one more record of a kind, emptied; for the child and the case,
 * their place. NULL when the file does not hold the kind. The room moves when
 * the next is added. */
void *case_file_add(struct case_file *file, enum entity_id entity, struct arena *arena);

size_t case_file_count(const struct case_file *file, enum entity_id entity);

/* The record at a place; `at` is less than the count. */
void *case_file_at(struct case_file *file, enum entity_id entity, size_t at);

/* The record of a kind with this id; NULL when the file has none. */
const void *case_file_find(const struct case_file *file, enum entity_id entity,
                           const struct ident *id);

/* The records found by id, with their type; NULL when there is none. */
const struct practitioner *case_file_practitioner(const struct case_file *file,
                                                  const struct ident *id);
const struct agency *case_file_agency(const struct case_file *file, const struct ident *id);
const struct person *case_file_person(const struct case_file *file, const struct ident *id);

/* How somebody belongs to the child's life today; NULL when they do not. */
const struct person_link *case_file_link_to(const struct case_file *file,
                                            const struct ident *person);

/* What a version of the assessment says of an element; NULL: nothing. */
const struct element_entry *case_file_element(const struct case_file *file,
                                              const struct ident *version, int element);

/* When it is: "24 Mar 2010 15:45"; of a round of updates, at which nobody meets, the day. */
void meeting_when(const struct tac_meeting *meeting, char text[MOMENT_TEXT]);

/* Where the team met last, or is to meet; NULL: nowhere yet. */
const char *case_file_venue(const struct case_file *file);

/* An action of a plan that is still to be done. */
bool action_is_open(const struct plan_action *action);

/* Does social care know of this concern: was it telephoned, written, or decided on? */
bool stepup_is_told(const struct stepup *stepup);

/* The newest concern that nobody has been told of; NULL: none. */
const struct stepup *case_file_untold(const struct case_file *file);

/* The planned meeting that is nearest in time to come, else the last that is past; NULL. */
const struct tac_meeting *case_file_planned(const struct case_file *file, struct date today);

/* The agency a practitioner works for; NULL when it is not known. */
const struct agency *case_file_agency_of(const struct case_file *file,
                                         const struct ident *practitioner);

/* The newest version of the assessment that is being written or is complete;
 * NULL when there is none. */
const struct assessment *case_file_assessment(const struct case_file *file);

/* The newest version with this status; NULL when there is none. */
const struct assessment *case_file_version(const struct case_file *file,
                                           enum code_assessment_status status);

/* Did it come with a child who moved here? Nobody here wrote it. */
bool assessment_came(const struct assessment *version);

/* "made in Eastmarch by P. Lowe", of one that came. */
const char *assessment_made_words(const struct assessment *version, struct arena *arena);

#endif
