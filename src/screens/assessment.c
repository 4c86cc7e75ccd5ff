/* SPDX-License-Identifier: MIT */
/* The assessment: filled in section by section, completed, corrected. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "screens/all_ops.h"
#include "screens/ask.h"
#include "screens/assessment_layout.h"
#include "screens/assessment_sheet.h"
#include "screens/case_screens.h"
#include "screens/elements_pane.h"
#include "screens/list_screen.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "service/assessment_svc.h"
#include "service/element_svc.h"
#include "service/record_svc.h"
#include "ui/dialog.h"
#include "ui/picklist.h"

static const struct assessment *version_of(const struct sheet *sheet)
{
    return casework_version(sheet->view.work, &assessment_data(sheet)->version);
}

static bool is_draft(const struct sheet *sheet)
{
    const struct assessment *version = version_of(sheet);

    return version != NULL && version->status == ASSESSMENT_STATUS_DRAFT;
}

/* ----- Marks ----------------------------------------------------------- */

static void count_problems(struct sheet *sheet, struct sheet_mark *marks)
{
    struct arena arena = ARENA_INIT;
    struct problems problems = { .arena = &arena };
    struct err err = ERR_INIT;

    if (is_draft(sheet) &&
        assessment_problems(app_session(sheet->view.app), &assessment_data(sheet)->version,
                            &problems, &arena, &err)) {
        for (int i = 0; i < TAB_ERRATA; i++)
            marks[i].known = true;
        for (size_t i = 0; i < problems.count; i++) {
            int tab = assessment_tab_of(problems.items[i].section);

            if (tab >= 0)
                ++*(problems.items[i].warning ? &marks[tab].warnings : &marks[tab].problems);
        }
    }
    arena_clear(&arena);
}

/* ----- Finishing ------------------------------------------------------- */

static void finish(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);

    if (sheet_put_away(sheet))
        completion_open(sheet->view.work, &assessment_data(sheet)->version);
}

static const char *why_not_draft(const struct screen *screen)
{
    return assessment_data(sheet_of(screen))->closed;
}

static const char *why_no_version(const struct screen *screen)
{
    return assessment_data(sheet_of(screen))->no_version;
}

static const char *why_no_erratum(const struct screen *screen)
{
    return assessment_data(sheet_of(screen))->no_erratum;
}

static bool begin_version(void *who, const char *reason, struct err *err)
{
    struct sheet *sheet = who;
    struct casework *work = sheet->view.work;
    struct stack *stack = app_stack(sheet->view.app);
    struct ident id;

    if (!assessment_begin(app_session(sheet->view.app), &work->case_id, reason, &id, err))
        return false;
    casework_refresh(work);
    casework_hold(work);
    stack_remove(stack, &sheet->view.screen);
    assessment_open(work, &id, NULL, NULL);
    casework_release(work);
    stack_say(stack, "A new version is begun, carried forward from the last complete one.");
    return true;
}

static void new_version(struct screen *screen)
{
    struct asking asking = { .title = "Begin a new version",
                             .words = "The text of the last complete version is carried forward "
                                      "into a new draft. The complete one stays as it is.",
                             .label = "What has changed",
                             .verb = "begin the new version",
                             .needed = true,
                             .work = sheet_mut(screen)->view.work,
                             .place = "a",
                             .done = begin_version,
                             .who = screen };

    ask_open(sheet_mut(screen)->view.app, &asking);
}

static bool abandon_version(void *who, const char *reason, struct err *err)
{
    struct sheet *sheet = who;
    struct stack *stack = app_stack(sheet->view.app);

    if (!assessment_abandon(app_session(sheet->view.app), &assessment_data(sheet)->version,
                            reason, err))
        return false;
    casework_refresh(sheet->view.work);
    stack_remove(stack, &sheet->view.screen);
    stack_say(stack, "The draft is abandoned. It stays on record, with the reason.");
    return true;
}

