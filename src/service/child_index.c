/* SPDX-License-Identifier: MIT */
/* Finding children who may be the one that is meant. */

#include "config.h"

#include "service/child_index.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/text_fold.h"
#include "policy/shelter.h"
#include "store/record_store.h"
#include "store/subject_key_store.h"

enum { EXACT_MOST = 200, SOUND_MOST = 300 };

const char *index_number(const char *text, struct arena *arena)
{
    struct str bare = STR_INIT;
    const char *folded;
    const char *copy;

    if (!text)
        return NULL;
    for (folded = text_fold(text, arena); *folded; folded++) {
        if (*folded != ' ')
            str_add_char(&bare, *folded);
    }
    copy = arena_strdup(arena, str_text(&bare));
    str_release(&bare);
    return copy;
}

static void add_to(const char *names[MATCH_NAMES], const char *name)
{
    for (int i = 0; i < MATCH_NAMES; i++) {
        if (names[i] && strcmp(names[i], name) == 0)
            return;
        if (!names[i]) {
            names[i] = name;
            return;
        }
    }
}

static void add_names(const char *names[MATCH_NAMES], const char *name, struct arena *arena)
{
    const char **ways = name ? text_fold_names(name, arena) : NULL;

    for (size_t i = 0; ways && ways[i]; i++)
        add_to(names, ways[i]);
}

struct match_child match_child_of(const struct subject *subject, const struct person *mother,
                                  const struct address *address, struct arena *arena)
{
    struct match_child child = { .dob = subject->dob,
                                 .edd = subject->is_unborn ? subject->edd : DATE_NONE,
                                 .nhs_number = index_number(subject->nhs_number, arena),
                                 .upn = index_number(subject->upn, arena) };

    add_names(child.family, subject->family_name, arena);
    add_names(child.given, subject->given_names, arena);
    if (mother && mother->name && subject->is_unborn)
        child.mother = text_fold(mother->name, arena);
    if (address) {
        child.address = address->line1 ? text_fold(address->line1, arena) : NULL;
        child.postcode = index_number(address->postcode, arena);
    }
    return child;
}

/* ----- Free words ------------------------------------------------------- */

void match_child_add_words(struct match_child *child, const struct search_words *words,
                           struct arena *arena)
{
    for (size_t i = 0; i < words->name_count; i++) {
        add_names(child->family, words->names[i], arena);
        add_names(child->given, words->names[i], arena);
    }
    if (date_known(words->dob))
        child->dob = words->dob;
    if (words->nhs_number != NULL)
        child->nhs_number = words->nhs_number;
    if (words->upn != NULL)
        child->upn = index_number(words->upn, arena);
    if (words->postcode != NULL)
        child->postcode = index_number(words->postcode, arena);
}

/* ----- Candidates ------------------------------------------------------- */

struct candidates {
    struct ident *items;
    size_t count;
    struct arena *arena;
};

static bool add_candidate(void *data, const struct ident *subject)
{
    struct candidates *found = data;

    for (size_t i = 0; i < found->count; i++) {
        if (ident_equal(&found->items[i], subject))
            return true;
    }
    found->items = arena_grow(found->arena, found->items, found->count, sizeof(*found->items));
    found->items[found->count++] = *subject;
    return true;
}

static bool find_key(struct db *db, enum subject_key_kind kind, const char *key, bool prefix,
                     struct candidates *found, struct err *err)
{
    return !key || !*key ||
           subject_key_store_find(db, kind, key, prefix,
                                  kind == KEY_SOUND ? SOUND_MOST : EXACT_MOST, add_candidate,
                                  found, err);
}

static bool find_day(struct db *db, enum subject_key_kind kind, struct date day,
                     struct candidates *found, struct err *err)
{
    char text[DATE_TEXT];

    date_format(day, text);
    return find_key(db, kind, text, false, found, err);
}

/* The day itself, day and month swapped, a year either way. */
static bool find_birth(struct db *db, struct date dob, struct candidates *found, struct err *err)
{
    struct date swapped = DATE_NONE;
    int year, month, day;

    if (!date_known(dob))
        return true;
    date_to_civil(dob, &year, &month, &day);
    if (day <= 12 && !date_from_civil(year, day, month, &swapped))
        swapped = DATE_NONE;
    return find_day(db, KEY_BORN, dob, found, err) &&
           find_day(db, KEY_BORN, swapped, found, err) &&
           find_day(db, KEY_BORN, date_add_months(dob, 12), found, err) &&
           find_day(db, KEY_BORN, date_add_months(dob, -12), found, err);
}

