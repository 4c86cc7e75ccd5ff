/* SPDX-License-Identifier: MIT */
/*
 * Times measured again and again, and the lines they are told in:
 *
 *     what | floor | figure | ratio | bound | ok
 *
 * A benchmark is no test: a figure over its bound says OVER, and that is all.
 */

#ifndef BENCH_FIGURE_H
#define BENCH_FIGURE_H

#include <stddef.h>

/* Milliseconds, one for each time it was done. */
struct times {
    double *ms;
    size_t count;
    size_t room;
};

/* Milliseconds on a clock that never goes back. */
double now_ms(void);

/* Milliseconds the program itself was at work: what others do beside it on the
 * machine does not count. */
double work_ms(void);

void times_add(struct times *times, double ms);

/* The time that this share of them stays within: 0.5 the median, 1.0 the worst. */
double times_at(struct times *times, double share);
void times_free(struct times *times);

void tell_head(const char *title);

/* Medians of both and how often the floor goes into the figure. */
void tell_ratio(const char *what, struct times *floor, struct times *figure, double bound);

/* The time that `share` of all stay within, against a bound in milliseconds. */
void tell_share(const char *what, struct times *figure, double share, double bound);

/* Anything counted or weighed; a bound of 0 is none. */
void tell_most(const char *what, double figure, const char *unit, double bound);

/* What must be exactly so. */
void tell_exactly(const char *what, double figure, const char *unit, double wanted);

#endif
