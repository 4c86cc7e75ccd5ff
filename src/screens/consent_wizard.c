/* SPDX-License-Identifier: MIT */
/* A new consent decision, step by step; and a withdrawal. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "screens/all_ops.h"
#include "screens/case_screens.h"
#include "screens/consent_giver.h"
#include "screens/consent_layout.h"
#include "screens/form_pane.h"
#include "screens/nav.h"
#include "screens/review_pane.h"
#include "screens/scope_pane.h"
#include "screens/sheet.h"
#include "screens/step_pane.h"
#include "service/consent_svc.h"
#include "ui/dialog.h"

enum step { STEP_DECISION, STEP_EXPLAINED, STEP_SCOPE, STEP_FORM, STEP_REVIEW, STEP_COUNT };

/* The decision being written. */
struct wizard {
    struct consent_entry entry; /* as it was proposed */
    size_t missing;             /* in all steps, as it was last drawn */
    struct arena arena;
};

static struct wizard *wizard_of(const struct sheet *sheet)
{
    return sheet->data;
}

static bool is_form(int step)
{
    return step == STEP_DECISION || step == STEP_EXPLAINED || step == STEP_FORM;
}

/* ----- What is asked ---------------------------------------------------- */

static bool is_refused(const struct sheet *sheet)
{
    const struct pane *decision = sheet->panes[STEP_DECISION];

    return form_pane_is(decision) &&
           form_value_is(form_pane_form(form_pane_from(sheet->panes[STEP_DECISION])), "status",
                         "REFUSED");
}

/* Whoever says no is not asked who may have what. */
static bool asks(const struct sheet *sheet, size_t tab)
{
    return tab != STEP_SCOPE || !is_refused(sheet);
}

bool consent_asks_agreement(const struct form *form, const struct form_field *field UNUSED)
{
    return !is_refused(form_pane_options(form_pane_of(form))->who);
}

/* ----- Steps ----------------------------------------------------------- */

static bool keep_only(struct form_pane *pane UNUSED, void *const *records UNUSED, struct err *err)
{
    return err_set(err, ERR_REFUSED,
                   "Kept as a draft. The decision is recorded at the last step: F4 signs it.");
}

static bool find_wrong(const struct form_pane *pane, struct problems *out, struct arena *arena);

/* What was explained to one was not to another: an answer that came from the decision
 * before goes, with the form of it. */
static void forget_occasion(struct sheet *sheet)
{
    static const struct {
        enum step step;
        const char *field;
    } carried[] = { { STEP_EXPLAINED, "explained" }, { STEP_FORM, "form" } };
    struct consent *drafted = &wizard_of(sheet)->entry.consent;

    drafted->explained = false;
    drafted->form = CONSENT_FORM_NONE_;
    for (size_t i = 0; i < COUNT(carried); i++) {
        struct pane *pane = sheet->panes[carried[i].step];

        if (pane != NULL)
            form_set(form_pane_form(form_pane_from(pane)), carried[i].field, "");
    }
}

static void look_at_giver(struct form_pane *pane)
{
    struct sheet *sheet = form_pane_options(pane)->who;
    const struct consent *drafted = &wizard_of(sheet)->entry.consent;
    char giver[IDENT_TEXT];

    ident_format(&drafted->given_by_person, giver);
    if ((drafted->explained || drafted->form != CONSENT_FORM_NONE_) &&
        ident_known(&drafted->given_by_person) &&
        !form_value_is(form_pane_form(pane), GIVER_FIELD, giver))
        forget_occasion(sheet);
}

static struct pane *make_form(struct sheet *sheet, const struct layout *layout)
{
    struct form_pane_options options = { .app = sheet->view.app,
                                         .work = sheet->view.work,
                                         .stack = app_stack(sheet->view.app),
                                         .layout = layout,
                                         .records = { &wizard_of(sheet)->entry.consent },
                                         .parent = sheet->view.work->case_id,
                                         .draft_title = "A consent decision",
                                         .place = "k new",
                                         .save = keep_only,
                                         .problems = find_wrong,
                                         .left = consent_giver_left,
                                         .answered = layout == &consent_decision
                                                         ? look_at_giver : NULL,
                                         .adds_to = GIVER_FIELD,
                                         .adder = { GIVER_ROW, consent_giver_add, sheet },
                                         .who = sheet };

    return form_pane_pane(form_pane_new(&options));
}

