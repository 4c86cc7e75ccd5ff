/* SPDX-License-Identifier: MIT */
/*
 * The two worked cases of domain.md section 8, as far as the rules read them.
 * All people, places and events are made up.
 *
 * Ids are the names the page gives: "U4", "A-C2", "HAVEN".
 */

#ifndef TESTS_EXAMPLE_H
#define TESTS_EXAMPLE_H

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "base/compiler.h"
#include "model/case_file.h"
#include "model/record.h"

struct example {
    struct arena arena;
    struct case_file file;
};

static inline struct ident id_of(const char *name)
{
    struct ident id = IDENT_NONE;

    for (size_t i = 0; name && name[i] && i < sizeof(id.bytes); i++)
        id.bytes[i] = (uint8_t)name[i];
    return id;
}

static inline struct date day(const char *text)
{
    struct date date = DATE_NONE;

    ck_assert_msg(!text || date_parse(text, &date), "%s", text);
    return date;
}

static inline struct instant moment(const char *text)
{
    struct instant instant = INSTANT_NONE;

    ck_assert_msg(!text || instant_parse(text, &instant), "%s", text);
    return instant;
}

/* A new record of a kind, with an id (NULL: one of its own). */
static inline void *example_add(struct example *example, enum entity_id kind, const char *id)
{
    struct record *record = case_file_add(&example->file, kind, &example->arena);

    ck_assert(record != NULL);
    record->version = 1;
    record->created_at = moment("2010-01-01T09:00:00Z");
    if (id) {
        record->id = id_of(id);
    } else {
        record->id.bytes[0] = (uint8_t)kind;
        record->id.bytes[1] = (uint8_t)case_file_count(&example->file, kind);
        record->id.bytes[2] = 0xff;
    }
    return record;
}

static inline void add_agency(struct example *example, const char *id, int sector, int sensitive)
{
    struct agency *agency = example_add(example, ENTITY_agency, id);

    agency->name = id;
    agency->sector_2008 = sector;
    agency->sensitive_service = sensitive;
    agency->active = YN_Y;
}

static inline void add_worker(struct example *example, const char *id, const char *name,
                              const char *agency, const char *supervisor)
{
    struct practitioner *worker = example_add(example, ENTITY_practitioner, id);

    worker->name = name;
    worker->job_title = "practitioner";
    worker->job_role = JOBROLE_OTHER;
    worker->agency_id = id_of(agency);
    worker->line_manager = id_of(supervisor);
    worker->active = YN_Y;
}

static inline void add_everybody(struct example *example)
{
    add_agency(example, "SCHOOL", SECTOR9_ED, SENSITIVE_SERVICE_NONE);
    add_agency(example, "EWS", SECTOR9_ED, SENSITIVE_SERVICE_NONE);
    add_agency(example, "PCT", SECTOR9_HE, SENSITIVE_SERVICE_NONE);
    add_agency(example, "HAVEN", SECTOR9_TS, SENSITIVE_SERVICE_NONE);
    add_agency(example, "CAMHS", SECTOR9_HE, SENSITIVE_SERVICE_MENTAL_HEALTH);
    add_agency(example, "COUNCIL", SECTOR9_SC, SENSITIVE_SERVICE_NONE);
    add_agency(example, "CONNEXIONS", SECTOR9_YS, SENSITIVE_SERVICE_NONE);
    add_agency(example, "HOUSING", SECTOR9_SC, SENSITIVE_SERVICE_NONE);
    add_agency(example, "CENTRE", SECTOR9_EY, SENSITIVE_SERVICE_NONE);
    add_agency(example, "SAFE_STEPS", SECTOR9_TS, SENSITIVE_SERVICE_NONE);
    add_worker(example, "U1", "Helen Oduya", "SCHOOL", NULL);
    add_worker(example, "U2", "Ravi Menon", "EWS", "U7");
    add_worker(example, "U3", "Claire Pettigrew", "PCT", "U18");
    add_worker(example, "U4", "Tom Sandiford", "HAVEN", "U10");
    add_worker(example, "U5", "Nisha Varma", "CAMHS", NULL);
    add_worker(example, "U6", "Gwen Marlowe", "COUNCIL", NULL);
    add_worker(example, "U7", "Paul Renshaw", "EWS", NULL);
    add_worker(example, "U10", "Stella Brandt", "HAVEN", NULL);
    add_worker(example, "U11", "Bernadette Quill", "PCT", "U18");
    add_worker(example, "U12", "Anita Soames", "CONNEXIONS", "U17");
    add_worker(example, "U13", "Joy Leckie", "PCT", "U18");
    add_worker(example, "U14", "Martin Greer", "HOUSING", NULL);
    add_worker(example, "U15", "Dawn Ives", "CENTRE", NULL);
    add_worker(example, "U16", "Colin Frith", "COUNCIL", NULL);
    add_worker(example, "U17", "Mo Haddad", "CONNEXIONS", NULL);
    add_worker(example, "U18", "Ruth Elland", "PCT", NULL);
    add_worker(example, "X1", "Fay Norris", "SAFE_STEPS", NULL);
}

