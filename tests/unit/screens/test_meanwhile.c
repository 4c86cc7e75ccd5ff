/* SPDX-License-Identifier: MIT */
/* While nobody presses a key the trail is proved, and what is found is told to whoever may act. */

#include "config.h"

#include <locale.h>
#include <sqlite3.h>

#define DESK_PLAIN true

#include "support/harness.h"
#include "support/seat.h"

#include "service/audit_svc.h"

/* Somebody altered a row before this person began. */
static void open_altered(struct seat *seat, const char *login, const char *text)
{
    char path[160];
    sqlite3 *db;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat->desk);
    desk_sign_out(&seat->desk);
    ck_assert_int_eq(sqlite3_open(folder_file(&seat->desk.folder, "store.db", path), &db),
                     SQLITE_OK);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    ck_assert_int_eq(sqlite3_exec(db, text, NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
    desk_sign_in(&seat->desk, login);
    seat_sit(seat);
}

#define NOTHING "SELECT 1"
#define EDITED "UPDATE audit_event SET login = 'nobody' WHERE seq = 3"

static void wait_to_the_end(struct seat *seat)
{
    for (int i = 0; i < 100 && stack_work_due(seat->stack) != INT64_MAX; i++)
        (void)stack_work(seat->stack);
    ck_assert(stack_work_due(seat->stack) == INT64_MAX);
}

/* How often a row says that the trail was found altered. */
static bool count_found(void *data, const struct audit_row *row)
{
    *(int *)data += strcmp(row->action, "verify") == 0 && strcmp(row->outcome, "FAILED") == 0;
    return true;
}

static int times_found(struct seat *seat)
{
    struct audit_filter all = { .from = DATE_NONE };
    int found = 0;

    desk_ok(&seat->desk, audit_list(app_session(seat->app), &all, count_found, &found,
                                    &seat->desk.err));
    return found;
}

static const struct {
    const char *login;
    const char *done;
    bool told, found;
} sittings[] = {
    { "icalloway", NOTHING, false, false },
    { "icalloway", EDITED, true, true },
    { "ldanvers", EDITED, true, true },
    { "hoduya", NOTHING, false, false },
    { "hoduya", EDITED, false, true },
};

START_TEST(a_finding_is_told_to_whoever_may_act)
{
    struct seat seat = { .app = NULL };

    open_altered(&seat, sittings[_i].login, sittings[_i].done);
    wait_to_the_end(&seat);
    ck_assert_int_eq(seat_says(&seat, "The trail was altered: row 3"), sittings[_i].told);
    ck_assert_int_eq(seat_says(&seat, "Keep a copy of the store's folder"), sittings[_i].told);
    ck_assert_int_eq(times_found(&seat), sittings[_i].found);
    seat_close(&seat);
}
END_TEST

START_TEST(nothing_is_proved_behind_a_lock)
{
    struct seat seat = { .app = NULL };

    open_altered(&seat, "icalloway", EDITED);
    app_lock(seat.app);
    wait_to_the_end(&seat);
    ck_assert(!seat_says(&seat, "The trail was altered"));
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_finding_is_told_to_whoever_may_act, 0, COUNT(sittings));
    tcase_add_test(t, nothing_is_proved_behind_a_lock);
}

TEST_MAIN("meanwhile", cases)
