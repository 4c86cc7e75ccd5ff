/* SPDX-License-Identifier: MIT */
/* A case on paper. */

#include "config.h"

#include "service/print_svc.h"

#include <string.h>

#include "base/groups.h"
#include "base/hex.h"
#include "base/text.h"
#include "model/record.h"
#include "policy/shelter.h"
#include "service/case_deed.h"
#include "service/case_look.h"
#include "service/names.h"
#include "service/print_job.h"
#include "service/who_looked.h"
#include "store/given_store.h"
#include "store/record_store.h"

enum { NUMBER_GROUPS = 2, NUMBER_BYTES = 5, HASH_TEXT = 2 * MAC_LENGTH + 1 };

/* ----- Read first ------------------------------------------------------------------ */

bool print_preview(struct session *session, const struct ident *case_id,
                   const struct print_wish *wish, struct print_page *out, struct arena *arena,
                   struct err *err)
{
    struct case_look *look = arena_alloc(arena, sizeof(*look));
    struct print_job job = { .session = session, .wish = wish, .number = PRINT_NOT_GIVEN,
                             .arena = arena };

    if (!case_look_quiet(session, case_id, look, arena, err) ||
        !session_db(session, &job.db, err))
        return false;
    job.whole = &look->file;
    job.relation = look->relation;
    job.today = look->today;
    if (wish->document == DOCUMENT_WHO_LOOKED &&
        !who_looked_note(session, &look->file, &look->relation, err))
        return false;
    if (!print_job_make(&job, err)) {
        if (err->kind == ERR_DENIED)
            refusal(session, case_id, permit_function_words(PERMIT_PRINT_SUMMARY), err);
        return false;
    }
    *out = job.page;
    return case_reason_given(session, &look->file, wish->purpose, err) &&
           case_look_note(session, look, err);
}

/* ----- Given -------------------------------------------------------------------------- */

static const char *hash_of(const char *bytes, size_t length, struct arena *arena)
{
    unsigned char mac[MAC_LENGTH];
    char *hash = arena_alloc(arena, HASH_TEXT);

    mac_make(NULL, bytes, length, mac);
    hex_write(mac, MAC_LENGTH, hash);
    return hash;
}

static const char *new_number(struct case_deed *d)
{
    unsigned char bytes[NUMBER_BYTES];
    char text[GROUPS_TEXT(NUMBER_GROUPS)];
    const struct machine *machine = d->deed.session->machine;

    machine->random(machine, bytes, sizeof(bytes));
    groups_write(bytes, NUMBER_GROUPS, text);
    return arena_strdup(&d->arena, text);
}

/* Classes that an entry of the log can name: "everything" is not said of a page that was cut. */
static uint64_t classes_given(const struct print_job *job)
{
    uint64_t classes = 0;

    for (int one = DATACLASS_NONE_ + 1; one < DATACLASS_ALL; one++) {
        if (set_has(job->reader.classes & job->reader.on_page, one))
            classes = set_with(classes, one);
    }
    return classes;
}

/* A decision may name one person and not their agency. */
static bool agency_has(const struct case_deed *d, const struct print_job *job)
{
    const struct agency *agency = case_file_agency(&d->file, &job->reader.agency);
    struct recipient recipient = { 0 };

    if (!agency)
        return false;
    recipient = recipient_agency(agency);
    return (classes_given(job) & ~consent_for(&d->file, &recipient, d->today).classes) == 0;
}

static const struct document_kind *document_of(const struct print_job *job)
{
    return document_kind_of(job->wish->document);
}

static struct disclosure entry_of(struct case_deed *d, const struct print_job *job)
{
    const struct consent *now = consent_current(&d->file, d->today).consent;
    struct disclosure entry;

    record_init(entity_of(ENTITY_disclosure), &entry);
    entry.record.id = ident_new(d->deed.session->machine);
    entry.case_id = d->deed.case_id;
    entry.when = session_now(d->deed.session);
    entry.direction = DIRECTION_OUT;
    entry.by_user = d->deed.session->who.practitioner;
    entry.recipient_identity_checked = IDENTITY_CHECK_KNOWN;
    entry.what = classes_given(job);
    entry.what_note = arena_printf(&d->arena, "%s, document %s, %zu page%s.",
                                   code_label(CODES_DOCUMENT_ID, (int)document_of(job)->code),
                                   job->number, job->page.pages,
                                   job->page.pages == 1 ? "" : "s");
    entry.purpose = job->page.purpose;
    entry.method = SHARE_METHOD_PRINT_HAND;
    entry.basis = LAWBASIS_CONSENT;
    entry.decision = SHARE_DECISION_SHARED;
    entry.family_copy = job->reader.copy == DOCUMENT_COPY_FAMILY;
    entry.consent_id = entry.family_copy ? now ? now->record.id : IDENT_NONE
                                         : job->reader.answer.consent_id;
    if (!entry.family_copy && agency_has(d, job))
        entry.to_agency = job->reader.agency;
    if (entry.family_copy || ident_known(&job->reader.practitioner))
        entry.to_person = job->reader.name;
    return entry;
}

