/* SPDX-License-Identifier: MIT */
/* The form of somebody's own family and address, as one's own and among the accounts. */

#ifndef SCREENS_OWN_PEOPLE_H
#define SCREENS_OWN_PEOPLE_H

#include "screens/app.h"
#include "service/own_tie_svc.h"
#include "ui/form.h"

const struct form_section *own_people_section(void);

void own_people_show(struct form *form, const struct own_people_words *words);

/* Saves what the form says of this login (NULL: of the person at work). */
NODISCARD bool own_people_keep(struct app *app, const char *login, const struct form *form,
                               int64_t version, struct err *err);

#endif
