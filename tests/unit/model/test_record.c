/* SPDX-License-Identifier: MIT */
/* The dictionary and what can be done with any record of it. */

#include "config.h"

#include "model/record.h"

#include "base/compiler.h"

#include "support/harness.h"

static struct arena arena;

static const char *sample(const struct field *field)
{
    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_MEMO:
        return "Zo\xc3\xab \"q\"";
    case FIELD_DATE:
        return "2010-04-21";
    case FIELD_TS:
        return "2010-04-21T16:50:00Z";
    case FIELD_BOOL:
        return "1";
    case FIELD_INT:
        return "42";
    case FIELD_CODE:
        return code_list(field->list)->codes[1].code;
    case FIELD_SET:
        return code_list(field->list)->count > 1 ? NULL : code_list(field->list)->codes[1].code;
    case FIELD_REF:
    case FIELD_LINK:
        return "6f9619ff-8b86-4011-b42d-00c04fc964ff";
    }
    return NULL;
}

START_TEST(every_field_of_every_kind_reads_back_what_was_written)
{
    const struct entity *entity = entity_of((enum entity_id)_i);
    void *record = arena_alloc(&arena, entity->size);
    void *copy;

    record_init(entity, record);
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];
        struct err err = ERR_INIT;
        const char *text = sample(field);

        if (!text)
            text = arena_printf(&arena, "%s,%s", code_list(field->list)->codes[1].code,
                                code_list(field->list)->codes[2].code);
        ck_assert_msg(!field_known(field, record), "%s.%s", entity->name, field->name);
        ck_assert_str_eq(field_text(field, record, &arena), "");
        ck_assert_msg(field_read(field, text, record, &arena, &err), "%s", err.msg);
        ck_assert_str_eq(field_text(field, record, &arena), text);
    }
    copy = record_copy(entity, record, &arena);
    for (int i = 0; i < entity->field_count; i++)
        ck_assert(field_equal(&entity->fields[i], record, copy));
}
END_TEST

START_TEST(nonsense_is_refused_with_the_field_s_name)
{
    static const struct {
        const char *field, *text;
    } wrong[] = {
        { "sex", "X" },          { "dob", "2010-02-30" },         { "dob", "21/4/2010" },
        { "born_on", "today" },  { "shielded", "yes" },           { "mother_id", "joanne" },
        { "ethnicity", "wbri" }, { "born_on", "2010-04-21T16:50" },
    };
    const struct entity *entity = entity_of(ENTITY_subject);
    struct subject subject;

    record_init(entity, &subject);
    for (size_t i = 0; i < COUNT(wrong); i++) {
        struct err err = ERR_INIT;

        ck_assert(!field_read(entity_field(entity, wrong[i].field), wrong[i].text, &subject,
                              &arena, &err));
        ck_assert_str_eq(err.field, wrong[i].field);
        ck_assert_int_eq(err.kind, ERR_INVALID);
    }
}
END_TEST

START_TEST(length_is_counted_in_characters)
{
    const struct field *field = entity_field(entity_of(ENTITY_subject), "nhs_number");
    struct subject subject;
    struct err err = ERR_INIT;

    ck_assert(field_read(field,
                         "\xc3\xab\xc3\xab\xc3\xab\xc3\xab\xc3\xab"
                         "\xc3\xab\xc3\xab\xc3\xab\xc3\xab\xc3\xab",
                         &subject, &arena, &err));
    ck_assert(!field_read(field, "12345678901", &subject, &arena, &err));
}
END_TEST

START_TEST(a_text_in_paragraphs_is_as_long_as_a_record_holds)
{
    const struct field *field = entity_field(entity_of(ENTITY_caf_case), "open_reason");
    static char text[100002];
    struct caf_case caf_case;
    struct err err = ERR_INIT;

    memset(text, 'x', 100000);
    record_init(entity_of(ENTITY_caf_case), &caf_case);
    ck_assert(field_read(field, text, &caf_case, &arena, &err));
    text[100000] = 'x';
    ck_assert(!field_read(field, text, &caf_case, &arena, &err));
    ck_assert_str_eq(err.field, "open_reason");
}
END_TEST