static void abandon(struct screen *screen)
{
    struct asking asking = { .title = "Abandon this draft",
                             .words = "The assessment ends here without being completed. What "
                                      "was saved stays on record; nothing more can be added.",
                             .label = "Reason",
                             .verb = "abandon the draft",
                             .needed = true,
                             .work = sheet_mut(screen)->view.work,
                             .about = assessment_data(sheet_mut(screen))->version,
                             .place = "a",
                             .done = abandon_version,
                             .who = screen };

    ask_open(sheet_mut(screen)->view.app, &asking);
}

static void correct(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);

    sheet_go(sheet, "errata", NULL);
    sheet_add(screen);
}

/* What the section in sight says is answered beside it. */
static void prefill_answer(struct form_pane *pane)
{
    struct sheet *sheet = form_pane_options(pane)->who;
    int part = assessment_part_at(sheet), element = assessment_element_at(sheet);

    assessment_erratum_prefill(pane);
    if (part != REPLY_PART_NONE_)
        form_set(form_pane_form(pane), "part", code_text(CODES_REPLY_PART_ID, part));
    if (element != ELEMENT_NONE_)
        form_set(form_pane_form(pane), "element", code_text(CODES_ELEMENT_ID, element));
}

static void answer(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);
    const char *why = why_no_erratum(screen);
    struct form_pane_options options = { .layout = &assessment_erratum,
                                         .parent = assessment_data(sheet)->version,
                                         .place = "a errata",
                                         .prefill = prefill_answer,
                                         .save = assessment_erratum_note,
                                         .who = sheet };

    if (why != NULL)
        stack_say(screen->stack, "%s", why);
    else
        pane_screen_open(sheet->view.app, sheet->view.work, &options, "Beside the text", true);
}

/* ----- Versions -------------------------------------------------------- */

static void version_picked(void *who, const struct option *option)
{
    struct sheet *sheet = who;
    struct casework *work = sheet->view.work;
    struct ident id;

    if (!ident_parse(option->code, &id) ||
        ident_equal(&id, &assessment_data(sheet)->version))
        return;
    casework_hold(work);
    sheet_leave(&sheet->view.screen);
    stack_remove(app_stack(sheet->view.app), &sheet->view.screen);
    assessment_open(work, &id, NULL, NULL);
    casework_release(work);
}

static void versions(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);
    const struct case_file *file = &sheet->view.work->view.file;
    struct arena *arena = &sheet->view.work->arena;
    struct option *options = arena_alloc(arena, (file->assessment.count + 1) * sizeof(*options));
    struct picklist list = { .title = "Versions", .done = version_picked, .who = sheet };

    for (size_t i = 0; i < file->assessment.count; i++) {
        const struct assessment *version = &file->assessment.items[i];
        char id[IDENT_TEXT], date[DATE_WORDS];

        ident_format(&version->record.id, id);
        date_format_words(version->date_completed, date);
        options[i].code = arena_strdup(arena, id);
        options[i].label =
            arena_printf(arena, "Version %d, %s %s", (int)version->version_no,
                         assessment_came(version)
                             ? assessment_made_words(version, arena)
                             : code_label(CODES_ASSESSMENT_STATUS_ID, version->status),
                         date);
    }
    list.options = (struct option_list){ options, file->assessment.count };
    picklist_open(screen->stack, &list);
}

static const char *why_no_changes(const struct screen *screen)
{
    const struct sheet *sheet = sheet_of(screen);

    return version_changes_why_not(sheet->view.work, &assessment_data(sheet)->version);
}

static void changes(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);

    if (sheet_put_away(sheet))
        version_changes_open(sheet->view.work, &assessment_data(sheet)->version);
}

/* ----- Elements -------------------------------------------------------- */

static struct pane *elements_of_sheet(const struct screen *screen)
{
    const struct sheet *sheet = sheet_of(screen);

    return sheet->at == TAB_ELEMENTS ? sheet_pane(sheet) : NULL;
}

static const char *why_no_element(const struct screen *screen)
{
    return elements_of_sheet(screen) == NULL ? "This is for section 8, strengths and needs."
                                             : NULL;
}

static void more_elements(struct screen *screen)
{
    elements_pane_show_more(elements_of_sheet(screen));
}

