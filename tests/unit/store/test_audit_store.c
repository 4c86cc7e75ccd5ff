/* SPDX-License-Identifier: MIT */
/* The trail: what is added can be read, and no change goes unseen. */

#include "config.h"

#include "store/audit_store.h"

#include <stdio.h>
#include <sys/wait.h>
#include <time.h>

#include "support/harness.h"
#include "support/insider.h"
#include "support/store_fixture.h"

enum { ROWS = 30, BAD = 17 };

static const struct ident amy = { { 0xa } };
static const struct ident bob = { { 0xb } };
static const struct ident case_one = { { 0xc1 } };

struct trail {
    struct fixture f;
    struct secret *chain;
    struct audit_anchor anchor; /* of the whole trail */
};

static void append(struct trail *t, const struct audit_event *event)
{
    struct audit_event copy = *event;

    ck_ok(&t->f, db_write(t->f.db, &t->f.err));
    ck_ok(&t->f, audit_store_append(t->f.db, t->chain, &copy, &t->f.err));
    ck_ok(&t->f, db_commit(t->f.db, &t->f.err));
}

/* Odd rows are Amy's views of case one, even ones Bob's searches. */
static void append_nth(struct trail *t, int n)
{
    struct audit_event event = {
        .who = { .user = n % 2 ? amy : bob, .login = n % 2 ? "aamber" : "bbloom",
                 .role = "PRACTITIONER", .host = "desk1", .unix_uid = 1000 + n % 2 },
        .action = n % 2 ? AUDIT_VIEW : AUDIT_SEARCH,
        .case_id = n % 2 ? case_one : IDENT_NONE,
        .reason = n % 2 ? NULL : "new referral",
        .detail = "{\"hits\":2}",
    };

    fake_pass(&t->f.fake, 60000);
    append(t, &event);
}

static void trail_open(struct trail *t, int rows)
{
    fixture_open(&t->f);
    t->chain = secret_random(&t->f.fake.machine, KEY_LENGTH);
    for (int n = 1; n <= rows; n++)
        append_nth(t, n);
    ck_ok(&t->f, audit_store_head(t->f.db, &t->anchor, &t->f.err));
}

static void trail_close(struct trail *t)
{
    secret_free(t->chain);
    fixture_close(&t->f);
}

static bool verify(struct trail *t, const struct audit_anchor *anchor,
                   struct audit_verdict *verdict)
{
    struct audit_anchors anchors = { anchor, anchor ? 1 : 0 };

    return audit_store_verify(t->f.db, t->chain, &anchors, NULL, NULL, verdict, &t->f.err);
}

START_TEST(a_row_comes_back_whole)
{
    struct trail t;
    struct audit_events events;
    struct audit_event *e;
    struct audit_event event = {
        .who = { .sitting = { { 1 } }, .user = amy, .org = "North", .login = "aamber",
                 .role = "SUPERVISOR", .unix_uid = 1001, .host = "desk1", .terminal = "pts/3" },
        .action = AUDIT_CHANGE,
        .outcome = AUDIT_REFUSED,
        .subject = { { 2 } },
        .case_id = case_one,
        .entity = "element_entry",
        .record = { { 3 } },
        .row_version = 4,
        .hashed = true, /* nothing was saved: the store says so */
        .reason_code = "R1",
        .reason = "supervision",
        .detail = "{\"fields\":[\"level\"]}",
    };

    trail_open(&t, 0);
    append(&t, &event);
    ck_ok(&t.f, audit_store_list(t.f.db, &(struct audit_query){ .limit = 5 }, &events, &t.f.arena,
                                 &t.f.err));
    ck_assert_uint_eq(events.count, 1);
    e = events.items;
    ck_assert_int_eq(e->seq, 1);
    ck_assert(e->at_ms == t.f.fake.now_ms && e->mono_ms == t.f.fake.mono_ms);
    ck_assert(ident_equal(&e->who.sitting, &event.who.sitting));
    ck_assert(ident_equal(&e->who.user, &amy));
    ck_assert_str_eq(e->who.org, "North");
    ck_assert_str_eq(e->who.login, "aamber");
    ck_assert_str_eq(e->who.role, "SUPERVISOR");
    ck_assert_int_eq(e->who.unix_uid, 1001);
    ck_assert_str_eq(e->who.host, "desk1");
    ck_assert_str_eq(e->who.terminal, "pts/3");
    ck_assert_int_eq(e->action, AUDIT_CHANGE);
    ck_assert_int_eq(e->outcome, AUDIT_REFUSED);
    ck_assert(ident_equal(&e->subject, &event.subject));
    ck_assert(ident_equal(&e->case_id, &case_one));
    ck_assert_str_eq(e->entity, "element_entry");
    ck_assert(ident_equal(&e->record, &event.record));
    ck_assert_int_eq(e->row_version, 4);
    ck_assert(!e->hashed);
    ck_assert_str_eq(e->reason_code, "R1");
    ck_assert_str_eq(e->reason, "supervision");
    ck_assert_str_eq(e->detail, "{\"fields\":[\"level\"]}");
    trail_close(&t);
}
END_TEST

