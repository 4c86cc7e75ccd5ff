/* SPDX-License-Identifier: MIT */
/* The frame around a screen, and pop-ups over it. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "base/text_wrap.h"
#include "ui/stack_private.h"

enum { HINTS_MOST = 8 };

static struct rect rows_at(int row, int rows, int cols)
{
    return (struct rect){ row, 0, rows > 0 ? rows : 0, cols };
}

struct frame frame_of(int rows, int cols, int strip_rows)
{
    bool tiny = room_of(rows, cols) == ROOM_TINY;
    int head = rows >= 6 ? 1 : 0;
    int strip = tiny ? 0 : strip_rows;
    int foot = rows >= 4 ? 1 : 0;
    int status = rows >= 12 && !tiny ? 1 : 0;
    int message = rows >= 2 ? 1 : 0;
    int body = rows - head - strip - foot - status - message;
    struct frame frame = { .header = rows_at(0, head, cols) };

    frame.strip = rows_at(head, strip, cols);
    frame.body = rows_at(head + strip, body, cols);
    frame.message = rows_at(rows - foot - status - message, message, cols);
    frame.status = rows_at(rows - foot - status, status, cols);
    frame.footer = rows_at(rows - foot, foot, cols);
    return frame;
}

enum place screen_place(const struct screen *screen)
{
    if (screen->ops->place != NULL)
        return screen->ops->place(screen);
    return screen->ops->kind == SCREEN_POPUP ? IN_POPUP : IN_LIST;
}

/* ----- Header ---------------------------------------------------------- */

/* Of the last key: nothing is drawn while nobody does anything. */
static void add_time(const struct stack *stack, struct str *out)
{
    struct instant now = { machine_now(stack->machine) };
    int64_t local = now.seconds + 60 * instant_local_offset(now);

    if (stack->person[0] == '\0')
        return;
    str_printf(out, " %02d:%02d", (int)(local / 3600 % 24), (int)(local / 60 % 60));
}

/* Columns: less of a title says nothing; from here on the banner stands whole. */
enum { TITLE_LEAST = 6, BANNER_WHOLE = 120 };

/* The titles of the screens that lie on one another, the top one last. */
static size_t find_titles(const struct stack *stack, struct str titles[STACK_MOST])
{
    size_t count = 0;

    for (size_t i = 0; i < stack->count; i++) {
        const struct screen *screen = stack->screens[i];

        if (screen->ops->kind != SCREEN_FULL || screen->ops->title == NULL)
            continue;
        titles[count] = STR_INIT;
        screen->ops->title(screen, &titles[count++]);
    }
    return count;
}

/* The last title whole, before it those that fit, the first of them cut. */
static void join_titles(const struct stack *stack, int cols, const char *mark, struct str *out)
{
    struct arena arena = ARENA_INIT;
    struct str titles[STACK_MOST];
    size_t count = find_titles(stack, titles);
    const char *joined = "";

    for (size_t i = count; i > 0; i--) {
        const char *title = str_text(&titles[i - 1]);
        int room = cols - text_columns(joined, strlen(joined)) - 3;

        if (i == count)
            joined = title;
        else if (room < TITLE_LEAST)
            break;
        else
            joined = arena_printf(&arena, "%s > %s", text_fit(title, room, mark, &arena), joined);
    }
    str_add(out, joined);
    for (size_t i = 0; i < count; i++)
        str_release(&titles[i]);
    arena_clear(&arena);
}

/* "TRAINING DATA (all fictional)", or what stands before the bracket where
 * there is little room. */
static void add_banner(const struct stack *stack, int cols, struct str *out)
{
    const char *bracket = strstr(stack->banner, " (");
    size_t length = strlen(stack->banner);

    if (length == 0)
        return;
    if (bracket != NULL && cols < BANNER_WHOLE)
        length = (size_t)(bracket - stack->banner);
    str_add_bytes(out, stack->banner, length);
    str_add(out, "  ");
}

