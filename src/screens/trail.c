/* SPDX-License-Identifier: MIT */
/* The trail, for auditors: who did and looked at what, and its proof. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/urn.h"
#include "screens/all_ops.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/own_form.h"
#include "screens/rows_screen.h"
#include "service/audit_svc.h"
#include "service/emergency_svc.h"
#include "service/own_tie_svc.h"
#include "ui/pager.h"

enum { MOST = 5000 };

/* What is shown of it. */
struct trail {
    struct audit_filter filter;
    struct table_row *rows;
    size_t count;
    bool more;
    struct rows_screen *screen;
    char urn[URN_TEXT];
    char login[64];
    size_t emergencies; /* to look into */
    size_t own_ties;
};

static const char *outcome_words(const char *outcome)
{
    if (strcmp(outcome, "REFUSED") == 0)
        return "refused";
    return strcmp(outcome, "FAILED") == 0 ? "failed" : "done";
}

static bool take_row(void *who, const struct audit_row *row)
{
    struct trail *trail = who;
    struct arena *arena = &trail->screen->arena;
    int64_t local = row->at.seconds + 60 * instant_local_offset(row->at);
    char day[DATE_WORDS];
    struct table_row *out;

    if (trail->count == MOST) {
        trail->more = true;
        return false;
    }
    trail->rows = arena_grow(arena, trail->rows, trail->count, sizeof(*trail->rows));
    out = &trail->rows[trail->count];
    date_format_words(instant_local_date(row->at), day);
    *out = (struct table_row){
        .id = arena_printf(arena, "%zu", trail->count),
        .mark = strcmp(row->outcome, "DONE") == 0 ? NULL : "!",
        .cells = { arena_printf(arena, "%lld", (long long)row->seq),
                   arena_printf(arena, "%s %02d:%02d", day + 4, (int)(local / 3600 % 24),
                                (int)(local / 60 % 60)),
                   arena_strdup(arena, row->user), arena_strdup(arena, row->words),
                   arena_strdup(arena, row->urn), outcome_words(row->outcome),
                   arena_strdup(arena, row->reason) },
    };
    out->at = out->id;
    trail->count++;
    return true;
}

/* All of it is for auditors, and without content for administrators. */
static bool is_theirs(const struct session *session)
{
    return session_has_role(session, ROLE_auditor) ||
           session_has_role(session, ROLE_administrator);
}

static bool is_footprint(const struct rows_screen *rows)
{
    const struct trail *trail = rows->data;

    return strcmp(trail->login, session_who(app_session(rows->view.app))->login) == 0;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct trail *trail = rows->data;

    trail->screen = rows;
    trail->rows = NULL;
    trail->count = 0;
    trail->more = false;
    if (!audit_list(app_session(rows->view.app), &trail->filter, take_row, trail, err) ||
        !emergency_count(app_session(rows->view.app), &trail->emergencies, err) ||
        !own_tie_count(app_session(rows->view.app), &trail->own_ties, err))
        return false;
    rows->list = (struct table_list){ trail->rows, trail->count };
    return true;
}

static void verify(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct audit_proof proof;
    struct err err = ERR_INIT;

    if (audit_prove(app_session(rows->view.app), NULL, NULL, &proof, &err))
        stack_say(screen->stack, "The chain is whole: %lld rows, head %.16s...",
                  (long long)proof.rows, proof.head);
    else
        stack_err(screen->stack, &err);
}

/* The slip of the day, to print or to copy into a book. */
static void show_slip(struct screen *screen)
{
    struct session *session = app_session(rows_mut(screen)->view.app);
    struct audit_proof proof;
    struct err err = ERR_INIT;
    struct str words = STR_INIT;

    if (audit_prove(session, NULL, NULL, &proof, &err)) {
        audit_slip_words(session, &proof, &words);
        pager_open(screen->stack, "The slip of the day", str_text(&words));
    } else {
        stack_err(screen->stack, &err);
    }
    str_release(&words);
}

/* ----- What is shown --------------------------------------------------- */

static const struct form_field filter_fields[] = {
    { .name = "urn", .label = "Case", .kind = ASK_LINE, .max = 14, .cols = 18,
      .hint = "A reference such as CAF-2010-00017; empty: all cases.",
      .help = "Only rows about this case." },
    { .name = "login", .label = "Login", .kind = ASK_LINE, .max = 40, .cols = 24,
      .hint = "Empty: everybody.", .help = "Only what this person did or looked at." },
    { .name = "from", .label = "From", .kind = ASK_DATE, .dates = DATE_INPUT_PAST,
      .hint = "The first day to show; empty: from the beginning.",
      .help = "Only rows of this day and later." },
};

static const struct form_section filter_section[] = {
    { .name = "filter", .title = "Which rows", .fields = filter_fields,
      .count = COUNT(filter_fields) },
};

