/* SPDX-License-Identifier: MIT */
/* Where somebody met a child who may be their own, looked into. */

#include "config.h"

#include "service/own_tie_svc.h"

#include <string.h>

#include "model/record.h"
#include "policy/own_tie.h"
#include "policy/reason_sense.h"
#include "service/case_deed.h"
#include "service/case_svc.h"
#include "service/record_list.h"
#include "store/case_file_store.h"
#include "store/record_store.h"
#include "store/user_store.h"

/* ----- Who looks into it -------------------------------------------------- */

static bool is_own(const struct session *session, const struct own_tie *tie)
{
    const struct who *who = &session->who;

    return strcmp(tie->login, who->login) == 0 ||
           (ident_known(&who->practitioner) &&
            ident_equal(&tie->practitioner_id, &who->practitioner));
}

/* A supervisor answers for whoever's own it may be as for whoever leads the case. */
static struct permission may_review(const struct session *session, const struct case_file *file,
                                    const struct own_tie *tie)
{
    struct actor actor = session_actor(session);
    struct relation relation =
        relation_find(file, &actor, &session->parameters, session_today(session));

    relation.supervises = relation.supervises ||
                          (set_has(actor.roles, ROLE_supervisor) &&
                           relation_supervises(file, &actor.practitioner, &tie->practitioner_id));
    return permit(PERMIT_OWN_TIE, OPERATION_APPROVE, &relation);
}

/* Is there anything they might be let look into? */
static struct permission may_list(const struct session *session)
{
    struct relation relation = { .roles = session->who.roles, .supervises = true };

    return permit(PERMIT_OWN_TIE, OPERATION_APPROVE, &relation);
}

/* ----- The list ----------------------------------------------------------- */

static const char *name_of_login(struct db *db, const char *login, struct arena *arena)
{
    struct err quiet = ERR_INIT;
    struct stored_user user;

    return user_store_by_login(db, login, &user, arena, &quiet) ? user.name : "";
}

static void take_line(struct session *session, struct db *db, const struct case_file *file,
                      const struct own_tie *tie, struct own_tie_lines *out, struct arena *arena)
{
    struct date due = own_tie_due(tie, &session->parameters);

    out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
    out->items[out->count++] = (struct own_tie_line){
        .tie = tie->record.id,
        .case_id = tie->case_id,
        .urn = arena_strdup(arena, file->caf_case.urn ? file->caf_case.urn : ""),
        .login = arena_strdup(arena, tie->login),
        .who = name_of_login(db, tie->login, arena),
        .kind = (enum code_own_tie)tie->kind,
        .how = (enum code_own_tie_how)tie->how,
        .raised_at = tie->raised_at,
        .due = due,
        .late = date_compare(due, session_today(session)) < 0,
        .own = is_own(session, tie),
    };
}

static bool add_line(struct session *session, struct db *db, const struct own_tie *tie,
                     struct own_tie_lines *out, struct arena *arena, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct case_file *file = arena_alloc(&scratch, sizeof(*file));
    bool ok = case_file_store_get(db, &tie->case_id, file, &scratch, err);

    if (ok && may_review(session, file, tie).allowed)
        take_line(session, db, file, tie, out, arena);
    arena_clear(&scratch);
    return ok;
}

static bool find_lines(struct session *session, struct own_tie_lines *out, struct arena *arena,
                       struct err *err)
{
    struct record_list all;
    struct db *db;

    if (!session_db(session, &db, err) ||
        !record_list_read(db, ENTITY_own_tie, &all, arena, err))
        return false;
    for (size_t i = 0; i < all.count; i++) {
        if (own_tie_waits(all.items[i]) &&
            !add_line(session, db, all.items[i], out, arena, err))
            return false;
    }
    return true;
}

bool own_tie_list(struct session *session, struct own_tie_lines *out, struct arena *arena,
                  struct err *err)
{
    struct audit_event event = { .action = AUDIT_LIST,
                                 .entity = entity_of(ENTITY_own_tie)->name };
    struct permission permission = may_list(session);

    *out = (struct own_tie_lines){ NULL, 0 };
    if (!permission.allowed) {
        err_set(err, ERR_DENIED, "%s", permission.why_not);
        refusal(session, NULL, permit_function_words(PERMIT_OWN_TIE), err);
        return false;
    }
    return find_lines(session, out, arena, err) && look(session, &event, err);
}

bool own_tie_count(struct session *session, size_t *count, struct err *err)
{
    struct own_tie_lines lines = { NULL, 0 };
    struct arena arena = ARENA_INIT;
    bool ok = !may_list(session).allowed || find_lines(session, &lines, &arena, err);

    *count = 0;
    for (size_t i = 0; ok && i < lines.count; i++)
        *count += !lines.items[i].own;
    arena_clear(&arena);
    return ok;
}

bool own_tie_find(struct session *session, const char *urn, const char *login, struct ident *out,
                  struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct own_tie_lines lines;
    struct ident case_id;
    bool found = false;
    bool ok = own_tie_list(session, &lines, &arena, err) &&
              case_by_urn(session, urn, &case_id, err);

    for (size_t i = 0; ok && i < lines.count; i++) {
        if (ident_equal(&lines.items[i].case_id, &case_id) &&
            strcmp(lines.items[i].login, login) == 0) {
            *out = lines.items[i].tie;
            found = true;
        }
    }
    arena_clear(&arena);
    return ok && (found || err_set(err, ERR_NOT_FOUND,
                                   "Nothing of %.40s is to be looked into in that case.", login));
}

/* ----- What was found ----------------------------------------------------- */

static bool may_find(struct case_deed *d, const struct own_tie *tie, struct err *err)
{
    struct permission permission = may_review(d->deed.session, &d->file, tie);

    d->deed.refused_why = permit_function_words(PERMIT_OWN_TIE);
    if (!permission.allowed)
        return err_set(err, ERR_DENIED, "%s", permission.why_not);
    if (is_own(d->deed.session, tie))
        return err_set(err, ERR_DENIED, "It is about yourself: somebody else looks into it.");
    return own_tie_waits(tie) ||
           err_set(err, ERR_REFUSED, "Somebody has looked into it already.");
}

static bool find_of(struct case_deed *d, const struct ident *id,
                    enum code_own_tie_finding finding, const char *words, struct err *err)
{
    const struct own_tie *saved = case_file_find(&d->file, ENTITY_own_tie, id);
    struct own_tie tie;

    if (!saved)
        return err_set(err, ERR_NOT_FOUND, "That line is not there any more.");
    if (!may_find(d, saved, err))
        return false;
    tie = *saved;
    tie.finding = (int)finding;
    tie.finding_words = words;
    tie.reviewed_by = d->deed.session->who.login;
    tie.reviewed_on = d->today;
    return case_deed_save(d, ENTITY_own_tie, &tie, err);
}

bool own_tie_review(struct session *session, const struct ident *tie,
                    enum code_own_tie_finding finding, const char *words, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct own_tie saved;
    struct case_deed d;
    struct db *db;
    bool ok;

    if (finding <= OWN_TIE_FINDING_NONE_ || finding >= OWN_TIE_FINDING_END_)
        return err_set_field(err, "finding", "Say whether there is a tie.");
    if (!reason_is_sentence(words))
        return err_set_field(err, "finding_words", "Say whom you asked, and what comes of it.");
    ok = session_db(session, &db, err) &&
         record_store_get(db, ENTITY_own_tie, tie, &saved, &arena, err) &&
         case_deed_begin(session, &saved.case_id, &d, err) &&
         case_deed_end(&d, find_of(&d, tie, finding, words, err), err);
    arena_clear(&arena);
    return ok;
}
