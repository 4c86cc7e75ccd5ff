/* SPDX-License-Identifier: MIT */
/* Sealed cases. */

#include "config.h"

#include "service/case_seal_svc.h"

#include <string.h>

#include "base/compiler.h"
#include "base/text.h"
#include "model/record.h"
#include "policy/due.h"
#include "service/case_deed.h"
#include "service/case_svc.h"
#include "store/user_store.h"

static const struct bar_kind kind = { ENTITY_case_seal, PERMIT_CASE_SEAL,
                                      "That seal is not there any more." };

const char *case_seal_why_not(const struct case_view *view)
{
    return bars_why_not(&kind, view, OPERATION_CREATE);
}

const char *case_seal_list_why_not(const struct case_view *view)
{
    return bars_why_not(&kind, view, OPERATION_READ);
}

/* ----- Who is named --------------------------------------------------------- */

static const char separators[] = " \t\n,;";

/* The logins typed, each once and each somebody's, with whoever seals. */
struct naming {
    struct case_deed *d;
    const char *names; /* with a blank between */
    struct ident people[40];
    size_t count;
};

static bool add_name(struct naming *n, const char *login, struct err *err)
{
    struct stored_user user;

    if (case_seal_names(n->names, login))
        return true;
    if (!user_store_by_login(n->d->deed.db, login, &user, &n->d->arena, err)) {
        if (err->kind != ERR_NOT_FOUND)
            return false;
        *err = ERR_INIT;
        return err_set_field(err, "names", "No account has the login %.40s.", login);
    }
    if (n->count == sizeof(n->people) / sizeof(*n->people))
        return err_set_field(err, "names", "That is more people than a seal names.");
    n->names = arena_printf(&n->d->arena, "%s%s%s", n->names, *n->names ? " " : "", login);
    n->people[n->count++] = user.practitioner;
    return true;
}

static bool add_names(struct naming *n, const char *typed, struct err *err)
{
    if (!add_name(n, n->d->deed.session->who.login, err))
        return false;
    for (const char *at = typed ? typed : ""; *(at += strspn(at, separators));) {
        size_t length = strcspn(at, separators);

        if (!add_name(n, arena_strndup(&n->d->arena, at, length), err))
            return false;
        at += length;
    }
    return true;
}

static bool is_named(const struct naming *n, const struct ident *practitioner)
{
    for (size_t i = 0; i < n->count; i++) {
        if (ident_equal(&n->people[i], practitioner))
            return true;
    }
    return false;
}

static const char *worker_name(const struct case_deed *d, const struct ident *practitioner)
{
    const struct practitioner *worker = case_file_practitioner(&d->file, practitioner);

    return worker && worker->name ? worker->name : "Somebody";
}

static int team_left(const struct naming *n)
{
    const struct case_file *file = &n->d->file;
    int left = 0;

    for (size_t i = 0; i < file->tac_member.count; i++) {
        const struct tac_member *member = &file->tac_member.items[i];

        left += ident_known(&member->practitioner_id) && !date_known(member->to) &&
                !is_named(n, &member->practitioner_id);
    }
    return left;
}

/* What somebody has to take over from those who are not named. */
static const char *who_is_left(const struct naming *n, struct arena *arena)
{
    const struct lp_assignment *lead = relation_lead(&n->d->file, n->d->today);
    const char *words = "";
    int team = team_left(n);

    if (lead && !is_named(n, &lead->practitioner_id))
        words = arena_printf(arena, "%s leads this case",
                             worker_name(n->d, &lead->practitioner_id));
    if (team > 0)
        words = arena_printf(arena, "%s%s%d of the team %s not named", words,
                             *words ? ", and " : "", team, team == 1 ? "is" : "are");
    return words;
}

/* ----- Setting ------------------------------------------------------------ */

static const struct case_seal *holding(const struct case_file *file)
{
    for (size_t i = 0; i < file->case_seal.count; i++) {
        if (case_seal_holds(&file->case_seal.items[i]))
            return &file->case_seal.items[i];
    }
    return NULL;
}

static bool set(struct case_deed *d, struct case_seal *seal, const char **left,
                struct arena *arena, struct err *err)
{
    struct naming naming = { .d = d, .names = "" };

