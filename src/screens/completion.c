/* SPDX-License-Identifier: MIT */
/* Completing an assessment: everything missing in one list, then the signature. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/sign_off.h"
#include "screens/all_ops.h"
#include "screens/assessment_sheet.h"
#include "screens/case_screens.h"
#include "screens/draft_text.h"
#include "screens/nav.h"
#include "screens/view.h"
#include "service/assessment_svc.h"
#include "service/draft_svc.h"
#include "service/record_svc.h"
#include "ui/dialog.h"
#include "ui/plain.h"
#include "ui/table.h"

struct problem_list {
    struct view view;
    struct ident version;
    struct problems problems;
    struct table *table;
    struct table_list list;
    struct arena arena;
};

static struct problem_list *list_mut(struct screen *screen)
{
    return (struct problem_list *)screen;
}

static const struct problem_list *list_of(const struct screen *screen)
{
    return (const struct problem_list *)screen;
}

static const struct table_column columns[] = {
    { .title = "Section", .cols = 24 },
    { .title = "What is missing", .cols = 40, .grow = true },
};

/* ----- The list -------------------------------------------------------- */

static void fill(struct problem_list *list)
{
    struct table_row *rows =
        arena_alloc(&list->arena, (list->problems.count + 1) * sizeof(*rows));

    for (size_t i = 0; i < list->problems.count; i++) {
        const struct problem *problem = &list->problems.items[i];

        rows[i] = (struct table_row){ .id = arena_printf(&list->arena, "%zu", i),
                                      .mark = problem->warning ? "?" : "!",
                                      .cells = { section_words(problem->section),
                                                 problem->sentence } };
        rows[i].at = rows[i].id;
    }
    list->list = (struct table_list){ rows, list->problems.count };
    table_reload(list->table);
}

static bool read_problems(struct problem_list *list, struct err *err)
{
    arena_clear(&list->arena);
    list->problems = (struct problems){ .arena = &list->arena };
    return assessment_problems(app_session(list->view.app), &list->version, &list->problems,
                               &list->arena, err);
}

/* Goes to the field, on the assessment that lies under the list. */
static void go(struct screen *screen)
{
    struct problem_list *list = list_mut(screen);
    const struct table_row *row = table_focus(list->table);
    struct stack *stack = screen->stack;
    struct screen *sheet = stack_find(stack, "assessment");
    struct problem problem;

    if (row == NULL || sheet == NULL)
        return;
    problem = list->problems.items[strtoul(row->id, NULL, 10)];
    stack_remove(stack, screen);
    assessment_go(sheet_mut(sheet), &problem);
}

static void next(struct screen *screen)
{
    static const struct key down = { .kind = K_DOWN };

    table_key(list_mut(screen)->table, &down);
}

static void again(struct screen *screen)
{
    struct problem_list *list = list_mut(screen);
    struct casework *work = list->view.work;
    struct ident version = list->version;

    casework_hold(work);
    stack_remove(screen->stack, screen);
    completion_open(work, &version);
    casework_release(work);
}

static const struct action list_actions[] = {
    { .name = "problem.go", .key = "Enter", .hint = "Go there", .help = "Go to the field",
      .places = ANYWHERE, .run = go },
    { .common = ACT_NEXT_PROBLEM, .run = next },
    { .common = ACT_MAIN, .hint = "Try again", .help = "Look again, and sign when all is there",
      .run = again },
    NAV_ACTIONS,
};

static void title(const struct screen *screen, struct str *out)
{
    size_t stopping = problems_stopping(&list_of(screen)->problems);

    str_printf(out, "%zu thing%s still to finish", stopping, stopping == 1 ? "" : "s");
}

static void layout(struct screen *screen, struct rect body)
{
    table_layout(list_mut(screen)->table, body);
}

static void draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    table_draw(list_of(screen)->table, canvas, body, true);
}

static bool key(struct screen *screen, const struct key *pressed)
{
    return table_key(list_mut(screen)->table, pressed);
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Enter goes to the field. \"?\" is only a reminder and does not stop you.");
}

static void close_list(struct screen *screen)
{
    struct problem_list *list = list_mut(screen);

    table_free(list->table);
    arena_clear(&list->arena);
    view_free(&list->view);
}

static void aloud(struct screen *screen, struct plain *plain)
{
    struct problem_list *list = list_mut(screen);
    struct table_source source = table_list_source(&list->list);
    struct str id = STR_INIT;

    if (plain_list(plain, "Still to finish", columns, COUNT(columns), &source, &id) &&
        table_go(list->table, str_text(&id)))
        go(screen);
    str_release(&id);
}

const struct screen_ops problems_ops = {
    .aloud = aloud,
    .name = "problems",
    .kind = SCREEN_FULL,
    .help = "Everything that stands between this draft and completion, in the order of the form. "
            "Enter goes to the field; F4 in the assessment brings the list back.",
    .actions = list_actions,
    .action_count = COUNT(list_actions),
    .title = title,
    .layout = layout,
    .draw = draw,
    .key = key,
    .hint = hint,
    .close = close_list,
};