/* The reference as it is stored, however it was typed; "" for none. */
static bool read_urn(const char *typed, char urn[URN_TEXT], struct err *err)
{
    int year, number;

    urn[0] = '\0';
    return typed[0] == '\0' ||
           (urn_read(typed, &year, &number) && urn_format(year, number, urn)) ||
           err_set_field(err, "urn", "\"%.40s\" is no reference of a case: write it like "
                                     "CAF-2010-00017, or leave it empty for all cases", typed);
}

static bool set_filter(struct app *app UNUSED, struct form *form, void *who, struct err *err)
{
    struct trail *trail = ((struct rows_screen *)who)->data;

    if (!read_urn(form_value(form, "urn"), trail->urn, err))
        return false;
    snprintf(trail->login, sizeof(trail->login), "%s", form_value(form, "login"));
    trail->filter.urn = trail->urn[0] == '\0' ? NULL : trail->urn;
    trail->filter.login = trail->login[0] == '\0' ? NULL : trail->login;
    if (!date_parse(form_value(form, "from"), &trail->filter.from))
        trail->filter.from = DATE_NONE;
    return true;
}

static void show_filter(struct form *form, void *who)
{
    const struct trail *trail = ((const struct rows_screen *)who)->data;
    char text[DATE_TEXT];

    date_format(trail->filter.from, text);
    form_set(form, "urn", trail->urn);
    form_set(form, "login", trail->login);
    form_set(form, "from", text);
}

static void filter(struct screen *screen)
{
    struct own_form form = { .name = "trail-filter",
                             .title = "Which rows of the trail",
                             .help = "Rows that match all of what is filled in.",
                             .section = filter_section,
                             .done = set_filter,
                             .prefill = show_filter,
                             .who = screen };

    own_form_open(rows_mut(screen)->view.app, &form);
}

static void change_passphrase(struct screen *screen)
{
    passphrase_open(rows_mut(screen)->view.app, false);
}

static void say_own(struct screen *screen)
{
    own_people_open(rows_mut(screen)->view.app);
}

/* The words of a row, and the reason, as long as they are. */
static const char *whole_row(const struct table_row *row, struct arena *arena)
{
    const char *reason = row->cells[6] == NULL ? "" : row->cells[6];

    return arena_printf(arena, "%s  %s  %s%s%s: %s%s%s", row->cells[1], row->cells[2],
                        row->cells[3], row->cells[4][0] ? " " : "", row->cells[4],
                        row->cells[5], reason[0] ? ". Reason: " : "", reason);
}

static void show_row(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct arena arena = ARENA_INIT;
    size_t at;

    if (rows_focus(rows, &at))
        pager_open(screen->stack, "A row of the trail",
                   whole_row(&rows->list.rows[at], &arena));
    arena_clear(&arena);
}

static const char *why_not_verify(const struct screen *screen)
{
    return is_theirs(app_session(rows_of(screen)->view.app))
               ? NULL
               : "Auditors and administrators prove the trail.";
}

static const char *why_not_auditor(const struct screen *screen)
{
    return session_has_role(app_session(rows_of(screen)->view.app), ROLE_auditor)
               ? NULL
               : "Auditors read how the records were looked at.";
}

static void show_unusual(struct screen *screen)
{
    unusual_open(rows_mut(screen)->view.app);
}

static const char *why_not_reviewer(const struct screen *screen)
{
    return session_has_role(app_session(rows_of(screen)->view.app), ROLE_supervisor)
               ? NULL
               : why_not_auditor(screen);
}

static void show_kept(struct screen *screen)
{
    retention_open(rows_mut(screen)->view.app);
}

static void show_reports(struct screen *screen)
{
    reports_open(rows_mut(screen)->view.app);
}

static const char *why_no_reports(const struct screen *screen)
{
    return reports_why_not(app_session(rows_of(screen)->view.app));
}

static void show_emergencies(struct screen *screen)
{
    emergencies_open(rows_mut(screen)->view.app);
}

static void show_seals(struct screen *screen)
{
    case_seals_open(rows_mut(screen)->view.app, NULL);
}

static void show_stay_outs(struct screen *screen)
{
    stay_outs_open(rows_mut(screen)->view.app, NULL);
}

static void show_own_ties(struct screen *screen)
{
    own_ties_open(rows_mut(screen)->view.app);
}

static const char *urn_of(const struct rows_screen *rows)
{
    size_t at;

    return rows_focus(rows, &at) ? rows->list.rows[at].cells[4] : "";
}

static const char *why_no_case(const struct screen *screen)
{
    return urn_of(rows_of(screen))[0] ? NULL : "This row is about no case.";
}

static void show_lookers(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);

    who_looked_open(rows->view.app, urn_of(rows));
}

