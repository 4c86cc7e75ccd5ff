/* SPDX-License-Identifier: MIT */
/* The figures of a person's cases on one page. */

#include "config.h"

#include "service/figures.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* ----- Of which days -------------------------------------------------------------- */

enum days { TODAY, THIS_MONTH, HALF_A_YEAR, YEAR };

static struct date first_of_month(struct date day)
{
    char text[DATE_TEXT];

    date_format(day, text);
    memcpy(text + 8, "01", 2);
    return date_parse(text, &day) ? day : DATE_NONE;
}

/* Whole months, this one with them. */
static struct date first_day(enum days days, struct date today)
{
    switch (days) {
    case TODAY:
        break;
    case THIS_MONTH:
        return first_of_month(today);
    case HALF_A_YEAR:
        return date_add_months(first_of_month(today), -5);
    case YEAR:
        return date_add_months(first_of_month(today), -11);
    }
    return DATE_NONE;
}

const char *figures_why_not(const struct session *session)
{
    return report_why_not(session, report_cases());
}

bool figures_begin(struct session *session, struct figures_walk *walk, struct err *err)
{
    static const struct {
        const char *code;
        enum days days;
    } reports[] = {
#define X(name, code, days) { code, days },
        FIGURES_REPORTS(X)
#undef X
    };

    for (size_t i = 0; i < FIGURES_COUNT; i++)
        walk->orders[i] = (struct report_order){
            .report = report_find(reports[i].code),
            .ask = { .from = first_day(reports[i].days, session_today(session)), .to = DATE_NONE },
        };
    return report_begin(session, walk->orders, FIGURES_COUNT, walk->rows, &walk->walk,
                        &walk->arena, err);
}

void figures_release(struct figures_walk *walk)
{
    arena_clear(&walk->arena);
}

/* ----- Reading rows ------------------------------------------------------------------ */

struct page {
    const struct figures_walk *walk;
    struct figures *out;
    struct arena *arena;
};

static const struct report_cell *cell(const struct report_rows *rows, size_t row, const char *name)
{
    for (size_t i = 0; i < rows->columns; i++) {
        if (strcmp(rows->report->columns[i].name, name) == 0)
            return &rows->cells[row * rows->columns + i];
    }
    return NULL;
}

static const char *text(const struct report_rows *rows, size_t row, const char *name)
{
    const struct report_cell *found = cell(rows, row, name);

    return found && found->known ? found->text : "";
}

static int64_t number(const struct report_rows *rows, size_t row, const char *name)
{
    const struct report_cell *found = cell(rows, row, name);

    return found && found->known ? found->number : 0;
}

static bool is(const struct report_rows *rows, size_t row, const char *name, const char *value)
{
    return strcmp(text(rows, row, name), value) == 0;
}

static struct figure *add(struct page *page, const char *section, const char *what)
{
    struct figures *out = page->out;

    out->items = arena_grow(page->arena, out->items, out->count, sizeof(*out->items));
    out->items[out->count] = (struct figure){ .section = section, .what = what, .beside = "" };
    return &out->items[out->count++];
}

static void add_behind(struct page *page, struct figure *figure, const struct report_behind *more)
{
    struct report_behind *behind = &figure->behind;

    for (size_t i = 0; i < more->count; i++) {
        behind->urns = arena_grow(page->arena, behind->urns, behind->count, sizeof(*behind->urns));
        behind->urns[behind->count++] = more->urns[i];
    }
}

/* ----- Today ---------------------------------------------------------------------------- */

static const char today[] = "Today";

typedef bool wanted_fn(const struct report_rows *rows, size_t row);

static bool all_of_them(const struct report_rows *rows, size_t row)
{
    return rows->rows > row;
}

static bool has_exception(const struct report_rows *rows, size_t row)
{
    return cell(rows, row, "exception")->known;
}

/* The rows of a list. */
static void count_rows(struct page *page, enum figures_report which, const char *what,
                       wanted_fn *wanted)
{
    const struct report_rows *rows = &page->walk->rows[which];
    struct figure *figure = add(page, today, what);

    for (size_t i = 0; i < rows->rows; i++) {
        if (!wanted(rows, i))
            continue;
        figure->number++;
        add_behind(page, figure, &rows->behind[i]);
    }
}

/* The row of all, in figures. */
static void take_total(struct page *page, enum figures_report which, const char *what)
{
    const struct report_rows *rows = &page->walk->rows[which];
    struct figure *figure = add(page, today, what);

    for (size_t i = 0; i < rows->rows; i++) {
        const struct report_cell *kind = cell(rows, i, "reason");

        if (!is(rows, i, "by", "total") || (kind && strcmp(kind->text, "all") != 0))
            continue;
        figure->number = number(rows, i, "count");
        add_behind(page, figure, &rows->behind[i]);
    }
}

static void put_today(struct page *page)
{
    count_rows(page, FIGURES_OPEN, "Open cases", all_of_them);
    take_total(page, FIGURES_BEGUN, "New this month");
    take_total(page, FIGURES_ENDED, "Closed this month");
    count_rows(page, FIGURES_NO_LEAD, "Without a lead professional", all_of_them);
    count_rows(page, FIGURES_CONSENT, "Consent missing or not in order", has_exception);
    count_rows(page, FIGURES_REVIEWS, "Reviews overdue or not held", all_of_them);
}

