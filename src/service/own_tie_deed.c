/* SPDX-License-Identifier: MIT */
/* Somebody meets a child who may be their own. */

#include "config.h"

#include "service/own_tie_deed.h"

#include <string.h>

#include "base/text_fold.h"
#include "model/case_file.h"
#include "service/child_index.h"
#include "store/record_store.h"

/* ----- Whose people ------------------------------------------------------- */

static void add(const char ***list, size_t *count, const char *text, struct arena *arena)
{
    if (!text || !*text)
        return;
    *list = arena_grow(arena, *list, *count, sizeof(**list));
    (*list)[(*count)++] = text;
}

static const char *last_name(const char *name, struct arena *arena)
{
    const char *folded = text_fold(name, arena);
    const char *last = strrchr(folded, ' ');

    return last ? last + 1 : folded;
}

/* Each of the texts between commas, folded by `fold`. */
static void add_each(const char ***list, size_t *count, const char *texts,
                     const char *(*fold)(const char *text, struct arena *arena),
                     struct arena *arena)
{
    char *copy = arena_strdup(arena, texts ? texts : "");
    char *state = NULL;

    for (char *one = strtok_r(copy, ",", &state); one; one = strtok_r(NULL, ",", &state))
        add(list, count, fold(one, arena), arena);
}

static const char *fold_name(const char *text, struct arena *arena)
{
    return text_fold(text, arena);
}

struct own_people own_people_of(const struct stored_user *user, struct arena *arena)
{
    struct own_people own = { .name_count = 0 };

    add(&own.names, &own.name_count, last_name(user->name, arena), arena);
    add_each(&own.names, &own.name_count, user->own_names, fold_name, arena);
    add_each(&own.postcodes, &own.postcode_count, user->own_postcodes, index_number, arena);
    return own;
}

/* ----- A meeting ---------------------------------------------------------- */

struct meeting {
    const struct stored_user *user;
    const struct own_people *own;
    enum code_own_tie_how how;
    bool both; /* only where both name and postcode are theirs */
};

struct ties {
    struct own_tie *items;
    size_t count;
    struct arena *arena;
};

static void *room(void *data)
{
    struct ties *ties = data;

    ties->items = arena_grow(ties->arena, ties->items, ties->count, sizeof(*ties->items));
    return &ties->items[ties->count++];
}

static bool keep(struct deed *deed, const struct meeting *m, enum code_own_tie kind,
                 const char **told, struct err *err)
{
    struct own_tie tie;

    record_init(entity_of(ENTITY_own_tie), &tie);
    tie.case_id = deed->case_id;
    tie.login = m->user->login;
    tie.practitioner_id = m->user->practitioner;
    tie.kind = (int)kind;
    tie.how = (int)m->how;
    tie.raised_at = session_now(deed->session);
    *told = own_tie_words(&tie);
    return deed_save(deed, ENTITY_own_tie, &tie, AUDIT_CREATE, NULL, err);
}

/* What is kept already is told again, and not kept twice. */
static bool keep_once(struct deed *deed, const struct meeting *m, enum code_own_tie kind,
                      const char **told, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct ties ties = { .arena = &scratch };
    const struct own_tie *known;
    bool ok = record_store_children(deed->db, ENTITY_own_tie, &deed->case_id, false, room, &ties,
                                    &scratch, err);

    if (ok) {
        known = own_tie_known(ties.items, ties.count, m->user->login, kind);
        if (known)
            *told = own_tie_words(known);
        else
            ok = keep(deed, m, kind, told, err);
    }
    arena_clear(&scratch);
    return ok;
}

static bool tie_of(struct db *db, const struct meeting *m, const struct ident *subject,
                   enum code_own_tie *kind, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct match_child child;
    bool ok = child_index_child(db, subject, &child, &scratch, err);

    *kind = ok ? own_tie_of(&child, m->own) : OWN_TIE_NONE_;
    if (m->both && *kind != OWN_TIE_BOTH)
        *kind = OWN_TIE_NONE_;
    arena_clear(&scratch);
    return ok;
}

