/* SPDX-License-Identifier: MIT */
/* A case for somebody who may only know of it. */

#include "config.h"

#include "service/identity_sight.h"

#include <string.h>

#include "model/record.h"
#include "policy/relation.h"
#include "service/case_sight.h"

void identity_empty(struct case_file *file, enum entity_id kind)
{
    switch (kind) {
#define EMPTY_none(table)
#define EMPTY_subject(table) case ENTITY_##table: file->table.count = 0; break;
#define EMPTY_caf_case EMPTY_subject
#define EMPTY_assessment EMPTY_subject
#define EMPTY_element_entry EMPTY_subject
#define EMPTY_consent EMPTY_subject
#define EMPTY_tac_meeting EMPTY_subject
#define EMPTY_delivery_plan EMPTY_subject
#define EMPTY_plan_action EMPTY_subject
#define EMPTY_quality_audit EMPTY_subject
#define EMPTY_sar EMPTY_subject
#define EMPTY(table, name, parent, title, section) EMPTY_##parent(table)
        ENTITIES(EMPTY)
    default:
        break;
    }
}

/* Who the child is: all that is told to somebody who may only know of the case,
 * besides the year of birth (domain.md 4.4). */
#define IDENTITY_FIELDS(X) X(given_names) X(family_name) X(is_unborn) X(mother_id) X(edd)

bool case_sight_names_child(const char *field)
{
#define NAMES(name) || strcmp(field, #name) == 0
    return false IDENTITY_FIELDS(NAMES);
}

struct subject identity_of_child(const struct subject *from)
{
    struct subject subject;

    record_init(entity_of(ENTITY_subject), &subject);
    subject.record = from->record;
#define KEEP_FIELD(name) subject.name = from->name;
    IDENTITY_FIELDS(KEEP_FIELD)
    return subject;
}

/* Of the people at work only whoever leads, and for whom. */
static void keep_lead_only(struct case_file *file, const struct ident *lead)
{
    const struct practitioner *worker = case_file_practitioner(file, lead);
    const struct agency *agency = case_file_agency_of(file, lead);
    const struct practitioner one = worker ? *worker : (struct practitioner){ 0 };
    const struct agency home = agency ? *agency : (struct agency){ 0 };

    file->person.count = file->practitioner.count = file->agency.count = 0;
    if (worker)
        file->practitioner.items[file->practitioner.count++] = one;
    if (agency)
        file->agency.items[file->agency.count++] = home;
}

void case_sight_identity(struct case_file *file, struct date today, bool shut[ENTITY_COUNT])
{
    const struct lp_assignment *found = relation_lead(file, today);
    struct lp_assignment lead;
    struct caf_case one;
    struct ident none = IDENT_NONE;
    bool led = found != NULL;

    if (led)
        lead = *found;
    record_init(entity_of(ENTITY_caf_case), &one);
    one.record = file->caf_case.record;
    one.urn = file->caf_case.urn;
    one.subject_id = file->caf_case.subject_id;
    one.state = file->caf_case.state;
    one.opened_on = file->caf_case.opened_on;
    one.closed_on = file->caf_case.closed_on;
    file->subject = identity_of_child(&file->subject);
    shut[ENTITY_subject] = true;
    file->caf_case = one;
    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (!case_file_holds((enum entity_id)kind) || !entity_of((enum entity_id)kind)->parent)
            continue;
        shut[kind] = kind != ENTITY_lp_assignment;
        identity_empty(file, (enum entity_id)kind);
    }
    keep_lead_only(file, led ? &lead.practitioner_id : &none);
    if (led) {
        file->lp_assignment.items[0] = lead;
        file->lp_assignment.count = 1;
    }
}
