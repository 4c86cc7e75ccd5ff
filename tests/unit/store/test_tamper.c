/* SPDX-License-Identifier: MIT */
/* The ten attacks on the trail, each many times at places drawn by lot, on a plain store and on one
 * whose pages are sealed: none goes unseen. safety.md 3.3, 7 (34 to 43).
 *
 * TAMPER_TRIES sets how often each is tried. */

#include "config.h"

#include "store/audit_store.h"

#include "support/harness.h"
#include "support/insider.h"
#include "support/store_fixture.h"

/* The older states are those of the rows from OLDEST on. */
enum { ROWS = 40, OLDEST = 20, TRIES = 40 };

struct state {
    unsigned char *bytes;
    size_t length;
};

struct target {
    struct fixture f;
    struct secret *key, *chain; /* of the pages, NULL: plain; of the trail */
    struct state states[ROWS + 1];
    struct audit_anchor anchor; /* of the last row */
};

static int64_t dice(struct target *t, int64_t sides)
{
    return (int64_t)(fake_number(&t->f.fake) % (uint64_t)sides);
}

static void open_it(struct target *t)
{
    ck_ok(&t->f, db_open(&t->f.place, ACCESS_WRITE, STORE_LIVE, &t->f.db, &t->f.err));
}

static void shut(struct target *t)
{
    db_close(t->f.db);
    t->f.db = NULL;
}

static void append_one(struct target *t, int n)
{
    struct audit_event event = {
        .who = { .user = { { (uint8_t)(n % 3 + 1) } }, .login = n % 2 ? "aamber" : "bbloom",
                 .role = "PRACTITIONER", .host = "desk1", .unix_uid = 1000 + n % 2 },
        .action = n % 2 ? AUDIT_VIEW : AUDIT_SEARCH,
        .case_id = { { (uint8_t)(n % 4) } },
        .reason = n % 2 ? NULL : "new referral",
        .detail = "{\"hits\":2}",
    };

    fake_pass(&t->f.fake, 60000);
    ck_ok(&t->f, audit_store_append(t->f.db, t->chain, &event, &t->f.err));
}

/* So many rows from the n-th on, in one save. */
static void append(struct target *t, int n, int rows)
{
    ck_ok(&t->f, db_write(t->f.db, &t->f.err));
    for (int i = 0; i < rows; i++)
        append_one(t, n + i);
    ck_ok(&t->f, db_commit(t->f.db, &t->f.err));
}

static void target_make(struct target *t, bool sealed)
{
    memset(t, 0, sizeof(*t));
    fixture_folder(&t->f);
    t->chain = secret_random(&t->f.fake.machine, KEY_LENGTH);
    t->key = sealed ? secret_random(&t->f.fake.machine, KEY_LENGTH) : NULL;
    t->f.place.page_key = t->key;
    fixture_create(&t->f, STORE_LIVE);
    open_it(t);
    append(t, 1, OLDEST - 1);
    for (int n = OLDEST; n <= ROWS; n++) {
        append(t, n, 1);
        t->states[n].bytes = folder_read(&t->f.folder, PLACE_DB, &t->states[n].length);
    }
    ck_ok(&t->f, audit_store_head(t->f.db, &t->anchor, &t->f.err));
    shut(t);
}

static void target_close(struct target *t)
{
    for (int n = OLDEST; n <= ROWS; n++)
        free(t->states[n].bytes);
    secret_free(t->key);
    secret_free(t->chain);
    fixture_close(&t->f);
}

static void put_back(struct target *t, int64_t row)
{
    folder_write(&t->f.folder, PLACE_DB, t->states[row].bytes, t->states[row].length);
}

/* ----- The attacks --------------------------------------------------------- */

/* Runs a statement whose "%lld" are these numbers. */
static void at_row(struct insider *insider, const char *format, int64_t a, int64_t b)
{
    char *text = sqlite3_mprintf(format, (long long)a, (long long)b);

    insider_do(insider, text);
    sqlite3_free(text);
}

static int64_t any_row(struct target *t)
{
    return 1 + dice(t, ROWS);
}

/* Each changes what it sets, whatever is there. */
static const char *const edits[] = {
    "UPDATE audit_event SET at_ms = at_ms + %lld + 1 WHERE seq = %lld",
    "UPDATE audit_event SET mono_ms = mono_ms - %lld - 1 WHERE seq = %lld",
    "UPDATE audit_event SET sitting = CAST(substr('0123456789abcde%lld', -16) AS BLOB) WHERE seq = %lld",
    "UPDATE audit_event SET org = 'Agency %lld' WHERE seq = %lld",
    "UPDATE audit_event SET user = CAST(substr('0123456789abcde%lld', -16) AS BLOB) WHERE seq = %lld",
    "UPDATE audit_event SET login = login || %lld WHERE seq = %lld",
    "UPDATE audit_event SET role = 'AUDITOR' || %lld WHERE seq = %lld",
    "UPDATE audit_event SET unix_uid = unix_uid + 7 + %lld WHERE seq = %lld",
    "UPDATE audit_event SET host = NULL WHERE %lld >= 0 AND seq = %lld",
    "UPDATE audit_event SET terminal = 'pts/%lld' WHERE seq = %lld",
    "UPDATE audit_event SET action = 'list' WHERE %lld >= 0 AND seq = %lld",
    "UPDATE audit_event SET case_uuid = NULL WHERE %lld >= 0 AND seq = %lld AND case_uuid NOT NULL",
    "UPDATE audit_event SET reason = 'asked by %lld' WHERE seq = %lld",
    "UPDATE audit_event SET outcome = 'REFUSED' WHERE %lld >= 0 AND seq = %lld",
    "UPDATE audit_event SET detail = '{\"hits\":%lld3}' WHERE seq = %lld",
};

