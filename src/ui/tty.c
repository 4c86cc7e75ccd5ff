/* SPDX-License-Identifier: MIT */
/* The terminal: the only file that knows curses. */

#include "config.h"

#include "ui/tty.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

/* A macro of term.h that would hide a member of ours. */
#undef columns

#include "base/die.h"
#include "base/text_char.h"
#include "ui/crash.h"
#include "ui/tty_private.h"

/* ----- Capabilities ---------------------------------------------------- */

/* A string of the terminal's description; "" when it has none. */
static const char *capability(const char *name)
{
    char id[16];
    const char *value;

    snprintf(id, sizeof(id), "%s", name);
    value = tigetstr(id);
    return value == NULL || value == (const char *)-1 ? "" : value;
}

static void learn_keys(struct decoder *decoder)
{
    static const struct {
        const char *name;
        enum key_kind kind;
    } keys[] = {
        { "kcuu1", K_UP },    { "kcud1", K_DOWN },      { "kcub1", K_LEFT },  { "kcuf1", K_RIGHT },
        { "khome", K_HOME },  { "kend", K_END },        { "kpp", K_PGUP },    { "knp", K_PGDN },
        { "kich1", K_INSERT }, { "kdch1", K_DELETE },   { "kcbt", K_BACKTAB }, { "kent", K_ENTER },
        { "kLFT5", K_WORD_LEFT }, { "kRIT5", K_WORD_RIGHT },
    };

    for (size_t i = 0; i < COUNT(keys); i++)
        decoder_add(decoder, capability(keys[i].name), key_of(keys[i].kind));
    for (int i = 0; i < 12; i++) {
        char name[8];

        snprintf(name, sizeof(name), "kf%d", i + 1);
        decoder_add(decoder, capability(name), key_of((enum key_kind)(K_F1 + i)));
    }
}

/* Bracketed paste where the description has it, or the terminal is one of the
 * many that know it though their description does not say so. */
static void learn_paste(struct tty *tty)
{
    const char *term = getenv("TERM");
    bool known = capability("BE")[0] != '\0';

    if (!known && (strncmp(term, "screen", 6) == 0 || strncmp(term, "xterm", 5) == 0 ||
                   strncmp(term, "tmux", 4) == 0 || strncmp(term, "rxvt", 4) == 0))
        known = true;
    if (!known)
        return;
    snprintf(tty->modes_on, sizeof(tty->modes_on), "\033[?2004h");
    snprintf(tty->modes_off, sizeof(tty->modes_off), "\033[?2004l");
}

/* Presses and the wheel, told in numbers that reach any column; only where
 * the site or the person wants it, and the description knows of a mouse. */
static void learn_mouse(struct tty *tty)
{
    size_t on = strlen(tty->modes_on), off = strlen(tty->modes_off);

    if (!tty->options.mouse || capability("kmous")[0] == '\0')
        return;
    snprintf(tty->modes_on + on, sizeof(tty->modes_on) - on, "\033[?1000h\033[?1006h");
    snprintf(tty->modes_off + off, sizeof(tty->modes_off) - off, "\033[?1006l\033[?1000l");
}

/* ----- Starting -------------------------------------------------------- */

static bool choose_term(struct err *err)
{
    const char *term = getenv("TERM");
    int found;

    if (term == NULL || term[0] == '\0')
        return err_set(err, ERR_USAGE,
                       "The terminal does not say what it is (TERM is not set): use --plain.");
    if (setupterm(NULL, STDOUT_FILENO, &found) == OK)
        return true;
    if (strncmp(term, "xterm-", 6) == 0 && setenv("TERM", "xterm-256color", 1) == 0 &&
        setupterm(NULL, STDOUT_FILENO, &found) == OK)
        return true;
    return err_set(err, ERR_USAGE,
                   "This machine does not know the terminal \"%.60s\" (TERM): use --plain.", term);
}

/* The look at the description is over, whatever was found. */
static bool can_place_cursor(struct err *err)
{
    bool can = capability("cup")[0] != '\0';

    del_curterm(cur_term);
    if (can)
        return true;
    return err_set(err, ERR_USAGE,
                   "The terminal \"%.60s\" (TERM) cannot place a cursor: use --plain.",
                   getenv("TERM"));
}

static bool is_terminal(struct tty *tty, struct err *err)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) ||
        tcgetattr(STDIN_FILENO, &tty->mode) != 0)
        return err_set(err, ERR_USAGE, "The screens need a terminal.");
    return true;
}

static void prepare_colours(struct tty *tty)
{
    tty->theme = theme_choose(tty->options.theme, getenv("NO_COLOR"));
    tty->colours = !tty->theme->mono && has_colors();
    if (!tty->colours)
        return;
    start_color();
    use_default_colors();
    for (short role = 0; role < ROLE_COUNT; role++) {
        const struct theme_role *look = &tty->theme->roles[role];

        init_pair((short)(role + 1), (short)look->front, (short)look->back);
    }
}

static void add_capability(char *text, size_t size, const char *name)
{
    size_t used = strlen(text);

    snprintf(text + used, size - used, "%s", capability(name));
}

