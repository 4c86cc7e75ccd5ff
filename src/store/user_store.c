/* SPDX-License-Identifier: MIT */
/* Accounts in the store. */

#include "config.h"

#include "store/user_store.h"

#include "model/record.h"
#include "store/db.h"
#include "store/record_version.h"
#include "store/stmt.h"

#define COLUMNS \
    "u.uuid, u.login, u.name, u.practitioner, u.agency, u.locality, u.unix_user, u.must_change," \
    " u.last_signin_at, u.disabled_at, u.created_at, u.row_version, u.own_names, u.own_postcodes," \
    " u.id"
#define FROM "SELECT " COLUMNS " FROM app_user u "

SQL(user_get, FROM "WHERE u.uuid = ?");
SQL(user_by_login, FROM "WHERE u.login = ?");
SQL(user_by_unix, FROM "WHERE u.unix_user = ?");
SQL(user_by_practitioner, FROM "WHERE u.practitioner = ?");
SQL(user_all, FROM "ORDER BY u.login");
SQL(user_roles, "SELECT role FROM user_role WHERE user_id = ?");
SQL(user_add, "INSERT INTO app_user (uuid, login, name, practitioner, agency, locality, unix_user,"
              " must_change, disabled_at, own_names, own_postcodes, created_at, row_version)"
              " VALUES (:uuid, :login, :name, :practitioner, :agency, :locality, :unix_user,"
              " :must_change, :disabled_at, :own_names, :own_postcodes, :created_at, 1)");
SQL(user_change, "UPDATE app_user SET name = :name, practitioner = :practitioner,"
                 " agency = :agency, locality = :locality, unix_user = :unix_user,"
                 " must_change = :must_change, disabled_at = :disabled_at,"
                 " own_names = :own_names, own_postcodes = :own_postcodes,"
                 " row_version = row_version + 1 WHERE uuid = :uuid AND row_version = :version");
SQL(user_signin, "UPDATE app_user SET last_signin_at = :at WHERE uuid = :uuid");
SQL(user_role_drop, "DELETE FROM user_role WHERE user_id = (SELECT id FROM app_user WHERE uuid = ?)");
SQL(user_role_add, "INSERT INTO user_role (user_id, role)"
                   " SELECT id, :role FROM app_user WHERE uuid = :uuid");
SQL(user_count, "SELECT count(*) FROM user_role r JOIN app_user u ON u.id = r.user_id"
                " WHERE r.role = ? AND u.disabled_at IS NULL");

static bool read_roles(struct db *db, int64_t row, uint64_t *roles, struct err *err)
{
    struct stmt *q = stmt_open(db, &user_roles);

    *roles = 0;
    stmt_bind_int_at(q, 1, row);
    while (stmt_row(q)) {
        int role = code_find(CODES_ROLE_ID, stmt_peek_text_at(q, 0));

        if (role == 0)
            stmt_reject(q, "role");
        else
            *roles = set_with(*roles, role);
    }
    return stmt_done(q, err);
}

static int64_t read_user(struct stmt *q, struct stored_user *out, struct arena *arena)
{
    *out = (struct stored_user){ .id = stmt_ident_at(q, 0),
                                 .login = stmt_text_at(q, 1, arena),
                                 .name = stmt_text_at(q, 2, arena),
                                 .practitioner = stmt_ident_at(q, 3),
                                 .agency = stmt_ident_at(q, 4),
                                 .locality = stmt_ident_at(q, 5),
                                 .unix_user = stmt_text_at(q, 6, arena),
                                 .must_change = stmt_int_at(q, 7) != 0,
                                 .last_signin = stmt_instant_at(q, 8),
                                 .disabled_at = stmt_instant_at(q, 9),
                                 .created_at = stmt_instant_at(q, 10),
                                 .version = stmt_int_at(q, 11),
                                 .own_names = stmt_text_at(q, 12, arena),
                                 .own_postcodes = stmt_text_at(q, 13, arena) };
    return stmt_int_at(q, 14);
}

