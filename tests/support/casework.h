/* SPDX-License-Identifier: MIT */
/*
 * Work on a case at the desk: people, a consent, an assessment.
 */

#ifndef TESTS_CASEWORK_H
#define TESTS_CASEWORK_H

#include "service/assessment_svc.h"
#include "service/consent_svc.h"
#include "service/team_svc.h"
#include "support/desk.h"

/* Everybody's passphrase in the training store; free it. */
static inline struct secret *desk_passphrase(void)
{
    const char *words = store_training_passphrase();

    return secret_from(words, strlen(words));
}

static inline void desk_read(struct desk *desk, const struct ident *case_id,
                             struct case_view *view)
{
    desk_ok(desk, case_open(desk->session, case_id, NULL, view, &desk->arena, &desk->err));
}

/* A parent with parental responsibility of the child of a case. */
static inline struct ident desk_parent(struct desk *desk, const struct ident *case_id,
                                       const char *name)
{
    struct person_link link;
    struct case_view view;
    struct person person;

    desk_read(desk, case_id, &view);
    record_init(entity_of(ENTITY_person), &person);
    person.name = name;
    desk_ok(desk, record_save(desk->session, ENTITY_person, &person, &desk->err));
    record_init(entity_of(ENTITY_person_link), &link);
    link.subject_id = view.file.subject.record.id;
    link.person_id = person.record.id;
    link.relationship = RELATION_MOTHER;
    link.parental_responsibility = PR_Y;
    link.pr_basis = PR_BASIS_MOTHER;
    desk_ok(desk, record_save(desk->session, ENTITY_person_link, &link, &desk->err));
    return person.record.id;
}

/* Names the authority that a child moves to, and what it may have. */
static inline void desk_names_authority(struct desk *desk, struct consent_entry *entry,
                                        const char *name, uint64_t classes)
{
    struct consent_scope *scope = arena_alloc(&desk->arena, sizeof(*scope));

    record_init(entity_of(ENTITY_consent_scope), scope);
    scope->target_kind = SCOPE_TARGET_OTHER_LA;
    scope->target_name = name;
    scope->effect = SCOPE_EFFECT_ALLOW;
    scope->data_class = classes;
    entry->scopes = scope;
    entry->scope_count = 1;
}

/* A whole written decision of a parent at a stage. Nobody is named yet, but of a move the
 * authority of desk_transfer. */
static inline void desk_decision(struct desk *desk, const struct ident *case_id,
                                 const struct ident *parent, enum code_consent_stage stage,
                                 enum code_consentst status, struct consent_entry *entry)
{
    struct consent *consent = &entry->consent;

    desk_ok(desk, consent_draft(desk->session, case_id, stage, entry, &desk->arena, &desk->err));
    consent->status = status;
    consent->given_by_person = *parent;
    consent->given_as = GIVEN_AS_PARENT_PR;
    consent->pr_checked = YN_Y;
    consent->explained = true;
    consent->storage_agreed = status == CONSENTST_REFUSED ? YN_N : YN_Y;
    consent->sharing_agreed = status == CONSENTST_REFUSED ? YN_N : YN_Y;
    consent->form = CONSENT_FORM_WRITTEN;
    consent->sign_method = SIGN_METHOD_WET_PAPER_ON_FILE;
    consent->signed_on = consent->obtained_on;
    consent->signed_name = "Dana Tolliver";
    if (status == CONSENTST_LIMITED)
        consent->limits_note = "Not about the house.";
    if (stage == CONSENT_STAGE_TRANSFER && status != CONSENTST_REFUSED)
        desk_names_authority(desk, entry, "Eastmarch", consent_plain_classes());
}

/* Names an agency in a decision that is about to be recorded. */
static inline void desk_scope(struct desk *desk, struct consent_entry *entry,
                              const struct ident *agency, enum code_scope_effect effect,
                              enum code_dataclass data_class)
{
    struct consent_scope *scope;

    entry->scopes = arena_grow(&desk->arena, entry->scopes, entry->scope_count,
                               sizeof(*entry->scopes));
    scope = &entry->scopes[entry->scope_count++];
    record_init(entity_of(ENTITY_consent_scope), scope);
    scope->target_kind = SCOPE_TARGET_AGENCY;
    scope->target_id = *agency;
    scope->effect = effect;
    scope->data_class = set_with(0, data_class);
}

static inline bool desk_record(struct desk *desk, struct consent_entry *entry)
{
    struct secret *passphrase = desk_passphrase();
    bool ok = consent_record(desk->session, entry, passphrase, &desk->err);

    secret_free(passphrase);
    return ok;
}

/* Opens a case and has consent to assess and to share with the school. */
static inline void desk_assessing(struct desk *desk, struct ident *case_id, struct ident *parent)
{
    struct consent_entry entry;

    desk_ok(desk, desk_start(desk, "Kieran", "Tolliver", "2000-06-19", case_id));
    *parent = desk_parent(desk, case_id, "Dana Tolliver");
    desk_decision(desk, case_id, parent, CONSENT_STAGE_ASSESSMENT, CONSENTST_GIVEN, &entry);
    desk_scope(desk, &entry, &desk->agency, SCOPE_EFFECT_ALLOW, DATACLASS_ALL);
    desk_ok(desk, desk_record(desk, &entry));
}

