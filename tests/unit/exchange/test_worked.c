/* SPDX-License-Identifier: MIT */
/* The worked cases tell what domain.md 8 tells, in the form a file has. */

#include "config.h"

#include "exchange/worked.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/compiler.h"
#include "model/nhs.h"

#include "support/harness.h"
#include "unit/exchange/worked_store.h"

enum { LINE = 1024 };

static struct arena arena;

/* Each file's own records; references reach into the first. */
static struct fake_store stores[WORKED_COUNT];

static void before(void)
{
    for (int i = 0; i < WORKED_COUNT; i++) {
        stores[i] = (struct fake_store){ 0 };
        worked_import(&stores[i], WORKED_FENNMOOR);
        if (i != WORKED_FENNMOOR)
            worked_import(&stores[i], (enum worked_name)i);
    }
}

static void after(void)
{
    for (int i = 0; i < WORKED_COUNT; i++)
        fake_release(&stores[i]);
    arena_clear(&arena);
}

START_TEST(a_file_is_written_as_it_stands)
{
    const struct worked_file *file = worked_file((enum worked_name)_i);
    struct exchange_reader reader = EXCHANGE_READER_INIT;
    enum entity_id last = ENTITY_none;

    for (size_t i = 1; i < file->count; i++) {
        struct exchange_record line;
        struct str again = STR_INIT;

        ck_assert(exchange_read_line(&reader, file->lines[i], strlen(file->lines[i]), &line,
                                     &arena));
        exchange_write_record(line.entity, line.record, &again);
        again.text[again.used - 1] = '\0';
        ck_assert_str_eq(again.text, file->lines[i]);
        ck_assert_int_ge(line.entity->id, last);
        last = line.entity->id;
        str_release(&again);
    }
    exchange_reader_release(&reader);
}
END_TEST

/* The name of the record, or the last figure of its id after an @. */
static bool is_named(struct fake_store *store, const struct ident *id, const char *wanted)
{
    char text[IDENT_TEXT];

    ident_format(id, text);
    if (*wanted == '@')
        return strtol(text + 24, NULL, 10) == strtol(wanted + 1, NULL, 10);
    for (size_t i = 0; i < store->count; i++) {
        const struct entity *entity = entity_of(store->records[i].kind);
        const struct record *record = store->records[i].record;
        const struct field *name = entity_field(entity, "name");

        if (ident_equal(&record->id, id))
            return name && strcmp(field_text(name, record, &arena), wanted) == 0;
    }
    return false;
}

static bool field_says(struct fake_store *store, const struct field *field, const void *record,
                       const char *wanted)
{
    struct ident id;
    char *text, *comma;

    if (field->kind == FIELD_REF || field->kind == FIELD_LINK) {
        id = field_get_ident(field, record);
        return is_named(store, &id, wanted);
    }
    text = arena_strdup(&arena, field_text(field, record, &arena));
    if (field->kind == FIELD_TS && strlen(wanted) == 10)
        text[strlen(text) < 10 ? 0 : 10] = '\0';
    while (field->kind == FIELD_SET && (comma = strchr(text, ',')))
        *comma = '+';
    return strcmp(text, wanted) == 0;
}

/* Does the record fulfil "field=value;field=value"? */
static bool fulfils(struct fake_store *store, const struct fake_record *one, const char *wants)
{
    char *rest = arena_strdup(&arena, wants), *want;

    while ((want = strsep(&rest, ";"))) {
        char *value = strchr(want, '=');
        const struct field *field;

        ck_assert_msg(value, "%s", want);
        *value++ = '\0';
        field = entity_field(entity_of(one->kind), want);
        ck_assert_msg(field, "%s has no field %s", entity_of(one->kind)->name, want);
        if (!field_says(store, field, one->record, value))
            return false;
    }
    return true;
}

static int count_records(struct fake_store *store, enum entity_id kind, const char *wants)
{
    int count = 0;

    for (size_t i = 0; i < store->count; i++)
        count += store->records[i].kind == kind &&
                 (!wants || fulfils(store, &store->records[i], wants));
    return count;
}

static void check_fact(const char *fact)
{
    char *rest = arena_strdup(&arena, fact);
    const char *file = strsep(&rest, ";"), *type = strsep(&rest, ";"), *many = strsep(&rest, ";");
    const struct entity *entity = entity_named(type);
    struct fake_store *store = &stores[*file == 'f' ? WORKED_FENNMOOR
                                       : *file == 'a' ? WORKED_CASE_A
                                                      : WORKED_CASE_B];

    ck_assert_msg(entity && many, "%s", fact);
    ck_assert_msg(count_records(store, entity->id, rest) == atoi(many), "%s: there are %d", fact,
                  count_records(store, entity->id, rest));
}

START_TEST(they_tell_what_the_specification_tells)
{
    const char *source = getenv("SOURCE");
    FILE *facts =
        fopen(arena_printf(&arena, "%s/tests/expected/worked_cases.csv", source), "r");
    char line[LINE];
    int count = 0;

    ck_assert_ptr_nonnull(facts);
    while (fgets(line, sizeof(line), facts)) {
        line[strcspn(line, "\n")] = '\0';
        if (*line == '#')
            continue;
        check_fact(line);
        count++;
    }
    fclose(facts);
    ck_assert_int_gt(count, 200);
}
END_TEST

START_TEST(nhs_numbers_are_of_the_test_range_and_right)
{
    for (int file = WORKED_CASE_A; file < WORKED_COUNT; file++) {
        for (size_t i = 0; i < stores[file].count; i++) {
            const struct subject *subject = stores[file].records[i].record;

            if (stores[file].records[i].kind != ENTITY_subject)
                continue;
            ck_assert(nhs_valid(subject->nhs_number));
            ck_assert_int_eq(strncmp(subject->nhs_number, "999", 3), 0);
        }
    }
}
END_TEST

START_TEST(every_login_is_a_practitioner_s)
{
    int count = 0;

    for (const struct worked_login *one = worked_logins(); one->login; one++, count++) {
        const struct fake_record *record =
            fake_find(&stores[WORKED_FENNMOOR], ENTITY_practitioner, &one->practitioner);
        const struct practitioner *practitioner;
        const char *family;

        ck_assert_msg(record, "%s", one->login);
        practitioner = record->record;
        family = strrchr(practitioner->name, ' ') + 1;
        ck_assert_int_eq(one->login[0], practitioner->name[0] + ('a' - 'A'));
        ck_assert_int_eq(one->login[1], family[0] + ('a' - 'A'));
        ck_assert_str_eq(one->login + 2, family + 1);
        ck_assert_uint_ne(one->roles, 0);
    }
    ck_assert_int_eq(count, 18);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, before, after);
    tcase_add_loop_test(t, a_file_is_written_as_it_stands, 0, WORKED_COUNT);
    tcase_add_test(t, they_tell_what_the_specification_tells);
    tcase_add_test(t, nhs_numbers_are_of_the_test_range_and_right);
    tcase_add_test(t, every_login_is_a_practitioner_s);
}

TEST_MAIN("worked", cases)
