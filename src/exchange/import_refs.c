/* SPDX-License-Identifier: MIT */
/* What a record refers to, within an import. */

#include "config.h"

#include "exchange/import_private.h"

#include <inttypes.h>
#include <stdio.h>

#include "exchange/format.h"
#include "model/link.h"
#include "model/record.h"

static bool is_tie(const struct entity *entity, const struct field *field)
{
    return field->kind == FIELD_REF && field->target == ENTITY_caf_case &&
           field != entity->fields;
}

static bool is_asked(const struct entity *entity, const struct field *field,
                     enum refs_asked asked)
{
    switch (asked) {
    case REFS_PARENT:
        return entity->parent != ENTITY_none && field == entity->fields;
    case REFS_ALL:
        return true;
    case REFS_WITHIN:
        return !is_tie(entity, field);
    case REFS_TIES:
        return is_tie(entity, field);
    }
    return false;
}

static bool is_of_kind(enum entity_id kind, enum entity_id wanted)
{
    if (wanted == ENTITY_none)
        return kind == ENTITY_practitioner || kind == ENTITY_person;
    return kind == wanted;
}

struct ident_entry *import_seen(const struct import_run *run, const struct ident *id)
{
    struct ident_entry *entry = ident_map_find(&run->group, id);

    if (!entry)
        entry = ident_map_find(&run->shared, id);
    return entry ? entry : ident_map_find(&run->cases, id);
}

static bool ask_store(struct import_run *run, enum entity_id kind, const struct ident *id,
                      enum ref_state *state, struct err *err)
{
    bool yes = false;

    if (!run->port->exists(run->port->self, kind, id, &yes, err))
        return false;
    *state = yes ? REF_KNOWN : REF_LATER;
    if (yes && kind != ENTITY_caf_case)
        ident_map_add(&run->shared, (struct ident_entry){ .id = *id, .kind = kind });
    return true;
}

/* A record of one case is looked for in that case only. */
static bool look_up(struct import_run *run, enum entity_id kind, const struct ident *id,
                    enum ref_state *state, struct err *err)
{
    if (kind == ENTITY_none)
        return ask_store(run, ENTITY_practitioner, id, state, err) &&
               (*state == REF_KNOWN || ask_store(run, ENTITY_person, id, state, err));
    if (kind != ENTITY_caf_case && exchange_kind_of_case(entity_of(kind))) {
        *state = REF_LATER;
        return true;
    }
    return ask_store(run, kind, id, state, err);
}

static void tell(struct import_run *run, const struct import_line *line,
                 const struct field *field, enum entity_id kind, const struct ident *id,
                 const struct ident_entry *entry)
{
    char reason[160], text[IDENT_TEXT];

    ident_format(id, text);
    if (entry && entry->wrong)
        snprintf(reason, sizeof(reason), "It refers to line %" PRId64 ", which is wrong.",
                 entry->line);
    else if (entry)
        snprintf(reason, sizeof(reason), "%s is of type %s.", text,
                 entity_of(entry->kind)->name);
    else if (kind == ENTITY_none)
        snprintf(reason, sizeof(reason), "There is no practitioner or person %s.", text);
    else
        snprintf(reason, sizeof(reason), "There is no %s %s%s.", entity_of(kind)->name, text,
                 kind != ENTITY_caf_case && exchange_kind_of_case(entity_of(kind))
                     ? " in this case"
                     : "");
    import_problem(run, line->number, field->name, reason);
}

static bool check_one(struct import_run *run, const struct import_line *line,
                      const struct field *field, bool telling, enum ref_state *state,
                      struct err *err)
{
    struct ident id = field_get_ident(field, line->record);
    enum entity_id kind = link_kind(line->entity, field, line->record);
    const struct ident_entry *entry = import_seen(run, &id);

    if (entry)
        *state = entry->wrong || !is_of_kind(entry->kind, kind) ? REF_WRONG : REF_KNOWN;
    else if (!look_up(run, kind, &id, state, err))
        return false;
    if (telling && *state != REF_KNOWN)
        tell(run, line, field, kind, &id, entry);
    return true;
}

bool import_refs_check(struct import_run *run, const struct import_line *line,
                       enum refs_asked asked, bool telling, enum ref_state *worst,
                       struct err *err)
{
    *worst = REF_KNOWN;
    for (int i = 0; i < line->entity->field_count; i++) {
        const struct field *field = &line->entity->fields[i];
        enum ref_state state = REF_KNOWN;

        if ((field->kind != FIELD_REF && field->kind != FIELD_LINK) ||
            !field_known(field, line->record) || !is_asked(line->entity, field, asked))
            continue;
        if (!check_one(run, line, field, telling, &state, err))
            return false;
        if (state > *worst)
            *worst = state;
    }
    return true;
}
