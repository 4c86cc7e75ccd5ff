/* SPDX-License-Identifier: MIT */
/*
 * Consent: recorded once and never edited, and what follows from it.
 * Domain.md 1.9, 3.
 */

#ifndef SERVICE_CONSENT_SVC_H
#define SERVICE_CONSENT_SVC_H

#include "model/entity.h"
#include "policy/consent_notice.h"
#include "policy/problem.h"
#include "service/session.h"

/* A new decision, prefilled from the one in force (who gave it, whom it
 * names; of the same day also what was explained and in which form): consent and its scope
 * rows, in the arena. */
struct consent_entry {
    struct consent consent;
    struct consent_scope *scopes;
    size_t scope_count;
    bool drafted;     /* consent_draft made it */
    struct ident seen; /* the last decision of the case then; none: there was none */
};
NODISCARD bool consent_draft(struct session *session, const struct ident *case_id,
                             enum code_consent_stage stage, struct consent_entry *out,
                             struct arena *arena, struct err *err);

/* A refusal agrees to nothing: what else it says of keeping and sharing, and who may have
 * something, goes. Who must not have it stays named. Anything else is left as it is. */
void consent_agree_to_nothing(struct consent_entry *entry);

/* What is wrong with it, without saving. */
NODISCARD bool consent_problems(struct session *session, const struct consent_entry *entry,
                                struct problems *out, struct arena *arena, struct err *err);

/* Could what is said of how able they are be so of whoever decides, in the capacity they
 * decide in? True where that cannot be told. */
bool consent_basis_may_stay(struct session *session, const struct consent *consent);

/* Records the decision and its scope and replaces the one before. Consent to
 * assess begins version 1 (T05), whoever wrote it down. A refusal counts at once;
 * the case ends with it once safeguarding was considered, a step of its own (T04).
 * `passphrase` signs. ERR_CONFLICT: somebody recorded a decision since this yes
 * was drafted. */
NODISCARD bool consent_record(struct session *session, struct consent_entry *entry,
                              const struct secret *passphrase, struct err *err);

/* Somebody signs a decision on record: the paper that must follow spoken
 * consent, or one more who agreed. The signature names the case, the decision
 * and whoever signed. */
NODISCARD bool consent_sign(struct session *session, struct signature *signature,
                            struct err *err);

/* Withdraws (all, sharing, one agency, one person): at once, never refused.
 * Whether they were told what follows is recorded with it. */
NODISCARD bool consent_withdraw(struct session *session, const struct ident *case_id,
                                enum code_withdrawal_scope what, const struct ident *who,
                                const struct ident *said_by, struct date on,
                                bool effects_explained, const char *reason,
                                const struct secret *passphrase, struct err *err);

/* Who may see what today: a row for each recipient named in the consents. */
struct consent_row {
    const char *name;
    enum code_scope_target kind;
    struct ident id;
    uint64_t allowed; /* set of DATACLASS */
    uint64_t denied;
};
struct consent_grid {
    struct consent_row *rows;
    size_t count;
};
NODISCARD bool consent_who_may_see(struct session *session, const struct ident *case_id,
                                   struct consent_grid *out, struct arena *arena,
                                   struct err *err);

/* May this practitioner see this class today? In words, with why. */
NODISCARD bool consent_may(struct session *session, const struct ident *case_id,
                           const struct ident *practitioner, enum code_dataclass data_class,
                           bool *may, const char **why, struct arena *arena, struct err *err);

#endif
