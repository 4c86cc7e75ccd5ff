/* SPDX-License-Identifier: MIT */
/* What this machine gives the store: each line true, and why it matters. */

#include "config.h"

#include <errno.h>
#include <langinfo.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "base/compiler.h"
#include "base/confine.h"
#include "service/backup_note.h"
#include "service/store_svc.h"
#include "store/db.h"
#include "store/keyring.h"
#include "store/place.h"

struct doctor {
    const struct store_choice *choice;
    struct place place;
    struct doctor_report *out;
    struct arena *arena;
};

static void say(struct doctor *d, enum finding finding, const char *what, const char *why)
{
    struct doctor_report *out = d->out;

    out->lines = arena_grow(d->arena, out->lines, out->count, sizeof(*out->lines));
    out->lines[out->count++] = (struct doctor_line){ finding, what, why };
}

static void program(struct doctor *d)
{
    say(d, FINDING_OK, "program", "cafdesk " PACKAGE_VERSION);
    say(d, FINDING_OK, "SQLite",
        arena_printf(d->arena,
                     "%s, used with a rollback journal that is on the disk before a save counts "
                     "(TRUNCATE and EXTRA, not WAL)",
                     db_sqlite_version()));
}

static void characters(struct doctor *d)
{
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        say(d, FINDING_OK, "characters", "The terminal's character set is UTF-8.");
    else
        say(d, FINDING_WARN, "characters",
            "The locale is not UTF-8: names in other scripts show as \"?\". Set LANG=C.UTF-8.");
}

/* ----- The folder ------------------------------------------------------- */

static void one_file(struct doctor *d, const char *name)
{
    mode_t wanted = place_mode(&d->place);
    struct stat about;

    if (stat(place_path(&d->place, name, d->arena), &about) != 0) {
        if (strcmp(name, PLACE_ATTEMPTS) != 0)
            say(d, FINDING_BAD, name,
                arena_printf(d->arena, "The file cannot be looked at: %s.", strerror(errno)));
        return;
    }
    if ((about.st_mode & 0777 & ~wanted) == 0)
        say(d, FINDING_OK, name, "Only those who should can read and write it.");
    else
        say(d, FINDING_BAD, name,
            arena_printf(d->arena, "Its mode is %03o; take rights away: chmod %03o.",
                         (unsigned)about.st_mode & 0777u, (unsigned)wanted));
}

static void folder(struct doctor *d)
{
    struct stat about;

    if (stat(d->choice->folder, &about) != 0) {
        say(d, FINDING_BAD, "folder",
            arena_printf(d->arena, "%s cannot be looked at: %s.", d->choice->folder,
                         strerror(errno)));
        return;
    }
    if (about.st_mode & 0007)
        say(d, FINDING_WARN, "folder",
            "Other people of this machine can look into the store's folder: chmod o-rwx.");
    else
        say(d, FINDING_OK, "folder", arena_strdup(d->arena, d->choice->folder));
    one_file(d, PLACE_DB);
    one_file(d, PLACE_KEYS);
    one_file(d, PLACE_ATTEMPTS);
}

static void filesystem(struct doctor *d)
{
    struct err err = ERR_INIT;

    if (place_check_local(&d->place, &err))
        say(d, FINDING_OK, "filesystem", "The store is on a disk of this machine.");
    else
        say(d, FINDING_BAD, "filesystem", arena_strdup(d->arena, err.msg));
}

static void room(struct doctor *d)
{
    struct statvfs about;
    unsigned long percent;

    if (statvfs(d->choice->folder, &about) != 0 || !about.f_blocks)
        return;
    percent = (unsigned long)(about.f_bavail * 100 / about.f_blocks);
    if (percent >= 5)
        say(d, FINDING_OK, "room", arena_printf(d->arena, "%lu%% of the disk is free.", percent));
    else
        say(d, percent ? FINDING_WARN : FINDING_BAD, "room",
            arena_printf(d->arena,
                         "Only %lu%% of the disk is free; make room before saves are refused.",
                         percent));
}

static void reserve(struct doctor *d)
{
    if (place_has(&d->place, PLACE_RESERVE))
        say(d, FINDING_OK, "reserve", "16 MB are kept for what is typed when the disk is full.");
    else if (place_has_store(&d->place))
        say(d, FINDING_WARN, "reserve",
            "No room is kept for what is typed when the disk is full; the next sign-in keeps it "
            "when there is enough.");
}

