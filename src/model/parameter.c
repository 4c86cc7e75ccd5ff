/* SPDX-License-Identifier: MIT */
/* The numbers an area may set for itself. */

#include "config.h"

#include "model/parameter.h"

#include <string.h>

/* clang-format off */
static const struct parameter rows[PARAMETER_COUNT] = {
#define ROW(name, value, least, most, unit, label, section) \
    { "P_" #name, value, least, most, UNIT_##unit, label, section },
    PARAMETERS(ROW)
#undef ROW
};

static const struct parameters defaults = {
#define VALUE(member, number, least, most, unit, label, section) .member = number,
    PARAMETERS(VALUE)
#undef VALUE
};
/* clang-format on */

const struct parameter *parameter_of(enum parameter_id id)
{
    return &rows[id];
}

const struct parameter *parameter_named(const char *name)
{
    for (int i = 0; i < PARAMETER_COUNT; i++) {
        if (strcmp(rows[i].name, name) == 0)
            return &rows[i];
    }
    return NULL;
}

const char *parameter_unit_words(enum parameter_unit unit)
{
    switch (unit) {
#define WORDS(name, words) \
    case UNIT_##name: \
        return words;
        PARAMETER_UNITS(WORDS)
#undef WORDS
    }
    return "";
}

struct parameters parameters_default(void)
{
    return defaults;
}

static int *value_at(struct parameters *parameters, enum parameter_id id)
{
    switch (id) {
#define MEMBER(name, value, least, most, unit, label, section) \
    case PARAMETER_##name: \
        return &parameters->name;
        PARAMETERS(MEMBER)
#undef MEMBER
    case PARAMETER_COUNT:
        break;
    }
    return NULL;
}

int parameters_get(const struct parameters *parameters, enum parameter_id id)
{
    struct parameters copy = *parameters;
    const int *value = value_at(&copy, id);

    return value ? *value : 0;
}

bool parameters_set(struct parameters *parameters, const char *name, long value, struct err *err)
{
    const struct parameter *row = parameter_named(name);

    if (!row)
        return err_set(err, ERR_INVALID, "There is no setting called %s.", name);
    if (value < row->least || value > row->most)
        return err_set_field(err, row->name, "%s: give a number from %d to %d (%s).", row->name,
                             row->least, row->most, parameter_unit_words(row->unit));
    *value_at(parameters, (enum parameter_id)(row - rows)) = (int)value;
    return true;
}