START_TEST(an_untouched_trail_is_whole)
{
    struct trail t;
    struct audit_verdict verdict;

    trail_open(&t, ROWS);
    ck_ok(&t.f, verify(&t, &t.anchor, &verdict));
    ck_assert_int_eq(verdict.rows, ROWS);
    ck_assert_int_eq(verdict.first_bad, 0);
    ck_assert_int_eq(verdict.clock_back, 0);
    ck_assert_int_eq(verdict.head.seq, ROWS);
    ck_assert_mem_eq(verdict.head.mac, t.anchor.mac, MAC_LENGTH);
    trail_close(&t);
}
END_TEST

START_TEST(a_trail_without_rows_was_emptied)
{
    struct trail t;
    struct audit_verdict verdict;

    trail_open(&t, 0);
    ck_assert(!verify(&t, NULL, &verdict));
    ck_assert_int_eq(t.f.err.kind, ERR_DAMAGED);
    trail_close(&t);
}
END_TEST

/* Somebody with the file and SQLite, but without the key. */
static void as_insider(struct trail *t, const char *text)
{
    struct insider insider;

    insider_come(&insider, &t->f.place);
    insider_do(&insider, text);
    insider_go(&insider);
}

#define FORGED_ROW \
    "INSERT INTO audit_event SELECT 31, at_ms, mono_ms, sitting, org, user, login, role, unix_uid," \
    " host, terminal, action, subject, case_uuid, entity, record, row_version, record_hash," \
    " reason_code, reason, outcome, detail, randomblob(32) FROM audit_event WHERE seq = 30"

static const struct {
    const char *attack;
    const char *text;
    int64_t first_bad;
    const char *how;
} attacks[] = {
    { "edit a field", "UPDATE audit_event SET login = 'nobody' WHERE seq = 17", 17,
      "was changed after" },
    { "edit the last row", "UPDATE audit_event SET login = 'nobody' WHERE seq = 30", 30,
      "does not follow" },
    { "edit the first row", "UPDATE audit_event SET reason = 'x' WHERE seq = 1", 1,
      "was changed after" },
    { "make a text NULL", "UPDATE audit_event SET detail = NULL WHERE seq = 17", 17,
      "was changed after" },
    { "hide text behind a NUL",
      "UPDATE audit_event SET detail = detail || char(0) || 'x' WHERE seq = 17", 17,
      "was changed after" },
    { "move text from one column to the next",
      "UPDATE audit_event SET role = host, host = role WHERE seq = 17", 17, "was changed after" },
    { "delete a row", "DELETE FROM audit_event WHERE seq = 17", 17, "is missing" },
    { "delete the first row", "DELETE FROM audit_event WHERE seq = 1", 1, "is missing" },
    { "delete all", "DELETE FROM audit_event", 1, "is missing" },
    { "delete and number again",
      "DELETE FROM audit_event WHERE seq = 17;"
      "UPDATE audit_event SET seq = -seq WHERE 0; UPDATE audit_event SET seq = seq - 1 WHERE seq > 17",
      17, "does not follow" },
    { "swap two rows",
      "UPDATE audit_event SET seq = 99 WHERE seq = 17; UPDATE audit_event SET seq = 17 WHERE seq = 18;"
      "UPDATE audit_event SET seq = 18 WHERE seq = 99",
      17, "does not follow" },
    { "forge one at the end", FORGED_ROW, 31, "does not follow" },
    { "change a seal", "UPDATE audit_event SET mac = randomblob(32) WHERE seq = 17", 17,
      "does not follow" },
};

