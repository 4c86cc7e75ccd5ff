/* SPDX-License-Identifier: MIT */
/* How much a practitioner leads, and who could: domain.md 4.3. */

#include "config.h"

#include <stdlib.h>

#include "model/record.h"
#include "policy/caseload.h"
#include "policy/consent_rules.h"
#include "service/case_look.h"
#include "service/board.h"
#include "service/lead_load.h"
#include "service/lead_svc.h"
#include "service/names.h"
#include "store/board_store.h"
#include "store/case_file_store.h"
#include "store/record_store.h"
#include "store/user_store.h"

static bool count_cases(struct db *db, const struct ident *practitioner, int roles,
                        struct date today, int *open, int *late, struct err *err)
{
    const struct board_query theirs = { .practitioner = *practitioner, .roles = roles,
                                        .today = today };

    return board_store_counts(db, &theirs, open, late, err);
}

bool lead_caseload_of(struct db *db, const struct ident *practitioner, struct date today,
                      struct caseload *out, int *late, struct err *err)
{
    int none;

    return count_cases(db, practitioner, WORKER_LEAD | WORKER_KEY, today, &out->leads, late,
                       err) &&
           count_cases(db, practitioner, WORKER_DEPUTY, today, &out->deputies, &none, err) &&
           count_cases(db, practitioner, WORKER_INTERIM, today, &out->interims, &none, err);
}

bool lead_load_of(struct db *db, const struct ident *practitioner, struct date today, int *halves,
                  struct err *err)
{
    struct caseload load;
    int late;

    if (!lead_caseload_of(db, practitioner, today, &load, &late, err))
        return false;
    *halves = caseload_halves(load);
    return true;
}

bool lead_load(struct session *session, const struct ident *practitioner, int *halves,
               int *cap_halves, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct practitioner worker;
    struct db *db;
    bool ok;

    board_turn(session);
    ok = session_db(session, &db, err) &&
         record_store_get(db, ENTITY_practitioner, practitioner, &worker, &scratch, err) &&
         lead_load_of(db, practitioner, session_today(session), halves, err);
    if (ok)
        *cap_halves = caseload_cap_halves(&worker, &session->parameters);
    arena_clear(&scratch);
    return ok;
}

/* ----- Candidates ------------------------------------------------------- */

struct looking {
    struct session *session;
    struct db *db;
    struct case_look here;
    struct lead_candidates *out;
    struct arena *arena;
};

static bool is_in_team(const struct looking *l, const struct ident *practitioner)
{
    const struct case_file *file = &l->here.file;

    if (ident_equal(&file->caf_case.author_id, practitioner))
        return true;
    for (size_t i = 0; i < file->tac_member.count; i++) {
        const struct tac_member *member = &file->tac_member.items[i];

        if (ident_equal(&member->practitioner_id, practitioner) &&
            relation_in_force(member->from, member->to, l->here.today))
            return true;
    }
    return false;
}

static bool is_listed(const struct lead_candidates *list, const struct ident *practitioner)
{
    for (size_t i = 0; i < list->count; i++) {
        if (ident_equal(&list->items[i].practitioner, practitioner))
            return true;
    }
    return false;
}

/* Whoever has an account without case work leads nobody; many have none: `login` is "". */
static bool does_case_work(const struct looking *l, const struct ident *practitioner,
                           const char **login)
{
    struct stored_user user;
    struct err none = ERR_INIT;

    *login = "";
    if (!user_store_by_practitioner(l->db, practitioner, &user, l->arena, &none))
        return true;
    *login = user.login;
    return set_has(user.roles, ROLE_practitioner);
}

/* What they are to this case already. */
static void add_terms(const struct looking *l, struct lead_candidate *candidate)
{
    const struct lp_assignment *lead = relation_lead(&l->here.file, l->here.today);

    for (size_t i = 0; i < l->here.file.lp_assignment.count; i++) {
        const struct lp_assignment *term = &l->here.file.lp_assignment.items[i];

        if (!ident_equal(&term->practitioner_id, &candidate->practitioner) ||
            !relation_term_counts(term, l->here.today))
            continue;
        candidate->leads |= term == lead && relation_leads(term);
        candidate->holds_half |= !relation_leads(term);
    }
}

/* Somebody who is nothing to the case yet is brought into the file, with their agency. */
static bool is_left_out(struct db *db, struct case_look *here, const struct ident *practitioner,
                        struct arena *arena)
{
    const struct practitioner *worker;
    struct err quiet = ERR_INIT;

