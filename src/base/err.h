/* SPDX-License-Identifier: MIT */
/*
 * How something failed, told once where it happened and passed up untouched.
 *
 * A kind exists only where the person at the keyboard would do something
 * different. A function that can fail returns bool, true when it did what its
 * name says, and takes `struct err *err` last.
 */

#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>

#include "base/compiler.h"

/* The kinds, with the exit status of each (commands page, "exit"). */
#define ERR_KINDS(X) \
    X(NONE, 0)      /* nothing is wrong */ \
    X(INVALID, 1)   /* what was typed or read makes no sense: mend the field */ \
    X(REFUSED, 1)   /* a rule of the work forbids it */ \
    X(CONFLICT, 1)  /* somebody saved meanwhile: look at both */ \
    X(USAGE, 2)     /* the command's words are wrong */ \
    X(DENIED, 3)    /* this person may not */ \
    X(BUSY, 4)      /* the store is in use: try again */ \
    X(DAMAGED, 5)   /* the store is damaged or was altered */ \
    X(NOT_FOUND, 6) /* there is none, or none for this person */ \
    X(SCHEMA, 1)    /* a newer store, or not a store of ours */ \
    X(STORAGE, 7)   /* disk full, unreadable, read-only */ \
    X(STOPPED, 1)   /* the person stopped it */ \
    X(BUG, 7)       /* a mistake in the program */

enum err_kind {
#define X(name, status) ERR_##name,
    ERR_KINDS(X)
#undef X
};

struct err {
    enum err_kind kind;
    const char *field; /* name of the field to mend, NULL when there is none */
    bool withheld;     /* refused because the family did not agree to it */
    char msg[320];     /* a whole sentence for the person; may name someone: never logged */
    char detail[160];  /* for the log; never names anyone */
};

/* An error that says nothing yet. */
#define ERR_INIT ((struct err){ 0 })

/* Sets kind and sentence and returns false, so that a function can end with
 * `return err_set(...)`. A NULL err is allowed. */
bool err_set(struct err *err, enum err_kind kind, const char *format, ...) PRINTF_LIKE(3, 4);

/* The same for a value that makes no sense (ERR_INVALID), naming the field.
 * `field` must outlive the error: a literal or a name from the dictionary. */
bool err_set_field(struct err *err, const char *field, const char *format, ...) PRINTF_LIKE(3, 4);

/* As err_set with ERR_REFUSED, of what the family did not agree to. */
bool err_withheld(struct err *err, const char *format, ...) PRINTF_LIKE(2, 3);

/* Adds what the log may know; returns false. */
bool err_detail(struct err *err, const char *format, ...) PRINTF_LIKE(2, 3);

/* The exit status of a command that failed this way. */
int err_exit_status(const struct err *err);

#endif
