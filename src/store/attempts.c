/* SPDX-License-Identifier: MIT */
/*
 * Failed sign-ins. The file is text: a line for each counter, then one for
 * each failure that the trail does not have yet.
 *
 *     login aamber 3 120500 -
 *     uid 1001 3 120500 aamber
 *     fail 1269248400000 aamber 1001 pts/3
 */

#include "config.h"

#include "store/attempts.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"

enum {
    LOCK_AT = 10,
    LOCK_SECONDS = 30 * 60,
    DELAY_MOST = 60,
    NAME = 33,
    COUNTERS_MOST = 500,
    FAILURES_MOST = 5000,
    FILE_MOST = 1 << 20
};

#define LOCK_FILE PLACE_ATTEMPTS ".lock"
#define NEW_FILE PLACE_ATTEMPTS ".new"

struct counter {
    char kind[8]; /* "login" or "uid" */
    char name[NAME];
    int failures;
    int64_t mono_ms;  /* of the last */
    char last[NAME];  /* the login that a Unix user tried last */
};

struct entry {
    int64_t at_ms;
    char login[NAME];
    int64_t uid;
    char terminal[NAME];
};

struct book {
    const struct place *place;
    int lock;
    struct arena arena;
    struct counter *counters;
    size_t counter_count;
    struct entry *entries;
    size_t entry_count;
};

/* Short, and without what would break a line. */
static void word(char out[NAME], const char *text)
{
    size_t n = 0;

    for (; text && *text && n < NAME - 1; text++)
        out[n++] = (unsigned char)*text <= ' ' || (unsigned char)*text > '~' ? '_' : *text;
    out[n] = '\0';
    if (n == 0)
        memcpy(out, "-", 2);
}

/* A login as typed; what cannot be one may be a passphrase in the wrong place
 * and is not written down. */
static void login_word(char out[NAME], const char *login)
{
    size_t length = strlen(login);

    if (length > 0 && length < NAME &&
        strspn(login, "abcdefghijklmnopqrstuvwxyz0123456789.-") == length)
        memcpy(out, login, length + 1);
    else
        memcpy(out, "?", 2);
}

static void read_line(struct book *book, const char *line)
{
    struct counter c = { .failures = 0 };
    struct entry e = { .at_ms = 0 };

    if (sscanf(line, "fail %" SCNd64 " %32s %" SCNd64 " %32s", &e.at_ms, e.login, &e.uid,
               e.terminal) == 4) {
        book->entries =
            arena_grow(&book->arena, book->entries, book->entry_count, sizeof(*book->entries));
        book->entries[book->entry_count++] = e;
    } else if (sscanf(line, "%7s %32s %d %" SCNd64 " %32s", c.kind, c.name, &c.failures,
                      &c.mono_ms, c.last) == 5 &&
               c.failures > 0) {
        book->counters =
            arena_grow(&book->arena, book->counters, book->counter_count, sizeof(*book->counters));
        book->counters[book->counter_count++] = c;
    }
}

static void read_lines(struct book *book, const char *text, size_t length)
{
    char *copy = arena_strndup(&book->arena, text, length);

    for (char *at = copy; *at != '\0';) {
        size_t line = strcspn(at, "\n");
        bool last = at[line] == '\0';

        at[line] = '\0';
        read_line(book, at);
        at += line + !last;
    }
}

static bool book_open(struct book *book, const struct place *place, struct err *err)
{
    unsigned char *bytes = NULL;
    size_t length = 0;

    memset(book, 0, sizeof(*book));
    book->place = place;
    book->lock = place_lock(place, LOCK_FILE, err);
    if (book->lock < 0)
        return false;
    if (!place_has(place, PLACE_ATTEMPTS))
        return true; /* nobody ever failed */
    if (!place_read(place, PLACE_ATTEMPTS, FILE_MOST, &bytes, &length, &book->arena, err))
        return false;
    read_lines(book, (const char *)bytes, length);
    return true;
}

static void book_close(struct book *book)
{
    if (book->lock >= 0)
        close(book->lock);
    arena_clear(&book->arena);
}

