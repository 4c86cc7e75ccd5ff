/* SPDX-License-Identifier: MIT */
/* When the last proved backup was made, and where. */

#include "config.h"

#include "service/backup_note.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "service/backup_private.h"

enum { NOTE_MOST = 2 * PATH_MAX };

/* The folder as anybody finds it, whatever it was called here. */
void backup_note(const struct place *store, const struct backup_about *about)
{
    struct arena scratch = ARENA_INIT;
    struct err quiet = ERR_INIT;
    char made[INSTANT_TEXT];
    char *real = realpath(about->path, NULL);
    const char *line;

    instant_format(about->made, made);
    line = arena_printf(&scratch, "%s %s\n", made, real ? real : about->path);
    if (!place_write(store, PLACE_BACKED, PLACE_BACKED_NEW, line, strlen(line), &quiet))
        quiet = ERR_INIT; /* the backup is there all the same */
    free(real);
    arena_clear(&scratch);
}

struct backup_last backup_last(const struct place *store, struct arena *arena)
{
    struct backup_last last = { INSTANT_NONE, NULL };
    struct err quiet = ERR_INIT;
    unsigned char *bytes;
    size_t length;
    char *line, *blank;

    if (!place_has(store, PLACE_BACKED) ||
        !place_read(store, PLACE_BACKED, NOTE_MOST, &bytes, &length, arena, &quiet))
        return last;
    line = arena_strndup(arena, (const char *)bytes, length);
    line[strcspn(line, "\n")] = '\0';
    blank = strchr(line, ' ');
    if (!blank)
        return last;
    *blank = '\0';
    last.path = blank + 1;
    if (!instant_parse(line, &last.made))
        last.made = INSTANT_NONE;
    return last;
}
