/* SPDX-License-Identifier: MIT */
/*
 * A few cases, and everybody who works on them signed in at once.
 */

#ifndef SERVICE_RANDOM_WORLD_H
#define SERVICE_RANDOM_WORLD_H

#include <stdio.h>

#include "base/secret.h"
#include "service/session_private.h"
#include "store/case_file_store.h"
#include "support/desk.h"
#include "support/harness.h"

/* Here a deed may be refused: that is no fault, and the helpers go on. What is done
 * was tried and not refused. */
static bool deed_went, deed_tried;
#undef desk_ok
#define desk_ok(desk, call) (deed_tried = true, deed_went = deed_went && (call))

#include "support/arriving.h"
#include "support/ended.h"

enum { CASES = 6, PEOPLE = 6 };

static const char *const logins[PEOPLE] = { "hoduya", "rmenon", "gmarlowe", "prenshaw",
                                             "ldanvers", NULL };

struct world {
    struct desk desk;
    struct session *people[PEOPLE]; /* the last is the trainer */
    struct ident cases[CASES];
    struct ident parents[CASES];
    size_t count;
    struct ident agency; /* of nobody */
    /* The deed at hand. */
    struct fake dice;
    struct ident at;
    size_t place;
    struct case_file file;
    struct arena arena;
    const char *broken; /* what does not hold */
    char words[40]; /* a reference */
};

static size_t roll(struct world *w, size_t below)
{
    return (size_t)(fake_number(&w->dice) % below);
}

static bool read_case(struct world *w, const struct ident *id)
{
    struct err err = ERR_INIT;
    struct db *db;

    arena_clear(&w->arena);
    return session_db(w->people[PEOPLE - 1], &db, &err) &&
           case_file_store_get(db, id, &w->file, &w->arena, &err);
}

static struct ident anybody(struct world *w)
{
    const struct ident *who[] = { &w->desk.hoduya,   &w->desk.hoduya,  &w->desk.rmenon,
                                  &w->desk.gmarlowe, &w->desk.prenshaw };

    return *who[roll(w, COUNT(who))];
}

static struct date some_day(struct world *w)
{
    return desk_days_on(&w->desk, (int)roll(w, 60) - 20);
}

/* The reference of any of the cases; the case at hand is in the file afterwards. */
static const char *some_urn(struct world *w)
{
    if (read_case(w, &w->cases[roll(w, w->count)]))
        snprintf(w->words, sizeof(w->words), "%s", w->file.caf_case.urn);
    (void)read_case(w, &w->at);
    return w->words;
}

/* Whoever looks after the program searches for nobody. */
static bool may_search(const struct world *w)
{
    return w->desk.session != w->people[PEOPLE - 2];
}

static inline void world_open(struct world *w)
{
    struct secret *passphrase = desk_passphrase();

    memset(w, 0, sizeof(*w));
    desk_open(&w->desk);
    w->people[PEOPLE - 1] = w->desk.session;
    w->agency = desk_agency(&w->desk, "Haven");
    desk_set_manager(&w->desk, &w->desk.hoduya, INT_UNKNOWN);
    for (int i = 0; i < PEOPLE - 1; i++)
        ck_assert_msg(session_sign_in(&w->desk.choice, logins[i], passphrase, &w->people[i], NULL,
                                      &w->desk.err),
                      "%s", w->desk.err.msg);
    secret_free(passphrase);
}

static inline void world_close(struct world *w)
{
    for (int i = 0; i < PEOPLE - 1; i++)
        session_close(w->people[i]);
    w->desk.session = w->people[PEOPLE - 1];
    arena_clear(&w->arena);
    desk_close(&w->desk);
}

#endif
