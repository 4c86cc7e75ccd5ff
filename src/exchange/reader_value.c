/* SPDX-License-Identifier: MIT */
/* One value of a line. */

#include "config.h"

#include "exchange/reader_value.h"

#include <inttypes.h>
#include <string.h>

#include "base/compiler.h"
#include "base/text_clean.h"
#include "exchange/json.h"
#include "model/record.h"

enum { NUMBER_MOST = 1000000000, VOID_REASON_MOST = 400 };

/* A code that is also understood, and the one that is written. */
static const struct {
    enum code_list_id list;
    const char *also, *code;
} other_spellings[] = {
    { CODES_DATACLASS_ID, "ASSESSMENT_D1", "D1" },
    { CODES_DATACLASS_ID, "ASSESSMENT_D2", "D2" },
    { CODES_DATACLASS_ID, "ASSESSMENT_D3", "D3" },
};

static size_t characters(const char *text)
{
    size_t count = 0;

    for (; *text; text++)
        count += ((unsigned char)*text & 0xc0) != 0x80;
    return count;
}

/* The text as it is kept, NULL when it may not be. */
static const char *fit_text(struct exchange_record *line, const char *name, const json_t *value,
                            enum text_kind kind, struct arena *arena)
{
    const char *text = json_string_value(value);
    size_t length = json_string_length(value);
    struct text_fault fault;
    char words[TEXT_FAULT_WORDS];

    if (strstr(text, EXCHANGE_BAD_BYTES)) {
        exchange_problem_add(line, arena, name, "The text is not UTF-8.");
        return NULL;
    }
    if (!text_check(text, length, kind, &fault)) {
        text_fault_words(&fault, words);
        exchange_problem_add(line, arena, name, "The text holds %s.", words);
        return NULL;
    }
    return text_clean(text, length, kind, arena, NULL);
}

static const char *short_text(struct exchange_record *line, const char *name, const json_t *value,
                              enum text_kind kind, size_t most, struct arena *arena)
{
    const char *text = fit_text(line, name, value, kind, arena);

    if (text && characters(text) > most) {
        exchange_problem_add(line, arena, name, "%zu characters are too many; at most %zu fit.",
                             characters(text), most);
        return NULL;
    }
    return text;
}

static void read_text(struct exchange_record *line, const struct field *field,
                      const json_t *value, struct arena *arena)
{
    const char *text;

    if (!json_is_string(value)) {
        exchange_problem_add(line, arena, field->name, "This must be a text in quotes.");
        return;
    }
    text = short_text(line, field->name, value,
                      field->kind == FIELD_MEMO ? TEXT_PARAGRAPHS : TEXT_LINE,
                      (size_t)field_most(field), arena);
    if (text && *text)
        field_set_text(field, line->record, text);
}

static void read_date(struct exchange_record *line, const struct field *field,
                      const json_t *value, struct arena *arena)
{
    const char *text = json_string_value(value);
    struct date date;

    if (!text)
        exchange_problem_add(line, arena, field->name, "A day is written \"2010-04-21\".");
    else if (!date_parse(text, &date))
        exchange_problem_add(line, arena, field->name,
                             "\"%.40s\" is not a day; it is written \"2010-04-21\".", text);
    else
        field_set_date(field, line->record, date);
}

static bool read_moment(struct exchange_record *line, const char *name, const json_t *value,
                        struct instant *out, struct arena *arena)
{
    const char *text = json_string_value(value);

    if (text && instant_parse(text, out))
        return true;
    exchange_problem_add(line, arena, name,
                         "\"%.40s\" is not a time; it is written \"2010-04-21T16:50:00Z\".",
                         text ? text : "");
    return false;
}

static void read_instant(struct exchange_record *line, const struct field *field,
                         const json_t *value, struct arena *arena)
{
    struct instant instant;

    if (read_moment(line, field->name, value, &instant, arena))
        field_set_instant(field, line->record, instant);
}

static void read_bool(struct exchange_record *line, const struct field *field,
                      const json_t *value, struct arena *arena)
{
    if (json_is_boolean(value))
        field_set_bool(field, line->record, json_is_true(value));
    else
        exchange_problem_add(line, arena, field->name, "This is either true or false.");
}

