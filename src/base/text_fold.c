/* SPDX-License-Identifier: MIT */
/* Names and words made alike for searching. */

#include "config.h"

#include "base/text_fold.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/die.h"
#include "base/str.h"
#include "base/text_char.h"

/* Letters that no normal form takes apart. */
static const struct {
    uint32_t letter;
    const char *plain;
} plain_letters[] = {
    { 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" },  { 0x00fe, "th" }, { 0x0111, "d" },
    { 0x0127, "h" },  { 0x0131, "i" }, { 0x0142, "l" },  { 0x0153, "oe" }, { 0x0167, "t" },
};

static const char *plain_letter(uint32_t c)
{
    for (size_t i = 0; i < COUNT(plain_letters); i++) {
        if (plain_letters[i].letter == c)
            return plain_letters[i].plain;
    }
    return NULL;
}

/* Apostrophes and hyphens, and what is typed for them. */
static bool is_inside_words(uint32_t c)
{
    static const uint32_t signs[] = { '\'',   '`',    '-',    0xb4,   0xb7,   0x2010,
                                      0x2011, 0x2012, 0x2013, 0x2018, 0x2019, 0x201b,
                                      0x2032, 0x2043, 0x2212, 0xfe63, 0xff07, 0xff0d };

    if (c >= 0x2b9 && c <= 0x2bf)
        return true; /* modifier letters that stand for apostrophes */
    for (size_t i = 0; i < COUNT(signs); i++) {
        if (signs[i] == c)
            return true;
    }
    return false;
}

/* Accents; the marks of a script of their own are letters' parts and stay. */
static bool is_accent(uint32_t c)
{
    return (c >= 0x300 && c <= 0x36f) || (c >= 0x1ab0 && c <= 0x1aff) ||
           (c >= 0x1dc0 && c <= 0x1dff) || (c >= 0x20d0 && c <= 0x20ff) ||
           (c >= 0xfe20 && c <= 0xfe2f);
}

static bool is_letter_or_digit(uint32_t c)
{
    return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M |
                                                   UC_CATEGORY_MASK_N);
}

/* One blank at most, and none in front. */
static void add_blank(struct str *out)
{
    if (out->used && out->text[out->used - 1] != ' ')
        str_add_char(out, ' ');
}

/* Appends one character that has been taken apart and has no case. */
static void add_folded(struct str *out, const char *bytes, size_t taken, uint32_t c)
{
    const char *plain = c < 0x80 ? NULL : plain_letter(c);

    if (plain)
        str_add(out, plain);
    else if (is_inside_words(c) || is_accent(c) || text_char_class(c) == TEXT_SILENT)
        return;
    else if (is_letter_or_digit(c))
        str_add_bytes(out, bytes, taken);
    else
        add_blank(out);
}

static void add_all_folded(struct str *out, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint32_t c;
        size_t taken = text_char(text + at, length - at, &c);

        add_folded(out, text + at, taken, c);
        at += taken;
    }
    if (out->used && out->text[out->used - 1] == ' ')
        out->text[--out->used] = '\0';
}

static uint8_t *owned(uint8_t *bytes)
{
    if (!bytes)
        die_of_memory();
    return bytes;
}

static void wipe(uint8_t *bytes, size_t length)
{
    explicit_bzero(bytes, length);
    free(bytes);
}

/* Drops what would be lost to view when signs are taken apart (an acute typed
 * as an apostrophe becomes a blank and an accent), and broken bytes. */
static void add_whole(struct str *out, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint32_t c;
        size_t taken = text_char(text + at, length - at, &c);

        if (c == TEXT_BAD_BYTE)
            str_add_char(out, ' ');
        else if (!is_inside_words(c))
            str_add_bytes(out, text + at, taken);
        at += taken;
    }
}

/* Taken apart and without case; to be wiped. */
static uint8_t *decompose(const char *text, size_t length, size_t *size)
{
    size_t apart_size;
    uint8_t *apart = owned(
        u8_normalize(UNINORM_NFKD, (const uint8_t *)text, length, NULL, &apart_size));
    uint8_t *lower = owned(u8_casefold(apart, apart_size, NULL, UNINORM_NFKD, NULL, size));

    wipe(apart, apart_size);
    return lower;
}

static char *fold_any(const char *text, size_t length, struct arena *arena)
{
    struct str work = STR_INIT;
    uint8_t *bytes;
    size_t size;
    char *folded;

    add_whole(&work, text, length);
    bytes = decompose(str_text(&work), work.used, &size);
    str_clear(&work);
    add_all_folded(&work, (const char *)bytes, size);
    wipe(bytes, size);
    bytes = owned(u8_normalize(UNINORM_NFC, (const uint8_t *)str_text(&work), work.used, NULL,
                               &size));
    str_release(&work);
    folded = arena_strndup(arena, (const char *)bytes, size);
    wipe(bytes, size);
    return folded;
}

