/* SPDX-License-Identifier: MIT */
/* The statements of every kind of record. */

#include "config.h"

#include "store/record_sql.h"

#include "store/eyes.h"

/* clang-format off */

/* The column that leads to a parent, and what it means to have none. */
#define COLUMN_subject "subject_id"
#define COLUMN_caf_case "case_id"
#define COLUMN_assessment "assessment_id"
#define COLUMN_element_entry "element_entry_id"
#define COLUMN_consent "consent_id"
#define COLUMN_tac_meeting "meeting_id"
#define COLUMN_delivery_plan "plan_id"
#define COLUMN_plan_action "action_id"
#define COLUMN_quality_audit "quality_audit_id"
#define COLUMN_sar "sar_id"

#define HEAD "uuid, row_version, created_at, created_by, updated_at, updated_by, void_at, void_reason"
#define HEAD_VALUES "?, ?, ?, ?, ?, ?, ?, ?"
#define HEAD_GIVEN \
    "t.uuid, t.row_version, t.created_at, t.created_by, t.updated_at, t.updated_by, t.void_at, " \
    "t.void_reason, t.id"

#define NAME(entity, kind, name, argument, need, label, help) ", \"" #name "\""
#define VALUE(entity, kind, name, argument, need, label, help) ", ?"
#define SET(entity, kind, name, argument, need, label, help) ", \"" #name "\" = ?"

/* References are numbers inside and UUIDs outside; most lead nowhere, and a table is
 * opened for those that do only. */
#define GIVE_PLAIN(name, argument) ", t.\"" #name "\""
#define GIVE_TEXT GIVE_PLAIN
#define GIVE_MEMO GIVE_PLAIN
#define GIVE_DATE GIVE_PLAIN
#define GIVE_TS GIVE_PLAIN
#define GIVE_BOOL GIVE_PLAIN
#define GIVE_INT GIVE_PLAIN
#define GIVE_CODE GIVE_PLAIN
#define GIVE_SET GIVE_PLAIN
#define GIVE_LINK GIVE_PLAIN
#define GIVE_REF(name, argument) \
    ", CASE WHEN t.\"" #name "\" IS NOT NULL THEN " \
    "(SELECT r.uuid FROM " #argument " r WHERE r.id = t.\"" #name "\") END"
#define GIVE(entity, kind, name, argument, need, label, help) GIVE_##kind(name, argument)

/* A record is seen when each child and case it names is seen; a child by its number. Where
 * somebody is named who is both a person here and such a child, lists of people leave them out;
 * what they decided and signed as a young parent stays, or rules would go wrong. */
#define SEEN_REF_caf_case(entity, name) " AND" SEEN_CASE("t.\"" #name "\"")
#define SEEN_REF_subject(entity, name) SEEN_SUBJECT_IN_##entity(name)
#define SEEN_REF_person(entity, name) SEEN_PERSON_IN_##entity(name)
#define SEEN_SUBJECT(name) " AND" SEEN_CHILD("t.\"" #name "\"")
#define SEEN_SUBJECT_IN_address SEEN_SUBJECT
#define SEEN_SUBJECT_IN_caf_case SEEN_SUBJECT
#define SEEN_SUBJECT_IN_case_seal SEEN_SUBJECT
#define SEEN_SUBJECT_IN_hold SEEN_SUBJECT
#define SEEN_SUBJECT_IN_not_same SEEN_SUBJECT
#define SEEN_SUBJECT_IN_person(name)
#define SEEN_SUBJECT_IN_person_link SEEN_SUBJECT
#define SEEN_SUBJECT_IN_pre_assessment SEEN_SUBJECT
#define SEEN_SUBJECT_IN_sar SEEN_SUBJECT
#define SEEN_SUBJECT_IN_stay_out SEEN_SUBJECT
#define SEEN_SUBJECT_IN_subject_name SEEN_SUBJECT
#define SEEN_IN_LISTS(name) " AND" SEEN_PERSON("t.\"" #name "\"")
#define SEEN_PERSON_IN_assessment_present SEEN_IN_LISTS
#define SEEN_PERSON_IN_attendance SEEN_IN_LISTS
#define SEEN_PERSON_IN_consent(name)
#define SEEN_PERSON_IN_person_link SEEN_IN_LISTS
#define SEEN_PERSON_IN_sar(name)
#define SEEN_PERSON_IN_signature(name)
#define SEEN_PERSON_IN_subject(name) " AND" SEEN_CHILD("t.id")
#define SEEN_PERSON_IN_tac_member SEEN_IN_LISTS
#define SEEN_PERSON_IN_view_comment(name)

