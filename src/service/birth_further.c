/* SPDX-License-Identifier: MIT */
/* A further child of one birth: the case is copied, so that neither loses a word. */

#include "config.h"

#include "service/birth_svc.h"

#include <stdlib.h>

#include "model/record.h"
#include "model/reply.h"
#include "policy/states.h"
#include "service/board.h"
#include "service/case_begin.h"
#include "service/case_deed.h"

const char *birth_further_why_not(const struct case_file *file, const struct relation *relation)
{
    if (file->subject.is_unborn)
        return "Record the birth of the first child before: y on the overview.";
    if (!instant_known(file->subject.born_on))
        return "This case did not begin before a birth.";
    if (!state_is_open(file->caf_case.state))
        return "The case is not open.";
    if (!relation->locality)
        return "A further child of one birth is put in by the co-ordinator of this locality.";
    return NULL;
}

/* ----- What is copied ----------------------------------------------------- */

/* Not: what was asked of others for this child alone, and what ties it to other cases. */
static bool is_copied(enum entity_id kind)
{
    switch (kind) {
    case ENTITY_subject:
    case ENTITY_not_same:
    case ENTITY_caf_case:
    case ENTITY_join_request:
    case ENTITY_panel_referral:
    case ENTITY_budget_request:
    case ENTITY_quality_audit:
    case ENTITY_quality_audit_item:
    case ENTITY_sar:
    case ENTITY_sar_redaction:
    case ENTITY_hold:
    case ENTITY_case_link:
    case ENTITY_void_request:
    case ENTITY_destruction:
    case ENTITY_emergency_opening:
    case ENTITY_own_tie:
    case ENTITY_given_document:
    case ENTITY_stay_out:
    case ENTITY_case_seal:
    case ENTITY_tac_meeting_case:
        return false;
    default:
        return case_file_holds(kind) && entity_of(kind)->parent != ENTITY_none;
    }
}

/* What a record is called in the new case. */
struct called {
    struct ident old, now;
    bool saved;
};

struct copying {
    struct case_deed *d;
    const char *from; /* the reference of the first child's case */
    struct called *names;
    size_t count;
    struct subject child;
    struct caf_case one;
};

static void call(struct copying *c, const struct ident *old, const struct ident *now, bool saved)
{
    c->names = arena_grow(&c->d->arena, c->names, c->count, sizeof(*c->names));
    c->names[c->count++] = (struct called){ *old, *now, saved };
}

static struct called *called(struct copying *c, const struct ident *old)
{
    for (size_t i = 0; i < c->count; i++) {
        if (ident_equal(&c->names[i].old, old))
            return &c->names[i];
    }
    return NULL;
}

/* The name the first child was given afterwards is not the other's, and neither is
 * what was said about a text that is not copied. */
static bool is_theirs(const struct case_file *file, enum entity_id kind, const void *record)
{
    enum entity_id about;

    if (kind == ENTITY_erratum)
        return reply_record(file, record, &about) && (is_copied(about) || about == ENTITY_subject ||
                                                      about == ENTITY_caf_case);
    return kind != ENTITY_subject_name ||
           ((const struct subject_name *)record)->kind == NAME_KIND_PREVIOUS;
}

static void call_all(struct copying *c)
{
    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        for (size_t i = 0; is_copied(kind) && i < case_file_count(&c->d->file, kind); i++) {
            const struct record *record = case_file_at(&c->d->file, kind, i);
            struct ident now = ident_new(c->d->deed.session->machine);

            if (is_theirs(&c->d->file, kind, record))
                call(c, &record->id, &now, false);
        }
    }
}

/* ----- A copy ------------------------------------------------------------- */

/* What the record names, by its name in the new case; what is still to come is left empty,
 * and false. */
static bool put_names(struct copying *c, const struct entity *entity, const void *record,
                      void *copy)
{
    bool all = true;

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];
        const struct called *one;

        if (field->kind != FIELD_REF && field->kind != FIELD_LINK)
            continue;
        one = called(c, (const struct ident *)((const char *)record + field->offset));
        if (!one)
            continue;
        *(struct ident *)((char *)copy + field->offset) = one->saved ? one->now : IDENT_NONE;
        all = all && one->saved;
    }
    return all;
}

