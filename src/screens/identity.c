/* SPDX-License-Identifier: MIT */
/* Identifying details: the child, other names, addresses, people. */

#include "config.h"

#include <string.h>

#include "screens/all_ops.h"
#include "screens/case_screens.h"
#include "screens/identity_layout.h"
#include "screens/nav.h"
#include "screens/sheet.h"
#include "service/record_svc.h"

enum tab { TAB_CHILD, TAB_NAMES, TAB_ADDRESSES, TAB_PEOPLE, TAB_BACKGROUND, TAB_NEEDS,
           TAB_TRIGGERS };

/* Why this person cannot change such a record now; NULL when they can. */
static const char *why_closed(const struct sheet *sheet, enum entity_id kind, const void *record,
                              struct arena *arena)
{
    return record_why_not(app_session(sheet->view.app), kind, record, arena);
}

/* The other sections about the child go on from the version just saved. */
static void child_saved(struct form_pane *pane)
{
    static const enum tab child_tabs[] = { TAB_CHILD, TAB_BACKGROUND, TAB_NEEDS };
    struct sheet *sheet = form_pane_options(pane)->who;

    for (size_t i = 0; i < COUNT(child_tabs); i++) {
        struct pane *other = sheet->panes[child_tabs[i]];

        if (other != NULL && form_pane_from(other) != pane)
            form_pane_rebase(form_pane_from(other), form_pane_record(pane, 0));
    }
    form_pane_say_saved(pane);
}

static bool is_unread(const void *options, int part UNUSED, const char *field)
{
    return !case_tells_of_child(&((const struct form_pane_options *)options)->work->view, field);
}

static struct pane *make_child(struct sheet *sheet, const struct layout *layout,
                               const char *place)
{
    struct arena arena = ARENA_INIT;
    const struct subject *subject = &sheet->view.work->view.file.subject;
    struct form_pane_options options = {
        .app = sheet->view.app,
        .work = sheet->view.work,
        .stack = app_stack(sheet->view.app),
        .layout = layout,
        .records = { subject },
        .draft_title = layout->title,
        .place = place,
        .closed = why_closed(sheet, ENTITY_subject, subject, &arena),
        .unread = is_unread,
        .saved = child_saved,
        .who = sheet,
    };
    struct pane *pane = form_pane_pane(form_pane_new(&options));

    arena_clear(&arena);
    return pane;
}

static struct pane *make_details(struct sheet *sheet)
{
    return make_child(sheet, &identity_child, "i child");
}

static struct pane *make_background(struct sheet *sheet)
{
    return make_child(sheet, &identity_background, "i background");
}

static struct pane *make_needs(struct sheet *sheet)
{
    return make_child(sheet, &identity_needs, "i needs");
}

static struct pane *make_list(struct sheet *sheet, const struct list_layout *layout,
                              const struct ident *parent, const char *place)
{
    struct list_pane_options options = { .app = sheet->view.app,
                                         .work = sheet->view.work,
                                         .stack = app_stack(sheet->view.app),
                                         .layout = layout,
                                         .parent = *parent,
                                         .place = place };

    options.closed = record_why_not(app_session(sheet->view.app), ENTITY_subject,
                                    &sheet->view.work->view.file.subject,
                                    &sheet->view.work->arena);
    return list_pane_new(&options);
}

static const struct ident *child_of(const struct sheet *sheet)
{
    return &sheet->view.work->view.file.subject.record.id;
}

static struct pane *make_names(struct sheet *sheet)
{
    return make_list(sheet, &identity_names, child_of(sheet), "i names");
}

static struct pane *make_addresses(struct sheet *sheet)
{
    return make_list(sheet, &identity_addresses, child_of(sheet), "i addresses");
}

static struct pane *make_people(struct sheet *sheet)
{
    return make_list(sheet, &identity_people, child_of(sheet), "i people");
}

static struct pane *make_triggers(struct sheet *sheet)
{
    return make_list(sheet, &identity_triggers, &sheet->view.work->case_id, "i triggers");
}

