/* SPDX-License-Identifier: MIT */
/*
 * Who has looked at the record of a child, in words fit to hand to the family
 * (domain.md 7.3; safety.md 3). Out of the trail, which the program itself
 * cannot change.
 */

#ifndef SERVICE_WHO_LOOKED_H
#define SERVICE_WHO_LOOKED_H

#include "base/str.h"
#include "model/case_file.h"
#include "policy/relation.h"
#include "service/session.h"

/* What one can do with a record: its code, and the words after a name. */
#define LOOKER_WAYS(X) \
    X(FOUND, "found", "was shown the child's name by a search of the child index") \
    X(KNEW, "knew", "was told that the record exists, and nothing of what is in it") \
    X(SAW, "saw", "opened the record") \
    X(BROUGHT, "brought", "brought the record in from a file") \
    X(WROTE, "wrote", "wrote in the record") \
    X(SHARED, "shared", "recorded that something of it was shared") \
    X(TOOK, "took", "printed or exported it") \
    X(TRAIL, "trail", "read who did what with it") \
    X(KEY, "key", "agreed, as a second person who reads nothing of it, to what was asked for") \
    X(HELD_UP, "held-up", "was held up by a rule of the work, such as a form not complete yet") \
    X(REFUSED, "refused", "was refused")

enum looker_way {
#define X(name, code, words) LOOKER_##name,
    LOOKER_WAYS(X)
#undef X
    LOOKER_WAY_COUNT
};

/* How often, and when. */
struct looker_times {
    int64_t count;
    struct instant first, last;
    const char **reasons; /* what they said why, each once, the oldest first */
    size_t reason_count;
};

/* One person. */
struct looker {
    struct ident user;
    const char *login;
    const char *name;   /* the login where the account is gone */
    const char *job;    /* "Teacher"; "" when not on record */
    const char *agency; /* "" when not on record */
    int sensitive_service; /* of the agency: enum code_sensitive_service */
    struct looker_times ways[LOOKER_WAY_COUNT];
    struct instant first; /* of all they did */
};

struct who_looked {
    const char *urn;
    const char *child;    /* "Kieran Tolliver" */
    struct looker *items; /* in the order of their first row */
    size_t count;
    int64_t rows;         /* of the trail that are told of */
    struct instant since; /* the first of them */
};

/* The code of a way and its words. */
const char *looker_way_code(enum looker_way way);
const char *looker_way_words(enum looker_way way);

/* Everybody who saw, wrote, took or was refused. For whoever may read the trail
 * of the case with its content: ERR_DENIED for others, with its row. A look. */
NODISCARD bool who_looked(struct session *session, const char *urn, struct who_looked *out,
                          struct arena *arena, struct err *err);

/* The same of a case that was read, for somebody who may have the page: ERR_DENIED without a
 * row. No look: whoever shows it has noted one. For the services only. */
NODISCARD bool who_looked_read(struct session *session, const struct case_file *file,
                               const struct relation *relation, struct who_looked *out,
                               struct arena *arena, struct err *err);

/* The look at the trail of a case, before it is shown. ERR_DENIED for whoever may not, with its
 * row. For the services only. */
NODISCARD bool who_looked_note(struct session *session, const struct case_file *file,
                               const struct relation *relation, struct err *err);

/* Adds "Helen Oduya, Teacher, Fennmoor Primary School"; "opened the record once, on ...". */
void looker_name(const struct looker *looker, struct str *out);
void looker_line(const struct looker *looker, enum looker_way way, struct str *out);

/* Adds where it comes from and how much it is: a paragraph. */
void who_looked_source(const struct who_looked *looked, struct session *session, struct str *out);

/* Adds it as sentences, not yet laid out in lines: a newline ends each. */
void who_looked_words(const struct who_looked *looked, struct session *session, struct str *out);

#endif
