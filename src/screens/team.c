/* SPDX-License-Identifier: MIT */
/* The team around the child: members, and what each may see. */

#include "config.h"

#include <stdlib.h>

#include "screens/all_ops.h"
#include "screens/ask.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/rows_screen.h"
#include "service/team_svc.h"

static const struct team *team_of(const struct rows_screen *rows)
{
    return rows->data;
}

static const struct team_row *focused(const struct rows_screen *rows)
{
    size_t at;

    return rows_focus(rows, &at) ? &team_of(rows)->rows[at] : NULL;
}

static bool read_team(struct rows_screen *rows, struct team *team, struct err *err)
{
    struct casework *work = rows->view.work;
    struct session *session = app_session(rows->view.app);

    if (!casework_is_past(work))
        return team_list(session, &work->case_id, team, &rows->arena, err);
    if (!casework_reads(work, ENTITY_tac_member))
        return err_set(err, ERR_DENIED, "%s", casework_not_yours(work));
    team_as_was(session, &work->view, work->as_at, team, &rows->arena);
    return true;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct team *team = rows->data;
    struct table_row *room;

    team->count = 0;
    if (!read_team(rows, team, err))
        return false;
    room = rows_room(rows, team->count);
    for (size_t i = 0; i < team->count; i++) {
        const struct team_row *row = &team->rows[i];
        char since[DATE_WORDS];

        date_format_words(row->member.from, since);
        room[i].mark = row->consent_reaches ? NULL : "!";
        room[i].cells[0] = row->name;
        room[i].cells[1] = row->role;
        room[i].cells[2] = row->agency;
        room[i].cells[3] = arena_strdup(&rows->arena, since[0] ? since + 4 : "");
        room[i].cells[4] = row->may_see;
        room[i].cells[5] = row->actions_late > 0
                               ? arena_printf(&rows->arena, "%d late", row->actions_late)
                               : "-";
    }
    return true;
}

/* ----- Adding ---------------------------------------------------------- */

static bool is_family(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "role_in_tac", "FAMILY");
}

static bool is_not_family(const struct form *form, const struct form_field *field)
{
    return !is_family(form, field);
}

static const struct layout_field member_fields[] = {
    { .name = "role_in_tac" },
    { .name = "practitioner_id", .asked = is_not_family },
    { .name = "person_id", .asked = is_family },
    { .name = "from" },
    { .name = "invited_by" },
};
static const struct layout_section member_section[] = {
    { "member", "A member of the team", member_fields, COUNT(member_fields) },
};
static const struct layout member_layout = {
    .name = "team-member", .title = "A member of the team", .parts = { ENTITY_tac_member },
    .sections = member_section, .section_count = 1,
};

static bool add_member(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct tac_member *member = records[0];
    const char *warning = NULL;

    member->case_id = options->work->case_id;
    if (!team_add(app_session(options->app), member, &warning, form_pane_arena(pane), err))
        return false;
    form_pane_note(pane, warning);
    return true;
}

static void member_added(struct form_pane *pane)
{
    const char *warning = form_pane_noted(pane);
    struct stack *stack = form_pane_options(pane)->stack;

    if (warning != NULL)
        stack_warn(stack, "%s", warning);
    else
        stack_say(stack, "Added to the team.");
}

static void prefill_member(struct form_pane *pane)
{
    struct session *session = app_session(form_pane_options(pane)->app);
    char text[IDENT_TEXT];

    date_format(session_today(session), text);
    form_set(form_pane_form(pane), "from", text);
    ident_format(&session_who(session)->practitioner, text);
    if (ident_known(&session_who(session)->practitioner))
        form_set(form_pane_form(pane), "invited_by", text);
}

static void add(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct form_pane_options options = { .layout = &member_layout,
                                         .parent = rows->view.work->case_id,
                                         .draft_title = "A member of the team",
                                         .place = "t +team.add",
                                         .prefill = prefill_member,
                                         .save = add_member,
                                         .saved = member_added };

    pane_screen_open(rows->view.app, rows->view.work, &options, "Add to the team", true);
}

/* ----- Taking out ------------------------------------------------------ */

