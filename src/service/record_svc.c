/* SPDX-License-Identifier: MIT */
/* Saving any record of a case. */

#include "config.h"

#include "service/record_svc.h"

#include "policy/due.h"
#include "policy/record_rules.h"
#include "policy/relation.h"
#include "policy/shelter.h"
#include "policy/sight.h"
#include "service/board.h"
#include "service/case_deed.h"
#include "service/case_part.h"
#include "service/case_sight.h"
#include "service/record_home.h"
#include "service/record_rule.h"
#include "store/case_file_store.h"
#include "store/record_store.h"

/* One save, from the question to the row. */
struct saving {
    struct case_deed d; /* its file: the part that was read so far */
    enum entity_id kind;
    void *record;
    const void *stored; /* as it is kept; NULL: it is new */
    struct record_home home;
};

static struct saving saving_of(struct session *session, enum entity_id kind)
{
    struct saving s = { .d = { .arena = ARENA_INIT, .today = session_today(session) },
                        .kind = kind };

    s.d.deed.session = session;
    return s;
}

/* ----- As it is kept ------------------------------------------------------ */

/* A changed record is where it is kept, whatever the caller's says: who began it and
 * when, and what it belongs to. */
static bool read_stored(struct saving *s, struct err *err)
{
    const struct entity *entity = entity_of(s->kind);
    struct record *head = s->record;
    struct record *stored;

    if (!head->version)
        return true;
    stored = arena_alloc(&s->d.arena, entity->size);
    if (!record_store_get(s->d.deed.db, s->kind, &head->id, stored, &s->d.arena, err))
        return false;
    head->created_at = stored->created_at;
    head->created_by = stored->created_by;
    s->stored = stored;
    return true;
}

static bool stays_where_it_is(const struct saving *s, struct err *err)
{
    const struct record *head = s->record;
    const struct record *stored = s->stored;
    const struct entity *entity = entity_of(s->kind);

    if (!stored)
        return true;
    if (instant_known(stored->void_at) || instant_known(head->void_at))
        return err_set(err, ERR_REFUSED, "It was taken back, and is not changed any more.");
    return entity->parent == ENTITY_none ||
           field_equal(&entity->fields[0], s->stored, s->record) ||
           err_set(err, ERR_REFUSED, "It belongs to another record, and stays there.");
}

/* ----- What must hold --------------------------------------------------- */

static bool version_is_draft(struct saving *s, struct err *err)
{
    const struct assessment *version =
        case_file_find(&s->d.file, ENTITY_assessment, &s->home.assessment);

    if (!version || version->status == ASSESSMENT_STATUS_DRAFT)
        return true;
    s->d.deed.refused_why = "assessment is complete";
    return err_set(err, ERR_REFUSED,
                   "Version %d is complete and never changes. Begin a new version, or note a "
                   "correction beside it.",
                   (int)version->version_no);
}

/* Notes are their writer's for a while, and nobody's then. */
static bool note_is_open(struct saving *s, struct err *err)
{
    struct case_facts facts;

    if (s->kind != ENTITY_chronology_note || !s->record)
        return true;
    facts = case_deed_facts(&s->d);
    switch (note_lock(s->record, &facts)) {
    case NOTE_OPEN:
        return true;
    case NOTE_OF_OTHERS:
        s->d.deed.refused_why = "note of somebody else";
        return err_set(err, ERR_REFUSED,
                       "Only who wrote a note changes it; add an addendum to it.");
    case NOTE_LOCKED:
        break;
    }
    s->d.deed.refused_why = "note is locked";
    return err_set(err, ERR_REFUSED,
                   "After %d hours a note is not changed any more; add an addendum to it.",
                   facts.parameters->note_lock_hours);
}

/* Before there is a case only the checklist is written: of a child who was
 * known already, others wrote the rest. */
static bool is_begun(struct saving *s, struct err *err)
{
    if (s->d.file.caf_case.state != STATE_P0 ||
        record_rule(s->kind)->function != PERMIT_IDENTIFYING_DETAILS)
        return true;
    return err_set(err, ERR_REFUSED, "While there is only a checklist, write it there. The "
                                     "child's details are asked when the case is opened.");
}

/* The rules of a deed are asked by its service alone: round it nothing is saved. */
static bool is_saved_by_itself(const struct saving *s, struct err *err)
{
    const struct record_rule *rule = record_rule(s->kind);

    return (rule->lock != LOCK_SERVICE && rule->lock != LOCK_OWN) ||
           err_set(err, ERR_REFUSED, "This is not saved by itself. %s", rule->instead);
}

