/* SPDX-License-Identifier: MIT */
/* Reading the trail. */

#include "config.h"

#include "service/audit_svc.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "service/case_look.h"
#include "service/case_svc.h"
#include "service/deed.h"
#include "store/audit_store.h"
#include "store/user_store.h"

enum { PAGE = 500 };

struct reading {
    struct session *session;
    struct db *db;
    struct audit_query query;
    struct permission permission;
    bool own_only;
    audit_row_fn *each;
    void *data;
    struct arena page;
    struct ident last_case; /* whose reference is in `urn` */
    char urn[32];
    bool stopped;
};

/* ----- Whose rows ------------------------------------------------------- */

/* What the person is to the trail as a whole, or to that of one case. */
static bool find_permission(struct reading *r, const struct ident *case_id, struct err *err)
{
    struct session *session = r->session;
    struct relation relation = { .roles = session->who.roles };
    struct arena scratch = ARENA_INIT;
    struct case_look here;

    relation.locality = session_has_role(session, ROLE_coordinator) &&
                        !ident_known(&session->who.locality);
    if (ident_known(case_id)) {
        if (!case_look_quiet(session, case_id, &here, &scratch, err)) {
            arena_clear(&scratch);
            return false;
        }
        relation = here.relation;
        arena_clear(&scratch);
    }
    r->permission = permit(PERMIT_AUDIT_TRAIL, OPERATION_READ, &relation);
    if (!r->permission.allowed) {
        relation.own = true;
        r->permission = permit(PERMIT_AUDIT_TRAIL, OPERATION_READ, &relation);
        r->own_only = true;
    }
    /* what somebody did themselves is theirs to read, whatever their role */
    if (!r->permission.allowed && !ident_known(case_id))
        r->permission = (struct permission){ .allowed = true };
    return true;
}

static bool may_read(struct reading *r, const struct audit_filter *filter, struct err *err)
{
    const struct who *who = &r->session->who;

    if (!r->permission.allowed)
        return err_set(err, ERR_DENIED, "%s", r->permission.why_not);
    if (r->permission.no_content && filter->urn)
        return err_set(err, ERR_DENIED,
                       "Administrators see who did what and when, not about which family. Ask for "
                       "a login or a day instead.");
    if (!r->own_only)
        return true;
    if (filter->login && strcmp(filter->login, who->login) != 0)
        return err_set(err, ERR_DENIED,
                       "You may read your own rows, and those of a case you lead.");
    r->query.user = who->account;
    return true;
}

static bool find_user(struct reading *r, const char *login, struct err *err)
{
    struct stored_user user;

    if (!login)
        return true;
    if (!user_store_by_login(r->db, login, &user, &r->page, err))
        return false;
    r->query.user = user.id;
    return true;
}

static bool prepare(struct reading *r, const struct audit_filter *filter, struct err *err)
{
    if (!session_db(r->session, &r->db, err))
        return false;
    if (filter->urn && !case_by_urn(r->session, filter->urn, &r->query.case_id, err))
        return false;
    if (date_known(filter->from))
        r->query.from_ms = date_instant(filter->from).seconds * 1000;
    if (!find_permission(r, &r->query.case_id, err))
        return false;
    if (!may_read(r, filter, err)) {
        refusal(r->session, &r->query.case_id, permit_function_words(PERMIT_AUDIT_TRAIL), err);
        return false;
    }
    return r->own_only || find_user(r, filter->login, err);
}

/* Reading the trail is a look, too. */
static bool note(struct reading *r, struct err *err)
{
    struct audit_event event = { .action = AUDIT_LIST,
                                 .case_id = r->query.case_id,
                                 .entity = "audit_event" };

    return look(r->session, &event, err);
}

/* ----- Rows ------------------------------------------------------------- */

static const char *urn_of(struct reading *r, const struct ident *case_id)
{
    if (!ident_known(case_id) || r->permission.no_content)
        return "";
    if (!ident_equal(case_id, &r->last_case)) {
        strncpy(r->urn, name_of(r->session, ENTITY_caf_case, case_id, &r->page),
                sizeof(r->urn) - 1);
        r->last_case = *case_id;
    }
    return r->urn;
}

static const char *object_of(struct reading *r, const struct audit_event *event)
{
    char id[IDENT_TEXT];

    if (!event->entity)
        return "";
    if (r->permission.no_content || !ident_known(&event->record))
        return event->entity;
    ident_format(&event->record, id);
    return arena_printf(&r->page, "%s %s", event->entity, id);
}

/* Does the deed's word want to be told of what? */
static bool has_an_object(enum audit_action action)
{
    switch ((int)action) {
    case AUDIT_VIEW:
    case AUDIT_LIST:
    case AUDIT_CREATE:
    case AUDIT_CHANGE:
    case AUDIT_VOID:
    case AUDIT_COMPLETE:
    case AUDIT_PRINT:
    case AUDIT_EXPORT:
    case AUDIT_IMPORT:
    case AUDIT_DISCLOSE:
    case AUDIT_ERASE:
        return true;
    default:
        return false;
    }
}

