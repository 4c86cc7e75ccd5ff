/* SPDX-License-Identifier: MIT */
/* Who has looked at the record of a child. */

#include "config.h"

#include "service/who_looked.h"

#include <string.h>

#include "base/text.h"
#include "model/record.h"
#include "model/subject_name.h"
#include "service/case_look.h"
#include "service/case_svc.h"
#include "service/deed.h"
#include "service/names.h"
#include "store/audit_store.h"
#include "store/user_store.h"

enum { PAGE = 500 };

struct telling {
    struct session *session;
    struct db *db;
    struct who_looked *out;
    struct arena *arena;
    const struct case_file *file;
};

const char *looker_way_code(enum looker_way way)
{
    static const char *const codes[] = {
#define X(name, code, words) code,
        LOOKER_WAYS(X)
#undef X
    };

    return codes[way];
}

const char *looker_way_words(enum looker_way way)
{
    static const char *const all[] = {
#define X(name, code, words) words,
        LOOKER_WAYS(X)
#undef X
    };

    return all[way];
}

/* ----- Who they are ------------------------------------------------------- */

static void read_work(struct telling *t, const struct ident *practitioner, struct looker *looker)
{
    struct practitioner worker;
    struct agency agency;
    struct err quiet = ERR_INIT;

    if (!ident_known(practitioner) ||
        !record_store_get(t->db, ENTITY_practitioner, practitioner, &worker, t->arena, &quiet))
        return;
    looker->job = job_of(&worker);
    looker->agency = name_of(t->session, ENTITY_agency, &worker.agency_id, t->arena);
    if (ident_known(&worker.agency_id) &&
        record_store_get(t->db, ENTITY_agency, &worker.agency_id, &agency, t->arena, &quiet))
        looker->sensitive_service = agency.sensitive_service;
}

/* Of an account that is gone the trail still has the login. */
static void read_person(struct telling *t, const struct audit_who *who, struct looker *looker)
{
    struct err quiet = ERR_INIT;
    struct stored_user user;

    *looker = (struct looker){ .user = who->user, .login = text_or_empty(who->login), .job = "",
                               .agency = "" };
    looker->name = looker->login;
    if (!user_store_get(t->db, &who->user, &user, t->arena, &quiet))
        return;
    looker->name = user.name;
    read_work(t, &user.practitioner, looker);
}

static struct looker *looker_of(struct telling *t, const struct audit_who *who)
{
    struct who_looked *out = t->out;

    for (size_t i = 0; i < out->count; i++) {
        if (ident_equal(&out->items[i].user, &who->user))
            return &out->items[i];
    }
    out->items = arena_grow(t->arena, out->items, out->count, sizeof(*out->items));
    read_person(t, who, &out->items[out->count]);
    return &out->items[out->count++];
}

/* ----- What they did ------------------------------------------------------ */

/* A rule that was not met yet is no attempt at what they may not have. */
static enum looker_way undone_way(const struct audit_event *event)
{
    bool by_rule = event->detail && strstr(event->detail, "\"kind\":\"rule\"") != NULL;

    return by_rule ? LOOKER_HELD_UP : LOOKER_REFUSED;
}

static enum looker_way way_of(const struct audit_event *event)
{
    if (event->outcome != AUDIT_DONE)
        return undone_way(event);
    if (event->who.role && strcmp(event->who.role, "administrator") == 0)
        return LOOKER_KEY; /* who looks after the program opens no case: domain.md 2.8 */
    switch ((int)event->action) {
    case AUDIT_SEARCH:
        return LOOKER_FOUND;
    case AUDIT_VIEW:
        return event->detail && strstr(event->detail, "\"identity\":true") ? LOOKER_KNEW
                                                                             : LOOKER_SAW;
    case AUDIT_BREAKGLASS:
        return LOOKER_SAW;
    case AUDIT_LIST:
        return event->entity && strcmp(event->entity, "audit_event") == 0 ? LOOKER_TRAIL
                                                                          : LOOKER_SAW;
    case AUDIT_PRINT:
    case AUDIT_EXPORT:
        return LOOKER_TOOK;
    case AUDIT_DISCLOSE:
        return LOOKER_SHARED;
    case AUDIT_IMPORT:
        return LOOKER_BROUGHT;
    default:
        return LOOKER_WROTE;
    }
}