static const struct action trail_actions[] = {
    { .name = "trail.open", .key = "Enter", .hint = "Whole row", .help = "Read the whole row",
      .run = show_row },
    { .common = ACT_FIND, .hint = "Which rows", .help = "Choose a case, a person, a first day",
      .run = filter },
    { .name = "trail.verify", .key = "v", .hint = "Verify", .help = "Prove the whole chain",
      .why_not = why_not_verify, .run = verify },
    { .name = "trail.slip", .key = "p", .hint = "Slip",
      .help = "Prove the chain, and show its head to print or copy down",
      .why_not = why_not_verify, .run = show_slip },
    { .name = "trail.lookers", .key = "w", .hint = "Who looked",
      .help = "Who has looked at the case of the row, in words for the family",
      .why_not = why_no_case, .run = show_lookers },
    { .name = "trail.emergencies", .key = "e", .hint = "Emergencies",
      .help = "Cases opened in an emergency, to be looked into",
      .why_not = why_not_reviewer, .run = show_emergencies },
    { .name = "trail.seals", .key = "s", .help = "Which cases are sealed, to whom and why",
      .why_not = why_not_reviewer, .run = show_seals },
    { .name = "trail.stay-outs", .key = "o", .help = "Who is kept from which child, and why",
      .why_not = why_not_reviewer, .run = show_stay_outs },
    { .name = "trail.own-ties", .key = "f",
      .help = "Who met their own family or address, to be looked into",
      .why_not = why_not_reviewer, .run = show_own_ties },
    { .name = "trail.unusual", .key = "u", .hint = "Unusual",
      .help = "Whose looks are not usual", .why_not = why_not_auditor, .run = show_unusual },
    { .name = "home.retention", .key = "k", .help = RETENTION_WORDS, .why_not = why_not_auditor,
      .run = show_kept },
    { .name = "home.reports", .key = "r", .hint = "Reports", .help = REPORTS_WORDS,
      .why_not = why_no_reports, .run = show_reports },
    { .common = ACT_RELOAD, .run = rows_run_reload },
    { .common = ACT_BACK, .run = nav_run_back },
    { .name = "home.passphrase", .key = "", .help = "Change your passphrase", .group = "You",
      .run = change_passphrase },
    { .name = "home.own", .key = "", .help = "Your own family and address", .group = "You",
      .run = say_own },
    NAV_CONCERN_WHOSE,
};

static void title(const struct screen *screen, struct str *out)
{
    str_add(out, is_footprint(rows_of(screen)) ? "What I did and looked at" : "The trail");
}

static void status(const struct screen *screen, struct str *out)
{
    const struct trail *trail = rows_of(screen)->data;

    str_printf(out, "Rows: %zu%s.", trail->count,
               trail->more ? ", and older ones: choose a case or a person (F3)" : "");
    if (trail->emergencies > 0)
        str_printf(out, "  Emergency openings to look into: %zu (e)", trail->emergencies);
    if (trail->own_ties > 0)
        str_printf(out, "  Own families: %zu (f)", trail->own_ties);
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    struct arena arena = ARENA_INIT;
    size_t at;

    if (rows_focus(rows, &at))
        canvas_wrap(canvas, rect_right(rect, 1), ROLE_TEXT,
                    whole_row(&rows->list.rows[at], &arena), 0);
    arena_clear(&arena);
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Names of deeds and records, never their content. Reading the trail is in it too.");
}

const struct screen_ops trail_ops = {
    .name = "trail",
    .kind = SCREEN_FULL,
    .help = "Every deed and every look, the newest first, as it was written with the deed itself: all "
            "of them for auditors, for everybody else what they did themselves. v proves that no "
            "row was changed or taken away.",
    .actions = trail_actions,
    .action_count = COUNT(trail_actions),
    .strip_rows = -1,
    .title = title,
    .status = status,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column trail_columns[] = {
    { .title = "Row", .cols = 7, .right = true },
    { .title = "When", .cols = 17 },
    { .title = "Who", .cols = 12 },
    { .title = "What was done", .cols = 18, .grow = true },
    { .title = "Case", .cols = 14 },
    { .title = "Outcome", .cols = 8, .rank = 1 },
    { .title = "Reason", .cols = 16, .rank = 2 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind trail_kind = {
    .ops = &trail_ops,
    .columns = trail_columns,
    .column_count = COUNT(trail_columns),
    .nothing = "No row is about that case, person and time. F3 chooses others.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 3,
    .release = release,
};

static void open_from(struct app *app, const char *login, int days)
{
    struct trail *trail = need_memory(sizeof(*trail));

    if (login != NULL) {
        snprintf(trail->login, sizeof(trail->login), "%s", login);
        trail->filter.login = trail->login;
    }
    trail->filter.from = date_add_days(session_today(app_session(app)), -days);
    trail->filter.newest = true;
    rows_open(&trail_kind, app, NULL, trail);
}

void trail_open(struct app *app)
{
    const struct session *session = app_session(app);

    /* Whoever else comes here begins with their own footprint. A week is what fits
     * a sitting; F3 goes further back. */
    open_from(app, is_theirs(session) ? NULL : session_who(session)->login, 7);
}

void trail_of_open(struct app *app, const char *login)
{
    open_from(app, login, 28);
}
