/* SPDX-License-Identifier: MIT */
/* Who looked in a way that is not usual. */

#include "config.h"

#include "service/unusual.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text_fold.h"
#include "model/calendar.h"
#include "policy/reason_sense.h"
#include "service/child_index.h"
#include "service/deed.h"
#include "service/names.h"
#include "store/audit_store.h"
#include "store/user_store.h"

enum { PAGE = 500, MORNING = 7, EVENING = 20 };

/* A child as far as it matters here. */
struct child {
    struct ident id;
    const char *family, *postcode; /* folded; NULL none */
};

/* How many searches of one person found children of one street. */
struct street {
    const char *postcode;
    int64_t searches;
    int64_t last; /* the row it was counted for */
};

/* A reason somebody gave, and the cases it was given for. */
struct excuse {
    const char *words; /* folded */
    struct ident *cases;
    size_t count;
};

struct watched {
    struct unusual_person person;
    struct excuse *excuses;
    size_t excuse_count;
    const char *family; /* folded */
    struct street *streets;
    size_t street_count;
    struct ident *cases, *relatives; /* each counted once */
    size_t case_count, relative_count;
    struct ident *printed; /* on the day that is read just now */
    size_t printed_count;
    struct date printed_on;
};

struct watching {
    struct session *session;
    struct db *db;
    struct arena *arena;
    struct watched *people;
    size_t count;
    struct child *children; /* met before */
    size_t child_count;
};

/* ----- The signs ---------------------------------------------------------- */

static const struct {
    const char *code, *words;
    int from, weight;
} signs[] = {
#define X(name, code, from, weight, words) { code, words, from, weight },
    UNUSUAL_SIGNS(X)
#undef X
};

const char *unusual_code(enum unusual_sign sign)
{
    return signs[sign].code;
}

bool unusual_is_told(const struct unusual_person *person, enum unusual_sign sign)
{
    return person->signs[sign] >= signs[sign].from;
}

const char *unusual_words(const struct unusual_person *person, struct arena *arena)
{
    const char *words = "";

    for (int sign = 0; sign < UNUSUAL_SIGN_COUNT; sign++) {
        if (unusual_is_told(person, (enum unusual_sign)sign))
            words = arena_printf(arena, "%s%s%s: %lld", words, words[0] ? "; " : "",
                                 signs[sign].words, (long long)person->signs[sign]);
    }
    return words;
}

static void weigh(struct unusual_person *person)
{
    for (int sign = 0; sign < UNUSUAL_SIGN_COUNT; sign++) {
        if (unusual_is_told(person, (enum unusual_sign)sign))
            person->score += person->signs[sign] * signs[sign].weight;
    }
}

/* ----- People and children ------------------------------------------------ */

static const char *last_name(const char *name, struct arena *arena)
{
    const char *last = strrchr(name, ' ');

    return text_fold(last ? last + 1 : name, arena);
}

static void read_person(struct watching *w, const struct audit_who *who, struct watched *one)
{
    struct err quiet = ERR_INIT;
    struct stored_user user;

    *one = (struct watched){ .person = { .user = who->user,
                                         .login = arena_strdup(w->arena,
                                                               who->login ? who->login : ""),
                                         .agency = "" } };
    one->person.name = one->person.login;
    if (user_store_get(w->db, &who->user, &user, w->arena, &quiet)) {
        one->person.name = user.name;
        one->person.agency = name_of(w->session, ENTITY_agency, &user.agency, w->arena);
    }
    one->family = last_name(one->person.name, w->arena);
}

static struct watched *watched_of(struct watching *w, const struct audit_who *who)
{
    for (size_t i = 0; i < w->count; i++) {
        if (ident_equal(&w->people[i].person.user, &who->user))
            return &w->people[i];
    }
    w->people = arena_grow(w->arena, w->people, w->count, sizeof(*w->people));
    read_person(w, who, &w->people[w->count]);
    return &w->people[w->count++];
}

/* One that is gone from the index has neither name nor street. */
static const struct child *child_of(struct watching *w, const struct ident *id)
{
    struct match_child read;
    struct err quiet = ERR_INIT;
    struct child *child;

    for (size_t i = 0; i < w->child_count; i++) {
        if (ident_equal(&w->children[i].id, id))
            return &w->children[i];
    }
    w->children = arena_grow(w->arena, w->children, w->child_count, sizeof(*w->children));
    child = &w->children[w->child_count++];
    *child = (struct child){ .id = *id };
    if (child_index_child(w->db, id, &read, w->arena, &quiet)) {
        child->family = read.family[0];
        child->postcode = read.postcode;
    }
    return child;
}

