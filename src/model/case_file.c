/* SPDX-License-Identifier: MIT */
/* Everything stored about one case. */

#include "config.h"

#include "model/case_file.h"

#include <string.h>

#include "model/record.h"

/* The lists have one shape: a pointer to the first record, and how many. */
struct list_shape {
    void *items;
    size_t count;
};

/* Where the list of a kind is in the file; 0 when there is none (the child
 * stands first, so no list is at 0). */
/* clang-format off */
#define PLACE(table) [ENTITY_##table] = offsetof(struct case_file, table),
#undef CASE_FILE_LIST
#define CASE_FILE_LIST(table) PLACE(table)
#define PLACE_BY_PARENT(table, name, parent, title, section) CASE_FILE_##parent(table)
static const size_t places[ENTITY_COUNT] = { CASE_FILE_SHARED(PLACE) ENTITIES(PLACE_BY_PARENT) };
/* clang-format on */

static struct list_shape list_get(const struct case_file *file, enum entity_id entity)
{
    struct list_shape list;

    memcpy(&list, (const char *)file + places[entity], sizeof(list));
    return list;
}

static void list_set(struct case_file *file, enum entity_id entity, struct list_shape list)
{
    memcpy((char *)file + places[entity], &list, sizeof(list));
}

static bool is_single(enum entity_id entity)
{
    return entity == ENTITY_subject || entity == ENTITY_caf_case;
}

void case_file_init(struct case_file *file)
{
    memset(file, 0, sizeof(*file));
    record_init(entity_of(ENTITY_subject), &file->subject);
    record_init(entity_of(ENTITY_caf_case), &file->caf_case);
}

bool case_file_holds(enum entity_id entity)
{
    return is_single(entity) || places[entity] != 0;
}

void *case_file_add(struct case_file *file, enum entity_id entity, struct arena *arena)
{
    const struct entity *kind = entity_of(entity);
    struct list_shape list;
    void *record;

    if (!case_file_holds(entity))
        return NULL;
    if (is_single(entity))
        return case_file_at(file, entity, 0);
    list = list_get(file, entity);
    list.items = arena_grow(arena, list.items, list.count, kind->size);
    record = (char *)list.items + list.count * kind->size;
    record_init(kind, record);
    list.count++;
    list_set(file, entity, list);
    return record;
}

size_t case_file_count(const struct case_file *file, enum entity_id entity)
{
    if (is_single(entity))
        return 1;
    return case_file_holds(entity) ? list_get(file, entity).count : 0;
}

static void *in_list(const struct case_file *file, enum entity_id entity, size_t at)
{
    return (char *)list_get(file, entity).items + at * entity_of(entity)->size;
}

void *case_file_at(struct case_file *file, enum entity_id entity, size_t at)
{
    if (entity == ENTITY_subject)
        return &file->subject;
    return entity == ENTITY_caf_case ? (void *)&file->caf_case : in_list(file, entity, at);
}

static const void *record_at(const struct case_file *file, enum entity_id entity, size_t at)
{
    if (entity == ENTITY_subject)
        return &file->subject;
    return entity == ENTITY_caf_case ? (const void *)&file->caf_case : in_list(file, entity, at);
}

const void *case_file_find(const struct case_file *file, enum entity_id entity,
                           const struct ident *id)
{
    size_t count = ident_known(id) ? case_file_count(file, entity) : 0;

    for (size_t i = 0; i < count; i++) {
        const struct record *record = record_at(file, entity, i);

        if (ident_equal(&record->id, id))
            return record;
    }
    return NULL;
}

const struct practitioner *case_file_practitioner(const struct case_file *file,
                                                  const struct ident *id)
{
    return case_file_find(file, ENTITY_practitioner, id);
}

const struct agency *case_file_agency(const struct case_file *file, const struct ident *id)
{
    return case_file_find(file, ENTITY_agency, id);
}

const struct person *case_file_person(const struct case_file *file, const struct ident *id)
{
    return case_file_find(file, ENTITY_person, id);
}

