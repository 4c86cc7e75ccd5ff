/* SPDX-License-Identifier: MIT */
/* Records found for a field that refers to one. */

#include "config.h"

#include "screens/bind.h"

#include "service/names.h"

static const char *id_text(const struct ident *id, struct arena *arena)
{
    char text[IDENT_TEXT];

    ident_format(id, text);
    return arena_strdup(arena, text);
}

static bool add_choices(const struct reference_who *reference, enum entity_id kind,
                        const char *typed, struct arena *arena, struct option *out, size_t most,
                        size_t *count, struct err *err)
{
    const struct binding *binding = reference->binding;
    struct choices choices;

    if (!choices_of(app_session(binding->app), kind, typed, &binding->case_id, &choices, arena,
                    err))
        return false;
    for (size_t i = 0; i < choices.count && *count < most; i++) {
        const struct choice *choice = &choices.items[i];
        const char *label = choice->more[0] == '\0'
                                ? choice->name
                                : arena_printf(arena, "%s, %s", choice->name, choice->more);

        out[(*count)++] = (struct option){ id_text(&choice->id, arena), label };
    }
    return true;
}

/* Where the kind is not settled it is somebody of the family, or whoever works
 * with them. */
static bool search_choices(void *who, const char *typed, struct arena *arena, struct option *out,
                           size_t most, size_t *count, struct err *err)
{
    const struct reference_who *reference = who;

    *count = 0;
    if (reference->kind != ENTITY_none)
        return add_choices(reference, reference->kind, typed, arena, out, most, count, err);
    return add_choices(reference, ENTITY_person, typed, arena, out, most, count, err) &&
           add_choices(reference, ENTITY_practitioner, typed, arena, out, most, count, err);
}

static const char *choice_name(const struct reference_who *reference, enum entity_id kind,
                               const struct ident *id, struct arena *arena)
{
    const char *name = name_of(app_session(reference->binding->app), kind, id, arena);

    return name == NULL ? "" : name;
}

static bool label_choice(void *who, const char *id, struct str *out)
{
    const struct reference_who *reference = who;
    bool settled = reference->kind != ENTITY_none;
    struct arena arena = ARENA_INIT;
    struct ident ident;
    const char *name = "";

    if (ident_parse(id, &ident))
        name = choice_name(reference, settled ? reference->kind : ENTITY_person, &ident, &arena);
    if (!settled && name[0] == '\0' && ident_parse(id, &ident))
        name = choice_name(reference, ENTITY_practitioner, &ident, &arena);
    str_add(out, name);
    arena_clear(&arena);
    return str_text(out)[0] != '\0';
}

struct reference_source bind_source(struct binding *binding, enum entity_id kind,
                                    struct reference_who *who)
{
    *who = (struct reference_who){ .binding = binding, .kind = kind };
    return (struct reference_source){ .search = search_choices, .label = label_choice,
                                      .who = who };
}
