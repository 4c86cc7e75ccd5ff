/* SPDX-License-Identifier: MIT */
/* The chronology of a case. */

#include "config.h"

#include "service/chronology.h"

#include <stdlib.h>

#include "base/text_fold.h"
#include "service/chronology_tell.h"

#define KIND_WORDS(kind, words) words,
static const char *const kind_words[] = { CHRONOLOGY_KINDS(KIND_WORDS) };

const char *chronology_kind_words(enum chronology_kind kind)
{
    return kind_words[kind];
}

const char *chronology_when(const struct chronology_event *event, struct arena *arena)
{
    char day[DATE_WORDS];
    int64_t local;

    date_format_words(event->day, day);
    if (!instant_known(event->at))
        return arena_strdup(arena, day);
    local = event->at.seconds + 60 * instant_local_offset(event->at);
    return arena_printf(arena, "%s %02d:%02d", day, (int)(local / 3600 % 24),
                        (int)(local / 60 % 60));
}

/* ----- In order ---------------------------------------------------------- */

/* What has no time stands before what has one on the same day. */
static int64_t moment(const struct chronology_event *event)
{
    int64_t day = 86400 * (int64_t)event->stands.days;

    if (!instant_known(event->at))
        return day;
    return event->at.seconds + 60 * instant_local_offset(event->at);
}

static int stands_before(const struct chronology_event *one, const struct chronology_event *two)
{
    if (moment(one) != moment(two))
        return moment(one) < moment(two) ? -1 : 1;
    if (one->recorded.seconds != two->recorded.seconds)
        return one->recorded.seconds < two->recorded.seconds ? -1 : 1;
    return (one->order > two->order) - (one->order < two->order);
}

/* What is beneath something stays beneath it, whichever way round. */
static int by_time(const void *a, const void *b)
{
    const struct chronology_event *one = a, *two = b;
    int order = stands_before(one, two);

    return order ? order : one->beneath - two->beneath;
}

static int by_time_backwards(const void *a, const void *b)
{
    const struct chronology_event *one = a, *two = b;
    int order = stands_before(two, one);

    return order ? order : one->beneath - two->beneath;
}

/* ----- What is wanted ---------------------------------------------------- */

static bool has_words(const struct chronology_event *event, const char *folded, struct arena *arena)
{
    const char *all = arena_printf(arena, "%s %s %s %s", kind_words[event->kind], event->who,
                                   event->what, chronology_when(event, arena));

    return text_match(text_fold(all, arena), folded) > 0;
}

static bool is_wanted(const struct chronology_event *event, const struct chronology_choice *choice,
                      const char *folded, struct arena *arena)
{
    if (choice->kinds && !((choice->kinds >> event->kind) & 1))
        return false;
    return !*folded || has_words(event, folded, arena);
}

static void keep_wanted(struct chronology *out, const struct chronology_choice *choice)
{
    struct arena scratch = ARENA_INIT;
    const char *folded = text_fold(choice->words ? choice->words : "", &scratch);

    out->all = out->count;
    out->count = 0;
    for (size_t i = 0; i < out->all; i++) {
        out->of_kind[out->events[i].kind]++;
        if (is_wanted(&out->events[i], choice, folded, &scratch))
            out->events[out->count++] = out->events[i];
    }
    arena_clear(&scratch);
}

void chronology_of(struct session *session, const struct case_view *view,
                   const struct chronology_choice *choice, struct chronology *out,
                   struct arena *arena)
{
    *out = (struct chronology){ .count = 0 };
    chronology_tell(session, view, out, arena);
    keep_wanted(out, choice);
    if (out->count > 1)
        qsort(out->events, out->count, sizeof(*out->events),
              choice->oldest_first ? by_time : by_time_backwards);
}
