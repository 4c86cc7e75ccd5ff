/* SPDX-License-Identifier: MIT */
/* The file of keys in other hands: what is found when it is not what the program wrote. */

#include "config.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>

#include "safe.h"

enum {
    HEAD = HEAD_ABOUT + NONCE_LENGTH + BOX_LENGTH + 4,
    USER_AT = 17,
    LOGIN_AT = USER_AT + 16,
    MEMORY_AT = LOGIN_AT + KEY_NAME + SALT_LENGTH + 8
};

struct loot {
    unsigned char *bytes;
    size_t length;
};

static unsigned char *slot_at(struct loot *loot, int n)
{
    return loot->bytes + HEAD + n * SLOT_BYTES;
}

/* Whoever knows the format can mend the check sum, but not the MAC. */
static void mend_sum(struct loot *loot)
{
    mac_make(NULL, loot->bytes, loot->length - MAC_LENGTH,
             loot->bytes + loot->length - MAC_LENGTH);
}

static void cut_short(struct loot *loot)
{
    loot->length -= 40;
}

static void cut_to_nothing(struct loot *loot)
{
    loot->length = 0;
}

static void made_longer(struct loot *loot)
{
    loot->length += 1;
}

static void other_magic(struct loot *loot)
{
    loot->bytes[7] = '2';
    mend_sum(loot);
}

static void a_bit_flipped(struct loot *loot)
{
    slot_at(loot, 1)[100] ^= 4;
}

static void a_thousand_slots(struct loot *loot)
{
    loot->bytes[HEAD - 3] = 4;
    mend_sum(loot);
}

static void amys_slot_over_bobs(struct loot *loot)
{
    memcpy(slot_at(loot, 1), slot_at(loot, 0), SLOT_BYTES);
    mend_sum(loot);
}

static void amys_box_under_bobs_name(struct loot *loot)
{
    unsigned char name[16];

    memcpy(name, slot_at(loot, 1) + USER_AT, 16);
    memcpy(slot_at(loot, 1), slot_at(loot, 0), SLOT_BYTES);
    memcpy(slot_at(loot, 1) + USER_AT, name, 16);
    mend_sum(loot);
}

static void users_swapped(struct loot *loot)
{
    unsigned char name[16];

    memcpy(name, slot_at(loot, 1) + USER_AT, 16);
    memcpy(slot_at(loot, 1) + USER_AT, slot_at(loot, 0) + USER_AT, 16);
    memcpy(slot_at(loot, 0) + USER_AT, name, 16);
    mend_sum(loot);
}

static void logins_swapped(struct loot *loot)
{
    unsigned char name[KEY_NAME];

    memcpy(name, slot_at(loot, 1) + LOGIN_AT, KEY_NAME);
    memcpy(slot_at(loot, 1) + LOGIN_AT, slot_at(loot, 0) + LOGIN_AT, KEY_NAME);
    memcpy(slot_at(loot, 0) + LOGIN_AT, name, KEY_NAME);
    mend_sum(loot);
}

static void cheaper_guessing(struct loot *loot)
{
    memset(slot_at(loot, 0) + MEMORY_AT, 0, 8);
    slot_at(loot, 0)[MEMORY_AT + 1] = 0x10; /* 4096 bytes: under the floor of 8192 */
    mend_sum(loot);
}

static void another_cost_over_the_floor(struct loot *loot)
{
    slot_at(loot, 0)[MEMORY_AT + 1] = 0x40; /* 16384 bytes */
    mend_sum(loot);
}

static void an_open_slot_put_in(struct loot *loot)
{
    slot_at(loot, 1)[16] = SLOT_OPEN;
    mend_sum(loot);
}

static void unknown_kind(struct loot *loot)
{
    slot_at(loot, 1)[16] = 9;
    mend_sum(loot);
}

static void called_training(struct loot *loot)
{
    loot->bytes[24] = STORE_TRAINING;
    mend_sum(loot);
}

static void of_another_store(struct loot *loot)
{
    loot->bytes[8] ^= 1;
    mend_sum(loot);
}

static void an_older_epoch(struct loot *loot)
{
    loot->bytes[28] = 0;
    mend_sum(loot);
}

static void bobs_slot_taken_out(struct loot *loot)
{
    loot->bytes[HEAD - 4] = 1;
    memmove(slot_at(loot, 1), slot_at(loot, 2), 2 * MAC_LENGTH);
    loot->length -= SLOT_BYTES;
    mend_sum(loot);
}

