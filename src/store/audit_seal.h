/* SPDX-License-Identifier: MIT */
/*
 * The seal of a row of the trail, over the values of its columns in order.
 *
 * Adding a row binds each value and seals it in one call, so that what is
 * stored and what is sealed cannot differ.
 */

#ifndef STORE_AUDIT_SEAL_H
#define STORE_AUDIT_SEAL_H

#include "base/ident.h"
#include "base/secret.h"
#include "store/stmt.h"

#define AUDIT_COLUMNS \
    "seq, at_ms, mono_ms, sitting, org, user, login, role, unix_uid, host, terminal, action," \
    " subject, case_uuid, entity, record, row_version, record_hash, reason_code, reason," \
    " outcome, detail"
#define AUDIT_VALUES "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"

enum { AUDIT_COLUMN_COUNT = 22 };

struct row_seal {
    struct stmt *q; /* NULL: only sealed */
    int at;         /* values so far */
    unsigned char *bytes;
    size_t used;
    size_t size;
    unsigned char few[1024]; /* most rows fit */
};

/* What stands before the first row: it ties the trail to its store. */
void seal_first(const struct secret *chain, const struct ident *store,
                unsigned char mac[MAC_LENGTH]);

void seal_start(struct row_seal *seal, struct stmt *q, const unsigned char before[MAC_LENGTH]);
void seal_null(struct row_seal *seal);
void seal_int(struct row_seal *seal, int64_t number);
void seal_text(struct row_seal *seal, const char *text); /* NULL is seal_null */
/* Only sealed: `length` bytes, whatever they are. */
void seal_text_part(struct row_seal *seal, const char *text, size_t length);
void seal_blob(struct row_seal *seal, const void *bytes, size_t length);
void seal_finish(struct row_seal *seal, const struct secret *chain, unsigned char mac[MAC_LENGTH]);

#endif
