/* SPDX-License-Identifier: MIT */
/* Reading what the overview says. */

#include "config.h"

#include "screens/overview_data.h"

#include <string.h>

#include "model/distance.h"
#include "model/reply.h"
#include "screens/case_screens.h"
#include "screens/view.h"
#include "service/beyond_svc.h"
#include "service/history_svc.h"
#include "service/link_svc.h"
#include "service/step_svc.h"

enum { HISTORY_LINES = 60, NEWS_LINES = 3 };

/* ----- The menu -------------------------------------------------------- */

static const char *assessment_words(struct casework *work, struct arena *arena)
{
    const struct assessment *assessment = casework_assessment(work);
    char date[DATE_WORDS];

    if (assessment == NULL)
        return casework_reads(work, ENTITY_assessment) ? "not begun" : casework_unread;
    date_format_words(assessment->date_completed, date);
    if (assessment->status == ASSESSMENT_STATUS_DRAFT)
        return arena_printf(arena, "v%d draft", (int)assessment->version_no);
    if (replies_disagreeing(&work->view.file, &assessment->record.id) > 0)
        return arena_printf(arena, "v%d done, %s", (int)assessment->version_no,
                            count_words(replies_disagreeing(&work->view.file,
                                                            &assessment->record.id),
                                        "disagrees", "disagree", arena));
    if (assessment_came(assessment))
        return arena_printf(arena, "v%d from %s", (int)assessment->version_no,
                            assessment->came_from);
    return arena_printf(arena, "v%d done %s", (int)assessment->version_no,
                        date[0] ? date + 4 : "");
}

static const char *lead_words(struct casework *work, struct arena *arena)
{
    const struct lp_assignment *lead = casework_lead(work);

    if (lead == NULL)
        return "nobody";
    return arena_printf(arena, "%s%s",
                        name_of(app_session(work->app), ENTITY_practitioner,
                                &lead->practitioner_id, arena),
                        lead->kind == LP_KIND_INTERIM ? ", interim" : "");
}

static const char *plan_words(struct casework *work, struct arena *arena)
{
    const struct case_file *file = &work->view.file;
    size_t open = 0;

    for (size_t i = 0; i < file->plan_action.count; i++)
        open += action_is_open(&file->plan_action.items[i]);
    if (!casework_reads(work, ENTITY_plan_action))
        return casework_unread;
    if (file->plan_action.count == 0)
        return "no action yet";
    return arena_printf(arena, "%zu open of %zu", open, file->plan_action.count);
}

/* The way from the first scores to the last, all groups together. */
static const char *scores_words(struct casework *work, struct arena *arena)
{
    struct distance all[SCORE_RATER_END_ * SCORE_GROUP_END_];
    size_t count = distances_find(&work->view.file, all, COUNT(all));
    int first = 0, last = 0;

    if (!casework_reads(work, ENTITY_outcome_score))
        return casework_unread;
    for (size_t i = 0; i < count; i++) {
        first += all[i].first;
        last += all[i].last;
    }
    if (count == 0 || first == last)
        return count == 0 ? "none yet" : arena_printf(arena, "%d, the same", last);
    return arena_printf(arena, "%d to %d, %s", first, last, last < first ? "better" : "worse");
}

/* The next meeting that is planned while the case goes on, one of which nobody said what became
 * of it, else how many there were. */
static const char *meetings_words(struct casework *work, struct arena *arena)
{
    const struct case_file *file = &work->view.file;
    const struct tac_meeting *planned =
        state_why_over(file) ? NULL : case_file_planned(file, casework_day(work));
    char day[DATE_WORDS];

    if (!casework_reads(work, ENTITY_tac_meeting))
        return casework_unread;
    if (planned && instant_known(planned->scheduled_for)) {
        date_format_words(instant_local_date(planned->scheduled_for), day);
        if (date_compare(instant_local_date(planned->scheduled_for), casework_day(work)) >= 0)
            return arena_printf(arena, "next %s", day + 4);
        return arena_printf(arena, "was it held? %.*s", (int)strlen(day + 4) - 5, day + 4);
    }
    return file->tac_meeting.count == 0
               ? "none yet"
               : count_words(file->tac_meeting.count, "meeting", "meetings", arena);
}

/* How many steps are open to this person; from where a case has ended, none. */
static const char *steps_words(struct casework *work, struct arena *arena)
{
    struct step_offers offers;
    struct err quiet = ERR_INIT;

    if (casework_is_past(work))
        return "of today only";
    if (work->view.identity_only ||
        !steps_offered(app_session(work->app), &work->case_id, &offers, arena, &quiet))
        return casework_unread;
    return offers.count == 0 ? "none yours" : count_words(offers.count, "step", "steps", arena);
}

