/* SPDX-License-Identifier: MIT */
/*
 * The least a program on a terminal can be: empty curses, or with a store's
 * file the first page of its cases, Down and PgDn. It marks each frame as the
 * real one does for tests.
 */

#include "config.h"

#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <sqlite3.h>

enum { MOST_ROWS = 200 };

static const char page_sql[] =
    "SELECT b.family_name, b.given_names, b.dob, b.state, b.next_what, p.name, b.urn,"
    " (SELECT count(*) FROM case_due d WHERE d.case_id = b.case_id AND d.amber <= 20000),"
    " b.next_due, b.case_id FROM case_board b INDEXED BY case_board_next"
    " JOIN caf_case c ON c.id = b.case_id JOIN subject s ON s.id = b.subject_id"
    " LEFT JOIN locality l ON l.id = b.locality_id LEFT JOIN practitioner p ON p.id = b.lead_id"
    " WHERE b.open = 1 AND (b.next_due, b.case_id) > (?1, ?2)"
    " ORDER BY b.next_due, b.case_id LIMIT ?3";

struct floor {
    sqlite3 *handle;
    sqlite3_stmt *page;
    char rows[MOST_ROWS][512];
    int count, at;
    int next_due;
    sqlite3_int64 next_row;
    unsigned long long taken;
};

static void open_store(struct floor *f, const char *path)
{
    if (sqlite3_open_v2(path, &f->handle, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(f->handle, page_sql, -1, &f->page, NULL) != SQLITE_OK)
        exit(EXIT_FAILURE);
    f->next_due = INT32_MIN;
}

static void read_page(struct floor *f)
{
    f->count = f->at = 0;
    sqlite3_bind_int(f->page, 1, f->next_due);
    sqlite3_bind_int64(f->page, 2, f->next_row);
    sqlite3_bind_int(f->page, 3, LINES - 5);
    while (f->count < MOST_ROWS && sqlite3_step(f->page) == SQLITE_ROW) {
        const char *text[8];

        for (int i = 0; i < 8; i++)
            text[i] = (const char *)sqlite3_column_text(f->page, i);
        snprintf(f->rows[f->count++], sizeof(f->rows[0]), "%-17.17s %-10.10s %4.4s %-13.13s %-17.17s"
                 " %-9.9s %s %s", text[0], text[1], text[2] ? text[2] : "", text[3], text[4],
                 text[5] ? text[5] : "", text[6], text[7]);
        f->next_due = sqlite3_column_int(f->page, 8);
        f->next_row = sqlite3_column_int64(f->page, 9);
    }
    sqlite3_reset(f->page);
}

static void draw(const struct floor *f)
{
    erase();
    mvaddstr(0, 0, "floor");
    for (int i = 0; i < f->count; i++) {
        if (i == f->at)
            attron(A_REVERSE);
        mvaddnstr(i + 2, 0, f->rows[i], COLS - 1);
        attroff(A_REVERSE);
    }
    mvprintw(LINES - 1, 0, "%d of %d", f->at + 1, f->count);
    move(f->at + 2, 0);
    refresh();
}

static void mark(const struct floor *f)
{
    char text[64];
    int length = snprintf(text, sizeof(text), "\033]777;idle;%llu\a", f->taken);

    if (write(STDOUT_FILENO, text, (size_t)length) != length)
        exit(EXIT_FAILURE);
}

/* Bytes the key was sent as. */
static unsigned take_key(struct floor *f, int key)
{
    if (key == KEY_DOWN) {
        f->at = f->at + 1 < f->count ? f->at + 1 : f->at;
        return 3;
    }
    if (key == KEY_NPAGE) {
        if (f->page)
            read_page(f);
        return 4;
    }
    return 1;
}

int main(int argc, char **argv)
{
    static struct floor f;
    int key;

    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    if (argc > 1) {
        open_store(&f, argv[1]);
        read_page(&f);
    }
    draw(&f);
    mark(&f);
    while ((key = getch()) != 'q' && key != ERR) {
        f.taken += take_key(&f, key);
        draw(&f);
        mark(&f);
    }
    endwin();
    sqlite3_finalize(f.page);
    sqlite3_close(f.handle);
    return 0;
}
