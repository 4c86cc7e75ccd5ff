/* SPDX-License-Identifier: MIT */
/*
 * Four writers on one store of real files, killed at any moment, two thousand
 * times. What a writer was told is saved is there; at most the one save it
 * was not told of besides; the trail is whole and has a row for each.
 *
 * SIM_KILLS and SIM_SEED set how many kills and which dice.
 */

#include "config.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>

#include "store/audit_store.h"
#include "store/record_store.h"
#include "support/harness.h"
#include "support/store_fixture.h"

enum { WRITERS = 4 };

enum news { NEWS_FOUND, NEWS_SAVED, NEWS_FAILED };

struct message {
    int writer;
    enum news news;
    int64_t number;
};

struct crowd {
    struct fixture f;
    struct secret *page_key; /* NULL: its pages are plain */
    struct ident people[WRITERS];
    pid_t pids[WRITERS];
    int64_t saved[WRITERS]; /* the last number told */
    int64_t tells;
    int news[2];
};

static int64_t setting(const char *name, int64_t usual)
{
    const char *text = getenv(name);

    return text ? strtoll(text, NULL, 10) : usual;
}

/* ----- A writer ---------------------------------------------------------- */

static void tell(const struct crowd *c, int writer, enum news news, int64_t number)
{
    struct message message = { writer, news, number };

    if (write(c->news[1], &message, sizeof(message)) != sizeof(message))
        _exit(1);
}

static bool trail(struct fixture *f, enum audit_action action)
{
    struct secret *chain = fixture_chain();
    struct audit_event event = { .action = action, .who = { .login = "aamber" } };
    bool ok = audit_store_append(f->db, chain, &event, &f->err);

    secret_free(chain);
    return ok;
}

static bool save(struct fixture *f, struct person *person)
{
    struct record_stamp stamp = { .at_ms = person->record.version };
    uint8_t hash[RECORD_HASH];
    char tel[24];

    snprintf(tel, sizeof(tel), "%lld", (long long)person->record.version + 1);
    person->tel = tel;
    return db_write(f->db, &f->err) &&
           db_finish(f->db,
                     record_store_change(f->db, ENTITY_person, person, &stamp, hash, &f->err) &&
                         trail(f, AUDIT_CHANGE),
                     &f->err);
}

/* Tells what it found, then saves and tells until it is killed. */
static void be_writer(struct crowd *c, int writer)
{
    struct fixture *f = &c->f;
    struct person person;
    struct arena arena = ARENA_INIT;

    f->place.machine = machine_real();
    if (!db_open(&f->place, ACCESS_WRITE, STORE_LIVE, &f->db, &f->err) ||
        !record_store_get(f->db, ENTITY_person, &c->people[writer], &person, &arena, &f->err)) {
        fprintf(stderr, "writer: %s (%s)\n", f->err.msg, f->err.detail);
        tell(c, writer, NEWS_FAILED, 0);
        _exit(1);
    }
    tell(c, writer, NEWS_FOUND, person.record.version);
    while (save(f, &person))
        tell(c, writer, NEWS_SAVED, person.record.version);
    fprintf(stderr, "writer: %s (%s)\n", f->err.msg, f->err.detail);
    tell(c, writer, NEWS_FAILED, 0);
    _exit(1);
}

/* ----- Who kills --------------------------------------------------------- */

static void start(struct crowd *c, int writer)
{
    fflush(NULL);
    c->pids[writer] = fork();
    ck_assert_int_ge(c->pids[writer], 0);
    if (c->pids[writer] == 0)
        be_writer(c, writer);
}

static void hear(struct crowd *c, const struct message *message)
{
    int64_t *saved = &c->saved[message->writer];

    c->tells++;
    switch (message->news) {
    case NEWS_FOUND:
        ck_assert_msg(message->number == *saved || message->number == *saved + 1,
                      "told %lld, found %lld", (long long)*saved, (long long)message->number);
        *saved = message->number;
        break;
    case NEWS_SAVED:
        ck_assert_int_eq(message->number, *saved + 1);
        *saved = message->number;
        break;
    case NEWS_FAILED:
        ck_abort_msg("a writer failed");
    }
}

/* All that is in the pipe; waits at most so long for the first of it. False
 * when nothing came. */
static bool listen_for(struct crowd *c, int ms)
{
    struct pollfd pipe = { .fd = c->news[0], .events = POLLIN };
    struct message message;
    bool heard = false;

    while (poll(&pipe, 1, ms) > 0 && read(c->news[0], &message, sizeof(message)) > 0) {
        hear(c, &message);
        heard = true;
        ms = 0;
    }
    return heard;
}

