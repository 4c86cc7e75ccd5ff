/* SPDX-License-Identifier: MIT */
/* The meetings of the team: planned, held, not held. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "model/record.h"
#include "screens/all_ops.h"
#include "screens/ask.h"
#include "screens/case_screens.h"
#include "screens/meeting_layout.h"
#include "screens/meeting_sharing.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/rows_screen.h"
#include "service/meeting_svc.h"
#include "service/record_svc.h"

/* ----- Rows -------------------------------------------------------------- */

static const struct tac_meeting *focused(const struct rows_screen *rows)
{
    const struct case_file *file = &rows->view.work->view.file;
    size_t at;

    return rows_focus(rows, &at) && at < file->tac_meeting.count
               ? &file->tac_meeting.items[file->tac_meeting.count - 1 - at]
               : NULL;
}

static const char *people_words(const struct case_file *file, const struct tac_meeting *meeting,
                                struct arena *arena)
{
    size_t asked = 0, coming = 0, came = 0, sent = 0;

    for (size_t i = 0; i < file->attendance.count; i++) {
        const struct attendance *row = &file->attendance.items[i];

        if (!ident_equal(&row->meeting_id, &meeting->record.id) ||
            row->attendance == ATTEND_NOT_INVITED)
            continue;
        asked++;
        coming += row->coming == YN_Y;
        came += row->attendance == ATTEND_PRESENT;
        sent += row->report != NULL;
    }
    if (meeting->status == MEETING_STATUS_HELD)
        return arena_printf(arena, "%zu of %zu", came, asked);
    return sent > 0 ? arena_printf(arena, "%zu asked, %zu sent", asked, sent)
                    : arena_printf(arena, "%zu asked, %zu yes", asked, coming);
}

/* Planned, and its day is over. */
static bool is_overdue(const struct rows_screen *rows, const struct tac_meeting *meeting)
{
    struct date today = session_today(app_session(rows->view.app));

    return meeting->status == MEETING_STATUS_PLANNED && meeting_is_over(meeting, today) != NULL;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    const struct case_file *file = &rows->view.work->view.file;
    size_t count = file->tac_meeting.count;
    struct table_row *room = rows_room(rows, count);

    if (!casework_reads(rows->view.work, ENTITY_tac_meeting))
        return err_set(err, ERR_DENIED, "%s", casework_not_yours(rows->view.work));
    meeting_sharing_read(rows->data, &rows->arena);
    for (size_t i = 0; i < count; i++) {
        const struct tac_meeting *meeting = &file->tac_meeting.items[count - 1 - i];
        char when[MOMENT_TEXT];

        meeting_when(meeting, when);
        room[i].mark = is_overdue(rows, meeting) ? "!" : NULL;
        room[i].cells[0] = arena_strdup(&rows->arena, when);
        room[i].cells[1] = code_label(CODES_MEETING_KIND_ID, meeting->kind);
        room[i].cells[2] = text_or_empty(meeting->venue);
        room[i].cells[3] = is_overdue(rows, meeting)
                               ? "was it held?"
                               : code_label(CODES_MEETING_STATUS_ID, meeting->status);
        room[i].cells[4] = people_words(file, meeting, &rows->arena);
    }
    return true;
}

/* ----- Deeds ------------------------------------------------------------- */

static void convene(struct screen *screen)
{
    meeting_ask_open(rows_mut(screen)->view.work, NULL);
}

static void open_one(struct screen *screen)
{
    const struct tac_meeting *meeting = focused(rows_of(screen));

    if (meeting->status == MEETING_STATUS_PLANNED)
        meeting_ask_open(rows_mut(screen)->view.work, meeting);
    else if (meeting->status == MEETING_STATUS_HELD)
        minutes_open(rows_mut(screen)->view.work, &meeting->record.id);
    else
        stack_say(screen->stack, "This meeting is on record and stays as it is.");
}

/* How many are planned, and the first of them. */
static size_t count_planned(const struct casework *work, const struct tac_meeting **first)
{
    const struct case_file *file = &work->view.file;
    size_t count = 0;

    *first = NULL;
    for (size_t i = 0; i < file->tac_meeting.count; i++) {
        if (file->tac_meeting.items[i].status == MEETING_STATUS_PLANNED && count++ == 0)
            *first = &file->tac_meeting.items[i];
    }
    return count;
}

