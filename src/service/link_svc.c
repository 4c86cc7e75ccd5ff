/* SPDX-License-Identifier: MIT */
/* Links between cases. */

#include "config.h"

#include "service/link_svc.h"

#include "base/text.h"
#include "model/record.h"
#include "model/subject_name.h"
#include "policy/relation.h"
#include "service/case_deed.h"
#include "service/case_look.h"
#include "service/case_svc.h"
#include "service/names.h"
#include "store/case_file_store.h"
#include "store/link_store.h"
#include "store/record_store.h"

bool link_kind_is_chosen(int kind)
{
    return kind == LINK_KIND_SIBLING || kind == LINK_KIND_SAME_HOUSEHOLD ||
           kind == LINK_KIND_PARENT_CHILD || kind == LINK_KIND_NOT_SAME;
}

/* ----- Both directions -------------------------------------------------- */

struct ids {
    struct ident *items;
    size_t count;
    struct arena *arena;
};

static bool add_id(void *data, const struct ident *id)
{
    struct ids *ids = data;

    ids->items = arena_grow(ids->arena, ids->items, ids->count, sizeof(*ids->items));
    ids->items[ids->count++] = *id;
    return true;
}

static void add_own(const struct case_file *file, struct ids *ids)
{
    for (size_t i = 0; i < file->case_link.count; i++)
        add_id(ids, &file->case_link.items[i].record.id);
}

bool link_count(struct session *session, const struct ident *case_id, size_t *count,
                struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct case_look *here = arena_alloc(&arena, sizeof(*here));
    struct ids ids = { NULL, 0, &arena };
    bool ok = case_look_quiet(session, case_id, here, &arena, err);

    if (ok) {
        add_own(&here->file, &ids);
        ok = link_store_to(session->db, case_id, add_id, &ids, err);
    }
    *count = ids.count;
    arena_clear(&arena);
    return ok;
}

/* ----- One line --------------------------------------------------------- */

/* What the other case is to this one. */
static const char *words_of(int kind, bool ours)
{
    switch ((enum code_link_kind)kind) {
    case LINK_KIND_PARENT_CHILD:
        return "Parent and child";
    case LINK_KIND_PREVIOUS_EPISODE:
        return ours ? "Episode before" : "Episode after";
    case LINK_KIND_DUPLICATE_OF:
        return ours ? "Merged into" : "Duplicate, void";
    case LINK_KIND_SIBLING:
    case LINK_KIND_SAME_HOUSEHOLD:
    case LINK_KIND_NOT_SAME:
    case LINK_KIND_NONE_:
    case LINK_KIND_END_:
        break;
    }
    return code_label(CODES_LINK_KIND_ID, kind);
}

/* The lead professional of an open case; of any other, or of one that nobody leads,
 * the co-ordinator of its locality. */
static const char *whom_to_ask(struct session *session, const struct case_look *there,
                               struct arena *arena)
{
    const struct lp_assignment *lead = relation_lead(&there->file, there->today);
    const struct locality *place = case_file_find(&there->file, ENTITY_locality,
                                                  &there->file.caf_case.locality_id);
    const char *name = lead ? name_of(session, ENTITY_practitioner, &lead->practitioner_id, arena)
                            : "";

    if (name[0])
        return arena_printf(arena, "%s, who leads it", name);
    name = place ? name_of(session, ENTITY_practitioner, &place->coordinator, arena) : "";
    return name[0] ? arena_printf(arena, "%s, co-ordinator", name) : "the co-ordinator";
}

static void tell_other(struct session *session, const struct case_look *there,
                       struct link_row *row, struct arena *arena)
{
    const struct case_file *file = &there->file;

    row->ask = whom_to_ask(session, there, arena);
    row->may_open = permit_open(&there->relation);
    row->urn = row->name = row->state = "";
    if (!row->may_open)
        return;
    row->other = file->caf_case.record.id;
    row->urn = arena_strdup(arena, file->caf_case.urn ? file->caf_case.urn : "");
    row->name = arena_strdup(
        arena, subject_name(&file->subject, case_file_person(file, &file->subject.mother_id),
                            arena));
    row->state = code_label(CODES_STATE_ID, file->caf_case.state);
}

static bool add_row(struct session *session, const struct ident *case_id, const struct ident *id,
                    struct links *out, struct arena *arena, struct err *err)
{
    struct case_look *there = arena_alloc(arena, sizeof(*there));
    struct case_link link;
    struct link_row row = { .link = *id };
    bool ours;

    if (!record_store_get(session->db, ENTITY_case_link, id, &link, arena, err))
        return false;
    ours = ident_equal(&link.case_id, case_id);
    if (!case_look_quiet(session, ours ? &link.other_case_id : &link.case_id, there, arena, err))
        return false;
    row.kind = (enum code_link_kind)link.kind;
    row.words = words_of(link.kind, ours);
    row.program = !link_kind_is_chosen(link.kind);
    tell_other(session, there, &row, arena);
    row.note = link.note && (ours || row.may_open) ? link.note : "";
    out->rows = arena_grow(arena, out->rows, out->count, sizeof(*out->rows));
    out->rows[out->count++] = row;
    return true;
}

bool link_list(struct session *session, const struct ident *case_id, struct links *out,
               struct arena *arena, struct err *err)
{
    struct case_look *here = arena_alloc(arena, sizeof(*here));
    struct ids ids = { NULL, 0, arena };

