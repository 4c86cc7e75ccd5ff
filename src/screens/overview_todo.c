/* SPDX-License-Identifier: MIT */
/* What is to be done next in a case, as its overview lists it. */

#include "config.h"

#include "screens/overview_data.h"

#include "base/text.h"
#include "screens/case_screens.h"
#include "screens/due_place.h"
#include "screens/view.h"
#include "service/beyond_svc.h"
#include "service/due_whose.h"
#include "service/step_svc.h"

/* While nothing is due: what the list of cases says comes next, with its day. */
static void read_coming(struct overview_data *data, const struct due_list *due,
                        struct date today)
{
    const struct due_item *next = due_next(due);
    char day[DATE_WORDS];

    if (next == NULL)
        return;
    date_format_words(next->due, day);
    data->todo[data->todo_count++] = (struct todo){
        .what = due_words(next, today, &data->arena),
        .when = arena_strdup(&data->arena, day[0] ? day + 4 : ""),
        .due = *next,
    };
}

/* Whether the step is this person's to take, at once or after its gaps. */
static bool is_offered(const struct casework *work, enum code_event event, struct arena *arena)
{
    struct step_offers offers;
    struct err quiet = ERR_INIT;

    if (work->view.identity_only ||
        !steps_offered(app_session(work->app), &work->case_id, &offers, arena, &quiet))
        return false;
    for (size_t i = 0; i < offers.count; i++) {
        if (offers.items[i].event == event)
            return true;
    }
    return false;
}

static void add_due(struct overview_data *data, const struct due_item *item, struct date today)
{
    if (data->todo_count < OVERVIEW_NEXT)
        data->todo[data->todo_count++] = (struct todo){
            .what = due_words(item, today, &data->arena),
            .brief = due_brief_words(item, today, &data->arena),
            .when = due_when(item, today, &data->arena),
            .late = due_is_late(item, today),
            .due = *item,
        };
}

/* A closing waits for one of those who approve it: theirs is the first line. To
 * anybody else it is said without asking for it. */
static void read_closing(struct overview_data *data, const struct casework *work,
                         const struct due_item *item, struct date today)
{
    bool own = is_offered(work, EVENT_T25, &data->arena);

    add_due(data, item, today);
    if (!own)
        data->todo[data->todo_count - 1].what = "Closure: waits for approval";
}

/* Whoever may propose the closing again reads first why it came back. */
static void read_sent_back(struct overview_data *data, const struct casework *work)
{
    const struct state_history *step = casework_sent_back(work);
    char day[DATE_WORDS];

    if (step == NULL || data->todo_count == OVERVIEW_NEXT ||
        (!is_offered(work, EVENT_T23, &data->arena) && !is_offered(work, EVENT_T10, &data->arena)))
        return;
    date_format_words(instant_local_date(step->at), day);
    data->todo[data->todo_count++] = (struct todo){
        .what = arena_printf(&data->arena, "Closing sent back: %s", text_or_empty(step->reason)),
        .brief = "Closing sent back: read why",
        .when = arena_printf(&data->arena, "%.6s", day + 4),
        .open = steps_open,
    };
}

static const char *asked_words(struct overview_data *data, struct session *session,
                               const struct lp_assignment *term, bool mine)
{
    bool deputy = term->kind == LP_KIND_DEPUTY;

    if (mine)
        return deputy ? "Will you stand in for the lead?" : "Will you lead this case?";
    return arena_printf(&data->arena, deputy ? "Asked to stand in: %s" : "Asked to lead: %s",
                        name_of(session, ENTITY_practitioner, &term->practitioner_id,
                                &data->arena));
}

/* Whoever is asked to lead, or to stand in, and has not answered. */
static void read_asked(struct overview_data *data, const struct casework *work, bool me)
{
    const struct case_file *file = &work->view.file;
    struct session *session = app_session(work->app);
    char day[DATE_WORDS];

    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];
        bool mine = ident_equal(&term->practitioner_id, &session_who(session)->practitioner);

        if (!relation_is_asked(term, session_today(session)) || mine != me ||
            casework_is_past(work) || data->todo_count == OVERVIEW_NEXT)
            continue;
        date_format_words(term->from, day);
        data->todo[data->todo_count++] = (struct todo){
            .what = asked_words(data, session, term, mine),
            .when = day[0] ? arena_printf(&data->arena, "%.6s", day + 4) : "",
            .open = lead_open,
        };
    }
}

/* What is no fault of this case alone is counted in the list of the area, with its days. */
static void add_beyond(struct overview_data *data, const struct due_item *item,
                       struct date today)
{
    if (data->todo_count == OVERVIEW_NEXT)
        return;
    add_due(data, item, today);
    data->todo[data->todo_count - 1].when = "area";
    data->todo[data->todo_count - 1].late = false;
}

/* What stands outside the case, for whoever is told. */
static void read_beyond(struct overview_data *data, const struct casework *work,
                        struct date today)
{
    struct due_list dues;
    struct err quiet = ERR_INIT;

