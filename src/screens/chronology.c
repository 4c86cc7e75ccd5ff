/* SPDX-License-Identifier: MIT */
/*
 * The chronology of a case: everything that happened on one timeline; and the
 * trail behind it in plain words, who did what at the keyboard and who looked.
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "screens/all_ops.h"
#include "screens/ask.h"
#include "screens/case_screens.h"
#include "screens/event_place.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/notes.h"
#include "screens/rows_screen.h"
#include "screens/whole.h"
#include "service/chronology.h"
#include "service/history_svc.h"
#include "ui/pager.h"
#include "ui/picklist.h"

enum { PAGE = 100 };

/* What is read: the events, or the trail of who did it. */
enum reading { READ_EVENTS, READ_DEEDS, READ_LOOKS, READING_COUNT };

struct chronology_shown {
    enum reading reading;
    struct chronology_choice choice;
    struct str words; /* of the choice */
    struct chronology events;
    struct history history;
    size_t limit; /* lines of the trail */
    struct arena arena; /* of the list of kinds */
};

static struct chronology_shown *shown_of(const struct rows_screen *rows)
{
    return rows->data;
}

/* The event the focus is on; NULL in the trail, and where there is none. */
static const struct chronology_event *focused(const struct rows_screen *rows)
{
    size_t at;

    return shown_of(rows)->reading == READ_EVENTS && rows_focus(rows, &at)
               ? &shown_of(rows)->events.events[at]
               : NULL;
}

/* ----- Rows -------------------------------------------------------------- */

static void fill_events(struct rows_screen *rows)
{
    struct chronology_shown *shown = shown_of(rows);
    struct table_row *room;

    shown->choice.words = str_text(&shown->words);
    chronology_of(app_session(rows->view.app), &rows->view.work->view, &shown->choice,
                  &shown->events, &rows->arena);
    room = rows_room(rows, shown->events.count);
    for (size_t i = 0; i < shown->events.count; i++) {
        const struct chronology_event *event = &shown->events.events[i];

        room[i].mark = event->alert ? "!" : NULL;
        room[i].cells[0] = chronology_when(event, &rows->arena) + 4;
        room[i].cells[1] = event->who;
        room[i].cells[2] = event->what;
    }
}

/* Whoever only works in the case reads of it on the other screens. */
static bool not_read(const struct casework *work, struct err *err)
{
    if (err->kind == ERR_DENIED)
        err_set(err, ERR_DENIED, "%s", casework_not_yours(work));
    return false;
}

static const char *moment_words(struct instant at, struct arena *arena)
{
    struct chronology_event event = { .at = at, .day = instant_local_date(at) };

    return chronology_when(&event, arena) + 4;
}

static bool fill_trail(struct rows_screen *rows, struct err *err)
{
    struct chronology_shown *shown = shown_of(rows);
    struct table_row *room;

    shown->history.count = 0;
    if (!history_of_case(app_session(rows->view.app), &rows->view.work->case_id,
                         shown->reading == READ_LOOKS, 0, shown->limit, &shown->history,
                         &rows->arena, err))
        return not_read(rows->view.work, err);
    room = rows_room(rows, shown->history.count);
    for (size_t i = 0; i < shown->history.count; i++) {
        const struct history_line *line = &shown->history.lines[i];

        room[i].mark = line->refused ? "!" : NULL;
        room[i].cells[0] = moment_words(line->at, &rows->arena);
        room[i].cells[1] = line->who;
        room[i].cells[2] = line->what;
    }
    return true;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    shown_of(rows)->history.more_before = 0;
    if (shown_of(rows)->reading != READ_EVENTS)
        return fill_trail(rows, err);
    fill_events(rows);
    return true;
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    struct arena arena = ARENA_INIT;
    size_t at;

    if (rows_focus(rows, &at)) {
        const struct table_row *row = &rows->list.rows[at];

        canvas_wrap(canvas, rect, ROLE_TEXT,
                    row->cells[1][0] ? arena_printf(&arena, "%s. %s", row->cells[1], row->cells[2])
                                     : row->cells[2],
                    0);
    }
    arena_clear(&arena);
}

