/* SPDX-License-Identifier: MIT */
/* What was saved since the last row of the trail. */

#include "config.h"

#include "store/audit_unnamed.h"

#include <string.h>

#include "store/audit_store.h"
#include "store/db_private.h"

static bool find_seq(struct db *db, struct err *err)
{
    struct audit_anchor head;

    if (db->unnamed.next_seq)
        return true;
    if (!audit_store_head(db, &head, err))
        return false;
    db->unnamed.next_seq = head.seq + 1;
    return true;
}

bool audit_unnamed_add(struct db *db, const unsigned char hash[MAC_LENGTH], int64_t *seq,
                       struct err *err)
{
    struct unnamed *unnamed = &db->unnamed;

    if (!find_seq(db, err))
        return false;
    *seq = unnamed->next_seq;
    if (unnamed->count == 0)
        mac_start(&unnamed->all, NULL);
    mac_add(&unnamed->all, hash, MAC_LENGTH);
    memcpy(unnamed->one, hash, MAC_LENGTH);
    unnamed->count++;
    return true;
}

bool audit_unnamed_take(struct db *db, unsigned char hash[MAC_LENGTH])
{
    struct unnamed *unnamed = &db->unnamed;
    int count = unnamed->count;

    unnamed->next_seq = 0;
    unnamed->count = 0;
    memset(hash, 0, MAC_LENGTH);
    if (count == 1)
        memcpy(hash, unnamed->one, MAC_LENGTH);
    else if (count > 1)
        mac_finish(&unnamed->all, hash);
    return count > 0;
}