static void draw_header(const struct stack *stack, struct canvas *canvas, struct rect rect)
{
    const char *mark = canvas_borders(canvas) == BORDERS_ASCII ? TEXT_CUT_ASCII : TEXT_CUT;
    struct str left = STR_INIT;
    struct str right = STR_INIT;
    int right_cols, room;

    if (rect.rows == 0)
        return;
    str_printf(&right, "%s", stack->person);
    add_time(stack, &right);
    right_cols = text_columns(str_text(&right), right.used);
    if (right_cols > rect.cols / 3)
        right_cols = 0;
    canvas_fill(canvas, rect, ROLE_BAR);
    str_add(&left, " CAF  ");
    add_banner(stack, rect.cols, &left);
    room = rect.cols - text_columns(str_text(&left), left.used) - right_cols - 3;
    join_titles(stack, room, mark, &left);
    canvas_put_in(canvas, rect.row, 0, rect.cols - right_cols - 2, ROLE_BAR, str_text(&left),
                  left.used);
    if (right_cols > 0)
        canvas_put_right(canvas, rect.row, rect.cols - right_cols - 1, right_cols, ROLE_BAR,
                         str_text(&right));
    str_release(&left);
    str_release(&right);
}

/* ----- Footer ---------------------------------------------------------- */

struct hints {
    char words[HINTS_MOST][48];
    int count;
};

static void add_hint(struct hints *hints, int most, const char *key, const char *word)
{
    if (hints->count < most && key[0] != '\0')
        snprintf(hints->words[hints->count++], sizeof(hints->words[0]), "%s %s", key, word);
}

static const struct action *everywhere(enum common_action id)
{
    size_t count;
    const struct action *actions = actions_everywhere(&count);

    for (size_t i = 0; i < count; i++) {
        if (actions[i].common == id)
            return &actions[i];
    }
    return NULL;
}

static bool is_offered(const struct screen *screen, const struct action *action)
{
    if (action_hint(action) == NULL || (action_places(action) & screen_place(screen)) == 0)
        return false;
    return action->why_not == NULL || action->why_not(screen) == NULL;
}

static void collect_hints(const struct stack *stack, const struct screen *screen,
                          struct hints *hints)
{
    const struct keymap *keymap = stack->keymap;
    bool lowest = stack->count > 0 && stack->screens[0] == screen;
    bool letters = (screen_place(screen) & (WHERE_LETTERS_ACT | IN_FILTER)) != 0;
    int last = letters ? 2 : 1;
    const struct action *end = everywhere(lowest ? ACT_LEAVE : ACT_BACK);

    add_hint(hints, HINTS_MOST, action_key(everywhere(ACT_HELP), keymap), "Help");
    for (size_t i = 0; i < screen->ops->action_count; i++) {
        const struct action *action = &screen->ops->actions[i];

        if (is_offered(screen, action))
            add_hint(hints, HINTS_MOST - last, action_key(action, keymap), action_hint(action));
    }
    if (letters)
        add_hint(hints, HINTS_MOST, "?", "All");
    add_hint(hints, HINTS_MOST, action_key(end, keymap), action_hint(end));
}

static int hints_columns(const struct hints *hints, int gap)
{
    int cols = 0;

    for (int i = 0; i < hints->count; i++)
        cols += text_columns(hints->words[i], strlen(hints->words[i])) + (i > 0 ? gap : 0);
    return cols;
}

void frame_hints(const struct stack *stack, const struct screen *screen, int cols,
                 struct str *out)
{
    struct hints hints = { .count = 0 };
    int gap;

    collect_hints(stack, screen, &hints);
    while (hints.count > 2 && hints_columns(&hints, 1) > cols) {
        memcpy(hints.words[hints.count - 2], hints.words[hints.count - 1], sizeof(hints.words[0]));
        hints.count--;
    }
    gap = hints_columns(&hints, 2) <= cols ? 2 : 1;
    for (int i = 0; i < hints.count; i++)
        str_printf(out, "%*s%s", i > 0 ? gap : 0, "", hints.words[i]);
}

static void draw_footer(const struct stack *stack, const struct screen *screen,
                        struct canvas *canvas, struct rect rect)
{
    struct str words = STR_INIT;

    if (rect.rows == 0)
        return;
    canvas_fill(canvas, rect, ROLE_BAR);
    frame_hints(stack, screen, rect.cols - 2, &words);
    canvas_put(canvas, rect.row, 1, ROLE_BAR, str_text(&words));
    str_release(&words);
}

/* ----- Message and status ---------------------------------------------- */

/* Rows of the body a message may lie over: half of it, and never the cursor. */
static int rows_to_cover(const struct canvas *canvas, const struct frame *frame)
{
    int rows = frame->body.rows / 2;
    int row, col;

    if (canvas_cursor_at(canvas, &row, &col) && row >= frame->message.row - rows &&
        row < frame->message.row)
        rows = frame->message.row - row - 1;
    return rows;
}

