/* SPDX-License-Identifier: MIT */
/* Linked cases: the family's others, the episode before, a duplicate. */

#include "config.h"

#include <stdlib.h>

#include "screens/all_ops.h"
#include "screens/ask.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/rows_screen.h"
#include "service/birth_svc.h"
#include "service/link_svc.h"

struct linked {
    struct links links;
    struct ident asked_about; /* while a question is open */
};

static const struct link_row *focused(const struct rows_screen *rows)
{
    const struct linked *linked = rows->data;
    size_t at;

    return rows_focus(rows, &at) ? &linked->links.rows[at] : NULL;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct links *links = &((struct linked *)rows->data)->links;
    struct table_row *room;

    links->count = 0;
    if (!link_list(app_session(rows->view.app), &rows->view.work->case_id, links, &rows->arena,
                   err))
        return false;
    room = rows_room(rows, links->count);
    for (size_t i = 0; i < links->count; i++) {
        const struct link_row *row = &links->rows[i];

        room[i].cells[0] = row->words;
        room[i].cells[1] = row->may_open ? row->urn : "-";
        room[i].cells[2] = row->may_open ? row->name : "Not yours to see";
        room[i].cells[3] = row->state;
    }
    return true;
}

/* ----- Going there ------------------------------------------------------ */

static void go(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct link_row *row = focused(rows);
    struct ident other = row->other;

    if (row->may_open)
        nav_open_case(rows->view.app, &other);
    else
        stack_say(screen->stack, "There is a case, which is not yours to see. Ask %s.", row->ask);
}

static const char *why_nothing(const struct screen *screen)
{
    return focused(rows_of(screen)) == NULL ? "No case is linked." : NULL;
}

/* ----- A new one -------------------------------------------------------- */

static const struct form_field urn_field = {
    .name = "urn",
    .label = "Other case",
    .kind = ASK_LINE,
    .max = 14,
    .need = NEED_TO_SAVE,
    .hint = "Its reference, such as CAF-2010-00017: the area search finds it.",
    .help = "The reference of the other case. Linking opens nothing: each case is still read by "
            "those whom its own family lets read it.",
};
static const struct layout_field link_fields[] = {
    { .name = "kind" },
    { .own = &urn_field },
    { .name = "note", .label = "Why" },
};
static const struct layout_section link_section[] = {
    { "link", "A link to another case", link_fields, COUNT(link_fields) },
};
static const struct layout link_layout = {
    .name = "link", .title = "A link to another case", .parts = { ENTITY_case_link },
    .sections = link_section, .section_count = 1,
};

static bool save(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct case_link *link = records[0];

    if (!link_add(app_session(options->app), &options->work->case_id,
                  (enum code_link_kind)link->kind, form_value(form_pane_form(pane), "urn"),
                  link->note, err))
        return false;
    app_note_elsewhere(options->app);
    return true;
}

static void saved(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack, "Linked. Both cases show it.");
}

void link_new_open(struct casework *work)
{
    struct form_pane_options options = { .layout = &link_layout,
                                         .parent = work->case_id,
                                         .place = "e new",
                                         .save = save,
                                         .saved = saved };

    pane_screen_open(work->app, work, &options, link_layout.title, true);
}

static void add(struct screen *screen)
{
    link_new_open(rows_mut(screen)->view.work);
}

static const char *why_not_mine(const struct screen *screen)
{
    return casework_why_not(rows_of(screen)->view.work, PERMIT_IDENTIFYING_DETAILS,
                            OPERATION_UPDATE, false);
}

/* ----- Taken back ------------------------------------------------------- */

static bool take_back(void *who, const char *reason, struct err *err)
{
    struct rows_screen *rows = who;
    const struct linked *linked = rows->data;

    if (!link_remove(app_session(rows->view.app), &rows->view.work->case_id,
                     &linked->asked_about, reason, err))
        return false;
    app_note_elsewhere(rows->view.app);
    casework_refresh(rows->view.work);
    rows_reload(rows);
    stack_say(app_stack(rows->view.app), "Taken back; it stays on record.");
    return true;
}

static void ask_why(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct link_row *row = focused(rows);
    struct asking asking = { .title = "Take the link back",
                             .words = "Neither case shows it any more; that there was one, and "
                                      "why it was taken back, stays on record.",
                             .label = "Why they are not linked",
                             .verb = "take it back",
                             .needed = true,
                             .work = rows->view.work,
                             .place = "e",
                             .done = take_back,
                             .who = rows };

    if (row->program) {
        stack_say(screen->stack, "This link was made by a step and stays with it.");
        return;
    }
    ((struct linked *)rows->data)->asked_about = row->link;
    asking.about = row->link;
    ask_open(rows->view.app, &asking);
}

static const char *why_no_taking(const struct screen *screen)
{
    const char *why_not = why_not_mine(screen);

    return why_not != NULL ? why_not : why_nothing(screen);
}

static const char *why_not_born(const struct screen *screen)
{
    const struct casework *work = rows_of(screen)->view.work;
    const char *why_not = why_not_mine(screen);

    return why_not != NULL ? why_not
                           : birth_further_why_not(&work->view.file, &work->view.relation);
}

static void born(struct screen *screen)
{
    birth_further_open(rows_mut(screen)->view.work);
}

static const struct action link_actions[] = {
    { .name = "link.open", .key = "Enter", .hint = "Go there", .help = "Open the other case",
      .places = ANYWHERE, .why_not = why_nothing, .run = go },
    { .name = "link.add", .key = "a", .hint = "Link", .help = "Link this case to another",
      .why_not = why_not_mine, .run = add },
    { .name = "link.born", .key = "b", .hint = "Twin",
      .help = "Another child of this birth: a case of its own, with all that is written here",
      .why_not = why_not_born, .run = born },
    { .name = "link.remove", .key = "x", .hint = "Take back",
      .help = "Take the link back, with the reason", .why_not = why_no_taking, .run = ask_why },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

/* ----- As a screen ------------------------------------------------------ */

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Linked cases");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Enter goes to the other case, where it is yours to see.");
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    const struct link_row *row = focused(rows);
    struct arena arena = ARENA_INIT;

    if (row != NULL && !row->may_open)
        canvas_wrap(canvas, rect_top(rect, 1), ROLE_TEXT,
                    arena_printf(&arena, "Ask %s.", row->ask), 0);
    if (row != NULL && row->note[0] != '\0')
        canvas_wrap(canvas, rect_below(rect, 1), ROLE_QUIET, row->note, 0);
    arena_clear(&arena);
}

const struct screen_ops links_ops = {
    .name = "links",
    .kind = SCREEN_FULL,
    .help = "Cases that belong together: brothers and sisters, a household, parent and child, the "
            "episode before. A link opens nothing: of a case that is not yours to see you learn "
            "that there is one and whom to ask.",
    .actions = link_actions,
    .action_count = COUNT(link_actions),
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column link_columns[] = {
    { .title = "It is", .cols = 18 },
    { .title = "Case", .cols = 15 },
    { .title = "Who", .cols = 20, .grow = true },
    { .title = "State", .cols = 16, .rank = 1 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind link_kind = {
    .ops = &links_ops,
    .columns = link_columns,
    .column_count = COUNT(link_columns),
    .nothing = "No case is linked. a links one.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 3,
    .release = release,
};

void links_open(struct casework *work)
{
    rows_open(&link_kind, work->app, work, need_memory(sizeof(struct linked)));
}
