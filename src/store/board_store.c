/* SPDX-License-Identifier: MIT */
/* What lists of cases show: written. */

#include "config.h"

#include "store/board_store.h"

#include "store/db.h"
#include "store/stmt.h"

/* Inside, records are numbers. */
#define CASE_ROW "(SELECT id FROM caf_case WHERE uuid = :case)"

SQL(board_put,
    "INSERT INTO case_board (case_id, open, state, urn, subject_id, family_name, given_names, "
    "sort_name, words, dob, edd, opened_on, closed_on, locality_id, lead_id, lead_kind, "
    "lead_agency_id, sector, consent, consent_until, next_due, next_rule, next_about, "
    "made_on, turns_on) VALUES (" CASE_ROW
    ", :open, :state, :urn, (SELECT id FROM subject WHERE uuid = :subject), :family, :given, "
    ":sort, :words, :dob, :edd, :opened, :closed, (SELECT id FROM locality WHERE uuid = :locality), "
    "(SELECT id FROM practitioner WHERE uuid = :lead), :lead_kind, "
    "(SELECT id FROM agency WHERE uuid = :agency), :sector, :consent, :until, :next_due, "
    ":next_rule, :next_about, :made_on, :turns_on) "
    "ON CONFLICT (case_id) DO UPDATE SET open = excluded.open, state = excluded.state, "
    "urn = excluded.urn, subject_id = excluded.subject_id, family_name = excluded.family_name, "
    "given_names = excluded.given_names, sort_name = excluded.sort_name, words = excluded.words, "
    "dob = excluded.dob, edd = excluded.edd, opened_on = excluded.opened_on, "
    "closed_on = excluded.closed_on, locality_id = excluded.locality_id, "
    "lead_id = excluded.lead_id, lead_kind = excluded.lead_kind, "
    "lead_agency_id = excluded.lead_agency_id, sector = excluded.sector, "
    "consent = excluded.consent, consent_until = excluded.consent_until, "
    "next_due = excluded.next_due, next_rule = excluded.next_rule, "
    "next_about = excluded.next_about, made_on = excluded.made_on, "
    "turns_on = excluded.turns_on");
SQL(worker_clear, "DELETE FROM case_worker WHERE case_id = " CASE_ROW);
SQL(worker_add,
    "INSERT INTO case_worker (practitioner_id, case_id, roles, open, next_due, opened_on, "
    "sort_name, urn, words) "
    "VALUES ((SELECT id FROM practitioner WHERE uuid = :practitioner), " CASE_ROW
    ", :roles, :open, :next_due, :opened, :sort, :urn, :words) "
    "ON CONFLICT (practitioner_id, case_id) DO UPDATE SET roles = roles | excluded.roles");
SQL(due_clear, "DELETE FROM case_due WHERE case_id = " CASE_ROW);
SQL(due_add,
    "INSERT INTO case_due (case_id, rule, due, told_on, warns_on, amber, red, who, record, about) "
    "VALUES (" CASE_ROW ", :rule, :due, :told, :warns, :amber, :red, :who, :record, :about)");
SQL(due_touch, "UPDATE case_due SET due = :due, told_on = :due, warns_on = :due, amber = :due "
               "WHERE case_id = " CASE_ROW " AND rule = 'STALE' AND due <> :due");
SQL(urn_next, "INSERT INTO urn_counter (year, last) VALUES (:year, 1) "
              "ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last");
SQL(urn_used, "INSERT INTO urn_counter (year, last) VALUES (:year, :last) "
              "ON CONFLICT (year) DO UPDATE SET last = max(last, excluded.last)");

