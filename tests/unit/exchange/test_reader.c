/* SPDX-License-Identifier: MIT */
/* Lines of an exchange file become records, or all that is wrong with them. */

#include "config.h"

#include "exchange/reader.h"

#include <string.h>

#include "base/compiler.h"
#include "exchange/format.h"
#include "exchange/writer.h"

#include "support/harness.h"

#define ID "6f9619ff-8b86-4011-b42d-00c04fc964ff"
#define OTHER "0f9619ff-8b86-4011-b42d-00c04fc964fe"
#define SUBJECT(rest) "{\"type\":\"subject\",\"id\":\"" ID "\"" rest "}"
#define LINE(type, rest) "{\"type\":\"" type "\",\"id\":\"" ID "\"" rest "}"

static struct arena arena;
static struct exchange_reader reader;

static void before(void)
{
    reader = EXCHANGE_READER_INIT;
}

static void after(void)
{
    exchange_reader_release(&reader);
    arena_clear(&arena);
}

static bool read_line(const char *text, struct exchange_record *out)
{
    return exchange_read_line(&reader, text, strlen(text), out, &arena);
}

/* The line, with what is wrong: "field: reason" for each problem, in order. */
static const struct {
    const char *line;
    const char *problems;
} wrong[] = {
    { "", "line: This is not JSON: '[' or '{' expected near end of file." },
    { "[1]", "line: This is not JSON: it is not an object." },
    { "{\"type\":\"subject\"", "line: This is not JSON: '}' expected near end of file." },
    { "{}", "type: The line does not tell its type." },
    { "{\"type\":7}", "type: The line does not tell its type." },
    { "{\"type\":\"app_user\"}", "type: There is no type \"app_user\"." },
    { "{\"type\":\"a\\u001b[2J\"}", "type: There is no type \"a<U+001B>[2J\"." },
    { "{\"type\":\"subject\"}", "id: The line has no id." },
    { "{\"type\":\"subject\",\"id\":\"17\"}", "id: \"17\" is not a UUID." },
    { "{\"type\":\"subject\",\"id\":\"00000000-0000-0000-0000-000000000000\"}",
      "id: \"00000000-0000-0000-0000-000000000000\" is not a UUID." },
    { SUBJECT(",\"sex\":\"F\",\"sex\":\"M\""),
      "line: This is not JSON: duplicate object key near '\"sex\"'." },
    { SUBJECT(",\"sex\":\"X\",\"dob\":\"2010-02-30\""),
      "sex: There is no code \"X\" in SEX."
      "dob: \"2010-02-30\" is not a day; it is written \"2010-04-21\"." },
    { SUBJECT(",\"dob\":20100221"), "dob: A day is written \"2010-04-21\"." },
    { SUBJECT(",\"born_on\":\"2010-02-21\""),
      "born_on: \"2010-02-21\" is not a time; it is written \"2010-04-21T16:50:00Z\"." },
    { SUBJECT(",\"shielded\":\"Y\""), "shielded: This is either true or false." },
    { SUBJECT(",\"given_names\":[]"), "given_names: This must be a text in quotes." },
    { SUBJECT(",\"given_names\":\"Zo\xff\""), "given_names: The text is not UTF-8." },
    { SUBJECT(",\"given_names\":\"a\\u0000b\""),
      "line: This is not JSON: \\u0000 is not allowed without JSON_ALLOW_NUL near "
      "'\"a\\u0000b\"'." },
    { SUBJECT(",\"given_names\":\"a\\u202eb\""),
      "given_names: The text holds a direction mark (U+202E) at byte 2." },
    { SUBJECT(",\"given_names\":\"a\\u001bb\""),
      "given_names: The text holds a control character (U+001B) at byte 2." },
    { SUBJECT(",\"given_names\":\"two\\nlines\""),
      "given_names: The text holds a new line at byte 4." },
    { SUBJECT(",\"nhs_number\":\"99900417170\""),
      "nhs_number: 11 characters are too many; at most 10 fit." },
    { SUBJECT(",\"mother_id\":\"" ID "\""), "mother_id: The record refers to itself." },
    { SUBJECT(",\"mother_id\":\"x\""), "mother_id: \"x\" is not a UUID." },
    { SUBJECT(",\"void_reason\":\"twice\""), "void_reason: There is a reason, but no void_at." },
    { LINE("tac_meeting", ",\"seq\":\"1\""),
      "seq: This must be a whole number.case_id: This is missing.status: This is missing." },
    { LINE("tac_meeting", ",\"seq\":1.5,\"status\":\"HELD\",\"case_id\":\"" OTHER "\""),
      "seq: This must be a whole number." },
    { LINE("tac_meeting", ",\"seq\":99999999999,\"status\":\"HELD\",\"case_id\":\"" OTHER "\""),
      "seq: The number 99999999999 is too large." },
    { LINE("element_entry", ",\"element\":\"1.01\",\"need_level\":4,\"evidence_source\":\"RECORD\","
                            "\"assessment_id\":\"" OTHER "\""),
      "need_level: There is no code \"4\" in NEED_LEVEL."
      "evidence_source: This must be an array of codes of EVIDENCE." },
    { LINE("case", ",\"urn\":\"CAF-2010-0001\",\"subject_id\":\"" OTHER
                   "\",\"state\":\"D0\",\"opened_on\":\"2010-01-11\""),
      "urn: \"CAF-2010-0001\" is not a reference like CAF-2010-00017." },
    { LINE("case", ",\"state\":\"DELIVERING\""),
      "state: There is no code \"DELIVERING\" in STATE.urn: This is missing."
      "subject_id: This is missing.opened_on: This is missing." },
};