static bool lock_lets_through(struct saving *s, struct err *err)
{
    const struct record_rule *rule = record_rule(s->kind);
    bool in_case = ident_known(&s->home.case_id);

    if (rule->lock == LOCK_NONE || rule->lock == LOCK_SERVICE || !in_case)
        return true;
    return is_begun(s, err) && case_deed_open(&s->d, err) &&
           case_deed_writes(&s->d, s->kind, err) &&
           (rule->lock != LOCK_DRAFT || version_is_draft(s, err)) && note_is_open(s, err);
}

/* What moves only by its own step stays as it was. */
static bool steps_are_kept(struct saving *s, struct err *err)
{
    static const struct {
        enum entity_id kind;
        const char *field, *instead;
    } own[] = {
        { ENTITY_assessment, "status", "Complete or abandon the version instead." },
        { ENTITY_assessment, "version_no", "The program numbers versions." },
        { ENTITY_assessment, "date_completed", "It is set when the version is completed." },
        { ENTITY_assessment, "came_from", "Take the child in from there instead." },
        { ENTITY_assessment, "made_there_by", "It stays as it came." },
        { ENTITY_subject, "is_unborn", "Record the birth instead." },
    };

    if (s->kind != ENTITY_assessment && s->kind != ENTITY_subject)
        return true;
    if (!s->stored)
        return err_set(err, ERR_REFUSED, s->kind == ENTITY_assessment
                                             ? "Begin a version of the assessment instead."
                                             : "Open a case instead; the child is recorded with it.");
    for (size_t i = 0; i < COUNT(own); i++) {
        const struct field *field =
            own[i].kind == s->kind ? entity_field(entity_of(s->kind), own[i].field) : NULL;

        if (field && !field_equal(field, s->stored, s->record))
            return err_set(err, ERR_REFUSED, "%s: %s", field->label, own[i].instead);
    }
    return true;
}

/* Nobody writes an element that is then kept from them. */
static bool element_is_theirs(struct saving *s, struct err *err)
{
    struct session *session = s->d.deed.session;
    struct recipient recipient = { .practitioner = session->who.practitioner };
    struct actor actor = session_actor(session);
    struct consent_answer answer;
    struct sight sight;

    if (s->kind != ENTITY_element_entry || !ident_known(&s->home.case_id))
        return true;
    answer = consent_for(&s->d.file, &recipient, s->d.today);
    sight = may_see_element(&s->d.file, s->record, &s->d.relation, &answer, &actor.agency);
    return sight.allowed || err_set(err, ERR_DENIED, "%s", sight.why_not);
}

/* ----- Who is asking ---------------------------------------------------- */

/* A record that is not saved yet makes no case one's own. The team may write in
 * the sharing log; supervision is that of whoever is asked about. */
static bool is_own_record(const struct saving *s)
{
    const struct record *head = s->record;

    if (!head->version)
        return s->kind == ENTITY_supervision_note ||
               (s->kind == ENTITY_disclosure && s->d.relation.member);
    return ident_equal(&head->created_by, &s->d.deed.session->who.account);
}

static bool read_part(struct saving *s, enum case_part part, struct err *err)
{
    struct session *session = s->d.deed.session;
    struct case_ask ask = { s->d.deed.db, session_actor(session), s->kind, s->record, &s->d.arena };
    bool ok = part == PART_LEAD ? case_part_start(&ask, &s->home.case_id, &s->d.file, err)
                                : case_part_next(&ask, part, &s->d.file, err);

    if (ok)
        s->d.relation =
            case_part_relation(&ask, part, &s->d.file, &session->parameters, s->d.today);
    return ok;
}

/* What they are to the case, as far as this part tells. */
static bool find_relation(struct saving *s, enum case_part part, struct err *err)
{
    if (ident_known(&s->home.case_id)) {
        if (!read_part(s, part, err))
            return false;
    } else {
        case_file_init(&s->d.file);
        s->d.relation = (struct relation){ .roles = s->d.deed.session->who.roles, .author = true };
    }
    if (s->record)
        s->d.relation.own = is_own_record(s);
    return true;
}

static bool find_all(struct saving *s, struct err *err)
{
    return find_relation(s, PART_LEAD, err) && find_relation(s, PART_AUTHOR, err) &&
           find_relation(s, PART_ALL, err);
}

/* Where a family lives is not given away, nor lost, by somebody from whom it is kept and
 * who may change what stands beside it. */
static bool is_sheltered_well(struct saving *s, struct err *err)
{
    bool lifted = s->stored && shelter_is_lifted(s->kind, s->stored, s->record);
    bool covered = s->stored && shelter_covers(&s->d.file, s->kind, s->stored);

    if ((!lifted && !covered) || !ident_known(&s->home.case_id))
        return true;
    if (!find_all(s, err))
        return false;
    if (shelter_lets(&s->d.file, &s->d.relation, s->d.today))
        return true;
    if (lifted || s->kind == ENTITY_address)
        return err_set(err, ERR_DENIED, "Where this family lives is kept: the lead professional or "
                                        "the co-ordinator changes that.");
    shelter_keep(s->kind, s->stored, s->record);
    return true;
}

