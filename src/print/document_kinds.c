/* SPDX-License-Identifier: MIT */
/* The documents that are made of a case. */

#include "config.h"

#include "print/document_kinds.h"

#include <string.h>

#include "base/compiler.h"
#include "model/record.h"

#define KIND(code, word, title, plain, help) { DOCUMENT_##code, word, title, plain, help },
#define NOTHING

static const struct document_kind kinds[] = { DOCUMENT_KINDS(KIND, NOTHING) };

const struct document_kind *document_kinds(size_t *count)
{
    *count = COUNT(kinds);
    return kinds;
}

const struct document_kind *document_kind_of(enum code_document code)
{
    for (size_t i = 0; i < COUNT(kinds); i++) {
        if (kinds[i].code == code)
            return &kinds[i];
    }
    return &kinds[0];
}

enum code_document document_kind_named(const char *word)
{
    for (size_t i = 0; i < COUNT(kinds); i++) {
        if (strcmp(kinds[i].word, word) == 0)
            return kinds[i].code;
    }
    return DOCUMENT_NONE_;
}

static bool is_of_plan(enum code_document code)
{
    return code == DOCUMENT_PLAN || code == DOCUMENT_MINUTES;
}

static bool is_familys(enum code_document code)
{
    return code == DOCUMENT_CONSENT_FORM || code == DOCUMENT_WHO_LOOKED;
}

static uint64_t all_classes(void)
{
    uint64_t classes = 0;

    for (int one = DATACLASS_NONE_ + 1; one < DATACLASS_ALL; one++)
        classes = set_with(classes, one);
    return classes;
}

uint64_t document_kind_classes(enum code_document code)
{
    if (is_familys(code))
        return set_with(0, DATACLASS_BASIC);
    return is_of_plan(code)
               ? set_with(set_with(0, DATACLASS_BASIC), DATACLASS_PLAN_REVIEW)
               : all_classes();
}

bool document_kind_has_copy(enum code_document code, enum code_document_copy copy)
{
    return !is_familys(code) || copy == DOCUMENT_COPY_FAMILY;
}

bool document_kind_names_people(enum code_document code)
{
    return code == DOCUMENT_SUMMARY || code == DOCUMENT_PLAN;
}

enum code_dataclass document_kind_needs(enum code_document code)
{
    return is_of_plan(code) ? DATACLASS_PLAN_REVIEW : DATACLASS_NONE_;
}