static void keep_from(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);
    const struct element_entry *entry = elements_pane_entry(elements_of_sheet(screen));

    if (entry == NULL)
        stack_say(screen->stack, "Save the element first: ^S.");
    else
        list_screen_open(sheet->view.app, sheet->view.work, &assessment_restrictions,
                         &entry->record.id, assessment_data(sheet)->closed);
}

static bool lift_restriction(void *who, const char *reason, struct err *err)
{
    struct sheet *sheet = who;
    const struct element_entry *entry = elements_pane_entry(sheet_pane(sheet));

    if (entry == NULL ||
        !element_lift(app_session(sheet->view.app), &entry->record.id, reason, err))
        return false;
    casework_refresh(sheet->view.work);
    stack_say(app_stack(sheet->view.app), "The element is no longer kept back.");
    return true;
}

static void lift(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);
    struct asking asking = { .title = "No longer kept back",
                             .words = "Whoever consent lets read this domain can read this "
                                      "element from now on. Its words do not change.",
                             .label = "Who lifted it",
                             .verb = "lift the restriction",
                             .needed = true,
                             .work = sheet->view.work,
                             .place = "a elements",
                             .done = lift_restriction,
                             .who = sheet };

    asking.about = elements_pane_entry(elements_of_sheet(screen))->record.id;
    ask_open(sheet->view.app, &asking);
}

static const char *why_not_lift(const struct screen *screen)
{
    const struct element_entry *entry;

    if (why_no_element(screen) != NULL)
        return why_no_element(screen);
    entry = elements_pane_entry(elements_of_sheet(screen));
    return entry != NULL && entry->share_restricted ? NULL : "This element is not kept back.";
}

enum { CODE_OF_ELEMENT = sizeof("1.04") };

/* "1.04" and also "1.4" find it: both are its code here, the first counts. */
static struct option_list elements_to_find(struct sheet *sheet)
{
    struct arena *arena = &sheet->view.work->arena;
    struct option_list list = bind_options(CODES_ELEMENT_ID, arena);
    struct option *options = arena_alloc(arena, list.count * sizeof(*options));

    for (size_t i = 0; i < list.count; i++) {
        const char *code = list.options[i].code;

        options[i].label = arena_printf(arena, "%s %s", code, list.options[i].label);
        options[i].code = arena_printf(arena, "%s %c.%d", code, code[0], atoi(code + 2));
    }
    list.options = options;
    return list;
}

static void go_element(struct sheet *sheet, const char *place)
{
    char code[CODE_OF_ELEMENT];

    snprintf(code, sizeof(code), "%s", place);
    sheet_go(sheet, "elements", code);
}

static const struct action assessment_actions_table[] = {
    { .common = ACT_MAIN, .hint = "Finish...", .help = "Complete this version and sign it",
      .why_not = why_not_draft, .run = finish },
    { .name = "assessment.correct", .key = "e", .hint = "Correct",
      .help = "Add a correction or a disagreement beside a completed version", .group = "Versions",
      .places = IN_LIST, .why_not = why_no_erratum, .run = correct },
    { .name = "assessment.new-version", .key = "n", .hint = "New version",
      .help = "Begin a new version", .group = "Versions", .places = IN_LIST,
      .why_not = why_no_version, .run = new_version },
    SHEET_BACK(""),
    SHEET_ACTIONS_FINDING("Go to a section or an element, by its number or its words"),
    { .name = "assessment.more", .key = "",
      .help = "Offer the elements that wait until the child is born, too", .group = "Elements",
      .why_not = why_no_element, .run = more_elements },
    { .name = "assessment.keep-from", .key = "",
      .help = "Name the agencies this restricted element is kept from", .group = "Elements",
      .why_not = why_no_element, .run = keep_from },
    { .name = "assessment.lift", .key = "",
      .help = "The family no longer keeps this element back", .group = "Elements",
      .why_not = why_not_lift, .run = lift },
    { .name = "assessment.versions", .key = "", .help = "Show another version",
      .group = "Versions", .run = versions },
    { .name = "assessment.changes", .key = "Alt-v", .hint = "", .places = ANYWHERE,
      .help = "What this version says differently from the one before", .group = "Versions",
      .why_not = why_no_changes, .run = changes },
    { .name = "assessment.abandon", .key = "", .help = "Abandon this draft, with the reason",
      .group = "Versions", .why_not = why_not_draft, .run = abandon },
    NAV_ACTIONS,
};

