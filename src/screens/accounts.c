/* SPDX-License-Identifier: MIT */
/* Accounts: who may sign in, with which roles. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "screens/all_ops.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/own_form.h"
#include "screens/rows_screen.h"
#include "service/user_svc.h"
#include "ui/dialog.h"

static const struct user_row *focused(const struct rows_screen *rows)
{
    const struct users *users = rows->data;
    size_t at;

    return rows_focus(rows, &at) ? &users->rows[at] : NULL;
}

static const char *role_words(uint64_t roles, struct arena *arena)
{
    const struct code_list *list = code_list(CODES_ROLE_ID);
    const char *words = "";

    for (int i = 1; i <= list->count; i++) {
        if (roles >> i & 1)
            words = arena_printf(arena, "%s%s%s", words, words[0] ? ", " : "",
                                 list->codes[i].code);
    }
    return words;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct users *users = rows->data;
    struct table_row *room;

    users->count = 0;
    if (!user_list(app_session(rows->view.app), users, &rows->arena, err))
        return false;
    room = rows_room(rows, users->count);
    for (size_t i = 0; i < users->count; i++) {
        const struct user_row *user = &users->rows[i];
        char day[DATE_WORDS] = "";

        if (instant_known(user->last_signin))
            date_format_words(instant_local_date(user->last_signin), day);
        room[i].mark = user->locked || user->disabled ? "!" : NULL;
        room[i].cells[0] = user->login;
        room[i].cells[1] = user->name;
        room[i].cells[2] = role_words(user->roles, &rows->arena);
        room[i].cells[3] = user->disabled ? "DISABLED" : user->locked ? "LOCKED" : "";
        room[i].cells[4] = day[0] ? arena_strdup(&rows->arena, day + 4) : "never";
    }
    return true;
}

/* ----- A passphrase is shown once --------------------------------------- */

static void show_once(struct app *app, const char *login, struct secret *passphrase)
{
    struct arena arena = ARENA_INIT;
    struct dialog dialog = {
        .title = "A temporary passphrase",
        .words = arena_printf(&arena,
                              "For %s, good for %d hours, shown this once:\n\n    %s\n\nGive it to "
                              "them in person. At their first sign-in they choose their own.",
                              login, session_parameters(app_session(app))->temporary_hours,
                              (const char *)passphrase->bytes),
        .buttons = { { "I have written it down", 'w' } },
        .count = 1,
    };

    dialog_ask(app_stack(app), &dialog);
    secret_free(passphrase);
    arena_clear(&arena);
}

/* ----- A new account --------------------------------------------------- */

static const struct option role_options[] = {
#define ROLE_OPTION(list, id, code, label) { code, label },
    CODES_ROLE(ROLE_OPTION)
#undef ROLE_OPTION
};

static const struct form_field account_fields[] = {
    { .name = "login", .label = "User name", .kind = ASK_LINE, .max = 40, .cols = 24,
      .hint = "Short, in small letters: rmenon.",
      .help = "What they type to sign in. It stays theirs for ever: the trail names it." },
    { .name = "name", .label = "Name", .kind = ASK_LINE, .max = 120,
      .hint = "First name and family name, as others know them.",
      .help = "Shown to others wherever this person did something." },
    { .name = "roles", .label = "Roles", .kind = ASK_TICKS, .options = role_options,
      .option_count = COUNT(role_options), .hint = "More than one may be ticked.",
      .help = "A practitioner works with families. A co-ordinator sees the cases of a locality. "
              "A supervisor sees those of the staff they supervise. An administrator keeps "
              "accounts and opens no case. An auditor reads the trail and opens no case." },
    { .name = "agency", .label = "Agency", .kind = ASK_LINE, .max = 120,
      .hint = "By its name; a new one is made when it is not there.",
      .help = "The agency they work for. Consent names agencies, so it must be the right one." },
    { .name = "locality", .label = "Locality", .kind = ASK_LINE, .max = 80,
      .hint = "For a co-ordinator: whose cases they see. Empty: all.",
      .help = "A new locality is made when it is not there." },
    { .name = "unix_user", .label = "Unix user", .kind = ASK_LINE, .max = 40, .cols = 24,
      .hint = "The account on this machine that is theirs; may stay empty.",
      .help = "When it is given, their name is filled in when they start the program." },
};

