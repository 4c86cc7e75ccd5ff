/* SPDX-License-Identifier: MIT */
/*
 * What consent covers on a day: domain.md 1.9, 3.3, 3.6 and settled.md.
 *
 * Nothing else in the program reads consent. It is computed each time.
 *
 * A decision holds until a newer one replaces it: one that names it as
 * replaced, or a newer one at the same stage. A row that replaces another
 * carries the whole scope that is to hold from then on. A withdrawal for one
 * agency or one person takes away what its own "must not" rows name, until a
 * later decision allows them something again, and leaves the rest as it is. A
 * withdrawal of all, of sharing or of the support, and a refusal to store or
 * share, ends whatever was decided before. A competent child's decision stands
 * before a parent's at the same stage.
 */

#ifndef POLICY_CONSENT_RULES_H
#define POLICY_CONSENT_RULES_H

#include "base/date.h"
#include "model/case_file.h"

/* Somebody who may have something, or wants it. What is not known is left
 * empty; a row reaches whom it names. */
struct recipient {
    struct ident agency;
    struct ident practitioner;
    struct ident person;
    int sector;           /* enum code_sector9; 0 when there is none */
    int sensitive;        /* enum code_sensitive_service of the agency */
    const char *other_la; /* the name of another authority */
    const char *panel;    /* the name of a panel */
};

/* What they may have today, and why. */
struct consent_answer {
    enum code_consentst status; /* of the decision: GIVEN and LIMITED give something */
    uint64_t classes;           /* set of enum code_dataclass, never ALL: what they may have */
    uint64_t denied;            /* what a row that names them keeps from them */
    uint64_t denied_in_person;  /* of that, what names not their agency but them */
    struct ident consent_id;    /* the newest decision that gives something, or stops it */
    struct date until;          /* its last day; unknown: no end was set */
};

/* A practitioner of the file with their agency; the agency alone. */
struct recipient recipient_practitioner(const struct case_file *file, const struct ident *id);
struct recipient recipient_agency(const struct agency *agency);

/* May this recipient have something of the case today? No row gives nothing. */
struct consent_answer consent_for(const struct case_file *file, const struct recipient *recipient,
                                  struct date today);

bool consent_covers(const struct consent_answer *answer, enum code_dataclass data_class);

/* The consent word of the case today: LIMITED where limits were agreed, and where it was taken
 * back since from one agency or person who has not been named again. NOT_SOUGHT when nobody
 * was asked yet, with `consent` NULL. */
struct consent_word {
    enum code_consentst status;
    const struct consent *consent; /* the decision it comes from */
    bool sharing;                  /* may anything be shared with anybody? */
};

struct consent_word consent_current(const struct case_file *file, struct date today);

/* The newest decision in force at a stage; NULL when there is none. */
const struct consent *consent_at_stage(const struct case_file *file,
                                       enum code_consent_stage stage, struct date today);

/* The decision that a new one takes the place of; NULL when there is none: the
 * one at its stage, and where the family agrees to share, the one that speaks
 * for the case, whose scope the new one carries on. A parent's decision does
 * not take the place of a competent child's. */
const struct consent *consent_replaced(const struct case_file *file,
                                       const struct consent *consent, struct date today);

/* Is this decision in force: made, and replaced by none? */
bool consent_in_force(const struct case_file *file, const struct consent *consent,
                      struct date today);

/* What a decision counts as on a day: what was given runs out. */
enum code_consentst consent_status_on(const struct consent *consent, struct date today);

/* Is it a yes that holds: in force, and not run out? False for NULL. */
bool consent_holds(const struct case_file *file, const struct consent *consent, struct date today);

/* The yes that holds at a stage; NULL when there is none. */
const struct consent *consent_agreed_at(const struct case_file *file,
                                        enum code_consent_stage stage, struct date today);

/* Did they agree when it was written down? Whether it holds is another question.
 * False for NULL. */
bool consent_says_yes(const struct consent *consent);

/* How many of its lines say that somebody must not have something. */
int consent_limits(const struct case_file *file, const struct consent *consent);

/* The day of the first yes of the case, replaced ones too. */
struct date consent_first_yes(const struct case_file *file);

/* Has everything been taken back: not sharing alone, not for one recipient? */
bool consent_all_withdrawn(const struct case_file *file, struct date today);

/* Is whoever leads, or is to, of an agency that the family was not asked about: consent
 * holds, and lets it have nothing? Whoever wrote the assessment, and their agency, need
 * no naming. */
bool consent_leaves_out(const struct case_file *file, const struct ident *practitioner,
                        struct date today);

/* The class that hides a service of this kind (domain.md 1.4); 0 for NONE. */
enum code_dataclass consent_sensitive_class(int sensitive_service);

/* The classes a plain "may have everything" stands for: all but the sensitive
 * ones, which take a tick of their own. */
uint64_t consent_plain_classes(void);

/* A set of classes with "everything" spelt out as the plain ones. */
uint64_t consent_classes_meant(uint64_t classes);

#endif