/* ----- Narrowed ---------------------------------------------------------- */

static const char *why_trail(const struct screen *screen)
{
    return shown_of(rows_of(screen))->reading == READ_EVENTS
               ? NULL
               : "This is the trail of who did what. l leads back to the chronology.";
}

static void kind_picked(void *who, const struct option *option)
{
    struct rows_screen *rows = who;
    unsigned long kind = strtoul(option->code, NULL, 10);

    shown_of(rows)->choice.kinds = kind == 0 ? 0 : UINT64_C(1) << (kind - 1);
    rows_reload(rows);
}

/* "0" is everything, "1" the first kind. */
static struct option_list kind_options(struct chronology_shown *shown)
{
    struct option *options =
        arena_alloc(&shown->arena, (CHRONOLOGY_KIND_COUNT + 1) * sizeof(*options));
    size_t count = 0;

    options[count++] = (struct option){
        "0", arena_printf(&shown->arena, "Everything (%zu)", shown->events.all)
    };
    for (int kind = 0; kind < CHRONOLOGY_KIND_COUNT; kind++) {
        if (shown->events.of_kind[kind] > 0)
            options[count++] = (struct option){
                arena_printf(&shown->arena, "%d", kind + 1),
                arena_printf(&shown->arena, "%s (%zu)", chronology_kind_words(kind),
                             shown->events.of_kind[kind])
            };
    }
    return (struct option_list){ options, count };
}

static void choose_kind(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct picklist list = { .title = "Show", .done = kind_picked, .who = rows };

    arena_clear(&shown_of(rows)->arena);
    list.options = kind_options(shown_of(rows));
    picklist_open(screen->stack, &list);
}

static bool words_given(void *who, const char *answer, struct err *err UNUSED)
{
    struct rows_screen *rows = who;

    str_clear(&shown_of(rows)->words);
    str_add(&shown_of(rows)->words, answer);
    rows_reload(rows);
    return true;
}

static void choose_words(struct screen *screen)
{
    struct asking asking = { .title = "Find in the chronology",
                             .words = "Lines with all of these words. Nothing shows all of it.",
                             .label = "Words",
                             .verb = "show those",
                             .done = words_given,
                             .who = rows_mut(screen) };

    ask_open(rows_mut(screen)->view.app, &asking);
}

static void turn_round(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct chronology_choice *choice = &shown_of(rows)->choice;

    choice->oldest_first = !choice->oldest_first;
    rows_reload(rows);
    stack_say(screen->stack, choice->oldest_first ? "The oldest first." : "The newest first.");
}

/* ----- The trail ---------------------------------------------------------- */

static void next_reading(struct screen *screen)
{
    static const char *const said[READING_COUNT] = {
        "What happened.", "Who did what, as the trail has it.", "Looks are shown, too."
    };
    struct rows_screen *rows = rows_mut(screen);
    struct chronology_shown *shown = shown_of(rows);

    shown->reading = (shown->reading + 1) % READING_COUNT;
    rows_reload(rows);
    stack_say(screen->stack, "%s", said[shown->reading]);
}

static void show_more(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);

    shown_of(rows)->limit += PAGE;
    rows_reload(rows);
}

static const char *why_no_more(const struct screen *screen)
{
    return shown_of(rows_of(screen))->history.more_before == 0 ? "That was all of it." : NULL;
}

static void show_lookers(struct screen *screen)
{
    const struct casework *work = rows_of(screen)->view.work;

    who_looked_open(work->app, work->view.file.caf_case.urn);
}

/* ----- To the record ------------------------------------------------------ */

