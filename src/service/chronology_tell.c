/* SPDX-License-Identifier: MIT */
/* Every record of a case, told. */

#include "config.h"

#include "service/chronology_tell.h"

#include <ctype.h>

#include "base/compiler.h"
#include "model/record.h"
#include "model/reply.h"
#include "service/deed.h"
#include "store/user_store.h"

/* ----- Words ------------------------------------------------------------- */

const char *tell_lowered(const struct telling *t, const char *words)
{
    char *copy = arena_strdup(t->arena, words);

    /* "GP" and "CAF" stay as they are. */
    if (copy[0] && !isupper((unsigned char)copy[1]))
        copy[0] = (char)tolower((unsigned char)copy[0]);
    return copy;
}

const char *tell_label(const struct telling *t, enum code_list_id list, int value)
{
    return value ? tell_lowered(t, code_label(list, value)) : "not said";
}

const char *tell_text(const char *text, const char *none)
{
    return text && *text ? text : none;
}

/* ": they moved away", or nothing. */
const char *tell_because(const struct telling *t, const char *reason)
{
    return reason && *reason ? arena_printf(t->arena, ": %s", reason) : "";
}

/* By the name of the day shown, which may be an earlier one. */
const char *tell_name(const struct telling *t, enum entity_id kind, const struct ident *id)
{
    const void *known = ident_known(id) ? case_file_find(&t->file, kind, id) : NULL;
    const struct field *field = entity_field(entity_of(kind), "name");

    if (known && field)
        return tell_text(field_get_text(field, known), "");
    return name_of(t->session, kind, id, t->arena);
}

const char *tell_worker(const struct telling *t, const struct ident *id)
{
    return tell_name(t, ENTITY_practitioner, id);
}

const char *tell_recorder(const struct telling *t, struct date day)
{
    const struct record *head = t->record;
    struct err quiet = ERR_INIT;
    struct stored_user user;
    struct db *db;

    if (date_compare(instant_local_date(head->created_at), day) != 0 ||
        !session_db(t->session, &db, &quiet) ||
        !user_store_get(db, &head->created_by, &user, t->arena, &quiet))
        return "";
    return user.name;
}

const char *tell_either(const struct telling *t, const struct ident *practitioner,
                        const struct ident *person)
{
    return tell_text(ident_known(practitioner) ? tell_worker(t, practitioner)
                                               : tell_name(t, ENTITY_person, person),
                     "somebody");
}

/* ----- Events ------------------------------------------------------------ */

/* What a record says besides how it began came with its last change. */
static struct instant recorded(const struct telling *t)
{
    const struct record *head = t->record;
    const struct chronology *out = t->out;
    bool more = out->count > 0 && ident_equal(&out->events[out->count - 1].record, &head->id);

    return more ? head->updated_at : head->created_at;
}

static struct chronology_event *add(struct telling *t, const char *who, const char *what)
{
    struct chronology *out = t->out;
    const struct record *head = t->record;
    struct instant when = recorded(t);

    out->events = arena_grow(t->arena, out->events, out->count, sizeof(*out->events));
    out->events[out->count] = (struct chronology_event){ .kind = t->kind,
                                                         .day = DATE_NONE,
                                                         .stands = DATE_NONE,
                                                         .at = INSTANT_NONE,
                                                         .who = who,
                                                         .what = what,
                                                         .beside = "",
                                                         .entity = t->entity,
                                                         .record = head->id,
                                                         .recorded = when,
                                                         .order = (int64_t)out->count };
    return &out->events[out->count++];
}

/* Nothing, where the day is not known: it did not happen yet. */
struct chronology_event *tell_on_day(struct telling *t, struct date day, const char *who,
                                     const char *what)
{
    struct chronology_event *event;

    if (!date_known(day))
        return NULL;
    event = add(t, who, what);
    event->day = event->stands = day;
    return event;
}

struct chronology_event *tell_at(struct telling *t, struct instant at, const char *who,
                                 const char *what)
{
    struct chronology_event *event;

    if (!instant_known(at))
        return NULL;
    event = add(t, who, what);
    event->at = at;
    event->day = event->stands = instant_local_date(at);
    return event;
}

void tell_alert(struct chronology_event *event, bool alert)
{
    if (event)
        event->alert = alert;
}

/* ----- All of it --------------------------------------------------------------- */

static const struct {
    enum entity_id entity;
    enum chronology_kind kind;
    void (*tell)(struct telling *t);
} tellers[] = {
#define TELL(table, kind) { ENTITY_##table, CHRONOLOGY_##kind, tell_##table },
    /* clang-format off */
    TELL(pre_assessment, STATE) TELL(state_history, STATE) TELL(case_link, STATE)
    TELL(consent, CONSENT) TELL(assessment, ASSESSMENT) TELL(erratum, ASSESSMENT)
    TELL(lp_assignment, TEAM) TELL(tac_member, TEAM) TELL(tac_meeting, MEETING)
    TELL(review, MEETING) TELL(outcome_score, MEETING) TELL(delivery_plan, PLAN)
    TELL(plan_action, PLAN) TELL(action_progress, PLAN) TELL(panel_referral, PLAN)
    TELL(budget_request, PLAN)
    TELL(chronology_note, NOTE) TELL(contact_attempt, CONTACT) TELL(disclosure, SHARING)
    TELL(given_document, SHARING)
    TELL(sar, SHARING) TELL(stepup, CONCERN) TELL(closure, CLOSING) TELL(transfer, CLOSING)
    TELL(supervision_note, QUALITY) TELL(quality_audit, QUALITY)
/* clang-format on */
#undef TELL
};

/* An answer is of the kind of what it is about. */
static enum chronology_kind kind_of_reply(const struct case_file *file, const void *reply)
{
    enum entity_id about;

    (void)reply_record(file, reply, &about);
    for (size_t i = 0; i < COUNT(tellers); i++) {
        if (tellers[i].entity == about)
            return tellers[i].kind;
    }
    return CHRONOLOGY_ASSESSMENT;
}

/* What stands beside the record stands beside each event told from it. */
static void add_beside(const struct telling *t, size_t first)
{
    struct reply_place place = reply_place_of(t->entity, t->record);
    struct str words = STR_INIT;

    replies_beside(&t->file, &place, &words);
    for (size_t i = first; words.used > 0 && i < t->out->count; i++)
        t->out->events[i].beside = arena_strdup(t->arena, str_text(&words));
    str_release(&words);
}

void chronology_tell(struct session *session, const struct case_view *view, struct chronology *out,
                     struct arena *arena)
{
    struct telling t = { .session = session, .file = view->file, .out = out, .arena = arena };
    size_t first;

    for (size_t i = 0; i < COUNT(tellers); i++) {
        t.entity = tellers[i].entity;
        t.kind = tellers[i].kind;
        if (view->shut[t.entity])
            out->shut |= (uint64_t)1 << t.kind;
        for (size_t at = 0; at < case_file_count(&t.file, t.entity); at++) {
            t.record = case_file_at(&t.file, t.entity, at);
            t.kind = t.entity == ENTITY_erratum ? kind_of_reply(&t.file, t.record) : t.kind;
            first = out->count;
            tellers[i].tell(&t);
            add_beside(&t, first);
        }
    }
}
