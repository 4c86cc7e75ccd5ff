/* SPDX-License-Identifier: MIT */
/* Text on its way in, and on its way out past curses. */

#include "config.h"

#include "base/text_clean.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uninorm.h>
#include <unictype.h>
#include <unistr.h>

#include "base/die.h"
#include "base/str.h"
#include "base/text_char.h"

/* The marks on the character that is being read. */
struct marks {
    int accents;
    int parts;
};

/* At the start of a line an accent would land on what stands before it. */
#define NOTHING_TO_MARK ((struct marks){ TEXT_MARKS, 0 })

static bool is_accent(uint32_t c)
{
    const uc_script_t *script = uc_script(c);

    return script && strcmp(script->name, "Inherited") == 0;
}

/* False for a mark too many. */
static bool marks_take(struct marks *marks, uint32_t c, enum text_class class)
{
    if (class == TEXT_SHOWN || class == TEXT_LAYOUT) {
        *marks = (struct marks){ 0, 0 };
        return true;
    }
    if (class == TEXT_MARK && is_accent(c))
        return marks->accents++ < TEXT_MARKS;
    return marks->parts++ < TEXT_PARTS;
}

static bool is_line_end(uint32_t c)
{
    return c == '\r' || c == 0x2028 || c == 0x2029;
}

/* Bytes of the line end at `at`, 0 when there is none. */
static size_t line_end(const char *raw, size_t length, size_t at, uint32_t c, size_t taken)
{
    if (c == '\r' && at + 1 < length && raw[at + 1] == '\n')
        return 2;
    return is_line_end(c) ? taken : 0;
}

/* Copies what may be kept; gives its length. `out` has room for all. */
static size_t keep(const char *raw, size_t length, enum text_kind kind, char *out,
                   struct text_cleaned *cleaned)
{
    size_t used = 0;

    for (size_t at = 0; at < length;) {
        uint32_t c;
        size_t taken = text_char(raw + at, length - at, &c);
        size_t ending = line_end(raw, length, at, c, taken);

        if (ending || text_char_class(c) == TEXT_LAYOUT) {
            out[used++] = kind == TEXT_LINE ? ' ' : c == '\t' ? '\t' : '\n';
            taken = ending ? ending : taken;
        } else if (c == TEXT_BAD_BYTE) {
            cleaned->bytes++;
        } else if (text_char_class(c) == TEXT_UNSAFE) {
            cleaned->controls++;
        } else {
            memmove(out + used, raw + at, taken);
            used += taken;
        }
        at += taken;
    }
    return used;
}

static bool is_composed(const char *text, size_t length)
{
    for (size_t at = 0; at < length; at++) {
        if ((unsigned char)text[at] >= 0xcc) /* U+0300 and after */
            return false;
    }
    return true;
}

/* NFC, in the arena; `*length` changes. */
static char *compose(char *text, size_t *length, struct arena *arena)
{
    uint8_t *composed;
    char *copy;

    if (is_composed(text, *length))
        return text;
    composed = u8_normalize(UNINORM_NFC, (const uint8_t *)text, *length, NULL, length);
    if (!composed)
        die_of_memory();
    copy = arena_strndup(arena, (const char *)composed, *length);
    explicit_bzero(composed, *length);
    free(composed);
    return copy;
}

/* Drops marks too many, in place. */
static size_t thin_marks(char *text, size_t length)
{
    struct marks marks = { 0, 0 };
    size_t used = 0, dropped = 0;

    for (size_t at = 0; at < length;) {
        uint32_t c;
        size_t taken = text_char(text + at, length - at, &c);

        if (marks_take(&marks, c, text_char_class(c))) {
            memmove(text + used, text + at, taken);
            used += taken;
        } else {
            dropped++;
        }
        at += taken;
    }
    text[used] = '\0';
    return dropped;
}

char *text_clean(const char *raw, size_t length, enum text_kind kind, struct arena *arena,
                 struct text_cleaned *cleaned)
{
    struct text_cleaned count = { 0, 0, 0 };
    char *text = arena_alloc(arena, length + 1);
    size_t used = keep(raw, length, kind, text, &count);

    text[used] = '\0';
    text = compose(text, &used, arena);
    count.marks = thin_marks(text, used);
    if (cleaned)
        *cleaned = count;
    return text;
}

size_t text_cleaned_total(const struct text_cleaned *cleaned)
{
    return cleaned->controls + cleaned->marks + cleaned->bytes;
}

/* Where the character at `at` ends with the marks and joiners upon it. */
static size_t marked_end(const char *text, size_t length, size_t at)
{
    uint32_t c;

    at += text_char(text + at, length - at, &c);
    while (at < length) {
        size_t taken = text_char(text + at, length - at, &c);
        enum text_class class = text_char_class(c);

        if (class == TEXT_SHOWN || class == TEXT_LAYOUT)
            break;
        at += taken;
    }
    return at;
}

/* Counted as they will be kept: composed. */
static bool has_marks_too_many(const char *text, size_t length)
{
    struct arena scratch = ARENA_INIT;
    char *copy;
    bool found;

    if (length <= TEXT_MARKS)
        return false;
    copy = compose(arena_strndup(&scratch, text, length), &length, &scratch);
    found = thin_marks(copy, length) > 0;
    arena_clear(&scratch);
    return found;
}

