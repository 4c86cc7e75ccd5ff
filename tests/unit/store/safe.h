/* SPDX-License-Identifier: MIT */
/*
 * Keys of a test's own: Amy's and Bob's slots in a file that goes with the test.
 */

#ifndef TESTS_STORE_SAFE_H
#define TESTS_STORE_SAFE_H

#include "store/keyring.h"
#include "store/keyring_file.h"
#include "support/harness.h"
#include "support/store_fixture.h"

static const struct key_owner amy = { { { 0xa } }, "aamber", NULL };
static const struct key_owner bob = { { { 0xb } }, "bbrook", "bob" };

struct safe {
    struct fixture f;
    struct db_about about;
    struct keyring *ring;
    struct secret *amys, *bobs, *nobodys;
    unsigned char chain[KEY_LENGTH];
};

static inline void safe_open(struct safe *s, enum store_kind kind)
{
    memset(s, 0, sizeof(*s));
    fixture_folder(&s->f);
    s->about = (struct db_about){ .uuid = { { 7 } }, .kind = kind, .epoch = 1 };
    s->amys = secret_from("three random words", 18);
    s->bobs = secret_from("correct horse battery", 21);
    s->nobodys = secret_from("not a passphrase", 16);
    s->ring = keyring_new(&s->f.place, &s->about);
    memcpy(s->chain, keyring_chain(s->ring)->bytes, KEY_LENGTH);
    ck_ok(&s->f, keyring_set(s->ring, &amy, s->amys, SLOT_FOR_GOOD, &s->f.err));
    ck_ok(&s->f, keyring_set(s->ring, &bob, s->bobs, SLOT_FOR_GOOD, &s->f.err));
}

static inline void safe_close(struct safe *s)
{
    keyring_close(s->ring);
    secret_free(s->amys);
    secret_free(s->bobs);
    secret_free(s->nobodys);
    fixture_close(&s->f);
}

/* Reads the file again, as the next program does. */
static inline bool again(struct safe *s)
{
    keyring_close(s->ring);
    return keyring_open(&s->f.place, &s->ring, &s->f.err) &&
           keyring_fits(s->ring, &s->about, &s->f.err);
}

static inline void must_be_chain(struct safe *s)
{
    ck_assert(keyring_is_open(s->ring));
    ck_assert_mem_eq(keyring_chain(s->ring)->bytes, s->chain, KEY_LENGTH);
}

#endif
