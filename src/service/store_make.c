/* SPDX-License-Identifier: MIT */
/* Making stores. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "base/compiler.h"
#include "model/record.h"
#include "service/deed.h"
#include "service/passphrase.h"
#include "service/session_private.h"
#include "service/store_svc.h"
#include "store/audit_store.h"
#include "store/keyring.h"
#include "store/record_store.h"
#include "store/user_store.h"

/* A store that is being made: the first account, the keys, the first rows. */
struct making {
    struct place *place; /* gets the key of the pages */
    struct db_about about;
    struct db *db;
    struct keyring *ring;
    struct stored_user user;
    struct arena arena;
};

static struct place place_of(const struct store_choice *choice)
{
    return (struct place){ .machine = choice->machine,
                           .folder = choice->folder,
                           .vfs = choice->vfs };
}

bool store_exists(const struct store_choice *choice)
{
    struct place place = place_of(choice);

    return place_has_store(&place);
}

/* ----- The first rows --------------------------------------------------- */

static bool append(struct making *m, enum audit_action action, struct err *err)
{
    struct audit_event event = { .action = action,
                                 .entity = "account",
                                 .record = m->user.id,
                                 .row_version = m->user.version };

    event.who.user = m->user.id;
    event.who.login = m->user.login;
    event.who.role = code_text(CODES_ROLE_ID, ROLE_administrator);
    return audit_store_append(m->db, keyring_chain(m->ring), &event, err);
}

static bool write_first_rows(struct making *m, struct err *err)
{
    struct record_stamp stamp = { .at_ms = m->place->machine->now_ms(m->place->machine),
                                  .user = m->user.id };
    bool ok;

    if (!db_write(m->db, err))
        return false;
    ok = user_store_add(m->db, &m->user, &stamp, err) && append(m, AUDIT_INIT, err);
    return db_finish(m->db, ok, err);
}

/* The keys are on the disk before there is a store that needs them. */
static bool make(struct making *m, const struct secret *passphrase, struct store_made *made,
                 struct err *err)
{
    struct key_owner owner = { .user = m->user.id, .login = m->user.login };

    m->ring = keyring_new(m->place, &m->about);
    m->place->page_key = keyring_pages(m->ring);
    if (!place_make(m->place, err) || !place_check_local(m->place, err) ||
        !db_create(m->place, &m->about, &m->db, err))
        return false;
    if (passphrase ? !keyring_set(m->ring, &owner, passphrase, SLOT_FOR_GOOD, err)
                   : !keyring_set_open(m->ring, &owner, err))
        return false;
    if (made && !keyring_set_recovery(m->ring, made->recovery_first, made->recovery_second, err))
        return false;
    return write_first_rows(m, err);
}

static void making_end(struct making *m)
{
    db_close(m->db);
    keyring_close(m->ring);
    arena_clear(&m->arena);
}

/* `place` is borrowed: it outlives the keyring that is made. */
static struct making making_of(const struct store_choice *choice, struct place *place,
                               enum store_kind kind)
{
    const struct machine *machine = place->machine;

    return (struct making){
        .place = place,
        .about = { .uuid = ident_new(machine),
                   .kind = kind,
                   .sealed = !choice->plain,
                   .created = { machine_now(machine) },
                   .epoch = 1 },
        .user = { .id = ident_new(machine),
                  .created_at = { machine_now(machine) },
                  .last_signin = INSTANT_NONE,
                  .disabled_at = INSTANT_NONE },
    };
}

/* ----- A live store ----------------------------------------------------- */

static bool login_is_good(const char *login, struct err *err)
{
    size_t length = strlen(login);

    if (length >= 2 && length <= 32 &&
        strspn(login, "abcdefghijklmnopqrstuvwxyz0123456789.-") == length)
        return true;
    return err_set_field(err, "login",
                         "A login is 2 to 32 lower-case letters, digits, \".\" and \"-\".");
}

bool store_init(const struct store_choice *choice, const char *admin_login,
                const struct secret *passphrase, struct store_made *out, struct arena *arena,
                struct err *err)
{
    struct place place = place_of(choice);
    struct making m = making_of(choice, &place, STORE_LIVE);
    bool ok;

    if (store_exists(choice))
        return err_set(err, ERR_REFUSED, "There is a store already in %.200s.", choice->folder);
    m.user.login = admin_login;
    m.user.name = admin_login;
    m.user.roles = set_with(0, ROLE_administrator);
    ok = login_is_good(admin_login, err) &&
         passphrase_check(passphrase, admin_login, admin_login, err) &&
         make(&m, passphrase, out, err) && db_publish(&m.db, err);
    if (ok)
        out->folder = arena_strdup(arena, choice->folder);
    making_end(&m);
    return ok;
}

/* ----- A training store ------------------------------------------------- */

const char *store_training_passphrase(void)
{
    return "fennmoor lantern kite";
}