static bool put_row(struct db *db, const struct board_row *row, struct err *err)
{
    struct stmt *q = stmt_open(db, &board_put);

    stmt_bind_ident(q, ":case", &row->case_id);
    stmt_bind_int(q, ":open", row->open);
    stmt_bind_text(q, ":state", row->state);
    stmt_bind_text(q, ":urn", row->urn);
    stmt_bind_ident(q, ":subject", &row->subject_id);
    stmt_bind_text(q, ":family", row->family_name);
    stmt_bind_text(q, ":given", row->given_names);
    stmt_bind_text(q, ":sort", row->sort_name);
    stmt_bind_text(q, ":words", row->words);
    stmt_bind_date(q, ":dob", row->dob);
    stmt_bind_date(q, ":edd", row->edd);
    stmt_bind_date(q, ":opened", row->opened_on);
    stmt_bind_date(q, ":closed", row->closed_on);
    stmt_bind_ident(q, ":locality", &row->locality);
    stmt_bind_ident(q, ":lead", &row->lead);
    stmt_bind_text(q, ":lead_kind", row->lead_kind);
    stmt_bind_ident(q, ":agency", &row->lead_agency);
    stmt_bind_text(q, ":sector", row->sector);
    stmt_bind_text(q, ":consent", row->consent);
    stmt_bind_date(q, ":until", row->consent_until);
    stmt_bind_int(q, ":next_due", row->next_due);
    stmt_bind_text(q, ":next_rule", row->next_rule);
    stmt_bind_text(q, ":next_about", row->next_about);
    stmt_bind_int(q, ":made_on", row->made_on);
    stmt_bind_int(q, ":turns_on", row->turns_on);
    stmt_run(q);
    return stmt_done(q, err);
}

static bool clear(struct db *db, const struct sql *sql, const struct ident *case_id,
                  struct err *err)
{
    struct stmt *q = stmt_open(db, sql);

    stmt_bind_ident(q, ":case", case_id);
    stmt_run(q);
    return stmt_done(q, err);
}

static bool add_worker(struct db *db, const struct board_row *row,
                       const struct board_worker *worker, struct err *err)
{
    struct stmt *q = stmt_open(db, &worker_add);

    stmt_bind_ident(q, ":practitioner", &worker->practitioner);
    stmt_bind_ident(q, ":case", &row->case_id);
    stmt_bind_int(q, ":roles", worker->roles);
    stmt_bind_int(q, ":open", row->open);
    stmt_bind_int(q, ":next_due", row->next_due);
    stmt_bind_date(q, ":opened", row->opened_on);
    stmt_bind_text(q, ":sort", row->sort_name);
    stmt_bind_text(q, ":urn", row->urn);
    stmt_bind_text(q, ":words", row->words);
    stmt_run(q);
    return stmt_done(q, err);
}

static bool add_due(struct db *db, const struct ident *case_id, const struct board_due *due,
                    struct err *err)
{
    struct stmt *q = stmt_open(db, &due_add);

    stmt_bind_ident(q, ":case", case_id);
    stmt_bind_text(q, ":rule", due->rule);
    stmt_bind_date(q, ":due", due->due);
    stmt_bind_date(q, ":told", due->told);
    stmt_bind_date(q, ":warns", due->warns);
    stmt_bind_date(q, ":amber", due->amber);
    stmt_bind_date(q, ":red", due->red);
    stmt_bind_ident(q, ":who", &due->who);
    stmt_bind_ident(q, ":record", &due->record);
    stmt_bind_text(q, ":about", due->about);
    stmt_run(q);
    return stmt_done(q, err);
}

bool board_store_put(struct db *db, const struct board_row *row,
                     const struct board_worker *workers, size_t worker_count,
                     const struct board_due *dues, size_t due_count, struct err *err)
{
    if (!put_row(db, row, err) || !clear(db, &worker_clear, &row->case_id, err) ||
        !clear(db, &due_clear, &row->case_id, err))
        return false;
    for (size_t i = 0; i < worker_count; i++) {
        if (!add_worker(db, row, &workers[i], err))
            return false;
    }
    for (size_t i = 0; i < due_count; i++) {
        if (!add_due(db, &row->case_id, &dues[i], err))
            return false;
    }
    return true;
}

bool board_store_touch(struct db *db, const struct ident *case_id, struct date stale_on,
                       struct err *err)
{
    struct stmt *q = stmt_open(db, &due_touch);

    stmt_bind_ident(q, ":case", case_id);
    stmt_bind_date(q, ":due", stale_on);
    stmt_run(q);
    return stmt_done(q, err);
}

bool board_store_next_urn(struct db *db, int year, int *number, struct err *err)
{
    struct stmt *q = stmt_open(db, &urn_next);

    stmt_bind_int(q, ":year", year);
    if (stmt_row(q))
        *number = (int)stmt_int(q, "last");
    return stmt_done(q, err);
}

bool board_store_used_urn(struct db *db, int year, int number, struct err *err)
{
    struct stmt *q = stmt_open(db, &urn_used);

    stmt_bind_int(q, ":year", year);
    stmt_bind_int(q, ":last", number);
    stmt_run(q);
    return stmt_done(q, err);
}
