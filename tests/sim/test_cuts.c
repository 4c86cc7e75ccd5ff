/* SPDX-License-Identifier: MIT */
/*
 * Power cuts under the real store: saving, making a store, bringing one up to
 * date. What was acknowledged is there, at most the one save in flight
 * besides, every content is what its hash says, and the trail is whole.
 *
 * SIM_CUTS and SIM_SEED set how many cuts and which dice.
 */

#include "config.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "base/secret.h"
#include "sim/sim_disk.h"
#include "store/audit_store.h"
#include "store/db_private.h"
#include "store/draft_store.h"
#include "store/migrate.h"
#include "store/page_seal.h"
#include "store/record_store.h"
#include "store/user_store.h"
#include "support/harness.h"
#include "support/machine_fake.h"

enum { PEOPLE = 6, ROUNDS = 40, PARTS = 12 };

/* Each part is tried on plain pages and on sealed ones. */
enum { PLAIN, SEALED, WAYS };
static const char *const ways[WAYS] = { "plain", "sealed" };

/* What the store must hold, by the program's own account. */
struct belief {
    struct ident id[PEOPLE];
    int64_t saved[PEOPLE]; /* the number in the last acknowledged save; 0 not there */
    int64_t rows;          /* of the trail */
    int flying;            /* who is being saved; -1 nobody */
};

struct town {
    struct fake fake;
    struct place place;
    struct db *db;
    struct secret *chain, *page_key;
    struct belief belief;
    struct err err;
    const char *weaker; /* settings that are known to lose, to see that it is seen */
    int64_t cuts, lost, damaged, twice;
    uint64_t seed;
};

static int64_t setting(const char *name, int64_t usual)
{
    const char *text = getenv(name);

    return text ? strtoll(text, NULL, 10) : usual;
}

static void town_init(struct town *t, uint64_t seed, int way)
{
    memset(t, 0, sizeof(*t));
    sim_disk_start();
    sim_disk_clear(seed);
    fake_init(&t->fake, seed);
    t->fake.machine.files = sim_disk_files();
    t->seed = seed;
    t->place = (struct place){ .machine = &t->fake.machine, .folder = "sim", .vfs = "sim" };
    t->chain = secret_from("0123456789abcdef0123456789abcdef", KEY_LENGTH);
    t->page_key = secret_from("abcdef0123456789abcdef0123456789", KEY_LENGTH);
    if (way == SEALED)
        t->place.page_key = t->page_key;
    t->belief.flying = -1;
}

static void town_close(struct town *t)
{
    db_close(t->db);
    secret_free(t->page_key);
    secret_free(t->chain);
    sim_disk_clear(0);
}

static bool trail(struct town *t, enum audit_action action)
{
    struct audit_event event = { .action = action, .who = { .login = "aamber" } };

    return audit_store_append(t->db, t->chain, &event, &t->err);
}

static bool make_store(struct town *t)
{
    struct db_about about = { .uuid = { { 7 } }, .kind = STORE_LIVE, .created = { 5 } };
    struct record_stamp stamp = { .at_ms = t->fake.now_ms };
    struct stored_user user = { .id = { { 0xa } }, .login = "aamber", .name = "Amy Amber",
                                .disabled_at = INSTANT_NONE };

    return db_create(&t->place, &about, &t->db, &t->err) && db_write(t->db, &t->err) &&
           user_store_add(t->db, &user, &stamp, &t->err) && trail(t, AUDIT_INIT) &&
           db_commit(t->db, &t->err) && db_publish(&t->db, &t->err);
}

static bool open_store(struct town *t)
{
    if (!db_open(&t->place, ACCESS_WRITE, STORE_LIVE, &t->db, &t->err))
        return false;
    if (t->weaker) {
        t->db->trust = TRUST_SETTING;
        sqlite3_exec(t->db->handle, t->weaker, NULL, NULL, NULL);
        t->db->trust = TRUST_WORK;
    }
    return true;
}

/* ----- Saving ------------------------------------------------------------ */

/* Long enough texts that pages fill and spill over. */
static void write_person(struct town *t, struct person *person, int i, int64_t number)
{
    static char address[190];

    memset(address, 'a' + (int)(number % 26), sizeof(address) - 1);
    snprintf(address, sizeof(address) - 60, "%d High Street, Leechester", (int)number);
    person->record.id = t->belief.id[i];
    person->name = "Joanne Tolliver";
    person->address = address;
}

