/* SPDX-License-Identifier: MIT */
/*
 * The chronology of a case: everything that happened in it on one timeline,
 * each thing on the day it happened and not on the day it was typed.
 *
 * Made from a case that was opened for somebody, so nothing comes into it that
 * is not theirs to read, and no further look is written.
 */

#ifndef SERVICE_CHRONOLOGY_H
#define SERVICE_CHRONOLOGY_H

#include "service/case_svc.h"

/* K(kind, words) */
#define CHRONOLOGY_KINDS(K) \
    K(STATE, "The way of the case") \
    K(CONSENT, "Consent") \
    K(ASSESSMENT, "Assessment") \
    K(TEAM, "Team and lead professional") \
    K(MEETING, "Meetings and reviews") \
    K(PLAN, "Delivery plan") \
    K(NOTE, "Notes") \
    K(CONTACT, "Attempts at contact") \
    K(SHARING, "Sharing of information") \
    K(CONCERN, "Concerns and social care") \
    K(CLOSING, "Closure and transfer") \
    K(QUALITY, "Supervision and quality")

enum chronology_kind {
#define CHRONOLOGY_KIND(kind, words) CHRONOLOGY_##kind,
    CHRONOLOGY_KINDS(CHRONOLOGY_KIND)
#undef CHRONOLOGY_KIND
    CHRONOLOGY_KIND_COUNT
};

struct chronology_event {
    enum chronology_kind kind;
    struct date day;
    struct instant at; /* not known where only the day is */
    const char *who;   /* who did it or wrote it; "" when that is not told */
    const char *what;  /* "Consent for sharing: limited, by Joanne Tolliver" */
    const char *beside; /* what the family says beside it, a line each; "" */
    bool alert;        /* a concern, a refusal, sharing without consent */
    enum entity_id entity;
    struct ident record; /* what it is told from */
    struct date stands;  /* the day it stands on: an addendum on that of its note */
    struct instant recorded; /* when it was typed: of one day without a time the order */
    int64_t order;       /* of one record, as it came */
    int beneath;         /* 0: by itself; else how far down beneath the one of the same order */
};

struct chronology_choice {
    uint64_t kinds;    /* bit n: of that kind; 0: of every kind */
    const char *words; /* all of these are in it; NULL or "": whatever it says */
    bool oldest_first;
};

struct chronology {
    struct chronology_event *events;
    size_t count;
    size_t all;                           /* how many there are without a choice */
    size_t of_kind[CHRONOLOGY_KIND_COUNT]; /* of all of them */
    uint64_t shut; /* kinds of which something is not this person's to read */
};

void chronology_of(struct session *session, const struct case_view *view,
                   const struct chronology_choice *choice, struct chronology *out,
                   struct arena *arena);

const char *chronology_kind_words(enum chronology_kind kind);

/* "Wed 3 Feb 2010 15:45", or the day alone. */
const char *chronology_when(const struct chronology_event *event, struct arena *arena);

#endif
