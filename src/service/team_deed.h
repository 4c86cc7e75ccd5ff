/* SPDX-License-Identifier: MIT */
/* A member added as a part of a deed. For the services only. */

#ifndef SERVICE_TEAM_DEED_H
#define SERVICE_TEAM_DEED_H

#include "service/case_deed.h"
#include "service/team_svc.h"

NODISCARD bool team_add_within(struct case_deed *d, struct tac_member *member,
                               const char **warning, struct arena *arena, struct err *err);

#endif