static bool save_person(struct town *t, int i, int64_t number)
{
    struct record_stamp stamp = { .at_ms = t->fake.now_ms++ };
    struct arena arena = ARENA_INIT;
    uint8_t hash[RECORD_HASH];
    struct person person;
    bool ok;

    record_init(entity_of(ENTITY_person), &person);
    ok = t->belief.saved[i] == 0 || record_store_get(t->db, ENTITY_person, &t->belief.id[i],
                                                     &person, &arena, &t->err);
    write_person(t, &person, i, number);
    ok = ok && (t->belief.saved[i] == 0
                    ? record_store_add(t->db, ENTITY_person, &person, &stamp, hash, &t->err)
                    : record_store_change(t->db, ENTITY_person, &person, &stamp, hash, &t->err));
    arena_clear(&arena);
    return ok;
}

static bool save(struct town *t)
{
    int i = (int)sim_dice(PEOPLE);
    struct ident user = { { 0xa } };
    struct stored_draft draft = { .form = "person", .title = "t", .body = "half typed" };
    bool ok;

    if (t->belief.saved[i] == 0)
        t->belief.id[i] = ident_new(&t->fake.machine);
    t->belief.flying = i;
    if (!db_write(t->db, &t->err))
        return false;
    ok = save_person(t, i, t->belief.saved[i] + 1) &&
         draft_store_keep(t->db, &user, &draft, &t->err) && trail(t, AUDIT_CHANGE);
    if (!db_finish(t->db, ok, &t->err))
        return false;
    t->belief.saved[i]++;
    t->belief.rows++;
    t->belief.flying = -1;
    return true;
}

/* The number of the save that the store holds for somebody; -1 for a mix. */
static int64_t found(struct town *t, int i)
{
    struct arena arena = ARENA_INIT;
    struct person person, wanted;
    int64_t number = 0;

    if (record_store_get(t->db, ENTITY_person, &t->belief.id[i], &person, &arena, &t->err)) {
        number = person.record.version;
        record_init(entity_of(ENTITY_person), &wanted);
        write_person(t, &wanted, i, number);
        for (int f = 0; f < entity_of(ENTITY_person)->field_count; f++)
            if (!field_equal(&entity_of(ENTITY_person)->fields[f], &person, &wanted))
                number = -1;
    }
    arena_clear(&arena);
    return number;
}

/* The trail each time; all hashes and SQLite's own checks now and then, for
 * they take longer than the cut. */
static bool is_whole(struct town *t, struct audit_verdict *verdict)
{
    if (!audit_store_verify(t->db, t->chain, NULL, NULL, NULL, verdict, &t->err))
        return false;
    return t->cuts % 8 != 0 || (record_store_prove(t->db, NULL, NULL, &t->err) &&
                                db_check(t->db, DB_CHECK_WHOLE, &t->err));
}

/* Compares the store with the belief, and takes over the one save that was in
 * flight when it did arrive. */
static void compare(struct town *t)
{
    struct audit_verdict verdict;
    int64_t rows = t->belief.rows;

    for (int i = 0; i < PEOPLE; i++) {
        int64_t number = t->belief.saved[i] || i == t->belief.flying ? found(t, i) : 0;

        if (number == t->belief.saved[i] + 1 && i == t->belief.flying) {
            t->belief.saved[i]++;
            rows++;
        } else if (number >= 0 && number < t->belief.saved[i]) {
            t->lost++;
        } else if (number != t->belief.saved[i]) {
            t->damaged++;
        }
    }
    if (!is_whole(t, &verdict))
        t->damaged++;
    else if (verdict.rows < rows)
        t->lost++;
    else if (verdict.rows > rows)
        t->damaged++;
    t->belief.rows = rows;
    t->belief.flying = -1;
}

/* The program is gone, the power is back; in a third of the rounds it goes
 * again while the store is being tidied up. */