/* The planned one that is focused, else the only one that is planned, else one
 * that nobody convened. */
static const struct tac_meeting *to_hold(const struct rows_screen *rows)
{
    const struct tac_meeting *meeting = focused(rows);
    const struct tac_meeting *first;

    if (meeting != NULL && meeting->status == MEETING_STATUS_PLANNED)
        return meeting;
    return count_planned(rows->view.work, &first) == 1 ? first : NULL;
}

static void hold(struct screen *screen)
{
    meeting_mode_open(rows_mut(screen)->view.work, to_hold(rows_of(screen)));
}

static bool move_meeting(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);

    const struct tac_meeting *old = records[1];

    meeting_day_take(form_pane_form(pane), records[0]);
    if (meeting_move(app_session(options->app), &options->parent, records[0], old->not_held_note,
                     err))
        return true;
    if (err->field != NULL && strcmp(err->field, "not_held_note") == 0)
        err->field = "old.not_held_note";
    meeting_day_blame(form_pane_form(pane), err);
    return false;
}

static void moved(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct arena arena = ARENA_INIT;
    bool shared = meeting_shared_with(app_session(options->app), &options->work->view,
                                      &options->parent, &arena)[0] != '\0';

    stack_say(options->stack, shared ? "Moved here. Move it in the other case, too: g e."
                                     : "Moved. The same people are asked.");
    arena_clear(&arena);
}

static void move(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct form_pane_options options = { .layout = &meeting_move_layout,
                                         .parent = focused(rows)->record.id,
                                         .draft_title = "A meeting on another day",
                                         .place = "m",
                                         .save = move_meeting,
                                         .saved = moved };

    pane_screen_open(rows->view.app, rows->view.work, &options, "Another day", true);
}

static void miss(struct screen *screen)
{
    meeting_missed_open(rows_mut(screen)->view.work, to_hold(rows_of(screen)));
}

static bool cancelled(void *who, const char *reason, struct err *err)
{
    struct rows_screen *rows = who;
    const struct tac_meeting *meeting = focused(rows);

    if (meeting == NULL)
        return true;
    if (!meeting_cancel(app_session(rows->view.app), &meeting->record.id, reason, err))
        return false;
    casework_refresh(rows->view.work);
    stack_say(app_stack(rows->view.app), "Cancelled. It stays on record.");
    return true;
}

static void cancel(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct asking asking = { .title = "Cancel this meeting",
                             .words = "It is not needed any more: nobody meets and no new day is "
                                      "set. A meeting that should have been held and was not is "
                                      "recorded with n.",
                             .label = "Reason",
                             .verb = "cancel it",
                             .needed = true,
                             .work = rows->view.work,
                             .about = focused(rows)->record.id,
                             .place = "m",
                             .done = cancelled,
                             .who = rows };

    ask_open(rows->view.app, &asking);
}

static bool told(void *who, const char *whom, struct err *err)
{
    struct rows_screen *rows = who;

    if (!meeting_managers_told(app_session(rows->view.app), &rows->view.work->case_id, whom, err))
        return false;
    casework_refresh(rows->view.work);
    stack_say(app_stack(rows->view.app), "Kept: who was told.");
    return true;
}

static void tell(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct casework *work = rows->view.work;
    struct arena arena = ARENA_INIT;
    const char *names = meeting_managers(&work->view.file,
                                         session_today(app_session(work->app)), &arena);
    struct asking asking = { .title = "Reviews missed again and again",
                             .label = "Who was told",
                             .verb = "keep it",
                             .needed = true,
                             .work = work,
                             .place = "m",
                             .done = told,
                             .who = rows };

    asking.words = arena_printf(&arena, "Tell the managers of whoever leads (%s) and those whom "
                                "the area names for it, by letter or in person. Then write down "
                                "who was told, and how.",
                                names[0] ? names : "none is on record");
    ask_open(rows->view.app, &asking);
    arena_clear(&arena);
}

