/* SPDX-License-Identifier: MIT */
/* Sealed pages: what is on the disk says nothing, and nothing on it is changed,
 * moved, taken from elsewhere or played back unseen.
 *
 * SEAL_TRIES sets how many pages are altered. */

#include "config.h"

#include <sqlite3.h>

#include "store/db_private.h"
#include "store/draft_store.h"
#include "store/page_seal.h"
#include "store/seal_private.h"
#include "store/user_store.h"
#include "support/harness.h"
#include "support/store_fixture.h"

enum { TRIES = 10000, MARKERS = 1000, MARKER = 30 };

struct vault {
    struct fixture f;
    struct secret *key, *other;
};

static const struct ident amy = { { 0xa } };

static void add_amy(struct fixture *f)
{
    struct stored_user user = { .id = amy, .login = "aamber", .name = "Amy Amber",
                                .disabled_at = INSTANT_NONE };
    struct record_stamp stamp = { .at_ms = f->fake.now_ms };

    ck_ok(f, db_write(f->db, &f->err));
    ck_ok(f, user_store_add(f->db, &user, &stamp, &f->err));
    fixture_trail(f, AUDIT_USER);
    ck_ok(f, db_commit(f->db, &f->err));
}

static void vault_open_of(struct vault *v, uint64_t seed)
{
    memset(v, 0, sizeof(*v));
    fixture_folder(&v->f);
    v->f.fake.seed = seed;
    v->key = secret_random(&v->f.fake.machine, KEY_LENGTH);
    v->other = secret_random(&v->f.fake.machine, KEY_LENGTH);
    v->f.place.page_key = v->key;
    fixture_create(&v->f, STORE_LIVE);
    ck_ok(&v->f, db_open(&v->f.place, ACCESS_WRITE, STORE_LIVE, &v->f.db, &v->f.err));
    add_amy(&v->f);
}

static void vault_open(struct vault *v)
{
    vault_open_of(v, 1);
}

static void vault_shut(struct vault *v)
{
    db_close(v->f.db);
    v->f.db = NULL;
}

static void vault_close(struct vault *v)
{
    secret_free(v->key);
    secret_free(v->other);
    fixture_close(&v->f);
}

static bool opens(struct vault *v)
{
    vault_shut(v);
    v->f.err = ERR_INIT;
    return db_open(&v->f.place, ACCESS_WRITE, STORE_LIVE, &v->f.db, &v->f.err);
}

/* Opens it and reads every page. */
static bool is_whole(struct vault *v)
{
    return opens(v) && db_check(v->f.db, DB_CHECK_WHOLE, &v->f.err);
}

/* A word that is nowhere else. */
static void marker(int i, char out[MARKER])
{
    snprintf(out, MARKER, "Marker-%08x-of-a-family", (unsigned)i * 2654435761U);
}

static void write_markers(struct vault *v, int from, int until)
{
    char word[MARKER], form[40];
    struct stored_draft draft = { .form = form, .title = "t", .body = word };

    ck_ok(&v->f, db_write(v->f.db, &v->f.err));
    for (int i = from; i < until; i++) {
        marker(i, word);
        snprintf(form, sizeof(form), "form %d", i);
        ck_ok(&v->f, draft_store_keep(v->f.db, &amy, &draft, &v->f.err));
    }
}

static bool has(const unsigned char *bytes, size_t length, const char *word)
{
    return memmem(bytes, length, word, strlen(word)) != NULL;
}

/* How many of the words are in a file as they are. */
static int found_in(struct vault *v, const char *name)
{
    size_t length = 0;
    unsigned char *bytes = folder_read(&v->f.folder, name, &length);
    char word[MARKER];
    int found = has(bytes, length, "SQLite") + has(bytes, length, "CREATE TABLE");

    for (int i = 0; i < MARKERS; i++) {
        marker(i, word);
        found += has(bytes, length, word);
    }
    free(bytes);
    return found;
}

/* ----- One page ----------------------------------------------------------- */

static const struct page_about here = { .kind = PAGE_OF_STORE, .number = 7 };

