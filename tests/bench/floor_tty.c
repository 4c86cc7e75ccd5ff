/* SPDX-License-Identifier: MIT */
/*
 * The least a program on a terminal can be: empty curses, or with a copy of a
 * store's file the list of its cases as the real one shows it, Down and PgDn.
 *
 * What the real one must do, it does too, or it would be no floor: the same
 * rows in the same places, half a window more where the focus steps over the
 * edge, the focused case in a strip below or beside them,
 * fifty rows to a query, and a row of the trail for the sign-in and for each
 * fifty, committed before they are shown. It marks each frame as the real one
 * does for tests, and where that is asked for.
 */

#include "config.h"

#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench/raw.h"

enum { PAGE = 50, CELLS = 7, ITEMS = 10, TEXT = 96, SIDE = 44, WIDE = 120 };

static const char page_sql[] =
    "SELECT b.family_name, b.given_names, b.dob, b.state, b.next_rule, p.name,"
    " (SELECT count(*) FROM case_due d WHERE d.case_id = b.case_id AND d.amber <= 20000),"
    " b.next_due, b.case_id, b.urn, l.name, b.consent, b.opened_on, c.uuid, s.uuid, b.edd,"
    " b.closed_on, l.uuid, p.uuid, b.lead_kind, b.sector, b.consent_until,"
    " (SELECT u.login FROM app_user u WHERE u.practitioner = p.uuid)"
    " FROM case_board b INDEXED BY case_board_next"
    " JOIN caf_case c ON c.id = b.case_id JOIN subject s ON s.id = b.subject_id"
    " LEFT JOIN locality l ON l.id = b.locality_id LEFT JOIN practitioner p ON p.id = b.lead_id"
    " WHERE b.open = 1 AND (b.next_due, b.case_id) > (?1, ?2)"
    " ORDER BY b.next_due, b.case_id LIMIT ?3";

struct line {
    char cells[CELLS][TEXT];
    char items[ITEMS][TEXT];
};

struct floor {
    struct raw raw;
    sqlite3_stmt *page;
    struct line *lines;
    int count, at, top;
    int next_due;
    sqlite3_int64 next_row;
    bool open, whole, marks;
    unsigned long long taken;
};

/* ----- Rows -------------------------------------------------------------- */

static const char *column(const struct floor *f, int i)
{
    const char *text = (const char *)sqlite3_column_text(f->page, i);

    return text ? text : "";
}

static void take_line(struct floor *f, struct line *line)
{
    static const char *const labels[ITEMS] = { "", "", "b. ", "Lead: ", "Consent: ", "State: ",
                                               "Next: ", "Opened ", "Locality: ", "Late: " };
    static const int columns[ITEMS] = { 9, 0, 2, 5, 11, 3, 4, 12, 10, 6 };

    for (int i = 0; i < CELLS; i++)
        snprintf(line->cells[i], TEXT, "%s", column(f, i));
    for (int i = 0; i < ITEMS; i++)
        snprintf(line->items[i], TEXT, "%s%s", labels[i], column(f, columns[i]));
    f->next_due = sqlite3_column_int(f->page, 7);
    f->next_row = sqlite3_column_int64(f->page, 8);
}

static void read_page(struct floor *f)
{
    int wanted = f->count + PAGE;

    f->lines = realloc(f->lines, (size_t)wanted * sizeof(*f->lines));
    if (!f->lines)
        abort();
    sqlite3_bind_int(f->page, 1, f->next_due);
    sqlite3_bind_int64(f->page, 2, f->next_row);
    sqlite3_bind_int(f->page, 3, PAGE);
    while (f->count < wanted && sqlite3_step(f->page) == SQLITE_ROW)
        take_line(f, &f->lines[f->count++]);
    sqlite3_reset(f->page);
    f->whole = f->count < wanted;
    raw_look(&f->raw, "list");
}

static void open_store(struct floor *f, const char *path)
{
    raw_open(&f->raw, path);
    f->page = raw_prepare(&f->raw, page_sql);
    f->next_due = INT32_MIN;
    f->open = true;
    raw_look(&f->raw, "sign-in");
    read_page(f);
}

/* ----- The picture ------------------------------------------------------- */

static bool is_wide(void)
{
    return COLS >= WIDE;
}

static int list_rows(void)
{
    return LINES - (is_wide() ? 6 : 12);
}

