/* SPDX-License-Identifier: MIT */
/*
 * A machine for tests: a clock that stands still until it is moved, numbers
 * from a seed, a disk of any kind, and passphrases that cost nothing.
 */

#ifndef TESTS_MACHINE_FAKE_H
#define TESTS_MACHINE_FAKE_H

#include "base/machine.h"

struct fake {
    struct machine machine; /* hand out &fake->machine */
    int64_t now_ms;
    int64_t mono_ms;
    uint64_t seed;
    long filesystem;
    int64_t left, all; /* room on the disk; all 0: it cannot be told */
};

static inline struct fake *fake_of(const struct machine *machine)
{
    return machine->self;
}

static inline int64_t fake_now(const struct machine *machine)
{
    return fake_of(machine)->now_ms;
}

static inline int64_t fake_mono(const struct machine *machine)
{
    return fake_of(machine)->mono_ms;
}

/* splitmix64 */
static inline uint64_t fake_number(struct fake *fake)
{
    uint64_t z = fake->seed += UINT64_C(0x9e3779b97f4a7c15);

    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

static inline void fake_random(const struct machine *machine, void *bytes, size_t length)
{
    unsigned char *at = bytes;

    for (size_t i = 0; i < length; i++)
        at[i] = (unsigned char)fake_number(fake_of(machine));
}

static inline long fake_filesystem(const struct machine *machine, const char *path)
{
    (void)path;
    return fake_of(machine)->filesystem;
}

static inline bool fake_room(const struct machine *machine, const char *path, int64_t *left,
                             int64_t *all)
{
    (void)path;
    *left = fake_of(machine)->left;
    *all = fake_of(machine)->all;
    return *all > 0;
}

/* 22 March 2010, 09:00 UTC. */
static inline void fake_init(struct fake *fake, uint64_t seed)
{
    *fake = (struct fake){
        .machine = { .now_ms = fake_now,
                     .mono_ms = fake_mono,
                     .random = fake_random,
                     .filesystem = fake_filesystem,
                     .room = fake_room,
                     .kdf = { .passes = 1, .memory = 8192, .floor_memory = 8192 },
                     .self = fake },
        .now_ms = INT64_C(1269248400000),
        .mono_ms = 5000,
        .seed = seed,
        .filesystem = 0xef53,
    };
}

static inline void fake_pass(struct fake *fake, int64_t ms)
{
    fake->now_ms += ms;
    fake->mono_ms += ms;
}

#endif
