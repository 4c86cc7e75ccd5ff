/* SPDX-License-Identifier: MIT */
/* What is copied in a merge. */

#include "config.h"

#include "service/merge_copies.h"

#include <string.h>

#include "model/record.h"
#include "store/case_file_store.h"

static void make_new(struct case_deed *d, struct record *head)
{
    *head = (struct record){ .id = ident_new(d->deed.session->machine),
                             .created_at = INSTANT_NONE,
                             .updated_at = INSTANT_NONE,
                             .void_at = INSTANT_NONE };
}

/* What was said beside a record goes with its copy. */
static bool carry_replies(struct case_deed *d, const struct ident *record,
                          const struct ident *copy, const char *reason, struct err *err)
{
    for (size_t i = 0; i < d->file.erratum.count; i++) {
        struct erratum reply = d->file.erratum.items[i];

        if (!ident_equal(&reply.about_id, record))
            continue;
        make_new(d, &reply.record);
        reply.case_id = d->deed.case_id;
        reply.about_id = *copy;
        if (!deed_save(&d->deed, ENTITY_erratum, &reply, AUDIT_CREATE, reason, err))
            return false;
    }
    return true;
}

/* ----- What there is already ---------------------------------------------- */

static const char *came_from(enum entity_id kind, const void *record)
{
    return kind == ENTITY_disclosure ? ((const struct disclosure *)record)->carried_from
                                     : ((const struct chronology_note *)record)->carried_from;
}

static bool has_more(const struct case_file *file, const struct ident *record)
{
    for (size_t i = 0; i < file->erratum.count; i++) {
        if (ident_equal(&file->erratum.items[i].about_id, record))
            return true;
    }
    for (size_t i = 0; i < file->chronology_note.count; i++) {
        if (ident_equal(&file->chronology_note.items[i].addendum_to, record))
            return true;
    }
    return false;
}

/* A copy of what the case that stays has, and nothing was said beside it here. */
static bool is_there(const struct case_file *file, enum entity_id kind, const void *record,
                     const char *kept)
{
    const char *from = came_from(kind, record);

    return from && kept && strcmp(from, kept) == 0 &&
           !has_more(file, &((const struct record *)record)->id);
}

/* ----- Copied ------------------------------------------------------------- */

/* The consent an entry rests on is a decision of the duplicate and stays there. */
static bool carry_sharing(struct case_deed *d, const char *from, const char *kept,
                          const char *reason, struct err *err)
{
    for (size_t i = 0; i < d->file.disclosure.count; i++) {
        struct disclosure entry = d->file.disclosure.items[i];
        struct ident old = entry.record.id;

        if (is_there(&d->file, ENTITY_disclosure, &entry, kept))
            continue;
        make_new(d, &entry.record);
        entry.case_id = d->deed.case_id;
        entry.consent_id = IDENT_NONE;
        entry.carried_from = from;
        if (!deed_save(&d->deed, ENTITY_disclosure, &entry, AUDIT_CREATE, reason, err) ||
            !carry_replies(d, &old, &entry.record.id, reason, err))
            return false;
    }
    return true;
}

/* An addendum stands beneath the copy of its note. */
static struct ident copy_of(const struct case_file *file, const struct ident *note,
                            const struct ident *copies, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (ident_equal(&file->chronology_note.items[i].record.id, note))
            return copies[i];
    }
    return IDENT_NONE;
}

static bool carry_notes(struct case_deed *d, const char *from, const char *kept,
                        const char *reason, struct err *err)
{
    size_t count = d->file.chronology_note.count;
    struct ident *copies = arena_alloc(&d->arena, (count + 1) * sizeof(*copies));

    for (size_t i = 0; i < count; i++) {
        struct chronology_note note = d->file.chronology_note.items[i];
        struct ident old = note.record.id;

        copies[i] = IDENT_NONE;
        if (is_there(&d->file, ENTITY_chronology_note, &note, kept))
            continue;
        note.addendum_to = copy_of(&d->file, &note.addendum_to, copies, i);
        make_new(d, &note.record);
        note.case_id = d->deed.case_id;
        note.carried_from = from;
        if (!deed_save(&d->deed, ENTITY_chronology_note, &note, AUDIT_CREATE, reason, err) ||
            !carry_replies(d, &old, &note.record.id, reason, err))
            return false;
        copies[i] = note.record.id;
    }
    return true;
}

