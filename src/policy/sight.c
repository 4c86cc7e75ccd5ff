/* SPDX-License-Identifier: MIT */
/* What of a case this person may see. */

#include "config.h"

#include "policy/sight.h"

#include "model/element.h"
#include "model/record.h"
#include "policy/relation.h"

static const struct sight everything = { .allowed = true };

bool class_is_sensitive(enum code_dataclass data_class)
{
    return data_class == DATACLASS_SENSITIVE_MH || data_class == DATACLASS_SENSITIVE_SH ||
           data_class == DATACLASS_SENSITIVE_SM;
}

static struct sight refuse(bool identity_only, const char *why_not)
{
    return (struct sight){ .identity_only = identity_only, .why_not = why_not };
}

static bool watches(const struct relation *relation)
{
    return (set_has(relation->roles, ROLE_coordinator) && relation->locality) ||
           (set_has(relation->roles, ROLE_supervisor) && relation->supervises);
}

static bool in_charge(const struct relation *relation)
{
    return set_has(relation->roles, ROLE_practitioner) &&
           (relation->lead || relation->deputy || relation->drafting || relation->closing);
}

/* Who wrote the assessment may go on reading it. */
static uint64_t written(const struct relation *relation)
{
    if (!set_has(relation->roles, ROLE_practitioner) || !relation->author)
        return 0;
    return set_with(set_with(set_with(set_with(0, DATACLASS_BASIC), DATACLASS_ASSESSMENT_D1),
                             DATACLASS_ASSESSMENT_D2),
                    DATACLASS_ASSESSMENT_D3);
}

uint64_t sight_classes(const struct case_file *file, const struct ident *practitioner,
                       const struct parameters *parameters, struct date today)
{
    struct actor actor = { .practitioner = *practitioner, .roles = set_with(0, ROLE_practitioner) };
    struct recipient recipient = recipient_practitioner(file, practitioner);
    struct consent_answer answer = consent_for(file, &recipient, today);
    struct relation relation = relation_find(file, &actor, parameters, today);
    uint64_t own = in_charge(&relation) ? consent_plain_classes() : written(&relation);

    return answer.classes | (own & ~answer.denied);
}

static const char *why_consent_stops(enum code_consentst status)
{
    switch (status) {
    case CONSENTST_EXPIRED:
        return "Consent has run out; it must be asked again before the team can see this.";
    case CONSENTST_WITHDRAWN:
        return "The family has withdrawn consent.";
    case CONSENTST_REFUSED:
        return "The family has refused to share.";
    case CONSENTST_NOT_SOUGHT:
        return "The family has not been asked yet.";
    case CONSENTST_GIVEN:
    case CONSENTST_LIMITED:
    case CONSENTST_SUPERSEDED:
    case CONSENTST_NONE_:
    case CONSENTST_END_:
        break;
    }
    return "Consent does not name this for you or your agency.";
}

static struct sight member_sees(const struct relation *relation, enum code_dataclass data_class,
                                bool restricted, const struct consent_answer *answer)
{
    if (!consent_covers(answer, data_class))
        return refuse(true, why_consent_stops(answer->status));
    if (restricted && !relation->named)
        return refuse(true, "The family keeps this element back; it is not shared.");
    return everything;
}

/* Consent is not asked; what the family keeps back, from all or from them, stays back. */
static struct sight emergency_sees(enum code_dataclass data_class, bool restricted,
                                   const struct consent_answer *answer)
{
    if (restricted || class_is_sensitive(data_class) || set_has(answer->denied, data_class))
        return refuse(true, "This is not opened in an emergency. Ask the lead professional.");
    return everything;
}

