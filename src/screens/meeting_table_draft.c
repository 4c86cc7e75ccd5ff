/* SPDX-License-Identifier: MIT */
/* The draft of a meeting: its people and actions as lines of text. */

#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "screens/draft_text.h"
#include "screens/meeting_table.h"
#include "service/draft_svc.h"
#include "service/record_svc.h"

enum { DRAFT_MS = 2000 };

static struct session *session_of(const struct meeting_table *table)
{
    return app_session(table->app);
}

/* What the draft hangs from: the meeting, or while it is new the case. */
static struct ident draft_of(const struct meeting_table *table)
{
    return table->meeting.record.version > 0 ? table->meeting.record.id : table->work->case_id;
}

static const char *draft_name(const struct meeting_table *table)
{
    return table->held ? "meeting-table" : "meeting-asked";
}

const char *meeting_table_place(const struct meeting_table *table, struct arena *arena)
{
    char id[IDENT_TEXT] = "";

    if (table->meeting.record.version > 0)
        ident_format(&table->meeting.record.id, id);
    return arena_printf(arena, "m %s %s", table->held ? "hold" : "ask", id);
}

static void add_fields(struct str *body, enum entity_id kind, const void *record,
                       struct arena *arena)
{
    const struct entity *entity = entity_of(kind);

    for (int i = 0; i < entity->field_count; i++)
        draft_text_add(body, entity->fields[i].name,
                       field_text(&entity->fields[i], record, arena));
}

static void add_person(struct str *body, const struct meeting_person *person, struct arena *arena)
{
    char words[48], id[IDENT_TEXT];

    ident_format(&person->guest.row.record.id, id);
    snprintf(words, sizeof(words), "%d %d", person->guest.asked, person->sign_method);
    draft_text_add(body, "@person", words);
    draft_text_add(body, "@id", person->guest.row.record.version > 0 ? id : "");
    add_fields(body, ENTITY_attendance, &person->guest.row, arena);
}

static void add_action(struct str *body, const struct meeting_table *table, size_t at,
                       struct arena *arena)
{
    const struct meeting_action *one = &table->actions[at];
    char id[IDENT_TEXT], due[DATE_TEXT], version[24];

    ident_format(&one->action.record.id, id);
    date_format(one->carried_to, due);
    snprintf(version, sizeof(version), "%" PRId64, one->action.record.version);
    draft_text_add(body, "@action", table->stepped[at] ? "1" : "0");
    draft_text_add(body, "@version", version);
    draft_text_add(body, "@id", ident_known(&one->action.record.id) ? id : "");
    draft_text_add(body, "@comment", one->comment == NULL ? "" : one->comment);
    draft_text_add(body, "@carried", due);
    add_fields(body, ENTITY_plan_action, &one->action, arena);
}

static void note_time(struct meeting_table *table, struct instant at)
{
    int64_t local = at.seconds + 60 * instant_local_offset(at);

    snprintf(table->draft_time, sizeof(table->draft_time), "%02d:%02d", (int)(local / 3600 % 24),
             (int)(local / 60 % 60));
}

void meeting_table_keep(struct meeting_table *table)
{
    struct arena arena = ARENA_INIT;
    struct str body = STR_INIT;
    struct err err = ERR_INIT;
    struct draft draft = { .form = draft_name(table), .record = draft_of(table),
                           .title = table->held ? "A meeting: who came, the actions"
                                                : "A meeting: who is asked" };

    if (table->changed_ms == 0 || session_of(table) == NULL || session_locked(session_of(table)))
        return;
    table->changed_ms = 0;
    draft_text_place(&body, &table->work->case_id, meeting_table_place(table, &arena));
    for (size_t i = 0; i < table->person_count; i++)
        add_person(&body, &table->people[i], &arena);
    for (size_t i = 0; i < table->action_count; i++)
        add_action(&body, table, i, &arena);
    draft.body = str_text(&body);
    if (draft_keep(session_of(table), &draft, &err)) {
        note_time(table, session_now(session_of(table)));
        twin_tell(table->app, draft.form, &draft.record, &table->told);
    } else {
        stack_err(app_stack(table->app), &err);
    }
    str_release(&body);
    arena_clear(&arena);
}

void meeting_table_drop(struct meeting_table *table)
{
    struct ident record = draft_of(table);
    struct err err = ERR_INIT;

    table->changed_ms = 0;
    if (table->draft_time[0] != '\0' &&
        !draft_drop(session_of(table), draft_name(table), &record, &err))
        stack_err(app_stack(table->app), &err);
    table->draft_time[0] = '\0';
}

void meeting_table_touch(struct meeting_table *table)
{
    const struct machine *machine = stack_machine(app_stack(table->app));

    table->changes++;
    if (table->changed_ms == 0)
        table->changed_ms = machine->mono_ms(machine) + DRAFT_MS;
}

int64_t meeting_table_due(const struct meeting_table *table)
{
    return table->changed_ms == 0 ? INT64_MAX : table->changed_ms;
}

void meeting_table_tick(struct meeting_table *table, int64_t now_ms)
{
    if (meeting_table_due(table) <= now_ms)
        meeting_table_keep(table);
}

/* ----- Taken up again ---------------------------------------------------- */

/* A record of the draft while its lines are read. */
struct taking_up {
    struct meeting_table *table;
    enum entity_id kind; /* ENTITY_none: none yet */
    struct attendance row;
    struct plan_action action;
    struct ident id;
    int64_t version; /* the action was begun from */
    bool asked, stepped;
    int sign_method;
    const char *comment;
    struct date carried_to;
};

