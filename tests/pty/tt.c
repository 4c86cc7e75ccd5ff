/* SPDX-License-Identifier: MIT */
/* A program on a terminal that is not there. */

#define _GNU_SOURCE

#include "pty/tt.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

enum { PATIENCE_MS = 20000, SETTINGS = 32 };

static const char mark_begins[] = "\033]777;idle;";

/* What the one between us and the program tells: it is its session's leader,
 * as a shell would be, so that the program can be stopped. */
struct news {
    pid_t pid;
    int status; /* of waitpid; -1 for the first, which tells the pid */
};

struct tt {
    int master;
    int news;
    pid_t leader;
    pid_t pid;
    bool ended;
    int status;
    VTerm *vterm;
    VTermScreen *screen;
    bool alternate;
    bool cursor_shown;
    int rows;
    int cols;
    uint64_t sent;
    uint64_t consumed;
    bool marked; /* a first mark has come */
    unsigned frames;
    double last_ms;
    char *raw; /* what it wrote, marks left out */
    size_t raw_used;
    size_t raw_size;
    char held[64]; /* the beginning of a mark, perhaps */
    size_t held_used;
    char text[64 * 1024];
};

static double now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* ----- The screen ------------------------------------------------------ */

static int on_property(VTermProp property, VTermValue *value, void *user)
{
    struct tt *tt = user;

    if (property == VTERM_PROP_ALTSCREEN)
        tt->alternate = value->boolean != 0;
    if (property == VTERM_PROP_CURSORVISIBLE)
        tt->cursor_shown = value->boolean != 0;
    return 1;
}

static const VTermScreenCallbacks callbacks = { .settermprop = on_property };

static void make_screen(struct tt *tt)
{
    tt->vterm = vterm_new(tt->rows, tt->cols);
    vterm_set_utf8(tt->vterm, 1);
    tt->screen = vterm_obtain_screen(tt->vterm);
    vterm_screen_set_callbacks(tt->screen, &callbacks, tt);
    vterm_screen_enable_altscreen(tt->screen, 1);
    vterm_screen_reset(tt->screen, 1);
    tt->cursor_shown = true;
}

static void put_utf8(struct tt *tt, size_t *used, uint32_t c)
{
    char *out = tt->text + *used;

    if (*used + 8 > sizeof(tt->text))
        return;
    if (c < 0x80) {
        out[0] = (char)c;
        *used += 1;
    } else if (c < 0x800) {
        out[0] = (char)(0xc0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3f));
        *used += 2;
    } else if (c < 0x10000) {
        out[0] = (char)(0xe0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3f));
        out[2] = (char)(0x80 | (c & 0x3f));
        *used += 3;
    } else {
        out[0] = (char)(0xf0 | c >> 18);
        out[1] = (char)(0x80 | (c >> 12 & 0x3f));
        out[2] = (char)(0x80 | (c >> 6 & 0x3f));
        out[3] = (char)(0x80 | (c & 0x3f));
        *used += 4;
    }
}

static void put_row(struct tt *tt, int row, size_t *used)
{
    size_t start = *used, end = *used;

    for (int col = 0; col < tt->cols; col++) {
        VTermPos at = { .row = row, .col = col };
        VTermScreenCell cell;

        if (!vterm_screen_get_cell(tt->screen, at, &cell) || cell.chars[0] == (uint32_t)-1)
            continue;
        if (cell.chars[0] == 0)
            put_utf8(tt, used, ' ');
        for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; i++)
            put_utf8(tt, used, cell.chars[i]);
        if (cell.chars[0] != 0 && cell.chars[0] != ' ')
            end = *used;
    }
    *used = end > start ? end : start;
}

const char *tt_row(struct tt *tt, int row)
{
    size_t used = 0;

    put_row(tt, row, &used);
    tt->text[used] = '\0';
    return tt->text;
}