    if (!case_file_store_name(db, ENTITY_practitioner, practitioner, &here->file, arena, &quiet))
        return false;
    worker = case_file_practitioner(&here->file, practitioner);
    return worker &&
           case_file_store_name(db, ENTITY_agency, &worker->agency_id, &here->file, arena,
                                &quiet) &&
           consent_leaves_out(&here->file, practitioner, here->today);
}

/* Of somebody left out, who is in the file by then. */
static bool is_refused(const struct case_look *here, const struct ident *practitioner)
{
    struct recipient recipient = recipient_practitioner(&here->file, practitioner);

    return consent_for(&here->file, &recipient, here->today).denied != 0;
}

bool lead_is_left_out(struct session *session, const struct ident *case_id,
                      const struct ident *practitioner)
{
    struct arena arena = ARENA_INIT;
    struct err quiet = ERR_INIT;
    struct case_look here;
    struct db *db;
    bool left_out = session_db(session, &db, &quiet) &&
                    case_look_quiet(session, case_id, &here, &arena, &quiet) &&
                    is_left_out(db, &here, practitioner, &arena);

    arena_clear(&arena);
    return left_out;
}

static bool add(struct looking *l, const struct ident *practitioner, struct err *err)
{
    struct lead_candidates *out = l->out;
    struct practitioner worker;
    const char *login;
    int halves;

    if (!ident_known(practitioner) || is_listed(out, practitioner))
        return true;
    if (!record_store_get(l->db, ENTITY_practitioner, practitioner, &worker, l->arena, err) ||
        !lead_load_of(l->db, practitioner, l->here.today, &halves, err))
        return false;
    if (worker.active == YN_N || instant_known(worker.record.void_at) ||
        !does_case_work(l, practitioner, &login))
        return true;
    out->items = arena_grow(l->arena, out->items, out->count, sizeof(*out->items));
    out->items[out->count++] = (struct lead_candidate){
        .practitioner = *practitioner,
        .name = worker.name ? worker.name : "",
        .login = login,
        .job = job_of(&worker),
        .agency = name_of(l->session, ENTITY_agency, &worker.agency_id, l->arena),
        .halves = halves,
        .cap_halves = caseload_cap_halves(&worker, &l->session->parameters),
        .willing_known = worker.lp_willing != YN_NONE_,
        .willing = worker.lp_willing == YN_Y,
        .in_team = is_in_team(l, practitioner),
        .manager = ident_known(&worker.line_manager) ? worker.line_manager
                                                     : worker.caf_supervisor,
        .left_out = is_left_out(l->db, &l->here, practitioner, l->arena),
    };
    out->items[out->count - 1].refused =
        out->items[out->count - 1].left_out && is_refused(&l->here, practitioner);
    add_terms(l, &out->items[out->count - 1]);
    return true;
}

static int the_team_first(const void *a, const void *b)
{
    const struct lead_candidate *one = a, *other = b;

    if (one->in_team != other->in_team)
        return one->in_team ? -1 : 1;
    return one->halves - other->halves;
}

static bool add_team(struct looking *l, struct err *err)
{
    const struct case_file *file = &l->here.file;

    if (!add(l, &file->caf_case.author_id, err))
        return false;
    for (size_t i = 0; i < file->tac_member.count; i++) {
        const struct tac_member *member = &file->tac_member.items[i];

        if (relation_in_force(member->from, member->to, l->here.today) &&
            !add(l, &member->practitioner_id, err))
            return false;
    }
    return true;
}

static bool add_named(struct looking *l, const char *words, struct err *err)
{
    struct choices found;

    if (!choices_of(l->session, ENTITY_practitioner, words, NULL, &found, l->arena, err))
        return false;
    for (size_t i = 0; i < found.count; i++) {
        if (!add(l, &found.items[i].id, err))
            return false;
    }
    return true;
}

bool lead_candidates(struct session *session, const struct ident *case_id, const char *words,
                     struct lead_candidates *out, struct arena *arena, struct err *err)
{
    struct looking l = { .session = session, .out = out, .arena = arena };
    bool any = !words || !*words;

    *out = (struct lead_candidates){ NULL, 0 };
    board_turn(session);
    if (!session_db(session, &l.db, err) ||
        !case_look(session, case_id, PERMIT_TEAM_MEETINGS, &l.here, arena, err) ||
        (any && !add_team(&l, err)) || !add_named(&l, words, err))
        return false;
    if (out->count)
        qsort(out->items, out->count, sizeof(*out->items), the_team_first);
    return true;
}
