/* SPDX-License-Identifier: MIT */
/*
 * What the program takes from the machine: time, randomness, the kind of a
 * filesystem, and what a guess at a passphrase must cost.
 *
 * All of it comes through this one table, so that a test can hand in its own
 * and one seed is one run.
 */

#ifndef BASE_MACHINE_H
#define BASE_MACHINE_H

#include <stddef.h>
#include <stdint.h>

/* The cost of turning a passphrase into a key (Argon2id), and the least cost
 * this program accepts from a key slot it reads. */
struct kdf_cost {
    uint64_t passes;
    uint64_t memory;       /* bytes */
    uint64_t floor_memory; /* bytes; slots below it are refused */
};

struct machine {
    int64_t (*now_ms)(const struct machine *machine);  /* UTC, milliseconds since 1970 */
    int64_t (*mono_ms)(const struct machine *machine); /* milliseconds, never going back */
    void (*random)(const struct machine *machine, void *bytes, size_t length);
    /* f_type of statfs; -1 when it is unknown */
    long (*filesystem)(const struct machine *machine, const char *path);
    struct kdf_cost kdf;
    void *self; /* whatever the maker needs */
};

/* The real one, as shipped. Static; never freed. */
const struct machine *machine_real(void);

/* Seconds since 1970, UTC. */
int64_t machine_now(const struct machine *machine);

#endif
