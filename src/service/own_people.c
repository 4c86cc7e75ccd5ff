/* SPDX-License-Identifier: MIT */
/* What somebody who works here says of their own people. */

#include "config.h"

#include <string.h>

#include "base/str.h"
#include "base/text_clean.h"
#include "base/text_fold.h"
#include "model/postcode.h"
#include "service/own_tie_deed.h"
#include "service/own_tie_svc.h"

enum { NAMES_MOST = 400, POSTCODES_MOST = 200, POSTCODE_ROOM = 16 };

/* ----- What was said ------------------------------------------------------ */

static char *trimmed(char *text)
{
    size_t length;

    text += strspn(text, " ");
    for (length = strlen(text); length > 0 && text[length - 1] == ' '; length--)
        text[length - 1] = '\0';
    return text;
}

static bool take_name(const char *one, struct str *out, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    bool says = *text_fold(one, &scratch) != '\0';

    arena_clear(&scratch);
    if (!says)
        return err_set_field(err, "names", "\"%.40s\" is no name. Put commas between several.",
                             one);
    str_add(out, one);
    return true;
}

static bool take_postcode(const char *one, struct str *out, struct err *err)
{
    char tidy[POSTCODE_ROOM];

    if (!postcode_plausible(one))
        return err_set_field(err, "postcodes",
                             "\"%.20s\" is no postcode, as FX9 4ZZ is. Put commas between several.",
                             one);
    postcode_tidy(one, tidy, sizeof(tidy));
    str_add(out, tidy);
    return true;
}

/* "Marsh, O'Hara" of whatever blanks and commas; NULL none. */
static bool take_list(const char *typed, size_t most, const char *field,
                      bool (*take)(const char *one, struct str *out, struct err *err),
                      const char **out, struct arena *arena, struct err *err)
{
    struct str list = STR_INIT;
    char *copy = arena_strdup(arena, typed ? typed : "");
    char *state = NULL;
    bool ok = true;

    for (char *one = strtok_r(copy, ",", &state); ok && one;
         one = strtok_r(NULL, ",", &state)) {
        one = trimmed(one);
        if (!*one)
            continue;
        if (list.used > 0)
            str_add(&list, ", ");
        ok = take(one, &list, err);
    }
    if (ok && list.used > most)
        ok = err_set_field(err, field, "That is more than there is room for: %zu letters.", most);
    *out = list.used > 0 ? arena_strdup(arena, str_text(&list)) : NULL;
    str_release(&list);
    return ok;
}

static bool is_safe(const char *text, const char *field, struct err *err)
{
    struct text_fault fault;

    return !text || text_check(text, strlen(text), TEXT_LINE, &fault) ||
           err_set_field(err, field, "It has characters that cannot be shown.");
}

/* ----- Whose -------------------------------------------------------------- */

static bool is_own(const struct session *session, const char *login)
{
    return !login || strcmp(login, session->who.login) == 0;
}

static bool may(struct session *session, const char *login, struct err *err)
{
    struct relation relation = { .roles = session->who.roles };
    struct permission permission = permit(PERMIT_ACCOUNTS, OPERATION_UPDATE, &relation);

    if (is_own(session, login) || permission.allowed)
        return true;
    err_set(err, ERR_DENIED, "Everybody says so of themselves; of others an administrator does.");
    refusal(session, NULL, "own family and address of others", err);
    return false;
}

static bool find(struct db *db, const char *login, struct stored_user *user, struct arena *arena,
                 struct err *err)
{
    struct err quiet = ERR_INIT;

    if (user_store_by_login(db, login, user, arena, &quiet))
        return true;
    if (quiet.kind == ERR_NOT_FOUND)
        return err_set(err, ERR_NOT_FOUND, "Nobody has the login %.40s.", login);
    *err = quiet;
    return false;
}

bool own_people_read(struct session *session, const char *login, struct own_people_words *out,
                     struct arena *arena, struct err *err)
{
    struct audit_event event = { .action = AUDIT_VIEW, .entity = "account",
                                 .reason_code = "own family and address" };
    struct stored_user user;
    struct db *db;

    *out = (struct own_people_words){ "", "", 0 };
    if (!session_db(session, &db, err) || !may(session, login, err) ||
        !find(db, login ? login : session->who.login, &user, arena, err))
        return false;
    event.record = user.id;
    if (!is_own(session, login) && !look(session, &event, err))
        return false;
    out->version = user.version;
    if (user.own_names)
        out->names = user.own_names;
    if (user.own_postcodes)
        out->postcodes = user.own_postcodes;
    return true;
}

/* ----- Kept --------------------------------------------------------------- */

static bool holds(const char *const *all, size_t count, const char *one)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(all[i], one) == 0)
            return true;
    }
    return false;
}

/* Is everything that stood there still there? */
static bool takes_none_out(const struct stored_user *before, const struct stored_user *after,
                           struct arena *arena)
{
    struct own_people was = own_people_of(before, arena), is = own_people_of(after, arena);

    for (size_t i = 0; i < was.name_count; i++) {
        if (!holds(is.names, is.name_count, was.names[i]))
            return false;
    }
    for (size_t i = 0; i < was.postcode_count; i++) {
        if (!holds(is.postcodes, is.postcode_count, was.postcodes[i]))
            return false;
    }
    return true;
}

static bool save(struct deed *deed, struct stored_user *user, struct err *err)
{
    struct audit_event event = deed_event(deed, AUDIT_USER);
    struct record_stamp stamp = {
        .at_ms = deed->session->machine->now_ms(deed->session->machine),
        .user = deed->session->who.account
    };

    deed->session->standing.version = 0; /* it may be one's own */
    if (!user_store_change(deed->db, user, &stamp, err))
        return false;
    event.entity = "account";
    event.record = user->id;
    event.row_version = user->version;
    event.reason = "own family and address";
    return deed_audit(deed, &event, err);
}

static bool change(struct deed *deed, const char *login, const struct own_people_words *words,
                   struct arena *arena, struct err *err)
{
    struct session *session = deed->session;
    struct stored_user user, after;

    if (!find(deed->db, login ? login : session->who.login, &user, arena, err))
        return false;
    if (words->version && words->version != user.version)
        return err_set(err, ERR_CONFLICT, "Somebody else changed this account meanwhile. Open it "
                                          "again.");
    after = user;
    if (!take_list(words->names, NAMES_MOST, "names", take_name, &after.own_names, arena, err) ||
        !take_list(words->postcodes, POSTCODES_MOST, "postcodes", take_postcode,
                   &after.own_postcodes, arena, err) ||
        !is_safe(after.own_names, "names", err))
        return false;
    if (is_own(session, login) && !takes_none_out(&user, &after, arena))
        return err_set(err, ERR_REFUSED, "You may add to what stands here. To take something out, "
                                         "ask an administrator.");
    return save(deed, &after, err);
}

bool own_people_save(struct session *session, const char *login,
                     const struct own_people_words *words, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct deed deed;
    bool ok = may(session, login, err) &&
              deed_begin(session, &deed, NULL, err);

    if (ok)
        ok = deed_end(&deed, change(&deed, login, words, &arena, err), err);
    arena_clear(&arena);
    return ok;
}
