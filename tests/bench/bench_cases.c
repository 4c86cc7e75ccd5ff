/* SPDX-License-Identifier: MIT */
/*
 * Lists, cases, saves, searches and the trail beside the same statements
 * without us: at 10,000 cases, or as many as BENCH_CASES says.
 */

#include "config.h"

#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/figure.h"
#include "bench/floor_load.h"
#include "bench/floor_save.h"
#include "bench/made_store.h"
#include "bench/raw.h"
#include "model/record.h"
#include "service/audit_svc.h"
#include "service/case_list.h"
#include "service/case_svc.h"
#include "service/record_svc.h"
#include "service/search_svc.h"

enum { PAGE = 50, TIMES = 200 };

/* The store, a copy of it for the floor, and some cases of both. */
struct bench {
    struct made_store store;
    struct raw raw;
    struct ident *cases; /* in the order of the list */
    char **places;       /* where each page of the list ends */
    const char **names;  /* family names */
    size_t case_count, place_count;
    struct arena arena;
    struct err err;
    uint32_t random;
};

static size_t any(struct bench *b, size_t below)
{
    b->random = b->random * 1103515245u + 12345u;
    return (b->random >> 8) % below;
}

/* ----- Lists ------------------------------------------------------------ */

#define LINE \
    "SELECT b.case_id, c.uuid, s.uuid, b.open, b.state, b.urn, b.family_name, b.given_names," \
    " b.dob, b.edd, b.opened_on, l.name, p.uuid, p.name, b.lead_kind, b.consent," \
    " b.consent_until, b.next_due, b.next_rule," \
    " (SELECT u.login FROM app_user u WHERE u.practitioner = p.uuid)," \
    " (SELECT count(*) FROM case_due d WHERE d.case_id = b.case_id AND d.amber <= ?4)" \
    " FROM case_worker w INDEXED BY case_worker_next JOIN case_board b ON b.case_id = w.case_id" \
    " JOIN caf_case c ON c.id = b.case_id JOIN subject s ON s.id = b.subject_id" \
    " LEFT JOIN locality l ON l.id = b.locality_id LEFT JOIN practitioner p ON p.id = b.lead_id" \
    " WHERE w.practitioner_id = (SELECT id FROM practitioner WHERE uuid = ?1) AND w.open = 1"

static void floor_page(struct bench *b, sqlite3_stmt *q, int after, int64_t row,
                       struct times *times)
{
    const struct who *who = session_who(b->store.session);
    double began = now_ms();

    sqlite3_bind_blob(q, 1, who->practitioner.bytes, 16, SQLITE_STATIC);
    sqlite3_bind_int(q, 2, after);
    sqlite3_bind_int64(q, 3, row);
    sqlite3_bind_int(q, 4, b->store.today.days);
    (void)raw_all(q);
    raw_look(&b->raw, "list");
    times_add(times, now_ms() - began);
}

static void page(struct bench *b, const struct case_filter *filter, const char *after,
                 struct times *times)
{
    struct arena arena = ARENA_INIT;
    struct case_page rows;
    double began = now_ms();

    must(case_list(b->store.session, filter, after, PAGE, &rows, &arena, &b->err), &b->err);
    times_add(times, now_ms() - began);
    arena_clear(&arena);
}

/* Every page once: the cases, and places to go on from. */
static void read_all(struct bench *b)
{
    struct case_filter mine = { .whose = CASES_MINE };
    struct case_page rows = { .next = NULL };

    do {
        must(case_list(b->store.session, &mine, rows.next, PAGE, &rows, &b->arena, &b->err),
             &b->err);
        for (size_t i = 0; i < rows.count; i++) {
            b->cases = arena_grow(&b->arena, b->cases, b->case_count, sizeof(*b->cases));
            b->names = arena_grow(&b->arena, b->names, b->case_count, sizeof(*b->names));
            b->names[b->case_count] = rows.rows[i].family_name;
            b->cases[b->case_count++] = rows.rows[i].case_id;
        }
        b->places = arena_grow(&b->arena, b->places, b->place_count, sizeof(*b->places));
        b->places[b->place_count++] = arena_strdup(&b->arena, rows.next ? rows.next : "");
    } while (rows.next);
    b->place_count--;
}

