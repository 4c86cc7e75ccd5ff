/* SPDX-License-Identifier: MIT */
/* What becomes of a move between authorities. */

#include "config.h"

#include "service/transfer_svc.h"

#include "model/record.h"
#include "policy/states.h"
#include "service/case_deed.h"

static bool may_write(struct case_deed *d, struct err *err)
{
    struct case_facts facts = case_deed_facts(d);
    const char *why;

    return state_allows_writing(&facts, ENTITY_transfer, &why) ||
           err_set(err, ERR_REFUSED, "%s", why);
}

/* What went, to whom and on which consent is told once. */
static bool keep(struct case_deed *d, struct transfer *transfer, struct err *err)
{
    static const char *const fixed[] = { "direction", "other_la", "contact", "consent_id",
                                         "pack_contents", "pack_text" };
    const struct entity *entity = entity_of(ENTITY_transfer);
    const struct transfer *before = case_file_find(&d->file, ENTITY_transfer,
                                                   &transfer->record.id);

    if (!case_deed_may(d, PERMIT_TRANSFER, OPERATION_EXECUTE, err) || !may_write(d, err))
        return false;
    if (!before)
        return err_set(err, ERR_NOT_FOUND, "That transfer is not part of this case.");
    for (size_t i = 0; i < COUNT(fixed); i++)
        field_copy(entity_field(entity, fixed[i]), before, transfer);
    return case_deed_save(d, ENTITY_transfer, transfer, err);
}

bool transfer_keep(struct session *session, struct transfer *transfer, struct err *err)
{
    struct transfer stored = *transfer; /* what it takes from the file ends with the deed */
    struct case_deed d;

    if (!case_deed_begin(session, &transfer->case_id, &d, err) ||
        !case_deed_end(&d, keep(&d, &stored, err), err))
        return false;
    transfer->record = stored.record;
    return true;
}

const char *transfer_why_not(const struct relation *relation)
{
    struct permission permission = permit(PERMIT_TRANSFER, OPERATION_EXECUTE, relation);

    return permission.allowed ? NULL : permission.why_not;
}
