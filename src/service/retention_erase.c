/* SPDX-License-Identifier: MIT */
/* What goes of a case when its time is over. */

#include "config.h"

#include "service/retention_erase.h"

#include "model/record.h"
#include "service/identity_sight.h"
#include "service/record_list.h"
#include "store/board_store.h"
#include "store/eyes.h"
#include "store/record_store.h"
#include "store/retention_store.h"

/* A record that goes. */
struct going {
    enum entity_id kind;
    struct ident id;
    bool gone;
};

struct erasing {
    struct case_deed *d;
    struct going *items;
    size_t count;
    bool whole;     /* nothing but the marker stays */
    bool last_case; /* no other case of the child is kept */
    struct arena arena;
};

static bool is_listed(const struct erasing *e, const struct ident *id)
{
    for (size_t i = 0; i < e->count; i++) {
        if (ident_equal(&e->items[i].id, id))
            return true;
    }
    return false;
}

static void add(struct erasing *e, enum entity_id kind, const struct ident *id)
{
    if (!ident_known(id) || is_listed(e, id))
        return;
    e->items = arena_grow(&e->arena, e->items, e->count, sizeof(*e->items));
    e->items[e->count++] = (struct going){ kind, *id, false };
}

/* ----- Which -------------------------------------------------------------- */

struct rooms {
    void **items;
    size_t count, size;
    struct arena *arena;
};

static void *room(void *data)
{
    struct rooms *rooms = data;

    rooms->items = arena_grow(rooms->arena, rooms->items, rooms->count, sizeof(*rooms->items));
    return rooms->items[rooms->count++] = arena_alloc(rooms->arena, rooms->size);
}

/* The people it names: they go where nothing else leads to them. */
static void add_people(struct erasing *e, enum entity_id kind, const void *record)
{
    const struct entity *entity = entity_of(kind);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];
        struct ident id;

        if (field->kind != FIELD_REF || field->target != ENTITY_person)
            continue;
        id = field_get_ident(field, record);
        add(e, ENTITY_person, &id);
    }
}

/* The marker: what was decided of the record itself, and the steps, which lose their words. Of a
 * declined case also the decision, and how it was ended. */
static bool stays(const struct erasing *e, enum entity_id kind)
{
    if (kind == ENTITY_destruction || kind == ENTITY_state_history)
        return true;
    return !e->whole && (kind == ENTITY_consent || kind == ENTITY_closure || kind == ENTITY_hold ||
                         kind == ENTITY_sar || kind == ENTITY_stay_out);
}

static bool add_below(struct erasing *e, enum entity_id parent, const struct ident *id,
                      struct err *err);

static bool add_children(struct erasing *e, enum entity_id kind, const struct ident *parent,
                         struct err *err)
{
    struct rooms rooms = { .size = entity_of(kind)->size, .arena = &e->arena };

    if (!record_store_children(e->d->deed.db, kind, parent, true, room, &rooms, &e->arena, err))
        return false;
    for (size_t i = 0; i < rooms.count; i++) {
        const struct record *record = rooms.items[i];

        add_people(e, kind, record);
        add(e, kind, &record->id);
        if (!add_below(e, kind, &record->id, err))
            return false;
    }
    return true;
}

static bool add_below(struct erasing *e, enum entity_id parent, const struct ident *id,
                      struct err *err)
{
    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (entity_of((enum entity_id)kind)->parent == parent &&
            !stays(e, (enum entity_id)kind) &&
            !add_children(e, (enum entity_id)kind, id, err))
            return false;
    }
    return true;
}

/* Requests to see this case, where the child's record stays for another. */
static bool add_requests(struct erasing *e, struct err *err)
{
    struct rooms rooms = { .size = sizeof(struct sar), .arena = &e->arena };

    if (!e->whole)
        return true;
    if (!record_store_naming_case(e->d->deed.db, ENTITY_sar, &e->d->deed.case_id, room, &rooms,
                                  &e->arena, err))
        return false;
    for (size_t i = 0; i < rooms.count; i++) {
        const struct record *sar = rooms.items[i];

        add_people(e, ENTITY_sar, sar);
        add(e, ENTITY_sar, &sar->id);
        if (!add_below(e, ENTITY_sar, &sar->id, err))
            return false;
    }
    return true;
}

