/* SPDX-License-Identifier: MIT */
/* Records of an exchange file on their way into the store. */

#include "config.h"

#include "model/record.h"
#include "model/urn.h"
#include "policy/consent_check.h"
#include "service/board.h"
#include "service/exchange_work.h"
#include "service/record_home.h"
#include "store/board_store.h"
#include "store/case_file_store.h"
#include "store/record_store.h"

static void add_once(struct exchange_work *work, struct ident_list *list, const struct ident *id)
{
    if (!ident_known(id) || (list->count && ident_equal(&list->items[list->count - 1], id)))
        return;
    list->items = arena_grow(&work->arena, list->items, list->count, sizeof(*list->items));
    list->items[list->count++] = *id;
}

/* ----- The trail: a row for the shared records, a row for each case ------ */

static bool write_row(struct exchange_work *work, struct err *err)
{
    struct audit_event event = deed_event(&work->deed, AUDIT_IMPORT);
    struct arena scratch = ARENA_INIT;
    bool ok;

    if (!work->added)
        return true;
    event.case_id = work->current;
    event.entity = ident_known(&work->current) ? "case" : NULL;
    event.record = work->current;
    event.detail = arena_printf(&scratch, "{\"records\":%lld}", (long long)work->added);
    ok = deed_audit(&work->deed, &event, err);
    arena_clear(&scratch);
    work->added = 0;
    return ok;
}

/* Records of a case follow it; shared ones come before all cases. */
static bool turn_to(struct exchange_work *work, enum entity_id kind, const void *record,
                    struct err *err)
{
    if (kind != ENTITY_caf_case)
        return true;
    if (!write_row(work, err))
        return false;
    work->current = ((const struct record *)record)->id;
    work->decisions.count = 0;
    return true;
}

/* ----- One record ------------------------------------------------------- */

static bool compare(enum entity_id kind, const void *record, const void *there, bool *same,
                    struct err *err)
{
    const struct entity *entity = entity_of(kind);

    *same = true;
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field_equal(field, record, there))
            continue;
        *same = false;
        err_set(err, ERR_CONFLICT, "A record with this id is there already, with other content.");
        err->field = field->name;
        return false;
    }
    return true;
}

/* What is not there yet is left out and comes in by settle. */
static bool leave_out_missing(struct exchange_work *work, enum entity_id kind, void *record,
                              struct err *err)
{
    const struct entity *entity = entity_of(kind);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];
        struct ident id;
        bool there;

        if (field->kind != FIELD_REF || !field_known(field, record))
            continue;
        id = field_get_ident(field, record);
        if (!record_store_exists(work->deed.db, field->target, &id, &there, err))
            return false;
        if (!there)
            field_empty(field, record);
    }
    return true;
}

/* What a rule of the store forbids is the line's fault. */
static bool blame_line(struct err *err)
{
    if (err->kind == ERR_BUG)
        err->kind = ERR_REFUSED;
    return false;
}

static bool add_record(struct exchange_work *work, enum entity_id kind, const void *record,
                       struct err *err)
{
    struct session *session = work->deed.session;
    struct record_stamp stamp = { .at_ms = session->machine->now_ms(session->machine),
                                  .user = session->who.account,
                                  .case_id = work->current };
    struct arena scratch = ARENA_INIT;
    struct record *copy = record_copy(entity_of(kind), record, &scratch);
    uint8_t hash[RECORD_HASH];
    bool ok;

    ok = leave_out_missing(work, kind, copy, err) &&
         (record_store_add(work->deed.db, kind, copy, &stamp, hash, err) || blame_line(err));
    arena_clear(&scratch);
    work->added += ok;
    return ok;
}

/* Lines come after all decisions of their case. */
static void add_decision(struct exchange_work *work, const struct ident *id)
{
    for (size_t i = 0; i < work->decisions.count; i++) {
        if (ident_equal(&work->decisions.items[i], id))
            return;
    }
    add_once(work, &work->decisions, id);
}

static void touch(struct exchange_work *work, enum entity_id kind, const void *record)
{
    const struct entity *entity = entity_of(kind);
    struct ident above;

    if (kind == ENTITY_subject)
        add_once(work, &work->subjects, &((const struct record *)record)->id);
    if (entity->parent == ENTITY_subject) {
        above = field_get_ident(&entity->fields[0], record);
        add_once(work, &work->subjects, &above);
    }
    if (kind == ENTITY_consent)
        add_decision(work, &((const struct record *)record)->id);
    if (kind == ENTITY_consent_scope)
        add_decision(work, &((const struct consent_scope *)record)->consent_id);
    add_once(work, &work->cases, &work->current);
}

static bool note_urn(struct exchange_work *work, const struct caf_case *one, struct err *err)
{
    int year, number;

    if (!one->urn || !urn_read(one->urn, &year, &number))
        return true;
    return board_store_used_urn(work->deed.db, year, number, err);
}

