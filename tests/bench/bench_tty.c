/* SPDX-License-Identifier: MIT */
/*
 * The real program on a terminal, beside one that does the same with nothing
 * of ours: started, moved about in, left alone.
 */

#include "config.h"

#include <locale.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "bench/figure.h"
#include "bench/in_tmux.h"
#include "bench/made_store.h"
#include "pty/tt.h"

enum {
    STARTS = 15,
    KEYS = 200,
    PAGES = 60,
    QUEUED = 100,
    IDLE_S = 2,
    PASTE = 20000,
    TABS = 20,
    RANDOM_KEYS = 10000,
    SITTING = 250, /* keys at random until the program begins anew */
};

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

/* Milliseconds the program itself was at work, in steps of a nanosecond. */
static double at_work(const struct run *run)
{
    char path[64];
    double ns = 0;
    FILE *in;

    snprintf(path, sizeof(path), "/proc/%d/schedstat", (int)tt_pid(run->tt));
    in = fopen(path, "r");
    if (in && fscanf(in, "%lf", &ns) != 1)
        ns = 0;
    if (in)
        fclose(in);
    return ns / 1e6;
}

/* From the key to the whole frame, and how much of that the program was at work: the one that
 * other people on the machine do not spoil. */
struct key_times {
    struct times waited, worked;
};

static void time_keys(struct run *run, const char *bytes, int count, struct key_times *times)
{
    for (int i = 0; i < count; i++) {
        double began = now_ms(), work = at_work(run);

        tt_send(run->tt, bytes, strlen(bytes));
        times_add(&times->waited, now_ms() - began);
        times_add(&times->worked, at_work(run) - work);
    }
}

static void free_key_times(struct key_times *times)
{
    times_free(&times->waited);
    times_free(&times->worked);
}

/* ----- Beside the floor -------------------------------------------------- */

static void bench_starts(struct run *empty, struct run *sign_in, struct run *floor,
                         struct run *ours)
{
    struct times least = { 0 }, asked = { 0 }, page = { 0 }, first = { 0 };

    time_starts(empty, &least);
    time_starts(sign_in, &asked);
    time_starts(floor, &page);
    time_starts(ours, &first);
    tell_most("start of an empty curses program", times_at(&least, 0.5), "ms", 0);
    tell_share("start to the sign-in", &asked, 0.95, 80);
    tell_ratio("first usable screen", &page, &first, 2);
    tell_share("first usable screen", &first, 0.95, 300);
    times_free(&least);
    times_free(&asked);
    times_free(&page);
    times_free(&first);
}

static void tell_keys(const char *what, struct key_times *floor, struct key_times *ours)
{
    char work[64];

    snprintf(work, sizeof(work), "%s, time at work", what);
    tell_ratio(what, &floor->waited, &ours->waited, 1.5);
    tell_ratio(work, &floor->worked, &ours->worked, 1.5);
    tell_share(what, &ours->waited, 0.99, 16);
}

static void bench_moves(struct run *floor, struct run *ours)
{
    struct key_times floor_down = { 0 }, ours_down = { 0 }, floor_page = { 0 }, ours_page = { 0 };

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
    tell_keys("cursor down one row", &floor_down, &ours_down);
    tell_keys("next page", &floor_page, &ours_page);
    stop(floor);
    stop(ours);
    free_key_times(&floor_down);
    free_key_times(&ours_down);
    free_key_times(&floor_page);
    free_key_times(&ours_page);
}

/* ----- By itself --------------------------------------------------------- */

/* Down through the first window and on, where the edge moves now and then: the middle one of
 * the keys, and all that was sent shared out among them. */
static void bench_bytes(struct run *ours)
{
    struct times sent = { 0 };
    size_t length, all = 0;

    for (int i = 0; i < KEYS; i++) {
        tt_forget(ours->tt);
        tt_send(ours->tt, down, strlen(down));
        (void)tt_raw(ours->tt, &length);
        times_add(&sent, (double)length);
        all += length;
    }
    tell_most("bytes to the terminal for a key in a list", times_at(&sent, 0.5), "B", 300);
    tell_most("the same, on average", (double)all / KEYS, "B", 300);
    tell_most("the most of them for a key", times_at(&sent, 1), "B", 0);
    times_free(&sent);
}

