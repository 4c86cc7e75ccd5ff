/* SPDX-License-Identifier: MIT */
/*
 * Consent, and who may have what.
 *
 * X(entity, kind, name, argument, need, label, help): see model/entity.h.
 */

#ifndef MODEL_FIELDS_CONSENT_H
#define MODEL_FIELDS_CONSENT_H

/* clang-format off */

/* A consent decision: domain.md 1.9. */
#define FIELDS_consent(X) \
    X(consent, REF, case_id, caf_case, C, "Case", "") \
    X(consent, REF, pre_assessment_id, pre_assessment, C, "Checklist", "") \
    X(consent, CODE, stage, CONSENT_STAGE, R, "Asked for", "What the consent is about.") \
    X(consent, CODE, status, CONSENTST, R, "Decision", \
      "Given: they agree to what was asked, for those who are named, some or all. Limited: they " \
      "keep something back from what was asked; their limit is written down. A new decision is a " \
      "new entry.") \
    X(consent, REF, given_by_person, person, R, "Given by", \
      "Who decided: the child, or somebody of the family.") \
    X(consent, CODE, given_as, GIVEN_AS, R, "Given as", \
      "Themselves, a parent with parental responsibility, a carer, a local authority.") \
    X(consent, CODE, competence_basis, COMPBASIS, C, "Competence", \
      "Required when under 18 and giving their own consent.") \
    X(consent, MEMO, competence_note, 0, C, "Basis of the judgement", \
      "What you based it on. Required for under-16s.") \
    X(consent, CODE, pr_checked, YN, C, "Parental responsibility checked", \
      "Required when a parent consents.") \
    X(consent, BOOL, explained, 0, R, "Explained", \
      "Why, what, how, with whom, what follows from saying no, that it can be withdrawn, and when it may be overridden.") \
    X(consent, CODE, storage_agreed, YN, R, "Storing agreed", "To keep this record.") \
    X(consent, CODE, sharing_agreed, YN, R, "Sharing agreed", \
      "To share with the services named below.") \
    X(consent, CODE, form, CONSENT_FORM, R, "Form", \
      "Spoken consent must be followed by a signature.") \
    X(consent, REF, obtained_by, practitioner, R, "Obtained by", "Who asked them.") \
    X(consent, DATE, obtained_on, 0, R, "Obtained on", "The day they decided.") \
    X(consent, DATE, review_on, 0, R, "Review on", \
      "When it must be asked again; at the latest a year on.") \
    X(consent, DATE, expires_on, 0, O, "Expires on", \
      "A day after which it no longer holds, when they set one.") \
    X(consent, CODE, sign_method, SIGN_METHOD, C, "Signature", "Required when written.") \
    X(consent, DATE, signed_on, 0, C, "Signed on", "The day on the signature.") \
    X(consent, TEXT, signed_name, 120, C, "Signed by", "The name as it is signed.") \
    X(consent, MEMO, limits_note, 0, C, "Limits", \
      "In the family's words. Required when consent is limited.") \
    X(consent, MEMO, refusal_reason, 0, O, "Reason for refusing", \
      "The family never has to give one.") \
    X(consent, DATE, withdrawn_on, 0, C, "Withdrawn on", \
      "The day they said so; it holds from then on.") \
    X(consent, REF, withdrawn_by, person, C, "Withdrawn by", "Who withdrew it.") \
    X(consent, CODE, withdrawal_scope, WITHDRAWAL_SCOPE, C, "What is withdrawn", \
      "Everything, sharing only, one agency, one person, or support under the CAF.") \
    X(consent, BOOL, effects_explained, 0, C, "Effects explained", \
      "Whether they were told what follows from withdrawing.") \
    X(consent, REF, supersedes_id, consent, A, "Replaces", "") \
    X(consent, CODE, legal_regime, LEGAL_REGIME, O, "Law in force", \
      "The data protection law of the day.")

/* Who may or may not have what: domain.md 1.9. */
#define FIELDS_consent_scope(X) \
    X(consent_scope, REF, consent_id, consent, R, "Consent", "") \
    X(consent_scope, CODE, target_kind, SCOPE_TARGET, R, "Kind", \
      "An agency, a practitioner, a person, a sector, another authority or a panel.") \
    X(consent_scope, LINK, target_id, 0, C, "Who", \
      "The agency, practitioner or person this row is about.") \
    X(consent_scope, TEXT, target_name, 120, C, "Name", "For another authority or a panel.") \
    X(consent_scope, CODE, target_sector, SECTOR9, C, "Sector", "Every agency of this sector.") \
    X(consent_scope, CODE, effect, SCOPE_EFFECT, R, "Allowed?", \
      "\"Must not have it\" always wins.") \
    X(consent_scope, SET, data_class, DATACLASS, R, "What", \
      "Sensitive classes are never included unless ticked.") \
    X(consent_scope, TEXT, purpose, 200, O, "Purpose", "What they may have it for.") \
    X(consent_scope, DATE, to, 0, O, "Until", "The last day it holds, when one was set.")

/* clang-format on */

#endif