static void say_where_from(struct copying *c, enum entity_id kind, void *copy)
{
    if (kind == ENTITY_disclosure)
        ((struct disclosure *)copy)->carried_from = c->from;
    else if (kind == ENTITY_chronology_note)
        ((struct chronology_note *)copy)->carried_from = c->from;
}

static bool copy_one(struct copying *c, enum entity_id kind, const struct record *record,
                     struct record **left, struct err *err)
{
    const struct entity *entity = entity_of(kind);
    struct called *one = called(c, &record->id);
    struct record *copy = record_copy(entity, record, &c->d->arena);

    *left = NULL;
    if (!one)
        return true;
    *copy = (struct record){ .id = one->now, .created_at = INSTANT_NONE,
                             .updated_at = INSTANT_NONE, .void_at = INSTANT_NONE };
    if (!put_names(c, entity, record, copy))
        *left = copy;
    say_where_from(c, kind, copy);
    one->saved = true;
    return deed_save(&c->d->deed, kind, copy, AUDIT_CREATE, NULL, err);
}

static bool put_rest(struct copying *c, enum entity_id kind, const struct record *record,
                     struct record *copy, struct err *err)
{
    return (put_names(c, entity_of(kind), record, copy) ||
            err_set(err, ERR_BUG, "This case cannot be copied. Tell the maintainers.")) &&
           deed_save(&c->d->deed, kind, copy, AUDIT_CHANGE, NULL, err);
}

/* In the order in which they were made. A meeting names the one it was moved to, which
 * came later: that is put in afterwards. */
static bool copy_kind(struct copying *c, enum entity_id kind, struct err *err)
{
    size_t count = case_file_count(&c->d->file, kind);
    struct record **left = arena_alloc(&c->d->arena, (count + 1) * sizeof(*left));

    for (size_t i = 0; i < count; i++) {
        if (!copy_one(c, kind, case_file_at(&c->d->file, kind, i), &left[i], err))
            return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (left[i] &&
            !put_rest(c, kind, case_file_at(&c->d->file, kind, i), left[i], err))
            return false;
    }
    return true;
}

static bool copy_records(struct copying *c, struct err *err)
{
    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (is_copied(kind) && !copy_kind(c, kind, err))
            return false;
    }
    return true;
}

/* ----- The child and the case --------------------------------------------- */

static void make_new(struct case_deed *d, struct record *head)
{
    *head = (struct record){ .id = ident_new(d->deed.session->machine),
                             .created_at = INSTANT_NONE, .updated_at = INSTANT_NONE,
                             .void_at = INSTANT_NONE };
}

static bool save_child(struct copying *c, const struct birth *birth, struct err *err)
{
    struct ident old = c->d->file.subject.record.id;

    c->child = c->d->file.subject;
    make_new(c->d, &c->child.record);
    c->child.given_names = birth->given_names;
    c->child.family_name = birth->family_name;
    c->child.sex = birth->sex ? (int)birth->sex : SEX_U;
    c->child.nhs_number = birth->nhs_number;
    c->child.upn = c->child.uln = NULL;
    c->child.death_date = DATE_NONE;
    c->child.born_on = session_now(c->d->deed.session);
    if (date_known(birth->dob))
        c->child.dob = birth->dob;
    if (birth->ethnicity) {
        c->child.ethnicity = (int)birth->ethnicity;
        c->child.ethnicity_other = birth->ethnicity_other;
    }
    c->d->deed.subject = c->child.record.id;
    call(c, &old, &c->child.record.id, true);
    return deed_save(&c->d->deed, ENTITY_subject, &c->child, AUDIT_CREATE, NULL, err);
}