/* A device mapper target whose name begins so is encrypted. */
static bool is_encrypted(dev_t device)
{
    char path[PATH_MAX], kind[7] = "";
    FILE *file;

    snprintf(path, sizeof(path), "/sys/dev/block/%u:%u/dm/uuid", major(device), minor(device));
    file = fopen(path, "re");
    if (!file)
        return false;
    if (!fgets(kind, sizeof(kind), file))
        kind[0] = '\0';
    fclose(file);
    return strcmp(kind, "CRYPT-") == 0;
}

/* Told of the store that is there, or of the one that cafdesk init makes. */
static bool is_sealed(struct doctor *d)
{
    struct keyring *ring = NULL;
    struct err quiet = ERR_INIT;
    bool sealed = !place_has_store(&d->place) ||
                  (keyring_open(&d->place, &ring, &quiet) && keyring_is_sealed(ring));

    keyring_close(ring);
    return sealed;
}

static void encryption(struct doctor *d)
{
    struct stat about;

    if (stat(d->choice->folder, &about) == 0 && is_encrypted(about.st_dev))
        say(d, FINDING_OK, "encryption", "The disk below the store is encrypted.");
    else if (is_sealed(d))
        say(d, FINDING_OK, "encryption",
            "Records are sealed before they go to the disk. The disk itself is not encrypted.");
    else
        say(d, FINDING_WARN, "encryption",
            "Neither the records nor the disk below them are encrypted: whoever gets the disk, or "
            "a copy of the store, reads it. Put the store on a LUKS volume.");
}

/* ----- The machine ------------------------------------------------------ */

static void swap(struct doctor *d)
{
    FILE *file = fopen("/proc/swaps", "re");
    char line[256];
    int areas = -1;

    while (file && fgets(line, sizeof(line), file))
        areas++;
    if (file)
        fclose(file);
    if (areas > 0)
        say(d, FINDING_WARN, "swap",
            "Memory may be written to disk: encrypt the swap area or turn it off.");
    else if (areas == 0)
        say(d, FINDING_OK, "swap", "None: what is shown is never written there.");
    else
        say(d, FINDING_WARN, "swap", "It cannot be told whether there is any.");
}

static void limits(struct doctor *d)
{
    struct rlimit core, lock;

    if (getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_cur != 0)
        say(d, FINDING_WARN, "cores",
            "A crash of a program may leave its memory in a file: ulimit -c 0.");
    else
        say(d, FINDING_OK, "cores", "A crash leaves no memory behind.");
    if (getrlimit(RLIMIT_MEMLOCK, &lock) == 0 && lock.rlim_cur < 64 * 1024)
        say(d, FINDING_WARN, "locked memory",
            "Too little may be locked to keep keys out of swap: ulimit -l 64.");
    else
        say(d, FINDING_OK, "locked memory", "Enough to keep the keys out of swap.");
}

static void process(struct doctor *d)
{
    if (prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0)
        say(d, FINDING_OK, "memory", "Other programs of yours cannot look into this one.");
    else
        say(d, FINDING_WARN, "memory", "Other programs of yours can look into this one.");
    if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1)
        say(d, FINDING_OK, "rights", "The program can win no rights it did not begin with.");
    else
        say(d, FINDING_WARN, "rights", "The kernel does not keep the program from winning rights.");
}

static void confinement(struct doctor *d)
{
    int version = confine_version();

    if (confine_in_force())
        say(d, FINDING_OK, "confinement",
            arena_printf(d->arena,
                         "Of all files only the store's and what a command names are within the "
                         "program's reach, and it can start no other (Landlock %d).",
                         version));
    else if (version == 0)
        say(d, FINDING_WARN, "confinement",
            "This kernel has no Landlock, or it is turned off: the program keeps to its own files "
            "unforced. Add landlock to lsm= of the kernel's command line.");
    else
        say(d, FINDING_WARN, "confinement",
            "The kernel has Landlock, but did not confine the program.");
}

