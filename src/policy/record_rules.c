/* SPDX-License-Identifier: MIT */
/* What must hold inside one record when it is saved. */

#include "config.h"

#include "policy/record_rules.h"

#include "base/compiler.h"
#include "base/text.h"
#include "model/day_side.h"
#include "model/record.h"
#include "policy/consent_check.h"
#include "policy/record_special.h"

#define ONE(value) (UINT64_C(1) << (value))
#define TWO(a, b) (ONE(a) | ONE(b))
#define THREE(a, b, c) (ONE(a) | ONE(b) | ONE(c))
#define FROM_TO(first, last) ((ONE(last) << 1) - ONE(first)) /* both of them, and what is between */
#define FILLED UINT64_MAX /* whatever it is, as long as something is there */
#define TICKED ONE(1)
/* The family does not agree any more, or cannot be reached: domain.md 3.5. */
#define NO_LONGER_AGREED \
    THREE(CLOSE_CONSENT_WITHDRAWN, CLOSE_CONSENT_REFUSED, CLOSE_DISENGAGED)

/* A field that is needed when another has one of these values. */
static const struct {
    enum entity_id entity;
    int field, when;
    uint64_t values;
    const char *sentence;
} conditions[] = {
#define WHEN(entity, field, other, values, sentence) \
    { ENTITY_##entity, FIELD_##entity##_##field, FIELD_##entity##_##other, values, sentence },
    /* clang-format off */
    WHEN(subject, disability_details, disabled, ONE(YN_Y), "Say what the disability is and what it means day to day.")
    WHEN(subject, ethnicity_other, ethnicity, TWO(ETHNIC_WOTH, ETHNIC_BOTH) | THREE(ETHNIC_AOTH, ETHNIC_MOTH, ETHNIC_OOTH),
         "Write down the background in the family's words.")
    WHEN(subject, mother_id, is_unborn, TICKED, "An unborn baby is named after the mother: say who she is.")
    WHEN(subject, edd, is_unborn, TICKED, "Give the expected date of delivery.")
    WHEN(person_link, contact_reason, contactable, TWO(CONTACTABLE_NO_RISK, CONTACTABLE_NO_WISH),
         "Say why this person may not be contacted.")
    WHEN(assessment, abandoned_reason, status, ONE(ASSESSMENT_STATUS_ABANDONED), "Say why it was abandoned.")
    WHEN(assessment, made_there_by, came_from, FILLED, "Say who made it there, as the papers say; \"not said\" where they do not.")
    WHEN(view_comment, not_obtained_note, not_obtained_reason, ONE(VIEWREASON_OTHER), "Say more about why there is no comment.")
    WHEN(erratum, whose, kind, ONE(ERRATUM_KIND_DISAGREEMENT), "Say whether the child or a parent disagrees.")
    WHEN(erratum, element, part, ONE(REPLY_PART_ELEMENT), "Say which element it is about.")
    WHEN(erratum, about, part, ONE(REPLY_PART_OTHER), "Say which part of the record it is about.")
    WHEN(erratum, assessment_id, part, FROM_TO(REPLY_PART_WHOLE, REPLY_PART_VIEWS), "Say which version of the assessment it is about.")
    WHEN(erratum, about_id, part, FROM_TO(REPLY_PART_PERSON, REPLY_PART_CONCERN), "Go to the text it is about and answer it there.")
    WHEN(lp_assignment, family_preference_met, family_preference, FILLED, "Say whether the family's wish was met.")
    WHEN(lp_assignment, manager_agreed_by, kind, ONE(LP_KIND_LEAD), "Say which manager agreed to the work.")
    WHEN(lp_assignment, manager_agreed_on, kind, ONE(LP_KIND_LEAD), "Say when the manager agreed.")
    WHEN(lp_assignment, agreed_at, agreed_how, ONE(LPAGREED_AT_MEETING), "Say at which meeting.")
    WHEN(lp_assignment, end_reason, to, FILLED, "Say why it ended.")
    WHEN(lp_assignment, declined_reason, declined_on, FILLED, "Say why they declined.")
    WHEN(lp_assignment, managers_note, managers_met_on, FILLED, "Say what the managers settled.")
    WHEN(tac_meeting, managers_told, managers_told_on, FILLED, "Say which managers were told.")
    WHEN(lp_assignment, override_by, override_reason, FILLED, "Say which supervisor overrode it.")
    WHEN(lp_assignment, override_of, override_reason, FILLED, "Say what was overridden.")
    WHEN(join_request, answer_reason, answer, ONE(JOIN_ANSWER_DECLINED), "Say why, and what they can do instead.")
    WHEN(join_request, answered_on, answer, FILLED, "Say when it was answered.")
    WHEN(void_request, kept_urn, reason, ONE(VOID_REASON_DUPLICATE), "Give the reference of the child's other case.")
    WHEN(void_request, answer_reason, answer, ONE(VOID_ANSWER_DECLINED), "Say what must be done first.")
    WHEN(void_request, answered_on, answer, FILLED, "Say when it was answered.")
    WHEN(destruction, answer_reason, answer, ONE(VOID_ANSWER_DECLINED), "Say what must be done first.")
    WHEN(destruction, answered_on, answer, FILLED, "Say when it was answered.")
    WHEN(emergency_opening, finding_words, finding, FILLED, "Say whom you asked, and what comes of it.")
    WHEN(emergency_opening, reviewed_on, finding, FILLED, "Say when it was looked into.")
    WHEN(own_tie, finding_words, finding, FILLED, "Say whom you asked, and what comes of it.")
    WHEN(own_tie, reviewed_on, finding, FILLED, "Say when it was looked into.")
    WHEN(case_seal, reviewed_on, reviewed_by, FILLED, "Say when it was looked at.")
    WHEN(case_seal, review_words, reviewed_by, FILLED, "Say why it still holds, or why it ends.")
    WHEN(stay_out, reviewed_on, reviewed_by, FILLED, "Say when it was looked at.")
    WHEN(stay_out, review_words, reviewed_by, FILLED, "Say why it still holds, or why it ends.")
    WHEN(tac_member, leaving_reason, to, FILLED, "Say why they left.")
    WHEN(tac_meeting, venue, kind, FROM_TO(MEETING_KIND_INITIAL, MEETING_KIND_TRANSFER_IN), "Fill in: Where.")
    WHEN(tac_meeting, not_held_reason, status, ONE(MEETING_STATUS_NOT_HELD), "Say why it was not held.")
    WHEN(tac_meeting, not_held_note, not_held_reason, ONE(NOTHELD_OTHER), "Say more about why it was not held.")
    WHEN(tac_meeting, rescheduled_to, status, ONE(MEETING_STATUS_RESCHEDULED), "Say which meeting it was moved to.")
    WHEN(tac_meeting, chair, status, ONE(MEETING_STATUS_HELD), "Say who was in the chair.")
    WHEN(tac_meeting, minute_taker, status, ONE(MEETING_STATUS_HELD), "Say who took the minutes.")
    WHEN(tac_meeting, child_present, status, ONE(MEETING_STATUS_HELD), "Say whether the child was there.")
    WHEN(tac_meeting, parent_present, status, ONE(MEETING_STATUS_HELD), "Say whether a parent was there.")
    WHEN(tac_meeting, child_absent_reason, child_present, ONE(YN_N), "Say why the child was not there.")
    WHEN(tac_meeting, parent_absent_reason, parent_present, ONE(YN_N), "Say why no parent was there.")
    WHEN(tac_meeting, consent_confirmed_at_start, status, ONE(MEETING_STATUS_HELD), "Say whether consent was confirmed at the start.")
    WHEN(tac_meeting, notes, status, ONE(MEETING_STATUS_HELD), "Write down what was said.")
    WHEN(plan_action, completed_on, status, ONE(ACTION_STATUS_DONE), "Say when it was done.")
    WHEN(plan_action, not_done_reason, status, ONE(ACTION_STATUS_NOT_DONE), "Say why it was not done.")
    WHEN(review, closure_reason, decision, ONE(REVDEC_CLOSE), "Say why the case is to close.")
    WHEN(closure, reason_detail, reason, TWO(CLOSE_OTHER, CLOSE_DISENGAGED) | THREE(CLOSE_STEP_UP_CIN, CLOSE_STEP_UP_CP, CLOSE_STEP_UP_LAC),
         "Say more about the reason.")
    WHEN(closure, universal_contact, reason, TWO(CLOSE_NEEDS_MET, CLOSE_SINGLE_AGENCY), "Say whom the family turns to from now on.")
    WHEN(closure, effects_explained, reason, FILLED, "Say whether the family was told what follows.")
    WHEN(closure, safeguarding_considered, reason, FILLED, "Say whether safeguarding was considered.")
    WHEN(closure, safeguarding_note, reason, FILLED, "Say what was considered about harm to the child.")
    WHEN(closure, needs_escalate, reason, NO_LONGER_AGREED, "Say whether the child's needs would grow without help.")
    WHEN(closure, safeguarding_on, reason, NO_LONGER_AGREED, "Say when it was discussed.")
    WHEN(closure, safeguarding_by, reason, NO_LONGER_AGREED, "Say with whom it was discussed.")
    WHEN(closure, safeguarding_decision, reason, NO_LONGER_AGREED, "Say what was decided.")
    WHEN(closure, offer_again_on, safeguarding_decision, ONE(UNIVERSAL_DECISION_OFFER_AGAIN), "Say when it will be offered again.")
    WHEN(disclosure, recipient_identity_checked, direction, ~ONE(DIRECTION_IN), "Fill in: Recipient checked.")
    WHEN(disclosure, justification, decision, ONE(SHARE_DECISION_NOT_SHARED), "Say why it was not shared.")
    WHEN(disclosure, not_told_reason, family_told, ONE(FAMILY_TOLD_NOT_TOLD), "Say why the family was not told.")
    WHEN(transfer, consent_id, direction, ONE(TRANSFER_DIRECTION_OUT), "The family's consent to the transfer is not on record: ask for it first, in the consent log (g k).")
    WHEN(transfer, taken_back_reason, taken_back_on, FILLED, "Say why it was taken back.")
    WHEN(sar, clock_stopped_on, clock_restarted_on, FILLED, "Say when the clock was stopped.")
    WHEN(sar, id_checked, released_on, FILLED, "Check who asks before anything is handed over.")
    WHEN(stepup, consent_reason, consent_position, ONE(STEPUP_CONSENT_NOT_SOUGHT), "Say why consent was not sought.")
    WHEN(stepup, danger_called_on, immediate_danger, ONE(YN_Y), "Say when 999 was called.")
    WHEN(stepup, danger_called_by, danger_called_on, FILLED, "Say who called 999.")
    WHEN(stepup, decision_on, sc_decision, FILLED, "Say when social care decided.")
    WHEN(panel_referral, heard_on, decision, FILLED, "Say when the panel heard it.")
    WHEN(panel_referral, amount_pence, request, ONE(PANEL_REQUEST_FUNDING), "Say how much is asked for.")
    WHEN(budget_request, approved_by, granted, FILLED, "Say who decided it.")
    WHEN(budget_request, decided_on, granted, FILLED, "Say when it was decided.")
    /* clang-format on */
#undef WHEN
};

/* Days in their order; the same day is allowed. */
static const struct {
    enum entity_id entity;
    int first, then;
    const char *sentence;
} orders[] = {
#define ORDER(entity, first, then, sentence) \
    { ENTITY_##entity, FIELD_##entity##_##first, FIELD_##entity##_##then, sentence },
    /* clang-format off */
    ORDER(subject, dob, death_date, "This is before the birth.")
    ORDER(subject_name, from, to, "It cannot end before it began.")
    ORDER(address, from, to, "It cannot end before it began.")
    ORDER(person_link, from, to, "It cannot end before it began.")
    ORDER(service_involved, from, to, "It cannot end before it began.")
    ORDER(assessment, date_started, date_completed, "It cannot be complete before it was started.")
    ORDER(assessment, date_started, agreed_review_date, "The review must come after the start of the assessment.")
    ORDER(lp_assignment, from, to, "It cannot end before it began.")
    ORDER(tac_member, from, to, "It cannot end before it began.")
    ORDER(plan_action, start, due, "It cannot be due before it starts.")
    ORDER(review, review_date, next_review_date, "The next review must come after this one.")
    ORDER(panel_referral, requested_on, heard_on, "The panel cannot hear it before it was asked.")
    ORDER(panel_referral, heard_on, feedback_on, "Feedback cannot come before the panel sat.")
    ORDER(budget_request, asked_on, decided_on, "It cannot be decided before it was asked.")
    ORDER(transfer, sent_on, received_on, "It cannot arrive before it was sent.")
    ORDER(transfer, received_on, receiving_reviewed_on, "It cannot be reviewed there before it arrived.")
    ORDER(stepup, decision_on, feedback_on, "Feedback cannot come before the decision.")
    ORDER(closure, closed_on, approved_on, "It cannot be approved before it was proposed.")
    ORDER(sar, received_on, released_on, "It cannot be released before it was asked for.")
    ORDER(sar, received_on, clock_stopped_on, "The clock cannot stop before the request came.")
    ORDER(sar, clock_stopped_on, clock_restarted_on, "The clock cannot go on before it was stopped.")
    ORDER(supervision_note, date, next_due, "You cannot talk again before you talked.")
    ORDER(hold, from, to, "It cannot end before it began.")
    /* clang-format on */
#undef ORDER
};

/* Numbers within limits. */
static const struct {
    enum entity_id entity;
    int field;
    int64_t least, most;
} ranges[] = {
#define RANGE(entity, field, least, most) \
    { ENTITY_##entity, FIELD_##entity##_##field, least, most },
    /* clang-format off */
    RANGE(outcome_score, score, 0, 4) RANGE(closure, satisfaction_child, 1, 5)
    RANGE(closure, satisfaction_parent, 1, 5) RANGE(quality_audit, reason_score, 0, 3)
    RANGE(quality_audit, conclusion_score, 0, 3) RANGE(quality_audit, plan_score, 0, 3)
    RANGE(quality_audit, domain1_score, 0, 3) RANGE(quality_audit, domain2_score, 0, 3)
    RANGE(quality_audit, domain3_score, 0, 3) RANGE(practitioner, lp_cap_override, 0, 100)
    RANGE(practitioner, protected_time_hours, 0, 168) RANGE(panel_referral, amount_pence, 0, 100000000)
    RANGE(budget_request, amount_pence, 0, 100000000) RANGE(budget_request, spent_pence, 0, 100000000)
    /* clang-format on */
#undef RANGE
};

bool record_may_be_partial(enum entity_id entity)
{
    return entity == ENTITY_subject || entity == ENTITY_pre_assessment ||
           entity == ENTITY_assessment || entity == ENTITY_element_entry ||
           entity == ENTITY_agreed_action || entity == ENTITY_view_comment ||
           entity == ENTITY_assessment_present || entity == ENTITY_service_involved ||
           entity == ENTITY_stepup || entity == ENTITY_closure || entity == ENTITY_review;
}

static const struct field *field_at(const struct look *look, int field)
{
    return &entity_of(look->spot.entity)->fields[field];
}

static bool empty(const struct look *look, const struct field *field)
{
    const char *text;

    if (field->kind != FIELD_TEXT && field->kind != FIELD_MEMO)
        return !field_known(field, look->record);
    text = field_get_text(field, look->record);
    return !text || text_blank(text);
}

/* A proposal to lead waits for its answer; an interim lead is named at once;
 * what a step-up shared is asked for afterwards. */
static bool waits(const struct look *look)
{
    const struct lp_assignment *term = look->record;

    if (look->spot.entity == ENTITY_disclosure)
        return disclosure_of_step_up(look->facts->file, look->record);
    return look->spot.entity == ENTITY_lp_assignment &&
           (!date_known(term->accepted_on) || term->kind == LP_KIND_INTERIM);
}

/* A gap stops a record that must be whole when saved. */
static void gap(const struct look *look, const struct field *field, const char *sentence)
{
    if (record_may_be_partial(look->spot.entity) || waits(look))
        problem_warn(look->problems, look->spot, field->name, "%s", sentence);
    else
        problem_add(look->problems, look->spot, field->name, "%s", sentence);
}

/* The reference to what it hangs on is set by the program, not by a person. */
static void check_required(const struct look *look)
{
    const struct entity *entity = entity_of(look->spot.entity);
    int first = entity->parent == ENTITY_none ? 0 : 1;

    for (int i = first; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field->need == NEED_R && empty(look, field))
            gap(look, field, arena_printf(look->problems->arena, "Fill in: %s.", field->label));
    }
}

static bool condition_holds(const struct look *look, const struct field *field, uint64_t values)
{
    if (empty(look, field))
        return false;
    if (values == FILLED)
        return true;
    if (field->kind == FIELD_BOOL)
        return field_get_bool(field, look->record);
    return (values >> field_get_code(field, look->record)) & 1;
}

static void check_conditions(const struct look *look)
{
    for (size_t i = 0; i < COUNT(conditions); i++) {
        if (conditions[i].entity != look->spot.entity)
            continue;
        if (condition_holds(look, field_at(look, conditions[i].when), conditions[i].values) &&
            empty(look, field_at(look, conditions[i].field)))
            gap(look, field_at(look, conditions[i].field), conditions[i].sentence);
    }
}

/* A day ahead, or a time of today. */
static void check_past(const struct look *look)
{
    const struct entity *entity = entity_of(look->spot.entity);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (!day_happened(day_side(entity->id, i)))
            continue;
        if (field->kind == FIELD_DATE &&
            date_compare(field_get_date(field, look->record), look->facts->today) > 0)
            problem_add(look->problems, look->spot, field->name, "That day is still to come.");
        if (field->kind == FIELD_TS && look_ahead(look, field_get_instant(field, look->record)))
            problem_add(look->problems, look->spot, field->name,
                        "That time is still to come: give the day and time it happened.");
    }
}

static void check_orders(const struct look *look)
{
    for (size_t i = 0; i < COUNT(orders); i++) {
        struct date first, then;

        if (orders[i].entity != look->spot.entity)
            continue;
        first = field_get_date(field_at(look, orders[i].first), look->record);
        then = field_get_date(field_at(look, orders[i].then), look->record);
        if (date_known(first) && date_known(then) && date_compare(then, first) < 0)
            problem_add(look->problems, look->spot, field_at(look, orders[i].then)->name, "%s",
                        orders[i].sentence);
    }
}

static void check_ranges(const struct look *look)
{
    for (size_t i = 0; i < COUNT(ranges); i++) {
        int64_t number;

        if (ranges[i].entity != look->spot.entity)
            continue;
        number = field_get_int(field_at(look, ranges[i].field), look->record);
        if (number != INT_UNKNOWN && (number < ranges[i].least || number > ranges[i].most))
            problem_add(look->problems, look->spot, field_at(look, ranges[i].field)->name,
                        "Give a number from %d to %d.", (int)ranges[i].least,
                        (int)ranges[i].most);
    }
}

/* A decision is checked with its lines. */
static void check_consent(const struct case_facts *facts, const struct consent *consent,
                          struct problems *problems)
{
    size_t count;
    const struct consent_scope *lines =
        consent_lines(facts->file, consent, &count, problems->arena);

    consent_check(facts->file, consent, lines, count, facts->parameters, facts->today, problems);
}

static struct look look_at(const struct case_facts *facts, enum entity_id entity,
                           const void *record, struct problems *problems)
{
    const struct record *head = record;

    return (struct look){ .facts = facts,
                          .record = record,
                          .problems = problems,
                          .spot = { section_of(entity), entity, head->id } };
}

static void check_values(const struct look *look)
{
    check_past(look);
    check_ranges(look);
    check_formats(look);
    check_next_date(look);
}

void record_check_values(const struct case_facts *facts, enum entity_id entity,
                         const void *record, struct problems *problems)
{
    struct look look = look_at(facts, entity, record, problems);

    check_values(&look);
}

void record_check(const struct case_facts *facts, enum entity_id entity, const void *record,
                  struct problems *problems)
{
    struct look look = look_at(facts, entity, record, problems);

    if (entity == ENTITY_consent) {
        check_consent(facts, record, problems);
        return;
    }
    check_required(&look);
    check_conditions(&look);
    check_orders(&look);
    check_values(&look);
    record_check_special(&look);
}

bool link_is_parent_or_carer(const struct person_link *link)
{
    switch ((enum code_relation)link->relationship) {
    case RELATION_MOTHER:
    case RELATION_FATHER:
    case RELATION_STEPMOTHER:
    case RELATION_STEPFATHER:
    case RELATION_PARTNER_OF_PARENT:
    case RELATION_ADOPTIVE_PARENT:
    case RELATION_FOSTER_CARER:
    case RELATION_SPECIAL_GUARDIAN:
    case RELATION_PRIVATE_FOSTER_CARER:
    case RELATION_LA:
        return true;
    case RELATION_GRANDPARENT:
    case RELATION_AUNT_UNCLE:
    case RELATION_SIBLING:
    case RELATION_HALF_SIBLING:
    case RELATION_STEP_SIBLING:
    case RELATION_OTHER_RELATIVE:
    case RELATION_FRIEND:
    case RELATION_OTHER:
    case RELATION_NONE_:
    case RELATION_END_:
        break;
    }
    return link->is_primary_carer;
}

bool closure_needs_no_meeting(int reason)
{
    switch ((enum code_close)reason) {
    case CLOSE_CONSENT_WITHDRAWN:
    case CLOSE_DISENGAGED:
    case CLOSE_CONSENT_REFUSED:
    case CLOSE_STEP_UP_CIN:
    case CLOSE_STEP_UP_CP:
    case CLOSE_STEP_UP_LAC:
    case CLOSE_NO_ADDITIONAL_NEED:
    case CLOSE_DECEASED:
    case CLOSE_PREGNANCY_ENDED:
    case CLOSE_DUPLICATE:
    case CLOSE_ERROR:
        return true;
    case CLOSE_NEEDS_MET:
    case CLOSE_SINGLE_AGENCY:
    case CLOSE_MOVED_LA:
    case CLOSE_OTHER_FRAMEWORK:
    case CLOSE_AGE_LIMIT:
    case CLOSE_OTHER:
    case CLOSE_NONE_:
    case CLOSE_END_:
        break;
    }
    return false;
}

bool closure_needs_safeguarding(int reason)
{
    return reason == CLOSE_CONSENT_WITHDRAWN || reason == CLOSE_CONSENT_REFUSED ||
           reason == CLOSE_DISENGAGED;
}