static const char *links_words(struct casework *work, struct arena *arena)
{
    struct err quiet = ERR_INIT;
    size_t count;

    if (!casework_reads(work, ENTITY_case_link) ||
        !link_count(app_session(work->app), &work->case_id, &count, &quiet))
        return casework_unread;
    return count_words(count, "case", "cases", arena);
}

/* Who is in the child's life today; what was so before a birth stays on the list. */
static size_t people_now(const struct case_file *file)
{
    size_t count = 0;

    for (size_t i = 0; i < file->person_link.count; i++)
        count += !date_known(file->person_link.items[i].to);
    return count;
}

/* Where the family disagrees with something that stands there: first, so that it is
 * not what is cut off. */
static void read_disagreeing(struct overview_data *data, const struct case_file *file)
{
    static const struct {
        enum nav_place place;
        enum entity_id kinds[4]; /* up to ENTITY_none */
    } texts[] = {
        { NAV_IDENTITY, { ENTITY_subject, ENTITY_person_link } },
        { NAV_CONSENT, { ENTITY_consent } },
        { NAV_TEAM, { ENTITY_tac_member } },
        { NAV_MEETINGS, { ENTITY_tac_meeting, ENTITY_attendance, ENTITY_review } },
        { NAV_LEAD, { ENTITY_lp_assignment } },
        { NAV_PLAN, { ENTITY_delivery_plan, ENTITY_plan_action, ENTITY_action_progress } },
        { NAV_SCORES, { ENTITY_outcome_score } },
        { NAV_SHARING, { ENTITY_disclosure } },
        { NAV_CHRONOLOGY, { ENTITY_chronology_note, ENTITY_contact_attempt,
                            ENTITY_state_history, ENTITY_closure } },
        { NAV_STEPUP, { ENTITY_stepup } },
        { NAV_PANEL, { ENTITY_panel_referral, ENTITY_budget_request } },
        { NAV_TRANSFERS, { ENTITY_transfer } },
    };

    for (size_t i = 0; file->erratum.count > 0 && i < COUNT(texts); i++) {
        const char **words = &data->menu[texts[i].place];
        size_t count = 0;

        for (size_t k = 0; k < COUNT(texts[i].kinds) && texts[i].kinds[k] != ENTITY_none; k++)
            count += replies_disagreeing_with(file, texts[i].kinds[k]);
        if (count > 0)
            *words = arena_printf(&data->arena, "%s%s%s",
                                  count_words(count, "disagrees", "disagree", &data->arena),
                                  **words ? ", " : "", *words);
    }
}

/* Whoever may not read the concerns is told no more than that social care decides. */
static const char *stepup_words(const struct overview_data *data, const struct casework *work)
{
    if (data->concern)
        return "DRAFT";
    if (case_file_untold(&work->view.file) != NULL)
        return "not told";
    if (work->view.file.caf_case.state != STATE_U0)
        return "step up";
    return work->view.file.stepup.count > 0 ? "referred" : "pending";
}

static void read_menu(struct overview_data *data, struct casework *work)
{
    const struct case_file *file = &work->view.file;
    struct arena *arena = &data->arena;

    data->menu[NAV_OVERVIEW] = "";
    data->menu[NAV_IDENTITY] =
        casework_reads(work, ENTITY_person_link)
            ? count_words(people_now(file), "person", "people", arena)
            : casework_unread;
    data->menu[NAV_ASSESSMENT] = assessment_words(work, arena);
    data->menu[NAV_CONSENT] = casework_reads_consent(work)
                                  ? count_words(file->consent.count, "entry", "entries", arena)
                                  : casework_unread;
    data->menu[NAV_TEAM] =
        data->team_shut ? casework_unread
                        : count_words(data->team.count, "member", "members", arena);
    data->menu[NAV_MEETINGS] = meetings_words(work, arena);
    data->menu[NAV_LEAD] = lead_words(work, arena);
    data->menu[NAV_PLAN] = plan_words(work, arena);
    data->menu[NAV_STEPS] = steps_words(work, arena);
    data->menu[NAV_SHARING] = casework_reads(work, ENTITY_disclosure)
                                  ? count_words(file->disclosure.count, "entry", "entries", arena)
                                  : casework_unread;
    data->menu[NAV_CHRONOLOGY] =
        casework_reads(work, ENTITY_chronology_note)
            ? count_words(file->chronology_note.count, "note", "notes", arena)
            : work->view.identity_only ? casework_unread : "";
    data->menu[NAV_SUPERVISION] =
        file->supervision_note.count > 0 || casework_reads(work, ENTITY_supervision_note)
            ? count_words(file->supervision_note.count, "note", "notes", arena)
            : casework_unread;
    data->menu[NAV_PANEL] =
        casework_reads(work, ENTITY_panel_referral)
            ? count_words(file->panel_referral.count + file->budget_request.count, "request",
                          "requests", arena)
            : casework_unread;
    data->menu[NAV_SCORES] = scores_words(work, arena);
    data->menu[NAV_TRANSFERS] =
        casework_reads(work, ENTITY_transfer)
            ? count_words(file->transfer.count, "move", "moves", arena)
            : casework_unread;
    data->menu[NAV_QUALITY] = casework_reads(work, ENTITY_quality_audit)
                                  ? count_words(file->quality_audit.count, "audit", "audits", arena)
                                  : casework_unread;
    data->menu[NAV_LINKS] = links_words(work, arena);
    data->menu[NAV_STEPUP] = stepup_words(data, work);
    read_disagreeing(data, file);
}

