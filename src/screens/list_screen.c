/* SPDX-License-Identifier: MIT */
/* A sheet with one list on it. */

#include "config.h"

#include "screens/list_screen.h"

#include <stdlib.h>
#include <string.h>

#include "screens/all_ops.h"
#include "screens/nav.h"
#include "screens/sheet.h"

/* What the list is of. */
struct listed {
    const struct list_layout *layout;
    struct ident parent;
    char *closed;
};

static struct pane *make_list(struct sheet *sheet)
{
    const struct listed *listed = sheet->data;
    struct list_pane_options options = { .app = sheet->view.app,
                                         .work = sheet->view.work,
                                         .stack = app_stack(sheet->view.app),
                                         .layout = listed->layout,
                                         .parent = listed->parent,
                                         .closed = listed->closed };

    return list_pane_new(&options);
}

static void title(const struct screen *screen, struct str *out)
{
    const struct listed *listed = sheet_of(screen)->data;

    str_add(out, listed->layout->title);
}

static void release(struct sheet *sheet)
{
    struct listed *listed = sheet->data;

    free(listed->closed);
    free(listed);
}

static const struct action list_actions[] = { SHEET_ACTIONS, NAV_ACTIONS };

const struct screen_ops list_ops = {
    .name = "list",
    .kind = SCREEN_FULL,
    .help = "A list of records: a adds one, Enter opens the line, x takes it back with a reason.",
    .actions = list_actions,
    .action_count = COUNT(list_actions),
    .title = title,
    SHEET_OPS,
};

static const struct sheet_tab list_tabs[] = { { "list", "The list", "List", make_list } };

static const struct sheet_kind list_kind = {
    .ops = &list_ops,
    .tabs = list_tabs,
    .count = COUNT(list_tabs),
    .release = release,
};

void list_screen_open(struct app *app, struct casework *work, const struct list_layout *layout,
                      const struct ident *parent, const char *closed)
{
    struct listed *listed = need_memory(sizeof(*listed));

    listed->layout = layout;
    listed->parent = *parent;
    listed->closed = need_text(closed);
    sheet_open(&list_kind, app, work, listed);
}
