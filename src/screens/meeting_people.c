/* SPDX-License-Identifier: MIT */
/* The people of a meeting in a list: asked, came, signed; a key for each answer. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "screens/meeting_table.h"
#include "screens/pane_screen.h"
#include "screens/view.h"
#include "ui/plain.h"
#include "ui/table.h"

enum { DETAIL_ROWS = 3 };

struct people_pane {
    struct pane pane;
    struct meeting_table *on;
    enum people_kind kind;
    struct table *table;
    struct table_list list;
    unsigned changes; /* of the table, that the rows show */
    bool moved;       /* by a signature; Down right after it is the same move */
    struct arena arena;
};

static struct people_pane *people_mut(struct pane *pane)
{
    return (struct people_pane *)pane;
}

static const struct people_pane *people_of(const struct pane *pane)
{
    return (const struct people_pane *)pane;
}

static struct meeting_person *focused(const struct people_pane *people)
{
    const struct table_row *row = table_focus(people->table);

    return row == NULL ? NULL : &people->on->people[strtoul(row->id, NULL, 10)];
}

/* ----- Rows -------------------------------------------------------------- */

static const char *answer_words(const struct attendance *row)
{
    if (row->report != NULL)
        return "sent a report";
    return row->coming == YN_Y ? "coming" : row->coming == YN_N ? "not coming" : "no answer yet";
}

static const char *state_words(const struct people_pane *people,
                               const struct meeting_person *person)
{
    const struct attendance *row = &person->guest.row;

    switch (people->kind) {
    case PEOPLE_ASK:
        return person->guest.asked ? answer_words(row) : "not asked";
    case PEOPLE_CAME:
        return row->attendance == ATTEND_NONE_
                   ? "?"
                   : code_label(CODES_ATTEND_ID, row->attendance);
    case PEOPLE_SIGN:
        return person->sign_method == 0 ? "-"
                                        : code_label(CODES_SIGN_METHOD_ID, person->sign_method);
    }
    return "";
}

/* The family and who leads sign; whoever was not there does not. */
static bool is_shown(const struct people_pane *people, const struct meeting_person *person)
{
    return people->kind != PEOPLE_SIGN ||
           (person->guest.row.attendance == ATTEND_PRESENT &&
            (ident_known(&person->guest.row.person_id) || person->guest.leads));
}

static void fill(struct people_pane *people)
{
    struct arena before = people->arena; /* the table still names its row by it */
    const struct meeting_table *on = people->on;
    struct table_row *rows;
    size_t count = 0;

    people->arena = ARENA_INIT;
    rows = arena_alloc(&people->arena, (on->person_count + 1) * sizeof(*rows));
    for (size_t i = 0; i < on->person_count; i++) {
        const struct meeting_person *person = &on->people[i];
        struct table_row *row = &rows[count];

        if (!is_shown(people, person))
            continue;
        *row = (struct table_row){ .id = arena_printf(&people->arena, "%zu", i) };
        row->at = row->id;
        row->mark = person->guest.warning == NULL ? NULL : "!";
        row->cells[0] = person->guest.name;
        row->cells[1] = person->guest.role;
        row->cells[2] = person->guest.agency;
        row->cells[3] = state_words(people, person);
        count++;
    }
    people->list = (struct table_list){ rows, count };
    people->changes = on->changes;
    table_reload(people->table);
    arena_clear(&before);
}

/* ----- Keys -------------------------------------------------------------- */

static void move_on(struct people_pane *people)
{
    static const struct key down = { .kind = K_DOWN };

    meeting_table_touch(people->on);
    fill(people);
    table_key(people->table, &down);
    people->moved = people->kind == PEOPLE_SIGN;
}

void meeting_people_came(struct pane *pane, enum code_attend how)
{
    struct meeting_person *person = focused(people_mut(pane));

    if (person == NULL)
        return;
    person->guest.row.attendance = (int)how;
    person->guest.asked = true;
    if (how != ATTEND_PRESENT)
        person->sign_method = 0;
    move_on(people_mut(pane));
}

