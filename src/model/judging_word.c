/* SPDX-License-Identifier: MIT */
/* Words that judge where evidence is asked for. */

#include "config.h"

#include "model/judging_word.h"

#include <string.h>

#include "base/arena.h"
#include "base/text_fold.h"

static const char *const default_words[] = {
    "attention seeking", "bad father",  "bad mother",     "bad parent",  "chaotic",
    "dysfunctional",     "feckless",    "hopeless",       "inadequate",  "lazy",
    "liar",              "manipulative", "naughty",       "neurotic",    "problem family",
    "promiscuous",       "refuses to engage", "stupid",   "time waster", "uncooperative",
    "useless",           "work shy",    NULL,
};

const char *const *judging_words_default(void)
{
    return default_words;
}

/* ----- As they are written ------------------------------------------------ */

/* A hyphen joins a word or parts it: both are looked for. */
enum spelling { JOINED, PARTED, SPELLINGS };

static bool is_hyphen(const char *at, size_t *length)
{
    *length = *at == '-' ? 1 : 3;
    return *at == '-' || strncmp(at, "\xe2\x80\x90", 3) == 0 || strncmp(at, "\xe2\x80\x91", 3) == 0;
}

static const char *hyphens_to_blanks(const char *text, struct arena *arena)
{
    char *parted = arena_strdup(arena, text);
    size_t length;

    for (char *at = parted; *at != '\0'; at++) {
        if (is_hyphen(at, &length))
            memset(at, ' ', length);
    }
    return parted;
}

/* Folded, with a blank at both ends, so that whole words are found. */
static const char *spell(const char *text, enum spelling how, struct arena *arena)
{
    return arena_printf(arena, " %s ",
                        text_fold(how == PARTED ? hyphens_to_blanks(text, arena) : text, arena));
}

static bool holds_word(const char *const texts[SPELLINGS], const char *word, struct arena *arena)
{
    for (int how = 0; how < SPELLINGS; how++) {
        const char *folded = spell(word, how, arena);

        for (int text = 0; text < SPELLINGS && folded[2] != '\0'; text++) {
            if (strstr(texts[text], folded))
                return true;
        }
    }
    return false;
}

bool judging_word_same(const char *one, const char *other)
{
    const char *const list[] = { other, NULL };
    const char *const back[] = { one, NULL };

    return judging_word_found(one, list) && judging_word_found(other, back);
}

const char *judging_word_found(const char *text, const char *const *words)
{
    struct arena arena = ARENA_INIT;
    const char *texts[SPELLINGS], *found = NULL;

    if (!text || !*text || !words)
        return NULL;
    for (int how = 0; how < SPELLINGS; how++)
        texts[how] = spell(text, how, &arena);
    for (; *words && !found; words++) {
        if (holds_word(texts, *words, &arena))
            found = *words;
    }
    arena_clear(&arena);
    return found;
}
