/* SPDX-License-Identifier: MIT */
/* Signing in, locking, unlocking, signing out. */

#include "config.h"

#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "model/record.h"
#include "service/anchor.h"
#include "service/deed.h"
#include "service/draft_hold.h"
#include "service/passphrase.h"
#include "service/session.h"
#include "service/session_private.h"
#include "service/session_way.h"
#include "store/attempts.h"
#include "store/audit_store.h"
#include "store/board_store.h"
#include "store/config_store.h"
#include "store/keyring.h"
#include "store/recovery_store.h"
#include "store/user_store.h"

enum { HOST_TEXT = 256 };

void session_close(struct session *session)
{
    struct audit_event event = { .action = AUDIT_SIGNOUT };
    struct err quiet = ERR_INIT;

    if (!session)
        return;
    if (session->chain && look_last(session, &event, &quiet))
        anchor_leave(session, "signout"); /* else the sign-out stands without its row */
    session_close_store(session);
    session_close_keys(session);
    draft_hold_end(session);
    arena_clear(&session->arena);
    free(session);
}

/* ----- Who -------------------------------------------------------------- */

static const char *host_name(struct arena *arena)
{
    char host[HOST_TEXT] = "";

    if (gethostname(host, sizeof(host) - 1) != 0)
        return NULL;
    return arena_strdup(arena, host);
}

static void fill_who(struct session *session, const struct stored_user *user)
{
    session->who = (struct who){
        .account = user->id,
        .practitioner = user->practitioner,
        .agency = user->agency,
        .locality = user->locality,
        .login = arena_strdup(&session->arena, user->login),
        .name = arena_strdup(&session->arena, user->name),
        .trainer = session->training && strcmp(user->login, TRAINER_LOGIN) == 0,
    };
    session->trail.sitting = ident_new(session->machine);
    session->trail.user = user->id;
    session->trail.login = session->who.login;
    session_take_roles(session, user->roles);
    session->trail.unix_uid = (int64_t)getuid();
    session->trail.host = host_name(&session->arena);
}

static bool set_parameter(void *data, const char *name, const char *value)
{
    struct session *session = data;
    struct err quiet = ERR_INIT;

    /* A value of a newer program, or nonsense, leaves the default. */
    if (!parameters_set(&session->parameters, name, strtol(value, NULL, 10), &quiet))
        quiet = ERR_INIT;
    return true;
}

/* ----- Sign-in ---------------------------------------------------------- */

/* Nobody learns from words or time whether a login exists. */
static bool find_user(struct session *session, const char *login, struct stored_user *user,
                      struct err *err)
{
    struct err quiet = ERR_INIT;

    if (user_store_by_login(session->db, login, user, &session->arena, &quiet))
        return true;
    if (quiet.kind == ERR_NOT_FOUND) {
        memset(user, 0, sizeof(*user));
        user->disabled_at = INSTANT_NONE;
        return true;
    }
    *err = quiet;
    return false;
}

static bool tell_failures(struct session *session, struct deed *deed, struct failures *failures,
                          struct err *err)
{
    if (!attempts_untold(&session->place, failures, &session->arena, err))
        return false;
    for (size_t i = 0; i < failures->count; i++) {
        const struct failure *failure = &failures->items[i];
        struct audit_event event = deed_event(deed, AUDIT_FAIL);
        struct stored_user user;
        char moment[INSTANT_TEXT];

        if (!find_user(session, failure->login, &user, err))
            return false;
        instant_format((struct instant){ failure->at_ms / 1000 }, moment);
        event.who.user = user.id;
        event.who.login = failure->login;
        event.who.role = NULL;
        event.who.unix_uid = failure->uid;
        event.who.terminal = failure->terminal;
        event.outcome = AUDIT_FAILED;
        event.reason = moment; /* when it was: the row is later */
        if (!deed_audit(deed, &event, err))
            return false;
    }
    return true;
}

static int failures_of(const struct failures *failures, const char *login)
{
    int count = 0;

    for (size_t i = 0; i < failures->count; i++)
        count += strcmp(failures->items[i].login, login) == 0;
    return count;
}

/* The trail knows the last sign-in and everything that failed since. */
static bool write_signin(struct session *session, const struct stored_user *user,
                         struct signin_report *report, struct err *err)
{
    struct failures failures = { NULL, 0 };
    struct audit_event event, last = { .seq = 0 };
    struct deed deed;
    bool ok;

