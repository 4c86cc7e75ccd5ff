/* SPDX-License-Identifier: MIT */
/*
 * What the program takes from the machine: time, randomness, the kind of a
 * filesystem and the room on it, its log, the way small files get to the disk, and what a
 * guess at a passphrase must cost.
 *
 * All of it comes through this one table, so that a test can hand in its own
 * and one seed is one run.
 */

#ifndef BASE_MACHINE_H
#define BASE_MACHINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* The cost of turning a passphrase into a key (Argon2id), and the least cost
 * this program accepts from a key slot it reads. */
struct kdf_cost {
    uint64_t passes;
    uint64_t memory;       /* bytes */
    uint64_t floor_memory; /* bytes; slots below it are refused */
};

/* What the machine's own log is told: a line, or one that somebody must act on. */
enum log_word { LOG_WORD_NOTE, LOG_WORD_ALERT };

/* How small files get to the disk, each as the system call of its name: -1
 * and errno when it fails. */
struct file_calls {
    int (*make)(const char *path, mode_t mode); /* new, for writing; not over another */
    int (*open)(const char *path);              /* a plain file, for reading */
    int64_t (*size)(int fd);
    off_t (*seek)(int fd, off_t at, int whence);
    ssize_t (*read)(int fd, void *bytes, size_t length);
    ssize_t (*write)(int fd, const void *bytes, size_t length);
    int (*sync)(int fd);
    int (*close)(int fd);
    int (*rename)(const char *from, const char *to);
    int (*unlink)(const char *path);
    int (*keep)(const char *path, mode_t mode, int64_t bytes); /* a new file with room of its own */
    int (*make_folder)(const char *path);
    int (*sync_folder)(const char *path);
    int (*append)(const char *path); /* a plain file that is there, for writing at its end only */
    int (*lock)(const char *path, mode_t mode); /* opens; flock() and close() work on it */
};

struct machine {
    int64_t (*now_ms)(const struct machine *machine);  /* UTC, milliseconds since 1970 */
    int64_t (*mono_ms)(const struct machine *machine); /* milliseconds, never going back */
    void (*random)(const struct machine *machine, void *bytes, size_t length);
    /* f_type of statfs; -1 when it is unknown */
    long (*filesystem)(const struct machine *machine, const char *path);
    /* Bytes free for this program on the disk of a path, and all; false when
     * it cannot be told. */
    bool (*room)(const struct machine *machine, const char *path, int64_t *left, int64_t *all);
    /* Tells the machine's log, which the program cannot change; NULL: there is none. */
    void (*log)(const struct machine *machine, enum log_word word, const char *line);
    const struct file_calls *files; /* NULL: the system's own */
    struct kdf_cost kdf;
    void *self; /* whatever the maker needs */
};

/* The real one, as shipped. Static; never freed. */
const struct machine *machine_real(void);

/* Seconds since 1970, UTC. */
int64_t machine_now(const struct machine *machine);

#endif