static inline struct person_link *add_person(struct example *example, const char *id,
                                             const char *name, int relationship, int pr)
{
    struct person *person = example_add(example, ENTITY_person, id);
    struct person_link *link = example_add(example, ENTITY_person_link, NULL);

    person->name = name;
    link->subject_id = example->file.subject.record.id;
    link->person_id = id_of(id);
    link->relationship = relationship;
    link->parental_responsibility = pr;
    return link;
}

/* The last one added of a kind. */
#define LAST(example, kind) (&(example)->file.kind.items[(example)->file.kind.count - 1])

static inline struct consent *add_consent(struct example *example, const char *id,
                                          const char *on, int stage, int status,
                                          const char *replaces, const char *by)
{
    struct consent *consent = example_add(example, ENTITY_consent, id);

    consent->case_id = id_of("CASE");
    consent->stage = stage;
    consent->status = status;
    consent->supersedes_id = id_of(replaces);
    consent->given_by_person = id_of(by);
    consent->given_as = GIVEN_AS_PARENT_PR;
    consent->pr_checked = YN_Y;
    consent->explained = true;
    consent->storage_agreed = YN_Y;
    consent->sharing_agreed = YN_Y;
    consent->form = CONSENT_FORM_WRITTEN;
    consent->sign_method = SIGN_METHOD_WET_PAPER_ON_FILE;
    consent->signed_on = day(on);
    consent->signed_name = by;
    consent->obtained_by = id_of("U1");
    consent->obtained_on = day(on);
    consent->review_on = date_add_months(day(on), 3);
    return consent;
}

#define CLASS(name) (UINT64_C(1) << DATACLASS_##name)
#define BASIC_PLAN (CLASS(BASIC) | CLASS(PLAN_REVIEW))
#define D1_D2 (CLASS(ASSESSMENT_D1) | CLASS(ASSESSMENT_D2))
#define D1_D3 (D1_D2 | CLASS(ASSESSMENT_D3))

/* A line of the last consent added. */
static inline struct consent_scope *add_scope(struct example *example, int target_kind,
                                              const char *target, int effect, uint64_t classes)
{
    struct consent_scope *scope = example_add(example, ENTITY_consent_scope, NULL);

    scope->consent_id = LAST(example, consent)->record.id;
    scope->target_kind = target_kind;
    if (target_kind == SCOPE_TARGET_PANEL || target_kind == SCOPE_TARGET_OTHER_LA)
        scope->target_name = target;
    else
        scope->target_id = id_of(target);
    scope->effect = effect;
    scope->data_class = classes;
    return scope;
}

static inline void allow(struct example *example, const char *agency, uint64_t classes)
{
    add_scope(example, SCOPE_TARGET_AGENCY, agency, SCOPE_EFFECT_ALLOW, classes);
}

static inline void add_element(struct example *example, const char *version, int element,
                               int level, bool restricted)
{
    struct element_entry *entry = example_add(example, ENTITY_element_entry, NULL);

    entry->assessment_id = id_of(version);
    entry->element = element;
    entry->strengths = "What goes well.";
    entry->needs = level ? "What is needed." : NULL;
    entry->need_level = NEED_LEVEL_0 + level;
    entry->share_restricted = restricted;
}

