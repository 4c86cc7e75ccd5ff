/* SPDX-License-Identifier: MIT */
/* Bytes made into keys and pastes. */

#include "config.h"

#include "ui/decode.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "base/str.h"
#include "base/text_char.h"

enum { SEQUENCES = 128, SEQUENCE_SIZE = 16, ESC = 0x1b, ROOM = 4096 };

static const char paste_begins[] = "\033[200~";
static const char paste_ends[] = "\033[201~";

struct decoder {
    struct {
        char bytes[SEQUENCE_SIZE];
        struct key key;
    } sequences[SEQUENCES]; /* the terminal's own */
    size_t sequence_count;
    char *bytes; /* not decoded yet */
    size_t used;
    size_t size;
    size_t at;       /* the first byte not decoded */
    int64_t first_ms; /* when the first byte not decoded came */
    int64_t last_ms;  /* when the last one did */
    uint64_t consumed;
    bool pasting;
    struct str paste;
    size_t lost;
};

struct decoder *decoder_new(void)
{
    struct decoder *decoder = calloc(1, sizeof(*decoder));

    if (decoder == NULL || (decoder->bytes = malloc(ROOM)) == NULL)
        die("There is not enough memory for the keyboard.");
    decoder->size = ROOM;
    return decoder;
}

void decoder_free(struct decoder *decoder)
{
    if (decoder == NULL)
        return;
    explicit_bzero(decoder->bytes, decoder->size);
    free(decoder->bytes);
    str_release(&decoder->paste);
    free(decoder);
}

void decoder_add(struct decoder *decoder, const char *sequence, struct key key)
{
    size_t length = strlen(sequence);

    if (length < 2 || length >= SEQUENCE_SIZE || sequence[0] != ESC ||
        decoder->sequence_count == SEQUENCES)
        return;
    memcpy(decoder->sequences[decoder->sequence_count].bytes, sequence, length + 1);
    decoder->sequences[decoder->sequence_count++].key = key;
}

/* What was typed may be a passphrase: no copy is left where the bytes were. */
static void grow(struct decoder *decoder, size_t wanted)
{
    size_t size = decoder->size;
    char *bytes;

    while (size < wanted)
        size *= 2;
    if (size == decoder->size)
        return;
    bytes = malloc(size);
    if (bytes == NULL)
        die("There is not enough memory for the keyboard.");
    memcpy(bytes, decoder->bytes, decoder->used);
    explicit_bzero(decoder->bytes, decoder->size);
    free(decoder->bytes);
    decoder->bytes = bytes;
    decoder->size = size;
}

void decoder_feed(struct decoder *decoder, const char *bytes, size_t length, int64_t now_ms)
{
    size_t waiting = decoder->used - decoder->at;

    if (decoder->at > 0) {
        memmove(decoder->bytes, decoder->bytes + decoder->at, waiting);
        explicit_bzero(decoder->bytes + waiting, decoder->at);
    }
    decoder->used = waiting;
    decoder->at = 0;
    grow(decoder, waiting + length);
    memcpy(decoder->bytes + decoder->used, bytes, length);
    decoder->used += length;
    decoder->last_ms = now_ms;
    if (waiting == 0)
        decoder->first_ms = now_ms;
}

static void take(struct decoder *decoder, size_t count)
{
    if (count > 0)
        decoder->first_ms = decoder->last_ms;
    decoder->at += count;
    decoder->consumed += count;
}

/* ----- Escape sequences ------------------------------------------------ */

/* How a sequence stands: not one, begun, or whole with `length` bytes. */
enum match { MATCH_NO, MATCH_BEGUN, MATCH_WHOLE };

static enum match match_own(const struct decoder *decoder, const char *bytes, size_t count,
                            size_t *length, struct key *key)
{
    enum match best = MATCH_NO;

    for (size_t i = 0; i < decoder->sequence_count; i++) {
        const char *sequence = decoder->sequences[i].bytes;
        size_t wanted = strlen(sequence);

        if (count >= wanted && memcmp(bytes, sequence, wanted) == 0) {
            *length = wanted;
            *key = decoder->sequences[i].key;
            return MATCH_WHOLE;
        }
        if (count < wanted && memcmp(bytes, sequence, count) == 0)
            best = MATCH_BEGUN;
    }
    return best;
}

