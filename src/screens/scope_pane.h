/* SPDX-License-Identifier: MIT */
/*
 * Who may have what: agencies and others down, classes of information across,
 * each cell yes, NO or nothing said. Space changes a cell.
 */

#ifndef SCREENS_SCOPE_PANE_H
#define SCREENS_SCOPE_PANE_H

#include "screens/pane.h"
#include "screens/casework.h"
#include "service/consent_svc.h"

struct scope_options {
    struct app *app;
    struct casework *work;
    struct stack *stack;
    const struct consent_entry *entry; /* what to begin with */
};

RETURNS_NONNULL struct pane *scope_pane_new(const struct scope_options *options);

/* The rows as scope records, in the arena. */
void scope_pane_read(const struct pane *pane, struct consent_scope **scopes, size_t *count,
                     struct arena *arena);

/* Throws its draft away: the decision is recorded. */
void scope_pane_drop_draft(struct pane *pane);

#endif