static inline struct assessment *add_version(struct example *example, const char *id, int number,
                                             const char *author, const char *started,
                                             const char *completed)
{
    struct assessment *version = example_add(example, ENTITY_assessment, id);

    version->case_id = id_of("CASE");
    version->version_no = number;
    version->status = completed ? ASSESSMENT_STATUS_COMPLETE : ASSESSMENT_STATUS_DRAFT;
    version->author_id = id_of(author);
    version->date_started = day(started);
    version->date_completed = day(completed);
    version->reason = "Falling attendance.";
    version->home_situation = "Lives with mother and sister.";
    version->conclusions_strengths = "Bonds.";
    version->conclusions_needs = "Attendance.";
    version->goals = "In school on time.";
    version->agreed_review_date = date_add_days(day(started), 60);
    return version;
}

static inline void add_view(struct example *example, const char *version, int whose,
                            const char *comment, int reason)
{
    struct view_comment *view = example_add(example, ENTITY_view_comment, NULL);

    view->assessment_id = id_of(version);
    view->whose = whose;
    view->comment = comment;
    view->not_obtained_reason = reason;
}

static inline void add_signature(struct example *example, const char *version, int capacity,
                                 const char *name, const char *on)
{
    struct signature *signature = example_add(example, ENTITY_signature, NULL);

    signature->case_id = id_of("CASE");
    signature->assessment_id = id_of(version);
    signature->capacity = capacity;
    signature->name = name;
    signature->signed_on = day(on);
    signature->method = SIGN_METHOD_WET_PAPER_ON_FILE;
}

static inline void add_present(struct example *example, const char *version, const char *name,
                               int capacity)
{
    struct assessment_present *present = example_add(example, ENTITY_assessment_present, NULL);

    present->assessment_id = id_of(version);
    present->name = name;
    present->capacity = capacity;
}

static inline void add_service(struct example *example, const char *version, int kind,
                               const char *name)
{
    struct service_involved *service = example_add(example, ENTITY_service_involved, NULL);

    service->assessment_id = id_of(version);
    service->kind = kind;
    service->name = name;
}

static inline void add_agreed(struct example *example, const char *version, const char *action,
                              const char *who, const char *by_when)
{
    struct agreed_action *agreed = example_add(example, ENTITY_agreed_action, NULL);

    agreed->assessment_id = id_of(version);
    agreed->desired_outcome = "Things go better.";
    agreed->action = action;
    agreed->who = who;
    agreed->by_when = day(by_when);
}

static inline struct lp_assignment *add_lead(struct example *example, int kind, const char *who,
                                             const char *from, const char *to)
{
    struct lp_assignment *term = example_add(example, ENTITY_lp_assignment, NULL);

    term->case_id = id_of("CASE");
    term->practitioner_id = id_of(who);
    term->kind = kind;
    term->from = day(from);
    term->to = day(to);
    term->accepted_on = day(from);
    term->agreed_how = LPAGREED_AT_MEETING;
    term->basis = set_with(0, LPBASIS_PREDOMINANT_NEED);
    return term;
}

static inline void add_member(struct example *example, const char *worker, const char *from,
                              const char *to)
{
    struct tac_member *member = example_add(example, ENTITY_tac_member, NULL);

    member->case_id = id_of("CASE");
    member->practitioner_id = id_of(worker);
    member->role_in_tac = TAC_ROLE_PRACTITIONER;
    member->from = day(from);
    member->to = day(to);
}

static inline struct tac_meeting *add_meeting(struct example *example, const char *id, int kind,
                                              const char *on, int status, const char *next)
{
    struct tac_meeting *meeting = example_add(example, ENTITY_tac_meeting, id);
    char at[INSTANT_TEXT];

    snprintf(at, sizeof(at), "%sT15:00:00Z", on);
    meeting->case_id = id_of("CASE");
    meeting->seq = (int64_t)example->file.tac_meeting.count;
    meeting->kind = kind;
    meeting->scheduled_for = moment(at);
    meeting->venue = "School";
    meeting->status = status;
    meeting->next_review_date = day(next);
    return meeting;
}

