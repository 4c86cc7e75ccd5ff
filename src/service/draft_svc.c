/* SPDX-License-Identifier: MIT */
/* Drafts: what was typed and not yet saved. */

#include "config.h"

#include "service/draft_svc.h"

#include <string.h>

#include "service/case_look.h"
#include "service/case_svc.h"
#include "service/deed.h"
#include "service/session_private.h"
#include "store/draft_store.h"

static bool keep(struct session *session, struct db *db, const struct stored_draft *kept,
                 struct err *err)
{
    return db_write(db, err) &&
           db_finish(db, draft_store_keep(db, &session->who.account, kept, err), err);
}

/* What somebody typed is what the reserve is for. */
bool draft_keep(struct session *session, const struct draft *draft, struct err *err)
{
    struct err first = ERR_INIT;

    const struct stored_draft kept = { .form = draft->form,
                                       .record = draft->record,
                                       .base_version = draft->base_version,
                                       .title = draft->title ? draft->title : "",
                                       .body = draft->body,
                                       .saved_ms = session->machine->now_ms(session->machine) };
    struct db *db;

    if (!session_db_anyway(session, &db, err))
        return false;
    if (keep(session, db, &kept, &first))
        return true;
    if (first.kind == ERR_STORAGE && place_reserve_release(&session->place))
        return keep(session, db, &kept, err);
    *err = first;
    return false;
}

static struct draft as_shown(const struct stored_draft *kept)
{
    return (struct draft){ .form = kept->form,
                           .record = kept->record,
                           .base_version = kept->base_version,
                           .title = kept->title,
                           .body = kept->body,
                           .saved_at = { kept->saved_ms / 1000 } };
}

bool draft_find(struct session *session, const char *form, const struct ident *record,
                struct draft *out, struct arena *arena, struct err *err)
{
    struct stored_draft kept;
    struct db *db;

    if (!session_db(session, &db, err) ||
        !draft_store_find(db, &session->who.account, form, record, &kept, arena, err))
        return false;
    *out = as_shown(&kept);
    return true;
}

bool draft_list(struct session *session, struct drafts *out, struct arena *arena, struct err *err)
{
    struct audit_event event = { .action = AUDIT_LIST, .entity = "draft" };
    struct stored_drafts kept;
    struct db *db;

    *out = (struct drafts){ NULL, 0 };
    if (!session_db(session, &db, err) ||
        !draft_store_list(db, &session->who.account, &kept, arena, err))
        return false;
    out->items = arena_alloc(arena, (kept.count + 1) * sizeof(*out->items));
    for (; out->count < kept.count; out->count++)
        out->items[out->count] = as_shown(&kept.items[out->count]);
    return out->count == 0 || look(session, &event, err);
}

bool draft_same_piece(const char *form, const struct ident *record, const char *other_form,
                      const struct ident *other_record)
{
    static const char opening[] = "opening-";
    size_t length = sizeof(opening) - 1;

    return ident_equal(record, other_record) &&
           (strcmp(form, other_form) == 0 || (strncmp(form, opening, length) == 0 &&
                                              strncmp(other_form, opening, length) == 0));
}

const char *draft_child(struct session *session, const struct ident *case_id,
                        struct arena *arena)
{
    struct err quiet = ERR_INIT;
    struct case_view view = { .consent = 0 };
    struct case_look here;

    if (!ident_known(case_id) || !case_look_quiet(session, case_id, &here, arena, &quiet) ||
        !permit_open(&here.relation))
        return "";
    view.file = here.file;
    case_view_describe(&view, here.today, arena);
    return view.name;
}

bool draft_drop(struct session *session, const char *form, const struct ident *record,
                struct err *err)
{
    struct db *db;

    if (!session_db(session, &db, err) || !db_write(db, err))
        return false;
    return db_finish(db, draft_store_drop(db, &session->who.account, form, record, err), err);
}
