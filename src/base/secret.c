/* SPDX-License-Identifier: MIT */
/* Keys and passphrases. */

#include "config.h"

#include "base/secret.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <uninorm.h>

#include "base/die.h"

_Static_assert(KEY_LENGTH == crypto_aead_xchacha20poly1305_ietf_KEYBYTES, "key");
_Static_assert(NONCE_LENGTH == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, "nonce");
_Static_assert(TAG_LENGTH == crypto_aead_xchacha20poly1305_ietf_ABYTES, "tag");
_Static_assert(SALT_LENGTH == crypto_pwhash_argon2id_SALTBYTES, "salt");
_Static_assert(KEY_LENGTH == crypto_kdf_KEYBYTES, "kdf");
_Static_assert(KEY_LENGTH == crypto_box_PUBLICKEYBYTES, "lock");
_Static_assert(KEY_LENGTH == crypto_box_SECRETKEYBYTES, "lock's key");
_Static_assert(TAG_LENGTH == crypto_box_MACBYTES, "lock's tag");
_Static_assert(MAC_LENGTH == crypto_generichash_BYTES, "mac");
_Static_assert(sizeof(((struct mac *)0)->state) >= sizeof(crypto_generichash_state), "state");

struct secret *secret_new(size_t length)
{
    struct secret *secret;

    if (sodium_init() < 0)
        die("This machine gives no randomness, so nothing can be kept secret.");
    secret = sodium_malloc(sizeof(*secret));
    if (secret)
        secret->bytes = sodium_malloc(length + 1);
    if (!secret || !secret->bytes)
        die_of_memory();
    secret->length = length;
    memset(secret->bytes, 0, length + 1);
    return secret;
}

struct secret *secret_from(const void *bytes, size_t length)
{
    struct secret *secret = secret_new(length);

    if (length)
        memcpy(secret->bytes, bytes, length);
    return secret;
}

struct secret *secret_random(const struct machine *machine, size_t length)
{
    struct secret *secret = secret_new(length);

    machine->random(machine, secret->bytes, length);
    return secret;
}

struct secret *secret_composed(const struct secret *passphrase)
{
    /* A character grows to three times its bytes at most, so the room below is
     * taken and no copy lies about elsewhere. */
    struct secret *room = secret_new(3 * passphrase->length + 16);
    size_t length = room->length;
    uint8_t *composed = u8_normalize(UNINORM_NFC, passphrase->bytes, passphrase->length,
                                     room->bytes, &length);
    struct secret *out = composed ? secret_from(composed, length)
                                  : secret_from(passphrase->bytes, passphrase->length);

    if (composed && composed != room->bytes) {
        sodium_memzero(composed, length);
        free(composed);
    }
    secret_free(room);
    return out;
}

void secret_free(struct secret *secret)
{
    if (!secret)
        return;
    sodium_free(secret->bytes);
    sodium_free(secret);
}

bool bytes_equal(const void *a, const void *b, size_t length)
{
    return sodium_memcmp(a, b, length) == 0;
}

bool secret_equal(const struct secret *a, const struct secret *b)
{
    return a->length == b->length && bytes_equal(a->bytes, b->bytes, a->length);
}

void bytes_wipe(void *bytes, size_t length)
{
    sodium_memzero(bytes, length);
}

