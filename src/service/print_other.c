/* SPDX-License-Identifier: MIT */
/* Another family in a text. */

#include "config.h"

#include "service/print_other.h"

#include <ctype.h>
#include <string.h>

#include "base/compiler.h"
#include "base/text.h"
#include "base/text_fold.h"
#include "model/urn.h"
#include "store/board_store.h"
#include "store/subject_key_store.h"

enum { SAME_NAME = 200 };

struct looking {
    struct db *db;
    const struct case_file *file;
    struct str own; /* names of this case, folded, each between blanks */
    struct str *out;
    struct arena arena;
};

/* ----- Who belongs to the case ------------------------------------------------- */

static void add_own(struct looking *l, const char *name)
{
    str_printf(&l->own, "%s ", text_fold(text_or_empty(name), &l->arena));
}

static void gather_own(struct looking *l)
{
    const struct case_file *file = l->file;

    str_add(&l->own, " ");
    add_own(l, file->subject.family_name);
    add_own(l, file->subject.given_names);
    for (size_t i = 0; i < file->subject_name.count; i++) {
        add_own(l, file->subject_name.items[i].family_name);
        add_own(l, file->subject_name.items[i].given_names);
    }
    for (size_t i = 0; i < file->person.count; i++)
        add_own(l, file->person.items[i].name);
    for (size_t i = 0; i < file->practitioner.count; i++)
        add_own(l, file->practitioner.items[i].name);
    for (size_t i = 0; i < file->agency.count; i++)
        add_own(l, file->agency.items[i].name);
}

static bool is_own(struct looking *l, const char *folded)
{
    return strstr(str_text(&l->own), arena_printf(&l->arena, " %s ", folded)) != NULL;
}

static void tell(struct looking *l, const char *words)
{
    const char *line = arena_printf(&l->arena, "%s\n", words);
    const char *found = strstr(str_text(l->out), line);

    if (!found || (found != str_text(l->out) && found[-1] != '\n'))
        str_add(l->out, line);
}

/* ----- Children of a name -------------------------------------------------------- */

struct named {
    const struct ident *own;
    struct ident items[SAME_NAME];
    size_t count;
};

static bool take(void *data, const struct ident *subject)
{
    struct named *named = data;

    if (!ident_equal(subject, named->own) && named->count < SAME_NAME)
        named->items[named->count++] = *subject;
    return named->count < SAME_NAME;
}

static bool find(struct looking *l, enum subject_key_kind kind, const char *key,
                 struct named *out, struct err *err)
{
    *out = (struct named){ .own = &l->file->subject.record.id };
    return !*key || subject_key_store_find(l->db, kind, key, false, SAME_NAME, take, out, err);
}

static bool shares(const struct named *a, const struct named *b)
{
    for (size_t i = 0; i < a->count; i++) {
        for (size_t k = 0; k < b->count; k++) {
            if (ident_equal(&a->items[i], &b->items[k]))
                return true;
        }
    }
    return false;
}

/* ----- The text, word by word ------------------------------------------------------ */

struct word {
    const char *start;
    size_t length;
};

static bool is_letter(unsigned char c)
{
    return isalnum(c) || c >= 0x80 || c == '-' || c == '\'';
}

static bool next_word(const char **at, struct word *out)
{
    const char *p = *at;

    while (*p && !is_letter((unsigned char)*p))
        p++;
    out->start = p;
    while (*p && is_letter((unsigned char)*p))
        p++;
    out->length = (size_t)(p - out->start);
    *at = p;
    return out->length > 0;
}

static bool is_capital(const struct word *word)
{
    unsigned char first = (unsigned char)word->start[0];

    return isupper(first) || first >= 0x80;
}

static bool is_word(const struct word *word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strlen(words[i]) == word->length &&
            strncasecmp(words[i], word->start, word->length) == 0)
            return true;
    }
    return false;
}

static const char *copy(struct looking *l, const struct word *word)
{
    return arena_strndup(&l->arena, word->start, word->length);
}

/* "CAF-2010-00003" of a case that is there, and not this one. */
static bool look_at_reference(struct looking *l, const struct word *word, struct err *err)
{
    struct err quiet = ERR_INIT;
    char urn[URN_TEXT];
    struct ident id;
    int year, number;

    if (strncasecmp(word->start, "CAF-", 4) != 0 ||
        !urn_read(copy(l, word), &year, &number))
        return true;
    urn_format(year, number, urn);
    if (strcmp(urn, text_or_empty(l->file->caf_case.urn)) == 0)
        return true;
    if (board_store_by_urn(l->db, urn, &id, &quiet))
        tell(l, urn);
    else if (quiet.kind != ERR_NOT_FOUND) {
        *err = quiet;
        return false;
    }
    return true;
}

/* A given name and a family name of one other child. */
static bool look_at_pair(struct looking *l, const struct word *given, const struct word *family,
                         struct err *err)
{
    const char *first = text_fold(copy(l, given), &l->arena);
    const char *last = text_fold(copy(l, family), &l->arena);
    struct named by_family, by_given;

    if (is_own(l, last))
        return true;
    if (!find(l, KEY_FAMILY, last, &by_family, err))
        return false;
    if (by_family.count == 0)
        return true;
    if (!find(l, KEY_GIVEN, first, &by_given, err))
        return false;
    if (shares(&by_family, &by_given))
        tell(l, arena_printf(&l->arena, "%s %s", copy(l, given), copy(l, family)));
    return true;
}

/* "Mrs Ashdown", "the Ashdown family". */
static bool look_at_family(struct looking *l, const struct word *word, struct err *err)
{
    const char *folded = text_fold(copy(l, word), &l->arena);
    struct named by_family;

    if (is_own(l, folded))
        return true;
    if (!find(l, KEY_FAMILY, folded, &by_family, err))
        return false;
    if (by_family.count > 0)
        tell(l, copy(l, word));
    return true;
}

static bool look_at(struct looking *l, const struct word *before, const struct word *word,
                    struct err *err)
{
    static const char *const titles[] = { "mr", "mrs", "ms", "miss", "dr" };
    static const char *const families[] = { "family", "families", "household" };

    if (!look_at_reference(l, word, err))
        return false;
    if (before->length == 0)
        return true;
    if (is_word(word, families, COUNT(families)) && is_capital(before))
        return look_at_family(l, before, err);
    if (!is_capital(word))
        return true;
    if (is_word(before, titles, COUNT(titles)))
        return look_at_family(l, word, err);
    return !is_capital(before) || look_at_pair(l, before, word, err);
}

bool print_others(struct db *db, const struct case_file *file, const char *text,
                  struct str *out, struct err *err)
{
    struct looking l = { .db = db, .file = file, .own = STR_INIT, .out = out,
                         .arena = ARENA_INIT };
    struct word before = { text, 0 }, word;
    bool ok = true;

    gather_own(&l);
    while (ok && next_word(&text, &word)) {
        ok = look_at(&l, &before, &word, err);
        before = word;
    }
    str_release(&l.own);
    arena_clear(&l.arena);
    return ok;
}
