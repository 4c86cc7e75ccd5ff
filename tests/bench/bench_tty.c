/* SPDX-License-Identifier: MIT */
/*
 * The real program on a terminal, beside one that does the same with nothing
 * of ours: started, moved about in, left alone.
 */

#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench/figure.h"
#include "bench/made_store.h"
#include "pty/tt.h"

enum { STARTS = 15, KEYS = 200, PAGES = 60, QUEUED = 100, IDLE_S = 2 };

static const char down[] = "\033OB", page_down[] = "\033[6~";

/* A program and how it was started. */
struct run {
    const char *arguments[6];
    int rows, cols;
    struct tt *tt;
};

static void start(struct run *run)
{
    static const char *const settings[] = { "LC_ALL=C.UTF-8", "TZ=UTC", NULL };
    struct tt_options options = { .arguments = run->arguments,
                                  .settings = settings,
                                  .rows = run->rows,
                                  .cols = run->cols };

    run->tt = tt_start(&options);
}

static void stop(struct run *run)
{
    tt_free(run->tt);
    run->tt = NULL;
}

static void time_starts(struct run *run, struct times *times)
{
    for (int i = 0; i < STARTS; i++) {
        double began = now_ms();

        start(run);
        times_add(times, now_ms() - began);
        stop(run);
    }
}

static void time_keys(struct run *run, const char *bytes, int count, struct times *times)
{
    for (int i = 0; i < count; i++) {
        double began = now_ms();

        tt_send(run->tt, bytes, strlen(bytes));
        times_add(times, now_ms() - began);
    }
}

/* ----- Beside the floor -------------------------------------------------- */

static void bench_starts(struct run *empty, struct run *floor, struct run *ours)
{
    struct times least = { 0 }, page = { 0 }, first = { 0 };

    time_starts(empty, &least);
    time_starts(floor, &page);
    time_starts(ours, &first);
    tell_most("start of an empty curses program", times_at(&least, 0.5), "ms", 0);
    tell_ratio("first usable screen", &page, &first, 2);
    tell_share("first usable screen", &first, 0.95, 300);
    times_free(&least);
    times_free(&page);
    times_free(&first);
}

static void bench_moves(struct run *floor, struct run *ours)
{
    struct times floor_down = { 0 }, ours_down = { 0 }, floor_page = { 0 }, ours_page = { 0 };

    start(floor);
    start(ours);
    for (int i = 0; i < KEYS / 10; i++) {
        time_keys(floor, down, 10, &floor_down);
        time_keys(ours, down, 10, &ours_down);
    }
    for (int i = 0; i < PAGES / 10; i++) {
        time_keys(floor, page_down, 10, &floor_page);
        time_keys(ours, page_down, 10, &ours_page);
    }
    tell_ratio("cursor down one row", &floor_down, &ours_down, 1.5);
    tell_share("cursor down one row", &ours_down, 0.99, 16);
    tell_ratio("next page", &floor_page, &ours_page, 1.5);
    tell_share("next page", &ours_page, 0.99, 16);
    stop(floor);
    stop(ours);
    times_free(&floor_down);
    times_free(&ours_down);
    times_free(&floor_page);
    times_free(&ours_page);
}

/* ----- By itself --------------------------------------------------------- */

static void bench_bytes(struct run *ours)
{
    size_t length, most = 0;

    for (int i = 0; i < 10; i++) {
        tt_forget(ours->tt);
        tt_send(ours->tt, down, strlen(down));
        (void)tt_raw(ours->tt, &length);
        most = length > most ? length : most;
    }
    tell_most("bytes to the terminal for a key in a list", (double)most, "B", 300);
}

static void bench_queue(struct run *ours)
{
    char keys[QUEUED * sizeof(down)] = "";
    double began;

    for (int i = 0; i < QUEUED; i++)
        memcpy(keys + (size_t)i * strlen(down), down, sizeof(down));
    tt_forget(ours->tt);
    began = now_ms();
    tt_send(ours->tt, keys, strlen(keys));
    began = now_ms() - began;
    tell_most("frames for 100 queued keys", tt_frames(ours->tt), "", 3);
    tell_most("time for 100 queued keys", began, "ms", 20);
}

