/* SPDX-License-Identifier: MIT */
/* Children who may be one child. */

#include "config.h"

#include "service/double_svc.h"

#include <inttypes.h>
#include <stdlib.h>

#include "policy/match.h"
#include "policy/permit.h"
#include "service/child_index.h"
#include "service/deed.h"
#include "store/alike_store.h"
#include "store/board_store.h"

enum { STEP = 64, WORDS = 200 };

struct pair {
    struct ident one, other;
};

struct seeking {
    struct session *session;
    struct db *db;
    int least;
    struct pair *pairs;
    size_t count;
    struct child_pairs *out;
    double_fn *step;
    void *step_data;
    struct arena scratch; /* of the pairs */
    struct arena *arena;
    struct err *err;
};

/* ----- Candidates --------------------------------------------------------- */

static bool add_pair(void *data, const struct ident *one, const struct ident *other)
{
    struct seeking *s = data;

    s->pairs = arena_grow(&s->scratch, s->pairs, s->count, sizeof(*s->pairs));
    s->pairs[s->count++] = (struct pair){ *one, *other };
    return true;
}

static int by_ids(const void *left, const void *right)
{
    const struct pair *a = left, *b = right;
    int order = ident_compare(&a->one, &b->one);

    return order ? order : ident_compare(&a->other, &b->other);
}

/* Each once: one after the other, for the same child then comes once. */
static void sort_pairs(struct seeking *s)
{
    size_t kept = 0;

    if (s->count)
        qsort(s->pairs, s->count, sizeof(*s->pairs), by_ids);
    for (size_t i = 0; i < s->count; i++) {
        if (kept == 0 || by_ids(&s->pairs[kept - 1], &s->pairs[i]) != 0)
            s->pairs[kept++] = s->pairs[i];
    }
    s->count = kept;
}

static bool find_pairs(struct seeking *s)
{
    for (int way = 0; way < ALIKE_WAYS; way++) {
        if (!alike_store_pairs(s->db, (enum alike_way)way, add_pair, s, s->err))
            return false;
    }
    sort_pairs(s);
    return true;
}

/* ----- Scores --------------------------------------------------------------- */

static bool keep(struct seeking *s, const struct pair *pair, const struct match *match)
{
    struct child_pairs *out = s->out;
    char words[WORDS];

    match_words(match->reasons, words, sizeof(words));
    out->items = arena_grow(s->arena, out->items, out->count, sizeof(*out->items));
    out->items[out->count++] = (struct child_pair){ .one = pair->one,
                                                    .other = pair->other,
                                                    .one_urn = "",
                                                    .other_urn = "",
                                                    .score = match->score,
                                                    .reasons = arena_strdup(s->arena, words) };
    return true;
}

static bool go_on(struct seeking *s, size_t at)
{
    return at % STEP != 0 || !s->step || s->step(s->step_data, (int64_t)at, (int64_t)s->count) ||
           err_set(s->err, ERR_STOPPED, "Stopped; nothing was listed.");
}

/* All pairs of one child, from `at` on; `at` is then behind them. */
static bool weigh_child(struct seeking *s, size_t *at)
{
    const struct pair *first = &s->pairs[*at];
    struct arena scratch = ARENA_INIT;
    struct match_child child, other;
    bool ok = child_index_child(s->db, &first->one, &child, &scratch, s->err);

    while (ok && *at < s->count && ident_equal(&s->pairs[*at].one, &first->one)) {
        const struct pair *pair = &s->pairs[(*at)++];
        struct match match;

        ok = go_on(s, *at) &&
             child_index_child(s->db, &pair->other, &other, &scratch, s->err);
        if (!ok)
            break;
        match = match_children(&child, &other, &s->session->parameters);
        if (match.score >= s->least)
            ok = keep(s, pair, &match);
    }
    arena_clear(&scratch);
    return ok;
}

static bool weigh_all(struct seeking *s)
{
    for (size_t at = 0; at < s->count;) {
        if (!weigh_child(s, &at))
            return false;
    }
    return true;
}

static int likelier(const void *left, const void *right)
{
    const struct child_pair *a = left, *b = right;
    int order = b->score - a->score;

    order = order ? order : ident_compare(&a->one, &b->one);
    return order ? order : ident_compare(&a->other, &b->other);
}

/* ----- Their cases ------------------------------------------------------------ */

static bool urn_of(struct seeking *s, const struct ident *child, const char **urn)
{
    struct board_line line;
    struct ident case_id;

    if (!board_store_of_subject(s->db, child, &case_id, s->err))
        return false;
    if (!ident_known(&case_id))
        return true;
    if (!board_store_line(s->db, &case_id, session_today(s->session), &line, s->arena, s->err))
        return false;
    *urn = line.row.urn;
    return true;
}

static bool name_cases(struct seeking *s)
{
    for (size_t i = 0; i < s->out->count; i++) {
        struct child_pair *pair = &s->out->items[i];

        if (!urn_of(s, &pair->one, &pair->one_urn) || !urn_of(s, &pair->other, &pair->other_urn))
            return false;
    }
    return true;
}

/* ----- The service -------------------------------------------------------------- */

/* The index is the area's: any locality's co-ordinator. The administrator's part is the second
 * key alone. */
const char *double_why_not(const struct session *session)
{
    struct relation relation = { .roles = session->who.roles, .locality = true };
    struct permission permission = permit(PERMIT_REOPEN_VOID_MERGE, OPERATION_EXECUTE, &relation);

    return permission.allowed && session_has_role(session, ROLE_coordinator)
               ? NULL
               : "Children who may have two records are listed for co-ordinators.";
}

static bool may_list(struct session *session, struct err *err)
{
    const char *why = double_why_not(session);

    if (!why)
        return true;
    err_set(err, ERR_DENIED, "%s", why);
    refusal(session, NULL, "list children who may have two records", err);
    return false;
}

static bool find_all(struct seeking *s)
{
    bool ok = find_pairs(s) && weigh_all(s);

    arena_clear(&s->scratch);
    if (ok && s->out->count)
        qsort(s->out->items, s->out->count, sizeof(*s->out->items), likelier);
    return ok;
}

bool double_find(struct session *session, struct db *db, struct child_pairs *out,
                 struct arena *arena, struct err *err)
{
    struct seeking s = { .session = session, .db = db, .out = out, .arena = arena, .err = err,
                         .least = session->parameters.match_ask };

    *out = (struct child_pairs){ NULL, 0 };
    return find_all(&s);
}

static bool look_at_pairs(struct seeking *s)
{
    struct audit_event event = { .action = AUDIT_LIST, .entity = "subject" };

    event.detail = arena_printf(s->arena, "{\"rows\":%zu}", s->out->count);
    return look(s->session, &event, s->err);
}

bool double_list(struct session *session, int least, double_fn *step, void *data,
                 struct child_pairs *out, struct arena *arena, struct err *err)
{
    struct seeking s = { .session = session, .out = out, .step = step, .step_data = data,
                         .least = least ? least : session->parameters.match_ask,
                         .arena = arena, .err = err };

    *out = (struct child_pairs){ NULL, 0 };
    if (!session_db(session, &s.db, err) || !may_list(session, err))
        return false;
    if (s.least < DOUBLE_LEAST || s.least > 100)
        return err_set(err, ERR_REFUSED,
                       "A score goes from %d, below which nearly every two children are alike in "
                       "something, to 100.", DOUBLE_LEAST);
    return find_all(&s) && name_cases(&s) && look_at_pairs(&s);
}