/* A kind of record in words; what is no record goes by its own word. */
static const char *kind_words(const char *name, struct arena *arena)
{
    const struct entity *entity = entity_named(name);
    char *words;

    if (strcmp(name, "audit_event") == 0)
        return "the trail";
    if (!entity)
        return name;
    words = arena_strdup(arena, entity->title);
    if (words[0] && !isupper((unsigned char)words[1]))
        words[0] = (char)tolower((unsigned char)words[0]);
    return words;
}

static const char *words_of(struct reading *r, const struct audit_event *event)
{
    const char *deed = audit_action_words(event->action);

    if (event->outcome == AUDIT_REFUSED && event->reason_code)
        return arena_printf(&r->page, "%s: %s", deed, event->reason_code);
    if (!event->entity || !has_an_object(event->action))
        return deed;
    return arena_printf(&r->page, "%s: %s", deed, kind_words(event->entity, &r->page));
}

static bool is_wanted(const struct reading *r, const struct audit_event *event)
{
    return event->at_ms >= r->query.from_ms &&
           (!ident_known(&r->query.user) || ident_equal(&event->who.user, &r->query.user));
}

static void give(struct reading *r, const struct audit_event *event)
{
    const char *reason = event->outcome == AUDIT_REFUSED ? event->reason_code : event->reason;
    struct audit_row row = {
        .seq = event->seq,
        .at = { event->at_ms / 1000 },
        .user = text_or_empty(event->who.login),
        .role = text_or_empty(event->who.role),
        .action = audit_action_word(event->action),
        .words = words_of(r, event),
        .object = object_of(r, event),
        .urn = urn_of(r, &event->case_id),
        .reason = r->permission.no_content ? "" : text_or_empty(reason),
        .outcome = audit_outcome_word(event->outcome),
    };

    if (is_wanted(r, event) && !r->each(r->data, &row))
        r->stopped = true;
}

/* All of it, page by page as it stands. */
static bool walk(struct reading *r, struct err *err)
{
    struct audit_events events;
    int64_t after = 0;

    do {
        if (!audit_store_next(r->db, after, PAGE, &events, &r->page, err))
            return false;
        for (size_t i = 0; i < events.count && !r->stopped; i++) {
            give(r, &events.items[i]);
            after = events.items[i].seq;
        }
        arena_clear(&r->page);
    } while (events.count == PAGE && !r->stopped);
    return true;
}

/* Of one case or person: found by index from the newest, told from the oldest. */
static bool gather(struct reading *r, struct err *err)
{
    struct audit_query query = r->query;
    struct arena arena = ARENA_INIT;
    const struct audit_event **rows = NULL;
    struct audit_events events;
    size_t count = 0;
    bool ok;

    if (ident_known(&query.case_id))
        query.user = IDENT_NONE; /* one index at a time; is_wanted() does the rest */
    query.limit = PAGE;
    do {
        ok = audit_store_list(r->db, &query, &events, &arena, err);
        for (size_t i = 0; ok && i < events.count; i++) {
            rows = arena_grow(&arena, rows, count, sizeof(*rows));
            rows[count++] = &events.items[i];
            query.before = events.items[i].seq;
        }
    } while (ok && events.count == PAGE);
    while (ok && count > 0 && !r->stopped)
        give(r, rows[--count]);
    arena_clear(&arena);
    return ok;
}

/* The newest first, page by page, as far as they are wanted. */
static bool walk_back(struct reading *r, struct err *err)
{
    struct audit_query query = r->query;
    struct audit_events events;

    if (ident_known(&query.case_id))
        query.user = IDENT_NONE; /* as in gather() */
    query.limit = PAGE;
    do {
        if (!audit_store_list(r->db, &query, &events, &r->page, err))
            return false;
        for (size_t i = 0; i < events.count && !r->stopped; i++) {
            give(r, &events.items[i]);
            query.before = events.items[i].seq;
        }
        arena_clear(&r->page);
    } while (events.count == PAGE && !r->stopped);
    return true;
}

static bool tell(struct reading *r, bool newest, struct err *err)
{
    if (newest)
        return walk_back(r, err);
    return ident_known(&r->query.case_id) || ident_known(&r->query.user) ? gather(r, err)
                                                                         : walk(r, err);
}

bool audit_list(struct session *session, const struct audit_filter *filter, audit_row_fn *each,
                void *data, struct err *err)
{
    struct reading r = { .session = session, .each = each, .data = data };
    bool ok;

    ok = prepare(&r, filter, err) && note(&r, err) &&
         tell(&r, filter->newest, err);
    arena_clear(&r.page);
    return ok;
}