static bool recover(struct town *t)
{
    db_close(t->db);
    t->db = NULL;
    sim_disk_power();
    if (sim_dice(3) == 0) {
        sim_disk_cut_at(1 + (int64_t)sim_dice(12));
        if (!open_store(t) && sim_disk_is_cut())
            t->twice++;
        sim_disk_cut_at(sim_disk_is_cut() ? 1 : 0);
        if (sim_disk_is_cut()) {
            db_close(t->db);
            t->db = NULL;
            sim_disk_power();
        }
        sim_disk_cut_at(0);
    }
    return t->db || open_store(t);
}

/* True while the round may go on with this store. */
static bool one_cut(struct town *t)
{
    int64_t before = t->lost + t->damaged;

    sim_disk_cut_at(1 + (int64_t)sim_dice(160));
    while (save(t))
        ;
    t->cuts++;
    if (!recover(t)) {
        t->damaged++;
        return false;
    }
    compare(t);
    return t->lost + t->damaged == before;
}

static void start_again(struct town *t)
{
    db_close(t->db);
    t->db = NULL;
    sim_disk_back();
    memset(&t->belief, 0, sizeof(t->belief));
    t->belief.flying = -1;
    t->belief.rows = 1;
    ck_assert_msg(open_store(t), "%s", t->err.msg);
}

static void many_cuts(struct town *t, int64_t cuts)
{
    ck_assert_msg(make_store(t), "%s (%s)", t->err.msg, t->err.detail);
    sim_disk_keep();
    while (t->cuts < cuts) {
        start_again(t);
        for (int i = 0; i < ROUNDS && t->cuts < cuts; i++)
            if (!one_cut(t))
                break;
    }
}

static void report(const struct town *t, const char *what)
{
    printf("%s, %s: %lld cuts (%lld again while tidying up), %lld lost, %lld damaged\n",
           what, ways[t->place.page_key != NULL],
           (long long)t->cuts, (long long)t->twice, (long long)t->lost, (long long)t->damaged);
    fflush(stdout);
}

START_TEST(nothing_acknowledged_is_lost_while_saving)
{
    struct town t;

    town_init(&t, (uint64_t)setting("SIM_SEED", 1) * PARTS + (uint64_t)_i, _i % WAYS);
    many_cuts(&t, setting("SIM_CUTS", 5000) * 84 / 100 / PARTS + 1);
    report(&t, "saving");
    ck_assert_msg(t.lost == 0 && t.damaged == 0, "seed %llu: %s (%s)",
                  (unsigned long long)t.seed, t.err.msg, t.err.detail);
    ck_assert_msg(t.twice > 0 || t.cuts < 100, "none hit while tidying up");
    town_close(&t);
}
END_TEST

/* ----- Making a store ---------------------------------------------------- */

static void one_making(struct town *t, int64_t operations)
{
    struct audit_verdict verdict;
    bool made;

    sim_disk_clear(sim_dice(UINT64_MAX));
    sim_disk_cut_at(1 + (int64_t)sim_dice((uint64_t)operations + 4));
    made = make_store(t);
    db_close(t->db);
    t->db = NULL;
    t->cuts++;
    sim_disk_power();
    if (made && !place_has_store(&t->place))
        t->lost++;
    if (!place_has_store(&t->place) && !make_store(t))
        t->damaged++; /* what was left stands in the way */
    if (!open_store(t) ||
        !audit_store_verify(t->db, t->chain, NULL, NULL, NULL, &verdict, &t->err) ||
        !record_store_prove(t->db, NULL, NULL, &t->err) || verdict.rows != 1)
        t->damaged++;
    db_close(t->db);
    t->db = NULL;
}

START_TEST(a_store_is_made_whole_or_not_at_all)
{
    struct town t;
    int64_t cuts = setting("SIM_CUTS", 5000) * 4 / 100;
    int64_t operations;

    town_init(&t, (uint64_t)setting("SIM_SEED", 2), _i);
    sim_disk_cut_at(0);
    ck_assert(make_store(&t));
    operations = sim_disk_operations();
    while (t.cuts < cuts)
        one_making(&t, operations);
    report(&t, "making");
    ck_assert_msg(t.lost == 0 && t.damaged == 0, "seed %llu: %s (%s)",
                  (unsigned long long)t.seed, t.err.msg, t.err.detail);
    town_close(&t);
}
END_TEST

/* ----- Bringing a store up to date --------------------------------------- */

