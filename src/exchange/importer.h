/* SPDX-License-Identifier: MIT */
/*
 * Reads an exchange file into a store: all of it, or what is right in it, or
 * only to see whether it is right.
 */

#ifndef EXCHANGE_IMPORTER_H
#define EXCHANGE_IMPORTER_H

#include <stdio.h>

#include "exchange/format.h"
#include "exchange/import_run.h"

enum import_way {
    IMPORT_ALL,       /* one wrong line, and nothing is changed */
    IMPORT_CHECK,     /* nothing is changed, right or wrong */
    IMPORT_KEEP_GOING /* shared records and whole cases that are right go in */
};

struct import_choice {
    enum import_way way;
    FILE *rejects; /* for IMPORT_KEEP_GOING: where the other lines go; may be NULL */
};

struct import_report {
    struct exchange_header header;
    struct import_counts counts; /* problems: of all runs; the others: of the last */
    struct exchange_unknown *unknown; /* fields that were ignored */
    size_t unknown_count;
    bool changed; /* something went into the store */
};

/* Reads the file, which must allow going back to its start. True when it was
 * read to its end, whatever was found: problems are told and counted, and
 * report->changed says whether the store was changed. False when there was no
 * use in going on (not such a file, stopped, disk full): nothing is changed. */
NODISCARD bool exchange_import(FILE *file, const struct import_choice *choice,
                               const struct import_port *port, const struct import_told *told,
                               struct import_report *report, struct arena *arena,
                               struct err *err);

#endif
