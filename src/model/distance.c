/* SPDX-License-Identifier: MIT */
/* How far the child has come. */

#include "config.h"

#include "model/distance.h"

#include <stdlib.h>
#include <string.h>

#include "base/compiler.h"
#include "base/str.h"
#include "model/record.h"

/* A score of one element says nothing of its group by itself. */
static bool counts(const struct outcome_score *score, int rater, int group)
{
    return score->rater == rater && score->group == group && !score->item &&
           score->score != INT_UNKNOWN && date_known(score->date);
}

static bool find(const struct case_file *file, int rater, int group, struct distance *out)
{
    *out = (struct distance){ rater, group, 0, 0, DATE_NONE, DATE_NONE };
    for (size_t i = 0; i < file->outcome_score.count; i++) {
        const struct outcome_score *score = &file->outcome_score.items[i];

        if (!counts(score, rater, group))
            continue;
        if (!date_known(out->from) || date_compare(score->date, out->from) < 0) {
            out->from = score->date;
            out->first = (int)score->score;
        }
        if (!date_known(out->to) || date_compare(score->date, out->to) >= 0) {
            out->to = score->date;
            out->last = (int)score->score;
        }
    }
    return date_known(out->from);
}

size_t distances_find(const struct case_file *file, struct distance *out, size_t most)
{
    size_t count = 0;

    for (int rater = 1; rater < SCORE_RATER_END_; rater++) {
        for (int group = 1; group < SCORE_GROUP_END_ && count < most; group++)
            count += find(file, rater, group, &out[count]);
    }
    return count;
}

static const char *day(struct date date, struct arena *arena)
{
    char words[DATE_WORDS];

    date_format_words(date, words);
    return arena_strdup(arena, words[0] ? words + 4 : "");
}

const char *distance_words(const struct distance *d, struct arena *arena)
{
    int by = abs(d->first - d->last);

    if (date_compare(d->from, d->to) == 0)
        return arena_printf(arena, "%d of %d on %s, scored once", d->last, SCORE_WORST,
                            day(d->from, arena));
    if (by == 0)
        return arena_printf(arena, "%d of %d, the same since %s", d->last, SCORE_WORST,
                            day(d->from, arena));
    return arena_printf(arena, "%d to %d of %d, %s by %d since %s", d->first, d->last, SCORE_WORST,
                        d->last < d->first ? "better" : "worse", by, day(d->from, arena));
}

static int place(int score)
{
    return 2 * (SCORE_WORST - score);
}

void distance_strip(const struct distance *d, char out[DISTANCE_STRIP])
{
    int from = place(d->first), to = place(d->last);

    memset(out, '-', DISTANCE_STRIP - 1);
    out[DISTANCE_STRIP - 1] = '\0';
    for (int at = from < to ? from : to; at <= (from < to ? to : from); at++)
        out[at] = '=';
    out[to] = to > from ? '>' : '<';
    out[from] = 'o';
}

/* Who scored last. */
static int newest_rater(const struct distance *all, size_t count)
{
    size_t newest = 0;

    for (size_t i = 1; i < count; i++) {
        if (date_compare(all[i].to, all[newest].to) > 0)
            newest = i;
    }
    return count > 0 ? all[newest].rater : 0;
}

const char *distance_line(const struct case_file *file, struct arena *arena)
{
    struct distance all[SCORE_RATER_END_ * SCORE_GROUP_END_];
    size_t count = distances_find(file, all, COUNT(all));
    int rater = newest_rater(all, count);
    struct str line = STR_INIT;
    const char *kept, *group;

    for (size_t i = 0; i < count; i++) {
        const struct distance *d = &all[i];

        if (d->rater != rater)
            continue;
        group = code_label(CODES_SCORE_GROUP_ID, d->group);
        str_printf(&line, "%s%.*s %d", line.used == 0 ? "" : ", ", (int)strcspn(group, " "), group,
                   d->first);
        if (d->first != d->last)
            str_printf(&line, " to %d", d->last);
    }
    kept = arena_strdup(arena, str_text(&line));
    str_release(&line);
    return kept;
}