/* ESC [ n ~ */
static enum key_kind tilde_key(int n)
{
    static const struct {
        int n;
        enum key_kind kind;
    } keys[] = {
        { 1, K_HOME },      { 2, K_INSERT },    { 3, K_DELETE },    { 4, K_END },
        { 5, K_PGUP },      { 6, K_PGDN },      { 7, K_HOME },      { 8, K_END },
        { 11, K_F1 },       { 12, K_F1 + 1 },   { 13, K_F1 + 2 },   { 14, K_F1 + 3 },
        { 15, K_F1 + 4 },   { 17, K_F1 + 5 },   { 18, K_F1 + 6 },   { 19, K_F1 + 7 },
        { 20, K_F1 + 8 },   { 21, K_F1 + 9 },   { 23, K_F1 + 10 },  { 24, K_F1 + 11 },
    };

    for (size_t i = 0; i < COUNT(keys); i++) {
        if (keys[i].n == n)
            return keys[i].kind;
    }
    return K_NONE;
}

static enum key_kind letter_key(char letter)
{
    static const struct {
        char letter;
        enum key_kind kind;
    } keys[] = {
        { 'A', K_UP },     { 'B', K_DOWN },   { 'C', K_RIGHT },  { 'D', K_LEFT },
        { 'H', K_HOME },   { 'F', K_END },    { 'Z', K_BACKTAB }, { 'P', K_F1 },
        { 'Q', K_F1 + 1 }, { 'R', K_F1 + 2 }, { 'S', K_F1 + 3 }, { 'M', K_ENTER },
    };

    for (size_t i = 0; i < COUNT(keys); i++) {
        if (keys[i].letter == letter)
            return keys[i].kind;
    }
    return K_NONE;
}

/* The last number of the parameters says which of Shift, Alt, Ctrl is held. */
static struct key with_modifier(enum key_kind kind, int modifier)
{
    bool ctrl = modifier > 1 && ((modifier - 1) & 4) != 0;

    if (ctrl && kind == K_LEFT)
        kind = K_WORD_LEFT;
    else if (ctrl && kind == K_RIGHT)
        kind = K_WORD_RIGHT;
    return key_of(kind);
}

/* ESC [ < button ; column ; row M, as terminals tell of the mouse; with m a
 * button is let go. Other buttons, and moves, are nothing. */
static struct key mouse_key(const int numbers[3], bool pressed)
{
    struct key key = key_click(numbers[2] - 1, numbers[1] - 1);

    if (numbers[0] == 64)
        key.kind = K_WHEEL_UP;
    else if (numbers[0] == 65)
        key.kind = K_WHEEL_DOWN;
    else if (numbers[0] != 0)
        key.kind = K_NONE;
    return pressed && key.row >= 0 && key.col >= 0 ? key : key_of(K_NONE);
}

/* ESC [ parameters letter; ESC [ [ letter (the Linux console's F1 to F5). */
static enum match match_csi(const char *bytes, size_t count, size_t *length, struct key *key)
{
    int numbers[3] = { 0, 0, 0 };
    size_t i = 2, n = 0;

    if (count > 2 && bytes[2] == '[') {
        *length = 4;
        *key = key_of(count > 3 && bytes[3] >= 'A' && bytes[3] <= 'E'
                          ? (enum key_kind)(K_F1 + (bytes[3] - 'A'))
                          : K_NONE);
        return count > 3 ? MATCH_WHOLE : MATCH_BEGUN;
    }
    for (; i < count && bytes[i] >= 0x20 && bytes[i] <= 0x3f; i++) {
        if (bytes[i] == ';')
            n++;
        else if (n < 3 && bytes[i] >= '0' && bytes[i] <= '9' && numbers[n] < 1000)
            numbers[n] = 10 * numbers[n] + (bytes[i] - '0');
    }
    if (i == count)
        return count < 32 ? MATCH_BEGUN : MATCH_NO;
    *length = i + 1;
    if (bytes[2] == '<')
        *key = mouse_key(numbers, bytes[i] == 'M');
    else if (bytes[i] == '~')
        *key = with_modifier(tilde_key(numbers[0]), numbers[1]);
    else
        *key = with_modifier(letter_key(bytes[i]), numbers[1]);
    return (unsigned char)bytes[i] >= 0x40 ? MATCH_WHOLE : MATCH_NO;
}

