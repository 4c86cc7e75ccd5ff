/* SPDX-License-Identifier: MIT */
/* Records of every kind: saved, changed, read, kept and proved. */

#include "config.h"

#include "store/record_store.h"

#include "store/stmt.h"
#include "support/harness.h"
#include "support/store_fixture.h"

SQL(t_unguarded, "UPDATE person SET name = 'Somebody Else' WHERE id = 1");

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

START_TEST(a_change_that_went_round_the_program_is_named)
{
    struct fixture f;
    struct person person;
    struct stmt *q;
    char id[IDENT_TEXT];

    fixture_open(&f);
    ck_ok(&f, db_write(f.db, &f.err));
    add_person(&f, &person, "Joanne Tolliver");
    ck_ok(&f, record_store_prove(f.db, NULL, NULL, &f.err));
    q = stmt_open(f.db, &t_unguarded);
    stmt_run(q);
    ck_ok(&f, stmt_done(q, &f.err));
    ck_assert(!record_store_prove(f.db, NULL, NULL, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_DAMAGED);
    ident_format(&person.record.id, id);
    ck_assert_ptr_nonnull(strstr(f.err.msg, id));
    db_rollback(f.db);
    fixture_close(&f);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, every_kind_comes_back_as_it_was_saved);
    tcase_add_test(t, the_second_of_two_savers_is_told);
    tcase_add_test(t, a_reference_to_nobody_is_refused_with_its_field);
    tcase_add_test(t, what_was_there_on_a_day_can_be_shown);
    tcase_add_test(t, a_change_that_went_round_the_program_is_named);
}

TEST_MAIN("record store", cases)