START_TEST(an_attack_is_seen_and_its_row_named)
{
    struct trail t;
    struct audit_verdict verdict;

    trail_open(&t, ROWS);
    as_insider(&t, attacks[_i].text);
    ck_assert_msg(!verify(&t, NULL, &verdict), "%s", attacks[_i].attack);
    ck_assert_int_eq(t.f.err.kind, ERR_DAMAGED);
    ck_assert_int_eq(verdict.first_bad, attacks[_i].first_bad);
    ck_assert_msg(strstr(t.f.err.msg, attacks[_i].how) != NULL, "%s: %s", attacks[_i].attack,
                  t.f.err.msg);
    trail_close(&t);
}
END_TEST

/* Seals rows 17 to 30 anew after an edit, as one would without the key. */
static void seal_anew(struct trail *t, const struct secret *key)
{
    struct insider insider;

    insider_come(&insider, &t->f.place);
    insider_seal_anew(&insider, BAD, key);
    insider_go(&insider);
}

START_TEST(a_chain_made_again_needs_the_key)
{
    struct trail t;
    struct audit_verdict verdict;
    struct secret *other;

    trail_open(&t, ROWS);
    other = secret_random(&t.f.fake.machine, KEY_LENGTH);
    as_insider(&t, "UPDATE audit_event SET login = 'nobody' WHERE seq = 17");
    seal_anew(&t, NULL);
    ck_assert(!verify(&t, NULL, &verdict));
    ck_assert_int_eq(verdict.first_bad, BAD);
    seal_anew(&t, other);
    ck_assert(!verify(&t, NULL, &verdict));
    ck_assert_int_eq(verdict.first_bad, BAD);
    seal_anew(&t, t.chain); /* with the key it is a trail: the attack above was a real one */
    ck_ok(&t.f, verify(&t, NULL, &verdict));
    ck_assert(!verify(&t, &t.anchor, &verdict));
    secret_free(other);
    trail_close(&t);
}
END_TEST

START_TEST(a_trail_cut_short_is_seen_by_its_anchor)
{
    struct trail t;
    struct audit_verdict verdict;

    trail_open(&t, ROWS);
    as_insider(&t, "DELETE FROM audit_event WHERE seq > 25");
    ck_ok(&t.f, verify(&t, NULL, &verdict));
    ck_assert(!verify(&t, &t.anchor, &verdict));
    ck_assert_ptr_nonnull(strstr(t.f.err.msg, "shorter than the anchor"));
    trail_close(&t);
}
END_TEST

START_TEST(an_older_copy_that_went_on_is_seen_by_the_anchor)
{
    struct trail t;
    struct audit_verdict verdict;
    unsigned char *older;
    size_t length;

    trail_open(&t, 20);
    older = folder_read(&t.f.folder, PLACE_DB, &length);
    for (int n = 0; n < 10; n++)
        append_nth(&t, n);
    ck_ok(&t.f, audit_store_head(t.f.db, &t.anchor, &t.f.err));
    db_close(t.f.db);
    folder_write(&t.f.folder, PLACE_DB, older, length);
    free(older);
    ck_ok(&t.f, db_open(&t.f.place, ACCESS_WRITE, STORE_LIVE, &t.f.db, &t.f.err));
    ck_assert(!verify(&t, &t.anchor, &verdict));
    ck_assert_ptr_nonnull(strstr(t.f.err.msg, "shorter than the anchor"));
    for (int n = 5; n < 20; n++)
        append_nth(&t, n);
    ck_ok(&t.f, verify(&t, NULL, &verdict));
    ck_assert(!verify(&t, &t.anchor, &verdict));
    ck_assert_int_eq(verdict.first_bad, 30);
    ck_assert_ptr_nonnull(strstr(t.f.err.msg, "other than the anchor"));
    trail_close(&t);
}
END_TEST

/* Anchors of rows 10, 20 and 30; lines 1 to 3 of a file. */
static void three_anchors(struct trail *t, struct audit_anchor out[3])
{
    trail_open(t, 0);
    for (int n = 1; n <= ROWS; n++) {
        append_nth(t, n);
        if (n % 10 == 0) {
            ck_ok(&t->f, audit_store_head(t->f.db, &out[n / 10 - 1], &t->f.err));
            out[n / 10 - 1].line = n / 10;
        }
    }
}