const char *tt_screen(struct tt *tt)
{
    size_t used = 0;
    VTermPos cursor;

    for (int row = 0; row < tt->rows; row++) {
        put_row(tt, row, &used);
        if (used + 64 < sizeof(tt->text))
            tt->text[used++] = '\n';
    }
    vterm_state_get_cursorpos(vterm_obtain_state(tt->vterm), &cursor);
    snprintf(tt->text + used, sizeof(tt->text) - used, tt->cursor_shown ? "[cursor %d,%d]\n"
                                                                        : "[no cursor]\n",
             cursor.row + 1, cursor.col + 1);
    return tt->text;
}

bool tt_shows(struct tt *tt, const char *text)
{
    return strstr(tt_screen(tt), text) != NULL;
}

struct tt_look tt_look_at(struct tt *tt, int row, int col)
{
    VTermPos at = { .row = row, .col = col };
    VTermScreenCell cell;

    memset(&cell, 0, sizeof(cell));
    vterm_screen_get_cell(tt->screen, at, &cell);
    return (struct tt_look){ .bold = cell.attrs.bold,
                             .reverse = cell.attrs.reverse,
                             .underline = cell.attrs.underline != 0 };
}

void tt_cursor(struct tt *tt, int *row, int *col, bool *shown)
{
    VTermPos cursor;

    vterm_state_get_cursorpos(vterm_obtain_state(tt->vterm), &cursor);
    *row = cursor.row;
    *col = cursor.col;
    *shown = tt->cursor_shown;
}

bool tt_on_alternate(const struct tt *tt)
{
    return tt->alternate;
}

void tt_fail(struct tt *tt, const char *format, ...)
{
    char words[512];
    va_list args;

    va_start(args, format);
    vsnprintf(words, sizeof(words), format, args);
    va_end(args);
    fprintf(stderr, "--- %s\n%s---\n", words, tt_screen(tt));
    ck_abort_msg("%s", words);
    abort();
}

/* ----- What it writes -------------------------------------------------- */

static void keep_raw(struct tt *tt, const char *bytes, size_t length)
{
    while (tt->raw_used + length + 1 > tt->raw_size) {
        tt->raw_size = tt->raw_size == 0 ? 65536 : 2 * tt->raw_size;
        tt->raw = realloc(tt->raw, tt->raw_size);
        if (tt->raw == NULL)
            abort();
    }
    memcpy(tt->raw + tt->raw_used, bytes, length);
    tt->raw_used += length;
    tt->raw[tt->raw_used] = '\0';
    vterm_input_write(tt->vterm, bytes, length);
    vterm_screen_flush_damage(tt->screen);
}

/* Takes one byte; idle marks are read and left out. */
static void take_byte(struct tt *tt, char byte)
{
    size_t mark = sizeof(mark_begins) - 1;

    tt->held[tt->held_used++] = byte;
    if (tt->held_used <= mark) {
        if (memcmp(tt->held, mark_begins, tt->held_used) == 0)
            return;
        /* Not a mark; but its last byte may begin one. */
        keep_raw(tt, tt->held, tt->held_used - 1);
        tt->held_used = 0;
        if (byte == '\033')
            tt->held[tt->held_used++] = byte;
        else
            keep_raw(tt, &byte, 1);
        return;
    }
    if (byte == '\a') {
        tt->held[tt->held_used - 1] = '\0';
        tt->consumed = strtoull(tt->held + mark, NULL, 10);
        tt->marked = true;
        tt->frames++;
        tt->held_used = 0;
    }
}

/* Reads what there is within a time; false when the terminal is closed. */
static bool read_some(struct tt *tt, int timeout_ms)
{
    struct pollfd entry = { .fd = tt->master, .events = POLLIN };
    char bytes[65536];
    ssize_t count;

    if (poll(&entry, 1, timeout_ms) <= 0)
        return true;
    count = read(tt->master, bytes, sizeof(bytes));
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return true;
    if (count <= 0)
        return false;
    for (ssize_t i = 0; i < count; i++)
        take_byte(tt, bytes[i]);
    return true;
}

