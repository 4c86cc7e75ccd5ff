/* SPDX-License-Identifier: MIT */
/* What whoever decides about a closing reads with its record. */

#include "config.h"

#include "screens/closing_beside.h"

#include "base/moment_input.h"
#include "base/text.h"
#include "model/record.h"

static const char *day_words(struct date day, struct arena *arena)
{
    char words[DATE_WORDS];

    date_format_words(day, words);
    return words[0] == '\0' ? "a day not known" : arena_strdup(arena, words + 4);
}

/* False: it is not theirs to read, which is said. */
static bool begin(const struct casework *work, enum entity_id kind, const char *title,
                  struct str *out)
{
    str_printf(out, "%s: ", title);
    if (!casework_reads(work, kind))
        str_printf(out, "%s\n", casework_unread);
    return casework_reads(work, kind);
}

static void print_actions(const struct casework *work, struct str *out, struct arena *arena)
{
    const char *open;

    if (!begin(work, ENTITY_plan_action, "Open actions", out))
        return;
    open = casework_open_actions(work, arena);
    str_printf(out, "%s\n", *open ? open : "none");
}

static const char *became_of(const struct stepup *concern, struct arena *arena)
{
    if (concern->sc_decision != SC_DECISION_NONE_)
        return arena_printf(arena, "social care decided on %s: %s",
                            day_words(concern->decision_on, arena),
                            code_label(CODES_SC_DECISION_ID, concern->sc_decision));
    if (instant_known(concern->referral_made_on) || instant_known(concern->written_on))
        return "social care was told and has not decided";
    return "social care was not told";
}

static void print_concerns(const struct casework *work, struct str *out, struct arena *arena)
{
    const struct case_file *file = &work->view.file;

    if (!begin(work, ENTITY_stepup, "Concerns", out))
        return;
    str_add(out, file->stepup.count == 0 ? "none\n" : "\n");
    for (size_t i = 0; i < file->stepup.count; i++) {
        const struct stepup *concern = &file->stepup.items[i];

        str_printf(out, "  %s, %s: %s\n",
                   day_words(instant_local_date(concern->raised_on), arena),
                   concern->risk == STEPUP_RISK_NONE_ ? "kind not said"
                                                      : code_label(CODES_STEPUP_RISK_ID,
                                                                   concern->risk),
                   became_of(concern, arena));
    }
}

static void print_attempts(const struct casework *work, struct str *out, struct arena *arena)
{
    const struct case_file *file = &work->view.file;

    if (!begin(work, ENTITY_contact_attempt, "How the family was tried", out))
        return;
    str_add(out, file->contact_attempt.count == 0 ? "no attempt is on record\n" : "\n");
    for (size_t i = 0; i < file->contact_attempt.count; i++) {
        const struct contact_attempt *attempt = &file->contact_attempt.items[i];

        str_printf(out, "  %s, %s: %s\n", day_words(attempt->date, arena),
                   code_label(CODES_CONTACT_METHOD_ID, attempt->method),
                   text_or_empty(attempt->result));
    }
}

static void print_meetings(const struct casework *work, struct str *out)
{
    const struct case_file *file = &work->view.file;
    size_t planned = 0;

    if (!begin(work, ENTITY_tac_meeting, "Planned meetings", out))
        return;
    for (size_t i = 0; i < file->tac_meeting.count; i++) {
        const struct tac_meeting *meeting = &file->tac_meeting.items[i];
        char when[MOMENT_TEXT];

        if (meeting->status != MEETING_STATUS_PLANNED)
            continue;
        moment_format(meeting->scheduled_for, when);
        str_printf(out, "%s%s, %s", planned++ ? "; " : "",
                   code_label(CODES_MEETING_KIND_ID, meeting->kind), when);
    }
    str_add(out, planned ? "\n" : "none\n");
}

void closing_beside_print(const struct casework *work, const struct closure *closure,
                          struct str *out)
{
    struct arena arena = ARENA_INIT;

    str_add(out, "\nIn the case today\n");
    print_actions(work, out, &arena);
    print_concerns(work, out, &arena);
    if (closure->reason == CLOSE_DISENGAGED)
        print_attempts(work, out, &arena);
    print_meetings(work, out);
    arena_clear(&arena);
}
