/* SPDX-License-Identifier: MIT */
/* A case is made void: asked for, after a look at what goes where; a merge is
 * taken apart. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "screens/all_ops.h"
#include "screens/ask.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/rows_screen.h"
#include "service/beyond_svc.h"
#include "service/merge_svc.h"
#include "service/void_svc.h"
#include "ui/dialog.h"

static const char asked[] = "Asked for. An administrator agrees or says why not; you read it here.";

/* ----- Both cases side by side ------------------------------------------ */

struct merging {
    struct form_pane *pane; /* the form beneath */
    struct screen *form, *screen;
    const char *kept_urn;   /* in the arena of the form */
    struct merge_preview preview;
};

static bool fill_preview(struct rows_screen *rows, struct err *err)
{
    struct merging *merging = rows->data;
    struct merge_preview *preview = &merging->preview;
    struct table_row *room;

    merging->screen = &rows->view.screen;
    if (!merge_preview(app_session(rows->view.app), &rows->view.work->case_id, merging->kept_urn,
                       preview, &rows->arena, err))
        return false;
    room = rows_room(rows, preview->count);
    for (size_t i = 0; i < preview->count; i++) {
        room[i].cells[0] = preview->lines[i].what;
        room[i].cells[1] = preview->lines[i].here;
        room[i].cells[2] = preview->lines[i].there;
        room[i].cells[3] = preview->lines[i].becomes;
    }
    return true;
}

/* The whole line, which columns may cut. */
static void preview_detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    const struct merging *merging = rows->data;
    const struct merge_line *line;
    struct arena arena = ARENA_INIT;
    size_t at;

    if (rows_focus(rows, &at) && at < merging->preview.count) {
        line = &merging->preview.lines[at];
        canvas_wrap(canvas, rect, ROLE_TEXT,
                    arena_printf(&arena, "%s. This case: %s. The one that stays: %s. Becomes: %s.",
                                 line->what, line->here, line->there, line->becomes),
                    0);
    }
    arena_clear(&arena);
}

/* Now the form may be saved: both were looked at. */
static bool ask_now(struct merging *merging, const char *same)
{
    struct stack *stack = merging->screen->stack;
    struct screen *form = merging->form;

    form_pane_note(merging->pane, same);
    if (!form_pane_save(merging->pane)) {
        form_pane_note(merging->pane, NULL);
        return false;
    }
    stack_remove(stack, merging->screen);
    stack_remove(stack, form);
    stack_say(stack, "%s", asked);
    return true;
}

static bool known_to_be_one(void *who, const char *reason, struct err *err)
{
    struct merging *merging = who;
    struct stack *stack = merging->screen->stack;

    return ask_now(merging, reason) ||
           err_set(err, ERR_REFUSED, "%s", stack_message(stack));
}

/* The search would not even have asked. */
static void ask_how_known(struct merging *merging)
{
    struct asking asking = { .title = "Little alike",
                             .words = "By what is on record the search would not take the two for "
                                      "one child. Say how you know that they are: the reason is "
                                      "kept with the request.",
                             .label = "How you know",
                             .verb = "ask for the merge",
                             .needed = true,
                             .work = view_of(merging->screen)->work,
                             .place = "z",
                             .done = known_to_be_one,
                             .who = merging };

    ask_open(view_of(merging->screen)->app, &asking);
}

static void merge_answered(void *who, size_t answer)
{
    struct merging *merging = who;

    if (answer == 1 && merge_is_likely(&merging->preview.likeness))
        (void)ask_now(merging, "");
    else if (answer == 1)
        ask_how_known(merging);
}