START_TEST(each_wrong_line_tells_all_that_is_wrong)
{
    struct exchange_record line;
    struct str problems = STR_INIT;

    ck_assert(!read_line(wrong[_i].line, &line));
    for (size_t i = 0; i < line.problem_count; i++)
        str_printf(&problems, "%s: %s", line.problems[i].field, line.problems[i].reason);
    ck_assert_str_eq(str_text(&problems), wrong[_i].problems);
    str_release(&problems);
}
END_TEST

static const char *value_of(const struct field *field)
{
    switch (field->kind) {
    case FIELD_TEXT:
        return "\"Zo\xc3\xab \\\"q\\\" \\\\\"";
    case FIELD_MEMO:
        return "\"Two\\nlines and\\ta tab\"";
    case FIELD_DATE:
        return "\"2010-04-21\"";
    case FIELD_TS:
        return "\"2010-04-21T16:50:00Z\"";
    case FIELD_BOOL:
        return "true";
    case FIELD_INT:
        return "-42";
    case FIELD_CODE:
        return arena_printf(&arena, field->list == CODES_NEED_LEVEL_ID ? "%s" : "\"%s\"",
                            code_text(field->list, code_list(field->list)->count));
    case FIELD_SET:
        return arena_printf(&arena, "[\"%s\",\"%s\"]", code_text(field->list, 1),
                            code_text(field->list, 2));
    case FIELD_REF:
    case FIELD_LINK:
        return "\"" OTHER "\"";
    }
    return NULL;
}

