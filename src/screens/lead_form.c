/* SPDX-License-Identifier: MIT */
/* Somebody is proposed or named to lead: the form, and what is confirmed before it counts. */

#include "config.h"

#include "screens/lead_form.h"

#include "model/record.h"
#include "screens/lead_layout.h"
#include "screens/pane_screen.h"
#include "ui/dialog.h"

static void confirmed(void *who, size_t answer)
{
    struct form_pane *pane = who;
    struct screen *form = stack_top_full(form_pane_options(pane)->stack);

    if (answer != 1)
        return;
    form_pane_note(pane, "confirmed");
    if (form_pane_save(pane))
        stack_remove(form_pane_options(pane)->stack, form);
    else
        form_pane_note(pane, NULL);
}

static bool is_deputy(const struct lp_assignment *term)
{
    return term->kind == LP_KIND_DEPUTY;
}

/* Whose word it is that somebody else accepted. */
static const char *said_yes(const struct form_pane_options *options,
                            const struct lp_assignment *term, const char *name,
                            struct arena *arena)
{
    char day[DATE_WORDS];

    if (!date_known(term->accepted_on) ||
        ident_equal(&term->practitioner_id,
                    &session_who(app_session(options->app))->practitioner))
        return "";
    date_format_words(term->accepted_on, day);
    return arena_printf(arena, "You write down that %s said yes on %s; the trail says that it was "
                               "you. ", name, day);
}

const char *lead_told_words(const struct lp_assignment *term)
{
    bool family = set_has(term->handover_done, HANDOVER_FAMILY_TOLD);
    bool team = set_has(term->handover_done, HANDOVER_TAC_TOLD);

    return family && team ? "The family and the team have been told."
           : family       ? "The team must be told."
           : team         ? "The family must be told."
                          : "The family and the team must be told.";
}

const char *lead_until_words(const struct lp_assignment *term, struct date from,
                             struct arena *arena)
{
    int days = date_known(term->to) ? date_days_between(from, term->to) : 0;
    char day[DATE_WORDS];

    if (days <= 0)
        return "";
    date_format_words(date_add_days(term->to, -1), day);
    return arena_printf(arena, " to %s, the last day (%d %s)", day, days,
                        days == 1 ? "day" : "days");
}

/* What will be so; `before` leads now, NULL nobody. */
static const char *confirm_words(const struct lp_assignment *term, const char *name,
                                 const char *before, bool accepted, bool hands_over,
                                 struct arena *arena)
{
    char day[DATE_WORDS];

    date_format_words(term->from, day);
    if (is_deputy(term))
        return arena_printf(arena,
                            accepted
                                ? "%s stands in from %s%s when it is needed; %s stays the lead."
                                : "%s is asked to stand in from %s%s; %s stays the lead.",
                            name, day, lead_until_words(term, term->from, arena),
                            before == NULL ? "nobody" : before);
    if (!accepted)
        return arena_printf(arena, "%s is asked. Until %sthey accept, %s.", name,
                            hands_over ? "all is handed over (h) and " : "",
                            before == NULL ? "nobody leads"
                                           : arena_printf(arena, "%s stays the lead", before));
    return arena_printf(arena, "%s leads from %s%s. %s", name, day,
                        before == NULL ? "" : arena_printf(arena, " and %s no longer does", before),
                        lead_told_words(term));
}

const char *lead_with_consent(struct casework *work, const struct ident *who, const char *words,
                              struct arena *arena)
{
    if (!lead_is_left_out(app_session(work->app), &work->case_id, who))
        return words;
    return arena_printf(arena,
                        "%s The family's consent does not name their agency, and they will read "
                        "all of the case: ask the family first (k).",
                        words);
}

static bool is_member(const struct case_file *file, const struct ident *who, struct date today)
{
    for (size_t i = 0; i < file->tac_member.count; i++) {
        const struct tac_member *member = &file->tac_member.items[i];

        if (ident_equal(&member->practitioner_id, who) &&
            relation_in_force(member->from, member->to, today))
            return true;
    }
    return false;
}

/* Whoever led, and is in the team by nothing else, is out of it then. */
static const char *goes_words(struct casework *work, const struct lp_assignment *term,
                              const char *before, struct arena *arena)
{
    const struct lp_assignment *now = casework_lead(work);

    if (now == NULL || is_deputy(term) ||
        ident_equal(&now->practitioner_id, &term->practitioner_id) ||
        is_member(&work->view.file, &now->practitioner_id, session_today(app_session(work->app))))
        return "";
    return arena_printf(arena,
                        " %s is in the team as the lead only, and reads nothing of the case from "
                        "then on: who stays is put into the team first (t).",
                        before);
}

