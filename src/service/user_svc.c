/* SPDX-License-Identifier: MIT */
/* Accounts. */

#include "config.h"

#include "service/user_svc.h"

#include <string.h>

#include "base/text_clean.h"
#include "service/deed.h"
#include "service/names.h"
#include "service/user_work.h"
#include "store/attempts.h"
#include "store/keyring.h"
#include "store/user_store.h"

/* ----- Steps ------------------------------------------------------------ */

static bool allowed(struct deed *deed, enum operation operation, struct err *err)
{
    struct relation relation = { .roles = deed->session->who.roles };

    return deed_allowed(deed, PERMIT_ACCOUNTS, operation, &relation, err);
}

static bool find(struct deed *deed, const char *login, struct stored_user *user,
                 struct arena *arena, struct err *err)
{
    struct err quiet = ERR_INIT;

    if (user_store_by_login(deed->db, login, user, arena, &quiet))
        return true;
    if (quiet.kind == ERR_NOT_FOUND)
        return err_set(err, ERR_NOT_FOUND, "Nobody has the login %.40s.", login);
    *err = quiet;
    return false;
}

static struct record_stamp stamp_of(const struct session *session)
{
    return (struct record_stamp){ .at_ms = session->machine->now_ms(session->machine),
                                  .user = session->who.account };
}

/* The row of the trail for an account; `what` says what was done to it. */
static bool told(struct deed *deed, enum audit_action action, const struct stored_user *user,
                 const char *what, struct err *err)
{
    struct audit_event event = deed_event(deed, action);

    event.entity = "account";
    event.record = user->id;
    event.row_version = user->version;
    event.reason = what;
    return deed_audit(deed, &event, err);
}

static bool save(struct deed *deed, struct stored_user *user, const char *what, struct err *err)
{
    struct record_stamp stamp = stamp_of(deed->session);

    deed->session->standing.version = 0; /* it may be one's own */
    return user_store_change(deed->db, user, &stamp, err) &&
           told(deed, AUDIT_USER, user, what, err);
}

/* The store must keep somebody who can make accounts. */
static bool not_the_last(struct deed *deed, const struct stored_user *user, struct err *err)
{
    int64_t administrators;

    if (!set_has(user->roles, ROLE_administrator) || instant_known(user->disabled_at))
        return true;
    return user_store_count(deed->db, ROLE_administrator, &administrators, err) &&
           (administrators > 1 ||
            err_set(err, ERR_REFUSED,
                    "%.40s is the only administrator; make another one first.", user->login));
}

static bool not_the_trainer(const struct session *session, const struct stored_user *user,
                            struct err *err)
{
    return !session->training || strcmp(user->login, TRAINER_LOGIN) != 0 ||
           err_set(err, ERR_REFUSED, "The trainer's account stays as it is.");
}

/* Every change of one account: found, permitted, done, in the trail. */
typedef bool change_fn(struct deed *deed, struct stored_user *user, void *data, struct err *err);

static bool change(struct session *session, const char *login, change_fn *how, void *data,
                   struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct stored_user user;
    struct deed deed;
    bool ok;

    if (!deed_begin(session, &deed, NULL, err))
        return false;
    ok = allowed(&deed, OPERATION_UPDATE, err) && find(&deed, login, &user, &arena, err) &&
         not_the_trainer(session, &user, err) && how(&deed, &user, data, err);
    ok = deed_end(&deed, ok, err);
    arena_clear(&arena);
    return ok;
}

/* ----- Temporary passphrases -------------------------------------------- */

/* Letters that are told apart when read aloud or written down: a hundred bits
 * in five groups. */
static struct secret *make_passphrase(const struct machine *machine)
{
    static const char letters[] = "abcdefghjkmnpqrstuvwxyz023456789";
    enum { GROUPS = 5, GROUP = 4, LENGTH = GROUPS * (GROUP + 1) - 1 };
    struct secret *raw = secret_random(machine, LENGTH);

    for (size_t i = 0; i < LENGTH; i++)
        raw->bytes[i] = i % (GROUP + 1) == GROUP ? '-' : (unsigned char)letters[raw->bytes[i] % 32];
    return raw;
}

/* A new one for the account, good for a day. */
static bool give_temporary(struct deed *deed, const struct stored_user *user,
                           struct secret **passphrase, struct err *err)
{
    struct key_owner owner = { user->id, user->login, user->unix_user };
    struct secret *made = make_passphrase(deed->session->machine);