/* The pages open only for who signs in. */
static void sealed_store(struct doctor *d, const struct keyring *ring)
{
    say(d, FINDING_OK, "store",
        arena_printf(d->arena, "There is a %s store, and its keys are whole. Its pages are sealed: "
                               "signing in opens and proves them.",
                     keyring_kind(ring) == STORE_TRAINING ? "training" : "live"));
}

static void plain_store(struct doctor *d)
{
    const struct db_about *about;
    struct err err = ERR_INIT;
    struct db *db = NULL;

    if (!db_open(&d->place, ACCESS_READ, STORE_ANY, &db, &err)) {
        say(d, FINDING_BAD, "store", arena_strdup(d->arena, err.msg));
        return;
    }
    about = db_about(db);
    say(d, FINDING_OK, "store",
        arena_printf(d->arena, "It opens: a %s store, schema %d.",
                     about->kind == STORE_TRAINING ? "training" : "live", about->schema));
    db_close(db);
}

static void anchors(struct doctor *d)
{
    const char *file = d->choice->anchors;
    int number = file ? place_add_line(&d->place, file, "") : 0;

    if (!file)
        say(d, FINDING_OK, "anchors",
            "Where a live store's trail stands is left in the machine's log only. A file that can "
            "only be added to keeps it safer: anchors in cafdesk.conf.");
    else if (number == 0)
        say(d, FINDING_OK, "anchors",
            arena_printf(d->arena, "Where the trail stands is added to %s.", file));
    else
        say(d, FINDING_BAD, "anchors",
            arena_printf(d->arena,
                         "Where the trail stands cannot be added to %s: %s. Make the file, and let "
                         "the program add to it.",
                         file, strerror(number)));
}

/* Of a store that is there; whether it is for training its keys say. */
static bool needs_backups(struct doctor *d)
{
    struct keyring *ring = NULL;
    struct err quiet = ERR_INIT;
    bool live = place_has_store(&d->place) && keyring_open(&d->place, &ring, &quiet) &&
                keyring_kind(ring) == STORE_LIVE;

    keyring_close(ring);
    return live;
}

static int late_days(const struct doctor *d)
{
    const struct parameters usual = parameters_default();

    return (d->choice->parameters ? d->choice->parameters : &usual)->backup_late_days;
}

static void backups(struct doctor *d)
{
    struct backup_last last = backup_last(&d->place, d->arena);
    int64_t age = machine_now(d->place.machine) - last.made.seconds;
    char made[INSTANT_TEXT];

    if (!instant_known(last.made) && needs_backups(d))
        say(d, FINDING_WARN, "backup",
            "None was made yet: cafdesk backup DIR, on another disk, and each night from then on.");
    if (!instant_known(last.made))
        return;
    instant_format(last.made, made);
    if (age <= late_days(d) * INT64_C(86400))
        say(d, FINDING_OK, "backup",
            arena_printf(d->arena, "The last one was proved on %s: %s.", made, last.path));
    else
        say(d, FINDING_WARN, "backup",
            arena_printf(d->arena,
                         "The last one was made on %s, more than %d days ago: %s. Make another: "
                         "cafdesk backup DIR.",
                         made, late_days(d), last.path));
}

static void store(struct doctor *d)
{
    struct keyring *ring = NULL;
    struct err err = ERR_INIT;

    if (!place_has_store(&d->place))
        say(d, FINDING_WARN, "store", "There is none in this folder yet: cafdesk init.");
    else if (!keyring_open(&d->place, &ring, &err))
        say(d, FINDING_BAD, "store", arena_strdup(d->arena, err.msg));
    else if (keyring_is_sealed(ring))
        sealed_store(d, ring);
    else
        plain_store(d);
    keyring_close(ring);
}

void store_doctor(const struct store_choice *choice, struct doctor_report *out,
                  struct arena *arena)
{
    static void (*const looks[])(struct doctor *) = { program,     characters, filesystem, room,
                                                      reserve,     encryption, swap,       limits,
                                                      process,     confinement, folder,    anchors,
                                                      store,       backups };
    struct doctor d = { .choice = choice,
                        .place = { .machine = choice->machine,
                                   .folder = choice->folder,
                                   .vfs = choice->vfs },
                        .out = out,
                        .arena = arena };

    *out = (struct doctor_report){ NULL, 0 };
    for (size_t i = 0; i < COUNT(looks); i++)
        looks[i](&d);
}