static void add_reason(struct telling *t, struct looker_times *times, const char *reason)
{
    if (!reason || !*reason)
        return;
    for (size_t i = 0; i < times->reason_count; i++) {
        if (strcmp(times->reasons[i], reason) == 0)
            return;
    }
    times->reasons =
        arena_grow(t->arena, times->reasons, times->reason_count, sizeof(*times->reasons));
    times->reasons[times->reason_count++] = reason;
}

static struct instant earlier(struct instant a, struct instant b)
{
    return !instant_known(a) || (instant_known(b) && b.seconds < a.seconds) ? b : a;
}

/* What they wrote has its reasons in the record; why they looked, or what was
 * refused, stands here. */
static void add_event(struct telling *t, const struct audit_event *event)
{
    struct instant at = { event->at_ms / 1000 };
    struct looker *looker = looker_of(t, &event->who);
    enum looker_way way = way_of(event);
    struct looker_times *times = &looker->ways[way];

    if (way == LOOKER_KEY && times->count > 0 && times->last.seconds == at.seconds)
        times->count--; /* what one agreement did, row by row */
    if (times->count++ == 0)
        times->first = times->last = at;
    times->first = earlier(times->first, at);
    times->last = times->last.seconds < at.seconds ? at : times->last;
    if (way == LOOKER_REFUSED || way == LOOKER_HELD_UP)
        add_reason(t, times, event->reason_code ? event->reason_code : "what was asked for");
    else if (way != LOOKER_WROTE && way != LOOKER_SHARED)
        add_reason(t, times, event->reason);
    looker->first = looker->first.seconds ? earlier(looker->first, at) : at;
    t->out->since = t->out->rows++ ? earlier(t->out->since, at) : at;
}

/* ----- The trail ---------------------------------------------------------- */

/* The newest page first; a reason that comes again counts by its oldest row. */
static bool read_case(struct telling *t, const struct ident *case_id, struct err *err)
{
    struct audit_query query = { .case_id = *case_id, .limit = PAGE };
    struct audit_events all = { 0 }, events;

    do {
        if (!audit_store_list(t->db, &query, &events, t->arena, err))
            return false;
        for (size_t i = 0; i < events.count; i++) {
            all.items = arena_grow(t->arena, all.items, all.count, sizeof(*all.items));
            all.items[all.count++] = events.items[i];
            query.before = events.items[i].seq;
        }
    } while (events.count == PAGE);
    while (all.count > 0)
        add_event(t, &all.items[--all.count]);
    return true;
}

/* Everything, before this record was there, was not this record. */
static bool was_here(const struct telling *t, const struct audit_event *event)
{
    return event->at_ms / 1000 >= t->file->caf_case.record.created_at.seconds;
}

static bool read_searches(struct telling *t, struct err *err)
{
    const struct ident *child = &t->file->subject.record.id;
    struct audit_events events;
    int64_t after = 0;

    do {
        if (!audit_store_found(t->db, child, after, PAGE, &events, t->arena, err))
            return false;
        for (size_t i = 0; i < events.count; i++) {
            if (was_here(t, &events.items[i]))
                add_event(t, &events.items[i]);
            after = events.items[i].seq;
        }
    } while (events.count == PAGE);
    return true;
}

static void sort_by_first(struct who_looked *out)
{
    for (size_t i = 1; i < out->count; i++) {
        struct looker one = out->items[i];
        size_t at = i;

        for (; at > 0 && out->items[at - 1].first.seconds > one.first.seconds; at--)
            out->items[at] = out->items[at - 1];
        out->items[at] = one;
    }
}

/* ----- The service -------------------------------------------------------- */

static bool is_let(const struct relation *relation, struct err *err)
{
    struct permission permission = permit(PERMIT_AUDIT_TRAIL, OPERATION_READ, relation);

    if (permission.allowed && !permission.no_content)
        return true;
    return err_set(err, ERR_DENIED, "%s",
                   permission.no_content
                       ? "Administrators see who did what and when, not about which family."
                       : permission.why_not);
}

bool who_looked_note(struct session *session, const struct case_file *file,
                     const struct relation *relation, struct err *err)
{
    struct audit_event event = { .action = AUDIT_LIST, .case_id = file->caf_case.record.id,
                                 .subject = file->subject.record.id,
                                 .entity = "audit_event" };

    if (is_let(relation, err))
        return look(session, &event, err);
    refusal(session, &event.case_id, permit_function_words(PERMIT_AUDIT_TRAIL), err);
    return false;
}