/* Into the field of the area search, which it fills. */
static void bench_paste(struct run *ours)
{
    static char text[PASTE + 1];
    double began;

    memset(text, 'a', PASTE);
    tt_keys(ours->tt, "F3");
    began = now_ms();
    tt_paste(ours->tt, text);
    tell_most("paste of 20 kB into a field", now_ms() - began, "ms", 100);
    tt_keys(ours->tt, "F5");
    tt_keys(ours->tt, "Esc");
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

/* Element after element, first to last and again, of the case that is marked. */
static void bench_elements(struct run *ours)
{
    struct times times = { 0 };

    tt_keys(ours->tt, "Enter");
    tt_keys(ours->tt, "a");
    for (int i = 0; i < TABS && !tt_shows(ours->tt, "element 1 of 19"); i++)
        tt_keys(ours->tt, "F6");
    if (!tt_shows(ours->tt, "element 1 of 19"))
        tt_fail(ours->tt, "no element to turn from");
    for (int i = 0; i < 40; i++) {
        double began = now_ms();

        tt_keys(ours->tt, i / 18 % 2 == 0 ? "PgDn" : "PgUp");
        times_add(&times, now_ms() - began);
    }
    tell_share("next element", &times, 0.95, 20);
    times_free(&times);
    tt_keys(ours->tt, "F5");
    tt_keys(ours->tt, "Esc");
    tt_keys(ours->tt, "F5");
    tt_keys(ours->tt, "Esc");
}

static void bench_resize(struct run *ours)
{
    static const int sizes[][2] = { { 10, 40 }, { 60, 200 }, { 24, 80 }, { 2, 9 }, { 100, 300 } };
    struct times times = { 0 };

    for (size_t i = 0; i < 8 * COUNT(sizes); i++) {
        double began = now_ms();

        tt_resize(ours->tt, sizes[i % COUNT(sizes)][0], sizes[i % COUNT(sizes)][1]);
        times_add(&times, now_ms() - began);
    }
    tt_resize(ours->tt, ours->rows, ours->cols);
    tell_share("a terminal of another size", &times, 1, 50);
    times_free(&times);
}

/* ----- Keys at random ----------------------------------------------------- */

/* Not among them: what leaves, locks or stops the program, and Esc, which waits for a digit. */
static const char *const random_keys[] = {
    "a", "e", "t", "o", "n", "1", " ", "\xc5\x9b", "\r", "\t", "\177", "\x15", "\x01", "\x05",
    "\033OA", "\033OB", "\033OC", "\033OD", "\033OH", "\033OF", "\033[5~", "\033[6~",
    "\033[2~", "\033OP", "\033OQ", "\033OR", "\033OS", "\033[15~", "\033[17~", "\033[18~",
    "\033[19~",
};

/* Keeps a core busy until it is ended, or this program is. */
static pid_t keep_busy(void)
{
    pid_t pid = fork();

    if (pid != 0)
        return pid;
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (volatile unsigned n = 0;; n++)
        continue;
}

static void bench_random(struct run *ours)
{
    struct times waited = { 0 }, worked = { 0 };
    pid_t busy = keep_busy();
    uint32_t state = 11;

    for (int i = 0; i < RANDOM_KEYS; i++) {
        const char *bytes;
        double began, work;

        if (i % SITTING == 0) {
            if (i > 0)
                stop(ours);
            start(ours);
        }
        state = state * 1103515245u + 12345u;
        bytes = random_keys[(state >> 16) % COUNT(random_keys)];
        work = at_work(ours);
        began = now_ms();
        tt_send(ours->tt, bytes, strlen(bytes));
        times_add(&waited, now_ms() - began);
        times_add(&worked, at_work(ours) - work);
    }
    stop(ours);
    if (busy > 0) {
        kill(busy, SIGKILL);
        waitpid(busy, NULL, 0);
    }
    tell_share("10,000 keys at random, a core busy", &waited, 0.99, 16);
    tell_share("10,000 keys at random, a core busy", &waited, 1, 50);
    tell_share("the same, time at work", &worked, 1, 50);
    times_free(&waited);
    times_free(&worked);
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

/* The programs measured beside each other, and where they are found. */
struct setting {
    struct run empty, sign_in, floor, ours;
    char floor_path[1024], file[256];
};

static void set_up(struct setting *at, const struct made_store *store, int rows, int cols)
{
    const char *program = getenv("CAFDESK");
    const char *build = getenv("BUILD");

    snprintf(at->floor_path, sizeof(at->floor_path), "%s/tests/bench/floor_tty",
             build ? build : ".");
    snprintf(at->file, sizeof(at->file), "%s", made_store_file(store, "floor.db"));
    at->empty = (struct run){ { at->floor_path }, rows, cols, NULL };
    at->floor = (struct run){ { at->floor_path, at->file }, rows, cols, NULL };
    at->sign_in = (struct run){
        { program ? program : "./cafdesk", "--store", store->folder }, rows, cols, NULL,
    };
    at->ours = (struct run){
        { program ? program : "./cafdesk", "--store", store->folder, "training" },
        rows, cols, NULL,
    };
}

static void bench_size(const struct made_store *store, int rows, int cols)
{
    struct setting at;
    struct run *ours = &at.ours;
    char title[64];

    set_up(&at, store, rows, cols);
    snprintf(title, sizeof(title), "the program on a terminal of %dx%d", cols, rows);
    tell_head(title);
    bench_starts(&at.empty, &at.sign_in, &at.floor, ours);
    bench_moves(&at.floor, ours);
    start(ours);
    bench_idle(ours);
    bench_weight(ours);
    bench_bytes(ours);
    bench_queue(ours);
    bench_case(ours);
    bench_elements(ours);
    bench_paste(ours);
    bench_resize(ours);
    stop(ours);
    bench_random(ours);
}

static void bench_tmux(const struct made_store *store)
{
    struct setting at;

    set_up(&at, store, 0, 0);
    bench_in_tmux(store->folder, at.floor.arguments, at.ours.arguments);
}

/* The floor writes looks too: into a file of its own. */
static void copy_store(const struct made_store *store)
{
    char command[512];

    snprintf(command, sizeof(command), "cp '%s/store.db' '%s/floor.db'", store->folder,
             store->folder);
    if (system(command) != 0)
        exit(EXIT_FAILURE);
    sync(); /* or the first figures wait for the copy to reach the disk */
}

int main(void)
{
    struct made_store store;

    setlocale(LC_ALL, "C.UTF-8");
    made_store_open(&store, made_store_wish());
    made_store_rest(&store);
    copy_store(&store);
    bench_size(&store, 24, 80);
    bench_size(&store, 60, 200);
    bench_tmux(&store);
    made_store_close(&store);
    return 0;
}