void meeting_people_coming(struct pane *pane, enum code_yn answer)
{
    struct meeting_person *person = focused(people_mut(pane));

    if (person == NULL)
        return;
    person->guest.row.coming = (int)answer;
    person->guest.asked = true;
    move_on(people_mut(pane));
}

void meeting_people_asked(struct pane *pane)
{
    struct meeting_person *person = focused(people_mut(pane));

    if (person == NULL)
        return;
    person->guest.asked = !person->guest.asked;
    move_on(people_mut(pane));
}

void meeting_people_sign(struct pane *pane, enum code_sign_method how)
{
    struct meeting_person *person = focused(people_mut(pane));

    if (person == NULL)
        return;
    person->sign_method = person->sign_method == (int)how ? 0 : (int)how;
    move_on(people_mut(pane));
}

/* ----- What they sent ---------------------------------------------------- */

static const struct layout_field report_fields[] = {
    { .name = "report", .rows = 6 },
    { .name = "report_on", .label = "On" },
};
static const struct layout_section report_section[] = {
    { "report", "A report or reply", report_fields, COUNT(report_fields) },
};
static const struct layout report_layout = {
    .name = "meeting-report", .title = "A report or reply", .parts = { ENTITY_attendance },
    .sections = report_section, .section_count = 1,
};

static bool put_report(struct form_pane *form, void *const *records, struct err *err)
{
    struct people_pane *people = form_pane_options(form)->who;
    struct meeting_table *on = people->on;
    const struct table_row *row = table_focus(people->table);
    struct attendance *with = records[0];

    if (row == NULL)
        return true;
    if (with->report == NULL)
        return err_set_field(err, "report", "Write down what they sent.");
    if (on->held)
        with->attendance = ATTEND_REPORT_SENT;
    meeting_table_set_row(on, strtoul(row->id, NULL, 10), with);
    focused(people)->guest.asked = true;
    return true;
}

static void report_put(struct form_pane *form)
{
    fill(form_pane_options(form)->who);
    stack_say(form_pane_options(form)->stack, "Put down. It is kept with the meeting.");
}

static void put_today(struct form_pane *form)
{
    char day[DATE_TEXT];

    if (form_value(form_pane_form(form), "report_on")[0] != '\0')
        return;
    date_format(session_today(app_session(form_pane_options(form)->app)), day);
    form_set(form_pane_form(form), "report_on", day);
}

void meeting_people_report(struct pane *pane)
{
    struct people_pane *people = people_mut(pane);
    struct meeting_person *person = focused(people);
    struct form_pane_options options = { .layout = &report_layout, .no_draft = true,
                                         .prefill = put_today, .save = put_report,
                                         .saved = report_put, .who = people };

    if (person == NULL)
        return;
    options.records[0] = &person->guest.row;
    pane_screen_open(people->on->app, people->on->work, &options, person->guest.name, true);
}

/* ----- Somebody else ----------------------------------------------------- */

static const struct layout_field who_fields[] = {
    { .name = "practitioner_id", .label = "Who works here" },
    { .name = "person_id", .label = "Or of the family" },
    { .name = "name", .label = "Or by name" },
};
static const struct layout_section who_section[] = {
    { "who", "Somebody else", who_fields, COUNT(who_fields) },
};
static const struct layout who_layout = {
    .name = "meeting-who", .title = "Somebody else", .parts = { ENTITY_attendance },
    .sections = who_section, .section_count = 1,
};

static bool is_there(const struct meeting_table *on, const struct attendance *row)
{
    for (size_t i = 0; i < on->person_count; i++) {
        const struct attendance *other = &on->people[i].guest.row;

        if ((ident_known(&row->practitioner_id) &&
             ident_equal(&row->practitioner_id, &other->practitioner_id)) ||
            (ident_known(&row->person_id) && ident_equal(&row->person_id, &other->person_id)))
            return true;
    }
    return false;
}

