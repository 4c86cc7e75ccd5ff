/* SPDX-License-Identifier: MIT */
/* What lists of cases show: read, a page at a time, by key. */

#include "config.h"

#include "store/board_store.h"

#include <string.h>

#include "base/str.h"
#include "base/text.h"
#include "store/db_private.h"
#include "store/eyes.h"
#include "store/stmt.h"

/* clang-format off */
#define LINE \
    "SELECT b.case_id AS row, c.uuid AS case_uuid, s.uuid AS subject_uuid, b.open, b.state, b.urn, " \
    "b.family_name, b.given_names, b.sort_name, b.dob, b.edd, b.opened_on, b.closed_on, " \
    "l.uuid AS locality, l.name AS locality_name, p.uuid AS lead, p.name AS lead_name, " \
    "(SELECT u.login FROM app_user u WHERE u.practitioner = p.uuid) AS lead_login, b.lead_kind, " \
    "b.sector, b.consent, b.consent_until, b.next_due, b.next_rule, b.next_about, " \
    "(SELECT group_concat(d.rule) FROM case_due d INDEXED BY case_due_case " \
    "WHERE d.case_id = b.case_id AND d.amber <= :today) AS late "
#define JOINED \
    "JOIN caf_case c ON c.id = b.case_id JOIN subject s ON s.id = b.subject_id " \
    "LEFT JOIN locality l ON l.id = b.locality_id LEFT JOIN practitioner p ON p.id = b.lead_id "
/* One function over all words, and terms with IS TRUE: from many small ones SQLite would guess
 * that hardly a row is left, and sort instead of reading in order. */
#define WORDS(column) " AND has_words(" column ", :words) IS TRUE"
#define SEEN " AND" SEEN_CHILD("b.subject_id")
#define FILTER \
    " AND ((b.state = :state OR (:state IS NULL AND b.state <> 'V0'))" \
    " AND (NOT :no_checklists OR b.state <> 'P0')" \
    " AND (:sector IS NULL OR b.sector = :sector)" \
    " AND (:lead IS NULL OR b.lead_id = (SELECT id FROM practitioner WHERE uuid = :lead))" \
    " AND (:agency IS NULL OR b.lead_agency_id = (SELECT id FROM agency WHERE uuid = :agency))" \
    " AND (NOT :no_lead OR b.lead_id IS NULL OR b.lead_kind = 'INTERIM')" \
    " AND (NOT :no_consent OR b.consent IS NULL OR b.consent NOT IN ('GIVEN', 'LIMITED')" \
    "      OR b.consent_until < :today)" \
    " AND (NOT :late OR EXISTS (SELECT 1 FROM case_due d" \
    "      WHERE d.case_id = b.case_id AND d.amber <= :today" \
    "      AND (:rule IS NULL OR d.rule = :rule)))" \
    " AND (NOT :soon OR b.next_due < :due_before)" SEEN " ) IS TRUE"
#define IN_LOCALITY \
    " AND (:locality IS NULL OR b.locality_id = (SELECT id FROM locality WHERE uuid = :locality))"
/* Each list is read both ways: `past` and `way` say which. */
#define BY(index, column, past, way) \
    LINE "FROM case_board b INDEXED BY " index " " JOINED \
    "WHERE b.open = :open AND (b." column ", b.case_id) " past " (:after, :row)" \
    WORDS("b.words") FILTER IN_LOCALITY " ORDER BY b." column way ", b.case_id" way " LIMIT :limit"
#define BY_URN(past, way) \
    LINE "FROM case_board b INDEXED BY case_board_urns " JOINED \
    "WHERE b.urn " past " :after AND b.open = :open AND :row IS NOT NULL" WORDS("b.words") FILTER \
    IN_LOCALITY " ORDER BY b.urn" way " LIMIT :limit"
#define OF_LOCALITY(past, way) \
    LINE "FROM case_board b INDEXED BY case_board_next_locality " JOINED \
    "WHERE b.locality_id = (SELECT id FROM locality WHERE uuid = :locality) AND b.open = :open " \
    "AND (b.next_due, b.case_id) " past " (:after, :row)" WORDS("b.words") FILTER \
    " ORDER BY b.next_due" way ", b.case_id" way " LIMIT :limit"
