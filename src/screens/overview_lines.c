/* SPDX-License-Identifier: MIT */
/* Where the lines of the overview stand. */

#include "config.h"

#include "screens/overview_lines.h"

#include "ui/screen.h"

enum { TEAM_COLS = 32, TEAM_WIDE = 48, TEAM_FROM = 70, WIDE_FROM = 120, NEWS_ROWS = 3,
       NEWS_FROM = 16, DUE_LEAST = 3, DUE_USUAL = 9, HEADINGS = 2 };

/* Of the first of two columns of places, in hundredths: the names of people stand in it. */
enum { FIRST_COLUMN = 57 };

static size_t menu_rows(const struct overview_lines *lines)
{
    return (lines->menu_count + lines->columns - 1) / lines->columns;
}

/* Whether so many things to do stand above all the places. */
static bool fits(const struct overview_lines *lines, struct rect body, int todo)
{
    return body.rows >= HEADINGS + todo + (int)menu_rows(lines);
}

static void place_news(struct overview_lines *lines, struct rect *body)
{
    lines->news = rect_top(*body, 0);
    if (body->rows < NEWS_FROM)
        return;
    lines->news = rect_below(*body, body->rows - NEWS_ROWS);
    *body = rect_top(*body, body->rows - NEWS_ROWS);
}

static void place_team(struct overview_lines *lines, struct rect *left)
{
    int cols = left->cols < WIDE_FROM ? TEAM_COLS : TEAM_WIDE;

    lines->team = rect_left(*left, 0);
    if (left->cols < TEAM_FROM)
        return;
    lines->team = rect_right(*left, left->cols - cols - 1);
    *left = rect_left(*left, left->cols - cols - 1);
}

/* Of the things to do those around the one with the focus; a line is kept to say
 * how many there are besides. */
static void choose_todo(struct overview_lines *lines, size_t focus)
{
    size_t room = (size_t)lines->todo.rows;

    lines->shown = lines->todo_count <= room ? lines->todo_count : room - 1;
    if (lines->first + lines->shown > lines->todo_count)
        lines->first = lines->todo_count - lines->shown;
    if (focus < lines->first)
        lines->first = focus;
    if (focus < lines->todo_count && focus >= lines->first + lines->shown)
        lines->first = focus - lines->shown + 1;
}

/* The places in two columns under everything else. */
static void place_low(struct overview_lines *lines, struct rect body)
{
    struct rect above = rect_top(body, body.rows - 1 - (int)menu_rows(lines));

    lines->menu = rect_below(body, above.rows + 1);
    place_team(lines, &above);
    lines->todo = rect_below(above, 1);
}

/* The places in one column under what is to be done, all of it beside the team. */
static void place_beside(struct overview_lines *lines, struct rect body)
{
    int todo = body.rows - HEADINGS - (int)menu_rows(lines);
    int wanted = lines->todo_count > 0 ? (int)lines->todo_count : 1;

    place_team(lines, &body);
    lines->todo = rect_below(body, 1);
    lines->todo.rows = wanted < todo ? wanted : todo;
    lines->menu = rect_below(body, lines->todo.rows + HEADINGS);
}

/* The window is too low even for the places: all of it moves with the focus. */
static void place_moving(struct overview_lines *lines, struct rect body, size_t focus)
{
    int todo = lines->todo_count > 0 ? (int)lines->todo_count : 1;
    int line = (int)focus + 1;

    place_team(lines, &body);
    if (focus >= lines->todo_count)
        line = (int)(focus - lines->todo_count) + todo + HEADINGS;
    if (line < lines->top + 1)
        lines->top = line - 1;
    if (line >= lines->top + body.rows)
        lines->top = line - body.rows + 1;
    lines->clip = body;
    lines->first = 0;
    lines->shown = lines->todo_count;
    lines->todo = (struct rect){ body.row + 1 - lines->top, body.col, todo, body.cols };
    lines->menu = (struct rect){ lines->todo.row + todo + 1, body.col, (int)lines->menu_count,
                                 body.cols };
}

void overview_lines_place(struct overview_lines *lines, struct rect body, size_t focus)
{
    place_news(lines, &body);
    lines->clip = body;
    lines->columns = 1;
    if (!fits(lines, body, DUE_USUAL) && body.cols >= TEAM_FROM)
        lines->columns = 2;
    if (!fits(lines, body, DUE_LEAST)) {
        lines->columns = 1;
        place_moving(lines, body, focus);
        return;
    }
    lines->top = 0;
    if (lines->columns == 2)
        place_low(lines, body);
    else
        place_beside(lines, body);
    choose_todo(lines, focus);
}

static struct rect menu_line(const struct overview_lines *lines, size_t at)
{
    size_t rows = menu_rows(lines);
    int first = lines->columns > 1 ? lines->menu.cols * FIRST_COLUMN / 100 : lines->menu.cols;
    bool second = at >= rows;

    if (rows == 0)
        return lines->menu;
    return (struct rect){ lines->menu.row + (int)(at % rows),
                          lines->menu.col + (second ? first : 0), 1,
                          second ? lines->menu.cols - first : first };
}

struct rect overview_line(const struct overview_lines *lines, size_t at)
{
    struct rect line = { 0, 0, 0, 0 };

    if (at >= lines->todo_count)
        line = menu_line(lines, at - lines->todo_count);
    else if (at >= lines->first && at < lines->first + lines->shown)
        line = (struct rect){ lines->todo.row + (int)(at - lines->first), lines->todo.col, 1,
                              lines->todo.cols };
    if (line.row < lines->clip.row || line.row >= lines->clip.row + lines->clip.rows)
        line.rows = 0;
    return line;
}

size_t overview_line_at(const struct overview_lines *lines, int row, int col)
{
    size_t count = lines->todo_count + lines->menu_count;

    for (size_t i = 0; i < count; i++) {
        struct rect line = overview_line(lines, i);

        if (line.rows > 0 && line.row == row && col >= line.col && col < line.col + line.cols)
            return i;
    }
    return count;
}

size_t overview_line_across(const struct overview_lines *lines, size_t at)
{
    size_t rows = menu_rows(lines);
    size_t place = at - lines->todo_count;

    if (at < lines->todo_count || lines->columns < 2)
        return at;
    place = place < rows ? place + rows : place - rows;
    return lines->todo_count + (place < lines->menu_count ? place : lines->menu_count - 1);
}
