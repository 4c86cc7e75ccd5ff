/* SPDX-License-Identifier: MIT */
/* cafdesk backup, backup verify: copies that prove themselves. */

#include "config.h"

#include <inttypes.h>

#include "base/compiler.h"
#include "base/text_clean.h"
#include "cli/backup_way.h"
#include "cli/listing.h"
#include "cli/paragraph.h"
#include "cli/progress.h"
#include "cli/sign_in.h"

static bool tell(void *data, const char *what, int64_t done, int64_t all)
{
    struct progress *progress = data;

    progress->what = what;
    return progress_step(progress, done, all);
}

/* ----- What is printed ---------------------------------------------------------- */

static const struct column columns[] = {
    { .name = "file", .kind = CELL_TEXT },
    { .name = "store", .kind = CELL_VALUE },
    { .name = "made", .kind = CELL_VALUE },
    { .name = "by", .kind = CELL_TEXT },
    { .name = "cases", .kind = CELL_NUMBER },
    { .name = "children", .kind = CELL_NUMBER },
    { .name = "accounts", .kind = CELL_NUMBER },
    { .name = "rows", .kind = CELL_NUMBER },
    { .name = "head", .kind = CELL_VALUE },
    { .name = "bytes", .kind = CELL_NUMBER },
    { .name = "rotated", .kind = CELL_NUMBER },
};

static const char *number(struct task *task, int64_t value)
{
    return arena_printf(task->arena, "%" PRId64, value);
}

static void print_row(struct task *task, const struct backup_about *about, const char *rotated)
{
    char store[IDENT_TEXT], made[INSTANT_TEXT];
    const char *cells[] = { about->path, store, made, about->by, number(task, about->cases),
                            number(task, about->children), number(task, about->accounts),
                            number(task, about->rows), about->head, number(task, about->bytes),
                            rotated };
    struct listing listing;

    ident_format(&about->store, store);
    instant_format(about->made, made);
    listing_begin(&listing, task, LISTING_ONE, columns, COUNT(columns));
    listing_row(&listing, cells, NULL);
    listing_end(&listing, NULL);
}

static void print_term(struct task *task, const char *term, const char *text)
{
    struct str out = STR_INIT;

    paragraph_term(&out, term, 12, text);
    out_str(task->out, &out);
    str_release(&out);
}

static void print_words(struct task *task, const struct backup_about *about)
{
    char made[INSTANT_TEXT], store[IDENT_TEXT];

    instant_format(about->made, made);
    ident_format(&about->store, store);
    print_term(task, "File", text_plain(about->path, TEXT_LINE, task->arena));
    print_term(task, "Store", arena_printf(task->arena, "%s%s, schema %d", store,
                                           about->training ? ", for training" : "",
                                           about->schema));
    print_term(task, "Made", arena_printf(task->arena, "%s by %s", made, about->by));
    print_term(task, "Holds",
               arena_printf(task->arena,
                            "%" PRId64 " cases, %" PRId64 " children, %" PRId64
                            " accounts, %" PRId64 " rows of the trail",
                            about->cases, about->children, about->accounts, about->rows));
    print_term(task, "Head", about->head);
}

/* ----- backup -------------------------------------------------------------------- */

static void print_made(struct task *task, const struct backup_made *made)
{
    if (call_format(task->call) != FORMAT_TEXT) {
        print_row(task, &made->about, number(task, (int64_t)made->rotated));
        return;
    }
    out_text(task->out, "Done: the backup was opened again and proved.\n");
    print_words(task, &made->about);
    if (made->rotated)
        out_printf(task->out, "%zu older %s no longer kept.\n", made->rotated,
                   made->rotated == 1 ? "one is" : "ones are");
    if (!made->about.sealed)
        out_text(task->out, "Its pages are not sealed, as the store's are not: whoever has it reads "
                            "it.\n");
    if (made->same_disk)
        out_text(task->out, "It is on the store's own disk, and lost with it. Copy it to another.\n");
}