static bool read_one(struct db *db, struct stmt *q, struct stored_user *out, struct arena *arena,
                     struct err *err)
{
    int64_t row = stmt_row(q) ? read_user(q, out, arena) : 0;

    if (!stmt_done(q, err))
        return false;
    if (row == 0)
        return err_set(err, ERR_NOT_FOUND, "There is no such account.");
    return read_roles(db, row, &out->roles, err);
}

static bool by_ident(struct db *db, const struct sql *sql, const struct ident *id,
                     struct stored_user *out, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, sql);

    stmt_bind_ident_at(q, 1, id);
    return read_one(db, q, out, arena, err);
}

static bool by_text(struct db *db, const struct sql *sql, const char *text,
                    struct stored_user *out, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, sql);

    stmt_bind_text_at(q, 1, text);
    return read_one(db, q, out, arena, err);
}

bool user_store_get(struct db *db, const struct ident *id, struct stored_user *out,
                    struct arena *arena, struct err *err)
{
    return by_ident(db, &user_get, id, out, arena, err);
}

bool user_store_by_login(struct db *db, const char *login, struct stored_user *out,
                         struct arena *arena, struct err *err)
{
    return by_text(db, &user_by_login, login, out, arena, err);
}

bool user_store_by_unix_user(struct db *db, const char *unix_user, struct stored_user *out,
                             struct arena *arena, struct err *err)
{
    return by_text(db, &user_by_unix, unix_user, out, arena, err);
}

bool user_store_by_practitioner(struct db *db, const struct ident *practitioner,
                                struct stored_user *out, struct arena *arena, struct err *err)
{
    return by_ident(db, &user_by_practitioner, practitioner, out, arena, err);
}

bool user_store_all(struct db *db, struct stored_users *out, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &user_all);
    bool ok = true;

    *out = (struct stored_users){ 0 };
    while (ok && stmt_row(q)) {
        struct stored_user *user;
        int64_t row;

        out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
        user = &out->items[out->count++];
        row = read_user(q, user, arena);
        ok = read_roles(db, row, &user->roles, err);
    }
    return stmt_done(q, ok ? err : NULL) && ok;
}

static void add_text(struct str *out, const char *name, const char *text)
{
    if (!text)
        return;
    str_printf(out, "%s\"%s\":\"", out->used > 1 ? "," : "", name);
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            str_add_char(out, '\\');
        str_add_char(out, *text);
    }
    str_add_char(out, '"');
}

static void add_ident(struct str *out, const char *name, const struct ident *ident)
{
    char text[IDENT_TEXT];

    if (!ident_known(ident))
        return;
    ident_format(ident, text);
    add_text(out, name, text);
}

static void add_roles(struct str *out, uint64_t roles)
{
    struct str words = STR_INIT;

    for (int role = 1; role < ROLE_END_; role++)
        if (set_has(roles, role))
            str_printf(&words, "%s%s", words.used ? "," : "", code_text(CODES_ROLE_ID, role));
    add_text(out, "roles", str_text(&words));
    str_release(&words);
}

void user_store_content(const struct stored_user *user, struct str *out)
{
    char moment[INSTANT_TEXT];

    str_add_char(out, '{');
    add_text(out, "login", user->login);
    add_text(out, "name", user->name);
    add_roles(out, user->roles);
    add_ident(out, "practitioner", &user->practitioner);
    add_ident(out, "agency", &user->agency);
    add_ident(out, "locality", &user->locality);
    add_text(out, "unix_user", user->unix_user);
    add_text(out, "must_change", user->must_change ? "1" : NULL);
    instant_format(user->disabled_at, moment);
    add_text(out, "disabled_at", moment[0] ? moment : NULL);
    add_text(out, "own_names", user->own_names);
    add_text(out, "own_postcodes", user->own_postcodes);
    str_add_char(out, '}');
}

static bool keep_version(struct db *db, const struct stored_user *user,
                         const struct record_stamp *stamp, struct err *err)
{
    struct version_key key = { "app_user", user->id, user->version };
    struct str content = STR_INIT;
    uint8_t hash[RECORD_HASH];
    bool ok;

    user_store_content(user, &content);
    ok = version_keep(db, &key, str_text(&content), stamp, hash, err);
    str_release(&content);
    return ok;
}

