/* SPDX-License-Identifier: MIT */
/* The helper as the program starts it: what it has, what it answers, what happens when it dies. */

#include "config.h"

#include "press/press_run.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "press/press_lines.h"
#include "support/harness.h"

/* The helper of this build, as if it stood beside this program. */
static void beside(void)
{
    const char *build = getenv("BUILD");
    char helper[4096];

    ck_assert_ptr_nonnull(build);
    snprintf(helper, sizeof(helper), "%s/cafdesk-press", build);
    ck_assert(symlink(helper, "tests/unit/helper/cafdesk-press") == 0 || errno == EEXIST);
}

static void write_sheet(struct str *out, const char *cell)
{
    struct press_lines lines;

    press_begin(&lines, out, PRESS_XLSX);
    press_title(&lines, "RP02");
    press_made(&lines, (struct instant){ 1269254520 });
    press_body(&lines);
    press_table(&lines, "RP02");
    press_column(&lines, PRESS_CELL_TEXT, "Name");
    press_row(&lines, &cell, 1);
    press_done(&lines);
    press_end(&lines);
}

static void ask(struct press *press, const char *cell, struct pressed *out, struct arena *arena)
{
    struct str text = STR_INIT;
    struct err err = ERR_INIT;

    write_sheet(&text, cell);
    ck_assert_msg(press_give(press, &text, out, arena, &err), "%s", err.msg);
    str_release(&text);
}

START_TEST(the_same_document_is_the_same_bytes)
{
    struct press press;
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct pressed first, other, again;

    beside();
    ck_assert_msg(press_start(&press, &err), "%s", err.msg);
    ask(&press, "Kieran", &first, &arena);
    ask(&press, "Aisha", &other, &arena);
    ask(&press, "Kieran", &again, &arena);
    press_stop(&press);
    ck_assert_mem_eq(first.bytes, "PK\x03\x04", 4);
    ck_assert_uint_eq(first.length, again.length);
    ck_assert_mem_eq(first.bytes, again.bytes, first.length);
    ck_assert(first.length != other.length ||
              memcmp(first.bytes, other.bytes, first.length) != 0);
    arena_clear(&arena);
}
END_TEST

START_TEST(what_is_wrong_is_a_sentence_and_the_next_is_made)
{
    struct press press;
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct str text = STR_INIT;
    struct pressed made;

    beside();
    ck_assert(press_start(&press, &err));
    str_add(&text, "press\t1\txlsx\ntitle\tKieran\nbody\nend\t3\n");
    ck_assert(!press_give(&press, &text, &made, &arena, &err));
    ck_assert_int_eq(err.kind, ERR_REFUSED);
    ck_assert_str_eq(err.msg, "The document for the helper is wrong in line 3: title or made is "
                              "missing before it.");
    ask(&press, "Kieran", &made, &arena);
    press_stop(&press);
    arena_clear(&arena);
    str_release(&text);
}
END_TEST

/* A cell of a spreadsheet holds 32,767 characters; what is longer is refused, never cut. */
START_TEST(no_text_is_cut)
{
    struct press press;
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct str cell = STR_INIT, text = STR_INIT;
    struct pressed made;

    beside();
    ck_assert(press_start(&press, &err));
    for (int i = 0; i < 32768; i++)
        str_add(&cell, "\xc3\xa9");
    write_sheet(&text, str_text(&cell));
    ck_assert(!press_give(&press, &text, &made, &arena, &err));
    ck_assert_ptr_nonnull(strstr(err.msg, "32,767"));
    cell.text[2 * 32767] = '\0';
    ask(&press, str_text(&cell), &made, &arena);
    press_stop(&press);
    arena_clear(&arena);
    str_release(&cell);
    str_release(&text);
}
END_TEST

START_TEST(a_helper_that_dies_is_a_sentence)
{
    struct press press;
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct str text = STR_INIT;
    struct pressed made;

    beside();
    signal(SIGPIPE, SIG_IGN);
    ck_assert(press_start(&press, &err));
    kill(press.helper, SIGKILL);
    write_sheet(&text, "Kieran");
    ck_assert(!press_give(&press, &text, &made, &arena, &err));
    ck_assert_int_eq(err.kind, ERR_STORAGE);
    ck_assert_ptr_nonnull(strstr(err.msg, "ended before it was done"));
    press_stop(&press);
    press_stop(&press);
    arena_clear(&arena);
    str_release(&text);
}
END_TEST

/* What the kernel shows of it: a fixed command line and environment, three descriptors, no more
 * rights to be had. */
static void read_of(pid_t helper, const char *what, char *out, size_t size, size_t *length)
{
    char path[64];
    FILE *file;

    snprintf(path, sizeof(path), "/proc/%d/%s", (int)helper, what);
    file = fopen(path, "re");
    *length = file ? fread(out, 1, size - 1, file) : 0;
    out[*length] = '\0';
    if (file)
        fclose(file);
}

START_TEST(it_has_nothing_of_who_started_it)
{
    struct press press;
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct pressed made;
    char text[4096];
    size_t length;

    beside();
    setenv("CAFDESK_STORE", "/somewhere", 1);
    ck_assert_int_eq(dup2(1, 37), 37); /* a descriptor that is handed on */
    ck_assert(press_start(&press, &err));
    ask(&press, "Kieran", &made, &arena); /* it has given up its rights by now */
    read_of(press.helper, "cmdline", text, sizeof(text), &length);
    ck_assert_uint_eq(length, sizeof("cafdesk-press"));
    ck_assert_str_eq(text, "cafdesk-press");
    read_of(press.helper, "status", text, sizeof(text), &length);
    ck_assert_ptr_nonnull(strstr(text, "NoNewPrivs:\t1\n"));
    if (geteuid() == 0) { /* nobody else may look further */
        char fd[64];

        read_of(press.helper, "environ", text, sizeof(text), &length);
        ck_assert_mem_eq(text, "LC_ALL=C.UTF-8\0TZ=UTC", sizeof("LC_ALL=C.UTF-8\0TZ=UTC"));
        ck_assert_uint_eq(length, sizeof("LC_ALL=C.UTF-8\0TZ=UTC"));
        snprintf(fd, sizeof(fd), "/proc/%d/fd/37", (int)press.helper);
        ck_assert_int_ne(access(fd, F_OK), 0);
    }
    press_stop(&press);
    arena_clear(&arena);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_same_document_is_the_same_bytes);
    tcase_add_test(t, what_is_wrong_is_a_sentence_and_the_next_is_made);
    tcase_add_test(t, no_text_is_cut);
    tcase_add_test(t, a_helper_that_dies_is_a_sentence);
    tcase_add_test(t, it_has_nothing_of_who_started_it);
}

TEST_MAIN("press_run", cases)
