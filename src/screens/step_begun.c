/* SPDX-License-Identifier: MIT */
/* What the form of a step begins with and shows beside itself. */

#include "config.h"

#include "screens/step_begun.h"

#include "model/record.h"
#include "screens/form_pane.h"
#include "service/closure_svc.h"
#include "service/names.h"
#include "service/pack.h"

/* What was written of the closing that was sent back last, to be put right. */
static bool begin_again(const struct case_file *file, struct closure *out)
{
    const struct closure *last =
        file->closure.count ? &file->closure.items[file->closure.count - 1] : NULL;
    struct record fresh;

    if (last == NULL || !last->rejected_reason)
        return false;
    record_init(entity_of(ENTITY_closure), out);
    fresh = out->record;
    *out = *last;
    out->record = fresh;
    out->rejected_reason = NULL;
    out->closed_on = DATE_NONE; /* today, as it was then */
    return true;
}

const void *step_begun(const struct casework *work, enum code_event event, struct closure *room)
{
    const struct case_file *file = &work->view.file;

    if (event == EVENT_T23 && begin_again(file, room))
        return room;
    return event == EVENT_T21 && file->transfer.count
               ? &file->transfer.items[file->transfer.count - 1]
               : NULL;
}

void step_list_pack(const struct form *form, const struct form_field *field UNUSED, struct str *out)
{
    const struct form_pane_options *options = form_pane_options(form_pane_of(form));
    const struct casework *work = options->work;
    struct arena arena = ARENA_INIT;
    struct pack pack;

    pack_make(&work->view.file, form_value(form, "other_la"), session_today(app_session(work->app)),
              &pack, &arena);
    str_add(out, pack.contents);
    arena_clear(&arena);
}

void step_warn_still_open(const struct casework *work)
{
    struct arena arena = ARENA_INIT;
    const char *words = casework_still_open(work, &arena);

    if (*words)
        stack_warn(app_stack(work->app), "%s", words + 1);
    arena_clear(&arena);
}

/* ----- Whose the approval is ---------------------------------------------- */

const char *step_no_approver(const struct casework *work, struct arena *arena)
{
    const struct lp_assignment *term = casework_lead(work);
    struct ident who =
        term == NULL ? IDENT_NONE : casework_supervisor(work, &term->practitioner_id);

    if (!closure_flagged(&work->view.file) || ident_known(&who))
        return "";
    if (term == NULL)
        return "Flagged, and nobody leads the case: no supervisor can approve it.";
    return arena_printf(arena,
                        "Flagged, and nobody supervises %s on record: it can be approved when an "
                        "administrator has named a supervisor (accounts, s).",
                        name_of(app_session(work->app), ENTITY_practitioner,
                                &term->practitioner_id, arena));
}

const char *step_approver_words(const struct casework *work, struct arena *arena)
{
    const struct lp_assignment *term = casework_lead(work);
    bool flagged = closure_flagged(&work->view.file);
    struct ident who = flagged && term != NULL
                           ? casework_supervisor(work, &term->practitioner_id)
                           : flagged ? IDENT_NONE : casework_coordinator(work);
    const char *nobody = step_no_approver(work, arena);
    const char *name = !ident_known(&who) ? ""
                                          : name_of(app_session(work->app), ENTITY_practitioner,
                                                    &who, arena);

    if (*nobody)
        return nobody;
    return arena_printf(arena, "%s%s%s.",
                        flagged ? "Flagged, by its reason: the supervisor approves it"
                                : "Not flagged: the co-ordinator approves it",
                        *name ? ", " : "", name);
}