static bool book_save(struct book *book, struct err *err)
{
    struct str text = STR_INIT;
    bool ok;

    for (size_t i = 0; i < book->counter_count; i++) {
        const struct counter *c = &book->counters[i];

        if (c->failures > 0)
            str_printf(&text, "%s %s %d %" PRId64 " %s\n", c->kind, c->name, c->failures,
                       c->mono_ms, c->last);
    }
    for (size_t i = 0; i < book->entry_count; i++) {
        const struct entry *e = &book->entries[i];

        str_printf(&text, "fail %" PRId64 " %s %" PRId64 " %s\n", e->at_ms, e->login, e->uid,
                   e->terminal);
    }
    ok = place_write(book->place, PLACE_ATTEMPTS, NEW_FILE, str_text(&text), text.used, err);
    str_release(&text);
    return ok;
}

static struct counter *find(struct book *book, const char *kind, const char *name)
{
    for (size_t i = 0; i < book->counter_count; i++)
        if (strcmp(book->counters[i].kind, kind) == 0 &&
            strcmp(book->counters[i].name, name) == 0)
            return &book->counters[i];
    return NULL;
}

/* A place for a new counter: at the end, or that of the fewest failures. */
static struct counter *room(struct book *book)
{
    struct counter *least;

    if (book->counter_count < COUNTERS_MOST) {
        book->counters =
            arena_grow(&book->arena, book->counters, book->counter_count, sizeof(*book->counters));
        return &book->counters[book->counter_count++];
    }
    least = &book->counters[0];
    for (size_t i = 1; i < book->counter_count; i++)
        if (book->counters[i].failures < least->failures)
            least = &book->counters[i];
    return least;
}

static struct counter *counter_of(struct book *book, const char *kind, const char *name)
{
    struct counter *counter = find(book, kind, name);

    if (!counter) {
        counter = room(book);
        *counter = (struct counter){ .failures = 0 };
        snprintf(counter->kind, sizeof(counter->kind), "%s", kind);
        snprintf(counter->name, sizeof(counter->name), "%s", name);
        snprintf(counter->last, sizeof(counter->last), "-");
    }
    return counter;
}

static int delay_after(int failures)
{
    int delay;

    if (failures >= LOCK_AT)
        return LOCK_SECONDS;
    if (failures < 2)
        return 0;
    delay = 1 << (failures - 2);
    return delay > DELAY_MOST ? DELAY_MOST : delay;
}

/* After a restart the time before it is not known: only that since then
 * counts. */
static int64_t passed_ms(const struct counter *counter, int64_t mono_ms)
{
    return mono_ms >= counter->mono_ms ? mono_ms - counter->mono_ms : mono_ms;
}

/* Seconds still to wait, rounded up. */
static int64_t to_wait(const struct counter *counter, int64_t mono_ms)
{
    int64_t left;

    if (!counter)
        return 0;
    left = (int64_t)delay_after(counter->failures) * 1000 - passed_ms(counter, mono_ms);
    return left > 0 ? (left + 999) / 1000 : 0;
}

/* The lock is over: the counter starts again. */
static void forgive(struct counter *counter, int64_t mono_ms)
{
    if (counter->failures >= LOCK_AT && to_wait(counter, mono_ms) == 0)
        counter->failures = 0;
}

static bool must_wait(int64_t seconds, struct err *err)
{
    if (seconds > DELAY_MOST)
        return err_set(err, ERR_DENIED,
                       "Locked after ten wrong passphrases. It opens again in %" PRId64
                       " minutes, or when somebody who may unlocks it.",
                       (seconds + 59) / 60);
    return err_set(err, ERR_DENIED,
                   "Wait %" PRId64 " second%s before the next try.", seconds,
                   seconds == 1 ? "" : "s");
}

static void count(struct counter *counter, int64_t mono_ms, const char *last)
{
    forgive(counter, mono_ms);
    counter->failures++;
    counter->mono_ms = mono_ms;
    memmove(counter->last, last, strlen(last) + 1);
}

static void add_entry(struct book *book, const struct entry *entry)
{
    if (book->entry_count >= FAILURES_MOST)
        memmove(book->entries, book->entries + 1, --book->entry_count * sizeof(*book->entries));
    book->entries =
        arena_grow(&book->arena, book->entries, book->entry_count, sizeof(*book->entries));
    book->entries[book->entry_count++] = *entry;
}

static void names(const struct attempt *attempt, char login[NAME], char uid[NAME])
{
    login_word(login, attempt->login);
    snprintf(uid, NAME, "%" PRId64, attempt->uid);
}