static void ask_confirmation(struct form_pane *pane, const struct lp_assignment *term)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct lp_assignment *now = casework_lead(options->work);
    struct session *session = app_session(options->app);
    struct arena arena = ARENA_INIT;
    const char *name = name_of(session, ENTITY_practitioner, &term->practitioner_id, &arena);
    const char *before = now == NULL ? NULL
                                     : name_of(session, ENTITY_practitioner,
                                               &now->practitioner_id, &arena);
    bool accepted = date_known(term->accepted_on) ||
                    (term->kind == LP_KIND_INTERIM && lead_may_name(&options->work->view.relation));
    struct dialog dialog = {
        .title = is_deputy(term) ? "Name a deputy"
                 : accepted      ? "Change the lead professional"
                                 : "Propose a lead professional",
        .words = lead_with_consent(
            options->work, &term->practitioner_id,
            arena_printf(&arena, "%s%s%s", said_yes(options, term, name, &arena),
                         confirm_words(term, name, before, accepted,
                                       lead_takes_over(form_pane_form(pane)), &arena),
                         goes_words(options->work, term, before, &arena)),
            &arena),
        .buttons = { { "Leave it as it is", 'l' },
                     { accepted ? "Change" : "Propose", accepted ? 'c' : 'p' } },
        .count = 2,
        .done = confirmed,
        .who = pane,
    };

    dialog_ask(options->stack, &dialog);
    arena_clear(&arena);
}

static bool assign(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct lp_assignment *term = records[0];

    term->case_id = options->work->case_id;
    if (!ident_known(&term->practitioner_id))
        return err_set_field(err, "practitioner_id", "Say who is to lead.");
    if (form_pane_noted(pane) == NULL) {
        if (!lead_check(app_session(options->app), term, err))
            return false;
        ask_confirmation(pane, term);
        return err_set(err, ERR_STOPPED, "It counts when you have confirmed it.");
    }
    return lead_hand_over(app_session(options->app), term, &options->work->view.file, err);
}

static void assigned(struct form_pane *pane)
{
    const struct lp_assignment *term = form_pane_record(pane, 0);

    stack_say(form_pane_options(pane)->stack, "%s",
              !date_known(term->accepted_on) ? "Proposed. They accept it on this screen."
              : is_deputy(term)              ? "The deputy is named."
                                             : "The lead professional is named.");
}

static void prefill_ident(struct form *form, const char *field, const struct ident *id)
{
    char text[IDENT_TEXT];

    ident_format(id, text);
    if (ident_known(id))
        form_set(form, field, text);
}

/* Whoever was picked is meant, whatever an older draft says; with another goes their manager. */
static void choose(struct form_pane *pane)
{
    const struct lead_candidate *candidate = form_pane_options(pane)->who;
    struct form *form = form_pane_form(pane);
    char picked[IDENT_TEXT];

    ident_format(&candidate->practitioner, picked);
    if (form_value_is(form, "practitioner_id", picked))
        return;
    if (form_is_dirty(form))
        stack_say(form_pane_options(pane)->stack,
                  "Your draft of %s is here again, now for %s. ^S saves it.",
                  form_pane_draft_time(pane), candidate->name);
    form_set(form, "manager_agreed_by", "");
    prefill_ident(form, "manager_agreed_by", &candidate->manager);
    prefill_ident(form, "practitioner_id", &candidate->practitioner);
}

static void prefill(struct form_pane *pane)
{
    struct form *form = form_pane_form(pane);
    char text[DATE_TEXT];

    form_set(form, "kind", "LEAD");
    date_format(session_today(app_session(form_pane_options(pane)->app)), text);
    form_set(form, "from", text);
}

/* Whether the hand-over is asked says that it is needed. */
static void find_gaps(const struct form_pane *pane, void *const *records, struct problems *out)
{
    lead_gaps(records[0], lead_takes_over(form_pane_form(pane)), out);
}

void lead_form_open(struct casework *work, const struct lead_candidate *candidate)
{
    struct lead_candidate who = *candidate;
    struct form_pane_options options = { .layout = &lead_term,
                                         .parent = work->case_id,
                                         .draft_title = "A lead professional",
                                         .place = "l",
                                         .prefill = prefill,
                                         .chosen = choose,
                                         .save = assign,
                                         .gaps = find_gaps,
                                         .saved = assigned,
                                         .who = &who };

    pane_screen_open(work->app, work, &options, "Somebody to lead", false);
}

/* ----- Its hand-over ---------------------------------------------------- */

static bool tick(struct form_pane *pane, void *const *records, struct err *err)
{
    return lead_tick(app_session(form_pane_options(pane)->app), records[0], err);
}

static void ticked(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct lp_assignment *term = form_pane_record(pane, 0);
    bool open = relation_must_hand_over(&options->work->view.file, term,
                                        session_today(app_session(options->app)));

    stack_say(options->stack, "%s",
              open ? "Kept. Steps are still open: the present lead stays."
                   : "Kept. All six are done: whoever is asked accepts now.");
}

void lead_hand_over_open(struct casework *work, const struct lp_assignment *term)
{
    struct form_pane_options options = { .layout = &lead_handing,
                                         .records = { term },
                                         .draft_title = "A hand-over",
                                         .place = "l",
                                         .judged = true,
                                         .save = tick,
                                         .saved = ticked };

    pane_screen_open(work->app, work, &options, "The hand-over", true);
}
