/* SPDX-License-Identifier: MIT */
/* Text made ready for plain mode. */

#include "config.h"

#include "ui/plain_text.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/compiler.h"
#include "base/str.h"
#include "base/text_wrap.h"

static const char *taken(struct str *text, struct arena *arena)
{
    const char *copy = arena_strdup(arena, str_text(text));

    str_release(text);
    return copy;
}

/* ----- Lines ----------------------------------------------------------- */

/* Blanks at the beginning, a number, and the blanks behind it. */
static int hang_of(const char *text, size_t length, int width)
{
    size_t at = 0, digits;

    while (at < length && text[at] == ' ')
        at++;
    digits = at;
    while (digits < length && isdigit((unsigned char)text[digits]))
        digits++;
    if (digits > at && digits < length && text[digits] == ' ') {
        at = digits;
        while (at < length && text[at] == ' ')
            at++;
    }
    return at < length && (int)at < width / 2 ? (int)at : 0;
}

static void add_blanks(struct str *out, int count)
{
    while (count-- > 0)
        str_add_char(out, ' ');
}

static size_t without_blanks(const char *text, size_t length)
{
    while (length > 0 && text[length - 1] == ' ')
        length--;
    return length;
}

static void add_paragraph(struct str *out, const char *text, size_t length, int width,
                          struct arena *arena)
{
    int hang = hang_of(text, length, width);
    struct text_lines lines =
        text_wrap(text + hang, length - (size_t)hang, width - hang, arena);

    str_add_bytes(out, text, (size_t)hang);
    for (size_t i = 0; i < lines.count; i++) {
        const char *line = text + hang + lines.items[i].start;

        if (i > 0) {
            str_add_char(out, '\n');
            add_blanks(out, hang);
        }
        str_add_bytes(out, line, without_blanks(line, lines.items[i].length));
    }
}

const char *plain_text_lines(const char *text, int width, struct arena *arena)
{
    struct str out = STR_INIT;

    for (;;) {
        size_t length = strcspn(text, "\n");

        add_paragraph(&out, text, length, width, arena);
        if (text[length] == '\0')
            return taken(&out, arena);
        str_add_char(&out, '\n');
        text += length + 1;
    }
}

/* ----- Keys ------------------------------------------------------------ */

/* A word such as F2, ^S, Alt-r or PgDn? */
static bool is_key(const char *word, size_t length)
{
    static const char *const names[] = { "Esc", "Ins", "Del", "Tab", "PgUp", "PgDn" };

    if (length >= 2 && length <= 3 && word[0] == 'F' && isdigit((unsigned char)word[1]))
        return true;
    if (length == 2 && word[0] == '^' && (isupper((unsigned char)word[1]) || word[1] == '_'))
        return true;
    if (length > 4 && strncmp(word, "Alt-", 4) == 0)
        return true;
    for (size_t i = 0; i < COUNT(names); i++) {
        if (strlen(names[i]) == length && strncmp(word, names[i], length) == 0)
            return true;
    }
    return false;
}

static bool names_a_key(const char *text, size_t length)
{
    static const char between[] = " ,.:;()\n\"";
    size_t at = 0;

    while (at < length) {
        size_t word = 0;

        while (at + word < length && strchr(between, text[at + word]) == NULL)
            word++;
        if (is_key(text + at, word))
            return true;
        at += word + 1;
    }
    return false;
}

/* Where a part of a sentence ends, its mark and the blank not counted. */
static size_t part_length(const char *text)
{
    for (size_t i = 0; text[i] != '\0'; i++) {
        if (i > 0 && (text[i] == '(' || strncmp(text + i, ", or ", 5) == 0))
            return i;
        if (strchr(".:;)", text[i]) != NULL && (text[i + 1] == ' ' || text[i + 1] == '\0'))
            return i;
    }
    return strlen(text);
}

/* What parts this piece from the next: marks and blanks. */
static size_t mark_length(const char *text)
{
    if (strncmp(text, ", or ", 5) == 0)
        return 5;
    return strspn(text, ".:;) ");
}

/* A part was left out: the sentence before it ends with a full stop. */
static void end_sentence(struct str *out)
{
    size_t used = out->used;

    if (used >= 5 && strcmp(out->text + used - 5, ", or ") == 0)
        used -= 5;
    while (used > 0 && strchr(" :;,(", out->text[used - 1]) != NULL)
        used--;
    if (out->used > 0)
        out->text[out->used = used] = '\0';
    if (used > 0 && strchr(".?!", out->text[used - 1]) == NULL)
        str_add_char(out, '.');
}

const char *plain_text_keyless(const char *text, struct arena *arena)
{
    struct str out = STR_INIT;
    bool goes_on = false; /* "F9: a correction": the part before it was left out */

    if (!names_a_key(text, strlen(text)))
        return text;
    while (*text != '\0') {
        size_t part = part_length(text);
        size_t whole = part + mark_length(text + part);

        if (goes_on || names_a_key(text, part)) {
            goes_on = text[part] == ':';
            end_sentence(&out);
            if (text[whole] != '\0' && out.used > 0)
                str_add_char(&out, ' ');
        } else {
            str_add_bytes(&out, text, whole);
        }
        text += whole;
    }
    end_sentence(&out);
    return taken(&out, arena);
}
