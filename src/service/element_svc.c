/* SPDX-License-Identifier: MIT */
/* Elements the family kept back: domain.md 3.3. */

#include "config.h"

#include "service/element_svc.h"

#include "base/text.h"
#include "model/record.h"
#include "service/case_deed.h"
#include "service/record_home.h"
#include "store/record_store.h"

static struct element_entry *find_entry(struct case_deed *d, const struct ident *id)
{
    for (size_t i = 0; i < d->file.element_entry.count; i++) {
        if (ident_equal(&d->file.element_entry.items[i].record.id, id))
            return &d->file.element_entry.items[i];
    }
    return NULL;
}

/* Nobody is named any more from whom it is kept. */
static bool forget_agencies(struct case_deed *d, const struct ident *entry, const char *reason,
                            struct err *err)
{
    for (size_t i = 0; i < d->file.element_restriction.count; i++) {
        struct element_restriction *kept = &d->file.element_restriction.items[i];

        if (!ident_equal(&kept->element_entry_id, entry))
            continue;
        kept->record.void_at = session_now(d->deed.session);
        kept->record.void_reason = reason;
        if (!deed_save(&d->deed, ENTITY_element_restriction, kept, AUDIT_VOID, reason, err))
            return false;
    }
    return true;
}

static bool lift(struct case_deed *d, const struct ident *id, const char *reason,
                 struct err *err)
{
    struct element_entry *entry = find_entry(d, id);

    if (!case_deed_may(d, PERMIT_ASSESSMENT_DRAFT, OPERATION_UPDATE, err) ||
        !case_deed_open(d, err))
        return false;
    if (!entry || !entry->share_restricted)
        return err_set(err, ERR_REFUSED, "This element is not kept back.");
    entry->share_restricted = false;
    return deed_save(&d->deed, ENTITY_element_entry, entry, AUDIT_CHANGE, reason, err) &&
           forget_agencies(d, id, reason, err);
}

static bool find_case(struct session *session, const struct ident *entry, struct ident *case_id,
                      struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct element_entry found;
    struct record_home home;
    struct db *db;
    bool ok = session_db(session, &db, err) &&
              record_store_get(db, ENTITY_element_entry, entry, &found, &scratch, err) &&
              record_home(db, ENTITY_element_entry, &found, &home, err);

    if (ok)
        *case_id = home.case_id;
    arena_clear(&scratch);
    return ok;
}

bool element_lift(struct session *session, const struct ident *entry_id, const char *reason,
                  struct err *err)
{
    struct ident case_id;
    struct case_deed d;

    if (!reason || text_blank(reason))
        return err_set_field(err, "reason", "Say who lifted it, and when.");
    if (!find_case(session, entry_id, &case_id, err) ||
        !case_deed_begin(session, &case_id, &d, err))
        return false;
    return case_deed_end(&d, lift(&d, entry_id, reason, err), err);
}
