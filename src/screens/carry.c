/* SPDX-License-Identifier: MIT */
/* What was looked for, in the places of a form. */

#include "config.h"

#include "screens/carry.h"

#include <string.h>

#include "model/postcode.h"
#include "service/search_words.h"

/* Forms name the postcode by itself or as that of an address. */
static void carry(struct form *form, const char *name, const char *value)
{
    if (value != NULL && value[0] != '\0')
        form_restore(form, name, value);
}

/* A number without a letter, a year for instance, is looked for as if it were one. */
static bool is_postcode(const char *word)
{
    return word != NULL && word[strspn(word, "0123456789 ")] != '\0';
}

/* As the child is known, else as they were typed. */
static void carry_names(struct form *form, const struct search_words *words,
                        const struct child_meant *child, struct arena *arena)
{
    bool known = child != NULL && child->family_name != NULL;

    carry(form, "given_names", known ? child->given_names : search_words_given(words, arena));
    carry(form, "family_name", known ? child->family_name : search_words_family(words));
}

void carry_terms(struct app *app, const char *terms, const struct child_meant *child,
                 struct form *form, const char *next)
{
    struct arena arena = ARENA_INIT;
    struct search_words words;
    char day[DATE_TEXT];
    char postcode[16];

    if (terms == NULL || form_is_dirty(form))
        return;
    search_words_read(terms, session_today(app_session(app)), &words, &arena);
    date_format(words.dob, day);
    postcode_tidy(is_postcode(words.postcode) ? words.postcode : "", postcode,
                  sizeof(postcode));
    carry_names(form, &words, child, &arena);
    carry(form, "dob", day);
    carry(form, "address.postcode", postcode);
    carry(form, "postcode", postcode);
    carry(form, "nhs_number", words.nhs_number);
    carry(form, "upn", words.upn);
    if (form_is_dirty(form))
        stack_say(app_stack(app), "What you looked for is filled in. Put right what differs; %s",
                  next);
    arena_clear(&arena);
}

const struct child_meant *carry_meant(const struct search_hit *hit, struct child_meant *room)
{
    if (hit == NULL)
        return NULL;
    *room = (struct child_meant){ hit->subject_id, hit->given_names, hit->family_name };
    return room;
}