/* A visit of Helen Oduya today, not saved yet. */
static inline struct chronology_note desk_note(struct desk *desk, const struct ident *case_id,
                                               const char *text)
{
    struct chronology_note note;

    record_init(entity_of(ENTITY_chronology_note), &note);
    note.case_id = *case_id;
    note.date = session_today(desk->session);
    note.author_id = desk->hoduya;
    note.kind = NOTE_KIND_VISIT;
    note.source = NOTE_SOURCE_FACT;
    note.text = text;
    return note;
}

/* Somebody joins the team today; whatever consent says of it is no matter here. */
static inline void desk_join(struct desk *desk, const struct ident *case_id,
                             const struct ident *practitioner)
{
    struct tac_member member;
    const char *warning;

    record_init(entity_of(ENTITY_tac_member), &member);
    member.case_id = *case_id;
    member.practitioner_id = *practitioner;
    member.role_in_tac = TAC_ROLE_PRACTITIONER;
    member.from = session_today(desk->session);
    desk_ok(desk, team_add(desk->session, &member, &warning, &desk->arena, &desk->err));
}

/* Ravi Menon joins the team; the school may have these classes. */
static inline void desk_share(struct desk *desk, const struct ident *case_id,
                              uint64_t classes)
{
    struct ident parent = desk_parent(desk, case_id, "Joan Tolliver");
    struct consent_entry entry;

    desk_decision(desk, case_id, &parent, CONSENT_STAGE_TAC, CONSENTST_LIMITED, &entry);
    entry.scope_count = 0;
    desk_scope(desk, &entry, &desk->agency, SCOPE_EFFECT_ALLOW, DATACLASS_BASIC);
    entry.scopes[0].data_class = classes;
    desk_ok(desk, desk_record(desk, &entry));
    desk_join(desk, case_id, &desk->rmenon);
}

/* A case of an unborn baby of Shanice Averill, expected in so many days. */
static inline void desk_start_unborn(struct desk *desk, int days, struct ident *case_id,
                                     struct ident *mother)
{
    struct subject subject;
    struct person person;
    struct search_hits hits;
    struct case_opening opening = { .subject = &subject, .mother = &person,
                                    .reason = "Late booked.", .locality = desk->locality };
    struct case_view view;

    desk_search(desk, "Averill", &hits);
    record_init(entity_of(ENTITY_subject), &subject);
    record_init(entity_of(ENTITY_person), &person);
    subject.is_unborn = true;
    subject.sex = SEX_U;
    subject.edd = date_add_days(session_today(desk->session), days);
    person.name = "Shanice Averill";
    desk_ok(desk, case_start(desk->session, &opening, case_id, &desk->err));
    desk_read(desk, case_id, &view);
    *mother = view.file.subject.mother_id;
}

/* Before the birth the mother decides for herself. */
static inline void desk_as_mother(struct consent *consent)
{
    consent->given_as = GIVEN_AS_SELF;
    consent->pr_checked = YN_NONE_;
    consent->competence_basis = COMPBASIS_AGE16PLUS_PRESUMED;
}

/* Another agency, with nobody in it yet. */
static inline struct ident desk_agency(struct desk *desk, const char *name)
{
    struct agency agency;

    record_init(entity_of(ENTITY_agency), &agency);
    agency.name = name;
    agency.sector_2008 = SECTOR9_HE;
    agency.sector_2009 = SECTOR8_HEA;
    desk_ok(desk, record_save(desk->session, ENTITY_agency, &agency, &desk->err));
    return agency.record.id;
}

/* The five questions of a checklist, and what follows from them. */
static inline void desk_answers(struct pre_assessment *list)
{
    list->q_healthy = list->q_safe = list->q_learning = list->q_positive = list->q_poverty = YNU_Y;
    list->q_learning = YNU_N;
    list->services_needed = "Support with mornings.";
    list->can_provide = YNU_N;
    list->caf_would_help = YNU_Y;
    list->who_will_do_text = "The school";
    list->index_result = INDEXRES_NONE_FOUND;
}

/* Domain.md 3.5: what is asked before a refused case leaves the open states. */
static inline struct closure desk_considered(struct desk *desk)
{
    struct closure closure;

    record_init(entity_of(ENTITY_closure), &closure);
    closure.effects_explained = EXPLAINED_Y;
    closure.needs_escalate = YNU_N;
    closure.safeguarding_on = session_today(desk->session);
    closure.safeguarding_considered = YN_Y;
    closure.safeguarding_by = desk->prenshaw;
    closure.safeguarding_note = "School sees him each day; nobody fears for him.";
    closure.safeguarding_decision = UNIVERSAL_DECISION_CLOSE;
    return closure;
}

#endif
