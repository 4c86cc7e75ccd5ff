/* SPDX-License-Identifier: MIT */
/*
 * One run over the records of an exchange file: what belongs together is
 * gathered, references are settled, and what is right goes to the store.
 *
 * Shared records go in as they come; the records of a case wait for its last.
 * Within the one transaction that the caller holds.
 */

#ifndef EXCHANGE_IMPORT_RUN_H
#define EXCHANGE_IMPORT_RUN_H

#include "exchange/ident_map.h"
#include "exchange/reader.h"
#include "service/exchange_port.h"

/* Who is told how it goes. Any of the functions may be NULL. */
struct import_told {
    void *data;

    /* Something is wrong with a line. */
    void (*problem)(void *data, int64_t line, const char *field, const char *reason);

    /* Something of a line is to be looked at; it does not stop. */
    void (*warning)(void *data, int64_t line, const char *field, const char *reason);

    /* Lines from first to last are wrong and are left out: a shared record, or
     * a whole case. */
    void (*left_out)(void *data, int64_t first, int64_t last);

    /* Asked now and then; false stops the import, and nothing is changed. */
    bool (*progress)(void *data, int64_t lines, int64_t bytes);
};

struct import_counts {
    int64_t lines;    /* read, without the first and empty ones */
    int64_t problems; /* told */
    int64_t warnings; /* told */
    int64_t added;    /* records that were new */
    int64_t same;     /* records that were there already */
    int64_t cases;       /* right ones */
    int64_t cases_wrong; /* left out */
};

/* A record that waits. */
struct import_line {
    const struct entity *entity;
    void *record;
    int64_t number;
};

struct import_list {
    struct import_line *lines;
    size_t count;
    struct arena arena; /* the lines and their records */
};

struct import_run {
    const struct import_port *port;
    const struct import_told *told;
    struct import_counts counts;
    struct ident_map shared; /* shared records of the file, and those asked for in the store */
    struct ident_map group;  /* of the case that is being gathered */
    struct ident_map cases;  /* of the file */
    struct import_list held;     /* shared records whose parent has not come yet */
    struct import_list unsettled; /* shared records put with a reference left out */
    struct import_list ties;     /* records put that refer to a case to come */
    struct import_list lines;    /* of the case */
    struct ident of_case; /* which it is; none between cases */
    int64_t case_first, case_last;
    bool case_wrong;
    bool case_skipped; /* known to be wrong, and told, in a run before */
};

void import_run_init(struct import_run *run, const struct import_port *port,
                     const struct import_told *told);

/* Takes a line that was read, right or wrong. `skipped`: known to be left out
 * from a run before, so nothing is told. False only when the import must end. */
NODISCARD bool import_run_take(struct import_run *run, const struct exchange_record *line,
                               int64_t number, bool skipped, struct err *err);

/* After the last line. */
NODISCARD bool import_run_finish(struct import_run *run, struct err *err);

void import_run_release(struct import_run *run);

#endif
