/* SPDX-License-Identifier: MIT */
/* What the overview of a case says, read from the services. */

#ifndef SCREENS_OVERVIEW_DATA_H
#define SCREENS_OVERVIEW_DATA_H

#include "screens/casework.h"
#include "screens/nav.h"
#include "service/case_svc.h"
#include "service/team_svc.h"
#include "ui/plain.h"

enum { OVERVIEW_NEXT = 40 }; /* the first nine have a key */

/* A thing to do. */
struct todo {
    const char *what;
    const char *brief; /* the same where there is little room; NULL: no shorter words */
    const char *when; /* "late 10 days", "Wed 24 Mar" */
    bool late;
    struct due_item due;                 /* what it is about; see due_place.h */
    void (*open)(struct casework *work); /* or what is no due thing: its screen */
    const char *whose; /* somebody else to whom it falls; NULL: mine, or no due thing */
    bool told;         /* this person is told of it all the same */
};

struct overview_data {
    unsigned reading; /* of the case; 0: none yet */
    bool concern;     /* one lies half written */
    struct todo todo[OVERVIEW_NEXT];
    size_t todo_count;
    const char *counts; /* "2 late, 1 coming": of the case itself, as the lists count it */
    struct team team;
    const char *team_shut;       /* why the team cannot be read; NULL: it can */
    const char *menu[NAV_COUNT]; /* a few words beside each place */
    const char *news;            /* since this person's last look */
    struct arena arena;
};

NODISCARD bool overview_data_read(struct overview_data *data, struct casework *work,
                                  struct err *err);

/* The things to do, and the counts. */
void overview_todo_read(struct overview_data *data, const struct casework *work);

/* Goes to where it is done; and says whose it is, where it is not for whoever reads it. */
void todo_go(const struct todo *todo, struct casework *work);

/* "For Ruth Elland: clears when ..."; false: nothing is to be said of it. */
bool todo_hint(const struct todo *todo, const struct casework *work, struct str *out);

/* What clears it; NULL: it is no due thing. */
const char *todo_clears(const struct todo *todo, const struct casework *work);

/* The counts and the things to do in lines, each with what clears it. */
void overview_todo_tell(const struct overview_data *data, const struct casework *work,
                        struct plain *plain);

void overview_data_release(struct overview_data *data);

#endif
