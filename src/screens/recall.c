/* SPDX-License-Identifier: MIT */
/* Earlier searches. */

#include "config.h"

#include "screens/recall.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "screens/view.h"
#include "ui/table.h"

static void forget(char *line)
{
    if (line == NULL)
        return;
    explicit_bzero(line, strlen(line));
    free(line);
}

/* The place of a line among those kept; the last but one past them when there
 * is room for no more. */
static size_t place_of(const struct recall *recall, const char *line)
{
    size_t i = 0;

    while (i < recall->count && strcmp(recall->lines[i], line) != 0)
        i++;
    return i < RECALL_MOST ? i : RECALL_MOST - 1;
}

void recall_note(struct recall *recall, const char *line)
{
    char *copy;
    size_t place;

    recall->at = 0;
    if (text_blank(line))
        return;
    copy = need_text(line);
    place = place_of(recall, line);
    if (place < recall->count)
        forget(recall->lines[place]);
    else
        recall->count++;
    memmove(recall->lines + 1, recall->lines, place * sizeof(recall->lines[0]));
    recall->lines[0] = copy;
}

/* Whoever went on typing begins at the newest again. */
static void settle(struct recall *recall, const char *now)
{
    if (recall->at > 0 && strcmp(recall->lines[recall->at - 1], now) != 0)
        recall->at = 0;
    if (recall->at > 0)
        return;
    forget(recall->typed);
    recall->typed = need_text(now);
}

const char *recall_older(struct recall *recall, const char *now)
{
    settle(recall, now);
    return recall->at < recall->count ? recall->lines[recall->at++] : NULL;
}

const char *recall_newer(struct recall *recall, const char *now)
{
    settle(recall, now);
    if (recall->at == 0)
        return NULL;
    recall->at--;
    return recall->at == 0 ? recall->typed : recall->lines[recall->at - 1];
}

bool recall_filter_key(struct recall *recall, struct table *table, const struct key *key)
{
    const char *now = table_filter(table);
    const char *line = NULL;

    if (!table_in_filter(table))
        return false;
    if (key->kind == K_UP)
        line = recall_older(recall, now);
    else if (key->kind == K_DOWN)
        line = recall_newer(recall, now);
    if (line != NULL)
        table_set_filter(table, line);
    return line != NULL;
}

void recall_wipe(struct recall *recall)
{
    for (size_t i = 0; i < recall->count; i++)
        forget(recall->lines[i]);
    forget(recall->typed);
    *recall = (struct recall){ .count = 0 };
}
