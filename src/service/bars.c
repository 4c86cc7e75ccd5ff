/* SPDX-License-Identifier: MIT */
/* What bars people from a child. */

#include "config.h"

#include "service/bars.h"

#include "base/text.h"
#include "model/record.h"
#include "service/case_deed.h"
#include "service/record_list.h"
#include "store/board_store.h"
#include "store/case_file_store.h"
#include "store/record_store.h"

const char *bars_why_not(const struct bar_kind *kind, const struct case_view *view,
                         enum operation operation)
{
    struct permission permission = permit(kind->permit, operation, &view->relation);

    return permission.allowed ? NULL : permission.why_not;
}

bool bar_is_said(const char *words, const char *field, struct err *err)
{
    return (words && !text_blank(words)) ||
           err_set_field(err, field, "Say in a sentence what it rests on; it is kept, and looked "
                                     "at again.");
}

/* ----- Fields that every kind has ------------------------------------------- */

static const struct field *field_of(const struct bar_kind *kind, const char *name)
{
    return entity_field(entity_of(kind->entity), name);
}

static struct date day_of(const struct bar_kind *kind, const char *name, const void *record)
{
    return field_get_date(field_of(kind, name), record);
}

static bool holds(const struct bar_kind *kind, const void *record)
{
    return !date_known(day_of(kind, "ended_on", record)) &&
           !instant_known(((const struct record *)record)->void_at);
}

static struct ident child_of(const struct bar_kind *kind, const void *record)
{
    return field_get_ident(field_of(kind, "subject_id"), record);
}

/* ----- Looking at one again --------------------------------------------------- */

static void note_review(const struct bar_kind *kind, const struct case_deed *d,
                        const struct bar_review *review, void *record)
{
    field_set_text(field_of(kind, "reviewed_by"), record, d->deed.session->who.login);
    field_set_date(field_of(kind, "reviewed_on"), record, d->today);
    field_set_text(field_of(kind, "review_words"), record, review->words);
    if (review->months)
        field_set_date(field_of(kind, "review_by"), record,
                       date_add_months(d->today, review->months));
    if (review->ends)
        field_set_date(field_of(kind, "ended_on"), record, d->today);
}

static bool look_again(struct case_deed *d, const struct bar_kind *kind, const struct ident *id,
                       const struct bar_review *review, struct err *err)
{
    const void *saved = case_file_find(&d->file, kind->entity, id);
    void *record;

    if (!saved)
        return err_set(err, ERR_NOT_FOUND, "%s", kind->gone);
    if (!case_deed_may(d, kind->permit, OPERATION_UPDATE, err))
        return false;
    if (!holds(kind, saved))
        return err_set(err, ERR_REFUSED, "It has ended already.");
    if (review->version && review->version != ((const struct record *)saved)->version)
        return err_set(err, ERR_CONFLICT, "Somebody else changed it meanwhile. Look at it again.");
    record = record_copy(entity_of(kind->entity), saved, &d->arena);
    if (review->change && !review->change(d, record, review->data, err))
        return false;
    note_review(kind, d, review, record);
    return case_deed_save(d, kind->entity, record, err);
}

static bool find_case(struct db *db, const struct bar_kind *kind, const struct ident *id,
                      struct ident *case_id, struct arena *arena, struct err *err)
{
    void *record = arena_alloc(arena, entity_of(kind->entity)->size);
    struct ident child;

    if (!record_store_get(db, kind->entity, id, record, arena, err))
        return false;
    child = child_of(kind, record);
    return board_store_of_subject(db, &child, case_id, err) &&
           (ident_known(case_id) || err_set(err, ERR_NOT_FOUND, "%s", kind->gone));
}

bool bar_look_again(struct session *session, const struct bar_kind *kind, const struct ident *id,
                    const struct bar_review *review, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct case_deed d;
    struct ident case_id;
    struct db *db;
    bool ok = bar_is_said(review->words, "review_words", err) && session_db(session, &db, err) &&
              find_case(db, kind, id, &case_id, &arena, err) &&
              case_deed_begin(session, &case_id, &d, err) &&
              case_deed_end(&d, look_again(&d, kind, id, review, err), err);

    arena_clear(&arena);
    return ok;
}

/* ----- The list ------------------------------------------------------------- */

struct listing {
    struct session *session;
    const struct bar_kind *kind;
    bar_take_fn *take;
    void *data;
    struct db *db;
    struct arena *arena;
};

