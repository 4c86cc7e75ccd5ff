/* SPDX-License-Identifier: MIT */
/* Who may consent to what, and what must be recorded with it. */

#include "config.h"

#include "policy/consent_check.h"

#include "model/format.h"
#include "model/record.h"
#include "policy/consent_check_private.h"
#include "policy/consent_rules.h"

enum { AGE_UNKNOWN = -1 };

/* Stops a yes; only said for a refusal or a withdrawal. */
static void need(const struct consent_check *check, const char *field, const char *sentence)
{
    if (consent_says_yes(check->consent))
        problem_add(check->problems, check->spot, field, "%s", sentence);
    else
        consent_advise(check, field, sentence);
}

/* Goes by a number or a day of today, or by what may have changed since: said of what is
 * on record, and no more. */
static void stop_today(const struct consent_check *check, const char *field, const char *sentence)
{
    if (check->on_record)
        problem_warn(check->problems, check->spot, field, "%s", sentence);
    else
        problem_add(check->problems, check->spot, field, "%s", sentence);
}

static void need_today(const struct consent_check *check, const char *field, const char *sentence)
{
    if (consent_says_yes(check->consent))
        stop_today(check, field, sentence);
    else
        consent_advise(check, field, sentence);
}

/* Goes by who they are and how old they were on the day. Of what is on record it stops
 * what still holds; a date of birth that was mended since leaves the history alone. */
static void need_of_giver(const struct consent_check *check, const char *field,
                          const char *sentence)
{
    struct date day = date_later(check->today, check->consent->obtained_on);

    if (check->on_record && !consent_holds(check->file, check->consent, day))
        need_today(check, field, sentence);
    else
        need(check, field, sentence);
}

/* A child that has no record as a person goes by its own id among people. */
static bool by_the_child(const struct case_file *file, const struct consent *consent)
{
    const struct ident *child = &file->subject.record.id;
    const struct person *person = case_file_person(file, &consent->given_by_person);

    return ident_known(child) && (ident_equal(&consent->given_by_person, child) ||
                                  (person && ident_equal(&person->subject_id, child)));
}

static int age_on(struct date born, struct date day)
{
    return date_known(born) && date_known(day) ? date_age(born, day) : AGE_UNKNOWN;
}

static bool is_unborn_then(const struct subject *child, const struct consent *consent)
{
    return child->is_unborn || (date_known(child->dob) && date_known(consent->obtained_on) &&
                                date_compare(consent->obtained_on, child->dob) < 0);
}

static int age_of_child(const struct case_file *file, const struct consent *consent)
{
    return is_unborn_then(&file->subject, consent)
               ? AGE_UNKNOWN
               : age_on(file->subject.dob, consent->obtained_on);
}

static int age_of_giver(const struct case_file *file, const struct consent *consent)
{
    const struct person *person = case_file_person(file, &consent->given_by_person);

    if (by_the_child(file, consent))
        return age_of_child(file, consent);
    return person ? age_on(person->dob, consent->obtained_on) : AGE_UNKNOWN;
}

/* ----- What can be at all ------------------------------------------------ */

/* The mother decides for herself before the birth, and goes on with what is hers after it
 * (domain.md 8.2). */
static bool by_the_mother(const struct subject *child, const struct consent *consent)
{
    return (is_unborn_then(child, consent) || instant_known(child->born_on)) &&
           ident_equal(&consent->given_by_person, &child->mother_id);
}

bool consent_capacity_fits(const struct case_file *file, const struct consent *consent)
{
    const struct subject *child = &file->subject;
    bool is_child = !is_unborn_then(child, consent) && by_the_child(file, consent);

    if (!ident_known(&consent->given_by_person) || consent->given_as == GIVEN_AS_NONE_)
        return true;
    if (consent->given_as == GIVEN_AS_SELF)
        return is_child || by_the_mother(child, consent);
    return !is_child;
}