/* The words are looked for where they lie nearest: in the index, or in the row of the board. */
#define OWN(index, column, words, past, way) \
    LINE "FROM case_worker w INDEXED BY " index " JOIN case_board b ON b.case_id = w.case_id " \
    JOINED "WHERE w.practitioner_id = (SELECT id FROM practitioner WHERE uuid = :practitioner) " \
    "AND w.open = :open AND (w." column ", w.case_id) " past " (:after, :row) " \
    "AND w.roles & :roles <> 0" WORDS(words) FILTER IN_LOCALITY \
    " ORDER BY w." column way ", w.case_id" way " LIMIT :limit"

SQL(list_next, BY("case_board_next", "next_due", ">", ""));
SQL(list_next_back, BY("case_board_next", "next_due", "<", " DESC"));
SQL(list_opened, BY("case_board_opened", "opened_on", ">", ""));
SQL(list_opened_back, BY("case_board_opened", "opened_on", "<", " DESC"));
SQL(list_name, BY("case_board_name", "sort_name", ">", ""));
SQL(list_name_back, BY("case_board_name", "sort_name", "<", " DESC"));
SQL(list_urn, BY_URN(">", ""));
SQL(list_urn_back, BY_URN("<", " DESC"));
SQL(list_next_locality, OF_LOCALITY(">", ""));
SQL(list_next_locality_back, OF_LOCALITY("<", " DESC"));
SQL(own_next, OWN("case_worker_next", "next_due", "w.words", ">", ""));
SQL(own_next_back, OWN("case_worker_next", "next_due", "w.words", "<", " DESC"));
SQL(own_opened, OWN("case_worker_opened", "opened_on", "b.words", ">", ""));
SQL(own_opened_back, OWN("case_worker_opened", "opened_on", "b.words", "<", " DESC"));
SQL(own_name, OWN("case_worker_name", "sort_name", "b.words", ">", ""));
SQL(own_name_back, OWN("case_worker_name", "sort_name", "b.words", "<", " DESC"));
SQL(own_urn, OWN("case_worker_urn", "urn", "b.words", ">", ""));
SQL(own_urn_back, OWN("case_worker_urn", "urn", "b.words", "<", " DESC"));
SQL(line_of_case, LINE "FROM case_board b " JOINED
    "WHERE b.case_id = (SELECT id FROM caf_case WHERE uuid = :case)" SEEN);
/* clang-format on */

SQL(case_by_urn, "SELECT c.uuid FROM case_board b JOIN caf_case c ON c.id = b.case_id "
                 "WHERE b.urn = :urn" SEEN);
SQL(case_urns, "SELECT b.urn, c.uuid FROM case_board b JOIN caf_case c ON c.id = b.case_id "
               "WHERE b.urn > :after" SEEN " ORDER BY b.urn LIMIT :limit");
SQL(case_of_subject,
    "SELECT c.uuid, b.open AND b.state <> 'P0' FROM case_board b JOIN caf_case c ON c.id = b.case_id "
    "WHERE b.subject_id = (SELECT id FROM subject WHERE uuid = :subject)" SEEN);
SQL(roles_of, "SELECT roles FROM case_worker "
              "WHERE practitioner_id = (SELECT id FROM practitioner WHERE uuid = :practitioner) "
              "AND case_id = (SELECT id FROM caf_case WHERE uuid = :case) AND" SEEN_CASE("case_id"));
SQL(cases_turned, "SELECT c.uuid FROM case_board b INDEXED BY case_board_turns "
                  "JOIN caf_case c ON c.id = b.case_id WHERE b.turns_on <= :today "
                  "UNION ALL SELECT c.uuid FROM case_board b INDEXED BY case_board_made "
                  "JOIN caf_case c ON c.id = b.case_id WHERE b.made_on > :today");
SQL(cases_of, "SELECT c.uuid FROM case_worker w JOIN caf_case c ON c.id = w.case_id "
              "WHERE w.practitioner_id = (SELECT id FROM practitioner WHERE uuid = :practitioner) "
              "AND" SEEN_CASE("w.case_id"));

static void read_line(struct stmt *q, enum board_order order, struct board_line *line,
                      struct arena *arena)
{
    struct board_row *row = &line->row;

