/* SPDX-License-Identifier: MIT */
/* Which store a command is about. */

#include "config.h"

#include "cli/where.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/ask.h"
#include "cli/progress.h"
#include "cli/startup.h"
#include "cli/within_reach.h"

/* ----- The folder ------------------------------------------------------- */

static const char *environment(const char *name)
{
    const char *value = startup_for_site() ? NULL : getenv(name);

    return value && *value ? value : NULL;
}

static const char *default_folder(enum where_kind kind, struct arena *arena)
{
    const char *name = kind == WHERE_TRAINING ? "cafdesk-training" : "cafdesk";
    const char *data = environment("XDG_DATA_HOME");
    const char *home = environment("HOME");

    if (data && *data == '/')
        return arena_printf(arena, "%s/%s", data, name);
    return home && *home == '/' ? arena_printf(arena, "%s/.local/share/%s", home, name) : NULL;
}

bool where_same_folder(const char *a, const char *b)
{
    char real_a[PATH_MAX], real_b[PATH_MAX];

    if (!a || !b)
        return false;
    if (strcmp(a, b) == 0)
        return true;
    return realpath(a, real_a) && realpath(b, real_b) && strcmp(real_a, real_b) == 0;
}

static bool site_folder(const struct task *task, enum where_kind kind, const char **folder,
                        struct err *err)
{
    const struct settings *settings = task->settings;
    const char *asked = call_text(task->call, "store");

    if (asked && !where_same_folder(asked, settings->store) &&
        !where_same_folder(asked, settings->training))
        return err_set(err, ERR_DENIED, "Only the stores that %s names are opened here.",
                       settings_site_file());
    *folder = where_same_folder(asked, settings->training) ||
                      (!asked && (kind == WHERE_TRAINING || !settings->store))
                  ? settings->training
                  : settings->store;
    return *folder ||
           err_set(err, ERR_REFUSED, "%s names no store.", settings_site_file());
}

static bool own_folder(const struct task *task, enum where_kind kind, const char **folder,
                       struct err *err)
{
    const struct settings *settings = task->settings;

    *folder = call_text(task->call, "store");
    if (!*folder)
        *folder = environment("CAFDESK_STORE");
    if (!*folder)
        *folder = kind == WHERE_TRAINING ? settings->training : settings->store;
    if (!*folder)
        *folder = default_folder(kind, task->arena);
    return *folder || err_set(err, ERR_USAGE, "No store is named; name one with --store.");
}

/* ----- Where the person is ---------------------------------------------- */

static const char *terminal(struct arena *arena)
{
    char name[64];
    const char *from = environment("SSH_CLIENT");

    if (from && strspn(from, "0123456789abcdefABCDEF.:") == strcspn(from, " "))
        return arena_strndup(arena, from, strcspn(from, " "));
    return ttyname_r(0, name, sizeof(name)) == 0 ? arena_strdup(arena, name) : NULL;
}

/* ----- Waiting for others ------------------------------------------------ */

enum { NOTICED_MS = 1000 };

/* Said once a wait, to a person. */
static bool wait_for(void *data, const char *what, int waited_ms)
{
    bool *told = data;

    if (waited_ms >= NOTICED_MS && !*told && said_to_a_person())
        fprintf(stderr, "cafdesk: Waiting for %s. Ctrl-C stops.\n", what);
    *told = waited_ms >= NOTICED_MS;
    return !progress_stopped();
}

bool where_is_store(struct task *task, enum where_kind kind, struct store_choice *out,
                    struct err *err)
{
    const char *folder = NULL;
    bool ok = startup_for_site() ? site_folder(task, kind, &folder, err)
                                 : own_folder(task, kind, &folder, err);

    if (!ok)
        return false;
    *out = (struct store_choice){ .folder = folder,
                                  .machine = machine_real(),
                                  .terminal = terminal(task->arena),
                                  .anchors = task->settings->anchors,
                                  .parameters = &task->settings->parameters,
                                  .plain_words = task->settings->plain_words,
                                  .wait = wait_for,
                                  .wait_data = arena_alloc(task->arena, sizeof(bool)) };
    if (kind == WHERE_LIVE)
        out->kind = CHOICE_LIVE;
    within_reach(task, folder);
    return true;
}

/* ----- The clock -------------------------------------------------------- */

/* A machine whose clock began at another moment. */
struct moved {
    struct machine machine;
    const struct machine *real;
    int64_t ahead_ms; /* of the real one's time since its start */
};

static int64_t moved_now(const struct machine *machine)
{
    const struct moved *moved = machine->self;

    return moved->real->mono_ms(moved->real) + moved->ahead_ms;
}

static int64_t moved_mono(const struct machine *machine)
{
    const struct moved *moved = machine->self;

    return moved->real->mono_ms(moved->real);
}

static void moved_random(const struct machine *machine, void *bytes, size_t length)
{
    const struct moved *moved = machine->self;

    moved->real->random(moved->real, bytes, length);
}

static long moved_filesystem(const struct machine *machine, const char *path)
{
    const struct moved *moved = machine->self;

    return moved->real->filesystem(moved->real, path);
}

static bool moved_room(const struct machine *machine, const char *path, int64_t *left,
                       int64_t *all)
{
    const struct moved *moved = machine->self;

    return moved->real->room(moved->real, path, left, all);
}

static const struct machine *move_clock(struct instant to, struct arena *arena)
{
    struct moved *moved = arena_alloc(arena, sizeof(*moved));
    const struct machine *real = machine_real();

    *moved = (struct moved){
        .machine = { .now_ms = moved_now,
                     .mono_ms = moved_mono,
                     .random = moved_random,
                     .filesystem = moved_filesystem,
                     .room = moved_room,
                     .log = NULL, /* a clock is moved in a training store only */
                     .files = real->files,
                     .kdf = real->kdf,
                     .self = moved },
        .real = real,
        .ahead_ms = to.seconds * 1000 - real->mono_ms(real),
    };
    return &moved->machine;
}

bool where_clock(struct task *task, bool training, struct store_choice *choice, struct err *err)
{
    const char *text = environment("CAFDESK_NOW");
    struct instant now;

    if (!text)
        return true;
    if (!training) {
        fputs("cafdesk: CAFDESK_NOW goes for nothing in a live store.\n", stderr);
        return true;
    }
    if (!instant_parse(text, &now))
        return err_set(err, ERR_USAGE,
                       "CAFDESK_NOW is not a moment; write it as in 2010-03-22T09:00:00Z.");
    choice->machine = move_clock(now, task->arena);
    return true;
}
