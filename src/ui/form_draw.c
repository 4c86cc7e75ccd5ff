/* SPDX-License-Identifier: MIT */
/* Where the fields of a form stand, and how they look. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "base/text_wrap.h"
#include "ui/form_private.h"

enum {
    GUTTER = 2,
    CAPTION_LEAST = 12,
    CAPTION_MOST = 34,
    WIDEST = 100, /* longer lines are hard to read */
    SECTIONS_PANE = 30,
    FORM_PANE = 84
};

/* ----- Panes ----------------------------------------------------------- */

struct panes {
    struct rect sections; /* no columns: a bar above instead */
    struct rect fields;
    struct rect beside;   /* no columns: F7 */
};

static struct panes panes_of(const struct form *form, struct rect rect)
{
    struct panes panes = { .fields = rect };
    bool vast = form->room == ROOM_VAST && form->options.section_count > 1;

    if (vast) {
        panes.sections = rect_left(rect, SECTIONS_PANE);
        panes.fields = rect_right(rect, SECTIONS_PANE);
    }
    if (form->room >= ROOM_WIDE && panes.fields.cols >= FORM_PANE + 24) {
        panes.beside = rect_right(panes.fields, FORM_PANE);
        panes.fields = rect_left(panes.fields, FORM_PANE);
    }
    if (!vast)
        panes.fields = rect_below(panes.fields, form_bar_rows(form));
    return panes;
}

int form_bar_rows(const struct form *form)
{
    return form->options.section_count > 1 && form->room != ROOM_TINY ? 1 : 0;
}

/* ----- Layout ---------------------------------------------------------- */

static int caption_width(const struct form *form, int cols)
{
    int widest = CAPTION_LEAST;

    for (size_t i = 0; i < form->count; i++) {
        const char *label = form->items[i].field->label;
        int width = text_columns(label, strlen(label));

        if (form->items[i].section == form->section && form->items[i].widget != NULL &&
            width > widest)
            widest = width;
    }
    if (widest > CAPTION_MOST)
        widest = CAPTION_MOST;
    return widest > cols * 2 / 5 ? cols * 2 / 5 : widest;
}

static int lines_of(const char *text, int cols)
{
    struct arena arena = ARENA_INIT;
    int lines = (int)text_wrap(text, strlen(text), cols > 1 ? cols : 1, &arena).count;

    arena_clear(&arena);
    return lines;
}

static struct rect widget_rect(const struct form_item *item, struct rect body)
{
    struct rect rect = { .row = item->row, .col = GUTTER, .rows = item->rows };

    if (item->caption_cols > 0) {
        rect.col += item->caption_cols + 2;
    } else {
        rect.row += item->caption_rows;
        rect.rows -= item->caption_rows;
    }
    rect.cols = body.cols - rect.col - 1;
    if (rect.cols > WIDEST)
        rect.cols = WIDEST;
    if (rect.cols < 1)
        rect.cols = 1;
    return rect;
}

/* What cannot be changed is there to be read, however long it is. */
static int words_rows(const struct form_item *item, int cols)
{
    struct str words = STR_INIT;
    int rows;

    widget_words(item->widget, &words);
    rows = words.used == 0 ? 1 : lines_of(str_text(&words), cols);
    str_release(&words);
    return rows;
}

static int wanted_rows(const struct form *form, const struct form_item *item, int cols, int most)
{
    int rows;

    if (item_closed(form, item) != NULL)
        return words_rows(item, cols);
    rows = widget_rows(item->widget, cols);
    return rows < most ? rows : most;
}

