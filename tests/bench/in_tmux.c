/* SPDX-License-Identifier: MIT */
/*
 * Two clients of one tmux, each on a terminal of its own: the floor in the one, the real program
 * in the other. Idle marks do not get through tmux, so what is waited for is the picture.
 *
 * tmux ends when its last client goes, so nothing runs on when the benchmark fails.
 */

#include "config.h"

#include "bench/in_tmux.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/figure.h"
#include "bench/made_store.h"
#include "pty/tt.h"

/* Both show the list the same at 80x24: the filter, the rows, and below them the reference of the
 * case in focus. */
enum { ROWS = 24, COLS = 80, FILTER_ROW = 1, FIRST_ROW = 3, LAST_ROW = 14, REFERENCE_ROW = 16 };
enum { ANY_ROW = -1 };
enum { KEYS = 300, PAGES = 60, ROUND = 10, CASES_NEEDED = 2 * (KEYS + PAGES * LAST_ROW) };
enum { WORDS = 32 };

static const char down[] = "\033OB", page_down[] = "\033[6~";

struct client {
    const char *const *program;
    struct tt *tt;
    struct times down, page;
};

/* ----- The picture ------------------------------------------------------- */

/* What a key leaves behind: the row the mark comes to, the reference that goes. */
struct change {
    int row;
    char reference[512];
};

static int marked_row(struct tt *tt)
{
    int row = FIRST_ROW;

    while (row <= LAST_ROW && tt_row(tt, row)[0] != '>')
        row++;
    return row <= LAST_ROW ? row : ANY_ROW;
}

/* A frame is drawn from the top down, so it is whole when below the list it is new and the cursor
 * is back where it belongs: the floor's at the mark, the program's in the filter. */
static bool is_done(struct tt *tt, void *data)
{
    const struct change *change = data;
    const char *reference;
    int row, col, marked;
    bool shown;

    tt_cursor(tt, &row, &col, &shown);
    if (!shown || row > LAST_ROW)
        return false;
    reference = tt_row(tt, REFERENCE_ROW);
    if (reference[0] == '\0' || strcmp(reference, change->reference) == 0)
        return false;
    marked = marked_row(tt);
    return marked != ANY_ROW && (row == marked || row == FILTER_ROW) &&
           (change->row == ANY_ROW || change->row == marked);
}

static struct change change_of(struct client *client, bool by_row)
{
    struct change change = { .row = ANY_ROW };
    int row = marked_row(client->tt);

    if (by_row)
        change.row = row < LAST_ROW ? row + 1 : ANY_ROW; /* the list moves on by more */
    snprintf(change.reference, sizeof(change.reference), "%s",
             tt_row(client->tt, REFERENCE_ROW));
    return change;
}

/* ----- A client ---------------------------------------------------------- */

/* Both find the same server, which the first starts and sets. */
static void start(struct client *client, const char *socket)
{
    static const char *const begins[] = {
        "start-server", ";", "set", "-g", "status", "off", ";", "set", "-s", "escape-time", "0",
        ";", "set", "-s", "exit-unattached", "on", ";", "new-session",
    };
    const char *arguments[WORDS] = { "/usr/bin/env", "-u", "CAFDESK_SYNC", "tmux", "-S", socket,
                                     "-f", "/dev/null" };
    struct tt_options options = { .arguments = arguments, .rows = ROWS, .cols = COLS,
                                  .no_wait = true };
    struct change first = { ANY_ROW, "" };
    size_t count = 8;

    for (size_t i = 0; i < COUNT(begins); i++)
        arguments[count++] = begins[i];
    for (size_t i = 0; client->program[i] && count < WORDS - 1; i++)
        arguments[count++] = client->program[i];
    client->tt = tt_start(&options);
    tt_wait_picture(client->tt, is_done, &first, "the list of cases in tmux");
}

static void time_keys(struct client *client, const char *bytes, struct times *times)
{
    for (int i = 0; i < ROUND; i++) {
        struct change change = change_of(client, bytes == down);
        double began = now_ms();

        tt_type(client->tt, bytes, strlen(bytes));
        tt_wait_picture(client->tt, is_done, &change, "the next case in tmux");
        times_add(times, now_ms() - began);
    }
}

static void time_client(struct client *client, int round)
{
    if (round < KEYS / ROUND)
        time_keys(client, down, &client->down);
    else
        time_keys(client, page_down, &client->page);
}

/* The programs go at once, and tmux with the last of them: nothing writes into the store that is
 * taken away next. */
static void end_server(const char *socket)
{
    char command[640];

    snprintf(command, sizeof(command),
             "PATH=/usr/bin:/bin; tmux -S '%s' list-panes -a -F '#{pane_pid}' | xargs -r kill -KILL;"
             " tmux -S '%s' kill-server 2>/dev/null || :",
             socket, socket);
    if (system(command) != 0)
        fprintf(stderr, "tmux may still run at %s\n", socket);
}

static void stop(struct client *client)
{
    tt_wait_end(client->tt);
    tt_free(client->tt);
    times_free(&client->down);
    times_free(&client->page);
}

/* ----- Told -------------------------------------------------------------- */

static void tell_keys(const char *what, struct times *floor, struct times *ours)
{
    char words[64];

    snprintf(words, sizeof(words), "%s, p99 of the floor", what);
    tell_ratio(what, floor, ours, 1.5);
    tell_share(what, ours, 0.5, 16);
    tell_share(what, ours, 0.95, 16);
    tell_share(what, ours, 0.99, 16);
    tell_most(words, times_at(floor, 0.99), "ms", 0);
}

static bool is_there(void)
{
    return system("PATH=/usr/bin:/bin tmux -V >/dev/null 2>&1") == 0;
}

static void bench_clients(struct client *floor, struct client *ours, const char *socket)
{
    start(floor, socket);
    start(ours, socket);
    for (int round = 0; round < (KEYS + PAGES) / ROUND; round++) {
        time_client(floor, round);
        time_client(ours, round);
    }
    tell_keys("cursor down one row", &floor->down, &ours->down);
    tell_keys("next page", &floor->page, &ours->page);
    end_server(socket);
    stop(floor);
    stop(ours);
}

void bench_in_tmux(const char *folder, const char *const *floor, const char *const *ours)
{
    struct client one = { .program = floor }, other = { .program = ours };
    char socket[256];

    tell_head("in tmux on a terminal of 80x24");
    snprintf(socket, sizeof(socket), "%.200s/tmux", folder);
    if (!is_there())
        printf("tmux is not there: not measured\n");
    else if (made_store_wish() < CASES_NEEDED)
        printf("not measured: the keys need %d cases\n", CASES_NEEDED);
    else
        bench_clients(&one, &other, socket);
    fflush(stdout);
}