static const struct form_section account_section[] = {
    { .name = "account", .title = "A new account", .fields = account_fields,
      .count = COUNT(account_fields) },
};

static uint64_t read_roles(const char *codes)
{
    struct arena arena = ARENA_INIT;
    char *copy = arena_strdup(&arena, codes);
    char *state = NULL;
    uint64_t roles = 0;

    for (char *code = strtok_r(copy, ",", &state); code != NULL;
         code = strtok_r(NULL, ",", &state))
        roles |= (uint64_t)1 << code_find(CODES_ROLE_ID, code);
    arena_clear(&arena);
    return roles & ~(uint64_t)1;
}

static const char *value_or_null(const struct form *form, const char *name)
{
    const char *value = form_value(form, name);

    return value[0] == '\0' ? NULL : value;
}

static bool add_account(struct app *app, struct form *form, void *who UNUSED, struct err *err)
{
    struct user_new user = { .login = form_value(form, "login"),
                             .name = form_value(form, "name"),
                             .roles = read_roles(form_value(form, "roles")),
                             .agency = value_or_null(form, "agency"),
                             .locality = value_or_null(form, "locality"),
                             .unix_user = value_or_null(form, "unix_user") };
    struct secret *passphrase = NULL;

    if (!user_add(app_session(app), &user, &passphrase, err))
        return false;
    show_once(app, user.login, passphrase);
    return true;
}

static void add(struct screen *screen)
{
    struct own_form form = { .name = "account",
                             .title = "A new account",
                             .help = "The account begins with a temporary passphrase.",
                             .section = account_section,
                             .done = add_account };

    own_form_open(rows_mut(screen)->view.app, &form);
}

/* ----- Roles ----------------------------------------------------------- */

static const struct form_section roles_section[] = {
    { .name = "roles", .title = "Roles", .fields = &account_fields[2], .count = 1 },
};

static bool set_roles(struct app *app, struct form *form, void *who, struct err *err)
{
    const struct user_row *user = focused(who);

    return user == NULL || user_set_roles(app_session(app), user->login,
                                          read_roles(form_value(form, "roles")), err);
}

static void show_roles(struct form *form, void *who)
{
    const struct user_row *user = focused(who);
    const struct code_list *list = code_list(CODES_ROLE_ID);
    struct str codes = STR_INIT;

    for (int i = 1; user != NULL && i <= list->count; i++) {
        if (user->roles >> i & 1)
            str_printf(&codes, "%s%s", codes.used > 0 ? "," : "", list->codes[i].code);
    }
    form_set(form, "roles", str_text(&codes));
    str_release(&codes);
}

static void roles(struct screen *screen)
{
    struct own_form form = { .name = "roles",
                             .title = "Roles of this account",
                             .help = "Nobody changes their own roles.",
                             .section = roles_section,
                             .done = set_roles,
                             .prefill = show_roles,
                             .who = screen };

    if (focused(rows_of(screen)) != NULL)
        own_form_open(rows_mut(screen)->view.app, &form);
}

/* ----- Deeds on one account -------------------------------------------- */

static void deed(struct screen *screen,
                 bool (*what)(struct session *session, const char *login, struct err *err),
                 const char *said)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct user_row *user = focused(rows);
    struct err err = ERR_INIT;

    if (user == NULL)
        return;
    if (!what(app_session(rows->view.app), user->login, &err)) {
        stack_err(screen->stack, &err);
        return;
    }
    rows_reload(rows);
    stack_say(screen->stack, "%s", said);
}

