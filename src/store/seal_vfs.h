/* SPDX-License-Identifier: MIT */
/*
 * A way to the disk for SQLite that seals every page of the store and of its
 * journal (page_seal.h) on the way out, and opens and proves it on the way in.
 *
 * One for each open store: it stands over another way to the disk and lives as
 * long as the connection. Only a store and its journal pass; a temporary file
 * would be plain and is refused.
 *
 * A journal is proved too. Its header carries a MAC, a number drawn for it and
 * the seal of the first page at its beginning; the first page, when written
 * again, carries the journal's number. So a journal of another store, an older
 * one of this store, one cut short or altered is never played back. What a cut
 * of the power leaves behind is told from that: it never reaches behind what the
 * journal's header counts. safety.md 1.3, 1.4.
 */

#ifndef STORE_SEAL_VFS_H
#define STORE_SEAL_VFS_H

#include <stdint.h>

#include "base/machine.h"
#include "base/secret.h"

struct seal;

/* What was found that was not sealed here. The first finding stays. */
struct seal_trouble {
    enum seal_finding {
        SEAL_FINE,
        SEAL_PAGE,          /* a page of the store; `page` says which */
        SEAL_JOURNAL,       /* a page of the journal was altered or cut off */
        SEAL_JOURNAL_STRANGE /* the journal is of another store or another time, or altered */
    } finding;
    uint32_t page; /* counted from 1 */
};

/* Makes one over the way to the disk named `under` (NULL: the usual). `key` and
 * `machine` are borrowed. Never NULL. */
RETURNS_NONNULL struct seal *seal_new(const struct machine *machine, const char *under,
                                      const struct secret *key);

/* A store under this path is sealed with another key: a copy that is made with it.
 * `path` is borrowed. */
void seal_also(struct seal *seal, const char *path, const struct secret *key);

/* After the connection is closed; takes NULL. */
void seal_free(struct seal *seal);

/* SQLite's name for it, as long as it lives. */
const char *seal_name(const struct seal *seal);

const struct seal_trouble *seal_trouble(const struct seal *seal);

#endif