/* Where the message goes: its row, and while it is longer the status row and
 * the lowest rows of the body, too. A hint keeps to its row. */
static struct rect message_rect(const struct canvas *canvas, const struct frame *frame,
                                bool hint, int lines)
{
    struct rect rect = frame->message;
    int up = hint ? 0 : rows_to_cover(canvas, frame);

    rect.col = rect.cols > 2 ? 1 : 0;
    rect.cols -= 2;
    if (lines > 1 && !hint)
        rect.rows += frame->status.rows;
    if (lines > rect.rows) {
        up = lines - rect.rows < up ? lines - rect.rows : up;
        rect.row -= up;
        rect.rows += up;
    }
    return rect;
}

static int lines_of(const char *words, int cols)
{
    struct arena arena = ARENA_INIT;
    struct text_lines lines = text_wrap(words, strlen(words), cols > 1 ? cols : 1, &arena);

    arena_clear(&arena);
    return (int)lines.count;
}

static const char more_words[] = " ... F1";

/* What there is no room for is in the help, with F1. */
static void draw_words(struct canvas *canvas, struct rect rect, enum role role, const char *words)
{
    int mark = (int)strlen(more_words);
    bool cut = lines_of(words, rect.cols) > rect.rows && rect.cols > 2 * mark;

    canvas_fill(canvas, (struct rect){ rect.row, 0, rect.rows, canvas_cols(canvas) }, ROLE_TEXT);
    canvas_fill(canvas, rect, role);
    if (cut)
        rect.cols -= mark;
    canvas_wrap(canvas, rect, role, words, 0);
    if (cut)
        canvas_put(canvas, rect.row + rect.rows - 1, rect.col + rect.cols, role, more_words);
}

/* What stands in the message row: what was said last, else the focus's hint. */
static void add_message(const struct stack *stack, const struct screen *top, struct str *out)
{
    if (stack->message[0] != '\0')
        str_add(out, stack->message);
    else if (top->ops->hint != NULL)
        top->ops->hint(top, out);
}

static void draw_message(const struct stack *stack, const struct screen *top,
                         struct canvas *canvas, const struct frame *frame)
{
    struct str words = STR_INIT;
    bool hint = stack->message[0] == '\0';
    int lines;

    if (frame->message.rows == 0)
        return;
    add_message(stack, top, &words);
    lines = lines_of(str_text(&words), frame->message.cols - 2);
    draw_words(canvas, message_rect(canvas, frame, hint, lines),
               str_text(&words)[0] == '!' ? ROLE_ALERT : ROLE_TEXT, str_text(&words));
    str_release(&words);
}

/* Nothing is said twice. */
static bool is_said(const struct stack *stack, const struct screen *top, const char *words)
{
    struct str message = STR_INIT;
    const char *said;
    bool same;

    add_message(stack, top, &message);
    said = str_text(&message);
    same = strcmp(strncmp(said, "! ", 2) == 0 ? said + 2 : said, words) == 0;
    str_release(&message);
    return same;
}

static void draw_status(const struct stack *stack, const struct screen *screen,
                        struct canvas *canvas, struct rect rect)
{
    struct str words = STR_INIT;

    if (rect.rows == 0 || screen->ops->status == NULL)
        return;
    screen->ops->status(screen, &words);
    if (!is_said(stack, stack_top(stack), str_text(&words)))
        canvas_put_in(canvas, rect.row, 1, rect.cols - 2, ROLE_QUIET, str_text(&words),
                      words.used);
    str_release(&words);
}

/* ----- All of it ------------------------------------------------------- */

static void draw_screen(struct screen *screen, struct canvas *canvas, struct rect rect)
{
    struct rect before = canvas_clip(canvas, rect);

    if (screen->ops->layout != NULL)
        screen->ops->layout(screen, rect);
    screen->ops->draw(screen, canvas, rect);
    canvas_unclip(canvas, before);
}

/* The strip of the nearest screen that has one: consent stays in sight. */
static const struct screen *strip_owner(const struct stack *stack)
{
    for (size_t i = stack->count; i > 0; i--) {
        const struct screen *screen = stack->screens[i - 1];

        if (screen->ops->kind == SCREEN_FULL && screen->ops->strip_rows > 0)
            return screen;
        if (screen->ops->kind == SCREEN_FULL && screen->ops->strip_rows < 0)
            return NULL;
    }
    return NULL;
}