/* Puts one item at a line; gives the line after it. */
static int place(const struct form *form, struct form_item *item, int row, int side, int most)
{
    struct rect rect;

    item->placed = true;
    item->row = row;
    item->caption_cols = side;
    if (item->widget == NULL) {
        item->row = row > 0 ? row + 1 : row;
        item->rows = 1;
        item->caption_rows = 1;
        return item->row + 1;
    }
    item->caption_rows = lines_of(item->field->label, side > 0 ? side : form->body.cols - GUTTER);
    rect = widget_rect(item, form->body);
    item->rows = wanted_rows(form, item, rect.cols, most > 0 ? most : 1);
    if (side > 0)
        item->rows = item->rows > item->caption_rows ? item->rows : item->caption_rows;
    else
        item->rows += item->caption_rows;
    return row + item->rows;
}

static int place_section(struct form *form, int side)
{
    int row = 0;

    for (size_t i = 0; i < form->count; i++) {
        struct form_item *item = &form->items[i];

        item->placed = false;
        if (item->section == form->section && item_is_asked(form, item))
            row = place(form, item, row, side, form->body.rows - (side > 0 ? 0 : 1));
    }
    return row;
}

static bool takes_spare(const struct form *form, const struct form_item *item)
{
    return item->placed && item->field->kind == ASK_MEMO && item->field->rows == 0 &&
           item_closed(form, item) == NULL;
}

/* Text boxes without a height of their own share the lines left over. */
static void share_spare(struct form *form, int spare)
{
    int boxes = 0;
    int moved = 0;

    for (size_t i = 0; i < form->count; i++)
        boxes += takes_spare(form, &form->items[i]);
    if (boxes == 0 || spare <= 0)
        return;
    for (size_t i = 0; i < form->count; i++) {
        struct form_item *item = &form->items[i];

        item->row += moved;
        if (takes_spare(form, item)) {
            item->rows += spare / boxes;
            moved += spare / boxes;
        }
    }
    form->lines += moved;
}

/* A window too small for a form shows one field. */
static void place_one(struct form *form)
{
    for (size_t i = 0; i < form->count; i++)
        form->items[i].placed = false;
    if (form->focus >= form->count)
        return;
    form->lines = place(form, &form->items[form->focus], 0, 0, form->body.rows - 1);
}

bool form_item_is_tall(const struct form *form, const struct form_item *item)
{
    return item->placed && item->rows > form->body.rows && item->widget != NULL &&
           item_closed(form, item) != NULL;
}

static int within(int value, int least, int most)
{
    if (value < least)
        return least;
    return value > most ? most : value;
}

/* The first line of what stands over the focused item and never has the focus. */
static int first_line(const struct form *form)
{
    size_t i = form->focus;

    while (i > 0 && form->items[i - 1].placed &&
           (form->items[i - 1].widget == NULL || form->items[i - 1].field->kind == ASK_SHOWN))
        i--;
    return form->items[i].row;
}

static void scroll(struct form *form)
{
    const struct form_item *item = &form->items[form->focus];
    int first;

    form->seen = form->top;
    if (form->focus >= form->count || !item->placed)
        return;
    if (form_item_is_tall(form, item)) {
        form->seen = within(form->seen, item->row, item->row + item->rows - form->body.rows);
        return;
    }
    first = first_line(form);
    if (item->row + item->rows > form->seen + form->body.rows)
        form->seen = item->row + item->rows - form->body.rows;
    if (form->seen > first)
        form->seen = first;
    if (form->seen > item->row)
        form->seen = item->row;
    if (form->seen + form->body.rows > form->lines)
        form->seen = form->lines > form->body.rows ? form->lines - form->body.rows : 0;
}

static void layout_widgets(struct form *form)
{
    for (size_t i = 0; i < form->count; i++) {
        const struct form_item *item = &form->items[i];
        struct rect rect;

        if (!item->placed || item->widget == NULL)
            continue;
        rect = widget_rect(item, form->body);
        widget_layout(item->widget, rect.rows < form->body.rows ? rect.rows : form->body.rows,
                      rect.cols);
    }
}

