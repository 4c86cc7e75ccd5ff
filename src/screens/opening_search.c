/* SPDX-License-Identifier: MIT */
/* The first step of opening a case: is the child known, and what is the road then? */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "screens/ask.h"
#include "screens/carry.h"
#include "screens/nav.h"
#include "screens/opening_private.h"
#include "ui/dialog.h"

bool opening_on_search(const struct screen *screen)
{
    return sheet_of(screen)->at == STEP_SEARCH && opening_of(sheet_of(screen))->searched;
}

bool opening_in_hits(const struct screen *screen)
{
    return opening_on_search(screen) && opening_of(sheet_of(screen))->in_hits;
}

/* ----- What was found ---------------------------------------------------- */

/* It was said that this is the child: of the episode that is followed, of a checklist. */
static bool is_chosen(const struct sheet *sheet, const struct search_hit *hit)
{
    struct ident known = opening_known(sheet);

    return ident_equal(&hit->subject_id, &known);
}

/* The best match that stands against going on, and of which `what` was not said; NULL: none. */
static const struct search_hit *standing(const struct sheet *sheet, enum match_verdict verdict,
                                         enum said what)
{
    const struct search_hits *found = &opening_of(sheet)->hits.found;

    for (size_t i = 0; i < found->count; i++) {
        const struct search_hit *hit = &found->items[i];

        if (hit->verdict == verdict && !is_chosen(sheet, hit) &&
            !opening_said_of(sheet, what, hit))
            return hit;
    }
    return NULL;
}

static bool given(const char *words)
{
    return words != NULL && words[0] != '\0';
}

static const struct search_hit *blocking(const struct sheet *sheet)
{
    return standing(sheet, MATCH_BLOCKS, SAID_BESIDE);
}

static const struct search_hit *asking_about(const struct sheet *sheet)
{
    return standing(sheet, MATCH_ASKS, SAID_NOT_SAME);
}

/* Of the same name and with an open case, though not alike enough to be asked about. */
static const struct search_hit *namesake(const struct sheet *sheet)
{
    const struct search_hits *found = &opening_of(sheet)->hits.found;

    for (size_t i = 0; i < found->count; i++) {
        const struct search_hit *hit = &found->items[i];

        if (hit->same_name && hit->open && hit->verdict == MATCH_OTHER &&
            !is_chosen(sheet, hit) && !opening_said_of(sheet, SAID_NOT_SAME, hit))
            return hit;
    }
    return NULL;
}

void opening_advice(const struct screen *screen, struct str *out)
{
    const struct sheet *sheet = sheet_of(screen);
    const struct search_hit *hit = blocking(sheet);

    if (hit != NULL)
        str_printf(out, "%s is open for this child. j: ask to join; Enter opens it.",
                   hit->urn);
    else if (asking_about(sheet) != NULL)
        str_add(out, "The same child? Enter opens the case, s: the same, n: none of them is.");
    else if (namesake(sheet) != NULL)
        str_printf(out, "Same name as %s, which is open: Enter looks, n: another. F4 goes on.",
                   namesake(sheet)->urn);
    else if (opening_of(sheet)->hits.found.count > 0)
        str_add(out, "F4 goes on to the child's details.");
    else
        str_add(out, "Nobody in the index matches. F4 goes on to the child's details.");
}

/* ----- A child with an open case ------------------------------------------ */

enum road { ROAD_LOOK, ROAD_JOIN, ROAD_OVERRIDE };

static void join(struct sheet *sheet, const struct search_hit *hit)
{
    struct ident case_id = hit->case_id;

    nav_open_case_then(sheet->view.app, &case_id, "j");
}

static void take_road(void *who, size_t answer)
{
    struct sheet *sheet = who;
    const struct search_hit *hit = blocking(sheet);

    if (hit != NULL && answer == ROAD_JOIN)
        join(sheet, hit);
    else if (hit != NULL && answer == ROAD_OVERRIDE)
        opening_ask_override(sheet, "Two open cases for one child part what is known of it. The "
                                    "reason is kept with the case and in the trail.");
}

