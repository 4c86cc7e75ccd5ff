/* SPDX-License-Identifier: MIT */
/*
 * The store's side of an exchange file: who may, one transaction, the trail,
 * and the lists that follow. Settled.md "bulk".
 */

#ifndef SERVICE_EXCHANGE_SVC_H
#define SERVICE_EXCHANGE_SVC_H

#include "service/exchange_port.h"
#include "service/session.h"

struct exchange_work; /* an import or export under way */

/* In a live store everything goes in or out only when an administrator starts
 * it and a co-ordinator confirms; this is the co-ordinator's word, by their
 * own passphrase. In a training store an administrator needs none. */
NODISCARD bool exchange_confirm(struct session *session, const char *coordinator,
                                const struct secret *passphrase, struct err *err);

/* Begins an import: ERR_DENIED when this person may not. The port is good
 * until exchange_done. */
NODISCARD bool exchange_begin_import(struct session *session, struct import_port *port,
                                     struct exchange_work **out, struct err *err);

/* Begins an export of these cases, or of everything with NULL: in the trail
 * before anything is given, and of one moment. Of a case the port gives what
 * this person may read of it, no more; whoever may take out everything by
 * themselves gets all of it. */
NODISCARD bool exchange_begin_export(struct session *session, const struct ident *cases,
                                     size_t count, struct export_port *port,
                                     struct exchange_work **out, struct err *err);

/* Ends either; takes NULL. */
void exchange_done(struct exchange_work *work);

#endif
