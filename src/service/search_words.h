/* SPDX-License-Identifier: MIT */
/*
 * What somebody typed to look for a child, taken apart: names, a day, numbers, a
 * postcode, the reference of a case.
 */

#ifndef SERVICE_SEARCH_WORDS_H
#define SERVICE_SEARCH_WORDS_H

#include "base/arena.h"
#include "base/date.h"

enum { SEARCH_NAMES = 8, SEARCH_URN = 16 };

/* Names as they were typed; numbers without blanks; NULL and "" what was not typed. */
struct search_words {
    const char *names[SEARCH_NAMES];
    size_t name_count;
    bool family_first; /* "Tolliver, Kieran", "TOLLIVER Kieran" */
    struct date dob;
    const char *nhs_number;
    const char *upn;
    const char *postcode;
    char urn[SEARCH_URN];
};

void search_words_read(const char *text, struct date today, struct search_words *out,
                       struct arena *arena);

/* The family name among the names, which stands last unless it was put first, and the
 * others before it; "" where there is none. One name alone is the family's. */
const char *search_words_family(const struct search_words *words);
const char *search_words_given(const struct search_words *words, struct arena *arena);

#endif
