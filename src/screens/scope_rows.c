/* SPDX-License-Identifier: MIT */
/* The grid of recipients from the rows of a decision, and back. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "model/record.h"
#include "screens/scope_pane_private.h"
#include "screens/view.h"

/* A yes to everything leaves the sensitive classes out, a NO takes them in, as
 * consent_rules reads them. */
static uint64_t spelt_out(uint64_t set, bool deny)
{
    if (!set_has(set, DATACLASS_ALL))
        return set;
    return deny ? SCOPE_EVERY_CLASS
                : (set | SCOPE_USUAL | (uint64_t)1 << DATACLASS_CHRONOLOGY) & SCOPE_EVERY_CLASS;
}

/* A NO in every column is recorded as what it is: nothing at all. */
static uint64_t folded(uint64_t denied)
{
    return denied == SCOPE_EVERY_CLASS ? (uint64_t)1 << DATACLASS_ALL : denied;
}

struct scope_row *scope_row_of(struct scope_pane *scope, int kind, const struct ident *id,
                               int sector, const char *name)
{
    struct scope_row *row;

    for (size_t i = 0; i < scope->count; i++) {
        row = &scope->rows[i];
        if (row->kind == kind && ident_equal(&row->id, id) && row->sector == sector &&
            (ident_known(id) || sector != 0 || strcmp(row->name, name) == 0))
            return row;
    }
    if (scope->count == MOST_ROWS)
        return NULL;
    row = &scope->rows[scope->count++];
    *row = (struct scope_row){ .kind = kind, .id = *id, .sector = sector, .to = DATE_NONE };
    snprintf(row->name, sizeof(row->name), "%s", name);
    return row;
}

static enum entity_id kind_of_target(int kind)
{
    switch (kind) {
    case SCOPE_TARGET_PRACTITIONER:
        return ENTITY_practitioner;
    case SCOPE_TARGET_PERSON:
        return ENTITY_person;
    default:
        return ENTITY_agency;
    }
}

void scope_take(struct scope_pane *scope, const struct consent_scope *from)
{
    struct arena arena = ARENA_INIT;
    const char *name = from->target_name;
    struct scope_row *row;

    if (from->target_kind == SCOPE_TARGET_SECTOR)
        name = code_label(CODES_SECTOR9_ID, from->target_sector);
    else if (ident_known(&from->target_id))
        name = name_of(app_session(scope->options.app), kind_of_target(from->target_kind),
                       &from->target_id, &arena);
    row = scope_row_of(scope, from->target_kind, &from->target_id, from->target_sector,
                       name == NULL ? "" : name);
    if (row != NULL) {
        row->to = from->to;
        if (from->purpose != NULL)
            snprintf(row->purpose, sizeof(row->purpose), "%s", from->purpose);
        if (from->effect == SCOPE_EFFECT_DENY)
            row->denied |= spelt_out(from->data_class, true);
        else
            row->allowed |= spelt_out(from->data_class, false);
    }
    arena_clear(&arena);
}

void scope_pane_read(const struct pane *pane, struct consent_scope **scopes, size_t *count,
                     struct arena *arena)
{
    const struct scope_pane *scope = (const struct scope_pane *)pane;

    *scopes = arena_alloc(arena, (2 * scope->count + 1) * sizeof(**scopes));
    *count = 0;
    for (size_t i = 0; i < scope->count; i++) {
        const struct scope_row *row = &scope->rows[i];

        for (int deny = 0; deny <= 1; deny++) {
            struct consent_scope *out = &(*scopes)[*count];

            if ((deny ? row->denied : row->allowed) == 0)
                continue;
            record_init(entity_of(ENTITY_consent_scope), out);
            out->target_kind = row->kind;
            out->target_id = row->id;
            out->target_sector = row->sector;
            if (!ident_known(&row->id) && row->sector == 0)
                out->target_name = arena_strdup(arena, row->name);
            out->effect = deny ? SCOPE_EFFECT_DENY : SCOPE_EFFECT_ALLOW;
            out->data_class = deny ? folded(row->denied) : row->allowed;
            out->to = row->to;
            if (row->purpose[0] != '\0')
                out->purpose = arena_strdup(arena, row->purpose);
            ++*count;
        }
    }
}
