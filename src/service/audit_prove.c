/* SPDX-License-Identifier: MIT */
/* Proving the trail, and the whole store. */

#include "config.h"

#include "service/audit_svc.h"
#include "service/deed.h"
#include "store/audit_store.h"
#include "store/record_store.h"

static bool may(struct session *session, enum permit_function function, struct err *err)
{
    struct relation relation = { .roles = session->who.roles };
    struct permission permission = permit(function, OPERATION_EXECUTE, &relation);

    return permission.allowed || err_set(err, ERR_DENIED, "%s", permission.why_not);
}

static bool may_prove(struct session *session, struct err *err)
{
    if (may(session, PERMIT_AUDIT_TRAIL, err))
        return true;
    refusal(session, NULL, permit_function_words(PERMIT_AUDIT_TRAIL), err);
    return false;
}

static bool may_check(struct session *session, struct err *err)
{
    struct err first = ERR_INIT;

    if (may(session, PERMIT_AUDIT_TRAIL, &first) ||
        may(session, PERMIT_BACKUP_RETENTION, &first))
        return true;
    *err = first;
    refusal(session, NULL, permit_function_words(PERMIT_AUDIT_TRAIL), err);
    return false;
}

/* That it was checked, and what was found. A damaged store may not take it:
 * the finding counts, not the row. */
static bool note(struct session *session, const char *what, const struct audit_verdict *verdict,
                 bool whole, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct audit_event event = { .action = AUDIT_VERIFY,
                                 .entity = what,
                                 .outcome = whole ? AUDIT_DONE : AUDIT_FAILED };
    struct err quiet = ERR_INIT;
    bool ok;

    event.detail = arena_printf(&scratch, "{\"rows\":%lld,\"first_bad\":%lld}",
                                (long long)verdict->rows, (long long)verdict->first_bad);
    ok = look(session, &event, whole ? err : &quiet);
    arena_clear(&scratch);
    return whole && ok;
}

static void head_words(const struct audit_anchor *head, char text[65])
{
    static const char digits[] = "0123456789abcdef";

    for (int i = 0; i < MAC_LENGTH; i++) {
        text[2 * i] = digits[head->mac[i] >> 4];
        text[2 * i + 1] = digits[head->mac[i] & 15];
    }
    text[2 * MAC_LENGTH] = '\0';
}

static int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool read_anchor(const struct audit_proof *earlier, struct audit_anchor *out,
                        struct err *err)
{
    out->seq = earlier->rows;
    for (int i = 0; i < MAC_LENGTH; i++) {
        int high = digit(earlier->head[2 * i]);
        int low = high < 0 ? -1 : digit(earlier->head[2 * i + 1]);

        if (low < 0 || out->seq < 1)
            return err_set_field(err, "anchor",
                                 "An anchor is a number of rows and 64 hexadecimal digits.");
        out->mac[i] = (unsigned char)(high << 4 | low);
    }
    return true;
}

static bool prove(struct session *session, const struct audit_anchor *anchor,
                  progress_fn *progress, void *data, struct audit_proof *out, struct err *err)
{
    struct audit_verdict verdict = { 0 };
    struct db *db;
    bool whole;

    *out = (struct audit_proof){ .last_at = INSTANT_NONE };
    if (!session_db(session, &db, err) || !may_prove(session, err))
        return false;
    whole = audit_store_verify(db, session->chain, anchor, progress, data, &verdict, err);
    if (!whole && err->kind != ERR_DAMAGED)
        return false;
    out->rows = verdict.rows;
    out->first_bad = verdict.first_bad;
    head_words(&verdict.head, out->head);
    out->last_at.seconds = verdict.head_at_ms / 1000;
    return note(session, "audit_event", &verdict, whole, err);
}

bool audit_prove(struct session *session, progress_fn *progress, void *data,
                 struct audit_proof *out, struct err *err)
{
    return prove(session, NULL, progress, data, out, err);
}

bool audit_prove_since(struct session *session, const struct audit_proof *earlier,
                       progress_fn *progress, void *data, struct audit_proof *out,
                       struct err *err)
{
    struct audit_anchor anchor;

    return read_anchor(earlier, &anchor, err) &&
           prove(session, &anchor, progress, data, out, err);
}

/* ----- The whole store -------------------------------------------------- */

struct telling {
    progress_fn *progress;
    void *data;
};

static bool tell_records(void *data, int64_t done)
{
    struct telling *telling = data;

    return !telling->progress || telling->progress(telling->data, done, 0);
}

bool store_prove(struct session *session, progress_fn *progress, void *data, struct err *err)
{
    struct telling telling = { progress, data };
    struct audit_verdict verdict = { 0 };
    struct db *db;
    bool whole;

    if (!session_db(session, &db, err) || !may_check(session, err))
        return false;
    whole = db_check(db, DB_CHECK_WHOLE, err) &&
            record_store_prove(db, tell_records, &telling, err) &&
            audit_store_verify(db, session->chain, NULL, progress, data, &verdict, err);
    if (!whole && err->kind != ERR_DAMAGED)
        return false;
    return note(session, "store", &verdict, whole, err);
}
