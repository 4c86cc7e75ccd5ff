/* SPDX-License-Identifier: MIT */
/*
 * Figures that are published: what is under five is hidden, and as much beside it that no
 * sum gives it away.
 *
 * Rows that add up to another are a line: the groups of one breakdown to the row of all, and
 * the kinds of one group to that group. In a line something hidden needs company: what is
 * hidden of each count adds up to ten at least, or the sum is hidden, too.
 */

#include "config.h"

#include "service/report_private.h"

#include <string.h>

enum { FEW = 5, ENOUGH = 10 };

struct table {
    struct report_rows *rows;
    bool kinds; /* there is a column of kinds */
};

static struct report_cell *row_at(const struct table *t, size_t row)
{
    return t->rows->cells + row * t->rows->columns;
}

static bool is_count(const struct table *t, size_t column)
{
    return t->rows->report->columns[column].kind == REPORT_COUNT;
}

static bool is_hidden(const struct table *t, size_t row)
{
    return row_at(t, row)[t->rows->columns - 1].hidden;
}

/* All of the row but what it is about. */
static void hide_row(const struct table *t, size_t row)
{
    for (size_t i = t->kinds ? 3 : 2; i < t->rows->columns; i++)
        row_at(t, row)[i].hidden = true;
}

static const char *text_at(const struct table *t, size_t row, size_t column)
{
    const char *text = row_at(t, row)[column].text;

    return text ? text : "";
}

static bool same(const struct table *t, size_t a, size_t b, size_t column)
{
    return strcmp(text_at(t, a, column), text_at(t, b, column)) == 0;
}

/* Does the row belong to what adds up to `sum` the first way (other groups of a breakdown) or
 * the second (kinds of the group)? */
static bool adds_to(const struct table *t, size_t row, size_t sum, const char *by)
{
    if (by)
        return strcmp(text_at(t, row, 0), by) == 0 && (!t->kinds || same(t, row, sum, 2));
    return row != sum && same(t, row, sum, 0) && same(t, row, sum, 1) &&
           strcmp(text_at(t, row, 2), "all") != 0;
}

static int64_t first_count(const struct table *t, size_t row)
{
    for (size_t i = 0; i < t->rows->columns; i++) {
        if (is_count(t, i))
            return row_at(t, row)[i].number;
    }
    return 0;
}

/* Is what is hidden of some count so little that the sum gives it away? */
static bool gives_away(const struct table *t, size_t sum, const char *by)
{
    for (size_t column = 0; column < t->rows->columns; column++) {
        int64_t hidden = 0;

        if (!is_count(t, column))
            continue;
        for (size_t row = 0; row < t->rows->rows; row++) {
            if (adds_to(t, row, sum, by) && is_hidden(t, row))
                hidden += row_at(t, row)[column].number;
        }
        if (hidden > 0 && hidden < ENOUGH)
            return true;
    }
    return false;
}

/* The smallest that is still shown; `rows` when none is. */
static size_t smallest(const struct table *t, size_t sum, const char *by)
{
    size_t found = t->rows->rows;

    for (size_t row = 0; row < t->rows->rows; row++) {
        if (adds_to(t, row, sum, by) && !is_hidden(t, row) &&
            (found == t->rows->rows || first_count(t, row) < first_count(t, found)))
            found = row;
    }
    return found;
}

static size_t hidden_in(const struct table *t, size_t sum, const char *by)
{
    size_t count = 0;

    for (size_t row = 0; row < t->rows->rows; row++)
        count += adds_to(t, row, sum, by) && is_hidden(t, row);
    return count;
}

/* One line: true when something more was hidden. */
static bool keep_company(const struct table *t, size_t sum, const char *by)
{
    size_t hidden = hidden_in(t, sum, by), next;

    if (hidden == 0 || (is_hidden(t, sum) && hidden > 1))
        return false;
    if (is_hidden(t, sum) || (hidden > 1 && !gives_away(t, sum, by)))
        return false;
    next = smallest(t, sum, by);
    hide_row(t, next == t->rows->rows ? sum : next);
    return true;
}

/* A sum that is hidden is found again where all that adds up to it is shown. */
static bool keep_sum(const struct table *t, size_t sum, const char *by)
{
    size_t next = smallest(t, sum, by);

    if (!is_hidden(t, sum) || hidden_in(t, sum, by) > 0 || next == t->rows->rows)
        return false;
    hide_row(t, next);
    return true;
}

static bool keep_line(const struct table *t, size_t sum, const char *by)
{
    return keep_company(t, sum, by) || keep_sum(t, sum, by);
}

static bool keep_lines_of(const struct table *t, size_t sum)
{
    bool more = t->kinds && strcmp(text_at(t, sum, 2), "all") == 0 && keep_line(t, sum, NULL);

    if (strcmp(text_at(t, sum, 0), report_breakdown_word(-1)) != 0)
        return more;
    for (int by = 0; by < REPORT_BY_COUNT; by++)
        more = keep_line(t, sum, report_breakdown_word(by)) || more;
    return more;
}

static void hide_few(const struct table *t)
{
    for (size_t row = 0; row < t->rows->rows; row++) {
        for (size_t column = 0; column < t->rows->columns; column++) {
            int64_t number = row_at(t, row)[column].number;

            if (is_count(t, column) && number > 0 && number < FEW)
                hide_row(t, row);
        }
    }
}

void report_hide(struct report_rows *rows)
{
    struct table t = { rows, rows->report->columns[2].kind == REPORT_CODE };
    bool more = true;

    hide_few(&t);
    while (more) {
        more = false;
        for (size_t row = 0; row < rows->rows; row++)
            more = keep_lines_of(&t, row) || more;
    }
}