/* The child as a person, and the findings that it is another than somebody. */
static bool add_about_child(struct erasing *e, struct err *err)
{
    struct record_list people, found;
    struct db *db = e->d->deed.db;
    const struct ident *child = &e->d->deed.subject;

    if (!record_list_read(db, ENTITY_person, &people, &e->arena, err) ||
        !record_list_read(db, ENTITY_not_same, &found, &e->arena, err))
        return false;
    for (size_t i = 0; i < people.count; i++) {
        const struct person *person = people.items[i];

        if (ident_equal(&person->subject_id, child))
            add(e, ENTITY_person, &person->record.id);
    }
    for (size_t i = 0; i < found.count; i++) {
        const struct not_same *one = found.items[i];

        if (ident_equal(&one->subject_a, child) || ident_equal(&one->subject_b, child))
            add(e, ENTITY_not_same, &one->record.id);
    }
    return true;
}

static bool note_other(void *data, const struct ident *case_id)
{
    struct erasing *e = data;
    struct err quiet = ERR_INIT;
    struct caf_case other;

    if (!ident_equal(case_id, &e->d->deed.case_id) &&
        (!record_store_get(e->d->deed.db, ENTITY_caf_case, case_id, &other, &e->arena, &quiet) ||
         other.state != STATE_Z3))
        e->last_case = false;
    return true;
}

static bool list_all(struct erasing *e, struct err *err)
{
    e->last_case = true;
    if (!board_store_cases_of_subject(e->d->deed.db, &e->d->deed.subject, note_other, e, err) ||
        !add_below(e, ENTITY_caf_case, &e->d->deed.case_id, err) || !add_requests(e, err))
        return false;
    if (!e->last_case)
        return true;
    add_people(e, ENTITY_subject, &e->d->file.subject);
    return add_below(e, ENTITY_subject, &e->d->deed.subject, err) &&
           (!e->whole || add_about_child(e, err));
}

/* ----- What stays, saved anew --------------------------------------------- */

static bool keep_empty(struct erasing *e, enum entity_id kind, void *record, struct err *err)
{
    const struct record *head = record;

    return deed_save(&e->d->deed, kind, record, AUDIT_CHANGE, NULL, err) &&
           retention_store_forget(e->d->deed.db, &head->id, head->version, err);
}

/* A person of the family, or a record of the case, which goes. */
static bool leads_to_content(const struct field *field)
{
    return field->kind == FIELD_REF &&
           (field->target == ENTITY_person ||
            (field->target != ENTITY_caf_case && entity_of(field->target)->parent));
}

/* All text but the reference; days, codes and who worked on it are no content. */
static void empty_words(const struct entity *entity, void *record)
{
    ((struct record *)record)->void_reason = NULL;
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];
        bool reference = entity->id == ENTITY_caf_case && i == FIELD_caf_case_urn;
        bool words = field->kind == FIELD_TEXT || field->kind == FIELD_MEMO;

        if (i > 0 ? (words || leads_to_content(field)) : (words && !reference))
            field_empty(field, record);
    }
}

static bool empty_children(struct erasing *e, enum entity_id kind, struct err *err)
{
    const struct entity *entity = entity_of(kind);
    struct rooms rooms = { .size = entity->size, .arena = &e->arena };

    if (!record_store_children(e->d->deed.db, kind, &e->d->deed.case_id, true, room, &rooms,
                               &e->arena, err))
        return false;
    for (size_t i = 0; i < rooms.count; i++) {
        empty_words(entity, rooms.items[i]);
        if (!keep_empty(e, kind, rooms.items[i], err))
            return false;
    }
    return true;
}

static bool empty_case(struct erasing *e, struct err *err)
{
    struct caf_case *one = &e->d->file.caf_case;

    empty_words(entity_of(ENTITY_caf_case), one);
    one->single_service_agency_id = IDENT_NONE;
    one->erased_on = e->d->today;
    return keep_empty(e, ENTITY_caf_case, one, err) &&
           empty_children(e, ENTITY_state_history, err) &&
           (e->whole || (empty_children(e, ENTITY_consent, err) &&
                         empty_children(e, ENTITY_closure, err)));
}