static inline struct plan_action *add_action(struct example *example, const char *id, int need,
                                             const char *owner, const char *due, int status,
                                             const char *done)
{
    struct plan_action *action = example_add(example, ENTITY_plan_action, id);

    action->plan_id = id_of("PLAN");
    action->need_ref = need;
    action->desired_outcome = "Better";
    action->action = "Do it";
    action->owner_kind = owner[0] == 'U' || owner[0] == 'X' ? OWNER_KIND_PRACTITIONER
                                                             : OWNER_KIND_PERSON;
    action->owner_id = id_of(owner);
    action->due = day(due);
    action->status = status;
    action->completed_on = day(done);
    return action;
}

static inline void start_case(struct example *example, const char *urn, const char *author,
                              const char *opened)
{
    memset(example, 0, sizeof(*example));
    case_file_init(&example->file);
    add_everybody(example);
    example->file.subject.record.id = id_of("CHILD");
    example->file.caf_case.record.id = id_of("CASE");
    example->file.caf_case.subject_id = id_of("CHILD");
    example->file.caf_case.urn = urn;
    example->file.caf_case.author_id = id_of(author);
    example->file.caf_case.opened_on = day(opened);
    example->file.caf_case.locality_id = id_of("FENNMOOR");
}

static inline void add_state(struct example *example, int to, const char *on)
{
    struct state_history *change = example_add(example, ENTITY_state_history, NULL);
    char at[INSTANT_TEXT];

    snprintf(at, sizeof(at), "%sT10:00:00Z", on);
    change->case_id = id_of("CASE");
    change->from_state = example->file.caf_case.state;
    change->to_state = to;
    change->at = moment(at);
    example->file.caf_case.state = to;
}

/* Consents of case A. A row that replaces carries the whole scope (settled.md:
 * "added scope" is a new row). */
static inline void case_a_consents(struct example *example)
{
    uint64_t all = BASIC_PLAN | D1_D3;
    struct consent *consent;

    consent = add_consent(example, "A-C1", "2010-01-14", CONSENT_STAGE_ASSESSMENT, CONSENTST_GIVEN,
                          NULL, "JOANNE");
    consent->sharing_agreed = YN_N;
    for (int i = 0; i < 2; i++) { /* A-C2, and A-C2a which adds the panel */
        consent = add_consent(example, i ? "A-C2a" : "A-C2", i ? "2010-03-02" : "2010-01-27",
                              i ? CONSENT_STAGE_PANEL : CONSENT_STAGE_STORE_SHARE,
                              CONSENTST_LIMITED, i ? "A-C2" : "A-C1", "JOANNE");
        consent->limits_note = "Not domain 3 for Haven";
        consent->review_on = day("2010-03-24");
        allow(example, "SCHOOL", all);
        allow(example, "EWS", all);
        allow(example, "PCT", all);
        allow(example, "HAVEN", BASIC_PLAN | D1_D2);
        add_scope(example, SCOPE_TARGET_AGENCY, "HAVEN", SCOPE_EFFECT_DENY, CLASS(ASSESSMENT_D3));
    }
    consent->form = CONSENT_FORM_VERBAL;
    consent->signed_on = day("2010-03-08");
    add_scope(example, SCOPE_TARGET_PANEL, "Fennmoor Resource Panel", SCOPE_EFFECT_ALLOW,
              BASIC_PLAN);
    for (int i = 0; i < 2; i++) { /* A-C3, and A-C4 which changes nothing */
        consent = add_consent(example, i ? "A-C4" : "A-C3", i ? "2010-06-30" : "2010-03-24",
                              CONSENT_STAGE_REVIEW, CONSENTST_GIVEN, i ? "A-C3" : "A-C2a",
                              "JOANNE");
        consent->review_on = i ? day("2010-07-14") : day("2010-06-30");
        allow(example, "SCHOOL", all);
        allow(example, "EWS", all);
        allow(example, "PCT", all);
        allow(example, "HAVEN", all);
        allow(example, "CAMHS", all | CLASS(SENSITIVE_MH));
        add_scope(example, SCOPE_TARGET_PANEL, "Fennmoor Resource Panel", SCOPE_EFFECT_ALLOW,
                  BASIC_PLAN);
    }
}