static const char *known_words(const struct search_hit *hit, struct arena *arena)
{
    char opened[DATE_WORDS];

    date_format_words(hit->opened_on, opened);
    return arena_printf(arena,
                        "%s is open for %s%s%s (%d of 100: %s). %s%s%s%s. Nobody opens a second "
                        "case beside it: ask to join its team, and one record holds all that is "
                        "known.",
                        hit->urn, hit->name, opened[0] ? " since " : "", opened, hit->score,
                        hit->reasons, given(hit->lead_name) ? hit->lead_name : "Nobody",
                        " leads it", given(hit->lead_tel) ? ", telephone " : "", hit->lead_tel);
}

/* What is known, who leads, and by which road one goes on. */
static void ask_road(struct sheet *sheet, const struct search_hit *hit)
{
    struct arena arena = ARENA_INIT;
    struct dialog dialog = { .title = "This child has an open case",
                             .words = known_words(hit, &arena),
                             .buttons = { { "Look at the matches", 'l' },
                                          { "Ask to join its team", 'j' },
                                          { "Open a second case, with a reason", 'o' } },
                             .count = ROAD_OVERRIDE,
                             .done = take_road,
                             .who = sheet };

    if (session_has_role(app_session(sheet->view.app), ROLE_coordinator))
        dialog.count++;
    dialog_ask(app_stack(sheet->view.app), &dialog);
    arena_clear(&arena);
}

/* ----- Searching ------------------------------------------------------- */

static struct search_terms read_terms(const struct form *form)
{
    struct search_terms terms = { .dob = DATE_NONE, .edd = DATE_NONE };

    terms.given_names = form_value(form, "given_names");
    terms.family_name = form_value(form, "family_name");
    terms.mother_name = form_value(form, "mother.name");
    terms.postcode = form_value(form, "address.postcode");
    terms.nhs_number = form_value(form, "nhs_number");
    terms.upn = form_value(form, "upn");
    if (!date_parse(form_value(form, "dob"), &terms.dob))
        terms.dob = DATE_NONE;
    if (!date_parse(form_value(form, "edd"), &terms.edd))
        terms.edd = DATE_NONE;
    return terms;
}

static const char *words_of(const struct search_terms *terms, struct arena *arena)
{
    return arena_printf(arena, "%s|%s|%s|%s|%s|%s|%d|%d", terms->given_names, terms->family_name,
                        terms->mother_name, terms->postcode, terms->nhs_number, terms->upn,
                        terms->dob.days, terms->edd.days);
}

bool opening_has_terms(const struct sheet *sheet)
{
    struct search_terms terms = read_terms(opening_form(sheet, STEP_SEARCH));

    return given(terms.given_names) || given(terms.family_name) || given(terms.mother_name) ||
           given(terms.postcode) || given(terms.nhs_number) || given(terms.upn) ||
           date_known(terms.dob) || date_known(terms.edd);
}

static bool is_as_searched(const struct sheet *sheet)
{
    const struct opening *opening = opening_of(sheet);
    struct arena arena = ARENA_INIT;
    struct search_terms terms;
    bool same;

    form_settle(opening_form(sheet, STEP_SEARCH));
    terms = read_terms(opening_form(sheet, STEP_SEARCH));
    same = opening->searched && strcmp(words_of(&terms, &arena), opening->searched_for) == 0;
    arena_clear(&arena);
    return same;
}