static void bobs_box_changed(struct loot *loot)
{
    slot_at(loot, 1)[SLOT_BYTES - KEY_NAME - 1] ^= 1;
    mend_sum(loot);
}

enum { WRAPPED_AT = SLOT_ABOUT + NONCE_LENGTH + SLOT_BOX };

static void bobs_key_wrapped_for_amy(struct loot *loot)
{
    memcpy(slot_at(loot, 0) + WRAPPED_AT, slot_at(loot, 1) + WRAPPED_AT, WRAPPED_LENGTH);
    mend_sum(loot);
}

/* A key that somebody made up, wrapped as anybody can for a lock they see. */
static void another_key_wrapped_for_amy(struct loot *loot)
{
    struct secret *own = secret_from("a key that nobody of theirs made", KEY_LENGTH);

    secret_wrap(machine_real(), slot_at(loot, 0) + SLOT_ABOUT - KEY_LENGTH, own,
                slot_at(loot, 0) + WRAPPED_AT);
    secret_free(own);
    mend_sum(loot);
}

static void amys_lock_changed(struct loot *loot)
{
    slot_at(loot, 0)[SLOT_ABOUT - 1] ^= 1;
    mend_sum(loot);
}

static void bobs_unix_user_changed(struct loot *loot)
{
    memcpy(slot_at(loot, 1) + SLOT_BYTES - KEY_NAME, "mallory", 7);
    mend_sum(loot);
}

static void called_sealed(struct loot *loot)
{
    loot->bytes[25] ^= 1;
    mend_sum(loot);
}

static void chain_key_changed(struct loot *loot)
{
    loot->bytes[HEAD - 10] ^= 1;
    mend_sum(loot);
}

static void mac_changed(struct loot *loot)
{
    loot->bytes[loot->length - MAC_LENGTH - 1] ^= 1;
    mend_sum(loot);
}

static const struct {
    void (*deed)(struct loot *loot);
    bool opens; /* the file is taken; what is wrong shows at Amy's unlock */
    enum err_kind kind;
    const char *words;
} thefts[] = {
    { cut_short, false, ERR_DAMAGED, "cut short" },
    { cut_to_nothing, false, ERR_DAMAGED, "not a file of keys" },
    { made_longer, false, ERR_DAMAGED, "longer than it should" },
    { other_magic, false, ERR_DAMAGED, "not a file of keys" },
    { a_bit_flipped, false, ERR_DAMAGED, "check sum" },
    { a_thousand_slots, false, ERR_DAMAGED, "cut short" },
    { amys_slot_over_bobs, false, ERR_DAMAGED, "same slot twice" },
    { amys_box_under_bobs_name, false, ERR_DAMAGED, "same slot twice" },
    { users_swapped, true, ERR_DENIED, "passphrase is wrong" },
    { logins_swapped, true, ERR_DENIED, "passphrase is wrong" },
    { called_sealed, true, ERR_DENIED, "passphrase is wrong" },
    { cheaper_guessing, false, ERR_DAMAGED, "too cheap" },
    { another_cost_over_the_floor, true, ERR_DENIED, "passphrase is wrong" },
    { an_open_slot_put_in, false, ERR_DAMAGED, "without a passphrase" },
    { unknown_kind, false, ERR_DAMAGED, "unknown kind" },
    { called_training, false, ERR_DAMAGED, "another store" },
    { of_another_store, false, ERR_DAMAGED, "another store" },
    { an_older_epoch, false, ERR_DAMAGED, "older" },
    { bobs_slot_taken_out, true, ERR_DAMAGED, "altered outside" },
    { bobs_box_changed, true, ERR_DAMAGED, "altered outside" },
    { bobs_key_wrapped_for_amy, true, ERR_DAMAGED, "altered outside" },
    { another_key_wrapped_for_amy, true, ERR_DAMAGED, "altered outside" },
    { amys_lock_changed, true, ERR_DENIED, "passphrase is wrong" },
    { bobs_unix_user_changed, true, ERR_DAMAGED, "altered outside" },
    { chain_key_changed, true, ERR_DAMAGED, "altered outside" },
    { mac_changed, true, ERR_DAMAGED, "altered outside" },
};

START_TEST(what_others_did_to_the_file_is_found_and_said)
{
    struct safe s;
    struct loot loot;

    safe_open(&s, STORE_LIVE);
    loot.bytes = folder_read(&s.f.folder, PLACE_KEYS, &loot.length);
    thefts[_i].deed(&loot);
    folder_write(&s.f.folder, PLACE_KEYS, loot.bytes, loot.length);
    ck_assert_int_eq(again(&s), thefts[_i].opens);
    if (thefts[_i].opens)
        ck_assert(!keyring_unlock(s.ring, amy.login, s.amys, &s.f.err));
    ck_assert_int_eq(s.f.err.kind, thefts[_i].kind);
    ck_assert_msg(strstr(s.f.err.msg, thefts[_i].words) != NULL, "%s", s.f.err.msg);
    free(loot.bytes);
    safe_close(&s);
}
END_TEST