bool consent_basis_fits(const struct case_file *file, const struct consent *consent,
                        const struct parameters *parameters)
{
    int age = age_of_giver(file, consent);
    bool grown = consent->given_as == GIVEN_AS_PARENT_PR && (age == AGE_UNKNOWN || age >= 18);

    switch ((enum code_compbasis)consent->competence_basis) {
    case COMPBASIS_AGE16PLUS_PRESUMED:
        return !grown && (age == AGE_UNKNOWN || age >= parameters->presumed_consent_age);
    case COMPBASIS_U16_JUDGED_COMPETENT:
        return !grown;
    case COMPBASIS_JUDGED_NOT_COMPETENT: /* of a parent who decides: the child */
    case COMPBASIS_NONE_:
    case COMPBASIS_END_:
        break;
    }
    return true;
}

/* Somebody's own consent stands or falls with their understanding. */
static void check_competence(const struct consent_check *check)
{
    const struct consent *consent = check->consent;
    int age = age_of_giver(check->file, check->consent);
    bool noted = !consent_says_nothing(consent->competence_note);

    if (age >= 18)
        return;
    if (consent->competence_basis == COMPBASIS_NONE_) {
        need_of_giver(
            check, "competence_basis",
            age == AGE_UNKNOWN
                ? "Say why this person is able to consent, or give their date of birth."
                : "Say why this young person is able to consent for themselves.");
        return;
    }
    if (consent->competence_basis == COMPBASIS_JUDGED_NOT_COMPETENT) {
        need(check, "given_as",
             "Somebody judged unable to weigh it up cannot consent alone: ask a person with "
             "parental responsibility.");
        return;
    }
    if (consent->competence_basis == COMPBASIS_AGE16PLUS_PRESUMED && age != AGE_UNKNOWN &&
        age < check->parameters->presumed_consent_age)
        need_of_giver(check, "competence_basis",
                      "Under 16 nobody is presumed able to consent: record the judgement "
                      "instead.");
    if (consent->competence_basis == COMPBASIS_U16_JUDGED_COMPETENT && !noted)
        need(check, "competence_note", "Say what the judgement is based on.");
    if (age != AGE_UNKNOWN && age < check->parameters->self_consent_age)
        consent_advise(check, "given_as",
                       "Under 12 a parent with parental responsibility should agree as well.");
}

static void check_responsibility(const struct consent_check *check)
{
    const struct person_link *link =
        case_file_link_to(check->file, &check->consent->given_by_person);

    if (check->consent->pr_checked != YN_Y)
        need(check, "pr_checked", "Check that this person has parental responsibility.");
    if (!link || link->parental_responsibility == PR_NONE_ || link->parental_responsibility == PR_U)
        need_today(check, "given_by_person",
                   "The record does not say that this person has parental responsibility.");
    else if (link->parental_responsibility != PR_Y)
        need_today(check, "given_by_person",
                   "This person does not have parental responsibility: ask somebody who has.");
}

/* A young person who understands decides; a parent does so only where it is
 * recorded that the young person cannot. */
static void check_parent(const struct consent_check *check)
{
    int age = age_of_child(check->file, check->consent);
    bool judged = check->consent->competence_basis == COMPBASIS_JUDGED_NOT_COMPETENT &&
                  !consent_says_nothing(check->consent->competence_note);

    if (is_unborn_then(&check->file->subject, check->consent)) {
        need_of_giver(check, "given_as",
                      "Nobody has parental responsibility before the birth: the mother consents "
                      "for herself.");
        return;
    }
    check_responsibility(check);
    if (!consent_basis_fits(check->file, check->consent, check->parameters))
        need_of_giver(check, "competence_basis",
                      "That is said of somebody under 18 who decides. Leave it empty, or say that "
                      "the child was judged unable to decide.");
    if (age >= 18)
        need_of_giver(check, "given_as", "From 18 on the young adult decides.");
    else if (age >= check->parameters->presumed_consent_age && !judged)
        need_of_giver(check, "competence_basis",
                      "From 16 on the young person decides. Record why they cannot, or ask them.");
    else if (age >= check->parameters->self_consent_age && !judged)
        consent_advise(check, "competence_basis",
                       "From 12 on a child is expected to understand: record why they do not "
                       "decide, or ask them.");
}

