/* SPDX-License-Identifier: MIT */
/* Sign in; and the lock, which asks the passphrase again. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "screens/all_ops.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/view.h"
#include "ui/form.h"
#include "ui/plain.h"

struct login {
    struct view view;
    struct form *form;
};

static struct login *login_mut(struct screen *screen)
{
    return (struct login *)screen;
}

static const struct login *login_of(const struct screen *screen)
{
    return (const struct login *)screen;
}

static struct secret *typed_passphrase(const struct form *form)
{
    const char *typed = form_value(form, "passphrase");

    return secret_from(typed, strlen(typed));
}

/* ----- Signing in ------------------------------------------------------ */

static void sign_in(struct screen *screen)
{
    struct login *login = login_mut(screen);
    struct app *app = login->view.app;
    struct session *session = NULL;
    struct signin_report report = { .last_signin = INSTANT_NONE };
    struct err err = ERR_INIT;
    struct secret *passphrase;
    char name[96];
    bool ok;

    form_settle(login->form);
    snprintf(name, sizeof(name), "%s", form_value(login->form, "login"));
    if (name[0] == '\0') {
        form_go(login->form, "login");
        stack_warn(screen->stack, "Type your login first.");
        return;
    }
    passphrase = typed_passphrase(login->form);
    ok = session_sign_in(&app_options(app)->store, name, passphrase, &session, &report, &err);
    secret_free(passphrase);
    form_set(login->form, "passphrase", "");
    if (ok) {
        app_begin(app, session, &report);
        return;
    }
    form_go(login->form, "passphrase");
    stack_err(screen->stack, &err);
}

static void enter(struct screen *screen)
{
    struct login *login = login_mut(screen);
    const struct form_field *focus = form_focus(login->form);

    if (focus != NULL && strcmp(focus->name, "login") == 0)
        form_go(login->form, "passphrase");
    else
        sign_in(screen);
}

static void plain(struct screen *screen)
{
    app_go_plain(login_mut(screen)->view.app);
}

static const struct action login_actions[] = {
    { .name = "login.enter", .key = "Enter", .hint = "Sign in", .help = "Sign in",
      .places = ANYWHERE, .run = enter },
    { .name = "login.plain", .key = "F2", .hint = "Plain mode (screen reader)",
      .help = "Go on in questions and answers, one line at a time", .run = plain },
    { .common = ACT_BACK, .run = nav_run_back },
};

static const struct form_field login_fields[] = {
    { .name = "login", .label = "Login", .kind = ASK_LINE, .cols = 26,
      .hint = "Type your login, then Enter",
      .help = "The name your administrator gave you. Forgotten passphrase: ask them for a "
              "temporary one, which is good for a day." },
    { .name = "passphrase", .label = "Passphrase", .kind = ASK_SECRET, .cols = 26,
      .hint = "Type your passphrase, then Enter",
      .help = "It is shown as stars and never kept. After wrong tries you wait, each time "
              "longer; ten lock the account for half an hour, or until an administrator "
              "opens it." },
};

static const struct form_section login_section[] = {
    { .name = "login", .title = "Sign in", .fields = login_fields, .count = COUNT(login_fields) },
};

static struct rect box_of(struct rect body)
{
    struct rect rect = { body.row + (body.rows > 12 ? 2 : 0), body.col, 8, 58 };

    rect.cols = body.cols < rect.cols ? body.cols : rect.cols;
    rect.rows = body.rows < rect.rows ? body.rows : rect.rows;
    rect.col += (body.cols - rect.cols) / 2;
    return rect;
}

static struct rect inside(struct rect box)
{
    return (struct rect){ box.row + 2, box.col + 3, box.rows - 3, box.cols - 6 };
}

static void login_title(const struct screen *screen, struct str *out)
{
    const char *area = app_options(login_of(screen)->view.app)->area;

    str_add(out, area == NULL ? "Sign in" : area);
}

static void login_layout(struct screen *screen, struct rect body)
{
    form_layout(login_mut(screen)->form, inside(box_of(body)), ROOM_USUAL);
}

static void draw_notice(struct canvas *canvas, struct rect body, struct rect box)
{
    static const char notice[] =
        "On this terminal: locked after some minutes without a key, then signed out. Text you "
        "have not saved is kept as a draft.\n\nUse of this system is recorded. Open a record "
        "only for work you are doing with that family.";
    struct rect rect = rect_below(body, box.row - body.row + box.rows + 1);

    rect.col = box.col;
    rect.cols = box.cols;
    if (rect.rows > 2)
        canvas_wrap(canvas, rect, ROLE_QUIET, notice, 0);
}

static void login_draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    struct rect box = box_of(body);

    if (box.rows >= 6)
        canvas_box(canvas, box, "Sign in");
    form_draw(login_of(screen)->form, canvas, inside(box), true);
    draw_notice(canvas, body, box);
}

static bool login_key(struct screen *screen, const struct key *key)
{
    return form_key(login_mut(screen)->form, screen->stack, key);
}

static void login_paste(struct screen *screen, const char *text)
{
    form_paste(login_mut(screen)->form, screen->stack, text);
}

static enum place login_place(const struct screen *screen)
{
    return form_place(login_of(screen)->form);
}

static void login_hint(const struct screen *screen, struct str *out)
{
    form_hint(login_of(screen)->form, out);
}

static void login_focus_help(const struct screen *screen, struct str *out)
{
    form_focus_help(login_of(screen)->form, out);
}

static void login_close(struct screen *screen)
{
    struct login *login = login_mut(screen);

    form_free(login->form);
    view_free(&login->view);
}

