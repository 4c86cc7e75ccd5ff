/* SPDX-License-Identifier: MIT */
/* Groups of a report in figures, and their sums. */

#include "config.h"

#include "service/report_private.h"

#include <stdlib.h>
#include <string.h>

static const char *age_band(const struct subject *subject, struct date on)
{
    static const struct {
        int last;
        const char *words;
    } bands[] = { { 4, "0-4" },     { 10, "5-10" },  { 13, "11-13" },
                  { 16, "14-16" },  { 18, "17-18" }, { 24, "19-24" } };
    int age;

    if (subject->is_unborn || !date_known(subject->dob) || date_compare(subject->dob, on) > 0)
        return subject->is_unborn || date_known(subject->dob) ? "unborn" : NULL;
    age = date_age(subject->dob, on);
    for (size_t i = 0; i < sizeof(bands) / sizeof(*bands); i++) {
        if (age <= bands[i].last)
            return bands[i].words;
    }
    return "over 24";
}

static const char *month_of(struct report_run *run, struct date on)
{
    char day[DATE_TEXT];

    date_format(on, day);
    return *day ? arena_strndup(run->arena, day, 7) : NULL;
}

struct report_keys report_keys_of(struct report_run *run, const struct report_case *here,
                                  struct date on)
{
    const struct subject *subject = &here->file->subject;
    struct report_keys keys = { .without = 0 };

    keys.of[REPORT_BY_LOCALITY] = *here->line->locality_name ? here->line->locality_name : NULL;
    keys.of[REPORT_BY_AGE] = age_band(subject, on);
    keys.of[REPORT_BY_MONTH] = month_of(run, on);
    if (subject->ethnicity)
        keys.of[REPORT_BY_ETHNICITY] = code_text(CODES_ETHNIC_ID, subject->ethnicity);
    if (!here->agency)
        return keys;
    keys.of[REPORT_BY_AGENCY] = here->agency->name;
    keys.of[REPORT_BY_SECTOR] = report_sector(here->agency);
    return keys;
}

static bool is_group(const struct report_group *group, int by, const char *of, const char *what)
{
    return group->by == by && strcmp(group->of, of) == 0 && strcmp(group->kind, what) == 0;
}

const struct report_group *report_group_find(const struct report_run *run, int by,
                                             const char *of, const char *what)
{
    for (size_t i = 0; i < run->group_count; i++) {
        if (is_group(&run->groups[i], by, of, what))
            return &run->groups[i];
    }
    return NULL;
}

static struct report_group *group_for(struct report_run *run, int by, const char *of,
                                      const char *what)
{
    for (size_t i = 0; i < run->group_count; i++) {
        if (is_group(&run->groups[i], by, of, what))
            return &run->groups[i];
    }
    run->groups = arena_grow(run->arena, run->groups, run->group_count, sizeof(*run->groups));
    run->groups[run->group_count] = (struct report_group){ .by = by,
                                                           .of = arena_strdup(run->arena, of),
                                                           .kind = arena_strdup(run->arena, what) };
    return &run->groups[run->group_count++];
}

bool report_breaks_down(const struct report *report, const char *word)
{
    const char *rest = report->breakdowns;

    while (*rest) {
        size_t length = strcspn(rest, " ");

        if (length == strlen(word) && strncmp(rest, word, length) == 0)
            return true;
        rest += length + (rest[length] == ' ');
    }
    return false;
}

static void take_up(struct report_run *run, struct report_group *group, report_group_fn *each,
                    void *data)
{
    report_note_case(run, &group->behind);
    each(run, group, data);
}

/* What belongs to no group of a breakdown is in one of its own, so that each adds up. */
void report_groups(struct report_run *run, const struct report_keys *keys, const char *what,
                   report_group_fn *each, void *data)
{
    if (!(keys->without & 1u << REPORT_BY_COUNT))
        take_up(run, group_for(run, -1, "", what), each, data);
    for (int by = 0; by < REPORT_BY_COUNT; by++) {
        if (!(keys->without & 1u << by) &&
            report_breaks_down(run->report, report_breakdown_word(by)))
            take_up(run, group_for(run, by, keys->of[by] ? keys->of[by] : "none", what), each,
                    data);
    }
}

/* "unborn" first, then by the age a band begins with, what is none last. */
static int age_place(const char *band)
{
    if (strcmp(band, "unborn") == 0)
        return -1;
    return *band >= '0' && *band <= '9' ? atoi(band) : 100;
}

static int in_order(const void *left, const void *right)
{
    const struct report_group *a = left, *b = right;
    int order = a->by - b->by;

    if (order == 0 && a->by == REPORT_BY_AGE)
        order = age_place(a->of) - age_place(b->of);
    order = order ? order : strcmp(a->of, b->of);
    return order ? order : strcmp(a->kind, b->kind);
}

void report_groups_sort(struct report_run *run)
{
    if (run->group_count)
        qsort(run->groups, run->group_count, sizeof(*run->groups), in_order);
}

const char *report_breakdown_word(int by)
{
    static const char *const words[] = {
#define B(name, word) [REPORT_BY_##name] = word,
        REPORT_BREAKDOWNS(B)
#undef B
    };

    return by < 0 ? "total" : words[by];
}

struct report_cell *report_group_row(struct report_run *run, const struct report_group *group)
{
    struct report_cell *cells = report_row(run);

    report_set_behind(run, &group->behind);
    report_words(&cells[0], report_breakdown_word(group->by));
    report_words(&cells[1], group->of);
    if (*group->kind)
        report_words(&cells[2], group->kind);
    return cells;
}

void report_series_add(struct report_run *run, struct report_series *series, int value)
{
    series->items =
        arena_grow(run->arena, series->items, series->count, sizeof(*series->items));
    series->items[series->count++] = value;
}

static int by_value(const void *left, const void *right)
{
    int a = *(const int *)left, b = *(const int *)right;

    return (a > b) - (a < b);
}

int64_t report_median(struct report_series *series)
{
    size_t half = series->count / 2;

    if (series->count == 0)
        return -1;
    qsort(series->items, series->count, sizeof(*series->items), by_value);
    if (series->count % 2)
        return 10 * (int64_t)series->items[half];
    return 5 * ((int64_t)series->items[half - 1] + series->items[half]);
}

int64_t report_ninetieth(struct report_series *series)
{
    if (series->count == 0)
        return -1;
    qsort(series->items, series->count, sizeof(*series->items), by_value);
    return 10 * (int64_t)series->items[(9 * series->count + 9) / 10 - 1];
}