static const char *kept(const struct listing *l, const char *text)
{
    return arena_strdup(l->arena, text_or_empty(text));
}

static const char *text_of(const struct listing *l, const char *name, const void *record)
{
    return kept(l, field_get_text(field_of(l->kind, name), record));
}

static void add_line(const struct listing *l, const struct case_file *file, const void *record,
                     const struct relation *relation)
{
    struct bar bar = {
        .id = ((const struct record *)record)->id,
        .case_id = file->caf_case.record.id,
        .urn = kept(l, file->caf_case.urn),
        .reason = field_get_code(field_of(l->kind, "reason"), record),
        .words = text_of(l, "words", record),
        .set_by = text_of(l, "set_by", record),
        .set_on = day_of(l->kind, "set_on", record),
        .review_by = day_of(l->kind, "review_by", record),
        .reviewed_by = text_of(l, "reviewed_by", record),
        .reviewed_on = day_of(l->kind, "reviewed_on", record),
        .review_words = text_of(l, "review_words", record),
        .ended_on = day_of(l->kind, "ended_on", record),
        .holds = holds(l->kind, record),
        .may_change = permit(l->kind->permit, OPERATION_UPDATE, relation).allowed,
    };

    bar.late = bar.holds && date_compare(bar.review_by, session_today(l->session)) < 0;
    l->take(l->data, l->db, &bar, record);
}

/* The child's lines, as far as this person may know of them. */
static bool add_case(struct listing *l, const struct ident *case_id, const struct ident *only,
                     struct permission *permission, struct err *err)
{
    struct actor actor = session_actor(l->session);
    struct arena scratch = ARENA_INIT;
    struct case_file *file = arena_alloc(&scratch, sizeof(*file));
    struct relation relation;
    bool ok = case_file_store_get(l->db, case_id, file, &scratch, err);

    if (ok) {
        relation = relation_find(file, &actor, &l->session->parameters, session_today(l->session));
        *permission = permit(l->kind->permit, OPERATION_READ, &relation);
        for (size_t i = 0; permission->allowed && i < case_file_count(file, l->kind->entity); i++) {
            const struct record *one = case_file_at(file, l->kind->entity, i);

            if (!only || ident_equal(&one->id, only))
                add_line(l, file, one, &relation);
        }
    }
    arena_clear(&scratch);
    return ok;
}

static bool add_all(struct listing *l, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct record_list all;
    struct permission ignored;
    bool ok = record_list_read(l->db, l->kind->entity, &all, &scratch, err);

    for (size_t i = 0; ok && i < all.count; i++) {
        const struct record *one = all.items[i];
        struct ident child = child_of(l->kind, one), case_id;

        ok = board_store_of_subject(l->db, &child, &case_id, err) &&
             (!ident_known(&case_id) || add_case(l, &case_id, &one->id, &ignored, err));
    }
    arena_clear(&scratch);
    return ok;
}

/* Is there anything they might be let know? */
static struct permission may_list(const struct session *session, const struct bar_kind *kind)
{
    struct relation relation = { .roles = session->who.roles, .supervises = true, .locality = true,
                                 .lead = true };

    return permit(kind->permit, OPERATION_READ, &relation);
}

static bool refused(const struct listing *l, const struct ident *case_id,
                    const struct permission *permission, struct err *err)
{
    err_set(err, ERR_DENIED, "%s", permission->why_not);
    refusal(l->session, case_id, permit_function_words(l->kind->permit), err);
    return false;
}

static bool list_one(struct listing *l, const struct ident *case_id, struct err *err)
{
    struct permission permission;

    return add_case(l, case_id, NULL, &permission, err) &&
           (permission.allowed || refused(l, case_id, &permission, err));
}

bool bars_list(struct session *session, const struct bar_kind *kind, const struct ident *case_id,
               bar_take_fn *take, void *data, struct arena *arena, struct err *err)
{
    struct listing listing = { .session = session, .kind = kind, .take = take, .data = data,
                               .arena = arena };
    struct audit_event event = { .action = AUDIT_LIST, .entity = entity_of(kind->entity)->name };
    struct permission permission = may_list(session, kind);

    if (!permission.allowed)
        return refused(&listing, case_id, &permission, err);
    if (case_id)
        event.case_id = *case_id;
    return session_db(session, &listing.db, err) &&
           (case_id ? list_one(&listing, case_id, err) : add_all(&listing, err)) &&
           look(session, &event, err);
}
