/* SPDX-License-Identifier: MIT */
/* The sections of the assessment, and what each shows. */

#include "config.h"

#include <string.h>

#include "model/record.h"
#include "model/reply.h"
#include "screens/assessment_layout.h"
#include "screens/assessment_sheet.h"
#include "screens/case_screens.h"
#include "screens/element_problems.h"
#include "screens/elements_pane.h"
#include "screens/identity_layout.h"
#include "screens/nav.h"
#include "screens/pair_pane.h"
#include "screens/words_pane.h"

struct assessment_on_sheet *assessment_data(const struct sheet *sheet)
{
    return sheet->data;
}

static const struct assessment *version_of(const struct sheet *sheet)
{
    return casework_version(sheet->view.work, &assessment_data(sheet)->version);
}

/* ----- Forms of the version -------------------------------------------- */

/* Every other section of the version goes on from what was just saved. */
static void version_saved(struct form_pane *saved)
{
    struct sheet *sheet = form_pane_options(saved)->who;

    for (size_t i = 0; i < sheet->kind->count; i++) {
        struct pane *form = pair_pane_form(sheet->panes[i]);

        if (form == NULL || form == form_pane_pane(saved) || i == TAB_ELEMENTS ||
            !form_pane_is(form) ||
            form_pane_options(form_pane_from(form))->layout->parts[0] != ENTITY_assessment)
            continue;
        form_pane_rebase(form_pane_from(form), form_pane_record(saved, 0));
    }
    form_pane_say_saved(saved);
}

static struct pane *make_form(struct sheet *sheet, const struct layout *layout,
                              const char *place)
{
    struct arena arena = ARENA_INIT;
    const struct assessment *version = version_of(sheet);
    struct form_pane_options options = {
        .app = sheet->view.app,
        .work = sheet->view.work,
        .stack = app_stack(sheet->view.app),
        .layout = layout,
        .records = { version },
        .draft_title = arena_printf(&arena, "Assessment v%d, %s",
                                    (int)version->version_no, layout->title),
        .place = place,
        .closed = assessment_data(sheet)->closed,
        .saved = version_saved,
        .who = sheet,
    };
    struct pane *pane = form_pane_pane(form_pane_new(&options));

    arena_clear(&arena);
    return pane;
}

static struct pane *make_list(struct sheet *sheet, const struct list_layout *layout,
                              const struct ident *parent, const char *place, const char *closed)
{
    struct list_pane_options options = { .app = sheet->view.app,
                                         .work = sheet->view.work,
                                         .stack = app_stack(sheet->view.app),
                                         .layout = layout,
                                         .parent = *parent,
                                         .place = place,
                                         .closed = closed };

    return list_pane_new(&options);
}

static struct pane *make_version_list(struct sheet *sheet, const struct list_layout *layout,
                                      const char *place)
{
    return make_list(sheet, layout, &assessment_data(sheet)->version, place,
                     assessment_data(sheet)->closed);
}

static struct pane *make_header(struct sheet *sheet)
{
    return make_form(sheet, &assessment_header, "a header");
}

static struct pane *make_reason(struct sheet *sheet)
{
    return make_form(sheet, &assessment_reason, "a reason");
}

static struct pane *make_home(struct sheet *sheet)
{
    return make_form(sheet, &assessment_home, "a home");
}

static struct pane *make_conclusions(struct sheet *sheet)
{
    return make_form(sheet, &assessment_conclusions, "a conclusions");
}

static struct pane *make_change(struct sheet *sheet)
{
    return make_form(sheet, &assessment_change, "a change");
}

static struct pane *make_present(struct sheet *sheet)
{
    return make_version_list(sheet, &assessment_present, "a present");
}

static struct pane *make_views(struct sheet *sheet)
{
    return make_version_list(sheet, &assessment_views, "a views");
}

static struct pane *make_signatures(struct sheet *sheet)
{
    return make_version_list(sheet, &assessment_signatures, "a signatures");
}