static bool is_same_guest(const struct meeting_person *person, const struct taking_up *up)
{
    const struct attendance *row = &person->guest.row;

    if (ident_known(&up->id))
        return ident_equal(&row->record.id, &up->id);
    if (ident_known(&up->row.practitioner_id))
        return ident_equal(&row->practitioner_id, &up->row.practitioner_id);
    return ident_known(&up->row.person_id) && ident_equal(&row->person_id, &up->row.person_id);
}

static void finish_person(struct taking_up *up)
{
    struct meeting_table *table = up->table;
    struct err err = ERR_INIT;
    size_t at = 0;

    while (at < table->person_count && !is_same_guest(&table->people[at], up))
        at++;
    if (at == table->person_count && !meeting_table_add_person(table, &up->row, &err))
        return;
    up->row.record = table->people[at].guest.row.record;
    meeting_table_set_row(table, at, &up->row);
    table->people[at].guest.asked = up->asked;
    table->people[at].sign_method = up->sign_method;
}

/* Puts on the action what the meeting said of it: not what stood there already when it was
 * begun, which somebody may have changed since. */
static void put_said(const struct taking_up *up, struct plan_action *now)
{
    static const char *const said[] = { "status", "outcome_rating", "not_done_reason",
                                        "owner_id", "due" };
    const struct entity *entity = entity_of(ENTITY_plan_action);
    struct plan_action theirs, begun;
    struct err err = ERR_INIT;
    bool known = up->version > 0 &&
                 record_theirs(session_of(up->table), ENTITY_plan_action, &up->id, up->version,
                               &theirs, &begun, &up->table->arena, &err);

    for (size_t i = 0; i < COUNT(said); i++) {
        const struct field *field = entity_field(entity, said[i]);

        if (!known || !field_equal(field, &begun, &up->action))
            field_copy(field, &up->action, now);
    }
}

/* An action that somebody changed meanwhile keeps what they made of it but for
 * what the meeting says. */
static void finish_action(struct taking_up *up)
{
    struct meeting_table *table = up->table;
    struct plan_action now;
    size_t at = 0;

    while (at < table->action_count &&
           !(ident_known(&up->id) && ident_equal(&table->actions[at].action.record.id, &up->id)))
        at++;
    if (at == table->action_count && ident_known(&up->id) && up->version > 0)
        return;
    if (at < table->action_count && table->actions[at].action.record.version == 0) {
        now = up->action; /* the assessment agreed it */
        now.record = table->actions[at].action.record;
    } else if (at == table->action_count) {
        meeting_table_put_action(table, &up->action);
        now = up->action;
    } else {
        now = table->actions[at].action;
        put_said(up, &now);
    }
    meeting_table_set_action(table, at, &now, up->comment);
    table->actions[at].carried_to = up->carried_to;
    table->stepped[at] = up->stepped;
}

static void finish_one(struct taking_up *up)
{
    if (up->kind == ENTITY_attendance)
        finish_person(up);
    else if (up->kind == ENTITY_plan_action)
        finish_action(up);
    up->kind = ENTITY_none;
}

static void begin_one(struct taking_up *up, enum entity_id kind)
{
    finish_one(up);
    up->kind = kind;
    up->id = IDENT_NONE;
    up->version = 0;
    up->comment = NULL;
    up->carried_to = DATE_NONE;
    record_init(entity_of(ENTITY_attendance), &up->row);
    record_init(entity_of(ENTITY_plan_action), &up->action);
}

static void take_field(struct taking_up *up, const char *name, const char *raw)
{
    void *record = up->kind == ENTITY_attendance ? (void *)&up->row : (void *)&up->action;
    const struct field *field =
        up->kind == ENTITY_none ? NULL : entity_field(entity_of(up->kind), name);
    struct err err = ERR_INIT;

    if (field != NULL && !field_read(field, raw, record, &up->table->arena, &err))
        field_empty(field, record);
}

static void take_line(void *who, const char *name, const char *raw)
{
    struct taking_up *up = who;
    int asked = 0;

    if (strcmp(name, "@person") == 0) {
        begin_one(up, ENTITY_attendance);
        if (sscanf(raw, "%d %d", &asked, &up->sign_method) == 2)
            up->asked = asked != 0;
    } else if (strcmp(name, "@action") == 0) {
        begin_one(up, ENTITY_plan_action);
        up->stepped = raw[0] == '1';
    } else if (strcmp(name, "@id") == 0) {
        if (!ident_parse(raw, &up->id))
            up->id = IDENT_NONE;
    } else if (strcmp(name, "@version") == 0) {
        up->version = strtoll(raw, NULL, 10);
    } else if (strcmp(name, "@comment") == 0) {
        up->comment = arena_strdup(&up->table->arena, raw);
    } else if (strcmp(name, "@carried") == 0) {
        if (!date_parse(raw, &up->carried_to))
            up->carried_to = DATE_NONE;
    } else {
        take_field(up, name, raw);
    }
}

void meeting_table_take_up(struct meeting_table *table)
{
    struct arena arena = ARENA_INIT;
    struct taking_up up = { .table = table };
    struct ident record = draft_of(table);
    struct err err = ERR_INIT;
    struct draft draft;

    if (draft_open(session_of(table), draft_name(table), &record, &draft, &arena, &err)) {
        draft_text_each(draft.body, take_line, &up);
        finish_one(&up);
        table->changed_ms = 0;
        note_time(table, draft.saved_at);
        stack_say(app_stack(table->app), "Found the meeting as it stood at %s: here it is again.",
                  table->draft_time);
    }
    twin_tell(table->app, draft_name(table), &record, &table->told);
    arena_clear(&arena);
}

void meeting_table_leave(struct meeting_table *table)
{
    struct ident record = draft_of(table);

    if (session_of(table) != NULL)
        draft_close(session_of(table), draft_name(table), &record);
}
