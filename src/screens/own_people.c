/* SPDX-License-Identifier: MIT */
/* What somebody who works here says of their own family and address. */

#include "config.h"

#include "screens/own_people.h"

#include "base/compiler.h"
#include "screens/homes.h"
#include "screens/own_form.h"

static const struct form_field fields[] = {
    { .name = "names", .label = "Family names", .kind = ASK_LINE, .max = 400,
      .hint = "Of your own people, with commas: Marsh, O'Hara. Your own is known.",
      .help = "Family names of people near to you, such as a sister's after she married. When "
              "you meet a child of such a name, you are told, and so is your supervisor." },
    { .name = "postcodes", .label = "Postcodes", .kind = ASK_LINE, .max = 200,
      .hint = "Where you and they live, with commas: FX9 4ZZ.",
      .help = "Postcodes where you or people near to you live. Nobody reads them in a case; an "
              "administrator may read them here." },
};

static const struct form_section section[] = {
    { .name = "own", .title = "Own family and address", .fields = fields, .count = COUNT(fields) },
};

const struct form_section *own_people_section(void)
{
    return section;
}

void own_people_show(struct form *form, const struct own_people_words *words)
{
    form_set(form, "names", words->names);
    form_set(form, "postcodes", words->postcodes);
}

bool own_people_keep(struct app *app, const char *login, const struct form *form, int64_t version,
                     struct err *err)
{
    const struct own_people_words words = { form_value(form, "names"),
                                            form_value(form, "postcodes"), version };

    if (!own_people_save(app_session(app), login, &words, err))
        return false;
    stack_say(app_stack(app), "Kept. Only the program and administrators read it.");
    return true;
}

/* ----- One's own ---------------------------------------------------------- */

static bool keep(struct app *app, struct form *form, void *who UNUSED, struct err *err)
{
    return own_people_keep(app, NULL, form, 0, err);
}

static void show(struct form *form, void *who)
{
    struct arena arena = ARENA_INIT;
    struct own_people_words words;
    struct err err = ERR_INIT;

    if (own_people_read(app_session(who), NULL, &words, &arena, &err))
        own_people_show(form, &words);
    else
        stack_err(app_stack(who), &err);
    arena_clear(&arena);
}

void own_people_open(struct app *app)
{
    struct own_form form = { .name = "own-people",
                             .title = "Your own family and address",
                             .help = "Add to it whenever it changes; an administrator takes out "
                                     "what does not hold any more.",
                             .section = section,
                             .done = keep,
                             .prefill = show,
                             .who = app };

    own_form_open(app, &form);
}
