/* SPDX-License-Identifier: MIT */
/*
 * A store of a test's own, on real files in a folder that goes with it.
 */

#ifndef TESTS_STORE_FIXTURE_H
#define TESTS_STORE_FIXTURE_H

#include "store/audit_store.h"
#include "store/db.h"
#include "support/folder.h"
#include "support/machine_fake.h"

struct fixture {
    struct folder folder;
    struct fake fake;
    struct place place;
    struct db *db;
    struct err err;
    struct arena arena;
};

/* Says what went wrong when a call of the store did. */
#define ck_ok(fixture, call) \
    ck_assert_msg((call), "%s (%s)", (fixture)->err.msg, (fixture)->err.detail)

/* A folder without a store. */
static inline void fixture_folder(struct fixture *f)
{
    memset(f, 0, sizeof(*f));
    folder_make(&f->folder);
    fake_init(&f->fake, 1);
    f->place = (struct place){ .machine = &f->fake.machine, .folder = f->folder.path };
}

static inline void fixture_create(struct fixture *f, enum store_kind kind)
{
    struct db_about about = { .uuid = ident_new(&f->fake.machine),
                              .kind = kind,
                              .created = { machine_now(&f->fake.machine) } };

    ck_ok(f, db_create(&f->place, &about, &f->db, &f->err));
    ck_ok(f, db_publish(&f->db, &f->err));
}

/* A live store, open for writing. */
static inline void fixture_open(struct fixture *f)
{
    fixture_folder(f);
    fixture_create(f, STORE_LIVE);
    ck_ok(f, db_open(&f->place, ACCESS_WRITE, STORE_LIVE, &f->db, &f->err));
}

/* The key of the trail in tests. */
static inline struct secret *fixture_chain(void)
{
    return secret_from("0123456789abcdef0123456789abcdef", KEY_LENGTH);
}

/* Adds the row of the trail that a save must have. */
static inline void fixture_trail(struct fixture *f, enum audit_action action)
{
    struct secret *chain = fixture_chain();
    struct audit_event event = { .action = action };

    ck_ok(f, audit_store_append(f->db, chain, &event, &f->err));
    secret_free(chain);
}

static inline void fixture_close(struct fixture *f)
{
    db_close(f->db);
    arena_clear(&f->arena);
    folder_remove(&f->folder);
}

#endif
