/* SPDX-License-Identifier: MIT */
/* The stay-out list. */

#include "config.h"

#include "service/stay_out_svc.h"

#include <string.h>

#include "base/text.h"
#include "model/record.h"
#include "policy/due.h"
#include "service/case_deed.h"
#include "service/case_svc.h"
#include "service/record_list.h"
#include "store/board_store.h"
#include "store/case_file_store.h"
#include "store/record_store.h"
#include "store/user_store.h"

/* ----- Setting ------------------------------------------------------------ */

const char *stay_out_why_not(const struct case_view *view)
{
    struct permission permission = permit(PERMIT_STAY_OUT, OPERATION_CREATE, &view->relation);

    return permission.allowed ? NULL : permission.why_not;
}

const char *stay_out_list_why_not(const struct case_view *view)
{
    struct permission permission = permit(PERMIT_STAY_OUT, OPERATION_READ, &view->relation);

    return permission.allowed ? NULL : permission.why_not;
}

static bool is_said(const char *words, const char *field, struct err *err)
{
    return (words && !text_blank(words)) ||
           err_set_field(err, field, "Say in a sentence what it rests on; it is kept, and looked "
                                     "at again.");
}

static const struct stay_out *holding(const struct case_file *file, const char *login)
{
    for (size_t i = 0; i < file->stay_out.count; i++) {
        const struct stay_out *one = &file->stay_out.items[i];

        if (stay_out_holds(one) && strcmp(one->login, login) == 0)
            return one;
    }
    return NULL;
}

static bool find_user(struct case_deed *d, const char *login, struct stored_user *user,
                      struct err *err)
{
    if (login && user_store_by_login(d->deed.db, login, user, &d->arena, err))
        return true;
    if (login && err->kind != ERR_NOT_FOUND)
        return false;
    *err = ERR_INIT;
    return err_set_field(err, "login", "No account has the login %.40s.", login ? login : "");
}

/* What somebody has to take over from them. */
static const char *what_they_are(const struct case_deed *d, const struct stored_user *user)
{
    struct actor actor = { .practitioner = user->practitioner, .agency = user->agency,
                           .roles = user->roles, .account = user->id,
                           .now = session_now(d->deed.session) };
    struct relation theirs;

    if (!ident_known(&user->practitioner))
        return "";
    theirs = relation_find(&d->file, &actor, &d->deed.session->parameters, d->today);
    if (theirs.lead)
        return "leads this case";
    if (theirs.deputy)
        return "stands in for its lead professional";
    if (theirs.member)
        return "is in its team";
    return theirs.author && !theirs.closed ? "writes its assessment" : "";
}

static bool may_set(struct case_deed *d, const char *login, struct err *err)
{
    if (!case_deed_may(d, PERMIT_STAY_OUT, OPERATION_CREATE, err))
        return false;
    if (strcmp(login, d->deed.session->who.login) == 0)
        return err_set(err, ERR_DENIED, "Nobody keeps themselves out: ask another supervisor or "
                                        "co-ordinator to.");
    return !holding(&d->file, login) ||
           err_set(err, ERR_REFUSED, "%.40s stays out of this child's record already.", login);
}

static bool set(struct case_deed *d, struct stay_out *one, const char **still, struct err *err)
{
    struct stored_user user;

    if (!find_user(d, one->login, &user, err) || !may_set(d, one->login, err))
        return false;
    *still = what_they_are(d, &user);
    one->subject_id = d->deed.subject;
    one->set_by = d->deed.session->who.login;
    one->set_on = d->today;
    one->review_by = date_add_months(d->today, d->deed.session->parameters.stay_out_review_months);
    return case_deed_save(d, ENTITY_stay_out, one, err);
}

bool stay_out_add(struct session *session, const struct ident *case_id, const char *login,
                  enum code_stay_out reason, const char *words, const char **still,
                  struct arena *arena, struct err *err)
{
    struct stay_out one;
    struct case_deed d;
    const char *are = "";
    bool ok;

