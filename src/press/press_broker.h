/* SPDX-License-Identifier: MIT */
/*
 * The helper for PDF and spreadsheets, at the screens: started when a document is to be made, and
 * not before.
 *
 * Once the store is known the program executes nothing any more (base/confine.h). So a part of it
 * stays behind that can: forked before the store and any passphrase are known, with the person's
 * own rights, no terminal, and no descriptor but the one it is asked through. It starts a helper
 * and hands over the two ends one talks to it by; no document goes through it. It ends when
 * whoever asks it has ended. docs/decisions/0133.
 */

#ifndef PRESS_PRESS_BROKER_H
#define PRESS_PRESS_BROKER_H

#include "press/press_run.h"

struct press_broker {
    pid_t process; /* 0: none */
    int talk;
};

/* False: it cannot be had, or there is no helper that it could start; nothing is made then. */
bool press_broker_start(struct press_broker *broker);

/* Has a helper started for one document or several; press_stop() ends it. ERR_STORAGE. */
NODISCARD bool press_broker_ask(struct press_broker *broker, struct press *press,
                                struct err *err);

/* Ends it; nothing for one that was not started. */
void press_broker_stop(struct press_broker *broker);

#endif