static bool make(struct task *task, const char *folder, struct err *err)
{
    struct session *session;
    struct progress progress;
    struct backup_telling telling = { tell, &progress };
    struct backup_made made;
    bool ok;

    if (!sign_in(task, &session, err))
        return false;
    progress_begin(&progress, session_machine(session), "Copying");
    ok = backup_make(session, folder, &telling, &made, task->arena, err);
    progress_end(&progress);
    session_close(session);
    if (ok)
        print_made(task, &made);
    return ok;
}

static bool run(struct task *task, struct err *err)
{
    const char *folder;

    return backup_way_folder(task, &folder, err) && make(task, folder, err);
}

const struct command cmd_backup = {
    .name = "backup",
    .group = GROUP_STORES,
    .arguments = "[DIR]",
    .least = 0,
    .most = 1,
    .names_folders = true,
    .of_backups = true,
    .formats = FORMATS_ALL,
    .help = "Copy the store to a folder, and prove the copy",
    .about = "For administrators, while others work; only saves wait while the copy is taken. The "
             "folder is there already, on another disk than the store; without one it is the "
             "site's. A backup is one file with the store's id and the moment in its name. It "
             "has that name when it was opened again and every page, every record and the "
             "trail in it were proved; stopped before, or on a full disk, nothing is left. Sealed "
             "pages stay sealed, and the keys go along: it opens with the passphrases "
             "of the day, or the recovery key. Afterwards older ones go: of the last 7 days, 4 weeks "
             "and 12 months that have any, the last of each stays, unless [parameters] say "
             "otherwise. The file is an anchor, too: audit verify --anchor FILE.",
    .examples = { { "backup /mnt/backups", "A proved copy, and the older ones by the rota" } },
    .run = run,
};

/* ----- backup verify --------------------------------------------------------------- */

static void print_verified(struct task *task, const struct backup_entered *e)
{
    const struct backup_about *about = backup_about(e->backup);

    if (call_format(task->call) != FORMAT_TEXT) {
        print_row(task, about, NULL);
        return;
    }
    out_text(task->out, "The backup is whole.\n");
    print_words(task, about);
    if (about->older)
        out_text(task->out, "An older cafdesk made it: each record is compared with its own hash when "
                            "it is restored.\n");
    if (e->session)
        out_text(task->out, "The store it is of goes on from it.\n");
    else if (e->why_not)
        out_printf(task->out, "The store it is of does not open: %s\n", e->why_not);
    else
        out_printf(task->out, "It was not compared with the store in %.200s: %s.\n",
                   text_plain(e->choice->folder, TEXT_LINE, task->arena),
                   backup_is_of(e->backup, e->choice) ? "nobody signed in to it"
                                                      : "there is none, or it is another");
}

static bool verify(struct task *task, struct err *err)
{
    struct backup_entered entered;
    struct progress progress;
    struct backup_telling telling = { tell, &progress };
    bool ok;

    if (!backup_way_in(task, task->call->arguments[0], &entered, err))
        return false;
    progress_begin(&progress, entered.choice->machine, "Reading the backup");
    ok = backup_verify(entered.backup, entered.session, &telling, err);
    progress_end(&progress);
    if (ok)
        print_verified(task, &entered);
    backup_way_close(&entered);
    return ok;
}

const struct command cmd_backup_verify = {
    .name = "backup verify",
    .group = GROUP_STORES,
    .arguments = "FILE",
    .least = 1,
    .most = 1,
    .names_files = true,
    .of_backups = true,
    .formats = FORMATS_ALL,
    .help = "Prove a backup again",
    .about = "The same proofs as when it was made; nothing of it is changed. It opens with the keys "
             "of the store it is of, for an administrator who signs in there, and is compared with "
             "that store's trail. Where that store is gone or has other keys now, with the passphrase an "
             "administrator had when it was made, or the recovery key. Ends with status 5 where "
             "something is wrong, and says what.",
    .options = { { .name = "recovery",
                   .kind = OPTION_FLAG,
                   .help = "Open it with the two halves of the recovery key" } },
    .examples = { { "backup verify /mnt/backups/cafdesk-1f3a9c2e-2010-03-22T104200Z.backup",
                    "Is it whole still?" } },
    .run = verify,
};