static void bench_pages(struct bench *b)
{
    struct case_filter mine = { .whose = CASES_MINE };
    sqlite3_stmt *q = raw_prepare(
        &b->raw, LINE " AND (w.next_due, w.case_id) > (?2, ?3)"
                      " ORDER BY w.next_due, w.case_id LIMIT 50");
    struct times floor = { 0 }, first = { 0 }, floor_next = { 0 }, next = { 0 };

    for (int i = 0; i < TIMES; i++) {
        const char *place = b->places[any(b, b->place_count)];

        floor_page(b, q, INT32_MIN, 0, &floor);
        page(b, &mine, NULL, &first);
        floor_page(b, q, atoi(place + 2), atoll(strrchr(place, '|') + 1), &floor_next);
        page(b, &mine, place, &next);
    }
    sqlite3_finalize(q);
    tell_ratio("first page of my cases", &floor, &first, 1.5);
    tell_ratio("next page at a random place", &floor_next, &next, 1.5);
    tell_share("next page at a random place", &next, 0.99, 16);
    times_free(&floor);
    times_free(&first);
    times_free(&floor_next);
    times_free(&next);
}

/* A name typed letter by letter, then one that nobody has. */
static void bench_filter(struct bench *b)
{
    struct case_filter mine = { .whose = CASES_MINE };
    struct times typed = { 0 }, nobody = { 0 }, sorted = { 0 };

    for (int i = 0; i < TIMES / 4; i++) {
        char words[64];

        for (size_t length = 1; length <= 4; length++) {
            const char *folded = arena_strdup(&b->arena, b->names[any(b, b->case_count)]);

            snprintf(words, sizeof(words), "%.*s", (int)length, folded);
            for (char *c = words; *c; c++)
                *c = (char)(*c >= 'A' && *c <= 'Z' ? *c + 32 : *c);
            mine.words = words;
            page(b, &mine, NULL, &typed);
        }
        mine.words = "zzq";
        page(b, &mine, NULL, &nobody);
    }
    mine = (struct case_filter){ .whose = CASES_MINE, .sort = SORT_NAME };
    for (int i = 0; i < TIMES; i++)
        page(b, &mine, NULL, &sorted);
    tell_share("key in the filter of my cases", &typed, 0.99, 30);
    tell_share("key in the filter, nothing found", &nobody, 0.99, 30);
    tell_share("first page of my cases by name", &sorted, 0.99, 30);
    times_free(&typed);
    times_free(&nobody);
    times_free(&sorted);
}

/* ----- A whole case ------------------------------------------------------ */

static const struct table {
    const char *name, *parent;
    enum entity_id kind;
} tables[] = {
#define TABLE(table, name, parent, title, section) { #table, #parent, ENTITY_##table },
    ENTITIES(TABLE)
#undef TABLE
};

/* The tables of a case, each with its own statement. */
struct floor_case {
    sqlite3_stmt *rows[COUNT(tables)];
    sqlite3_stmt *numbers; /* of case and child */
};

/* "case_id = ?1", "assessment_id IN (SELECT id FROM assessment WHERE ...)". */
static void add_where(const struct table *table, struct str *out)
{
    const struct table *above = &tables[entity_of(table->kind)->parent - 1];

    str_printf(out, "\"%s\" ", entity_of(table->kind)->fields[0].name);
    if (above->kind == ENTITY_caf_case || above->kind == ENTITY_subject) {
        str_add(out, above->kind == ENTITY_caf_case ? "= ?1" : "= ?2");
        return;
    }
    str_printf(out, "IN (SELECT id FROM %s WHERE ", above->name);
    add_where(above, out);
    str_add(out, ")");
}

static void floor_prepare(struct bench *b, struct floor_case *floor)
{
    struct str text = STR_INIT;

    floor->numbers = raw_prepare(&b->raw, "SELECT id, subject_id FROM caf_case WHERE uuid = ?1");
    for (size_t i = 0; i < COUNT(tables); i++) {
        floor->rows[i] = NULL;
        if (!case_file_holds(tables[i].kind))
            continue;
        str_clear(&text);
        str_printf(&text, "SELECT * FROM %s WHERE ", tables[i].name);
        if (entity_of(tables[i].kind)->parent)
            add_where(&tables[i], &text);
        else
            str_add(&text, "uuid = ?1");
        floor->rows[i] = raw_prepare(&b->raw, str_text(&text));
    }
    str_release(&text);
}