    if (reason <= STAY_OUT_NONE_ || reason >= STAY_OUT_END_)
        return err_set_field(err, "reason", "Say why.");
    if (!is_said(words, "words", err) || !case_deed_begin(session, case_id, &d, err))
        return false;
    record_init(entity_of(ENTITY_stay_out), &one);
    one.login = login;
    one.reason = (int)reason;
    one.words = words;
    ok = set(&d, &one, &are, err);
    *still = arena_strdup(arena, are);
    return case_deed_end(&d, ok, err);
}

/* ----- Looking at one again ----------------------------------------------- */

static bool look_again(struct case_deed *d, const struct ident *id, bool ends, const char *words,
                       struct err *err)
{
    const struct stay_out *saved = case_file_find(&d->file, ENTITY_stay_out, id);
    struct stay_out one;

    if (!saved)
        return err_set(err, ERR_NOT_FOUND, "That line is not there any more.");
    if (!case_deed_may(d, PERMIT_STAY_OUT, OPERATION_UPDATE, err))
        return false;
    if (!stay_out_holds(saved))
        return err_set(err, ERR_REFUSED, "It has ended already.");
    one = *saved;
    one.reviewed_by = d->deed.session->who.login;
    one.reviewed_on = d->today;
    one.review_words = words;
    one.review_by = date_add_months(d->today, d->deed.session->parameters.stay_out_review_months);
    if (ends)
        one.ended_on = d->today;
    return case_deed_save(d, ENTITY_stay_out, &one, err);
}

static bool case_of(struct db *db, const struct stay_out *one, struct ident *case_id,
                    struct err *err)
{
    if (!board_store_of_subject(db, &one->subject_id, case_id, err))
        return false;
    return ident_known(case_id) || err_set(err, ERR_NOT_FOUND, "That line is not there any more.");
}

bool stay_out_review(struct session *session, const struct ident *stay_out, bool ends,
                     const char *words, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct stay_out saved;
    struct case_deed d;
    struct ident case_id;
    struct db *db;
    bool ok = is_said(words, "review_words", err) && session_db(session, &db, err) &&
              record_store_get(db, ENTITY_stay_out, stay_out, &saved, &arena, err) &&
              case_of(db, &saved, &case_id, err) && case_deed_begin(session, &case_id, &d, err) &&
              case_deed_end(&d, look_again(&d, stay_out, ends, words, err), err);

    arena_clear(&arena);
    return ok;
}

/* ----- The list ------------------------------------------------------------- */

struct listing {
    struct session *session;
    struct db *db;
    struct stay_outs *out;
    struct arena *arena;
};

static const char *kept(struct listing *l, const char *text)
{
    return arena_strdup(l->arena, text ? text : "");
}

static const char *name_of_login(struct listing *l, const char *login)
{
    struct err quiet = ERR_INIT;
    struct stored_user user;

    return user_store_by_login(l->db, login, &user, l->arena, &quiet) ? user.name : "";
}

static void add_line(struct listing *l, const struct case_file *file, const struct stay_out *one,
                     const struct relation *relation)
{
    struct stay_outs *out = l->out;
    bool holds = stay_out_holds(one);

    out->items = arena_grow(l->arena, out->items, out->count, sizeof(*out->items));
    out->items[out->count++] = (struct stay_out_line){
        .stay_out = one->record.id,
        .case_id = file->caf_case.record.id,
        .urn = kept(l, file->caf_case.urn),
        .login = kept(l, one->login),
        .name = name_of_login(l, one->login),
        .reason = (enum code_stay_out)one->reason,
        .words = kept(l, one->words),
        .set_by = kept(l, one->set_by),
        .set_on = one->set_on,
        .review_by = one->review_by,
        .reviewed_by = kept(l, one->reviewed_by),
        .reviewed_on = one->reviewed_on,
        .review_words = kept(l, one->review_words),
        .ended_on = one->ended_on,
        .holds = holds,
        .late = holds && date_compare(one->review_by, session_today(l->session)) < 0,
        .may_change = permit(PERMIT_STAY_OUT, OPERATION_UPDATE, relation).allowed,
    };
}

