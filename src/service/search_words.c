/* SPDX-License-Identifier: MIT */
/* Free words of a search, taken apart. */

#include "config.h"

#include "service/search_words.h"

#include <ctype.h>
#include <string.h>

#include "base/date_input.h"
#include "base/text_fold.h"
#include "base/text_upper.h"
#include "model/urn.h"

static const char separators[] = " \t\n,;";

enum { NHS_DIGITS = 10, UPN_CHARACTERS = 13 };

static bool all_digits(const char *word)
{
    return word[0] != '\0' && word[strspn(word, "0123456789")] == '\0';
}

static bool has_digit(const char *word)
{
    return strpbrk(word, "0123456789") != NULL;
}

/* ----- Days --------------------------------------------------------------- */

static bool read_day(const char *words, struct date today, struct date *out)
{
    struct date_input_context context = { .today = today, .kind = DATE_INPUT_BIRTH,
                                          .edd = DATE_NONE };
    struct err quiet = ERR_INIT;

    return date_input_read(words, &context, out, &quiet);
}

/* How many characters `count` words take up; 0 when there are fewer. */
static size_t span_of(const char *text, int count)
{
    size_t length = 0;

    for (int i = 0; i < count; i++) {
        size_t word;

        length += i == 0 ? 0 : strspn(text + length, " ");
        word = strcspn(text + length, separators);
        if (word == 0)
            return 0;
        length += word;
    }
    return length;
}

/* "19 June 2000", which is three words; gives the length of it, 0: none. */
static size_t take_long_day(const char *text, struct date today, struct date *out,
                            struct arena *arena)
{
    size_t first = span_of(text, 1);
    size_t length = span_of(text, 3);

    if (!isdigit((unsigned char)text[0]) || first > 2 || length == 0)
        return 0;
    return read_day(arena_strndup(arena, text, length), today, out) ? length : 0;
}

/* ----- Words ---------------------------------------------------------------- */

static void add_name(struct search_words *words, const char *name, bool comma)
{
    if (words->name_count == SEARCH_NAMES)
        return;
    words->family_first = words->family_first || (comma && words->name_count == 0);
    words->names[words->name_count++] = name;
}

/* Numbers come in several parts: "FX9 4ZZ", "943 476 5919". */
struct parts {
    const char *figures;
    const char *mixed;
};

static void add_part(const char **whole, const char *part, struct arena *arena)
{
    *whole = *whole == NULL ? part : arena_printf(arena, "%s%s", *whole, part);
}

static void add_word(struct search_words *words, const char *word, bool comma, struct date today,
                     struct parts *parts, struct arena *arena)
{
    int year, serial;

    if (strlen(word) > 6 && !all_digits(word) && urn_read(word, &year, &serial))
        urn_format(year, serial, words->urn);
    else if (strpbrk(word, "/-.") != NULL && read_day(word, today, &words->dob))
        return;
    else if (all_digits(word))
        add_part(&parts->figures, word, arena);
    else if (has_digit(word))
        add_part(&parts->mixed, word, arena);
    else
        add_name(words, word, comma);
}

static void add_number(struct search_words *words, const char *number)
{
    size_t length = number == NULL ? 0 : strlen(number);

    if (length == NHS_DIGITS && all_digits(number))
        words->nhs_number = number;
    else if (length == UPN_CHARACTERS)
        words->upn = number;
    else if (length > 0)
        words->postcode = number;
}

static bool is_upper(const char *name, struct arena *arena)
{
    return strcmp(text_upper(name, arena), name) == 0;
}

void search_words_read(const char *text, struct date today, struct search_words *out,
                       struct arena *arena)
{
    struct parts parts = { NULL, NULL };

    *out = (struct search_words){ .dob = DATE_NONE };
    for (text = text == NULL ? "" : text; *text != '\0';) {
        size_t day = take_long_day(text, today, &out->dob, arena);
        size_t length = day > 0 ? day : strcspn(text, separators);

        if (day == 0 && length > 0)
            add_word(out, arena_strndup(arena, text, length), text[length] == ',', today,
                     &parts, arena);
        text += length + (text[length] != '\0');
    }
    add_number(out, parts.figures);
    add_number(out, parts.mixed);
    if (out->name_count > 1 && is_upper(out->names[0], arena) && !is_upper(out->names[1], arena))
        out->family_first = true;
}

/* ----- Names ------------------------------------------------------------------ */

static size_t family_at(const struct search_words *words)
{
    return words->family_first ? 0 : words->name_count - 1;
}

const char *search_words_family(const struct search_words *words)
{
    return words->name_count == 0 ? "" : words->names[family_at(words)];
}

const char *search_words_given(const struct search_words *words, struct arena *arena)
{
    const char *given = "";

    for (size_t i = 0; i < words->name_count; i++) {
        if (i != family_at(words))
            given = arena_printf(arena, "%s%s%s", given, given[0] ? " " : "", words->names[i]);
    }
    return given;
}
