/* SPDX-License-Identifier: MIT */
/* cafdesk user: accounts. */

#include "config.h"

#include <string.h>

#include "base/compiler.h"
#include "cli/ask.h"
#include "cli/listing.h"
#include "cli/role_set.h"
#include "cli/sign_in.h"
#include "cli/where.h"
#include "service/user_svc.h"

#define ROLES "practitioner, coordinator, supervisor, administrator, auditor"

static bool take_login(const struct task *task, const char **login, struct err *err)
{
    *login = task->call->arguments[0];
    return login_fine(*login) ||
           err_set(err, ERR_USAGE,
                   "A login has lower-case letters, digits, full stops and hyphens only.");
}

/* ----- Temporary passphrases --------------------------------------------- */

static void print_temporary(struct task *task, struct session *session, const char *login,
                            const struct secret *passphrase)
{
    static const struct column columns[] = {
        { .name = "login", .caption = "Login", .kind = CELL_TEXT },
        { .name = "passphrase", .caption = "Temporary passphrase", .kind = CELL_VALUE },
        { .name = "hours", .caption = "Good for hours", .kind = CELL_NUMBER },
    };
    const char *cells[] = {
        login, (const char *)passphrase->bytes,
        arena_printf(task->arena, "%d", session_parameters(session)->temporary_hours)
    };
    struct listing listing;

    listing_begin(&listing, task, LISTING_ONE, columns, COUNT(columns));
    listing_row(&listing, cells, NULL);
    listing_end(&listing, NULL);
}

/* ----- user add ----------------------------------------------------------- */

static bool add(struct task *task, struct err *err)
{
    struct user_new user = { .name = call_text(task->call, "name"),
                             .agency = call_text(task->call, "agency"),
                             .locality = call_text(task->call, "locality"),
                             .unix_user = call_text(task->call, "unix-user") };
    struct session *session;
    struct secret *passphrase = NULL;
    bool ok;

    if (!take_login(task, &user.login, err) ||
        !role_set_parse(call_text(task->call, "role"), &user.roles, err) ||
        !sign_in(task, &session, err))
        return false;
    ok = user_add(session, &user, &passphrase, err);
    if (ok)
        print_temporary(task, session, user.login, passphrase);
    secret_free(passphrase);
    session_close(session);
    return ok;
}

const struct command cmd_user_add = {
    .name = "user add",
    .group = GROUP_ACCOUNTS,
    .arguments = "LOGIN",
    .least = 1,
    .most = 1,
    .formats = FORMATS_ALL,
    .help = "Let somebody in",
    .about = "Makes an account and prints its temporary passphrase, once. The person chooses their "
             "own when they first sign in. Roles are " ROLES ".",
    .options = { { .name = "name",
                   .kind = OPTION_TEXT,
                   .value = "TEXT",
                   .needed = true,
                   .help = "The person's name" },
                 { .name = "role",
                   .kind = OPTION_TEXT,
                   .value = "ROLE[,ROLE]",
                   .needed = true,
                   .help = "What they do here, one role or several" },
                 { .name = "agency",
                   .kind = OPTION_TEXT,
                   .value = "NAME",
                   .needed = true,
                   .help = "For whom they work; a new agency is made" },
                 { .name = "locality",
                   .kind = OPTION_TEXT,
                   .value = "NAME",
                   .help = "Where; a new locality is made. A co-ordinator without one has all" },
                 { .name = "unix-user",
                   .kind = OPTION_TEXT,
                   .value = "NAME",
                   .help = "Their login on this machine, so that they need not say --user" } },
    .examples = { { "user add rmenon --name \"Ravi Menon\" --role practitioner --agency Westmarch",
                    "An account for a practitioner" } },
    .run = add,
};

/* ----- user list ---------------------------------------------------------- */

static const char *status_of(const struct user_row *user)
{
    if (user->disabled)
        return "disabled";
    return user->locked ? "locked" : "active";
}

