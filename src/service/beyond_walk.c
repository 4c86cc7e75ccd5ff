/* SPDX-License-Identifier: MIT */
/* What stands outside the cases, of all of them, a step at a time. */

#include "config.h"

#include <string.h>

#include "model/calendar.h"
#include "policy/relation.h"
#include "service/beyond_private.h"
#include "service/board.h"
#include "service/case_list.h"
#include "service/case_look.h"
#include "service/deed.h"
#include "service/session_private.h"
#include "store/beyond_store.h"
#include "store/board_store.h"

/* In a step so many cases are read at most; to compare the keys of so many others counts as
 * some. The first is worth more: in a small area it is all. */
enum { STEP_CASES = 12, FIRST_CASES = 30, KEYS_ROWS = 200, KEYS_CASES = 4, ALL = INT32_MAX };

struct step {
    struct session *session;
    struct beyond_walk *walk;
    struct beyond_scope scope;
    struct date today;
    struct arena arena; /* of one case */
    struct err *err;
};

/* ----- Lines -------------------------------------------------------------- */

static bool is_listed(const struct beyond_lines *lines, const struct beyond_line *line)
{
    for (size_t i = 0; i < lines->count; i++) {
        const struct beyond_line *one = &lines->items[i];

        if (one->rule != line->rule)
            continue;
        if (line->rule == DUE_DUP ? strcmp(one->urn, line->other_urn) == 0 &&
                                        strcmp(one->other_urn, line->urn) == 0
                                  : ident_equal(&one->lead, &line->lead))
            return true;
    }
    return false;
}

static void add_line(struct beyond_walk *walk, const struct beyond_line *line)
{
    struct beyond_lines *lines = &walk->lines;
    struct beyond_line *kept;

    if (is_listed(lines, line))
        return;
    lines->items = arena_grow(&walk->arena, lines->items, lines->count, sizeof(*lines->items));
    kept = &lines->items[lines->count++];
    *kept = *line;
    kept->urn = arena_strdup(&walk->arena, line->urn);
    kept->other_urn = arena_strdup(&walk->arena, line->other_urn);
    kept->who = arena_strdup(&walk->arena, line->who);
    kept->words = arena_strdup(&walk->arena, line->words);
}

static void name_lead(const struct case_file *file, struct date today, struct beyond_line *line)
{
    const struct lp_assignment *lead = relation_lead(file, today);
    const struct practitioner *worker =
        lead ? case_file_practitioner(file, &lead->practitioner_id) : NULL;

    line->lead = lead ? lead->practitioner_id : IDENT_NONE;
    line->who = worker && worker->name ? worker->name : "";
}

static void take_items(struct step *s, const struct case_view *view, const struct due_list *dues)
{
    for (size_t i = 0; i < dues->count; i++) {
        const struct due_item *item = &dues->items[i];
        bool twice = item->rule == DUE_DUP;
        struct beyond_line line = { .rule = item->rule,
                                    .case_id = view->file.caf_case.record.id,
                                    .urn = view->file.caf_case.urn,
                                    .other_urn = "",
                                    .who = view->name,
                                    .words = due_words(item, s->today, &s->arena),
                                    .due = item->due };

        if (twice)
            line.other_urn =
                arena_strndup(&s->arena, item->about, strcspn(item->about, " "));
        else
            name_lead(&view->file, s->today, &line);
        line.severity = due_severity(item, s->today);
        line.standing = due_is_late(item, s->today) ? BEYOND_LATE
                        : date_known(due_late_from(item)) ? BEYOND_COMING
                                                          : BEYOND_TO_KNOW;
        add_line(s->walk, &line);
    }
}

static struct relation relation_on(const struct step *s, const struct case_file *file)
{
    struct actor actor = session_actor(s->session);

    return relation_find(file, &actor, &s->session->parameters, s->today);
}

