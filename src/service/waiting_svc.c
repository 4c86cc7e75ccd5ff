/* SPDX-License-Identifier: MIT */
/* What waits for this person's answer. */

#include "config.h"

#include "service/waiting_svc.h"

#include "policy/due.h"
#include "policy/record_rules.h"
#include "service/case_list.h"
#include "service/deed.h"
#include "service/emergency_svc.h"
#include "service/own_tie_svc.h"
#include "service/session_private.h"
#include "service/void_svc.h"
#include "store/recovery_store.h"
#include "store/waiting_store.h"

enum { RECOVERY_DAYS = 30 };
enum { LEADING = WORKER_LEAD | WORKER_INTERIM | WORKER_KEY | WORKER_DEPUTY };

struct gathering {
    struct session *session;
    struct db *db;
    struct waitings *out;
    struct arena *arena;
    enum waiting_kind kind;
    bool supervisor; /* closures are looked for as a supervisor sees them */
};

/* Whoever leads a case of their locality would find it twice. */
static bool is_there(const struct gathering *g, const struct waiting_line *line)
{
    for (size_t i = 0; i < g->out->count; i++) {
        const struct waiting *one = &g->out->items[i];

        if (one->kind == g->kind && ident_equal(&one->case_id, &line->case_id) &&
            ident_equal(&one->record, &line->record))
            return true;
    }
    return false;
}

static void add(struct gathering *g, const struct waiting *one)
{
    g->out->items = arena_grow(g->arena, g->out->items, g->out->count, sizeof(*one));
    g->out->items[g->out->count++] = *one;
}

static const char *words_of(const struct gathering *g, const struct waiting_line *line)
{
    switch (g->kind) {
    case WAITING_LEAD:
        return "Asks you to lead";
    case WAITING_STAND_IN:
        return "Asks you to stand in";
    case WAITING_REFUSAL:
        return arena_printf(g->arena, "Managers to talk, declined: %s", line->who);
    case WAITING_JOIN:
        return line->who[0] ? arena_printf(g->arena, "Asks to join the team: %s", line->who)
                            : "Somebody asks to join the team";
    case WAITING_CLOSURE:
        return "A closure to approve";
    case WAITING_SECOND_KEY:
    case WAITING_EMERGENCY:
    case WAITING_RECOVERY:
    case WAITING_OWN_TIE:
        break;
    }
    return "A case to be made void";
}

/* Nobody approves their own closure, and some are the supervisor's. */
static bool is_for_me(const struct gathering *g, const struct waiting_line *line)
{
    bool flagged = closure_needs_safeguarding(code_find(CODES_CLOSE_ID, line->reason));

    return g->kind != WAITING_CLOSURE || (!line->own && flagged == g->supervisor);
}

static bool take(void *data, const struct waiting_line *line)
{
    struct gathering *g = data;

    if (is_for_me(g, line) && !is_there(g, line))
        add(g, &(struct waiting){ .kind = g->kind, .case_id = line->case_id,
                                  .record = line->record, .words = words_of(g, line),
                                  .urn = line->urn, .family_name = line->family_name,
                                  .given_names = line->given_names, .due = line->due });
    return true;
}

/* ----- Of each kind ------------------------------------------------------- */

static bool of_own_cases(struct gathering *g, enum waiting_kind kind, int roles,
                         const char *rule, struct err *err)
{
    const struct ident *me = &g->session->who.practitioner;

    g->kind = kind;
    return !ident_known(me) ||
           waiting_store_own(g->db, me, roles, rule, take, g, g->arena, err);
}

static bool of_locality(struct gathering *g, enum waiting_kind kind, enum due_rule rule,
                        struct err *err)
{
    const struct who *who = &g->session->who;

    g->kind = kind;
    return !set_has(who->roles, ROLE_coordinator) ||
           waiting_store_here(g->db, &who->practitioner, &who->locality, due_key(rule), take, g,
                              g->arena, err);
}

/* Theirs by name, whatever the case is to them. */
static bool of_name(struct gathering *g, enum waiting_kind kind, enum due_rule rule,
                    struct err *err)
{
    const struct ident *me = &g->session->who.practitioner;

    g->kind = kind;
    return !ident_known(me) ||
           waiting_store_named(g->db, me, due_key(rule), take, g, g->arena, err);
}