/* A store as the program's first migration alone left it, with something in. */
static void older_store(struct town *t)
{
    static const char rows[] =
        "INSERT INTO meta VALUES (1, x'07000000000000000000000000000000', 'LIVE', 'CAF', 5, 1);"
        "INSERT INTO config VALUES ('P_a', '1', 1), ('P_b', '2', 1);"
        "INSERT INTO app_user (uuid, login, name, created_at)"
        " VALUES (x'0a000000000000000000000000000000', 'aamber', 'Amy Amber', 5);";
    struct seal *seal = NULL;
    int reserve = PAGE_RESERVE;
    sqlite3 *other;

    sim_disk_clear(t->seed);
    if (t->place.page_key)
        seal = seal_new(&t->fake.machine, "sim", t->place.page_key);
    ck_assert_int_eq(sqlite3_open_v2("sim/" PLACE_DB, &other,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                     seal ? seal_name(seal) : "sim"),
                     SQLITE_OK);
    if (seal)
        sqlite3_file_control(other, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve);
    ck_assert_int_eq(sqlite3_exec(other,
                                  "PRAGMA temp_store = MEMORY; PRAGMA application_id = 0x43616644",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(other, migrate_step(1)->text, NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(other, rows, NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(other), SQLITE_OK);
    seal_free(seal);
    sim_disk_keep();
}

static bool holds_its_rows(struct town *t)
{
    int64_t rows = 0;

    return db_number(t->db, "SELECT (SELECT count(*) FROM config) + (SELECT count(*) FROM app_user)",
                     &rows, &t->err) &&
           rows == 3 && db_check(t->db, DB_CHECK_WHOLE, &t->err);
}

static void one_update(struct town *t, int64_t operations)
{
    sim_disk_back();
    sim_disk_cut_at(1 + (int64_t)sim_dice((uint64_t)operations + 4));
    (void)!open_store(t);
    t->cuts++;
    if (!recover(t) || !holds_its_rows(t))
        t->damaged++;
    db_close(t->db);
    t->db = NULL;
}

START_TEST(a_store_is_brought_up_to_date_through_any_cut)
{
    struct town t;
    int64_t cuts = setting("SIM_CUTS", 5000) * 4 / 100;
    int64_t operations;

    town_init(&t, (uint64_t)setting("SIM_SEED", 3), _i);
    older_store(&t);
    sim_disk_cut_at(0);
    ck_assert_msg(open_store(&t), "%s (%s)", t.err.msg, t.err.detail);
    operations = sim_disk_operations();
    db_close(t.db);
    t.db = NULL;
    while (t.cuts < cuts)
        one_update(&t, operations);
    report(&t, "updating");
    ck_assert_msg(t.damaged == 0, "seed %llu: %s (%s)", (unsigned long long)t.seed, t.err.msg,
                  t.err.detail);
    town_close(&t);
}
END_TEST

/* ----- That it can find something ---------------------------------------- */

static const struct {
    const char *settings;
    bool loses, damages;
} weaknesses[] = {
    { "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL", true, false },
    { "PRAGMA synchronous = OFF", true, true },
};

START_TEST(the_simulator_finds_known_weaknesses)
{
    struct town t;

    town_init(&t, 4, _i % WAYS);
    t.weaker = weaknesses[_i / WAYS].settings;
    many_cuts(&t, 100);
    report(&t, t.weaker);
    /* a sealed page that is half another is not read at all: nothing is lost unseen */
    if (weaknesses[_i / WAYS].loses && !(weaknesses[_i / WAYS].damages && _i % WAYS == SEALED))
        ck_assert_int_gt(t.lost, 0);
    if (weaknesses[_i / WAYS].damages)
        ck_assert_int_gt(t.damaged, 0);
    town_close(&t);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, nothing_acknowledged_is_lost_while_saving, 0, PARTS);
    tcase_add_loop_test(t, a_store_is_made_whole_or_not_at_all, 0, WAYS);
    tcase_add_loop_test(t, a_store_is_brought_up_to_date_through_any_cut, 0, WAYS);
    tcase_add_loop_test(t, the_simulator_finds_known_weaknesses, 0, WAYS * COUNT(weaknesses));
}

TEST_MAIN("power cuts", cases)
