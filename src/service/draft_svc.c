/* SPDX-License-Identifier: MIT */
/* Drafts: what was typed and not yet saved. */

#include "config.h"

#include "service/draft_svc.h"

#include <string.h>

#include "service/case_look.h"
#include "service/case_svc.h"
#include "service/deed.h"
#include "service/draft_hold.h"
#include "service/session_private.h"
#include "store/draft_store.h"

static bool keep(struct session *session, struct db *db, const struct stored_draft *kept,
                 struct err *err)
{
    return db_write(db, err) &&
           db_finish(db, draft_store_keep(db, &session->who.account, kept, err), err);
}

/* What is kept by a form that was not opened as one with drafts goes over nothing else. */
static int64_t piece_of(struct session *session, const struct draft *draft)
{
    static const struct stored_drafts none;
    const struct draft_hold *hold = draft_hold_of(session, draft->form, &draft->record);

    if (hold == NULL)
        hold = draft_hold_open(session, draft->form, &draft->record, &none);
    return hold->piece;
}

static struct stored_draft to_keep(struct session *session, const struct draft *draft)
{
    return (struct stored_draft){ .form = draft->form,
                                  .record = draft->record,
                                  .piece = piece_of(session, draft),
                                  .base_version = draft->base_version,
                                  .title = draft->title ? draft->title : "",
                                  .body = draft->body,
                                  .terminal = session->trail.terminal,
                                  .saved_ms = session->machine->now_ms(session->machine) };
}

/* What somebody typed is what the reserve is for. */
bool draft_keep(struct session *session, const struct draft *draft, struct err *err)
{
    struct err first = ERR_INIT;
    struct stored_draft kept;
    struct db *db;

    if (!session_db_anyway(session, &db, err))
        return false;
    kept = to_keep(session, draft);
    if (keep(session, db, &kept, &first))
        return true;
    if (first.kind == ERR_STORAGE && place_reserve_release(&session->place))
        return keep(session, db, &kept, err);
    *err = first;
    return false;
}

static struct draft as_shown(struct session *session, const struct stored_draft *kept)
{
    return (struct draft){ .form = kept->form,
                           .record = kept->record,
                           .base_version = kept->base_version,
                           .title = kept->title,
                           .body = kept->body,
                           .saved_at = { kept->saved_ms / 1000 },
                           .piece = kept->piece,
                           .terminal = kept->terminal,
                           .elsewhere = draft_hold_taken(session, kept) };
}

bool draft_open(struct session *session, const char *form, const struct ident *record,
                struct draft *out, struct arena *arena, struct err *err)
{
    struct stored_drafts all;
    struct stored_draft kept;
    const struct draft_hold *hold;
    struct db *db;

    if (!session_db(session, &db, err) ||
        !draft_store_of(db, &session->who.account, record, &all, arena, err))
        return false;
    hold = draft_hold_open(session, form, record, &all);
    if (!draft_store_find(db, &session->who.account, form, record, hold->piece, &kept, arena, err))
        return false;
    *out = as_shown(session, &kept);
    return true;
}

void draft_close(struct session *session, const char *form, const struct ident *record)
{
    draft_hold_close(session, form, record);
}

bool draft_lies(struct session *session, const char *form, const struct ident *record)
{
    struct arena arena = ARENA_INIT;
    struct stored_drafts all = { .count = 0 };
    struct err quiet = ERR_INIT;
    struct db *db;
    bool lies = false;

    if (session_db(session, &db, &quiet) &&
        draft_store_of(db, &session->who.account, record, &all, &arena, &quiet)) {
        for (size_t i = 0; i < all.count; i++)
            lies = lies || strcmp(all.items[i].form, form) == 0;
    }
    arena_clear(&arena);
    return lies;
}

struct draft_twin draft_twin_of(struct session *session, const char *form,
                                const struct ident *record, struct arena *arena)
{
    struct draft_twin twin = { .open = draft_hold_elsewhere(session, form, record) };
    struct stored_drafts all;
    struct err quiet = ERR_INIT;
    struct db *db;

    if (!twin.open || !session_db(session, &db, &quiet) ||
        !draft_store_of(db, &session->who.account, record, &all, arena, &quiet))
        return twin;
    for (size_t i = 0; i < all.count && twin.terminal == NULL; i++) {
        const struct stored_draft *one = &all.items[i];

        if (strcmp(one->form, form) == 0 && draft_hold_taken(session, one)) {
            twin.terminal = one->terminal;
            twin.saved_at = (struct instant){ one->saved_ms / 1000 };
        }
    }
    return twin;
}

/* ----- All of somebody's --------------------------------------------------- */

static bool read_list(struct session *session, struct drafts *out, struct arena *arena,
                      struct err *err)
{
    struct stored_drafts kept;
    struct db *db;

    *out = (struct drafts){ NULL, 0 };
    if (!session_db(session, &db, err) ||
        !draft_store_list(db, &session->who.account, &kept, arena, err))
        return false;
    out->items = arena_alloc(arena, (kept.count + 1) * sizeof(*out->items));
    for (; out->count < kept.count; out->count++)
        out->items[out->count] = as_shown(session, &kept.items[out->count]);
    return true;
}

bool draft_list(struct session *session, struct drafts *out, struct arena *arena, struct err *err)
{
    struct audit_event event = { .action = AUDIT_LIST, .entity = "draft" };

    return read_list(session, out, arena, err) &&
           (out->count == 0 || look(session, &event, err));
}

bool draft_same_piece(const struct draft *one, const struct draft *other)
{
    static const char opening[] = "opening-";
    size_t length = sizeof(opening) - 1;

    return one->piece == other->piece && ident_equal(&one->record, &other->record) &&
           (strcmp(one->form, other->form) == 0 ||
            (strncmp(one->form, opening, length) == 0 &&
             strncmp(other->form, opening, length) == 0));
}

bool draft_count(struct session *session, int *count, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct drafts all;
    bool ok = read_list(session, &all, &scratch, err);

    *count = 0;
    for (size_t i = 0; i < all.count; i++) {
        size_t k = 0;

        while (k < i && !draft_same_piece(&all.items[i], &all.items[k]))
            k++;
        *count += k == i;
    }
    arena_clear(&scratch);
    return ok;
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

void draft_choose(struct session *session, const struct draft *draft)
{
    draft_hold_choose(session, draft->piece);
}

static bool drop(struct session *session, const char *form, const struct ident *record,
                 int64_t piece, struct err *err)
{
    struct db *db;

    if (!session_db(session, &db, err) || !db_write(db, err))
        return false;
    return db_finish(db, draft_store_drop(db, &session->who.account, form, record, piece, err),
                     err);
}

bool draft_drop(struct session *session, const char *form, const struct ident *record,
                struct err *err)
{
    const struct draft_hold *hold = draft_hold_of(session, form, record);

    return hold == NULL || drop(session, form, record, hold->piece, err);
}

bool draft_throw(struct session *session, const struct draft *draft, struct err *err)
{
    const struct stored_draft one = { .form = draft->form, .record = draft->record,
                                      .piece = draft->piece };

    if (draft_hold_taken(session, &one))
        return err_set(err, ERR_BUSY,
                       "You are typing in this at another terminal. Save it or throw it away there.");
    return drop(session, draft->form, &draft->record, draft->piece, err);
}
