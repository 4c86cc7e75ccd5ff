/* SPDX-License-Identifier: MIT */
/* What is missing or wrong. */

#include "config.h"

#include "policy/problem.h"

#include <stdarg.h>

#include "base/str.h"

static void add(struct problems *problems, struct spot spot, const char *field, bool warning,
                const char *sentence)
{
    struct problem *problem;

    problems->items = arena_grow(problems->arena, problems->items, problems->count,
                                 sizeof(*problems->items));
    problem = &problems->items[problems->count++];
    *problem = (struct problem){ .section = spot.section,
                                 .entity = spot.entity,
                                 .record = spot.record,
                                 .field = field,
                                 .warning = warning,
                                 .sentence = sentence };
}

void problem_add(struct problems *problems, struct spot spot, const char *field,
                 const char *format, ...)
{
    va_list words;

    va_start(words, format);
    add(problems, spot, field, false, arena_vprintf(problems->arena, format, words));
    va_end(words);
}

void problem_warn(struct problems *problems, struct spot spot, const char *field,
                  const char *format, ...)
{
    va_list words;

    va_start(words, format);
    add(problems, spot, field, true, arena_vprintf(problems->arena, format, words));
    va_end(words);
}

size_t problems_stopping(const struct problems *problems)
{
    size_t stopping = 0;

    for (size_t i = 0; i < problems->count; i++)
        stopping += !problems->items[i].warning;
    return stopping;
}

const struct problem *problems_first(const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        if (!problems->items[i].warning)
            return &problems->items[i];
    }
    return NULL;
}

const char *section_words(enum section section)
{
    switch (section) {
#define WORDS(name, words) \
    case SECTION_##name: \
        return words;
        SECTIONS(WORDS)
#undef WORDS
    case SECTION_COUNT:
        break;
    }
    return "";
}

enum section section_of(enum entity_id entity)
{
    switch (entity) {
    case ENTITY_subject:
    case ENTITY_subject_name:
    case ENTITY_address:
    case ENTITY_not_same:
    case ENTITY_hold:
        return SECTION_IDENTIFYING;
    case ENTITY_person:
    case ENTITY_person_link:
        return SECTION_PEOPLE;
    case ENTITY_pre_assessment:
        return SECTION_CHECKLIST;
    case ENTITY_none:
    case ENTITY_agency:
    case ENTITY_practitioner:
    case ENTITY_locality:
    case ENTITY_caf_case:
    case ENTITY_need_trigger:
    case ENTITY_state_history:
    case ENTITY_case_link:
    case ENTITY_COUNT:
        return SECTION_CASE;
    case ENTITY_assessment:
    case ENTITY_erratum:
        return SECTION_HEADER;
    case ENTITY_assessment_present:
        return SECTION_PRESENT;
    case ENTITY_service_involved:
        return SECTION_SERVICES;
    case ENTITY_element_entry:
    case ENTITY_element_restriction:
        return SECTION_ELEMENTS;
    case ENTITY_agreed_action:
        return SECTION_ACTIONS;
    case ENTITY_view_comment:
        return SECTION_VIEWS;
    case ENTITY_signature:
        return SECTION_SIGNATURES;
    case ENTITY_consent:
    case ENTITY_consent_scope:
        return SECTION_CONSENT;
    case ENTITY_lp_assignment:
        return SECTION_LEAD;
    case ENTITY_tac_member:
        return SECTION_TEAM;
    case ENTITY_tac_meeting:
    case ENTITY_tac_meeting_case:
    case ENTITY_attendance:
        return SECTION_MEETING;
    case ENTITY_delivery_plan:
    case ENTITY_plan_action:
    case ENTITY_action_progress:
        return SECTION_PLAN;
    case ENTITY_review:
    case ENTITY_outcome_score:
        return SECTION_REVIEW;
    case ENTITY_closure:
        return SECTION_CLOSURE;
    case ENTITY_disclosure:
        return SECTION_SHARING;
    case ENTITY_chronology_note:
    case ENTITY_contact_attempt:
        return SECTION_CHRONOLOGY;
    case ENTITY_supervision_note:
        return SECTION_SUPERVISION;
    case ENTITY_panel_referral:
    case ENTITY_budget_request:
        return SECTION_PANEL;
    case ENTITY_transfer:
        return SECTION_TRANSFER;
    case ENTITY_stepup:
        return SECTION_STEP_UP;
    case ENTITY_quality_audit:
    case ENTITY_quality_audit_item:
        return SECTION_QUALITY;
    case ENTITY_sar:
    case ENTITY_sar_redaction:
        return SECTION_SUBJECT_ACCESS;
    }
    return SECTION_CASE;
}