static void fill(struct vault *v, unsigned char plain[PAGE_BYTES], unsigned char page[PAGE_BYTES])
{
    unsigned char nonce[NONCE_LENGTH];

    v->f.fake.machine.random(&v->f.fake.machine, plain, PAGE_BYTES);
    v->f.fake.machine.random(&v->f.fake.machine, nonce, NONCE_LENGTH);
    memset(plain + PAGE_PLAIN, 0, PAGE_RESERVE);
    page_seal(v->key, &here, nonce, plain, page);
}

START_TEST(a_page_comes_back_as_it_was)
{
    unsigned char plain[PAGE_BYTES], page[PAGE_BYTES];
    struct vault v;

    vault_open(&v);
    fill(&v, plain, page);
    ck_assert(memcmp(plain, page, 64) != 0);
    ck_assert(page_open(v.key, &here, page));
    ck_assert_mem_eq(page, plain, PAGE_BYTES);
    vault_close(&v);
}
END_TEST

static const struct page_about elsewhere[] = {
    { .kind = PAGE_OF_STORE, .number = 8 },
    { .kind = PAGE_OF_STORE, .number = 7 + (1U << 24) },
    { .kind = PAGE_OF_JOURNAL, .number = 7 },
    { .kind = PAGE_OF_STORE, .number = 7, .journal = { 0, 0, 0, 0, 0, 0, 0, 1 } },
};

START_TEST(a_page_opens_nowhere_else)
{
    unsigned char plain[PAGE_BYTES], page[PAGE_BYTES], zeros[PAGE_BYTES] = { 0 };
    struct vault v;

    vault_open(&v);
    fill(&v, plain, page);
    ck_assert(!page_open(v.key, &elsewhere[_i], page));
    ck_assert_mem_eq(page, zeros, PAGE_BYTES);
    fill(&v, plain, page);
    ck_assert(!page_open(v.other, &here, page));
    vault_close(&v);
}
END_TEST

START_TEST(each_flipped_bit_of_a_page_is_seen)
{
    unsigned char plain[PAGE_BYTES], page[PAGE_BYTES], tried[PAGE_BYTES];
    struct vault v;

    vault_open(&v);
    fill(&v, plain, page);
    for (int bit = 0; bit < PAGE_BYTES * 8; bit += bit < PAGE_PLAIN * 8 ? 7 : 1) {
        memcpy(tried, page, PAGE_BYTES);
        tried[bit / 8] ^= (unsigned char)(1 << bit % 8);
        ck_assert_msg(!page_open(v.key, &here, tried), "bit %d", bit);
    }
    vault_close(&v);
}
END_TEST

/* ----- Nothing is readable ------------------------------------------------ */

START_TEST(no_word_is_readable_on_the_disk)
{
    struct vault v;

    vault_open(&v);
    write_markers(&v, 0, MARKERS / 2);
    ck_ok(&v.f, db_commit(v.f.db, &v.f.err));
    write_markers(&v, MARKERS / 2, MARKERS);
    ck_assert_int_eq(sqlite3_db_cacheflush(v.f.db->handle), SQLITE_OK);
    ck_assert_int_eq(found_in(&v, PLACE_DB), 0);
    ck_assert_int_eq(found_in(&v, PLACE_DB "-journal"), 0); /* as the power would leave it */
    ck_ok(&v.f, db_commit(v.f.db, &v.f.err));
    ck_ok(&v.f, db_copy(v.f.db, "copy", &v.f.err));
    ck_assert_int_eq(found_in(&v, PLACE_DB), 0);
    ck_assert_int_eq(found_in(&v, "copy"), 0);
    vault_close(&v);
}
END_TEST

/* The search finds what is there to be found. */
START_TEST(in_a_plain_store_each_word_is)
{
    struct vault v;

    memset(&v, 0, sizeof(v));
    fixture_open(&v.f);
    add_amy(&v.f);
    write_markers(&v, 0, MARKERS);
    ck_ok(&v.f, db_commit(v.f.db, &v.f.err));
    ck_assert_int_ge(found_in(&v, PLACE_DB), MARKERS);
    fixture_close(&v.f);
}
END_TEST