void form_layout(struct form *form, struct rect rect, enum room room)
{
    form->room = room;
    form->body = panes_of(form, rect).fields;
    if (room == ROOM_TINY) {
        place_one(form);
    } else {
        int side = form->body.cols < 72 ? 0 : caption_width(form, form->body.cols);

        form->lines = place_section(form, side);
        share_spare(form, form->body.rows - form->lines);
    }
    scroll(form);
    layout_widgets(form);
}

/* ----- Section bar ----------------------------------------------------- */

static void section_words(const struct form *form, size_t s, struct str *out)
{
    size_t problems = section_problems(form, s);

    str_add(out, form->options.sections[s].title);
    if (problems > 0)
        str_printf(out, " !%zu", problems);
    else if (section_warnings(form, s) > 0)
        str_printf(out, " ?%zu", section_warnings(form, s));
    else if (section_missing(form, s) == 0)
        str_add(out, " ok");
}

static int section_cols(const struct form *form, size_t s)
{
    struct str words = STR_INIT;
    int cols;

    section_words(form, s, &words);
    cols = text_columns(str_text(&words), words.used) + 2;
    str_release(&words);
    return cols;
}

/* The first section that shows, so that the one in sight does too. */
static size_t first_in_bar(const struct form *form, int cols)
{
    size_t first = form->section;
    int used = section_cols(form, form->section);

    while (first > 0 && used + section_cols(form, first - 1) + 2 < cols) {
        first--;
        used += section_cols(form, first);
    }
    return first;
}

void form_draw_bar(const struct form *form, struct canvas *canvas, struct rect rect)
{
    size_t first = first_in_bar(form, rect.cols - 14);
    int col = rect.col + 1;

    if (first > 0)
        canvas_put(canvas, rect.row, rect.col, ROLE_QUIET, "<");
    for (size_t s = first; s < form->options.section_count; s++) {
        struct str words = STR_INIT;
        bool here = s == form->section;

        if (!section_is_asked(form, s))
            continue;
        if (col + section_cols(form, s) >= rect.col + rect.cols) {
            canvas_put(canvas, rect.row, rect.col + rect.cols - 1, ROLE_QUIET, ">");
            break;
        }
        str_add(&words, here ? "[" : " ");
        section_words(form, s, &words);
        str_add(&words, here ? "]" : " ");
        col += canvas_put(canvas, rect.row, col, here ? ROLE_TITLE : ROLE_TEXT, str_text(&words));
        str_release(&words);
    }
}

static void draw_sections_pane(const struct form *form, struct canvas *canvas, struct rect rect)
{
    int row = rect.row;

    for (size_t s = 0; s < form->options.section_count; s++) {
        struct str words = STR_INIT;
        bool here = s == form->section;

        if (!section_is_asked(form, s))
            continue;
        str_printf(&words, "%s ", here ? ">" : " ");
        section_words(form, s, &words);
        canvas_put_in(canvas, row++, rect.col, rect.cols - 1, here ? ROLE_TITLE : ROLE_TEXT,
                      str_text(&words), words.used);
        str_release(&words);
    }
    canvas_wall(canvas, rect.row, rect.col + rect.cols, rect.rows);
}

/* ----- Fields ---------------------------------------------------------- */

static void draw_gutter(const struct form *form, const struct form_item *item,
                        struct canvas *canvas, int row, int col, bool focused)
{
    if (focused)
        canvas_put(canvas, row, col, ROLE_FOCUS, ">");
    if (item->problem != NULL)
        canvas_put(canvas, row, col + 1, ROLE_ALERT, "!");
    else if (item_warning(form, item) != NULL)
        canvas_put(canvas, row, col + 1, ROLE_NOTICE, "?");
}

static void draw_caption(const struct form_item *item, struct canvas *canvas, int row, int col,
                         int cols, bool focused)
{
    struct rect rect = { row, col + GUTTER, item->caption_rows, cols };

    if (item->caption_cols > 0)
        rect.cols = item->caption_cols;
    else
        rect.cols -= GUTTER;
    canvas_wrap(canvas, rect, ROLE_TITLE, item->field->label, 0);
    if (focused) {
        int width = text_columns(item->field->label, strlen(item->field->label));

        rect.cols = width < rect.cols ? width : rect.cols;
        canvas_tint(canvas, rect, ROLE_FOCUS);
    }
}

