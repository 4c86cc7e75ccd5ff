/* SPDX-License-Identifier: MIT */
/* The shared records that some cases stand on. */

#ifndef EXCHANGE_EXPORT_NEEDED_H
#define EXCHANGE_EXPORT_NEEDED_H

#include "exchange/ident_map.h"
#include "service/exchange_port.h"

struct needed_record {
    const struct entity *entity;
    void *record;
};

struct needed {
    const struct export_port *port;
    struct ident_map map;
    struct needed_record *records; /* in the order in which they were found */
    size_t count;
    struct arena arena;
};

/* Finds all that the cases refer to, and what that refers to in turn; of the
 * children themselves also their names, addresses, people and holds. */
NODISCARD bool export_needed_find(struct needed *needed, const struct export_port *port,
                                  const struct ident *cases, size_t count, struct err *err);

void export_needed_release(struct needed *needed);

/* The field that refers to another case; NULL when the kind has none, but for
 * the one it belongs to. */
const struct field *export_tie(const struct entity *entity);

/* Can records of the kind belong to a case; can they belong to none? */
bool export_kind_in_case(const struct entity *entity);
bool export_kind_shared(const struct entity *entity);

#endif
