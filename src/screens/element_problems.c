/* SPDX-License-Identifier: MIT */
/* Problems of an assessment, element by element. */

#include "config.h"

#include "screens/element_problems.h"

#include "model/element.h"

enum code_element element_of_problem(const struct casework *work, const struct problem *problem)
{
    const struct element_entry *entry =
        case_file_find(&work->view.file, ENTITY_element_entry, &problem->record);

    if (problem->section != SECTION_ELEMENTS)
        return ELEMENT_NONE_;
    if (problem->element != 0)
        return (enum code_element)problem->element;
    return entry == NULL ? ELEMENT_NONE_ : (enum code_element)entry->element;
}

const struct problem *element_next_problem(const struct casework *work,
                                           const struct ident *version, int after,
                                           struct arena *arena)
{
    struct problems problems = PROBLEMS_INIT(arena);
    const struct problem *next = NULL;
    struct err err = ERR_INIT;
    int least = ELEMENT_COUNT + 1;

    if (!assessment_problems(app_session(work->app), version, &problems, arena, &err))
        return NULL;
    for (size_t i = 0; i < problems.count; i++) {
        int element = (int)element_of_problem(work, &problems.items[i]);

        if (element > after && element < least) {
            next = &problems.items[i];
            least = element;
        }
    }
    return next;
}
