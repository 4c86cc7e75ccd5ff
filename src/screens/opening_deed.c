/* SPDX-License-Identifier: MIT */
/* The last step of opening a case: all answers put together. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "screens/ask.h"
#include "screens/case_screens.h"
#include "screens/form_pane.h"
#include "screens/nav.h"
#include "screens/opening_private.h"
#include "screens/review_pane.h"
#include "service/case_svc.h"

struct opening *opening_of(const struct sheet *sheet)
{
    return sheet->data;
}

struct form *opening_form(const struct sheet *sheet, enum step step)
{
    struct pane *pane = sheet->panes[step];

    return pane == NULL ? NULL : form_pane_form(form_pane_from(pane));
}

void opening_make_steps(struct sheet *sheet)
{
    for (int i = 0; i < STEP_REVIEW; i++) {
        if (sheet->panes[i] == NULL)
            sheet->panes[i] = sheet->kind->tabs[i].make(sheet);
    }
}

void opening_go(void *who, size_t step, const char *field)
{
    struct sheet *sheet = who;

    opening_of(sheet)->in_hits = false; /* the keys go where one is sent */
    sheet_go(sheet, sheet->kind->tabs[step].name, field);
}

void opening_replace(char **text, const char *with)
{
    char *copy = need_text(with);

    free(*text);
    *text = copy;
}

/* ----- From a checklist -------------------------------------------------- */

struct putting {
    struct form *form;
    const char *name, *value;
};

static void put_there(void *who, const struct form_field *field)
{
    const struct putting *putting = who;

    if (strcmp(field->name, putting->name) == 0)
        form_set(putting->form, putting->name, putting->value);
}

/* A field that this step's form has not is passed over. */
static void put(struct form_pane *pane, const char *name, const char *value)
{
    struct putting putting = { form_pane_form(pane), name, value };

    if (value != NULL && value[0] != '\0')
        form_pane_each(pane, put_there, &putting);
}

static void put_date(struct form_pane *pane, const char *name, struct date date)
{
    char text[DATE_TEXT];

    date_format(date, text);
    put(pane, name, text);
}

/* Where the child lives, as the checklist brought it along; NULL: it did not. */
static const struct address *address_of(const struct casework *work)
{
    const struct case_file *file = &work->view.file;

    return file->address.count == 0 ? NULL : &file->address.items[file->address.count - 1];
}

static void put_address(struct form_pane *pane, const struct address *address)
{
    if (address == NULL)
        return;
    put(pane, "address.line1", address->line1);
    put(pane, "address.line2", address->line2);
    put(pane, "address.line4", address->line4);
}

void opening_prefill(struct form_pane *pane)
{
    const struct casework *work = form_pane_options(pane)->work;
    const struct case_file *file = &work->view.file;
    const struct person *mother = case_file_person(file, &file->subject.mother_id);
    const struct pre_assessment *list = checklist_of(work);
    char locality[IDENT_TEXT];

    if (list == NULL)
        return;
    if (file->subject.is_unborn) {
        put(pane, "is_unborn", "yes");
        put(pane, "mother.name", mother == NULL ? NULL : mother->name);
        put_date(pane, "edd", list->edd);
    } else {
        put(pane, "given_names", list->given_names);
        put(pane, "family_name", list->family_name);
        put_date(pane, "dob", list->dob);
    }
    put_address(pane, address_of(work));
    put(pane, "address.postcode", list->postcode);
    put(pane, "sex", code_text(CODES_SEX_ID, list->sex));
    put(pane, "contact_tel", list->contact_tel);
    put(pane, "case.open_reason", list->reason);
    ident_format(&file->caf_case.locality_id, locality);
    put(pane, "case.locality_id", ident_known(&file->caf_case.locality_id) ? locality : NULL);
}