/* Corrections stand beside a version that is complete. */
static struct pane *make_errata(struct sheet *sheet)
{
    const char *closed = version_of(sheet)->status == ASSESSMENT_STATUS_DRAFT
                             ? "A draft is changed itself; corrections stand beside complete "
                               "versions."
                             : NULL;

    return make_list(sheet, &assessment_errata, &assessment_data(sheet)->version, "a errata",
                     closed);
}

/* ----- A list with a form ---------------------------------------------- */

static struct pane *make_pair(struct sheet *sheet, struct pane *list, const struct layout *form,
                              const char *place, int rows)
{
    return pair_pane_new(app_stack(sheet->view.app), list, make_form(sheet, form, place), rows);
}

static struct pane *make_parents(struct sheet *sheet)
{
    const struct subject *subject = &sheet->view.work->view.file.subject;
    struct pane *list = make_list(sheet, &identity_people, &subject->record.id, "i people",
                                  assessment_data(sheet)->closed);

    return make_pair(sheet, list, &assessment_no_parents, "a parents", 2);
}

static struct pane *make_services(struct sheet *sheet)
{
    return make_pair(sheet, make_version_list(sheet, &assessment_services, "a services"),
                     &assessment_not_known, "a services", 2);
}

static struct pane *make_actions(struct sheet *sheet)
{
    return make_pair(sheet, make_version_list(sheet, &assessment_actions, "a actions"),
                     &assessment_review_date, "a actions", 2);
}

/* ----- The others ------------------------------------------------------ */

static struct pane *make_elements(struct sheet *sheet)
{
    struct elements_options options = { .app = sheet->view.app,
                                        .work = sheet->view.work,
                                        .stack = app_stack(sheet->view.app),
                                        .version = assessment_data(sheet)->version,
                                        .closed = assessment_data(sheet)->closed };

    return elements_pane_new(&options);
}

/* What stands in the way of completing the version, of all its sections. */
static struct problems problems_of(const struct sheet *sheet, struct arena *arena)
{
    struct problems problems = PROBLEMS_INIT(arena);
    struct err quiet = ERR_INIT;

    if (assessment_data(sheet)->closed != NULL ||
        !assessment_problems(app_session(sheet->view.app), &assessment_data(sheet)->version,
                             &problems, arena, &quiet))
        problems.count = 0;
    return problems;
}

/* What a section misses, and first what stands in the way; false when nothing. */
static bool first_problem(const struct sheet *sheet, size_t tab, struct problem *out,
                          struct arena *arena)
{
    struct problems problems = problems_of(sheet, arena);

    for (size_t i = 0; i < problems.count; i++) {
        if (assessment_tab_of(problems.items[i].section) == (int)tab) {
            *out = problems.items[i];
            return true;
        }
    }
    return false;
}

/* All that a section misses which is only read here, and where it is put in. */
static void add_missing(const struct sheet *sheet, size_t tab, struct str *out)
{
    struct arena arena = ARENA_INIT;
    struct problems problems = problems_of(sheet, &arena);
    size_t before = out->used;

    for (size_t i = 0; i < problems.count; i++) {
        const struct problem *problem = &problems.items[i];

        if (assessment_tab_of(problem->section) != (int)tab)
            continue;
        str_printf(out, "%s %s%s%s\n", problem->warning ? "?" : "!",
                   tab == TAB_IDENTIFYING ? identity_place(problem) : "",
                   tab == TAB_IDENTIFYING ? ": " : "", problem->sentence);
    }
    if (out->used > before)
        str_add(out, "\n");
    arena_clear(&arena);
}

static void identity_words(void *who, struct str *out)
{
    const struct sheet *sheet = who;
    const struct entity *entity = entity_of(ENTITY_subject);
    const struct subject *subject = &sheet->view.work->view.file.subject;
    struct arena arena = ARENA_INIT;

    add_missing(sheet, TAB_IDENTIFYING, out);
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field_known(field, subject) && field->need != NEED_A)
            str_printf(out, "%s: %s\n", field->label,
                       bind_words(sheet->view.app, field, subject, &arena));
    }
    arena_clear(&arena);
}

