/* SPDX-License-Identifier: MIT */
/* Proving the trail, and the whole store. */

#include "config.h"

#include "service/audit_svc.h"

#include <stdlib.h>
#include <string.h>

#include "base/groups.h"
#include "base/hex.h"
#include "base/moment_input.h"
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

/* ----- A slip of paper --------------------------------------------------- */

enum { SLIP_GROUPS = 4, SLIP_BYTES = 10 };

void audit_slip_digest(const struct audit_proof *proof, char digest_text[AUDIT_SLIP])
{
    unsigned char bytes[SLIP_BYTES];

    if (hex_read(proof->head, bytes, SLIP_BYTES))
        groups_write(bytes, SLIP_GROUPS, digest_text);
    else
        *digest_text = '\0';
}

bool audit_slip_read(const char *typed, struct audit_proof *out, struct err *err)
{
    unsigned char bytes[SLIP_BYTES];
    char *rest;
    int mistyped;

    *out = (struct audit_proof){ .rows = strtoll(typed, &rest, 10), .last_at = INSTANT_NONE };
    if (out->rows < 1 || *rest != ' ')
        return err_set_field(err, "slip", "A slip is a number of rows, a space and the digest.");
    typed = rest;
    mistyped = groups_read(&typed, SLIP_GROUPS, bytes);
    if (mistyped)
        return err_set_field(err, "slip", "Group %d of the digest is mistyped. Compare it with the "
                                          "paper.", mistyped);
    if (typed[strspn(typed, " -")])
        return err_set_field(err, "slip", "The digest has four groups of five.");
    groups_write(bytes, SLIP_GROUPS, out->head);
    return true;
}

/* What to do with it; behind it stands the command. */
static const char *const slip_use =
    "Every row up to this one was proved. Keep this away from the machine: whoever cuts the trail "
    "short, or puts an older copy of the store in its place, cannot change what stands here. To "
    "compare:";

void audit_slip_words(struct session *session, const struct audit_proof *proof, struct str *out)
{
    char digest_text[AUDIT_SLIP], day[DATE_WORDS], store[IDENT_TEXT];

    audit_slip_digest(proof, digest_text);
    date_format_words(session_today(session), day);
    ident_format(&db_about(session->db)->uuid, store);
    str_printf(out, "Slip of the trail\n\n"
                    "Store   %s\nDay     %s\nRows    %lld\nDigest  %s\nBy      %s\n\n",
               store, day, (long long)proof->rows, digest_text, session_who(session)->name);
    str_printf(out, "%s\n\n  cafdesk audit verify --slip \"%lld %s\"\n", slip_use,
               (long long)proof->rows, digest_text);
}

static void begin_slip(struct session *session, const struct audit_proof *proof,
                       const char *digest_text, struct document *document, struct arena *arena)
{
    char when[MOMENT_TEXT], store[IDENT_TEXT];

    moment_format(session_now(session), when);
    ident_format(&db_about(session->db)->uuid, store);
    document_init(document, arena);
    document->title = "SLIP OF THE TRAIL";
    document->reference = arena_printf(arena, "store %s", store);
    document->number = arena_strdup(arena, digest_text);
    document->banner = session_is_training(session) ? "TRAINING: made-up people"
                                                    : "KEEP AWAY FROM THE MACHINE";
    document->by = session_who(session)->name;
    document->at = session_now(session);
    document->foot = arena_printf(arena, "%s, %s. %lld rows were proved.", document->by, when,
                                  (long long)proof->rows);
}

void audit_slip_page(struct session *session, const struct audit_proof *proof,
                     struct document *document, struct arena *arena)
{
    char digest_text[AUDIT_SLIP], day[DATE_WORDS], store[IDENT_TEXT];

    audit_slip_digest(proof, digest_text);
    date_format_words(session_today(session), day);
    ident_format(&db_about(session->db)->uuid, store);
    begin_slip(session, proof, digest_text, document, arena);
    document_field(document, "Store", store);
    document_field(document, "Day", day);
    document_field(document, "Rows", arena_printf(arena, "%lld", (long long)proof->rows));
    document_field(document, "Digest", digest_text);
    document_field(document, "By", session_who(session)->name);
    document_paragraph(document, slip_use);
    document_paragraph(document, arena_printf(arena, "cafdesk audit verify --slip \"%lld %s\"",
                                              (long long)proof->rows, digest_text));
    document_sign(document, "Whoever keeps it", "Date");
    document_sign(document, "Whoever compared it", "Date");
}

static bool read_slip(const struct audit_proof *earlier, struct audit_anchor *out)
{
    const char *text = earlier->head;

    out->seq = earlier->rows;
    out->known = SLIP_BYTES;
    return strlen(text) < AUDIT_SLIP && !groups_read(&text, SLIP_GROUPS, out->mac);
}

