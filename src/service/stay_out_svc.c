/* SPDX-License-Identifier: MIT */
/* The stay-out list. */

#include "config.h"

#include "service/stay_out_svc.h"

#include <string.h>

#include "base/text.h"
#include "model/record.h"
#include "policy/due.h"
#include "service/beyond_private.h"
#include "service/case_deed.h"
#include "service/case_look.h"
#include "service/case_svc.h"
#include "store/user_store.h"

static const struct bar_kind kind = { ENTITY_stay_out, PERMIT_STAY_OUT,
                                      "That line is not there any more." };

/* ----- Setting ------------------------------------------------------------ */

const char *stay_out_why_not(const struct case_view *view)
{
    return bars_why_not(&kind, view, OPERATION_CREATE);
}

const char *stay_out_list_why_not(const struct case_view *view)
{
    return bars_why_not(&kind, view, OPERATION_READ);
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
    if (!bar_is_said(words, "words", err) || !case_deed_begin(session, case_id, &d, err))
        return false;
    record_init(entity_of(ENTITY_stay_out), &one);
    one.login = login;
    one.reason = (int)reason;
    one.words = words;
    ok = set(&d, &one, &are, err);
    *still = arena_strdup(arena, are);
    return case_deed_end(&d, ok, err);
}

bool stay_out_elsewhere(struct session *session, const struct ident *case_id, const char **words,
                        struct arena *arena, struct err *err)
{
    struct case_view view = { .identity_only = false };
    struct case_look here;
    struct due_list doubles;

    *words = "";
    if (!case_look_quiet(session, case_id, &here, arena, err))
        return false;
    if (!permit(PERMIT_STAY_OUT, OPERATION_CREATE, &here.relation).allowed)
        return true;
    view.file = here.file;
    view.relation = here.relation;
    view.relation.locality = true; /* the supervisor who keeps somebody out is told, too */
    if (!beyond_parts(session, &view, ABOUT_CHILD, here.today, 0, &doubles, arena, err))
        return false;
    for (size_t i = 0; i < doubles.count; i++)
        *words = arena_printf(arena, "%s%s%s", *words, i ? ", " : "", doubles.items[i].about);
    return true;
}

/* ----- Looking at one again ----------------------------------------------- */

bool stay_out_review(struct session *session, const struct ident *stay_out, bool ends,
                     const char *words, struct err *err)
{
    struct bar_review review = { .words = words, .ends = ends,
                                 .months = session->parameters.stay_out_review_months };

    return bar_look_again(session, &kind, stay_out, &review, err);
}

/* ----- The list ------------------------------------------------------------- */

struct listing {
    struct stay_outs *out;
    struct arena *arena;
};

static const char *name_of_login(struct listing *l, struct db *db, const char *login)
{
    struct err quiet = ERR_INIT;
    struct stored_user user;

    return user_store_by_login(db, login, &user, l->arena, &quiet) ? user.name : "";
}

static void take_line(void *data, struct db *db, const struct bar *bar, const void *record)
{
    struct listing *l = data;
    const struct stay_out *one = record;
    struct stay_outs *out = l->out;

    out->items = arena_grow(l->arena, out->items, out->count, sizeof(*out->items));
    out->items[out->count++] = (struct stay_out_line){
        .bar = *bar,
        .login = arena_strdup(l->arena, text_or_empty(one->login)),
        .name = name_of_login(l, db, one->login),
    };
}

bool stay_out_list(struct session *session, const struct ident *case_id, struct stay_outs *out,
                   struct arena *arena, struct err *err)
{
    struct listing listing = { .out = out, .arena = arena };

    *out = (struct stay_outs){ NULL, 0 };
    return bars_list(session, &kind, case_id, take_line, &listing, arena, err);
}

bool stay_out_find(struct session *session, const struct ident *case_id, const char *login,
                   struct ident *out, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct stay_outs lines;
    bool found = false;
    bool ok = stay_out_list(session, case_id, &lines, &arena, err);

    for (size_t i = 0; ok && i < lines.count; i++) {
        if (lines.items[i].bar.holds && strcmp(lines.items[i].login, login) == 0) {
            *out = lines.items[i].bar.id;
            found = true;
        }
    }
    arena_clear(&arena);
    return ok && (found || err_set(err, ERR_NOT_FOUND,
                                   "%.40s does not stay out of this child's record.", login));
}