static struct pane *make_decision(struct sheet *sheet)
{
    return make_form(sheet, &consent_decision);
}

static struct pane *make_explained(struct sheet *sheet)
{
    return make_form(sheet, &consent_explained);
}

static struct pane *make_form_step(struct sheet *sheet)
{
    return make_form(sheet, &consent_form);
}

static struct pane *make_scope(struct sheet *sheet)
{
    struct scope_options options = { .app = sheet->view.app,
                                     .work = sheet->view.work,
                                     .stack = app_stack(sheet->view.app),
                                     .entry = &wizard_of(sheet)->entry };

    return scope_pane_new(&options);
}

static void make_all(struct sheet *sheet)
{
    for (int i = 0; i < STEP_REVIEW; i++) {
        if (sheet->panes[i] == NULL)
            sheet->panes[i] = sheet->kind->tabs[i].make(sheet);
    }
}

/* ----- The decision as it stands --------------------------------------- */

static bool read_entry(struct sheet *sheet, struct consent_entry *entry, struct arena *arena,
                       struct err *err)
{
    void *const records[] = { &entry->consent };

    *entry = wizard_of(sheet)->entry;
    for (int i = 0; i < STEP_REVIEW; i++) {
        if (is_form(i) && sheet->panes[i] != NULL &&
            !form_pane_answers(form_pane_from(sheet->panes[i]), records, arena, err))
            return false;
    }
    if (sheet->panes[STEP_SCOPE] != NULL)
        scope_pane_read(sheet->panes[STEP_SCOPE], &entry->scopes, &entry->scope_count, arena);
    consent_agree_to_nothing(entry);
    return true;
}

/* As far as the steps have been seen. */
static bool find_wrong(const struct form_pane *pane, struct problems *out, struct arena *arena)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct consent_entry entry;
    struct err quiet = ERR_INIT;

    return read_entry(options->who, &entry, arena, &quiet) &&
           consent_problems(app_session(options->app), &entry, out, arena, &quiet);
}

static void go_answer(void *who, size_t form, const char *field)
{
    static const enum step steps[] = { STEP_DECISION, STEP_EXPLAINED, STEP_FORM };
    struct sheet *sheet = who;

    sheet_go(sheet, sheet->kind->tabs[steps[form]].name, field);
}

static bool more_scope(void *who, size_t at, const char **label, const char **words,
                       struct arena *arena)
{
    struct sheet *sheet = who;
    const struct entity *entity = entity_of(ENTITY_consent_scope);
    struct consent_entry entry = {
        .consent.status = is_refused(sheet) ? CONSENTST_REFUSED : CONSENTST_NONE_
    };
    const struct consent_scope *scopes;

    scope_pane_read(sheet->panes[STEP_SCOPE], &entry.scopes, &entry.scope_count, arena);
    consent_agree_to_nothing(&entry);
    scopes = entry.scopes;
    if (at >= entry.scope_count)
        return false;
    *label = scopes[at].target_kind == SCOPE_TARGET_SECTOR
                 ? code_label(CODES_SECTOR9_ID, scopes[at].target_sector)
                 : scopes[at].target_name;
    if (*label == NULL)
        *label = name_of(app_session(sheet->view.app), ENTITY_agency, &scopes[at].target_id,
                         arena);
    *words = arena_printf(arena, "%s: %s", code_label(CODES_SCOPE_EFFECT_ID, scopes[at].effect),
                          field_words(entity_field(entity, "data_class"), &scopes[at], arena));
    return true;
}

static bool find_problems(void *who, struct problems *out, struct arena *arena, struct err *err)
{
    struct sheet *sheet = who;
    struct consent_entry entry;
    struct err nonsense = ERR_INIT; /* the review tells it, field by field */

    make_all(sheet);
    (void)read_entry(sheet, &entry, arena, &nonsense);
    return consent_problems(app_session(sheet->view.app), &entry, out, arena, err);
}

/* What is on no form is about who may see what. */
static void go_elsewhere(void *who, const struct problem *problem UNUSED)
{
    sheet_go(who, "scope", NULL);
}

static struct pane *make_review(struct sheet *sheet)
{
    struct review_options options = { .stack = app_stack(sheet->view.app),
                                      .go = go_answer,
                                      .more = more_scope,
                                      .problems = find_problems,
                                      .elsewhere = go_elsewhere,
                                      .main = "records the decision and asks who signs it",
                                      .who = sheet };

