/* SPDX-License-Identifier: MIT */
/*
 * What bars people from a child: lines of the stay-out list and seals (docs/decisions/0071,
 * 0078). Each is a record of the child that says what it rests on, who set it, when it is
 * looked at again and when it ended. The gate itself stands in store/eyes.h.
 */

#ifndef SERVICE_BARS_H
#define SERVICE_BARS_H

#include <stddef.h>

#include "policy/permit.h"
#include "service/case_svc.h"

struct case_deed;
struct db;

struct bar_kind {
    enum entity_id entity;
    enum permit_function permit;
    const char *gone; /* "That seal is not there any more." */
};

struct bar {
    struct ident id;
    struct ident case_id; /* the child's newest case */
    const char *urn;
    int reason; /* a code of the kind's own list */
    const char *words;
    const char *set_by;
    struct date set_on;
    struct date review_by;
    const char *reviewed_by; /* "": nobody yet */
    struct date reviewed_on;
    const char *review_words;
    struct date ended_on; /* unknown: it holds */
    bool holds, late, may_change;
};

/* Why this person may not do that with bars of the case; NULL: they may. */
const char *bars_why_not(const struct bar_kind *kind, const struct case_view *view,
                         enum operation operation);

/* ERR_INVALID at the field: nothing is said of what it rests on. */
NODISCARD bool bar_is_said(const char *words, const char *field, struct err *err);

/* Takes a line, whose texts are in the list's arena, and its record, which is not kept. */
typedef void bar_take_fn(void *data, struct db *db, const struct bar *bar, const void *record);

/* Those of one case's child, or of all this person may know of (NULL), in the order they
 * were set; ended ones too. A look. */
NODISCARD bool bars_list(struct session *session, const struct bar_kind *kind,
                         const struct ident *case_id, bar_take_fn *take, void *data,
                         struct arena *arena, struct err *err);

/* What is found when one is looked at again. */
struct bar_review {
    const char *words;
    bool ends;
    int months; /* until the next time; 0: as it was */
    int64_t version; /* as it was read; 0: as it is now */
    bool (*change)(struct case_deed *d, void *record, void *data, struct err *err); /* or NULL */
    void *data;
};

/* ERR_REFUSED: it has ended already. ERR_CONFLICT: somebody changed it since it was read. */
NODISCARD bool bar_look_again(struct session *session, const struct bar_kind *kind,
                              const struct ident *id, const struct bar_review *review,
                              struct err *err);

#endif
