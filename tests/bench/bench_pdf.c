/* SPDX-License-Identifier: MIT */
/*
 * Six pages as PDF: the helper, from its start to its end, beside a program that does nothing but
 * have cairo and pango set the same texts (floor_pdf), turn by turn in one run.
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/die.h"
#include "bench/figure.h"
#include "press/press_lines.h"
#include "press/press_run.h"

enum { TURNS = 15, DOMAINS = 6, ACTIONS = 6, PAGES = 6 };

static const char said[] =
    "The family said that mornings are the hardest: breakfast, shoes, the bus. School has offered a "
    "place at the breakfast club from Monday, and an aunt can walk with both children on Tuesdays. "
    "The health visitor will ask about the referral that was made in January and tell them by "
    "Friday what came of it; nobody needs to say it all again. ";

static void write_domain(struct press_lines *lines, int domain)
{
    const char name[] = { 'D', 'o', 'm', 'a', 'i', 'n', ' ', (char)('1' + domain), '\0' };

    press_heading(lines, 2, name);
    for (int i = 0; i < 4; i++) {
        press_field(lines, "Strengths", said);
        press_field(lines, "Needs", said);
    }
}

static void write_document(struct str *out)
{
    static const char *const row[] = { "Breakfast club", said, "\xd9\x85\xd8\xad\xd9\x85\xd8\xaf",
                                       "2010-04-02" };
    struct press_lines lines;

    press_begin(&lines, out, PRESS_PDF);
    press_lang(&lines, "en-GB");
    press_title(&lines, "Case summary");
    press_made(&lines, (struct instant){ 1269254520 });
    press_foot(&lines, "printed by Helen Oduya");
    press_body(&lines);
    for (int domain = 0; domain < DOMAINS; domain++)
        write_domain(&lines, domain);
    press_table(&lines, "Actions");
    press_column(&lines, PRESS_CELL_TEXT, "Action");
    press_column(&lines, PRESS_CELL_TEXT, "What");
    press_column(&lines, PRESS_CELL_TEXT, "Who");
    press_column(&lines, PRESS_CELL_DATE, "By");
    for (int i = 0; i < ACTIONS; i++)
        press_row(&lines, row, 4);
    press_done(&lines);
    press_end(&lines);
}

/* ----- The helper ------------------------------------------------------------------ */

static int pages_in(const struct pressed *made)
{
    const char *at = made->bytes, *end = made->bytes + made->length;
    int count = 0;

    while ((at = memmem(at, (size_t)(end - at), "/Type /Page", 11)) != NULL) {
        at += 11;
        count += at < end && *at != 's';
    }
    return count;
}

static size_t helper_once(const struct str *document, struct times *times, int *pages)
{
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct press press;
    struct pressed made;
    double begun = now_ms();

    if (!press_start(&press, &err) || !press_give(&press, document, &made, &arena, &err))
        die("%s", err.msg);
    press_stop(&press);
    times_add(times, now_ms() - begun);
    *pages = pages_in(&made);
    arena_clear(&arena);
    return made.length;
}

/* ----- The floor --------------------------------------------------------------------- */

static pid_t spawn_floor(const char *path, int to[2], int from[2])
{
    char *const arguments[] = { (char *)(uintptr_t)path, NULL };
    char *const environment[] = { (char *)(uintptr_t)"LC_ALL=C.UTF-8", NULL };
    posix_spawn_file_actions_t files;
    pid_t child;

    if (pipe2(to, O_CLOEXEC) != 0 || pipe2(from, O_CLOEXEC) != 0)
        die("There are no pipes.");
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, to[0], 0);
    posix_spawn_file_actions_adddup2(&files, from[1], 1);
    if (posix_spawn(&child, path, &files, NULL, arguments, environment) != 0)
        die("%s does not start.", path);
    posix_spawn_file_actions_destroy(&files);
    close(to[0]);
    close(from[1]);
    return child;
}

/* Cairo writes while it reads: the document goes in by another process. */
static size_t floor_once(const char *path, const struct str *document, struct times *times)
{
    int to[2], from[2];
    char bytes[65536];
    size_t length = 0;
    ssize_t n;
    double begun = now_ms();
    pid_t child = spawn_floor(path, to, from), feeder = fork();

    if (feeder == 0)
        _exit(write(to[1], document->text, document->used) < 0);
    close(to[1]);
    while ((n = read(from[0], bytes, sizeof(bytes))) > 0)
        length += (size_t)n;
    close(from[0]);
    waitpid(feeder, NULL, 0);
    waitpid(child, NULL, 0);
    times_add(times, now_ms() - begun);
    return length;
}

int main(void)
{
    struct str document = STR_INIT, path = STR_INIT;
    struct times helper = { 0 }, floor = { 0 };
    size_t length = 0, bare = 0;
    int pages = 0;
    const char *build = getenv("BUILD");

    signal(SIGPIPE, SIG_IGN);
    write_document(&document);
    str_printf(&path, "%s/cafdesk-press", build ? build : ".");
    if (symlink(str_text(&path), "tests/bench/cafdesk-press") != 0 && errno != EEXIST)
        die("The helper cannot be put beside this program.");
    str_clear(&path);
    str_printf(&path, "%s/tests/bench/floor_pdf", build ? build : ".");
    for (int turn = 0; turn < TURNS; turn++) {
        bare = floor_once(str_text(&path), &document, &floor);
        length = helper_once(&document, &helper, &pages);
    }
    tell_head("PDF of a case summary, six pages and a table");
    tell_ratio("PDF, the helper's start included, ms", &floor, &helper, 1.5);
    tell_exactly("its pages", pages, "", PAGES);
    tell_most("PDF", (double)length / 1024, "KB", 0);
    tell_most("PDF by cairo and pango alone", (double)bare / 1024, "KB", 0);
    times_free(&helper);
    times_free(&floor);
    str_release(&document);
    str_release(&path);
    return 0;
}
