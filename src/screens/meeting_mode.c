/* SPDX-License-Identifier: MIT */
/* A meeting while it is held: who came, the actions, what was said, who signs. */

#include "config.h"

#include "model/record.h"
#include "screens/all_ops.h"
#include "screens/case_screens.h"
#include "screens/meeting_layout.h"
#include "screens/meeting_mode.h"
#include "screens/meeting_table.h"
#include "screens/nav.h"

static struct meeting_table *table_of(const struct sheet *sheet)
{
    return sheet->data;
}

bool meeting_mode_begins_plan(const struct meeting_table *table)
{
    return meeting_begins_plan(&table->work->view.file, table->meeting.kind);
}

/* ----- Its panes --------------------------------------------------------- */

static struct pane *make_who(struct sheet *sheet)
{
    return meeting_people_new(table_of(sheet), PEOPLE_CAME);
}

static struct pane *make_actions(struct sheet *sheet)
{
    return meeting_actions_new(table_of(sheet));
}

static struct pane *make_sign(struct sheet *sheet)
{
    return meeting_people_new(table_of(sheet), PEOPLE_SIGN);
}

static bool keep_only(struct form_pane *pane UNUSED, void *const *records UNUSED, struct err *err)
{
    return err_set(err, ERR_REFUSED, "Kept as a draft. F4 keeps the whole meeting.");
}

static void put(struct form *form, const char *name, const struct ident *id)
{
    char text[IDENT_TEXT];

    if (!ident_known(id) || form_value(form, name)[0] != '\0')
        return;
    ident_format(id, text);
    form_set(form, name, text);
}

/* Whoever writes it down was most often in the chair; a meeting about closing most
 * often closes. */
static void prefill(struct form_pane *pane)
{
    const struct sheet *sheet = form_pane_options(pane)->who;
    const struct meeting_table *table = table_of(sheet);
    const struct ident *me = &session_who(app_session(table->app))->practitioner;
    const struct lp_assignment *lead = casework_lead(table->work);
    struct form *form = form_pane_form(pane);
    bool first = meeting_mode_begins_plan(table);

    put(form, first ? "chair" : "met.chair", me);
    put(form, first ? "minute_taker" : "met.minute_taker", me);
    if (first && lead != NULL && relation_leads(lead))
        put(form, "lp_agreed", &lead->practitioner_id);
    if (table->meeting.kind == MEETING_KIND_CLOSURE && form_value(form, "decision")[0] == '\0')
        form_set(form, "decision", "CLOSE");
}

static struct pane *make_words(struct sheet *sheet)
{
    struct meeting_table *table = table_of(sheet);
    bool first = table->begins_plan = meeting_mode_begins_plan(table);
    struct arena arena = ARENA_INIT;
    struct form_pane_options options = {
        .app = sheet->view.app,
        .work = sheet->view.work,
        .stack = app_stack(sheet->view.app),
        .layout = first ? &meeting_first_layout : &meeting_review_layout,
        .draft = "meeting-words",
        .draft_prefix = "met.",
        .draft_title = "A meeting: what was said",
        .prefill = prefill,
        .save = keep_only,
        .who = sheet,
    };
    struct form_pane *pane;

    options.records[first ? 0 : 1] = &table->meeting;
    options.parent =
        table->meeting.record.version > 0 ? table->meeting.record.id : table->work->case_id;
    options.place = meeting_table_place(table, &arena);
    pane = form_pane_new(&options);
    table->words = pane;
    arena_clear(&arena);
    return form_pane_pane(pane);
}

/* A step of the case meanwhile, to social care for one, changes whether the meeting begins
 * the plan, and with it what is asked. What was typed goes over, as its draft. */
static void follow_case(struct sheet *sheet)
{
    const struct meeting_table *table = table_of(sheet);
    struct pane *old = sheet->panes[TAB_WORDS];

    if (old == NULL || table->begins_plan == meeting_mode_begins_plan(table))
        return;
    form_pane_keep_now(form_pane_from(old));
    sheet->panes[TAB_WORDS] = make_words(sheet);
    pane_free(old);
}

struct form_pane *meeting_mode_words(struct sheet *sheet)
{
    follow_case(sheet);
    if (sheet->panes[TAB_WORDS] == NULL)
        sheet->panes[TAB_WORDS] = make_words(sheet);
    return form_pane_from(sheet->panes[TAB_WORDS]);
}

/* ----- Actions ----------------------------------------------------------- */

static struct pane *pane_at(const struct screen *screen)
{
    return sheet_pane(sheet_of(screen));
}

static const char *why_not_who(const struct screen *screen)
{
    return sheet_of(screen)->at == TAB_WHO ? NULL : "This is for the list of who came.";
}

static const char *why_not_actions(const struct screen *screen)
{
    return sheet_of(screen)->at == TAB_ACTIONS ? NULL : "This is for the list of actions.";
}