bool merge_copies_make(struct case_deed *d, const char *from, const char *kept,
                       const char *reason, struct err *err)
{
    return carry_sharing(d, from, kept, reason, err) && carry_notes(d, from, kept, reason, err);
}

/* ----- Taken back --------------------------------------------------------- */

bool merge_take_back(struct case_deed *d, enum entity_id kind, void *record, const char *reason,
                     struct err *err)
{
    struct record *head = record;

    head->void_at = session_now(d->deed.session);
    head->void_reason = reason;
    return deed_save(&d->deed, kind, record, AUDIT_VOID, reason, err);
}

static bool is_copy(const struct case_file *of, const struct erratum *reply)
{
    const struct entity *entity = entity_of(ENTITY_erratum);

    for (size_t i = 0; i < of->erratum.count; i++) {
        const struct erratum *own = &of->erratum.items[i];

        if (own->part == reply->part &&
            field_equal(&entity->fields[FIELD_erratum_text], own, reply) &&
            date_compare(own->noted_on, reply->noted_on) == 0)
            return true;
    }
    return false;
}

/* What was said beside a copy since goes home with it: beside the record it is a copy of,
 * read by whoever reads that. */
static bool send_home(struct case_deed *d, const struct erratum *reply,
                      const struct ident *original, const char *reason, struct err *err)
{
    struct deed *deed = &d->deed;
    struct ident here = deed->case_id, child = deed->subject;
    struct erratum home = *reply;
    bool ok;

    make_new(d, &home.record);
    home.case_id = d->file.caf_case.record.id;
    home.about_id = *original;
    deed->case_id = home.case_id;
    deed->subject = d->file.subject.record.id;
    ok = deed_save(deed, ENTITY_erratum, &home, AUDIT_CREATE, reason, err);
    deed->case_id = here;
    deed->subject = child;
    return ok;
}

/* A copy was made in turn of each that was not there already: the n-th is of the n-th. */
static const struct record *original_of(struct case_file *file, enum entity_id kind, size_t nth,
                                        const char *kept)
{
    for (size_t i = 0; i < case_file_count(file, kind); i++) {
        const struct record *record = case_file_at(file, kind, i);

        if (!is_there(file, kind, record, kept) && nth-- == 0)
            return record;
    }
    return NULL;
}

static bool take_copy_back(struct case_deed *d, struct case_file *file, enum entity_id kind,
                           size_t nth, void *copy, const char *reason, struct err *err)
{
    const struct record *head = copy;
    const struct record *original = original_of(&d->file, kind, nth, file->caf_case.urn);

    for (size_t i = 0; i < file->erratum.count; i++) {
        struct erratum *reply = &file->erratum.items[i];

        if (!ident_equal(&reply->about_id, &head->id))
            continue;
        if (original && !is_copy(&d->file, reply) &&
            !send_home(d, reply, &original->id, reason, err))
            return false;
        if (!merge_take_back(d, ENTITY_erratum, reply, reason, err))
            return false;
    }
    return merge_take_back(d, kind, copy, reason, err);
}

bool merge_copies_back(struct case_deed *d, const char *from, const char *reason, struct err *err)
{
    struct case_file *file = arena_alloc(&d->arena, sizeof(*file));
    bool ok = case_file_store_get(d->deed.db, &d->deed.case_id, file, &d->arena, err);
    size_t entries = 0, notes = 0;

    for (size_t i = 0; ok && i < file->disclosure.count; i++) {
        struct disclosure *entry = &file->disclosure.items[i];

        if (entry->carried_from && strcmp(entry->carried_from, from) == 0)
            ok = take_copy_back(d, file, ENTITY_disclosure, entries++, entry, reason, err);
    }
    for (size_t i = 0; ok && i < file->chronology_note.count; i++) {
        struct chronology_note *note = &file->chronology_note.items[i];

        if (note->carried_from && strcmp(note->carried_from, from) == 0)
            ok = take_copy_back(d, file, ENTITY_chronology_note, notes++, note, reason, err);
    }
    return ok;
}