static void share(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);

    meeting_sharing_ask(rows->data, &focused(rows)->record.id);
}

/* ----- Actions ----------------------------------------------------------- */

static const char *why_not_tell(const struct screen *screen)
{
    struct casework *work = rows_of(screen)->view.work;

    return meeting_managers_why_not(app_session(work->app), &work->view, &work->arena);
}

static const char *why_not_convene(const struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    struct tac_meeting meeting;

    record_init(entity_of(ENTITY_tac_meeting), &meeting);
    meeting.case_id = rows->view.work->case_id;
    return record_why_not(app_session(rows->view.app), ENTITY_tac_meeting, &meeting,
                          &rows->view.work->arena);
}

static const char *why_not_hold(const struct screen *screen)
{
    struct casework *work = rows_of(screen)->view.work;

    return meeting_why_not(app_session(work->app), &work->view, &work->arena);
}

static const char *why_not_miss(const struct screen *screen)
{
    struct casework *work = rows_of(screen)->view.work;

    return meeting_not_held_why_not(app_session(work->app), &work->view, &work->arena);
}

static const char *why_nothing(const struct screen *screen)
{
    if (!casework_reads(rows_of(screen)->view.work, ENTITY_tac_meeting))
        return casework_not_yours(rows_of(screen)->view.work);
    return focused(rows_of(screen)) == NULL ? "There is no meeting yet. a convenes one." : NULL;
}

static const char *why_not_planned(const struct screen *screen)
{
    const struct tac_meeting *meeting = focused(rows_of(screen));

    return meeting != NULL && meeting->status == MEETING_STATUS_PLANNED
               ? why_not_convene(screen)
               : "This is for a meeting that is planned.";
}

/* One that is still to come. */
static const char *why_not_ahead(const struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    const char *why = why_not_planned(screen);

    return why != NULL ? why
                       : meeting_is_over(focused(rows), session_today(app_session(rows->view.app)));
}

static const struct action meetings_actions[] = {
    { .name = "meetings.open", .key = "Enter", .hint = "Open", .places = ANYWHERE,
      .help = "A planned meeting: who is asked; one that was held: minutes and plan to give out",
      .why_not = why_nothing,
      .run = open_one },
    { .name = "meetings.hold", .key = "h", .hint = "Hold",
      .help = "Hold the meeting: who came, the actions, what was said, the next date",
      .why_not = why_not_hold, .run = hold },
    { .name = "meetings.convene", .key = "a", .hint = "Convene",
      .help = "Convene a meeting: its kind, when and where, who is asked",
      .why_not = why_not_convene, .run = convene },
    { .name = "meetings.move", .key = "v", .hint = "Move", .help = "Move it to another day",
      .why_not = why_not_ahead, .run = move },
    { .name = "meetings.share", .key = "b", .hint = "Brothers...",
      .help = "One meeting with the case of a brother or sister: planned there, too",
      .why_not = why_not_planned, .run = share },
    { .name = "meetings.not-held", .key = "n", .hint = "Not held",
      .help = "It was not held: why, and the new date", .why_not = why_not_miss, .run = miss },
    { .name = "meetings.tell", .key = "t", .hint = "Tell...",
      .help = "Reviews were missed again and again: which managers were told",
      .why_not = why_not_tell, .run = tell },
    { .name = "meetings.cancel", .key = "x", .hint = "Cancel", .help = "It is not needed any more",
      .why_not = why_not_ahead, .run = cancel },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

/* ----- As a screen ------------------------------------------------------- */

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Meetings of the team");
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    const struct tac_meeting *meeting = focused(rows);
    struct arena arena = ARENA_INIT;
    const char *words = "", *shared;
    char day[DATE_WORDS];

    if (meeting == NULL)
        return;
    shared = ((const struct meeting_sharing *)rows->data)
                 ->words[meeting - rows->view.work->view.file.tac_meeting.items];
    date_format_words(meeting->next_review_date, day);
    if (meeting->status == MEETING_STATUS_HELD)
        words = arena_printf(&arena, "%s%s%s", meeting->notes == NULL ? "" : meeting->notes,
                             day[0] ? " Next: " : "", day);
    else if (meeting->not_held_reason != NOTHELD_NONE_)
        words = arena_printf(&arena, "Not held: %s. %s",
                             code_label(CODES_NOTHELD_ID, meeting->not_held_reason),
                             meeting->not_held_note == NULL ? "" : meeting->not_held_note);
    else if (meeting->not_held_note != NULL)
        words = arena_printf(&arena, "%s: %s",
                             meeting->status == MEETING_STATUS_RESCHEDULED ? "Moved" : "Cancelled",
                             meeting->not_held_note);
    canvas_wrap(canvas, rect, ROLE_QUIET,
                arena_printf(&arena, "%s%s%s", shared, shared[0] ? " " : "", words), 0);
    arena_clear(&arena);
}