static void check_carer(const struct consent_check *check)
{
    if (consent_gives_sharing(check))
        need(check, "given_as",
             "A carer without parental responsibility may agree to help at home, but not to "
             "sharing. Ask a person with parental responsibility.");
}

/* Whoever "Themselves" is, it is not this person. */
static void refuse_capacity(const struct consent_check *check)
{
    if (is_unborn_then(&check->file->subject, check->consent))
        need_of_giver(check, "given_by_person",
                      "For an unborn baby the expectant mother consents.");
    else if (check->consent->given_as == GIVEN_AS_SELF)
        need_of_giver(check, "given_as",
                      "\"Themselves\" is the child or young person. For a parent choose \"Parent "
                      "with parental responsibility\", or name the child under \"Given by\".");
    else
        need_of_giver(check, "given_as",
                      "The child or young person decides as \"Themselves\". Choose that, or say "
                      "who decides for them under \"Given by\".");
}

static void check_giver(const struct consent_check *check)
{
    if (!ident_known(&check->consent->given_by_person))
        need(check, "given_by_person", "Say who decided.");
    if (!consent_capacity_fits(check->file, check->consent)) {
        refuse_capacity(check);
        return;
    }
    switch ((enum code_given_as)check->consent->given_as) {
    case GIVEN_AS_NONE_:
        need(check, "given_as", "Say in which capacity they decided.");
        break;
    case GIVEN_AS_SELF:
        check_competence(check);
        break;
    case GIVEN_AS_PARENT_PR:
        check_parent(check);
        break;
    case GIVEN_AS_LA_PR:
        consent_advise(check, "given_as",
                       "A child looked after by the authority is not usually helped under the "
                       "CAF.");
        break;
    case GIVEN_AS_CARER:
    case GIVEN_AS_OTHER:
        check_carer(check);
        break;
    case GIVEN_AS_END_:
        break;
    }
}

static void check_dates(const struct consent_check *check)
{
    const struct consent *consent = check->consent;
    struct date latest = date_add_months(consent->obtained_on, check->parameters->consent_months);

    if (!date_known(consent->obtained_on)) {
        need(check, "obtained_on", "Say on which day.");
        return;
    }
    if (date_compare(consent->obtained_on, check->today) > 0)
        stop_today(check, "obtained_on", "That day is still to come.");
    if (!date_known(consent->review_on))
        need(check, "review_on", "Say when it is to be asked again.");
    else if (date_compare(consent->review_on, consent->obtained_on) <= 0)
        need(check, "review_on", "It must be asked again on a later day.");
    else if (date_compare(consent->review_on, latest) > 0)
        stop_today(check, "review_on",
                   arena_printf(check->problems->arena, "It must be asked again within %d months.",
                                check->parameters->consent_months));
    if (date_known(consent->expires_on) &&
        date_compare(consent->expires_on, consent->obtained_on) < 0)
        problem_add(check->problems, check->spot, "expires_on",
                    "It cannot end before it was given.");
}

static void check_signature(const struct consent_check *check)
{
    const struct consent *consent = check->consent;

    if (consent->form == CONSENT_FORM_NONE_)
        need(check, "form", "Say whether it was written or spoken.");
    if (consent->form != CONSENT_FORM_WRITTEN)
        return;
    if (!date_known(consent->signed_on))
        need(check, "signed_on", "Say when it was signed.");
    else if (date_compare(consent->signed_on, check->today) > 0)
        stop_today(check, "signed_on", "That day is still to come.");
    if (consent_says_nothing(consent->signed_name))
        need(check, "signed_name", "Say who signed.");
    else if (!format_is_signed(consent->signed_name))
        problem_add(check->problems, check->spot, "signed_name",
                    "That is no name: write it as it is signed, and the day in its own field.");
    if (consent->sign_method == SIGN_METHOD_NONE_)
        need(check, "sign_method", "Say how it was signed.");
}