/* True when it was not there yet. */
static bool add_once(struct watching *w, struct ident **items, size_t *count,
                     const struct ident *id)
{
    for (size_t i = 0; i < *count; i++) {
        if (ident_equal(&(*items)[i], id))
            return false;
    }
    *items = arena_grow(w->arena, *items, *count, sizeof(**items));
    (*items)[(*count)++] = *id;
    return true;
}

/* ----- A look ------------------------------------------------------------- */

static bool is_odd_hour(int64_t at_ms)
{
    struct instant at = { at_ms / 1000 };
    int64_t local = at.seconds + 60 * instant_local_offset(at);
    int hour = (int)(local / 3600 % 24);

    return hour < MORNING || hour >= EVENING ||
           !calendar_is_working_day(instant_local_date(at));
}

static void same_family(struct watching *w, struct watched *one, const struct ident *child)
{
    const char *family = ident_known(child) ? child_of(w, child)->family : NULL;

    if (family && *family && strcmp(family, one->family) == 0 &&
        add_once(w, &one->relatives, &one->relative_count, child))
        one->person.signs[UNUSUAL_FAMILY]++;
}

static void viewed(struct watching *w, struct watched *one, const struct audit_event *event)
{
    bool identity = event->detail && strstr(event->detail, "\"identity\":true");

    if (identity && add_once(w, &one->cases, &one->case_count, &event->case_id))
        one->person.signs[UNUSUAL_NOT_THEIRS]++;
    same_family(w, one, &event->subject);
}

static void count_street(struct watching *w, struct watched *one, const char *postcode,
                         int64_t row)
{
    struct street *street = NULL;

    for (size_t i = 0; i < one->street_count && !street; i++) {
        if (strcmp(one->streets[i].postcode, postcode) == 0)
            street = &one->streets[i];
    }
    if (!street) {
        one->streets = arena_grow(w->arena, one->streets, one->street_count, sizeof(*street));
        street = &one->streets[one->street_count++];
        *street = (struct street){ .postcode = postcode };
    }
    if (street->last == row)
        return;
    street->last = row;
    if (++street->searches > one->person.signs[UNUSUAL_STREET])
        one->person.signs[UNUSUAL_STREET] = street->searches;
}

/* The next of ["...","..."]; false after the last. */
static bool next_id(const char **rest, struct ident *out)
{
    const char *quote = *rest + strcspn(*rest, "\"]");
    char text[IDENT_TEXT];

    if (*quote != '"')
        return false;
    snprintf(text, sizeof(text), "%s", quote + 1);
    *rest = quote + strlen(text) + 2;
    return ident_parse(text, out);
}

/* The children a search found, as its row has them. */
static void searched(struct watching *w, struct watched *one, const struct audit_event *event)
{
    static const char begins[] = "\"subjects\":[";
    const char *rest = event->detail ? strstr(event->detail, begins) : NULL;
    struct ident id;

    rest = rest ? rest + sizeof(begins) - 1 : "";
    while (next_id(&rest, &id)) {
        const char *postcode = child_of(w, &id)->postcode;

        if (postcode && *postcode)
            count_street(w, one, postcode, event->seq);
    }
}

static struct excuse *excuse_of(struct watching *w, struct watched *one, const char *reason)
{
    const char *words = text_fold(reason, w->arena);

    for (size_t i = 0; i < one->excuse_count; i++) {
        if (strcmp(one->excuses[i].words, words) == 0)
            return &one->excuses[i];
    }
    one->excuses = arena_grow(w->arena, one->excuses, one->excuse_count, sizeof(*one->excuses));
    one->excuses[one->excuse_count] = (struct excuse){ .words = words };
    return &one->excuses[one->excuse_count++];
}

/* What an emergency opening says after the code. */
static const char *words_of(const struct audit_event *event)
{
    const char *after = event->action == AUDIT_BREAKGLASS ? strstr(event->reason, ": ") : NULL;

    return after ? after + 2 : event->reason;
}

