/* SPDX-License-Identifier: MIT */
/*
 * Who looked in a way that is not usual, for auditors: peers who were found out
 * had looked at children they had nothing to do with, at their neighbours and at
 * their own family, and in the evening (safety.md 2.1, 7 no. 28 and 29).
 *
 * It accuses nobody. It says at whose footprint to look first.
 */

#ifndef SERVICE_UNUSUAL_H
#define SERVICE_UNUSUAL_H

#include "service/session.h"

/* U(name, code, told from as many on, weight of each, words). */
#define UNUSUAL_SIGNS(U) \
    U(NOT_THEIRS, "not_theirs", 4, 3, "cases looked at that were not theirs") \
    U(STREET, "street", 5, 4, "searches that found children of one street") \
    U(FAMILY, "family", 1, 20, "children of the same family name looked at") \
    U(HOURS, "hours", 5, 1, "looks at night or on a day that is no working day") \
    U(REFUSED, "refused", 3, 3, "looks that were refused") \
    U(EMPTY, "empty", 1, 5, "reasons that say nothing") \
    U(SAME, "same", 5, 2, "cases looked at for one and the same reason") \
    U(PRINTED, "printed", 10, 3, "cases printed on one day")

enum unusual_sign {
#define X(name, code, from, weight, words) UNUSUAL_##name,
    UNUSUAL_SIGNS(X)
#undef X
    UNUSUAL_SIGN_COUNT
};

struct unusual_person {
    struct ident user;
    const char *login, *name, *agency; /* "" not on record */
    int64_t looks;                     /* all of theirs in that time */
    int64_t signs[UNUSUAL_SIGN_COUNT];
    int64_t score;                     /* by weight, of the signs that are told */
};

struct unusual {
    struct unusual_person *items; /* the highest score first; nobody without one */
    size_t count;
    size_t people; /* who looked at all */
};

const char *unusual_code(enum unusual_sign sign);

/* Is there enough of a sign to be told? */
bool unusual_is_told(const struct unusual_person *person, enum unusual_sign sign);

/* "searches that found children of one street: 5; looks at night...: 7" */
const char *unusual_words(const struct unusual_person *person, struct arena *arena);

/* Of the looks from that day on. For whoever reads the whole trail with its
 * content, else ERR_DENIED; a look of its own. */
NODISCARD bool unusual_list(struct session *session, struct date from, struct unusual *out,
                            struct arena *arena, struct err *err);

#endif
