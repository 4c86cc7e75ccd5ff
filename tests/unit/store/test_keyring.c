/* SPDX-License-Identifier: MIT */
/* Keys: who gets in, who does not, and what is found when the file is not
 * what the program wrote. */

#include "config.h"

#include "store/keyring.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>

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

static void safe_open(struct safe *s, enum store_kind kind)
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

static void safe_close(struct safe *s)
{
    keyring_close(s->ring);
    secret_free(s->amys);
    secret_free(s->bobs);
    secret_free(s->nobodys);
    fixture_close(&s->f);
}

/* Reads the file again, as the next program does. */
static bool again(struct safe *s)
{
    keyring_close(s->ring);
    return keyring_open(&s->f.place, &s->ring, &s->f.err) &&
           keyring_fits(s->ring, &s->about, &s->f.err);
}

static void must_be_chain(struct safe *s)
{
    ck_assert(keyring_is_open(s->ring));
    ck_assert_mem_eq(keyring_chain(s->ring)->bytes, s->chain, KEY_LENGTH);
}

START_TEST(each_passphrase_opens_for_its_person)
{
    struct safe s;

    safe_open(&s, STORE_LIVE);
    ck_ok(&s.f, again(&s));
    ck_assert(!keyring_is_open(s.ring));
    ck_assert_ptr_null(keyring_chain(s.ring));
    ck_ok(&s.f, keyring_unlock(s.ring, amy.login, s.amys, &s.f.err));
    must_be_chain(&s);
    keyring_lock(s.ring);
    ck_assert(!keyring_is_open(s.ring));
    ck_ok(&s.f, keyring_unlock(s.ring, bob.login, s.bobs, &s.f.err));
    must_be_chain(&s);
    safe_close(&s);
}
END_TEST

/* The same words from two keyboards: an accent in the letter, or after it. */
static const struct {
    const char *set, *typed;
} spellings[] = {
    { "zo\xc3\xab\x20s caf\xc3\xa9 lamp", "zoe\xcc\x88\x20s cafe\xcc\x81 lamp" },
    { "zoe\xcc\x88\x20s cafe\xcc\x81 lamp", "zo\xc3\xab\x20s caf\xc3\xa9 lamp" },
    /* two marks, set in the other order */
    { "qui\xcc\xa3\xcc\x87te a long one", "qui\xcc\x87\xcc\xa3te a long one" },
    /* Hangul, as syllables and as letters */
    { "\xed\x95\x9c\xea\xb8\x80 three words",
      "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab\xe1\x84\x80\xe1\x85\xb3\xe1\x86\xaf three words" },
};

START_TEST(a_passphrase_opens_however_its_accents_are_typed)
{
    struct safe s;
    struct secret *set = secret_from(spellings[_i].set, strlen(spellings[_i].set));
    struct secret *typed = secret_from(spellings[_i].typed, strlen(spellings[_i].typed));
    bool right;

    safe_open(&s, STORE_LIVE);
    ck_assert(!secret_equal(set, typed));
    ck_ok(&s.f, keyring_set(s.ring, &amy, set, SLOT_FOR_GOOD, &s.f.err));
    ck_ok(&s.f, again(&s));
    ck_ok(&s.f, keyring_try(s.ring, &amy.user, typed, &right, &s.f.err));
    ck_assert(right);
    ck_ok(&s.f, keyring_unlock(s.ring, amy.login, typed, &s.f.err));
    must_be_chain(&s);
    secret_free(set);
    secret_free(typed);
    safe_close(&s);
}
END_TEST

START_TEST(bytes_that_are_no_text_only_open_themselves)
{
    struct safe s;
    static const char bytes[] = "\xff\xfe no text at all";
    struct secret *set = secret_from(bytes, sizeof(bytes) - 1);
    bool right;

    safe_open(&s, STORE_LIVE);
    ck_ok(&s.f, keyring_set(s.ring, &amy, set, SLOT_FOR_GOOD, &s.f.err));
    ck_ok(&s.f, keyring_try(s.ring, &amy.user, set, &right, &s.f.err));
    ck_assert(right);
    ck_ok(&s.f, keyring_try(s.ring, &amy.user, s.amys, &right, &s.f.err));
    ck_assert(!right);
    secret_free(set);
    safe_close(&s);
}
END_TEST

