/* SPDX-License-Identifier: MIT */
/*
 * A child who moves in, or whose support comes down from social care.
 */

#ifndef TESTS_ARRIVING_H
#define TESTS_ARRIVING_H

#include "service/arrival_svc.h"
#include "support/road.h"

/* Everything that is asked; a test takes something away. */
struct coming {
    struct arrival arrival;
    struct subject child;
    struct address home;
    struct person mother;
    struct person_link link;
    struct consent consent;
    struct transfer transfer;
    struct disclosure sharing;
    struct assessment version;
    struct tac_meeting meeting;
};

static inline void desk_family(struct desk *desk, struct coming *c)
{
    record_init(entity_of(ENTITY_subject), &c->child);
    record_init(entity_of(ENTITY_address), &c->home);
    record_init(entity_of(ENTITY_person), &c->mother);
    record_init(entity_of(ENTITY_person_link), &c->link);
    record_init(entity_of(ENTITY_consent), &c->consent);
    c->child.given_names = "Maya";
    c->child.family_name = "Quillfeather";
    c->child.sex = SEX_F;
    ck_assert(date_parse("2006-09-02", &c->child.dob));
    c->home.line1 = "3 Weir Lane";
    c->mother.name = "Anna Quillfeather";
    c->link.relationship = RELATION_MOTHER;
    c->link.parental_responsibility = PR_Y;
    c->link.pr_basis = PR_BASIS_MOTHER;
    c->consent.status = CONSENTST_GIVEN;
    c->consent.given_as = GIVEN_AS_PARENT_PR;
    c->consent.pr_checked = YN_Y;
    c->consent.explained = true;
    c->consent.storage_agreed = c->consent.sharing_agreed = YN_Y;
    c->consent.form = CONSENT_FORM_VERBAL;
    c->consent.obtained_on = session_today(desk->session);
    c->consent.obtained_by = session_who(desk->session)->practitioner;
    c->arrival = (struct arrival){
        .opening = { .subject = &c->child, .address = &c->home, .reason = "They moved here.",
                     .locality = desk->locality },
        .parent = &c->mother, .link = &c->link, .consent = &c->consent,
        .lead = ARRIVAL_LEAD_ME,
    };
}

static inline void desk_moving_in(struct desk *desk, struct coming *c)
{
    desk_family(desk, c);
    record_init(entity_of(ENTITY_transfer), &c->transfer);
    record_init(entity_of(ENTITY_disclosure), &c->sharing);
    record_init(entity_of(ENTITY_assessment), &c->version);
    c->transfer.other_la = "Eastmarch";
    c->transfer.contact = "P. Lowe, Eastmarch early help";
    c->transfer.pack_contents = "Assessment of May, plan, two reviews, consent.";
    c->transfer.received_on = session_today(desk->session);
    c->sharing.what = set_with(set_with(0, DATACLASS_BASIC), DATACLASS_PLAN_REVIEW);
    c->sharing.method = SHARE_METHOD_POST_DOUBLE_ENVELOPE;
    c->sharing.basis = LAWBASIS_CONSENT;
    c->version.made_there_by = "P. Lowe, family worker";
    c->version.conclusions_needs = "Speech, and company of other children.";
    c->arrival.event = EVENT_T22;
    c->arrival.transfer = &c->transfer;
    c->arrival.version = &c->version;
    c->arrival.sharing = &c->sharing;
}

static inline void desk_coming_down(struct desk *desk, struct coming *c)
{
    desk_family(desk, c);
    step_record_new(desk->session, ENTITY_tac_meeting, &c->meeting);
    desk_meeting(desk, MEETING_KIND_STEP_DOWN, &c->meeting);
    c->arrival.event = EVENT_T19;
    c->arrival.meeting = &c->meeting;
}

#endif
