/* SPDX-License-Identifier: MIT */
/* A meeting convened: when and where, who is asked, and what they answer. */

#include "config.h"

#include "model/record.h"
#include "screens/all_ops.h"
#include "screens/case_screens.h"
#include "screens/meeting_layout.h"
#include "screens/meeting_table.h"
#include "screens/nav.h"
#include "screens/sheet.h"

enum tab { TAB_WHEN, TAB_WHO };

static struct meeting_table *table_of(const struct sheet *sheet)
{
    return sheet->data;
}

/* ----- Its panes --------------------------------------------------------- */

static bool keep_only(struct form_pane *pane UNUSED, void *const *records UNUSED, struct err *err)
{
    return err_set(err, ERR_REFUSED, "Kept as a draft.");
}

static void prefill(struct form_pane *pane)
{
    const struct sheet *sheet = form_pane_options(pane)->who;
    const struct meeting_table *table = table_of(sheet);

    if (table->meeting.record.version == 0)
        form_set(form_pane_form(pane), "kind",
                 table->work->view.file.caf_case.state == STATE_T0 ? "INITIAL" : "REVIEW");
    meeting_day_show(form_pane_form(pane), &table->meeting);
}

static struct pane *make_when(struct sheet *sheet)
{
    struct arena arena = ARENA_INIT;
    struct form_pane_options options = { .app = sheet->view.app,
                                         .work = sheet->view.work,
                                         .stack = app_stack(sheet->view.app),
                                         .layout = &meeting_ask_layout,
                                         .records = { &table_of(sheet)->meeting },
                                         .parent = sheet->view.work->case_id,
                                         .draft_title = "A meeting: when and where",
                                         .prefill = prefill,
                                         .save = keep_only,
                                         .who = sheet };
    struct form_pane *pane;

    options.place = meeting_table_place(table_of(sheet), &arena);
    pane = form_pane_new(&options);
    arena_clear(&arena);
    return form_pane_pane(pane);
}

static struct pane *make_who(struct sheet *sheet)
{
    return meeting_people_new(table_of(sheet), PEOPLE_ASK);
}

static struct pane *people_of(const struct screen *screen)
{
    return sheet_of(screen)->panes[TAB_WHO];
}

/* ----- Its deed ---------------------------------------------------------- */

static void say_convened(struct stack *stack, const struct meeting_table *table)
{
    size_t shut = 0;

    for (size_t i = 0; i < table->person_count; i++)
        shut += table->people[i].guest.asked && table->people[i].guest.warning != NULL;
    if (shut > 0)
        stack_warn(stack, "Kept. Consent does not reach %zu of those asked: no papers go to them.",
                   shut);
    else
        stack_say(stack, "Kept, with who is asked.");
}

static void drop(struct sheet *sheet)
{
    form_pane_discard(form_pane_from(sheet->panes[TAB_WHEN]));
    meeting_table_drop(table_of(sheet));
}

static bool read_when(struct form_pane *form, void *const *records, struct arena *arena,
                      struct err *err)
{
    if (!meeting_form_read(form, records, arena, err))
        return false;
    meeting_day_take(form_pane_form(form), records[0]);
    return true;
}

static void save(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);
    struct meeting_table *table = table_of(sheet);
    struct form_pane *form = form_pane_from(sheet->panes[TAB_WHEN]);
    struct stack *stack = screen->stack;
    struct arena arena = ARENA_INIT;
    struct tac_meeting meeting = table->meeting;
    void *records[BIND_PARTS] = { &meeting };
    struct err err = ERR_INIT;
    struct attendance *rows;
    size_t count;

    rows = meeting_table_rows(table, &count, &arena);
    if (read_when(form, records, &arena, &err) &&
        meeting_convene(app_session(table->app), &table->work->case_id, &meeting, rows, count,
                        &err)) {
        drop(sheet);
        say_convened(stack, table);
        casework_refresh(table->work);
        stack_remove(stack, screen);
    } else {
        meeting_day_blame(form_pane_form(form), &err);
        if (err.field != NULL && sheet_go(sheet, "when", err.field))
            form_blame(form_pane_form(form), &err);
        stack_err(stack, &err);
    }
    arena_clear(&arena);
}

