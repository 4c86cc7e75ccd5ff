/* SPDX-License-Identifier: MIT */
/* cafdesk training: a store of made-up families. */

#include "config.h"

#include "base/compiler.h"
#include "base/text_clean.h"
#include "cli/ask.h"
#include "cli/at_desk.h"
#include "cli/filling.h"
#include "cli/listing.h"
#include "cli/role_set.h"
#include "cli/where.h"
#include "service/store_svc.h"
#include "service/user_svc.h"

/* ----- Making it ----------------------------------------------------------- */

/* A new store, with families in it unless it is to be empty: there when it is
 * whole, and not before. */
static bool make(struct task *task, const struct store_choice *choice, struct session **session,
                 struct err *err)
{
    bool empty = call_has(task->call, "empty");

    if (!store_begin_training(choice, call_has(task->call, "fresh"), session, err))
        return false;
    if ((empty || filling_do(*session, err)) && store_end_training(*session, err))
        return true;
    session_close(*session);
    *session = NULL;
    if (err->kind == ERR_STOPPED)
        err_set(err, ERR_STOPPED, "Stopped before all families were there, so none is kept. "
                                  "\"cafdesk training\" makes the store anew.");
    return false;
}

/* The store that is there, or a new one. A live one is refused by either. */
static bool open_or_make(struct task *task, const struct store_choice *choice,
                         struct session **session, struct err *err)
{
    if (!store_exists(choice) || call_has(task->call, "fresh"))
        return make(task, choice, session, err);
    return session_open_trainer(choice, session, err);
}

/* ----- Printing it --------------------------------------------------------- */

static const struct column columns[] = {
    { .name = "store", .kind = CELL_TEXT },
    { .name = "login", .caption = "Login", .kind = CELL_TEXT, .least = 10 },
    { .name = "name", .caption = "Name", .kind = CELL_TEXT, .least = 12, .flexible = true },
    { .name = "roles", .caption = "Roles", .kind = CELL_VALUE, .least = 12, .flexible = true },
    { .name = "agency", .caption = "Agency", .kind = CELL_TEXT, .least = 12, .flexible = true },
    { .name = "passphrase", .kind = CELL_TEXT },
};

static void print_user(struct listing *listing, const char *folder, const struct user_row *user)
{
    const char *cells[] = { folder,
                            user->login,
                            user->name,
                            role_set_text(user->roles, listing->task->arena),
                            user->agency,
                            store_training_passphrase() };

    listing_row(listing, cells, NULL);
}

static bool print(struct task *task, const struct store_choice *choice, struct session *session,
                  struct err *err)
{
    struct users users;
    struct listing listing;

    if (!user_list(session, &users, task->arena, err))
        return false;
    if (call_format(task->call) == FORMAT_TEXT)
        out_printf(task->out, "A store of made-up families is in %.500s\n"
                              "Everybody's passphrase: %s\n\n",
                   text_plain(choice->folder, TEXT_LINE, task->arena),
                   store_training_passphrase());
    listing_begin(&listing, task, LISTING_MANY, columns, COUNT(columns));
    for (size_t i = 0; i < users.count; i++)
        print_user(&listing, choice->folder, &users.rows[i]);
    listing_end(&listing, NULL);
    return true;
}

/* Somebody who is named signs in themselves: NULL. */
static struct session *whose(const struct task *task, struct session *trainer)
{
    if (call_everywhere(task->call, "user") == NULL)
        return trainer;
    session_close(trainer);
    return NULL;
}

/* The screens, or the list of who may sign in. */
static bool open_it(struct task *task, bool screens, struct press_broker *press, struct err *err)
{
    struct store_choice *choice = arena_alloc(task->arena, sizeof(*choice));
    struct session *session;
    bool ok;

    if (!where_is_store(task, WHERE_TRAINING, choice, err) ||
        !where_clock(task, true, choice, err))
        return false;
    choice->kind = CHOICE_TRAINING;
    choice->plain = call_has(task->call, "unsealed");
    if (!open_or_make(task, choice, &session, err))
        return false;
    if (screens)
        return at_desk_with(task, choice, whose(task, session), press, err);
    ok = print(task, choice, session, err);
    session_close(session);
    return ok;
}

static bool run(struct task *task, struct err *err)
{
    bool screens = at_a_terminal() && call_format(task->call) == FORMAT_TEXT;
    struct press_broker press = { .talk = -1 };
    bool ok;

    if (screens)
        press_broker_start(&press);
    ok = open_it(task, screens, &press, err);
    press_broker_stop(&press);
    return ok;
}

const struct command cmd_training = {
    .name = "training",
    .group = GROUP_STORES,
    .formats = FORMATS_ALL,
    .opens_screens = true,
    .help = "Practise with made-up families",
    .about = "Makes a training store, or opens the one there is: by default in "
             "~/.local/share/cafdesk-training. On a terminal the screens open; otherwise the "
             "store, the logins of the fictional people and their passphrase are printed. In a training "
             "store a command without --user acts as the trainer, who may do everything and is "
             "asked for no passphrase. With --user LOGIN the screens open as one of the "
             "fictional people, gmarlowe for instance, who is asked for it. None of the "
             "families is real, and a live store is never opened as one for training.",
    .options = { { .name = "fresh",
                   .kind = OPTION_FLAG,
                   .help = "Throw the training store away and make it anew" },
                 { .name = "empty", .kind = OPTION_FLAG, .help = "Without families" },
                 { .name = "unsealed",
                   .kind = OPTION_FLAG,
                   .help = "Do not seal the pages of a store that is made" } },
    .examples = { { "training", "Try the program" },
                  { "training --user gmarlowe", "Sit down as the co-ordinator" },
                  { "training --fresh --format csv", "Start anew, and list the logins" } },
    .run = run,
};
