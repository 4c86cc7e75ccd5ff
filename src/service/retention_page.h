/* SPDX-License-Identifier: MIT */
/* The certificate of what was destroyed, as a page: domain.md 7.1. For the services only. */

#ifndef SERVICE_RETENTION_PAGE_H
#define SERVICE_RETENTION_PAGE_H

#include "base/str.h"
#include "model/case_file.h"
#include "service/session_private.h"
#include "store/audit_store.h"

/* Adds it: what is left of the case, who agreed (NULL: nobody is on record), and the row of the
 * trail that says so. */
void retention_page(struct session *session, const struct case_file *file,
                    const struct destruction *agreed, const struct audit_event *row,
                    struct str *out, struct arena *arena);

#endif
