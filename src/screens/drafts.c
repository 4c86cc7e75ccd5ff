/* SPDX-License-Identifier: MIT */
/* Text that was typed and not saved. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "screens/all_ops.h"
#include "screens/draft_text.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/rows_screen.h"
#include "service/draft_svc.h"
#include "ui/dialog.h"

/* All drafts, and of each piece of work the newest, which stands in the list. */
struct found_drafts {
    struct drafts all;
    size_t *first;
    size_t count;
};

static const struct draft *focused(const struct rows_screen *rows)
{
    const struct found_drafts *found = rows->data;
    size_t at;

    return rows_focus(rows, &at) ? &found->all.items[found->first[at]] : NULL;
}

static void find_pieces(struct found_drafts *found, struct arena *arena)
{
    found->count = 0;
    found->first = arena_alloc(arena, (found->all.count + 1) * sizeof(*found->first));
    for (size_t i = 0; i < found->all.count; i++) {
        size_t k = 0;

        while (k < found->count &&
               !draft_same_piece(&found->all.items[i], &found->all.items[found->first[k]]))
            k++;
        if (k == found->count)
            found->first[found->count++] = i;
    }
}

/* A child that is being opened a case for has only what was typed. */
struct typed_name {
    const char *family, *given, *mother;
    struct arena *arena;
};

static void take_name(void *who, const char *name, const char *raw)
{
    struct typed_name *typed = who;

    if (strcmp(name, "family_name") == 0)
        typed->family = arena_strdup(typed->arena, raw);
    else if (strcmp(name, "given_names") == 0)
        typed->given = arena_strdup(typed->arena, raw);
    else if (strcmp(name, "mother.name") == 0)
        typed->mother = arena_strdup(typed->arena, raw);
}

static const char *typed_child(const struct found_drafts *found, const struct draft *draft,
                               struct arena *arena)
{
    struct typed_name typed = { "", "", "", arena };

    for (size_t i = 0; i < found->all.count; i++) {
        if (draft_same_piece(&found->all.items[i], draft))
            draft_text_each(found->all.items[i].body, take_name, &typed);
    }
    if (typed.family[0] == '\0' && typed.given[0] == '\0')
        return typed.mother[0] == '\0' ? "not named yet"
                                       : arena_printf(arena, "%s (unborn)", typed.mother);
    return arena_printf(arena, "%s%s%s", typed.family,
                        typed.family[0] != '\0' && typed.given[0] != '\0' ? ", " : "",
                        typed.given);
}

static const char *child_of(const struct rows_screen *rows, const struct draft *draft,
                            struct arena *arena)
{
    struct ident case_id = IDENT_NONE;
    const char *place = "";

    if (!draft_text_where(draft->body, &case_id, &place, arena))
        return "";
    if (ident_known(&case_id))
        return draft_child(app_session(rows->view.app), &case_id, arena);
    return typed_child(rows->data, draft, arena);
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct found_drafts *found = rows->data;
    struct table_row *room;

    found->count = found->all.count = 0;
    if (!draft_list(app_session(rows->view.app), &found->all, &rows->arena, err))
        return false;
    find_pieces(found, &rows->arena);
    room = rows_room(rows, found->count);
    for (size_t i = 0; i < found->count; i++) {
        const struct draft *draft = &found->all.items[found->first[i]];
        int64_t local = draft->saved_at.seconds + 60 * instant_local_offset(draft->saved_at);
        char day[DATE_WORDS];

        date_format_words(instant_local_date(draft->saved_at), day);
        room[i].cells[0] = arena_printf(&rows->arena, "%s %02d:%02d", day + 4, /* no weekday */
                                        (int)(local / 3600 % 24), (int)(local / 60 % 60));
        room[i].cells[1] = draft->elsewhere
                               ? arena_printf(&rows->arena, "%s (open elsewhere)", draft->title)
                               : draft->title;
        room[i].cells[2] = child_of(rows, draft, &rows->arena);
    }
    return true;
}