static const struct {
    int cut_from;      /* this row and all behind it are gone; 0: none */
    int differs;       /* this anchor is another's, from 0; -1: none */
    int64_t first_bad; /* 0: whole */
    int64_t anchored;
    const char *says;
} kept[] = {
    { 0, -1, 0, 30, "" },
    { 30, -1, 30, 20, "in line 3 of the file: it ends at row 29, that anchor was taken at row 30. "
                      "The last anchor that fits was taken at row 20." },
    { 20, -1, 20, 10, "in line 2" },
    { 5, -1, 5, 0, "shorter than the anchor in line 1 of the file: it ends at row 4, that anchor "
                   "was taken at row 10." },
    { 0, 0, 10, 0, "other than the anchor in line 1" },
    { 0, 1, 20, 10, "other than the anchor in line 2" },
    { 25, 1, 20, 10, "other than the anchor in line 2" },
};

START_TEST(of_many_anchors_the_first_that_does_not_fit_is_named)
{
    struct trail t;
    struct audit_anchor three[3];
    struct audit_anchors anchors = { three, 3 };
    struct audit_verdict verdict;
    char cut[80];
    bool whole;

    three_anchors(&t, three);
    if (kept[_i].differs >= 0)
        three[kept[_i].differs].mac[31] ^= 1;
    snprintf(cut, sizeof(cut), "DELETE FROM audit_event WHERE seq >= %d", kept[_i].cut_from);
    if (kept[_i].cut_from)
        as_insider(&t, cut);
    t.f.err = ERR_INIT;
    whole = audit_store_verify(t.f.db, t.chain, &anchors, NULL, NULL, &verdict, &t.f.err);
    ck_assert_msg(whole == (kept[_i].first_bad == 0), "%s", t.f.err.msg);
    ck_assert_int_eq(verdict.first_bad, kept[_i].first_bad);
    ck_assert_int_eq(verdict.anchored, kept[_i].anchored);
    ck_assert_msg(strstr(t.f.err.msg, kept[_i].says) != NULL, "%s", t.f.err.msg);
    trail_close(&t);
}
END_TEST

/* Slices of every size come to the same end as all at once. */
START_TEST(a_slice_at_a_time_finds_the_same)
{
    struct trail t;
    struct audit_verdict verdict;

    trail_open(&t, ROWS);
    if (_i > 0)
        as_insider(&t, attacks[_i - 1].text);
    (void)!verify(&t, NULL, &verdict);
    for (int rows = 1; rows <= ROWS + 2; rows += 4) {
        struct audit_round round = { .begun = false };
        struct err err = ERR_INIT;
        bool over = false, ok = true;

        while (ok && !over)
            ok = audit_store_verify_some(t.f.db, t.chain, NULL, &round, rows, &over, &err);
        ck_assert_int_eq(ok, _i == 0);
        ck_assert_int_eq(round.verdict.first_bad, verdict.first_bad);
        ck_assert_int_eq(round.verdict.rows, verdict.rows);
        ck_assert_str_eq(err.msg, t.f.err.msg);
    }
    trail_close(&t);
}
END_TEST

START_TEST(a_flipped_bit_in_a_row_is_seen)
{
    struct trail t;
    struct audit_verdict verdict;
    unsigned char *bytes;
    size_t length, at;

    trail_open(&t, ROWS);
    db_close(t.f.db);
    bytes = folder_read(&t.f.folder, PLACE_DB, &length);
    for (at = length - 6; at > 0 && memcmp(bytes + at, "bbloom", 6) != 0; at--)
        ;
    ck_assert_uint_gt(at, 0);
    for (int bit = 0; bit < 48; bit += 5) {
        bytes[at + (size_t)bit / 8] ^= (unsigned char)(1 << bit % 8);
        folder_write(&t.f.folder, PLACE_DB, bytes, length);
        bytes[at + (size_t)bit / 8] ^= (unsigned char)(1 << bit % 8);
        ck_ok(&t.f, db_open(&t.f.place, ACCESS_WRITE, STORE_LIVE, &t.f.db, &t.f.err));
        ck_assert(!verify(&t, NULL, &verdict));
        db_close(t.f.db);
    }
    t.f.db = NULL;
    free(bytes);
    trail_close(&t);
}
END_TEST

START_TEST(another_stores_trail_is_not_this_ones)
{
    struct trail t;
    struct audit_verdict verdict;

    trail_open(&t, ROWS);
    as_insider(&t, "DROP TRIGGER meta_no_update; UPDATE meta SET uuid = randomblob(16)");
    db_close(t.f.db);
    ck_ok(&t.f, db_open(&t.f.place, ACCESS_WRITE, STORE_LIVE, &t.f.db, &t.f.err));
    ck_assert(!verify(&t, NULL, &verdict));
    ck_assert_int_eq(verdict.first_bad, 1);
    trail_close(&t);
}
END_TEST