static inline void case_a_assessment(struct example *example)
{
    static const struct {
        int element, level;
    } entries[] = {
        { ELEMENT_1_01, 2 }, { ELEMENT_1_02, 1 }, { ELEMENT_1_03, 1 }, { ELEMENT_1_04, 2 },
        { ELEMENT_1_05, 3 }, { ELEMENT_1_06, 2 }, { ELEMENT_1_07, 2 }, { ELEMENT_1_08, 1 },
        { ELEMENT_1_09, 2 }, { ELEMENT_1_10, 3 }, { ELEMENT_1_11, 3 }, { ELEMENT_1_12, 0 },
        { ELEMENT_2_01, 2 }, { ELEMENT_2_02, 1 }, { ELEMENT_2_03, 2 }, { ELEMENT_3_01, 2 },
        { ELEMENT_3_02, 1 }, { ELEMENT_3_03, 2 }, { ELEMENT_3_04, 1 },
    };
    struct assessment *version = add_version(example, "A-V1", 1, "U1", "2010-01-18", "2010-01-27");

    version->agreed_review_date = day("2010-03-24");
    for (size_t i = 0; i < COUNT(entries); i++)
        add_element(example, "A-V1", entries[i].element, entries[i].level,
                    entries[i].element == ELEMENT_3_01);
    add_present(example, "A-V1", "Kieran Tolliver", PRESENT_CAPACITY_SUBJECT);
    add_present(example, "A-V1", "Joanne Tolliver", PRESENT_CAPACITY_PARENT);
    add_service(example, "A-V1", SERVICE_KIND_UNIVERSAL_GP, "Dr L. Penhale, Moor Road Surgery");
    add_service(example, "A-V1", SERVICE_KIND_UNIVERSAL_EY_EDU_FE, "Fennmoor Primary School");
    add_service(example, "A-V1", SERVICE_KIND_OTHER, "Education welfare");
    add_agreed(example, "A-V1", "Hearing and health check", "Claire Pettigrew", "2010-03-05");
    add_agreed(example, "A-V1", "Reading programme", "Helen Oduya", "2010-02-01");
    add_agreed(example, "A-V1", "Convene TAC", "Helen Oduya", "2010-02-03");
    add_view(example, "A-V1", VIEW_FROM_CHILD,
             "I want people to stop being cross in the mornings.", VIEWREASON_NONE_);
    add_view(example, "A-V1", VIEW_FROM_PARENT, "Agrees, worried about being judged.",
             VIEWREASON_NONE_);
    add_signature(example, "A-V1", SIGN_CAPACITY_PARENT, "Joanne Tolliver", "2010-01-27");
    add_signature(example, "A-V1", SIGN_CAPACITY_ASSESSOR, "Helen Oduya", "2010-01-27");
}

static inline void case_a_child(struct example *example)
{
    struct subject *child = &example->file.subject;
    struct address *address;

    child->given_names = "Kieran";
    child->family_name = "Tolliver";
    child->sex = SEX_M;
    child->dob = day("2000-06-19");
    child->nhs_number = "9990041717";
    child->ethnicity = ETHNIC_MWBC;
    child->contact_tel = "01632 960141";
    child->disabled = YN_N;
    address = example_add(example, ENTITY_address, NULL);
    address->subject_id = child->record.id;
    address->kind = ADDRESS_KIND_HOME;
    address->line1 = "14 Larkspur Close";
    address->line4 = "Fennmoor";
    address->postcode = "FX9 4ZZ";
    add_person(example, "JOANNE", "Joanne Tolliver", RELATION_MOTHER, PR_Y)->is_primary_carer =
        true;
    add_person(example, "MARCUS", "Marcus Bright", RELATION_FATHER, PR_N);
    add_person(example, "MAYA", "Maya Tolliver", RELATION_HALF_SIBLING, PR_NONE_);
    add_person(example, "EDNA", "Edna Tolliver", RELATION_GRANDPARENT, PR_NONE_);
}