    make_all(sheet);
    for (int i = 0; i < STEP_REVIEW; i++) {
        if (!is_form(i))
            continue;
        options.forms[options.count] = form_pane_from(sheet->panes[i]);
        options.titles[options.count++] = sheet->kind->tabs[i].title;
    }
    return review_pane_new(&options);
}

/* ----- Signing --------------------------------------------------------- */

static bool sign(void *who, const char *reason UNUSED, const char *passphrase, struct err *err)
{
    struct sheet *sheet = who;
    struct arena arena = ARENA_INIT;
    struct consent_entry entry;
    struct secret *secret = secret_from(passphrase, strlen(passphrase));
    bool ok = read_entry(sheet, &entry, &arena, err) &&
              consent_record(app_session(sheet->view.app), &entry, secret, err);

    secret_free(secret);
    arena_clear(&arena);
    return ok;
}

static void signed_or_not(void *who, bool signed_it)
{
    struct sheet *sheet = who;
    struct casework *work = sheet->view.work;
    struct stack *stack = app_stack(sheet->view.app);

    if (!signed_it)
        return;
    for (int i = 0; i < STEP_REVIEW; i++) {
        if (is_form(i))
            form_pane_discard(form_pane_from(sheet->panes[i]));
    }
    scope_pane_drop_draft(sheet->panes[STEP_SCOPE]);
    casework_hold(work);
    stack_remove(stack, &sheet->view.screen);
    casework_refresh(work);
    if (step_waits_refused(work) && work->view.relation.author)
        step_open(work, EVENT_T04);
    stack_say(stack, "Recorded. Consent today: %s.", work->view.consent_words);
    casework_release(work);
}

static void ask_signature(struct sheet *sheet)
{
    struct signing signing = {
        .title = "Record this decision",
        .words = "The entry stands from now on and is never edited: what changes is a new entry. "
                 "What the family allowed can be seen at once, what they did not is closed at "
                 "once. Your passphrase signs that you asked them.",
        .harmless = "Not yet",
        .verb = "Record and sign",
        .sign = sign,
        .done = signed_or_not,
        .who = sheet,
    };

    dialog_sign(app_stack(sheet->view.app), &signing);
}

/* Whether an answer of this step calls for another, which is said. */
static bool is_called_for(struct sheet *sheet)
{
    struct form *form = is_form((int)sheet->at)
                            ? form_pane_form(form_pane_from(sheet_pane(sheet)))
                            : NULL;
    const char *why = form == NULL ? NULL : form_go_called_for(form);

    if (why != NULL)
        form_send_back(form, app_stack(sheet->view.app), why);
    return why != NULL;
}

static void go_to_next(struct sheet *sheet)
{
    size_t to = sheet_tab_next(sheet, 1);

    if (sheet_go(sheet, sheet->kind->tabs[to].name, NULL) && !asks(sheet, to - 1))
        stack_say(app_stack(sheet->view.app), "Who may see what is not asked: they refused.");
}

static void go_on(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);

    if (sheet->at == STEP_REVIEW && review_pane_stopped(sheet_pane(sheet)) == 0)
        ask_signature(sheet);
    else if (sheet->at != STEP_REVIEW && sheet_may_go_on(sheet) && !is_called_for(sheet))
        go_to_next(sheet);
}

static void add_giver(struct screen *screen)
{
    consent_giver_open(sheet_mut(screen));
}

static const char *why_not_add_giver(const struct screen *screen)
{
    return sheet_of(screen)->at == STEP_DECISION ? NULL
                                                 : "Who decides is asked in the first step.";
}

static const struct action wizard_actions[] = {
    { .common = ACT_MAIN, .hint = "Go on", .help = "Go on, and at the end record and sign",
      .run = go_on },
    SHEET_BACK("Step back"),
    { .name = "consent.somebody-new", .key = "Ins", .hint = "Somebody new",
      .help = "Name somebody who is on no list yet as the one who decides",
      .why_not = why_not_add_giver, .run = add_giver },
    SHEET_ACTIONS_FINDING("Go to a step by its words"),
    NAV_ACTIONS,
};

static void title(const struct screen *screen, struct str *out)
{
    str_printf(out, "Consent decision, step %zu of %d", sheet_of(screen)->at + 1, STEP_COUNT);
}

