/* SPDX-License-Identifier: MIT */
/*
 * Records kept as if somebody who might had saved them. For tests of services: screens
 * know nothing of deeds.
 */

#ifndef TESTS_KEEP_H
#define TESTS_KEEP_H

#include "model/record.h"
#include "service/case_deed.h"
#include "support/casework.h"

/* Kept without asking who may: as it was when they might. */
static inline void desk_keep(struct desk *desk, const struct ident *case_id, enum entity_id kind,
                             void *record)
{
    const struct entity *entity = entity_of(kind);
    struct case_deed d;
    bool ok;

    desk_ok(desk, case_deed_begin(desk->session, case_id, &d, &desk->err));
    if (entity->parent == ENTITY_subject)
        field_set_ident(&entity->fields[0], record, d.file.subject.record.id);
    else if (entity->parent == ENTITY_caf_case)
        field_set_ident(&entity->fields[0], record, *case_id);
    ok = deed_save(&d.deed, kind, record,
                   ((const struct record *)record)->version ? AUDIT_CHANGE : AUDIT_CREATE, NULL,
                   &desk->err);
    desk_ok(desk, case_deed_end(&d, ok, &desk->err));
}

#endif
