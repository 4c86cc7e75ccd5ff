/* SPDX-License-Identifier: MIT */
/* Rules of the child, addresses and people: domain.md 1.2, 1.3, 2.5, 4.5. */

#include "config.h"

#include "policy/record_rules.h"
#include "policy/record_special.h"

static bool moved(struct date before, struct date now)
{
    return before.days != now.days;
}

void check_expected_date(const struct look *look, struct date expected)
{
    const struct parameters *p = look->facts->parameters;
    int ahead = date_days_between(look->facts->today, expected);

    if (ahead < -p->edd_past_days || ahead > p->edd_future_days)
        problem_add(look->problems, look->spot, "edd",
                    "An expected date lies at most %d days back and %d days ahead.",
                    p->edd_past_days, p->edd_future_days);
}

/* Domain.md 4.5 no. 9: only when it is typed, so a date may grow old. */
static void check_expected(const struct look *look, const struct subject *child,
                           const struct subject *before)
{
    if (child->is_unborn && date_known(child->edd) && (!before || moved(before->edd, child->edd)))
        check_expected_date(look, child->edd);
}

/* Domain.md 2.5 and 4.5 no. 9. */
static void check_birth(const struct look *look, const struct subject *child,
                        const struct subject *before)
{
    int apart;

    if (!before || !before->is_unborn || child->is_unborn || !date_known(child->dob) ||
        !date_known(before->edd))
        return;
    apart = date_days_between(before->edd, child->dob);
    if (apart < -look->facts->parameters->birth_edd_days ||
        apart > look->facts->parameters->birth_edd_days)
        look_warn(look, "dob", "This is far from the expected date. Is it right?");
}

/* Domain.md 4.5 no. 10, and the limits of 4.1: the age when the case began. */
static void check_age(const struct look *look, const struct subject *child)
{
    const struct parameters *p = look->facts->parameters;
    int limit = child->disabled == YN_Y || child->sen_status == YN_Y ? p->age_limit_ldd
                                                                      : p->age_limit_connexions;
    struct date began = look->facts->file ? look->facts->file->caf_case.opened_on : DATE_NONE;
    struct date on = date_known(began) ? began : look->facts->today;

    if (date_known(child->dob) && date_compare(child->dob, on) <= 0 &&
        date_age(child->dob, on) >= limit)
        look_warn(look, "dob", "At this age the CAF is not usually used. Is the date right?");
}

void check_subject(const struct look *look)
{
    const struct subject *child = look->record;
    const struct subject *before = NULL;

    if (look->facts->file && look->facts->file->subject.record.version > 0 &&
        ident_equal(&look->facts->file->subject.record.id, &child->record.id))
        before = &look->facts->file->subject;
    if (!child->is_unborn && !date_known(child->dob))
        look_warn(look, "dob", "Give the date of birth.");
    if (child->is_unborn && date_known(child->dob))
        look_stop(look, "dob", "An unborn baby has no date of birth: record the birth instead.");
    check_expected(look, child, before);
    check_birth(look, child, before);
    check_age(look, child);
}

/* Fathers who were not married gain it through the register only for births
 * registered from 1 December 2003 on (domain.md 1.3). */
static bool before_register_rule(struct date born)
{
    struct date rule = DATE_NONE;

    return date_from_civil(2003, 12, 1, &rule) && date_known(born) && date_compare(born, rule) < 0;
}

void check_person_link(const struct look *look)
{
    const struct person_link *link = look->record;
    const struct subject *child = &look->facts->file->subject;

    if ((link->relationship == RELATION_OTHER || link->relationship == RELATION_OTHER_RELATIVE) &&
        look_blank(link->relationship_text))
        look_warn(look, "relationship_text", "Say in words how they are related.");
    if (link_is_parent_or_carer(link) && link->parental_responsibility == PR_NONE_)
        look_stop(look, "parental_responsibility",
                  "Say whether this person has parental responsibility, or that it is not known.");
    if (child->is_unborn && link->parental_responsibility == PR_Y)
        look_stop(look, "parental_responsibility",
                  "Nobody has parental responsibility before the birth.");
    if (link->pr_basis == PR_BASIS_BIRTH_REGISTER && before_register_rule(child->dob))
        look_warn(look, "pr_basis",
                  "Before 1 December 2003 the birth register alone gave no parental "
                  "responsibility.");
    if (link->parental_responsibility == PR_Y && link->pr_basis == PR_BASIS_NONE)
        look_stop(look, "pr_basis", "Somebody who has it has it through something.");
}