/* What brings a terminal back from anything we did to it. */
static void arm(struct tty *tty)
{
    char reset[256] = "";

    snprintf(reset, sizeof(reset), "%s", tty->modes_off);
    add_capability(reset, sizeof(reset), "sgr0");
    if (tty->colours)
        add_capability(reset, sizeof(reset), "op");
    add_capability(reset, sizeof(reset), "rmkx");
    add_capability(reset, sizeof(reset), "cnorm");
    add_capability(reset, sizeof(reset), "rmcup");
    crash_arm(STDOUT_FILENO, reset, &tty->mode, tty->errors);
}

/* What libraries say would spoil the screen: it waits until the end. */
static void hold_errors(struct tty *tty)
{
    tty->errors = -1;
    tty->errors_kept = -1;
    if (!isatty(STDERR_FILENO))
        return;
    tty->errors_kept = memfd_create("errors", MFD_CLOEXEC);
    tty->errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (tty->errors_kept >= 0 && tty->errors >= 0)
        dup2(tty->errors_kept, STDERR_FILENO);
}

static void release_errors(struct tty *tty)
{
    char bytes[4096];
    ssize_t count;

    if (tty->errors < 0 || tty->errors_kept < 0)
        return;
    fflush(stderr);
    dup2(tty->errors, STDERR_FILENO);
    lseek(tty->errors_kept, 0, SEEK_SET);
    while ((count = read(tty->errors_kept, bytes, sizeof(bytes))) > 0) {
        if (write(STDERR_FILENO, bytes, (size_t)count) < 0)
            break;
    }
    close(tty->errors_kept);
    close(tty->errors);
    tty->errors = tty->errors_kept = -1;
}

static void say(const char *text)
{
    size_t length = strlen(text);

    while (length > 0) {
        ssize_t count = write(STDOUT_FILENO, text, length);

        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return;
        text += count;
        length -= (size_t)count;
    }
}

static void enter_modes(struct tty *tty)
{
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    typeahead(-1);
    leaveok(stdscr, FALSE);
    say(tty->modes_on);
}

bool tty_start(const struct tty_options *options, struct tty **out, struct err *err)
{
    struct tty *tty = calloc(1, sizeof(*tty));

    if (tty == NULL)
        die("There is not enough memory for the screen.");
    *out = NULL;
    tty->options = *options;
    if (!is_terminal(tty, err) || !choose_term(err) || !can_place_cursor(err)) {
        free(tty);
        return false;
    }
    tty->utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    use_tioctl(TRUE);
    signals_guard_stop(true);
    tty->curses = newterm(NULL, stdout, stdin);
    signals_guard_stop(false);
    if (tty->curses == NULL) {
        free(tty);
        return err_set(err, ERR_USAGE, "The terminal cannot be used for screens: use --plain.");
    }
    prepare_colours(tty);
    learn_paste(tty);
    learn_mouse(tty);
    tty->decoder = decoder_new();
    learn_keys(tty->decoder);
    tty->canvas = canvas_new(1, 1, tty->options.ascii ? BORDERS_ASCII : BORDERS_UTF8);
    hold_errors(tty);
    arm(tty);
    enter_modes(tty);
    tty_measure(tty);
    *out = tty;
    return true;
}

static void forget_shown(struct tty *tty)
{
    size_t size = (size_t)tty->shown_rows * (size_t)tty->shown_cols * sizeof(*tty->shown);

    if (tty->shown != NULL)
        explicit_bzero(tty->shown, size);
    free(tty->shown);
    tty->shown = NULL;
}

void tty_stop(struct tty *tty)
{
    if (tty == NULL)
        return;
    erase();
    refresh();
    say(tty->modes_off);
    endwin();
    tcsetattr(STDIN_FILENO, TCSADRAIN, &tty->mode);
    crash_disarm();
    delscreen(tty->curses);
    release_errors(tty);
    decoder_free(tty->decoder);
    canvas_free(tty->canvas);
    forget_shown(tty);
    free(tty);
}

bool tty_is_utf8(const struct tty *tty)
{
    return tty->utf8;
}

/* ----- Size and pauses ------------------------------------------------- */

bool tty_measure(struct tty *tty)
{
    struct winsize size;
    int rows = LINES, cols = COLS;

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
        rows = size.ws_row;
        cols = size.ws_col;
    }
    if (tty->shown != NULL && rows == canvas_rows(tty->canvas) && cols == canvas_cols(tty->canvas))
        return false;
    resizeterm(rows, cols);
    canvas_reset(tty->canvas, rows, cols);
    return true;
}

void tty_pause(struct tty *tty)
{
    erase();
    refresh();
    say(tty->modes_off);
    endwin();
    tcsetattr(STDIN_FILENO, TCSADRAIN, &tty->mode);
}

void tty_resume(struct tty *tty)
{
    tcgetattr(STDIN_FILENO, &tty->mode);
    arm(tty);
    reset_prog_mode();
    enter_modes(tty);
    tty_measure(tty);
    forget_shown(tty);
}

/* ----- Showing --------------------------------------------------------- */

/* The line-drawing characters of the canvas, for a terminal that has its own
 * way of drawing them. */
