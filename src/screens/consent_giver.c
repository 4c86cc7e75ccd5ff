/* SPDX-License-Identifier: MIT */
/* Who decides: somebody new, and whether what is said of them can be. */

#include "config.h"

#include "screens/consent_giver.h"

#include <string.h>

#include "model/record.h"
#include "screens/form_pane.h"
#include "screens/identity_layout.h"
#include "screens/pane_screen.h"
#include "service/consent_svc.h"

static const char CAPACITY_FIELD[] = "given_as";
static const char BASIS_FIELD[] = "competence_basis";

/* The form of the decision, with the focus on who decides. */
static struct form *decision_of(struct sheet *wizard)
{
    sheet_go(wizard, GIVER_SECTION, GIVER_FIELD);
    return form_pane_form(form_pane_from(sheet_pane(wizard)));
}

/* ----- What was typed there already ------------------------------------- */

struct typing {
    const char *words;
    struct arena arena;
};

static void note_typing(void *who, const char *name, const char *raw)
{
    struct typing *typing = who;

    if (strcmp(name, GIVER_FIELD) == 0)
        typing->words = arena_strdup(&typing->arena, raw);
}

/* The name that is on no list; what is chosen is none. */
static void prefill(struct form_pane *pane)
{
    const struct form *decision = decision_of(form_pane_options(pane)->who);
    struct typing typing = { .words = "", .arena = ARENA_INIT };

    identity_prefill_subject(pane);
    form_each_raw(decision, note_typing, &typing);
    if (form_value(decision, GIVER_FIELD)[0] == '\0')
        form_set(form_pane_form(pane), "person.name", typing.words);
    arena_clear(&typing.arena);
}

/* ----- The person is there ---------------------------------------------- */

static void choose(struct form_pane *pane)
{
    const struct person_link *link = form_pane_record(pane, 0);
    char id[IDENT_TEXT];

    ident_format(&link->person_id, id);
    form_restore(decision_of(form_pane_options(pane)->who), GIVER_FIELD, id);
    stack_say(form_pane_options(pane)->stack, "Saved with the family's people, and chosen here.");
}

void consent_giver_open(struct sheet *wizard)
{
    struct casework *work = wizard->view.work;
    struct form_pane_options options = { .layout = &identity_person_short,
                                         .parent = work->view.file.subject.record.id,
                                         .draft_title = "A consent decision: somebody new",
                                         .place = "k new somebody",
                                         .prefill = prefill,
                                         .save = identity_save_person,
                                         .saved = choose,
                                         .who = wizard };

    pane_screen_open(wizard->view.app, work, &options, "Somebody new, who decides", true);
}

/* What was typed stays in the field while nobody is chosen there. */
void consent_giver_add(void *wizard, const char *typed)
{
    struct form *decision = decision_of(wizard);

    if (typed[0] != '\0' && form_value(decision, GIVER_FIELD)[0] == '\0')
        form_restore(decision, GIVER_FIELD, typed);
    consent_giver_open(wizard);
}

/* ----- What can be said of them ------------------------------------------ */

static int code_in(const struct form *form, enum code_list_id list, const char *name)
{
    return code_find(list, form_value(form, name));
}

/* Why they are thought able goes; the words on what it is based on stay where they are. */
void consent_giver_left(struct form_pane *pane, const struct form_field *field)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct form *form = form_pane_form(pane);
    struct consent consent = { .case_id = options->parent,
                               .obtained_on = session_today(app_session(options->app)) };

    if (strcmp(field->name, CAPACITY_FIELD) != 0 ||
        !ident_parse(form_value(form, GIVER_FIELD), &consent.given_by_person))
        return;
    consent.given_as = code_in(form, CODES_GIVEN_AS_ID, CAPACITY_FIELD);
    consent.competence_basis = code_in(form, CODES_COMPBASIS_ID, BASIS_FIELD);
    if (consent_basis_may_stay(app_session(options->app), &consent))
        return;
    form_restore(form, BASIS_FIELD, "");
    stack_say(options->stack, "Their competence was emptied: it does not fit who decides now.");
}