static void draw_strip(const struct screen *owner, struct canvas *canvas, struct rect rect)
{
    struct rect before = canvas_clip(canvas, rect);

    if (rect.rows > 0)
        owner->ops->strip(owner, canvas, rect);
    canvas_unclip(canvas, before);
}

static void draw_full(const struct stack *stack, struct screen *screen, struct canvas *canvas,
                      bool focused)
{
    const struct screen *owner = strip_owner(stack);
    struct frame frame = frame_of(canvas_rows(canvas), canvas_cols(canvas),
                                  owner == NULL ? 0 : owner->ops->strip_rows);

    draw_header(stack, canvas, frame.header);
    draw_strip(owner, canvas, frame.strip);
    draw_screen(screen, canvas, frame.body);
    draw_status(stack, screen, canvas, frame.status);
    if (focused) {
        draw_message(stack, screen, canvas, &frame);
        draw_footer(stack, screen, canvas, frame.footer);
    }
}

/* In the middle of the body, as big as it wishes and there is room for. */
static struct rect popup_rect(const struct screen *screen, struct rect body)
{
    int rows = body.rows - 2;
    int cols = body.cols - 8;
    struct rect rect;

    if (screen->ops->size != NULL)
        screen->ops->size(screen, &rows, &cols);
    rect.rows = rows + 2 < body.rows ? rows + 2 : body.rows;
    rect.cols = cols + 4 < body.cols ? cols + 4 : body.cols;
    rect.row = body.row + (body.rows - rect.rows) / 2;
    rect.col = body.col + (body.cols - rect.cols) / 2;
    return rect;
}

static void draw_popup(const struct stack *stack, struct screen *screen, struct canvas *canvas,
                       bool focused)
{
    struct frame frame = frame_of(canvas_rows(canvas), canvas_cols(canvas), 0);
    struct rect rect = popup_rect(screen, frame.body);
    struct str title = STR_INIT;
    bool whole = rect.rows > 2 && rect.rows < frame.body.rows; /* nothing was cut */
    bool framed = (rect.rows > 4 || whole) && rect.cols > 8;
    struct rect inside = framed ? (struct rect){ rect.row + 1, rect.col + 2, rect.rows - 2,
                                                 rect.cols - 4 }
                                : rect;

    canvas_fill(canvas, rect, ROLE_TEXT);
    if (screen->ops->title != NULL)
        screen->ops->title(screen, &title);
    if (framed)
        canvas_box(canvas, rect, str_text(&title));
    draw_screen(screen, canvas, inside);
    str_release(&title);
    if (focused) {
        draw_message(stack, screen, canvas, &frame);
        draw_footer(stack, screen, canvas, frame.footer);
    }
}

static void draw_cover(const struct stack *stack, struct screen *screen, struct canvas *canvas)
{
    struct frame frame = frame_of(canvas_rows(canvas), canvas_cols(canvas), 0);

    canvas_fill(canvas, canvas_rect(canvas), ROLE_TEXT);
    draw_screen(screen, canvas, frame.body);
    draw_message(stack, screen, canvas, &frame);
}

/* Everything below a full screen is hidden. */
static size_t lowest_seen(const struct stack *stack)
{
    for (size_t i = stack->count; i > 0; i--) {
        if (stack->screens[i - 1]->ops->kind != SCREEN_POPUP)
            return i - 1;
    }
    return 0;
}

void stack_draw(struct stack *stack, struct canvas *canvas)
{
    canvas_reset(canvas, canvas_rows(canvas), canvas_cols(canvas));
    if (stack->blanked) {
        canvas_put(canvas, 0, 0, ROLE_QUIET, "Hidden. Any key shows it again.");
        canvas_cursor(canvas, 0, 0);
        return;
    }
    if (stack->count == 0)
        return;
    for (size_t i = lowest_seen(stack); i < stack->count; i++) {
        struct screen *screen = stack->screens[i];
        bool focused = i + 1 == stack->count;

        switch (screen->ops->kind) {
        case SCREEN_FULL:
            draw_full(stack, screen, canvas, focused);
            break;
        case SCREEN_POPUP:
            draw_popup(stack, screen, canvas, focused);
            break;
        case SCREEN_COVER:
            draw_cover(stack, screen, canvas);
            break;
        }
    }
}
