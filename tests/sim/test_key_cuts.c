/* SPDX-License-Identifier: MIT */
/*
 * Power cuts while keys change and while sign-ins fail: at each step of each
 * deed the file from before or the one from after is there whole, whoever had
 * a way in has one, what was acknowledged holds, and the trail is whole.
 *
 * SIM_SEED sets the dice.
 */

#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "service/backup_svc.h"
#include "service/rotate_svc.h"
#include "service/session_private.h"
#include "service/store_svc.h"
#include "service/user_svc.h"
#include "sim/sim_disk.h"
#include "store/attempts.h"
#include "store/audit_store.h"
#include "store/keyring.h"
#include "store/user_store.h"
#include "support/harness.h"
#include "support/machine_fake.h"

enum { TURNS = 3 };

struct town {
    struct fake fake;
    struct store_choice choice;
    struct store_made made;
    struct session *session;
    struct arena arena;
    struct err err;
    struct secret *old_one, *new_one, *bobs; /* of the administrator; Bob's */
    struct secret *given;                    /* what a deed gave back */
    int64_t cuts, done, before, after;
};

#define town_ok(t, call) ck_assert_msg((call), "%s (%s)", (t)->err.msg, (t)->err.detail)

static struct secret *words(const char *text)
{
    return secret_from(text, strlen(text));
}

static bool sign_in(struct town *t, const char *login, const struct secret *passphrase)
{
    session_close(t->session);
    t->session = NULL;
    t->err = ERR_INIT;
    fake_pass(&t->fake, 120000); /* the delay that failures earn is over */
    return session_sign_in(&t->choice, login, passphrase, &t->session, NULL, &t->err);
}

static void sign_out(struct town *t)
{
    session_close(t->session);
    t->session = NULL;
}

static void add_bob(struct town *t)
{
    static const struct user_new bob = { .login = "bbrook",
                                         .name = "Bob Brook",
                                         .roles = (uint64_t)1 << ROLE_auditor,
                                         .agency = "Westmarch" };
    struct secret *first;

    town_ok(t, user_add(t->session, &bob, &first, &t->err));
    town_ok(t, sign_in(t, "bbrook", first));
    town_ok(t, session_change_passphrase(t->session, first, t->bobs, &t->err));
    secret_free(first);
}

/* A live store with an administrator and Bob. */
static void town_open(struct town *t)
{
    const char *seed = getenv("SIM_SEED");

    memset(t, 0, sizeof(*t));
    sim_disk_start();
    sim_disk_clear(seed ? strtoull(seed, NULL, 10) : 5);
    fake_init(&t->fake, 5);
    t->fake.machine.files = sim_disk_files();
    t->choice = (struct store_choice){ .folder = "sim", .kind = CHOICE_LIVE, .vfs = "sim",
                                       .machine = &t->fake.machine };
    t->old_one = words("three quiet herons");
    t->new_one = words("seven amber lanterns");
    t->bobs = words("a walk by the weir");
    town_ok(t, store_init(&t->choice, "aamber", t->old_one, &t->made, &t->arena, &t->err));
    town_ok(t, sign_in(t, "aamber", t->old_one));
    add_bob(t);
    sign_out(t);
    sim_disk_keep();
}

static void town_close(struct town *t)
{
    sign_out(t);
    secret_free(t->old_one);
    secret_free(t->new_one);
    secret_free(t->bobs);
    secret_free(t->given);
    arena_clear(&t->arena);
    sim_disk_clear(0);
}

/* ----- What is whole ------------------------------------------------------ */

static void trail_is_whole(struct town *t)
{
    struct audit_verdict verdict;

    town_ok(t, audit_store_verify(t->session->db, t->session->chain, NULL, NULL, NULL, &verdict,
                                  &t->err));
    town_ok(t, record_store_prove(t->session->db, NULL, NULL, &t->err));
}

static void others_come_in(struct town *t)
{
    town_ok(t, sign_in(t, "bbrook", t->bobs));
    trail_is_whole(t);
}

/* ----- The deeds ---------------------------------------------------------- */

/* One that can be cut anywhere: `prepare` happens before, `check` after, with
 * whether it was acknowledged. */
struct deed_cut {
    const char *name;
    void (*prepare)(struct town *t);
    bool (*act)(struct town *t);
    void (*check)(struct town *t, bool done);
    int turns; /* each step is cut so often, with other dice */
};

static void as_administrator(struct town *t)
{
    town_ok(t, sign_in(t, "aamber", t->old_one));
}

static bool change_passphrase(struct town *t)
{
    return session_change_passphrase(t->session, t->old_one, t->new_one, &t->err);
}

static void one_of_two_opens(struct town *t, bool done)
{
    bool new_opens = sign_in(t, "aamber", t->new_one);
    bool old_opens = sign_in(t, "aamber", t->old_one);

    ck_assert_msg(new_opens != old_opens, "%s", t->err.msg);
    ck_assert(new_opens || !done);
    t->after += new_opens;
    t->before += old_opens;
    others_come_in(t);
}

