/* SPDX-License-Identifier: MIT */
/*
 * Keys in the list of cases inside tmux: from the key to the picture on the terminal that tmux
 * itself is shown on.
 */

#ifndef BENCH_IN_TMUX_H
#define BENCH_IN_TMUX_H

/* Both programs begin with the list; NULL ends their words. The socket is made in `folder`. Where
 * tmux is not there, says so and no more. */
void bench_in_tmux(const char *folder, const char *const *floor, const char *const *ours);

#endif