static void read_int(struct exchange_record *line, const struct field *field,
                     const json_t *value, struct arena *arena)
{
    json_int_t number = json_integer_value(value);

    if (!json_is_integer(value))
        exchange_problem_add(line, arena, field->name, "This must be a whole number.");
    else if (number < -NUMBER_MOST || number > NUMBER_MOST)
        exchange_problem_add(line, arena, field->name, "The number %" PRId64 " is too large.",
                             (int64_t)number);
    else
        field_set_int(field, line->record, number);
}

static int find_code(enum code_list_id list, const char *text)
{
    for (size_t i = 0; i < COUNT(other_spellings); i++) {
        if (other_spellings[i].list == list && strcmp(other_spellings[i].also, text) == 0)
            text = other_spellings[i].code;
    }
    return code_find(list, text);
}

/* 0, with a problem, when the list has no such code. */
static int read_one_code(struct exchange_record *line, const struct field *field,
                         const json_t *value, struct arena *arena)
{
    const char *text = json_string_value(value);
    int code;

    if (json_is_boolean(value) && field->list == CODES_YN_ID)
        return json_is_true(value) ? YN_Y : YN_N;
    if (json_is_integer(value) && field->list == CODES_NEED_LEVEL_ID)
        text = arena_printf(arena, "%" PRId64, (int64_t)json_integer_value(value));
    if (!text) {
        exchange_problem_add(line, arena, field->name, "This must be a code of the list %s.",
                             code_list(field->list)->name);
        return 0;
    }
    code = find_code(field->list, text);
    if (!code)
        exchange_problem_add(line, arena, field->name, "There is no code \"%.40s\" in %s.", text,
                             code_list(field->list)->name);
    return code;
}

static void read_code(struct exchange_record *line, const struct field *field,
                      const json_t *value, struct arena *arena)
{
    int code;

    if (json_is_string(value) && json_string_length(value) == 0)
        return;
    code = read_one_code(line, field, value, arena);
    if (code)
        field_set_code(field, line->record, code);
}

static void read_set(struct exchange_record *line, const struct field *field,
                     const json_t *value, struct arena *arena)
{
    uint64_t set = 0;

    if (!json_is_array(value)) {
        exchange_problem_add(line, arena, field->name, "This must be an array of codes of %s.",
                             code_list(field->list)->name);
        return;
    }
    for (size_t i = 0; i < json_array_size(value); i++) {
        int code = read_one_code(line, field, json_array_get(value, i), arena);

        if (!code)
            return;
        set = set_with(set, code);
    }
    field_set_set(field, line->record, set);
}

static void read_ident(struct exchange_record *line, const struct field *field,
                       const json_t *value, struct arena *arena)
{
    const char *text = json_string_value(value);
    struct ident ident;

    if (!text || !ident_parse(text, &ident) || !ident_known(&ident))
        exchange_problem_add(line, arena, field->name, "\"%.40s\" is not a UUID.",
                             text ? text : "");
    else if (ident_equal(&ident, &((struct record *)line->record)->id))
        exchange_problem_add(line, arena, field->name, "The record refers to itself.");
    else
        field_set_ident(field, line->record, ident);
}

void exchange_read_value(struct exchange_record *line, const struct field *field,
                         const json_t *value, struct arena *arena)
{
    static void (*const readers[])(struct exchange_record *, const struct field *,
                                   const json_t *, struct arena *) = {
        [FIELD_TEXT] = read_text,   [FIELD_MEMO] = read_text,   [FIELD_DATE] = read_date,
        [FIELD_TS] = read_instant,  [FIELD_BOOL] = read_bool,   [FIELD_INT] = read_int,
        [FIELD_CODE] = read_code,   [FIELD_SET] = read_set,     [FIELD_REF] = read_ident,
        [FIELD_LINK] = read_ident,
    };

    if (!json_is_null(value))
        readers[field->kind](line, field, value, arena);
}

void exchange_read_void(struct exchange_record *line, const char *name, const json_t *value,
                        struct arena *arena)
{
    struct record *head = line->record;

    if (json_is_null(value))
        return;
    if (strcmp(name, "void_at") == 0)
        read_moment(line, name, value, &head->void_at, arena);
    else if (!json_is_string(value))
        exchange_problem_add(line, arena, name, "This must be a text in quotes.");
    else
        head->void_reason = short_text(line, name, value, TEXT_LINE, VOID_REASON_MOST, arena);
}
