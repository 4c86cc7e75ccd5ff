/* SPDX-License-Identifier: MIT */
/* Accounts: who may sign in, with which roles. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screens/accounts.h"
#include "screens/all_ops.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "service/void_svc.h"
#include "ui/dialog.h"
#include "ui/picklist.h"

const struct user_row *account_focused(const struct rows_screen *rows)
{
    const struct accounts *accounts = rows->data;
    size_t at;

    return rows_focus(rows, &at) ? &accounts->users.rows[at] : NULL;
}

bool account_is_own(const struct rows_screen *rows, const struct user_row *user)
{
    return strcmp(session_who(app_session(rows->view.app))->login, user->login) == 0;
}

struct accounts *account_ask_about(struct rows_screen *rows, const struct user_row *user)
{
    struct accounts *accounts = rows->data;

    snprintf(accounts->login, sizeof(accounts->login), "%s", user->login);
    return accounts;
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
    struct accounts *accounts = rows->data;
    struct users *users = &accounts->users;
    struct table_row *room;

    users->count = 0;
    if (!void_waiting_count(app_session(rows->view.app), &accounts->waiting, err) ||
        !user_list(app_session(rows->view.app), users, &rows->arena, err))
        return false;
    room = rows_room(rows, users->count);
    for (size_t i = 0; i < users->count; i++) {
        const struct user_row *user = &users->rows[i];
        char day[DATE_WORDS] = "";

        if (instant_known(user->last_signin))
            date_format_words(instant_local_date(user->last_signin), day);
        room[i].id = user->login;
        room[i].mark = user->locked || user->disabled ? "!" : NULL;
        room[i].cells[0] = user->login;
        room[i].cells[1] = user->name;
        room[i].cells[2] = role_words(user->roles, &rows->arena);
        room[i].cells[3] = user->disabled ? "DISABLED" : user->locked ? "LOCKED" : "";
        room[i].cells[4] = day[0] ? arena_strdup(&rows->arena, day + 4) : "never";
    }
    return true;
}

/* ----- Deeds on one account -------------------------------------------- */

/* Asks before a deed: whose account it is, and what will be. */
static void ask_first(struct rows_screen *rows, const struct user_row *user,
                      struct dialog *dialog, const char *words)
{
    struct stack *stack = app_stack(rows->view.app);
    struct arena arena = ARENA_INIT;

    account_ask_about(rows, user);
    dialog->words = arena_printf(&arena, "%s (%s) %s", user->name, user->login, words);
    dialog->count = 2;
    dialog->who = rows;
    dialog_ask(stack, dialog);
    arena_clear(&arena);
}

static void refuse(struct rows_screen *rows, const struct user_row *user, const char *why)
{
    stack_warn(app_stack(rows->view.app), "%s (%s) %s", user->name, user->login, why);
}

static void disable_answered(void *who, size_t answer)
{
    struct rows_screen *rows = who;
    const struct accounts *accounts = rows->data;
    struct stack *stack = app_stack(rows->view.app);
    struct err err = ERR_INIT;

    if (answer != 1)
        return;
    if (!user_disable(app_session(rows->view.app), accounts->login, &err)) {
        stack_err(stack, &err);
        return;
    }
    rows_reload(rows);
    stack_say(stack, "Disabled: %s cannot sign in. What they did stays on record.",
              accounts->login);
}

static void disable(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct user_row *user = account_focused(rows);
    struct dialog dialog = { .title = "Disable this account",
                             .buttons = { { "Leave it", 'l' }, { "Disable", 'd' } },
                             .done = disable_answered };

    if (user == NULL)
        return;
    if (user->disabled) { /* nothing to ask; a key left behind is taken out */
        account_ask_about(rows, user);
        disable_answered(rows, 1);
        return;
    }
    if (account_is_own(rows, user)) {
        dialog.title = "Disable your own account";
        ask_first(rows, user, &dialog,
                  "is your own account: you can no longer sign in from the next try on, and "
                  "only another administrator can enable it again.");
        return;
    }
    ask_first(rows, user, &dialog,
              "can no longer sign in from the next try on: their passphrase opens nothing. It "
              "can be enabled again, with a new one.");
}

/* Whether it is locked is read again: it may have become so just now. */
static void unlock(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct user_row *user;
    struct err err = ERR_INIT;

    rows_reload(rows);
    user = account_focused(rows);
    if (user == NULL)
        return;
    if (!user->locked) {
        refuse(rows, user, "is not locked.");
        return;
    }
    if (!user_unlock(app_session(rows->view.app), user->login, &err)) {
        stack_err(screen->stack, &err);
        return;
    }
    stack_say(screen->stack, "Unlocked: %s (%s) may try again.", user->name, user->login);
    rows_reload(rows);
}

/* A deed that gives the person asked about a temporary passphrase. */
static void give(struct rows_screen *rows,
                 bool (*what)(struct session *session, const char *login,
                              struct secret **passphrase, struct err *err))
{
    const struct accounts *accounts = rows->data;
    struct secret *passphrase = NULL;
    struct err err = ERR_INIT;

    if (what(app_session(rows->view.app), accounts->login, &passphrase, &err)) {
        rows_reload(rows);
        account_show_once(rows->view.app, accounts->login, passphrase);
    } else {
        stack_err(app_stack(rows->view.app), &err);
    }
}