/* Details and drafts grow by records of their own: adding one is a change. */
static bool permits(const struct saving *s)
{
    const struct record *head = s->record;
    enum permit_function function = record_rule(s->kind)->function;

    return permit(function, OPERATION_UPDATE, &s->d.relation).allowed ||
           (!head->version && permit(function, OPERATION_CREATE, &s->d.relation).allowed);
}

/* No more is read than it takes to say yes. */
static bool person_may(struct saving *s, struct err *err)
{
    for (enum case_part part = PART_LEAD; part <= PART_ALL; part++) {
        if (!find_relation(s, part, err))
            return false;
        if (permits(s))
            return true;
    }
    return case_deed_may(&s->d, record_rule(s->kind)->function, OPERATION_UPDATE, err);
}

/* ----- The deed --------------------------------------------------------- */

/* Begins the deed, which whoever called ends only when this went well. */
static bool prepare(struct saving *s, void *record, struct err *err)
{
    s->record = record;
    if (!deed_begin(s->d.deed.session, &s->d.deed, NULL, err))
        return false;
    if (!read_stored(s, err) || !stays_where_it_is(s, err) ||
        !record_home(s->d.deed.db, s->kind, record, &s->home, err))
        return deed_end(&s->d.deed, false, err);
    s->d.deed.case_id = s->home.case_id;
    s->d.deed.subject = s->home.subject;
    return true;
}

/* Whoever read an older version is told so first: what they did not change looks as if
 * they had. Nothing of it is saved. */
static bool was_saved_meanwhile(const struct saving *s)
{
    const struct record *stored = s->stored, *head = s->record;

    return stored && stored->version != head->version;
}

static bool holds(struct saving *s, struct err *err)
{
    return steps_are_kept(s, err) && element_is_theirs(s, err) && is_sheltered_well(s, err) &&
           case_deed_check(&s->d, s->kind, s->record, err);
}

bool record_save(struct session *session, enum entity_id kind, void *record, struct err *err)
{
    struct record *head = record;
    struct record before = *head;
    struct saving s = saving_of(session, kind);
    bool ok;

    if (!prepare(&s, record, err)) {
        arena_clear(&s.d.arena);
        return false;
    }
    ok = person_may(&s, err) && is_saved_by_itself(&s, err) && lock_lets_through(&s, err) &&
         (was_saved_meanwhile(&s) || holds(&s, err)) &&
         deed_save(&s.d.deed, kind, record, head->version ? AUDIT_CHANGE : AUDIT_CREATE, NULL, err);
    board_mark(&s.d.deed, kind, &((const struct record *)record)->id);
    ok = deed_end(&s.d.deed, ok, err);
    if (!ok)
        *head = before;
    arena_clear(&s.d.arena);
    return ok;
}

bool record_take_back(struct session *session, enum entity_id kind, const struct ident *id,
                      int64_t version, const char *reason, struct err *err)
{
    struct saving s = saving_of(session, kind);
    struct record *record;
    struct db *db;
    bool ok;

    if (!reason || !*reason)
        return err_set_field(err, "reason", "Say why it is taken back; it stays on record.");
    record = arena_alloc(&s.d.arena, entity_of(kind)->size);
    ok = session_db(session, &db, err) &&
         record_store_get(db, kind, id, record, &s.d.arena, err) && prepare(&s, record, err);
    if (ok) {
        record->version = version;
        record->void_at = session_now(session);
        record->void_reason = reason;
        ok = person_may(&s, err) && is_saved_by_itself(&s, err) && lock_lets_through(&s, err) &&
             deed_save(&s.d.deed, kind, record, AUDIT_VOID, reason, err);
        board_mark(&s.d.deed, kind, &record->id);
        ok = deed_end(&s.d.deed, ok, err);
    }
    arena_clear(&s.d.arena);
    return ok;
}

/* ----- Beside the deed -------------------------------------------------- */

/* Is it this person's to read by what consent lets them have, too? */
static bool is_let(struct saving *s, const void *record)
{
    struct actor actor = session_actor(s->d.deed.session);
    struct case_file file;
    struct err quiet = ERR_INIT;
    struct relation relation;

    if (!ident_known(&s->home.case_id) || (permits(s) && s->kind != ENTITY_address))
        return true;
    if (!case_file_store_get(s->d.deed.db, &s->home.case_id, &file, &s->d.arena, &quiet))
        return false;
    relation = relation_find(&file, &actor, &s->d.deed.session->parameters, s->d.today);
    return case_sight_lets(&file, &relation, &actor, s->d.today, s->kind, record);
}

