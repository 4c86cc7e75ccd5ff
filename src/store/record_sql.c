/* SPDX-License-Identifier: MIT */
/* The statements of every kind of record. */

#include "config.h"

#include "store/record_sql.h"

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

#define SELECT(table) "SELECT " HEAD_GIVEN FIELDS_##table(GIVE) " FROM " #table " t "

#define BASIC(table, name, parent, title, section) \
    SQL(row_##table, "SELECT id FROM " #table " WHERE uuid = ?"); \
    SQL(insert_##table, "INSERT INTO " #table " (" HEAD FIELDS_##table(NAME) ") VALUES (" \
                        HEAD_VALUES FIELDS_##table(VALUE) ")"); \
    SQL(update_##table, "UPDATE " #table " SET row_version = ?, updated_at = ?, updated_by = ?, " \
                        "void_at = ?, void_reason = ?" FIELDS_##table(SET) \
                        " WHERE uuid = ? AND row_version = ?"); \
    SQL(get_##table, SELECT(table) "WHERE t.uuid = ?"); \
    SQL(all_##table, SELECT(table) "WHERE t.id > ? ORDER BY t.id LIMIT ?");
ENTITIES(BASIC)

#define CHILDREN(table, parent) \
    SQL(children_##table, SELECT(table) "WHERE t." COLUMN_##parent " = (SELECT p.id FROM " #parent \
                          " p WHERE p.uuid = ?) ORDER BY t.id"); \
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
/* clang-format on */

struct record_sql record_sql_of(enum entity_id kind)
{
    switch (kind) {
#define CASE(table, name, parent, title, section) \
    case ENTITY_##table: \
        return (struct record_sql){ &row_##table, &insert_##table, &update_##table, \
                                    &get_##table, children_of_##table, &all_##table, \
                                    parent_of_##table };
        ENTITIES(CASE)
#undef CASE
    case ENTITY_none:
    case ENTITY_COUNT:
        break;
    }
    return (struct record_sql){ NULL, NULL, NULL, NULL, NULL, NULL, NULL };
}
