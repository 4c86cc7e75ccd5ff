/* SPDX-License-Identifier: MIT */
/*
 * An import or export under way. For the services only.
 */

#ifndef SERVICE_EXCHANGE_WORK_H
#define SERVICE_EXCHANGE_WORK_H

#include "model/case_file.h"
#include "policy/relation.h"
#include "service/deed.h"
#include "service/exchange_svc.h"

struct ident_list {
    struct ident *items;
    size_t count;
};

/* Which records of a case go out to this person. */
struct exchange_sieve {
    struct arena arena;
    struct case_file file; /* the case that was asked of last */
    struct relation relation;
};

struct exchange_work {
    struct deed deed;
    struct arena arena;      /* for the whole work */
    struct ident current;    /* the case whose records are coming in; none: shared ones */
    int64_t added;           /* since the last row of the trail */
    struct ident_list cases; /* whose lists must follow */
    struct ident_list subjects;
    struct ident_list decisions; /* of the current case: with a row or a line that was added */
    bool reading; /* a read transaction is open */
    struct db *blind; /* an import sees what is there, whoever brings it in */
    bool whole;   /* everything goes out, whoever asks */
    bool of_cases; /* cases go out, not the store: without what was talked over in supervision */
    struct exchange_sieve sieve;
};

/* Turns to a case; nothing is read when everything goes out. */
NODISCARD bool exchange_sieve_turn(struct exchange_work *work, const struct ident *case_id,
                                   struct err *err);

/* Does the record of that case go out? */
bool exchange_sieve_lets(struct exchange_work *work, enum entity_id kind, const void *record);

/* Takes out where somebody lives who is kept from the one it goes to (policy/shelter.h). */
void exchange_sieve_shelter(struct exchange_work *work, enum entity_id kind, void *record);

/* Forgets what the record says of others that stay back. */
void exchange_sieve_untie(struct exchange_work *work, enum entity_id kind, void *record);

/* The port of each. */
struct import_port exchange_import_port(struct exchange_work *work);
struct export_port exchange_export_port(struct exchange_work *work);

/* The case a record names by itself; none when it has it from its parent. */
struct ident exchange_named_case(enum entity_id kind, const void *record);

#endif
