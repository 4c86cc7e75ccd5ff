/* SPDX-License-Identifier: MIT */
/*
 * Which backups stay: of each of the last days on which there is one the last, and so of weeks and
 * of months. Days without one do not count, so that nothing goes while none is made, and the one
 * that was just proved always stays.
 */

#include "config.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "service/backup_private.h"

struct old {
    char name[BACKUP_NAME];
    struct instant made;
    bool kept;
};

struct olds {
    struct old *items;
    size_t count;
};

/* What it is by its own words, not by its name alone. */
static bool is_ours(const struct place *folder, const char *name, const struct ident *store,
                    struct instant *made)
{
    struct arena scratch = ARENA_INIT;
    struct backup_file file;
    struct err quiet = ERR_INIT;
    bool ours = backup_file_named(name, store, made) &&
                backup_file_read(folder, name, &file, &scratch, &quiet) &&
                ident_equal(&file.manifest.store, store) &&
                file.manifest.made.seconds == made->seconds;

    arena_clear(&scratch);
    return ours;
}

static struct olds list_folder(const struct place *folder, const struct ident *store,
                               struct arena *arena)
{
    struct olds olds = { NULL, 0 };
    DIR *dir = folder->vfs ? NULL : opendir(folder->folder);
    struct dirent *entry;
    struct instant made;

    while (dir && (entry = readdir(dir)) != NULL) {
        if (!is_ours(folder, entry->d_name, store, &made))
            continue;
        olds.items = arena_grow(arena, olds.items, olds.count, sizeof(*olds.items));
        olds.items[olds.count] = (struct old){ .made = made };
        memcpy(olds.items[olds.count++].name, entry->d_name, strlen(entry->d_name) + 1);
    }
    if (dir)
        closedir(dir);
    return olds;
}

static int newest_first(const void *a, const void *b)
{
    const struct old *one = a, *another = b;

    if (one->made.seconds == another->made.seconds)
        return 0;
    return one->made.seconds < another->made.seconds ? 1 : -1;
}

/* ----- Days, weeks, months -------------------------------------------------------- */

static int64_t day_of(struct instant made)
{
    return instant_local_date(made).days;
}

/* 1 January 1970 was a Thursday: weeks begin on Mondays. */
static int64_t week_of(struct instant made)
{
    return (day_of(made) + 3 + 7 * INT64_C(1000000)) / 7;
}

static int64_t month_of(struct instant made)
{
    int year, month, day;

    date_to_civil(instant_local_date(made), &year, &month, &day);
    return (int64_t)year * 12 + month;
}

static void keep_some(struct olds *olds, int64_t (*span_of)(struct instant), int spans)
{
    int64_t last = INT64_MIN;

    for (size_t i = 0; i < olds->count && spans > 0; i++) {
        int64_t span = span_of(olds->items[i].made);

        if (i > 0 && span == last)
            continue;
        last = span;
        olds->items[i].kept = true;
        spans--;
    }
}

static void choose(struct olds *olds, const char *newest, const struct parameters *parameters)
{
    if (olds->count)
        qsort(olds->items, olds->count, sizeof(*olds->items), newest_first);
    keep_some(olds, day_of, parameters->backup_days);
    keep_some(olds, week_of, parameters->backup_weeks);
    keep_some(olds, month_of, parameters->backup_months);
    for (size_t i = 0; i < olds->count; i++)
        olds->items[i].kept |= strcmp(olds->items[i].name, newest) == 0;
}

size_t backup_rotate(const struct place *folder, const struct ident *store, const char *newest,
                     const struct parameters *parameters)
{
    struct arena scratch = ARENA_INIT;
    struct olds olds = list_folder(folder, store, &scratch);
    struct err quiet = ERR_INIT;
    size_t gone = 0;

    choose(&olds, newest, parameters);
    for (size_t i = 0; i < olds.count; i++)
        gone += !olds.items[i].kept && place_remove_file(folder, olds.items[i].name, &quiet);
    arena_clear(&scratch);
    return gone;
}

/* ----- After a kill ------------------------------------------------------------------ */

/* "NAME.part" of this store's, or the journal beside it? */
static bool is_left_over(const char *name, const struct ident *store)
{
    const char *part = strstr(name, BACKUP_PART);
    char whole[BACKUP_NAME];
    struct instant made;

    if (!part || part - name >= BACKUP_NAME ||
        (strcmp(part, BACKUP_PART) != 0 && strcmp(part, BACKUP_PART "-journal") != 0))
        return false;
    memcpy(whole, name, (size_t)(part - name));
    whole[part - name] = '\0';
    return backup_file_named(whole, store, &made);
}

void backup_tidy(const struct place *folder, const struct ident *store)
{
    DIR *dir = folder->vfs ? NULL : opendir(folder->folder);
    struct err quiet = ERR_INIT;
    struct dirent *entry;

    while (dir && (entry = readdir(dir)) != NULL)
        if (is_left_over(entry->d_name, store) &&
            !place_remove_file(folder, entry->d_name, &quiet))
            quiet = ERR_INIT; /* it takes room and does no harm */
    if (dir)
        closedir(dir);
}
