/* SPDX-License-Identifier: MIT */
/* The parts of exchange/import_run.h. */

#ifndef EXCHANGE_IMPORT_PRIVATE_H
#define EXCHANGE_IMPORT_PRIVATE_H

#include "exchange/import_run.h"

enum ref_state {
    REF_KNOWN, /* it is there */
    REF_LATER, /* it may still come in the file */
    REF_WRONG  /* it never will, or it is wrong itself */
};

/* Which references of a record are meant. A tie is one to another case. */
enum refs_asked { REFS_PARENT, REFS_ALL, REFS_WITHIN, REFS_TIES };

/* Looks at references of a record: the worst is given, and when `telling` the
 * first that is not known is told. */
NODISCARD bool import_refs_check(struct import_run *run, const struct import_line *line,
                                 enum refs_asked asked, bool telling, enum ref_state *worst,
                                 struct err *err);

/* What the file said about an id so far; NULL when nothing. */
struct ident_entry *import_seen(const struct import_run *run, const struct ident *id);

const struct ident *import_id(const struct import_line *line);

/* Puts the line's record on a map; gives what is there. */
struct ident_entry *import_know(struct ident_map *map, const struct import_line *line);

/* Tells a problem of a line. */
void import_problem(struct import_run *run, int64_t line, const char *field, const char *reason);

/* Tells what of a line is to be looked at. */
void import_warning(struct import_run *run, int64_t line, const char *field, const char *reason);

/* Tells that lines are left out. */
void import_left_out(struct import_run *run, int64_t first, int64_t last);

/* False, and told unless `quiet`, when the id is another kind's. */
bool import_id_free(struct import_run *run, const struct import_line *line, bool quiet);

/* Puts a record; `*wrong` when the store will not have it, which is told. */
NODISCARD bool import_put(struct import_run *run, const struct import_line *line, bool *wrong,
                          struct err *err);

/* Copies a line to the end of a list. */
void import_list_add(struct import_list *list, const struct import_line *line);
void import_list_release(struct import_list *list);

/* A shared record; one that is wrong is only remembered. */
NODISCARD bool import_shared_take(struct import_run *run, const struct import_line *line,
                                  struct err *err);
void import_shared_refuse(struct import_run *run, const struct import_line *line);

/* The shared records are all there. */
NODISCARD bool import_shared_finish(struct import_run *run, struct err *err);

/* A case begins, has one more record, ends (nothing when there is none). */
void import_case_begin(struct import_run *run, const struct ident *of_case, int64_t line,
                       bool quiet);
void import_case_take(struct import_run *run, const struct import_line *line);
NODISCARD bool import_case_finish(struct import_run *run, struct err *err);

/* The cases are all there: settles what refers from one to another. */
NODISCARD bool import_ties_finish(struct import_run *run, struct err *err);

#endif