static void wait_for(struct tt *tt, bool frame)
{
    double began = now_ms();
    unsigned frames = tt->frames;

    while (frame ? tt->frames == frames : !tt->marked || tt->consumed < tt->sent) {
        if (!read_some(tt, 100))
            tt_fail(tt, "the program is gone");
        if (now_ms() - began > PATIENCE_MS)
            tt_fail(tt, "waited too long: %llu bytes sent, %llu taken",
                    (unsigned long long)tt->sent, (unsigned long long)tt->consumed);
    }
    tt->last_ms = now_ms() - began;
}

void tt_wait(struct tt *tt)
{
    wait_for(tt, false);
}

void tt_wait_frame(struct tt *tt)
{
    wait_for(tt, true);
}

void tt_wait_picture(struct tt *tt, tt_asked *is_so, void *data, const char *words)
{
    double began = now_ms();

    while (!is_so(tt, data)) {
        if (!read_some(tt, 100))
            tt_fail(tt, "the program is gone");
        if (now_ms() - began > PATIENCE_MS)
            tt_fail(tt, "waited too long for \"%s\"", words);
    }
    tt->last_ms = now_ms() - began;
}

static bool shows_words(struct tt *tt, void *data)
{
    return tt_shows(tt, *(const char *const *)data);
}

void tt_wait_words(struct tt *tt, const char *words)
{
    tt_wait_picture(tt, shows_words, &words, words);
}

const char *tt_raw(const struct tt *tt, size_t *length)
{
    *length = tt->raw_used;
    return tt->raw == NULL ? "" : tt->raw;
}

void tt_forget(struct tt *tt)
{
    while (read_some(tt, 0) && tt->held_used > 0)
        continue;
    tt->raw_used = 0;
    tt->frames = 0;
    if (tt->raw != NULL)
        tt->raw[0] = '\0';
}

unsigned tt_frames(const struct tt *tt)
{
    return tt->frames;
}

double tt_last_ms(const struct tt *tt)
{
    return tt->last_ms;
}

pid_t tt_pid(const struct tt *tt)
{
    return tt->pid;
}

/* ----- What it is sent ------------------------------------------------- */

void tt_type(struct tt *tt, const char *bytes, size_t length)
{
    tt->sent += length;
    while (length > 0) {
        struct pollfd entry = { .fd = tt->master, .events = POLLIN | POLLOUT };
        ssize_t count;

        if (poll(&entry, 1, PATIENCE_MS) <= 0)
            tt_fail(tt, "the program takes no keys");
        if ((entry.revents & POLLIN) && !read_some(tt, 0))
            tt_fail(tt, "the program is gone");
        if ((entry.revents & POLLOUT) == 0)
            continue;
        count = write(tt->master, bytes, length < 1024 ? length : 1024);
        if (count < 0 && errno != EAGAIN && errno != EINTR)
            tt_fail(tt, "the program is gone");
        if (count > 0) {
            bytes += count;
            length -= (size_t)count;
        }
    }
}

void tt_send(struct tt *tt, const char *bytes, size_t length)
{
    tt_type(tt, bytes, length);
    tt_wait(tt);
}

void tt_paste(struct tt *tt, const char *text)
{
    tt_type(tt, "\033[200~", 6);
    tt_type(tt, text, strlen(text));
    tt_type(tt, "\033[201~", 6);
    tt_wait(tt);
}

