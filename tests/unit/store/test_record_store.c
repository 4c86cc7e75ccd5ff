/* SPDX-License-Identifier: MIT */
/* Records of every kind: saved, changed, read, kept and proved. */

#include "config.h"

#include "store/record_store.h"

#include <sqlite3.h>

#include "store/audit_store.h"
#include "store/stmt.h"
#include "store/user_store.h"
#include "support/harness.h"
#include "support/insider.h"
#include "support/store_fixture.h"

SQL(t_erase_row, "DELETE FROM person");
SQL(t_erase_version, "UPDATE record_version SET content = NULL, salt = NULL");

static struct record_stamp stamp(struct fixture *f)
{
    return (struct record_stamp){ .at_ms = f->fake.now_ms };
}

static void fill(struct fixture *f, const struct field *field, void *record,
                 const struct ident *targets)
{
    const struct code_list *list = code_list(field->list);
    const char *text = "Zo\xc3\xab";
    char id[IDENT_TEXT];

    if (field->kind == FIELD_DATE)
        text = "2010-04-21";
    else if (field->kind == FIELD_TS)
        text = "2010-04-21T16:50:00Z";
    else if (field->kind == FIELD_BOOL)
        text = "1";
    else if (field->kind == FIELD_INT)
        text = "3";
    else if (field->kind == FIELD_CODE)
        text = list->codes[list->count].code;
    else if (field->kind == FIELD_SET)
        text = arena_printf(&f->arena, "%s,%s", list->codes[1].code, list->codes[2].code);
    else if (field->kind == FIELD_REF || field->kind == FIELD_LINK) {
        if (!ident_known(&targets[field->target]))
            return;
        ident_format(&targets[field->target], id);
        text = id;
    }
    ck_ok(f, field_read(field, text, record, &f->arena, &f->err));
}

START_TEST(every_kind_comes_back_as_it_was_saved)
{
    struct ident targets[ENTITY_COUNT] = { { { 0 } } };
    struct fixture f;

    fixture_open(&f);
    ck_ok(&f, db_write(f.db, &f.err));
    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        const struct entity *entity = entity_of((enum entity_id)kind);
        struct record *saved = arena_alloc(&f.arena, entity->size);
        struct record *read = arena_alloc(&f.arena, entity->size);
        struct record_stamp by = stamp(&f);
        uint8_t hash[RECORD_HASH];

        record_init(entity, saved);
        saved->id = ident_new(&f.fake.machine);
        targets[ENTITY_none] = saved->id; /* where a LINK leads */
        for (int i = 0; i < entity->field_count; i++)
            fill(&f, &entity->fields[i], saved, targets);
        targets[kind] = saved->id;
        ck_ok(&f, record_store_add(f.db, entity->id, saved, &by, hash, &f.err));
        ck_ok(&f, record_store_get(f.db, entity->id, &saved->id, read, &f.arena, &f.err));
        ck_assert_int_eq(read->version, 1);
        for (int i = 0; i < entity->field_count; i++)
            ck_assert_msg(field_equal(&entity->fields[i], saved, read), "%s.%s", entity->name,
                          entity->fields[i].name);
        ck_ok(&f, record_store_version(f.db, entity->id, &saved->id, 1, read, &f.arena, &f.err));
        for (int i = 0; i < entity->field_count; i++)
            ck_assert_msg(field_equal(&entity->fields[i], saved, read), "kept %s.%s",
                          entity->name, entity->fields[i].name);
    }
    fixture_trail(&f, AUDIT_CREATE);
    ck_ok(&f, record_store_prove(f.db, NULL, NULL, &f.err));
    ck_ok(&f, db_commit(f.db, &f.err));
    fixture_close(&f);
}
END_TEST

static void add_person(struct fixture *f, struct person *person, const char *name)
{
    struct record_stamp by = stamp(f);
    uint8_t hash[RECORD_HASH];

    record_init(entity_of(ENTITY_person), person);
    person->record.id = ident_new(&f->fake.machine);
    person->name = name;
    ck_ok(f, record_store_add(f->db, ENTITY_person, person, &by, hash, &f->err));
}

