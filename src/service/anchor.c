/* SPDX-License-Identifier: MIT */
/* Anchors of the trail, left outside the store and read again. */

#include "config.h"

#include "service/anchor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hex.h"
#include "service/session_private.h"
#include "store/audit_store.h"

#define ANCHOR_WORD "cafdesk-anchor 1 "

/* ----- Left ---------------------------------------------------------------- */

static void tell_log(const struct session *session, enum log_word word, const char *line)
{
    if (session->machine->log)
        session->machine->log(session->machine, word, line);
}

void anchor_write(const struct db_about *about, struct instant now,
                  const struct audit_anchor *head, const char *why, char line[ANCHOR_LINE])
{
    char store[IDENT_TEXT], at[INSTANT_TEXT], digits[2 * ANCHOR_HEAD + 1];

    ident_format(&about->uuid, store);
    instant_format(now, at);
    hex_write(head->mac, ANCHOR_HEAD, digits);
    snprintf(line, ANCHOR_LINE, ANCHOR_WORD "store=%s at=%s row=%lld head=%s schema=%d why=%s",
             store, at, (long long)head->seq, digits, about->schema, why);
}

/* Said once in a sitting. */
static void tell_lost(struct session *session, int number)
{
    struct arena scratch = ARENA_INIT;

    if (!session->anchored.lost)
        tell_log(session, LOG_WORD_ALERT,
                 arena_printf(&scratch, "The anchor of the trail cannot be added to %s: %s",
                              session->anchored.file, strerror(number)));
    session->anchored.lost = true;
    arena_clear(&scratch);
}

static void add_to_file(struct session *session, const char *line)
{
    char whole[ANCHOR_LINE + 1];
    int number;

    if (!session->anchored.file)
        return;
    snprintf(whole, sizeof(whole), "%s\n", line);
    number = place_add_line(&session->place, session->anchored.file, whole);
    if (number != 0)
        tell_lost(session, number);
}

void anchor_leave(struct session *session, const char *why)
{
    struct audit_anchor head;
    struct err quiet = ERR_INIT;
    char line[ANCHOR_LINE];

    if (!session->db || !session->chain || session->training ||
        !audit_store_head(session->db, &head, &quiet))
        return;
    anchor_write(db_about(session->db), session_now(session), &head, why, line);
    tell_log(session, LOG_WORD_NOTE, line);
    add_to_file(session, line);
    session->anchored.row = head.seq;
    session->anchored.day = session_today(session);
}

void anchor_follow(struct session *session)
{
    const struct anchored *anchored = &session->anchored;

    if (anchored->row == 0)
        return; /* the sign-in leaves the first */
    if (anchored->newest / ANCHOR_ROWS > anchored->row / ANCHOR_ROWS)
        anchor_leave(session, "rows");
    else if (date_compare(session_today(session), anchored->day) != 0)
        anchor_leave(session, "day");
}

/* ----- Read again ------------------------------------------------------------ */

/* What follows " name=" in the line; NULL. */
static const char *value_of(const char *line, const char *name)
{
    char word[16];
    const char *found;

    snprintf(word, sizeof(word), " %s=", name);
    found = strstr(line, word);
    return found ? found + strlen(word) : NULL;
}

static bool read_store(const char *text, struct ident *out)
{
    char id[IDENT_TEXT];

    snprintf(id, sizeof(id), "%.*s", (int)strcspn(text, " \n"), text);
    return ident_parse(id, out);
}

/* A line that was cut off has no newline: the next one begins within it. */
static const char *last_anchor(const char *line)
{
    const char *found = NULL;

    for (const char *next = line; (next = strstr(next, ANCHOR_WORD)) != NULL; next++)
        found = next;
    return found;
}

bool anchor_read(const char *line, int number, struct kept_anchors *kept, struct arena *arena)
{
    const char *anchor = last_anchor(line);
    const char *store = anchor ? value_of(anchor, "store") : NULL;
    const char *row = store ? value_of(anchor, "row") : NULL;
    const char *head = row ? value_of(anchor, "head") : NULL;
    struct kept_anchor one = { .line = number };

    if (!head || !read_store(store, &one.store) || !hex_read(head, one.head, ANCHOR_HEAD))
        return false;
    one.row = strtoll(row, NULL, 10);
    if (one.row < 1)
        return false;
    kept->items = arena_grow(arena, kept->items, kept->count, sizeof(one));
    kept->items[kept->count++] = one;
    return true;
}