void opening_prefill_child(struct form_pane *pane)
{
    const struct sheet *sheet = form_pane_options(pane)->who;
    const struct case_file *file = &opening_of(sheet)->before->view.file;
    const struct subject *child = &file->subject;
    const struct person *mother = case_file_person(file, &child->mother_id);
    char locality[IDENT_TEXT];

    if (child->is_unborn) {
        put(pane, "is_unborn", "yes");
        put(pane, "mother.name", mother == NULL ? NULL : mother->name);
        put_date(pane, "edd", child->edd);
    } else {
        put(pane, "given_names", child->given_names);
        put(pane, "family_name", child->family_name);
        put_date(pane, "dob", child->dob);
    }
    put(pane, "sex", code_text(CODES_SEX_ID, child->sex));
    put(pane, "contact_tel", child->contact_tel);
    ident_format(&file->caf_case.locality_id, locality);
    put(pane, "case.locality_id", ident_known(&file->caf_case.locality_id) ? locality : NULL);
}

/* ----- The last step --------------------------------------------------- */

/* The parts of every step's form put together: a child, an address, the
 * mother, the case. */
struct answers {
    struct subject subject;
    struct address address;
    struct person mother;
    struct caf_case caf_case;
};

static void answers_init(struct answers *answers)
{
    record_init(entity_of(ENTITY_subject), &answers->subject);
    record_init(entity_of(ENTITY_address), &answers->address);
    record_init(entity_of(ENTITY_person), &answers->mother);
    record_init(entity_of(ENTITY_caf_case), &answers->caf_case);
}

static bool read_answers(struct sheet *sheet, struct answers *answers, struct arena *arena,
                         struct err *err)
{
    void *const records[] = { &answers->subject, &answers->address, &answers->mother,
                              &answers->caf_case };

    answers_init(answers);
    opening_make_steps(sheet);
    for (int i = 0; i < STEP_REVIEW; i++) {
        if (!form_pane_answers(form_pane_from(sheet->panes[i]), records, arena, err))
            return false;
    }
    return true;
}

/* The address that is known already is put right, not written down a second time. */
static void take_address(const struct casework *work, struct answers *answers)
{
    const struct address *known = address_of(work);
    struct address now;

    if (known == NULL)
        return;
    now = *known;
    now.line1 = answers->address.line1;
    now.line2 = answers->address.line2;
    now.line4 = answers->address.line4;
    now.postcode = answers->address.postcode;
    answers->address = now;
}

static bool is_as_known(const struct address *known, const struct address *now)
{
    const struct entity *entity = entity_of(ENTITY_address);

    for (int i = 0; i < entity->field_count; i++) {
        if (!field_equal(&entity->fields[i], known, now))
            return false;
    }
    return true;
}

/* After a checklist a postcode alone is what was searched for. */
static bool brings_address(const struct casework *work, const struct address *address)
{
    const struct address *known = work == NULL ? NULL : address_of(work);

    if (address->line1 == NULL && (work != NULL || address->postcode == NULL))
        return false;
    return known == NULL || !is_as_known(known, address);
}

/* NULL where nothing was said. */
static const char *said(const struct sheet *sheet, enum said what)
{
    const char *words = opening_said(sheet, what);

    return words[0] == '\0' ? NULL : words;
}

static struct case_opening fill_opening(const struct sheet *sheet, struct answers *answers)
{
    const struct opening *opening = opening_of(sheet);
    const struct ident known = opening_known(sheet);
    struct case_opening out = { .subject = &answers->subject,
                                .locality = answers->caf_case.locality_id,
                                .reason = answers->caf_case.open_reason,
                                .same_child_no = said(sheet, SAID_NOT_SAME),
                                .override_reason = said(sheet, SAID_BESIDE),
                                .different_needs = said(sheet, SAID_DIFFERENT) };
    bool of_checklist = opening->work != NULL;

    if (of_checklist) {
        out.checklist = opening->work->case_id;
        take_address(opening->work, answers);
    }
    if (ident_known(&known))
        answers->subject.record.id = known;
    if (brings_address(opening->work, &answers->address)) {
        answers->address.kind = answers->address.kind == 0 ? ADDRESS_KIND_HOME
                                                           : answers->address.kind;
        out.address = &answers->address;
    }
    if (answers->subject.is_unborn && answers->mother.name != NULL)
        out.mother = &answers->mother;
    return out;
}

bool opening_problems(void *who, struct problems *out, struct arena *arena,
                      struct err *err UNUSED)
{
    struct sheet *sheet = who;
    struct answers *answers = arena_alloc(arena, sizeof(*answers));
    struct case_opening opening;
    struct err nonsense = ERR_INIT; /* the review tells it, field by field */