START_TEST(every_field_of_every_type_comes_back_as_it_was_written)
{
    const struct entity *entity = entity_of((enum entity_id)_i);
    struct exchange_record line;
    struct str text = STR_INIT, again = STR_INIT;

    str_printf(&text, "{\"type\":\"%s\",\"id\":\"" ID "\"", entity->name);
    for (int i = 0; i < entity->field_count; i++) {
        const char *value = strcmp(entity->fields[i].name, "urn") == 0
                                ? "\"CAF-2010-00017\""
                                : value_of(&entity->fields[i]);

        if (entity->fields[i].kind == FIELD_TEXT && entity->fields[i].max < 10)
            value = "\"x\"";
        str_printf(&text, ",\"%s\":%s", entity->fields[i].name, value);
    }
    str_add(&text, ",\"void_at\":\"2010-05-01T09:00:00Z\",\"void_reason\":\"Twice\"}");
    ck_assert_msg(read_line(str_text(&text), &line), "%s: %s: %s", str_text(&text),
                  line.problems[0].field, line.problems[0].reason);
    ck_assert_ptr_eq(line.entity, entity);
    exchange_write_record(entity, line.record, &again);
    str_add_char(&text, '\n');
    ck_assert_str_eq(str_text(&again), str_text(&text));
    ck_assert_uint_eq(reader.unknown_count, 0);
    str_release(&text);
    str_release(&again);
}
END_TEST

START_TEST(unknown_fields_are_counted_by_type_and_name)
{
    struct exchange_record line;

    ck_assert(read_line(SUBJECT(",\"shoe_size\":{\"left\":[41]},\"x\\u001b\":1"), &line));
    ck_assert(read_line(SUBJECT(",\"shoe_size\":41"), &line));
    ck_assert(read_line(LINE("agency", ",\"name\":\"A\",\"shoe_size\":41"), &line));
    ck_assert_uint_eq(reader.unknown_count, 3);
    ck_assert_str_eq(reader.unknown[0].field, "shoe_size");
    ck_assert_str_eq(reader.unknown[0].type, "subject");
    ck_assert_uint_eq(reader.unknown[0].count, 2);
    ck_assert_str_eq(reader.unknown[1].field, "x<U+001B>");
    ck_assert_str_eq(reader.unknown[2].type, "agency");
}
END_TEST

START_TEST(other_spellings_are_understood)
{
    struct exchange_record line;
    const struct consent_scope *scope;
    const struct agency *agency;

    ck_assert(read_line(LINE("consent_scope", ",\"consent_id\":\"" OTHER "\",\"effect\":\"ALLOW\","
                                              "\"target_kind\":\"PANEL\",\"data_class\":[\"BASIC\","
                                              "\"ASSESSMENT_D1\",\"D3\"]"),
                        &line));
    scope = line.record;
    ck_assert(set_has(scope->data_class, DATACLASS_ASSESSMENT_D1));
    ck_assert(set_has(scope->data_class, DATACLASS_ASSESSMENT_D3));
    ck_assert(!set_has(scope->data_class, DATACLASS_ASSESSMENT_D2));
    ck_assert(read_line(LINE("agency", ",\"name\":\"A\",\"active\":true,\"isp_signatory\":false"),
                        &line));
    agency = line.record;
    ck_assert_int_eq(agency->active, YN_Y);
    ck_assert_int_eq(agency->isp_signatory, YN_N);
}
END_TEST

START_TEST(null_and_empty_mean_not_known)
{
    struct exchange_record line;
    const struct subject *subject;

    ck_assert(read_line(SUBJECT(",\"given_names\":\"\",\"dob\":null,\"sex\":\"\""), &line));
    subject = line.record;
    ck_assert_ptr_null(subject->given_names);
    ck_assert(!date_known(subject->dob));
    ck_assert_int_eq(subject->sex, SEX_NONE_);
}
END_TEST

START_TEST(text_is_kept_composed)
{
    struct exchange_record line;

    ck_assert(read_line(SUBJECT(",\"given_names\":\"Zoe\\u0308\""), &line));
    ck_assert_str_eq(((struct subject *)line.record)->given_names, "Zo\xc3\xab");
}
END_TEST

START_TEST(deep_nesting_is_refused_before_it_is_followed)
{
    struct str text = STR_INIT;
    struct exchange_record line;

    str_add(&text, "{\"type\":");
    for (int i = 0; i < 1000000; i++)
        str_add_char(&text, '[');
    ck_assert(!exchange_read_line(&reader, text.text, text.used, &line, &arena));
    ck_assert_str_eq(line.problems[0].reason,
                     "This is not JSON: values lie too deep within each other.");
    str_release(&text);
}
END_TEST

