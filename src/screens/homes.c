/* SPDX-License-Identifier: MIT */
/* Where a person begins. */

#include "config.h"

#include "screens/homes.h"


static bool works_with_families(const struct session *session)
{
    return session_has_role(session, ROLE_practitioner) ||
           session_has_role(session, ROLE_coordinator) ||
           session_has_role(session, ROLE_supervisor);
}

const char *homes_why_no_case(const struct session *session)
{
    if (session_has_role(session, ROLE_practitioner) ||
        session_has_role(session, ROLE_coordinator))
        return NULL;
    return "Cases are opened by practitioners and co-ordinators.";
}

bool homes_has_own_cases(const struct session *session)
{
    return session_has_role(session, ROLE_practitioner) &&
           ident_known(&session_who(session)->practitioner);
}

static void add_drafts(int drafts, struct str *out)
{
    if (drafts > 0)
        str_printf(out, "%d draft%s of yours wait%s: F7 lists %s. ", drafts,
                   drafts == 1 ? "" : "s", drafts == 1 ? "s" : "",
                   drafts == 1 ? "it" : "them");
}

static void add_last_signin(const struct signin_report *report, struct str *out)
{
    char day[DATE_WORDS];
    int64_t local;

    if (!instant_known(report->last_signin))
        return;
    local = report->last_signin.seconds + 60 * instant_local_offset(report->last_signin);
    date_format_words(instant_local_date(report->last_signin), day);
    str_printf(out, "Last sign-in %s %02d:%02d%s%s. Wrong passphrases since: %d.", day,
               (int)(local / 3600 % 24), (int)(local / 60 % 60),
               report->last_terminal == NULL ? "" : " from ",
               report->last_terminal == NULL ? "" : report->last_terminal,
               report->failures_since);
    if (report->begun_since > 0)
        str_printf(out, " %d case%s opened since.", report->begun_since,
                   report->begun_since == 1 ? " was" : "s were");
}

/* Drafts come first: a message of two lines lies over the row that counts them. */
static void greet(struct app *app, const struct signin_report *report, int drafts)
{
    struct str words = STR_INIT;

    add_drafts(drafts, &words);
    if (report != NULL && report->store_was_cut_off)
        str_add(&words, "The program was cut off while saving last time. The store is whole; "
                        "text not saved is in your drafts.");
    else if (report != NULL && report->disk_is_low)
        str_add(&words, "The store's disk is nearly full. Tell whoever looks after this machine.");
    else if (report != NULL && report->anchor_is_lost)
        str_add(&words, "Where the trail stands could not be written outside the store. Tell "
                        "whoever looks after this machine.");
    else if (report != NULL)
        add_last_signin(report, &words);
    if (report != NULL && !report->store_was_cut_off &&
        (report->disk_is_low || report->anchor_is_lost))
        stack_warn(app_stack(app), "%s", str_text(&words));
    else if (words.used > 0)
        stack_say(app_stack(app), "%s", str_text(&words));
    str_release(&words);
}

void home_open(struct app *app, const struct signin_report *report)
{
    struct session *session = app_session(app);
    int drafts = 0;

    if (works_with_families(session))
        drafts = case_list_open(app);
    else if (session_has_role(session, ROLE_administrator))
        accounts_open(app);
    else
        trail_open(app);
    greet(app, report, drafts);
    if (report != NULL && report->must_change_passphrase)
        passphrase_open(app, true);
}