static void list_row(struct listing *listing, const struct user_row *user)
{
    char at[INSTANT_TEXT], day[DATE_TEXT];
    const char *cells[] = { user->login,
                            user->name,
                            role_set_text(user->roles, listing->task->arena),
                            user->agency,
                            user->locality,
                            user->unix_user,
                            at,
                            status_of(user) };
    const char *words[COUNT(cells)] = { [6] = day };

    instant_format(user->last_signin, at);
    memcpy(day, at, DATE_TEXT - 1);
    day[*at ? DATE_TEXT - 1 : 0] = '\0';
    listing_row(listing, cells, words);
}

static const struct column user_columns[] = {
    { .name = "login", .caption = "Login", .kind = CELL_TEXT, .least = 8 },
    { .name = "name", .caption = "Name", .kind = CELL_TEXT, .least = 10, .flexible = true },
    { .name = "roles", .caption = "Roles", .kind = CELL_VALUE, .least = 12, .flexible = true },
    { .name = "agency", .caption = "Agency", .kind = CELL_TEXT, .least = 8, .flexible = true },
    { .name = "locality", .kind = CELL_TEXT },
    { .name = "unix_user", .kind = CELL_TEXT },
    { .name = "last_signin", .caption = "Last seen", .kind = CELL_VALUE, .least = 10 },
    { .name = "status", .caption = "Status", .kind = CELL_VALUE, .least = 8 },
};

static bool list_rows(struct task *task, struct session *session, struct listing *listing,
                      struct err *err)
{
    struct users users;

    if (!user_list(session, &users, task->arena, err))
        return false;
    for (size_t i = 0; i < users.count; i++)
        list_row(listing, &users.rows[i]);
    return true;
}

static bool list(struct task *task, struct err *err)
{
    static const struct listed accounts = { user_columns, COUNT(user_columns), NULL, list_rows };

    return listing_of(task, &accounts, err);
}

const struct command cmd_user_list = {
    .name = "user list",
    .group = GROUP_ACCOUNTS,
    .formats = FORMATS_ALL,
    .help = "Every account, with its roles and whether it is open",
    .run = list,
};

/* ----- user disable, enable, unlock, role --------------------------------- */

static bool change(struct task *task, bool (*deed)(struct session *, const char *, struct err *),
                   struct err *err)
{
    struct session *session;
    const char *login;
    bool ok;

    if (!take_login(task, &login, err) || !sign_in(task, &session, err))
        return false;
    ok = deed(session, login, err);
    session_close(session);
    return ok;
}

static bool disable(struct task *task, struct err *err)
{
    return change(task, user_disable, err);
}

/* A deed that gives somebody a temporary passphrase, which is printed. */
static bool give(struct task *task, struct session *session,
                 bool (*deed)(struct session *, const char *, struct secret **, struct err *),
                 struct err *err)
{
    struct secret *passphrase = NULL;
    const char *login;
    bool ok = take_login(task, &login, err) && deed(session, login, &passphrase, err);

    if (ok)
        print_temporary(task, session, login, passphrase);
    secret_free(passphrase);
    return ok;
}

static bool enable(struct task *task, struct err *err)
{
    struct session *session;
    bool ok;

    if (!sign_in(task, &session, err))
        return false;
    ok = give(task, session, user_enable, err);
    session_close(session);
    return ok;
}

static bool unlock(struct task *task, struct err *err)
{
    return change(task, user_unlock, err);
}

static bool role(struct task *task, struct err *err)
{
    struct session *session;
    const char *login;
    uint64_t roles;
    bool ok;

    if (!take_login(task, &login, err) ||
        !role_set_parse(call_text(task->call, "role"), &roles, err) ||
        !sign_in(task, &session, err))
        return false;
    ok = sign_in_again(task, session, err) && user_set_roles(session, login, roles, err);
    session_close(session);
    return ok;
}

const struct command cmd_user_disable = {
    .name = "user disable",
    .group = GROUP_ACCOUNTS,
    .arguments = "LOGIN",
    .least = 1,
    .most = 1,
    .help = "Close an account; what the person did stays under their name",
    .about = "The passphrase opens nothing from then on: its key is taken out of the store. What "
             "the person did stays under their name. Where somebody leaves who might have kept a "
             "copy of the keys, \"cafdesk rotate\" gives the store others.",
    .run = disable,
};