struct sight may_see(const struct relation *relation, enum code_state state,
                     enum code_dataclass data_class, bool restricted,
                     const struct consent_answer *answer)
{
    bool practitioner = set_has(relation->roles, ROLE_practitioner);
    bool known = relation->roles & ~set_with(0, ROLE_administrator);

    if (state == STATE_Z3)
        return refuse(known, "The content of this case has been destroyed.");
    if (watches(relation))
        return (struct sight){ .allowed = true,
                               .needs_reason = restricted || class_is_sensitive(data_class) };
    if (in_charge(relation)) {
        if (set_has(answer->denied, data_class))
            return refuse(true, "The family does not want you to have this.");
        return everything;
    }
    if (set_has(written(relation), data_class) && !set_has(answer->denied, data_class))
        return everything;
    if (relation->emergency)
        return emergency_sees(data_class, restricted, answer);
    if (practitioner && relation->member)
        return member_sees(relation, data_class, restricted, answer);
    if (relation->closed)
        return refuse(known, "This case is closed. Ask the co-ordinator.");
    if (!known)
        return refuse(false, "Administrators look after the program; they cannot open a case.");
    if (relation->roles == set_with(0, ROLE_auditor))
        return refuse(true, "Auditors read the trail and who a case is about, not its content.");
    return refuse(true, "You are not part of this case. Its lead professional can tell you more.");
}

/* A class that says no more than that it is a note. */
static bool class_is_plain(int data_class)
{
    return data_class == DATACLASS_NONE_ || data_class == DATACLASS_CHRONOLOGY ||
           data_class == DATACLASS_ALL;
}

static struct sight sees_alone(const struct case_file *file, const struct chronology_note *note,
                               const struct relation *relation,
                               const struct consent_answer *answer, const struct ident *reader)
{
    if (class_is_plain(note->data_class) ||
        (ident_known(reader) && ident_equal(&note->author_id, reader)))
        return everything;
    return may_see(relation, (enum code_state)file->caf_case.state,
                   (enum code_dataclass)note->data_class, false, answer);
}

struct sight may_see_note(const struct case_file *file, const struct chronology_note *note,
                          const struct relation *relation, const struct consent_answer *answer,
                          const struct ident *reader)
{
    const struct chronology_note *first =
        ident_known(&note->addendum_to)
            ? case_file_find(file, ENTITY_chronology_note, &note->addendum_to)
            : NULL;
    struct sight sight = first ? sees_alone(file, first, relation, answer, reader) : everything;

    if (!sight.allowed || sight.needs_reason)
        return sight;
    return sees_alone(file, note, relation, answer, reader);
}

struct sight may_see_supervision(const struct case_file *file,
                                 const struct supervision_note *note,
                                 const struct relation *relation, const struct ident *reader)
{
    struct relation here = *relation;
    struct permission permission;

    if (ident_known(reader) && ident_equal(&note->supervisor, reader))
        return everything;
    here.own = ident_known(reader) && ident_equal(&note->lp, reader);
    here.supervises = relation_supervises(file, reader, &note->lp);
    permission = permit(PERMIT_SUPERVISION_NOTES, OPERATION_READ, &here);
    return permission.allowed ? everything : refuse(true, permission.why_not);
}

bool restriction_lets_through(const struct case_file *file, const struct element_entry *entry,
                              const struct ident *agency)
{
    bool named = false;

    if (!entry->share_restricted)
        return true;
    for (size_t i = 0; i < file->element_restriction.count; i++) {
        const struct element_restriction *kept = &file->element_restriction.items[i];

        if (!ident_equal(&kept->element_entry_id, &entry->record.id))
            continue;
        named = true;
        if (!ident_known(agency) || ident_equal(&kept->agency_id, agency))
            return false;
    }
    return named;
}

/* A draft is read by who may write it, whatever is kept from their agency. */
static bool may_write(const struct case_file *file, const struct element_entry *entry,
                      const struct relation *relation)
{
    const struct assessment *version =
        case_file_find(file, ENTITY_assessment, &entry->assessment_id);

    return version && version->status == ASSESSMENT_STATUS_DRAFT &&
           permit(PERMIT_ASSESSMENT_DRAFT, OPERATION_UPDATE, relation).allowed;
}

struct sight may_see_element(const struct case_file *file, const struct element_entry *entry,
                             const struct relation *relation,
                             const struct consent_answer *answer, const struct ident *agency)
{
    struct consent_answer given = *answer;
    struct relation here = *relation;

    here.named = restriction_lets_through(file, entry, agency);
    if (may_write(file, entry, relation))
        given.denied = answer->denied_in_person;
    return may_see(&here, (enum code_state)file->caf_case.state,
                   element_data_class((enum code_element)entry->element), entry->share_restricted,
                   &given);
}