static void open_record(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct chronology_event *event = focused(rows);
    struct chronology_event there;

    if (event == NULL)
        return;
    there = *event;
    event_open(rows->view.work, &there);
}

static void whole(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct chronology_event *event = focused(rows);

    if (event != NULL)
        whole_open(rows->view.work, event->entity, &event->record);
}

static const char *why_nothing(const struct screen *screen)
{
    const char *why = why_trail(screen);

    if (why != NULL)
        return why;
    return focused(rows_of(screen)) == NULL ? "There is no line to open." : NULL;
}

/* ----- Written here ------------------------------------------------------------ */

static void add_beneath(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct chronology_event *event = focused(rows);
    struct ident note;

    if (event == NULL)
        return;
    note = event->record;
    note_add_open(rows->view.work, &note);
}

static const char *why_no_addendum(const struct screen *screen)
{
    const struct chronology_event *event = focused(rows_of(screen));

    if (event == NULL || event->entity != ENTITY_chronology_note)
        return "Only to a note something is added. Go to one first.";
    return note_why_not(rows_of(screen)->view.work);
}

static void add_attempt(struct screen *screen)
{
    attempt_new_open(rows_mut(screen)->view.work);
}

static const char *why_no_note(const struct screen *screen)
{
    return note_why_not(rows_of(screen)->view.work);
}

/* ----- As text -------------------------------------------------------------- */

/* What the family says beside what happened, a line each. */
static void add_beside(const struct rows_screen *rows, size_t at, struct str *out)
{
    const struct chronology_shown *shown = shown_of(rows);

    if (shown->reading == READ_EVENTS && shown->events.events[at].beside[0] != '\0')
        str_printf(out, "Beside it: %s\n", shown->events.events[at].beside);
}

static void as_text(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct str text = STR_INIT;
    struct str heading = STR_INIT;

    screen->ops->title(screen, &heading);
    for (size_t i = 0; i < rows->list.count; i++) {
        const char *const *cells = rows->list.rows[i].cells;

        str_printf(&text, "%s%s%s\n%s\n", cells[0], cells[1][0] ? "  " : "", cells[1], cells[2]);
        add_beside(rows, i, &text);
        str_add(&text, "\n");
    }
    pager_open(screen->stack, str_text(&heading),
               rows->list.count == 0 ? rows->kind->nothing : str_text(&text));
    str_release(&text);
    str_release(&heading);
}

/* ----- As a screen ---------------------------------------------------------- */