/* One's own copy goes to nobody who had not got it. */
static bool save_entry(struct case_deed *d, const struct print_job *job, struct ident *out,
                       struct err *err)
{
    struct disclosure entry;

    *out = IDENT_NONE;
    if (job->reader.copy == DOCUMENT_COPY_OWN)
        return true;
    entry = entry_of(d, job);
    *out = entry.record.id;
    return case_deed_check(d, ENTITY_disclosure, &entry, err) &&
           case_deed_keep_as(d, ENTITY_disclosure, &entry, AUDIT_DISCLOSE, NULL, err);
}

/* The lines, without a last empty one; NULL where there is none. */
static const char *without_end(const char *lines, struct arena *arena)
{
    size_t length = strlen(lines);

    return length ? arena_strndup(arena, lines, length - 1) : NULL;
}

static bool save_given(struct case_deed *d, const struct print_job *job,
                       const struct ident *entry, struct err *err)
{
    const struct print_bytes *paper = &job->page.paper;
    struct given_document given;

    record_init(entity_of(ENTITY_given_document), &given);
    given.record.id = ident_new(d->deed.session->machine);
    given.case_id = d->deed.case_id;
    given.code = job->number;
    given.kind = document_of(job)->code;
    given.copy = job->reader.copy;
    given.recipient = job->page.recipient;
    given.purpose = job->page.purpose;
    given.disclosure_id = *entry;
    given.given_at = session_now(d->deed.session);
    given.given_by = d->deed.session->who.practitioner;
    given.pages = (int64_t)job->page.pages;
    given.hash = hash_of(job->page.text, strlen(job->page.text), &d->arena);
    if (paper->bytes)
        given.paper_hash = hash_of(paper->bytes, paper->length, &d->arena);
    given.left_out = without_end(job->page.left_out, &d->arena);
    given.kept_back = job->kept_back;
    given.other_family = *job->page.others != '\0';
    return case_deed_check(d, ENTITY_given_document, &given, err) &&
           case_deed_keep_as(d, ENTITY_given_document, &given, AUDIT_PRINT, job->page.purpose,
                             err) &&
           given_store_keep(d->deed.db, &given.record.id, job->page.text, err);
}

/* The entry of the log names who gave it: the trainer is nobody a family could ask. */
static bool is_somebodys(const struct session *session, struct err *err)
{
    return ident_known(&session->who.practitioner) ||
           err_set(err, ERR_REFUSED,
                   "Whoever gives a paper stands in the sharing log, and %s is nobody who works with "
                   "families: print it as one of them (--user LOGIN).",
                   session->who.login);
}

static bool others_are_right(const struct print_job *job, struct err *err)
{
    if (!*job->page.others || job->wish->other_family_ok)
        return true;
    err_set(err, ERR_REFUSED,
            "It names another family: %.160s. Look whether that is to go out; if so, say "
            "--other-family-ok.",
            text_fit(job->page.others, (int)strcspn(job->page.others, "\n"), "", job->arena));
    err->field = "other-family";
    return false;
}

/* Between the look and the deed consent may have been taken back. */
static bool is_as_seen(const struct print_job *job, struct err *err)
{
    if (!job->wish->seen || strcmp(job->wish->seen, job->page.content) == 0)
        return true;
    err_set(err, ERR_REFUSED,
            "What would go is not what you read: something of the case was changed meanwhile. Read "
            "it again.");
    err->field = "seen";
    return false;
}

/* It is made before it is written down: what is kept is the hash of these very bytes. */
static bool make_paper(struct print_job *job, struct err *err)
{
    const struct print_paper *paper = job->wish->paper;
    struct str lines = STR_INIT;
    bool ok;

    if (!paper)
        return true;
    str_add(&lines, job->lines);
    ok = paper->make(paper->press, &lines, &job->page.paper, job->arena, err);
    str_release(&lines);
    job->page.pages = job->page.paper.pages;
    return ok;
}

static bool give(struct case_deed *d, struct print_job *job, struct err *err)
{
    struct ident entry;

    job->db = d->deed.db;
    job->whole = &d->file;
    job->relation = d->relation;
    job->today = d->today;
    job->number = new_number(d);
    if (!print_job_make(job, err)) {
        if (err->kind == ERR_DENIED)
            d->deed.refused_why = permit_function_words(PERMIT_PRINT_SUMMARY);
        return false;
    }
    return case_reason_given(job->session, &d->file, job->wish->purpose, err) &&
           is_somebodys(job->session, err) && is_as_seen(job, err) && others_are_right(job, err) &&
           make_paper(job, err) && save_entry(d, job, &entry, err) &&
           save_given(d, job, &entry, err);
}

