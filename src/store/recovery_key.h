/* SPDX-License-Identifier: MIT */
/*
 * The recovery key on paper: two halves for two people, who need each other.
 *
 * A half is 160 bits: 32 letters and digits as base/groups.h writes them. Either
 * half alone says nothing about the key.
 */

#ifndef STORE_RECOVERY_KEY_H
#define STORE_RECOVERY_KEY_H

#include "base/err.h"
#include "base/machine.h"
#include "base/secret.h"

enum {
    RECOVERY_BYTES = 20,
    RECOVERY_TEXT = 48 /* 8 groups of 5, hyphens between, NUL: base/groups.h */
};

/* Splits a key into two halves as text. */
void recovery_key_split(const struct machine *machine, const struct secret *key,
                        char first[RECOVERY_TEXT], char second[RECOVERY_TEXT]);

/* Joins them again. Case, spaces and hyphens do not matter; O is 0, I and L
 * are 1. ERR_INVALID names the half and the group that is mistyped. */
NODISCARD bool recovery_key_join(const char *first, const char *second, struct secret **key,
                                 struct err *err);

/* A passphrase for a person to use once: twelve letters and digits in groups
 * of four, 60 bits. */
RETURNS_NONNULL struct secret *passphrase_temporary(const struct machine *machine);

#endif
