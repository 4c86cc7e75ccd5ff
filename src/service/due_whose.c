/* SPDX-License-Identifier: MIT */
/* Whose a thing is that is due in a case. */

#include "config.h"

#include "service/due_whose.h"

#include <string.h>

#include "service/due_people.h"
#include "service/session_private.h"

/* Things of one rule that fall to one person. */
struct late_kind {
    enum due_rule rule;
    const char *name; /* "" the lead */
    int count;
};

struct telling {
    struct session *session;
    struct due_people people;
    struct due_hands hands;
    const struct case_row *row;
    struct late_kind *kinds;
    size_t kind_count;
    struct arena *arena;
};

static void add_hand(void *data, const struct board_worker *worker)
{
    struct due_hands *hands = data;

    hands->workers =
        arena_grow(hands->arena, hands->workers, hands->count, sizeof(*hands->workers));
    hands->workers[hands->count++] = *worker;
}

static bool begin(struct telling *t, struct session *session, const struct ident *case_id,
                  struct arena *arena, struct err *err)
{
    const struct who *who = session_who(session);

    *t = (struct telling){ .session = session, .arena = arena };
    t->hands.arena = arena;
    t->people = (struct due_people){ .session = session, .arena = arena };
    t->people.asked.practitioner = who->practitioner;
    t->people.asked.roles = who->roles;
    t->people.asked.locality = who->locality;
    return session_db(session, &t->people.db, err) &&
           board_store_workers(t->people.db, case_id, add_hand, &t->hands, err);
}

bool due_whose(struct session *session, const struct ident *case_id,
               const struct ident *locality, const struct due_list *dues, struct due_whose **out,
               struct arena *arena, struct err *err)
{
    const struct ident *self = &session_who(session)->practitioner;
    struct telling t;

    if (!begin(&t, session, case_id, arena, err))
        return false;
    t.hands.locality = *locality;
    *out = arena_alloc(arena, (dues->count + 1) * sizeof(**out));
    for (size_t i = 0; i < dues->count; i++) {
        const struct due_item *item = &dues->items[i];
        unsigned told = due_told(due_rule_on(item, session_today(session)));
        struct due_who who = due_falls(&t.people, &t.hands, told, &item->who);

        (*out)[i] = (struct due_whose){
            .name = who.name,
            .mine = ident_known(self) && ident_equal(self, &who.practitioner),
            .told = due_is_told(&t.people, &t.hands, told, &item->who),
        };
    }
    return true;
}

/* ----- In a row of a list ----------------------------------------------------- */

static const char *name_beside(const struct telling *t, const struct due_who *who)
{
    const struct ident *self = &session_who(t->session)->practitioner;

    if (!ident_known(&who->practitioner))
        return who->name;
    if (ident_equal(&who->practitioner, &t->row->lead))
        return "";
    return ident_equal(&who->practitioner, self) ? "you" : who->name;
}

static void take_late(void *data, const struct board_due *due)
{
    struct telling *t = data;
    struct due_item item = { .rule = due_find_key(due->rule), .due = due->due };
    struct date today = session_today(t->session);
    struct due_who who;
    const char *name;

    if (item.rule == DUE_RULE_COUNT || !date_known(due->amber) ||
        date_compare(due->amber, today) > 0)
        return;
    who = due_falls(&t->people, &t->hands, due_told(due_rule_on(&item, today)), &due->who);
    name = name_beside(t, &who);
    for (size_t i = 0; i < t->kind_count; i++) {
        if (t->kinds[i].rule == item.rule && strcmp(t->kinds[i].name, name) == 0) {
            t->kinds[i].count++;
            return;
        }
    }
    t->kinds = arena_grow(t->arena, t->kinds, t->kind_count, sizeof(*t->kinds));
    t->kinds[t->kind_count++] = (struct late_kind){ item.rule, name, 1 };
}

static const char *kinds_words(const struct telling *t)
{
    const char *words = "";

    for (size_t i = 0; i < t->kind_count; i++) {
        const struct late_kind *kind = &t->kinds[i];
        const char *count = kind->count == 1 ? "" : arena_printf(t->arena, "%d ", kind->count);

        words = arena_printf(t->arena, "%s%s%s%s%s%s%s", words, i ? ", " : "", count,
                             due_late_words(kind->rule), *kind->name ? " (" : "", kind->name,
                             *kind->name ? ")" : "");
    }
    return words;
}

bool due_whose_late(struct session *session, const struct case_row *row, const char **out,
                    struct arena *arena, struct err *err)
{
    struct telling t;

    *out = row->late_words;
    if (row->alerts == 0)
        return true;
    if (!begin(&t, session, &row->case_id, arena, err))
        return false;
    t.row = row;
    t.hands.locality = row->locality_id;
    if (!board_store_dues(t.people.db, &row->case_id, take_late, &t, err))
        return false;
    *out = kinds_words(&t);
    return true;
}