/* Of the whole decision, whichever step is in sight. */
static void layout(struct screen *screen, struct rect body)
{
    struct sheet *sheet = sheet_mut(screen);
    struct arena arena = ARENA_INIT;
    struct problems problems = PROBLEMS_INIT(&arena);
    struct err quiet = ERR_INIT;

    if (find_problems(sheet, &problems, &arena, &quiet))
        wizard_of(sheet)->missing = problems_stopping(&problems);
    arena_clear(&arena);
    sheet_layout(screen, body);
}

static void status(const struct screen *screen, struct str *out)
{
    const struct sheet *sheet = sheet_of(screen);
    size_t missing = wizard_of(sheet)->missing;
    const char *draft = is_form((int)sheet->at)
                            ? form_pane_draft_time(form_pane_from(sheet_pane(sheet)))
                            : "";

    if (draft[0] != '\0')
        str_printf(out, "Draft kept %s.  ", draft);
    if (missing > 0)
        str_printf(out, "%zu %s still missing in all steps: the last lists %s.", missing,
                   missing == 1 ? "thing" : "things", missing == 1 ? "it" : "them");
}

static void release(struct sheet *sheet)
{
    arena_clear(&wizard_of(sheet)->arena);
    free(wizard_of(sheet));
}

const struct screen_ops consent_new_ops = {
    .name = "consent-new",
    .kind = SCREEN_FULL,
    .help = "A consent decision in five steps: what they decided, what was explained, who may "
            "see what, in which form, and a look at all of it. The last decision is filled in "
            "already; F4 goes on, PgUp back a step, and F4 at the end records it with your "
            "passphrase. Somebody who is on no list yet is named with Ins, or from the last row "
            "of the list (F2).",
    .actions = wizard_actions,
    .action_count = COUNT(wizard_actions),
    .title = title,
    .status = status, .layout = layout, .draw = sheet_draw, .key = sheet_key,
    .paste = sheet_paste, .place = sheet_place, .hint = sheet_hint,
    .focus_help = sheet_focus_help, .due = sheet_due, .tick = sheet_tick,
    .shown = sheet_shown, .leave = sheet_leave, .keep = sheet_keep, .aloud = sheet_aloud,
    .close = sheet_close,
};

static const struct sheet_tab wizard_tabs[] = {
    { "decision", "The decision and who made it", "1 Decision", make_decision },
    { "explained", "What was explained and agreed", "2 Explained", make_explained },
    { "scope", "Who may see what", "3 Who sees what", make_scope },
    { "form", "Form and dates", "4 Form", make_form_step },
    { "review", "Everything before it is recorded", "5 Review", make_review },
};

static const struct sheet_kind wizard_kind = {
    .ops = &consent_new_ops,
    .tabs = wizard_tabs,
    .count = COUNT(wizard_tabs),
    .release = release,
    .asks = asks,
};

/* The stage the case is at, when nobody says. */
static enum code_consent_stage usual_stage(const struct casework *work)
{
    switch (work->view.file.caf_case.state) {
    case STATE_C0:
        return CONSENT_STAGE_ASSESSMENT;
    case STATE_A0:
    case STATE_A1:
    case STATE_S0:
        return CONSENT_STAGE_STORE_SHARE;
    case STATE_T0:
        return CONSENT_STAGE_TAC;
    default:
        return CONSENT_STAGE_REVIEW;
    }
}

static struct sheet *open_wizard(struct casework *work, enum code_consent_stage stage)
{
    struct wizard *wizard = need_memory(sizeof(*wizard));
    struct err err = ERR_INIT;

    if (stage == CONSENT_STAGE_NONE_)
        stage = usual_stage(work);
    if (!consent_draft(app_session(work->app), &work->case_id, stage, &wizard->entry,
                       &wizard->arena, &err)) {
        stack_err(app_stack(work->app), &err);
        arena_clear(&wizard->arena);
        free(wizard);
        return NULL;
    }
    return sheet_open(&wizard_kind, work->app, work, wizard);
}

void consent_wizard_open(struct casework *work, enum code_consent_stage stage)
{
    (void)open_wizard(work, stage);
}

void consent_wizard_open_somebody(struct casework *work)
{
    struct sheet *sheet = open_wizard(work, CONSENT_STAGE_NONE_);

    if (sheet != NULL)
        consent_giver_open(sheet);
}