    if (keyring_set(deed->session->ring, &owner, made, SLOT_FOR_A_DAY, err)) {
        *passphrase = made;
        return true;
    }
    secret_free(made);
    return false;
}

static bool temporary(struct deed *deed, struct stored_user *user, void *data, struct err *err)
{
    if (ident_equal(&user->id, &deed->session->who.account))
        return err_set(err, ERR_REFUSED, "You are signed in: choose a new passphrase yourself.");
    if (instant_known(user->disabled_at))
        return err_set(err, ERR_REFUSED, "The account %.40s is closed.", user->login);
    return told(deed, AUDIT_KEYSLOT, user, "temporary passphrase", err) &&
           give_temporary(deed, user, data, err);
}

/* A passphrase is given back only for what was done. */
static bool change_with_passphrase(struct session *session, const char *login, change_fn *how,
                                   struct secret **passphrase, struct err *err)
{
    *passphrase = NULL;
    if (change(session, login, how, passphrase, err))
        return true;
    secret_free(*passphrase);
    *passphrase = NULL;
    return false;
}

bool user_temporary(struct session *session, const char *login, struct secret **passphrase,
                    struct err *err)
{
    return change_with_passphrase(session, login, temporary, passphrase, err);
}

/* ----- Adding ----------------------------------------------------------- */

static bool login_fits(const char *login)
{
    return login && *login && strlen(login) <= 32 &&
           login[strspn(login, "abcdefghijklmnopqrstuvwxyz0123456789.-")] == '\0';
}

static bool check_new(const struct user_new *user, struct err *err)
{
    if (!login_fits(user->login))
        return err_set_field(err, "login",
                             "A login is at most 32 lower-case letters, digits, full stops and "
                             "hyphens.");
    if (!user->name || text_blank(user->name))
        return err_set_field(err, "name", "Give the person's name.");
    if (!user->roles)
        return err_set_field(err, "role", "Give at least one role.");
    if (!user->agency || text_blank(user->agency))
        return err_set_field(err, "agency", "Name the agency the person works for.");
    return true;
}

static bool login_is_free(struct deed *deed, const char *login, struct arena *arena,
                          struct err *err)
{
    struct err quiet = ERR_INIT;
    struct stored_user other;

    if (user_store_by_login(deed->db, login, &other, arena, &quiet))
        return err_set(err, ERR_REFUSED, "Somebody has the login %.40s already.", login);
    if (quiet.kind == ERR_NOT_FOUND)
        return true;
    *err = quiet;
    return false;
}

static bool add(struct deed *deed, const struct user_new *wish, struct secret **passphrase,
                struct arena *arena, struct err *err)
{
    struct record_stamp stamp = stamp_of(deed->session);
    struct stored_user user = { .id = ident_new(deed->session->machine),
                                .login = wish->login,
                                .name = wish->name,
                                .roles = wish->roles,
                                .unix_user = wish->unix_user,
                                .must_change = true,
                                .last_signin = INSTANT_NONE,
                                .disabled_at = INSTANT_NONE,
                                .created_at = session_now(deed->session) };

    return allowed(deed, OPERATION_CREATE, err) && check_new(wish, err) &&
           login_is_free(deed, wish->login, arena, err) &&
           user_agency(deed, wish->agency, &user.agency, arena, err) &&
           user_worker(deed, &user, arena, err) &&
           (!wish->locality ||
            user_locality(deed, wish->locality, &user, &user.locality, arena, err)) &&
           user_store_add(deed->db, &user, &stamp, err) &&
           told(deed, AUDIT_USER, &user, "added", err) &&
           give_temporary(deed, &user, passphrase, err);
}

bool user_add(struct session *session, const struct user_new *user, struct secret **passphrase,
              struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct deed deed;
    bool ok;

    *passphrase = NULL;
    if (!deed_begin(session, &deed, NULL, err))
        return false;
    ok = deed_end(&deed, add(&deed, user, passphrase, &arena, err), err);
    if (!ok) {
        secret_free(*passphrase);
        *passphrase = NULL;
    }
    arena_clear(&arena);
    return ok;
}

/* ----- The list --------------------------------------------------------- */

