/* SPDX-License-Identifier: MIT */
/*
 * Writes an exchange file from a store: everything, or some cases with the
 * shared records they stand on.
 */

#ifndef EXCHANGE_EXPORTER_H
#define EXCHANGE_EXPORTER_H

#include <stdio.h>

#include "exchange/format.h"
#include "service/exchange_port.h"

struct export_choice {
    bool all;                   /* every case, and all shared records */
    const struct ident *cases;  /* else these, in URN order */
    size_t case_count;
    struct exchange_header header;

    /* Asked now and then; false stops. May be NULL. */
    bool (*progress)(void *data, int64_t lines);
    void *data;
};

/* Writes the file. Within one reading of the store, so that it is of one
 * moment: the caller holds it. */
NODISCARD bool exchange_export(FILE *file, const struct export_choice *choice,
                               const struct export_port *port, struct err *err);

#endif
