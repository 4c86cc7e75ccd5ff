/* SPDX-License-Identifier: MIT */
/* Text as it is set. */

#include "config.h"

#include "helper/prose.h"

#include <stdbool.h>
#include <string.h>

#include "base/str.h"

/* Left to right from here, whatever is around it, and the end of that. */
#define ISOLATE "\xe2\x81\xa6"
#define ISOLATE_END "\xe2\x81\xa9"

/* ----- The right way round ------------------------------------------------------- */

static const char *next(const char *at)
{
    return at + g_utf8_skip[*(const unsigned char *)at];
}

static bool runs_left(const char *text)
{
    for (const char *at = text; *at; at = next(at)) {
        switch (g_unichar_get_script(g_utf8_get_char(at))) {
        case G_UNICODE_SCRIPT_ARABIC:
        case G_UNICODE_SCRIPT_HEBREW:
        case G_UNICODE_SCRIPT_NKO:
        case G_UNICODE_SCRIPT_SYRIAC:
        case G_UNICODE_SCRIPT_THAANA:
        case G_UNICODE_SCRIPT_ADLAM:
            return true;
        default:
            break;
        }
    }
    return false;
}

static bool is_latin(char c)
{
    return g_ascii_isalnum(c);
}

/* How long the reference or date is that begins here: letters and digits of ASCII with single signs
 * between, one digit at least; 0: there is none. */
static size_t reference(const char *text)
{
    size_t length = 0;
    bool digit = false;

    while (is_latin(text[length]) ||
           (length && text[length] && strchr("-/:.", text[length]) && is_latin(text[length + 1]))) {
        digit |= g_ascii_isdigit(text[length]);
        length++;
    }
    return digit ? length : 0;
}

static void isolate(const char *text, struct str *out)
{
    while (*text) {
        size_t length = reference(text), rest = length;

        if (length) {
            str_add(out, ISOLATE);
            str_add_bytes(out, text, length);
            str_add(out, ISOLATE_END);
        }
        while (!length && is_latin(text[rest]))
            rest++;
        if (!length && !rest)
            rest = (size_t)(next(text) - text);
        if (!length)
            str_add_bytes(out, text, rest);
        text += rest;
    }
}

/* ----- Languages ------------------------------------------------------------------- */

static bool has_any(const char *text, gunichar from, gunichar to)
{
    for (const char *at = text; *at; at = next(at)) {
        gunichar c = g_utf8_get_char(at);

        if (c >= from && c <= to)
            return true;
    }
    return false;
}

static bool is_urdu(const char *text)
{
    static const gunichar letters[] = { 0x0679, 0x0688, 0x0691, 0x06BA, 0x06BE, 0x06C1, 0x06D2 };

    for (size_t i = 0; i < G_N_ELEMENTS(letters); i++) {
        if (has_any(text, letters[i], letters[i]))
            return true;
    }
    return false;
}

/* The language whose shapes a script is set in; NULL: the document's. */
static PangoLanguage *language_of(GUnicodeScript script, const char *text)
{
    switch (script) {
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_INHERITED:
        return NULL;
    case G_UNICODE_SCRIPT_HAN:
        return pango_language_from_string(has_any(text, 0x3040, 0x30FF)   ? "ja"
                                          : has_any(text, 0xAC00, 0xD7A3) ? "ko"
                                                                          : "zh-cn");
    case G_UNICODE_SCRIPT_ARABIC:
        return pango_language_from_string(is_urdu(text) ? "ur" : "ar");
    default:
        return pango_script_get_sample_language((PangoScript)script);
    }
}

/* Typefaces for languages where the first that fontconfig finds lacks letters, or is for titles. */
static const struct {
    const char *language, *family;
} families[] = {
    { "ar", "Noto Naskh Arabic" },
    { "ur", "Noto Naskh Arabic" },
    { "gu", "Noto Sans Gujarati" },
};

static void add(PangoAttrList *list, PangoAttribute *attribute, size_t from, size_t to)
{
    attribute->start_index = (guint)from;
    attribute->end_index = (guint)to;
    pango_attr_list_insert(list, attribute);
}

/* No two letters of ours become one shape: readers of the file would find other letters in it. */
static void add_language(PangoAttrList *list, PangoLanguage *language, size_t from, size_t to)
{
    if (from == to)
        return;
    if (!language) {
        add(list, pango_attr_font_features_new("liga=0, clig=0"), from, to);
        return;
    }
    add(list, pango_attr_language_new(language), from, to);
    for (size_t i = 0; i < G_N_ELEMENTS(families); i++) {
        if (strcmp(pango_language_to_string(language), families[i].language) == 0)
            add(list, pango_attr_family_new(families[i].family), from, to);
    }
}

static void set_languages(PangoLayout *layout, const char *text)
{
    PangoAttrList *list = pango_attr_list_new();
    PangoLanguage *running = NULL;
    size_t from = 0;

    for (const char *at = text; *at; at = next(at)) {
        GUnicodeScript script = g_unichar_get_script(g_utf8_get_char(at));
        PangoLanguage *language = language_of(script, text);

        if (script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED ||
            language == running)
            continue;
        add_language(list, running, from, (size_t)(at - text));
        running = language;
        from = (size_t)(at - text);
    }
    add_language(list, running, from, strlen(text));
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
}

void prose_set(PangoLayout *layout, const char *text)
{
    struct str turned = STR_INIT;

    if (runs_left(text)) {
        isolate(text, &turned);
        text = str_text(&turned);
    }
    pango_layout_set_text(layout, text, -1);
    set_languages(layout, text);
    str_release(&turned);
}