static void temporary_answered(void *who, size_t answer)
{
    if (answer == 1)
        give(who, user_temporary);
}

static void temporary(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct user_row *user = account_focused(rows);
    struct dialog dialog = { .title = "Give a temporary passphrase",
                             .buttons = { { "Leave it", 'l' }, { "Give a new one", 'g' } },
                             .done = temporary_answered };

    if (user == NULL)
        return;
    if (account_is_own(rows, user))
        stack_warn(screen->stack, "This is your own account: choose a new passphrase yourself.");
    else if (user->disabled)
        refuse(rows, user, "is disabled. Enabling gives a passphrase.");
    else
        ask_first(rows, user, &dialog,
                  "can no longer sign in with the passphrase they have: the temporary one takes "
                  "its place at once.");
}

static void enable_answered(void *who, size_t answer)
{
    if (answer == 1)
        give(who, user_enable);
}

static void enable(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct user_row *user = account_focused(rows);
    struct dialog dialog = { .title = "Enable this account again",
                             .buttons = { { "Leave it", 'l' }, { "Enable", 'e' } },
                             .done = enable_answered };

    if (user == NULL)
        return;
    if (!user->disabled)
        refuse(rows, user, "is not disabled.");
    else
        ask_first(rows, user, &dialog,
                  "can sign in again, with a temporary passphrase that you are shown once.");
}

static void account_found(void *who, const struct option *option)
{
    table_go(((struct rows_screen *)who)->table, option->code);
}

static void find(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct accounts *accounts = rows->data;
    struct picklist list = { .title = "Find an account", .done = account_found, .who = rows };
    struct option *options;

    arena_clear(&accounts->found);
    options = arena_alloc(&accounts->found, (accounts->users.count + 1) * sizeof(*options));
    for (size_t i = 0; i < accounts->users.count; i++) {
        const struct user_row *user = &accounts->users.rows[i];

        options[i].code = arena_strdup(&accounts->found, user->login);
        options[i].label = arena_printf(&accounts->found, "%s  %s, %s", user->login, user->name,
                                        role_words(user->roles, &accounts->found));
    }
    list.options = (struct option_list){ options, accounts->users.count };
    picklist_open(screen->stack, &list);
}

static void change_passphrase(struct screen *screen)
{
    passphrase_open(rows_mut(screen)->view.app, false);
}

static void say_own(struct screen *screen)
{
    own_people_open(rows_mut(screen)->view.app);
}

static void show_kept(struct screen *screen)
{
    retention_open(rows_mut(screen)->view.app);
}

static void second_keys(struct screen *screen)
{
    second_keys_open(rows_mut(screen)->view.app);
}

static const struct action account_actions[] = {
    { .common = ACT_FIND, .help = "Find an account by login, name or role", .run = find },
    { .name = "account.add", .key = "a", .hint = "Add", .help = "Add an account",
      .run = account_add },
    { .name = "account.roles", .key = "r", .hint = "Roles", .help = "Change the roles",
      .run = account_roles },
    { .name = "account.temporary", .key = "t", .hint = "Temporary",
      .help = "A new temporary passphrase, for somebody who forgot theirs", .run = temporary },
    { .name = "account.unlock", .key = "u", .hint = "Unlock",
      .help = "Unlock after ten wrong passphrases", .run = unlock },
    { .name = "account.disable", .key = "d", .hint = "Disable",
      .help = "Disable: they can no longer sign in", .run = disable },
    { .name = "account.enable", .key = "e", .help = "Enable again, with a temporary passphrase",
      .run = enable },
    { .name = "account.managers", .key = "s", .hint = "Supervisor",
      .help = "Who supervises them", .run = account_managers },
    { .name = "account.own", .key = "o", .help = "Their own family and address, as they say",
      .run = account_own },
    { .name = "home.second", .key = "k", .hint = "Second keys",
      .help = "Cases to be made void, which wait for a second key", .run = second_keys },
    { .name = "home.retention", .key = "w", .hint = "Kept", .help = RETENTION_WORDS,
      .run = show_kept },
    { .name = "home.passphrase", .key = "", .help = "Change your passphrase", .group = "You",
      .run = change_passphrase },
    { .name = "home.own", .key = "", .help = "Your own family and address", .group = "You",
      .run = say_own },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    { .common = ACT_BACK, .run = nav_run_back },
    NAV_CONCERN_WHOSE,
};

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Accounts");
}

static void hint(const struct screen *screen, struct str *out)
{
    const struct accounts *accounts = rows_of(screen)->data;

    if (accounts->waiting == 1)
        str_add(out, "A case waits for your second key: k.");
    else if (accounts->waiting > 1)
        str_printf(out, "%zu cases wait for your second key: k.", accounts->waiting);
    else
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
    { .title = "Login", .cols = 14 },
    { .title = "Name", .cols = 20, .grow = true },
    { .title = "Roles", .cols = 26 },
    { .title = "State", .cols = 8 },
    { .title = "Last sign-in", .cols = 12, .rank = 1 },
};

static void release(struct rows_screen *rows)
{
    arena_clear(&((struct accounts *)rows->data)->found);
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

const char *accounts_why_not(const struct session *session)
{
    return session_has_role(session, ROLE_administrator) ? NULL
                                                         : "Accounts are kept by administrators.";
}

void accounts_open(struct app *app)
{
    rows_open(&account_kind, app, NULL, need_memory(sizeof(struct accounts)));
}
