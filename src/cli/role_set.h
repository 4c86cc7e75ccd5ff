/* SPDX-License-Identifier: MIT */
/*
 * Sets of roles as people type and read them: "practitioner,supervisor".
 */

#ifndef CLI_ROLE_SET_H
#define CLI_ROLE_SET_H

#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

NODISCARD bool role_set_parse(const char *text, uint64_t *roles, struct err *err);
const char *role_set_text(uint64_t roles, struct arena *arena);

#endif
