/* SPDX-License-Identifier: MIT */
/* The family withdraws consent: what, who said it, and the signature. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "screens/ask_draft.h"
#include "screens/case_screens.h"
#include "screens/consent_layout.h"
#include "screens/pane_screen.h"
#include "service/consent_svc.h"
#include "ui/dialog.h"

/* What was filled in, until it is signed. */
struct withdrawal {
    struct casework *work;
    struct screen *form; /* the screen it was filled in on */
    struct form_pane *pane;
    struct ask_draft draft; /* of the reason */
    int scope;
    struct ident who;
    struct ident said_by;
    struct date on;
    bool effects_explained;
};

static bool sign(void *who, const char *reason, const char *passphrase, struct err *err)
{
    const struct withdrawal *withdrawal = who;
    struct secret *secret = secret_from(passphrase, strlen(passphrase));
    bool ok = consent_withdraw(app_session(withdrawal->work->app), &withdrawal->work->case_id,
                               (enum code_withdrawal_scope)withdrawal->scope, &withdrawal->who,
                               &withdrawal->said_by, withdrawal->on,
                               withdrawal->effects_explained, reason, secret, err);

    secret_free(secret);
    return ok;
}

enum { MOST_NAMED = 4 }; /* what a question has room for */

static const char own_place[] = "k withdraw";

/* The reason is kept as a draft of this case. */
static struct ask_draft draft_of(const struct casework *work)
{
    return (struct ask_draft){
        .question = "Withdraw consent",
        .list_name = "Withdraw consent, the reason",
        .place = own_place,
        .case_id = work->case_id,
    };
}

static void keep_reason(void *who, const char *reason)
{
    struct withdrawal *withdrawal = who;

    ask_draft_keep(&withdrawal->draft, withdrawal->work->app, reason);
}

static void drop_reason(const struct withdrawal *withdrawal)
{
    ask_draft_drop(&withdrawal->draft, withdrawal->work->app);
}

static void signed_or_not(void *who, bool signed_it)
{
    struct withdrawal *withdrawal = who;
    struct casework *work = withdrawal->work;
    struct stack *stack = app_stack(work->app);

    if (signed_it) {
        drop_reason(withdrawal);
        form_pane_drop_draft(withdrawal->pane);
        stack_remove(stack, withdrawal->form);
        casework_refresh(work);
        stack_say(stack, "Withdrawn. Consent today: %s.", work->view.consent_words);
    }
    ask_draft_leave(&withdrawal->draft, work->app);
    casework_release(work);
    free(withdrawal);
}

/* Who holds something already, in a sentence; "" where nobody does. */
static const char *holders_words(const struct withdrawal *withdrawal, struct arena *arena)
{
    struct consent_stop stop = { (enum code_withdrawal_scope)withdrawal->scope, withdrawal->who,
                                 withdrawal->on };
    struct consent_holders holders;

    if (!date_known(stop.on))
        stop.on = session_today(app_session(withdrawal->work->app));
    consent_holders(&withdrawal->work->view.file, &stop, &holders, arena);
    if (holders.count == 0)
        return "";
    return arena_printf(arena, " Already with: %s. Each is to be told to stop.",
                        consent_holders_words(&holders, MOST_NAMED, false, arena));
}

/* How many agencies lose sight, in a sentence. */
static const char *who_loses(const struct withdrawal *withdrawal, struct arena *arena)
{
    struct consent_grid grid;
    struct err err = ERR_INIT;
    size_t count = 0;

    if (!casework_reads_consent(withdrawal->work) ||
        !consent_who_may_see(app_session(withdrawal->work->app), &withdrawal->work->case_id,
                             &grid, arena, &err))
        return "From now on those it concerns lose sight of this record. Nothing already shared "
               "is recalled. It cannot be undone; a new consent would be a new entry.";
    for (size_t i = 0; i < grid.count; i++)
        count += (grid.rows[i].allowed & ~grid.rows[i].denied) != 0;
    if (withdrawal->scope == WITHDRAWAL_SCOPE_ONE_AGENCY ||
        withdrawal->scope == WITHDRAWAL_SCOPE_ONE_PERSON)
        count = count > 0 ? 1 : 0;
    return arena_printf(arena,
                        "From now on %zu of those named lose sight of this record. Nothing "
                        "already shared is recalled. It cannot be undone; a new consent would be "
                        "a new entry.",
                        count);
}

/* A withdrawal is never held up; that what follows was not explained is said. */
static const char *unexplained(const struct withdrawal *withdrawal)
{
    return withdrawal->effects_explained
               ? ""
               : " You have not said that what follows was explained to them: do so, and tick it.";
}

static bool ask_signature(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct consent *consent = records[0];
    const struct practitioner *agency = records[1];
    const struct person_link *person = records[2];
    struct withdrawal *withdrawal;
    struct arena arena = ARENA_INIT;
    struct signing signing = { .title = "Withdraw consent",
                               .harmless = "Keep consent",
                               .verb = "Withdraw and sign",
                               .reason_label = "Reason (the family need not give one)",
                               .keep = keep_reason,
                               .sign = sign,
                               .done = signed_or_not };
    char when[DRAFT_WHEN];

    if (consent->withdrawal_scope == 0)
        return err_set_field(err, "withdrawal_scope", "Say what is withdrawn.");
    if (!ident_known(&consent->withdrawn_by))
        return err_set_field(err, "withdrawn_by", "Say who withdraws it.");
    withdrawal = need_memory(sizeof(*withdrawal));
    *withdrawal = (struct withdrawal){ .work = options->work,
                                       .form = stack_top(options->stack),
                                       .pane = pane,
                                       .draft = draft_of(options->work),
                                       .scope = consent->withdrawal_scope,
                                       .said_by = consent->withdrawn_by,
                                       .on = consent->withdrawn_on,
                                       .effects_explained = consent->effects_explained };
    withdrawal->who = consent->withdrawal_scope == WITHDRAWAL_SCOPE_ONE_AGENCY
                          ? agency->agency_id
                          : person->person_id;
    casework_hold(options->work);
    signing.words = arena_printf(&arena, "%s%s%s", who_loses(withdrawal, &arena),
                                 holders_words(withdrawal, &arena), unexplained(withdrawal));
    signing.reason = ask_draft_find(&withdrawal->draft, options->app, when, &arena);
    signing.reason_when = when;
    signing.who = withdrawal;
    dialog_sign(options->stack, &signing);
    arena_clear(&arena);
    return err_set(err, ERR_STOPPED, "It is withdrawn when you have signed.");
}

static void set_today(struct form_pane *pane)
{
    char text[DATE_TEXT];

    date_format(session_today(app_session(form_pane_options(pane)->app)), text);
    form_set(form_pane_form(pane), "withdrawn_on", text);
}

void consent_withdraw_open(struct casework *work)
{
    struct form_pane_options options = { .layout = &consent_withdrawal,
                                         .parent = work->case_id,
                                         .prefill = set_today,
                                         .place = own_place,
                                         .save = ask_signature };

    pane_screen_open(work->app, work, &options, "Withdraw consent (^S signs)", false);
}
