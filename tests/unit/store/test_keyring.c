/* SPDX-License-Identifier: MIT */
/* Keys: who gets in, and who does not. */

#include "config.h"

#include "safe.h"

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
}

TEST_MAIN("keyring", cases)