static bool closures_of_supervisor(struct gathering *g, struct err *err)
{
    g->supervisor = true;
    return !set_has(g->session->who.roles, ROLE_supervisor) ||
           of_own_cases(g, WAITING_CLOSURE, WORKER_SUPERVISES, due_key(DUE_CLOSE_SU), err);
}

/* One line for all of them, whose cases are not theirs to know. */
static void add_counted(struct gathering *g, enum waiting_kind kind, size_t count,
                        const char *words)
{
    if (count > 0)
        add(g, &(struct waiting){ .kind = kind, .words = words, .urn = "", .family_name = "",
                                  .given_names = "", .due = DATE_NONE });
}

static bool second_keys(struct gathering *g, struct err *err)
{
    size_t count;

    if (!void_waiting_count(g->session, &count, err))
        return false;
    add_counted(g, WAITING_SECOND_KEY, count,
                count == 1 ? "A second key, to make a case void"
                           : arena_printf(g->arena, "%zu second keys, to make cases void", count));
    return true;
}

static bool emergencies(struct gathering *g, struct err *err)
{
    size_t count;

    if (!emergency_count(g->session, &count, err))
        return false;
    add_counted(g, WAITING_EMERGENCY, count,
                count == 1 ? "An emergency opening to look into"
                           : arena_printf(g->arena, "%zu emergency openings to look into", count));
    return true;
}

static bool own_ties(struct gathering *g, struct err *err)
{
    size_t count;

    if (!own_tie_count(g->session, &count, err))
        return false;
    add_counted(g, WAITING_OWN_TIE, count,
                count == 1 ? "Somebody's own family or address, to look into"
                           : arena_printf(g->arena, "%zu own families or addresses to look into",
                                          count));
    return true;
}

/* For a month, whoever else looks into it: it needs both halves, from two people. */
static bool recoveries(struct gathering *g, struct err *err)
{
    uint64_t roles = g->session->who.roles;
    struct date from = date_add_days(session_today(g->session), -RECOVERY_DAYS);
    struct recoveries all;

    if (!set_has(roles, ROLE_auditor) && !set_has(roles, ROLE_administrator))
        return true;
    if (!recovery_store_since(g->db, date_instant(from).seconds * 1000, &all, g->arena, err))
        return false;
    for (size_t i = 0; i < all.count; i++) {
        char day[DATE_WORDS];

        date_format_words(instant_local_date((struct instant){ all.items[i].at_ms / 1000 }), day);
        add_counted(g, WAITING_RECOVERY, 1,
                    arena_printf(g->arena, "The recovery key let %s in, on %s",
                                 all.items[i].login, day));
    }
    return true;
}

/* Nothing of a case for whoever may list none, whatever their name still stands in. */
static bool of_cases(struct gathering *g, struct err *err)
{
    return !case_list_is_allowed(g->session) ||
           (of_own_cases(g, WAITING_LEAD, WORKER_ASKED, NULL, err) &&
            of_own_cases(g, WAITING_STAND_IN, WORKER_ASKED_IN, NULL, err) &&
            of_name(g, WAITING_REFUSAL, DUE_LP_REFUSED, err) &&
            of_own_cases(g, WAITING_JOIN, LEADING, due_key(DUE_JOIN), err) &&
            of_locality(g, WAITING_JOIN, DUE_JOIN, err) &&
            of_locality(g, WAITING_CLOSURE, DUE_CLOSE, err) && closures_of_supervisor(g, err));
}

static bool gather(struct gathering *g, struct err *err)
{
    *g->out = (struct waitings){ NULL, 0 };
    return session_db(g->session, &g->db, err) && second_keys(g, err) &&
           emergencies(g, err) && own_ties(g, err) && recoveries(g, err) && of_cases(g, err);
}

/* ----- The service -------------------------------------------------------- */

bool waiting_list(struct session *session, struct waitings *out, struct arena *arena,
                  struct err *err)
{
    struct gathering g = { .session = session, .out = out, .arena = arena };
    struct audit_event event = { .action = AUDIT_LIST };

    if (!gather(&g, err))
        return false;
    event.detail = arena_printf(arena, "{\"rows\":%zu}", out->count);
    return look(session, &event, err);
}

bool waiting_count(struct session *session, size_t *count, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct waitings all;
    struct gathering g = { .session = session, .out = &all, .arena = &arena };
    bool ok = gather(&g, err);

    *count = ok ? all.count : 0;
    arena_clear(&arena);
    return ok;
}