static bool next_reference(struct copying *c, struct err *err)
{
    struct case_begin begin = { .deed = c->d->deed, .today = c->d->today, .arena = ARENA_INIT };
    bool ok = begin_reference(&begin, err);

    if (ok)
        c->one.urn = arena_strdup(&c->d->arena, begin.one.urn);
    arena_clear(&begin.arena);
    return ok;
}

static bool save_case(struct copying *c, struct err *err)
{
    struct ident old = c->d->file.caf_case.record.id;

    c->one = c->d->file.caf_case;
    make_new(c->d, &c->one.record);
    c->one.subject_id = c->child.record.id;
    c->d->deed.case_id = c->one.record.id;
    call(c, &old, &c->one.record.id, true);
    return next_reference(c, err) &&
           deed_save(&c->d->deed, ENTITY_caf_case, &c->one, AUDIT_CREATE,
                     "A further child of one birth.", err);
}

/* ----- The deed ------------------------------------------------------------ */

static bool may_copy(struct case_deed *d, struct err *err)
{
    const char *why_not;

    if (!case_deed_may(d, PERMIT_IDENTIFYING_DETAILS, OPERATION_UPDATE, err))
        return false;
    why_not = birth_further_why_not(&d->file, &d->relation);
    if (!why_not)
        return true;
    d->deed.refused_why = "a further child of one birth";
    return err_set(err, d->relation.locality ? ERR_REFUSED : ERR_DENIED, "%s", why_not);
}

/* Born the same day, or over midnight; anything else is asked about. */
static bool is_one_birth(const struct case_deed *d, const struct birth *birth, struct err *err)
{
    struct date first = d->file.subject.dob;
    char day[DATE_WORDS];
    int apart;

    if (!date_known(birth->dob) || !date_known(first) || birth->day_is_right)
        return true;
    apart = abs(date_days_between(first, birth->dob));
    if (apart <= 1)
        return true;
    date_format_words(first, day);
    err_set(err, ERR_REFUSED,
            "The first child of this birth was born on %s, %d days apart from this day.", day,
            apart);
    if (err)
        err->field = "day_is_right";
    return false;
}

static bool is_told(const struct case_deed *d, const struct birth *birth, struct err *err)
{
    if (!birth->given_names && !birth->family_name)
        return err_set_field(err, "family_name", "Give the baby's name, or the family's.");
    if (!is_one_birth(d, birth, err))
        return false;
    return !date_known(birth->dob) || date_compare(birth->dob, d->today) <= 0 ||
           err_set_field(err, "dob", "That day is still to come.");
}

/* Everything of the new case, then back to the first. */
static bool copy_case(struct copying *c, const struct birth *birth, struct err *err)
{
    struct deed *deed = &c->d->deed;
    struct ident first = deed->case_id, child = deed->subject;
    bool ok = save_child(c, birth, err) && save_case(c, err);

    if (ok) {
        call_all(c);
        ok = copy_records(c, err) &&
             board_refresh(deed->session, deed->db, &deed->case_id, err) &&
             board_refresh_keys(deed->session, deed->db, &deed->subject, err);
    }
    deed->case_id = first;
    deed->subject = child;
    return ok;
}

static bool link_both(struct copying *c, struct err *err)
{
    struct case_link link;

    record_init(entity_of(ENTITY_case_link), &link);
    link.case_id = c->d->deed.case_id;
    link.other_case_id = c->one.record.id;
    link.kind = LINK_KIND_SIBLING;
    link.note = "Born together.";
    return case_deed_keep(c->d, ENTITY_case_link, &link, err);
}

static bool record(struct case_deed *d, const struct birth *birth, struct ident *new_case,
                   struct err *err)
{
    struct copying c = { .d = d, .from = d->file.caf_case.urn };

    if (!may_copy(d, err) || !is_told(d, birth, err) || !copy_case(&c, birth, err) ||
        !link_both(&c, err))
        return false;
    *new_case = c.one.record.id;
    return true;
}

bool birth_record_further(struct session *session, const struct ident *case_id,
                          const struct birth *birth, struct ident *new_case, struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, record(&d, birth, new_case, err), err);
}
