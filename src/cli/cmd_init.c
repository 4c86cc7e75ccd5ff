/* SPDX-License-Identifier: MIT */
/* cafdesk init: a new store and its first administrator. */

#include "config.h"

#include "base/compiler.h"
#include "cli/ask.h"
#include "cli/listing.h"
#include "cli/where.h"
#include "service/store_svc.h"

static void print_made(struct task *task, const char *admin, const struct store_made *made)
{
    static const struct column columns[] = {
        { .name = "store", .caption = "Store", .kind = CELL_TEXT },
        { .name = "admin", .caption = "Administrator", .kind = CELL_TEXT },
        { .name = "recovery_first", .caption = "Recovery key, first half", .kind = CELL_VALUE },
        { .name = "recovery_second", .caption = "Recovery key, second half", .kind = CELL_VALUE },
    };
    const char *cells[] = { made->folder, admin, made->recovery_first, made->recovery_second };
    struct listing listing;

    listing_begin(&listing, task, LISTING_ONE, columns, COUNT(columns));
    listing_row(&listing, cells, NULL);
    if (listing.format == FORMAT_TEXT)
        str_add(&listing.text,
                "\nThe two halves let an administrator in again when every passphrase is lost\n"
                "(cafdesk user recover). They are shown this once: write them down, and give them\n"
                "to two people to keep in two places.\n");
    listing_end(&listing, NULL);
}

static bool run(struct task *task, struct err *err)
{
    const char *admin = call_text(task->call, "admin");
    struct store_choice choice;
    struct store_made made;
    struct secret *passphrase;
    bool ok;

    if (!where_is_store(task, WHERE_LIVE, &choice, err) || !where_clock(task, false, &choice, err))
        return false;
    if (store_exists(&choice))
        return err_set(err, ERR_REFUSED, "There is a store in %.200s already.", choice.folder);
    if (!ask_new_passphrase(task, arena_printf(task->arena, "A passphrase for %s", admin),
                            &passphrase, err))
        return false;
    choice.plain = call_has(task->call, "unsealed");
    ok = store_init(&choice, admin, passphrase, &made, task->arena, err);
    secret_free(passphrase);
    if (ok)
        print_made(task, admin, &made);
    bytes_wipe(&made, sizeof(made));
    return ok;
}

const struct command cmd_init = {
    .name = "init",
    .group = GROUP_STORES,
    .formats = FORMATS_ALL,
    .help = "Make a store and its first administrator",
    .about = "Asks for the administrator's passphrase, makes the store and prints where it is and "
             "the two halves of the recovery key, once. A store is made whole or not at all, and "
             "never over another. Its pages are sealed: without a passphrase nobody reads the "
             "file, a copy or a backup of it, and what is changed in it from outside is seen.",
    .options = { { .name = "admin",
                   .kind = OPTION_LOGIN,
                   .value = "LOGIN",
                   .needed = true,
                   .help = "The login of the first administrator" },
                 { .name = "unsealed",
                   .kind = OPTION_FLAG,
                   .help = "Do not seal the store's pages; its disk is sealed by other means" } },
    .examples = { { "--store /srv/caf init --admin ldanvers",
                    "A store in /srv/caf with an administrator" } },
    .run = run,
};