static bool add_somebody(struct town *t)
{
    static const struct user_new carol = { .login = "ccole",
                                           .name = "Carol Cole",
                                           .roles = (uint64_t)1 << ROLE_auditor,
                                           .agency = "Westmarch" };

    return user_add(t->session, &carol, &t->given, &t->err);
}

static void account_is_there(struct town *t, bool done)
{
    if (done)
        town_ok(t, sign_in(t, "ccole", t->given));
    town_ok(t, sign_in(t, "aamber", t->old_one));
    if (!done && add_somebody(t)) /* nothing of the first try stands in the way */
        t->before++;
    else
        t->after++;
    others_come_in(t);
}

static bool close_account(struct town *t)
{
    return user_disable(t->session, "bbrook", &t->err);
}

static void account_is_closed(struct town *t, bool done)
{
    bool opens = sign_in(t, "bbrook", t->bobs);

    ck_assert(!(opens && done));
    t->before += opens;
    t->after += !opens;
    town_ok(t, sign_in(t, "aamber", t->old_one));
    trail_is_whole(t);
    if (!opens && !done) { /* it may be closed for good now */
        if (!user_disable(t->session, "bbrook", &t->err))
            ck_assert_int_eq(t->err.kind, ERR_REFUSED);
    }
}

static void with_bob_closed(struct town *t)
{
    as_administrator(t);
    town_ok(t, user_disable(t->session, "bbrook", &t->err));
}

static bool open_account(struct town *t)
{
    return user_enable(t->session, "bbrook", &t->given, &t->err);
}

static void account_is_open(struct town *t, bool done)
{
    if (done)
        town_ok(t, sign_in(t, "bbrook", t->given));
    ck_assert(!sign_in(t, "bbrook", t->bobs));
    town_ok(t, sign_in(t, "aamber", t->old_one));
    trail_is_whole(t);
    if (!done && open_account(t))
        t->before++;
    else
        t->after++;
}

/* With the printed halves, as whoever lost every passphrase would. */
static bool with_recovery_key(struct town *t, const struct secret *passphrase)
{
    struct key_owner owner = { .login = "aamber" };
    struct keyring *ring = NULL;
    struct place place = { .machine = &t->fake.machine, .folder = "sim", .vfs = "sim" };
    bool ok = keyring_open(&place, &ring, &t->err) &&
              keyring_unlock_recovery(ring, t->made.recovery_first, t->made.recovery_second,
                                      &t->err);

    if (ok && passphrase) {
        owner.user = keyring_user(ring, owner.login);
        ok = keyring_set(ring, &owner, passphrase, SLOT_FOR_GOOD, &t->err);
    }
    keyring_close(ring);
    return ok;
}

static bool recover(struct town *t)
{
    return with_recovery_key(t, t->new_one);
}

static void recovered(struct town *t, bool done)
{
    town_ok(t, with_recovery_key(t, NULL)); /* it opens still */
    one_of_two_opens(t, done);
}

static bool fail_twice(struct town *t)
{
    struct place place = { .machine = &t->fake.machine, .folder = "sim", .vfs = "sim" };
    struct attempt attempt = { "bbrook", 1001, "pts/3" };

    return attempts_begin(&place, &attempt, &t->err) && attempts_begin(&place, &attempt, &t->err);
}

/* An acknowledged failure counts; at most the one in flight is lost. */
static void failures_count(struct town *t, bool done)
{
    struct place place = { .machine = &t->fake.machine, .folder = "sim", .vfs = "sim" };
    struct failures failures;

    town_ok(t, attempts_untold(&place, &failures, &t->arena, &t->err));
    ck_assert_uint_le(failures.count, 2);
    ck_assert(!done || failures.count == 2);
    t->after += failures.count == 2;
    t->before += failures.count == 0;
    others_come_in(t);
}

static bool change_key(struct town *t)
{
    return keys_rotate(t->session, t->old_one, &t->err);
}

/* Everybody comes in, Bob without having been there; the recovery key opens. */
static void key_is_changed(struct town *t, bool done)
{
    int64_t epoch;

    town_ok(t, sign_in(t, "bbrook", t->bobs));
    epoch = db_about(t->session->db)->epoch;
    ck_assert_int_ge(epoch, done ? 2 : 1);
    ck_assert_int_le(epoch, 2);
    t->after += epoch == 2;
    t->before += epoch == 1;
    trail_is_whole(t);
    town_ok(t, db_check(t->session->db, DB_CHECK_WHOLE, &t->err));
    town_ok(t, with_recovery_key(t, NULL));
    town_ok(t, sign_in(t, "aamber", t->old_one));
    town_ok(t, change_key(t)); /* nothing of the first stands in the way */
    others_come_in(t);
}

/* ----- A backup ------------------------------------------------------------- */

