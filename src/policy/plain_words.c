/* SPDX-License-Identifier: MIT */
/* Words that judge where evidence is asked for. */

#include "config.h"

#include "policy/plain_words.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "model/record.h"

static const char *const default_words[] = {
    "attention seeking", "attention-seeking", "bad father",   "bad mother",    "chaotic",
    "dysfunctional",     "feckless",          "hopeless",     "inadequate",    "lazy",
    "liar",              "manipulative",      "naughty",      "neurotic",      "promiscuous",
    "refuses to engage", "stupid",            "time waster",  "uncooperative", "unco-operative",
    "work-shy",          "workshy",           NULL,
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

static bool holds_word(const char *text, const char *word)
{
    size_t length = strlen(word);
    char either[3] = { (char)tolower((unsigned char)*word), (char)toupper((unsigned char)*word) };

    for (const char *at = strpbrk(text, either); at; at = strpbrk(at + 1, either)) {
        if ((at == text || !is_letter(at[-1])) && strncasecmp(at, word, length) == 0 &&
            !is_letter(at[length]))
            return true;
    }
    return false;
}

const char *plain_words_found(const char *text, const char *const *words)
{
    if (!text)
        return NULL;
    if (!words)
        words = default_words;
    for (; *words; words++) {
        if (**words && holds_word(text, *words))
            return *words;
    }
    return NULL;
}

/* The practitioner's own account, as against what the family said. */
static bool is_account(enum entity_id entity, const struct field *field)
{
    switch (entity) {
    case ENTITY_assessment:
    case ENTITY_element_entry:
    case ENTITY_chronology_note:
    case ENTITY_pre_assessment:
        break;
    case ENTITY_review:
    case ENTITY_closure:
        if (strstr(field->name, "_comment"))
            return false;
        break;
    default:
        return false;
    }
    return field->kind == FIELD_MEMO;
}

void plain_words_check(enum entity_id entity, const void *record, const char *const *words,
                       struct problems *problems)
{
    const struct entity *kind = entity_of(entity);
    const struct record *head = record;
    struct spot spot = { section_of(entity), entity, head->id };

    for (int i = 0; i < kind->field_count; i++) {
        const struct field *field = &kind->fields[i];
        const char *word = is_account(entity, field)
                               ? plain_words_found(field_get_text(field, record), words)
                               : NULL;

        if (word)
            problem_warn(problems, spot, field->name,
                         "\"%s\" judges. Say what was seen or said, and by whom.", word);
    }
}
