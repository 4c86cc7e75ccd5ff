/* SPDX-License-Identifier: MIT */
/* What must be known before a case is opened. */

#include "config.h"

#include "policy/opening.h"

#include <string.h>

#include "base/compiler.h"
#include "base/text.h"
#include "model/record.h"
#include "policy/record_rules.h"

static bool blank(const char *text)
{
    return !text || text_blank(text);
}

static void check_unborn(const struct opening_facts *opening, struct problems *problems,
                         struct spot child)
{
    struct spot mother = { SECTION_IDENTIFYING, ENTITY_person, IDENT_NONE };

    if (!date_known(opening->subject->edd))
        problem_add(problems, child, "edd", "Give the expected date of delivery.");
    if (!ident_known(&opening->subject->mother_id) &&
        (!opening->mother || blank(opening->mother->name)))
        problem_add(problems, mother, "name", "Name the expectant mother.");
}

static void check_born(const struct opening_facts *opening, struct problems *problems,
                       struct spot child)
{
    if (blank(opening->subject->given_names) && blank(opening->subject->family_name))
        problem_add(problems, child, "family_name", "Give the child's name.");
    if (!date_known(opening->subject->dob))
        problem_add(problems, child, "dob",
                    "Give the date of birth; for an unborn baby tick Unborn.");
}

/* A gap that a record may have, but a child whose case is opened may not. */
static bool is_told_above(enum entity_id kind, const char *name, const void *record)
{
    static const char *const told[] = { "dob", "edd", "mother_id" };

    for (size_t i = 0; kind == ENTITY_subject && i < COUNT(told); i++) {
        if (strcmp(told[i], name) == 0)
            return !field_known(entity_field(entity_of(kind), name), record);
    }
    return false;
}

/* What its own rules say of a record. */
static void check_record(const struct case_facts *facts, enum entity_id kind, const void *record,
                         struct problems *problems)
{
    struct problems found = PROBLEMS_INIT(problems->arena);

    record_check(facts, kind, record, &found);
    for (size_t i = 0; i < found.count; i++) {
        const struct problem *problem = &found.items[i];
        struct spot spot = { problem->section, problem->entity, problem->record };

        if (!problem->warning)
            problem_add(problems, spot, problem->field, "%s", problem->sentence);
        else if (!is_told_above(kind, problem->field, record))
            problem_warn(problems, spot, problem->field, "%s", problem->sentence);
    }
}

void opening_check(const struct case_facts *facts, const struct opening_facts *opening,
                   struct problems *problems)
{
    struct spot child = { SECTION_IDENTIFYING, ENTITY_subject, IDENT_NONE };
    struct spot this_case = { SECTION_CASE, ENTITY_caf_case, IDENT_NONE };

    if (opening->subject->is_unborn)
        check_unborn(opening, problems, child);
    else
        check_born(opening, problems, child);
    check_record(facts, ENTITY_subject, opening->subject, problems);
    if (opening->mother && !blank(opening->mother->name))
        check_record(facts, ENTITY_person, opening->mother, problems);
    if (opening->address)
        check_record(facts, ENTITY_address, opening->address, problems);
    if (blank(opening->reason))
        problem_add(problems, this_case, "open_reason", "Say why the case is opened.");
}
