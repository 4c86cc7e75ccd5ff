/* SPDX-License-Identifier: MIT */
/* Times measured, and the lines they are told in. */

#include "config.h"

#include "bench/figure.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double read_clock(clockid_t clock)
{
    struct timespec t;

    clock_gettime(clock, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

double now_ms(void)
{
    return read_clock(CLOCK_MONOTONIC);
}

double work_ms(void)
{
    return read_clock(CLOCK_PROCESS_CPUTIME_ID);
}

void times_add(struct times *times, double ms)
{
    if (times->count == times->room) {
        times->room = times->room ? 2 * times->room : 256;
        times->ms = realloc(times->ms, times->room * sizeof(*times->ms));
        if (!times->ms)
            abort();
    }
    times->ms[times->count++] = ms;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

double times_at(struct times *times, double share)
{
    size_t at = (size_t)(share * (double)times->count);

    if (!times->count)
        return 0;
    qsort(times->ms, times->count, sizeof(*times->ms), by_size);
    return times->ms[at < times->count ? at : times->count - 1];
}

void times_free(struct times *times)
{
    free(times->ms);
    *times = (struct times){ NULL, 0, 0 };
}

void tell_head(const char *title)
{
    printf("# %s\n", title);
    printf("%-46s | %12s | %14s | %6s | %14s |\n", "what", "floor", "figure", "ratio", "bound");
}

static const char *verdict(bool ok)
{
    return ok ? "ok" : "OVER";
}

void tell_ratio(const char *what, struct times *floor, struct times *figure, double bound)
{
    double low = times_at(floor, 0.5), high = times_at(figure, 0.5);
    double ratio = low > 0 ? high / low : INFINITY;

    printf("%-46s | %9.3f ms | %11.3f ms | %6.2f | %13.1fx | %s\n", what, low, high, ratio, bound,
           verdict(ratio <= bound));
    fflush(stdout);
}

void tell_share(const char *what, struct times *figure, double share, double bound)
{
    double high = times_at(figure, share);
    char words[16] = "worst";

    if (share < 1)
        snprintf(words, sizeof(words), "p%.0f", share * 100);
    printf("%-40s %5s | %12s | %11.3f ms | %6s | %11.1f ms | %s\n", what, words, "", high, "",
           bound, verdict(high <= bound));
    fflush(stdout);
}

void tell_most(const char *what, double figure, const char *unit, double bound)
{
    printf("%-46s | %12s | %10.1f %-3s | %6s | ", what, "", figure, unit, "");
    if (bound > 0)
        printf("%10.0f %-3s | %s\n", bound, unit, verdict(figure <= bound));
    else
        printf("%14s |\n", "");
    fflush(stdout);
}

void tell_exactly(const char *what, double figure, const char *unit, double wanted)
{
    printf("%-46s | %12s | %10.1f %-3s | %6s | %9.0f %-4s | %s\n", what, "", figure, unit, "",
           wanted, unit, verdict(figure == wanted));
    fflush(stdout);
}
