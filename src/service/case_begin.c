/* SPDX-License-Identifier: MIT */
/* The beginning of a case. */

#include "config.h"

#include "service/case_begin.h"

#include <string.h>

#include "model/record.h"
#include "model/urn.h"
#include "service/step_deed.h"
#include "store/board_store.h"
#include "store/case_file_store.h"
#include "store/record_store.h"

bool begin_has_author(struct session *session, struct err *err)
{
    if (ident_known(&session->who.practitioner))
        return true;
    return err_set(err, ERR_DENIED,
                   "Your account is not a practitioner's; a case needs an author who works with "
                   "the family.");
}

/* ----- The child -------------------------------------------------------- */

/* A mother who is known is not written a second time. */
static bool save_mother(struct case_begin *b, struct person *mother, struct err *err)
{
    if (!mother || !mother->name || ident_known(&b->subject.mother_id))
        return true;
    if (!deed_save(&b->deed, ENTITY_person, mother, AUDIT_CREATE, NULL, err))
        return false;
    b->subject.mother_id = mother->record.id;
    return true;
}

static bool link_mother(struct case_begin *b, const struct person *mother, struct err *err)
{
    struct person_link link;

    if (!mother || !mother->name || !ident_equal(&b->subject.mother_id, &mother->record.id))
        return true;
    record_init(entity_of(ENTITY_person_link), &link);
    link.subject_id = b->subject.record.id;
    link.person_id = mother->record.id;
    link.relationship = RELATION_MOTHER;
    link.parental_responsibility = b->subject.is_unborn ? PR_NA_UNBORN : PR_Y;
    link.pr_basis = b->subject.is_unborn ? PR_BASIS_NA_UNBORN : PR_BASIS_MOTHER;
    link.from = b->today;
    return deed_save(&b->deed, ENTITY_person_link, &link, AUDIT_CREATE, NULL, err);
}

static bool save_address(struct case_begin *b, struct address *address, struct err *err)
{
    if (!address || (!address->line1 && !address->postcode))
        return true;
    address->subject_id = b->subject.record.id;
    if (!address->kind)
        address->kind = ADDRESS_KIND_HOME;
    return deed_save(&b->deed, ENTITY_address, address,
                     address->record.version ? AUDIT_CHANGE : AUDIT_CREATE, NULL, err);
}

static bool save_names(struct case_begin *b, const struct child_entry *child, struct err *err)
{
    for (size_t i = 0; i < child->other_name_count; i++) {
        struct subject_name *name = &child->other_names[i];

        name->subject_id = b->subject.record.id;
        if (!deed_save(&b->deed, ENTITY_subject_name, name, AUDIT_CREATE, NULL, err))
            return false;
    }
    return true;
}

/* What is answered now stands over what was known of the child before. */
static bool read_child(struct case_begin *b, const struct subject *given, struct err *err)
{
    const struct entity *entity = entity_of(ENTITY_subject);

    b->subject = *given;
    if (!ident_known(&given->record.id))
        return true;
    if (!record_store_get(b->deed.db, ENTITY_subject, &given->record.id, &b->subject, &b->arena,
                          err))
        return false;
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field->need != NEED_A && field_known(field, given))
            field_copy(field, given, &b->subject);
    }
    return true;
}

bool begin_child(struct case_begin *b, const struct child_entry *child, struct err *err)
{
    if (!read_child(b, child->subject, err) || !save_mother(b, child->mother, err) ||
        !deed_save(&b->deed, ENTITY_subject, &b->subject,
                   b->subject.record.version ? AUDIT_CHANGE : AUDIT_CREATE, NULL, err))
        return false;
    b->deed.subject = b->subject.record.id;
    return link_mother(b, child->mother, err) && save_address(b, child->address, err) &&
           save_names(b, child, err);
}

/* ----- The case --------------------------------------------------------- */

static void *same_room(void *data)
{
    return data;
}