bool secret_derive(const struct secret *passphrase, const unsigned char salt[SALT_LENGTH],
                   uint64_t passes, uint64_t memory, struct secret **out, struct err *err)
{
    struct secret *key = secret_new(KEY_LENGTH);

    *out = NULL;
    if (crypto_pwhash_argon2id(key->bytes, KEY_LENGTH, (const char *)passphrase->bytes,
                               passphrase->length, salt, passes, (size_t)memory,
                               crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0) {
        secret_free(key);
        return err_set(err, ERR_STORAGE,
                       "This machine has not enough free memory to check a passphrase. Close "
                       "other programs and try again.");
    }
    *out = key;
    return true;
}

struct secret *secret_part(const struct secret *key, uint64_t number, const char purpose[8])
{
    struct secret *part = secret_new(KEY_LENGTH);

    crypto_kdf_derive_from_key(part->bytes, KEY_LENGTH, number, purpose, key->bytes);
    return part;
}

void mac_make(const struct secret *key, const void *bytes, size_t length,
              unsigned char mac[MAC_LENGTH])
{
    crypto_generichash(mac, MAC_LENGTH, bytes, length, key ? key->bytes : NULL,
                       key ? key->length : 0);
}

static crypto_generichash_state *state_of(struct mac *mac)
{
    return (crypto_generichash_state *)(void *)mac->state;
}

void mac_start(struct mac *mac, const struct secret *key)
{
    crypto_generichash_init(state_of(mac), key ? key->bytes : NULL, key ? key->length : 0,
                            MAC_LENGTH);
}

void mac_add(struct mac *mac, const void *bytes, size_t length)
{
    crypto_generichash_update(state_of(mac), bytes, length);
}

void mac_finish(struct mac *mac, unsigned char out[MAC_LENGTH])
{
    crypto_generichash_final(state_of(mac), out, MAC_LENGTH);
    bytes_wipe(mac->state, sizeof(mac->state));
}

void secret_seal(const struct secret *key, const unsigned char nonce[NONCE_LENGTH],
                 struct bytes about, struct bytes plain, unsigned char *box)
{
    crypto_aead_xchacha20poly1305_ietf_encrypt(box, NULL, plain.bytes, plain.length, about.bytes,
                                               about.length, NULL, nonce, key->bytes);
}

bool secret_unseal(const struct secret *key, const unsigned char nonce[NONCE_LENGTH],
                   struct bytes about, struct bytes box, unsigned char *plain)
{
    return crypto_aead_xchacha20poly1305_ietf_decrypt(plain, NULL, NULL, box.bytes, box.length,
                                                      about.bytes, about.length, nonce,
                                                      key->bytes) == 0;
}

struct secret *secret_pair(const struct machine *machine, unsigned char lock[KEY_LENGTH])
{
    struct secret *own = secret_random(machine, KEY_LENGTH);

    crypto_scalarmult_base(lock, own->bytes);
    return own;
}

/* Each pair is used once, so the nonce may follow from it. */
static void wrap_nonce(const unsigned char once[KEY_LENGTH], const unsigned char lock[KEY_LENGTH],
                       unsigned char nonce[crypto_box_NONCEBYTES])
{
    unsigned char both[2 * KEY_LENGTH];

    memcpy(both, once, KEY_LENGTH);
    memcpy(both + KEY_LENGTH, lock, KEY_LENGTH);
    crypto_generichash(nonce, crypto_box_NONCEBYTES, both, sizeof(both), NULL, 0);
}

void secret_wrap(const struct machine *machine, const unsigned char lock[KEY_LENGTH],
                 const struct secret *key, unsigned char wrapped[WRAPPED_LENGTH])
{
    unsigned char nonce[crypto_box_NONCEBYTES];
    struct secret *once = secret_pair(machine, wrapped);

    wrap_nonce(wrapped, lock, nonce);
    if (crypto_box_easy(wrapped + KEY_LENGTH, key->bytes, KEY_LENGTH, nonce, lock, once->bytes))
        die("A key could not be sealed. Nothing was changed; please report it.");
    secret_free(once);
}

struct secret *secret_unwrap(const struct secret *own, const unsigned char wrapped[WRAPPED_LENGTH])
{
    unsigned char nonce[crypto_box_NONCEBYTES], lock[KEY_LENGTH];
    struct secret *key = secret_new(KEY_LENGTH);

    crypto_scalarmult_base(lock, own->bytes);
    wrap_nonce(wrapped, lock, nonce);
    if (crypto_box_open_easy(key->bytes, wrapped + KEY_LENGTH, KEY_LENGTH + TAG_LENGTH, nonce,
                             wrapped, own->bytes) == 0)
        return key;
    secret_free(key);
    return NULL;
}