static void release(struct rows_screen *rows)
{
    arena_clear(&((struct meeting_sharing *)rows->data)->arena);
    free(rows->data);
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "a convenes, h holds it, Enter: who is asked, or the minutes to give out.");
}

static struct ident record_at(const struct rows_screen *rows, size_t at)
{
    const struct case_file *file = &rows->view.work->view.file;

    return at < file->tac_meeting.count
               ? file->tac_meeting.items[file->tac_meeting.count - 1 - at].record.id
               : IDENT_NONE;
}

const struct screen_ops meetings_ops = {
    .name = "meetings",
    .kind = SCREEN_FULL,
    .help = "The meetings of the team, the newest first: convened, moved, held, not held with the "
            "reason and a new date. h holds one: attendance, each open action stepped with one "
            "key, what was said, the next date, who signs. A round of updates is a meeting "
            "without a table: each reply is kept with its day. b makes it one meeting with the "
            "case of a brother or sister; each case keeps its own record, consent and minutes.",
    .actions = meetings_actions,
    .action_count = COUNT(meetings_actions),
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column meetings_columns[] = {
    { .title = "When", .cols = 17 },
    { .title = "Kind", .cols = 14 },
    { .title = "Where", .cols = 14, .grow = true, .rank = 1 },
    { .title = "State", .cols = 12 },
    { .title = "People", .cols = 16 },
};

static const struct rows_kind meetings_kind = {
    .ops = &meetings_ops,
    .columns = meetings_columns,
    .column_count = COUNT(meetings_columns),
    .nothing = "No meeting yet. a convenes one, h holds one now.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 3,
    .release = release,
    .record = record_at,
};

void meetings_open(struct casework *work)
{
    struct meeting_sharing *sharing = need_memory(sizeof(*sharing));

    sharing->work = work;
    sharing->arena = ARENA_INIT;
    rows_open(&meetings_kind, work->app, work, sharing);
}

/* One of several is chosen in their list. */
static bool asks_which(struct casework *work, const char *key, const struct tac_meeting **one)
{
    if (count_planned(work, one) < 2)
        return false;
    meetings_open(work);
    stack_say(app_stack(work->app), "Which of the planned meetings? Go to it, then %s.", key);
    return true;
}

void meetings_hold(struct casework *work)
{
    const struct tac_meeting *planned;

    if (!asks_which(work, "h", &planned))
        meeting_mode_open(work, planned);
}

void meetings_miss(struct casework *work)
{
    const struct tac_meeting *planned;

    if (!asks_which(work, "n", &planned))
        meeting_missed_open(work, planned);
}

/* "m hold <meeting>", "m ask <meeting>", "m miss <meeting>": where a draft goes on. */
void meetings_open_at(struct casework *work, const char *what, const char *meeting)
{
    const struct tac_meeting *one = NULL;
    struct ident id;

    if (ident_parse(meeting, &id))
        one = case_file_find(&work->view.file, ENTITY_tac_meeting, &id);
    meetings_open(work);
    if (one != NULL && one->status != MEETING_STATUS_PLANNED)
        return;
    if (strcmp(what, "hold") == 0)
        meeting_mode_open(work, one);
    else if (strcmp(what, "ask") == 0)
        meeting_ask_open(work, one);
    else if (strcmp(what, "miss") == 0)
        meeting_missed_open(work, one);
}