/* The child's lines, as far as this person may know of them. */
static bool add_case(struct listing *l, const struct ident *case_id, const struct ident *only,
                     struct permission *permission, struct err *err)
{
    struct actor actor = session_actor(l->session);
    struct arena scratch = ARENA_INIT;
    struct case_file *file = arena_alloc(&scratch, sizeof(*file));
    struct relation relation;
    bool ok = case_file_store_get(l->db, case_id, file, &scratch, err);

    if (ok) {
        relation = relation_find(file, &actor, &l->session->parameters, session_today(l->session));
        *permission = permit(PERMIT_STAY_OUT, OPERATION_READ, &relation);
        for (size_t i = 0; permission->allowed && i < file->stay_out.count; i++) {
            const struct stay_out *one = &file->stay_out.items[i];

            if (!only || ident_equal(&one->record.id, only))
                add_line(l, file, one, &relation);
        }
    }
    arena_clear(&scratch);
    return ok;
}

static bool add_all(struct listing *l, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct record_list all;
    struct permission ignored;
    bool ok = record_list_read(l->db, ENTITY_stay_out, &all, &scratch, err);

    for (size_t i = 0; ok && i < all.count; i++) {
        const struct stay_out *one = all.items[i];
        struct ident case_id;

        ok = board_store_of_subject(l->db, &one->subject_id, &case_id, err) &&
             (!ident_known(&case_id) ||
              add_case(l, &case_id, &one->record.id, &ignored, err));
    }
    arena_clear(&scratch);
    return ok;
}

/* Is there anything they might be let know? */
static struct permission may_list(const struct session *session)
{
    struct relation relation = { .roles = session->who.roles, .supervises = true, .locality = true,
                                 .lead = true };

    return permit(PERMIT_STAY_OUT, OPERATION_READ, &relation);
}

static bool list_one(struct listing *l, const struct ident *case_id, struct err *err)
{
    struct permission permission;

    if (!add_case(l, case_id, NULL, &permission, err))
        return false;
    if (permission.allowed)
        return true;
    err_set(err, ERR_DENIED, "%s", permission.why_not);
    refusal(l->session, case_id, permit_function_words(PERMIT_STAY_OUT), err);
    return false;
}

bool stay_out_list(struct session *session, const struct ident *case_id, struct stay_outs *out,
                   struct arena *arena, struct err *err)
{
    struct listing listing = { .session = session, .out = out, .arena = arena };
    struct audit_event event = { .action = AUDIT_LIST,
                                 .entity = entity_of(ENTITY_stay_out)->name };
    struct permission permission = may_list(session);

    *out = (struct stay_outs){ NULL, 0 };
    if (!permission.allowed) {
        err_set(err, ERR_DENIED, "%s", permission.why_not);
        refusal(session, case_id, permit_function_words(PERMIT_STAY_OUT), err);
        return false;
    }
    if (case_id)
        event.case_id = *case_id;
    return session_db(session, &listing.db, err) &&
           (case_id ? list_one(&listing, case_id, err) : add_all(&listing, err)) &&
           look(session, &event, err);
}

bool stay_out_find(struct session *session, const struct ident *case_id, const char *login,
                   struct ident *out, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct stay_outs lines;
    bool found = false;
    bool ok = stay_out_list(session, case_id, &lines, &arena, err);

    for (size_t i = 0; ok && i < lines.count; i++) {
        if (lines.items[i].holds && strcmp(lines.items[i].login, login) == 0) {
            *out = lines.items[i].stay_out;
            found = true;
        }
    }
    arena_clear(&arena);
    return ok && (found || err_set(err, ERR_NOT_FOUND,
                                   "%.40s does not stay out of this child's record.", login));
}
