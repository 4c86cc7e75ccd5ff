/* SPDX-License-Identifier: MIT */
/* Requests to the panel and for money. */

#include "config.h"

#include "service/panel_svc.h"

#include <string.h>

#include "service/case_deed.h"
#include "store/record_store.h"

/* The author proposes where the lead professional decides. */
static bool may_ask(const struct relation *relation)
{
    return permit(PERMIT_PANEL_BUDGET, OPERATION_CREATE, relation).allowed ||
           permit(PERMIT_PANEL_BUDGET, OPERATION_PROPOSE, relation).allowed;
}

/* To ask is one thing, to say what was decided another. */
static bool may(struct case_deed *d, const struct record *head, bool decided, struct err *err)
{
    if (head->version == 0 && !decided && may_ask(&d->relation))
        return true;
    return case_deed_may(d, PERMIT_PANEL_BUDGET, OPERATION_UPDATE, err);
}

static int64_t sum(int64_t pence)
{
    return pence == INT_UNKNOWN ? 0 : pence;
}

/* ----- What was decided on stays ------------------------------------------ */

static const struct {
    enum entity_id kind;
    const char *field;
} decided_on[] = {
    { ENTITY_panel_referral, "panel" },
    { ENTITY_panel_referral, "requested_on" },
    { ENTITY_panel_referral, "request" },
    { ENTITY_panel_referral, "request_note" },
    { ENTITY_panel_referral, "amount_pence" },
    { ENTITY_budget_request, "panel_referral_id" },
    { ENTITY_budget_request, "asked_on" },
    { ENTITY_budget_request, "asked_by" },
    { ENTITY_budget_request, "amount_pence" },
    { ENTITY_budget_request, "item" },
};

static bool is_decided(enum entity_id kind, const void *stored)
{
    const struct panel_referral *panel = stored;
    const struct budget_request *budget = stored;

    return kind == ENTITY_panel_referral
               ? panel->decision != PANEL_DECISION_NONE_
               : budget->granted != YN_NONE_ || sum(budget->spent_pence) > 0;
}

/* What another decided about somebody's money, that somebody does not alter. */
static bool is_anothers(enum entity_id kind, const void *stored, const char *field,
                        const struct ident *me)
{
    static const char *const decision[] = { "granted", "approved_by", "decided_on", "conditions" };
    const struct budget_request *budget = stored;
    bool one = false;

    for (size_t i = 0; kind == ENTITY_budget_request && i < COUNT(decision); i++)
        one = one || strcmp(decision[i], field) == 0;
    return one && budget->granted != YN_NONE_ && ident_equal(&budget->asked_by, me);
}

static bool decision_is_gone(enum entity_id kind, const void *stored, const void *now)
{
    return is_decided(kind, stored) && !is_decided(kind, now);
}

const char *panel_why_closed(enum entity_id kind, const void *stored, const char *field,
                             const struct ident *me)
{
    if (is_anothers(kind, stored, field, me))
        return "You asked for this money, and it was decided: the co-ordinator puts the decision "
               "right. What was spent and how it went is yours to write.";
    for (size_t i = 0; i < COUNT(decided_on); i++) {
        if (decided_on[i].kind == kind && strcmp(decided_on[i].field, field) == 0)
            return is_decided(kind, stored)
                       ? "That was decided on: what was asked stays. Ask anew for anything else; "
                         "a slip is put right beside it (Alt-e)."
                       : NULL;
    }
    return NULL;
}

static bool stays(struct case_deed *d, enum entity_id kind, const void *now, struct err *err)
{
    const struct entity *entity = entity_of(kind);
    const struct record *head = now;
    const struct record *stored = case_file_find(&d->file, kind, &head->id);

    /* Whoever has not seen the last save is told of that first. */
    if (!stored || stored->version != head->version)
        return true;
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];
        const char *why = panel_why_closed(kind, stored, field->name,
                                           &d->deed.session->who.practitioner);

        if (why && !field_equal(field, stored, now)) {
            err_set(err, ERR_REFUSED, "%s", why);
            if (err)
                err->field = field->name;
            return false;
        }
    }
    return !decision_is_gone(kind, stored, now) ||
           err_set(err, ERR_REFUSED, "What was decided is on record: it may be put right, not "
                                     "taken away.");
}

static bool keep(struct session *session, enum entity_id kind, void *record, bool decided,
                 const struct ident *case_id, struct err *err)
{
    struct record *head = record;
    struct record before = *head;
    struct case_deed d;
    bool ok;

    if (!ident_known(&head->id))
        head->id = ident_new(session->machine);
    ok = case_deed_begin(session, case_id, &d, err) &&
         case_deed_end(&d,
                       may(&d, head, decided, err) && case_deed_open(&d, err) &&
                           stays(&d, kind, record, err) &&
                           case_deed_save(&d, kind, record, err),
                       err);
    if (!ok)
        *head = before;
    return ok;
}

bool panel_keep(struct session *session, struct panel_referral *panel, struct err *err)
{
    if (panel->record.version == 0 && !date_known(panel->requested_on))
        panel->requested_on = session_today(session);
    return keep(session, ENTITY_panel_referral, panel, panel->decision != 0, &panel->case_id, err);
}

bool budget_keep(struct session *session, struct budget_request *budget, struct err *err)
{
    if (budget->record.version == 0 && !ident_known(&budget->asked_by))
        budget->asked_by = session->who.practitioner;
    if (budget->record.version == 0 && !date_known(budget->asked_on))
        budget->asked_on = session_today(session);
    return keep(session, ENTITY_budget_request, budget,
                budget->granted != 0 || budget->spent_pence != INT_UNKNOWN, &budget->case_id, err);
}

const char *panel_why_not(const struct case_view *view)
{
    if (view->identity_only)
        return "You may know of this case, but not read it. Ask its lead professional.";
    if (!state_is_open(view->file.caf_case.state))
        return "The case is closed. Open a new episode where there are needs again.";
    return may_ask(&view->relation)
               ? NULL
               : permit(PERMIT_PANEL_BUDGET, OPERATION_CREATE, &view->relation).why_not;
}

const char *panel_of_case(struct session *session, const struct case_view *view,
                          struct arena *arena)
{
    struct err quiet = ERR_INIT;
    struct locality locality;
    struct db *db;

    if (!session_db(session, &db, &quiet) ||
        !record_store_get(db, ENTITY_locality, &view->file.caf_case.locality_id, &locality, arena,
                          &quiet))
        return "";
    return locality.panel_name ? locality.panel_name : "";
}

/* What the panel gave counts as granted where nobody decided it otherwise. */
static bool is_granted(const struct case_file *file, const struct budget_request *budget)
{
    const struct panel_referral *panel =
        case_file_find(file, ENTITY_panel_referral, &budget->panel_referral_id);

    if (budget->granted)
        return budget->granted == YN_Y;
    return panel && panel->decision == PANEL_DECISION_ALLOCATED;
}

struct panel_sums panel_sums(const struct case_file *file)
{
    struct panel_sums sums = { 0 };

    for (size_t i = 0; i < file->budget_request.count; i++) {
        const struct budget_request *budget = &file->budget_request.items[i];

        sums.asked += sum(budget->amount_pence);
        sums.spent += sum(budget->spent_pence);
        if (is_granted(file, budget))
            sums.granted += sum(budget->amount_pence);
    }
    return sums;
}
