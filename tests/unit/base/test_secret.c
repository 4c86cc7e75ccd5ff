/* SPDX-License-Identifier: MIT */
/* Keys: known answers, and that the smallest change is seen. */

#include "config.h"

#include "base/secret.h"

#include <stdio.h>
#include <string.h>

#include "support/harness.h"
#include "support/machine_fake.h"

static void hex(const unsigned char *bytes, size_t length, char *text)
{
    for (size_t i = 0; i < length; i++)
        snprintf(text + 2 * i, 3, "%02x", bytes[i]);
}

START_TEST(blake2b_gives_the_published_answer)
{
    unsigned char mac[MAC_LENGTH];
    char text[2 * MAC_LENGTH + 1];

    mac_make(NULL, "abc", 3, mac);
    hex(mac, sizeof(mac), text);
    ck_assert_str_eq(text, "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}
END_TEST

START_TEST(piece_by_piece_is_the_same)
{
    struct secret *key = secret_from("0123456789abcdef0123456789abcdef", KEY_LENGTH);
    unsigned char whole[MAC_LENGTH], pieces[MAC_LENGTH], other[MAC_LENGTH];
    struct mac mac;

    mac_make(key, "the quick brown fox", 19, whole);
    mac_start(&mac, key);
    mac_add(&mac, "the quick", 9);
    mac_add(&mac, "", 0);
    mac_add(&mac, " brown fox", 10);
    mac_finish(&mac, pieces);
    ck_assert_mem_eq(whole, pieces, MAC_LENGTH);
    key->bytes[0] ^= 1;
    mac_make(key, "the quick brown fox", 19, other);
    ck_assert_mem_ne(whole, other, MAC_LENGTH);
    secret_free(key);
}
END_TEST

START_TEST(a_box_opens_only_whole_with_its_key_and_what_it_is_about)
{
    struct fake fake;
    struct secret *key;
    unsigned char nonce[NONCE_LENGTH] = { 9 };
    unsigned char box[5 + TAG_LENGTH], plain[5];
    struct bytes about = { "slot 1", 6 };

    fake_init(&fake, 1);
    key = secret_random(&fake.machine, KEY_LENGTH);
    secret_seal(key, nonce, about, (struct bytes){ "hello", 5 }, box);
    ck_assert(secret_unseal(key, nonce, about, (struct bytes){ box, sizeof(box) }, plain));
    ck_assert_mem_eq(plain, "hello", 5);
    for (size_t bit = 0; bit < 8 * sizeof(box); bit++) {
        box[bit / 8] ^= (unsigned char)(1u << bit % 8);
        ck_assert(!secret_unseal(key, nonce, about, (struct bytes){ box, sizeof(box) }, plain));
        box[bit / 8] ^= (unsigned char)(1u << bit % 8);
    }
    ck_assert(!secret_unseal(key, nonce, about, (struct bytes){ box, sizeof(box) - 1 }, plain));
    ck_assert(!secret_unseal(key, nonce, (struct bytes){ "slot 2", 6 },
                             (struct bytes){ box, sizeof(box) }, plain));
    key->bytes[31] ^= 1;
    ck_assert(!secret_unseal(key, nonce, about, (struct bytes){ box, sizeof(box) }, plain));
    secret_free(key);
}
END_TEST

START_TEST(a_passphrase_gives_its_key_and_no_other)
{
    struct secret *words = secret_from("three random words", 18);
    struct secret *others = secret_from("three random wordS", 18);
    unsigned char salt[SALT_LENGTH] = { 1 };
    struct secret *a, *b, *c, *d;

    ck_assert(secret_derive(words, salt, 1, 8192, &a, NULL));
    ck_assert(secret_derive(words, salt, 1, 8192, &b, NULL));
    ck_assert(secret_derive(others, salt, 1, 8192, &c, NULL));
    salt[0] = 2;
    ck_assert(secret_derive(words, salt, 1, 8192, &d, NULL));
    ck_assert(secret_equal(a, b));
    ck_assert(!secret_equal(a, c));
    ck_assert(!secret_equal(a, d));
    secret_free(a);
    secret_free(b);
    secret_free(c);
    secret_free(d);
    secret_free(words);
    secret_free(others);
}
END_TEST

START_TEST(a_cost_that_cannot_be_is_refused)
{
    struct secret *words = secret_from("three random words", 18);
    unsigned char salt[SALT_LENGTH] = { 1 };
    struct secret *key;
    struct err err = ERR_INIT;

    ck_assert(!secret_derive(words, salt, 0, 8192, &key, &err));
    ck_assert_ptr_null(key);
    ck_assert_int_eq(err.kind, ERR_STORAGE);
    secret_free(words);
    secret_free(NULL);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, blake2b_gives_the_published_answer);
    tcase_add_test(t, piece_by_piece_is_the_same);
    tcase_add_test(t, a_box_opens_only_whole_with_its_key_and_what_it_is_about);
    tcase_add_test(t, a_passphrase_gives_its_key_and_no_other);
    tcase_add_test(t, a_cost_that_cannot_be_is_refused);
}

TEST_MAIN("secret", cases)