static int more_halves(const struct step *s, const struct case_file *file)
{
    const struct lp_assignment *lead = relation_lead(file, s->today);
    const struct beyond_walk *walk = s->walk;

    for (size_t i = 0; lead && walk->moved && i < walk->lead_count; i++) {
        if (ident_equal(&walk->leads[i].lead, &lead->practitioner_id))
            return walk->leads[i].more_halves;
    }
    return 0;
}

/* One case: what the rule says of it to this person. */
static bool look_at_case(struct step *s, const struct ident *case_id, int parts)
{
    struct case_look here;
    struct case_view view;
    struct due_list dues;

    if (!case_look_quiet(s->session, case_id, &here, &s->arena, s->err))
        return false;
    if (s->walk->moved)
        here.relation = relation_on(s, &here.file);
    view = (struct case_view){ .file = here.file, .relation = here.relation,
                               .identity_only = !permit_open(&here.relation) };
    case_view_describe(&view, s->today, &s->arena);
    due_find(&view.file, &s->session->parameters, s->today, &view.due, &s->arena);
    if (!beyond_parts(s->session, &view, parts, s->today, more_halves(s, &view.file), &dues,
                      &s->arena, s->err))
        return false;
    take_items(s, &view, &dues);
    return true;
}

/* ----- Stops --------------------------------------------------------------- */

static void add_stop(struct beyond_walk *walk, struct beyond_stop stop)
{
    walk->stops =
        arena_grow(&walk->stop_arena, walk->stops, walk->stop_count, sizeof(*walk->stops));
    walk->stops[walk->stop_count++] = stop;
}

static bool add_lead(void *data, const struct ident *lead, const struct ident *case_id)
{
    add_stop(data, (struct beyond_stop){ .lead = *lead, .case_id = *case_id });
    return true;
}

static bool add_child(void *data, const struct ident *case_id)
{
    struct beyond_walk *walk = data;

    for (size_t i = 0; i < walk->stop_count; i++) {
        if (ident_equal(&walk->stops[i].case_id, case_id))
            return true;
    }
    add_stop(walk, (struct beyond_stop){ .case_id = *case_id });
    return true;
}

struct silent_lead {
    struct beyond_walk *walk;
    struct ident lead;
};

static bool add_case_of(void *data, const struct board_line *line)
{
    const struct silent_lead *silent = data;

    add_stop(silent->walk, (struct beyond_stop){ .lead = silent->lead, .silent = true,
                                                 .case_id = line->row.case_id });
    return true;
}

static void forget_stops(struct beyond_walk *walk)
{
    arena_clear(&walk->stop_arena);
    walk->stops = NULL;
    walk->stop_count = walk->at = 0;
}

/* ----- Leads ---------------------------------------------------------------- */

static bool find_silent(struct step *s, const struct ident *lead, bool *silent)
{
    struct date last;

    if (!beyond_signed_in(s->session, lead, &last, &s->arena, s->err))
        return false;
    *silent = date_known(last) &&
              date_compare(s->today, calendar_add_working_days(
                                         last, s->session->parameters.lp_idle_days)) > 0;
    return true;
}

/* What is due to somebody who does not sign in may be in any case of theirs. */
static bool add_cases_of(struct step *s, const struct ident *lead)
{
    struct board_query all = { .lead = *lead, .open = true, .limit = ALL, .today = s->today };
    struct silent_lead silent = { s->walk, *lead };

    return board_store_list(s->session->db, &all, add_case_of, &silent, &s->arena, s->err);
}

static bool stop_at_lead(struct step *s, const struct beyond_stop *stop)
{
    struct beyond_line said = { .rule = DUE_LPIDLE, .lead = stop->lead };
    bool silent;

    if (stop->silent)
        return is_listed(&s->walk->lines, &said) || look_at_case(s, &stop->case_id, ABOUT_LEAD);
    s->walk->looked++;
    if (!find_silent(s, &stop->lead, &silent))
        return false;
    return silent ? add_cases_of(s, &stop->lead) : look_at_case(s, &stop->case_id, ABOUT_LEAD);
}

