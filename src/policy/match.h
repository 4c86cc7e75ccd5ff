/* SPDX-License-Identifier: MIT */
/*
 * Is this the same child? Domain.md 4.4, settled.md "match while opening".
 *
 * Two descriptions are compared; the score says how sure, the reasons say
 * why. 90 and over blocks a second open case, 60 to 89 asks.
 */

#ifndef POLICY_MATCH_H
#define POLICY_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "model/parameter.h"

enum { MATCH_NAMES = 8 };

/* A child as far as it is known. Text is folded (base/text_fold.h) and may be
 * NULL; numbers and postcode stand without blanks. */
struct match_child {
    const char *family[MATCH_NAMES]; /* now and before; NULL ends */
    const char *given[MATCH_NAMES];
    struct date dob;
    struct date edd; /* while unborn */
    const char *mother;
    const char *address; /* first line */
    const char *postcode;
    const char *nhs_number;
    const char *upn;
};

/* Why. The words are what the screen shows. */
#define MATCH_REASONS(R) \
    R(NHS, "same NHS number") \
    R(UPN, "same pupil number") \
    R(NAME, "same name") \
    R(FAMILY, "same family name") \
    R(GIVEN, "same given name") \
    R(SOUND, "family name sounds the same") \
    R(DOB, "same date of birth") \
    R(NEAR_DOB, "date of birth a year off, or day and month swapped") \
    R(MOTHER, "same mother") \
    R(EDD, "expected dates close together") \
    R(ADDRESS, "same address") \
    R(POSTCODE, "same postcode")

enum match_reason {
#define MATCH_REASON_ID(name, words) MATCH_##name,
    MATCH_REASONS(MATCH_REASON_ID)
#undef MATCH_REASON_ID
    MATCH_REASON_COUNT
};

struct match {
    int score;         /* 0 to 100 */
    unsigned reasons;  /* bits of enum match_reason */
    bool sounds_like;  /* nothing but sound or a near date speaks for it */
};

struct match match_children(const struct match_child *a, const struct match_child *b,
                            const struct parameters *parameters);

/* What a score means when a case is opened. */
enum match_verdict { MATCH_OTHER, MATCH_ASKS, MATCH_BLOCKS };
enum match_verdict match_verdict(int score, const struct parameters *parameters);

const char *match_reason_words(enum match_reason reason);

/* "same name, same date of birth" into `text`. */
void match_words(unsigned reasons, char *text, size_t size);

/* Day and month swapped, or a year off. */
bool match_near_date(struct date a, struct date b);

#endif
