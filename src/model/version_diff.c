/* SPDX-License-Identifier: MIT */
/* What two versions of an assessment say differently. */

#include "config.h"

#include "model/version_diff.h"

#include <string.h>

#include "model/record.h"

static void add(struct version_changes *out, struct version_change change, struct arena *arena)
{
    out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
    out->items[out->count++] = change;
}

/* Days, references and what the program sets differ in every version. */
static bool is_compared(const struct field *field)
{
    return field->need != NEED_A && field->kind != FIELD_REF && field->kind != FIELD_DATE &&
           strcmp(field->name, "new_version_reason") != 0 &&
           strcmp(field->name, "abandoned_reason") != 0;
}

static void compare(const struct entity *entity, const char *heading, const void *before,
                    const void *after, struct version_changes *out, struct arena *arena)
{
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (is_compared(field) && !field_equal(field, before, after))
            add(out, (struct version_change){ heading, entity, field, before, after }, arena);
    }
}

/* ----- Services --------------------------------------------------------- */

static bool same_service(const struct service_involved *a, const struct service_involved *b)
{
    return a->kind == b->kind && a->name && b->name && strcmp(a->name, b->name) == 0;
}

static const struct service_involved *find_service(const struct case_file *file,
                                                   const struct ident *version,
                                                   const struct service_involved *like)
{
    for (size_t i = 0; i < file->service_involved.count; i++) {
        const struct service_involved *service = &file->service_involved.items[i];

        if (ident_equal(&service->assessment_id, version) && same_service(service, like))
            return service;
    }
    return NULL;
}

/* Services of one version that the other has not. */
static void compare_services(const struct case_file *file, const struct assessment *of,
                             const struct assessment *other, bool of_is_before,
                             struct version_changes *out, struct arena *arena)
{
    struct version_change change = { .heading = "Services",
                                     .entity = entity_of(ENTITY_service_involved) };

    for (size_t i = 0; i < file->service_involved.count; i++) {
        const struct service_involved *service = &file->service_involved.items[i];

        if (!ident_equal(&service->assessment_id, &of->record.id) ||
            find_service(file, &other->record.id, service))
            continue;
        change.before = of_is_before ? service : NULL;
        change.after = of_is_before ? NULL : service;
        add(out, change, arena);
    }
}

/* ----- Elements --------------------------------------------------------- */

static void compare_element(const struct case_file *file, const struct assessment *before,
                            const struct assessment *after, int element,
                            struct version_changes *out, struct arena *arena)
{
    const struct element_entry *now = case_file_element(file, &after->record.id, element);
    const struct element_entry *then = case_file_element(file, &before->record.id, element);
    struct element_entry nothing;

    if (!now)
        return;
    record_init(entity_of(ENTITY_element_entry), &nothing);
    nothing.element = element;
    if (!then)
        then = record_copy(entity_of(ENTITY_element_entry), &nothing, arena);
    compare(entity_of(ENTITY_element_entry), code_label(CODES_ELEMENT_ID, element), then, now, out,
            arena);
}

void version_diff(const struct case_file *file, const struct assessment *before,
                  const struct assessment *after, struct version_changes *out,
                  struct arena *arena)
{
    *out = (struct version_changes){ NULL, 0 };
    compare(entity_of(ENTITY_assessment), "The form", before, after, out, arena);
    compare_services(file, before, after, true, out, arena);
    compare_services(file, after, before, false, out, arena);
    for (int element = 1; element < ELEMENT_END_; element++)
        compare_element(file, before, after, element, out, arena);
}

/* ----- Sentences -------------------------------------------------------- */

/* The length of the sentence that begins here, its end mark included. */
static size_t sentence_length(const char *text)
{
    size_t length = 0;

    while (text[length] && text[length] != '\n') {
        bool ends = text[length] == '.' || text[length] == '!' || text[length] == '?';

        length++;
        if (ends && (text[length] == ' ' || text[length] == '\n' || !text[length]))
            break;
    }
    return length;
}

static bool has_sentence(const char *text, const char *sentence, size_t length)
{
    for (; *text; text += strspn(text, " \n")) {
        size_t here = sentence_length(text);

        if (here == length && memcmp(text, sentence, length) == 0)
            return true;
        text += here;
    }
    return false;
}

void sentences_missing(const char *text, const char *other, struct str *out)
{
    text = text ? text + strspn(text, " \n") : "";
    for (; *text; text += strspn(text, " \n")) {
        size_t length = sentence_length(text);

        if (!has_sentence(other ? other + strspn(other, " \n") : "", text, length))
            str_printf(out, "%.*s\n", (int)length, text);
        text += length;
    }
}