const struct person_link *case_file_link_to(const struct case_file *file,
                                            const struct ident *person)
{
    for (size_t i = 0; i < file->person_link.count; i++) {
        const struct person_link *link = &file->person_link.items[i];

        if (ident_known(person) && ident_equal(&link->person_id, person) && !date_known(link->to))
            return link;
    }
    return NULL;
}

const struct element_entry *case_file_element(const struct case_file *file,
                                              const struct ident *version, int element)
{
    for (size_t i = 0; i < file->element_entry.count; i++) {
        const struct element_entry *entry = &file->element_entry.items[i];

        if (entry->element == element && ident_equal(&entry->assessment_id, version))
            return entry;
    }
    return NULL;
}

void meeting_when(const struct tac_meeting *meeting, char text[MOMENT_TEXT])
{
    char *time;

    moment_format(meeting->scheduled_for, text);
    time = strrchr(text, ' ');
    if (meeting->kind == MEETING_KIND_VIRTUAL_ROUND && time)
        *time = '\0';
}

const char *case_file_venue(const struct case_file *file)
{
    for (size_t i = file->tac_meeting.count; i-- > 0;) {
        const char *venue = file->tac_meeting.items[i].venue;

        if (venue && *venue)
            return venue;
    }
    return NULL;
}

bool action_is_open(const struct plan_action *action)
{
    return action->status == ACTION_STATUS_OPEN || action->status == ACTION_STATUS_IN_PROGRESS;
}

bool stepup_is_told(const struct stepup *stepup)
{
    return instant_known(stepup->referral_made_on) || instant_known(stepup->written_on) ||
           stepup->sc_decision;
}

const struct stepup *case_file_untold(const struct case_file *file)
{
    for (size_t i = file->stepup.count; i-- > 0;) {
        if (!stepup_is_told(&file->stepup.items[i]))
            return &file->stepup.items[i];
    }
    return NULL;
}

static bool is_past(const struct tac_meeting *meeting, struct date today)
{
    return date_compare(instant_local_date(meeting->scheduled_for), today) < 0;
}

const struct tac_meeting *case_file_planned(const struct case_file *file, struct date today)
{
    const struct tac_meeting *found = NULL;

    for (size_t i = 0; i < file->tac_meeting.count; i++) {
        const struct tac_meeting *meeting = &file->tac_meeting.items[i];
        bool later = found && meeting->scheduled_for.seconds > found->scheduled_for.seconds;

        if (meeting->status == MEETING_STATUS_PLANNED &&
            (!found || (is_past(found, today) ? later : !is_past(meeting, today) && !later)))
            found = meeting;
    }
    return found;
}

const struct agency *case_file_agency_of(const struct case_file *file,
                                         const struct ident *practitioner)
{
    const struct practitioner *found = case_file_practitioner(file, practitioner);

    return found ? case_file_agency(file, &found->agency_id) : NULL;
}

static const struct assessment *newer(const struct assessment *best,
                                      const struct assessment *version)
{
    return !best || version->version_no > best->version_no ? version : best;
}

const struct assessment *case_file_assessment(const struct case_file *file)
{
    const struct assessment *best = NULL;

    for (size_t i = 0; i < file->assessment.count; i++) {
        const struct assessment *version = &file->assessment.items[i];

        if (version->status == ASSESSMENT_STATUS_DRAFT ||
            version->status == ASSESSMENT_STATUS_COMPLETE)
            best = newer(best, version);
    }
    return best;
}

const struct assessment *case_file_version(const struct case_file *file,
                                           enum code_assessment_status status)
{
    const struct assessment *best = NULL;

    for (size_t i = 0; i < file->assessment.count; i++) {
        const struct assessment *version = &file->assessment.items[i];

        if (version->status == (int)status)
            best = newer(best, version);
    }
    return best;
}

bool assessment_came(const struct assessment *version)
{
    return version->came_from && *version->came_from;
}

const char *assessment_made_words(const struct assessment *version, struct arena *arena)
{
    return arena_printf(arena, "made in %s by %s", version->came_from,
                        version->made_there_by ? version->made_there_by : "somebody not named");
}