START_TEST(a_clock_put_back_is_counted_and_no_damage)
{
    struct trail t;
    struct audit_verdict verdict;

    trail_open(&t, 3);
    t.f.fake.now_ms -= 3600000;
    append_nth(&t, 4);
    append_nth(&t, 5);
    ck_ok(&t.f, verify(&t, NULL, &verdict));
    ck_assert_int_eq(verdict.clock_back, 1);
    trail_close(&t);
}
END_TEST

static bool stop_at_once(void *data, int64_t done, int64_t all)
{
    int *times = data;

    ck_assert_int_le(done, all);
    return ++*times < 1;
}

START_TEST(proving_can_be_stopped)
{
    struct trail t;
    struct audit_verdict verdict;
    int times = 0;

    trail_open(&t, ROWS);
    ck_assert(!audit_store_verify(t.f.db, t.chain, NULL, stop_at_once, &times, &verdict, &t.f.err));
    ck_assert_int_eq(t.f.err.kind, ERR_STOPPED);
    trail_close(&t);
}
END_TEST

static struct audit_events list(struct trail *t, const struct audit_query *query)
{
    struct audit_events events;

    ck_ok(&t->f, audit_store_list(t->f.db, query, &events, &t->f.arena, &t->f.err));
    return events;
}

START_TEST(lists_go_page_by_page_from_the_newest)
{
    struct trail t;
    struct audit_events events;
    int64_t minute = 60000, start;

    trail_open(&t, ROWS);
    start = t.f.fake.now_ms - ROWS * minute;
    events = list(&t, &(struct audit_query){ .case_id = case_one, .limit = 10 });
    ck_assert_uint_eq(events.count, 10);
    ck_assert_int_eq(events.items[0].seq, 29);
    ck_assert_int_eq(events.items[9].seq, 11);
    events = list(&t, &(struct audit_query){ .case_id = case_one, .limit = 10, .before = 11 });
    ck_assert_uint_eq(events.count, 5);
    ck_assert_int_eq(events.items[4].seq, 1);
    events = list(
        &t, &(struct audit_query){ .user = bob, .limit = 100, .from_ms = start + 10 * minute });
    ck_assert_uint_eq(events.count, 11);
    ck_assert_int_eq(events.items[10].seq, 10);
    events = list(&t, &(struct audit_query){ .limit = 100, .from_ms = start + 5 * minute,
                                             .to_ms = start + 9 * minute });
    ck_assert_uint_eq(events.count, 4);
    ck_assert_int_eq(events.items[0].seq, 8);
    events = list(
        &t, &(struct audit_query){ .limit = 100, .from_ms = start + 5 * minute, .before = 8 });
    ck_assert_uint_eq(events.count, 3);
    ck_assert_int_eq(events.items[0].seq, 7);
    events = list(&t, &(struct audit_query){ .limit = 2 });
    ck_assert_uint_eq(events.count, 2);
    ck_assert_int_eq(events.items[1].seq, 29);
    ck_ok(&t.f, audit_store_next(t.f.db, 28, 10, &events, &t.f.arena, &t.f.err));
    ck_assert_uint_eq(events.count, 2);
    ck_assert_int_eq(events.items[0].seq, 29);
    trail_close(&t);
}
END_TEST

START_TEST(the_last_signin_is_found)
{
    struct trail t;
    struct audit_event event = { .who = { .user = amy, .terminal = "pts/1" },
                                 .action = AUDIT_SIGNIN };
    struct audit_event found;

    trail_open(&t, 2);
    ck_ok(&t.f, audit_store_last_signin(t.f.db, &amy, 0, &found, &t.f.arena, &t.f.err));
    ck_assert_int_eq(found.seq, 0);
    append(&t, &event);
    event.who.terminal = "pts/2";
    append(&t, &event);
    event.outcome = AUDIT_REFUSED;
    append(&t, &event);
    ck_ok(&t.f, audit_store_last_signin(t.f.db, &amy, 0, &found, &t.f.arena, &t.f.err));
    ck_assert_int_eq(found.seq, 4);
    ck_ok(&t.f, audit_store_last_signin(t.f.db, &amy, 4, &found, &t.f.arena, &t.f.err));
    ck_assert_str_eq(found.who.terminal, "pts/1");
    trail_close(&t);
}
END_TEST