/* By itself, before the look that it comes with. */
static bool meet(struct session *session, const struct meeting *m, const struct ident *subject,
                 const struct ident *case_id, const char **told, struct err *err)
{
    enum code_own_tie kind;
    struct deed deed;
    struct db *db;

    *told = NULL;
    if (date_known(session->looks_back))
        return true;
    if (!session_db(session, &db, err) || !tie_of(db, m, subject, &kind, err))
        return false;
    if (kind == OWN_TIE_NONE_)
        return true;
    if (!deed_begin(session, &deed, case_id, err))
        return false;
    deed.subject = *subject;
    return deed_end(&deed, keep_once(&deed, m, kind, told, err), err);
}

bool own_tie_meet(struct session *session, const struct case_file *file, const char **told,
                  struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct stored_user user;
    struct own_people own;
    struct meeting m = { .user = &user, .own = &own, .how = OWN_TIE_HOW_SEEN };
    struct db *db;
    bool ok;

    *told = NULL;
    ok = session_db(session, &db, err) &&
         user_store_get(db, &session->who.account, &user, &scratch, err);
    if (ok) {
        own = own_people_of(&user, &scratch);
        ok = meet(session, &m, &file->subject.record.id, &file->caf_case.record.id, told, err);
    }
    arena_clear(&scratch);
    return ok;
}

bool own_tie_found(struct session *session, const struct own_people *own,
                   const struct ident *subject, const struct ident *case_id, const char **told,
                   struct err *err)
{
    struct stored_user user = { .login = session->who.login,
                                .practitioner = session->who.practitioner };
    struct meeting m = { .user = &user, .own = own, .how = OWN_TIE_HOW_FOUND, .both = true };

    return meet(session, &m, subject, case_id, told, err);
}

const char *own_tie_told(const struct session *session, const struct case_file *file)
{
    const char *told = NULL;

    for (size_t i = 0; !told && i < file->own_tie.count; i++) {
        const struct own_tie *tie = &file->own_tie.items[i];

        if (strcmp(tie->login, session->who.login) == 0 && !instant_known(tie->record.void_at))
            told = own_tie_words(tie);
    }
    return told;
}

/* ----- Named by somebody, or by themselves -------------------------------- */

static bool who_is_named(enum entity_id kind, const void *record, struct ident *who,
                         enum code_own_tie_how *how)
{
    if (kind == ENTITY_tac_member) {
        *who = ((const struct tac_member *)record)->practitioner_id;
        *how = OWN_TIE_HOW_TEAM;
        return ident_known(who);
    }
    if (kind == ENTITY_lp_assignment) {
        *who = ((const struct lp_assignment *)record)->practitioner_id;
        *how = OWN_TIE_HOW_LEAD;
        return ident_known(who);
    }
    return false;
}

static bool named(struct deed *deed, const struct stored_user *user, enum code_own_tie_how how,
                  struct arena *arena, struct err *err)
{
    struct own_people own = own_people_of(user, arena);
    struct meeting m = { .user = user, .own = &own, .how = how };
    enum code_own_tie kind;
    const char *told;

    if (!tie_of(deed->db, &m, &deed->subject, &kind, err))
        return false;
    return kind == OWN_TIE_NONE_ || keep_once(deed, &m, kind, &told, err);
}

bool own_tie_named(struct deed *deed, enum entity_id kind, const void *record, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct err none = ERR_INIT;
    enum code_own_tie_how how;
    struct stored_user user;
    struct ident who;
    bool ok = true;

    if (deed->imported || deed->by_program || !ident_known(&deed->case_id) ||
        !ident_known(&deed->subject) || !who_is_named(kind, record, &who, &how))
        return true;
    if (user_store_by_practitioner(deed->db, &who, &user, &scratch, &none))
        ok = named(deed, &user, how, &scratch, err);
    else if (none.kind != ERR_NOT_FOUND) {
        *err = none;
        ok = false;
    }
    arena_clear(&scratch);
    return ok;
}