void opening_search(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);
    struct opening *opening = opening_of(sheet);
    struct form *form = opening_form(sheet, STEP_SEARCH);
    struct arena arena = ARENA_INIT;
    struct str advice = STR_INIT;
    struct search_terms terms;
    struct err err = ERR_INIT;

    form_settle(form);
    terms = read_terms(form);
    if (!hits_search(&opening->hits, app_session(sheet->view.app), &terms,
                     "Before opening a case", &err)) {
        form_blame(form, &err);
        stack_err(screen->stack, &err);
        return;
    }
    if (opening->work != NULL)
        hits_leave_out(&opening->hits, &opening->work->case_id);
    opening->searched = true;
    opening_replace(&opening->searched_for, words_of(&terms, &arena));
    opening->in_hits = opening->hits.list.count > 0;
    opening_advice(screen, &advice);
    if (namesake(sheet) != NULL)
        stack_warn(screen->stack, "%s", str_text(&advice));
    else if (opening->hits.found.own_tie != NULL)
        stack_warn(screen->stack, "%s", opening->hits.found.own_tie);
    else
        stack_say(screen->stack, "%s", str_text(&advice));
    if (blocking(sheet) != NULL)
        ask_road(sheet, blocking(sheet));
    str_release(&advice);
    arena_clear(&arena);
}

bool opening_searched(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);
    struct opening *opening = opening_of(sheet);
    size_t from = sheet->at;

    if (!is_as_searched(sheet)) {
        sheet_go(sheet, "search", NULL);
        opening_search(screen);
        return from != STEP_SEARCH && opening->searched && blocking(sheet) == NULL &&
               asking_about(sheet) == NULL && sheet_go(sheet, sheet->kind->tabs[from].name, NULL);
    }
    if (blocking(sheet) == NULL && asking_about(sheet) == NULL)
        return true;
    sheet_go(sheet, "search", NULL);
    opening->in_hits = true;
    if (blocking(sheet) != NULL)
        ask_road(sheet, blocking(sheet));
    else
        stack_say(screen->stack, "First say whether this is the same child: s it is, n it is not.");
    return false;
}

/* ----- From the area search ---------------------------------------------- */

void opening_carry_terms(struct sheet *sheet)
{
    carry_terms(sheet->view.app, opening_of(sheet)->terms, NULL, opening_form(sheet, STEP_SEARCH),
                "F4 searches.");
}

/* ----- A match -------------------------------------------------------------- */

static const struct search_hit *focused(const struct screen *screen)
{
    return hits_focus(&opening_of(sheet_of(screen))->hits);
}

void opening_hit_same(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);
    const struct search_hit *hit = focused(screen);

    if (hit == NULL)
        return;
    if (hit->open)
        ask_road(sheet, hit);
    else if (opening_of(sheet)->work != NULL)
        stack_say(screen->stack, "The checklist is about another record of a child.");
    else {
        opening_say_known(sheet, &hit->subject_id);
        form_pane_keep_now(form_pane_from(sheet->panes[STEP_SEARCH]));
        stack_say(screen->stack, "The new case will be of this known child. F4 goes on.");
    }
}

void opening_hit_open(struct screen *screen)
{
    const struct search_hit *hit = focused(screen);
    struct ident case_id;

    if (!is_as_searched(sheet_of(screen))) {
        opening_search(screen);
        return;
    }
    if (hit == NULL)
        return;
    case_id = hit->case_id;
    if (ident_known(&case_id) && (hit->open || !is_chosen(sheet_of(screen), hit)))
        nav_open_case(sheet_mut(screen)->view.app, &case_id);
    else
        opening_hit_same(screen);
}

void opening_hit_join(struct screen *screen)
{
    const struct search_hit *hit = focused(screen);

    if (hit != NULL && hit->open)
        join(sheet_mut(screen), hit);
    else
        stack_say(screen->stack, "There is no open case of this child to join.");
}

static bool take_same_child_no(void *who, const char *answer, struct err *err UNUSED)
{
    struct sheet *sheet = who;

    opening_say_of_found(sheet, SAID_NOT_SAME, answer);
    if (blocking(sheet) == NULL)
        sheet_go(sheet, "identity", NULL);
    return true;
}

void opening_hit_none(struct screen *screen)
{
    struct asking asking = { .title = "None of them is this child",
                             .words = "Say how you know: it is kept, so that nobody has to ask "
                                      "again.",
                             .label = "How you know",
                             .verb = "go on",
                             .needed = true,
                             .place = "n identity",
                             .done = take_same_child_no,
                             .who = screen };

    ask_open(sheet_mut(screen)->view.app, &asking);
}