    if (casework_is_past(work) ||
        !beyond_find(app_session(work->app), &work->view, &dues, &data->arena, &quiet))
        return;
    for (size_t i = 0; i < dues.count; i++) {
        if (due_severity(&dues.items[i], today) != DUE_LATER)
            add_beyond(data, &dues.items[i], today);
    }
}

static const char *counted(const struct due_list *due, struct date today, struct arena *arena)
{
    struct due_counts counts = { 0, 0, 0 };

    for (size_t i = 0; i < due->count; i++)
        due_count(&due->items[i], today, &counts);
    return due_count_words(&counts, arena);
}

/* To whom each falls. */
static void name_whose(struct overview_data *data, const struct casework *work)
{
    const struct ident *locality = &work->view.file.caf_case.locality_id;
    struct due_item items[OVERVIEW_NEXT];
    struct due_list dues = { items, data->todo_count };
    struct err quiet = ERR_INIT;
    struct due_whose *whose;

    for (size_t i = 0; i < data->todo_count; i++)
        items[i] = data->todo[i].due;
    if (work->view.identity_only || casework_is_past(work) ||
        !due_whose(app_session(work->app), &work->case_id, locality, &dues, &whose, &data->arena,
                   &quiet))
        return;
    for (size_t i = 0; i < data->todo_count; i++) {
        struct todo *todo = &data->todo[i];

        todo->whose = todo->open == NULL && !whose[i].mine ? whose[i].name : NULL;
        todo->told = whose[i].told;
    }
}

void overview_todo_read(struct overview_data *data, const struct casework *work)
{
    const struct due_list *due = &work->view.due;
    struct date today = casework_day(work);

    data->todo_count = 0;
    if (data->concern)
        data->todo[data->todo_count++] = (struct todo){ .what = "Concern begun, not saved",
                                                        .when = "nobody knows",
                                                        .open = concern_open };
    data->counts = counted(due, today, &data->arena);
    if (work->view.file.caf_case.state == STATE_A1 && route_why_not(work) == NULL)
        data->todo[data->todo_count++] = (struct todo){ .what = "One service or a team?",
                                                        .when = "choose now",
                                                        .open = route_open };
    for (size_t i = 0; i < due->count; i++) {
        if (due_is_first(due->items[i].rule))
            add_due(data, &due->items[i], today);
    }
    read_asked(data, work, true);
    read_sent_back(data, work);
    for (size_t i = 0; i < due->count; i++) {
        if (due_is_closing(due->items[i].rule))
            read_closing(data, work, &due->items[i], today);
    }
    for (size_t i = 0; i < due->count; i++) {
        const struct due_item *item = &due->items[i];

        if (item->again || due_is_closing(item->rule) || due_is_first(item->rule) ||
            (item->rule != DUE_PRE && date_known(item->from) &&
             date_compare(item->from, today) > 0))
            continue;
        add_due(data, item, today);
    }
    read_asked(data, work, false);
    read_beyond(data, work, today);
    if (data->todo_count == 0)
        read_coming(data, due, today);
    name_whose(data, work);
}

void todo_go(const struct todo *todo, struct casework *work)
{
    struct str not_yours = STR_INIT;

    if (todo->whose != NULL && !todo->told)
        str_printf(&not_yours, "This falls to %s, not to you.", todo->whose);
    if (todo->open != NULL)
        todo->open(work);
    else
        due_place_open(work, &todo->due);
    if (not_yours.used > 0)
        stack_say(app_stack(work->app), "%s", str_text(&not_yours));
    str_release(&not_yours);
}

bool todo_hint(const struct todo *todo, const struct casework *work, struct str *out)
{
    const char *clears = todo_clears(todo, work);

    if (clears != NULL && todo->whose != NULL)
        str_printf(out, "For %s: clears when %s.", todo->whose, clears);
    else if (clears != NULL)
        str_printf(out, "Clears when %s.", clears);
    return clears != NULL;
}

const char *todo_clears(const struct todo *todo, const struct casework *work)
{
    return todo->open != NULL ? NULL
                              : due_clears(due_rule_on(&todo->due, casework_day(work)));
}

void overview_todo_tell(const struct overview_data *data, const struct casework *work,
                        struct plain *plain)
{
    if (*data->counts)
        plain_say(plain, "Due: %s.", data->counts);
    for (size_t i = 0; i < data->todo_count; i++) {
        const struct todo *todo = &data->todo[i];
        const char *clears = todo_clears(todo, work);

        plain_say(plain, "To do: %s, %s%s%s%s%s%s", todo->what, todo->when,
                  todo->late ? " !" : "", todo->whose == NULL ? "" : ", for ",
                  todo->whose == NULL ? "" : todo->whose, clears == NULL ? "" : ". Clears when ",
                  clears == NULL ? "" : clears);
    }
}
