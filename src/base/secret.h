/* SPDX-License-Identifier: MIT */
/*
 * Keys and passphrases, and what is done with them.
 *
 * A secret lives in memory of its own: locked, fenced by guard pages, wiped
 * when it is freed. The ciphers are libsodium's; nobody else calls it.
 */

#ifndef BASE_SECRET_H
#define BASE_SECRET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/compiler.h"
#include "base/err.h"
#include "base/machine.h"

enum {
    KEY_LENGTH = 32,
    SALT_LENGTH = 16,
    NONCE_LENGTH = 24,
    TAG_LENGTH = 16, /* what sealing adds */
    MAC_LENGTH = 32
};

struct secret {
    unsigned char *bytes; /* NUL-terminated beyond its length, for passphrases */
    size_t length;
};

/* Zeroed; never NULL. */
RETURNS_NONNULL struct secret *secret_new(size_t length);
RETURNS_NONNULL struct secret *secret_from(const void *bytes, size_t length);
RETURNS_NONNULL struct secret *secret_random(const struct machine *machine, size_t length);

/* A passphrase in NFC, so that an accent typed as a sign of its own opens what
 * the same letter in one piece closed. What is not UTF-8 is copied as it is. */
RETURNS_NONNULL struct secret *secret_composed(const struct secret *passphrase);

/* Wipes and frees; takes NULL. */
void secret_free(struct secret *secret);

/* The same length and bytes, told in a time that does not depend on them. */
bool secret_equal(const struct secret *a, const struct secret *b);
bool bytes_equal(const void *a, const void *b, size_t length);

/* Overwrites what must not stay in memory. */
void bytes_wipe(void *bytes, size_t length);

/* Argon2id: a key from a passphrase, at this cost. ERR_STORAGE when the
 * machine has not the memory for it. */
NODISCARD bool secret_derive(const struct secret *passphrase,
                             const unsigned char salt[SALT_LENGTH], uint64_t passes,
                             uint64_t memory, struct secret **out, struct err *err);

/* A key of its own for one purpose (of exactly eight letters), from a key of
 * KEY_LENGTH. Neither says anything about the other keys of the same parent. */
RETURNS_NONNULL struct secret *secret_part(const struct secret *key, uint64_t number,
                                           const char purpose[8]);

/* BLAKE2b of 256 bits, keyed unless key is NULL. */
void mac_make(const struct secret *key, const void *bytes, size_t length,
              unsigned char mac[MAC_LENGTH]);

/* The same piece by piece: start, add..., finish. */
struct mac {
    _Alignas(64) unsigned char state[384];
};
void mac_start(struct mac *mac, const struct secret *key);
void mac_add(struct mac *mac, const void *bytes, size_t length);
void mac_finish(struct mac *mac, unsigned char out[MAC_LENGTH]);

/* XChaCha20-Poly1305. `box` is length + TAG_LENGTH bytes; `about` is proved
 * with it but not hidden. What is sealed or opened may stand in the same place. */
struct bytes {
    const void *bytes;
    size_t length;
};
void secret_seal(const struct secret *key, const unsigned char nonce[NONCE_LENGTH],
                 struct bytes about, struct bytes plain, unsigned char *box);

/* False when anything was changed, or the key is another. */
NODISCARD bool secret_unseal(const struct secret *key, const unsigned char nonce[NONCE_LENGTH],
                             struct bytes about, struct bytes box, unsigned char *plain);

/* A lock that anybody may close and one key opens: the key is given back, the
 * lock put into `lock`. */
RETURNS_NONNULL struct secret *secret_pair(const struct machine *machine,
                                           unsigned char lock[KEY_LENGTH]);

/* Closes a lock over a key of KEY_LENGTH. */
enum { WRAPPED_LENGTH = KEY_LENGTH + KEY_LENGTH + TAG_LENGTH };
void secret_wrap(const struct machine *machine, const unsigned char lock[KEY_LENGTH],
                 const struct secret *key, unsigned char wrapped[WRAPPED_LENGTH]);

/* What was closed in with this key's lock; NULL when it was not, or was changed. */
struct secret *secret_unwrap(const struct secret *own, const unsigned char wrapped[WRAPPED_LENGTH]);

#endif
