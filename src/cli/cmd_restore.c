/* SPDX-License-Identifier: MIT */
/* cafdesk restore: a backup put into a new place. */

#include "config.h"

#include <inttypes.h>
#include <string.h>

#include "base/text_clean.h"
#include "cli/backup_way.h"
#include "cli/paragraph.h"
#include "cli/progress.h"
#include "cli/startup.h"
#include "cli/where.h"
#include "service/restore_svc.h"

static bool tell(void *data, const char *what, int64_t done, int64_t all)
{
    struct progress *progress = data;

    progress->what = what;
    return progress_step(progress, done, all);
}

/* ----- The page -------------------------------------------------------------------- */

static void say(struct task *task, const char *words)
{
    struct str out = STR_INIT;

    paragraph_add(&out, 0, words);
    out_str(task->out, &out);
    str_release(&out);
}

static void term(struct task *task, const char *name, const char *words)
{
    struct str out = STR_INIT;

    paragraph_term(&out, name, 14, words);
    out_str(task->out, &out);
    str_release(&out);
}

static void print_holds(struct task *task, const struct backup_about *about, const char *folder)
{
    struct arena *arena = task->arena;
    char made[INSTANT_TEXT], store[IDENT_TEXT];

    instant_format(about->made, made);
    ident_format(&about->store, store);
    say(task, arena_printf(arena, "Restored and proved: there is a %s store in %s.",
                           about->training ? "training" : "live",
                           text_plain(folder, TEXT_LINE, arena)));
    term(task, "Backup", text_plain(about->path, TEXT_LINE, arena));
    term(task, "Store", store);
    term(task, "As it was", arena_printf(arena, "%s, made by %s", made, about->by));
    term(task, "Holds",
         arena_printf(arena, "%" PRId64 " cases, %" PRId64 " children, %" PRId64
                             " accounts, %" PRId64 " rows of the trail",
                      about->cases, about->children, about->accounts, about->rows));
}

static void print_case(struct task *task, const struct restore_case *one)
{
    char at[INSTANT_TEXT];

    instant_format(one->last, at);
    term(task, one->urn,
         arena_printf(task->arena, "%" PRId64 " %s, the last %s by %s", one->saves,
                      one->saves == 1 ? "save" : "saves", at, one->login ? one->login : "?"));
}

static void print_missing(struct task *task, const struct restore_made *made)
{
    if (made->case_count == 0 && made->other_saves == 0) {
        say(task, "Nothing was saved in the store it is of since then.");
        return;
    }
    say(task, arena_printf(task->arena,
                           "Missing since then, and to be entered again: saves in %zu %s and %" PRId64
                           " of no case.",
                           made->case_count, made->case_count == 1 ? "case" : "cases",
                           made->other_saves));
    for (size_t i = 0; i < made->case_count; i++)
        print_case(task, &made->cases[i]);
}

static void print_closed(struct task *task, const struct restore_made *made)
{
    for (size_t i = 0; i < made->closed_count; i++)
        say(task, arena_printf(task->arena,
                               "%s has no way into the store it is of any more, and has one here. "
                               "Before anybody works in it: cafdesk user disable %s.",
                               made->closed[i], made->closed[i]));
}

static void print_page(struct task *task, const struct backup_entered *e, const char *folder,
                       const struct restore_made *made)
{
    print_holds(task, backup_about(e->backup), folder);
    if (made->migrated)
        say(task, "An older cafdesk made it; its tables were brought up to date.");
    if (made->compared) {
        print_missing(task, made);
        print_closed(task, made);
    } else {
        say(task, "What is missing since then could not be read: the store it is of was not opened "
                  "beside it. Anchors that were kept say how far its trail went: cafdesk audit "
                  "verify --anchor FILE in the restored store names the first one behind it.");
    }
    if (e->why_not)
        say(task, arena_printf(task->arena, "That store said: %s", e->why_not));
}

/* ----- The deed --------------------------------------------------------------------- */

/* For a site: where its store is, or in its folder of backups. */
static bool folder_allowed(struct task *task, const char *folder, struct err *err)
{
    const struct settings *settings = task->settings;
    const char *last = strrchr(folder, '/');
    const char *above = last ? arena_strndup(task->arena, folder, (size_t)(last - folder)) : ".";

    if (!startup_for_site() || where_same_folder(folder, settings->store) ||
        where_same_folder(folder, settings->training) ||
        (strcmp(last ? last + 1 : folder, "..") != 0 &&
         where_same_folder(above, settings->backups)))
        return true;
    return err_set(err, ERR_DENIED,
                   "Here backups are restored into the site's store, where there is none, or into a "
                   "new folder beside the backups.");
}

static bool restore(struct task *task, const char *folder, struct err *err)
{
    struct backup_entered entered;
    struct progress progress;
    struct backup_telling telling = { tell, &progress };
    struct restore_made made;
    bool ok;

    if (!backup_way_in(task, task->call->arguments[0], &entered, err))
        return false;
    progress_begin(&progress, entered.choice->machine, "Reading the backup");
    ok = backup_restore(entered.backup, folder, entered.session, &telling, &made, task->arena, err);
    progress_end(&progress);
    if (ok)
        print_page(task, &entered, folder, &made);
    backup_way_close(&entered);
    return ok;
}

static bool run(struct task *task, struct err *err)
{
    const char *folder = call_text(task->call, "into");

    return folder_allowed(task, folder, err) && restore(task, folder, err);
}

const struct command cmd_restore = {
    .name = "restore",
    .group = GROUP_STORES,
    .arguments = "FILE",
    .least = 1,
    .most = 1,
    .names_files = true,
    .of_backups = true,
    .help = "Put a backup into a new place",
    .about = "Never over a store: the folder has none, and is made when it is not there. The copy is "
             "proved and brought up to date before it is a store; stopped before that, there is "
             "none. Prints on a page what is in it and, where the store it is of opens beside it, "
             "what was saved there since, case by case, to be entered again, and who has left "
             "since. It opens as backup verify opens one. A training store stays one. "
             "Passphrases are those of the day it was made; \"cafdesk user recover\" gives an "
             "administrator another.",
    .options = { { .name = "into",
                   .kind = OPTION_FOLDER,
                   .value = "DIR",
                   .needed = true,
                   .help = "The new place" },
                 { .name = "recovery",
                   .kind = OPTION_FLAG,
                   .help = "Open it with the two halves of the recovery key" } },
    .examples = { { "restore /mnt/backups/cafdesk-1f3a9c2e-2010-03-22T104200Z.backup --into "
                    "/srv/caf-restored",
                    "Yesterday's store beside today's" } },
    .run = run,
};
