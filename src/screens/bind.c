/* SPDX-License-Identifier: MIT */
/* Dictionary fields on forms. */

#include "config.h"

#include "screens/bind.h"

#include <string.h>

#include "base/die.h"
#include "base/text.h"
#include "model/day_side.h"
#include "model/format.h"
#include "model/money.h"
#include "model/record.h"
#include "service/case_svc.h"

/* ----- What a field is asked as ---------------------------------------- */

enum { IN_SIGHT_OPTIONS = 5, IN_SIGHT_COLUMNS = 72, MONEY_ROOM = 16 };

static bool fits_in_sight(const struct code_list *list)
{
    int cols = 0;

    for (int i = 1; i <= list->count; i++)
        cols += 7 + text_columns(list->codes[i].label, strlen(list->codes[i].label));
    return list->count <= IN_SIGHT_OPTIONS && cols <= IN_SIGHT_COLUMNS;
}

static enum form_kind asked_as(const struct field *field)
{
    switch (field->kind) {
    case FIELD_TEXT:
        return ASK_LINE;
    case FIELD_MEMO:
        return ASK_MEMO;
    case FIELD_DATE:
        return ASK_DATE;
    case FIELD_BOOL:
        return ASK_TICK;
    case FIELD_INT:
        return money_is(field->name) ? ASK_LINE : ASK_NUMBER;
    case FIELD_CODE:
        return fits_in_sight(code_list(field->list)) ? ASK_CHOICE : ASK_CODE;
    case FIELD_SET:
        return ASK_TICKS;
    case FIELD_REF:
    case FIELD_LINK:
        return ASK_REFERENCE;
    case FIELD_TS:
        return ASK_MOMENT;
    }
    return ASK_SHOWN;
}

static enum date_input_kind dates_of(enum entity_id entity, const struct field *field)
{
    switch (day_side(entity, (int)(field - entity_of(entity)->fields))) {
    case DAY_BORN:
        return DATE_INPUT_BIRTH;
    case DAY_EXPECTED:
        return DATE_INPUT_EXPECTED;
    case DAY_AHEAD:
        return DATE_INPUT_DUE;
    case DAY_BEHIND:
    case DAY_MOSTLY_BEHIND:
        return DATE_INPUT_PAST;
    case DAY_EITHER:
        break;
    }
    return DATE_INPUT_ANY;
}

struct option_list bind_options(enum code_list_id list, struct arena *arena)
{
    const struct code_list *codes = code_list(list);
    struct option *options = arena_alloc(arena, (size_t)codes->count * sizeof(*options));

    for (int i = 0; i < codes->count; i++)
        options[i] = (struct option){ codes->codes[i + 1].code, codes->codes[i + 1].label };
    return (struct option_list){ options, (size_t)codes->count };
}

/* ----- Making the form's fields ---------------------------------------- */

const char *bind_name(const struct layout *layout, int part, const char *field,
                      struct arena *arena)
{
    if (part == 0 || layout->prefixes[part] == NULL)
        return arena_strdup(arena, field);
    return arena_printf(arena, "%s.%s", layout->prefixes[part], field);
}

/* The part and dictionary field a layout's name stands for. */
static const struct field *find_field(const struct layout *layout, const char *name, int *part)
{
    const char *dot = strchr(name, '.');
    const struct field *field = NULL;

    *part = 0;
    if (dot != NULL) {
        for (int i = 1; i < BIND_PARTS; i++) {
            if (layout->prefixes[i] != NULL &&
                strncmp(layout->prefixes[i], name, (size_t)(dot - name)) == 0)
                *part = i;
        }
        name = dot + 1;
    }
    field = entity_field(entity_of(layout->parts[*part]), name);
    if (field == NULL)
        die("A form asks for a field the dictionary has not.");
    return field;
}

static void fill_reference(struct binding *binding, struct bound *bound)
{
    bool settled = bound->field->kind == FIELD_REF;

    bound->source = bind_source(binding, settled ? bound->field->target : ENTITY_none,
                                &bound->who);
}

static bool is_money(const struct field *field)
{
    return field->kind == FIELD_INT && money_is(field->name);
}

/* The list without what nobody chooses. */
static struct option_list left_in(struct option_list list, enum code_list_id codes, uint64_t never,
                                  struct arena *arena)
{
    struct option *options = arena_alloc(arena, (list.count + 1) * sizeof(*options));
    size_t kept = 0;

    for (size_t i = 0; i < list.count; i++) {
        if (!set_has(never, code_find(codes, list.options[i].code)))
            options[kept++] = list.options[i];
    }
    return (struct option_list){ options, kept };
}

static void fill_field(struct binding *binding, const struct layout_field *from,
                       struct form_field *to)
{
    struct bound *bound;
    const struct field *field;

