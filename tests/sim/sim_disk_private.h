/* SPDX-License-Identifier: MIT */
/*
 * What the two ways to the simulated disk share: SQLite's, and that of the
 * small files.
 */

#ifndef TESTS_SIM_DISK_PRIVATE_H
#define TESTS_SIM_DISK_PRIVATE_H

#include <stddef.h>

#include "sim/sim_disk.h"

enum { FILES = 24, NAME = 64, SECTOR = 512 };

/* A change that was not synced. */
struct change {
    int64_t at;
    int64_t length; /* -1: cut the file off at `at` */
    unsigned char *bytes;
};

/* What a program sees or what the disk holds. */
struct image {
    unsigned char *bytes;
    int64_t size;
    int64_t room;
};

struct file {
    bool used;
    char name[NAME];    /* as seen; "" once taken away */
    char on_disk[NAME]; /* as synced; "" not there */
    struct image seen;
    struct image disk;
    struct change *changes;
    int64_t count, room;
    char was[NAME]; /* before it took another's name; atomic: one has the name after a cut */
    struct file *over; /* whose name it took, until that is synced */
    bool replaced;
    int open;
    int shared; /* who holds locks of which kind */
    const void *reserved, *exclusive;
};

/* The one disk. */
struct disk {
    struct file files[FILES];
    struct file kept[FILES];
    uint64_t seed;
    int64_t cut_at, operations;
    int64_t full_at, grown; /* the disk is full from the so-manieth growth on; 0: never */
    bool cut;
};

extern struct disk sim_disk;

/* Counts an operation; false when there is no power for what follows it. */
bool sim_power(void);

/* By the name a program sees; NULL: none. */
struct file *sim_find(const char *name);
struct file *sim_make(const char *name);

/* A change of a file: on its way to the disk, and as a program sees it. */
void sim_change(struct file *file, int64_t at, const void *bytes, int64_t length);
void sim_image_write(struct image *image, int64_t at, const void *bytes, int64_t length);

/* False when a file cannot grow to this size: the disk is full. */
bool sim_has_room(const struct file *file, int64_t size);

void sim_sync_file(struct file *file);
void sim_sync_names(void);

/* A program that is gone holds no small file. */
void sim_files_forget(void);

#endif