    (void)read_answers(sheet, answers, arena, &nonsense);
    opening = fill_opening(sheet, answers);
    case_start_problems(app_session(sheet->view.app), &opening, out, arena);
    return true;
}

void opening_drop_drafts(struct sheet *sheet)
{
    opening_make_steps(sheet);
    for (int i = 0; i < STEP_REVIEW; i++)
        form_pane_discard(form_pane_from(sheet->panes[i]));
}

static void opened(struct sheet *sheet, const struct ident *case_id)
{
    struct app *app = sheet->view.app;
    struct stack *stack = app_stack(app);
    bool now = form_value_is(opening_form(sheet, STEP_CONSENT), "when", "now");

    opening_drop_drafts(sheet);
    if (opening_of(sheet)->work != NULL)
        nav_home(app);
    else
        stack_remove(stack, &sheet->view.screen);
    nav_open_case_then(app, case_id, now ? "k new" : NULL);
    stack_say(stack, "The case is open. You are its author and interim lead.");
}

static bool take_override(void *who, const char *answer, struct err *err UNUSED)
{
    struct sheet *sheet = who;

    opening_say_of_found(sheet, SAID_BESIDE, answer);
    stack_say(app_stack(sheet->view.app), "%s",
              sheet->at == STEP_REVIEW ? "F4 opens the case now."
                                       : "Your reason is kept. F4 goes on.");
    return true;
}

static bool take_different(void *who, const char *answer, struct err *err UNUSED)
{
    struct sheet *sheet = who;

    opening_say(sheet, SAID_DIFFERENT, answer);
    stack_say(app_stack(sheet->view.app), "F4 opens the new episode now.");
    return true;
}

static void ask_different(struct sheet *sheet, const struct err *err)
{
    struct asking asking = { .title = "The last case closed not long ago",
                             .words = err->msg,
                             .label = "How the needs are different",
                             .verb = "keep it",
                             .needed = true,
                             .done = take_different,
                             .who = sheet };

    ask_open(sheet->view.app, &asking);
}

void opening_ask_override(struct sheet *sheet, const char *words)
{
    struct asking asking = { .title = "A likely match blocks this case",
                             .words = words,
                             .label = "Reason to open all the same",
                             .verb = "keep the reason",
                             .needed = true,
                             .place = "n identity",
                             .done = take_override,
                             .who = sheet };

    ask_open(sheet->view.app, &asking);
}

/* Goes to the field that was refused, on whichever step it is asked. */
static void go_to_refused(struct sheet *sheet, const struct err *err)
{
    for (int i = 0; err->field != NULL && i < STEP_REVIEW; i++) {
        struct err there = *err;

        there.field = form_pane_name(form_pane_from(sheet->panes[i]), err->field);
        if (there.field == NULL)
            continue;
        opening_go(sheet, (size_t)i, there.field);
        form_blame(opening_form(sheet, (enum step)i), &there);
        return;
    }
}

static void say_refused(struct sheet *sheet, const struct err *err)
{
    struct stack *stack = app_stack(sheet->view.app);
    bool match = err->field != NULL && strcmp(err->field, "match") == 0;

    if (match && session_has_role(app_session(sheet->view.app), ROLE_coordinator)) {
        opening_ask_override(sheet, err->msg);
        return;
    }
    if (err->field != NULL && strcmp(err->field, "different_needs") == 0) {
        ask_different(sheet, err);
        return;
    }
    go_to_refused(sheet, err);
    if (match || (err->field != NULL && strcmp(err->field, "same_child_no") == 0))
        sheet_go(sheet, "search", NULL);
    stack_err(stack, err);
}

void opening_open_case(struct sheet *sheet)
{
    struct arena arena = ARENA_INIT;
    struct answers answers;
    struct case_opening opening;
    struct ident case_id;
    struct err err = ERR_INIT;

    if (review_pane_stopped(sheet_pane(sheet)) > 0)
        return;
    if (!read_answers(sheet, &answers, &arena, &err)) {
        say_refused(sheet, &err);
    } else {
        opening = fill_opening(sheet, &answers);
        if (case_start(app_session(sheet->view.app), &opening, &case_id, &err))
            opened(sheet, &case_id);
        else
            say_refused(sheet, &err);
    }
    arena_clear(&arena);
}