static void go_identity(void *who)
{
    struct sheet *sheet = who;
    struct arena arena = ARENA_INIT;
    struct problem problem;

    if (first_problem(sheet, TAB_IDENTIFYING, &problem, &arena))
        identity_go(sheet->view.work, &problem);
    else
        identity_open(sheet->view.work, NULL);
    arena_clear(&arena);
}

static struct pane *make_identifying(struct sheet *sheet)
{
    struct words_options options = { .stack = app_stack(sheet->view.app),
                                     .words = identity_words,
                                     .open = go_identity,
                                     .hint = "Enter opens the identifying details.",
                                     .who = sheet };

    return words_pane_new(&options);
}

static void consent_words(void *who, struct str *out)
{
    const struct sheet *sheet = who;
    const struct casework *work = sheet->view.work;

    add_missing(sheet, TAB_CONSENT, out);
    str_printf(out, "%s\n\n", work->view.consent_words);
    str_printf(out, "Decisions on record: %zu. To complete the assessment the family is asked "
                    "about storing and sharing it.\n",
               work->view.file.consent.count);
}

static void go_consent(void *who)
{
    consent_log_open(((struct sheet *)who)->view.work);
}

static struct pane *make_consent(struct sheet *sheet)
{
    struct words_options options = { .stack = app_stack(sheet->view.app),
                                     .words = consent_words,
                                     .open = go_consent,
                                     .hint = "Enter opens the consent log.",
                                     .who = sheet };

    return words_pane_new(&options);
}

const struct sheet_tab assessment_tabs[ASSESSMENT_TABS] = {
    [TAB_HEADER] = { "header", "The assessment: when and by whom", "1 Header", make_header },
    [TAB_IDENTIFYING] = { "identifying", "Identifying details", "2 Identifying",
                          make_identifying },
    [TAB_PRESENT] = { "present", "People present", "3 Present", make_present },
    [TAB_REASON] = { "reason", "Reason for the assessment", "4 Reason", make_reason },
    [TAB_PARENTS] = { "parents", "Parents and carers", "5 Parents", make_parents },
    [TAB_HOME] = { "home", "Family and home situation", "6 Home", make_home },
    [TAB_SERVICES] = { "services", "Services working with the child", "7 Services",
                       make_services },
    [TAB_ELEMENTS] = { "elements", "Strengths and needs: the nineteen elements",
                       "8 Strengths/needs", make_elements },
    [TAB_CONCLUSIONS] = { "conclusions", "Conclusions", "9 Conclusions", make_conclusions },
    [TAB_CHANGE] = { "change", "What needs to change, and goals", "10 Change", make_change },
    [TAB_ACTIONS] = { "actions", "Agreed actions and review date", "11 Actions", make_actions },
    [TAB_VIEWS] = { "views", "The child's and the parents' views", "12 Views", make_views },
    [TAB_CONSENT] = { "consent", "Consent to store and share", "13 Consent", make_consent },
    [TAB_SIGNATURES] = { "signatures", "Signatures", "14 Signatures", make_signatures },
    [TAB_ERRATA] = { "errata", "Corrections beside the text", "Corrections", make_errata },
};

/* ----- What stands beside the text --------------------------------------- */

/* The parts of the version that a section shows; their order is that of the bar. */
static enum code_reply_part part_of_tab(size_t tab)
{
    static const enum code_reply_part parts[ASSESSMENT_TABS] = {
        [TAB_HEADER] = REPLY_PART_WHOLE,
        [TAB_PRESENT] = REPLY_PART_PRESENT,
        [TAB_REASON] = REPLY_PART_REASON,
        [TAB_PARENTS] = REPLY_PART_PARENTS,
        [TAB_HOME] = REPLY_PART_HOME,
        [TAB_SERVICES] = REPLY_PART_SERVICES,
        [TAB_ELEMENTS] = REPLY_PART_ELEMENT,
        [TAB_CONCLUSIONS] = REPLY_PART_CONCLUSIONS,
        [TAB_CHANGE] = REPLY_PART_CHANGE,
        [TAB_ACTIONS] = REPLY_PART_ACTIONS,
        [TAB_VIEWS] = REPLY_PART_VIEWS,
    };

