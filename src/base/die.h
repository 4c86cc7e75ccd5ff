/* SPDX-License-Identifier: MIT */
/*
 * The end of the road: what happens when going on would harm.
 *
 * Out of memory, or a state that only a mistake in the program can bring.
 * The store is whole by its journal, so ending is safe; the terminal is put
 * back first by whoever holds it.
 */

#ifndef BASE_DIE_H
#define BASE_DIE_H

#include "base/compiler.h"

/* Registers what to do before the last sentence is printed (put the terminal
 * back). One only; NULL takes it away. */
void die_before(void (*restore)(void));

/* Says one sentence on stderr and ends with exit status 7. The sentence names
 * nobody. */
NORETURN void die(const char *format, ...) PRINTF_LIKE(1, 2);

/* die() for an allocation that failed. */
NORETURN void die_of_memory(void);

#endif