static const char *bytes_of(const char *name, char spare[256])
{
    static const struct {
        const char *name;
        const char *bytes;
    } keys[] = {
        { "Enter", "\r" },     { "Tab", "\t" },       { "S-Tab", "\033[Z" }, { "Esc", "\033" },
        { "BkSp", "\177" },    { "Del", "\033[3~" },  { "Ins", "\033[2~" },  { "Up", "\033OA" },
        { "Down", "\033OB" },  { "Right", "\033OC" }, { "Left", "\033OD" },  { "Home", "\033OH" },
        { "End", "\033OF" },   { "PgUp", "\033[5~" }, { "PgDn", "\033[6~" }, { "Space", " " },
        { "F1", "\033OP" },    { "F2", "\033OQ" },    { "F3", "\033OR" },    { "F4", "\033OS" },
        { "F5", "\033[15~" },  { "F6", "\033[17~" },  { "F7", "\033[18~" },  { "F8", "\033[19~" },
        { "F9", "\033[20~" },  { "F10", "\033[21~" }, { "^Left", "\033[1;5D" },
        { "^Right", "\033[1;5C" },
    };

    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
        if (strcmp(name, keys[i].name) == 0)
            return keys[i].bytes;
    }
    if (name[0] == '^' && name[1] != '\0')
        snprintf(spare, 256, "%c", name[1] & 0x1f);
    else if (strncmp(name, "Alt-", 4) == 0)
        snprintf(spare, 256, "\033%s", name + 4);
    else
        snprintf(spare, 256, "%s", name);
    return spare;
}

void tt_keys(struct tt *tt, const char *keys)
{
    for (const char *p = keys; *p != '\0';) {
        char word[250], spare[256];
        const char *end, *bytes;

        if (*p == ' ') {
            p++;
            continue;
        }
        end = *p == '\'' ? strchr(p + 1, '\'') : p + strcspn(p, " ");
        if (*p == '\'') {
            tt_send(tt, p + 1, (size_t)(end - p - 1));
            p = end + 1;
            continue;
        }
        snprintf(word, sizeof(word), "%.*s", (int)(end - p), p);
        bytes = bytes_of(word, spare);
        tt_send(tt, bytes, strlen(bytes));
        p = end;
    }
}

void tt_resize(struct tt *tt, int rows, int cols)
{
    struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

    while (tt->held_used > 0 && read_some(tt, 0))
        continue;
    tt->rows = rows;
    tt->cols = cols;
    vterm_set_size(tt->vterm, rows, cols);
    ioctl(tt->master, TIOCSWINSZ, &size);
    tt_wait_frame(tt);
}

void tt_signal(struct tt *tt, int number)
{
    kill(tt->pid, number);
}

void tt_hang_up(struct tt *tt)
{
    close(tt->master);
    tt->master = -1;
}

/* ----- Its life -------------------------------------------------------- */

static bool read_news(struct tt *tt, struct news *news)
{
    double began = now_ms();

    for (;;) {
        struct pollfd entry = { .fd = tt->news, .events = POLLIN };

        if (tt->master >= 0)
            read_some(tt, 0);
        if (poll(&entry, 1, 5) > 0)
            return read(tt->news, news, sizeof(*news)) == (ssize_t)sizeof(*news);
        if (now_ms() - began > PATIENCE_MS)
            return false;
    }
}

/* All that was written before now: the kernel gives it in pieces. */
static void read_rest(struct tt *tt)
{
    struct pollfd entry = { .fd = tt->master, .events = POLLIN };

    while (tt->master >= 0 && poll(&entry, 1, 0) > 0 && read_some(tt, 0))
        continue;
}

int tt_wait_end(struct tt *tt)
{
    struct news news;

    while (!tt->ended) {
        if (!read_news(tt, &news))
            tt_fail(tt, "the program does not end");
        if (WIFEXITED(news.status) || WIFSIGNALED(news.status)) {
            tt->ended = true;
            tt->status = news.status;
        }
    }
    read_rest(tt);
    return tt->status;
}

void tt_wait_stop(struct tt *tt)
{
    struct news news;

    do {
        if (!read_news(tt, &news) || WIFEXITED(news.status) || WIFSIGNALED(news.status))
            tt_fail(tt, "the program does not stop");
    } while (!WIFSTOPPED(news.status));
    read_rest(tt);
}

bool tt_is_sane(const struct tt *tt)
{
    struct termios mode;

    if (tcgetattr(tt->master, &mode) != 0)
        return false;
    return (mode.c_lflag & (ICANON | ECHO | ISIG)) == (ICANON | ECHO | ISIG);
}

