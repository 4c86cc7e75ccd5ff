/* SPDX-License-Identifier: MIT */
/* The case into which another of the same child is merged. */

#include "config.h"

#include "base/text.h"
#include "model/record.h"
#include "policy/states.h"
#include "service/case_svc.h"
#include "service/merge_deed.h"
#include "store/case_file_store.h"
#include "store/record_store.h"

/* ----- Two children ------------------------------------------------------ */

/* The first link from one case to another that says they are brother or sister. */
static const struct case_link *sibling_link(const struct case_file *file,
                                            const struct ident *other)
{
    for (size_t i = 0; i < file->case_link.count; i++) {
        const struct case_link *link = &file->case_link.items[i];

        if (link->kind == LINK_KIND_SIBLING && ident_equal(&link->other_case_id, other))
            return link;
    }
    return NULL;
}

/* Somebody said that they are two children: that is taken back first. */
static bool are_not_siblings(struct case_deed *d, const struct caf_case *other, struct err *err)
{
    struct case_file theirs;

    if (!case_file_store_get(d->deed.db, &other->record.id, &theirs, &d->arena, err))
        return false;
    return (!sibling_link(&d->file, &other->record.id) &&
            !sibling_link(&theirs, &d->deed.case_id)) ||
           err_set_field(err, "kept_urn",
                         "%s is linked as that of a brother or sister. If they are one child "
                         "after all, take the link back first (g e, on the case that has it).",
                         other->urn);
}

/* ----- The case that stays ---------------------------------------------- */

bool merge_find(struct session *session, const char *urn, struct ident *kept, struct err *err)
{
    if (!urn || text_blank(urn))
        return err_set_field(err, "kept_urn", "Give the reference of the child's other case.");
    return case_by_urn(session, urn, kept, err) ||
           err_set_field(err, "kept_urn",
                         "There is no case %s. A reference looks like CAF-2010-00017.", urn);
}

/* Of an open and a closed case it is not the open one that ends. */
static bool goes_on(const struct case_deed *d, const struct caf_case *other, struct err *err)
{
    return !state_is_open(d->file.caf_case.state) || state_is_open(other->state) ||
           err_set_field(err, "kept_urn",
                         "%s is closed and this case is open: the child would have none. Make %s "
                         "void from there instead, or open it again first.",
                         other->urn, other->urn);
}

bool merge_target(struct case_deed *d, const char *urn, struct ident *kept, struct err *err)
{
    struct caf_case other;

    if (!merge_find(d->deed.session, urn, kept, err) ||
        !record_store_get(d->deed.db, ENTITY_caf_case, kept, &other, &d->arena, err))
        return false;
    if (ident_equal(kept, &d->deed.case_id))
        return err_set_field(err, "kept_urn", "That is this case: name the child's other one.");
    if (other.state == STATE_V0 || other.state == STATE_Z3)
        return err_set_field(err, "kept_urn", "%s cannot take anything over. %s", other.urn,
                             state_meaning(other.state));
    return goes_on(d, &other, err) && are_not_siblings(d, &other, err);
}