static enum match match_sequence(const struct decoder *decoder, const char *bytes, size_t count,
                                 size_t *length, struct key *key)
{
    enum match own = match_own(decoder, bytes, count, length, key);

    if (own == MATCH_WHOLE || count < 2)
        return own;
    if (bytes[1] == '[') {
        enum match csi = match_csi(bytes, count, length, key);

        return csi == MATCH_NO ? own : csi;
    }
    if (bytes[1] == 'O' && count < 3)
        return MATCH_BEGUN;
    if (bytes[1] == 'O') {
        *length = 3;
        *key = key_of(letter_key(bytes[2]));
        if (key->kind != K_NONE)
            return MATCH_WHOLE;
    }
    return own;
}

/* ----- Plain bytes ----------------------------------------------------- */

static struct key control_byte(unsigned char byte)
{
    if (byte == '\r' || byte == '\n')
        return key_of(K_ENTER);
    if (byte == '\t')
        return key_of(K_TAB);
    if (byte == 0x7f || byte == 0x08)
        return key_of(K_BACKSPACE);
    if (byte == 0x1f)
        return key_ctrl('_');
    if (byte >= 1 && byte <= 26)
        return key_ctrl((char)('a' + byte - 1));
    return key_of(K_NONE);
}

/* The bytes of a character that has not come whole yet. */
static bool is_half_character(const char *bytes, size_t count)
{
    unsigned char lead = (unsigned char)bytes[0];
    size_t wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;

    if (lead < 0xc2 || lead > 0xf4 || count >= wanted)
        return false;
    for (size_t i = 1; i < count; i++) {
        if (((unsigned char)bytes[i] & 0xc0) != 0x80)
            return false;
    }
    return true;
}

/* A key from bytes that begin with no Esc; gives the bytes it took, 0 when it
 * must wait. */
static size_t plain_key(const char *bytes, size_t count, bool may_wait, struct key *key)
{
    uint32_t c;
    size_t taken;

    *key = key_of(K_NONE);
    if ((unsigned char)bytes[0] < 0x20 || bytes[0] == 0x7f) {
        *key = control_byte((unsigned char)bytes[0]);
        return 1;
    }
    if (may_wait && is_half_character(bytes, count))
        return 0;
    taken = text_char(bytes, count, &c);
    if (c == TEXT_BAD_BYTE || text_char_class(c) == TEXT_UNSAFE)
        return taken;
    key->kind = K_TEXT;
    memcpy(key->text, bytes, taken);
    key->text[taken] = '\0';
    return taken;
}

/* Esc and a digit is the F-key; Esc and another character is Alt. */
static struct key after_esc(const struct key *key)
{
    if (key->kind == K_TEXT && key->text[0] >= '0' && key->text[0] <= '9')
        return (struct key){ .kind = (enum key_kind)(K_F1 + (key->text[0] - '0' + 9) % 10),
                             .by_esc = true };
    return key->kind == K_TEXT ? key_alt(key->text) : key_of(K_NONE);
}

static struct event key_event(struct key key)
{
    return (struct event){ .kind = key.kind == K_NONE ? EVENT_NONE : EVENT_KEY, .key = key };
}

/* A terminal sends Alt as both bytes at once; a person takes longer. */
static bool belongs_to_esc(const struct decoder *decoder, char next)
{
    if (next == ESC)
        return false;
    return (next >= '0' && next <= '9') ||
           decoder->last_ms - decoder->first_ms <= DECODE_ALT_MS;
}

/* Esc first: a sequence, a twin, Alt, or Esc itself. `*wait` when that cannot
 * be said yet. */
static struct event esc_event(struct decoder *decoder, int64_t now_ms, bool *wait)
{
    const char *bytes = decoder->bytes + decoder->at;
    size_t count = decoder->used - decoder->at;
    int64_t quiet = now_ms - decoder->last_ms;
    size_t length = 0, taken;
    struct key key = key_of(K_NONE);
    enum match match = match_sequence(decoder, bytes, count, &length, &key);

    if (match == MATCH_WHOLE) {
        take(decoder, length);
        return key_event(key);
    }
    if ((match == MATCH_BEGUN || count == 1) && quiet < DECODE_TWIN_MS) {
        *wait = true;
        return (struct event){ .kind = EVENT_NONE };
    }
    if (count > 1 && belongs_to_esc(decoder, bytes[1])) {
        taken = plain_key(bytes + 1, count - 1, false, &key);
        key = after_esc(&key);
        if (key.kind != K_NONE) {
            take(decoder, 1 + taken);
            return key_event(key);
        }
    }
    take(decoder, 1);
    return key_event(key_of(K_ESC));
}