static bool find_only_locality(struct case_begin *b, struct ident *only, struct err *err)
{
    struct locality *room = arena_alloc(&b->arena, sizeof(*room));
    int64_t at = 0, first;

    record_init(entity_of(ENTITY_locality), room);
    if (!record_store_all(b->deed.db, ENTITY_locality, &at, 1, same_room, room, &b->arena, err))
        return false;
    *only = room->record.id;
    first = at;
    if (!record_store_all(b->deed.db, ENTITY_locality, &at, 1, same_room, room, &b->arena, err))
        return false;
    return at == first || err_set_field(err, "locality_id", "Choose the locality: its co-ordinator "
                                                            "watches over the case.");
}

bool begin_locality(struct case_begin *b, const struct ident *named, struct err *err)
{
    struct ident *locality = &b->one.locality_id;

    if (ident_known(named))
        *locality = *named;
    if (!ident_known(locality))
        *locality = b->deed.session->who.locality;
    return ident_known(locality) || find_only_locality(b, locality, err);
}

bool begin_reference(struct case_begin *b, struct err *err)
{
    char urn[URN_TEXT];
    int year, month, day, number = 0;

    date_to_civil(b->today, &year, &month, &day);
    if (!board_store_next_urn(b->deed.db, year, &number, err))
        return false;
    if (!urn_format(year, number, urn))
        return err_set(err, ERR_REFUSED, "The references of %d are used up.", year);
    b->one.urn = arena_strdup(&b->arena, urn);
    return true;
}

/* The case with all that is known of it; `why` for the trail. */
static bool enter(struct case_begin *b, const char *why, struct case_deed *d, struct err *err)
{
    bool ok = true;

    *d = (struct case_deed){ .deed = b->deed, .today = b->today, .why = why, .arena = b->arena,
                             .relation = { .roles = b->deed.session->who.roles, .author = true,
                                           .own = true } };
    case_file_init(&d->file);
    if (b->one.record.version)
        ok = case_file_store_get(d->deed.db, &b->one.record.id, &d->file, &d->arena, err);
    else
        b->one.record.id = ident_new(d->deed.session->machine);
    d->deed.case_id = b->one.record.id;
    d->file.caf_case = b->one;
    d->file.subject = b->subject;
    return ok;
}

static bool leave(struct case_begin *b, const struct case_deed *d, bool ok)
{
    b->deed = d->deed;
    b->arena = d->arena;
    b->one = d->file.caf_case;
    return ok;
}

bool begin_step(struct case_begin *b, enum code_event event, const char *reason,
                const char *why, struct err *err)
{
    struct case_deed d;
    bool ok = enter(b, why, &d, err) && step_follow(&d, event, reason, err);

    return leave(b, &d, ok);
}

bool begin_first(struct case_begin *b, enum code_event event, enum code_state to,
                 const char *reason, const char *why, struct err *err)
{
    struct case_deed d;
    bool ok = enter(b, why, &d, err) && step_first(&d, event, to, reason, err);

    return leave(b, &d, ok);
}

bool begin_link(struct case_begin *b, const struct ident *previous, struct err *err)
{
    struct case_link link;

    if (!ident_known(previous))
        return true;
    record_init(entity_of(ENTITY_case_link), &link);
    link.case_id = b->one.record.id;
    link.other_case_id = *previous;
    link.kind = LINK_KIND_PREVIOUS_EPISODE;
    return deed_save(&b->deed, ENTITY_case_link, &link, AUDIT_CREATE, NULL, err);
}

static bool save_interim(struct case_begin *b, const struct ident *who, struct date accepted,
                         struct err *err)
{
    struct lp_assignment term;

    record_init(entity_of(ENTITY_lp_assignment), &term);
    term.case_id = b->one.record.id;
    term.practitioner_id = *who;
    term.kind = LP_KIND_INTERIM;
    term.from = b->today;
    term.accepted_on = accepted;
    term.basis = set_with(0, LPBASIS_FACILITATE_TAC);
    term.agreed_how = LPAGREED_BETWEEN_MEETINGS;
    return deed_save(&b->deed, ENTITY_lp_assignment, &term, AUDIT_ASSIGN, NULL, err);
}

bool begin_interim(struct case_begin *b, struct err *err)
{
    return save_interim(b, &b->one.author_id, b->today, err);
}

bool begin_interim_asked(struct case_begin *b, const struct ident *who, struct err *err)
{
    return save_interim(b, who, DATE_NONE, err);
}
