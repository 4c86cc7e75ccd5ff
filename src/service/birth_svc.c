/* SPDX-License-Identifier: MIT */
/* A baby is born. */

#include "config.h"

#include "service/birth_svc.h"

#include <stdlib.h>

#include "model/record.h"
#include "model/subject_name.h"
#include "policy/states.h"
#include "service/assessment_begin.h"
#include "service/case_deed.h"
#include "service/step_deed.h"

const char *birth_why_not(const struct case_file *file, const struct relation *relation)
{
    if (!file->subject.is_unborn)
        return "The child is born.";
    if (!state_is_open(file->caf_case.state))
        return "The case is not open.";
    if (!relation->lead && !relation->deputy && !relation->locality)
        return "The birth is recorded by the lead professional or the co-ordinator.";
    return NULL;
}

static bool may_record(struct case_deed *d, struct err *err)
{
    const char *why_not;

    if (!case_deed_may(d, PERMIT_IDENTIFYING_DETAILS, OPERATION_UPDATE, err))
        return false;
    why_not = birth_why_not(&d->file, &d->relation);
    if (!why_not)
        return true;
    d->deed.refused_why = "record the birth";
    return err_set(err, d->file.subject.is_unborn ? ERR_DENIED : ERR_REFUSED, "%s", why_not);
}

/* Domain.md 4.5 no. 9. */
static bool day_holds(struct case_deed *d, const struct birth *birth, struct err *err)
{
    const struct parameters *parameters = &d->deed.session->parameters;
    struct date expected = d->file.subject.edd;

    if (!date_known(birth->dob))
        return err_set_field(err, "dob", "Give the day of birth.");
    if (date_compare(birth->dob, d->today) > 0)
        return err_set_field(err, "dob", "That day is still to come.");
    if (birth->day_is_right || !date_known(expected) ||
        abs(date_days_between(birth->dob, expected)) <= parameters->birth_edd_days)
        return true;
    err_set(err, ERR_REFUSED, "The day is more than %d days from the one expected: is it right?",
            parameters->birth_edd_days);
    err->field = "day_is_right";
    return false;
}

static bool is_named(const struct birth *birth, struct err *err)
{
    return birth->given_names || birth->family_name ||
           err_set_field(err, "family_name", "Give the baby's name, or the family's.");
}

/* ----- The child ---------------------------------------------------------- */

/* What the baby was called until now stands in every paper of that time. */
static bool keep_old_name(struct case_deed *d, struct date born, struct err *err)
{
    const struct subject *child = &d->file.subject;
    struct subject_name name;

    record_init(entity_of(ENTITY_subject_name), &name);
    name.subject_id = child->record.id;
    name.kind = NAME_KIND_PREVIOUS;
    name.given_names = subject_name(child, case_file_person(&d->file, &child->mother_id),
                                    &d->arena);
    name.from = d->file.caf_case.opened_on;
    name.to = born;
    if (date_compare(name.from, born) > 0)
        name.from = DATE_NONE;
    return case_deed_save(d, ENTITY_subject_name, &name, err);
}

static bool save_child(struct case_deed *d, const struct birth *birth, struct err *err)
{
    struct subject child = d->file.subject;

    child.is_unborn = false;
    child.dob = birth->dob;
    child.born_on = session_now(d->deed.session);
    child.given_names = birth->given_names;
    child.family_name = birth->family_name;
    if (birth->sex)
        child.sex = (int)birth->sex;
    if (birth->nhs_number)
        child.nhs_number = birth->nhs_number;
    if (birth->ethnicity) {
        child.ethnicity = (int)birth->ethnicity;
        child.ethnicity_other = birth->ethnicity_other;
    }
    d->deed.keys_stale = true;
    return case_deed_save(d, ENTITY_subject, &child, err);
}

/* The link as it was ends with the birth; one that is newer than that never held,
 * and is put right where it stands. */
static bool end_link(struct case_deed *d, const struct person_link *before, struct date born,
                     struct person_link *now, struct err *err)
{
    struct person_link old = *before;

    *now = *before;
    if (date_known(old.from) && date_compare(old.from, born) > 0)
        return true;
    old.to = now->from = born;
    now->record = (struct record){ .void_at = INSTANT_NONE };
    return case_deed_save(d, ENTITY_person_link, &old, err);
}

/* Nobody holds parental responsibility for the unborn: now the mother does, and
 * of others it has to be asked. What was so before stays on record (domain.md
 * 1.3, 2.5). */
static bool save_links(struct case_deed *d, struct date born, struct err *err)
{
    size_t count = d->file.person_link.count;

    for (size_t i = 0; i < count; i++) {
        const struct person_link *before = &d->file.person_link.items[i];
        bool mother = ident_equal(&before->person_id, &d->file.subject.mother_id);
        struct person_link now;

        if (before->parental_responsibility != PR_NA_UNBORN || date_known(before->to))
            continue;
        if (!end_link(d, before, born, &now, err))
            return false;
        now.parental_responsibility = mother ? PR_Y : PR_U;
        now.pr_basis = mother ? PR_BASIS_MOTHER : PR_BASIS_NONE_;
        if (!case_deed_save(d, ENTITY_person_link, &now, err))
            return false;
    }
    return true;
}

/* ----- The form ----------------------------------------------------------- */

/* A draft goes on and shows what is asked of a born child; before there is a
 * complete version, or where the way on is not chosen, there is nothing yet to
 * carry forward. The new version is a step of the case, T14. */
static bool begin_version(struct case_deed *d, struct err *err)
{
    static const char reason[] = "The baby was born.";
    int state = d->file.caf_case.state;
    struct ident version;

    if ((state != STATE_D0 && state != STATE_S0 && state != STATE_U0) ||
        case_file_version(&d->file, ASSESSMENT_STATUS_DRAFT) ||
        !case_file_version(&d->file, ASSESSMENT_STATUS_COMPLETE))
        return true;
    return assessment_begin_next(d, reason, &version, err) &&
           step_follow(d, EVENT_T14, reason, err);
}

static bool record(struct case_deed *d, const struct birth *birth, struct err *err)
{
    return may_record(d, err) && is_named(birth, err) && day_holds(d, birth, err) &&
           keep_old_name(d, birth->dob, err) && save_child(d, birth, err) &&
           save_links(d, birth->dob, err) &&
           begin_version(d, err);
}

bool birth_record(struct session *session, const struct ident *case_id,
                  const struct birth *birth, struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, record(&d, birth, err), err);
}