/* A name that is known is not asked again: what is typed next is the
 * passphrase, and a name is shown as it is typed. */
static bool ask_aloud(struct form *form, struct plain *plain)
{
    const char *name = form_value(form, "login");

    if (name[0] == '\0')
        return plain_form(plain, form) == PLAIN_DONE;
    plain_say(plain, "Login: %s. Enter alone asks for another.", name);
    if (plain_form_from(plain, form, "passphrase") != PLAIN_DONE)
        return false;
    return form_value(form, "passphrase")[0] != '\0' || plain_form(plain, form) == PLAIN_DONE;
}

static void login_aloud(struct screen *screen, struct plain *plain)
{
    if (ask_aloud(login_mut(screen)->form, plain))
        sign_in(screen);
    else
        plain->over = true;
}

const struct screen_ops login_ops = {
    .aloud = login_aloud,
    .name = "login",
    .kind = SCREEN_FULL,
    .help = "Sign in with the name and passphrase you were given. F2 changes to plain "
            "questions and answers, for a screen reader or a simple terminal.",
    .actions = login_actions,
    .action_count = COUNT(login_actions),
    .title = login_title,
    .layout = login_layout,
    .draw = login_draw,
    .key = login_key,
    .paste = login_paste,
    .place = login_place,
    .hint = login_hint,
    .focus_help = login_focus_help,
    .close = login_close,
};

static struct form *make_form(struct app *app, const struct form_section *sections)
{
    const struct machine *machine = stack_machine(app_stack(app));
    struct form_options options = {
        .sections = sections,
        .section_count = 1,
        .machine = machine,
        .today = instant_local_date((struct instant){ machine_now(machine) }),
        .edd = DATE_NONE,
    };

    return form_new(&options);
}

void login_open(struct app *app)
{
    struct login *login = view_new(sizeof(*login), &login_ops, app, NULL);
    const char *name = app_options(app)->login;
    struct arena arena = ARENA_INIT;

    if (name == NULL)
        name = session_bound_login(&app_options(app)->store, &arena);
    login->form = make_form(app, login_section);
    if (name != NULL) {
        form_set(login->form, "login", name);
        form_go(login->form, "passphrase");
    }
    arena_clear(&arena);
    stack_push(app_stack(app), &login->view.screen);
}

/* ----- The lock -------------------------------------------------------- */

static void unlock(struct screen *screen)
{
    struct login *login = login_mut(screen);
    struct err err = ERR_INIT;
    struct secret *passphrase;
    bool ok;

    form_settle(login->form);
    passphrase = typed_passphrase(login->form);
    ok = session_unlock(app_session(login->view.app), passphrase, &err);
    secret_free(passphrase);
    form_set(login->form, "passphrase", "");
    if (ok)
        stack_remove(screen->stack, screen);
    else
        stack_err(screen->stack, &err);
}

static void sign_off(struct screen *screen)
{
    app_sign_off(login_mut(screen)->view.app);
}

/* Esc and the rest must not take the lock away. */
static void stay(struct screen *screen)
{
    stack_say(screen->stack, "The screen is locked. Type your passphrase, or F10 to sign off.");
}

static const struct action lock_actions[] = {
    { .name = "lock.open", .key = "Enter", .hint = "Unlock", .help = "Unlock",
      .places = ANYWHERE, .run = unlock },
    { .common = ACT_LEAVE, .hint = "Sign off", .help = "Sign off; drafts are kept",
      .run = sign_off },
    { .common = ACT_BACK, .run = stay },
    { .common = ACT_PALETTE, .run = stay },
    { .common = ACT_MENU, .run = stay },
};

static const struct form_field lock_fields[] = {
    { .name = "passphrase", .label = "Passphrase", .kind = ASK_SECRET, .cols = 26,
      .hint = "Locked. Type your passphrase, then Enter. F10 signs off.",
      .help = "Only you can unlock. F10 signs off; what was typed is in the drafts." },
};

static const struct form_section lock_section[] = {
    { .name = "lock", .title = "Locked", .fields = lock_fields, .count = COUNT(lock_fields) },
};

/* ^C and the like must not take the lock away. */
static bool lock_leave(struct screen *screen)
{
    if (!session_locked(app_session(login_of(screen)->view.app)))
        return true;
    stay(screen);
    return false;
}

static void lock_draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    const struct login *login = login_of(screen);
    struct rect box = box_of(body);

    if (box.rows >= 6)
        canvas_box(canvas, box, "Locked");
    canvas_put(canvas, box.row + 1, box.col + 3, ROLE_TITLE,
               session_who(app_session(login->view.app))->name);
    form_draw(login->form, canvas, inside(box), true);
}

static void lock_aloud(struct screen *screen, struct plain *plain)
{
    plain_say(plain, "Locked.");
    if (plain_form(plain, login_mut(screen)->form) == PLAIN_DONE)
        unlock(screen);
    else
        sign_off(screen);
}

const struct screen_ops lock_ops = {
    .aloud = lock_aloud,
    .name = "lock",
    .kind = SCREEN_COVER,
    .help = "Locked after some minutes without a key. Your work is kept as it was.",
    .actions = lock_actions,
    .action_count = COUNT(lock_actions),
    .layout = login_layout,
    .draw = lock_draw,
    .key = login_key,
    .place = login_place,
    .hint = login_hint,
    .focus_help = login_focus_help,
    .leave = lock_leave,
    .close = login_close,
};

void lock_open(struct app *app)
{
    struct login *lock = view_new(sizeof(*lock), &lock_ops, app, NULL);

    lock->form = make_form(app, lock_section);
    stack_push(app_stack(app), &lock->view.screen);
}
