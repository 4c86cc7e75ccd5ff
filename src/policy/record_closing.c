/* SPDX-License-Identifier: MIT */
/* Rules of the record of a closing: domain.md 1.12, 3.5, 4.1, 4.5. */

#include "config.h"

#include "model/calendar.h"
#include "model/record.h"
#include "policy/record_rules.h"
#include "policy/record_special.h"

/* ----- Attempts at contact ------------------------------------------------- */

/* What was tried so far: domain.md 4.1 P_attempts. */
struct tried {
    int times, ways;
    struct date first, last;
};

/* What was tried before the case began was about something else. */
static struct tried tried_so_far(const struct case_file *file)
{
    struct tried tried = { 0, 0, DATE_NONE, DATE_NONE };
    uint64_t methods = 0;

    for (size_t i = 0; i < file->contact_attempt.count; i++) {
        const struct contact_attempt *attempt = &file->contact_attempt.items[i];

        if (date_compare(attempt->date, file->caf_case.opened_on) < 0)
            continue;
        tried.times++;
        methods = set_with(methods, attempt->method);
        if (!date_known(tried.first) || date_compare(attempt->date, tried.first) < 0)
            tried.first = attempt->date;
        if (!date_known(tried.last) || date_compare(attempt->date, tried.last) > 0)
            tried.last = attempt->date;
    }
    for (int method = 1; method < CONTACT_METHOD_END_; method++)
        tried.ways += set_has(methods, method);
    return tried;
}

/* Each thing that is missing, by itself. */
static void check_attempts(const struct look *look)
{
    const struct parameters *p = look->facts->parameters;
    struct tried tried = tried_so_far(look->facts->file);
    struct date enough;
    char day[DATE_WORDS];

    if (tried.times < p->attempts)
        problem_warn(look->problems, look->spot, "reason",
                     "Try to reach the family %d more %s and record it in the chronology: %d of %d "
                     "attempts are on record.",
                     p->attempts - tried.times, p->attempts - tried.times == 1 ? "time" : "times",
                     tried.times, p->attempts);
    if (tried.ways < p->attempt_methods)
        problem_warn(look->problems, look->spot, "reason",
                     "Try another way to reach the family as well: %d of %d ways are on record.",
                     tried.ways, p->attempt_methods);
    if (tried.times == 0)
        return;
    if (tried.times > 1 && date_compare(tried.first, tried.last) == 0)
        problem_warn(look->problems, look->spot, "reason",
                     "All attempts were on one day: try on another day too.");
    enough = calendar_add_working_days(tried.first, p->attempt_days);
    if (date_compare(look->facts->today, enough) >= 0)
        return;
    date_format_words(enough, day);
    problem_warn(look->problems, look->spot, "reason",
                 "Attempts reach over %d working days: the first was not long ago, so wait until "
                 "%s.", p->attempt_days, day);
}

/* ----- The record ---------------------------------------------------------- */

static void check_closing_words(const struct look *look, const struct closure *closure)
{
    if (look_blank(closure->child_comment) && closure->child_reason == VIEWREASON_NONE_)
        look_warn(look, "child_comment", "Write down the child's words, or why there are none.");
    if (look_blank(closure->parent_comment) && closure->parent_reason == VIEWREASON_NONE_)
        look_warn(look, "parent_comment", "Write down the parent's words, or why there are none.");
    look_silences(look, closure->child_reason, closure->parent_reason, closure->closed_on);
}

/* A closing is agreed at a meeting that was. */
static void check_meeting_held(const struct look *look, const struct closure *closure)
{
    const struct tac_meeting *meeting =
        case_file_find(look->facts->file, ENTITY_tac_meeting, &closure->decided_at_meeting);

    if (meeting && meeting->status != MEETING_STATUS_HELD)
        look_stop(look, "decided_at_meeting",
                  "That meeting was not held. Name one that was, or say why there was none.");
}

/* Domain.md 1.12, 4.5 no. 7. */
void check_closure(const struct look *look)
{
    const struct closure *closure = look->record;

    if (closure->reason && !closure_needs_no_meeting(closure->reason) &&
        !ident_known(&closure->decided_at_meeting) && look_blank(closure->no_meeting_reason))
        look_warn(look, "decided_at_meeting", "Name the meeting that decided it, or say why none.");
    check_meeting_held(look, closure);
    if (closure->reason == CLOSE_DISENGAGED)
        check_attempts(look);
    if (closure->reason == CLOSE_PREGNANCY_ENDED && !look->facts->file->subject.is_unborn)
        look_stop(look, "reason", "This reason is for unborn babies only.");
    if (ident_known(&closure->approved_by) &&
        ident_equal(&closure->approved_by, &closure->closed_by))
        look_stop(look, "approved_by", "Nobody approves their own closure.");
    if (closure->safeguarding_considered == YN_N)
        look_warn(look, "safeguarding_considered",
                  "Consider whether the child would come to harm without help, and record it.");
    if (closure->safeguarding_decision == UNIVERSAL_DECISION_STEP_UP &&
        !look->facts->file->stepup.count)
        look_warn(look, "safeguarding_decision",
                  "A step-up was decided: raise the concern first (^X, x).");
    check_closing_words(look, closure);
}
