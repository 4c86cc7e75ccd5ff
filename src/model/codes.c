/* SPDX-License-Identifier: MIT */
/* The code lists of the work. */

#include "config.h"

#include "model/codes.h"

#include <string.h>

#include "base/compiler.h"

/* clang-format off */
#define CODE_ROW(list, name, text, words) { text, words },
#define LIST_ROWS(name, title, section) \
    static const struct code rows_##name[] = { { "", "" }, CODES_##name(CODE_ROW) };
CODE_LISTS(LIST_ROWS)

static const struct code_list lists[] = {
#define LIST(name, title, section) \
    { #name, title, section, rows_##name, (int)COUNT(rows_##name) - 1 },
    CODE_LISTS(LIST)
#undef LIST
};
/* clang-format on */

const struct code_list *code_list(enum code_list_id id)
{
    return &lists[id];
}

const struct code_list *code_list_named(const char *name)
{
    for (size_t i = 0; i < COUNT(lists); i++) {
        if (strcmp(lists[i].name, name) == 0)
            return &lists[i];
    }
    return NULL;
}

int code_find(enum code_list_id id, const char *code)
{
    for (int i = 1; code && i <= lists[id].count; i++) {
        if (strcmp(lists[id].codes[i].code, code) == 0)
            return i;
    }
    return 0;
}

static const struct code *row(enum code_list_id id, int value)
{
    return &lists[id].codes[value > 0 && value <= lists[id].count ? value : 0];
}

const char *code_text(enum code_list_id id, int value)
{
    return row(id, value)->code;
}

const char *code_label(enum code_list_id id, int value)
{
    return row(id, value)->label;
}