    if (!case_deed_may(d, PERMIT_CASE_SEAL, OPERATION_CREATE, err))
        return false;
    if (holding(&d->file))
        return err_set(err, ERR_REFUSED, "It is sealed already: change who is named.");
    if (!add_names(&naming, seal->names, err))
        return false;
    *left = who_is_left(&naming, arena);
    seal->names = naming.names;
    seal->subject_id = d->deed.subject;
    seal->set_by = d->deed.session->who.login;
    seal->set_on = d->today;
    seal->review_by = date_add_months(d->today,
                                      d->deed.session->parameters.case_seal_review_months);
    return case_deed_save(d, ENTITY_case_seal, seal, err);
}

bool case_seal_add(struct session *session, const struct ident *case_id, enum code_seal reason,
                   const char *words, const char *names, const char **left, struct arena *arena,
                   struct err *err)
{
    struct case_seal seal;
    struct case_deed d;

    *left = "";
    if (reason <= SEAL_NONE_ || reason >= SEAL_END_)
        return err_set_field(err, "reason", "Say why.");
    if (!bar_is_said(words, "words", err) || !case_deed_begin(session, case_id, &d, err))
        return false;
    record_init(entity_of(ENTITY_case_seal), &seal);
    seal.reason = (int)reason;
    seal.words = words;
    seal.names = names;
    return case_deed_end(&d, set(&d, &seal, left, arena, err), err);
}

/* ----- Changing one --------------------------------------------------------- */

/* Who is named from here on. */
struct renaming {
    const char *names;
    const char **left;
    struct arena *arena;
};

static bool change_names(struct case_deed *d, void *record, void *data, struct err *err)
{
    struct naming naming = { .d = d, .names = "" };
    const struct renaming *renaming = data;
    struct case_seal *seal = record;

    if (!add_names(&naming, renaming->names, err))
        return false;
    *renaming->left = who_is_left(&naming, renaming->arena);
    seal->names = naming.names;
    return true;
}

bool case_seal_name(struct session *session, const struct ident *seal, int64_t version,
                    const char *names, const char *words, const char **left, struct arena *arena,
                    struct err *err)
{
    struct renaming renaming = { names, left, arena };
    struct bar_review review = { .words = words, .version = version, .change = change_names,
                                 .data = &renaming };

    *left = "";
    return bar_look_again(session, &kind, seal, &review, err);
}

bool case_seal_review(struct session *session, const struct ident *seal, int64_t version,
                      bool ends, const char *words, struct err *err)
{
    struct bar_review review = { .words = words, .version = version, .ends = ends,
                                 .months = session->parameters.case_seal_review_months };

    return bar_look_again(session, &kind, seal, &review, err);
}

/* ----- The list ------------------------------------------------------------- */

struct listing {
    struct case_seals *out;
    struct arena *arena;
};

static void take_line(void *data, struct db *db UNUSED, const struct bar *bar, const void *record)
{
    struct listing *l = data;
    const struct case_seal *seal = record;
    struct case_seals *out = l->out;

    out->items = arena_grow(l->arena, out->items, out->count, sizeof(*out->items));
    out->items[out->count++] = (struct case_seal_line){
        .bar = *bar,
        .names = arena_strdup(l->arena, text_or_empty(seal->names)),
        .version = seal->record.version,
    };
}

bool case_seal_list(struct session *session, const struct ident *case_id, struct case_seals *out,
                    struct arena *arena, struct err *err)
{
    struct listing listing = { .out = out, .arena = arena };

    *out = (struct case_seals){ NULL, 0 };
    return bars_list(session, &kind, case_id, take_line, &listing, arena, err);
}

bool case_seal_find(struct session *session, const struct ident *case_id, struct ident *out,
                    struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct case_seals lines;
    bool found = false;
    bool ok = case_seal_list(session, case_id, &lines, &arena, err);

    for (size_t i = 0; ok && i < lines.count; i++) {
        if (lines.items[i].bar.holds) {
            *out = lines.items[i].bar.id;
            found = true;
        }
    }
    arena_clear(&arena);
    return ok && (found || err_set(err, ERR_NOT_FOUND, "This case is not sealed."));
}
