/* SPDX-License-Identifier: MIT */
/* What was saved since the last row of the trail. */

#include "config.h"

#include "store/audit_unnamed.h"

#include <string.h>

#include "store/db_private.h"

bool audit_unnamed_head(struct db *db, struct audit_anchor *head, struct err *err)
{
    struct unnamed *unnamed = &db->unnamed;

    if (!unnamed->head_known && !audit_store_head(db, &unnamed->head, err))
        return false;
    unnamed->head_known = db->tx == TX_WRITE;
    *head = unnamed->head;
    return true;
}

void audit_unnamed_added(struct db *db, const struct audit_anchor *head)
{
    db->unnamed.head = *head;
}

bool audit_unnamed_add(struct db *db, const unsigned char hash[MAC_LENGTH], int64_t *seq,
                       struct err *err)
{
    struct unnamed *unnamed = &db->unnamed;
    struct audit_anchor head;

    if (!audit_unnamed_head(db, &head, err))
        return false;
    *seq = head.seq + 1;
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

    unnamed->count = 0;
    memset(hash, 0, MAC_LENGTH);
    if (count == 1)
        memcpy(hash, unnamed->one, MAC_LENGTH);
    else if (count > 1)
        mac_finish(&unnamed->all, hash);
    return count > 0;
}