static inline void case_a_team(struct example *example)
{
    struct tac_meeting *missed;
    struct delivery_plan *plan;

    add_lead(example, LP_KIND_INTERIM, "U1", "2010-01-11", "2010-02-03");
    add_lead(example, LP_KIND_LEAD, "U2", "2010-02-03", "2010-05-12");
    add_lead(example, LP_KIND_DEPUTY, "U1", "2010-02-03", "2010-07-16");
    add_lead(example, LP_KIND_LEAD, "U4", "2010-05-12", "2010-07-16");
    add_member(example, "U1", "2010-02-03", NULL);
    add_member(example, "U2", "2010-02-03", "2010-05-12");
    add_member(example, "U3", "2010-02-03", NULL);
    add_member(example, "U4", "2010-02-03", NULL);
    add_member(example, "U5", "2010-03-24", NULL);
    add_meeting(example, "A-M1", MEETING_KIND_INITIAL, "2010-02-03", MEETING_STATUS_HELD,
                "2010-03-24");
    add_meeting(example, "A-M2", MEETING_KIND_REVIEW, "2010-03-24", MEETING_STATUS_HELD,
                "2010-05-05");
    missed = add_meeting(example, "A-M3", MEETING_KIND_REVIEW, "2010-05-05",
                         MEETING_STATUS_NOT_HELD, NULL);
    missed->not_held_reason = NOTHELD_LP_ABSENT;
    missed->rescheduled_to = id_of("A-M3b");
    add_meeting(example, "A-M3b", MEETING_KIND_REVIEW, "2010-05-19", MEETING_STATUS_HELD,
                "2010-06-30");
    add_meeting(example, "A-M4", MEETING_KIND_REVIEW, "2010-06-30", MEETING_STATUS_HELD,
                "2010-07-14");
    add_meeting(example, "A-M5", MEETING_KIND_CLOSURE, "2010-07-14", MEETING_STATUS_HELD, NULL);
    plan = example_add(example, ENTITY_delivery_plan, "PLAN");
    plan->case_id = id_of("CASE");
    plan->plan_no = 1;
    plan->agreed_on = day("2010-02-03");
    plan->status = PLAN_STATUS_ACTIVE;
    add_action(example, "A1", ELEMENT_1_10, "U1", "2010-03-19", ACTION_STATUS_DONE, "2010-06-30");
    add_action(example, "A2", ELEMENT_1_11, "U1", "2010-06-25", ACTION_STATUS_PARTLY, NULL);
    add_action(example, "A3", ELEMENT_2_03, "U4", "2010-05-21", ACTION_STATUS_DONE, "2010-05-14");
    add_action(example, "A4", ELEMENT_3_03, "JOANNE", "2010-03-12", ACTION_STATUS_DONE,
               "2010-04-21");
    add_action(example, "A5", ELEMENT_1_01, "U3", "2010-03-05", ACTION_STATUS_DONE, "2010-03-03");
    add_action(example, "A6", ELEMENT_1_04, "U5", "2010-06-25", ACTION_STATUS_DONE, "2010-06-22");
    add_action(example, "A7", ELEMENT_1_02, "U1", "2010-04-19", ACTION_STATUS_DONE, "2010-04-19");
}

/* Case A, whole, up to its closure on 2010-07-16. */
static inline void example_case_a(struct example *example)
{
    start_case(example, "CAF-2010-00017", "U1", "2010-01-11");
    case_a_child(example);
    case_a_consents(example);
    case_a_assessment(example);
    case_a_team(example);
    add_state(example, STATE_P0, "2010-01-11");
    add_state(example, STATE_C0, "2010-01-11");
    add_state(example, STATE_A0, "2010-01-18");
    add_state(example, STATE_A1, "2010-01-27");
    add_state(example, STATE_T0, "2010-01-28");
    add_state(example, STATE_D0, "2010-02-03");
    add_state(example, STATE_Z0, "2010-07-14");
    add_state(example, STATE_Z1, "2010-07-16");
    example->file.caf_case.closed_on = day("2010-07-16");
}