static void floor_read(struct bench *b, struct floor_case *floor, struct case_view *view,
                       struct times *times)
{
    double began = now_ms();
    int64_t case_row, subject_row;

    sqlite3_bind_blob(floor->numbers, 1, view->file.caf_case.record.id.bytes, 16, SQLITE_STATIC);
    (void)sqlite3_step(floor->numbers);
    case_row = sqlite3_column_int64(floor->numbers, 0);
    subject_row = sqlite3_column_int64(floor->numbers, 1);
    sqlite3_reset(floor->numbers);
    for (size_t i = 0; i < COUNT(tables); i++) {
        sqlite3_stmt *q = floor->rows[i];
        bool below = q && entity_of(tables[i].kind)->parent;

        for (size_t n = 0; q && !below && n < case_file_count(&view->file, tables[i].kind); n++) {
            const struct record *record = case_file_at(&view->file, tables[i].kind, n);

            sqlite3_bind_blob(q, 1, record->id.bytes, 16, SQLITE_STATIC);
            (void)raw_all(q);
        }
        if (!below)
            continue;
        sqlite3_bind_int64(q, 1, case_row);
        sqlite3_bind_int64(q, 2, subject_row);
        (void)raw_all(q);
    }
    raw_look(&b->raw, "view");
    times_add(times, now_ms() - began);
}

static void bench_case(struct bench *b)
{
    struct times floor = { 0 }, opened = { 0 }, again = { 0 };
    struct floor_case statements;
    struct arena arena = ARENA_INIT;
    struct case_view view;

    floor_prepare(b, &statements);
    for (size_t i = 0; i < TIMES; i++) {
        const struct ident *id = &b->cases[i * b->case_count / TIMES];
        double began = now_ms();

        must(case_open(b->store.session, id, NULL, &view, &arena, &b->err), &b->err);
        times_add(&opened, now_ms() - began);
        floor_read(b, &statements, &view, &floor);
        began = now_ms();
        must(case_open(b->store.session, id, NULL, &view, &arena, &b->err), &b->err);
        times_add(&again, now_ms() - began);
        arena_clear(&arena);
    }
    tell_ratio("open a whole case, with the look in the trail", &floor, &opened, 1.5);
    tell_share("open a whole case", &opened, 0.95, 50);
    tell_share("read it again (the look is there already)", &again, 0.95, 50);
    for (size_t i = 0; i < COUNT(tables); i++)
        sqlite3_finalize(statements.rows[i]);
    sqlite3_finalize(statements.numbers);
    times_free(&floor);
    times_free(&opened);
    times_free(&again);
}

/* ----- A save ------------------------------------------------------------ */

