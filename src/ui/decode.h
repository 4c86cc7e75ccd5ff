/* SPDX-License-Identifier: MIT */
/*
 * Bytes from a keyboard made into keys and pastes.
 *
 * No terminal is needed: bytes go in with the time they came, events come
 * out. A lone Esc waits a while for the digit that makes it the twin of an
 * F-key; the beginning of a longer sequence waits for the rest of it.
 */

#ifndef UI_DECODE_H
#define UI_DECODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/compiler.h"
#include "ui/key.h"

enum {
    DECODE_ALT_MS = 25,     /* after that, Esc and a letter are two keys */
    DECODE_TWIN_MS = 400,   /* after that, Esc and a digit are */
    DECODE_PASTE_MS = 3000, /* a paste whose end never comes is over */
    DECODE_PASTE_MOST = 4 * 1024 * 1024, /* bytes of a paste that are kept */
};

enum event_kind { EVENT_NONE, EVENT_KEY, EVENT_PASTE };

struct event {
    enum event_kind kind;
    struct key key;
    char *paste; /* bytes as they came, NUL-terminated, NULs left out; good until the next event */
    size_t lost; /* bytes of the paste beyond what is kept */
};

struct decoder;

RETURNS_NONNULL struct decoder *decoder_new(void);
void decoder_free(struct decoder *decoder);

/* A key this terminal sends in its own way, from its description. */
void decoder_add(struct decoder *decoder, const char *sequence, struct key key);

void decoder_feed(struct decoder *decoder, const char *bytes, size_t length, int64_t now_ms);

/* The next event, or EVENT_NONE when more bytes or time are needed. */
struct event decoder_next(struct decoder *decoder, int64_t now_ms);

/* When decoder_next() has something without more bytes; INT64_MAX: never. */
int64_t decoder_due(const struct decoder *decoder);

/* Bytes that have become events, or were thrown away, since the start. */
uint64_t decoder_consumed(const struct decoder *decoder);

/* Forgets what waits. */
void decoder_drop(struct decoder *decoder);

#endif
