/* SPDX-License-Identifier: MIT */
/* A new account, the roles of one, and the passphrase that is shown once. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "screens/accounts.h"
#include "screens/own_form.h"
#include "screens/own_people.h"
#include "service/names.h"
#include "ui/dialog.h"

/* ----- A passphrase is shown once --------------------------------------- */

void account_show_once(struct app *app, const char *login, struct secret *passphrase)
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

/* ----- What is asked --------------------------------------------------- */

enum { ROLES = 2, AGENCY, LOCALITY };

static const struct option role_options[] = {
#define ROLE_OPTION(list, id, code, label) { code, label },
    CODES_ROLE(ROLE_OPTION)
#undef ROLE_OPTION
};

static const struct form_field account_fields[] = {
    { .name = "login", .label = "Login", .kind = ASK_LINE, .max = 40, .cols = 24,
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
    { .name = "agency", .label = "Agency", .kind = ASK_REFERENCE, .max = 120,
      .hint = "The beginning of its name; F2 lists them, and adds a new one.",
      .help = "The agency they work for. Consent names agencies, so it must be the right one." },
    { .name = "locality", .label = "Locality", .kind = ASK_REFERENCE, .max = 80,
      .hint = "Of a co-ordinator: whose cases they see. Empty: all. F2 lists them.",
      .help = "A co-ordinator answers for the cases of their locality. F2 lists those there are, "
              "and adds a new one." },
    { .name = "unix_user", .label = "Unix user", .kind = ASK_LINE, .max = 40, .cols = 24,
      .hint = "The account on this machine that is theirs; may stay empty.",
      .help = "When it is given, their name is filled in when they start the program." },
};

/* ----- Agencies and localities, by their names ------------------------- */

static bool search_names(void *who, const char *typed, struct arena *arena, struct option *out,
                         size_t most, size_t *count, struct err *err)
{
    const struct name_list *list = who;
    struct choices found;

    if (!choices_of(app_session(list->rows->view.app), list->kind, typed, NULL, &found, arena, err))
        return false;
    for (size_t i = 0; i < found.count && *count < most; i++)
        out[(*count)++] = (struct option){ found.items[i].name, found.items[i].name };
    return true;
}

static bool same_name(void *who UNUSED, const char *name, struct str *out)
{
    str_add(out, name);
    return true;
}

static void add_name(void *who, const char *typed)
{
    const struct name_list *list = who;
    const struct accounts *accounts = list->rows->data;

    if (typed[0] == '\0') {
        stack_warn(app_stack(list->rows->view.app), "Type the new name, then F2 and that line.");
        return;
    }
    form_set(accounts->form, list->field, typed);
    form_go(accounts->form, list->field);
    stack_say(app_stack(list->rows->view.app), "\"%s\" is made with the account.", typed);
}

static void begin_names(struct rows_screen *rows, struct name_list *list, enum entity_id kind,
                        struct form_field *field, const char *row)
{
    list->rows = rows;
    list->kind = kind;
    list->field = field->name;
    list->source = (struct reference_source){ .search = search_names, .label = same_name,
                                              .who = list, .adder = &list->adder };
    list->adder = (struct reference_adder){ .row = row, .add = add_name, .who = list };
    field->source = &list->source;
}

static const struct form_section *account_section(struct rows_screen *rows)
{
    struct accounts *accounts = rows->data;
    struct form_field *fields = accounts->fields;

    _Static_assert(COUNT(account_fields) == ACCOUNT_FIELDS, "room for every field");
    memcpy(fields, account_fields, sizeof(account_fields));
    begin_names(rows, &accounts->agencies, ENTITY_agency, &fields[AGENCY],
                "A new agency, named as typed");
    begin_names(rows, &accounts->localities, ENTITY_locality, &fields[LOCALITY],
                "A new locality, named as typed");
    accounts->section = (struct form_section){ .name = "account", .title = "A new account",
                                               .fields = fields, .count = ACCOUNT_FIELDS };
    return &accounts->section;
}

/* ----- A new account --------------------------------------------------- */

static void keep_form(struct form *form, void *who)
{
    ((struct accounts *)rows_mut(who)->data)->form = form;
}

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

static bool add_account(struct app *app, struct form *form, void *who, struct err *err)
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
    rows_reload(who);
    table_go(((struct rows_screen *)who)->table, user.login);
    account_show_once(app, user.login, passphrase);
    return true;
}

void account_add(struct screen *screen)
{
    struct own_form form = { .name = "account",
                             .title = "A new account",
                             .help = "The account begins with a temporary passphrase.",
                             .section = account_section(rows_mut(screen)),
                             .done = add_account,
                             .prefill = keep_form,
                             .who = rows_mut(screen) };

    own_form_open(rows_mut(screen)->view.app, &form);
}

/* ----- Roles ----------------------------------------------------------- */

static const struct form_section roles_section[] = {
    { .name = "roles", .title = "Roles", .fields = &account_fields[ROLES], .count = 1 },
};

static bool set_roles(struct app *app, struct form *form, void *who, struct err *err)
{
    const struct accounts *accounts = rows_mut(who)->data;

    return user_set_roles(app_session(app), accounts->login,
                          read_roles(form_value(form, "roles")), err);
}

static void show_roles(struct form *form, void *who)
{
    const struct user_row *user = account_focused(who);
    const struct code_list *list = code_list(CODES_ROLE_ID);
    struct str codes = STR_INIT;

    for (int i = 1; user != NULL && i <= list->count; i++) {
        if (user->roles >> i & 1)
            str_printf(&codes, "%s%s", codes.used > 0 ? "," : "", list->codes[i].code);
    }
    form_set(form, "roles", str_text(&codes));
    str_release(&codes);
}

void account_roles(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct user_row *user = account_focused(rows);
    struct accounts *accounts;
    struct own_form form = { .name = "roles",
                             .help = "Nobody changes their own roles.",
                             .section = roles_section,
                             .done = set_roles,
                             .prefill = show_roles,
                             .who = screen };

    if (user == NULL)
        return;
    if (account_is_own(rows, user)) {
        stack_warn(screen->stack, "Nobody changes their own roles.");
        return;
    }
    accounts = account_ask_about(rows, user);
    snprintf(accounts->title, sizeof(accounts->title), "Roles of %s (%s)", user->name,
             user->login);
    form.title = accounts->title;
    own_form_open(rows->view.app, &form);
}

/* ----- Own family and address ------------------------------------------ */

static bool keep_own(struct app *app, struct form *form, void *who, struct err *err)
{
    const struct accounts *accounts = rows_mut(who)->data;

    return own_people_keep(app, accounts->login, form, accounts->own.version, err);
}

static void show_own(struct form *form, void *who)
{
    own_people_show(form, &((struct accounts *)rows_mut(who)->data)->own);
}

void account_own(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct user_row *user = account_focused(rows);
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct accounts *accounts;
    struct own_form form = { .name = "own-people",
                             .help = "For others you also take out what does not hold any more.",
                             .section = own_people_section(),
                             .done = keep_own,
                             .prefill = show_own,
                             .who = screen };

    if (user == NULL)
        return;
    accounts = account_ask_about(rows, user);
    snprintf(accounts->title, sizeof(accounts->title), "Own family and address of %s (%s)",
             user->name, user->login);
    form.title = accounts->title;
    if (own_people_read(app_session(rows->view.app), accounts->login, &accounts->own, &arena, &err))
        own_form_open(rows->view.app, &form);
    else
        stack_err(screen->stack, &err);
    arena_clear(&arena);
}