static bool read_anchor(const struct audit_proof *earlier, struct audit_anchor *out,
                        struct err *err)
{
    *out = (struct audit_anchor){ .seq = earlier->rows };
    if (read_slip(earlier, out))
        return true;
    out->known = 0;
    return (out->seq > 0 && hex_read(earlier->head, out->mac, MAC_LENGTH)) ||
           err_set_field(err, "anchor",
                         "An anchor is a number of rows and 64 hexadecimal digits.");
}

static bool prove(struct session *session, const struct audit_anchors *anchors,
                  progress_fn *progress, void *data, struct audit_proof *out, struct err *err)
{
    struct audit_verdict verdict = { 0 };
    struct db *db;
    bool whole;

    *out = (struct audit_proof){ .last_at = INSTANT_NONE };
    if (!session_db(session, &db, err) || !may_prove(session, err))
        return false;
    whole = audit_store_verify(db, session->chain, anchors, progress, data, &verdict, err);
    if (!whole && err->kind != ERR_DAMAGED)
        return false;
    out->rows = verdict.rows;
    out->first_bad = verdict.first_bad;
    out->anchored = verdict.anchored;
    hex_write(verdict.head.mac, MAC_LENGTH, out->head);
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
    struct audit_anchors anchors = { &anchor, 1 };

    return read_anchor(earlier, &anchor, err) &&
           prove(session, &anchors, progress, data, out, err);
}

static int by_row(const void *a, const void *b)
{
    const struct audit_anchor *one = a, *other = b;

    if (one->seq != other->seq)
        return one->seq < other->seq ? -1 : 1;
    return one->line < other->line ? -1 : one->line > other->line;
}

/* Those of this store, in the order of rows. */
static struct audit_anchors anchors_of(const struct session *session,
                                       const struct kept_anchors *kept, struct arena *arena)
{
    const struct ident *store = &db_about(session->db)->uuid;
    struct audit_anchor *items = arena_alloc(arena, (kept->count + 1) * sizeof(*items));
    size_t count = 0;

    for (size_t i = 0; i < kept->count; i++) {
        const struct kept_anchor *one = &kept->items[i];
        struct audit_anchor *anchor = &items[count];

        if (!ident_equal(&one->store, store))
            continue;
        *anchor = (struct audit_anchor){ .seq = one->row, .line = one->line };
        memcpy(anchor->mac, one->head, MAC_LENGTH);
        count++;
    }
    qsort(items, count, sizeof(*items), by_row);
    return (struct audit_anchors){ items, count };
}

bool audit_prove_kept(struct session *session, const struct kept_anchors *kept,
                      progress_fn *progress, void *data, struct audit_proof *out,
                      struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct audit_anchors anchors;
    struct db *db;
    bool ok = session_db(session, &db, err);

    *out = (struct audit_proof){ .last_at = INSTANT_NONE };
    if (!ok)
        return false;
    anchors = anchors_of(session, kept, &scratch);
    ok = anchors.count > 0 ||
         err_set(err, ERR_DAMAGED,
                 "The file keeps no anchor of this store, only of others: it is the wrong file, "
                 "or another store was put in the place of this one.");
    ok = ok && prove(session, &anchors, progress, data, out, err);
    out->anchors = (int64_t)anchors.count;
    arena_clear(&scratch);
    return ok;
}

/* ----- While somebody works ------------------------------------------------- */

enum { SLICE_ROWS = 1000, SLICE_FAILS = 20 };

/* A slice never waits for somebody else's save. */
static bool does_not_wait(void *data, const char *what, int waited_ms)
{
    (void)data;
    (void)what;
    (void)waited_ms;
    return false;
}

static bool may_act(const struct session *session)
{
    struct relation relation = { .roles = session->who.roles };

    return permit(PERMIT_AUDIT_TRAIL, OPERATION_EXECUTE, &relation).allowed ||
           permit(PERMIT_BACKUP_RETENTION, OPERATION_EXECUTE, &relation).allowed;
}

static void note_finding(struct session *session, const struct err *err)
{
    struct err quiet = ERR_INIT;

    if (session->machine->log && !session->training)
        session->machine->log(session->machine, LOG_WORD_ALERT, err->msg);
    if (!note(session, "audit_event", &session->round.verdict, false, &quiet))
        return; /* it is told all the same */
}

enum audit_slice audit_prove_slice(struct session *session, bool *tell, struct err *err)
{
    bool over = false, ok;

    *tell = false;
    if (!session || !session->db || !session->chain)
        return SLICE_OVER;
    db_on_wait(session->db, does_not_wait, NULL);
    ok = audit_store_verify_some(session->db, session->chain, NULL, &session->round, SLICE_ROWS,
                                 &over, err);
    db_on_wait(session->db, session->place.wait, session->place.wait_data);
    if (ok)
        session->round_failed = 0;
    if (ok)
        return over ? SLICE_OVER : SLICE_MORE;
    if (err->kind != ERR_DAMAGED)
        return ++session->round_failed < SLICE_FAILS ? SLICE_LATER : SLICE_OVER;
    note_finding(session, err);
    *tell = may_act(session);
    return SLICE_OVER;
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