START_TEST(names_are_unique_and_labels_are_there)
{
    const struct entity *entity = entity_of((enum entity_id)_i);

    ck_assert(entity_named(entity->name) == entity);
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        ck_assert_msg(entity_field(entity, field->name) == field, "%s twice in %s", field->name,
                      entity->name);
        ck_assert(*field->label);
        ck_assert(field->kind != FIELD_SET || code_list(field->list)->count < 63);
    }
    if (entity->parent)
        ck_assert_int_eq(entity->fields[0].target, entity->parent);
}
END_TEST

START_TEST(there_are_nineteen_elements_and_sixteen_states)
{
    ck_assert_int_eq(code_list(CODES_ELEMENT_ID)->count, 19);
    ck_assert_int_eq(code_list(CODES_ETHNIC_ID)->count, 19);
    ck_assert_int_eq(code_list(CODES_STATE_ID)->count, 16);
    ck_assert_int_eq(code_list(CODES_EVENT_ID)->count, 31);
    ck_assert_int_eq(code_list(CODES_ECM30_ID)->count, 30);
    ck_assert_int_eq(code_list(CODES_CLOSE_ID)->count, 17);
    ck_assert_int_eq(code_list(CODES_LAWBASIS_ID)->count, 9);
    ck_assert_int_eq(code_find(CODES_ELEMENT_ID, "3.04"), ELEMENT_3_04);
    ck_assert_str_eq(code_label(CODES_SEX_ID, SEX_F), "Female");
    ck_assert_str_eq(code_label(CODES_SEX_ID, 99), "");
    ck_assert_int_eq(code_find(CODES_SEX_ID, ""), 0);
}
END_TEST

START_TEST(content_is_one_json_object_of_what_is_known)
{
    struct person person;
    struct str out = STR_INIT;

    record_init(entity_of(ENTITY_person), &person);
    person.name = "Jo \"J\" Tolliver";
    person.sex = SEX_F;
    record_content(entity_of(ENTITY_person), &person, &out);
    ck_assert_str_eq(str_text(&out), "{\"name\":\"Jo \\\"J\\\" Tolliver\",\"sex\":\"F\"}");
    str_release(&out);
}
END_TEST

/* An exchange file is written in this order. A person may also be a child
 * with a record, and a child the baby of a person: those two cross. */
START_TEST(what_is_referred_to_comes_first)
{
    const struct entity *entity = entity_of((enum entity_id)_i);

    ck_assert(entity->parent < entity->id);
    if (entity->parent)
        ck_assert_int_eq(entity->fields[0].target, entity->parent);
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        ck_assert_msg(field->kind != FIELD_REF || field->target <= entity->id ||
                          (entity->id == ENTITY_person && field->target == ENTITY_subject),
                      "%s.%s", entity->name, field->name);
    }
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, what_is_referred_to_comes_first, ENTITY_none + 1, ENTITY_COUNT);
    tcase_add_loop_test(t, every_field_of_every_kind_reads_back_what_was_written,
                        ENTITY_none + 1, ENTITY_COUNT);
    tcase_add_test(t, nonsense_is_refused_with_the_field_s_name);
    tcase_add_test(t, length_is_counted_in_characters);
    tcase_add_test(t, a_text_in_paragraphs_is_as_long_as_a_record_holds);
    tcase_add_loop_test(t, names_are_unique_and_labels_are_there, ENTITY_none + 1, ENTITY_COUNT);
    tcase_add_test(t, there_are_nineteen_elements_and_sixteen_states);
    tcase_add_test(t, content_is_one_json_object_of_what_is_known);
}

TEST_MAIN("record", cases)
