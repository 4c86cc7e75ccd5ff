/* SPDX-License-Identifier: MIT */
/*
 * What the files of the sealing way to the disk share.
 */

#ifndef STORE_SEAL_PRIVATE_H
#define STORE_SEAL_PRIVATE_H

#include <sqlite3.h>

#include "store/page_seal.h"
#include "store/seal_vfs.h"

enum {
    FIRST_BYTES = 100, /* the header of a store in its first page */
    SECTOR = 512,      /* so that a journal's header is never as long as a page */
    MARK = PAGE_RESERVE
};

struct sealed_file {
    sqlite3_file base; /* first: SQLite knows the file by it */
    struct seal *seal;
    sqlite3_file *under;
    const struct secret *pages; /* the key of its pages */

    /* Of a store: its first page as it was last seen. */
    unsigned char mark[MARK]; /* its tag and nonce; zeros before there is one */
    unsigned char first[FIRST_BYTES];
    bool first_known;

    /* Of a journal: the header written last, and the record at hand. */
    unsigned char head[SECTOR];
    sqlite3_int64 head_at;
    bool head_known;
    sqlite3_int64 number_at; /* -1: none */
    uint32_t number;
    sqlite3_int64 sum_at; /* -1: none */
    unsigned char mask[4];
};

struct seal {
    sqlite3_vfs vfs; /* first: SQLite knows it by this */
    sqlite3_vfs *under;
    char name[40];
    const struct machine *machine;
    struct secret *pages;   /* key of pages */
    struct secret *journal; /* key of what else stands in a journal */
    const char *other;           /* a path; NULL none */
    struct secret *other_pages;  /* the key of the pages there */
    struct sealed_file *store;
    unsigned char journal_id[JOURNAL_ID]; /* of the transaction at work */
    struct seal_trouble trouble;
};

/* Notes what was found and gives SQLite's word for it. */
int seal_found(struct seal *seal, enum seal_finding finding, uint32_t page);

/* The tag and nonce of the first page as it is on the disk; zeros without one.
 * In `whole` whether that page is what was sealed. */
int seal_first_mark(struct sealed_file *store, unsigned char mark[MARK], bool *whole);

/* seal_journal.c: the two calls of a journal that look at its content. */
int seal_journal_read(sqlite3_file *base, void *bytes, int length, sqlite3_int64 at);
int seal_journal_write(sqlite3_file *base, const void *bytes, int length, sqlite3_int64 at);

#endif