    *out = (struct links){ NULL, 0 };
    if (!case_look(session, case_id, PERMIT_IDENTIFYING_DETAILS, here, arena, err))
        return false;
    add_own(&here->file, &ids);
    if (!link_store_to(session->db, case_id, add_id, &ids, err))
        return false;
    for (size_t i = 0; i < ids.count; i++) {
        if (!add_row(session, case_id, &ids.items[i], out, arena, err))
            return false;
    }
    return true;
}

/* ----- Deeds ------------------------------------------------------------ */

static bool may_link(struct case_deed *d, struct err *err)
{
    return case_deed_may(d, PERMIT_IDENTIFYING_DETAILS, OPERATION_UPDATE, err) &&
           case_deed_writes(d, ENTITY_case_link, err);
}

static bool find_other(struct case_deed *d, const char *urn, struct caf_case *other,
                       struct err *err)
{
    struct ident id;

    if (!urn || text_blank(urn))
        return err_set_field(err, "urn", "Give the reference of the other case.");
    if (!case_by_urn(d->deed.session, urn, &id, err))
        return err_set_field(err, "urn",
                             "There is no case %s. A reference looks like CAF-2010-00017.", urn);
    if (!record_store_get(d->deed.db, ENTITY_caf_case, &id, other, &d->arena, err))
        return false;
    if (ident_equal(&id, &d->deed.case_id))
        return err_set_field(err, "urn", "That is this case: give the reference of the other.");
    return other->state != STATE_V0 ||
           err_set_field(err, "urn", "%s is void: link to the case that stays.", other->urn);
}

static bool is_new(struct case_deed *d, enum code_link_kind kind, const struct caf_case *other,
                   struct err *err)
{
    struct ids ids = { NULL, 0, &d->arena };
    struct case_link link;

    add_own(&d->file, &ids);
    if (!link_store_to(d->deed.db, &d->deed.case_id, add_id, &ids, err))
        return false;
    for (size_t i = 0; i < ids.count; i++) {
        if (!record_store_get(d->deed.db, ENTITY_case_link, &ids.items[i], &link, &d->arena, err))
            return false;
        if (link.kind == (int)kind && (ident_equal(&link.other_case_id, &other->record.id) ||
                                       ident_equal(&link.case_id, &other->record.id)))
            return err_set_field(err, "urn", "%s is linked in this way already.", other->urn);
    }
    return true;
}

static bool add(struct case_deed *d, enum code_link_kind kind, const char *urn,
                const char *reason, struct err *err)
{
    struct caf_case other;
    struct case_link link;

    if (!may_link(d, err) || !find_other(d, urn, &other, err) || !is_new(d, kind, &other, err))
        return false;
    record_init(entity_of(ENTITY_case_link), &link);
    link.case_id = d->deed.case_id;
    link.other_case_id = other.record.id;
    link.kind = (int)kind;
    link.note = reason;
    return case_deed_save(d, ENTITY_case_link, &link, err);
}

bool link_add(struct session *session, const struct ident *case_id, enum code_link_kind kind,
              const char *urn, const char *reason, struct err *err)
{
    struct case_deed d;

    if (!link_kind_is_chosen((int)kind))
        return err_set_field(err, "kind",
                             kind ? "This link is made by the program: a new episode, a merge."
                                  : "Say what the other case is to this one.");
    if (!reason || text_blank(reason))
        return err_set_field(err, "note", "Say why they are linked.");
    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, add(&d, kind, urn, reason, err), err);
}

/* The record belongs to the case that it was made in: the trail names that one. */
static bool take_back(struct case_deed *d, struct case_link *link, const char *reason,
                      struct err *err)
{
    struct ident here = d->deed.case_id;
    bool ok;

    link->record.void_at = session_now(d->deed.session);
    link->record.void_reason = reason;
    d->deed.case_id = link->case_id;
    ok = deed_save(&d->deed, ENTITY_case_link, link, AUDIT_VOID, reason, err);
    d->deed.case_id = here;
    return ok;
}

static bool remove_one(struct case_deed *d, const struct ident *id, const char *reason,
                       struct err *err)
{
    struct case_link link;

    if (!may_link(d, err) ||
        !record_store_get(d->deed.db, ENTITY_case_link, id, &link, &d->arena, err))
        return false;
    if (!ident_equal(&link.case_id, &d->deed.case_id) &&
        !ident_equal(&link.other_case_id, &d->deed.case_id))
        return err_set(err, ERR_NOT_FOUND, "That link is not one of this case.");
    if (!link_kind_is_chosen(link.kind))
        return err_set(err, ERR_REFUSED,
                       "This link was made by a step: a new episode keeps it, and a merge is taken "
                       "apart where the case is void (z).");
    if (instant_known(link.record.void_at))
        return err_set(err, ERR_CONFLICT, "Somebody took it back already.");
    return take_back(d, &link, reason, err);
}

bool link_remove(struct session *session, const struct ident *case_id, const struct ident *link,
                 const char *reason, struct err *err)
{
    struct case_deed d;

    if (!reason || text_blank(reason))
        return err_set_field(err, "reason", "Say why they are not linked; it stays on record.");
    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, remove_one(&d, link, reason, err), err);
}
