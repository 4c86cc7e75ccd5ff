/* SPDX-License-Identifier: MIT */
/* A meeting that was not held: why, and the new date. */

#include "config.h"

#include <string.h>

#include "base/moment_input.h"
#include "screens/case_screens.h"
#include "screens/meeting_layout.h"
#include "screens/pane_screen.h"
#include "service/meeting_svc.h"

static bool miss(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);

    meeting_day_take(form_pane_form(pane), records[1]);
    if (meeting_not_held(app_session(options->app), &options->work->case_id, records[0],
                         records[1], err))
        return true;
    if (err->field != NULL && strcmp(err->field, "rescheduled_to") == 0)
        err->field = "again.scheduled_for";
    meeting_day_blame(form_pane_form(pane), err);
    return false;
}

static void missed(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack, "Kept, with the new date.");
}

/* One that nobody convened is most often the review that was due. */
static void prefill(struct form_pane *pane)
{
    const struct tac_meeting *meeting = form_pane_record(pane, 0);
    bool first = form_pane_options(pane)->work->view.file.caf_case.state == STATE_T0;

    if (meeting->record.version == 0 && form_value(form_pane_form(pane), "kind")[0] == '\0')
        form_set(form_pane_form(pane), "kind", first ? "INITIAL" : "REVIEW");
}

static const char *title_of(const struct tac_meeting *meeting, struct arena *arena)
{
    char when[MOMENT_TEXT];

    if (meeting == NULL)
        return "Not held";
    meeting_when(meeting, when);
    return arena_printf(arena, "Not held: %s, %s",
                        code_label(CODES_MEETING_KIND_ID, meeting->kind), when);
}

static const char *place_of(const struct tac_meeting *meeting, struct arena *arena)
{
    char id[IDENT_TEXT] = "";

    if (meeting != NULL)
        ident_format(&meeting->record.id, id);
    return arena_printf(arena, "m miss %s", id);
}

void meeting_missed_open(struct casework *work, const struct tac_meeting *meeting)
{
    struct arena arena = ARENA_INIT;
    struct form_pane_options options = { .layout = &meeting_missed_layout,
                                         .records = { meeting },
                                         .parent = work->case_id,
                                         .draft_title = "A meeting that was not held",
                                         .prefill = prefill,
                                         .save = miss,
                                         .saved = missed };

    options.place = place_of(meeting, &arena);
    pane_screen_open(work->app, work, &options, title_of(meeting, &arena), true);
    arena_clear(&arena);
}