static bool back_up(struct town *t)
{
    struct backup_made made;

    return backup_make(t->session, "out", NULL, &made, &t->arena, &t->err);
}

/* What has the name of a backup is one. */
static bool backup_is_whole(struct town *t)
{
    static const char path[] = "out/cafdesk-%.8s-2010-03-22T090000Z.backup";
    char store[IDENT_TEXT], name[64];
    struct place out = { .machine = &t->fake.machine, .folder = "out", .vfs = "sim" };
    struct backup *backup;
    bool opened;

    ident_format(&db_about(t->session->db)->uuid, store);
    snprintf(name, sizeof(name), path, store);
    if (!place_has(&out, name + 4))
        return false;
    town_ok(t, backup_open(&t->fake.machine, "sim", name, &backup, &t->err));
    town_ok(t, backup_enter_signed_in(backup, t->session, &opened, &t->err));
    ck_assert(opened);
    town_ok(t, backup_verify(backup, t->session, NULL, &t->err));
    backup_close(backup);
    return true;
}

static void back_up_at_nine(struct town *t)
{
    as_administrator(t);
    t->fake.now_ms = INT64_C(1269248400000);
}

static void backup_is_whole_or_not_there(struct town *t, bool done)
{
    bool there;

    town_ok(t, sign_in(t, "aamber", t->old_one));
    there = backup_is_whole(t);
    ck_assert(there || !done);
    t->after += there;
    t->before += !there;
    town_ok(t, back_up(t)); /* nothing of the first stands in the way */
    others_come_in(t);
}

static void nothing(struct town *t)
{
    (void)t;
}

static const struct deed_cut deeds[] = {
    { "a new passphrase", as_administrator, change_passphrase, one_of_two_opens, TURNS },
    { "an account added", as_administrator, add_somebody, account_is_there, TURNS },
    { "an account closed", as_administrator, close_account, account_is_closed, TURNS },
    { "an account opened", with_bob_closed, open_account, account_is_open, TURNS },
    { "the recovery key used", nothing, recover, recovered, TURNS },
    { "another key", as_administrator, change_key, key_is_changed, 1 },
    { "a backup", back_up_at_nine, back_up, backup_is_whole_or_not_there, 1 },
    { "failed sign-ins", nothing, fail_twice, failures_count, TURNS },
};

/* ----- Cutting ------------------------------------------------------------ */

/* Cuts at the n-th step of the deed; true when it has not so many: then the
 * power goes right after it was acknowledged. */
static bool one_cut(struct town *t, const struct deed_cut *deed, int64_t n)
{
    bool done, over;

    sim_disk_back();
    deed->prepare(t);
    secret_free(t->given);
    t->given = NULL;
    sim_disk_cut_at(n);
    done = deed->act(t);
    over = !sim_disk_is_cut();
    ck_assert_msg(done || !over, "%s (%s)", t->err.msg, t->err.detail);
    if (over)
        sim_disk_cut_at(1);
    t->cuts++;
    t->done += done;
    sign_out(t);
    sim_disk_power();
    sim_disk_cut_at(0);
    deed->check(t, done);
    sign_out(t);
    return over;
}

START_TEST(keys_are_old_or_new_and_never_neither)
{
    const struct deed_cut *deed = &deeds[_i];
    struct town t;

    town_open(&t);
    for (int turn = 0; turn < deed->turns; turn++)
        for (int64_t n = 1; !one_cut(&t, deed, n); n++)
            ck_assert_int_lt(n, 2000);
    printf("%s: %lld cuts, %lld as before, %lld as after, %lld acknowledged\n", deed->name,
           (long long)t.cuts, (long long)t.before, (long long)t.after, (long long)t.done);
    fflush(stdout);
    ck_assert_msg(t.before > 0 && t.after > 0, "only one side of it was seen");
    town_close(&t);
}
END_TEST

static int no_name_for_keys(const char *from, const char *to)
{
    if (strstr(from, PLACE_KEYS_NEXT)) {
        errno = EACCES;
        return -1;
    }
    return sim_disk_files()->rename(from, to);
}

/* The store has taken its place and the keys cannot: they are still there. */
START_TEST(keys_that_got_no_name_are_not_lost)
{
    struct file_calls calls = *sim_disk_files();
    struct town t;

    calls.rename = no_name_for_keys;
    town_open(&t);
    as_administrator(&t);
    t.fake.machine.files = &calls;
    ck_assert(!change_key(&t));
    ck_assert_int_eq(t.err.kind, ERR_STORAGE);
    sign_out(&t);
    t.fake.machine.files = sim_disk_files();
    key_is_changed(&t, true);
    town_close(&t);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, keys_that_got_no_name_are_not_lost);
    tcase_add_loop_test(t, keys_are_old_or_new_and_never_neither, 0, COUNT(deeds));
}

TEST_MAIN("power cuts of keys", cases)
