/* SPDX-License-Identifier: MIT */
/* The part of a case by which a save is judged. */

#include "config.h"

#include "service/case_part.h"

#include "model/record.h"
#include "service/record_rule.h"
#include "store/case_file_store.h"

#define PART(kind) CASE_PART(ENTITY_##kind)

/* What each part adds to the one before it. Consent tells whether anything is written at all:
 * not once everything was withdrawn. */
#define OF_LEAD (PART(lp_assignment) | PART(emergency_opening) | PART(consent))
#define OF_AUTHOR (PART(assessment) | PART(consent))
#define OF_TEAM (PART(consent_scope) | PART(tac_member))

/* What the rules of a kind look at besides. */
static uint64_t looked_at(enum entity_id kind)
{
    switch (kind) {
    case ENTITY_subject:
    case ENTITY_address:
    case ENTITY_person: /* is it kept where they live? */
        return PART(subject) | PART(address) | PART(person);
    case ENTITY_person_link:
    case ENTITY_view_comment:
    case ENTITY_review: /* are they old enough to be asked? */
        return PART(subject);
    case ENTITY_pre_assessment:
        return PART(stepup) | PART(pre_assessment) | PART(subject) | PART(address);
    case ENTITY_disclosure:
        return OF_AUTHOR | OF_TEAM | PART(stepup);
    case ENTITY_element_entry:
    case ENTITY_tac_member:
    case ENTITY_transfer:
        return OF_AUTHOR | OF_TEAM;
    case ENTITY_panel_referral:
        return OF_AUTHOR | OF_TEAM | PART(disclosure);
    case ENTITY_budget_request:
        return PART(panel_referral);
    case ENTITY_plan_action:
        return PART(delivery_plan);
    case ENTITY_delivery_plan:
        return PART(plan_action);
    case ENTITY_chronology_note:
        return PART(chronology_note);
    case ENTITY_attendance:
        return PART(tac_meeting);
    case ENTITY_closure:
        return PART(subject) | PART(contact_attempt);
    default:
        return 0;
    }
}

uint64_t case_part_kinds(enum entity_id kind, enum case_part part)
{
    uint64_t kinds = OF_LEAD | looked_at(kind);

    if (record_rule(kind)->lock == LOCK_SERVICE)
        return UINT64_MAX;
    if (record_rule(kind)->lock == LOCK_DRAFT)
        kinds |= PART(assessment);
    if (part >= PART_AUTHOR)
        kinds |= OF_AUTHOR;
    return part == PART_ALL ? kinds | OF_TEAM : kinds;
}

static bool add(const struct case_ask *ask, enum entity_id kind, const struct ident *id,
                struct case_file *file, struct err *err)
{
    return case_file_store_name(ask->db, kind, id, file, ask->arena, err);
}

static bool add_worker(const struct case_ask *ask, const struct ident *id, struct case_file *file,
                       struct err *err)
{
    const struct practitioner *worker;

    if (!add(ask, ENTITY_practitioner, id, file, err))
        return false;
    worker = case_file_practitioner(file, id);
    return !worker || add(ask, ENTITY_agency, &worker->agency_id, file, err);
}

/* A child who consented is told from a parent by who the person is. */
static bool add_givers(const struct case_ask *ask, struct case_file *file, struct err *err)
{
    for (size_t i = 0; i < file->consent.count; i++) {
        const struct consent *consent = &file->consent.items[i];

        if (consent->given_as == GIVEN_AS_SELF &&
            !add(ask, ENTITY_person, &consent->given_by_person, file, err))
            return false;
    }
    return true;
}

static bool add_supervised(const struct case_ask *ask, struct case_file *file, struct err *err)
{
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        if (!add_worker(ask, &file->lp_assignment.items[i].practitioner_id, file, err))
            return false;
    }
    return add_worker(ask, &file->caf_case.author_id, file, err);
}

/* Those of whom a rule asks what consent covers. */
static bool add_asked(const struct case_ask *ask, struct case_file *file, struct err *err)
{
    if (ask->record && ask->kind == ENTITY_tac_member)
        return add_worker(ask, &((const struct tac_member *)ask->record)->practitioner_id, file,
                          err);
    if (ask->record && ask->kind == ENTITY_disclosure)
        return add(ask, ENTITY_agency, &((const struct disclosure *)ask->record)->to_agency, file,
                   err);
    return true;
}

/* Whom the records that are there now make it needful to know. */
static bool add_people(const struct case_ask *ask, uint64_t kinds, enum case_part part,
                       struct case_file *file, struct err *err)
{
    if ((kinds & PART(consent)) && !add_givers(ask, file, err))
        return false;
    if (part < PART_ALL)
        return true;
    return add_worker(ask, &ask->actor.practitioner, file, err) &&
           (!set_has(ask->actor.roles, ROLE_supervisor) || add_supervised(ask, file, err));
}

/* Where it goes on is said of one that was made one with another. */
static uint64_t of_void(const struct case_file *file)
{
    return file->caf_case.state == STATE_V0 ? PART(case_link) | PART(void_request) : 0;
}

bool case_part_start(const struct case_ask *ask, const struct ident *case_id,
                     struct case_file *file, struct err *err)
{
    uint64_t kinds = case_part_kinds(ask->kind, PART_LEAD);

    if (kinds == UINT64_MAX)
        return case_file_store_get(ask->db, case_id, file, ask->arena, err);
    return case_file_store_start(ask->db, case_id, file, ask->arena, err) &&
           case_file_store_more(ask->db, kinds | of_void(file), file, ask->arena, err) &&
           add_people(ask, kinds, PART_LEAD, file, err) && add_asked(ask, file, err);
}

bool case_part_next(const struct case_ask *ask, enum case_part part, struct case_file *file,
                    struct err *err)
{
    uint64_t before = case_part_kinds(ask->kind, part - 1);
    uint64_t more = case_part_kinds(ask->kind, part) & ~before;

    return before == UINT64_MAX ||
           (case_file_store_more(ask->db, more, file, ask->arena, err) &&
            add_people(ask, more, part, file, err));
}

struct relation case_part_relation(const struct case_ask *ask, enum case_part part,
                                   const struct case_file *file,
                                   const struct parameters *parameters, struct date today)
{
    struct relation relation = relation_find(file, &ask->actor, parameters, today);

    if (part == PART_LEAD)
        relation.author = relation.drafting = false;
    if (part != PART_ALL)
        relation.member = relation.consent = relation.supervises = false;
    return relation;
}