static bool put(void *self, enum entity_id kind, const void *record, bool *same, struct err *err)
{
    struct exchange_work *work = self;
    const struct record *head = record;
    struct arena scratch = ARENA_INIT;
    void *there = arena_alloc(&scratch, entity_of(kind)->size);
    struct err quiet = ERR_INIT;
    bool ok = turn_to(work, kind, record, err);

    *same = false;
    if (ok && record_store_get(work->deed.db, kind, &head->id, there, &scratch, &quiet)) {
        ok = compare(kind, record, there, same, err);
    } else if (ok && quiet.kind != ERR_NOT_FOUND) {
        *err = quiet;
        ok = false;
    } else if (ok) {
        ok = add_record(work, kind, record, err) &&
             (kind != ENTITY_caf_case || note_urn(work, record, err));
        if (ok)
            touch(work, kind, record);
    }
    arena_clear(&scratch);
    return ok;
}

static bool settle(void *self, enum entity_id kind, const void *record, struct err *err)
{
    struct exchange_work *work = self;
    struct session *session = work->deed.session;
    struct record_stamp stamp = { .at_ms = session->machine->now_ms(session->machine),
                                  .user = session->who.account,
                                  .case_id = work->current };
    struct arena scratch = ARENA_INIT;
    struct record *whole = record_copy(entity_of(kind), record, &scratch);
    struct record *there = arena_alloc(&scratch, entity_of(kind)->size);
    struct record_home home;
    uint8_t hash[RECORD_HASH];
    bool ok;

    ok = record_store_get(work->deed.db, kind, &whole->id, there, &scratch, err);
    if (ok) {
        whole->version = there->version;
        whole->created_at = there->created_at;
        whole->created_by = there->created_by;
        ok = record_store_change(work->deed.db, kind, whole, &stamp, hash, err) &&
             record_home(work->deed.db, kind, whole, &home, err);
    }
    if (ok) {
        work->added++;
        add_once(work, &work->cases, &home.case_id);
        add_once(work, &work->subjects, &home.subject);
    }
    arena_clear(&scratch);
    return ok;
}

/* ----- The rules -------------------------------------------------------- */

/* What is asked of a decision at a desk (consent_keep) is asked of one in a file. */
static void judge_decisions(const struct exchange_work *work, const struct case_file *file,
                            struct problems *problems)
{
    struct session *session = work->deed.session;

    for (size_t i = 0; i < work->decisions.count; i++) {
        const struct consent *decision =
            case_file_find(file, ENTITY_consent, &work->decisions.items[i]);

        if (decision)
            consent_check_on_record(file, decision, &session->parameters, session_today(session),
                                    problems);
    }
}

static bool judge(void *self, const struct ident *of_case, import_fault_fn *tell, void *data,
                  struct err *err)
{
    struct exchange_work *work = self;
    struct arena scratch = ARENA_INIT;
    struct problems problems = PROBLEMS_INIT(&scratch);
    struct case_file *file = arena_alloc(&scratch, sizeof(*file));
    bool ok = !work->decisions.count ||
              case_file_store_get(work->deed.db, of_case, file, &scratch, err);

    if (ok && work->decisions.count)
        judge_decisions(work, file, &problems);
    for (size_t i = 0; i < problems.count; i++) {
        const struct problem *problem = &problems.items[i];

        tell(data, &problem->record, problem->field, problem->sentence, problem->warning);
    }
    arena_clear(&scratch);
    return ok;
}

static bool exists(void *self, enum entity_id kind, const struct ident *id, bool *yes,
                   struct err *err)
{
    struct exchange_work *work = self;

    return record_store_exists(work->deed.db, kind, id, yes, err);
}

/* ----- Begin and end ---------------------------------------------------- */

static bool begin(void *self, struct err *err)
{
    struct exchange_work *work = self;
    struct session *session = work->deed.session;

    work->current = IDENT_NONE;
    work->added = 0;
    work->cases = work->subjects = work->decisions = (struct ident_list){ NULL, 0 };
    return deed_begin(session, &work->deed, NULL, err);
}

static bool follow(struct exchange_work *work, struct err *err)
{
    struct session *session = work->deed.session;

    for (size_t i = 0; i < work->subjects.count; i++) {
        if (!board_refresh_keys(session, work->deed.db, &work->subjects.items[i], err))
            return false;
    }
    for (size_t i = 0; i < work->cases.count; i++) {
        if (!board_refresh(session, work->deed.db, &work->cases.items[i], err))
            return false;
    }
    return true;
}

static bool end(void *self, bool keep, struct err *err)
{
    struct exchange_work *work = self;
    bool ok = keep && write_row(work, err) && follow(work, err);

    if (!keep) {
        db_rollback(work->deed.db);
        return true;
    }
    return db_finish(work->deed.db, ok, err);
}

struct import_port exchange_import_port(struct exchange_work *work)
{
    return (struct import_port){ .self = work,
                                 .training = work->deed.session->training,
                                 .begin = begin,
                                 .put = put,
                                 .settle = settle,
                                 .judge = judge,
                                 .exists = exists,
                                 .end = end };
}