/* What a refusal is not asked. */
static void check_agreement(const struct consent_check *check)
{
    const struct consent *consent = check->consent;

    if (consent->storage_agreed == YN_NONE_)
        need(check, "storage_agreed", "Ask whether the record may be kept.");
    else if (consent->storage_agreed == YN_N && consent_says_yes(consent))
        problem_add(check->problems, check->spot, "storage_agreed",
                    "Without agreement to keep the record, the decision is a refusal.");
    if (consent->sharing_agreed == YN_NONE_)
        need(check, "sharing_agreed", "Ask whether it may be shared.");
}

static void check_answers(const struct consent_check *check)
{
    const struct consent *consent = check->consent;

    if (consent->stage == CONSENT_STAGE_NONE_)
        problem_add(check->problems, check->spot, "stage", "Say what was asked for.");
    if (consent->status == CONSENTST_NONE_)
        problem_add(check->problems, check->spot, "status", "Say what was decided.");
    if (!consent->explained)
        need(check, "explained",
             "Explain it first: why, what, how, with whom, and that it can be withdrawn.");
    if (consent->status != CONSENTST_REFUSED)
        check_agreement(check);
    if (!ident_known(&consent->obtained_by))
        need(check, "obtained_by", "Say who asked.");
    if (consent->status == CONSENTST_LIMITED && consent_says_nothing(consent->limits_note))
        need(check, "limits_note", "Write down the limits in the family's words.");
}

/* Another person with parental responsibility decided otherwise. */
static void check_disagreement(const struct consent_check *check)
{
    const struct consent *mine = check->consent;
    const struct case_file *file = check->file;

    if (mine->status == CONSENTST_NONE_)
        return;
    for (size_t i = 0; mine->given_as == GIVEN_AS_PARENT_PR && i < file->consent.count; i++) {
        const struct consent *other = &file->consent.items[i];
        bool yes = consent_says_yes(other);
        bool no = other->status == CONSENTST_REFUSED || other->status == CONSENTST_WITHDRAWN;

        if (other->given_as != GIVEN_AS_PARENT_PR || !(yes || no) ||
            yes == consent_says_yes(mine) ||
            ident_equal(&other->given_by_person, &mine->given_by_person) ||
            !consent_in_force(file, other, check->today))
            continue;
        consent_advise(check, "status",
                       "Another person with parental responsibility decided otherwise. Do not go on "
                       "without the co-ordinator's advice.");
        return;
    }
}

static void check_all(const struct consent_check *check)
{
    check_answers(check);
    check_giver(check);
    check_dates(check);
    check_signature(check);
    consent_check_withdrawal(check);
    consent_check_lines(check);
    check_disagreement(check);
}

void consent_check(const struct case_file *file, const struct consent *consent,
                   const struct consent_scope *scopes, size_t scope_count,
                   const struct parameters *parameters, struct date today,
                   struct problems *problems)
{
    struct consent_check check = { .file = file,
                           .consent = consent,
                           .scopes = scopes,
                           .scope_count = scope_count,
                           .parameters = parameters,
                           .today = today,
                           .problems = problems,
                           .spot = { SECTION_CONSENT, ENTITY_consent, consent->record.id } };

    check_all(&check);
}

void consent_check_on_record(const struct case_file *file, const struct consent *consent,
                             const struct parameters *parameters, struct date today,
                             struct problems *problems)
{
    struct consent_check check = { .file = file,
                           .consent = consent,
                           .parameters = parameters,
                           .today = today,
                           .problems = problems,
                           .spot = { SECTION_CONSENT, ENTITY_consent, consent->record.id },
                           .on_record = true };

    check.scopes = consent_lines(file, consent, &check.scope_count, problems->arena);
    check_all(&check);
}