START_TEST(the_second_of_two_savers_is_told)
{
    struct fixture f;
    struct person mine, theirs;
    struct record_stamp by;
    uint8_t hash[RECORD_HASH];

    fixture_open(&f);
    by = stamp(&f);
    ck_ok(&f, db_write(f.db, &f.err));
    add_person(&f, &mine, "Joanne Tolliver");
    theirs = mine;
    theirs.tel = "01632 960141";
    ck_ok(&f, record_store_change(f.db, ENTITY_person, &theirs, &by, hash, &f.err));
    mine.tel = "01632 960999";
    ck_assert(!record_store_change(f.db, ENTITY_person, &mine, &by, hash, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_CONFLICT);
    ck_assert_int_eq(mine.record.version, 1);
    ck_ok(&f, record_store_get(f.db, ENTITY_person, &mine.record.id, &mine, &f.arena, &f.err));
    ck_assert_str_eq(mine.tel, "01632 960141");
    db_rollback(f.db);
    fixture_close(&f);
}
END_TEST

START_TEST(a_reference_to_nobody_is_refused_with_its_field)
{
    struct fixture f;
    struct practitioner worker;
    struct record_stamp by;
    uint8_t hash[RECORD_HASH];

    fixture_open(&f);
    by = stamp(&f);
    ck_ok(&f, db_write(f.db, &f.err));
    record_init(entity_of(ENTITY_practitioner), &worker);
    worker.record.id = ident_new(&f.fake.machine);
    worker.agency_id = ident_new(&f.fake.machine);
    ck_assert(!record_store_add(f.db, ENTITY_practitioner, &worker, &by, hash, &f.err));
    ck_assert_str_eq(f.err.field, "agency_id");
    db_rollback(f.db);
    fixture_close(&f);
}
END_TEST

START_TEST(what_was_there_on_a_day_can_be_shown)
{
    struct fixture f;
    struct person person, then;
    struct record_stamp by;
    uint8_t hash[RECORD_HASH];
    int64_t morning;

    fixture_open(&f);
    ck_ok(&f, db_write(f.db, &f.err));
    morning = f.fake.now_ms;
    add_person(&f, &person, "Joanne Tolliver");
    f.fake.now_ms += 3600 * 1000;
    by = stamp(&f);
    person.name = "Joanne Bright";
    ck_ok(&f, record_store_change(f.db, ENTITY_person, &person, &by, hash, &f.err));
    ck_ok(&f, record_store_as_at(f.db, ENTITY_person, &person.record.id, morning, &then, &f.arena,
                                 &f.err));
    ck_assert_str_eq(then.name, "Joanne Tolliver");
    ck_assert(!record_store_as_at(f.db, ENTITY_person, &person.record.id, morning - 1, &then,
                                  &f.arena, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_NOT_FOUND);
    db_rollback(f.db);
    fixture_close(&f);
}
END_TEST

START_TEST(a_save_without_its_row_in_the_trail_is_not_committed)
{
    struct fixture f;
    struct person person;

    fixture_open(&f);
    ck_ok(&f, db_write(f.db, &f.err));
    add_person(&f, &person, "Joanne Tolliver");
    fixture_trail(&f, AUDIT_CREATE);
    add_person(&f, &person, "Somebody Else");
    ck_assert(!db_commit(f.db, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_BUG);
    ck_assert(!record_store_get(f.db, ENTITY_person, &person.record.id, &person, &f.arena, &f.err));
    fixture_close(&f);
}
END_TEST

/* What somebody with the file, SQLite and time may do to records. Triggers
 * are theirs to drop; the hash of a version is theirs to compute. */
#define DROP "DROP TRIGGER record_version_no_update; DROP TRIGGER record_version_no_delete;" \
             "DROP TRIGGER record_version_no_replace; DROP TRIGGER audit_event_no_update;"

static const struct {
    const char *text;
    const char *how;
} attacks[] = {
    { "UPDATE person SET name = 'Somebody Else' WHERE id = 1", "was changed" },
    { "UPDATE person SET row_version = 3 WHERE id = 1", "was changed" },
    { "UPDATE person SET row_version = 1, name = 'Joanne Tolliver', tel = NULL WHERE id = 1",
      "was changed" },
    { "UPDATE person SET void_at = 5, void_reason = 'x' WHERE id = 1", "was changed" },
    { "DELETE FROM person WHERE id = 2", "was taken out" },
    { "INSERT INTO person (uuid, row_version, created_at, updated_at, name)"
      " VALUES (randomblob(16), 1, 0, 0, 'Nobody')", "was changed" },
    { "UPDATE app_user SET disabled_at = NULL", "was changed" },
    { "INSERT INTO user_role SELECT id, 'administrator' FROM app_user", "was changed" },
    { "DELETE FROM user_role; DELETE FROM app_user", "was taken out" },
    { DROP "UPDATE record_version SET content = '{}' WHERE id = 1", "version that was changed" },
    { DROP "UPDATE record_version SET content = NULL, salt = NULL WHERE id = 1", "emptied" },
    { DROP "UPDATE record_version SET hash = zeroblob(32) WHERE id = 1", "changed" },
    { DROP "DELETE FROM record_version WHERE id = 1", "taken out" },
    { DROP "DELETE FROM record_version WHERE id = 2", "changed" },
    { DROP "INSERT INTO record_version (entity, record, row_version, audit_seq, at_ms, salt, content,"
      " hash) SELECT entity, record, 9, 99, at_ms, salt, content, hash FROM record_version"
      " WHERE id = 1", "trail does not name" },
    { DROP "UPDATE record_version SET audit_seq = 1 WHERE id = 2", "changed" },
};

/* Two persons, the first changed once, and an account that is closed; with a key, on pages that
 * are sealed under it. */
static void three_saves(struct fixture *f, const struct secret *key)
{
    struct person one, two;
    struct stored_user user = { .login = "aamber", .name = "Amy Amber", .disabled_at = { 5 },
                                .roles = set_with(0, ROLE_practitioner) };
    struct record_stamp by;
    uint8_t hash[RECORD_HASH];

    fixture_folder(f);
    f->place.page_key = key;
    fixture_create(f, STORE_LIVE);
    ck_ok(f, db_open(&f->place, ACCESS_WRITE, STORE_LIVE, &f->db, &f->err));
    by = stamp(f);
    ck_ok(f, db_write(f->db, &f->err));
    add_person(f, &one, "Joanne Tolliver");
    fixture_trail(f, AUDIT_CREATE);
    one.tel = "01632 960141";
    ck_ok(f, record_store_change(f->db, ENTITY_person, &one, &by, hash, &f->err));
    add_person(f, &two, "Imran Sait");
    fixture_trail(f, AUDIT_CREATE);
    user.id = ident_new(&f->fake.machine);
    ck_ok(f, user_store_add(f->db, &user, &by, &f->err));
    fixture_trail(f, AUDIT_CREATE);
    ck_ok(f, db_commit(f->db, &f->err));
    ck_ok(f, record_store_prove(f->db, NULL, NULL, &f->err));
}

/* A seal of the pages says nothing against somebody who has their key. */
START_TEST(a_change_that_went_round_the_program_is_named)
{
    const char *text = attacks[(size_t)_i % COUNT(attacks)].text;
    const char *how = attacks[(size_t)_i % COUNT(attacks)].how;
    struct secret *key = (size_t)_i < COUNT(attacks) ? NULL : fixture_chain();
    struct insider insider;
    struct fixture f;

    three_saves(&f, key);
    insider_come(&insider, &f.place);
    insider_do(&insider, text);
    insider_go(&insider);
    ck_assert_msg(!record_store_prove(f.db, NULL, NULL, &f.err), "%s", text);
    ck_assert_int_eq(f.err.kind, ERR_DAMAGED);
    ck_assert_msg(strstr(f.err.msg, how) != NULL, "%s: %s", text, f.err.msg);
    fixture_close(&f);
    secret_free(key);
}
END_TEST

START_TEST(what_was_erased_with_a_row_in_the_trail_is_whole)
{
    struct fixture f;
    struct person person;
    struct secret *chain = fixture_chain();
    struct audit_event event = { .action = AUDIT_ERASE, .entity = "person" };
    struct stmt *q;

    fixture_open(&f);
    ck_ok(&f, db_write(f.db, &f.err));
    add_person(&f, &person, "Joanne Tolliver");
    fixture_trail(&f, AUDIT_CREATE);
    q = stmt_open(f.db, &t_erase_row);
    stmt_run(q);
    ck_ok(&f, stmt_done(q, &f.err));
    q = stmt_open(f.db, &t_erase_version);
    stmt_run(q);
    ck_ok(&f, stmt_done(q, &f.err));
    event.record = person.record.id;
    ck_ok(&f, audit_store_append(f.db, chain, &event, &f.err));
    ck_ok(&f, db_commit(f.db, &f.err));
    ck_ok(&f, record_store_prove(f.db, NULL, NULL, &f.err));
    secret_free(chain);
    fixture_close(&f);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, every_kind_comes_back_as_it_was_saved);
    tcase_add_test(t, the_second_of_two_savers_is_told);
    tcase_add_test(t, a_reference_to_nobody_is_refused_with_its_field);
    tcase_add_test(t, what_was_there_on_a_day_can_be_shown);
    tcase_add_test(t, a_save_without_its_row_in_the_trail_is_not_committed);
    tcase_add_loop_test(t, a_change_that_went_round_the_program_is_named, 0,
                        2 * COUNT(attacks));
    tcase_add_test(t, what_was_erased_with_a_row_in_the_trail_is_whole);
}

TEST_MAIN("record store", cases)
