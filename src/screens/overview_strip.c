/* SPDX-License-Identifier: MIT */
/* Who the case is about, what the family agreed to, how far it is. */

#include "config.h"

#include "screens/overview_strip.h"

#include <stdio.h>
#include <string.h>

#include "model/subject_name.h"
#include "service/void_svc.h"

static const struct address *home_address(const struct case_file *file)
{
    for (size_t i = file->address.count; i > 0; i--) {
        const struct address *address = &file->address.items[i - 1];

        if (address->kind == ADDRESS_KIND_HOME && !date_known(address->to))
            return address;
    }
    return NULL;
}

static const char *text_or(const char *text, const char *other)
{
    return text == NULL ? other : text;
}

static void add_identity(const struct casework *work, struct str *out, struct arena *arena)
{
    const struct subject *subject = &work->view.file.subject;
    const struct address *address = home_address(&work->view.file);
    struct date today = casework_day(work);
    char date[DATE_WORDS];

    const char *age = subject_age_words(subject, today, arena);

    date_format_words(date_known(subject->dob) ? subject->dob : subject->edd, date);
    if (subject->sex != 0 && !subject->is_unborn)
        str_printf(out, "%s, ", code_text(CODES_SEX_ID, subject->sex));
    if (work->view.birth_year != 0)
        str_printf(out, "b. %d", work->view.birth_year);
    else if (date[0] == '\0')
        str_add(out, subject->is_unborn ? "expected date not known" : "date of birth not known");
    else
        str_printf(out, "%s %s (%s)", subject->is_unborn ? "due" : "b.", date + 4, age);
    if (address != NULL)
        str_printf(out, "  %s %s", text_or(address->line1, ""), text_or(address->postcode, ""));
}

static const char *consent_word(const struct casework *work)
{
    if (work->view.file.caf_case.state == STATE_V0)
        return "CASE IS VOID";
    switch (work->view.consent) {
    case CONSENTST_GIVEN:
        return "GIVEN";
    case CONSENTST_LIMITED:
        return "LIMITED";
    case CONSENTST_REFUSED:
        return "REFUSED";
    case CONSENTST_WITHDRAWN:
        return "WITHDRAWN";
    case CONSENTST_EXPIRED:
        return "EXPIRED";
    case CONSENTST_SUPERSEDED:
    case CONSENTST_NOT_SOUGHT:
    case CONSENTST_NONE_:
    case CONSENTST_END_:
        break;
    }
    return "NONE";
}

/* What follows only from this: a case that is closed has not always been everywhere. With a
 * first meeting the plan begins, and nothing else begins it (T11). */
static unsigned follows(enum code_state from)
{
    const unsigned team = 1U << STATE_D0, delivered = team | 1U << STATE_S0;

    if (from == STATE_T0)
        return team;
    if (from == STATE_D0)
        return delivered;
    return from == STATE_C0 ? ~0U : delivered | 1U << STATE_A1 | 1U << STATE_T0;
}

/* Past, and done; of consent, that it is in force today besides. */
static bool is_done(const struct casework *work, enum code_state from)
{
    unsigned reached = work->view.reached;

    return from < work->view.stage && (reached == 0 || (reached & follows(from)) != 0) &&
           (from != STATE_C0 || work->view.consent == CONSENTST_GIVEN ||
            work->view.consent == CONSENTST_LIMITED);
}

/* Somebody asked to make it void, and nobody has answered. */
static bool void_waits(const struct case_file *file)
{
    const struct void_request *request = void_request_of(file);

    return request != NULL && request->answer == VOID_ANSWER_NONE_;
}