static bool make_room(const struct store_choice *choice, bool fresh, struct err *err)
{
    struct place place = place_of(choice);

    if (!store_exists(choice))
        return true;
    if (!fresh)
        return err_set(err, ERR_REFUSED, "There is a training store already in %.200s.",
                       choice->folder);
    return place_remove_training(&place, err);
}

bool store_begin_training(const struct store_choice *choice, bool fresh, struct session **out,
                          struct err *err)
{
    struct session *session;
    struct making m;
    bool ok;

    *out = NULL;
    if (!make_room(choice, fresh, err))
        return false;
    session = session_new(choice);
    m = making_of(choice, &session->place, STORE_TRAINING);
    m.user.login = TRAINER_LOGIN;
    m.user.name = "Trainer";
    for (int role = 1; role < ROLE_END_; role++)
        m.user.roles = set_with(m.user.roles, role);
    ok = make(&m, NULL, NULL, err);
    session->db = m.db;
    session->ring = m.ring;
    m.db = NULL;     /* now the session's */
    m.ring = NULL;
    making_end(&m);
    if (ok && session_begin_trainer(session, err)) {
        *out = session;
        return true;
    }
    session->chain = NULL;
    session_close(session);
    return false;
}

bool store_end_training(struct session *session, struct err *err)
{
    return db_publish(&session->db, err) &&
           db_open(&session->place, ACCESS_WRITE, STORE_TRAINING, &session->db, err);
}

bool store_make_training(const struct store_choice *choice, bool fresh, struct session **out,
                         struct err *err)
{
    if (!store_begin_training(choice, fresh, out, err))
        return false;
    if (store_end_training(*out, err))
        return true;
    session_close(*out);
    *out = NULL;
    return false;
}

/* ----- Its accounts ----------------------------------------------------- */

static void *same_room(void *data)
{
    return data;
}

/* A co-ordinator's locality is the one that names her. */
static bool locality_of(struct deed *deed, const struct practitioner *worker,
                        struct ident *locality, struct arena *arena, struct err *err)
{
    struct locality *room = arena_alloc(arena, sizeof(*room));
    int64_t at = 0, before;

    *locality = IDENT_NONE;
    do {
        before = at;
        if (!record_store_all(deed->db, ENTITY_locality, &at, 1, same_room, room, arena,
                              err))
            return false;
        if (at != before && ident_equal(&room->coordinator, &worker->record.id))
            *locality = room->record.id;
    } while (at != before);
    return true;
}

static bool add_account(struct deed *deed, const struct training_account *account,
                        const struct secret *passphrase, struct arena *arena, struct err *err)
{
    struct session *session = deed->session;
    struct audit_event event = deed_event(deed, AUDIT_USER);
    struct record_stamp stamp = { .at_ms = session->machine->now_ms(session->machine),
                                  .user = session->who.account };
    struct practitioner worker;
    struct stored_user user = { .id = ident_new(session->machine),
                                .login = account->login,
                                .roles = account->roles,
                                .practitioner = account->practitioner,
                                .last_signin = INSTANT_NONE,
                                .disabled_at = INSTANT_NONE,
                                .created_at = session_now(session) };

    if (!record_store_get(deed->db, ENTITY_practitioner, &account->practitioner, &worker, arena,
                          err))
        return false;
    user.name = worker.name;
    user.agency = worker.agency_id;
    event.entity = "account";
    event.record = user.id;
    event.row_version = 1;
    return locality_of(deed, &worker, &user.locality, arena, err) &&
           user_store_add(deed->db, &user, &stamp, err) && deed_audit(deed, &event, err) &&
           keyring_set(session->ring, &(struct key_owner){ user.id, user.login, NULL }, passphrase,
                       SLOT_FOR_GOOD, err);
}

static bool add_accounts(struct deed *deed, const struct training_account *accounts, size_t count,
                         struct err *err)
{
    const char *words = store_training_passphrase();
    struct secret *passphrase = secret_from(words, strlen(words));
    struct arena scratch = ARENA_INIT;
    bool ok = true;

    for (size_t i = 0; ok && i < count; i++)
        ok = add_account(deed, &accounts[i], passphrase, &scratch, err);
    arena_clear(&scratch);
    secret_free(passphrase);
    return ok;
}

bool store_training_accounts(struct session *session, const struct training_account *accounts,
                             size_t count, struct err *err)
{
    /* One printed passphrase for all: the least cost that is still accepted. */
    struct machine quick = *session->machine;
    const struct machine *usual = session->place.machine;
    struct deed deed;
    bool ok;

    if (!session->training)
        return err_set(err, ERR_REFUSED, "Only a training store has made-up people.");
    quick.kdf.passes = 1;
    quick.kdf.memory = quick.kdf.floor_memory;
    if (!deed_begin(session, &deed, NULL, err))
        return false;
    session->place.machine = &quick;
    ok = deed_end(&deed, add_accounts(&deed, accounts, count, err), err);
    session->place.machine = usual;
    return ok;
}