START_TEST(every_flipped_bit_is_noticed)
{
    struct safe s;
    struct loot loot;

    safe_open(&s, STORE_LIVE);
    loot.bytes = folder_read(&s.f.folder, PLACE_KEYS, &loot.length);
    for (size_t at = 0; at < loot.length; at++) {
        loot.bytes[at] ^= (unsigned char)(1 << at % 8);
        folder_write(&s.f.folder, PLACE_KEYS, loot.bytes, loot.length);
        loot.bytes[at] ^= (unsigned char)(1 << at % 8);
        ck_assert_msg(!again(&s), "byte %zu", at);
        ck_assert_int_eq(s.f.err.kind, ERR_DAMAGED);
    }
    free(loot.bytes);
    safe_close(&s);
}
END_TEST

START_TEST(the_shipped_floor_refuses_a_cheap_slot)
{
    struct safe s;

    safe_open(&s, STORE_LIVE);
    s.f.fake.machine.kdf.floor_memory = machine_real()->kdf.floor_memory;
    ck_assert(!again(&s));
    ck_assert_ptr_nonnull(strstr(s.f.err.msg, "too cheap"));
    ck_assert_uint_eq(machine_real()->kdf.floor_memory, 64u << 20);
    safe_close(&s);
}
END_TEST

START_TEST(an_altered_file_is_not_written_over)
{
    struct safe s;
    struct loot loot;

    safe_open(&s, STORE_LIVE);
    loot.bytes = folder_read(&s.f.folder, PLACE_KEYS, &loot.length);
    bobs_box_changed(&loot);
    folder_write(&s.f.folder, PLACE_KEYS, loot.bytes, loot.length);
    ck_assert(!keyring_remove(s.ring, &bob.user, &s.f.err));
    ck_assert_int_eq(s.f.err.kind, ERR_DAMAGED);
    free(loot.bytes);
    safe_close(&s);
}
END_TEST

START_TEST(without_keys_there_is_a_sentence)
{
    struct safe s;
    char path[160];

    safe_open(&s, STORE_LIVE);
    unlink(folder_file(&s.f.folder, PLACE_KEYS, path));
    ck_assert(!again(&s));
    ck_assert_int_eq(s.f.err.kind, ERR_SCHEMA);
    ck_assert_ptr_nonnull(strstr(s.f.err.msg, "There is no " PLACE_KEYS " in "));
    safe_close(&s);
}
END_TEST

/* Killed at any moment, a change is there whole or not at all. */
START_TEST(a_kill_while_changing_leaves_old_or_new)
{
    struct safe s;
    struct secret *words[2];

    safe_open(&s, STORE_LIVE);
    words[0] = s.amys;
    words[1] = s.nobodys;
    for (int n = 0; n < 60; n++) {
        bool right[2];
        pid_t child;
        struct timespec span = { 0, 20000 * (n % 30) };

        fflush(NULL);
        child = fork();
        if (child == 0) {
            for (int i = 0;; i++)
                (void)!keyring_set(s.ring, &amy, words[i % 2], SLOT_FOR_GOOD, &s.f.err);
        }
        nanosleep(&span, NULL);
        kill(child, SIGKILL);
        ck_assert_int_eq(waitpid(child, NULL, 0), child);
        ck_ok(&s.f, again(&s));
        for (int i = 0; i < 2; i++)
            ck_ok(&s.f, keyring_try(s.ring, &amy.user, words[i], &right[i], &s.f.err));
        ck_assert(right[0] != right[1]);
        ck_ok(&s.f, keyring_unlock(s.ring, bob.login, s.bobs, &s.f.err));
        must_be_chain(&s);
    }
    safe_close(&s);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, what_others_did_to_the_file_is_found_and_said, 0, COUNT(thefts));
    tcase_add_test(t, every_flipped_bit_is_noticed);
    tcase_add_test(t, the_shipped_floor_refuses_a_cheap_slot);
    tcase_add_test(t, an_altered_file_is_not_written_over);
    tcase_add_test(t, without_keys_there_is_a_sentence);
    tcase_add_test(t, a_kill_while_changing_leaves_old_or_new);
}

TEST_MAIN("key file", cases)