static void explained(struct watching *w, struct watched *one, const struct audit_event *event)
{
    struct excuse *excuse;

    if (!event->reason)
        return;
    one->person.signs[UNUSUAL_EMPTY] += reason_says_nothing(words_of(event));
    if (!ident_known(&event->case_id))
        return;
    excuse = excuse_of(w, one, words_of(event));
    (void)add_once(w, &excuse->cases, &excuse->count, &event->case_id);
    if ((int64_t)excuse->count > one->person.signs[UNUSUAL_SAME])
        one->person.signs[UNUSUAL_SAME] = (int64_t)excuse->count;
}

/* A caseload taken away on paper, one case after the other; rows come day by day. */
static void printed(struct watching *w, struct watched *one, const struct audit_event *event)
{
    struct date day = instant_local_date((struct instant){ event->at_ms / 1000 });

    if (date_compare(day, one->printed_on) != 0)
        one->printed_count = 0;
    one->printed_on = day;
    (void)add_once(w, &one->printed, &one->printed_count, &event->case_id);
    if ((int64_t)one->printed_count > one->person.signs[UNUSUAL_PRINTED])
        one->person.signs[UNUSUAL_PRINTED] = (int64_t)one->printed_count;
}

static void add_event(struct watching *w, const struct audit_event *event)
{
    bool refused = event->action == AUDIT_REFUSE;
    struct watched *one;

    if (refused && !(event->detail && strstr(event->detail, "\"denied\"")))
        return; /* a rule that was not met is no look */
    if (event->action == AUDIT_PRINT) {
        printed(w, watched_of(w, &event->who), event);
        return;
    }
    if (!refused && (!audit_action_is_look(event->action) || event->action == AUDIT_LIST))
        return;
    one = watched_of(w, &event->who);
    if (refused) {
        one->person.signs[UNUSUAL_REFUSED]++;
        return;
    }
    one->person.looks++;
    explained(w, one, event);
    if (is_odd_hour(event->at_ms))
        one->person.signs[UNUSUAL_HOURS]++;
    if (event->action == AUDIT_SEARCH)
        searched(w, one, event);
    else
        viewed(w, one, event);
}

/* ----- The service -------------------------------------------------------- */

static bool read_looks(struct watching *w, struct date from, struct err *err)
{
    struct audit_query query = { .from_ms = date_instant(from).seconds * 1000, .limit = PAGE };
    struct audit_events events;
    struct arena page = ARENA_INIT;
    bool ok;

    do {
        ok = audit_store_list(w->db, &query, &events, &page, err);
        for (size_t i = 0; ok && i < events.count; i++) {
            add_event(w, &events.items[i]);
            query.before = events.items[i].seq;
        }
        arena_clear(&page);
    } while (ok && events.count == PAGE);
    return ok;
}

static int by_score(const void *left, const void *right)
{
    const struct unusual_person *a = left, *b = right;

    if (a->score != b->score)
        return a->score < b->score ? 1 : -1;
    return strcmp(a->login, b->login);
}

static void keep_told(struct watching *w, struct unusual *out)
{
    out->items = arena_alloc(w->arena, (w->count + 1) * sizeof(*out->items));
    for (size_t i = 0; i < w->count; i++) {
        weigh(&w->people[i].person);
        if (w->people[i].person.score > 0)
            out->items[out->count++] = w->people[i].person;
    }
    out->people = w->count;
    qsort(out->items, out->count, sizeof(*out->items), by_score);
}

static bool may_list(struct session *session, struct err *err)
{
    struct relation relation = { .roles = session->who.roles };
    struct permission permission = permit(PERMIT_AUDIT_TRAIL, OPERATION_READ, &relation);

    if (permission.allowed && !permission.no_content)
        return true;
    err_set(err, ERR_DENIED, "Auditors read how the records were looked at.");
    refusal(session, NULL, permit_function_words(PERMIT_AUDIT_TRAIL), err);
    return false;
}

bool unusual_list(struct session *session, struct date from, struct unusual *out,
                  struct arena *arena, struct err *err)
{
    struct watching w = { .session = session, .arena = arena };
    struct audit_event event = { .action = AUDIT_LIST, .entity = "audit_event" };

    *out = (struct unusual){ .count = 0 };
    if (!session_db(session, &w.db, err) || !may_list(session, err) ||
        !look(session, &event, err) || !read_looks(&w, from, err))
        return false;
    keep_told(&w, out);
    return true;
}