static bool find_names(struct db *db, const struct match_child *child, struct candidates *found,
                       struct err *err)
{
    for (int i = 0; i < MATCH_NAMES && child->family[i]; i++) {
        char sound[TEXT_SOUNDEX];

        text_soundex(child->family[i], sound);
        if (!find_key(db, KEY_FAMILY, child->family[i], strlen(child->family[i]) > 2, found, err) ||
            !find_key(db, KEY_SOUND, sound, false, found, err) ||
            !find_key(db, KEY_MOTHER, child->family[i], false, found, err))
            return false;
    }
    for (int i = 0; i < MATCH_NAMES && child->given[i]; i++) {
        if (!find_key(db, KEY_GIVEN, child->given[i], false, found, err))
            return false;
    }
    return true;
}

static bool find_candidates(struct db *db, const struct match_child *child,
                            struct candidates *found, struct err *err)
{
    return find_key(db, KEY_NHS, child->nhs_number, false, found, err) &&
           find_key(db, KEY_UPN, child->upn, false, found, err) &&
           find_birth(db, child->dob, found, err) &&
           find_key(db, KEY_POSTCODE, child->postcode, false, found, err) &&
           find_key(db, KEY_MOTHER, child->mother, false, found, err) &&
           find_names(db, child, found, err);
}

/* ----- Scoring ---------------------------------------------------------- */

struct rooms {
    char *items; /* of `size` bytes each */
    size_t count, size;
    struct arena *arena;
};

static void *room(void *data)
{
    struct rooms *rooms = data;

    rooms->items = arena_grow(rooms->arena, rooms->items, rooms->count, rooms->size);
    return rooms->items + rooms->size * rooms->count++;
}

/* The newest address, unless it is kept: the guess of it is never confirmed. */
static const struct address *home_of(const struct subject *subject, const struct rooms *homes)
{
    const struct address *last =
        homes->count ? (const struct address *)homes->items + homes->count - 1 : NULL;

    return last && !shelter_unfound(subject, last) ? last : NULL;
}

bool child_index_child(struct db *db, const struct ident *id, struct match_child *child,
                       struct arena *arena, struct err *err)
{
    struct rooms names = { .size = sizeof(struct subject_name), .arena = arena };
    struct rooms homes = { .size = sizeof(struct address), .arena = arena };
    struct subject subject;
    struct person mother;
    bool has_mother;

    if (!record_store_get(db, ENTITY_subject, id, &subject, arena, err) ||
        !record_store_children(db, ENTITY_subject_name, id, false, room, &names, arena, err) ||
        !record_store_children(db, ENTITY_address, id, false, room, &homes, arena, err))
        return false;
    has_mother = ident_known(&subject.mother_id);
    if (has_mother &&
        !record_store_get(db, ENTITY_person, &subject.mother_id, &mother, arena, err))
        return false;
    *child = match_child_of(&subject, has_mother ? &mother : NULL, home_of(&subject, &homes),
                            arena);
    for (size_t i = 0; i < names.count; i++) {
        const struct subject_name *name = (struct subject_name *)names.items + i;

        add_names(child->family, name->family_name, arena);
        add_names(child->given, name->given_names, arena);
    }
    return true;
}

static bool has_word(const char *text, const char *word)
{
    size_t length = strlen(word);

    for (const char *at = strstr(text, word); at != NULL; at = strstr(at + 1, word)) {
        if ((at == text || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
            return true;
    }
    return false;
}

/* Free words stand as family and as given names: all of them in the name of an unborn baby's
 * mother are her name. */
static bool names_mother(const struct match_child *asked, const char *mother)
{
    if (asked->mother || !mother || !asked->family[0] || !asked->given[0] ||
        strcmp(asked->family[0], asked->given[0]) != 0)
        return false;
    for (int i = 0; i < MATCH_NAMES && asked->family[i]; i++) {
        if (!has_word(mother, asked->family[i]))
            return false;
    }
    return true;
}

static int better(const void *a, const void *b)
{
    const struct index_hit *x = a, *y = b;

    return y->match.score - x->match.score;
}

bool child_index_find(struct db *db, const struct match_child *child,
                      const struct parameters *parameters, struct index_hits *out,
                      struct arena *arena, struct err *err)
{
    struct candidates found = { .arena = arena };

    *out = (struct index_hits){ NULL, 0 };
    if (!find_candidates(db, child, &found, err))
        return false;
    for (size_t i = 0; i < found.count; i++) {
        struct match_child asked = *child;
        struct match_child other;
        struct match match;

        if (!child_index_child(db, &found.items[i], &other, arena, err))
            return false;
        if (names_mother(child, other.mother))
            asked.mother = other.mother;
        match = match_children(&asked, &other, parameters);
        if (!match.score)
            continue;
        out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
        out->items[out->count++] = (struct index_hit){ found.items[i], match };
    }
    if (out->count)
        qsort(out->items, out->count, sizeof(*out->items), better);
    return true;
}
