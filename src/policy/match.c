/* SPDX-License-Identifier: MIT */
/* Is this the same child? */

#include "config.h"

#include "policy/match.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text_fold.h"

#define HAS(reasons, reason) (((reasons) >> MATCH_##reason) & 1u)
#define ALL_OF2(a, b) (1u << MATCH_##a | 1u << MATCH_##b)

/* What each combination is worth; the first that holds counts. Those of the
 * field's own rule first, then what only helps a search. */
static const struct {
    unsigned needs;
    int score;
} scores[] = {
    { 1u << MATCH_NHS, 100 },
    { 1u << MATCH_UPN, 100 },
    { ALL_OF2(NAME, DOB), 90 },
    { ALL_OF2(SOUND, DOB), 75 },
    { ALL_OF2(NAME, NEAR_DOB), 75 },
    { ALL_OF2(MOTHER, EDD), 75 },
    { ALL_OF2(ADDRESS, GIVEN), 60 },
    { ALL_OF2(SOUND, NEAR_DOB), 50 },
    { ALL_OF2(GIVEN, DOB), 50 },
    { 1u << MATCH_NAME, 50 },
    { 1u << MATCH_ADDRESS, 40 },
    { 1u << MATCH_MOTHER, 40 },
    { 1u << MATCH_FAMILY, 35 },
    { 1u << MATCH_DOB, 30 },
    { 1u << MATCH_POSTCODE, 25 },
    { 1u << MATCH_SOUND, 20 },
    { 1u << MATCH_GIVEN, 15 },
    { 1u << MATCH_NEAR_DOB, 10 },
};

static bool same(const char *a, const char *b)
{
    return a && b && *a && strcmp(a, b) == 0;
}

static bool any_same(const char *const a[MATCH_NAMES], const char *const b[MATCH_NAMES])
{
    for (int i = 0; i < MATCH_NAMES && a[i]; i++) {
        for (int j = 0; j < MATCH_NAMES && b[j]; j++) {
            if (same(a[i], b[j]))
                return true;
        }
    }
    return false;
}

static bool sounds_same(const char *a, const char *b)
{
    char one[TEXT_SOUNDEX], other[TEXT_SOUNDEX];

    text_soundex(a, one);
    text_soundex(b, other);
    return *one && strcmp(one, other) == 0;
}

static bool any_sounds(const char *const a[MATCH_NAMES], const char *const b[MATCH_NAMES])
{
    for (int i = 0; i < MATCH_NAMES && a[i]; i++) {
        for (int j = 0; j < MATCH_NAMES && b[j]; j++) {
            if (sounds_same(a[i], b[j]))
                return true;
        }
    }
    return false;
}

bool match_near_date(struct date a, struct date b)
{
    int ay, am, ad, by, bm, bd;

    if (!date_known(a) || !date_known(b) || date_compare(a, b) == 0)
        return false;
    date_to_civil(a, &ay, &am, &ad);
    date_to_civil(b, &by, &bm, &bd);
    return (ay == by && am == bd && ad == bm) || (abs(ay - by) == 1 && am == bm && ad == bd);
}

static bool same_date(struct date a, struct date b)
{
    return date_known(a) && date_known(b) && date_compare(a, b) == 0;
}

static bool close_dates(struct date a, struct date b, int days)
{
    return date_known(a) && date_known(b) && abs(date_days_between(a, b)) <= days;
}

static unsigned find_reasons(const struct match_child *a, const struct match_child *b,
                             const struct parameters *parameters)
{
    bool family = any_same(a->family, b->family);
    bool given = any_same(a->given, b->given);
    const bool found[MATCH_REASON_COUNT] = {
        [MATCH_NHS] = same(a->nhs_number, b->nhs_number),
        [MATCH_UPN] = same(a->upn, b->upn),
        [MATCH_NAME] = family && given,
        [MATCH_FAMILY] = family,
        [MATCH_GIVEN] = given,
        [MATCH_SOUND] = any_sounds(a->family, b->family),
        [MATCH_DOB] = same_date(a->dob, b->dob),
        [MATCH_NEAR_DOB] = match_near_date(a->dob, b->dob),
        [MATCH_MOTHER] = same(a->mother, b->mother),
        [MATCH_EDD] = close_dates(a->edd, b->edd, parameters->match_edd_days),
        [MATCH_ADDRESS] = same(a->address, b->address) && same(a->postcode, b->postcode),
        [MATCH_POSTCODE] = same(a->postcode, b->postcode),
    };
    unsigned reasons = 0;

    for (int i = 0; i < MATCH_REASON_COUNT; i++)
        reasons |= (unsigned)found[i] << i;
    return reasons;
}

struct match match_children(const struct match_child *a, const struct match_child *b,
                            const struct parameters *parameters)
{
    struct match match = { .reasons = find_reasons(a, b, parameters) };
    const unsigned firm = ~(ALL_OF2(SOUND, NEAR_DOB));

    for (size_t i = 0; i < sizeof(scores) / sizeof(*scores) && !match.score; i++) {
        if ((match.reasons & scores[i].needs) == scores[i].needs)
            match.score = scores[i].score;
    }
    match.sounds_like = match.reasons && !(match.reasons & firm);
    return match;
}

enum match_verdict match_verdict(int score, const struct parameters *parameters)
{
    if (score >= parameters->match_block)
        return MATCH_BLOCKS;
    return score >= parameters->match_ask ? MATCH_ASKS : MATCH_OTHER;
}

const char *match_reason_words(enum match_reason reason)
{
    static const char *const words[] = {
#define WORDS(name, text) [MATCH_##name] = text,
        MATCH_REASONS(WORDS)
#undef WORDS
    };

    return words[reason];
}

/* What a stronger reason already says is left out. */
static bool said_by_another(unsigned reasons, enum match_reason reason)
{
    if (reason == MATCH_FAMILY || reason == MATCH_GIVEN)
        return HAS(reasons, NAME);
    if (reason == MATCH_SOUND)
        return HAS(reasons, FAMILY);
    return reason == MATCH_POSTCODE && HAS(reasons, ADDRESS);
}

void match_words(unsigned reasons, char *text, size_t size)
{
    size_t used = 0;

    text[0] = '\0';
    for (int i = 0; i < MATCH_REASON_COUNT && used < size; i++) {
        if (((reasons >> i) & 1u) && !said_by_another(reasons, (enum match_reason)i))
            used += (size_t)snprintf(text + used, size - used, "%s%s", used ? ", " : "",
                                     match_reason_words((enum match_reason)i));
    }
}