    if (!deed_begin(session, &deed, NULL, err))
        return false;
    event = deed_event(&deed, AUDIT_SIGNIN);
    ok = tell_failures(session, &deed, &failures, err) &&
         audit_store_last_signin(deed.db, &user->id, 0, &last, &session->arena, err) &&
         deed_audit(&deed, &event, err) &&
         user_store_signed_in(deed.db, &user->id, session_now(session), err);
    ok = db_finish(deed.db, ok, err);
    if (!ok)
        return false;
    *report = (struct signin_report){
        .last_signin = user->last_signin,
        .last_terminal = last.seq ? last.who.terminal : NULL,
        .failures_since = failures_of(&failures, user->login),
        .must_change_passphrase = keyring_state(session->ring, &user->id) == SLOT_TEMPORARY,
        .store_was_cut_off = db_was_cut_off(session->db),
        .disk_is_low = place_room(&session->place) != ROOM_ENOUGH,
    };
    return failures.count == 0 || attempts_told(&session->place, failures.count, err);
}

/* Domain.md 2.2, T03: the co-ordinator is told of each case that began. */
static bool count_begun(struct session *session, struct signin_report *report, struct err *err)
{
    const struct who *who = &session->who;

    if (!set_has(who->roles, ROLE_coordinator) || !instant_known(report->last_signin))
        return true;
    return board_store_begun(session->db, &who->locality, &who->practitioner, report->last_signin,
                             &report->begun_since, err);
}

static bool begin_work(struct session *session, const struct stored_user *user,
                       struct signin_report *report, struct err *err)
{
    session->chain = keyring_chain(session->ring);
    fill_who(session, user);
    place_reserve_keep(&session->place);
    if (!config_store_all(session->db, set_parameter, session, err) ||
        !write_signin(session, user, report, err) || !count_begun(session, report, err))
        return false;
    anchor_leave(session, "signin");
    report->anchor_is_lost = session->anchored.lost;
    return true;
}

/* A slot outlives its account when the program is cut off between the two. */
static bool find_own(struct session *session, const char *login, struct stored_user *user,
                     struct err *err)
{
    struct ident id = keyring_user(session->ring, login);

    if (!find_user(session, login, user, err))
        return false;
    return (ident_equal(&user->id, &id) && !instant_known(user->disabled_at)) ||
           err_set(err, ERR_DENIED, "The login or the passphrase is wrong.");
}

/* The keys are open, but the records behind them are not to be had: that was no
 * wrong passphrase. */
static void forget_right(struct session *session, const struct attempt *attempt)
{
    struct err quiet = ERR_INIT;

    if (session->ring && keyring_is_open(session->ring) &&
        !attempts_right(&session->place, attempt, &quiet))
        quiet = ERR_INIT; /* it counts, then: what is wrong is told in any case */
}

/* A try counts before it is made. */
static bool try_passphrase(struct session *session, const char *login,
                           const struct secret *passphrase, struct stored_user *user,
                           struct err *err)
{
    struct attempt attempt = { login, (int64_t)getuid(), session->trail.terminal };
    struct way_in way = { .login = login, .passphrase = passphrase };

    if (!attempts_begin(&session->place, &attempt, err))
        return false;
    if (!session_enter(session, &way, err)) {
        forget_right(session, &attempt);
        return false;
    }
    return find_own(session, login, user, err) &&
           attempts_right(&session->place, &attempt, err);
}

bool session_sign_in(const struct store_choice *choice, const char *login,
                     const struct secret *passphrase, struct session **out,
                     struct signin_report *report, struct err *err)
{
    struct session *session = session_new(choice);
    struct signin_report ignored;
    struct stored_user user;

    if (session_open_store(session, err) &&
        try_passphrase(session, login, passphrase, &user, err) &&
        begin_work(session, &user, report ? report : &ignored, err)) {
        *out = session;
        return true;
    }
    session->chain = NULL;
    session_close(session);
    return false;
}

bool session_begin_trainer(struct session *session, struct err *err)
{
    struct signin_report report;
    struct stored_user user;

    session->training = true;
    return user_store_by_login(session->db, TRAINER_LOGIN, &user, &session->arena, err) &&
           begin_work(session, &user, &report, err);
}

bool session_open_trainer(const struct store_choice *choice, struct session **out,
                          struct err *err)
{
    struct session *session = session_new(choice);
    struct way_in way = { .login = NULL };

    if (session_open_store(session, err) && session_enter(session, &way, err) &&
        session_begin_trainer(session, err)) {
        *out = session;
        return true;
    }
    session->chain = NULL;
    session_close(session);
    return false;
}

/* ----- Before anybody is signed in ----------------------------------------
 *
 * The first look brings an older store up to date, as signing in would. */

const char *session_bound_login(const struct store_choice *choice, struct arena *arena)
{
    const struct passwd *account = getpwuid(getuid());
    struct session *session = session_new(choice);
    struct err quiet = ERR_INIT;
    const char *login = NULL;

    if (account && session_open_store(session, &quiet))
        login = keyring_bound(session->ring, account->pw_name);
    login = login ? arena_strdup(arena, login) : NULL;
    session_close(session);
    return login;
}

bool session_store_is_training(const struct store_choice *choice, bool *training,
                               struct err *err)
{
    struct session *session = session_new(choice);
    bool ok = session_open_store(session, err);

    if (ok)
        *training = session->training;
    session_close(session);
    return ok;
}