const struct command cmd_user_enable = {
    .name = "user enable",
    .group = GROUP_ACCOUNTS,
    .arguments = "LOGIN",
    .least = 1,
    .most = 1,
    .formats = FORMATS_ALL,
    .help = "Open a closed account again",
    .about = "Prints a temporary passphrase, once: the one from before opens nothing any more.",
    .run = enable,
};

const struct command cmd_user_unlock = {
    .name = "user unlock",
    .group = GROUP_ACCOUNTS,
    .arguments = "LOGIN",
    .least = 1,
    .most = 1,
    .help = "Let somebody try again who was locked out after too many wrong passphrases",
    .run = unlock,
};

const struct command cmd_user_role = {
    .name = "user role",
    .group = GROUP_ACCOUNTS,
    .arguments = "LOGIN",
    .least = 1,
    .most = 1,
    .help = "Change what somebody may do",
    .about = "Your own passphrase is asked again. Nobody changes their own roles. Roles are " ROLES
             ".",
    .options = { { .name = "role",
                   .kind = OPTION_TEXT,
                   .value = "ROLE[,ROLE]",
                   .needed = true,
                   .help = "The roles from now on, all of them" } },
    .run = role,
};

/* ----- user passphrase ----------------------------------------------------- */

static bool own_passphrase(struct task *task, struct session *session, struct err *err)
{
    struct secret *old_one = NULL, *new_one = NULL;
    bool ok = ask_passphrase(task, "Your passphrase until now", &old_one, err) &&
              ask_new_passphrase(task, "Your new passphrase", &new_one, err) &&
              session_change_passphrase(session, old_one, new_one, err);

    secret_free(old_one);
    secret_free(new_one);
    return ok;
}

static bool passphrase(struct task *task, struct err *err)
{
    struct session *session;
    bool ok;

    if (!sign_in(task, &session, err))
        return false;
    ok = task->call->argument_count ? give(task, session, user_temporary, err)
                                    : own_passphrase(task, session, err);
    session_close(session);
    return ok;
}

const struct command cmd_user_passphrase = {
    .name = "user passphrase",
    .group = GROUP_ACCOUNTS,
    .arguments = "[LOGIN]",
    .most = 1,
    .formats = FORMATS_ALL,
    .help = "Change your passphrase, or give a temporary one to somebody who forgot theirs",
    .about = "Without LOGIN your own: once signed in you are asked the one until now again, then the "
             "new one. With LOGIN an administrator gets a temporary one for that person, printed "
             "once.",
    .run = passphrase,
};

/* ----- user recover --------------------------------------------------------- */

static bool recover(struct task *task, struct err *err)
{
    struct secret *first = NULL, *second = NULL, *new_one = NULL;
    struct store_choice choice;
    const char *login;
    bool ok = take_login(task, &login, err) && where_is_store(task, WHERE_ANY, &choice, err) &&
              where_clock(task, false, &choice, err) &&
              ask_passphrase(task, "The first half of the recovery key", &first, err) &&
              ask_passphrase(task, "The second half", &second, err) &&
              ask_new_passphrase(task, "A new passphrase", &new_one, err) &&
              session_recover(&choice, login, (const char *)first->bytes,
                              (const char *)second->bytes, new_one, err);

    secret_free(first);
    secret_free(second);
    secret_free(new_one);
    return ok;
}

const struct command cmd_user_recover = {
    .name = "user recover",
    .group = GROUP_ACCOUNTS,
    .arguments = "LOGIN",
    .least = 1,
    .most = 1,
    .help = "Give an administrator a new passphrase with the recovery key",
    .about = "For when every administrator's passphrase is lost. Asks for the two halves that "
             "\"cafdesk init\" printed, then for the new passphrase. LOGIN is an administrator "
             "whose account is not closed. It stands in the trail as done with the recovery key; "
             "the key stays good.",
    .run = recover,
};
