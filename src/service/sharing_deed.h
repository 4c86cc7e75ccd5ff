/* SPDX-License-Identifier: MIT */
/*
 * What other deeds ask about entries of the sharing log. For the services only.
 */

#ifndef SERVICE_SHARING_DEED_H
#define SERVICE_SHARING_DEED_H

#include "service/case_deed.h"

/* Could whoever is named have authorised it (domain.md 1.13): a supervisor, or the line
 * manager or CAF supervisor of whoever shares? ERR_INVALID with the field. */
NODISCARD bool sharing_is_authorised(struct case_deed *d, const struct disclosure *entry,
                                     struct err *err);

#endif
