/* SPDX-License-Identifier: MIT */
/* Changing one's own passphrase. */

#include "config.h"

#include <string.h>

#include "screens/homes.h"
#include "screens/own_form.h"

static const struct form_field fields[] = {
    { .name = "old", .label = "Passphrase now", .kind = ASK_SECRET,
      .hint = "The passphrase you signed in with.",
      .help = "A temporary passphrase counts, too: it stops working when you have your own." },
    { .name = "new", .label = "New passphrase", .kind = ASK_SECRET,
      .hint = "Several words you can remember; nobody can tell you it again.",
      .help = "Long beats strange: four or five words that mean nothing together. It is what "
              "opens the store for you and signs what you sign." },
    { .name = "again", .label = "The same again", .kind = ASK_SECRET,
      .hint = "Type the new one again, so that a slip is noticed.",
      .help = "It has to be the same as the line above." },
};

static const struct form_section section[] = {
    { .name = "passphrase", .title = "Passphrase", .fields = fields, .count = COUNT(fields) },
};

static bool change(struct app *app, struct form *form, void *who UNUSED, struct err *err)
{
    const char *old_typed = form_value(form, "old");
    const char *new_typed = form_value(form, "new");
    struct secret *old_one, *new_one;
    bool ok;

    if (strcmp(new_typed, form_value(form, "again")) != 0)
        return err_set_field(err, "again", "The two are not the same.");
    old_one = secret_from(old_typed, strlen(old_typed));
    new_one = secret_from(new_typed, strlen(new_typed));
    ok = session_change_passphrase(app_session(app), old_one, new_one, err);
    secret_free(old_one);
    secret_free(new_one);
    if (ok)
        stack_say(app_stack(app), "Your passphrase is changed.");
    return ok;
}

void passphrase_open(struct app *app, bool must)
{
    struct own_form form = { .name = "passphrase",
                             .title = must ? "Choose your own passphrase first"
                                           : "Change your passphrase",
                             .help = "The passphrase opens the store for you and signs in your "
                                     "name.",
                             .section = section,
                             .must = must,
                             .done = change };

    own_form_open(app, &form);
}
