/* SPDX-License-Identifier: MIT */
/* The end of a version's writing. */

#include "config.h"

#include "service/assessment_end.h"

bool assessment_freeze(struct case_deed *d, struct err *err)
{
    const struct assessment *draft = case_file_version(&d->file, ASSESSMENT_STATUS_DRAFT);
    struct assessment version;

    if (!draft)
        return err_set(err, ERR_REFUSED, "There is no draft to complete.");
    version = *draft;
    version.status = ASSESSMENT_STATUS_COMPLETE;
    version.date_completed = d->today;
    return case_deed_keep_as(d, ENTITY_assessment, &version, AUDIT_COMPLETE, NULL, err);
}

bool assessment_supersede(struct case_deed *d, struct err *err)
{
    const struct assessment *newest = case_file_version(&d->file, ASSESSMENT_STATUS_COMPLETE);

    for (size_t i = 0; i < d->file.assessment.count; i++) {
        struct assessment version = d->file.assessment.items[i];

        if (version.status != ASSESSMENT_STATUS_COMPLETE ||
            version.version_no == newest->version_no)
            continue;
        version.status = ASSESSMENT_STATUS_SUPERSEDED;
        if (!case_deed_keep(d, ENTITY_assessment, &version, err))
            return false;
    }
    return true;
}