/* The decision B-C1 is two rows, because it names two stages (settled.md). */
static inline void case_b_consents(struct example *example)
{
    uint64_t all = BASIC_PLAN | D1_D3;
    struct consent *consent;

    for (int i = 0; i < 5; i++) {
        static const struct {
            const char *id, *on, *replaces;
            int stage, status, as;
        } rows[] = {
            { "B-C1", "2010-03-15", NULL, CONSENT_STAGE_ASSESSMENT, CONSENTST_LIMITED,
              GIVEN_AS_SELF },
            { "B-C1s", "2010-03-15", NULL, CONSENT_STAGE_STORE_SHARE, CONSENTST_LIMITED,
              GIVEN_AS_SELF },
            { "B-C2", "2010-05-10", "B-C1s", CONSENT_STAGE_REVIEW, CONSENTST_LIMITED,
              GIVEN_AS_SELF },
            { "B-C3", "2010-06-14", "B-C2", CONSENT_STAGE_STORE_SHARE, CONSENTST_LIMITED,
              GIVEN_AS_PARENT_PR },
            { "B-C4", "2010-09-06", NULL, CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN,
              GIVEN_AS_PARENT_PR },
        };

        consent = add_consent(example, rows[i].id, rows[i].on, rows[i].stage, rows[i].status,
                              rows[i].replaces, "SHANICE");
        consent->given_as = rows[i].as;
        consent->competence_basis = COMPBASIS_AGE16PLUS_PRESUMED;
        consent->obtained_by = id_of("U11");
        consent->limits_note = "Nothing for Denise";
        if (i == 0 || i == 4)
            continue;
        allow(example, "PCT", all | CLASS(SENSITIVE_SH));
        allow(example, "CONNEXIONS", all);
        allow(example, "HOUSING", all);
        allow(example, "CENTRE", all);
        if (i > 1)
            allow(example, "SAFE_STEPS", BASIC_PLAN);
        add_scope(example, SCOPE_TARGET_PERSON, "DENISE", SCOPE_EFFECT_DENY, CLASS(ALL));
    }
    add_scope(example, SCOPE_TARGET_OTHER_LA, "Eastholt Borough Council", SCOPE_EFFECT_ALLOW, all);
    consent = add_consent(example, "B-C1a", "2010-04-27", CONSENT_STAGE_TAC, CONSENTST_WITHDRAWN,
                          NULL, "SHANICE");
    consent->given_as = GIVEN_AS_SELF;
    consent->withdrawn_on = day("2010-04-27");
    consent->withdrawal_scope = WITHDRAWAL_SCOPE_ONE_PERSON;
    consent->effects_explained = true;
    add_scope(example, SCOPE_TARGET_PERSON, "LEON", SCOPE_EFFECT_DENY, CLASS(ALL));
}

static inline void case_b_child(struct example *example)
{
    struct subject *child = &example->file.subject;
    struct address *address;

    child->is_unborn = true;
    child->sex = SEX_U;
    child->edd = day("2010-06-12");
    child->mother_id = id_of("SHANICE");
    child->ethnicity = ETHNIC_NGIV;
    child->contact_tel = "01632 960287";
    address = example_add(example, ENTITY_address, NULL);
    address->subject_id = child->record.id;
    address->kind = ADDRESS_KIND_HOME;
    address->line1 = "3 Tannery Row";
    address->line4 = "Fennmoor";
    address->postcode = "FX9 2QA";
    add_person(example, "SHANICE", "Shanice Averill", RELATION_MOTHER, PR_NA_UNBORN);
    LAST(example, person)->dob = day("1993-04-03");
    add_person(example, "LEON", "Leon Pryce", RELATION_FATHER, PR_NA_UNBORN);
    LAST(example, person)->dob = day("1990-11-21");
    add_person(example, "PEARL", "Pearl Averill", RELATION_OTHER_RELATIVE, PR_NONE_);
    add_person(example, "DENISE", "Denise Averill", RELATION_GRANDPARENT, PR_NONE_);
}

/* Case B up to the first meeting on 2010-04-12, baby unborn; all its consents. */
static inline void example_case_b(struct example *example)
{
    start_case(example, "CAF-2010-00041", "U11", "2010-03-01");
    case_b_child(example);
    case_b_consents(example);
    add_version(example, "B-V1", 1, "U11", "2010-03-15", "2010-03-22")->agreed_review_date =
        day("2010-05-10");
    add_lead(example, LP_KIND_INTERIM, "U11", "2010-03-01", "2010-04-12");
    add_lead(example, LP_KIND_LEAD, "U12", "2010-04-12", "2010-07-05");
    add_lead(example, LP_KIND_LEAD, "U13", "2010-07-05", "2010-09-17");
    add_state(example, STATE_P0, "2010-03-01");
    add_state(example, STATE_C0, "2010-03-01");
    add_state(example, STATE_A0, "2010-03-15");
    add_state(example, STATE_A1, "2010-03-22");
    add_state(example, STATE_T0, "2010-03-23");
}

static inline void example_release(struct example *example)
{
    arena_clear(&example->arena);
}

#endif