static bool fill_row(struct session *session, const struct stored_user *user,
                     struct user_row *row, struct arena *arena, struct err *err)
{
    *row = (struct user_row){
        .login = user->login,
        .name = user->name,
        .roles = user->roles,
        .agency = name_of(session, ENTITY_agency, &user->agency, arena),
        .locality = name_of(session, ENTITY_locality, &user->locality, arena),
        .unix_user = user->unix_user,
        .last_signin = user->last_signin,
        .disabled = instant_known(user->disabled_at),
    };
    return attempts_is_locked(&session->place, user->login, &row->locked, err);
}

bool user_list(struct session *session, struct users *out, struct arena *arena, struct err *err)
{
    struct relation relation = { .roles = session->who.roles };
    struct permission permission = permit(PERMIT_ACCOUNTS, OPERATION_READ, &relation);
    struct audit_event event = { .action = AUDIT_LIST, .entity = "account" };
    struct stored_users all;
    struct db *db;
    bool ok;

    *out = (struct users){ NULL, 0 };
    if (!permission.allowed) {
        err_set(err, ERR_DENIED, "%s", permission.why_not);
        refusal(session, NULL, permit_function_words(PERMIT_ACCOUNTS), err);
        return false;
    }
    ok = session_db(session, &db, err) && look(session, &event, err) &&
         user_store_all(db, &all, arena, err);
    if (!ok)
        return false;
    out->rows = arena_alloc(arena, (all.count + 1) * sizeof(*out->rows));
    for (size_t i = 0; i < all.count; i++) {
        if (!fill_row(session, &all.items[i], &out->rows[i], arena, err))
            return false;
    }
    out->count = all.count;
    return true;
}

/* ----- Changing --------------------------------------------------------- */

/* Closed first, then the slot goes: whoever is cut off between the two finds
 * an account that opens nothing, and may close it again. */
static bool disable(struct deed *deed, struct stored_user *user, void *data, struct err *err)
{
    struct ident *closed = data;
    bool is_closed = instant_known(user->disabled_at);

    if (is_closed && keyring_state(deed->session->ring, &user->id) == SLOT_NONE)
        return err_set(err, ERR_REFUSED, "The account %.40s is closed already.", user->login);
    *closed = user->id;
    if (is_closed)
        return told(deed, AUDIT_KEYSLOT, user, "slot removed", err);
    if (!not_the_last(deed, user, err))
        return false;
    user->disabled_at = session_now(deed->session);
    return save(deed, user, "disabled", err) &&
           told(deed, AUDIT_KEYSLOT, user, "slot removed", err);
}

bool user_disable(struct session *session, const char *login, struct err *err)
{
    struct ident closed;

    return change(session, login, disable, &closed, err) &&
           keyring_remove(session->ring, &closed, err);
}

static bool enable(struct deed *deed, struct stored_user *user, void *data, struct err *err)
{
    if (!instant_known(user->disabled_at))
        return err_set(err, ERR_REFUSED, "The account %.40s is open.", user->login);
    user->disabled_at = INSTANT_NONE;
    user->must_change = true;
    return save(deed, user, "enabled", err) &&
           told(deed, AUDIT_KEYSLOT, user, "temporary passphrase", err) &&
           give_temporary(deed, user, data, err);
}

bool user_enable(struct session *session, const char *login, struct secret **passphrase,
                 struct err *err)
{
    return change_with_passphrase(session, login, enable, passphrase, err);
}

static bool unlock(struct deed *deed, struct stored_user *user, void *data, struct err *err)
{
    (void)data;
    return told(deed, AUDIT_USER, user, "unlocked", err) &&
           attempts_unlock(&deed->session->place, user->login, err);
}

bool user_unlock(struct session *session, const char *login, struct err *err)
{
    return change(session, login, unlock, NULL, err);
}

static bool set_roles(struct deed *deed, struct stored_user *user, void *data, struct err *err)
{
    const uint64_t *roles = data;
    struct arena arena = ARENA_INIT;
    bool ok;

    if (ident_equal(&user->id, &deed->session->who.account))
        return err_set(err, ERR_REFUSED, "Nobody changes their own roles.");
    if (*roles == 0)
        return err_set_field(err, "role", "Give at least one role.");
    if (!set_has(*roles, ROLE_administrator) && !not_the_last(deed, user, err))
        return false;
    user->roles = *roles;
    ok = user_worker(deed, user, &arena, err) && save(deed, user, "roles", err);
    arena_clear(&arena);
    return ok;
}

bool user_set_roles(struct session *session, const char *login, uint64_t roles, struct err *err)
{
    return change(session, login, set_roles, &roles, err);
}