static void draw_line(const struct floor *f, int row, const struct line *line, bool here)
{
    static const int cols[CELLS] = { 19, 9, 3, 12, 17, 7, 4 };
    int spare = is_wide() ? COLS - SIDE - 1 - 86 : 0;
    int col = 3;

    (void)f;
    mvaddstr(row, 0, here ? ">" : " ");
    attron(A_BOLD | COLOR_PAIR(1));
    addstr("!");
    attroff(A_BOLD | COLOR_PAIR(1));
    for (int i = 0; i < CELLS - (is_wide() ? 0 : 1); i++) {
        if (here && i == 0)
            attron(A_REVERSE | A_BOLD);
        mvaddnstr(row, col, line->cells[i], cols[i]);
        attroff(A_REVERSE | A_BOLD);
        col += cols[i] + 2 + (i == 0 ? spare : 0);
    }
}

static void draw_items(const struct line *line, int row, int col)
{
    static const int places[ITEMS][2] = { { 0, 0 },  { 0, 17 }, { 0, 58 }, { 1, 0 },  { 1, 41 },
                                          { 2, 0 },  { 2, 25 }, { 3, 0 },  { 3, 25 }, { 3, 58 } };

    for (int i = 0; i < ITEMS; i++) {
        if (is_wide())
            mvaddnstr(row + i, col, line->items[i], SIDE);
        else
            mvaddnstr(row + places[i][0], col + places[i][1], line->items[i],
                      COLS - places[i][1]);
    }
}

static void draw_list(const struct floor *f)
{
    for (int i = 0; i < list_rows() && f->top + i < f->count; i++)
        draw_line(f, 3 + i, &f->lines[f->top + i], f->top + i == f->at);
    if (is_wide()) {
        for (int i = 1; i < LINES - 3; i++)
            mvaddstr(i, COLS - SIDE - 1, "│");
        draw_items(&f->lines[f->at], 1, COLS - SIDE);
    } else {
        for (int i = 0; i < COLS; i++)
            mvaddstr(3 + list_rows(), i, "─");
        draw_items(&f->lines[f->at], 4 + list_rows(), 0);
    }
}

static void draw_bar(int row, const char *words)
{
    attron(A_REVERSE);
    mvprintw(row, 0, "%-*.*s", COLS - 1, COLS - 1, words);
    attroff(A_REVERSE);
}

static void draw(const struct floor *f)
{
    erase();
    if (f->open) {
        draw_bar(0, " CAF  TRAINING DATA (all fictional)  Cases                       Trainer 10:42");
        mvprintw(1, 1, "Filter [__________________________]  %d", f->at + 1);
        mvaddstr(2, 3, "Family name          Given      Age  State         Next due           Lead");
        draw_list(f);
        mvaddstr(LINES - 3, 1, "Type part of a name or reference, then Enter.");
        mvaddstr(LINES - 2, 1, "Open 0, late 0.  Sort: next due.");
        draw_bar(LINES - 1, " F1 Help Enter Open F3 Search area Ins New F2 View F10 Leave");
        move(3 + f->at - f->top, 3);
    }
    refresh();
}

static void mark(const struct floor *f)
{
    char text[64];
    int length = snprintf(text, sizeof(text), "\033]777;idle;%llu\a", f->taken);

    if (f->marks && write(STDOUT_FILENO, text, (size_t)length) != length)
        exit(EXIT_FAILURE);
}

/* ----- Keys -------------------------------------------------------------- */

static void step(struct floor *f, int by)
{
    while (!f->whole && f->at + by + list_rows() > f->count)
        read_page(f);
    f->at = f->at + by < f->count ? f->at + by : f->count - 1;
    if (f->at >= f->top + list_rows())
        f->top = f->at - list_rows() + 1 - f->top < list_rows() / 2 ? f->top + list_rows() / 2
                                                                    : f->at - list_rows() + 1;
}

/* Bytes the key was sent as. */
static unsigned take_key(struct floor *f, int key)
{
    if (key == KEY_DOWN) {
        step(f, 1);
        return 3;
    }
    if (key == KEY_NPAGE) {
        step(f, list_rows() - 1);
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
    start_color();
    use_default_colors();
    init_pair(1, COLOR_RED, -1);
    raw();
    noecho();
    keypad(stdscr, TRUE);
    f.marks = getenv("CAFDESK_SYNC") != NULL;
    if (argc > 1)
        open_store(&f, argv[1]);
    draw(&f);
    mark(&f);
    while ((key = getch()) != 'q' && key != ERR) {
        f.taken += take_key(&f, key);
        draw(&f);
        mark(&f);
    }
    endwin();
    free(f.lines);
    if (f.open) {
        sqlite3_finalize(f.page);
        raw_close(&f.raw);
    }
    return 0;
}