static void disable_answered(void *who, size_t answer)
{
    if (answer == 1)
        deed(who, user_disable, "Disabled: they cannot sign in. What they did stays on record.");
}

static void disable(struct screen *screen)
{
    const struct user_row *user = focused(rows_of(screen));
    struct arena arena = ARENA_INIT;
    struct dialog dialog = { .title = "Disable this account",
                             .buttons = { { "Leave it", 'l' }, { "Disable", 'd' } },
                             .count = 2,
                             .done = disable_answered,
                             .who = screen };

    if (user == NULL)
        return;
    dialog.words = arena_printf(&arena,
                                "%s (%s) can no longer sign in from the next try on: their "
                                "passphrase opens nothing. It can be enabled again, with a new "
                                "one.",
                                user->name, user->login);
    dialog_ask(screen->stack, &dialog);
    arena_clear(&arena);
}


static void unlock(struct screen *screen)
{
    deed(screen, user_unlock, "Unlocked: they may try again.");
}

/* A deed that gives the person a temporary passphrase. */
static void give(struct screen *screen,
                 bool (*what)(struct session *session, const char *login,
                              struct secret **passphrase, struct err *err))
{
    struct rows_screen *rows = rows_mut(screen);
    const struct user_row *user = focused(rows);
    struct secret *passphrase = NULL;
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    const char *login;

    if (user == NULL)
        return;
    login = arena_strdup(&arena, user->login);
    if (what(app_session(rows->view.app), login, &passphrase, &err)) {
        rows_reload(rows);
        show_once(rows->view.app, login, passphrase);
    } else {
        stack_err(screen->stack, &err);
    }
    arena_clear(&arena);
}

static void temporary(struct screen *screen)
{
    give(screen, user_temporary);
}

static void enable(struct screen *screen)
{
    give(screen, user_enable);
}

static void change_passphrase(struct screen *screen)
{
    passphrase_open(rows_mut(screen)->view.app, false);
}

static const struct action account_actions[] = {
    { .name = "account.add", .key = "a", .hint = "Add", .help = "Add an account", .run = add },
    { .name = "account.roles", .key = "r", .hint = "Roles", .help = "Change the roles",
      .run = roles },
    { .name = "account.temporary", .key = "t", .hint = "Temporary",
      .help = "A new temporary passphrase, for somebody who forgot theirs", .run = temporary },
    { .name = "account.unlock", .key = "u", .hint = "Unlock",
      .help = "Unlock after ten wrong passphrases", .run = unlock },
    { .name = "account.disable", .key = "d", .hint = "Disable",
      .help = "Disable: they can no longer sign in", .run = disable },
    { .name = "account.enable", .key = "e", .help = "Enable again, with a temporary passphrase",
      .run = enable },
    { .name = "home.passphrase", .key = "", .help = "Change your passphrase", .group = "You",
      .run = change_passphrase },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    { .common = ACT_BACK, .run = nav_run_back },
};

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Accounts");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Accounts are never deleted: the trail names them. Administrators open no case.");
}

const struct screen_ops account_ops = {
    .name = "accounts",
    .kind = SCREEN_FULL,
    .help = "Who may sign in to this store, and as what. A new account gets a temporary "
            "passphrase that is shown once and is good for a day.",
    .actions = account_actions,
    .action_count = COUNT(account_actions),
    .strip_rows = -1,
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column account_columns[] = {
    { .title = "User name", .cols = 14 },
    { .title = "Name", .cols = 20, .grow = true },
    { .title = "Roles", .cols = 26 },
    { .title = "State", .cols = 8 },
    { .title = "Last sign-in", .cols = 12, .rank = 1 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind account_kind = {
    .ops = &account_ops,
    .columns = account_columns,
    .column_count = COUNT(account_columns),
    .nothing = "There is no account yet. a adds one.",
    .fill = fill,
    .release = release,
};

void accounts_open(struct app *app)
{
    rows_open(&account_kind, app, NULL, need_memory(sizeof(struct users)));
}
