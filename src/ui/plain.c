/* SPDX-License-Identifier: MIT */
/* Lines out, lines in. */

#include "config.h"

#include "ui/plain.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "base/text.h"
#include "base/text_clean.h"
#include "base/text_fold.h"
#include "ui/plain_text.h"

enum { LINE_COLUMNS = 79, LEAST_COLUMNS = 20 };

/* Where lines end: the terminal's edge, or that of a page. */
static int columns_of(const struct plain *plain)
{
    struct winsize size;
    int file = fileno(plain->out);

    if (file < 0 || ioctl(file, TIOCGWINSZ, &size) != 0 || size.ws_col < LEAST_COLUMNS)
        return LINE_COLUMNS;
    return size.ws_col - 1;
}

void plain_say(struct plain *plain, const char *format, ...)
{
    struct arena arena = ARENA_INIT;
    char *text;
    va_list args, again;
    int length;

    va_start(args, format);
    va_copy(again, args);
    length = vsnprintf(NULL, 0, format, args);
    text = arena_alloc(&arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    va_end(args);
    fprintf(plain->out, "%s\n",
            plain_text_lines(text_plain(text, TEXT_PARAGRAPHS, &arena), columns_of(plain), &arena));
    arena_clear(&arena);
}

void plain_tell(struct plain *plain, const char *words)
{
    struct arena arena = ARENA_INIT;
    const char *left = plain_text_keyless(words, &arena);

    if (left[0] != '\0')
        plain_say(plain, "%s", left);
    arena_clear(&arena);
}

static bool hide(const struct plain *plain, struct termios *before)
{
    struct termios quiet;

    if (tcgetattr(fileno(plain->in), before) != 0)
        return false;
    quiet = *before;
    quiet.c_lflag &= ~(tcflag_t)ECHO;
    return tcsetattr(fileno(plain->in), TCSAFLUSH, &quiet) == 0;
}

/* A passphrase does not outgrow this, and so is not copied on the way. */
enum { LINE_ROOM = 4096 };

enum { CTRL_X = 0x18 };

/* A line cleaned of what no field takes. */
static void read_line(struct plain *plain, struct str *line)
{
    struct arena arena = ARENA_INIT;
    size_t size = LINE_ROOM;
    char *raw = malloc(size);
    bool comes = plain->wait == NULL || plain->wait(plain->who, plain);
    ssize_t length = comes && raw != NULL ? getline(&raw, &size, plain->in) : -1;

    plain->over = length < 0;
    str_clear(line);
    while (length > 0 && (raw[length - 1] == '\n' || raw[length - 1] == '\r'))
        length--;
    if (length == 1 && raw[0] == CTRL_X)
        str_add(line, "^x");
    else if (length > 0)
        str_add(line, text_clean(raw, (size_t)length, TEXT_LINE, &arena, NULL));
    if (raw != NULL)
        explicit_bzero(raw, size);
    free(raw);
    arena_clear(&arena);
}

const char *plain_read(struct plain *plain, const char *question, enum plain_echo echo,
                       struct str *line)
{
    struct arena arena = ARENA_INIT;
    struct termios before;
    bool hidden;

    if (plain->broken)
        return NULL;
    hidden = echo == PLAIN_HIDDEN && hide(plain, &before);
    fprintf(plain->out, "%s ",
            plain_text_lines(text_plain(question, TEXT_LINE, &arena), columns_of(plain), &arena));
    fflush(plain->out);
    read_line(plain, line);
    if (hidden) {
        tcsetattr(fileno(plain->in), TCSAFLUSH, &before);
        fprintf(plain->out, "\n");
    }
    arena_clear(&arena);
    if (plain->may_break && echo == PLAIN_SHOWN && strcasecmp(str_text(line), "^x") == 0)
        plain->over = plain->broken = true;
    return plain->over ? NULL : str_text(line);
}

/* ----- Choosing -------------------------------------------------------- */

enum { MENU_ROWS = 18 }; /* with a title, the question and what was said: one window */

/* Lists those from `from` on that fit one window; gives the first that was not. */
static size_t list_options(struct plain *plain, const struct option *options, size_t count,
                           size_t from)
{
    size_t end = count - from > MENU_ROWS ? from + MENU_ROWS : count;

    for (size_t i = from; i < end; i++)
        plain_say(plain, "  %zu  %s", i + 1, options[i].label);
    if (end < count)
        plain_say(plain, "  %zu more: Enter lists them.", count - end);
    return end;
}

/* Does it begin so, its article aside; or, `anywhere`, does one of its words? */
static bool answers_to(const char *label, const char *query, bool anywhere)
{
    size_t length = strlen(query);

    if (strncmp(label, "the ", 4) == 0 && strncmp(label + 4, query, length) == 0)
        return true;
    for (const char *p = label; p != NULL; p = anywhere ? strchr(p, ' ') : NULL) {
        p += *p == ' ';
        if (strncmp(p, query, length) == 0)
            return true;
    }
    return false;
}

/* The only one that does; `count` where none or several do, with how many. */
static size_t find_only(const struct option *options, size_t count, const char *query,
                        bool anywhere, size_t *hits)
{
    struct arena arena = ARENA_INIT;
    size_t found = count;

    *hits = 0;
    for (size_t i = 0; i < count && query[0] != '\0' && *hits < 2; i++) {
        if (answers_to(text_fold(options[i].label, &arena), query, anywhere))
            found = ++*hits == 1 ? i : count;
    }
    arena_clear(&arena);
    return found;
}

size_t plain_find(const struct option *options, size_t count, const char *typed)
{
    struct arena arena = ARENA_INIT;
    const char *query = text_fold(typed, &arena);
    char *end = NULL;
    unsigned long number = strtoul(typed, &end, 10);
    size_t found = count, hits = 0;

    for (size_t i = 0; i < count && found == count && typed[0] != '\0'; i++) {
        if (strcasecmp(options[i].code, typed) == 0)
            found = i;
    }
    if (found == count && *end == '\0' && number >= 1 && number <= count)
        found = number - 1;
    if (found == count)
        found = find_only(options, count, query, false, &hits);
    if (found == count && hits == 0)
        found = find_only(options, count, query, true, &hits);
    arena_clear(&arena);
    return found;
}

/* A question with numbered answers. */
struct choosing {
    const char *question;
    const struct option *options;
    size_t count;
    size_t listed; /* of them have been heard */
    plain_key_fn *key; /* NULL: none */
    const void *who;
};

static size_t find_answer(const struct choosing *choosing, const char *typed)
{
    size_t found = choosing->key == NULL ? choosing->count : choosing->key(choosing->who, typed);

    return found < choosing->count ? found
                                   : plain_find(choosing->options, choosing->count, typed);
}

/* Those that begin so are read out; without any it is said how one answers. */
static void say_unknown(struct plain *plain, const struct choosing *choosing, const char *typed)
{
    struct arena arena = ARENA_INIT;
    const char *query = text_fold(typed, &arena);
    size_t hits;

    (void)find_only(choosing->options, choosing->count, query, false, &hits);
    if (hits < 2)
        plain_say(plain, "Type a number from 1 to %zu or the first letters%s; ? lists them, ^ goes "
                         "back.", choosing->count,
                  choosing->key == NULL ? "" : ", or the key as the manual has it");
    else
        plain_say(plain, "More than one line begins so. Type its number, or more of it:");
    for (size_t i = 0; hits >= 2 && i < choosing->count; i++) {
        if (answers_to(text_fold(choosing->options[i].label, &arena), query, false))
            plain_say(plain, "  %zu  %s", i + 1, choosing->options[i].label);
    }
    arena_clear(&arena);
}

static bool choose_from(struct plain *plain, struct choosing *choosing, size_t *chosen)
{
    struct str line = STR_INIT;
    bool done = false;

    while (!done) {
        const char *typed = plain_read(plain, choosing->question, PLAIN_SHOWN, &line);

        if (typed == NULL || strcmp(typed, "^") == 0)
            break;
        *chosen = find_answer(choosing, typed);
        done = *chosen < choosing->count;
        if (done)
            break;
        if (typed[0] == '?' || (typed[0] == '\0' && choosing->listed < choosing->count))
            choosing->listed = list_options(plain, choosing->options, choosing->count,
                                            typed[0] == '?' ? 0 : choosing->listed);
        else
            say_unknown(plain, choosing, typed);
    }
    str_release(&line);
    return done;
}

bool plain_choose(struct plain *plain, const char *question, const struct option *options,
                  size_t count, size_t *chosen)
{
    return plain_choose_by_key(plain, question, options, count, false, NULL, NULL, chosen);
}

bool plain_choose_by_key(struct plain *plain, const char *question, const struct option *options,
                         size_t count, bool heard, plain_key_fn *key, const void *who,
                         size_t *chosen)
{
    struct choosing choosing = { .question = question, .options = options, .count = count,
                                 .listed = count, .key = key, .who = who };

    if (!heard)
        choosing.listed = list_options(plain, options, count, 0);
    return choose_from(plain, &choosing, chosen);
}

bool plain_menu(struct plain *plain, const char *title, const struct screen *screen,
                size_t *chosen)
{
    const struct screen_ops *ops = screen->ops;
    struct arena arena = ARENA_INIT;
    struct option *options = arena_alloc(&arena, (ops->action_count + 1) * sizeof(*options));
    bool picked = false;

    for (size_t i = 0; i < ops->action_count; i++) {
        options[i].code = action_name(&ops->actions[i]);
        options[i].label = action_help(&ops->actions[i]);
    }
    plain_say(plain, "%s", title);
    while (!picked && plain_choose(plain, "Which?", options, ops->action_count, chosen)) {
        const struct action *action = &ops->actions[*chosen];
        const char *why = action->why_not == NULL ? NULL : action->why_not(screen);

        if (why != NULL)
            plain_say(plain, "! %s", why);
        else
            picked = true;
    }
    arena_clear(&arena);
    return picked;
}

/* ----- Lists ----------------------------------------------------------- */

enum { LIST_ROWS = 20 };

static void row_words(const struct table_row *row, const struct table_column *columns,
                      size_t column_count, struct str *words)
{
    for (size_t i = 0; i < column_count; i++) {
        if (row->cells[i] == NULL || row->cells[i][0] == '\0')
            continue;
        str_add(words, words->used > 0 ? ", " : "");
        if (columns[i].title != NULL && columns[i].title[0] != '\0')
            str_printf(words, "%s: ", columns[i].title);
        str_add(words, row->cells[i]);
    }
}

static void say_row(struct plain *plain, size_t number, const struct table_row *row,
                    const struct table_column *columns, size_t column_count)
{
    struct str words = STR_INIT;

    row_words(row, columns, column_count, &words);
    if (row->heading != NULL)
        plain_tell(plain, row->heading);
    plain_say(plain, "  %zu %s %s", number, row->mark == NULL ? "" : row->mark,
              str_text(&words));
    str_release(&words);
}

void plain_meant(struct plain *plain, const struct table_row *row,
                 const struct table_column *columns, size_t column_count)
{
    struct str words = STR_INIT;

    row_words(row, columns, column_count, &words);
    plain_say(plain, "What you choose next is about this line: %s", str_text(&words));
    str_release(&words);
}

static void say_page(struct plain *plain, const struct table_page *page,
                     const struct table_column *columns, size_t column_count, bool filtered,
                     bool more)
{
    for (size_t i = 0; i < page->count; i++)
        say_row(plain, i + 1, &page->rows[i], columns, column_count);
    if (page->count == 0)
        plain_say(plain, filtered ? "Nothing matches. / alone lists all again." : "Nothing.");
    plain_say(plain, "A number opens, %s/words filters, ^ or ? leaves the list.",
              more ? "Enter goes on, " : "");
}

/* What a line asks of a list. */
enum list_answer { LIST_AGAIN, LIST_ON, LIST_CHOSEN, LIST_BACK, LIST_UNKNOWN };

static bool row_begins(const struct table_row *row, size_t columns, const char *query,
                       struct arena *arena)
{
    for (size_t i = 0; i < columns; i++) {
        if (row->cells[i] != NULL &&
            strncmp(text_fold(row->cells[i], arena), query, strlen(query)) == 0)
            return true;
    }
    return false;
}

/* The one row of which some column begins with these words; `count` otherwise. */
static size_t row_of_words(const struct table_page *page, size_t columns, const char *typed)
{
    struct arena arena = ARENA_INIT;
    const char *query = text_fold(typed, &arena);
    size_t found = page->count;

    for (size_t i = 0; i < page->count; i++) {
        if (!row_begins(&page->rows[i], columns, query, &arena))
            continue;
        if (found < page->count) {
            found = page->count;
            break;
        }
        found = i;
    }
    arena_clear(&arena);
    return found;
}

static enum list_answer answer_to(const char *typed, const struct table_page *page,
                                  size_t columns, bool more, size_t *row, struct str *filter)
{
    char *end = NULL;
    unsigned long number;

    if (typed == NULL || strcmp(typed, "^") == 0 || strcmp(typed, "?") == 0 ||
        strcmp(typed, "help") == 0)
        return LIST_BACK; /* what can be done comes next */
    if (typed[0] == '/') {
        str_clear(filter);
        str_add(filter, typed + 1);
        return LIST_AGAIN;
    }
    if (typed[0] == '\0')
        return more ? LIST_ON : LIST_BACK;
    number = strtoul(typed, &end, 10);
    *row = *end == '\0' ? number - 1 : row_of_words(page, columns, typed);
    return *row < page->count ? LIST_CHOSEN : LIST_UNKNOWN;
}

/* Asks until the answer is one. */
static enum list_answer ask_list(struct plain *plain, const struct table_page *page,
                                 size_t columns, bool more, size_t *row, struct str *filter,
                                 struct str *line)
{
    enum list_answer answer;

    while ((answer = answer_to(plain_read(plain, "Which?", PLAIN_SHOWN, line), page, columns, more,
                               row, filter)) == LIST_UNKNOWN)
        plain_say(plain, "! There is no such row, or more than one. Type its number or first "
                         "letters, /words, or ^ to leave the list.");
    return answer;
}

bool plain_list(struct plain *plain, const char *title, const struct table_column *columns,
                size_t column_count, const struct table_source *source, struct str *id)
{
    struct arena arena = ARENA_INIT;
    struct str filter = STR_INIT, line = STR_INIT;
    struct table_request request = { .where = TABLE_FIRST, .most = LIST_ROWS };
    enum list_answer answer = LIST_AGAIN;

    plain_say(plain, "%s", title);
    while (answer == LIST_AGAIN || answer == LIST_ON) {
        struct table_page page = { 0 };
        struct err err = ERR_INIT;
        size_t row = 0;
        bool more;

        request.filter = str_text(&filter);
        if (!source->fetch(source->who, &request, &page, &arena, &err)) {
            plain_say(plain, "! %s", err.msg);
            break;
        }
        more = page.count == LIST_ROWS;
        say_page(plain, &page, columns, column_count, filter.used > 0, more);
        answer = ask_list(plain, &page, column_count, more, &row, &filter, &line);
        request.where = answer == LIST_ON ? TABLE_AFTER : TABLE_FIRST;
        if (answer == LIST_ON)
            request.at = page.rows[page.count - 1].at;
        if (answer == LIST_CHOSEN) {
            str_clear(id);
            str_add(id, page.rows[row].id);
        }
    }
    str_release(&filter);
    str_release(&line);
    arena_clear(&arena);
    return answer == LIST_CHOSEN;
}
