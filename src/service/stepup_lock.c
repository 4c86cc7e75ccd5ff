/* SPDX-License-Identifier: MIT */
/* When a concern counts as shared; what stays of one that was referred in writing. */

#include "config.h"

#include "service/stepup_lock.h"

#include <string.h>

#include "base/text.h"
#include "model/case_file.h"
#include "model/record.h"

static const char closed_words[] = "The concern was referred in writing, and what was written "
                                   "stays. Write a note, or a new concern (^X).";

static const struct {
    enum entity_id kind;
    const char *field;
} closed[] = {
    { ENTITY_stepup, "raised_by" },
    { ENTITY_stepup, "raised_on" },
    { ENTITY_stepup, "concern" },
    { ENTITY_stepup, "risk" },
    { ENTITY_stepup, "immediate_danger" },
    { ENTITY_stepup, "danger_called_on" },
    { ENTITY_stepup, "danger_called_by" },
    { ENTITY_stepup, "danger_incident" },
    { ENTITY_stepup, "consulted_with" },
    { ENTITY_stepup, "consent_position" },
    { ENTITY_stepup, "consent_reason" },
    { ENTITY_stepup, "referral_made_on" },
    { ENTITY_stepup, "sc_contact" },
    { ENTITY_stepup, "written_on" },
    { ENTITY_stepup, "disclosure_id" },
    { ENTITY_disclosure, "to_agency" },
    { ENTITY_disclosure, "to_person" },
    { ENTITY_disclosure, "recipient_identity_checked" },
    { ENTITY_disclosure, "what" },
    { ENTITY_disclosure, "what_note" },
    { ENTITY_disclosure, "method" },
    { ENTITY_disclosure, "consent_sought" },
    { ENTITY_disclosure, "authorised_by" },
};

static const char first_words[] = "What was first written of a concern stays as it was. Add below it "
                                  "what is missing, or what was wrong.";

static bool is_closed(const struct stepup *concern, size_t i, const void *record)
{
    return instant_known(concern->written_on) &&
           field_known(entity_field(entity_of(closed[i].kind), closed[i].field), record);
}

const char *stepup_why_closed(const struct stepup *concern, enum entity_id kind,
                              const void *record, const char *field)
{
    for (size_t i = 0; i < COUNT(closed); i++) {
        if (closed[i].kind == kind && strcmp(closed[i].field, field) == 0)
            return is_closed(concern, i, record) ? closed_words : NULL;
    }
    return NULL;
}

static bool is_added_to(const char *before, const char *now)
{
    const char *first = text_or_empty(before);

    return strncmp(first, text_or_empty(now), strlen(first)) == 0;
}

/* Its words are added to, from the first save on: what was seen then is evidence. So are those
 * that justify the sharing, once it was written: too few of them are asked for until there are
 * enough. Whoever has not seen the last save is told of that first. */
static const char *what_is_rewritten(const struct stepup *concern, enum entity_id kind,
                                     const void *before, const void *now)
{
    const struct disclosure *shared = before, *sharing = now;
    const struct stepup *first = before, *words = now;

    if (((const struct record *)before)->version != ((const struct record *)now)->version)
        return NULL;
    if (kind == ENTITY_stepup && !is_added_to(first->concern, words->concern))
        return "concern";
    return kind == ENTITY_disclosure && instant_known(concern->written_on) &&
                   !is_added_to(shared->justification, sharing->justification)
               ? "justification"
               : NULL;
}

bool stepup_stays(const struct stepup *concern, enum entity_id kind, const void *before,
                  const void *now, struct err *err)
{
    const char *rewritten;

    for (size_t i = 0; i < COUNT(closed); i++) {
        const struct field *field = entity_field(entity_of(closed[i].kind), closed[i].field);

        if (closed[i].kind != kind || !is_closed(concern, i, before) ||
            field_equal(field, before, now))
            continue;
        err_set(err, ERR_REFUSED, "%s", closed_words);
        if (err)
            err->field = field->name;
        return false;
    }
    rewritten = what_is_rewritten(concern, kind, before, now);
    if (!rewritten)
        return true;
    err_set(err, ERR_REFUSED, "%s", first_words);
    if (err)
        err->field = rewritten;
    return false;
}

/* ----- Its entry of the sharing log --------------------------------------- */

bool stepup_share(const struct stepup *concern, bool was_told, struct disclosure *sharing)
{
    struct disclosure before = *sharing;
    bool told = stepup_is_told(concern);

    if (told && sharing->decision == SHARE_DECISION_TO_TELL)
        sharing->decision = SHARE_DECISION_SHARED;
    if (!told && was_told && sharing->decision == SHARE_DECISION_SHARED) {
        sharing->decision = SHARE_DECISION_TO_TELL;
        sharing->when = concern->raised_on;
    }
    if (instant_known(concern->referral_made_on) &&
        sharing->when.seconds == concern->raised_on.seconds)
        sharing->when = concern->referral_made_on;
    return before.decision != sharing->decision || before.when.seconds != sharing->when.seconds;
}
