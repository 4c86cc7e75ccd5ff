/* SPDX-License-Identifier: MIT */
/*
 * A line of an exchange file becomes a record, or everything that is wrong
 * with it.
 *
 * Nothing half right comes through: text is checked as it is (base/text_clean.h)
 * and kept as NFC, codes and dates are exact. What a line refers to is not
 * looked up here; see exchange/importer.h.
 */

#ifndef EXCHANGE_READER_H
#define EXCHANGE_READER_H

#include "base/arena.h"
#include "model/record.h"

/* One thing wrong with a line; both texts are fit to be shown. */
struct exchange_problem {
    const char *field;  /* "line" where no field is to blame */
    const char *reason; /* a plain sentence */
};

/* A line as it was understood. It is right when there are no problems. */
struct exchange_record {
    const struct entity *entity; /* NULL when the type is not known */
    void *record;                /* one of the structs of model/entity.h; NULL without entity */
    struct exchange_problem *problems;
    size_t problem_count;
};

/* Fields that were not known, and so ignored, by name. */
struct exchange_unknown {
    const char *type;
    const char *field;
    size_t count;
};

struct exchange_reader {
    struct arena arena;
    struct exchange_unknown *unknown;
    size_t unknown_count;
};

#define EXCHANGE_READER_INIT ((struct exchange_reader){ ARENA_INIT, NULL, 0 })

/* Frees what the reader counted. */
void exchange_reader_release(struct exchange_reader *reader);

/* Reads one line without its newline. True when there is nothing wrong. */
bool exchange_read_line(struct exchange_reader *reader, const char *text, size_t length,
                        struct exchange_record *out, struct arena *arena);

/* Adds a problem; the words of the format are ours, text from the file among
 * them is made fit to be shown. */
void exchange_problem_add(struct exchange_record *line, struct arena *arena, const char *field,
                          const char *format, ...) PRINTF_LIKE(4, 5);

#endif
