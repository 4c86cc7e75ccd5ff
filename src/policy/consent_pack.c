/* SPDX-License-Identifier: MIT */
/* What goes to another authority. */

#include "config.h"

#include "policy/consent_pack.h"

#include <string.h>
#include <strings.h>

#include "model/element.h"
#include "model/record.h"
#include "policy/consent_rules.h"

/* An authority may be kept among the agencies, and consent name it as one. */
static struct ident agency_named(const struct case_file *file, const char *other_la)
{
    for (size_t i = 0; other_la && i < file->consent_scope.count; i++) {
        const struct consent_scope *scope = &file->consent_scope.items[i];
        const struct agency *agency = scope->target_kind == SCOPE_TARGET_AGENCY
                                          ? case_file_agency(file, &scope->target_id)
                                          : NULL;

        if (agency && agency->name && strcasecmp(agency->name, other_la) == 0)
            return agency->record.id;
    }
    return IDENT_NONE;
}

static struct recipient authority(const struct case_file *file, const char *other_la)
{
    return (struct recipient){ .other_la = other_la, .agency = agency_named(file, other_la) };
}

uint64_t pack_classes(const struct case_file *file, const char *other_la, struct date today)
{
    struct recipient recipient = authority(file, other_la);
    struct consent_answer answer = consent_for(file, &recipient, today);
    const struct consent *agreed = consent_at_stage(file, CONSENT_STAGE_TRANSFER, today);

    if (!agreed || (agreed->status != CONSENTST_GIVEN && agreed->status != CONSENTST_LIMITED))
        return 0;
    return (answer.classes ? answer.classes : consent_plain_classes()) & ~answer.denied;
}

bool pack_names_authority(const struct case_file *file, const char *other_la, struct date today)
{
    struct recipient recipient = authority(file, other_la);

    return consent_for(file, &recipient, today).classes != 0;
}

const char *pack_keeps_element(const struct element_entry *entry, uint64_t classes)
{
    if (entry->share_restricted)
        return "the family keeps it back";
    if (!set_has(classes, element_data_class(entry->element)))
        return "consent does not let it go there";
    return NULL;
}

static bool begins_with(const char *text, const char *words)
{
    return text && words && *words && strncmp(text, words, strlen(words)) == 0;
}

/* "P. Lowe" is whoever is told as "P. Lowe, team leader"; an authority may be kept
 * among the agencies. */
static bool went_there(const struct case_file *file, const struct disclosure *entry,
                       const struct transfer *transfer)
{
    const struct agency *agency = case_file_agency(file, &entry->to_agency);

    if (begins_with(transfer->contact, entry->to_person) ||
        begins_with(entry->to_person, transfer->contact))
        return true;
    return agency && agency->name && transfer->other_la &&
           strcmp(agency->name, transfer->other_la) == 0;
}

/* A word by telephone that day is not the papers. */
static bool is_of_papers(const struct case_file *file, const struct disclosure *entry,
                         const struct transfer *transfer)
{
    uint64_t goes = pack_classes(file, transfer->other_la, transfer->sent_on);

    return (goes & ~(uint64_t)entry->what) == 0 &&
           ident_equal(&entry->consent_id, &transfer->consent_id);
}

static bool went_out(const struct disclosure *entry)
{
    return entry->direction == DIRECTION_OUT && entry->decision == SHARE_DECISION_SHARED;
}

bool pack_is_logged(const struct case_file *file, const struct transfer *transfer)
{
    for (size_t i = 0; i < file->disclosure.count; i++) {
        const struct disclosure *entry = &file->disclosure.items[i];

        if (went_out(entry) &&
            date_compare(instant_local_date(entry->when), transfer->sent_on) == 0 &&
            went_there(file, entry, transfer) && is_of_papers(file, entry, transfer))
            return true;
    }
    return false;
}

static bool is_a_word_since(const struct disclosure *entry, struct date day)
{
    return date_compare(instant_local_date(entry->when), day) >= 0 &&
           !(entry->what & ~set_with(0, DATACLASS_BASIC));
}

bool pack_is_called_off(const struct case_file *file, const struct transfer *transfer)
{
    for (size_t i = 0; i < file->disclosure.count; i++) {
        const struct disclosure *entry = &file->disclosure.items[i];

        if (went_out(entry) && is_a_word_since(entry, transfer->taken_back_on) &&
            went_there(file, entry, transfer))
            return true;
    }
    return false;
}