START_TEST(a_wrong_passphrase_and_nobody_get_the_same_sentence)
{
    struct safe s;
    char first[320];

    safe_open(&s, STORE_LIVE);
    ck_ok(&s.f, again(&s));
    ck_assert(!keyring_unlock(s.ring, amy.login, s.bobs, &s.f.err));
    ck_assert_int_eq(s.f.err.kind, ERR_DENIED);
    memcpy(first, s.f.err.msg, sizeof(first));
    ck_assert(!keyring_unlock(s.ring, "ccole", s.amys, &s.f.err));
    ck_assert_str_eq(first, s.f.err.msg);
    ck_assert(!keyring_unlock(s.ring, NULL, s.amys, &s.f.err));
    ck_assert_str_eq(first, s.f.err.msg);
    ck_assert(!keyring_is_open(s.ring));
    safe_close(&s);
}
END_TEST

START_TEST(a_new_passphrase_ends_the_old_one)
{
    struct safe s;
    struct secret *other = secret_from("a new passphrase", 16);
    bool right;

    safe_open(&s, STORE_LIVE);
    ck_ok(&s.f, again(&s));
    ck_ok(&s.f, keyring_unlock(s.ring, amy.login, s.amys, &s.f.err));
    ck_ok(&s.f, keyring_set(s.ring, &amy, other, SLOT_FOR_GOOD, &s.f.err));
    ck_ok(&s.f, again(&s));
    ck_ok(&s.f, keyring_try(s.ring, &amy.user, s.amys, &right, &s.f.err));
    ck_assert(!right);
    ck_ok(&s.f, keyring_try(s.ring, &amy.user, other, &right, &s.f.err));
    ck_assert(right && !keyring_is_open(s.ring));
    ck_ok(&s.f, keyring_unlock(s.ring, bob.login, s.bobs, &s.f.err));
    must_be_chain(&s);
    secret_free(other);
    safe_close(&s);
}
END_TEST

START_TEST(a_temporary_passphrase_is_good_for_a_day)
{
    struct safe s;
    struct secret *temporary;

    safe_open(&s, STORE_LIVE);
    temporary = passphrase_temporary(&s.f.fake.machine);
    ck_assert_uint_eq(temporary->length, 14);
    ck_ok(&s.f, keyring_set(s.ring, &amy, temporary, SLOT_FOR_A_DAY, &s.f.err));
    ck_ok(&s.f, again(&s));
    ck_assert_int_eq(keyring_state(s.ring, &amy.user), SLOT_TEMPORARY);
    ck_assert_int_eq(keyring_state(s.ring, &bob.user), SLOT_LASTING);
    ck_assert(!keyring_unlock(s.ring, amy.login, s.amys, &s.f.err));
    fake_pass(&s.f.fake, 24 * 3600 * 1000 - 1000);
    ck_ok(&s.f, keyring_unlock(s.ring, amy.login, temporary, &s.f.err));
    fake_pass(&s.f.fake, 1000);
    ck_ok(&s.f, again(&s));
    ck_assert_int_eq(keyring_state(s.ring, &amy.user), SLOT_OVER);
    ck_assert(!keyring_unlock(s.ring, amy.login, temporary, &s.f.err));
    ck_assert_ptr_nonnull(strstr(s.f.err.msg, "temporary"));
    secret_free(temporary);
    safe_close(&s);
}
END_TEST

START_TEST(a_leaver_gets_in_no_more)
{
    struct safe s;

    safe_open(&s, STORE_LIVE);
    ck_ok(&s.f, keyring_remove(s.ring, &bob.user, &s.f.err));
    ck_ok(&s.f, again(&s));
    ck_assert_int_eq(keyring_state(s.ring, &bob.user), SLOT_NONE);
    ck_assert(!keyring_unlock(s.ring, bob.login, s.bobs, &s.f.err));
    ck_ok(&s.f, keyring_unlock(s.ring, amy.login, s.amys, &s.f.err));
    safe_close(&s);
}
END_TEST

