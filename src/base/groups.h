/* SPDX-License-Identifier: MIT */
/*
 * Bytes as letters and digits that a person writes down and types again: groups
 * of four with a check letter, so that a slip is found where it was made.
 * Twenty bits to a group.
 */

#ifndef BASE_GROUPS_H
#define BASE_GROUPS_H

#include "base/compiler.h"

/* The letters: Crockford's, without I, L, O and U. */
extern const char groups_letters[];

/* Room for so many groups of five, hyphens between, NUL. */
#define GROUPS_TEXT(groups) (6 * (groups))

/* "K7QF2-0M9XC": 20 bits of the bytes to a group; they fill whole bytes. */
void groups_write(const unsigned char *bytes, int groups, char *text);

/* Reads them again and moves `text` on behind them. Case, spaces and hyphens do
 * not matter; O is 0, I and L are 1. Gives the number of the first group that
 * is mistyped, counted from 1; 0: all are right. */
NODISCARD int groups_read(const char **text, int groups, unsigned char *bytes);

#endif