static bool write_role(struct db *db, const struct stored_user *user, int role, struct err *err)
{
    struct stmt *q = stmt_open(db, &user_role_add);

    stmt_bind_text(q, ":role", code_text(CODES_ROLE_ID, role));
    stmt_bind_ident(q, ":uuid", &user->id);
    stmt_run(q);
    return stmt_done(q, err);
}

static bool write_roles(struct db *db, const struct stored_user *user, struct err *err)
{
    struct stmt *q = stmt_open(db, &user_role_drop);

    stmt_bind_ident_at(q, 1, &user->id);
    stmt_run(q);
    if (!stmt_done(q, err))
        return false;
    for (int role = 1; role < ROLE_END_; role++)
        if (set_has(user->roles, role) && !write_role(db, user, role, err))
            return false;
    return true;
}

/* The columns that adding and changing share. */
static void bind_user(struct stmt *q, const struct stored_user *user)
{
    stmt_bind_ident(q, ":uuid", &user->id);
    stmt_bind_text(q, ":name", user->name);
    stmt_bind_ident(q, ":practitioner", &user->practitioner);
    stmt_bind_ident(q, ":agency", &user->agency);
    stmt_bind_ident(q, ":locality", &user->locality);
    stmt_bind_text(q, ":unix_user", user->unix_user);
    stmt_bind_int(q, ":must_change", user->must_change);
    stmt_bind_instant(q, ":disabled_at", user->disabled_at);
    stmt_bind_text(q, ":own_names", user->own_names);
    stmt_bind_text(q, ":own_postcodes", user->own_postcodes);
}

bool user_store_add(struct db *db, struct stored_user *user, const struct record_stamp *stamp,
                    struct err *err)
{
    struct stmt *q = stmt_open(db, &user_add);

    user->version = 1;
    user->created_at = (struct instant){ stamp->at_ms / 1000 };
    user->last_signin = INSTANT_NONE;
    bind_user(q, user);
    stmt_bind_text(q, ":login", user->login);
    stmt_bind_instant(q, ":created_at", user->created_at);
    stmt_run(q);
    if (!stmt_done(q, err)) {
        if (err && err->kind == ERR_CONFLICT)
            err_set(err, ERR_CONFLICT, "There is an account for this login or Unix user already.");
        else if (err && err->kind == ERR_INVALID)
            err_set_field(err, "login", "A login is 1 to 32 lower-case letters, digits, dots and "
                                        "hyphens, and an account has a name.");
        return false;
    }
    return write_roles(db, user, err) && keep_version(db, user, stamp, err);
}

bool user_store_change(struct db *db, struct stored_user *user, const struct record_stamp *stamp,
                       struct err *err)
{
    struct stmt *q = stmt_open(db, &user_change);
    int64_t changed;

    bind_user(q, user);
    stmt_bind_int(q, ":version", user->version);
    stmt_run(q);
    changed = stmt_changes(q);
    if (!stmt_done(q, err))
        return false;
    if (changed != 1)
        return err_set(err, ERR_CONFLICT, "Somebody else changed this account meanwhile.");
    user->version++;
    return write_roles(db, user, err) && keep_version(db, user, stamp, err);
}

bool user_store_signed_in(struct db *db, const struct ident *id, struct instant at,
                          struct err *err)
{
    struct stmt *q = stmt_open(db, &user_signin);

    stmt_bind_instant(q, ":at", at);
    stmt_bind_ident(q, ":uuid", id);
    stmt_run(q);
    return stmt_done(q, err);
}

bool user_store_count(struct db *db, enum code_role role, int64_t *out, struct err *err)
{
    struct stmt *q = stmt_open(db, &user_count);

    stmt_bind_text_at(q, 1, code_text(CODES_ROLE_ID, (int)role));
    *out = stmt_row(q) ? stmt_int_at(q, 0) : 0;
    return stmt_done(q, err);
}
