/* SPDX-License-Identifier: MIT */
/*
 * Files that lie: the worked cases with a few bytes, values or lines changed
 * from a fixed seed. Whatever comes, the reader stands, and what it takes is
 * fit to be kept.
 */

#include "config.h"

#include "exchange/importer.h"

#include <string.h>

#include "base/compiler.h"
#include "base/text_clean.h"
#include "exchange/worked.h"
#include "model/record.h"

#include "support/harness.h"
#include "unit/base/random_text.h"
#include "unit/exchange/fake_store.h"

enum { ROUNDS = 20000, FILES = 60, ROOM = 8192 };

static const char *some_line(uint64_t *seed)
{
    const struct worked_file *file = worked_file((enum worked_name)(random_next(seed) % 3));

    return file->lines[1 + random_next(seed) % (file->count - 1)];
}

/* Puts a piece somewhere into the text. */
static size_t insert(uint64_t *seed, char *text, size_t length, const char *piece)
{
    size_t at = random_next(seed) % (length + 1), more = strlen(piece);

    memmove(text + at + more, text + at, length - at);
    memcpy(text + at, piece, more);
    return length + more;
}

static size_t change(uint64_t *seed, char *text, size_t length)
{
    static const char *const pieces[] = { "\\u0000", "\\ud800", "\\u202e", "\\u001b", "[",  "]",
                                          "{",       "}",       "\"",      ",",       "1e9", "null",
                                          "true",    "-0",      "\\",      "\xff",    "\x01", ":" };
    size_t at = random_next(seed) % length, other;

    switch (random_next(seed) % 5) {
    case 0:
        text[at] = (char)random_next(seed);
        return length;
    case 1:
        memmove(text + at, text + at + 1, length - at - 1);
        return length - 1;
    case 2:
        return insert(seed, text, length, pieces[random_next(seed) % COUNT(pieces)]);
    case 3:
        return insert(seed, text, length, random_pieces[random_next(seed) % RANDOM_PIECES]);
    default:
        other = random_next(seed) % length;
        text[at] = text[other];
        return length;
    }
}

static size_t lie(uint64_t *seed, char *text)
{
    const char *line = some_line(seed);
    size_t length = strlen(line);
    int changes = 1 + (int)(random_next(seed) % 4);

    ck_assert_uint_lt(length, ROOM - 256);
    memcpy(text, line, length);
    while (changes-- > 0 && length > 1)
        length = change(seed, text, length);
    return length;
}

/* Text is clean and composed, codes are of their lists. */
static void check_field(const struct field *field, const void *record, struct arena *arena)
{
    enum text_kind kind = field->kind == FIELD_MEMO ? TEXT_PARAGRAPHS : TEXT_LINE;
    struct text_fault fault;
    const char *text;

    if (!field_known(field, record))
        return;
    if (field->kind == FIELD_TEXT || field->kind == FIELD_MEMO) {
        text = field_get_text(field, record);
        ck_assert(text_check(text, strlen(text), kind, &fault));
        ck_assert_str_eq(text_clean(text, strlen(text), kind, arena, NULL), text);
    } else if (field->kind == FIELD_CODE) {
        ck_assert_int_le(field_get_code(field, record), code_list(field->list)->count);
    } else if (field->kind == FIELD_SET) {
        ck_assert_uint_eq(field_get_set(field, record) >> (code_list(field->list)->count + 1), 0);
    }
}

static void check_problems(const struct exchange_record *line)
{
    for (size_t i = 0; i < line->problem_count; i++) {
        const char *reason = line->problems[i].reason;
        struct text_fault fault;

        ck_assert(*line->problems[i].field && *reason);
        ck_assert_msg(text_check(reason, strlen(reason), TEXT_LINE, &fault), "%s", reason);
    }
}

START_TEST(what_is_taken_is_fit_and_what_is_not_is_told)
{
    struct exchange_reader reader = EXCHANGE_READER_INIT;
    uint64_t seed = 1;
    int taken = 0;

    for (int i = 0; i < ROUNDS; i++) {
        struct arena arena = ARENA_INIT;
        struct exchange_record line;
        char text[ROOM];
        size_t length = lie(&seed, text);

        if (exchange_read_line(&reader, text, length, &line, &arena)) {
            taken++;
            for (int j = 0; j < line.entity->field_count; j++)
                check_field(&line.entity->fields[j], line.record, &arena);
        } else {
            ck_assert_uint_gt(line.problem_count, 0);
            check_problems(&line);
        }
        arena_clear(&arena);
    }
    ck_assert_int_gt(taken, ROUNDS / 20);
    ck_assert_int_lt(taken, ROUNDS);
    exchange_reader_release(&reader);
}
END_TEST