START_TEST(another_key_opens_nothing)
{
    struct vault v;

    vault_open(&v);
    v.f.place.page_key = v.other;
    ck_assert(!opens(&v));
    ck_assert_int_eq(v.f.err.kind, ERR_DAMAGED);
    v.f.place.page_key = NULL;
    ck_assert(!opens(&v));
    ck_assert_int_eq(v.f.err.kind, ERR_SCHEMA);
    v.f.place.page_key = v.key;
    ck_ok(&v.f, is_whole(&v));
    vault_close(&v);
}
END_TEST

START_TEST(a_plain_store_in_its_place_is_not_taken)
{
    struct vault v, plain;
    size_t length = 0;
    unsigned char *bytes;

    vault_open(&v);
    memset(&plain, 0, sizeof(plain));
    fixture_open(&plain.f);
    vault_shut(&plain);
    bytes = folder_read(&plain.f.folder, PLACE_DB, &length);
    folder_write(&v.f.folder, PLACE_DB, bytes, length);
    ck_assert(!opens(&v));
    ck_assert_int_eq(v.f.err.kind, ERR_DAMAGED);
    free(bytes);
    fixture_close(&plain.f);
    vault_close(&v);
}
END_TEST

/* ----- Nothing is changed unseen ------------------------------------------- */

/* A way to the pages as SQLite has it. */
struct reader {
    struct seal *seal;
    sqlite3_vfs *vfs;
    sqlite3_file *file;
    const char *name;
};

static void reader_open(struct reader *r, struct vault *v)
{
    int flags = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READWRITE;
    char path[160];

    r->seal = seal_new(&v->f.fake.machine, NULL, v->key);
    r->vfs = sqlite3_vfs_find(seal_name(r->seal));
    r->file = calloc(1, (size_t)r->vfs->szOsFile);
    folder_file(&v->f.folder, PLACE_DB, path);
    r->name = sqlite3_create_filename(path, "", "", 0, NULL);
    ck_assert_int_eq(r->vfs->xOpen(r->vfs, r->name, r->file, flags, &flags), SQLITE_OK);
}

static void reader_close(struct reader *r)
{
    r->file->pMethods->xClose(r->file);
    sqlite3_free_filename(r->name);
    free(r->file);
    seal_free(r->seal);
}

static int read_page(struct reader *r, size_t number)
{
    unsigned char page[PAGE_BYTES];

    return r->file->pMethods->xRead(r->file, page, PAGE_BYTES,
                                    (sqlite3_int64)(number - 1) * PAGE_BYTES);
}

static uint64_t dice(struct vault *v, uint64_t sides)
{
    return fake_number(&v->f.fake) % sides;
}

/* Alters one page in a way of its own: bits, another page's bytes, zeros, half
 * of another, the same page of another store. */
static void alter(struct vault *v, unsigned char *page, const unsigned char *bytes, size_t pages,
                  size_t number)
{
    const unsigned char *other = bytes + (number + 1 + dice(v, pages - 1)) % pages * PAGE_BYTES;

    switch (dice(v, 5)) {
    case 0:
        memcpy(page, other, PAGE_BYTES);
        break;
    case 1:
        memset(page, 0, PAGE_BYTES);
        break;
    case 2:
        memcpy(page, other, PAGE_BYTES / 2);
        break;
    case 3:
        page_seal(v->other, &(struct page_about){ .kind = PAGE_OF_STORE,
                                                  .number = (uint32_t)number + 1 },
                  page + PAGE_NONCE_AT, other, page);
        break;
    default:
        page[dice(v, PAGE_BYTES)] ^= (unsigned char)(1 << dice(v, 8));
    }
}

