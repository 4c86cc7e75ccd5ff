/* SPDX-License-Identifier: MIT */
/*
 * The sharing log: what was given or asked for, to whom, on which basis.
 * Domain.md 1.13, 3.4. Entries are added and never changed.
 */

#ifndef SERVICE_SHARING_SVC_H
#define SERVICE_SHARING_SVC_H

#include "model/entity.h"
#include "service/session.h"

/* Adds an entry. Who gave it, and when where that is left empty, are filled in;
 * where it rests on consent, the decision in force is named. Consent must cover
 * what goes to that agency; without consent a justification and somebody who
 * authorised it are asked for: a supervisor, or who manages whoever gives it. A
 * notice to stop (policy/consent_notice.h) names the withdrawal it rests on.
 * ERR_INVALID with the field. */
NODISCARD bool sharing_record(struct session *session, struct disclosure *entry, struct err *err);

/* Whether it could be added as it stands; else what stands against it, with its field. Nothing
 * is saved: to be asked before it is signed. */
NODISCARD bool sharing_check(struct session *session, const struct disclosure *entry,
                             struct err *err);

/* Did it leave the record, or is it about to, without consent? What was received, asked
 * for or refused did not. */
bool sharing_alerts(const struct disclosure *entry);

/* Which way it went, as a list says it: "Given out", "Received", "Request received",
 * "Request refused"; "Not shared" for what was decided not to be given,
 * "To be told" for what nobody has been told yet. */
const char *sharing_way(const struct disclosure *entry);

/* What stands above the whole of a record: the title of its kind, but of an entry of this
 * log that nothing was given, where it was not. */
const char *sharing_title(enum entity_id kind, const void *record);

#endif