static void ask_merge(struct screen *screen)
{
    struct merging *merging = rows_mut(screen)->data;
    const struct merge_preview *preview = &merging->preview;
    struct arena arena = ARENA_INIT;
    struct dialog dialog = { .title = "The same child?",
                             .buttons = { { "Not now", 'n' }, { "The same: ask for it", 's' } },
                             .count = 2,
                             .done = merge_answered,
                             .who = merging };

    dialog.words = arena_printf(&arena,
                                "%s becomes void and %s goes on. By what is on record they are "
                                "alike in %d of 100%s%s. It happens when an administrator agrees, "
                                "who learns that you say they are the same child.",
                                preview->urn, preview->kept_urn, preview->likeness.score,
                                preview->likeness.words[0] ? ": " : "", preview->likeness.words);
    dialog_ask(screen->stack, &dialog);
    arena_clear(&arena);
}

static const char *why_no_merge(const struct screen *screen)
{
    return rows_of(screen)->list.count > 0 ? NULL : "There is nothing to lay side by side.";
}

static void preview_title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "What goes where");
}

static void preview_hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Are both the same child? m asks for the merge; Esc goes back to the form.");
}

static const struct action merge_actions[] = {
    { .name = "merge.ask", .key = "m", .hint = "Ask for the merge",
      .help = "Ask the administrator for the second key to this merge",
      .why_not = why_no_merge, .run = ask_merge },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

const struct screen_ops merge_ops = {
    .name = "merge",
    .kind = SCREEN_FULL,
    .help = "Two cases of the same child, side by side, and what becomes of each part: nothing is "
            "destroyed. The first becomes void and stays to be read; its sharing log and notes "
            "are carried over to the second. It can be taken apart again. The line in focus is in "
            "full below the list. Nothing is asked for before you said yes to a question.",
    .actions = merge_actions,
    .action_count = COUNT(merge_actions),
    .title = preview_title,
    .hint = preview_hint,
    ROWS_OPS,
};

static const struct table_column merge_columns[] = {
    { .title = "", .cols = 17 },
    { .title = "This case", .cols = 17, .grow = true },
    { .title = "The one that stays", .cols = 18, .grow = true },
    { .title = "Becomes", .cols = 17 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind merge_kind = {
    .ops = &merge_ops,
    .columns = merge_columns,
    .column_count = COUNT(merge_columns),
    .nothing = "There is nothing to lay side by side.",
    .fill = fill_preview,
    .detail = preview_detail,
    .detail_rows = 4,
    .release = release,
};

static void open_preview(struct form_pane *pane, const char *kept_urn)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct merging *merging = need_memory(sizeof(*merging));

    merging->pane = pane;
    merging->form = stack_top_full(options->stack);
    merging->kept_urn = arena_strdup(form_pane_arena(pane), kept_urn);
    rows_open(&merge_kind, options->app, options->work, merging);
}

/* ----- The form --------------------------------------------------------- */

static bool is_duplicate(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "reason", "DUPLICATE");
}

static const struct layout_field void_fields[] = {
    { .name = "reason" },
    { .name = "kept_urn", .asked = is_duplicate },
    { .name = "note" },
};
static const struct layout_section void_section[] = {
    { "void", "Make this case void", void_fields, COUNT(void_fields) },
};
static const struct layout void_layout = {
    .name = "void", .title = "Making a case void", .parts = { ENTITY_void_request },
    .sections = void_section, .section_count = 1,
};

static bool save(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct session *session = app_session(options->app);
    struct void_request *request = records[0];
    struct merge_preview preview;

    if (request->reason != VOID_REASON_DUPLICATE || form_pane_noted(pane) != NULL)
        return void_ask(session, &options->work->case_id, request, form_pane_noted(pane), err);
    if (!merge_preview(session, &options->work->case_id, request->kept_urn, &preview,
                       form_pane_arena(pane), err))
        return false;
    open_preview(pane, preview.kept_urn);
    return err_set(err, ERR_STOPPED, "It is asked for when you have looked at both.");
}

static void saved(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack, "%s", asked);
}

/* What an administrator answered the last time. */
static void say_declined(const struct casework *work)
{
    const struct void_request *last = void_request_of(&work->view.file);

    if (last != NULL && last->answer == VOID_ANSWER_DECLINED)
        stack_warn(app_stack(work->app), "Declined before: %s", last->answer_reason);
}