/* The deed's own arena ends with it. */
static void keep_page(const struct print_page *page, struct print_page *out, struct arena *arena)
{
    *out = (struct print_page){ .text = arena_strdup(arena, page->text),
                                .paper = page->paper,
                                .pages = page->pages,
                                .number = arena_strdup(arena, page->number),
                                .recipient = arena_strdup(arena, page->recipient),
                                .purpose = arena_strdup(arena, page->purpose),
                                .basis = arena_strdup(arena, page->basis),
                                .left_out = arena_strdup(arena, page->left_out),
                                .others = arena_strdup(arena, page->others),
                                .content = arena_strdup(arena, page->content),
                                .mind = arena_strdup(arena, page->mind) };
    if (page->paper.bytes)
        out->paper.bytes = memcpy(arena_alloc(arena, page->paper.length), page->paper.bytes,
                                  page->paper.length);
}

bool print_give(struct session *session, const struct ident *case_id,
                const struct print_wish *wish, struct print_page *out, struct arena *arena,
                struct err *err)
{
    struct case_deed d;
    struct print_job job = { .session = session, .wish = wish };
    bool ok;

    if (!case_deed_begin(session, case_id, &d, err))
        return false;
    job.arena = &d.arena;
    ok = give(&d, &job, err);
    if (ok)
        keep_page(&job.page, out, arena);
    return case_deed_end(&d, ok, err);
}

/* ----- What was given ------------------------------------------------------------------ */

/* "k7qf2 omq11" as it is kept; false: it is mistyped. */
static bool number_read(const char *typed, char number[GROUPS_TEXT(NUMBER_GROUPS)],
                        struct err *err)
{
    unsigned char bytes[NUMBER_BYTES];
    const char *text = typed;
    int wrong = groups_read(&text, NUMBER_GROUPS, bytes);

    if (wrong || *text)
        return err_set(err, ERR_INVALID,
                       "A document's number has two groups of five, as K7QF2-0M9XC: the %s one is "
                       "mistyped.",
                       wrong == 1 ? "first" : "second");
    groups_write(bytes, NUMBER_GROUPS, number);
    return true;
}

static bool gave_it(const struct session *session, const struct given_document *given)
{
    return ident_equal(&given->record.created_by, &session->who.account);
}

static bool home_is_kept(const struct case_file *file)
{
    for (size_t i = 0; i < file->address.count; i++) {
        if (shelter_covers(file, ENTITY_address, &file->address.items[i]))
            return true;
    }
    return false;
}

/* Whoever gave it, and may still print of the case, had it in their hands. */
static bool may_read(struct session *session, const struct case_look *look,
                     const struct given_document *given, const char *reason, struct err *err)
{
    struct relation relation = look->relation;
    bool own = gave_it(session, given) && permit_open(&relation);
    struct permission read = permit(PERMIT_DISCLOSURE_LOG, OPERATION_READ, &relation);

    if (own || relation.lead)
        return true;
    if (!read.allowed)
        return err_set(err, ERR_DENIED, "%s", read.why_not);
    if (given->copy == DOCUMENT_COPY_OWN && !shelter_lets(&look->file, &relation, look->today) &&
        home_is_kept(&look->file))
        return err_set(err, ERR_DENIED, "It says where the family lives, which is kept from you.");
    if (!given->kept_back || (reason && !text_blank(reason)))
        return true;
    err_set(err, ERR_REFUSED,
            "It has what is kept from some. Say why you read it (--reason): that is kept in the "
            "trail.");
    err->field = "reason";
    return false;
}

static bool note_look(struct session *session, const struct case_look *shown,
                      const struct given_document *given, const char *reason, struct err *err)
{
    struct audit_event event = { .action = AUDIT_VIEW,
                                 .case_id = shown->file.caf_case.record.id,
                                 .subject = shown->file.subject.record.id,
                                 .entity = entity_of(ENTITY_given_document)->name,
                                 .record = given->record.id,
                                 .reason = reason };

    return case_reason_given(session, &shown->file, reason, err) &&
           case_look_note(session, shown, err) && look(session, &event, err);
}

bool print_verify(struct session *session, const char *typed, const char *reason,
                  struct print_given *out, struct arena *arena, struct err *err)
{
    struct case_look *shown = arena_alloc(arena, sizeof(*shown));
    char number[GROUPS_TEXT(NUMBER_GROUPS)];
    struct given_text found;
    struct db *db;

    if (!number_read(typed, number, err) || !session_db(session, &db, err) ||
        !given_store_find(db, number, &found, arena, err) ||
        !record_store_get(db, ENTITY_given_document, &found.document, &out->record, arena, err) ||
        !case_look_quiet(session, &found.case_id, shown, arena, err))
        return false;
    if (!may_read(session, shown, &out->record, reason, err)) {
        refusal(session, &found.case_id, "read what was given", err);
        return false;
    }
    out->urn = text_or_empty(shown->file.caf_case.urn);
    out->given_by = name_of(session, ENTITY_practitioner, &out->record.given_by, arena);
    out->text = found.text;
    out->whole = found.text && strcmp(hash_of(found.text, strlen(found.text), arena),
                                      text_or_empty(out->record.hash)) == 0;
    return note_look(session, shown, &out->record, reason, err);
}