    if (from->own != NULL) {
        *to = *from->own;
        return;
    }
    to->label = from->label;
    to->asked = from->asked;
    to->rows = from->rows;
    if (from->name == NULL)
        return;
    bound = arena_alloc(&binding->arena, sizeof(*bound));
    field = find_field(binding->layout, from->name, &bound->part);
    bound->binding = binding;
    bound->field = field;
    to->data = bound;
    to->name = from->name;
    to->label = from->label == NULL ? field->label : from->label;
    to->kind = from->ask == ASK_HEADING ? asked_as(field) : from->ask;
    to->help = field->help;
    to->hint = from->known_names ? arena_printf(&binding->arena, "%s F2 offers who is known.",
                                                field->help)
                                 : field->help;
    to->max = is_money(field) ? MONEY_ROOM : format_room(format_of(field->name), field_most(field));
    to->need = (field->need == NEED_R || field->need == NEED_RS) && !from->open_need
                   ? NEED_TO_FINISH
                   : NEED_NEVER;
    to->needed = from->needed;
    to->dates = from->ahead    ? DATE_INPUT_DUE
                : from->behind ? DATE_INPUT_PAST
                               : dates_of(binding->layout->parts[bound->part], field);
    if (field->kind == FIELD_CODE || field->kind == FIELD_SET) {
        struct option_list list = bind_options(field->list, &binding->arena);

        if (from->never != 0)
            list = left_in(list, field->list, from->never, &binding->arena);
        to->options = list.options;
        to->option_count = list.count;
    }
    if (field->kind == FIELD_REF || field->kind == FIELD_LINK || from->known_names) {
        fill_reference(binding, bound);
        to->source = &bound->source;
    }
}

void bind_layout(struct binding *binding, const struct layout *layout, struct app *app,
                 const struct ident *case_id)
{
    struct form_section *sections;

    *binding = (struct binding){ .app = app, .layout = layout, .arena = ARENA_INIT };
    if (case_id != NULL)
        binding->case_id = *case_id;
    sections = arena_alloc(&binding->arena, layout->section_count * sizeof(*sections));
    binding->fields =
        arena_alloc(&binding->arena, layout->section_count * sizeof(*binding->fields));
    for (size_t s = 0; s < layout->section_count; s++) {
        const struct layout_section *from = &layout->sections[s];
        struct form_field *fields = arena_alloc(&binding->arena, from->count * sizeof(*fields));

        binding->fields[s] = fields;
        for (size_t i = 0; i < from->count; i++)
            fill_field(binding, &from->fields[i], &fields[i]);
        sections[s] = (struct form_section){ .name = from->name, .title = from->title,
                                             .fields = fields, .count = from->count };
    }
    binding->sections = sections;
}

void bind_release(struct binding *binding)
{
    arena_clear(&binding->arena);
    binding->sections = NULL;
}

const struct bound *bound_of(const struct form_field *field)
{
    return field == NULL || field->name == NULL ? NULL : field->data;
}

void bind_each(const struct binding *binding,
               void (*each)(void *who, const struct form_field *field), void *who)
{
    for (size_t s = 0; s < binding->layout->section_count; s++) {
        for (size_t i = 0; i < binding->sections[s].count; i++) {
            if (binding->sections[s].fields[i].name != NULL)
                each(who, &binding->sections[s].fields[i]);
        }
    }
}

static struct form_field *own_field(const struct binding *binding, size_t section, size_t at)
{
    return &binding->fields[section][at];
}

void bind_set_check(struct binding *binding,
                    bool (*check)(const struct form *form, const struct form_field *field,
                                  const char *value, struct err *err))
{
    for (size_t s = 0; s < binding->layout->section_count; s++) {
        for (size_t i = 0; i < binding->sections[s].count; i++)
            own_field(binding, s, i)->check = check;
    }
}

void bind_set_closed(struct binding *binding,
                     const char *(*closed)(const struct form *form,
                                           const struct form_field *field))
{
    for (size_t s = 0; s < binding->layout->section_count; s++) {
        for (size_t i = 0; i < binding->sections[s].count; i++)
            own_field(binding, s, i)->closed = closed;
    }
}

static void keep_back(struct binding *binding, struct form_field *field, const char *words)
{
    struct bound *bound = arena_alloc(&binding->arena, sizeof(*bound));

    *bound = *bound_of(field);
    bound->instead = words;
    field->data = bound;
    field->kind = ASK_SHOWN;
}

void bind_set_unread(struct binding *binding,
                     bool (*unread)(const void *who, int part, const char *field),
                     const void *who, const char *words)
{
    for (size_t s = 0; s < binding->layout->section_count; s++) {
        for (size_t i = 0; i < binding->sections[s].count; i++) {
            struct form_field *field = own_field(binding, s, i);
            const struct bound *bound = bound_of(field);

            if (bound != NULL && unread(who, bound->part, bound->field->name))
                keep_back(binding, field, words);
        }
    }
}