/* ----- Locking ---------------------------------------------------------- */

void session_lock(struct session *session)
{
    struct audit_event event = { .action = AUDIT_LOCK };
    struct err quiet = ERR_INIT;

    if (session->locked)
        return;
    if (!look_last(session, &event, &quiet))
        event.action = AUDIT_NONE; /* locking does not wait for the trail */
    session_close_store(session);
    session_close_keys(session);
    session->locked = true;
}

static bool unlock(struct session *session, const struct secret *passphrase, struct err *err)
{
    struct way_in way = { .login = NULL };
    struct stored_user user;

    if (session->who.trainer)
        return session_enter(session, &way, err);
    return try_passphrase(session, session->who.login, passphrase, &user, err);
}

bool session_unlock(struct session *session, const struct secret *passphrase, struct err *err)
{
    struct audit_event event = { .action = AUDIT_UNLOCK };

    if (!session->locked)
        return true;
    if (!session_open_store(session, err) || !unlock(session, passphrase, err)) {
        session_close_store(session);
        session_close_keys(session);
        return false;
    }
    session->chain = keyring_chain(session->ring);
    session->locked = false;
    return look(session, &event, err);
}

bool session_confirm(struct session *session, const struct secret *passphrase, struct err *err)
{
    struct attempt attempt = { session->who.login, (int64_t)getuid(), session->trail.terminal };
    bool right = false;
    struct db *db;

    if (!session_db(session, &db, err))
        return false;
    if (session->who.trainer)
        return true;
    if (!passphrase || !passphrase->length)
        return err_set_field(err, "passphrase", "Type your passphrase to sign.");
    if (!attempts_begin(&session->place, &attempt, err) ||
        !keyring_try(session->ring, &session->who.account, passphrase, &right, err))
        return false;
    if (right)
        return attempts_right(&session->place, &attempt, err);
    err_set(err, ERR_DENIED, "That is not your passphrase. Nothing was signed.");
    err->field = "passphrase";
    return false;
}

static bool is_same(const struct secret *a, const struct secret *b)
{
    struct secret *one = secret_composed(a), *other = secret_composed(b);
    bool same = secret_equal(one, other);

    secret_free(one);
    secret_free(other);
    return same;
}

/* The slot of whoever is signed in, with what it says of them now. */
static bool set_passphrase(struct session *session, const struct secret *passphrase,
                           struct err *err)
{
    struct key_owner owner = { .user = session->who.account, .login = session->who.login };
    struct stored_user user;

    if (!user_store_get(session->db, &owner.user, &user, &session->arena, err))
        return false;
    owner.unix_user = user.unix_user;
    return keyring_set(session->ring, &owner, passphrase, SLOT_FOR_GOOD, err);
}

bool session_change_passphrase(struct session *session, const struct secret *old_one,
                               const struct secret *new_one, struct err *err)
{
    struct audit_event event = { .action = AUDIT_KEYSLOT, .entity = "account",
                                 .record = session->who.account };

    if (session->who.trainer)
        return err_set(err, ERR_REFUSED, "The trainer has no passphrase.");
    if (is_same(old_one, new_one))
        return err_set_field(err, "new_one", "Choose another passphrase than the old one.");
    return session_confirm(session, old_one, err) &&
           passphrase_check(new_one, session->who.login, session->who.name, err) &&
           look(session, &event, err) && set_passphrase(session, new_one, err);
}

/* ----- When every passphrase is lost ------------------------------------- */

static bool find_administrator(struct session *session, const char *login,
                               struct stored_user *user, struct err *err)
{
    if (!user_store_by_login(session->db, login, user, &session->arena, err))
        return false;
    if (set_has(user->roles, ROLE_administrator) && !instant_known(user->disabled_at))
        return true;
    return err_set(err, ERR_REFUSED,
                   "The recovery key lets an administrator in again, whose account is not closed; "
                   "they then help the others.");
}

static bool begin_anew(struct session *session, const char *login,
                       const struct secret *new_one, struct err *err)
{
    struct audit_event event = { .action = AUDIT_KEYSLOT, .entity = "account",
                                 .reason = RECOVERY_REASON };
    struct signin_report report;
    struct stored_user user;

    if (!find_administrator(session, login, &user, err) ||
        !passphrase_check(new_one, user.login, user.name, err) ||
        !begin_work(session, &user, &report, err))
        return false;
    event.record = user.id;
    return look(session, &event, err) &&
           set_passphrase(session, new_one, err) &&
           attempts_unlock(&session->place, user.login, err);
}

bool session_recover(const struct store_choice *choice, const char *login, const char *first,
                     const char *second, const struct secret *new_one, struct err *err)
{
    struct session *session = session_new(choice);
    struct way_in way = { .first = first, .second = second };
    bool ok = session_open_store(session, err) && session_enter(session, &way, err) &&
              begin_anew(session, login, new_one, err);

    session_close(session);
    return ok;
}
