/* SPDX-License-Identifier: MIT */
/*
 * What of a case goes to another authority when the child moves: domain.md 2.7.
 */

#ifndef POLICY_CONSENT_PACK_H
#define POLICY_CONSENT_PACK_H

#include "base/date.h"
#include "model/case_file.h"

/* The classes (set of enum code_dataclass) that consent lets go to an authority
 * today. Where the family agreed to the transfer and named no classes for that
 * authority, everything goes but what has a tick of its own; what is denied to it
 * never goes. None without consent to the transfer. */
uint64_t pack_classes(const struct case_file *file, const char *other_la, struct date today);

/* Does the family's consent, as it stands today, let that authority have anything by name? */
bool pack_names_authority(const struct case_file *file, const char *other_la, struct date today);

/* Why an element of the assessment stays here; NULL: it goes. */
const char *pack_keeps_element(const struct element_entry *entry, uint64_t classes);

/* Does somebody's entry of the sharing log say already that the papers went that day to
 * that authority: all of what goes, by the family's decision about the transfer? */
bool pack_is_logged(const struct case_file *file, const struct transfer *transfer);

/* Does one say that whoever has the papers of a move was told that it is not to be: a word that
 * day or since, and no more of the record than whom it is about? */
bool pack_is_called_off(const struct case_file *file, const struct transfer *transfer);

#endif