/* How far the case is, in words. */
static void add_stage(const struct casework *work, struct str *out)
{
    static const struct {
        enum code_state from;
        const char *word;
    } stages[] = { { STATE_C0, "Consent" }, { STATE_A0, "Assess" }, { STATE_A1, "Assessed" },
                   { STATE_T0, "TAC" },     { STATE_D0, "Deliver" }, { STATE_Z0, "Close" } };
    int state = work->view.file.caf_case.state;

    if (state == STATE_V0) {
        str_printf(out, "%s. Its record stays, to be read.", code_label(CODES_STATE_ID, state));
        return;
    }
    for (size_t i = 0; i < COUNT(stages); i++) {
        bool here = stages[i].from == work->view.stage;

        str_printf(out, "%s%s%s%s", i > 0 ? " > " : "", here ? "[" : "", stages[i].word,
                   here ? "]" : is_done(work, stages[i].from) ? " ok" : "");
    }
    if (state == STATE_S0 || state > STATE_Z0 || state == STATE_U0 || state == STATE_X0)
        str_printf(out, "   now: %s", code_label(CODES_STATE_ID, state));
    if (void_waits(&work->view.file))
        str_add(out, "  VOID asked (z)");
}

void overview_strip_draw(const struct casework *work, struct canvas *canvas, struct rect rect)
{
    struct arena arena = ARENA_INIT;
    struct str words = STR_INIT;
    const char *emergency = casework_emergency_words(work, &arena);
    char consent[40];
    int cols = snprintf(consent, sizeof(consent), "CONSENT: %s", consent_word(work));

    add_identity(work, &words, &arena);
    canvas_put_in(canvas, rect.row, rect.col + 1, rect.cols - cols - 3, ROLE_TEXT,
                  str_text(&words), words.used);
    canvas_put_right(canvas, rect.row, rect.col + rect.cols - cols - 1, cols, ROLE_NOTICE,
                     consent);
    str_clear(&words);
    if (emergency != NULL)
        str_printf(&words, "%s, to read only.  ", emergency);
    if (casework_is_past(work))
        str_add(&words, casework_past_words(work, &arena));
    else if (emergency != NULL)
        str_printf(&words, "State: %s", code_label(CODES_STATE_ID, work->view.stage));
    else
        add_stage(work, &words);
    canvas_put_in(canvas, rect.row + 1, rect.col + 1, rect.cols - 2,
                  emergency != NULL || casework_is_past(work) ? ROLE_NOTICE : ROLE_QUIET,
                  str_text(&words), words.used);
    str_release(&words);
    arena_clear(&arena);
}

/* ----- Beside and below the lines ----------------------------------------- */

enum { ROLE_COLS = 12 };

void overview_team_draw(const struct overview_data *data, struct canvas *canvas,
                        struct rect rect)
{
    const struct team *team = &data->team;
    size_t room = rect.rows > 1 ? (size_t)rect.rows - 1 : 0, shown;

    if (data->team_shut) {
        canvas_put(canvas, rect.row, rect.col + 1, ROLE_TITLE, "Team");
        canvas_wrap(canvas, rect_right(rect_below(rect, 1), 0), ROLE_QUIET, data->team_shut, 0);
        return;
    }
    canvas_printf(canvas, rect.row, rect.col + 1, ROLE_TITLE, "Team %zu", team->count);
    shown = team->count <= room || room == 0 ? team->count : room - 1;
    if (room > 0 && shown < team->count)
        canvas_printf(canvas, rect.row + (int)room, rect.col + 2, ROLE_QUIET, "%zu more: t",
                      team->count - shown);
    for (size_t i = 0; i < shown && i < room; i++) {
        const struct team_row *row = &team->rows[i];

        canvas_put_in(canvas, rect.row + 1 + (int)i, rect.col + 2, rect.cols - ROLE_COLS - 3,
                      ROLE_TEXT, row->name, strlen(row->name));
        canvas_put_in(canvas, rect.row + 1 + (int)i, rect.col + rect.cols - ROLE_COLS, ROLE_COLS,
                      row->consent_reaches ? ROLE_TEXT : ROLE_ALERT, row->role,
                      strlen(row->role));
    }
}

void overview_news_draw(const struct overview_data *data, struct canvas *canvas,
                        struct rect rect)
{
    canvas_rule(canvas, rect.row, rect.col, rect.cols);
    canvas_wrap(canvas, rect_below(rect, 1), ROLE_QUIET, data->news, 0);
}
