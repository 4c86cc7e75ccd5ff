/* SPDX-License-Identifier: MIT */
/* One meeting for several cases: with which it is, and another added. */

#include "config.h"

#include "screens/meeting_sharing.h"

#include "ui/picklist.h"

void meeting_sharing_read(struct meeting_sharing *sharing, struct arena *arena)
{
    const struct case_view *view = &sharing->work->view;
    struct session *session = app_session(sharing->work->app);
    size_t count = view->file.tac_meeting.count;

    sharing->words = arena_alloc(arena, (count + 1) * sizeof(*sharing->words));
    for (size_t i = 0; i < count; i++)
        sharing->words[i] = meeting_shared_with(
            session, view, &view->file.tac_meeting.items[i].record.id, arena);
}

static void picked(void *who, const struct option *option)
{
    struct meeting_sharing *sharing = who;
    struct casework *work = sharing->work;
    struct stack *stack = app_stack(work->app);
    struct err err = ERR_INIT;
    struct ident other;

    if (!ident_parse(option->code, &other))
        return;
    if (!meeting_share(app_session(work->app), &work->case_id, &sharing->meeting, &other, &err)) {
        stack_err(stack, &err);
        return;
    }
    app_note_elsewhere(work->app);
    casework_refresh(work);
    stack_say(stack, "One meeting: it is planned there, too. Each case keeps its own record.");
}

static void put_options(struct meeting_sharing *sharing, const struct share_offers *offers)
{
    struct option *options = arena_alloc(&sharing->arena, (offers->count + 1) * sizeof(*options));

    for (size_t i = 0; i < offers->count; i++) {
        char id[IDENT_TEXT];

        ident_format(&offers->items[i].case_id, id);
        options[i].code = arena_strdup(&sharing->arena, id);
        options[i].label = arena_printf(&sharing->arena, "%s  %s", offers->items[i].urn,
                                        offers->items[i].name);
    }
    sharing->options = (struct option_list){ options, offers->count };
}

void meeting_sharing_ask(struct meeting_sharing *sharing, const struct ident *meeting)
{
    struct casework *work = sharing->work;
    struct stack *stack = app_stack(work->app);
    struct picklist list = { .title = "One meeting with", .done = picked, .who = sharing };
    struct share_offers offers;
    struct err err = ERR_INIT;

    arena_clear(&sharing->arena);
    sharing->meeting = *meeting;
    if (!meeting_share_offers(app_session(work->app), &work->case_id, meeting, &offers,
                              &sharing->arena, &err)) {
        stack_err(stack, &err);
    } else if (offers.count == 0) {
        stack_say(stack, "No other open case of the family is linked and yours to see: g e.");
    } else {
        put_options(sharing, &offers);
        list.options = sharing->options;
        picklist_open(stack, &list);
    }
}