static const struct action chronology_actions[] = {
    { .name = "chronology.open", .key = "Enter", .hint = "Open",
      .help = "Open what the line is about", .places = ANYWHERE, .why_not = why_nothing,
      .run = open_record },
    { .name = "chronology.note", .key = "w", .hint = "Note", .help = "Write a note",
      .why_not = why_no_note, .run = nav_run_note },
    { .name = "chronology.addendum", .key = "a", .help = "Add something to the note of the line",
      .why_not = why_no_addendum, .run = add_beneath },
    { .name = "chronology.attempt", .key = "c", .help = "Record an attempt at contact",
      .why_not = why_no_note, .run = add_attempt },
    { .name = "chronology.whole", .key = "v", .help = "Read the whole record of the line",
      .why_not = why_nothing, .run = whole },
    { .name = "chronology.kind", .key = "f", .hint = "Kind", .help = "Show one kind of event only",
      .why_not = why_trail, .run = choose_kind },
    { .common = ACT_FIND, .help = "Show only lines with these words", .why_not = why_trail,
      .run = choose_words },
    { .name = "chronology.turn", .key = "o", .hint = "Turn", .why_not = why_trail,
      .help = "Turn it round: the oldest first, the newest first", .run = turn_round },
    { .name = "chronology.text", .key = "p", .hint = "Text", .help = "All of it as text to read",
      .run = as_text },
    { .name = "history.looks", .key = "l", .hint = "Who did",
      .help = "Who did what as the trail has it; once more: who looked, too",
      .run = next_reading },
    { .name = "history.lookers", .key = "s",
      .help = "Who has looked at the record, by person: a page for the family",
      .run = show_lookers },
    { .name = "history.more", .key = "m", .help = "Older lines of the trail",
      .why_not = why_no_more, .run = show_more },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

static const char *only_kind(const struct chronology_shown *shown)
{
    for (int kind = 0; kind < CHRONOLOGY_KIND_COUNT; kind++) {
        if (shown->choice.kinds == UINT64_C(1) << kind)
            return chronology_kind_words(kind);
    }
    return NULL;
}

static void title(const struct screen *screen, struct str *out)
{
    const struct chronology_shown *shown = shown_of(rows_of(screen));
    const char *kind = only_kind(shown);

    if (shown->reading != READ_EVENTS) {
        str_add(out, "Who did what");
        return;
    }
    str_printf(out, "Chronology %zu", shown->events.count);
    if (shown->events.count < shown->events.all)
        str_printf(out, " of %zu", shown->events.all);
    if (kind != NULL)
        str_printf(out, ", %s", kind);
    if (shown->words.used > 0)
        str_printf(out, ", %s", str_text(&shown->words));
}

static void say_shut(const struct chronology_shown *shown, struct str *out)
{
    const char *between = "Not all is yours to read of: ";

    for (int kind = 0; kind < CHRONOLOGY_KIND_COUNT; kind++) {
        if ((shown->events.shut >> kind) & 1) {
            str_printf(out, "%s%s", between, chronology_kind_words(kind));
            between = "; ";
        }
    }
}

static void hint(const struct screen *screen, struct str *out)
{
    const struct chronology_shown *shown = shown_of(rows_of(screen));

    if (shown->reading != READ_EVENTS)
        str_add(out, "Who did what, newest first. The trail behind it cannot be changed.");
    else if (shown->events.shut != 0)
        say_shut(shown, out);
    else
        str_add(out, "Each line stands on the day it happened. Enter opens what it is about.");
}

const struct screen_ops chronology_ops = {
    .name = "chronology",
    .kind = SCREEN_FULL,
    .help = "Everything that happened in this case on one timeline, the newest first, each on its "
            "own day: how the case went on, consent, the assessment, meetings, actions, leads, "
            "sharing, contacts, notes, concerns. f shows one kind, F3 what has certain words, o "
            "turns it round, Enter opens what a line is about, p gives all of it as text. w writes "
            "a note: for three days its writer can change it, then it is locked and a adds an "
            "addendum beneath it. c records an attempt at contact. l shows who did what at the "
            "keyboard, as the trail has it; l again who looked, too.",
    .actions = chronology_actions,
    .action_count = COUNT(chronology_actions),
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column chronology_columns[] = {
    { .title = "When", .cols = 17 },
    { .title = "Who", .cols = 18, .rank = 1 },
    { .title = "What", .cols = 30, .grow = true },
};

static void release(struct rows_screen *rows)
{
    struct chronology_shown *shown = shown_of(rows);

    str_release(&shown->words);
    arena_clear(&shown->arena);
    free(shown);
}

static struct ident record_of(const struct rows_screen *rows, size_t at)
{
    const struct chronology_shown *shown = shown_of(rows);

    return shown->reading == READ_EVENTS && at < shown->events.count
               ? shown->events.events[at].record
               : IDENT_NONE;
}

static const struct rows_kind chronology_kind = {
    .ops = &chronology_ops,
    .columns = chronology_columns,
    .column_count = COUNT(chronology_columns),
    .nothing = "Nothing of this is on record.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 4,
    .release = release,
    .record = record_of,
};

void chronology_open(struct casework *work)
{
    struct chronology_shown *shown = need_memory(sizeof(*shown));

    shown->limit = PAGE;
    rows_open(&chronology_kind, work->app, work, shown);
}