START_TEST(each_altered_page_is_seen)
{
    int tries = getenv("SEAL_TRIES") ? atoi(getenv("SEAL_TRIES")) : TRIES;
    int seen = 0;
    size_t length = 0;
    unsigned char *bytes, page[PAGE_BYTES];
    struct reader r;
    struct vault v;

    vault_open(&v);
    vault_shut(&v);
    bytes = folder_read(&v.f.folder, PLACE_DB, &length);
    reader_open(&r, &v);
    for (int i = 0; i < tries; i++) {
        size_t number = dice(&v, length / PAGE_BYTES);
        char path[160];
        FILE *file = fopen(folder_file(&v.f.folder, PLACE_DB, path), "r+b");

        ck_assert_int_eq(read_page(&r, number + 1), SQLITE_OK);
        memcpy(page, bytes + number * PAGE_BYTES, PAGE_BYTES);
        alter(&v, page, bytes, length / PAGE_BYTES, number);
        fseek(file, (long)(number * PAGE_BYTES), SEEK_SET);
        fwrite(page, 1, PAGE_BYTES, file);
        fflush(file);
        seen += read_page(&r, number + 1) == SQLITE_IOERR_DATA;
        fseek(file, (long)(number * PAGE_BYTES), SEEK_SET);
        fwrite(bytes + number * PAGE_BYTES, 1, PAGE_BYTES, file);
        fclose(file);
    }
    printf("pages altered: %d tried, %d not seen\n", tries, tries - seen);
    ck_assert_int_eq(seen, tries);
    reader_close(&r);
    ck_ok(&v.f, is_whole(&v));
    free(bytes);
    vault_close(&v);
}
END_TEST

START_TEST(an_altered_page_is_said_by_its_number)
{
    size_t length = 0, number;
    unsigned char *bytes;
    struct vault v;
    char words[40];

    vault_open(&v);
    vault_shut(&v);
    bytes = folder_read(&v.f.folder, PLACE_DB, &length);
    number = length / PAGE_BYTES - 1;
    bytes[number * PAGE_BYTES + 100] ^= 1;
    folder_write(&v.f.folder, PLACE_DB, bytes, length);
    ck_assert(!is_whole(&v));
    ck_assert_int_eq(v.f.err.kind, ERR_DAMAGED);
    snprintf(words, sizeof(words), "Page %zu of the store", number + 1);
    ck_assert_msg(strstr(v.f.err.msg, words) != NULL, "%s", v.f.err.msg);
    free(bytes);
    vault_close(&v);
}
END_TEST

/* ----- Nothing is played back that should not be --------------------------- */

/* What the power would leave in the middle of a save: the pages are on the disk,
 * and beside them the journal that takes them back. */
struct wreck {
    unsigned char *store, *journal;
    size_t store_length, journal_length;
};

/* SQLite tells the file when all pages are written and the journal is not
 * yet gone. */
static struct {
    struct vault *vault;
    struct wreck *wreck;
    const sqlite3_io_methods *usual;
    sqlite3_io_methods watched;
} at_end;

static int look_at_end(sqlite3_file *file, int what, void *data)
{
    struct folder *folder = &at_end.vault->f.folder;
    struct wreck *w = at_end.wreck;

    if (what == SQLITE_FCNTL_SYNC) {
        w->store = folder_read(folder, PLACE_DB, &w->store_length);
        w->journal = folder_read(folder, PLACE_DB "-journal", &w->journal_length);
    }
    return at_end.usual->xFileControl(file, what, data);
}

