/* SPDX-License-Identifier: MIT */
/* Who supervises the person of an account, as a form of the screen of accounts. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "base/text_fold.h"
#include "model/record.h"
#include "screens/accounts.h"
#include "screens/own_form.h"
#include "service/user_managers.h"

static bool begins(const char *name, const char *typed, struct arena *arena)
{
    const char *all = text_fold(name, arena), *part = text_fold(typed, arena);

    for (const char *at = all; at != NULL; at = strchr(at, ' ')) {
        at += *at == ' ';
        if (strncmp(at, part, strlen(part)) == 0)
            return true;
    }
    return false;
}

static bool does_case_work(const struct user_row *user)
{
    return set_has(user->roles, ROLE_practitioner) || set_has(user->roles, ROLE_coordinator) ||
           set_has(user->roles, ROLE_supervisor);
}

/* Accounts that work with cases, by the beginning of a login or of a name. */
static bool search(void *who, const char *typed, struct arena *arena, struct option *out,
                   size_t most, size_t *count, struct err *err UNUSED)
{
    const struct users *users = &((struct accounts *)rows_mut(who)->data)->users;

    for (size_t i = 0; i < users->count && *count < most; i++) {
        const struct user_row *user = &users->rows[i];

        if (does_case_work(user) && !user->disabled &&
            (begins(user->login, typed, arena) || begins(user->name, typed, arena)))
            out[(*count)++] = (struct option){
                user->login, arena_printf(arena, "%s (%s)", user->name, user->login)
            };
    }
    return true;
}

static bool label(void *who, const char *login, struct str *out)
{
    const struct users *users = &((struct accounts *)rows_mut(who)->data)->users;

    for (size_t i = 0; i < users->count; i++) {
        if (strcmp(users->rows[i].login, login) == 0)
            str_add(out, users->rows[i].name);
    }
    return true;
}

static const struct form_field manager_fields[ACCOUNT_MANAGERS] = {
    { .name = "line_manager", .label = "Line manager", .kind = ASK_REFERENCE, .max = 40,
      .hint = "The beginning of a name or login; F2 lists them. Empty: nobody.",
      .help = "A line manager is told what their staff are asked, and what they refuse." },
    { .name = "caf_supervisor", .label = "CAF supervisor", .kind = ASK_REFERENCE, .max = 40,
      .hint = "Who supervises their CAF work, when it is not the line manager.",
      .help = "Whoever supervises somebody sees their cases, approves their closings that are "
              "flagged, and looks at what they opened in an emergency." },
};

static const struct form_section *supervision_of(struct rows_screen *rows)
{
    struct accounts *accounts = rows->data;

    accounts->people = (struct reference_source){ .search = search, .label = label, .who = rows };
    memcpy(accounts->managers, manager_fields, sizeof(manager_fields));
    for (size_t i = 0; i < ACCOUNT_MANAGERS; i++)
        accounts->managers[i].source = &accounts->people;
    accounts->section = (struct form_section){ .name = "managers", .title = "Supervision",
                                               .fields = accounts->managers,
                                               .count = ACCOUNT_MANAGERS };
    return &accounts->section;
}

static bool keep(struct app *app, struct form *form, void *who, struct err *err)
{
    const struct accounts *accounts = rows_mut(who)->data;
    struct user_managers managers = { .line_manager = form_value(form, "line_manager"),
                                      .caf_supervisor = form_value(form, "caf_supervisor"),
                                      .version = accounts->managers_version };

    if (!user_managers_save(app_session(app), accounts->login, &managers, err))
        return false;
    stack_say(app_stack(app), "Kept. It holds from now on.");
    return true;
}

static void show(struct form *form, void *who)
{
    struct rows_screen *rows = rows_mut(who);
    struct accounts *accounts = rows->data;
    struct user_managers managers;
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;

    if (user_managers_read(app_session(rows->view.app), accounts->login, &managers, &arena, &err)) {
        accounts->managers_version = managers.version;
        form_set(form, "line_manager", managers.line_manager);
        form_set(form, "caf_supervisor", managers.caf_supervisor);
    } else {
        stack_err(app_stack(rows->view.app), &err);
    }
    arena_clear(&arena);
}

void account_managers(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct user_row *user = account_focused(rows);
    struct own_form form = { .name = "managers",
                             .help = "Who supervises this person. It decides what that one sees.",
                             .section = supervision_of(rows),
                             .done = keep,
                             .prefill = show,
                             .who = screen };
    struct accounts *accounts;

    if (user == NULL)
        return;
    accounts = account_ask_about(rows, user);
    snprintf(accounts->title, sizeof(accounts->title), "Who supervises %s (%s)", user->name,
             user->login);
    form.title = accounts->title;
    own_form_open(rows->view.app, &form);
}
