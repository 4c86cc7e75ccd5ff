/* SPDX-License-Identifier: MIT */
/* A baby is born: its name, its day, and what is asked again. */

#include "config.h"

#include <string.h>

#include "model/record.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "service/birth_svc.h"
#include "ui/dialog.h"

static bool other_background(const struct form *form, const struct form_field *field UNUSED)
{
    const char *code = form_value(form, "ethnicity");

    return strlen(code) == 4 && strcmp(code + 1, "OTH") == 0;
}

static const struct layout_field birth_fields[] = {
    { .name = "given_names" },
    { .name = "family_name" },
    { .name = "dob", .label = "Born on" },
    { .name = "edd", .label = "Was expected on", .ask = ASK_SHOWN },
    { .name = "sex" },
    { .name = "nhs_number" },
    { .name = "ethnicity" },
    { .name = "ethnicity_other", .asked = other_background },
};
static const struct layout_section birth_section[] = {
    { "birth", "The baby is born", birth_fields, COUNT(birth_fields) },
};
static const struct layout birth_layout = {
    .name = "birth", .title = "The birth", .parts = { ENTITY_subject },
    .sections = birth_section, .section_count = 1,
};

static const struct layout_field further_fields[] = {
    { .name = "given_names" },
    { .name = "family_name" },
    { .name = "dob", .label = "Born on" },
    { .name = "sex" },
    { .name = "nhs_number" },
    { .name = "ethnicity" },
    { .name = "ethnicity_other", .asked = other_background },
};
static const struct layout_section further_section[] = {
    { "further", "Another child of this birth", further_fields, COUNT(further_fields) },
};
static const struct layout further_layout = {
    .name = "birth-further", .title = "Another child of this birth",
    .parts = { ENTITY_subject }, .sections = further_section, .section_count = 1,
};

/* False: it is not saved; where the day alone is in doubt, it is asked about. */
static bool ask_about_day(struct form_pane *pane, struct err *err)
{
    struct dialog dialog = { .title = "Is the day right?",
                             .words = err->msg,
                             .buttons = { { "Look again", 'l' }, { "It is right", 'i' } },
                             .count = 2,
                             .done = pane_screen_confirmed,
                             .who = pane };

    if (err->field == NULL || strcmp(err->field, "day_is_right") != 0)
        return false;
    dialog_ask(form_pane_options(pane)->stack, &dialog);
    return err_set(err, ERR_STOPPED, "It counts when you have confirmed the day.");
}

static struct birth birth_of(const struct form_pane *pane, const struct subject *child)
{
    return (struct birth){ .given_names = child->given_names,
                           .family_name = child->family_name,
                           .dob = child->dob,
                           .sex = (enum code_sex)child->sex,
                           .nhs_number = child->nhs_number,
                           .ethnicity = (enum code_ethnic)child->ethnicity,
                           .ethnicity_other = child->ethnicity_other,
                           .day_is_right = form_pane_noted(pane) != NULL };
}

static bool save_birth(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct birth birth = birth_of(pane, records[0]);

    return birth_record(app_session(options->app), &options->work->case_id, &birth, err) ||
           ask_about_day(pane, err);
}

static void born(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack,
              "Recorded. Ask again: consent (k), parental responsibility (i). Twins: g e.");
}

const char *birth_open_why_not(const struct casework *work)
{
    return birth_why_not(&work->view.file, &work->view.relation);
}

void birth_open(struct casework *work)
{
    const char *why_not = birth_open_why_not(work);
    struct form_pane_options options = { .layout = &birth_layout,
                                         .records = { &work->view.file.subject },
                                         .place = "y",
                                         .save = save_birth,
                                         .saved = born };

    if (why_not != NULL)
        stack_say(app_stack(work->app), "%s", why_not);
    else
        pane_screen_open(work->app, work, &options, "The birth", true);
}

/* ----- A further child ---------------------------------------------------- */

static bool save_further(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct subject *child = records[0];
    struct birth birth = birth_of(pane, child);

    return birth_record_further(app_session(options->app), &options->work->case_id, &birth,
                                &child->record.id, err) ||
           ask_about_day(pane, err);
}

/* The record of the form has taken the id of the case that was made. */
static void further_saved(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct subject *child = form_pane_record(pane, 0);

    nav_open_case(options->app, &child->record.id);
    stack_say(options->stack, "This child's own case, with all that was written. Ask for consent "
                              "again: g k.");
}

void birth_further_open(struct casework *work)
{
    struct subject child;
    struct form_pane_options options = { .layout = &further_layout,
                                         .records = { &child },
                                         .parent = work->case_id,
                                         .draft_title = "Another child of this birth",
                                         .place = "e born",
                                         .save = save_further,
                                         .saved = further_saved };

    record_init(entity_of(ENTITY_subject), &child);
    child.family_name = work->view.file.subject.family_name;
    child.dob = work->view.file.subject.dob;
    pane_screen_open(work->app, work, &options, further_layout.title, true);
}
