/* SPDX-License-Identifier: MIT */
/* What was looked for, in the places of a form. */

#include "config.h"

#include "screens/carry.h"

#include "model/postcode.h"
#include "service/search_words.h"

/* Forms name the postcode by itself or as that of an address. */
static void carry(struct form *form, const char *name, const char *value)
{
    if (value != NULL && value[0] != '\0')
        form_restore(form, name, value);
}

void carry_terms(struct app *app, const char *terms, struct form *form, const char *next)
{
    struct arena arena = ARENA_INIT;
    struct search_words words;
    char day[DATE_TEXT];
    char postcode[16];

    if (terms == NULL || form_is_dirty(form))
        return;
    search_words_read(terms, session_today(app_session(app)), &words, &arena);
    date_format(words.dob, day);
    postcode_tidy(words.postcode == NULL ? "" : words.postcode, postcode, sizeof(postcode));
    carry(form, "given_names", search_words_given(&words, &arena));
    carry(form, "family_name", search_words_family(&words));
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