/* ----- Steps ----------------------------------------------------------------- */

static bool stop_at(struct step *s, const struct beyond_stop *stop)
{
    bool ok;

    if (ident_known(&stop->lead)) {
        ok = stop_at_lead(s, stop);
    } else {
        s->walk->looked++;
        ok = look_at_case(s, &stop->case_id, ABOUT_CHILD);
    }
    arena_clear(&s->arena);
    return ok;
}

static bool begin(struct step *s)
{
    struct beyond_walk *walk = s->walk;

    walk->begun = true;
    board_turn(s->session);
    for (size_t i = 0; walk->moved && i < walk->lead_count; i++)
        if (ident_known(&walk->leads[i].case_id))
            (void)add_lead(walk, &walk->leads[i].lead, &walk->leads[i].case_id);
    if (!walk->moved && !beyond_store_leads(s->session->db, &s->scope, add_lead, walk, s->err))
        return false;
    return !s->scope.coordinates ||
           beyond_store_last(s->session->db, &walk->last_row, s->err);
}

static bool look_for_children(struct step *s)
{
    struct beyond_walk *walk = s->walk;
    int64_t after = walk->child_row;

    forget_stops(walk);
    walk->child_row += KEYS_ROWS;
    return beyond_store_alike(s->session->db, &s->scope, after, walk->child_row, add_child, walk,
                              s->err);
}

static bool is_over(const struct beyond_walk *walk)
{
    return walk->at == walk->stop_count && walk->child_row >= walk->last_row;
}

static bool go_on(struct step *s, int cases)
{
    struct beyond_walk *walk = s->walk;

    while (cases > 0 && !is_over(walk)) {
        if (walk->at == walk->stop_count) {
            if (!look_for_children(s))
                return false;
            cases -= KEYS_CASES;
        } else {
            struct beyond_stop stop = walk->stops[walk->at++];

            if (!stop_at(s, &stop))
                return false;
            cases--;
        }
    }
    walk->over = is_over(walk);
    return true;
}

const char *beyond_why_not(const struct session *session)
{
    return session_has_role(session, ROLE_coordinator) || session_has_role(session, ROLE_supervisor)
               ? NULL
               : "This list is the co-ordinator's and the supervisor's.";
}

static bool may_list(struct session *session, struct err *err)
{
    if (!case_list_allowed(session, err))
        return false;
    if (beyond_why_not(session) == NULL)
        return true;
    err_set(err, ERR_DENIED, "%s", beyond_why_not(session));
    refusal(session, NULL, "list what belongs to no single case", err);
    return false;
}

static bool note_look(struct step *s, size_t rows)
{
    struct audit_event event = { .action = AUDIT_LIST,
                                 .detail = arena_printf(&s->arena, "{\"rows\":%zu}", rows) };

    return look(s->session, &event, s->err);
}

bool beyond_walk_step(struct session *session, struct beyond_walk *walk, struct err *err)
{
    struct step s = { .session = session, .walk = walk,
                      .today = walk->moved ? walk->on : session_today(session),
                      .scope = { .coordinates = session_has_role(session, ROLE_coordinator),
                                 .locality = session->who.locality,
                                 .supervises = session_has_role(session, ROLE_supervisor),
                                 .practitioner = session->who.practitioner },
                      .err = err };
    size_t before = walk->lines.count;
    bool first = !walk->begun;
    struct db *db;
    bool ok;

    if (!session_db(session, &db, err) || !may_list(session, err))
        return false;
    ok = (walk->begun || begin(&s)) && go_on(&s, first ? FIRST_CASES : STEP_CASES) &&
         ((!first && walk->lines.count == before) || note_look(&s, walk->lines.count - before));
    arena_clear(&s.arena);
    if (!ok)
        walk->lines.count = before;
    return ok;
}

void beyond_walk_release(struct beyond_walk *walk)
{
    forget_stops(walk);
    arena_clear(&walk->arena);
    *walk = (struct beyond_walk){ .begun = false };
}
