/* SPDX-License-Identifier: MIT */
/*
 * The program at a terminal: who is signed in, the screens on one another,
 * locking and signing off.
 *
 * Whoever holds the terminal (or a test) makes an app, hands keys to its stack
 * and draws it. The app owns the session and the stack.
 */

#ifndef SCREENS_APP_H
#define SCREENS_APP_H

#include <stdbool.h>

#include "screens/recall.h"
#include "screens/tips.h"
#include "service/print_svc.h"
#include "service/session.h"
#include "ui/stack.h"

struct app;

/* Gives what is to stand in a file that was made just now; false: it is taken away again. */
typedef bool app_fill_fn(void *what, struct str *bytes, struct err *err);

/* Makes a new file of the person's own, has it filled and writes it; the name has no folder in it.
 * Says where in `said`. */
typedef bool app_save_fn(void *who, const char *name, app_fill_fn *fill, void *what,
                         struct str *said, struct err *err);

struct app_options {
    struct store_choice store;     /* its machine and strings outlive the app */
    const struct keymap *keymap;   /* NULL: keys as delivered */
    const char *area;              /* the authority's name for the sign-in screen; NULL none */
    const char *social_care;       /* its telephone number; NULL: none is set */
    const char *login;             /* filled in at sign-in; NULL: of the Unix user, if bound */
    bool no_suspend;               /* the site does not let anybody stop it */
    app_save_fn *save;             /* NULL: no files are written here */
    void *save_who;
    const struct print_paper *paper; /* has a PDF made; NULL: none is made here */
    bool plain;                    /* questions and answers: tips name keys, and are not told */
};

/* Begins with the sign-in screen. */
RETURNS_NONNULL struct app *app_new(const struct app_options *options);

/* Begins with the work of a session that is open; the app owns it from now on.
 * `report` may be NULL. */
RETURNS_NONNULL struct app *app_new_signed_in(const struct app_options *options,
                                              struct session *session,
                                              const struct signin_report *report);

/* Signs out; takes NULL. */
void app_free(struct app *app);

struct stack *app_stack(const struct app *app);

/* NULL while nobody is signed in. */
struct session *app_session(const struct app *app);
const struct app_options *app_options(const struct app *app);

/* Makes a new file where the program was begun, has it filled and writes it; says its whole name
 * in `said`. What it is filled with is asked for when the file is there: nothing is given away
 * for a name that cannot be had. */
NODISCARD bool app_save_file(const struct app *app, const char *name, app_fill_fn *fill,
                             void *what, struct str *said, struct err *err);

/* What was looked for in this session, and which tips were told. */
enum recall_of { RECALL_FILTER, RECALL_SEARCH, RECALL_COUNT };
struct recall *app_recall(struct app *app, enum recall_of what);
struct tips *app_tips(struct app *app);

/* A deed on one case changed another: whoever shows one reads it again
 * (casework_catch_up). */
void app_note_elsewhere(struct app *app);
unsigned app_elsewhere(const struct app *app);

/* Nothing is left to do: the person left. */
bool app_done(const struct app *app);

/* F2 at sign-in: go on in plain questions and answers. */
bool app_wants_plain(const struct app *app);
void app_go_plain(struct app *app);
bool app_is_plain(const struct app *app);

/* The session begins: the sign-in screen gives way to the person's own home. */
void app_begin(struct app *app, struct session *session, const struct signin_report *report);

/* Back to the sign-in screen. What was typed is in the drafts. */
void app_sign_off(struct app *app);

/* Locks the screens where they are until the passphrase is given. */
void app_lock(struct app *app);

/* The terminal is gone or the program must end: drafts are kept, all closed. */
void app_hang_up(struct app *app);

#endif