/* A step of the case is opened by its form: the list it was taken from has many. */
static const char *form_at(const struct draft *draft, const char *place, struct arena *arena)
{
    return strcmp(place, "n") == 0 ? arena_printf(arena, "n %s", draft->form) : place;
}

static void open_draft(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct app *app = rows->view.app;
    const struct draft *draft = focused(rows);
    struct arena arena = ARENA_INIT;
    struct ident case_id;
    struct child_meant known = { draft != NULL ? draft->record : IDENT_NONE, NULL, NULL };
    const struct child_meant *child = ident_known(&known.id) ? &known : NULL;
    const char *place;

    if (draft != NULL)
        draft_choose(app_session(app), draft);
    if (draft == NULL)
        stack_say(screen->stack, "Everything you typed is saved.");
    else if (draft->elsewhere)
        stack_warn(screen->stack, "You are typing in this at another terminal%s%s. Leave it there "
                                  "first.", draft->terminal[0] == '\0' ? "" : ", ",
                   draft->terminal);
    else if (!draft_text_where(draft->body, &case_id, &place, &arena))
        stack_warn(screen->stack, "This draft does not say where it belongs.");
    else if (!ident_known(&case_id) && place[0] == 't')
        arrival_open(app, strcmp(place, "t in") == 0 ? EVENT_T22 : EVENT_T19, child,
                     NULL);
    else if (!ident_known(&case_id) && place[0] == 'b')
        checklist_new_open(app, child, NULL);
    else if (!ident_known(&case_id))
        open_case_again(app, place[0] == 'n' && place[1] == ' ' ? place + 2 : "");
    else
        nav_open_case_then(app, &case_id, form_at(draft, place, &arena));
    arena_clear(&arena);
}

static void throw_away(void *who, size_t answer)
{
    struct rows_screen *rows = who;
    const struct found_drafts *found = rows->data;
    const struct draft *draft = focused(rows);
    struct err err = ERR_INIT;

    if (answer != 1 || draft == NULL)
        return;
    for (size_t i = 0; i < found->all.count; i++) {
        const struct draft *one = &found->all.items[i];

        if (draft_same_piece(one, draft) && !draft_throw(app_session(rows->view.app), one, &err))
            stack_err(app_stack(rows->view.app), &err);
    }
    rows_reload(rows);
}

static void ask_throw(struct screen *screen)
{
    struct dialog dialog = { .title = "Throw this draft away",
                             .words = "The text you typed and did not save goes. What is stored "
                                      "stays as it is.",
                             .buttons = { { "Keep it", 'k' }, { "Throw away", 't' } },
                             .count = 2,
                             .done = throw_away,
                             .who = screen };

    if (focused(rows_of(screen)) != NULL)
        dialog_ask(screen->stack, &dialog);
}

static const struct action draft_actions[] = {
    { .name = "draft.open", .key = "Enter", .hint = "Open", .help = "Go on with the text",
      .run = open_draft },
    { .name = "draft.throw", .key = "x", .hint = "Throw away", .help = "Throw the draft away",
      .run = ask_throw },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_CONCERN_WHOSE,
    NAV_HOME_ACTIONS,
};

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "My drafts");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Nobody else sees your drafts. Enter goes on where you stopped.");
}

const struct screen_ops draft_ops = {
    .name = "drafts",
    .kind = SCREEN_FULL,
    .help = "What you typed and did not save: kept two seconds after the last key, over Esc, a "
            "lost line and a power cut. Enter opens the form with your text in it.",
    .actions = draft_actions,
    .action_count = COUNT(draft_actions),
    .strip_rows = -1,
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column draft_columns[] = {
    { .title = "Kept", .cols = 17 },
    { .title = "What", .cols = 24, .grow = true },
    { .title = "Child", .cols = 16 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind draft_kind = {
    .ops = &draft_ops,
    .columns = draft_columns,
    .column_count = COUNT(draft_columns),
    .nothing = "Everything you typed is saved.",
    .fill = fill,
    .release = release,
};

void drafts_open(struct app *app)
{
    rows_open(&draft_kind, app, NULL, need_memory(sizeof(struct found_drafts)));
}