static void tell(int fd, pid_t pid, int status)
{
    struct news news = { pid, status };

    if (write(fd, &news, sizeof(news)) < 0)
        _exit(126);
}

/* The program itself. */
static void become(const struct tt_options *options)
{
    const char *environment[SETTINGS] = { "TERM=xterm-256color", "LC_ALL=C.UTF-8", "TZ=UTC",
                                          "CAFDESK_SYNC=1", "PATH=/usr/bin:/bin" };
    size_t count = 5;

    for (size_t i = 0; options->settings != NULL && options->settings[i] != NULL; i++) {
        if (count < SETTINGS - 1)
            environment[count++] = options->settings[i];
    }
    /* A later setting of a name wins: drop the earlier. */
    for (size_t i = 0; i < 5; i++) {
        size_t name = strcspn(environment[i], "=") + 1;

        for (size_t k = 5; k < count; k++) {
            if (strncmp(environment[i], environment[k], name) == 0)
                environment[i] = "UNUSED=";
        }
    }
    execve(options->arguments[0], (char *const *)(uintptr_t)options->arguments,
           (char *const *)(uintptr_t)environment);
    _exit(127);
}

/* The session's leader: starts the program in front and tells of it. */
static void lead(const struct tt_options *options, int master, const char *slave_name, int news)
{
    int slave, status;
    pid_t pid;

    close(master);
    setsid();
    slave = open(slave_name, O_RDWR);
    ioctl(slave, TIOCSCTTY, 0);
    signal(SIGTTOU, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    pid = fork();
    if (pid == 0) {
        setpgid(0, 0);
        tcsetpgrp(slave, getpid());
        signal(SIGTTOU, SIG_DFL);
        signal(SIGHUP, SIG_DFL);
        for (int fd = 0; fd < 3; fd++)
            dup2(slave, fd);
        closefrom(3);
        become(options);
    }
    setpgid(pid, pid);
    tell(news, pid, -1);
    while (waitpid(pid, &status, WUNTRACED) == pid) {
        tell(news, pid, status);
        if (WIFEXITED(status) || WIFSIGNALED(status))
            break;
    }
    _exit(0);
}

static void open_terminal(struct tt *tt, const struct tt_options *options)
{
    struct winsize size = { .ws_row = (unsigned short)tt->rows,
                            .ws_col = (unsigned short)tt->cols };
    struct news news;
    int ends[2];
    char slave[64];

    tt->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (tt->master < 0 || grantpt(tt->master) != 0 || unlockpt(tt->master) != 0 ||
        ptsname_r(tt->master, slave, sizeof(slave)) != 0 || pipe2(ends, O_CLOEXEC) != 0)
        ck_abort_msg("no terminal to be had");
    ioctl(tt->master, TIOCSWINSZ, &size);
    tt->leader = fork();
    if (tt->leader == 0)
        lead(options, tt->master, slave, ends[1]);
    close(ends[1]);
    tt->news = ends[0];
    if (read(tt->news, &news, sizeof(news)) != (ssize_t)sizeof(news))
        ck_abort_msg("the program did not start");
    tt->pid = news.pid;
    fcntl(tt->master, F_SETFL, O_NONBLOCK);
}

struct tt *tt_start(const struct tt_options *options)
{
    struct tt *tt = calloc(1, sizeof(*tt));

    if (tt == NULL)
        abort();
    tt->rows = options->rows > 0 ? options->rows : 24;
    tt->cols = options->cols > 0 ? options->cols : 80;
    make_screen(tt);
    open_terminal(tt, options);
    if (!options->no_wait)
        tt_wait(tt);
    return tt;
}

void tt_free(struct tt *tt)
{
    if (!tt->ended)
        kill(tt->pid, SIGKILL);
    if (tt->master >= 0)
        close(tt->master);
    waitpid(tt->leader, NULL, 0);
    close(tt->news);
    vterm_free(tt->vterm);
    free(tt->raw);
    free(tt);
}