/* The other case of what may be one child, by its reference; NULL: none is likely. */
static const char *likely_double(const struct casework *work, struct arena *arena)
{
    struct due_list due;
    struct err quiet = ERR_INIT;

    if (!beyond_find(app_session(work->app), &work->view, &due, arena, &quiet))
        return NULL;
    for (size_t i = 0; i < due.count; i++) {
        if (due.items[i].rule == DUE_DUP)
            return due.items[i].about;
    }
    return NULL;
}

/* Nobody knows references by heart: the one that was asked about, else the likely one. */
static void prefill(struct form_pane *pane)
{
    const struct casework *work = form_pane_options(pane)->work;
    struct form *form = form_pane_form(pane);
    struct arena *arena = form_pane_arena(pane);
    const char *other = likely_double(work, arena);

    if (work->other_urn[0] != '\0') {
        form_set(form, "reason", "DUPLICATE");
        form_set(form, "kept_urn", work->other_urn);
    } else if (other != NULL) {
        form_set(form, "kept_urn", arena_printf(arena, "%.*s", (int)strcspn(other, " "), other));
    }
    if (other != NULL)
        stack_say(app_stack(work->app), "It may be the child of %s, which is filled in.", other);
}

static void open_form(struct casework *work)
{
    struct form_pane_options options = { .layout = &void_layout,
                                         .parent = work->case_id,
                                         .place = "z",
                                         .prefill = prefill,
                                         .save = save,
                                         .saved = saved };

    pane_screen_open(work->app, work, &options, void_layout.title, true);
    say_declined(work);
}

/* ----- Taken apart ------------------------------------------------------ */

static bool undo(void *who, const char *reason, struct err *err)
{
    struct casework *work = who;

    if (!merge_undo(app_session(work->app), &work->case_id, reason, err))
        return false;
    app_note_elsewhere(work->app);
    casework_refresh(work);
    stack_say(app_stack(work->app), "Taken apart: this case is again what it was.");
    return true;
}

static void let_go(void *who)
{
    casework_release(who);
}

static void ask_undo(struct casework *work)
{
    struct asking asking = { .title = "Take the merge apart",
                             .words = "This case is again what it was, and whoever led it leads "
                                      "it. What was carried over to the other case is taken back "
                                      "there; all of it stays on record. Both cases keep that "
                                      "the other is about another child.",
                             .label = "Why they are not the same",
                             .verb = "take it apart",
                             .needed = true,
                             .work = work,
                             .place = "z",
                             .done = undo,
                             .release = let_go,
                             .who = work };

    casework_hold(work);
    ask_open(work->app, &asking);
}

/* ----- Which of them ---------------------------------------------------- */

static const char *undo_why_not(const struct casework *work, struct arena *arena)
{
    return merge_undo_why_not(app_session(work->app), &work->case_id, arena);
}

const char *void_open_why_not(const struct casework *work)
{
    if (work->view.identity_only)
        return "This is for the co-ordinator of the case.";
    return work->view.file.caf_case.state == STATE_V0
               ? NULL
               : void_why_not(&work->view.file, &work->view.relation);
}

void void_open(struct casework *work)
{
    const char *why_not = void_open_why_not(work);
    bool is_void = work->view.file.caf_case.state == STATE_V0;
    struct permission permission =
        permit(PERMIT_REOPEN_VOID_MERGE, OPERATION_EXECUTE, &work->view.relation);
    struct arena arena = ARENA_INIT;

    if (why_not != NULL && permission.elsewhere && !permission.allowed)
        why_not = case_why_not(app_session(work->app), &work->view.file, &permission, &arena);
    if (why_not == NULL && is_void)
        why_not = undo_why_not(work, &arena);
    if (why_not != NULL)
        stack_say(app_stack(work->app), "%s", why_not);
    else if (is_void)
        ask_undo(work);
    else
        open_form(work);
    arena_clear(&arena);
}
