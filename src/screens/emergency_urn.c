/* SPDX-License-Identifier: MIT */
/* A case is opened in an emergency by the reference that somebody told: also one that is sealed,
 * which no search finds. */

#include "config.h"

#include <stdint.h>

#include "base/compiler.h"
#include "model/codes.h"
#include "model/urn.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/own_form.h"
#include "service/emergency_svc.h"

static const struct option reasons[] = {
#define REASON_OPTION(list, id, code, label) { code, label },
    CODES_EMERGENCY(REASON_OPTION)
#undef REASON_OPTION
};

static const struct form_field fields[] = {
    { .name = "urn", .label = "Reference", .kind = ASK_LINE, .max = 40, .cols = 24,
      .hint = "As somebody told it to you: CAF-2010-00017.",
      .help = "Of a case you may read already it is not needed. A sealed case is in no list: its "
              "reference is told by whoever leads it, or by its co-ordinator." },
    { .name = "reason", .label = "Why at once", .kind = ASK_CODE, .options = reasons,
      .option_count = COUNT(reasons), .hint = "F2 lists what cannot wait.",
      .help = "What cannot wait. It opens to read for some hours; your supervisor or the auditor "
              "looks into it, and whoever sealed a case sees it at once." },
    { .name = "words", .label = "What happened", .kind = ASK_MEMO, .rows = 3, .max = 2000,
      .hint = "In a sentence, without the child's name.",
      .help = "Whoever looks into it reads who you are, which case, and this." },
};

static const struct form_section section[] = {
    { .name = "emergency", .title = "Opening it in an emergency", .fields = fields,
      .count = COUNT(fields) },
};

static bool open_it(struct app *app, struct form *form, void *who UNUSED, struct err *err)
{
    struct session *session = app_session(app);
    const char *urn = form_value(form, "urn");
    struct ident case_id;
    struct instant until;

    if (!emergency_open_urn(session, urn,
                            (enum code_emergency)code_find(CODES_EMERGENCY_ID,
                                                           form_value(form, "reason")),
                            form_value(form, "words"), &until, err) ||
        !case_by_urn(session, urn, &case_id, err)) {
        if (err->kind == ERR_NOT_FOUND)
            err->field = "urn";
        return false;
    }
    nav_open_case(app, &case_id); /* which says until when */
    return true;
}

/* Only a reference that was typed goes into it; read while the form is opened, and no more. */
static void take_over(struct form *form, void *who)
{
    const char *terms = who;
    int year, number;

    if (terms != NULL && urn_read(terms, &year, &number))
        form_set(form, "urn", terms);
}

void emergency_by_reference(struct app *app, const char *terms)
{
    const char *why_not = emergency_why_not_you(app_session(app));
    struct own_form form = { .name = "emergency-by-reference",
                             .title = "In an emergency, by reference",
                             .help = "Who, when and why goes into the trail before anything is "
                                     "shown.",
                             .section = section,
                             .done = open_it,
                             .prefill = take_over,
                             .who = (void *)(uintptr_t)terms };

    if (why_not != NULL)
        stack_say(app_stack(app), "%s", why_not);
    else
        own_form_open(app, &form);
}