#define SEEN_REF_agency(entity, name)
#define SEEN_REF_practitioner(entity, name)
#define SEEN_REF_locality(entity, name)
#define SEEN_REF_assessment(entity, name)
#define SEEN_REF_element_entry(entity, name)
#define SEEN_REF_consent(entity, name)
#define SEEN_REF_tac_meeting(entity, name)
#define SEEN_REF_delivery_plan(entity, name)
#define SEEN_REF_plan_action(entity, name)
#define SEEN_REF_quality_audit(entity, name)
#define SEEN_REF_sar(entity, name)
#define SEEN_REF_chronology_note(entity, name)
#define SEEN_REF_disclosure(entity, name)
#define SEEN_REF_panel_referral(entity, name)
#define SEEN_REF_pre_assessment(entity, name)
#define SEEN_REF_review(entity, name)
#define SEEN_PLAIN(entity, name, argument)
#define SEEN_TEXT SEEN_PLAIN
#define SEEN_MEMO SEEN_PLAIN
#define SEEN_DATE SEEN_PLAIN
#define SEEN_TS SEEN_PLAIN
#define SEEN_BOOL SEEN_PLAIN
#define SEEN_INT SEEN_PLAIN
#define SEEN_CODE SEEN_PLAIN
#define SEEN_SET SEEN_PLAIN
#define SEEN_LINK SEEN_PLAIN
#define SEEN_REF(entity, name, argument) SEEN_REF_##argument(entity, name)
#define SEEN_FIELD(entity, kind, name, argument, need, label, help) \
    SEEN_##kind(entity, name, argument)

#define SEEN(table) FIELDS_##table(SEEN_FIELD)

#define SELECT(table) "SELECT " HEAD_GIVEN FIELDS_##table(GIVE) " FROM " #table " t "

#define BASIC(table, name, parent, title, section) \
    SQL(row_##table, "SELECT id FROM " #table " WHERE uuid = ?"); \
    SQL(insert_##table, "INSERT INTO " #table " (" HEAD FIELDS_##table(NAME) ") VALUES (" \
                        HEAD_VALUES FIELDS_##table(VALUE) ")"); \
    SQL(update_##table, "UPDATE " #table " SET row_version = ?, updated_at = ?, updated_by = ?, " \
                        "void_at = ?, void_reason = ?" FIELDS_##table(SET) \
                        " WHERE uuid = ? AND row_version = ?"); \
    SQL(get_##table, SELECT(table) "WHERE t.uuid = ?" SEEN(table)); \
    SQL(drop_##table, "DELETE FROM " #table " WHERE uuid = ?");
ENTITIES(BASIC)

#define CHILDREN(table, parent) \
    SQL(children_##table, SELECT(table) "WHERE t." COLUMN_##parent " = (SELECT p.id FROM " #parent \
                          " p WHERE p.uuid = ?)" SEEN(table) " ORDER BY t.id"); \
    SQL(parent_##table, "SELECT (SELECT p.uuid FROM " #parent " p WHERE p.id = t." \
                        COLUMN_##parent ") FROM " #table " t WHERE t.uuid = ?"); \
    static const struct sql *const children_of_##table = &children_##table; \
    static const struct sql *const parent_of_##table = &parent_##table;
#define CHILDREN_none(table) \
    static const struct sql *const children_of_##table = NULL; \
    static const struct sql *const parent_of_##table = NULL;
#define CHILDREN_subject(table) CHILDREN(table, subject)
#define CHILDREN_caf_case(table) CHILDREN(table, caf_case)
#define CHILDREN_assessment(table) CHILDREN(table, assessment)
#define CHILDREN_element_entry(table) CHILDREN(table, element_entry)
#define CHILDREN_consent(table) CHILDREN(table, consent)
#define CHILDREN_tac_meeting(table) CHILDREN(table, tac_meeting)
#define CHILDREN_delivery_plan(table) CHILDREN(table, delivery_plan)
#define CHILDREN_plan_action(table) CHILDREN(table, plan_action)
#define CHILDREN_quality_audit(table) CHILDREN(table, quality_audit)
#define CHILDREN_sar(table) CHILDREN(table, sar)
#define BY_PARENT(table, name, parent, title, section) CHILDREN_##parent(table)
ENTITIES(BY_PARENT)

/* Of all people, those too are left out who are in the life of such a child alone. */
#undef SEEN_SUBJECT_IN_person
#define SEEN_SUBJECT_IN_person(name) \
    SEEN_SUBJECT(name) \
    " AND (EXISTS (SELECT 1 FROM person_link pl WHERE pl.person_id = t.id AND" \
    SEEN_CHILD("pl.subject_id") ") OR NOT EXISTS (SELECT 1 FROM person_link pl " \
    "WHERE pl.person_id = t.id))"
#define ALL(table, name, parent, title, section) \
    SQL(all_##table, SELECT(table) "WHERE t.id > ?" SEEN(table) " ORDER BY t.id LIMIT ?");
ENTITIES(ALL)
/* clang-format on */

struct record_sql record_sql_of(enum entity_id kind)
{
    switch (kind) {
#define CASE(table, name, parent, title, section) \
    case ENTITY_##table: \
        return (struct record_sql){ &row_##table, &insert_##table, &update_##table, \
                                    &get_##table, children_of_##table, &all_##table, \
                                    parent_of_##table, &drop_##table };
        ENTITIES(CASE)
#undef CASE
    case ENTITY_none:
    case ENTITY_COUNT:
        break;
    }
    return (struct record_sql){ NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL };
}