static int64_t edit_a_row(struct target *t, struct insider *insider)
{
    int64_t row = any_row(t);

    do {
        at_row(insider, edits[dice(t, COUNT(edits))], dice(t, 1000), row);
    } while (sqlite3_changes(insider->db) == 0);
    return row;
}

static void edit(struct target *t, struct insider *insider)
{
    (void)edit_a_row(t, insider);
}

/* With no key, or with one that is not the trail's. */
static void recompute(struct target *t, struct insider *insider)
{
    struct secret *other = dice(t, 2) ? secret_random(&t->f.fake.machine, KEY_LENGTH) : NULL;

    insider_seal_anew(insider, edit_a_row(t, insider), other);
    secret_free(other);
}

static void delete_one(struct target *t, struct insider *insider)
{
    at_row(insider, "DELETE FROM audit_event WHERE seq = %lld + 0 * %lld", any_row(t), 0);
}

/* Moves the rows from one on by some places. */
static void move_rows(struct insider *insider, int64_t from, int64_t by)
{
    at_row(insider, "UPDATE audit_event SET seq = -seq - %lld WHERE seq >= %lld", by, from);
    insider_do(insider, "UPDATE audit_event SET seq = -seq WHERE seq < 0");
}

static void renumber(struct target *t, struct insider *insider)
{
    int64_t row = any_row(t);

    at_row(insider, "DELETE FROM audit_event WHERE seq = %lld + 0 * %lld", row, 0);
    move_rows(insider, row + 1, -1);
}

/* A copy of another row as a new one, at the end or between, with that row's seal, a seal made up
 * or one made without the key. */
static void forge(struct target *t, struct insider *insider)
{
    int64_t row = 1 + dice(t, ROWS + 1);
    int64_t model = any_row(t);

    move_rows(insider, row, 1);
    at_row(insider,
           "INSERT INTO audit_event SELECT %lld, at_ms, mono_ms, sitting, org, user, login, role,"
           " unix_uid, host, terminal, action, subject, case_uuid, entity, record, row_version,"
           " record_hash, reason_code, reason, outcome, detail, mac FROM audit_event WHERE seq = %lld",
           row, model >= row ? model + 1 : model);
    if (dice(t, 2))
        at_row(insider, "UPDATE audit_event SET mac = randomblob(%lld) WHERE seq = %lld", MAC_LENGTH,
               row);
    else if (dice(t, 2))
        insider_seal_anew(insider, row, NULL);
}

static void swap(struct target *t, struct insider *insider)
{
    int64_t one = any_row(t);
    int64_t other = 1 + (one + dice(t, ROWS - 1)) % ROWS;

    at_row(insider, "UPDATE audit_event SET seq = -%lld WHERE seq = %lld", other, one);
    at_row(insider, "UPDATE audit_event SET seq = %lld WHERE seq = %lld", one, other);
    insider_do(insider, "UPDATE audit_event SET seq = -seq WHERE seq < 0");
}

static void cut_off(struct target *t, struct insider *insider)
{
    at_row(insider, "DELETE FROM audit_event WHERE seq >= %lld + 0 * %lld", any_row(t), 0);
}

static void alter_seal(struct target *t, struct insider *insider)
{
    int64_t row = any_row(t);
    sqlite3_stmt *q = insider_ask(insider, "SELECT mac FROM audit_event WHERE seq = ?");
    unsigned char mac[MAC_LENGTH];

    sqlite3_bind_int64(q, 1, row);
    ck_assert_int_eq(sqlite3_step(q), SQLITE_ROW);
    memcpy(mac, sqlite3_column_blob(q, 0), MAC_LENGTH);
    sqlite3_finalize(q);
    mac[dice(t, MAC_LENGTH)] ^= (unsigned char)(1 << dice(t, 8));
    q = insider_ask(insider, "UPDATE audit_event SET mac = ? WHERE seq = ?");
    sqlite3_bind_blob(q, 1, mac, MAC_LENGTH, SQLITE_STATIC);
    sqlite3_bind_int64(q, 2, row);
    ck_assert_int_eq(sqlite3_step(q), SQLITE_DONE);
    sqlite3_finalize(q);
}

/* The store as it was once, or that and what was done with it since. */
static void roll_back(struct target *t)
{
    put_back(t, OLDEST + dice(t, ROWS - OLDEST));
    if (dice(t, 2) == 0)
        return;
    open_it(t);
    append(t, (int)dice(t, 100), 1 + (int)dice(t, 30));
    shut(t);
}