static const char *why_not_sign(const struct screen *screen)
{
    return sheet_of(screen)->at == TAB_SIGN ? NULL : "This is for the list of who signs.";
}

static const char *why_not_add(const struct screen *screen)
{
    size_t at = sheet_of(screen)->at;

    return at == TAB_WHO || at == TAB_ACTIONS ? NULL : "There is nothing to add here.";
}

#define CAME(name, how) \
    static void came_##name(struct screen *screen) \
    { \
        meeting_people_came(pane_at(screen), how); \
    }
CAME(here, ATTEND_PRESENT)
CAME(excused, ATTEND_APOLOGIES)
CAME(absent, ATTEND_DNA)

#define STEP(name, status) \
    static void step_##name(struct screen *screen) \
    { \
        meeting_actions_step(pane_at(screen), status); \
    }
STEP(done, ACTION_STATUS_DONE)
STEP(partly, ACTION_STATUS_PARTLY)
STEP(not_done, ACTION_STATUS_NOT_DONE)
STEP(carry, ACTION_STATUS_CARRIED_FORWARD)
STEP(on, ACTION_STATUS_IN_PROGRESS)

static void carry_to(struct screen *screen)
{
    meeting_actions_carry_to(pane_at(screen));
}

#define RATE(name, rating) \
    static void rate_##name(struct screen *screen) \
    { \
        meeting_actions_rate(pane_at(screen), rating); \
    }
RATE(achieved, OUTCOME_RATING_ACHIEVED)
RATE(improved, OUTCOME_RATING_IMPROVED)
RATE(same, OUTCOME_RATING_NO_CHANGE)
RATE(worse, OUTCOME_RATING_WORSE)

static void report(struct screen *screen)
{
    meeting_people_report(pane_at(screen));
}

static void sign_paper(struct screen *screen)
{
    meeting_people_sign(pane_at(screen), SIGN_METHOD_WET_PAPER_ON_FILE);
}

static void sign_spoken(struct screen *screen)
{
    meeting_people_sign(pane_at(screen), SIGN_METHOD_VERBAL_RECORDED);
}

static void open_one(struct screen *screen)
{
    if (sheet_of(screen)->at == TAB_ACTIONS)
        meeting_actions_open(pane_at(screen));
    else if (sheet_of(screen)->at == TAB_WHO)
        meeting_people_report(pane_at(screen));
}

static void add(struct screen *screen)
{
    if (sheet_of(screen)->at == TAB_ACTIONS)
        meeting_actions_add(pane_at(screen));
    else
        meeting_people_add(pane_at(screen));
}

#define ROW(id, key_, hint_, help_, why, deed) \
    { .name = "meeting." id, .key = key_, .hint = hint_, .help = help_, .places = IN_LIST, \
      .group = "At the meeting", .why_not = why, .run = deed }

static const struct action mode_actions[] = {
    { .common = ACT_MAIN, .hint = "Keep...", .help = "Say what is still missing, or keep it all",
      .run = meeting_mode_finish },
    ROW("here", "h", "Here", "They are here", why_not_who, came_here),
    ROW("excused", "e", "Apologies", "They sent apologies", why_not_who, came_excused),
    ROW("report", "r", "Report", "They sent a report, or a reply", why_not_who, report),
    ROW("absent", "x", "Absent", "They did not come", why_not_who, came_absent),
    ROW("done", "d", "Done", "The action is done", why_not_actions, step_done),
    ROW("partly", "p", "Partly", "The action is partly done", why_not_actions, step_partly),
    ROW("not-done", "n", "Not done", "The action was not done, and why", why_not_actions,
        step_not_done),
    ROW("carry", "c", "Carry", "Carry the action forward, to the next meeting or another day",
        why_not_actions, step_carry),
    ROW("carry-to", "t", "Carry to", "Carry the action forward to another day than the next meeting",
        why_not_actions, carry_to),
    ROW("goes-on", "o", "Goes on", "The action goes on, its day stands", why_not_actions, step_on),
    ROW("achieved", "1", "", "Result: achieved", why_not_actions, rate_achieved),
    ROW("improved", "2", "", "Result: improved", why_not_actions, rate_improved),
    ROW("no-change", "3", "", "Result: no change", why_not_actions, rate_same),
    ROW("worse", "4", "", "Result: worse", why_not_actions, rate_worse),
    ROW("paper", "w", "On paper", "They signed on paper", why_not_sign, sign_paper),
    ROW("spoken", "v", "Spoken", "They agreed in words, which is recorded", why_not_sign,
        sign_spoken),
    ROW("add", "a", "Add", "A new action, or somebody who is not on the list", why_not_add, add),
    ROW("open", "Enter", "All of it", "A comment on the action, its day, its owner", why_not_add,
        open_one),
    { .common = ACT_PANE, .hint = "Section", .help = "Go to the next section",
      .run = sheet_next_tab },
    SHEET_BACK(""),
    { .common = ACT_NEXT_PROBLEM, .why_not = sheet_why_no_problem, .run = sheet_next_problem },
    { .common = ACT_HELPER, .why_not = sheet_why_not_write, .run = sheet_helper,
      .places = IN_FIELD | IN_MEMO },
    { .common = ACT_UNDO, .why_not = sheet_why_not_write },
    { .common = ACT_REDO, .why_not = sheet_why_not_write },
    { .common = ACT_BESIDE, .why_not = sheet_why_no_beside, .run = sheet_beside },
    { .common = ACT_FIND, .help = "Go to a section by its words", .run = sheet_find },
    SHEET_DROP,
    NAV_ACTIONS,
};

