/* SPDX-License-Identifier: MIT */
/* Who a print is for, found by what was typed. For the services only. */

#ifndef SERVICE_PRINT_READER_H
#define SERVICE_PRINT_READER_H

#include "service/print_cut.h"
#include "service/print_svc.h"

/* Finds them, brings their agency into the file, and asks consent. ERR_NOT_FOUND;
 * ERR_REFUSED: consent gives them nothing; ERR_USAGE: the copy is not one of theirs. */
NODISCARD bool print_reader_find(struct session *session, struct case_file *file,
                                 const struct print_wish *wish, struct date today,
                                 struct print_reader *out, struct arena *arena, struct err *err);

/* Who decided for the family, by name; "the family" where nobody did. */
const char *print_reader_family(const struct case_file *file, struct date today,
                                struct arena *arena);

#endif