/* ----- The team -------------------------------------------------------- */

/* Nobody asked for it by opening the case: where it is not theirs to read they
 * are told so, and no refusal is written. */
static bool read_team(struct overview_data *data, struct casework *work, struct err *err)
{
    const struct relation *relation = &work->view.relation;
    bool shut = !casework_reads(work, ENTITY_tac_member);

    if (casework_is_past(work)) {
        data->team_shut = shut ? casework_not_yours(work) : NULL;
        team_as_was(app_session(work->app), &work->view, work->as_at, &data->team, &data->arena);
        return true;
    }
    shut = shut && !permit(PERMIT_TEAM_MEETINGS, OPERATION_CREATE, relation).allowed;
    data->team_shut = shut ? casework_not_yours(work) : NULL;
    return shut ||
           team_list(app_session(work->app), &work->case_id, &data->team, &data->arena, err);
}

/* ----- Since the last look --------------------------------------------- */

static bool may_read_history(const struct casework *work)
{
    const struct relation *relation = &work->view.relation;

    return relation->author || permit(PERMIT_AUDIT_TRAIL, OPERATION_READ, relation).allowed;
}

static bool is_mine(const struct history_line *line, const struct who *who)
{
    return strncmp(line->who, who->name, strlen(who->name)) == 0;
}

/* The newest look of this person is the one being made now. */
static size_t last_look(const struct history *history, const struct who *who)
{
    size_t looks = 0;

    for (size_t i = 0; i < history->count; i++) {
        const struct history_line *line = &history->lines[i];

        if (line->looked && is_mine(line, who) && ++looks == 2)
            return i;
    }
    return history->count;
}

static void add_news(struct str *news, const struct history_line *line)
{
    char date[DATE_WORDS];

    date_format_words(instant_local_date(line->at), date);
    date[10] = '\0';
    str_printf(news, "%s%s %s (%s)", news->used == 0 ? "Since your last look: " : "; ",
               line->who, line->what, date + 4);
}

/* Of one deed that did the same to many. */
static bool is_again(const struct history_line *line, const struct history_line *newer)
{
    return line->at.seconds == newer->at.seconds && strcmp(line->who, newer->who) == 0 &&
           strcmp(line->what, newer->what) == 0;
}

static bool read_news(struct overview_data *data, struct casework *work, struct err *err)
{
    struct session *session = app_session(work->app);
    const struct who *who = session_who(session);
    struct history history;
    struct str news = STR_INIT;
    size_t end, said = 0;

    data->news = "What others did is not yours to read.";
    if (casework_is_past(work))
        data->news = "";
    if (casework_is_past(work) || !may_read_history(work))
        return true;
    if (!history_of_case(session, &work->case_id, true, 0, HISTORY_LINES, &history, &data->arena,
                         err))
        return false;
    end = last_look(&history, who);
    for (size_t i = 0; i < end && said < NEWS_LINES; i++) {
        const struct history_line *line = &history.lines[i];

        if (!line->looked && !line->refused && !is_mine(line, who) &&
            (i == 0 || !is_again(line, &history.lines[i - 1]))) {
            add_news(&news, line);
            said++;
        }
    }
    data->news = said == 0 ? "Nothing by others since your last look."
                           : arena_strdup(&data->arena, str_text(&news));
    str_release(&news);
    return true;
}

bool overview_data_read(struct overview_data *data, struct casework *work, struct err *err)
{
    overview_data_release(data);
    data->reading = work->reading;
    data->concern = concern_lies(work);
    data->news = "";
    data->team_shut = work->view.identity_only ? casework_not_yours(work) : NULL;
    overview_todo_read(data, work);
    if (!work->view.identity_only &&
        (!read_team(data, work, err) || !read_news(data, work, err)))
        return false;
    read_menu(data, work);
    return true;
}

void overview_data_release(struct overview_data *data)
{
    arena_clear(&data->arena);
    *data = (struct overview_data){ .counts = "", .news = "" };
}
