/* SPDX-License-Identifier: MIT */
/* Children who share so much that the two may be one. */

#include "config.h"

#include "store/alike_store.h"

#include "store/db.h"
#include "store/eyes.h"
#include "store/stmt.h"

/* clang-format off */
#define DECIDED(one, other) \
    "EXISTS (SELECT 1 FROM not_same n WHERE n.void_at IS NULL AND n.subject_a = " one \
    " AND n.subject_b = " other ")"
#define LINKED(one, other) \
    "EXISTS (SELECT 1 FROM caf_case c JOIN case_link k ON k.case_id = c.id " \
    "AND k.void_at IS NULL JOIN caf_case d ON d.id = k.other_case_id " \
    "WHERE c.subject_id = " one " AND d.subject_id = " other ")"
#define ONLY_VOID(child) \
    "(EXISTS (SELECT 1 FROM case_board v WHERE v.subject_id = " child ") AND NOT EXISTS " \
    "(SELECT 1 FROM case_board v WHERE v.subject_id = " child " AND v.state <> 'V0'))"
#define NOTHING_SAID \
    "NOT " DECIDED("a.subject_id", "x.subject_id") " AND NOT " \
    DECIDED("x.subject_id", "a.subject_id") " AND NOT " LINKED("a.subject_id", "x.subject_id") \
    " AND NOT " LINKED("x.subject_id", "a.subject_id") " AND NOT " ONLY_VOID("a.subject_id") \
    " AND NOT " ONLY_VOID("x.subject_id")
#define SHARES(kinds) \
    "EXISTS (SELECT 1 FROM subject_key f JOIN subject_key g ON g.kind = f.kind " \
    "AND g.key = f.key AND g.subject_id = x.subject_id " \
    "WHERE f.subject_id = a.subject_id AND f.kind IN (" kinds "))"
#define PAIRS(name, kinds, same, how) \
    SQL(name, "SELECT s.uuid AS one, t.uuid AS other FROM subject_key a " \
              "CROSS JOIN subject_key x ON x.kind = a.kind AND " same \
              " AND x.subject_id <> a.subject_id AND " how \
              " JOIN subject s ON s.id = a.subject_id JOIN subject t ON t.id = x.subject_id " \
              "WHERE a.kind IN (" kinds ") AND" SEEN_CHILD("a.subject_id") " AND" \
              SEEN_CHILD("x.subject_id") " AND " NOTHING_SAID)
#define ONCE "x.key = a.key AND x.subject_id > a.subject_id"

PAIRS(alike_all_number, "'N', 'U'", ONCE, "1");
PAIRS(alike_all_mother, "'M'", ONCE, "1");
/* A year later is a year earlier the other way: both ways round are looked for. */
PAIRS(alike_all_birth, "'D'",
      "x.key IN (a.key, date(a.key, '+1 year'), date(a.key, '-1 year'), "
      "substr(a.key, 1, 5) || substr(a.key, 9, 2) || '-' || substr(a.key, 6, 2))",
      SHARES("'F', 'S', 'G'"));
PAIRS(alike_all_home, "'P'", ONCE, SHARES("'G'"));
PAIRS(alike_all_names, "'F'", ONCE, SHARES("'G'"));
/* clang-format on */

bool alike_store_pairs(struct db *db, enum alike_way way, alike_fn *each, void *data,
                       struct err *err)
{
    static const struct sql *const ways[ALIKE_WAYS] = {
        [ALIKE_NUMBER] = &alike_all_number, [ALIKE_MOTHER] = &alike_all_mother,
        [ALIKE_BIRTH] = &alike_all_birth,   [ALIKE_HOME] = &alike_all_home,
        [ALIKE_NAMES] = &alike_all_names,
    };
    struct stmt *q = stmt_open(db, ways[way]);
    bool more = true;

    while (more && stmt_row(q)) {
        struct ident one = stmt_ident_at(q, 0), other = stmt_ident_at(q, 1);
        bool turned = ident_compare(&one, &other) > 0;

        more = each(data, turned ? &other : &one, turned ? &one : &other);
    }
    return stmt_done(q, err);
}