static struct problem_list *make_list(struct casework *work, const struct ident *version)
{
    struct problem_list *list = view_new(sizeof(*list), &problems_ops, work->app, work);
    struct table_options options = { .columns = columns,
                                     .column_count = COUNT(columns),
                                     .nothing = "Nothing is missing. F4 signs." };

    list->version = *version;
    options.source = table_list_source(&list->list);
    list->table = table_new(&options);
    return list;
}

/* ----- Signing --------------------------------------------------------- */

struct completion {
    struct casework *work;
    struct ident version;
};

static bool sign(void *who, const char *reason UNUSED, const char *passphrase, struct err *err)
{
    const struct completion *completion = who;
    struct secret *secret = secret_from(passphrase, strlen(passphrase));
    bool ok = assessment_complete(app_session(completion->work->app), &completion->version,
                                  secret, err);

    secret_free(secret);
    return ok;
}

static void signed_or_not(void *who, bool signed_it)
{
    struct completion *completion = who;
    struct casework *work = completion->work;
    struct stack *stack = app_stack(work->app);
    struct screen *sheet = stack_find(stack, "assessment");

    if (signed_it) {
        casework_refresh(work);
        if (sheet != NULL)
            stack_remove(stack, sheet);
        stack_say(stack, "Complete. Give the family its copy within %d days.%s",
                  session_parameters(app_session(work->app))->copy_days,
                  work->view.file.caf_case.state == STATE_A1
                      ? " On the overview, r: one service or a team?"
                      : "");
    }
    casework_release(work);
    free(completion);
}

static const char signing_words[] =
    "From now on this version never changes: a correction is a note beside it or a new version. "
    "The team that consent names can read it. Your passphrase signs it in your name.";

/* What is signed, and what to think of first. `judging`: the words that judge and where; NULL:
 * none. */
static const char *words_before(const struct casework *work, const struct ident *version,
                                const char *judging, struct arena *arena)
{
    const char *words = signing_words;
    const char *old = sign_off_old_names(&work->view.file, version, arena);

    if (*old)
        words = arena_printf(arena,
                             "%s\n\nChanged since they signed: %s. Show them what changed and "
                             "enter the signature anew (14), or sign on purpose.",
                             words, old);
    if (judging != NULL)
        words = arena_printf(arena,
                             "%s\n\nWords that judge: %s. Say what was seen or said instead, or "
                             "sign them on purpose.",
                             words, judging);
    return words;
}

static void ask_signature(struct casework *work, const struct ident *version, const char *judging)
{
    struct arena arena = ARENA_INIT;
    struct completion *completion = need_memory(sizeof(*completion));
    struct signing signing = {
        .title = "Complete the assessment",
        .words = words_before(work, version, judging, &arena),
        .harmless = "Keep as draft",
        .verb = "Complete and sign",
        .sign = sign,
        .done = signed_or_not,
        .who = completion,
    };

    completion->work = work;
    completion->version = *version;
    casework_hold(work);
    dialog_sign(app_stack(work->app), &signing);
    arena_clear(&arena);
}

/* The newest draft of this person's that belongs to the assessment of this case: after
 * the signature there is no form left that takes it. NULL: none. */
static bool find_unsaved(struct casework *work, const char **title, struct arena *arena,
                         struct err *err)
{
    struct drafts drafts;

    *title = NULL;
    if (!draft_list(app_session(work->app), &drafts, arena, err))
        return false;
    for (size_t i = 0; i < drafts.count && *title == NULL; i++) {
        struct ident case_id;
        const char *place;

        if (draft_text_where(drafts.items[i].body, &case_id, &place, arena) &&
            ident_equal(&case_id, &work->case_id) && place[0] == 'a' &&
            (place[1] == '\0' || place[1] == ' '))
            *title = drafts.items[i].title;
    }
    return true;
}

static void sign_unless_unsaved(struct casework *work, const struct ident *version,
                                const struct problems *problems)
{
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    const char *title;

    if (!find_unsaved(work, &title, &arena, &err))
        stack_err(app_stack(work->app), &err);
    else if (title != NULL)
        stack_warn(app_stack(work->app),
                   "\"%s\" is typed and not saved, and nothing can be added once this is signed. "
                   "Open it and save it, or throw it away among your drafts (F7 in the list of "
                   "cases).",
                   title);
    else
        ask_signature(work, version, record_words_told(problems, &arena));
    arena_clear(&arena);
}

void completion_open(struct casework *work, const struct ident *version)
{
    struct problem_list *list = make_list(work, version);
    struct err err = ERR_INIT;

    if (!read_problems(list, &err)) {
        stack_err(app_stack(work->app), &err);
        close_list(&list->view.screen);
    } else if (problems_stopping(&list->problems) == 0) {
        sign_unless_unsaved(work, version, &list->problems);
        close_list(&list->view.screen);
    } else {
        fill(list);
        stack_push(app_stack(work->app), &list->view.screen);
    }
}
