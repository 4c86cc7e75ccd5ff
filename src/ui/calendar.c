/* SPDX-License-Identifier: MIT */
/* A month to pick a day from. */

#include "config.h"

#include "ui/calendar.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"

enum { DAY_COLS = 4, WEEK_COLS = 4 };

struct month {
    struct screen screen;
    struct calendar calendar;
    char title[64];
    struct date day;
};

static const struct month *month_of(const struct screen *screen)
{
    return (const struct month *)screen;
}

static struct month *month_mut(struct screen *screen)
{
    return (struct month *)screen;
}

static void month_title(const struct screen *screen, struct str *out)
{
    static const char *const names[] = { "January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December" };
    const struct month *month = month_of(screen);
    int y, m, d;

    date_to_civil(month->day, &y, &m, &d);
    str_printf(out, "%s  %s %d", month->title, names[m - 1], y);
}

static void month_size(const struct screen *screen UNUSED, int *rows, int *cols)
{
    *rows = *rows < 8 ? *rows : 8;
    *cols = *cols < 40 ? *cols : 40;
}

static void draw_day(const struct month *month, struct canvas *canvas, int row, int col,
                     struct date day)
{
    const struct calendar *calendar = &month->calendar;
    char mark = calendar->day_mark == NULL ? '\0' : calendar->day_mark(calendar->mark_who, day);
    bool here = day.days == month->day.days;
    int y, m, d;

    date_to_civil(day, &y, &m, &d);
    canvas_printf(canvas, row, col, here ? ROLE_FOCUS : ROLE_TEXT, "%c%2d%c", here ? '[' : ' ', d,
                  here ? ']' : mark != '\0' ? mark : day.days == calendar->today.days ? '.' : ' ');
    if (here)
        canvas_cursor(canvas, row, col + 1);
}

static void month_draw(const struct screen *screen, struct canvas *canvas, struct rect rect)
{
    const struct month *month = month_of(screen);
    struct date day;
    int y, m, d, row = rect.row + 1;

    date_to_civil(month->day, &y, &m, &d);
    canvas_put(canvas, rect.row, rect.col, ROLE_TITLE, "wk    Mo  Tu  We  Th  Fr  Sa  Su");
    day = date_add_days(month->day, 1 - d);
    canvas_printf(canvas, row, rect.col, ROLE_QUIET, "%2d", date_week(day));
    for (int month_now = m;; day = date_add_days(day, 1)) {
        int weekday = (int)date_weekday(day) - MONDAY;
        int dy, dm, dd;

        date_to_civil(day, &dy, &dm, &dd);
        if (dm != month_now)
            break;
        if (weekday == 0 && dd > 1) {
            row++;
            canvas_printf(canvas, row, rect.col, ROLE_QUIET, "%2d", date_week(day));
        }
        draw_day(month, canvas, row, rect.col + WEEK_COLS + 1 + weekday * DAY_COLS, day);
    }
}

static void month_hint(const struct screen *screen, struct str *out)
{
    const struct month *month = month_of(screen);
    int days = date_days_between(month->calendar.today, month->day);
    char words[DATE_WORDS];

    date_format_words(month->day, words);
    str_printf(out, "%s, ", words);
    if (days == 0)
        str_add(out, "today");
    else if (days > 0)
        str_printf(out, "in %d %s", days, days == 1 ? "day" : "days");
    else
        str_printf(out, "%d %s ago", -days, days == -1 ? "day" : "days");
    str_printf(out, ". Enter takes it, Esc leaves it as it was.  %s",
               month->calendar.legend == NULL ? "" : month->calendar.legend);
}

static void go(struct month *month, struct date to)
{
    int y, m, d;

    date_to_civil(to, &y, &m, &d);
    if (y >= 1801 && y <= 2199)
        month->day = to;
}

static void take(struct month *month)
{
    stack_remove(month->screen.stack, &month->screen);
    month->calendar.picked(month->calendar.who, month->day);
}

static void type(struct month *month, const char *text)
{
    stack_remove(month->screen.stack, &month->screen);
    month->calendar.typed(month->calendar.who, text);
}

static bool month_key(struct screen *screen, const struct key *key)
{
    struct month *month = month_mut(screen);
    int weekday = (int)date_weekday(month->day) - MONDAY;

    switch ((int)key->kind) {
    case K_LEFT:
        go(month, date_add_days(month->day, -1));
        return true;
    case K_RIGHT:
        go(month, date_add_days(month->day, 1));
        return true;
    case K_UP:
        go(month, date_add_days(month->day, -7));
        return true;
    case K_DOWN:
        go(month, date_add_days(month->day, 7));
        return true;
    case K_PGUP:
        go(month, date_add_months(month->day, -1));
        return true;
    case K_PGDN:
        go(month, date_add_months(month->day, 1));
        return true;
    case K_HOME:
        go(month, date_add_days(month->day, -weekday));
        return true;
    case K_END:
        go(month, date_add_days(month->day, 6 - weekday));
        return true;
    case K_ENTER:
        take(month);
        return true;
    default:
        break;
    }
    if (key_is_text(key, "t"))
        go(month, month->calendar.today);
    else if (key->kind == K_TEXT && !key_is_text(key, "?"))
        type(month, key->text);
    else
        return false;
    return true;
}

static void month_close(struct screen *screen)
{
    free(screen);
}

void calendar_open(struct stack *stack, const struct calendar *calendar)
{
    static const struct screen_ops ops = {
        .name = "calendar",
        .kind = SCREEN_POPUP,
        .help = "Left and right go a day, up and down a week, PgUp and PgDn a month, t to today. "
                "Enter takes the day. Typing goes back to the field.",
        .title = month_title,
        .size = month_size,
        .draw = month_draw,
        .key = month_key,
        .hint = month_hint,
        .close = month_close,
    };
    struct month *month = calloc(1, sizeof(*month));

    if (month == NULL)
        die("There is not enough memory for the calendar.");
    month->screen.ops = &ops;
    month->calendar = *calendar;
    month->day = calendar->start;
    snprintf(month->title, sizeof(month->title), "%s", calendar->title);
    stack_push(stack, &month->screen);
}