/* ----- As a screen ------------------------------------------------------- */

static void title(const struct screen *screen, struct str *out)
{
    const struct meeting_table *table = table_of(sheet_of(screen));

    str_printf(out, "Meeting: %s", code_label(CODES_MEETING_KIND_ID, table->meeting.kind));
}

static void release(struct sheet *sheet)
{
    meeting_table_free(table_of(sheet));
}

/* People without an answer and actions that were not stepped. */
static void count_open(struct sheet *sheet, struct sheet_mark *marks)
{
    const struct meeting_table *table = table_of(sheet);

    marks[TAB_WHO] = (struct sheet_mark){ .known = true };
    for (size_t i = 0; i < table->person_count; i++)
        marks[TAB_WHO].problems += table->people[i].guest.asked &&
                                   table->people[i].guest.row.attendance == ATTEND_NONE_;
    marks[TAB_ACTIONS] =
        (struct sheet_mark){ .known = true, .problems = (int)meeting_table_unstepped(table) };
}

/* The marks follow each key. */
static void layout(struct screen *screen, struct rect body)
{
    follow_case(sheet_mut(screen));
    count_open(sheet_mut(screen), sheet_mut(screen)->marks);
    sheet_layout(screen, body);
}

const struct screen_ops meeting_mode_ops = {
    .name = "meeting",
    .kind = SCREEN_FULL,
    .help = "The meeting as it goes: who came, each open action stepped with one key, new ones "
            "agreed, what the child and the parents say, what is decided and when you meet again, "
            "who signs. Everything is a draft from the first key and becomes the record at once "
            "with F4, which first says what is missing.",
    .actions = mode_actions,
    .action_count = COUNT(mode_actions),
    .title = title,
    .status = sheet_status, .layout = layout, .draw = sheet_draw, .key = sheet_key,
    .paste = sheet_paste, .place = sheet_place, .hint = sheet_hint,
    .focus_help = sheet_focus_help, .due = sheet_due, .tick = sheet_tick,
    .shown = sheet_shown, .leave = sheet_leave, .keep = sheet_keep, .aloud = sheet_aloud,
    .close = sheet_close,
};

static const struct sheet_tab mode_tabs[] = {
    { "who", "Who came", "Who came", make_who },
    { "actions", "The open actions", "Actions", make_actions },
    { "words", "What was said and decided", "Words and next", make_words },
    { "sign", "Who signs", "Sign-off", make_sign },
};

static const struct sheet_kind mode_kind = {
    .ops = &meeting_mode_ops,
    .tabs = mode_tabs,
    .count = COUNT(mode_tabs),
    .count_problems = count_open,
    .release = release,
    .drop = meeting_mode_drop,
};

enum { SOON = 3600 };

/* Planned for later than people sit down a little early. */
static bool is_ahead(const struct meeting_table *table)
{
    int64_t now = session_now(app_session(table->app)).seconds;

    return table->meeting.scheduled_for.seconds > now + SOON;
}

/* A meeting that nobody convened, or that comes earlier than it was planned,
 * begins now; most often where the last one was. */
static void begin_now(struct meeting_table *table)
{
    const struct case_file *file = &table->work->view.file;

    if (table->meeting.kind == MEETING_KIND_NONE_)
        table->meeting.kind = file->caf_case.state == STATE_T0 ? MEETING_KIND_INITIAL
                                                               : MEETING_KIND_REVIEW;
    if (table->meeting.venue == NULL && !meeting_table_is_round(table))
        table->meeting.venue = arena_strdup(&table->arena, case_file_venue(file));
    if (!instant_known(table->meeting.scheduled_for) || is_ahead(table))
        table->meeting.scheduled_for = session_now(app_session(table->app));
}

void meeting_mode_open(struct casework *work, const struct tac_meeting *meeting)
{
    struct meeting_table *table = meeting_table_new(work, meeting, true);

    if (table == NULL)
        return;
    begin_now(table);
    (void)sheet_open(&mode_kind, work->app, work, table);
}