START_TEST(two_programs_change_slots_and_neither_is_lost)
{
    static const struct key_owner more[] = { { { { 1 } }, "one", NULL },
                                             { { { 2 } }, "two", NULL } };
    struct safe s;
    struct keyring *other;

    safe_open(&s, STORE_LIVE);
    ck_ok(&s.f, keyring_open(&s.f.place, &other, &s.f.err));
    ck_ok(&s.f, keyring_unlock(other, amy.login, s.amys, &s.f.err));
    ck_ok(&s.f, keyring_set(s.ring, &more[0], s.nobodys, SLOT_FOR_GOOD, &s.f.err));
    ck_ok(&s.f, keyring_set(other, &more[1], s.nobodys, SLOT_FOR_GOOD, &s.f.err));
    keyring_close(other);
    ck_ok(&s.f, again(&s));
    for (size_t i = 0; i < COUNT(more); i++) {
        ck_ok(&s.f, keyring_unlock(s.ring, more[i].login, s.nobodys, &s.f.err));
        must_be_chain(&s);
    }
    safe_close(&s);
}
END_TEST

START_TEST(both_halves_of_the_recovery_key_open)
{
    struct safe s;
    char first[RECOVERY_TEXT], second[RECOVERY_TEXT], other[RECOVERY_TEXT];

    safe_open(&s, STORE_LIVE);
    ck_assert(!keyring_unlock_recovery(s.ring, "", "", &s.f.err));
    ck_assert(!keyring_has_recovery(s.ring));
    ck_ok(&s.f, keyring_set_recovery(s.ring, first, second, &s.f.err));
    ck_assert_uint_eq(strlen(first), RECOVERY_TEXT - 1);
    ck_ok(&s.f, again(&s));
    ck_assert(keyring_has_recovery(s.ring));
    ck_ok(&s.f, keyring_unlock_recovery(s.ring, second, first, &s.f.err));
    must_be_chain(&s);
    keyring_lock(s.ring);
    ck_assert(!keyring_unlock_recovery(s.ring, first, first, &s.f.err));
    ck_assert_int_eq(s.f.err.kind, ERR_DENIED);
    ck_ok(&s.f, keyring_unlock(s.ring, amy.login, s.amys, &s.f.err));
    memcpy(other, first, sizeof(other));
    ck_ok(&s.f, keyring_set_recovery(s.ring, first, second, &s.f.err));
    ck_assert(!keyring_unlock_recovery(s.ring, other, second, &s.f.err));
    ck_ok(&s.f, keyring_unlock_recovery(s.ring, first, second, &s.f.err));
    safe_close(&s);
}
END_TEST

START_TEST(a_slip_on_the_paper_is_found_in_its_group)
{
    struct fake fake;
    struct secret *key, *joined;
    char first[RECOVERY_TEXT], second[RECOVERY_TEXT], wrong[RECOVERY_TEXT];
    struct err err;

    fake_init(&fake, 3);
    key = secret_random(&fake.machine, RECOVERY_BYTES);
    recovery_key_split(&fake.machine, key, first, second);
    ck_assert(recovery_key_join(first, second, &joined, &err) && secret_equal(key, joined));
    secret_free(joined);
    for (int at = 0; at < RECOVERY_TEXT - 1; at++) {
        char group[16];

        if (first[at] == '-')
            continue;
        snprintf(group, sizeof(group), "Group %d ", at / 6 + 1);
        for (const char *c = "0123456789ABCDEFGHJKMNPQRSTVWXYZU*"; *c; c++) {
            memcpy(wrong, first, sizeof(wrong));
            wrong[at] = *c;
            if (*c == first[at])
                continue;
            ck_assert(!recovery_key_join(wrong, second, &joined, &err));
            ck_assert_msg(strstr(err.msg, group) != NULL, "%s: %s", wrong, err.msg);
        }
        memcpy(wrong, second, sizeof(wrong));
        wrong[at] = second[at + 1];
        wrong[at + 1] = second[at];
        if (second[at + 1] != '-' && second[at + 1] != '\0' && second[at] != second[at + 1]) {
            ck_assert(!recovery_key_join(first, wrong, &joined, &err));
            ck_assert_ptr_nonnull(strstr(err.msg, "second half"));
        }
    }
    memcpy(wrong, first, sizeof(wrong));
    memcpy(wrong, first + 6, 5);
    memcpy(wrong + 6, first, 5);
    ck_assert(!recovery_key_join(wrong, second, &joined, &err));
    ck_assert(!recovery_key_join("", second, &joined, &err));
    snprintf(wrong, sizeof(wrong), "%.41s", first);
    ck_assert(!recovery_key_join(wrong, second, &joined, &err));
    secret_free(key);
}
END_TEST

