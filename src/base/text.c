/* SPDX-License-Identifier: MIT */
/* Text as people see it. */

#include "config.h"

#include "base/text.h"

#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unistr.h>

#include "base/text_char.h"

/* What the characters of a grapheme so far say about the next one. The rules
 * are those of Unicode's annex 29, extended grapheme clusters. */
struct cluster {
    int last;         /* break property of the last character */
    bool pictograph;  /* a picture, then only marks */
    bool joined;      /* and then a joiner: another picture belongs to it */
    bool half_a_flag; /* an odd number of regional indicators */
};

static int break_property(uint32_t c)
{
    if (c == TEXT_BAD_BYTE)
        return GBP_CONTROL;
    if (c >= 0x20 && c < 0x7f)
        return GBP_OTHER;
    return uc_graphemeclusterbreak_property(c);
}

static bool is_pictograph(uint32_t c)
{
    return c >= 0xa9 && c != TEXT_BAD_BYTE && uc_is_property_extended_pictographic(c);
}

static void cluster_add(struct cluster *cluster, int property, uint32_t c)
{
    bool was_picture = cluster->pictograph;

    cluster->joined = property == GBP_ZWJ && was_picture;
    cluster->pictograph =
        property == GBP_EXTEND ? was_picture : property == GBP_OTHER && is_pictograph(c);
    cluster->half_a_flag = property == GBP_RI && !cluster->half_a_flag;
    cluster->last = property;
}

static bool is_break_side(int property)
{
    return property == GBP_CONTROL || property == GBP_CR || property == GBP_LF;
}

static bool hangul_joins(int last, int next)
{
    switch (last) {
    case GBP_L:
        return next == GBP_L || next == GBP_V || next == GBP_LV || next == GBP_LVT;
    case GBP_LV:
    case GBP_V:
        return next == GBP_V || next == GBP_T;
    case GBP_LVT:
    case GBP_T:
        return next == GBP_T;
    default:
        return false;
    }
}

static bool cluster_takes(const struct cluster *cluster, int next, uint32_t c)
{
    if (cluster->last == GBP_CR && next == GBP_LF)
        return true;
    if (is_break_side(cluster->last) || is_break_side(next))
        return false;
    if (next == GBP_EXTEND || next == GBP_ZWJ || next == GBP_SPACINGMARK)
        return true;
    if (cluster->last == GBP_PREPEND || hangul_joins(cluster->last, next))
        return true;
    return (cluster->joined && is_pictograph(c)) || (cluster->half_a_flag && next == GBP_RI);
}

bool text_valid_utf8(const char *text, size_t length)
{
    return u8_check((const uint8_t *)text, length) == NULL;
}

const char *text_or_empty(const char *text)
{
    return text == NULL ? "" : text;
}

bool text_blank(const char *text)
{
    size_t length = strlen(text);
    uint32_t c;

    for (size_t at = 0; at < length;) {
        at += text_char(text + at, length - at, &c);
        if (c == TEXT_BAD_BYTE ||
            (text_char_class(c) != TEXT_SILENT && !uc_is_property_white_space(c)))
            return false;
    }
    return true;
}

/* Two plain characters in a row: the first is a grapheme, whatever follows. */
static bool is_plain_pair(const char *text, size_t length, size_t at)
{
    unsigned char a = (unsigned char)text[at];

    return a >= 0x20 && a < 0x7f && (at + 1 == length || (unsigned char)text[at + 1] < 0x80);
}

size_t text_next(const char *text, size_t length, size_t at)
{
    struct cluster cluster = { 0 };
    uint32_t c;
    int property;

    if (at >= length)
        return length;
    if (is_plain_pair(text, length, at))
        return at + 1;
    at += text_char(text + at, length - at, &c);
    cluster_add(&cluster, break_property(c), c);
    while (at < length) {
        size_t taken = text_char(text + at, length - at, &c);

        property = break_property(c);
        if (!cluster_takes(&cluster, property, c))
            break;
        cluster_add(&cluster, property, c);
        at += taken;
    }
    return at;
}

/* A boundary that holds whatever stands before `a`. */
static bool is_sure_break(uint32_t a, uint32_t b)
{
    int last = break_property(a);
    int next = break_property(b);

    if (last == GBP_CR && next == GBP_LF)
        return false;
    if (is_break_side(last) || is_break_side(next))
        return true;
    return next == GBP_OTHER && last != GBP_PREPEND && last != GBP_ZWJ;
}

/* A boundary before `at` from which the way forward is certain. */
static size_t sure_start(const char *text, size_t at)
{
    uint32_t c, before;

    at -= text_char_before(text, at, &c);
    while (at > 0) {
        size_t taken = text_char_before(text, at, &before);

        if (is_sure_break(before, c))
            break;
        at -= taken;
        c = before;
    }
    return at;
}

size_t text_previous(const char *text, size_t length, size_t at)
{
    size_t begin;

    if (at > length)
        at = length;
    if (at == 0)
        return 0;
    for (begin = sure_start(text, at);;) {
        size_t end = text_next(text, length, begin);

        if (end >= at)
            return begin;
        begin = end;
    }
}

size_t text_graphemes(const char *text, size_t length)
{
    size_t count = 0;

    for (size_t at = 0; at < length; at = text_next(text, length, at))
        count++;
    return count;
}

static int grapheme_columns(const char *text, size_t length)
{
    uint32_t c;
    size_t at = text_char(text, length, &c);
    int columns = text_char_columns(c);

    if (columns == 0 && text_char_class(c) == TEXT_MARK)
        columns = 1;
    while (at < length) {
        at += text_char(text + at, length - at, &c);
        columns += text_char_columns(c);
    }
    return columns;
}

int text_columns(const char *text, size_t length)
{
    int columns = 0;

    for (size_t at = 0; at < length;) {
        size_t next = text_next(text, length, at);

        columns += next - at == 1 ? 1 : grapheme_columns(text + at, next - at);
        at = next;
    }
    return columns;
}

size_t text_prefix(const char *text, size_t length, int columns, int *used)
{
    size_t at = 0;
    int sum = 0;

    while (at < length) {
        size_t next = text_next(text, length, at);
        int more = next - at == 1 ? 1 : grapheme_columns(text + at, next - at);

        if (sum + more > columns)
            break;
        sum += more;
        at = next;
    }
    if (used)
        *used = sum;
    return at;
}

const char *text_fit(const char *text, int columns, const char *mark, struct arena *arena)
{
    size_t length = strlen(text);
    int mark_columns = text_columns(mark, strlen(mark));
    size_t kept = text_prefix(text, length, columns, NULL);

    if (kept == length)
        return text;
    if (columns < mark_columns)
        return arena_strndup(arena, text, kept);
    kept = text_prefix(text, length, columns - mark_columns, NULL);
    return arena_printf(arena, "%.*s%s", (int)kept, text, mark);
}

const char *text_pad(const char *text, int columns, enum text_align align, const char *mark,
                     struct arena *arena)
{
    const char *fitted = text_fit(text, columns, mark, arena);
    int blanks = columns - text_columns(fitted, strlen(fitted));

    if (blanks <= 0)
        return fitted;
    return align == TEXT_LEFT ? arena_printf(arena, "%s%*s", fitted, blanks, "")
                              : arena_printf(arena, "%*s%s", blanks, "", fitted);
}