static enum text_fault_kind char_fault(uint32_t c, enum text_kind kind)
{
    enum text_class class = text_char_class(c);

    if (c == TEXT_BAD_BYTE)
        return TEXT_FAULT_BYTE;
    if (class == TEXT_UNSAFE)
        return TEXT_FAULT_UNSAFE;
    return class == TEXT_LAYOUT && kind == TEXT_LINE ? TEXT_FAULT_LAYOUT : TEXT_FAULT_NONE;
}

static struct text_fault find_character(const char *text, size_t length, enum text_kind kind)
{
    size_t taken;

    for (size_t at = 0; at < length; at += taken) {
        uint32_t c;
        enum text_fault_kind fault;

        taken = text_char(text + at, length - at, &c);
        fault = char_fault(c, kind);
        if (fault == TEXT_FAULT_NONE || (kind == TEXT_PARAGRAPHS && c == '\r' &&
                                         at + 1 < length && text[at + 1] == '\n'))
            continue;
        return (struct text_fault){ fault, at,
                                    fault == TEXT_FAULT_BYTE ? (unsigned char)text[at] : c };
    }
    return (struct text_fault){ TEXT_FAULT_NONE, 0, 0 };
}

static struct text_fault find_marks(const char *text, size_t length)
{
    size_t end;

    for (size_t at = 0; at < length; at = end) {
        uint32_t c;

        end = marked_end(text, length, at);
        if (has_marks_too_many(text + at, end - at)) {
            (void)text_char(text + at, end - at, &c);
            return (struct text_fault){ TEXT_FAULT_MARKS, at, c };
        }
    }
    return (struct text_fault){ TEXT_FAULT_NONE, 0, 0 };
}

bool text_check(const char *raw, size_t length, enum text_kind kind, struct text_fault *fault)
{
    *fault = find_character(raw, length, kind);
    if (fault->kind == TEXT_FAULT_NONE && !is_composed(raw, length))
        *fault = find_marks(raw, length);
    return fault->kind == TEXT_FAULT_NONE;
}

static const char *unsafe_words(uint32_t c)
{
    if (c < 0xa0)
        return "a control character";
    if (c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x206f))
        return "a direction mark";
    if (c == 0x2028 || c == 0x2029)
        return "a line separator";
    if (c >= 0xe0000 && c <= 0xe0fff)
        return "a tag character";
    return c == 0x200b || c == 0xfeff ? "an invisible space" : "a character without a meaning";
}

void text_fault_words(const struct text_fault *fault, char words[TEXT_FAULT_WORDS])
{
    unsigned c = fault->character;

    words[0] = '\0';
    switch (fault->kind) {
    case TEXT_FAULT_NONE:
        break;
    case TEXT_FAULT_BYTE:
        snprintf(words, TEXT_FAULT_WORDS, "a byte that is not UTF-8 (0x%02X) at byte %zu", c,
                 fault->offset + 1);
        break;
    case TEXT_FAULT_UNSAFE:
        snprintf(words, TEXT_FAULT_WORDS, "%s (U+%04X) at byte %zu", unsafe_words(c), c,
                 fault->offset + 1);
        break;
    case TEXT_FAULT_LAYOUT:
        snprintf(words, TEXT_FAULT_WORDS, "a %s at byte %zu", c == '\t' ? "tab" : "new line",
                 fault->offset + 1);
        break;
    case TEXT_FAULT_MARKS:
        snprintf(words, TEXT_FAULT_WORDS, "more marks than a letter has (on U+%04X) at byte %zu",
                 c, fault->offset + 1);
        break;
    }
}

/* Appends one character as a terminal may have it. */
static void add_plain(struct str *out, const char *text, size_t taken, uint32_t c,
                      enum text_kind kind, struct marks *marks)
{
    enum text_class class = text_char_class(c);

    if (class == TEXT_LAYOUT) {
        *marks = NOTHING_TO_MARK;
        str_add_char(out, kind == TEXT_LINE ? ' ' : *text);
    } else if (c == TEXT_BAD_BYTE) {
        str_printf(out, "<0x%02X>", (unsigned)(unsigned char)*text);
    } else if (class == TEXT_UNSAFE || !marks_take(marks, c, class)) {
        str_printf(out, "<U+%04X>", (unsigned)c);
    } else {
        str_add_bytes(out, text, taken);
    }
}

static bool is_plain_ascii(const char *text)
{
    while (*text >= 0x20 && *text < 0x7f)
        text++;
    return *text == '\0';
}

const char *text_plain(const char *text, enum text_kind kind, struct arena *arena)
{
    struct str out = STR_INIT;
    struct marks marks = NOTHING_TO_MARK;
    size_t length = strlen(text);
    const char *copy;

    if (is_plain_ascii(text))
        return text;
    for (size_t at = 0; at < length;) {
        uint32_t c;
        size_t taken = text_char(text + at, length - at, &c);

        add_plain(&out, text + at, taken, c, kind, &marks);
        at += taken;
    }
    copy = arena_strndup(arena, str_text(&out), out.used);
    str_release(&out);
    return copy;
}
