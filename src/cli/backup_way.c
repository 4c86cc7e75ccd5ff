/* SPDX-License-Identifier: MIT */
/* Into a backup. */

#include "config.h"

#include "cli/backup_way.h"

#include <string.h>

#include "cli/ask.h"
#include "cli/startup.h"
#include "cli/where.h"

/* ----- Where backups are ---------------------------------------------------- */

static bool refused_here(struct err *err)
{
    return err_set(err, ERR_DENIED,
                   "Here backups are kept in the folder that %s names, and nowhere else.",
                   settings_site_file());
}

bool backup_way_folder(struct task *task, const char **folder, struct err *err)
{
    const char *named = task->call->argument_count ? task->call->arguments[0] : NULL;
    const char *site = task->settings->backups;

    if (startup_for_site() && !site)
        return err_set(err, ERR_REFUSED, "%s names no folder for backups: backups in [site].",
                       settings_site_file());
    if (startup_for_site() && named && !where_same_folder(named, site))
        return refused_here(err);
    *folder = startup_for_site() || !named ? site : named;
    return *folder ||
           err_set(err, ERR_USAGE, "Say which folder the backup goes into: cafdesk backup DIR.");
}

static bool may_be_read_here(struct task *task, const char *path, struct err *err)
{
    const char *last = strrchr(path, '/');

    if (!startup_for_site() ||
        where_same_folder(last ? arena_strndup(task->arena, path, (size_t)(last - path)) : ".",
                          task->settings->backups))
        return true;
    return refused_here(err);
}

/* ----- Ways in ----------------------------------------------------------------- */

/* What the store itself may be wrong with: the backup is there for that. */
static bool is_lost(const struct err *err)
{
    return err->kind == ERR_DAMAGED || err->kind == ERR_SCHEMA || err->kind == ERR_STORAGE;
}

/* Signed in to the store it is of; none where that does not open. */
static bool sign_in_there(struct task *task, struct backup_entered *e, const char *login,
                          const struct secret *passphrase, struct err *err)
{
    struct err why = ERR_INIT;
    bool ok;

    if (!backup_is_of(e->backup, e->choice))
        return true;
    ok = login ? session_sign_in(e->choice, login, passphrase, &e->session, NULL, &why)
               : session_open_trainer(e->choice, &e->session, &why);
    if (ok)
        return true;
    e->session = NULL;
    if (is_lost(&why)) {
        e->why_not = arena_strdup(task->arena, why.msg);
        return true;
    }
    *err = why;
    return false;
}

/* The passphrase of that day, where it is not the one of today. */
static bool by_own_keys(struct task *task, struct backup_entered *e, const char *login,
                        const struct secret *passphrase, struct err *err)
{
    struct secret *older = NULL;
    bool ok;

    if (!login)
        return backup_enter_trainer(e->backup, err);
    if (!e->session)
        return backup_enter(e->backup, login, passphrase, err);
    if (!ask_passphrase(task, arena_printf(task->arena, "Passphrase of %s when the backup was made",
                                           login),
                        &older, err))
        return false;
    ok = backup_enter(e->backup, login, older, err);
    secret_free(older);
    return ok;
}

static bool enter_as(struct task *task, struct backup_entered *e, const char *login,
                     const struct secret *passphrase, struct err *err)
{
    bool opened = false;

    if (!sign_in_there(task, e, login, passphrase, err) ||
        (e->session && !backup_enter_signed_in(e->backup, e->session, &opened, err)))
        return false;
    return opened || by_own_keys(task, e, login, passphrase, err);
}

static bool enter_by_passphrase(struct task *task, struct backup_entered *e, const char *login,
                                struct err *err)
{
    struct secret *passphrase = NULL;
    bool ok;

    if (!ask_passphrase(task, arena_printf(task->arena, "Passphrase of %s", login), &passphrase,
                        err))
        return false;
    ok = enter_as(task, e, login, passphrase, err);
    secret_free(passphrase);
    return ok;
}

static bool enter_by_recovery(struct task *task, struct backup_entered *e, struct err *err)
{
    struct secret *first = NULL, *second = NULL;
    bool ok = ask_passphrase(task, "The first half of the recovery key", &first, err) &&
              ask_passphrase(task, "The second half", &second, err) &&
              backup_enter_recovery(e->backup, (const char *)first->bytes,
                                    (const char *)second->bytes, err);

    secret_free(first);
    secret_free(second);
    return ok;
}

static bool enter(struct task *task, struct backup_entered *e, struct err *err)
{
    const char *login = call_everywhere(task->call, "user");

    if (call_has(task->call, "recovery"))
        return enter_by_recovery(task, e, err);
    if (login)
        return enter_by_passphrase(task, e, login, err);
    if (backup_about(e->backup)->training)
        return enter_as(task, e, NULL, NULL, err);
    if (backup_is_of(e->backup, e->choice))
        login = session_bound_login(e->choice, task->arena);
    if (!login)
        return err_set(err, ERR_USAGE, "Say who you are with --user LOGIN.");
    return enter_by_passphrase(task, e, login, err);
}

bool backup_way_in(struct task *task, const char *path, struct backup_entered *out,
                   struct err *err)
{
    *out = (struct backup_entered){ .choice = arena_alloc(task->arena, sizeof(*out->choice)) };
    if (!may_be_read_here(task, path, err) || !where_is_store(task, WHERE_ANY, out->choice, err) ||
        !backup_open(out->choice->machine, NULL, path, &out->backup, err))
        return false;
    if (where_clock(task, backup_about(out->backup)->training, out->choice, err) &&
        enter(task, out, err))
        return true;
    backup_way_close(out);
    return false;
}

void backup_way_close(struct backup_entered *entered)
{
    session_close(entered->session);
    backup_close(entered->backup);
    *entered = (struct backup_entered){ .backup = NULL };
}