static const struct {
    const char *line;
    enum err_kind kind;
    const char *field;
} headers[] = {
    { "{\"format\":\"cafdesk\",\"version\":1,\"training\":true}", ERR_NONE, NULL },
    { "{\"format\":\"cafdesk\",\"version\":1,\"made_at\":\"2010-09-20T09:00:00Z\","
      "\"by\":\"rmenon\",\"training\":false}",
      ERR_NONE, NULL },
    { "{\"format\":\"cafdesk\",\"version\":2,\"training\":true}", ERR_SCHEMA, "version" },
    { "{\"format\":\"cafdesk\",\"version\":\"1\",\"training\":true}", ERR_INVALID, "version" },
    { "{\"format\":\"cafdesk\",\"version\":1}", ERR_INVALID, "training" },
    { "{\"format\":\"other\",\"version\":1,\"training\":true}", ERR_INVALID, "format" },
    { "{\"format\":\"cafdesk\",\"version\":1,\"training\":true,\"made_at\":\"today\"}",
      ERR_INVALID, "made_at" },
    { "{\"format\":\"cafdesk\",\"version\":1,\"training\":true,\"by\":\"\\u001b\"}", ERR_INVALID,
      "by" },
    { "urn,family_name", ERR_INVALID, "line" },
    { "\xff\xfe{\0\"\0", ERR_INVALID, "line" },
};

START_TEST(the_first_line_is_read_or_refused)
{
    struct exchange_header header;
    struct err err = ERR_INIT;
    struct str again = STR_INIT;

    ck_assert_int_eq(exchange_header_read(headers[_i].line, strlen(headers[_i].line), &header,
                                          &arena, &err),
                     headers[_i].kind == ERR_NONE);
    ck_assert_int_eq(err.kind, headers[_i].kind);
    if (headers[_i].kind != ERR_NONE) {
        ck_assert_str_eq(err.field, headers[_i].field);
        return;
    }
    exchange_header_write(&header, &again);
    ck_assert_int_eq(strncmp(str_text(&again), headers[_i].line, again.used - 1), 0);
    str_release(&again);
}
END_TEST

START_TEST(a_million_fields_are_counted_in_little_room)
{
    struct str text = STR_INIT;
    struct exchange_record line;
    size_t fields = 0;

    str_add(&text, "{\"type\":\"agency\",\"id\":\"6f9619ff-8b86-4011-b42d-00c04fc964ff\","
                   "\"name\":\"Made-up\"");
    for (int i = 0; i < 1000000; i++)
        str_printf(&text, ",\"%d\":1", i);
    str_add_char(&text, '}');
    ck_assert(exchange_read_line(&reader, text.text, text.used, &line, &arena));
    for (size_t i = 0; i < reader.unknown_count; i++)
        fields += reader.unknown[i].count;
    ck_assert_uint_eq(fields, 1000000);
    ck_assert_uint_le(reader.unknown_count, 1000);
    str_release(&text);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_checked_fixture(t, before, after);
    tcase_add_loop_test(t, each_wrong_line_tells_all_that_is_wrong, 0, COUNT(wrong));
    tcase_add_loop_test(t, every_field_of_every_type_comes_back_as_it_was_written,
                        ENTITY_none + 1, ENTITY_COUNT);
    tcase_add_test(t, unknown_fields_are_counted_by_type_and_name);
    tcase_add_test(t, other_spellings_are_understood);
    tcase_add_test(t, null_and_empty_mean_not_known);
    tcase_add_test(t, text_is_kept_composed);
    tcase_add_test(t, a_million_fields_are_counted_in_little_room);
    tcase_add_test(t, deep_nesting_is_refused_before_it_is_followed);
    tcase_add_loop_test(t, the_first_line_is_read_or_refused, 0, COUNT(headers));
}

TEST_MAIN("reader", cases)