/* The two worked files with lines changed, doubled, dropped and moved. */
static void write_lies(uint64_t *seed, FILE *file)
{
    fputs("{\"format\":\"cafdesk\",\"version\":1,\"training\":true}\n", file);
    for (int name = 0; name < WORKED_CASE_B; name++) {
        const struct worked_file *worked = worked_file((enum worked_name)name);

        for (size_t i = 1; i < worked->count; i++) {
            char text[ROOM];
            uint32_t what = random_next(seed) % 200;

            if (what == 0)
                continue;
            if (what == 1)
                fwrite(text, 1, lie(seed, text), file);
            else if (what == 2)
                fputs(some_line(seed), file);
            else
                fputs(worked->lines[i], file);
            fputs("\n", file);
            if (what == 3)
                fprintf(file, "%s\n", worked->lines[i]);
        }
    }
    fflush(file);
}

/* The store in memory fails the test when anything half right reaches it. */
START_TEST(no_lie_leaves_a_store_half_filled)
{
    uint64_t seed = 2;

    for (int i = 0; i < FILES; i++) {
        struct fake_store store = { 0 };
        struct import_port port = fake_import(&store);
        struct import_told told = { 0 };
        struct import_choice choice = { i % 2 ? IMPORT_ALL : IMPORT_KEEP_GOING, tmpfile() };
        struct import_report report;
        struct arena arena = ARENA_INIT;
        struct err err = ERR_INIT;
        FILE *file = tmpfile();

        write_lies(&seed, file);
        ck_assert_msg(exchange_import(file, &choice, &port, &told, &report, &arena, &err), "%s",
                      err.msg);
        ck_assert(!store.open);
        if (choice.way == IMPORT_ALL && report.counts.problems)
            ck_assert_uint_eq(store.count, 0);
        fclose(choice.rejects);
        fclose(file);
        arena_clear(&arena);
        fake_release(&store);
    }
}
END_TEST

static bool import_bytes(const char *bytes, size_t length, struct err *err)
{
    struct fake_store store = { 0 };
    struct import_port port = fake_import(&store);
    struct import_told told = { 0 };
    struct import_choice choice = { IMPORT_ALL, NULL };
    struct import_report report;
    struct arena arena = ARENA_INIT;
    FILE *file = tmpfile();
    bool well;

    fwrite(bytes, 1, length, file);
    fflush(file);
    well = exchange_import(file, &choice, &port, &told, &report, &arena, err);
    ck_assert_uint_eq(store.count, 0);
    fclose(file);
    arena_clear(&arena);
    fake_release(&store);
    return well && report.counts.problems == 0;
}

START_TEST(other_encodings_and_zero_bytes_are_refused)
{
    static const char utf16[] = "\xff\xfe{\0\"\0f\0o\0r\0m\0a\0t\0\"\0:\0";
    static const char zero[] = "{\"format\":\"cafdesk\",\"version\":1,\"training\":true}\n"
                               "{\"type\":\"agency\",\0\"id\":\"";
    static const char latin[] = "{\"format\":\"cafdesk\",\"version\":1,\"training\":true}\n"
                                "{\"type\":\"agency\",\"id\":"
                                "\"6f9619ff-8b86-4011-b42d-00c04fc964ff\",\"name\":\"Caf\xe9\"}\n";
    struct err err = ERR_INIT;

    ck_assert(!import_bytes(utf16, sizeof(utf16) - 1, &err));
    ck_assert(!import_bytes(zero, sizeof(zero) - 1, &err));
    ck_assert(!import_bytes(latin, sizeof(latin) - 1, &err));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, what_is_taken_is_fit_and_what_is_not_is_told);
    tcase_add_test(t, no_lie_leaves_a_store_half_filled);
    tcase_add_test(t, other_encodings_and_zero_bytes_are_refused);
}

TEST_MAIN("lies", cases)
