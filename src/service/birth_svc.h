/* SPDX-License-Identifier: MIT */
/* A baby is born: the same child, the same case, nothing lost (domain.md 2.5). */

#ifndef SERVICE_BIRTH_SVC_H
#define SERVICE_BIRTH_SVC_H

#include "model/case_file.h"
#include "policy/permit.h"
#include "service/session.h"

/* What is known of the birth; empty fields leave what stands. */
struct birth {
    const char *given_names, *family_name; /* one of them at least */
    struct date dob;
    enum code_sex sex;
    const char *nhs_number;
    enum code_ethnic ethnicity;
    const char *ethnicity_other;
    bool day_is_right; /* it was asked about a day far from the one expected */
};

/* Records it, for the lead professional and the co-ordinator. The name the baby
 * went by is kept as a previous one, the expected day stays. The mother holds
 * parental responsibility; who else does becomes a question. Where help is being
 * given already, the next version of the assessment begins. Consent is asked for
 * again: that is due from now on. ERR_REFUSED, field "day_is_right": the day is
 * far from the one expected. */
NODISCARD bool birth_record(struct session *session, const struct ident *case_id,
                            const struct birth *birth, struct err *err);

/* Why it cannot be recorded of such a case; NULL: it can. */
const char *birth_why_not(const struct case_file *file, const struct relation *relation);

/* A further child of the same birth (domain.md 2.5, 5), for the co-ordinator: the
 * first keeps the case, this one gets a copy of all that was written in it, with a
 * reference of its own, linked as brother or sister. What was asked of a panel, and
 * money, stay with the first. Empty fields of the birth are as the first child's but
 * for name, sex and numbers. ERR_REFUSED, field "day_is_right": born more than a day
 * from the first. */
NODISCARD bool birth_record_further(struct session *session, const struct ident *case_id,
                                    const struct birth *birth, struct ident *new_case,
                                    struct err *err);
const char *birth_further_why_not(const struct case_file *file, const struct relation *relation);

#endif