static bool is_ascii(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if ((unsigned char)text[i] >= 0x80)
            return false;
    }
    return true;
}

static char *fold_ascii(const char *text, size_t length, struct arena *arena)
{
    char *folded = arena_alloc(arena, length + 1);
    size_t used = 0;

    for (size_t i = 0; i < length; i++) {
        char c = text[i];

        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            folded[used++] = c;
        else if (c >= 'A' && c <= 'Z')
            folded[used++] = (char)(c - 'A' + 'a');
        else if (c != '\'' && c != '`' && c != '-' && used && folded[used - 1] != ' ')
            folded[used++] = ' ';
    }
    if (used && folded[used - 1] == ' ')
        used--;
    folded[used] = '\0';
    return folded;
}

char *text_fold(const char *text, struct arena *arena)
{
    size_t length = strlen(text);

    return is_ascii(text, length) ? fold_ascii(text, length, arena) : fold_any(text, length, arena);
}

/* The digit of a letter; '0' for a vowel, '-' for h and w, which do not part
 * two letters of one digit. */
static char soundex_digit(char letter)
{
    static const char digits[] = "01230120022455012623010202";
    /*                            abcdefghijklmnopqrstuvwxyz */

    return letter == 'h' || letter == 'w' ? '-' : digits[letter - 'a'];
}

/* ----- Names ------------------------------------------------------------- */

struct names {
    const char **items; /* with room for the NULL at the end */
    size_t count;
    struct arena *arena;
};

static void add_name(struct names *names, const char *name)
{
    for (size_t i = 0; i < names->count; i++) {
        if (strcmp(names->items[i], name) == 0)
            return;
    }
    if (*name == '\0')
        return;
    names->items = arena_grow(names->arena, names->items, names->count + 1,
                              sizeof(*names->items));
    names->items[names->count++] = name;
    names->items[names->count] = NULL;
}

static void add_words(struct names *names, const char *folded)
{
    while (*folded) {
        size_t length = strcspn(folded, " ");

        add_name(names, arena_strndup(names->arena, folded, length));
        folded += length + (folded[length] == ' ');
    }
}

const char **text_fold_names(const char *name, struct arena *arena)
{
    struct names names = { arena_alloc(arena, sizeof(*names.items)), 0, arena };
    char *halves = arena_strdup(arena, name);
    const char *folded = text_fold(name, arena);

    names.items[0] = NULL;
    add_name(&names, folded);
    add_words(&names, folded);
    for (char *hyphen = halves; (hyphen = strchr(hyphen, '-')) != NULL;)
        *hyphen = ' ';
    add_words(&names, text_fold(halves, arena));
    return names.items;
}

void text_soundex(const char *folded, char code[TEXT_SOUNDEX])
{
    size_t used = 0;
    char last = '0';

    for (const char *c = folded; *c && used < 4; c++) {
        char digit;

        if (*c < 'a' || *c > 'z')
            continue;
        digit = soundex_digit(*c);
        if (used == 0)
            code[used++] = (char)(*c - 'a' + 'A');
        else if (digit > '0' && digit != last)
            code[used++] = digit;
        if (digit != '-')
            last = digit;
    }
    while (used > 0 && used < 4)
        code[used++] = '0';
    code[used] = '\0';
}

enum { NOWHERE, INSIDE, BEGINS, IS_A_WORD };

static int place_of(const char *text, const char *at, size_t length)
{
    if (at > text && at[-1] != ' ')
        return INSIDE;
    return at[length] == ' ' || at[length] == '\0' ? IS_A_WORD : BEGINS;
}

/* The best place of one word of the query. */
static int best_place(const char *text, size_t size, const char *word, size_t length)
{
    const char *at = text;
    int best = NOWHERE;

    while (best < IS_A_WORD &&
           (at = memmem(at, size - (size_t)(at - text), word, length)) != NULL) {
        int place = place_of(text, at, length);

        best = place > best ? place : best;
        at++;
    }
    return best;
}

int text_match(const char *folded, const char *query)
{
    size_t size = strlen(folded);
    int score = *query == '\0';

    while (*query) {
        size_t length = strcspn(query, " ");
        int place = length ? best_place(folded, size, query, length) : NOWHERE;

        if (length && place == NOWHERE)
            return 0;
        score += place;
        query += length + (query[length] == ' ');
    }
    return score;
}