/* SQLite counts its commits in the first page of the file. */
static int64_t commits(struct bench *b)
{
    int fd = open(made_store_file(&b->store, "store.db"), O_RDONLY | O_CLOEXEC);
    unsigned char bytes[4] = { 0 };

    if (fd < 0 || pread(fd, bytes, sizeof(bytes), 24) != (ssize_t)sizeof(bytes))
        perror("bench");
    close(fd);
    return (int64_t)bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

static void find_element(struct bench *b, struct element_entry *element)
{
    struct case_filter drafts = { .whose = CASES_MINE, .state = STATE_A0 };
    struct case_page rows;
    struct case_view view;

    must(case_list(b->store.session, &drafts, NULL, PAGE, &rows, &b->arena, &b->err), &b->err);
    for (size_t i = 0; i < rows.count; i++) {
        must(case_open(b->store.session, &rows.rows[i].case_id, NULL, &view, &b->arena, &b->err),
             &b->err);
        if (view.file.element_entry.count) {
            *element = view.file.element_entry.items[0];
            return;
        }
    }
    fprintf(stderr, "no assessment is being written\n");
    exit(EXIT_FAILURE);
}

static void bench_save(struct bench *b)
{
    struct times floor = { 0 }, saved = { 0 };
    struct element_entry element;
    struct str content = STR_INIT;
    struct floor_save floor_save;
    int64_t made = 0;
    char text[400];

    find_element(b, &element);
    floor_save_open(&floor_save, &b->raw, b->store.today);
    for (int i = 0; i < TIMES; i++) {
        int version = (int)element.record.version;
        double began;

        snprintf(text, sizeof(text), "%0300d, and is kind to the younger ones.", i);
        element.strengths = text;
        str_clear(&content);
        record_content(entity_of(ENTITY_element_entry), &element, &content);
        floor_save_run(&floor_save, &element, version, str_text(&content), &floor);
        made -= commits(b);
        began = now_ms();
        must(record_save(b->store.session, ENTITY_element_entry, &element, &b->err), &b->err);
        times_add(&saved, now_ms() - began);
        made += commits(b);
    }
    tell_ratio("save an element", &floor, &saved, 1.5);
    tell_share("save an element", &saved, 0.95, 50);
    tell_share("save an element", &saved, 0.99, 50);
    tell_exactly("transactions in a save", (double)made / TIMES, "", 1);
    str_release(&content);
    floor_save_close(&floor_save);
    times_free(&floor);
    times_free(&saved);
}

/* ----- Search, trail ----------------------------------------------------- */

static void bench_search(struct bench *b)
{
    struct times times = { 0 };

    for (int i = 0; i < TIMES / 2; i++) {
        struct search_terms terms = { .terms = b->names[any(b, b->case_count)],
                                      .dob = DATE_NONE,
                                      .edd = DATE_NONE };
        struct arena arena = ARENA_INIT;
        struct search_hits hits;
        double began = now_ms();

        must(search_children(b->store.session, &terms, "starting a CAF", &hits, &arena, &b->err),
             &b->err);
        times_add(&times, now_ms() - began);
        arena_clear(&arena);
    }
    tell_share("area search for a family name", &times, 0.5, 300);
    tell_share("area search for a family name", &times, 1, 300);
    times_free(&times);
}

static void bench_trail(struct bench *b)
{
    struct audit_proof proof;
    double began = now_ms();

    must(audit_prove(b->store.session, NULL, NULL, &proof, &b->err), &b->err);
    tell_most("rows of the trail proved in a second",
              (double)proof.rows / (now_ms() - began) * 1000, "", 0);
}

/* ----- Import ------------------------------------------------------------ */

/* Twice the floor is half its speed (goal 10). */
static void bench_import(struct bench *b, int cases)
{
    char from[256];
    struct times floor = { 0 }, figure = { 0 };

    snprintf(from, sizeof(from), "%s", made_store_file(&b->store, "store.db"));
    times_add(&floor, floor_load(from, made_store_file(&b->store, "load.db")));
    times_add(&figure, b->store.import_work_ms);
    tell_ratio("import in one transaction", &floor, &figure, 2.0);
    tell_most("cases imported in a second", cases / b->store.import_ms * 1000, "", 0);
    tell_most("records imported in a second",
              (double)b->store.records / b->store.import_ms * 1000, "", 0);
    times_free(&floor);
    times_free(&figure);
}

/* ----- All of it --------------------------------------------------------- */

static void copy_store(struct bench *b)
{
    char command[512];

    snprintf(command, sizeof(command), "cp '%s/store.db' '%s/floor.db'", b->store.folder,
             b->store.folder);
    if (system(command) != 0)
        exit(EXIT_FAILURE);
    sync(); /* or the first figures wait for the copy to reach the disk */
    raw_open(&b->raw, made_store_file(&b->store, "floor.db"));
}

int main(void)
{
    struct bench b = { .arena = ARENA_INIT, .err = ERR_INIT, .random = 7 };
    int cases = made_store_wish();
    char title[64];

    setlocale(LC_ALL, "C.UTF-8");
    snprintf(title, sizeof(title), "the store at %d cases", cases);
    tell_head(title);
    made_store_open(&b.store, cases);
    if (b.store.records)
        bench_import(&b, cases);
    tell_most("a case in the file", b.store.mb * 1000 / cases, "kB", 0);
    made_store_as(&b.store, BENCH_AUTHOR);
    copy_store(&b);
    read_all(&b);
    bench_pages(&b);
    bench_filter(&b);
    bench_case(&b);
    bench_save(&b);
    bench_search(&b);
    made_store_as(&b.store, BENCH_AUDITOR);
    bench_trail(&b);
    raw_close(&b.raw);
    arena_clear(&b.arena);
    made_store_close(&b.store);
    return 0;
}