    line->alerts = 0;
    row->case_id = stmt_ident(q, "case_uuid");
    row->subject_id = stmt_ident(q, "subject_uuid");
    row->open = stmt_int(q, "open") != 0;
    row->state = stmt_text(q, "state", arena);
    row->urn = stmt_text(q, "urn", arena);
    row->family_name = stmt_text(q, "family_name", arena);
    row->given_names = stmt_text(q, "given_names", arena);
    row->sort_name = stmt_text(q, "sort_name", arena);
    row->words = "";
    row->dob = stmt_date(q, "dob");
    row->edd = stmt_date(q, "edd");
    row->opened_on = stmt_date(q, "opened_on");
    row->closed_on = stmt_date(q, "closed_on");
    row->locality = stmt_ident(q, "locality");
    row->lead = stmt_ident(q, "lead");
    row->lead_kind = stmt_text(q, "lead_kind", arena);
    row->lead_agency = IDENT_NONE;
    row->sector = stmt_text(q, "sector", arena);
    row->consent = stmt_text(q, "consent", arena);
    row->consent_until = stmt_date(q, "consent_until");
    row->next_due = (int)stmt_int(q, "next_due");
    row->next_rule = stmt_text(q, "next_rule", arena);
    row->next_about = stmt_text(q, "next_about", arena);
    line->row_number = stmt_int(q, "row");
    line->lead_name = text_or_empty(stmt_text(q, "lead_name", arena));
    line->lead_login = text_or_empty(stmt_text(q, "lead_login", arena));
    line->locality_name = text_or_empty(stmt_text(q, "locality_name", arena));
    line->late = text_or_empty(stmt_text(q, "late", arena));
    for (const char *rest = line->late; *rest; rest += *rest == ',') {
        rest += strcspn(rest, ",");
        line->alerts++;
    }
    if (order == ORDER_NAME)
        line->sort_value = row->sort_name;
    else if (order == ORDER_URN)
        line->sort_value = row->urn;
    else
        line->sort_value = arena_printf(arena, "%d", order == ORDER_NEXT ? row->next_due
                                                                          : row->opened_on.days);
}

static const struct sql *sql_for(const struct board_query *query)
{
    static const struct sql *const own[][2] = {
        [ORDER_NEXT] = { &own_next, &own_next_back },
        [ORDER_OPENED] = { &own_opened, &own_opened_back },
        [ORDER_NAME] = { &own_name, &own_name_back },
        [ORDER_URN] = { &own_urn, &own_urn_back },
    };
    static const struct sql *const all[][2] = {
        [ORDER_NEXT] = { &list_next, &list_next_back },
        [ORDER_OPENED] = { &list_opened, &list_opened_back },
        [ORDER_NAME] = { &list_name, &list_name_back },
        [ORDER_URN] = { &list_urn, &list_urn_back },
    };

    if (ident_known(&query->practitioner))
        return own[query->order][query->back];
    if (query->order == ORDER_NEXT && ident_known(&query->locality))
        return query->back ? &list_next_locality_back : &list_next_locality;
    return all[query->order][query->back];
}

/* Of the two ends the one before the first row, on the way it is read; the last code point of
 * all begins no name. */
static void bind_end(struct stmt *q, const struct board_query *query, bool text)
{
    if (text)
        stmt_bind_text(q, ":after", query->back ? "\xf4\x8f\xbf\xbf" : "");
    else
        stmt_bind_int(q, ":after", query->back ? INT32_MAX : INT32_MIN);
    stmt_bind_int(q, ":row", 0);
}

static void bind_after(struct stmt *q, const struct board_query *query)
{
    bool text = query->order == ORDER_NAME || query->order == ORDER_URN;

    if (query->after_row == 0) {
        bind_end(q, query, text);
        return;
    }
    if (text)
        stmt_bind_text(q, ":after", text_or_empty(query->after_text));
    else
        stmt_bind_int(q, ":after", query->after_number);
    stmt_bind_int(q, ":row", query->after_row);
}

static void bind_words(struct stmt *q, const struct board_query *query)
{
    struct str words = STR_INIT;

    for (int i = 0; i < BOARD_WORDS && query->words[i]; i++)
        str_printf(&words, "%s%s", i ? DB_WORD_ENDS : "", query->words[i]);
    stmt_bind_text(q, ":words", str_text(&words));
    str_release(&words);
}

static void bind_filter(struct stmt *q, const struct board_query *query)
{
    stmt_bind_text(q, ":state", query->state);
    stmt_bind_text(q, ":sector", query->sector);
    stmt_bind_ident(q, ":lead", &query->lead);
    stmt_bind_ident(q, ":agency", &query->agency);
    stmt_bind_ident(q, ":locality", &query->locality);
    stmt_bind_int(q, ":no_lead", query->no_lead);
    stmt_bind_int(q, ":no_consent", query->no_consent);
    stmt_bind_int(q, ":no_checklists", query->no_checklists);
    stmt_bind_int(q, ":late", query->late_only);
    stmt_bind_text(q, ":rule", query->rule);
    stmt_bind_int(q, ":soon", query->soon);
    stmt_bind_int(q, ":due_before", query->due_before.days);
    stmt_bind_int(q, ":open", query->open);
    stmt_bind_date(q, ":today", query->today);
    stmt_bind_int(q, ":limit", query->limit);
    bind_words(q, query);
}

