/* SPDX-License-Identifier: MIT */
/* A deed: everything that must happen together. */

#include "config.h"

#include "service/deed.h"

#include "base/str.h"
#include "model/subject_name.h"
#include "service/anchor.h"
#include "service/board.h"
#include "service/own_tie_deed.h"
#include "store/audit_store.h"
#include "store/person_store.h"
#include "store/record_store.h"
#include "store/user_store.h"

/* Closed between the look and the store being taken. */
static bool turned_away(struct deed *deed, struct err *err)
{
    if (!db_finish(deed->db, false, err) && err->kind == ERR_DENIED)
        refusal(deed->session, &deed->case_id, "work in a closed account", err);
    return false;
}

bool deed_begin(struct session *session, struct deed *deed, const struct ident *case_id,
                struct err *err)
{
    *deed = (struct deed){ .session = session };
    if (case_id)
        deed->case_id = *case_id;
    if (!session_db(session, &deed->db, err) || !db_write(deed->db, err))
        return false;
    return session_stands(session, err) || turned_away(deed, err);
}

/* Whoever sat there when the day came has nothing to do with it. */
static struct audit_who who_does(const struct deed *deed)
{
    struct audit_who who = deed->session->trail;

    if (!deed->by_program)
        return who;
    who.user = IDENT_NONE;
    who.login = NULL;
    who.role = AUDIT_BY_PROGRAM;
    return who;
}

struct audit_event deed_event(const struct deed *deed, enum audit_action action)
{
    return (struct audit_event){
        .who = who_does(deed),
        .action = action,
        .case_id = deed->case_id,
        .subject = deed->subject,
    };
}

bool deed_audit(struct deed *deed, struct audit_event *event, struct err *err)
{
    bool ok = audit_store_append(deed->db, deed->session->chain, event, err);

    if (ok)
        deed->session->anchored.newest = event->seq;
    return ok;
}

/* Ends a write; the trail may have come to where it is anchored. */
static bool end_write(struct session *session, struct db *db, bool ok, struct err *err)
{
    ok = db_finish(db, ok, err);
    if (ok)
        anchor_follow(session);
    return ok;
}

/* ["strengths","needs"]: the fields that differ, never what they say. */
static void name_changes(const struct entity *entity, const void *before, const void *after,
                         struct str *out)
{
    str_add(out, "{\"fields\":[");
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (before ? field_equal(field, before, after) : !field_known(field, after))
            continue;
        if (str_text(out)[out->used - 1] != '[')
            str_add_char(out, ',');
        str_printf(out, "\"%s\"", field->name);
    }
    str_add(out, "]}");
}

static bool store_record(struct deed *deed, enum entity_id kind, void *record,
                         struct audit_event *event, struct err *err)
{
    struct record_stamp stamp = { .at_ms = deed->session->machine->now_ms(deed->session->machine),
                                  .user = who_does(deed).user,
                                  .case_id = deed->case_id };
    struct record *head = record;

    event->hashed = true;
    return head->version ? record_store_change(deed->db, kind, record, &stamp,
                                               event->record_hash, err)
                         : record_store_add(deed->db, kind, record, &stamp, event->record_hash,
                                            err);
}

/* The child's record as a person, made when it is not there yet. */
static bool child_as_person(struct deed *deed, struct ident *out, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct subject child;
    struct person person;
    bool ok = person_store_of_child(deed->db, &deed->subject, out, err);

    if (ok && !ident_known(out)) {
        ok = record_store_get(deed->db, ENTITY_subject, &deed->subject, &child, &scratch, err);
        if (ok) {
            subject_as_person(&child, &person, &scratch);
            ok = deed_save(deed, ENTITY_person, &person, AUDIT_CREATE, NULL, err);
            *out = person.record.id;
        }
    }
    arena_clear(&scratch);
    return ok;
}

static bool names_a_person(const struct field *field)
{
    return field->kind == FIELD_LINK ||
           (field->kind == FIELD_REF && field->target == ENTITY_person);
}

/* Somebody picked the child among the people (case_file_store.h). */
static bool name_child(struct deed *deed, const struct entity *entity, void *record,
                       struct err *err)
{
    for (int i = 0; !deed->imported && ident_known(&deed->subject) && i < entity->field_count;
         i++) {
        const struct field *field = &entity->fields[i];
        struct ident id = names_a_person(field) ? field_get_ident(field, record) : IDENT_NONE;

        if (!ident_equal(&id, &deed->subject))
            continue;
        if (!child_as_person(deed, &id, err))
            return false;
        field_set_ident(field, record, id);
    }
    return true;
}