START_TEST(the_paper_may_be_typed_in_small_letters_and_with_look_alikes)
{
    struct secret *zero, *one;
    struct err err;

    ck_assert(recovery_key_join("00000-00001-00002-00003-00004-00005-00006-00007",
                                "ooooo ooooi oooo2 oooo3 oooo4 oooo5 oooo6 oooo7", &zero, &err));
    ck_assert(recovery_key_join("0000000001000020000300004000050000600007",
                                "OOOOO-OOOOL-00002-00003-00004-00005-00006-00007 ", &one, &err));
    ck_assert(secret_equal(zero, one));
    secret_free(zero);
    secret_free(one);
}
END_TEST

static const struct key_owner trainer = { { { 0xd } }, "trainer", NULL };

START_TEST(only_a_training_store_opens_without_a_passphrase)
{
    struct safe s;

    safe_open(&s, STORE_TRAINING);
    ck_assert(!keyring_unlock_open(s.ring, &s.f.err));
    ck_assert_int_eq(s.f.err.kind, ERR_DENIED);
    ck_ok(&s.f, keyring_set_open(s.ring, &trainer, &s.f.err));
    ck_ok(&s.f, again(&s));
    ck_assert(!keyring_unlock(s.ring, "trainer", s.amys, &s.f.err));
    ck_ok(&s.f, keyring_unlock_open(s.ring, &s.f.err));
    must_be_chain(&s);
    safe_close(&s);
    safe_open(&s, STORE_LIVE);
    ck_assert(!keyring_set_open(s.ring, &trainer, &s.f.err));
    ck_assert_int_eq(s.f.err.kind, ERR_REFUSED);
    safe_close(&s);
}
END_TEST

/* ----- The file in other hands ------------------------------------------- */

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
    tcase_add_test(t, each_passphrase_opens_for_its_person);
    tcase_add_loop_test(t, a_passphrase_opens_however_its_accents_are_typed, 0, COUNT(spellings));
    tcase_add_test(t, bytes_that_are_no_text_only_open_themselves);
    tcase_add_test(t, a_wrong_passphrase_and_nobody_get_the_same_sentence);
    tcase_add_test(t, a_new_passphrase_ends_the_old_one);
    tcase_add_test(t, a_temporary_passphrase_is_good_for_a_day);
    tcase_add_test(t, a_leaver_gets_in_no_more);
    tcase_add_test(t, two_programs_change_slots_and_neither_is_lost);
    tcase_add_test(t, both_halves_of_the_recovery_key_open);
    tcase_add_test(t, a_slip_on_the_paper_is_found_in_its_group);
    tcase_add_test(t, the_paper_may_be_typed_in_small_letters_and_with_look_alikes);
    tcase_add_test(t, only_a_training_store_opens_without_a_passphrase);
    tcase_add_loop_test(t, what_others_did_to_the_file_is_found_and_said, 0, COUNT(thefts));
    tcase_add_test(t, every_flipped_bit_is_noticed);
    tcase_add_test(t, the_shipped_floor_refuses_a_cheap_slot);
    tcase_add_test(t, an_altered_file_is_not_written_over);
    tcase_add_test(t, without_keys_there_is_a_sentence);
    tcase_add_test(t, a_kill_while_changing_leaves_old_or_new);
}

TEST_MAIN("keyring", cases)