/* May the person read this record? */
static bool may_read(struct session *session, enum entity_id kind, const void *record,
                     struct err *err)
{
    struct saving s = saving_of(session, kind);
    struct actor actor = session_actor(session);
    struct permission permission;
    bool ok;

    s.record = record_copy(entity_of(kind), record, &s.d.arena);
    ok = session_db(session, &s.d.deed.db, err) &&
         record_home(s.d.deed.db, kind, record, &s.home, err) && find_all(&s, err);
    if (ok) {
        permission = permit(record_read_function(kind), OPERATION_READ, &s.d.relation);
        ok = permission.allowed ||
             permit(record_rule(kind)->function, OPERATION_CREATE, &s.d.relation).allowed ||
             case_sight_tells_lead(kind, record, &s.d.relation, &actor, s.d.today) ||
             err_set(err, ERR_DENIED, "%s", permission.why_not);
        ok = ok && (is_let(&s, record) ||
                    err_set(err, ERR_DENIED, "Consent does not cover this for you today. Ask the "
                                             "lead professional."));
    }
    arena_clear(&s.d.arena);
    return ok;
}

/* Of a person from whom it is kept: where the family lives. */
static bool shelter(struct session *session, enum entity_id kind, void *theirs, void *before,
                    struct err *err)
{
    struct saving s = saving_of(session, kind);
    bool ok = session_db(session, &s.d.deed.db, err) &&
              record_home(s.d.deed.db, kind, theirs, &s.home, err) && find_all(&s, err);

    if (ok && ident_known(&s.home.case_id) &&
        (shelter_covers(&s.d.file, kind, theirs) || shelter_covers(&s.d.file, kind, before)) &&
        !shelter_lets(&s.d.file, &s.d.relation, s.d.today)) {
        shelter_hide(kind, theirs);
        shelter_hide(kind, before);
    }
    arena_clear(&s.d.arena);
    return ok;
}

bool record_theirs(struct session *session, enum entity_id kind, const struct ident *id,
                   int64_t base_version, void *theirs, void *before, struct arena *arena,
                   struct err *err)
{
    struct db *db;

    if (!session_db(session, &db, err) || !record_store_get(db, kind, id, theirs, arena, err) ||
        !may_read(session, kind, theirs, err))
        return false;
    record_init(entity_of(kind), before);
    return (!base_version ||
            record_store_version(db, kind, id, base_version, before, arena, err)) &&
           shelter(session, kind, theirs, before, err);
}

bool record_problems(struct session *session, enum entity_id kind, const void *record,
                     struct problems *out, struct arena *arena, struct err *err)
{
    struct saving s = saving_of(session, kind);
    struct case_facts facts;
    bool ok;

    s.record = record_copy(entity_of(kind), record, arena);
    *out = PROBLEMS_INIT(arena);
    ok = session_db(session, &s.d.deed.db, err) &&
         record_home(s.d.deed.db, kind, record, &s.home, err) && find_all(&s, err);
    if (ok) {
        facts = case_deed_facts(&s.d);
        record_check(&facts, kind, record, out);
    }
    arena_clear(&s.d.arena);
    return ok;
}

void record_value_problems(struct session *session, enum entity_id kind, const void *record,
                           struct problems *out, struct arena *arena)
{
    struct case_file *file = arena_alloc(arena, sizeof(*file));
    struct case_facts facts = case_facts_for(file, &session->parameters, session_today(session));

    case_file_init(file);
    facts.now = session_now(session);
    *out = PROBLEMS_INIT(arena);
    record_check_values(&facts, kind, record, out);
}

const char *record_why_not(struct session *session, enum entity_id kind, const void *record,
                           struct arena *arena)
{
    struct saving s = saving_of(session, kind);
    const struct record *head = record;
    struct permission permission = { .why_not = "Sign in again first." };
    struct err err = ERR_INIT;
    const char *why;

    s.record = record_copy(entity_of(kind), record, arena);
    if (session_db(session, &s.d.deed.db, &err) &&
        record_home(s.d.deed.db, kind, record, &s.home, &err) && find_all(&s, &err)) {
        s.d.relation.past = date_known(session->looks_back);
        permission = permit(record_rule(kind)->function,
                            head->version ? OPERATION_UPDATE : OPERATION_CREATE, &s.d.relation);
        if (!permission.allowed)
            permission = permit(record_rule(kind)->function, OPERATION_UPDATE, &s.d.relation);
        if (permission.allowed && !lock_lets_through(&s, &err))
            permission = (struct permission){ .why_not = err.msg };
    }
    why = permission.allowed ? NULL : arena_strdup(arena, permission.why_not);
    arena_clear(&s.d.arena);
    return why;
}
