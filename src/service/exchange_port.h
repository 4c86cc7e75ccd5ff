/* SPDX-License-Identifier: MIT */
/*
 * What reading and writing an exchange file asks of the store, and nothing
 * more: the file's side is in exchange/, the store's side behind these calls.
 *
 * An import is one transaction, so that nothing is ever half in.
 */

#ifndef SERVICE_EXCHANGE_PORT_H
#define SERVICE_EXCHANGE_PORT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/err.h"
#include "model/entity.h"

/* Takes what is wrong with a record; a warning is only said. */
typedef void import_fault_fn(void *data, const struct ident *record, const char *field,
                             const char *sentence, bool warning);

struct import_port {
    void *self;
    bool training; /* the store's kind: it takes only files of its own kind */

    /* Begins the one transaction. */
    bool (*begin)(void *self, struct err *err);

    /* Saves a record with its own id and dates. `*same` when it was there with
     * the same content. What is the line's fault (ERR_INVALID, ERR_REFUSED,
     * ERR_CONFLICT for other content, err->field where one is to blame) is told
     * as a wrong line; anything else ends the import. A reference to what is
     * not there yet is left out; the record is settled later. The parent and
     * all of an earlier kind in the dictionary are there. */
    bool (*put)(void *self, enum entity_id kind, const void *record, bool *same,
                struct err *err);

    /* Puts in the references that were left out: what they name is there now. */
    bool (*settle)(void *self, enum entity_id kind, const void *record, struct err *err);

    /* A case is whole: tells what the rules of the services say against the records of it
     * that were added. False, with err, ends the import. */
    bool (*judge)(void *self, const struct ident *of_case, import_fault_fn *tell, void *data,
                  struct err *err);

    bool (*exists)(void *self, enum entity_id kind, const struct ident *id, bool *yes,
                   struct err *err);

    /* Ends it: keeps all of it, or nothing. */
    bool (*end)(void *self, bool keep, struct err *err);
};

/* Takes a record that is read; it lives until the call returns. False, with
 * err, stops the reading. */
typedef bool export_visit_fn(void *data, enum entity_id kind, const void *record,
                             struct err *err);

struct export_port {
    void *self;
    bool training;

    /* Every case, in URN order. */
    bool (*cases)(void *self, export_visit_fn *visit, void *data, struct err *err);

    /* The records of a kind that belong to a case, in the order in which they
     * were made, taken back ones included; or with NULL those that belong to
     * none (exchange/format.h: exchange_case_of). */
    bool (*records)(void *self, enum entity_id kind, const struct ident *of_case,
                    export_visit_fn *visit, void *data, struct err *err);

    /* The records of a kind whose parent is the child, and that name no case. */
    bool (*of_child)(void *self, enum entity_id kind, const struct ident *child,
                     export_visit_fn *visit, void *data, struct err *err);

    /* The shared record with this id; false with ERR_NOT_FOUND. */
    bool (*get)(void *self, enum entity_id kind, const struct ident *id, void *record,
                struct arena *arena, struct err *err);
};

#endif
