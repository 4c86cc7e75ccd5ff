/* SPDX-License-Identifier: MIT */
/*
 * A training store of a test's own with a few people in it, and somebody at
 * the desk.
 */

#ifndef TESTS_DESK_H
#define TESTS_DESK_H

#include "model/record.h"
#include "service/case_list.h"
#include "service/case_svc.h"
#include "service/record_svc.h"
#include "service/search_svc.h"
#include "service/session.h"
#include "service/store_svc.h"
#include "support/folder.h"
#include "support/machine_fake.h"

/* A test that changes the store's file past the program says true before this
 * is read: sealed pages would not open again. */
#ifndef DESK_PLAIN
#define DESK_PLAIN false
#endif

struct desk {
    struct folder folder;
    struct fake fake;
    struct store_choice choice;
    struct session *session;
    struct arena arena;
    struct err err;
    struct ident agency, locality;
    struct ident hoduya, rmenon, gmarlowe, prenshaw; /* practitioners */
    struct training_account accounts[8]; /* given to the first of them */
    size_t account_count;
};

#define desk_ok(desk, call) ck_assert_msg((call), "%s (%s)", (desk)->err.msg, (desk)->err.detail)

/* The call fails in this way. */
#define desk_no(desk, call, expected) \
    do { \
        (desk)->err = ERR_INIT; \
        ck_assert(!(call)); \
        ck_assert_msg((desk)->err.kind == (expected), "%s", (desk)->err.msg); \
    } while (0)

static inline struct ident desk_worker(struct desk *desk, const char *name, const char *login,
                                       enum code_role role)
{
    struct practitioner worker;

    record_init(entity_of(ENTITY_practitioner), &worker);
    worker.name = name;
    worker.agency_id = desk->agency;
    worker.job_role = JOBROLE_TEACHER;
    worker.job_title = "Teacher";
    desk_ok(desk, record_save(desk->session, ENTITY_practitioner, &worker, &desk->err));
    desk->accounts[desk->account_count++] =
        (struct training_account){ login, worker.record.id, set_with(0, role) };
    return worker.record.id;
}

static inline void desk_sign_out(struct desk *desk)
{
    session_close(desk->session);
    desk->session = NULL;
}

/* Signs in as one of the training people (another signs out first). */
static inline void desk_sign_in(struct desk *desk, const char *login)
{
    const char *words = store_training_passphrase();
    struct secret *passphrase = secret_from(words, strlen(words));

    desk_sign_out(desk);
    desk_ok(desk, session_sign_in(&desk->choice, login, passphrase, &desk->session, NULL,
                                  &desk->err));
    secret_free(passphrase);
}

/* An empty training store with three practitioners, their accounts and a
 * locality; the trainer is at the desk. */
static inline void desk_open(struct desk *desk)
{
    struct agency agency;
    struct locality locality;

    memset(desk, 0, sizeof(*desk));
    folder_make(&desk->folder);
    fake_init(&desk->fake, 7);
    desk->choice = (struct store_choice){ .folder = desk->folder.path,
                                          .kind = CHOICE_TRAINING,
                                          .machine = &desk->fake.machine,
                                          .terminal = "FML-07",
                                          .plain = DESK_PLAIN };
    desk_ok(desk, store_make_training(&desk->choice, false, &desk->session, &desk->err));
    record_init(entity_of(ENTITY_agency), &agency);
    agency.name = "Fennmoor Primary School";
    agency.sector_2008 = SECTOR9_ED;
    agency.sector_2009 = SECTOR8_EDU;
    desk_ok(desk, record_save(desk->session, ENTITY_agency, &agency, &desk->err));
    desk->agency = agency.record.id;
    desk->hoduya = desk_worker(desk, "Helen Oduya", "hoduya", ROLE_practitioner);
    desk->rmenon = desk_worker(desk, "Ravi Menon", "rmenon", ROLE_practitioner);
    desk->gmarlowe = desk_worker(desk, "Gwen Marlowe", "gmarlowe", ROLE_coordinator);
    desk->prenshaw = desk_worker(desk, "Paul Renshaw", "prenshaw", ROLE_supervisor);
    (void)desk_worker(desk, "Lee Danvers", "ldanvers", ROLE_administrator);
    (void)desk_worker(desk, "Iris Calloway", "icalloway", ROLE_auditor);
    record_init(entity_of(ENTITY_locality), &locality);
    locality.name = "Fennmoor";
    locality.coordinator = desk->gmarlowe;
    desk_ok(desk, record_save(desk->session, ENTITY_locality, &locality, &desk->err));
    desk->locality = locality.record.id;
    desk_ok(desk, store_training_accounts(desk->session, desk->accounts, desk->account_count,
                                          &desk->err));
}

static inline void desk_close(struct desk *desk)
{
    desk_sign_out(desk);
    arena_clear(&desk->arena);
    folder_remove(&desk->folder);
}

/* Searches the index by name, as must be done before a case. */
static inline void desk_search(struct desk *desk, const char *terms, struct search_hits *hits)
{
    struct search_terms what = { .terms = terms, .dob = DATE_NONE, .edd = DATE_NONE };

    desk_ok(desk, search_children(desk->session, &what, "starting a CAF", hits, &desk->arena,
                                  &desk->err));
}

/* Opens a case for a child of this name and birthday. */
static inline bool desk_start(struct desk *desk, const char *given, const char *family,
                              const char *dob, struct ident *case_id)
{
    struct subject subject;
    struct address address;
    struct search_hits hits;
    struct case_opening opening = { .subject = &subject, .address = &address,
                                    .reason = "Falling attendance.",
                                    .locality = desk->locality };

    desk_search(desk, family, &hits);
    record_init(entity_of(ENTITY_subject), &subject);
    record_init(entity_of(ENTITY_address), &address);
    subject.given_names = given;
    subject.family_name = family;
    subject.sex = SEX_M;
    ck_assert(date_parse(dob, &subject.dob));
    address.line1 = "14 Larkspur Close";
    address.postcode = "FX9 4ZZ";
    return case_start(desk->session, &opening, case_id, &desk->err);
}

/* Ravi Menon opens a case of the same birthday and family name, as another child's: one
 * of Kieran Tolliver's is there already. */
static inline struct ident desk_start_double(struct desk *desk, const char *given)
{
    struct subject subject;
    struct search_hits hits;
    struct case_opening opening = { .subject = &subject, .reason = "Often late.",
                                    .locality = desk->locality,
                                    .same_child_no = "They say he has a cousin." };
    struct ident id;

    desk_sign_in(desk, "rmenon");
    desk_search(desk, "Tolliver", &hits);
    record_init(entity_of(ENTITY_subject), &subject);
    subject.given_names = given;
    subject.family_name = "Tolliver";
    subject.sex = SEX_M;
    ck_assert(date_parse("2000-06-19", &subject.dob));
    desk_ok(desk, case_start(desk->session, &opening, &id, &desk->err));
    return id;
}

#endif
