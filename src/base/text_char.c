/* SPDX-License-Identifier: MIT */
/* One character of a text. */

#include "config.h"

#include "base/text_char.h"

#include <stdbool.h>
#include <unictype.h>
#include <unistr.h>
#include <uniwidth.h>
#include <wchar.h>

#include "base/compiler.h"

size_t text_char(const char *text, size_t length, uint32_t *character)
{
    const uint8_t *bytes = (const uint8_t *)text;
    ucs4_t c;
    int taken;

    if (bytes[0] < 0x80) {
        *character = bytes[0];
        return 1;
    }
    taken = u8_mbtoucr(&c, bytes, length);
    *character = taken > 0 ? c : TEXT_BAD_BYTE;
    return taken > 0 ? (size_t)taken : 1;
}

size_t text_char_before(const char *text, size_t at, uint32_t *character)
{
    for (size_t back = 1; back <= 4 && back <= at; back++) {
        if (text_char(text + at - back, back, character) == back && *character != TEXT_BAD_BYTE)
            return back;
    }
    *character = TEXT_BAD_BYTE;
    return 1;
}

static bool is_unsafe(uint32_t c)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {
        { 0x061c, 0x061c },   /* Arabic letter mark: direction */
        { 0x200b, 0x200b },   /* zero width space */
        { 0x200e, 0x200f },   /* direction marks */
        { 0x2028, 0x202e },   /* line and paragraph separators, embeddings, overrides */
        { 0x2066, 0x206f },   /* direction isolates, retired format controls */
        { 0xd800, 0xdfff },   /* surrogates */
        { 0xfdd0, 0xfdef },   /* non-characters */
        { 0xfeff, 0xfeff },   /* byte order mark */
        { 0xfff9, 0xfffb },   /* annotation controls */
        { 0xe0000, 0xe00ff }, /* tags */
        { 0xe01f0, 0xe0fff }, /* kept by Unicode for more of them */
    };

    if (c > 0x10ffff || (c & 0xfffe) == 0xfffe)
        return true;
    for (size_t i = 0; i < COUNT(ranges); i++) {
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    }
    return false;
}

/* The first 768 characters, which are nearly all there is. */
static enum text_class near_class(uint32_t c)
{
    if (c == '\n' || c == '\t')
        return TEXT_LAYOUT;
    if (c < 0x20 || (c >= 0x7f && c < 0xa0))
        return TEXT_UNSAFE;
    return c == 0xad ? TEXT_SILENT : TEXT_SHOWN;
}

enum text_class text_char_class(uint32_t c)
{
    if (c < 0x300)
        return near_class(c);
    if (is_unsafe(c))
        return TEXT_UNSAFE;
    if (uc_is_property_default_ignorable_code_point(c))
        return TEXT_SILENT;
    return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M) ? TEXT_MARK : TEXT_SHOWN;
}

int text_char_columns(uint32_t c)
{
    enum text_class class;
    int columns;

    if (c < 0x7f)
        return 1;
    class = text_char_class(c);
    if (class == TEXT_SILENT || class == TEXT_UNSAFE)
        return class == TEXT_UNSAFE;
    columns = wcwidth((wchar_t)c);
    if (columns < 0)
        columns = uc_width(c, "UTF-8"); /* a locale that does not know it */
    return columns < 0 ? 1 : columns;
}
