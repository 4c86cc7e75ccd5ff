/* SPDX-License-Identifier: MIT */
/* Who a print is for. */

#include "config.h"

#include "service/print_reader.h"

#include <string.h>

#include "base/text.h"
#include "model/record.h"
#include "model/subject_name.h"
#include "policy/states.h"
#include "service/names.h"
#include "service/session_private.h"
#include "store/case_file_store.h"

static uint64_t all_classes(void)
{
    uint64_t classes = 0;

    for (int one = DATACLASS_NONE_ + 1; one < DATACLASS_END_; one++)
        classes = set_with(classes, one);
    return classes;
}

/* ----- The family --------------------------------------------------------------- */

static struct ident decided_by(const struct case_file *file, struct date today)
{
    const struct consent *now = consent_current(file, today).consent;

    return now ? now->given_by_person : IDENT_NONE;
}

const char *print_reader_family(const struct case_file *file, struct date today,
                                struct arena *arena)
{
    struct ident id = decided_by(file, today);
    const struct person *person = case_file_person(file, &id);

    if (person && person->name)
        return person->name;
    return ident_same(&id, &file->subject.record.id)
               ? subject_name_spoken(&file->subject, NULL, arena)
               : "the family";
}

static bool find_family(const struct case_file *file, struct date today,
                        struct print_reader *out, struct arena *arena)
{
    struct recipient recipient = { .person = decided_by(file, today) };

    out->answer = consent_for(file, &recipient, today);
    out->name = print_reader_family(file, today, arena);
    out->classes = all_classes() & ~out->answer.denied;
    return true;
}

/* ----- Whoever prints it -------------------------------------------------------- */

static bool find_own(struct session *session, struct print_reader *out)
{
    out->name = session->who.name;
    out->practitioner = session->who.practitioner;
    out->agency = session->who.agency;
    out->classes = all_classes();
    return true;
}

/* ----- An agency, or somebody there ---------------------------------------------- */

static bool agency_named(struct session *session, const char *name, struct ident *out,
                         struct arena *arena, struct err *err)
{
    struct choices choices;

    if (!choices_of(session, ENTITY_agency, name, NULL, &choices, arena, err))
        return false;
    for (size_t i = 0; i < choices.count; i++) {
        if (strcmp(choices.items[i].name, name) == 0) {
            *out = choices.items[i].id;
            return true;
        }
    }
    return err_set(err, ERR_NOT_FOUND,
                   "There is no agency and no login \"%.80s\". Name one as it is in the list, or "
                   "\"family\".",
                   name);
}

static bool ask_consent(const struct case_file *file, const struct recipient *recipient,
                        struct date today, struct print_reader *out, struct err *err)
{
    out->answer = consent_for(file, recipient, today);
    out->classes = out->answer.classes;
    if (out->classes)
        return true;
    return err_withheld(err,
                        "Consent gives %.80s nothing of this case today. Ask the family first; what "
                        "is shared on another basis is recorded in the sharing log.",
                        out->name);
}

static bool find_agency(struct session *session, struct case_file *file, const char *name,
                        struct date today, struct print_reader *out, struct arena *arena,
                        struct err *err)
{
    const struct agency *agency;
    struct recipient recipient;
    struct db *db;

    if (!agency_named(session, name, &out->agency, arena, err) ||
        !session_db(session, &db, err) ||
        !case_file_store_name(db, ENTITY_agency, &out->agency, file, arena, err))
        return false;
    agency = case_file_agency(file, &out->agency);
    if (!agency)
        return err_set(err, ERR_NOT_FOUND, "That agency is no longer in the list.");
    out->name = agency->name;
    recipient = recipient_agency(agency);
    return ask_consent(file, &recipient, today, out, err);
}

static bool find_worker(struct session *session, struct case_file *file, struct date today,
                        struct print_reader *out, struct arena *arena, struct err *err)
{
    const struct practitioner *worker;
    struct recipient recipient;
    struct db *db;

    if (!session_db(session, &db, err) ||
        !case_file_store_name(db, ENTITY_practitioner, &out->practitioner, file, arena, err))
        return false;
    worker = case_file_practitioner(file, &out->practitioner);
    if (!worker)
        return err_set(err, ERR_NOT_FOUND, "That practitioner is no longer in the list.");
    if (!case_file_store_name(db, ENTITY_agency, &worker->agency_id, file, arena, err))
        return false;
    out->name = text_or_empty(case_file_practitioner(file, &out->practitioner)->name);
    out->agency = case_file_practitioner(file, &out->practitioner)->agency_id;
    recipient = recipient_practitioner(file, &out->practitioner);
    return ask_consent(file, &recipient, today, out, err);
}

/* ----- All of them ----------------------------------------------------------------- */

static bool is_login(struct session *session, const char *whom, struct ident *practitioner)
{
    struct err quiet = ERR_INIT;

    return practitioner_of_login(session, whom, practitioner, &quiet);
}

static enum code_document_copy copy_of(const struct session *session, const char *whom)
{
    if (strcmp(whom, "family") == 0)
        return DOCUMENT_COPY_FAMILY;
    return strcmp(whom, session->who.login) == 0 ? DOCUMENT_COPY_OWN : DOCUMENT_COPY_AGENCY;
}

bool print_reader_find(struct session *session, struct case_file *file,
                       const struct print_wish *wish, struct date today,
                       struct print_reader *out, struct arena *arena, struct err *err)
{
    enum code_document document = document_kind_of(wish->document)->code;

    *out = (struct print_reader){ .document = document,
                                  .copy = copy_of(session, wish->whom),
                                  .on_page = document_kind_classes(document) };
    if (wish->copy && wish->copy != out->copy)
        return err_set(err, ERR_USAGE,
                       "A family's copy is for \"family\", one's own for one's own login, and an "
                       "agency's for anybody else.");
    if (!document_kind_has_copy(document, out->copy))
        return err_set(err, ERR_USAGE, "That document is for the family, and nobody else's.");
    if (out->copy == DOCUMENT_COPY_FAMILY)
        return find_family(file, today, out, arena);
    if (out->copy == DOCUMENT_COPY_OWN)
        return find_own(session, out);
    if (!state_is_open(file->caf_case.state))
        return err_set(err, ERR_REFUSED,
                       "The case is closed: the team's part in it ended, and so did what it was "
                       "shared for.");
    if (is_login(session, wish->whom, &out->practitioner))
        return find_worker(session, file, today, out, arena, err);
    return find_agency(session, file, wish->whom, today, out, arena, err);
}