static bool try_now(struct book *book, const struct attempt *attempt, struct err *err)
{
    const struct machine *machine = book->place->machine;
    int64_t mono_ms = machine->mono_ms(machine);
    struct entry entry = { .at_ms = machine->now_ms(machine), .uid = attempt->uid };
    char uid[NAME];
    int64_t wait, other;

    names(attempt, entry.login, uid);
    word(entry.terminal, attempt->terminal);
    wait = to_wait(find(book, "login", entry.login), mono_ms);
    other = to_wait(find(book, "uid", uid), mono_ms);
    if (other > wait)
        wait = other;
    if (wait > 0)
        return must_wait(wait, err);
    count(counter_of(book, "login", entry.login), mono_ms, "-");
    count(counter_of(book, "uid", uid), mono_ms, entry.login);
    add_entry(book, &entry);
    return book_save(book, err);
}

bool attempts_begin(const struct place *place, const struct attempt *attempt, struct err *err)
{
    struct book book;
    bool ok = book_open(&book, place, err) && try_now(&book, attempt, err);

    book_close(&book);
    return ok;
}

static void reset(struct book *book, const char *kind, const char *name)
{
    struct counter *counter = find(book, kind, name);

    if (counter)
        counter->failures = 0;
}

/* The try that was right is no failure: the newest of the two. */
static void drop_entry(struct book *book, const char *login, int64_t uid)
{
    for (size_t i = book->entry_count; i-- > 0;) {
        if (strcmp(book->entries[i].login, login) != 0 || book->entries[i].uid != uid)
            continue;
        book->entry_count--;
        memmove(&book->entries[i], &book->entries[i + 1],
                (book->entry_count - i) * sizeof(*book->entries));
        return;
    }
}

bool attempts_right(const struct place *place, const struct attempt *attempt, struct err *err)
{
    struct book book;
    char login[NAME], uid[NAME];
    bool ok = book_open(&book, place, err);

    if (ok) {
        names(attempt, login, uid);
        reset(&book, "login", login);
        reset(&book, "uid", uid);
        drop_entry(&book, login, attempt->uid);
        ok = book_save(&book, err);
    }
    book_close(&book);
    return ok;
}

bool attempts_unlock(const struct place *place, const char *login, struct err *err)
{
    struct book book;
    char name[NAME];
    bool ok = book_open(&book, place, err);

    if (ok) {
        login_word(name, login);
        reset(&book, "login", name);
        for (size_t i = 0; i < book.counter_count; i++)
            if (strcmp(book.counters[i].kind, "uid") == 0 &&
                strcmp(book.counters[i].last, name) == 0)
                book.counters[i].failures = 0;
        ok = book_save(&book, err);
    }
    book_close(&book);
    return ok;
}

bool attempts_is_locked(const struct place *place, const char *login, bool *locked,
                        struct err *err)
{
    const struct machine *machine = place->machine;
    struct book book;
    char name[NAME];
    bool ok = book_open(&book, place, err);

    *locked = false;
    if (ok) {
        const struct counter *counter;

        login_word(name, login);
        counter = find(&book, "login", name);
        *locked = counter && counter->failures >= LOCK_AT &&
                  to_wait(counter, machine->mono_ms(machine)) > 0;
    }
    book_close(&book);
    return ok;
}

bool attempts_untold(const struct place *place, struct failures *out, struct arena *arena,
                     struct err *err)
{
    struct book book;
    bool ok = book_open(&book, place, err);

    *out = (struct failures){ 0 };
    if (ok)
        out->items = arena_alloc(arena, book.entry_count * sizeof(*out->items));
    for (size_t i = 0; ok && i < book.entry_count; i++)
        out->items[out->count++] =
            (struct failure){ .at_ms = book.entries[i].at_ms,
                              .login = arena_strdup(arena, book.entries[i].login),
                              .uid = book.entries[i].uid,
                              .terminal = arena_strdup(arena, book.entries[i].terminal) };
    book_close(&book);
    return ok;
}

bool attempts_told(const struct place *place, size_t count, struct err *err)
{
    struct book book;
    bool ok = book_open(&book, place, err);

    if (ok) {
        size_t gone = count < book.entry_count ? count : book.entry_count;

        book.entry_count -= gone;
        if (book.entry_count)
            memmove(book.entries, book.entries + gone, book.entry_count * sizeof(*book.entries));
        ok = book_save(&book, err);
    }
    book_close(&book);
    return ok;
}