    return parts[tab];
}

int assessment_part_at(const struct sheet *sheet)
{
    return (int)part_of_tab(sheet->at);
}

int assessment_element_at(const struct sheet *sheet)
{
    return sheet->at == TAB_ELEMENTS ? (int)elements_pane_at(sheet_pane(sheet)) : ELEMENT_NONE_;
}

void assessment_above(const struct sheet *sheet, struct str *out)
{
    const struct assessment *version = version_of(sheet);

    if (version != NULL)
        replies_to_part(&sheet->view.work->view.file, version, part_of_tab(sheet->at),
                        assessment_element_at(sheet), out);
}

/* ----- Where problems are mended --------------------------------------- */

int assessment_tab_of(enum section section)
{
    switch ((int)section) {
    case SECTION_HEADER:
        return TAB_HEADER;
    case SECTION_IDENTIFYING:
        return TAB_IDENTIFYING;
    case SECTION_PRESENT:
        return TAB_PRESENT;
    case SECTION_REASON:
        return TAB_REASON;
    case SECTION_PEOPLE:
        return TAB_PARENTS;
    case SECTION_HOME:
        return TAB_HOME;
    case SECTION_SERVICES:
        return TAB_SERVICES;
    case SECTION_ELEMENTS:
        return TAB_ELEMENTS;
    case SECTION_CONCLUSIONS:
        return TAB_CONCLUSIONS;
    case SECTION_GOALS:
        return TAB_CHANGE;
    case SECTION_ACTIONS:
        return TAB_ACTIONS;
    case SECTION_VIEWS:
        return TAB_VIEWS;
    case SECTION_CONSENT:
        return TAB_CONSENT;
    case SECTION_SIGNATURES:
        return TAB_SIGNATURES;
    default:
        return -1;
    }
}

void assessment_go(struct sheet *sheet, const struct problem *problem)
{
    int tab = assessment_tab_of(problem->section);
    struct pane *list;

    if (problem->section == SECTION_IDENTIFYING) {
        identity_go(sheet->view.work, problem);
        return;
    }
    if (problem->section == SECTION_CONSENT) {
        consent_log_open(sheet->view.work);
        return;
    }
    if (tab < 0) {
        stack_say(app_stack(sheet->view.app), "%s", problem->sentence);
        return;
    }
    sheet_go(sheet, assessment_tabs[tab].name, NULL);
    list = pair_pane_list(sheet_pane(sheet));
    if (list_pane_is(list) && list_pane_go(list, &problem->record, problem->field)) {
        stack_say(app_stack(sheet->view.app), "%s", problem->sentence);
        return;
    }
    if (tab == TAB_ELEMENTS) {
        enum code_element element = element_of_problem(sheet->view.work, problem);

        if (element != ELEMENT_NONE_)
            elements_pane_go(sheet_pane(sheet), element);
    }
    if (problem->field != NULL)
        pane_go(sheet_pane(sheet), problem->field);
    stack_say(app_stack(sheet->view.app), "%s", problem->sentence);
}

void assessment_say_problem(struct sheet *sheet)
{
    struct arena arena = ARENA_INIT;
    struct problem problem;

    if (first_problem(sheet, sheet->at, &problem, &arena))
        stack_warn(app_stack(sheet->view.app), "%s%s", problem.sentence,
                   sheet->at == TAB_IDENTIFYING || sheet->at == TAB_CONSENT
                       ? " Enter leads there."
                       : "");
    arena_clear(&arena);
}
