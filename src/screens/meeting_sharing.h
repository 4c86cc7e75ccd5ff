/* SPDX-License-Identifier: MIT */
/* One meeting for several cases, on the list of meetings. */

#ifndef SCREENS_MEETING_SHARING_H
#define SCREENS_MEETING_SHARING_H

#include "screens/casework.h"
#include "service/meeting_share.h"
#include "ui/widget.h"

struct meeting_sharing {
    const char **words; /* of each meeting, in the order of the file; of the list's reading */
    struct casework *work;
    struct ident meeting; /* while it is asked with which case */
    struct option_list options;
    struct arena arena; /* what is asked */
};

/* Says of each meeting with which cases it is one. */
void meeting_sharing_read(struct meeting_sharing *sharing, struct arena *arena);

/* Asks with which case this meeting is to be one. */
void meeting_sharing_ask(struct meeting_sharing *sharing, const struct ident *meeting);

#endif