/* ----- Actions ----------------------------------------------------------- */

static const char *why_not_here(const struct screen *screen)
{
    return sheet_of(screen)->at == TAB_WHO ? NULL : "This is for the list of who is asked.";
}

static void toggle(struct screen *screen)
{
    meeting_people_asked(people_of(screen));
}

static void coming(struct screen *screen)
{
    meeting_people_coming(people_of(screen), YN_Y);
}

static void not_coming(struct screen *screen)
{
    meeting_people_coming(people_of(screen), YN_N);
}

static void report(struct screen *screen)
{
    meeting_people_report(people_of(screen));
}

static void add(struct screen *screen)
{
    meeting_people_add(people_of(screen));
}

static const struct action ask_actions[] = {
    { .name = "meeting.ask", .key = "Space", .hint = "Ask or not", .places = IN_LIST,
      .help = "Ask this person, or ask them no longer", .why_not = why_not_here, .run = toggle },
    { .name = "meeting.coming", .key = "y", .hint = "Coming", .places = IN_LIST,
      .help = "They are coming", .why_not = why_not_here, .run = coming },
    { .name = "meeting.not-coming", .key = "n", .hint = "Not coming", .places = IN_LIST,
      .help = "They are not coming", .why_not = why_not_here, .run = not_coming },
    { .name = "meeting.report", .key = "r", .hint = "Report", .places = IN_LIST,
      .help = "What they sent instead of coming, or their reply in a round of updates",
      .why_not = why_not_here, .run = report },
    { .name = "meeting.somebody", .key = "a", .hint = "Add", .places = IN_LIST,
      .help = "Somebody who is not on the list", .why_not = why_not_here, .run = add },
    { .common = ACT_PANE, .hint = "Section", .help = "Go to the next section",
      .run = sheet_next_tab },
    SHEET_BACK(""),
    { .common = ACT_SAVE, .help = "Keep the meeting and who is asked", .run = save },
    { .common = ACT_HELPER, .run = sheet_helper, .places = IN_FIELD | IN_MEMO },
    { .common = ACT_UNDO, .why_not = sheet_why_not_write },
    { .common = ACT_REDO, .why_not = sheet_why_not_write },
    { .common = ACT_BESIDE, .why_not = sheet_why_no_beside, .run = sheet_beside },
    SHEET_DROP,
    NAV_ACTIONS,
};

static void title(const struct screen *screen, struct str *out)
{
    str_add(out, table_of(sheet_of(screen))->meeting.record.version > 0 ? "A planned meeting"
                                                                         : "A new meeting");
}

static void release(struct sheet *sheet)
{
    meeting_table_free(table_of(sheet));
}

const struct screen_ops meeting_ask_ops = {
    .name = "meeting-ask",
    .kind = SCREEN_FULL,
    .help = "A meeting before it is held: its kind, when and where, who is asked and what they "
            "answered. \"!\" marks whom the consent in force does not reach: they may come when "
            "the family wants them there, but no papers go to them. In a round of updates r "
            "keeps each reply with its day. ^S keeps all of it.",
    .actions = ask_actions,
    .action_count = COUNT(ask_actions),
    .title = title,
    SHEET_OPS,
};

static const struct sheet_tab ask_tabs[] = {
    { "when", "When and where", "When and where", make_when },
    { "who", "Who is asked", "Who is asked", make_who },
};

static const struct sheet_kind ask_kind = {
    .ops = &meeting_ask_ops,
    .tabs = ask_tabs,
    .count = COUNT(ask_tabs),
    .release = release,
    .drop = drop,
};

void meeting_ask_open(struct casework *work, const struct tac_meeting *meeting)
{
    struct meeting_table *table = meeting_table_new(work, meeting, false);
    struct sheet *sheet;

    if (table == NULL)
        return;
    sheet = sheet_open(&ask_kind, work->app, work, table);
    if (meeting != NULL)
        sheet_go(sheet, "who", NULL);
}