static bool remove_member(void *who, const char *reason, struct err *err)
{
    struct rows_screen *rows = who;
    const struct team_row *row = focused(rows);

    if (row == NULL)
        return true;
    if (!team_remove(app_session(rows->view.app), &row->member.record.id, reason, err))
        return false;
    casework_refresh(rows->view.work);
    stack_say(app_stack(rows->view.app), "The membership is ended. It stays on record.");
    return true;
}

static void take_out(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct team_row *row = focused(rows);
    struct arena arena = ARENA_INIT;
    struct asking asking = { .title = "End this membership", .label = "Reason",
                             .verb = "end it", .needed = true, .work = rows->view.work,
                             .place = "t", .done = remove_member,
                             .who = rows };

    if (row == NULL) {
        stack_say(screen->stack, "Nobody is in the team yet.");
        return;
    }
    asking.about = row->member.record.id;
    asking.words = arena_printf(&arena,
                                "%s leaves the team today and sees the record no longer. What "
                                "they did stays on record.",
                                row->name);
    ask_open(rows->view.app, &asking);
    arena_clear(&arena);
}

static const char *why_not(const struct screen *screen)
{
    return casework_why_not(rows_of(screen)->view.work, PERMIT_TEAM_MEETINGS, OPERATION_CREATE,
                            false);
}

static const char *why_nobody(const struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);

    if (focused(rows) == NULL)
        return "Nobody is in the team yet.";
    if (!ident_known(&focused(rows)->member.record.id))
        return "This is no membership: they lead the case, or stand in for the lead.";
    return casework_why_not(rows->view.work, PERMIT_TEAM_MEETINGS, OPERATION_UPDATE, false);
}

static const struct action team_actions[] = {
    { .name = "team.add", .key = "a", .hint = "Add", .help = "Add somebody to the team",
      .why_not = why_not, .run = add },
    { .name = "team.remove", .key = "x", .hint = "End", .help = "End a membership",
      .why_not = why_nobody, .run = take_out },
    { .name = "team.lead", .key = "l", .hint = "Lead...", .help = "The lead professional",
      .run = nav_run_LEAD },
    { .name = "team.consent", .key = "k", .hint = "Consent", .help = "The consent log",
      .run = nav_run_CONSENT },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

static void title(const struct screen *screen, struct str *out)
{
    size_t count = team_of(rows_of(screen))->count;

    if (rows_of(screen)->err.kind != ERR_NONE)
        str_add(out, "Team");
    else
        str_printf(out, "Team, %zu %s", count, count == 1 ? "member" : "members");
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    const struct team_row *row = focused(rows);
    struct arena arena = ARENA_INIT;

    if (row != NULL && !row->consent_reaches)
        canvas_wrap(canvas, rect, ROLE_ALERT,
                    arena_printf(&arena,
                                 "! The consent in force does not reach %s (%s): they will get "
                                 "no papers. k shows the consent, where a new decision can be "
                                 "recorded.",
                                 row->name, row->agency),
                    0);
    else if (row != NULL)
        canvas_wrap(canvas, rect, ROLE_QUIET,
                    arena_printf(&arena, "%s (%s) may see: %s", row->name, row->agency,
                                 row->may_see),
                    0);
    arena_clear(&arena);
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "\"May see\" follows from the consent in force, not from the team list.");
}

const struct screen_ops team_ops = {
    .name = "team",
    .kind = SCREEN_FULL,
    .help = "Who is in the team around the child and what each may see of the record today. "
            "That follows from consent: adding somebody gives them nothing the family has not "
            "agreed to.",
    .actions = team_actions,
    .action_count = COUNT(team_actions),
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column team_columns[] = {
    { .title = "Name", .cols = 17 },
    { .title = "Role in team", .cols = 12 },
    { .title = "Agency or relation", .cols = 18, .grow = true },
    { .title = "Since", .cols = 11, .rank = 2 },
    { .title = "May see", .cols = 10 },
    { .title = "Action", .cols = 6, .rank = 1 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static struct ident record_of(const struct rows_screen *rows, size_t at)
{
    return team_of(rows)->rows[at].member.record.id;
}

static const struct rows_kind team_kind = {
    .record = record_of,
    .ops = &team_ops,
    .columns = team_columns,
    .column_count = COUNT(team_columns),
    .nothing = "Nobody is in the team yet. a adds somebody.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 3,
    .release = release,
};

void team_open(struct casework *work)
{
    rows_open(&team_kind, work->app, work, need_memory(sizeof(struct team)));
}