static bool looks_at_today(const struct session *session, struct err *err)
{
    char day[DATE_WORDS];

    if (!date_known(session->looks_back))
        return true;
    date_format_words(session->looks_back, day);
    return err_set(err, ERR_REFUSED,
                   "You see what was known on %s, to read only. Go back to today first (^T).", day);
}

bool deed_save(struct deed *deed, enum entity_id kind, void *record, enum audit_action action,
               const char *reason, struct err *err)
{
    const struct entity *entity = entity_of(kind);
    struct audit_event event = deed_event(deed, action);
    struct arena scratch = ARENA_INIT;
    struct str changes = STR_INIT;
    struct record *head = record;
    void *before = NULL;
    bool ok = looks_at_today(deed->session, err) && name_child(deed, entity, record, err);

    if (ok && head->version) {
        before = arena_alloc(&scratch, entity->size);
        ok = record_store_get(deed->db, kind, &head->id, before, &scratch, err);
    } else if (!ident_known(&head->id)) {
        head->id = ident_new(deed->session->machine);
    }
    if (ok) {
        name_changes(entity, before, record, &changes);
        ok = store_record(deed, kind, record, &event, err);
    }
    event.entity = entity->name;
    event.record = head->id;
    event.row_version = head->version;
    event.reason = reason;
    event.detail = str_text(&changes);
    ok = ok && deed_audit(deed, &event, err) &&
         (before || own_tie_named(deed, kind, record, err));
    str_release(&changes);
    arena_clear(&scratch);
    return ok;
}

bool deed_allowed(struct deed *deed, enum permit_function function, enum operation operation,
                  const struct relation *relation, struct err *err)
{
    struct permission permission = permit(function, operation, relation);

    if (permission.allowed)
        return true;
    deed->refused_why = permit_function_words(function);
    return err_set(err, ERR_DENIED, "%s", permission.why_not);
}

/* Of what is refused the trail keeps whether it was the person, the family or a rule of the
 * work. */
static const char *kind_detail(const struct err *err)
{
    if (err->kind == ERR_DENIED)
        return "{\"kind\":\"denied\"}";
    return err->withheld ? "{\"kind\":\"consent\"}" : "{\"kind\":\"rule\"}";
}

void refusal(struct session *session, const struct ident *case_id, const char *what,
             const struct err *err)
{
    struct deed deed = { .session = session };
    struct audit_event event;
    struct err quiet = ERR_INIT;

    if (case_id)
        deed.case_id = *case_id;
    if (!session_db_anyway(session, &deed.db, &quiet) || db_writing(deed.db) ||
        !db_write(deed.db, &quiet))
        return;
    event = deed_event(&deed, AUDIT_REFUSE);
    event.outcome = AUDIT_REFUSED;
    event.reason_code = what;
    event.detail = kind_detail(err);
    if (!db_finish(deed.db, deed_audit(&deed, &event, &quiet), &quiet))
        return;
}

bool deed_end(struct deed *deed, bool ok, struct err *err)
{
    ok = ok && board_follow(deed, err);
    ok = end_write(deed->session, deed->db, ok, err);
    if (!ok && (err->kind == ERR_DENIED || err->kind == ERR_REFUSED))
        refusal(deed->session, &deed->case_id, deed->refused_why, err);
    return ok;
}

bool look_last(struct session *session, const struct audit_event *event, struct err *err)
{
    struct deed deed = { .session = session };
    struct audit_event row = *event;

    if (!session_db_anyway(session, &deed.db, err) || !db_write(deed.db, err))
        return false;
    row.who = session->trail;
    return end_write(session, deed.db, deed_audit(&deed, &row, err), err);
}

bool deed_by_supervisor(struct deed *deed, const struct ident *practitioner, struct date on)
{
    struct arena scratch = ARENA_INIT;
    struct err quiet = ERR_INIT;
    struct stored_user user;
    bool so = user_store_by_practitioner(deed->db, practitioner, &user, &scratch, &quiet) &&
              set_has(user.roles, ROLE_supervisor) &&
              (!instant_known(user.disabled_at) ||
               date_compare(instant_local_date(user.disabled_at), on) >= 0);

    arena_clear(&scratch);
    return so;
}

bool look(struct session *session, const struct audit_event *event, struct err *err)
{
    struct deed deed;
    struct audit_event row = *event;

    if (!deed_begin(session, &deed, &event->case_id, err))
        return false;
    row.who = session->trail;
    return end_write(session, deed.db, deed_audit(&deed, &row, err), err);
}