static chtype own_line(uint32_t c)
{
    switch (c) {
    case 0x2500:
        return ACS_HLINE;
    case 0x2502:
        return ACS_VLINE;
    case 0x250c:
        return ACS_ULCORNER;
    case 0x2510:
        return ACS_URCORNER;
    case 0x2514:
        return ACS_LLCORNER;
    case 0x2518:
        return ACS_LRCORNER;
    case 0x2588:
        return '#';
    case 0xb7:
        return '.';
    case 0x2026:
        return '~';
    default:
        return 0;
    }
}

static attr_t attributes_of(const struct tty *tty, enum role role, short *pair)
{
    unsigned look = tty->theme->roles[role].look;
    attr_t attributes = A_NORMAL;

    if (look & LOOK_BOLD)
        attributes |= A_BOLD;
    if (look & LOOK_REVERSE)
        attributes |= A_REVERSE;
    if (look & LOOK_UNDERLINE)
        attributes |= A_UNDERLINE;
    *pair = tty->colours ? (short)(role + 1) : 0;
    return attributes;
}

/* Where only the locale's own characters can be shown. */
static void put_narrow(const struct cell *cell, int row, int col, attr_t attributes, short pair)
{
    chtype line;
    uint32_t c;
    char bytes[MB_LEN_MAX];

    text_char(cell->text, strlen(cell->text), &c);
    line = own_line(c);
    if (line == 0)
        line = c < 0x80 ? c : wctomb(bytes, (wchar_t)c) == 1 ? (unsigned char)bytes[0] : '?';
    mvaddch(row, col, line | attributes | COLOR_PAIR(pair));
    if (cell->columns == 2)
        mvaddch(row, col + 1, ' ' | attributes | COLOR_PAIR(pair));
}

static void put_cell(const struct tty *tty, const struct cell *cell, int row, int col)
{
    wchar_t wide[CCHARW_MAX + 1];
    size_t count = 0, length = strlen(cell->text);
    short pair;
    attr_t attributes = attributes_of(tty, (enum role)cell->role, &pair);
    cchar_t character;

    if (cell->columns == 0)
        return;
    if (!tty->utf8) {
        put_narrow(cell, row, col, attributes, pair);
        return;
    }
    for (size_t at = 0; at < length && count < CCHARW_MAX;) {
        uint32_t c;

        at += text_char(cell->text + at, length - at, &c);
        wide[count++] = (wchar_t)c;
    }
    wide[count] = L'\0';
    if (setcchar(&character, wide, attributes, pair, NULL) == OK)
        mvadd_wch(row, col, &character);
}

/* Bytes after the text's end may differ too: then it is put once more. */
static bool same_cell(const struct cell *a, const struct cell *b)
{
    return memcmp(a, b, sizeof(*a)) == 0;
}

/* The part of a wide character that goes when its other half changed. */
static bool must_put(const struct tty *tty, const struct cell *old, int row, int col)
{
    const struct cell *now = canvas_cell(tty->canvas, row, col);

    if (old == NULL || !same_cell(old, now))
        return true;
    if (now->columns == 2)
        return !same_cell(old + 1, canvas_cell(tty->canvas, row, col + 1));
    return false;
}

static void put_changes(struct tty *tty)
{
    int rows = canvas_rows(tty->canvas);
    int cols = canvas_cols(tty->canvas);

    for (int row = 0; row < rows; row++) {
        for (int col = 0; col < cols; col++) {
            const struct cell *old =
                tty->shown == NULL ? NULL : &tty->shown[(size_t)row * (size_t)cols + (size_t)col];

            if (row == rows - 1 && col == cols - 1)
                continue;
            if (must_put(tty, old, row, col))
                put_cell(tty, canvas_cell(tty->canvas, row, col), row, col);
        }
    }
}

static void remember_shown(struct tty *tty)
{
    int rows = canvas_rows(tty->canvas);
    int cols = canvas_cols(tty->canvas);
    size_t count = (size_t)rows * (size_t)cols;

    if (tty->shown == NULL || rows != tty->shown_rows || cols != tty->shown_cols) {
        forget_shown(tty);
        tty->shown = calloc(count, sizeof(*tty->shown));
        if (tty->shown == NULL)
            die("There is not enough memory for the screen.");
    }
    memcpy(tty->shown, canvas_cell(tty->canvas, 0, 0), count * sizeof(*tty->shown));
    tty->shown_rows = rows;
    tty->shown_cols = cols;
}

static void put_cursor(const struct tty *tty)
{
    int row, col;

    if (canvas_cursor_at(tty->canvas, &row, &col)) {
        move(row, col);
        curs_set(1);
    } else {
        curs_set(0);
    }
}

void tty_show(struct tty *tty, bool whole)
{
    if (whole || canvas_rows(tty->canvas) != tty->shown_rows ||
        canvas_cols(tty->canvas) != tty->shown_cols) {
        forget_shown(tty);
        erase();
        clearok(curscr, TRUE);
    }
    put_changes(tty);
    remember_shown(tty);
    put_cursor(tty);
    wnoutrefresh(stdscr);
    doupdate();
}
