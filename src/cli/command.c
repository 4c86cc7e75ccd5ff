/* SPDX-License-Identifier: MIT */
/* The table of commands. */

#include "config.h"

#include "cli/command.h"

#include <string.h>

#include "base/compiler.h"

static const struct command *const table[] = {
#define X(name) &cmd_##name,
    COMMANDS(X)
#undef X
};

const struct command *const *commands(size_t *count)
{
    *count = COUNT(table);
    return table;
}

const char *command_group_title(enum command_group group)
{
    static const char *const titles[] = {
#define X(id, title) title,
        COMMAND_GROUPS(X)
#undef X
    };

    return titles[group];
}

const struct command *command_of_group(enum command_group group, size_t *at)
{
    while (*at < COUNT(table)) {
        const struct command *command = table[(*at)++];

        if (command->group == group)
            return command;
    }
    return NULL;
}

/* How many of the words the name takes: all of its own, or 0. */
static size_t words_taken(const char *name, const char *const *words, size_t count)
{
    size_t taken = 0;

    while (*name) {
        size_t length = strcspn(name, " ");

        if (taken == count || strlen(words[taken]) != length ||
            strncmp(words[taken], name, length) != 0)
            return 0;
        taken++;
        name += length;
        name += strspn(name, " ");
    }
    return taken;
}

const struct command *command_named(const char *const *words, size_t count, size_t *taken)
{
    for (size_t i = 0; i < COUNT(table); i++) {
        *taken = words_taken(table[i]->name, words, count);
        if (*taken)
            return table[i];
    }
    return NULL;
}

bool command_family(const char *word)
{
    size_t length = strlen(word);

    for (size_t i = 0; i < COUNT(table); i++) {
        if (strncmp(table[i]->name, word, length) == 0 && table[i]->name[length] == ' ')
            return true;
    }
    return false;
}

/* How many letters must be changed, put in or left out to make one word the
 * other; words over 20 letters are told apart at once. */
static int distance(const char *a, const char *b)
{
    enum { MOST = 20 };
    int row[MOST + 1];
    size_t n = strlen(b);

    if (strlen(a) > MOST || n > MOST)
        return MOST;
    for (size_t j = 0; j <= n; j++)
        row[j] = (int)j;
    for (size_t i = 0; a[i]; i++) {
        int corner = row[0];

        row[0] = (int)i + 1;
        for (size_t j = 0; j < n; j++) {
            int best = corner + (a[i] != b[j]);

            corner = row[j + 1];
            if (row[j] + 1 < best)
                best = row[j] + 1;
            if (corner + 1 < best)
                best = corner + 1;
            row[j + 1] = best;
        }
    }
    return row[n];
}

const struct command *command_like(const char *word)
{
    const struct command *best = NULL;
    int least = 3;

    for (size_t i = 0; i < COUNT(table); i++) {
        int far = distance(word, table[i]->name);

        if (far < least && (size_t)far < strlen(word)) {
            least = far;
            best = table[i];
        }
    }
    return best;
}