static void flip(struct target *t)
{
    const struct state *last = &t->states[ROWS];
    unsigned char bit = (unsigned char)(1 << dice(t, 8));
    size_t at;

    do {
        at = (size_t)dice(t, (int64_t)last->length);
    } while (last->bytes[at] == 0); /* most of a plain store is empty, and says nothing */
    last->bytes[at] ^= bit;
    put_back(t, ROWS);
    last->bytes[at] ^= bit;
}

static const struct {
    const char *name;
    void (*inside)(struct target *t, struct insider *insider);
    void (*outside)(struct target *t);
} attacks[] = {
    { "a row edited", edit, NULL },
    { "a row edited, the chain made again", recompute, NULL },
    { "a row deleted", delete_one, NULL },
    { "a row deleted, the rest numbered again", renumber, NULL },
    { "a row forged", forge, NULL },
    { "two rows swapped", swap, NULL },
    { "the end cut off", cut_off, NULL },
    { "an older store in its place", NULL, roll_back },
    { "a seal altered", alter_seal, NULL },
    { "a bit flipped", NULL, flip },
};

/* ----- Seen ------------------------------------------------------------------ */

/* All that a plain store says, whatever stands between it. */
static void what_it_says(struct target *t, unsigned char hash[MAC_LENGTH])
{
    struct insider reader;
    sqlite3_stmt *tables;
    struct mac all;

    mac_start(&all, NULL);
    insider_come(&reader, &t->f.place);
    tables = insider_ask(&reader, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql"
                                  " NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1");
    while (sqlite3_step(tables) == SQLITE_ROW) {
        char *text = sqlite3_mprintf("SELECT * FROM \"%w\"", sqlite3_column_text(tables, 0));
        sqlite3_stmt *rows = insider_ask(&reader, text);

        mac_add(&all, text, strlen(text));
        while (sqlite3_step(rows) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(rows); i++) {
                int type = sqlite3_column_type(rows, i);

                mac_add(&all, &type, sizeof(type));
                mac_add(&all, sqlite3_column_blob(rows, i),
                        (size_t)sqlite3_column_bytes(rows, i));
            }
        }
        sqlite3_finalize(rows);
        sqlite3_free(text);
    }
    sqlite3_finalize(tables);
    insider_go(&reader);
    mac_finish(&all, hash);
}

/* The trail is proved against its anchor; where the file itself was altered, the file is checked
 * first, as `cafdesk check` does. */
static bool is_seen(struct target *t, bool whole_file)
{
    struct audit_anchors anchors = { &t->anchor, 1 };
    struct audit_verdict verdict;
    bool whole;

    t->f.err = ERR_INIT;
    whole = db_open(&t->f.place, ACCESS_WRITE, STORE_LIVE, &t->f.db, &t->f.err);
    whole = whole && (!whole_file || db_check(t->f.db, DB_CHECK_WHOLE, &t->f.err)) &&
            audit_store_verify(t->f.db, t->chain, &anchors, NULL, NULL, &verdict, &t->f.err);
    shut(t);
    return !whole;
}

static void attack(struct target *t, size_t which)
{
    struct insider insider;

    if (attacks[which].outside) {
        attacks[which].outside(t);
        return;
    }
    put_back(t, ROWS);
    insider_come(&insider, &t->f.place);
    attacks[which].inside(t, &insider);
    insider_go(&insider);
}

static const char *const kinds[] = { "plain", "sealed" };

static int tries_wanted(void)
{
    const char *text = getenv("TAMPER_TRIES");

    return text ? atoi(text) : TRIES;
}

START_TEST(no_attack_goes_unseen)
{
    size_t which = (size_t)_i % COUNT(attacks);
    bool sealed = (size_t)_i >= COUNT(attacks);
    bool file = attacks[which].outside == flip;
    int tries = tries_wanted(), unseen = 0, idle = 0, tried;
    struct target t;
    unsigned char before[MAC_LENGTH], now[MAC_LENGTH];

    target_make(&t, sealed);
    ck_assert_msg(!is_seen(&t, true), "%s", t.f.err.msg);
    what_it_says(&t, before);
    for (tried = 0; tried < tries; tried++) {
        attack(&t, which);
        if (is_seen(&t, file))
            continue;
        what_it_says(&t, now);
        if (sealed || !file || memcmp(before, now, MAC_LENGTH) != 0) {
            unseen++;
        } else { /* a bit that says nothing, between the rows of a plain page: it is no try */
            idle++;
            tried--;
        }
    }
    printf("%s, %s: %d tried, %d not seen", kinds[sealed], attacks[which].name, tried, unseen);
    if (idle)
        printf(" (and %d bits that say nothing)", idle);
    putchar('\n');
    ck_assert_int_eq(unseen, 0);
    target_close(&t);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, no_attack_goes_unseen, 0, 2 * COUNT(attacks));
}

TEST_MAIN("tamper", cases)