static bool put_who(struct form_pane *form, void *const *records, struct err *err)
{
    struct people_pane *people = form_pane_options(form)->who;
    const struct attendance *row = records[0];
    int named = ident_known(&row->practitioner_id) + ident_known(&row->person_id) +
                (row->name != NULL);

    if (named != 1)
        return err_set_field(err, "practitioner_id", "Name one: who works here, somebody of the "
                                                     "family, or a name.");
    if (is_there(people->on, row))
        return err_set_field(err, "practitioner_id", "They are on the list already.");
    return meeting_table_add_person(people->on, row, err);
}

static void who_put(struct form_pane *form)
{
    struct people_pane *people = form_pane_options(form)->who;
    const struct meeting_table *on = people->on;
    const char *warning = on->people[on->person_count - 1].guest.warning;
    struct stack *stack = form_pane_options(form)->stack;

    fill(people);
    table_go(people->table, people->list.rows[people->list.count - 1].id);
    if (warning != NULL)
        stack_warn(stack, "%s", warning);
    else
        stack_say(stack, "Added.");
}

void meeting_people_add(struct pane *pane)
{
    struct people_pane *people = people_mut(pane);
    struct form_pane_options options = { .layout = &who_layout, .no_draft = true,
                                         .save = put_who, .saved = who_put, .who = people };

    pane_screen_open(people->on->app, people->on->work, &options, "Somebody else", true);
}

/* ----- As a pane --------------------------------------------------------- */

static struct rect list_rect(struct rect rect)
{
    return rect.rows > DETAIL_ROWS + 6 ? rect_top(rect, rect.rows - DETAIL_ROWS - 1) : rect;
}

static void layout(struct pane *pane, struct rect rect, enum room room UNUSED)
{
    struct people_pane *people = people_mut(pane);

    if (people->changes != people->on->changes)
        fill(people);
    table_layout(people->table, list_rect(rect));
}

static void draw_detail(const struct people_pane *people, struct canvas *canvas, struct rect rect)
{
    const struct meeting_person *person = focused(people);
    struct arena arena = ARENA_INIT;
    const char *words = "";

    if (person == NULL)
        return;
    if (person->guest.warning != NULL)
        words = arena_printf(&arena, "! %s", person->guest.warning);
    else if (person->guest.row.report != NULL)
        words = arena_printf(&arena, "Sent: %s", person->guest.row.report);
    canvas_wrap(canvas, rect, person->guest.warning == NULL ? ROLE_QUIET : ROLE_ALERT, words, 0);
    arena_clear(&arena);
}

static void draw(const struct pane *pane, struct canvas *canvas, struct rect rect, bool focus)
{
    struct rect list = list_rect(rect);

    table_draw(people_of(pane)->table, canvas, list, focus);
    if (list.rows < rect.rows) {
        canvas_rule(canvas, list.row + list.rows, rect.col, rect.cols);
        draw_detail(people_of(pane), canvas, rect_below(rect, list.rows + 1));
    }
}

static bool key(struct pane *pane, const struct key *pressed)
{
    bool moved = people_of(pane)->moved;

    people_mut(pane)->moved = false;
    if (pressed->kind == K_PGDN || pressed->kind == K_PGUP)
        return false;
    if (pressed->kind == K_DOWN && moved)
        return true;
    return table_key(people_mut(pane)->table, pressed);
}

static enum place place(const struct pane *pane)
{
    return table_place(people_of(pane)->table);
}

static void hint(const struct pane *pane, struct str *out)
{
    static const char *const words[] = {
        [PEOPLE_ASK] = "Space asks or not, y is coming, n is not, r sent a report, a adds somebody.",
        [PEOPLE_CAME] = ("h is here, e sent apologies, r sent a report, x did not come, a adds "
                         "somebody."),
        [PEOPLE_SIGN] = "w signed on paper, v agreed in words. Again: not signed.",
    };

    str_add(out, words[people_of(pane)->kind]);
}

static void status(const struct pane *pane, struct str *out)
{
    if (people_of(pane)->on->draft_time[0] != '\0')
        str_printf(out, "Draft kept %s", people_of(pane)->on->draft_time);
}