/* A value that cannot be changed is shown as words; `row` is the first of them
 * in sight. */
static void draw_closed(const struct form_item *item, struct canvas *canvas, struct rect rect,
                        int row, bool focused)
{
    struct str words = STR_INIT;

    widget_words(item->widget, &words);
    canvas_wrap(canvas, rect, ROLE_TEXT, words.used == 0 ? "-" : str_text(&words), 0);
    if (focused)
        canvas_cursor(canvas, row, rect.col);
    str_release(&words);
}

static void draw_item(const struct form *form, const struct form_item *item,
                      struct canvas *canvas, bool focused)
{
    struct rect body = form->body;
    int row = body.row + item->row - form->seen;
    struct rect rect;

    if (item->widget == NULL) {
        canvas_put(canvas, row, body.col + 1, ROLE_TITLE, item->field->label);
        return;
    }
    draw_gutter(form, item, canvas, row > body.row ? row : body.row, body.col, focused);
    if (item->field->kind != ASK_BUTTON)
        draw_caption(item, canvas, row, body.col, body.cols, focused);
    rect = widget_rect(item, body);
    rect.row += body.row - form->seen;
    rect.col += body.col;
    if (item_closed(form, item) != NULL) {
        draw_closed(item, canvas, rect, rect.row > body.row ? rect.row : body.row, focused);
        return;
    }
    if (rect.rows > body.rows)
        rect.rows = body.rows;
    widget_draw(item->widget, canvas, rect, focused);
}

static void draw_beside(const struct form *form, struct canvas *canvas, struct rect rect)
{
    const struct form_field *field = form_focus(form);
    struct str words = STR_INIT;

    if (rect.cols == 0 || field == NULL)
        return;
    canvas_wall(canvas, rect.row, rect.col - 1, rect.rows);
    canvas_put_in(canvas, rect.row, rect.col + 1, rect.cols - 2, ROLE_TITLE, field->label,
                  strlen(field->label));
    if (form->options.beside != NULL)
        form->options.beside(form, field, &words);
    else if (field->help != NULL)
        str_add(&words, field->help);
    canvas_wrap(canvas,
                (struct rect){ rect.row + 2, rect.col + 1, rect.rows - 2, rect.cols - 2 },
                ROLE_TEXT, str_text(&words), 0);
    str_release(&words);
}

static void draw_more(const struct form *form, struct canvas *canvas)
{
    struct rect body = form->body;

    if (form->seen > 0)
        canvas_put(canvas, body.row, body.col + body.cols - 1, ROLE_QUIET, "^");
    if (form->seen + body.rows < form->lines)
        canvas_put(canvas, body.row + body.rows - 1, body.col + body.cols - 1, ROLE_QUIET, "v");
}

void form_draw(const struct form *form, struct canvas *canvas, struct rect rect, bool focused)
{
    struct panes panes = panes_of(form, rect);
    struct rect before = canvas_clip(canvas, rect);
    struct rect whole;

    if (panes.sections.cols > 0)
        draw_sections_pane(form, canvas, panes.sections);
    else if (form_bar_rows(form) > 0)
        form_draw_bar(form, canvas, rect_top(rect, 1));
    draw_beside(form, canvas, panes.beside);
    whole = canvas_clip(canvas, form->body);
    for (size_t i = 0; i < form->count; i++) {
        if (form->items[i].placed)
            draw_item(form, &form->items[i], canvas, focused && i == form->focus);
    }
    if (form->room != ROOM_TINY)
        draw_more(form, canvas);
    canvas_unclip(canvas, whole);
    canvas_unclip(canvas, before);
}