static bool empty_child(struct erasing *e, struct err *err)
{
    struct subject child;

    if (!e->last_case)
        return true;
    if (!e->whole) {
        child = identity_of_child(&e->d->file.subject);
        child.dob = e->d->file.subject.dob;
        if (!child.is_unborn)
            child.mother_id = IDENT_NONE;
    } else {
        record_init(entity_of(ENTITY_subject), &child);
        child.record = e->d->file.subject.record;
        child.record.void_reason = NULL;
    }
    e->d->deed.keys_stale = true;
    return keep_empty(e, ENTITY_subject, &child, err);
}

/* ----- What goes ---------------------------------------------------------- */

/* In passes: a record goes when nothing leads to it any more. */
static bool drop_all(struct erasing *e, struct err *err)
{
    bool some = true;

    while (some) {
        some = false;
        for (size_t i = e->count; i-- > 0;) {
            struct going *one = &e->items[i];

            if (one->gone)
                continue;
            if (!retention_store_drop(e->d->deed.db, one->kind, &one->id, &one->gone, err))
                return false;
            some = some || one->gone;
        }
    }
    return true;
}

/* Somebody in the life of another child stays; anything else must have gone. */
static bool all_went(const struct erasing *e, struct err *err)
{
    for (size_t i = 0; i < e->count; i++) {
        if (!e->items[i].gone && e->items[i].kind != ENTITY_person)
            return err_set(err, ERR_REFUSED,
                           "Another case still stands on this one (%s). Nothing was destroyed; "
                           "destroy that one first.", entity_of(e->items[i].kind)->title);
    }
    return true;
}

static bool note_erased(struct erasing *e, enum entity_id kind, const struct ident *id,
                        const char *detail, struct err *err)
{
    struct audit_event event = deed_event(&e->d->deed, AUDIT_ERASE);

    event.entity = entity_of(kind)->name;
    event.record = *id;
    event.detail = detail;
    return deed_audit(&e->d->deed, &event, err);
}

/* A version is proved to be erased by the row of its case, or by one of its own where it may
 * have been saved with another. */
static bool note_all(struct erasing *e, struct err *err)
{
    size_t gone = 0;

    for (size_t i = 0; i < e->count; i++) {
        const struct going *one = &e->items[i];
        enum entity_id above = entity_of(one->kind)->parent;

        gone += one->gone;
        if (one->gone && (above == ENTITY_none || above == ENTITY_subject || above == ENTITY_sar) &&
            !note_erased(e, one->kind, &one->id, NULL, err))
            return false;
    }
    if (e->last_case && !note_erased(e, ENTITY_subject, &e->d->deed.subject, NULL, err))
        return false;
    return note_erased(e, ENTITY_caf_case, &e->d->deed.case_id,
                       arena_printf(&e->arena, "{\"records\":%zu,\"whole\":%s}", gone,
                                    e->whole ? "true" : "false"), err);
}

/* What was typed of them and not saved; who opened the case last. */
static bool drop_beside(struct erasing *e, struct err *err)
{
    struct db *db = e->d->deed.db;

    for (size_t i = 0; i < e->count; i++) {
        if (e->items[i].gone && !retention_store_drop_drafts(db, &e->items[i].id, err))
            return false;
    }
    return retention_store_drop_drafts(db, &e->d->deed.case_id, err) &&
           (!e->last_case || retention_store_drop_drafts(db, &e->d->deed.subject, err)) &&
           retention_store_drop_visits(db, &e->d->deed.case_id, err);
}

/* Whoever agrees need not be somebody who may see the child: nothing of it is shown. */
static bool erase(struct case_deed *d, bool whole, struct err *err)
{
    struct erasing e = { .d = d, .whole = whole, .arena = ARENA_INIT };
    bool ok;

    eyes_shut(d->deed.db);
    ok = list_all(&e, err) && empty_child(&e, err) && empty_case(&e, err) && drop_all(&e, err) &&
         all_went(&e, err) && drop_beside(&e, err) && note_all(&e, err);
    eyes_open(d->deed.db);
    arena_clear(&e.arena);
    d->deed.board_stale = true;
    return ok;
}

bool retention_erase_case(struct case_deed *d, struct err *err)
{
    return erase(d, true, err);
}

bool retention_erase_declined(struct case_deed *d, struct err *err)
{
    return erase(d, false, err);
}
