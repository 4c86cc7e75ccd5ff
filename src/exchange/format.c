/* SPDX-License-Identifier: MIT */
/* The exchange file: its first line, and where a record stands. */

#include "config.h"

#include "exchange/format.h"

#include <inttypes.h>
#include <jansson.h>
#include <string.h>

#include "base/compiler.h"
#include "base/json_write.h"
#include "base/text_clean.h"
#include "exchange/json.h"

static bool is_line_of_text(const json_t *value)
{
    struct text_fault fault;

    return json_is_string(value) &&
           text_check(json_string_value(value), json_string_length(value), TEXT_LINE, &fault);
}

static bool read_maker(const json_t *line, struct exchange_header *out, struct arena *arena,
                       struct err *err)
{
    const json_t *at = json_object_get(line, "made_at");
    const json_t *by = json_object_get(line, "by");

    out->made_at = INSTANT_NONE;
    if (at && (!json_is_string(at) || !instant_parse(json_string_value(at), &out->made_at)))
        return err_set_field(err, "made_at", "made_at is not a time like 2010-04-21T16:50:00Z.");
    if (by && !is_line_of_text(by))
        return err_set_field(err, "by", "by is not a line of text.");
    out->by = by ? arena_strdup(arena, json_string_value(by)) : NULL;
    return true;
}

static bool read_header(const json_t *line, struct exchange_header *out, struct arena *arena,
                        struct err *err)
{
    const char *format = json_string_value(json_object_get(line, "format"));
    const json_t *version = json_object_get(line, "version");
    const json_t *training = json_object_get(line, "training");

    if (!format || strcmp(format, "cafdesk") != 0)
        return err_set_field(err, "format", "This is not an exchange file of cafdesk: the first "
                                            "line must begin {\"format\":\"cafdesk\",...");
    if (!json_is_integer(version))
        return err_set_field(err, "version", "The first line must tell the version as a number.");
    if (json_integer_value(version) != EXCHANGE_VERSION) {
        err_set(err, ERR_SCHEMA, "The file is of version %" PRId64 "; this program reads %d.",
                (int64_t)json_integer_value(version), EXCHANGE_VERSION);
        if (err)
            err->field = "version";
        return false;
    }
    if (!json_is_boolean(training))
        return err_set_field(err, "training",
                             "The first line must tell training as true or false.");
    out->training = json_is_true(training);
    return read_maker(line, out, arena, err);
}

bool exchange_header_read(const char *text, size_t length, struct exchange_header *out,
                          struct arena *arena, struct err *err)
{
    const char *fault;
    json_t *line = exchange_json_load(text, length, arena, &fault);
    bool read;

    if (!line)
        return err_set_field(err, "line",
                             "This is not an exchange file: the first line is not JSON (%s).",
                             fault);
    read = read_header(line, out, arena, err);
    json_decref(line);
    return read;
}

void exchange_header_write(const struct exchange_header *header, struct str *out)
{
    char at[INSTANT_TEXT];

    instant_format(header->made_at, at);
    str_printf(out, "{\"format\":\"cafdesk\",\"version\":%d", EXCHANGE_VERSION);
    if (*at)
        str_printf(out, ",\"made_at\":\"%s\"", at);
    if (header->by) {
        str_add(out, ",\"by\":");
        json_add_text(out, header->by);
    }
    str_printf(out, ",\"training\":%s}\n", header->training ? "true" : "false");
}

bool exchange_kind_of_case(const struct entity *entity)
{
    while (entity->parent && entity->id != ENTITY_caf_case)
        entity = entity_of(entity->parent);
    return entity->id == ENTITY_caf_case;
}

struct ident exchange_case_of(const struct entity *entity, const void *record)
{
    static const char *const names[] = { "case_id", "joined_case_id" };

    if (entity->id == ENTITY_caf_case)
        return ((const struct record *)record)->id;
    for (size_t i = 0; i < COUNT(names); i++) {
        const struct field *field = entity_field(entity, names[i]);

        if (field && field_known(field, record))
            return field_get_ident(field, record);
    }
    return IDENT_NONE;
}

bool exchange_field_needed(const struct entity *entity, const struct field *field)
{
    static const struct {
        enum entity_id kind;
        const char *field;
    } needed[] = {
        { ENTITY_agency, "name" },
        { ENTITY_practitioner, "name" },
        { ENTITY_locality, "name" },
        { ENTITY_person, "name" },
        { ENTITY_person_link, "person_id" },
        { ENTITY_not_same, "subject_a" },
        { ENTITY_not_same, "subject_b" },
        { ENTITY_caf_case, "urn" },
        { ENTITY_caf_case, "subject_id" },
        { ENTITY_caf_case, "state" },
        { ENTITY_caf_case, "opened_on" },
        { ENTITY_state_history, "to_state" },
        { ENTITY_state_history, "at" },
        { ENTITY_assessment, "version_no" },
        { ENTITY_assessment, "status" },
        { ENTITY_element_entry, "element" },
        { ENTITY_element_restriction, "agency_id" },
        { ENTITY_consent, "stage" },
        { ENTITY_consent, "status" },
        { ENTITY_consent_scope, "target_kind" },
        { ENTITY_consent_scope, "effect" },
        { ENTITY_consent_scope, "data_class" },
        { ENTITY_lp_assignment, "practitioner_id" },
        { ENTITY_lp_assignment, "kind" },
        { ENTITY_tac_meeting, "status" },
        { ENTITY_case_link, "other_case_id" },
        { ENTITY_case_link, "kind" },
        { ENTITY_tac_meeting_case, "other_case_id" },
    };

    if (field == entity->fields && entity->parent && field->need == NEED_R)
        return true;
    for (size_t i = 0; i < COUNT(needed); i++) {
        if (needed[i].kind == entity->id && strcmp(needed[i].field, field->name) == 0)
            return true;
    }
    return false;
}