static void bench_case(struct run *ours)
{
    struct times opened = { 0 };

    for (int i = 0; i < 20; i++) {
        double began = now_ms();

        tt_keys(ours->tt, "Enter");
        times_add(&opened, now_ms() - began);
        tt_keys(ours->tt, "F5"); /* so that Esc stands alone */
        tt_keys(ours->tt, "Esc Down");
    }
    tell_share("Enter to a whole case on the screen", &opened, 0.95, 50);
    times_free(&opened);
}

/* ----- From the system --------------------------------------------------- */

/* The number after a word in a file of /proc. */
static double number_in(const struct run *run, const char *file, const char *word)
{
    char path[64], line[512];
    double number = 0;
    FILE *in;

    snprintf(path, sizeof(path), "/proc/%d/%s", (int)tt_pid(run->tt), file);
    in = fopen(path, "r");
    while (in && fgets(line, sizeof(line), in)) {
        if (strncmp(line, word, strlen(word)) == 0)
            number = strtod(line + strlen(word), NULL);
    }
    if (in)
        fclose(in);
    return number;
}

static int libraries(const struct run *run)
{
    char path[64], line[512], last[512] = "";
    int count = 0;
    FILE *in;

    snprintf(path, sizeof(path), "/proc/%d/maps", (int)tt_pid(run->tt));
    in = fopen(path, "r");
    while (in && fgets(line, sizeof(line), in)) {
        char *name = strchr(line, '/');

        if (!name || !strstr(name, ".so") || strcmp(name, last) == 0)
            continue;
        snprintf(last, sizeof(last), "%s", name);
        count++;
    }
    if (in)
        fclose(in);
    return count;
}

static void bench_idle(struct run *ours)
{
    struct timespec rest = { IDLE_S, 0 };
    double written = number_in(ours, "io", "wchar:");
    double woken = number_in(ours, "status", "voluntary_ctxt_switches:");

    nanosleep(&rest, NULL);
    tell_exactly("bytes written in two idle seconds", number_in(ours, "io", "wchar:") - written,
                 "B", 0);
    tell_most("times woken in two idle seconds",
              number_in(ours, "status", "voluntary_ctxt_switches:") - woken, "", 1);
}

static void bench_weight(struct run *ours)
{
    tell_most("resident set when idle", number_in(ours, "smaps_rollup", "Rss:") / 1000, "MB", 20);
    tell_most("of it, its own", number_in(ours, "smaps_rollup", "Anonymous:") / 1000, "MB", 0);
    tell_most("shared libraries, the linker among them", libraries(ours), "", 14);
}

static void bench_size(const struct made_store *store, int rows, int cols)
{
    const char *program = getenv("CAFDESK");
    const char *build = getenv("BUILD");
    char floor_path[1024], file[256];
    struct run ours = { { program ? program : "./cafdesk", "--store", store->folder, "training" },
                        rows, cols, NULL };
    struct run empty = { { floor_path }, rows, cols, NULL };
    struct run floor = { { floor_path, file }, rows, cols, NULL };
    char title[64];

    snprintf(floor_path, sizeof(floor_path), "%s/tests/bench/floor_tty", build ? build : ".");
    snprintf(file, sizeof(file), "%s", made_store_file(store, "store.db"));
    snprintf(title, sizeof(title), "the program on a terminal of %dx%d", cols, rows);
    tell_head(title);
    bench_starts(&empty, &floor, &ours);
    bench_moves(&floor, &ours);
    start(&ours);
    bench_idle(&ours);
    bench_weight(&ours);
    bench_bytes(&ours);
    bench_queue(&ours);
    bench_case(&ours);
    stop(&ours);
}

int main(void)
{
    struct made_store store;

    setlocale(LC_ALL, "C.UTF-8");
    made_store_open(&store, made_store_wish());
    made_store_rest(&store);
    bench_size(&store, 24, 80);
    bench_size(&store, 60, 200);
    made_store_close(&store);
    return 0;
}