static const struct sheet_tab identity_tabs[] = {
    [TAB_CHILD] = { "child", "The child", "Child", make_details },
    [TAB_NAMES] = { "names", "Other names", "Names", make_names },
    [TAB_ADDRESSES] = { "addresses", "Addresses", "Addresses", make_addresses },
    [TAB_PEOPLE] = { "people", "Parents, carers, household and others", "People", make_people },
    [TAB_BACKGROUND] = { "background", "Ethnicity, religion, languages", "Background",
                         make_background },
    [TAB_NEEDS] = { "needs", "Disability and requirements", "Requirements", make_needs },
    [TAB_TRIGGERS] = { "triggers", "Needs that led to the assessment", "Needs", make_triggers },
};

static void identity_title(const struct screen *screen, struct str *out)
{
    (void)screen;
    str_add(out, "Identifying details");
}

static const struct action identity_actions[] = { SHEET_ACTIONS, NAV_ACTIONS };

const struct screen_ops identity_ops = {
    .name = "identity",
    .kind = SCREEN_FULL,
    .help = "Who the child is, where they live and who is in their life. F6 goes from section to "
            "section. People: everybody who matters, with parental responsibility, which "
            "decides who may consent.",
    .actions = identity_actions,
    .action_count = COUNT(identity_actions),
    .title = identity_title,
    SHEET_OPS,
};

/* ----- Marks --------------------------------------------------------------- */

static const struct {
    enum entity_id kind;
    enum tab tab;
} lists[] = {
    { ENTITY_subject_name, TAB_NAMES },
    { ENTITY_address, TAB_ADDRESSES },
    { ENTITY_person_link, TAB_PEOPLE },
    { ENTITY_person, TAB_PEOPLE },
    { ENTITY_need_trigger, TAB_TRIGGERS },
};

static bool asks(const struct layout *layout, const char *field)
{
    for (size_t i = 0; i < layout->sections[0].count; i++) {
        const char *name = layout->sections[0].fields[i].name;

        if (name != NULL && strcmp(name, field) == 0)
            return true;
    }
    return false;
}

static enum tab tab_of(const struct problem *problem)
{
    for (size_t i = 0; i < COUNT(lists); i++) {
        if (lists[i].kind == problem->entity)
            return lists[i].tab;
    }
    if (problem->field != NULL && asks(&identity_background, problem->field))
        return TAB_BACKGROUND;
    return problem->field != NULL && asks(&identity_needs, problem->field) ? TAB_NEEDS : TAB_CHILD;
}

static void count_kind(struct sheet *sheet, enum entity_id kind, struct sheet_mark *marks)
{
    struct arena arena = ARENA_INIT;
    struct problems problems;

    case_problems(app_session(sheet->view.app), &sheet->view.work->view, kind, &problems, &arena);
    for (size_t i = 0; i < problems.count; i++) {
        struct sheet_mark *mark = &marks[tab_of(&problems.items[i])];

        ++*(problems.items[i].warning ? &mark->warnings : &mark->problems);
    }
    arena_clear(&arena);
}

/* Nothing is said to somebody who may not change it. */
static void count_problems(struct sheet *sheet, struct sheet_mark *marks)
{
    struct arena arena = ARENA_INIT;
    bool closed = why_closed(sheet, ENTITY_subject, &sheet->view.work->view.file.subject,
                             &arena) != NULL;

    arena_clear(&arena);
    if (closed)
        return;
    count_kind(sheet, ENTITY_subject, marks);
    for (size_t i = 0; i < COUNT(lists); i++)
        count_kind(sheet, lists[i].kind, marks);
}

static const struct sheet_kind identity_kind = {
    .ops = &identity_ops,
    .tabs = identity_tabs,
    .count = COUNT(identity_tabs),
    .count_problems = count_problems,
};

const char *identity_place(const struct problem *problem)
{
    return identity_tabs[tab_of(problem)].tab;
}

void identity_go(struct casework *work, const struct problem *problem)
{
    struct sheet *sheet = sheet_open(&identity_kind, work->app, work, NULL);

    sheet_go(sheet, identity_tabs[tab_of(problem)].name, NULL);
    if (!list_pane_is(sheet_pane(sheet)) && problem->field != NULL)
        pane_go(sheet_pane(sheet), problem->field);
    else if (list_pane_is(sheet_pane(sheet)))
        (void)list_pane_go(sheet_pane(sheet), &problem->record, problem->field);
    stack_say(app_stack(work->app), "%s", problem->sentence);
}

void identity_open(struct casework *work, const char *section)
{
    struct sheet *sheet = sheet_open(&identity_kind, work->app, work, NULL);

    if (section != NULL)
        sheet_go(sheet, section, NULL);
}
