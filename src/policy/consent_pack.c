/* SPDX-License-Identifier: MIT */
/* What goes to another authority. */

#include "config.h"

#include "policy/consent_pack.h"

#include "model/element.h"
#include "model/record.h"
#include "policy/consent_rules.h"

uint64_t pack_classes(const struct case_file *file, const char *other_la, struct date today)
{
    struct recipient recipient = { .other_la = other_la };
    struct consent_answer answer = consent_for(file, &recipient, today);
    const struct consent *agreed = consent_at_stage(file, CONSENT_STAGE_TRANSFER, today);

    if (!agreed || (agreed->status != CONSENTST_GIVEN && agreed->status != CONSENTST_LIMITED))
        return 0;
    return (answer.classes ? answer.classes : consent_plain_classes()) & ~answer.denied;
}

const char *pack_keeps_element(const struct element_entry *entry, uint64_t classes)
{
    if (entry->share_restricted)
        return "the family keeps it back";
    if (!set_has(classes, element_data_class(entry->element)))
        return "consent does not let it go there";
    return NULL;
}