START_TEST(two_who_add_at_once_make_one_chain)
{
    struct trail t;
    struct audit_verdict verdict;
    struct db *mine, *other;

    trail_open(&t, 1);
    ck_ok(&t.f, db_open(&t.f.place, ACCESS_WRITE, STORE_LIVE, &other, &t.f.err));
    mine = t.f.db;
    for (int n = 0; n < 40; n++) {
        t.f.db = n % 3 ? mine : other;
        append_nth(&t, n);
    }
    t.f.db = mine;
    db_close(other);
    ck_ok(&t.f, verify(&t, NULL, &verdict));
    ck_assert_int_eq(verdict.rows, 41);
    trail_close(&t);
}
END_TEST

enum { WRITERS = 4, USUAL_ROWS = 5000, AT_ONCE = 25 };

/* One of the writers, in a process of its own: many rows in a save, each waiting its turn. */
static bool add_rows(struct trail *t, int writer, int rows)
{
    struct audit_event event = { .who = { .user = amy, .login = "aamber", .unix_uid = writer },
                                 .action = AUDIT_SEARCH };
    bool ok = db_open(&t->f.place, ACCESS_WRITE, STORE_LIVE, &t->f.db, &t->f.err);

    for (int n = 0; ok && n < rows; n += AT_ONCE) {
        ok = db_write(t->f.db, &t->f.err);
        for (int i = 0; ok && i < AT_ONCE; i++)
            ok = audit_store_append(t->f.db, t->chain, &event, &t->f.err);
        ok = ok && db_commit(t->f.db, &t->f.err);
    }
    db_close(t->f.db);
    return ok;
}

static int rows_wanted(void)
{
    const char *text = getenv("AUDIT_ROWS");

    return (text ? atoi(text) : USUAL_ROWS) / (WRITERS * AT_ONCE) * (WRITERS * AT_ONCE);
}

START_TEST(programs_that_add_at_once_make_one_chain)
{
    int rows = rows_wanted(), status, writers = 0;
    struct trail t;
    struct audit_verdict verdict;

    trail_open(&t, 1);
    db_close(t.f.db);
    t.f.db = NULL;
    fflush(NULL);
    for (int writer = 0; writer < WRITERS; writer++)
        if (fork() == 0)
            _exit(add_rows(&t, writer, rows / WRITERS) ? 0 : 1);
    while (wait(&status) > 0)
        writers += WIFEXITED(status) && WEXITSTATUS(status) == 0;
    ck_assert_int_eq(writers, WRITERS);
    ck_ok(&t.f, db_open(&t.f.place, ACCESS_WRITE, STORE_LIVE, &t.f.db, &t.f.err));
    ck_ok(&t.f, verify(&t, &t.anchor, &verdict));
    ck_assert_int_eq(verdict.rows, 1 + rows);
    printf("%d rows by %d programs at once: one chain\n", rows, WRITERS);
    trail_close(&t);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_row_comes_back_whole);
    tcase_add_test(t, an_untouched_trail_is_whole);
    tcase_add_test(t, a_trail_without_rows_was_emptied);
    tcase_add_loop_test(t, an_attack_is_seen_and_its_row_named, 0, COUNT(attacks));
    tcase_add_test(t, a_chain_made_again_needs_the_key);
    tcase_add_test(t, a_trail_cut_short_is_seen_by_its_anchor);
    tcase_add_test(t, an_older_copy_that_went_on_is_seen_by_the_anchor);
    tcase_add_loop_test(t, of_many_anchors_the_first_that_does_not_fit_is_named, 0, COUNT(kept));
    tcase_add_loop_test(t, a_slice_at_a_time_finds_the_same, 0, COUNT(attacks) + 1);
    tcase_add_test(t, a_flipped_bit_in_a_row_is_seen);
    tcase_add_test(t, another_stores_trail_is_not_this_ones);
    tcase_add_test(t, a_clock_put_back_is_counted_and_no_damage);
    tcase_add_test(t, proving_can_be_stopped);
    tcase_add_test(t, lists_go_page_by_page_from_the_newest);
    tcase_add_test(t, the_last_signin_is_found);
    tcase_add_test(t, two_who_add_at_once_make_one_chain);
    tcase_add_test(t, programs_that_add_at_once_make_one_chain);
}

TEST_MAIN("audit_store", cases)
