/* SPDX-License-Identifier: MIT */
/* For whom a print of a case can be, to choose from: domain.md 2.8, 3.7. */

#ifndef SERVICE_PRINT_WHOM_H
#define SERVICE_PRINT_WHOM_H

#include "service/session.h"

struct print_whom {
    const char *whom;  /* as struct print_wish takes it */
    const char *words; /* "The family: Dana Tolliver" */
};

struct print_whoms {
    struct print_whom *items;
    size_t count;
};

/* The family, whoever prints it, and the agencies of the team as it is today; for somebody who
 * may print their own actions only, themselves. Of an agency to which consent gives nothing the
 * words say so. In the arena. ERR_REFUSED: there is nothing that could be printed; ERR_DENIED (in
 * the trail). */
NODISCARD bool print_whoms(struct session *session, const struct ident *case_id,
                           struct print_whoms *out, struct arena *arena, struct err *err);

#endif