static void name_child(struct telling *t)
{
    const struct case_file *file = t->file;

    t->out->urn = text_or_empty(file->caf_case.urn);
    t->out->child = subject_name_spoken(
        &file->subject, case_file_person(file, &file->subject.mother_id), t->arena);
}

bool who_looked_read(struct session *session, const struct case_file *file,
                     const struct relation *relation, struct who_looked *out,
                     struct arena *arena, struct err *err)
{
    struct telling t = { .session = session, .out = out, .arena = arena, .file = file };

    *out = (struct who_looked){ .since = INSTANT_NONE };
    if (!is_let(relation, err) || !session_db(session, &t.db, err) ||
        !read_case(&t, &file->caf_case.record.id, err) || !read_searches(&t, err))
        return false;
    name_child(&t);
    sort_by_first(out);
    return true;
}

bool who_looked(struct session *session, const char *urn, struct who_looked *out,
                struct arena *arena, struct err *err)
{
    struct case_look *here = arena_alloc(arena, sizeof(*here));
    struct ident case_id;

    *out = (struct who_looked){ .since = INSTANT_NONE };
    if (!case_by_urn(session, urn, &case_id, err) ||
        !case_look_quiet(session, &case_id, here, arena, err))
        return false;
    return who_looked_note(session, &here->file, &here->relation, err) &&
           who_looked_read(session, &here->file, &here->relation, out, arena, err);
}

/* ----- In words ----------------------------------------------------------- */

static void day_words(struct instant at, char out[DATE_WORDS])
{
    date_format_words(instant_local_date(at), out);
}

/* The sentence it stands in has its own. */
static int without_stop(const char *reason)
{
    size_t length = strlen(reason);

    return (int)length - (length > 0 && reason[length - 1] == '.');
}

static void times_words(const struct looker_times *times, struct str *out)
{
    char first[DATE_WORDS], last[DATE_WORDS];

    day_words(times->first, first);
    day_words(times->last, last);
    if (times->count == 1)
        str_printf(out, " once, on %s", first);
    else if (strcmp(first, last) == 0)
        str_printf(out, " %lld times, on %s", (long long)times->count, first);
    else
        str_printf(out, " %lld times, from %s to %s", (long long)times->count, first, last);
    for (size_t i = 0; i < times->reason_count; i++)
        str_printf(out, "%s%.*s", i ? "; " : ": ", without_stop(times->reasons[i]),
                   times->reasons[i]);
}

void looker_name(const struct looker *looker, struct str *out)
{
    str_printf(out, "%s%s%s%s%s", looker->name, looker->job[0] ? ", " : "", looker->job,
               looker->agency[0] ? ", " : "", looker->agency);
}

void looker_line(const struct looker *looker, enum looker_way way, struct str *out)
{
    str_add(out, looker_way_words(way));
    times_words(&looker->ways[way], out);
    str_add(out, ".");
}

static void looker_words(const struct looker *looker, struct str *out)
{
    looker_name(looker, out);
    str_add(out, "\n");
    for (int way = 0; way < LOOKER_WAY_COUNT; way++) {
        if (looker->ways[way].count == 0)
            continue;
        str_add(out, "  ");
        looker_line(looker, (enum looker_way)way, out);
        str_add(out, "\n");
    }
    str_add(out, "\n");
}

void who_looked_source(const struct who_looked *looked, struct session *session, struct str *out)
{
    char today[DATE_WORDS], since[DATE_WORDS];

    date_format_words(session_today(session), today);
    day_words(looked->since, since);
    str_printf(out, "Made on %s by %s, from the trail that the program keeps of every deed and "
                    "every look, and that nobody can change unseen: %lld entries, the first of "
                    "%s. A list in which only the child's name stood is not among them; a search "
                    "that found the name is.",
               today, session_who(session)->name, (long long)looked->rows, since);
}

void who_looked_words(const struct who_looked *looked, struct session *session, struct str *out)
{
    str_printf(out, "Who has looked at the record of %s (%s)\n\n", looked->child, looked->urn);
    who_looked_source(looked, session, out);
    str_add(out, "\n\n");
    for (size_t i = 0; i < looked->count; i++)
        looker_words(&looked->items[i], out);
}
