/* SPDX-License-Identifier: MIT */
/* What becomes of a move between authorities. */

#include "config.h"

#include "service/transfer_svc.h"

#include "service/transfer_fill.h"

static bool share(struct case_deed *d, const struct transfer *transfer,
                  const struct disclosure *how, struct err *err)
{
    struct disclosure entry;

    transfer_entry(d, transfer, how, &entry);
    return case_deed_check(d, ENTITY_disclosure, &entry, err) &&
           deed_save(&d->deed, ENTITY_disclosure, &entry, AUDIT_DISCLOSE, NULL, err);
}

static bool keep(struct case_deed *d, struct transfer *transfer, const struct disclosure *how,
                 struct err *err)
{
    bool goes;

    if (!case_deed_may(d, PERMIT_TRANSFER, OPERATION_EXECUTE, err) ||
        !case_deed_writes(d, ENTITY_transfer, err))
        return false;
    if (!case_file_find(&d->file, ENTITY_transfer, &transfer->record.id))
        return err_set(err, ERR_NOT_FOUND, "That transfer is not part of this case.");
    return transfer_fill(d, transfer, &goes, err) &&
           case_deed_put(d, ENTITY_transfer, transfer, err) &&
           case_deed_check(d, ENTITY_transfer, transfer, err) &&
           (!goes || share(d, transfer, how, err)) &&
           case_deed_keep(d, ENTITY_transfer, transfer, err);
}

bool transfer_keep(struct session *session, struct transfer *transfer,
                   const struct disclosure *how, struct err *err)
{
    struct transfer stored = *transfer; /* what it takes from the file ends with the deed */
    struct case_deed d;

    if (!case_deed_begin(session, &transfer->case_id, &d, err) ||
        !case_deed_end(&d, keep(&d, &stored, how, err), err))
        return false;
    transfer->record = stored.record;
    return true;
}

const char *transfer_why_not(const struct relation *relation)
{
    struct permission permission = permit(PERMIT_TRANSFER, OPERATION_EXECUTE, relation);

    return permission.allowed ? NULL : permission.why_not;
}