static void watch(struct vault *v, struct wreck *w)
{
    struct sealed_file *file;

    sqlite3_file_control(v->f.db->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    at_end.vault = v;
    at_end.wreck = w;
    at_end.usual = file->under->pMethods;
    at_end.watched = *at_end.usual;
    at_end.watched.xFileControl = look_at_end;
    file->under->pMethods = &at_end.watched;
}

static void wreck_take(struct vault *v, struct wreck *w, int from)
{
    memset(w, 0, sizeof(*w));
    watch(v, w);
    write_markers(v, from, from + 400);
    ck_ok(&v->f, db_commit(v->f.db, &v->f.err));
    ck_assert_ptr_nonnull(w->journal);
    vault_shut(v);
}

static void wreck_lay(struct vault *v, const struct wreck *w)
{
    folder_write(&v->f.folder, PLACE_DB, w->store, w->store_length);
    folder_write(&v->f.folder, PLACE_DB "-journal", w->journal, w->journal_length);
}

static void wreck_free(struct wreck *w)
{
    free(w->store);
    free(w->journal);
}

static int64_t drafts_kept(struct vault *v)
{
    int64_t count = -1;

    ck_ok(&v->f, db_number(v->f.db, "SELECT count(*) FROM draft", &count, &v->f.err));
    return count;
}

START_TEST(a_save_that_was_cut_off_is_taken_back)
{
    struct vault v;
    struct wreck w;

    vault_open(&v);
    wreck_take(&v, &w, 0);
    wreck_lay(&v, &w);
    ck_ok(&v.f, is_whole(&v));
    ck_assert(db_was_cut_off(v.f.db));
    ck_assert_int_eq(drafts_kept(&v), 0);
    wreck_free(&w);
    vault_close(&v);
}
END_TEST

enum { HEADER = 512, RECORD = PAGE_BYTES + 8 };

static void a_page_cut_off(struct vault *v, struct wreck *w)
{
    (void)v;
    w->journal_length -= RECORD;
}

static void half_a_page_cut_off(struct vault *v, struct wreck *w)
{
    (void)v;
    w->journal_length -= RECORD / 2;
}

static void a_bit_of_a_page(struct vault *v, struct wreck *w)
{
    size_t records = (w->journal_length - HEADER) / RECORD;

    w->journal[HEADER + dice(v, records) * RECORD + 4 + dice(v, PAGE_BYTES)] ^= 1;
}

static void no_number(struct vault *v, struct wreck *w)
{
    (void)v;
    memset(w->journal + HEADER, 0, 4);
}

static void another_number(struct vault *v, struct wreck *w)
{
    (void)v;
    w->journal[HEADER + 3] ^= 3;
}

static void two_pages_swapped(struct vault *v, struct wreck *w)
{
    unsigned char page[PAGE_BYTES];

    (void)v;
    memcpy(page, w->journal + HEADER + 4, PAGE_BYTES);
    memcpy(w->journal + HEADER + 4, w->journal + HEADER + RECORD + 4, PAGE_BYTES);
    memcpy(w->journal + HEADER + RECORD + 4, page, PAGE_BYTES);
}

static void fewer_counted(struct vault *v, struct wreck *w)
{
    (void)v;
    w->journal[11] = 1;
}

static void a_smaller_store(struct vault *v, struct wreck *w)
{
    (void)v;
    w->journal[19]--;
}

static void another_mac(struct vault *v, struct wreck *w)
{
    (void)v;
    w->journal[90] ^= 1;
}

/* A journal that was right when another save was cut off. */
static void one_of_an_earlier_save(struct vault *v, struct wreck *w)
{
    struct wreck later;

    ck_ok(&v->f, opens(v));
    wreck_take(v, &later, 600);
    free(w->store);
    free(later.journal);
    w->store = later.store;
    w->store_length = later.store_length;
}

static void one_of_another_store(struct vault *v, struct wreck *w)
{
    struct vault other;
    struct wreck theirs;

    (void)v;
    vault_open_of(&other, 2);
    wreck_take(&other, &theirs, 0);
    free(w->journal);
    free(theirs.store);
    w->journal = theirs.journal;
    w->journal_length = theirs.journal_length;
    vault_close(&other);
}

static const struct {
    void (*deed)(struct vault *v, struct wreck *w);
    const char *words;
} journals[] = {
    { a_page_cut_off, "altered or cut short" },
    { half_a_page_cut_off, "altered or cut short" },
    { a_bit_of_a_page, "altered or cut short" },
    { another_number, "altered or cut short" },
    { no_number, "altered or cut short" },
    { two_pages_swapped, "altered or cut short" },
    { fewer_counted, "another store or another day" },
    { a_smaller_store, "another store or another day" },
    { another_mac, "another store or another day" },
    { one_of_an_earlier_save, "another store or another day" },
    { one_of_another_store, "another store or another day" },
};

START_TEST(a_journal_that_is_not_this_one_is_refused)
{
    struct vault v;
    struct wreck w;

    vault_open(&v);
    wreck_take(&v, &w, 0);
    journals[_i].deed(&v, &w);
    vault_shut(&v);
    wreck_lay(&v, &w);
    ck_assert(!is_whole(&v));
    ck_assert_int_eq(v.f.err.kind, ERR_DAMAGED);
    ck_assert_msg(strstr(v.f.err.msg, journals[_i].words) != NULL, "%s", v.f.err.msg);
    wreck_free(&w);
    vault_close(&v);
}
END_TEST

/* A store that nobody was writing in, and beside it somebody's journal. */
START_TEST(an_old_journal_beside_a_whole_store_is_refused)
{
    struct vault v;
    struct wreck w;

    vault_open(&v);
    wreck_take(&v, &w, 0);
    ck_ok(&v.f, opens(&v));
    write_markers(&v, 500, 501);
    ck_ok(&v.f, db_commit(v.f.db, &v.f.err));
    vault_shut(&v);
    folder_write(&v.f.folder, PLACE_DB "-journal", w.journal, w.journal_length);
    ck_assert(!opens(&v));
    ck_assert_int_eq(v.f.err.kind, ERR_DAMAGED);
    folder_write(&v.f.folder, PLACE_DB "-journal", "", 0);
    ck_ok(&v.f, is_whole(&v));
    ck_assert_int_eq(drafts_kept(&v), 401);
    wreck_free(&w);
    vault_close(&v);
}
END_TEST

/* ----- No other files ------------------------------------------------------ */

START_TEST(a_file_that_would_be_plain_is_refused)
{
    static const int kinds[] = { SQLITE_OPEN_TEMP_DB, SQLITE_OPEN_TEMP_JOURNAL,
                                 SQLITE_OPEN_SUBJOURNAL, SQLITE_OPEN_TRANSIENT_DB,
                                 SQLITE_OPEN_SUPER_JOURNAL, SQLITE_OPEN_WAL };
    struct reader r;
    struct vault v;
    char path[160];

    vault_open(&v);
    reader_open(&r, &v);
    folder_file(&v.f.folder, "more", path);
    for (size_t i = 0; i < COUNT(kinds); i++) {
        int flags = kinds[i] | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        sqlite3_file *file = calloc(1, (size_t)r.vfs->szOsFile);

        ck_assert_int_eq(r.vfs->xOpen(r.vfs, path, file, flags, &flags), SQLITE_CANTOPEN);
        ck_assert_int_eq(r.vfs->xOpen(r.vfs, NULL, file, flags, &flags), SQLITE_CANTOPEN);
        ck_assert_ptr_null(file->pMethods);
        free(file);
    }
    reader_close(&r);
    vault_close(&v);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_page_comes_back_as_it_was);
    tcase_add_loop_test(t, a_page_opens_nowhere_else, 0, COUNT(elsewhere));
    tcase_add_test(t, each_flipped_bit_of_a_page_is_seen);
    tcase_add_test(t, no_word_is_readable_on_the_disk);
    tcase_add_test(t, in_a_plain_store_each_word_is);
    tcase_add_test(t, another_key_opens_nothing);
    tcase_add_test(t, a_plain_store_in_its_place_is_not_taken);
    tcase_add_test(t, each_altered_page_is_seen);
    tcase_add_test(t, an_altered_page_is_said_by_its_number);
    tcase_add_test(t, a_save_that_was_cut_off_is_taken_back);
    tcase_add_loop_test(t, a_journal_that_is_not_this_one_is_refused, 0, COUNT(journals));
    tcase_add_test(t, an_old_journal_beside_a_whole_store_is_refused);
    tcase_add_test(t, a_file_that_would_be_plain_is_refused);
}

TEST_MAIN("sealed pages", cases)