/* ----- Pastes ---------------------------------------------------------- */

static void keep_pasted(struct decoder *decoder, size_t count)
{
    const char *bytes = decoder->bytes + decoder->at;

    for (size_t i = 0; i < count; i++) {
        if (decoder->paste.used >= DECODE_PASTE_MOST)
            decoder->lost++;
        else if (bytes[i] != '\0')
            str_add_bytes(&decoder->paste, &bytes[i], 1);
    }
    take(decoder, count);
}

/* Bytes before the end mark, or before what may be its beginning. */
static size_t before_end(const char *bytes, size_t count, bool *ended)
{
    size_t mark = sizeof(paste_ends) - 1;

    *ended = false;
    for (size_t i = 0; i < count; i++) {
        size_t rest = count - i < mark ? count - i : mark;

        if (bytes[i] == ESC && memcmp(bytes + i, paste_ends, rest) == 0) {
            *ended = rest == mark;
            return i;
        }
    }
    return count;
}

static struct event paste_event(struct decoder *decoder, int64_t now_ms, bool *wait)
{
    struct event event = { .kind = EVENT_PASTE };
    bool ended;
    size_t count = before_end(decoder->bytes + decoder->at, decoder->used - decoder->at, &ended);

    keep_pasted(decoder, count);
    if (ended)
        take(decoder, sizeof(paste_ends) - 1);
    if (!ended && now_ms - decoder->last_ms < DECODE_PASTE_MS) {
        *wait = true;
        return (struct event){ .kind = EVENT_NONE };
    }
    decoder->pasting = false;
    str_add(&decoder->paste, "");
    event.paste = decoder->paste.text;
    event.lost = decoder->lost;
    return event;
}

static bool begins_paste(struct decoder *decoder)
{
    size_t mark = sizeof(paste_begins) - 1;

    if (decoder->used - decoder->at < mark ||
        memcmp(decoder->bytes + decoder->at, paste_begins, mark) != 0)
        return false;
    take(decoder, mark);
    str_release(&decoder->paste);
    decoder->lost = 0;
    decoder->pasting = true;
    return true;
}

/* ----- Events ---------------------------------------------------------- */

static struct event plain_event(struct decoder *decoder, int64_t now_ms, bool *wait)
{
    struct key key;
    bool may_wait = now_ms - decoder->last_ms < DECODE_TWIN_MS;
    size_t taken = plain_key(decoder->bytes + decoder->at, decoder->used - decoder->at, may_wait,
                             &key);

    *wait = taken == 0;
    take(decoder, taken);
    return key_event(key);
}

/* The events before this one have been dealt with. */
static void forget_taken(struct decoder *decoder)
{
    if (decoder->at > 0 && decoder->at == decoder->used) {
        explicit_bzero(decoder->bytes, decoder->used);
        decoder->at = decoder->used = 0;
    }
    if (!decoder->pasting)
        str_release(&decoder->paste);
}

struct event decoder_next(struct decoder *decoder, int64_t now_ms)
{
    struct event event = { .kind = EVENT_NONE };
    bool wait = false;

    forget_taken(decoder);
    while (!wait && event.kind == EVENT_NONE &&
           (decoder->at < decoder->used || decoder->pasting)) {
        if (decoder->pasting)
            event = paste_event(decoder, now_ms, &wait);
        else if (begins_paste(decoder))
            continue;
        else if (decoder->bytes[decoder->at] == ESC)
            event = esc_event(decoder, now_ms, &wait);
        else
            event = plain_event(decoder, now_ms, &wait);
    }
    return event;
}

int64_t decoder_due(const struct decoder *decoder)
{
    if (decoder->pasting)
        return decoder->last_ms + DECODE_PASTE_MS;
    if (decoder->at < decoder->used)
        return decoder->last_ms + DECODE_TWIN_MS;
    return INT64_MAX;
}

uint64_t decoder_consumed(const struct decoder *decoder)
{
    return decoder->consumed;
}

void decoder_drop(struct decoder *decoder)
{
    take(decoder, decoder->used - decoder->at);
    decoder->pasting = false;
}