static void kill_one(struct crowd *c)
{
    int writer = (int)(fake_number(&c->f.fake) % WRITERS);

    kill(c->pids[writer], SIGKILL);
    ck_assert_int_eq(waitpid(c->pids[writer], NULL, 0), c->pids[writer]);
    listen_for(c, 0);
    start(c, writer);
}

static void prove(struct crowd *c)
{
    struct secret *chain = fixture_chain();
    struct audit_verdict verdict;
    int64_t saves = 0;

    for (int i = 0; i < WRITERS; i++)
        kill(c->pids[i], SIGKILL);
    for (int i = 0; i < WRITERS; i++)
        ck_assert_int_eq(waitpid(c->pids[i], NULL, 0), c->pids[i]);
    listen_for(c, 0);
    ck_ok(&c->f, db_open(&c->f.place, ACCESS_WRITE, STORE_LIVE, &c->f.db, &c->f.err));
    for (int i = 0; i < WRITERS; i++) {
        struct person person;
        struct message found = { .writer = i, .news = NEWS_FOUND };

        ck_ok(&c->f, record_store_get(c->f.db, ENTITY_person, &c->people[i], &person,
                                      &c->f.arena, &c->f.err));
        found.number = person.record.version;
        hear(c, &found);
        saves += found.number;
    }
    ck_ok(&c->f, audit_store_verify(c->f.db, chain, NULL, NULL, NULL, &verdict, &c->f.err));
    ck_assert_int_eq(verdict.rows, saves - WRITERS + 1);
    ck_ok(&c->f, record_store_prove(c->f.db, NULL, NULL, &c->f.err));
    ck_ok(&c->f, db_check(c->f.db, DB_CHECK_WHOLE, &c->f.err));
    db_close(c->f.db);
    c->f.db = NULL;
    secret_free(chain);
}

/* Every other crowd writes in a store of sealed pages. */
static void set_up(struct crowd *c, int turn)
{
    memset(c, 0, sizeof(*c));
    fixture_folder(&c->f);
    if (turn % 2)
        c->page_key = secret_random(machine_real(), KEY_LENGTH);
    c->f.place.page_key = c->page_key;
    fixture_create(&c->f, STORE_LIVE);
    ck_ok(&c->f, db_open(&c->f.place, ACCESS_WRITE, STORE_LIVE, &c->f.db, &c->f.err));
    ck_ok(&c->f, db_write(c->f.db, &c->f.err));
    for (int i = 0; i < WRITERS; i++) {
        struct person person;
        struct record_stamp stamp = { .at_ms = 1 };
        uint8_t hash[RECORD_HASH];

        record_init(entity_of(ENTITY_person), &person);
        c->people[i] = person.record.id = ident_new(&c->f.fake.machine);
        person.name = "Joanne Tolliver";
        ck_ok(&c->f, record_store_add(c->f.db, ENTITY_person, &person, &stamp, hash, &c->f.err));
        c->saved[i] = 1;
    }
    ck_assert(trail(&c->f, AUDIT_CREATE));
    ck_ok(&c->f, db_commit(c->f.db, &c->f.err));
    db_close(c->f.db);
    c->f.db = NULL;
    ck_assert_int_eq(pipe(c->news), 0);
    fcntl(c->news[0], F_SETFL, O_NONBLOCK);
}

START_TEST(what_was_told_survives_every_kill)
{
    struct crowd c;
    int64_t kills = setting("SIM_KILLS", 2000) / 4;

    set_up(&c, _i);
    c.f.fake.seed = (uint64_t)setting("SIM_SEED", 1) * 4 + (uint64_t)_i;
    for (int i = 0; i < WRITERS; i++)
        start(&c, i);
    for (int64_t n = 0; n < kills; n++) {
        /* Some news first, then a moment that may fall anywhere in a save. */
        for (int64_t more = (int64_t)(fake_number(&c.f.fake) % 4); more > 0; more--)
            listen_for(&c, 100);
        listen_for(&c, (int)(fake_number(&c.f.fake) % 4));
        kill_one(&c);
    }
    prove(&c);
    printf("%s: %lld kills, %lld messages, 0 lost\n", c.page_key ? "sealed" : "plain",
           (long long)kills, (long long)c.tells);
    fflush(stdout);
    close(c.news[0]);
    close(c.news[1]);
    secret_free(c.page_key);
    fixture_close(&c.f);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, what_was_told_survives_every_kill, 0, 4);
}

TEST_MAIN("kills", cases)
