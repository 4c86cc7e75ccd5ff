/* SPDX-License-Identifier: MIT */
/*
 * The child index: has this child a case already? Domain.md 4.4.
 *
 * Identity only, with the score and why. Every search is in the trail with
 * its purpose before anything is shown.
 */

#ifndef SERVICE_SEARCH_SVC_H
#define SERVICE_SEARCH_SVC_H

#include "policy/match.h"
#include "service/session.h"

/* What is looked for; any may be NULL or unknown. `terms` are free words: a
 * name, a date of birth, a postcode, an NHS number, a reference. */
struct search_terms {
    const char *terms;
    const char *given_names;
    const char *family_name;
    struct date dob;
    struct date edd;
    const char *mother_name;
    const char *postcode;
    const char *nhs_number;
    const char *upn;
};

struct search_hit {
    struct ident subject_id;
    struct ident case_id; /* none: known, but without a case */
    const char *name;
    const char *given_names, *family_name; /* of a child that is born */
    int birth_year; /* 0 when unborn or not known */
    struct date edd; /* of an unborn baby */
    bool unborn;
    const char *urn;
    enum code_state state;
    bool open;             /* the case; a checklist not decided is none */
    const char *lead_name; /* "" when none */
    const char *lead_tel;
    struct date opened_on;
    struct date closed_on;
    int score;           /* 0 to 100 */
    const char *reasons; /* "name and date of birth" */
    enum match_verdict verdict; /* beside its open case no second one is opened; or it asks */
    bool same_name;      /* family and given: a likely one, whatever the score */
    bool sounds_like;    /* only by sound or a swapped date */
};

struct search_hits {
    struct search_hit *items; /* best first, at most 50 */
    size_t count;
    bool more;
    const char *own_tie; /* told to whose own family and address one may be; NULL */
};

/* Looks. `purpose` must say something (ERR_INVALID, field "purpose"). The
 * session remembers when, for case_start. */
NODISCARD bool search_children(struct session *session, const struct search_terms *terms,
                               const char *purpose, struct search_hits *out, struct arena *arena,
                               struct err *err);

#endif
