/* SPDX-License-Identifier: MIT */
/* What is missing or wrong. */

#include "config.h"

#include "policy/problem.h"

#include <stdarg.h>

#include "base/str.h"

/* Where each kind of record is worked on. */
static const enum section homes[ENTITY_COUNT] = {
    [ENTITY_subject] = SECTION_IDENTIFYING,
    [ENTITY_subject_name] = SECTION_IDENTIFYING,
    [ENTITY_address] = SECTION_IDENTIFYING,
    [ENTITY_not_same] = SECTION_IDENTIFYING,
    [ENTITY_hold] = SECTION_IDENTIFYING,
    [ENTITY_person] = SECTION_PEOPLE,
    [ENTITY_person_link] = SECTION_PEOPLE,
    [ENTITY_pre_assessment] = SECTION_CHECKLIST,
    [ENTITY_none] = SECTION_CASE,
    [ENTITY_agency] = SECTION_CASE,
    [ENTITY_practitioner] = SECTION_CASE,
    [ENTITY_locality] = SECTION_CASE,
    [ENTITY_caf_case] = SECTION_CASE,
    [ENTITY_need_trigger] = SECTION_CASE,
    [ENTITY_state_history] = SECTION_CASE,
    [ENTITY_case_link] = SECTION_CASE,
    [ENTITY_void_request] = SECTION_CASE,
    [ENTITY_destruction] = SECTION_CASE,
    [ENTITY_emergency_opening] = SECTION_CASE,
    [ENTITY_stay_out] = SECTION_CASE,
    [ENTITY_case_seal] = SECTION_CASE,
    [ENTITY_own_tie] = SECTION_CASE,
    [ENTITY_assessment] = SECTION_HEADER,
    [ENTITY_erratum] = SECTION_HEADER,
    [ENTITY_assessment_present] = SECTION_PRESENT,
    [ENTITY_service_involved] = SECTION_SERVICES,
    [ENTITY_element_entry] = SECTION_ELEMENTS,
    [ENTITY_element_restriction] = SECTION_ELEMENTS,
    [ENTITY_agreed_action] = SECTION_ACTIONS,
    [ENTITY_view_comment] = SECTION_VIEWS,
    [ENTITY_signature] = SECTION_SIGNATURES,
    [ENTITY_consent] = SECTION_CONSENT,
    [ENTITY_consent_scope] = SECTION_CONSENT,
    [ENTITY_lp_assignment] = SECTION_LEAD,
    [ENTITY_tac_member] = SECTION_TEAM,
    [ENTITY_join_request] = SECTION_TEAM,
    [ENTITY_tac_meeting] = SECTION_MEETING,
    [ENTITY_tac_meeting_case] = SECTION_MEETING,
    [ENTITY_attendance] = SECTION_MEETING,
    [ENTITY_delivery_plan] = SECTION_PLAN,
    [ENTITY_plan_action] = SECTION_PLAN,
    [ENTITY_action_progress] = SECTION_PLAN,
    [ENTITY_review] = SECTION_REVIEW,
    [ENTITY_outcome_score] = SECTION_REVIEW,
    [ENTITY_closure] = SECTION_CLOSURE,
    [ENTITY_disclosure] = SECTION_SHARING,
    [ENTITY_given_document] = SECTION_SHARING,
    [ENTITY_chronology_note] = SECTION_CHRONOLOGY,
    [ENTITY_contact_attempt] = SECTION_CHRONOLOGY,
    [ENTITY_supervision_note] = SECTION_SUPERVISION,
    [ENTITY_panel_referral] = SECTION_PANEL,
    [ENTITY_budget_request] = SECTION_PANEL,
    [ENTITY_transfer] = SECTION_TRANSFER,
    [ENTITY_stepup] = SECTION_STEP_UP,
    [ENTITY_quality_audit] = SECTION_QUALITY,
    [ENTITY_quality_audit_item] = SECTION_QUALITY,
    [ENTITY_sar] = SECTION_SUBJECT_ACCESS,
    [ENTITY_sar_redaction] = SECTION_SUBJECT_ACCESS,
};

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
    return entity < ENTITY_COUNT ? homes[entity] : SECTION_CASE;
}