static int64_t due(const struct pane *pane)
{
    return meeting_table_due(people_of(pane)->on);
}

static void tick(struct pane *pane, int64_t now_ms)
{
    meeting_table_tick(people_mut(pane)->on, now_ms);
}

static bool leave(struct pane *pane)
{
    meeting_table_keep(people_mut(pane)->on);
    return true;
}

static void refresh(struct pane *pane)
{
    fill(people_mut(pane));
}

static bool go(struct pane *pane, const char *id)
{
    return table_go(people_mut(pane)->table, id);
}

static void say_answers(struct people_pane *people, struct plain *plain)
{
    static const struct option asked[] = { { "A", "Asked" }, { "Y", "Coming" },
                                           { "N", "Not coming" }, { "-", "Not asked" } };
    static const struct option came[] = { { "H", "Present" }, { "E", "Apologies" },
                                          { "X", "Did not come" } };
    static const struct option signs[] = { { "W", "On paper" }, { "V", "Spoken" },
                                           { "-", "Not signed" } };
    struct meeting_person *person = focused(people);
    size_t at;

    if (people->kind == PEOPLE_ASK && plain_choose(plain, "Asked?", asked, 4, &at)) {
        person->guest.asked = at != 3;
        person->guest.row.coming = at == 1 ? YN_Y : at == 2 ? YN_N : YN_NONE_;
    } else if (people->kind == PEOPLE_CAME && plain_choose(plain, "Did they come?", came, 3, &at)) {
        person->guest.row.attendance =
            at == 0 ? ATTEND_PRESENT : at == 1 ? ATTEND_APOLOGIES : ATTEND_DNA;
        person->guest.asked = true;
    } else if (people->kind == PEOPLE_SIGN && plain_choose(plain, "Signed?", signs, 3, &at)) {
        person->sign_method =
            at == 0 ? SIGN_METHOD_WET_PAPER_ON_FILE : at == 1 ? SIGN_METHOD_VERBAL_RECORDED : 0;
    }
    meeting_table_touch(people->on);
    fill(people);
}

static const struct table_column columns[] = {
    { .title = "Name", .cols = 18, .grow = true },
    { .title = "Role", .cols = 13 },
    { .title = "Agency", .cols = 18, .rank = 1 },
    { .title = "Answer", .cols = 16 },
};

/* One after the other, until nobody is chosen. */
static void aloud(struct pane *pane, struct plain *plain)
{
    struct people_pane *people = people_mut(pane);
    struct table_source source = table_list_source(&people->list);
    struct str id = STR_INIT;

    while (plain_list(plain, "", columns, COUNT(columns), &source, &id) &&
           table_go(people->table, str_text(&id)))
        say_answers(people, plain);
    str_release(&id);
}

static void free_people(struct pane *pane)
{
    table_free(people_mut(pane)->table);
    arena_clear(&people_mut(pane)->arena);
    free(pane);
}

static struct ident text(const struct pane *pane)
{
    const struct meeting_person *person = focused(people_of(pane));

    return person == NULL ? IDENT_NONE : person->guest.row.record.id;
}

static const struct pane_ops people_ops = {
    .text = text,
    .layout = layout, .draw = draw, .key = key, .place = place, .hint = hint, .status = status,
    .due = due, .tick = tick, .leave = leave, .refresh = refresh, .go = go, .aloud = aloud,
    .free = free_people,
};

struct pane *meeting_people_new(struct meeting_table *table, enum people_kind kind)
{
    struct people_pane *people = need_memory(sizeof(*people));
    struct table_options options = { .columns = columns, .column_count = COUNT(columns),
                                     .nothing = kind == PEOPLE_SIGN
                                                    ? "Nobody who signs was there."
                                                    : "Nobody is on the list. a adds somebody." };

    people->pane = (struct pane){ &people_ops, app_stack(table->app) };
    people->on = table;
    people->kind = kind;
    people->arena = ARENA_INIT;
    options.source = table_list_source(&people->list);
    people->table = table_new(&options);
    fill(people);
    return &people->pane;
}
