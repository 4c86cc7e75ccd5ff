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

static void say_last_signin(struct app *app, const struct signin_report *report)
{
    char day[DATE_WORDS];
    int64_t local;

    if (report->store_was_cut_off) {
        stack_say(app_stack(app), "The program was cut off while saving last time. The store is "
                                  "whole; text not saved is in your drafts.");
        return;
    }
    if (report->disk_is_low) {
        stack_warn(app_stack(app), "The store's disk is nearly full. Tell whoever looks after this "
                                   "machine.");
        return;
    }
    if (!instant_known(report->last_signin))
        return;
    local = report->last_signin.seconds + 60 * instant_local_offset(report->last_signin);
    date_format_words(instant_local_date(report->last_signin), day);
    stack_say(app_stack(app), "Last sign-in %s %02d:%02d%s%s. Wrong passphrases since: %d.", day,
              (int)(local / 3600 % 24), (int)(local / 60 % 60),
              report->last_terminal == NULL ? "" : " from ",
              report->last_terminal == NULL ? "" : report->last_terminal,
              report->failures_since);
}

void home_open(struct app *app, const struct signin_report *report)
{
    struct session *session = app_session(app);

    if (works_with_families(session))
        case_list_open(app);
    else if (session_has_role(session, ROLE_administrator))
        accounts_open(app);
    else
        trail_open(app);
    if (report == NULL)
        return;
    say_last_signin(app, report);
    if (report->must_change_passphrase)
        passphrase_open(app, true);
}