static void set_adder(struct binding *binding, struct form_field *field,
                      const struct reference_adder *adder)
{
    struct reference_source *source = arena_alloc(&binding->arena, sizeof(*source));

    *source = *field->source;
    source->adder = adder;
    field->source = source;
}

void bind_set_adder(struct binding *binding, const char *name,
                    const struct reference_adder *adder)
{
    for (size_t s = 0; s < binding->layout->section_count; s++) {
        for (size_t i = 0; i < binding->sections[s].count; i++) {
            struct form_field *field = own_field(binding, s, i);

            if (field->source != NULL && strcmp(field->name, name) == 0)
                set_adder(binding, field, adder);
        }
    }
}

/* ----- Values ---------------------------------------------------------- */

const char *bind_value(const struct field *field, const void *record, struct arena *arena)
{
    if (field->kind == FIELD_BOOL)
        return field_get_bool(field, record) ? "yes" : "";
    if (is_money(field) && field_known(field, record))
        return money_text(field_get_int(field, record), arena);
    return field_text(field, record, arena);
}

static bool take_money(const struct field *field, const char *value, void *record,
                       struct err *err)
{
    int64_t pence = INT_UNKNOWN;

    if (!text_blank(value) && !money_read(value, &pence))
        return err_set_field(err, field->name,
                             "%s: write it in pounds and pence, as 180 or 172.50.", field->label);
    field_set_int(field, record, pence);
    return true;
}

bool bind_take(const struct field *field, const char *value, void *record, struct arena *arena,
               struct err *err)
{
    enum text_format format = field->kind == FIELD_TEXT ? format_of(field->name) : FORMAT_FREE;
    char tidy[256];

    if (is_money(field))
        return take_money(field, value, record, err);
    if (format != FORMAT_FREE && strlen(value) < sizeof(tidy)) {
        format_tidy(format, value, tidy, sizeof(tidy));
        value = arena_strdup(arena, tidy);
    }
    if ((field->kind == FIELD_TEXT || field->kind == FIELD_MEMO) && text_blank(value))
        value = ""; /* a blank says nothing */
    if (field->kind == FIELD_BOOL)
        value = strcmp(value, "yes") == 0 ? "1" : "";
    return field_read(field, value, record, arena, err);
}

const char *bind_answer(const struct form *form, const struct form_field *field)
{
    return field->asked == NULL || field->asked(form, field) ? form_value(form, field->name) : "";
}

void bind_show(const struct binding *binding, struct form *form, void *const *records)
{
    struct arena arena = ARENA_INIT;

    for (size_t s = 0; s < binding->layout->section_count; s++) {
        for (size_t i = 0; i < binding->sections[s].count; i++) {
            const struct form_field *field = &binding->sections[s].fields[i];
            const struct bound *bound = bound_of(field);

            if (bound != NULL && bound->instead != NULL)
                form_set(form, field->name, bound->instead);
            else if (bound != NULL && field->kind == ASK_SHOWN)
                form_set(form, field->name,
                         bind_words(binding->app, bound->field, records[bound->part], &arena));
            else if (bound != NULL)
                form_set(form, field->name,
                         bind_value(bound->field, records[bound->part], &arena));
        }
    }
    arena_clear(&arena);
}

static bool read_one(const struct form *form, const struct form_field *field,
                     void *const *records, struct arena *arena, struct err *err)
{
    const struct bound *bound = bound_of(field);

    if (bound == NULL || field->kind == ASK_SHOWN || field->kind == ASK_HEADING)
        return true;
    if (field->closed != NULL && field->closed(form, field) != NULL)
        return true;
    if (bind_take(bound->field, form_value(form, field->name), records[bound->part], arena, err))
        return true;
    if (err != NULL)
        err->field = field->name;
    return false;
}

bool bind_read(const struct binding *binding, const struct form *form, void *const *records,
               struct arena *arena, struct err *err)
{
    for (size_t s = 0; s < binding->layout->section_count; s++) {
        for (size_t i = 0; i < binding->sections[s].count; i++) {
            if (!read_one(form, &binding->sections[s].fields[i], records, arena, err))
                return false;
        }
    }
    return true;
}

const char *bind_words(struct app *app, const struct field *field, const void *record,
                       struct arena *arena)
{
    struct ident ident;

    if (field->kind != FIELD_REF)
        return field_words(field, record, arena);
    ident = field_get_ident(field, record);
    return ident_known(&ident) ? name_of(app_session(app), field->target, &ident, arena) : "";
}

const char *bind_name_of(const struct layout *layout, enum entity_id kind, const char *field,
                         struct arena *arena)
{
    for (int part = 0; field != NULL && part < BIND_PARTS; part++) {
        if (layout->parts[part] == kind)
            return bind_name(layout, part, field, arena);
    }
    return NULL;
}
