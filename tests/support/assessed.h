/* SPDX-License-Identifier: MIT */
/*
 * A whole assessment, written and completed at the desk.
 */

#ifndef TESTS_ASSESSED_H
#define TESTS_ASSESSED_H

#include "support/casework.h"

static inline struct assessment desk_newest(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;

    desk_read(desk, case_id, &view);
    ck_assert_uint_gt(view.file.assessment.count, 0);
    return view.file.assessment.items[view.file.assessment.count - 1];
}

static inline void desk_element(struct desk *desk, const struct ident *version,
                                enum code_element element, bool restricted)
{
    struct element_entry entry;

    record_init(entity_of(ENTITY_element_entry), &entry);
    entry.assessment_id = *version;
    entry.element = element;
    entry.strengths = "Was seen to manage well.";
    entry.needs = "Needs a quiet place for homework.";
    entry.need_level = NEED_LEVEL_1;
    entry.share_restricted = restricted;
    desk_ok(desk, record_save(desk->session, ENTITY_element_entry, &entry, &desk->err));
}

static inline void desk_signature(struct desk *desk, const struct assessment *version,
                                  enum code_sign_capacity capacity, const char *name)
{
    struct signature signature;

    record_init(entity_of(ENTITY_signature), &signature);
    signature.case_id = version->case_id;
    signature.assessment_id = version->record.id;
    signature.capacity = capacity;
    signature.name = name;
    signature.signed_on = session_today(desk->session);
    signature.method = SIGN_METHOD_WET_PAPER_ON_FILE;
    desk_ok(desk, record_save(desk->session, ENTITY_signature, &signature, &desk->err));
}

static inline void desk_view(struct desk *desk, const struct ident *version,
                             enum code_view_from whose)
{
    struct view_comment view;

    record_init(entity_of(ENTITY_view_comment), &view);
    view.assessment_id = *version;
    view.whose = whose;
    view.comment = "It is all right.";
    desk_ok(desk, record_save(desk->session, ENTITY_view_comment, &view, &desk->err));
}

static inline void desk_people(struct desk *desk, const struct ident *version)
{
    struct assessment_present present;
    struct service_involved service;
    struct agreed_action action;

    record_init(entity_of(ENTITY_assessment_present), &present);
    present.assessment_id = *version;
    present.name = "Dana Tolliver";
    present.capacity = PRESENT_CAPACITY_PARENT;
    desk_ok(desk, record_save(desk->session, ENTITY_assessment_present, &present, &desk->err));
    record_init(entity_of(ENTITY_service_involved), &service);
    service.assessment_id = *version;
    service.kind = SERVICE_KIND_UNIVERSAL_EY_EDU_FE;
    service.name = "Fennmoor Primary School";
    desk_ok(desk, record_save(desk->session, ENTITY_service_involved, &service, &desk->err));
    record_init(entity_of(ENTITY_agreed_action), &action);
    action.assessment_id = *version;
    action.desired_outcome = "Comes to school on four days of five.";
    action.action = "A target card.";
    action.who = "Helen Oduya";
    action.by_when = date_add_days(session_today(desk->session), 20);
    desk_ok(desk, record_save(desk->session, ENTITY_agreed_action, &action, &desk->err));
}

static inline void desk_write_child(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;

    desk_read(desk, case_id, &view);
    view.file.subject.contact_tel = "01632 960 014";
    view.file.subject.ethnicity = ETHNIC_WBRI;
    desk_ok(desk, record_save(desk->session, ENTITY_subject, &view.file.subject, &desk->err));
}

/* Everything the form asks for. */
static inline void desk_write_all(struct desk *desk, const struct ident *case_id)
{
    struct assessment version = desk_newest(desk, case_id);

    version.reason = "Falling attendance.";
    version.home_situation = "Lives with his mother and a younger sister.";
    version.gp_not_known = true;
    version.conclusions_strengths = "A close family.";
    version.conclusions_needs = "Help with the mornings.";
    version.goals = "In school on four days of five.";
    version.agreed_review_date = date_add_days(session_today(desk->session), 42);
    desk_ok(desk, record_save(desk->session, ENTITY_assessment, &version, &desk->err));
    desk_element(desk, &version.record.id, ELEMENT_1_04, true);
    desk_element(desk, &version.record.id, ELEMENT_2_01, false);
    desk_element(desk, &version.record.id, ELEMENT_3_01, false);
    desk_people(desk, &version.record.id);
    desk_view(desk, &version.record.id, VIEW_FROM_CHILD);
    desk_view(desk, &version.record.id, VIEW_FROM_PARENT);
    desk_signature(desk, &version, SIGN_CAPACITY_ASSESSOR, "Helen Oduya");
    desk_signature(desk, &version, SIGN_CAPACITY_PARENT, "Dana Tolliver");
    desk_write_child(desk, case_id);
}

static inline bool desk_finish(struct desk *desk, const struct ident *version)
{
    struct secret *passphrase = desk_passphrase();
    bool ok = assessment_complete(desk->session, version, passphrase, &desk->err);

    secret_free(passphrase);
    return ok;
}

/* A case with a complete first version; Helen Oduya is at the desk. */
static inline void desk_assessed(struct desk *desk, struct ident *case_id, struct ident *version)
{
    struct consent_entry entry;
    struct ident parent;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, case_id, &parent);
    desk_decision(desk, case_id, &parent, CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, &entry);
    desk_ok(desk, desk_record(desk, &entry));
    desk_write_all(desk, case_id);
    *version = desk_newest(desk, case_id).record.id;
    desk_ok(desk, desk_finish(desk, version));
}

#endif