bool board_store_list(struct db *db, const struct board_query *query, board_line_fn *each,
                      void *data, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, sql_for(query));

    bind_after(q, query);
    bind_filter(q, query);
    if (ident_known(&query->practitioner)) {
        stmt_bind_ident(q, ":practitioner", &query->practitioner);
        stmt_bind_int(q, ":roles", query->roles);
    }
    while (stmt_row(q)) {
        struct board_line line;

        read_line(q, query->order, &line, arena);
        if (!each(data, &line))
            break;
    }
    return stmt_done(q, err);
}

bool board_store_line(struct db *db, const struct ident *case_id, struct date today,
                      struct board_line *out, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &line_of_case);
    bool there;

    stmt_bind_ident(q, ":case", case_id);
    stmt_bind_date(q, ":today", today);
    there = stmt_row(q);
    if (there)
        read_line(q, ORDER_NEXT, out, arena);
    if (!stmt_done(q, err))
        return false;
    return there || err_set(err, ERR_NOT_FOUND, "There is no such case.");
}

bool board_store_by_urn(struct db *db, const char *urn, struct ident *case_id, struct err *err)
{
    struct stmt *q = stmt_open(db, &case_by_urn);
    bool there;

    stmt_bind_text(q, ":urn", urn);
    there = stmt_row(q);
    if (there)
        *case_id = stmt_ident_at(q, 0);
    if (!stmt_done(q, err))
        return false;
    return there || err_set(err, ERR_NOT_FOUND, "There is no case %.20s.", urn);
}

bool board_store_urns(struct db *db, const char *after, int limit, board_urn_fn *each, void *data,
                      struct err *err)
{
    struct stmt *q = stmt_open(db, &case_urns);
    bool more = true;

    stmt_bind_text(q, ":after", after);
    stmt_bind_int(q, ":limit", limit);
    while (more && stmt_row(q)) {
        struct ident id = stmt_ident_at(q, 1);

        more = each(data, stmt_peek_text_at(q, 0), &id);
    }
    return stmt_done(q, err);
}

bool board_store_of_subject(struct db *db, const struct ident *subject, struct ident *case_id,
                            struct err *err)
{
    struct stmt *q = stmt_open(db, &case_of_subject);
    bool open = false;

    *case_id = IDENT_NONE;
    stmt_bind_ident(q, ":subject", subject);
    while (!open && stmt_row(q)) {
        *case_id = stmt_ident_at(q, 0);
        open = stmt_int_at(q, 1) != 0;
    }
    return stmt_done(q, err);
}

bool board_store_roles(struct db *db, const struct ident *case_id,
                       const struct ident *practitioner, int *roles, struct err *err)
{
    struct stmt *q = stmt_open(db, &roles_of);

    *roles = 0;
    stmt_bind_ident(q, ":practitioner", practitioner);
    stmt_bind_ident(q, ":case", case_id);
    if (stmt_row(q))
        *roles = (int)stmt_int_at(q, 0);
    return stmt_done(q, err);
}

static bool each_case(struct stmt *q, case_id_fn *each, void *data, struct err *err)
{
    bool more = true;

    while (more && stmt_row(q)) {
        struct ident id = stmt_ident_at(q, 0);

        more = each(data, &id);
    }
    return stmt_done(q, err);
}

bool board_store_cases_of(struct db *db, const struct ident *practitioner, case_id_fn *each,
                          void *data, struct err *err)
{
    struct stmt *q = stmt_open(db, &cases_of);

    stmt_bind_ident(q, ":practitioner", practitioner);
    return each_case(q, each, data, err);
}

bool board_store_cases_of_subject(struct db *db, const struct ident *subject, case_id_fn *each,
                                  void *data, struct err *err)
{
    struct stmt *q = stmt_open(db, &case_of_subject);

    stmt_bind_ident(q, ":subject", subject);
    return each_case(q, each, data, err);
}

bool board_store_turned(struct db *db, struct date today, case_id_fn *each, void *data,
                        struct err *err)
{
    struct stmt *q = stmt_open(db, &cases_turned);

    stmt_bind_date(q, ":today", today);
    return each_case(q, each, data, err);
}