/* ----- By state -------------------------------------------------------------------------- */

static int by_size(const void *left, const void *right)
{
    int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;

    return (a > b) - (a < b);
}

/* How long those of a state have been open. */
static const char *days_words(int64_t *days, size_t count, struct arena *arena)
{
    int64_t median;

    qsort(days, count, sizeof(*days), by_size);
    median = count % 2 ? days[count / 2] : (days[count / 2 - 1] + days[count / 2]) / 2;
    return arena_printf(arena, "median %" PRId64 " days, most %" PRId64, median,
                        days[count - 1]);
}

static void put_state(struct page *page, enum code_state state)
{
    const struct report_rows *rows = &page->walk->rows[FIGURES_OPEN];
    const char *code = code_text(CODES_STATE_ID, (int)state);
    int64_t *days = arena_alloc(page->arena, (rows->rows + 1) * sizeof(*days));
    struct figure *figure = NULL;

    for (size_t i = 0; i < rows->rows; i++) {
        if (!is(rows, i, "state", code))
            continue;
        if (figure == NULL)
            figure = add(page, "Open cases by state, with days since opening",
                         code_label(CODES_STATE_ID, (int)state));
        days[figure->number++] = number(rows, i, "days_open");
        add_behind(page, figure, &rows->behind[i]);
    }
    if (figure == NULL)
        return;
    figure->most = (int64_t)rows->rows;
    figure->beside = days_words(days, (size_t)figure->number, page->arena);
}

/* ----- The other sections ------------------------------------------------------------------ */

/* "OVER: leads 2, deputy 1, interim 6, limit 4": a deputy and an interim count as halves. */
static const char *load_words(const struct report_rows *rows, size_t row, struct arena *arena)
{
    static const char *const parts[] = { "deputy", "interim" };
    int64_t tenths = number(rows, row, "percent_of_cap");
    const char *words = arena_printf(arena, "%sleads %" PRId64,
                                     tenths > 1000    ? "OVER: "
                                     : tenths == 1000 ? "full: "
                                                      : "",
                                     number(rows, row, "lead"));

    for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
        if (number(rows, row, parts[i]))
            words = arena_printf(arena, "%s, %s %" PRId64, words, parts[i],
                                 number(rows, row, parts[i]));
    }
    return arena_printf(arena, "%s, limit %" PRId64, words, number(rows, row, "cap"));
}

static void put_leads(struct page *page)
{
    const struct report_rows *rows = &page->walk->rows[FIGURES_LEADS];

    for (size_t i = 0; i < rows->rows; i++) {
        struct figure *figure = add(page, "Percent of the limit of each lead professional",
                                    text(rows, i, "practitioner"));

        figure->number = (number(rows, i, "percent_of_cap") + 5) / 10;
        figure->most = 100;
        figure->beside = load_words(rows, i, page->arena);
        add_behind(page, figure, &rows->behind[i]);
    }
}

static void put_months(struct page *page)
{
    const struct report_rows *rows = &page->walk->rows[FIGURES_TIMES];

    for (size_t i = 0; i < rows->rows; i++) {
        struct figure *figure;

        if (!is(rows, i, "by", "month") || !is(rows, i, "step", "BETWEEN_REVIEWS"))
            continue;
        figure = add(page, "Percent of reviews in time, by month", text(rows, i, "of"));
        figure->number = (number(rows, i, "within_target_percent") + 5) / 10;
        figure->most = 100;
        figure->beside = arena_printf(page->arena, "of %" PRId64, number(rows, i, "count"));
        add_behind(page, figure, &rows->behind[i]);
    }
}

/* Each kind of all cases: needs, reasons. */
static void put_kinds(struct page *page, enum figures_report which, const char *section,
                      const char *column, enum code_list_id list)
{
    const struct report_rows *rows = &page->walk->rows[which];
    int64_t all = 0;

    for (size_t i = 0; i < rows->rows; i++) {
        const char *code = text(rows, i, column);
        struct figure *figure;

        if (!is(rows, i, "by", "total"))
            continue;
        if (strcmp(code, "all") == 0) {
            all = number(rows, i, "count");
            continue;
        }
        figure = add(page, section, code_label(list, code_find(list, code)));
        figure->number = number(rows, i, "count");
        figure->beside = arena_printf(page->arena, "%" PRId64 " percent",
                                      (number(rows, i, "percent") + 5) / 10);
        add_behind(page, figure, &rows->behind[i]);
    }
    for (size_t i = 0; i < page->out->count; i++) {
        if (page->out->items[i].section == section)
            page->out->items[i].most = all;
    }
}

void figures_lines(const struct figures_walk *walk, struct figures *out, struct arena *arena)
{
    struct page page = { .walk = walk, .out = out, .arena = arena };

    *out = (struct figures){ NULL, 0 };
    put_today(&page);
    for (int state = 1; state < STATE_END_; state++)
        put_state(&page, (enum code_state)state);
    put_leads(&page);
    put_months(&page);
    put_kinds(&page, FIGURES_NEEDS, "Needs that triggered the cases of twelve months", "need",
              CODES_NEED_TRIGGER_ID);
    put_kinds(&page, FIGURES_REASONS, "Closed in twelve months, by reason", "reason",
              CODES_CLOSE_ID);
}
