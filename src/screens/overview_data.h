/* SPDX-License-Identifier: MIT */
/* What the overview of a case says, read from the services. */

#ifndef SCREENS_OVERVIEW_DATA_H
#define SCREENS_OVERVIEW_DATA_H

#include "screens/casework.h"
#include "screens/nav.h"
#include "service/case_svc.h"
#include "service/team_svc.h"

enum { OVERVIEW_NEXT = 40 }; /* the first nine have a key */

/* A thing to do. */
struct todo {
    const char *what;
    const char *brief; /* the same where there is little room; NULL: no shorter words */
    const char *when; /* "late 10 days", "Wed 24 Mar" */
    bool late;
    struct due_item due;                 /* what it is about; see due_place.h */
    void (*open)(struct casework *work); /* or what is no due thing: its screen */
};

struct overview_data {
    unsigned reading; /* of the case; 0: none yet */
    struct todo todo[OVERVIEW_NEXT];
    size_t todo_count;
    struct team team;
    bool team_shut;              /* the team is not this person's to read */
    const char *menu[NAV_COUNT]; /* a few words beside each place */
    const char *news;            /* since this person's last look */
    struct arena arena;
};

NODISCARD bool overview_data_read(struct overview_data *data, struct casework *work,
                                  struct err *err);
void overview_data_release(struct overview_data *data);

#endif