/* ----- As a screen ----------------------------------------------------- */

static void assessment_title(const struct screen *screen, struct str *out)
{
    const struct assessment *version = version_of(sheet_of(screen));

    if (version != NULL)
        str_printf(out, "Assessment v%d %s", (int)version->version_no,
                   is_draft(sheet_of(screen)) ? "DRAFT" : "complete");
}

static void release(struct sheet *sheet)
{
    free(assessment_data(sheet)->closed);
    free(assessment_data(sheet)->no_version);
    free(assessment_data(sheet)->no_erratum);
    free(assessment_data(sheet));
}

const struct screen_ops assessment_ops = {
    .name = "assessment",
    .kind = SCREEN_FULL,
    .help = "The assessment, in the sections of the national form, filled in any order. The "
            "marks say how far each is: ok, or how many things are missing. F6 goes to the next "
            "section, PgDn to the next element, F3 to any of them by number or words, F8 to the "
            "next thing missing, F7 shows the guidance and who may read it. F4 finishes it: then "
            "it never changes.",
    .actions = assessment_actions_table,
    .action_count = COUNT(assessment_actions_table),
    .title = assessment_title,
    SHEET_OPS,
};

static const struct sheet_kind assessment_kind = {
    .ops = &assessment_ops,
    .tabs = assessment_tabs,
    .count = ASSESSMENT_TABS,
    .count_problems = count_problems,
    .release = release,
    .places = elements_to_find,
    .go = go_element,
    .above = assessment_above,
    .say_problem = assessment_say_problem,
};

static const char *why_no_correction(struct casework *work, const struct assessment *version,
                                     struct arena *arena)
{
    struct erratum erratum;

    if (version->status != ASSESSMENT_STATUS_COMPLETE)
        return "Corrections stand beside a complete version.";
    record_init(entity_of(ENTITY_erratum), &erratum);
    erratum.assessment_id = version->record.id;
    return record_why_not(app_session(work->app), ENTITY_erratum, &erratum, arena);
}

/* A version that is complete, and the ways on from it that this person has. */
static const char *why_final(const struct assessment_on_sheet *data,
                             const struct assessment *version, struct arena *arena)
{
    bool abandoned = version->status == ASSESSMENT_STATUS_ABANDONED;
    const char *whole = assessment_came(version) ? "kept as it came" : "complete";

    return arena_printf(arena, "Version %d is %s and never changes.%s%s",
                        (int)version->version_no, abandoned ? "abandoned" : whole,
                        data->no_erratum == NULL ? " e: a correction." : "",
                        data->no_version == NULL ? " n: a new version." : "");
}

static void say_why(struct assessment_on_sheet *data, struct casework *work,
                    const struct assessment *version)
{
    struct arena arena = ARENA_INIT;

    data->no_version = need_text(assessment_why_no_next(
        &work->view.file, &work->view.relation, session_today(app_session(work->app)), &arena));
    data->no_erratum = need_text(why_no_correction(work, version, &arena));
    data->closed = need_text(version->status == ASSESSMENT_STATUS_DRAFT
                                 ? record_why_not(app_session(work->app), ENTITY_assessment,
                                                  version, &arena)
                                 : why_final(data, version, &arena));
    arena_clear(&arena);
}

static void begin_first(struct casework *work)
{
    stack_warn(app_stack(work->app),
               "No assessment is begun: the family has to agree first. k opens the consent log.");
}

void assessment_open(struct casework *work, const struct ident *id, const char *section,
                     const char *field)
{
    const struct assessment *version =
        id == NULL ? casework_assessment(work) : casework_version(work, id);
    struct assessment_on_sheet *data;
    struct sheet *sheet;

    if (version == NULL) {
        begin_first(work);
        return;
    }
    data = need_memory(sizeof(*data));
    data->version = version->record.id;
    say_why(data, work, version);
    sheet = sheet_open(&assessment_kind, work->app, work, data);
    sheet->view.answer = answer;
    if (section != NULL)
        sheet_go(sheet, section, field);
}
