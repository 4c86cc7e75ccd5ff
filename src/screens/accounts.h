/* SPDX-License-Identifier: MIT */
/*
 * The screen of accounts, as its files share it: the list with its deeds, and
 * the forms.
 */

#ifndef SCREENS_ACCOUNTS_H
#define SCREENS_ACCOUNTS_H

#include "base/secret.h"
#include "screens/rows_screen.h"
#include "service/own_tie_svc.h"
#include "service/user_svc.h"
#include "ui/form.h"

enum { ACCOUNT_FIELDS = 6, ACCOUNT_MANAGERS = 2 };

/* Names to choose from. One that is not there is added on purpose only, by a
 * row of its own. */
struct name_list {
    struct rows_screen *rows;
    enum entity_id kind;
    const char *field; /* of the form */
    struct reference_source source;
    struct reference_adder adder;
};

/* The data of its rows. */
struct accounts {
    struct users users;
    char login[64];  /* of the account a question or a form is about */
    char title[200]; /* of that form */
    struct arena found; /* what F3 offers */
    size_t waiting;     /* second keys that are asked for */
    struct own_people_words own; /* of the account; texts only while a form is opened */

    /* The form of a new account, and its lists. */
    struct form *form;
    struct form_field fields[ACCOUNT_FIELDS];
    struct form_section section;
    struct name_list agencies;
    struct name_list localities;

    /* The form of who supervises somebody. */
    struct form_field managers[ACCOUNT_MANAGERS];
    struct reference_source people;
    int64_t managers_version;
};

/* The account of the marked row; NULL: none. */
const struct user_row *account_focused(const struct rows_screen *rows);

/* Is it that of who is signed in? */
bool account_is_own(const struct rows_screen *rows, const struct user_row *user);

/* What is asked next is about this account, wherever the mark is then. */
struct accounts *account_ask_about(struct rows_screen *rows, const struct user_row *user);

/* Shows a temporary passphrase, and frees it. */
void account_show_once(struct app *app, const char *login, struct secret *passphrase);

/* The forms, as actions of the screen. */
void account_add(struct screen *screen);
void account_roles(struct screen *screen);
void account_own(struct screen *screen);
void account_managers(struct screen *screen);

#endif
